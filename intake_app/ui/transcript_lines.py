"""The transcript as lines: what each entry of the record looks like to a reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake_app.interview import events as ev
from intake_app.interview.record import Entry
from intake_app.interview.reported import REPORT, basis_in_words, sort_of
from intake_app.interview.tempo import KNOBS, in_unit
from intake_app.interview.vocabulary import (
    ADVICE,
    ADVICE_HANDLED,
    ASKED_BY,
    CARDS,
    DECISIONS,
    FORMS,
    LABELS,
    MARKS,
    POINTED_BY,
    PRACTISED,
    PROFILES,
    ROLES,
    SCREENED,
    SEVERITIES,
    SIGNAL_KINDS,
    SIGNED,
    TOLD_BACK,
    agreed_in_words,
    place_in_words,
)

QUESTION, ANSWER, SEEN, SAID, MARK = "question", "answer", "seen", "said", "mark"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `role` is how it is drawn, `kinds` the severities of its findings, `detail` stands small below the text."""

    seq: int
    at: datetime
    role: str
    text: str
    detail: str = ""
    kinds: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()

    @property
    def time(self) -> str:
        """The time of day, as the clock on the wall."""
        return self.at.astimezone().strftime("%H:%M")

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        who = {QUESTION: "Vraag", ANSWER: "Antwoord", SEEN: "Gezien", SAID: "Gezegd"}.get(self.role, "Genoteerd")
        corrected = "".join(f" Verbeterd: {text}" for text in self.corrections)
        return f"{self.time} {who}: {self.text} {self.detail}{corrected}".strip()


def line_of(entry: Entry, names: Mapping[str, str] | None = None) -> Line | None:
    """Return the line of an entry; None for what is not shown by itself (a step on the screen, a correction).

    `names`: what the steps and the reminders are called, by their id; without it a line names neither.
    """
    draw = _DRAWN.get(type(entry.event))
    if draw is None:
        return None
    role, text, detail, kinds = draw(entry.event)
    if isinstance(entry.event, ev.StepDone) and not entry.event.text:
        text = f"Gedaan: {(names or {}).get(entry.event.step, 'stap')}"
    elif isinstance(entry.event, ev.PromptDecided):
        detail = " · ".join(part for part in ((names or {}).get(entry.event.prompt, ""), detail) if part)
    return Line(entry.seq, entry.at, role, text, detail, kinds)


Drawn = tuple[str, str, str, tuple[str, ...]]


def _question(event: ev.QuestionAsked) -> Drawn:
    kinds = tuple(finding.severity for finding in event.findings)
    labels = dict.fromkeys(LABELS[finding.label] for finding in event.findings)
    parts = [FORMS[event.form], *labels]
    if event.pause is not None and event.pause < 3:
        parts.append(f"na {_seconds(event.pause)}")
    if event.reason:
        parts.append(f"toch gesteld: {event.reason}")
    return QUESTION, event.text, " · ".join(parts), tuple(kind for kind in SEVERITIES if kind in kinds)


def _answer(event: ev.AnswerNoted) -> Drawn:
    marks = ", ".join(MARKS[mark] for mark in event.marks)
    waited = f"na {_seconds(event.waited)} stilte" if event.waited is not None and event.waited >= 1 else ""
    if not event.text:
        return SEEN, marks, waited, ()
    return ANSWER, event.text, " · ".join(part for part in (marks, waited) if part), ()


def _observed(event: ev.Observed) -> Drawn:
    if event.about == "mark":
        return SEEN, MARKS[event.code], "", ()
    if event.about in SIGNAL_KINDS:
        return SEEN, f"Signaal: {event.text}", f"gezien door {event.seen_by}", ()
    return SEEN, event.text, "gezien of gehoord", ()


def _recording(event: ev.RecordingNoted) -> Drawn:
    if event.running:
        return MARK, f"Opname loopt sinds {event.since}" if event.since else "Opname loopt", "", ()
    return MARK, "Geen opname", event.why, ()


def _closed(event: ev.Closed) -> Drawn:
    parts = ["voorgelezen" if event.read_aloud else "niet voorgelezen", SIGNED[event.signed], event.reason]
    return MARK, "Gesprek afgesloten", " · ".join(part for part in parts if part), ()


def _own_word(event: ev.OwnWordMarked) -> Drawn:
    if event.dropped:
        return _note(f"Toch geen eigen woord: “{event.word}”", "")
    return _note(f"Eigen woord: “{event.word}”", f"in plaats van “{event.instead_of}”" if event.instead_of else "")


def _practised(event: ev.RulePractised) -> Drawn:
    if event.answer:
        return ANSWER, event.answer, f"geoefend: {PRACTISED[event.result]}", ()
    return _note("Regel geoefend", PRACTISED[event.result])


def _decided(event: ev.PromptDecided) -> Drawn:
    comes = f"komt over ongeveer {event.comes} min" if event.comes else ""
    instead = f"in plaats daarvan: {event.instead}" if event.instead else ""
    parts = (event.reason, event.who, comes, instead, event.detail)
    return _note(f"Besluit: {DECISIONS[event.decision]}", " · ".join(part for part in parts if part))


def _noticed(event: ev.NoticeJudged) -> Drawn:
    return _note(
        f"Het viel op: {event.says}",
        " · ".join(part for part in ("klopt" if event.accepted else "klopt niet", event.why) if part),
    )


def _screened(event: ev.ScreeningNoted) -> Drawn:
    if not event.taken:
        return _note("SCIL niet afgenomen", event.remark)
    return _note(f"SCIL afgenomen: {SCREENED[event.outcome]}", " · ".join(p for p in (event.by, event.on, event.remark) if p))


def _card(event: ev.CardNoted) -> Drawn:
    return _note(
        f"{CARDS[event.card].capitalize()}: {event.has}", " · ".join(part for part in (event.says, event.contact) if part)
    )


def _shared(event: ev.InformationShared) -> Drawn:
    said = f"toestemming: “{event.consent}”" if event.consent else ""
    decided = f"besloten door {event.decided_by}" if event.decided_by else ""
    named = "Melding aan" if sort_of(event) == REPORT else "Informatie gedeeld met"
    return _note(
        f"{named} {event.receiver}: {event.what}",
        " · ".join(part for part in (basis_in_words(event), said, event.why, decided) if part),
    )


def _agreed(event: ev.HandoverAgreed) -> Drawn:
    return _note(f"Overdracht aan {event.receiver} mag: “{event.says}”", agreed_in_words(event.items))


def _pace(event: ev.PaceChosen) -> Drawn:
    knob = KNOBS.get(event.setting)
    return _note(f"Tempo: {knob.title.lower() if knob else event.setting}", in_unit(event.setting, event.value))


def _pointed(event: ev.Pointed) -> Drawn:
    parts = [POINTED_BY[event.by], place_in_words(event.place)]
    return SEEN, f"Wijst aan: {event.label}", " · ".join(part for part in parts if part), ()


def _advised(event: ev.Advised) -> Drawn:
    about = f"bij: {event.draft}" if event.draft else ""
    return _note(
        f"Advies van {event.by}: {event.text}",
        " · ".join(part for part in (ROLES[event.role], ADVICE[event.sort], about) if part),
    )


def _note(text: str, detail: str = "") -> Drawn:
    return MARK, text, detail, ()


_DRAWN: dict[type[ev.Event], Callable[[Any], Drawn]] = {
    ev.QuestionAsked: _question,
    ev.AnswerNoted: _answer,
    ev.Observed: _observed,
    ev.RecordingNoted: _recording,
    ev.Closed: _closed,
    ev.OwnWordMarked: _own_word,
    ev.RulePractised: _practised,
    ev.PromptDecided: _decided,
    ev.InformationShared: _shared,
    ev.Opened: lambda event: _note("Gesprek gemaakt", event.number),
    ev.Resumed: lambda event: _note("Verder na onderbreking", _span(event.gap)),
    ev.PersonPresent: lambda event: _note(f"{event.name} is in de kamer", ROLES[event.role]),
    ev.PersonLeft: lambda event: _note(f"{event.name} ging weg", event.why),
    ev.NeedNoted: lambda event: _note(f"Nodig: {event.text}"),
    ev.StepDone: lambda event: (SAID, event.text, "", ()) if event.text else _note("Gedaan"),
    ev.RightExplained: lambda event: (SAID, event.text, "recht uitgelegd", ()),
    ev.ToldBack: lambda event: (ANSWER, event.text, f"in eigen woorden: {TOLD_BACK[event.result]}", ()),
    ev.SuspicionNoted: lambda event: _note(f"Vermoeden van LVB: {event.value}", event.grounds),
    ev.BreakStarted: lambda event: _note("Pauze", f"gevraagd door {ASKED_BY[event.asked_by]}"),
    ev.BreakEnded: lambda _event: _note("Verder na pauze"),
    ev.Noted: lambda event: _note(event.text, "notitie"),
    ev.QuestionPlanned: lambda event: _note(f"{'Niet meer gepland' if event.dropped else 'Gepland'}: {event.text}", event.topic),
    ev.PaceChosen: _pace,
    ev.Pointed: _pointed,
    ev.SignalJudged: lambda event: _note(
        f"{'Gezien' if event.seen else 'Niet gezien'}: {event.label}", f"gekeken door {event.seen_by}" if event.seen_by else ""
    ),
    ev.NoticeJudged: _noticed,
    ev.ScreeningNoted: _screened,
    ev.CardNoted: _card,
    ev.Advised: _advised,
    ev.AdviceHandled: lambda event: _note(f"Advies {ADVICE_HANDLED[event.what]}", event.why),
    ev.HandoverAgreed: _agreed,
    ev.NameShielded: lambda event: _note(
        "Naam en adres blijven uit wat u deelt" if event.on else "Naam en adres niet meer afgeschermd", event.why
    ),
    ev.ModulesChosen: lambda event: _note(f"Onderwerpen van het script: {', '.join(event.modules) or 'geen'}"),
    ev.ClockMoved: lambda event: _note("De klok van de computer ging terug", _span(event.back)),
    ev.TalkContinued: lambda event: _note(f"Gesprek {event.number} met deze persoon", event.why),
    ev.Exported: lambda event: _note(
        f"{PROFILES.get(event.profile, 'verslag').capitalize()} gemaakt voor {event.receiver}", event.why
    ),
}


def _seconds(seconds: float) -> str:
    return f"{seconds:.0f} s"


def _span(seconds: float) -> str:
    minutes = int(seconds // 60)
    if not minutes:
        return "minder dan een minuut"
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} uur"
