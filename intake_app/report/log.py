"""The log: all that was said, asked, answered and seen, word for word, in the order of the record."""

from __future__ import annotations

from collections.abc import Iterable

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry
from intake_app.interview.script import Script
from intake_app.interview.vocabulary import FORMS, LABELS, POINTED_BY, PRACTISED, SEVERITIES, TOLD_BACK
from intake_app.report.course import phase_title, visits
from intake_app.report.times import LocalTime, seconds
from intake_app.report.values import Account, Chapter, Line, Part
from intake_app.report.wording import called, recording, said, seen

FREE_ACCOUNT = "vrij-verhaal"
"""The id of the phase in which the person tells freely, in every script that has one."""

DIRECTED = frozenset({"wh_specific", "yes_no", "forced_choice"})
"""Forms that ask for a certain answer: what is said to them is no free account."""


def chapters(interview: Interview, script: Script, local: LocalTime) -> tuple[Chapter, ...]:
    """Return the log, a chapter for each stay in a phase."""
    writer = _Writer(interview, script, local)
    found = []
    for visit in visits(interview):
        lines = tuple(writer.lines(visit.entries))
        if lines:
            found.append(Chapter(phase_title(script, visit), lines))
    return tuple(found)


def free_account(interview: Interview, local: LocalTime) -> tuple[Account, ...]:
    """Return what was told freely: to an invitation in the phase for it, or without any question."""
    phase = {entry.seq for visit in visits(interview) if visit.phase == FREE_ACCOUNT for entry in visit.entries}
    found = []
    for turn in interview.turns:
        for answer in turn.answers:
            invited = answer.seq in phase and turn.question is not None and turn.question.event.form not in DIRECTED
            if answer.event.text and (invited or turn.question is None):
                first = turn.question is not None and answer.seq == turn.answers[0].seq
                asked = turn.question.event.text if turn.question and first else ""
                fixed = corrections_of(interview, answer.seq, local)
                found.append(Account(answer.seq, local.time(answer.at), asked, answer.event.text, fixed))
    return tuple(found)


def corrections_of(interview: Interview, seq: int, local: LocalTime) -> tuple[str, ...]:
    """Return the later corrections of an entry, each as one text."""
    return tuple(
        f"Verbeterd om {local.time(dated.at)} (regel {dated.seq}): {dated.event.text}"
        for dated in interview.corrections.get(seq, ())
    )


class _Writer:
    """Turns entries into lines."""

    def __init__(self, interview: Interview, script: Script, local: LocalTime) -> None:
        self.interview = interview
        self.local = local
        steps = [step for phase in script.phases for step in phase.steps]
        self.titles = {step.id: step.title for step in steps}
        self.rules = {step.rule: step.title for step in steps if step.rule}
        self.rights = {step.right: step.title for step in steps if step.right}

    def lines(self, entries: Iterable[Entry]) -> Iterable[Line]:
        for entry in entries:
            parts = tuple(self.parts(entry.event))
            if parts:
                fixed = corrections_of(self.interview, entry.seq, self.local)
                parts += tuple(Part("corrected", text) for text in fixed)
                yield Line(entry.seq, self.local.time(entry.at), parts, tuple(self.beside(entry)))

    def parts(self, event: ev.Event) -> Iterable[Part]:
        match event:
            case ev.QuestionAsked():
                yield Part("question", event.text)
            case ev.AnswerNoted():
                if event.text:
                    yield Part("answer", event.text)
                if event.marks:
                    yield Part("seen", f"Gezien of gehoord: {seen(event.marks)}")
            case ev.Observed() if event.about != "signal":
                by = f" (door {event.seen_by})" if event.seen_by else ""
                yield Part("seen", f"Gezien of gehoord: {said(event)}{by}")
            case ev.Pointed():
                yield Part("seen", f"Wijst aan: {said(event)}")
            case ev.StepDone():
                title = self.titles.get(event.step, event.step)
                yield Part("said", event.text) if event.text else Part("done", f"Gedaan: {title}")
            case ev.RightExplained():
                yield Part("said", event.text)
            case ev.ToldBack():
                yield Part("answer", event.text) if event.text else Part("done", "Niets teruggezegd")
            case ev.RulePractised():
                title = self.rules.get(event.rule, event.rule)
                yield Part("done", f"Spelregel geoefend: {title} – {PRACTISED.get(event.result, event.result)}")
                if event.answer:
                    yield Part("answer", event.answer)
            case _:
                course = _course(event)
                if course:
                    yield Part("course", course)

    def beside(self, entry: Entry) -> Iterable[Part]:
        match event := entry.event:
            case ev.QuestionAsked():
                yield Part("form", FORMS.get(event.form, event.form))
                if event.pause is not None:
                    yield Part("silence", f"{seconds(event.pause)} stil ervoor")
                for finding in event.findings:
                    yield Part("finding", _finding(event.text, finding))
                if event.reason:
                    yield Part("reason", f"Toch gesteld: {event.reason}")
            case ev.AnswerNoted():
                if event.question:
                    yield Part("form", f"op de vraag van regel {event.question}")
                else:
                    yield Part("form", "uit zichzelf verteld")
                if event.waited is not None:
                    yield Part("silence", f"na {seconds(event.waited)} stilte")
            case ev.Pointed():
                yield Part("form", POINTED_BY.get(event.by, event.by))
            case ev.StepDone() if event.text:
                yield Part("form", f"script: {self.titles.get(event.step, event.step)}")
            case ev.RightExplained():
                yield Part("form", f"uitleg: {self.rights.get(event.right, event.right)}")
            case ev.ToldBack():
                yield Part("form", f"terugverteld: {TOLD_BACK.get(event.result, event.result)}")


def _course(event: ev.Event) -> str:
    match event:
        case ev.RecordingNoted():
            words = recording(event)
        case ev.PersonPresent():
            words = f"In de kamer: {said(event)}"
        case ev.PersonLeft():
            words = f"Weggegaan: {said(event)}" + (f". Reden: {event.why}" if event.why else "")
        case ev.BreakStarted():
            words = f"Begin van de pauze, {said(event)}"
        case ev.BreakEnded() | ev.Resumed():
            words = called(event).capitalize()
        case ev.ModulesChosen() | ev.PaceChosen() | ev.ClockMoved() | ev.TalkContinued():
            words = f"{called(event).capitalize()}: {said(event)}"
        case ev.Advised():
            words = f"Advies van {said(event)}"
        case ev.AdviceHandled():
            words = f"Advies van regel {event.advice}: {said(event)}"
        case ev.Closed():
            words = "Einde van het gesprek"
        case _:
            words = ""
    return words


def _finding(question: str, finding: ev.NotedFinding) -> str:
    place = question[finding.start : finding.end].strip()
    named = LABELS.get(finding.label, finding.label)
    return f"{named}{f' ‘{place}’' if place else ''} – {SEVERITIES.get(finding.severity, finding.severity)}"
