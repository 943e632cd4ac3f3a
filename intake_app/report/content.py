"""What a report says: everything of domain.md 8.1 that the record holds, as plain Dutch values. Neutral: no verdicts."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import datetime

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.prompts import Prompt
from intake_app.interview.record import START
from intake_app.interview.reported import HELP, OTHER, REPORT
from intake_app.interview.script import Script
from intake_app.interview.vocabulary import (
    ADDRESS,
    AGE_GROUPS,
    DECISIONS,
    PRACTISED,
    ROLES,
    SIGNED,
    TOLD_BACK,
)
from intake_app.report import course, log, recognised, sharing, values
from intake_app.report.advice import advice
from intake_app.report.statistics import statistics_of
from intake_app.report.times import LocalTime, dutch_time
from intake_app.report.visible import replaced
from intake_app.report.wording import called, decided_further, late_in_words, pointed, recording, said

MARK = "OEFENING – FICTIEF"
TAKEN_BACK = "(toch geen eigen woord)"
SIGNING = ("person", "legal_representative", "detective", "second_detective", "interpreter", "trusted_person", "lawyer")
"""The roles that get a line to sign on, in the order of the page."""


def content_of(
    interview: Interview,
    *,
    script: Script,
    program: str,
    fingerprint: str,
    made: datetime,
    prompts: Sequence[Prompt] = (),
) -> values.Content:
    """Read the content of a report off a record.

    `program` is the version that makes the report, `fingerprint` the SHA-256 over its rules, word lists and templates,
    `made` the time of making. `prompts` give the reminders their sentences; one that is not among them is named by its id.
    """
    local = dutch_time()
    local = local.on(interview.entries[0].at) if interview.entries else local
    reader = _Reader(interview, script, local, {prompt.id: prompt.says for prompt in prompts})
    opened = interview.opened
    practice = bool(opened and opened.practice)
    head = interview.head
    return values.Content(
        practice=practice,
        mark=MARK if practice else "",
        number=opened.number if opened else "",
        made=local.moment(made),
        made_at=made,
        zone=local.zone_name,
        program=program,
        fingerprint=fingerprint,
        head=head.hash if head else START,
        length=len(interview.entries),
        case=reader.case(),
        people=course.people(interview, local),
        recording=tuple(values.Remark(local.time(d.at), recording(d.event), d.author) for d in interview.of(ev.RecordingNoted)),
        course=course.facts(interview, local),
        phases=course.phases(interview, script, local),
        blocks=course.blocks(interview, local),
        needs=tuple(values.Remark(local.time(d.at), d.event.text, d.author) for d in interview.of(ev.NeedNoted)),
        adaptations=reader.adaptations(),
        signals=recognised.signals(interview, local),
        victim_signals=recognised.victim_signals(interview, local),
        noticed=recognised.noticed(interview, local),
        known=recognised.known(interview, local),
        suspicions=recognised.suspicions(interview, local),
        help_time=recognised.help_time(interview),
        own_words=tuple(
            values.OwnWord(local.time(d.at), d.event.word, TAKEN_BACK if d.event.dropped else d.event.instead_of)
            for d in interview.of(ev.OwnWordMarked)
        ),
        rights=reader.rights(),
        bedenktijd=reader.bedenktijd(),
        rules=reader.rules(),
        free_account=log.free_account(interview, local),
        log=log.chapters(interview, script, local),
        corrections=reader.corrections(),
        reminders=reader.reminders(),
        advice=advice(interview, local),
        obligations=sharing.sharings(interview, local, REPORT),
        not_reported=sharing.not_reported(interview),
        consents=sharing.sharings(interview, local, HELP),
        sharings=sharing.sharings(interview, local, OTHER),
        agreements=sharing.agreements(interview, local),
        notes=tuple(values.Remark(local.time(d.at), d.event.text, d.author) for d in interview.of(ev.Noted)),
        statistics=statistics_of(interview, script),
        closing=reader.closing(),
        signers=reader.signers(),
        versions=reader.versions(program, fingerprint),
        exports=sharing.exports(interview, local),
        replaced=replaced(_texts(interview)),
    )


class _Reader:
    """Reads the parts that need more than one line each."""

    def __init__(self, interview: Interview, script: Script, local: LocalTime, reminders: dict[str, str]) -> None:
        self.interview = interview
        self.script = script
        self.local = local
        self.says = reminders
        steps = [step for phase in script.phases for step in phase.steps]
        self.rule_titles = {step.rule: step.title for step in steps if step.rule}
        self.right_titles = {step.right: step.title for step in steps if step.right}

    def case(self) -> tuple[values.Fact, ...]:
        opened = self.interview.opened
        if opened is None:
            return ()
        return (
            values.Fact("Zaaknummer", opened.number),
            values.Fact("Soort gesprek", f"{self.script.title} (rol: {self.script.variant})"),
            values.Fact("Roepnaam", opened.roepnaam),
            values.Fact("Aangesproken met", ADDRESS.get(opened.address, opened.address)),
            values.Fact("Leeftijd", AGE_GROUPS.get(opened.age_group, opened.age_group)),
            values.Fact("Tolk", "ja" if opened.interpreter else "nee"),
            *sharing.shield_fact(self.interview),
            *((values.Fact("Oefening", "Ja. Alle gegevens in dit verslag zijn verzonnen."),) if opened.practice else ()),
        )

    def adaptations(self) -> tuple[str, ...]:
        """Say what was adapted, as far as the record shows it."""
        interview = self.interview
        breaks = len(interview.of(ev.BreakStarted))
        rules = len({d.event.rule for d in interview.of(ev.RulePractised)})
        told = [right for right in interview.rights.values() if right.told_back]
        again = [right for right in interview.rights.values() if len(right.explained) > 1]
        words = len(interview.own_words)
        scripted = sum(bool(d.event.step) for d in interview.of(ev.QuestionAsked))
        sentences = (
            (breaks, f"Er {_are(breaks, 'pauze', 'pauzes')} gehouden."),
            (rules, f"Er {_are(rules, 'spelregel', 'spelregels')} vooraf geoefend."),
            (len(told), f"Bij {_number(len(told), 'recht', 'rechten')} is de uitleg in eigen woorden terugverteld."),
            (len(again), f"Er {_are(len(again), 'recht', 'rechten')} meer dan één keer uitgelegd."),
            (words, f"Er {_are(words, 'eigen woord', 'eigen woorden')} van de persoon genoteerd om te gebruiken."),
            (scripted, f"Er {_are(scripted, 'vraag', 'vragen')} gesteld in de woorden van het script."),
        )
        return tuple(sentence for number, sentence in sentences if number)

    def rights(self) -> tuple[values.Right, ...]:
        found = []
        for right in self.interview.rights.values():
            moments = [
                (d.seq, values.RightMoment("explained", self.local.time(d.at), d.event.text, "", self.fixed(d.seq)))
                for d in right.explained
            ]
            for d in right.told_back:
                result = TOLD_BACK.get(d.event.result, d.event.result)
                told = values.RightMoment("told_back", self.local.time(d.at), _quoted(d.event.text), result, self.fixed(d.seq))
                moments.append((d.seq, told))
            title = self.right_titles.get(right.right, right.right)
            found.append(values.Right(title, tuple(moment for _, moment in sorted(moments, key=lambda pair: pair[0]))))
        return tuple(found)

    def fixed(self, seq: int) -> tuple[str, ...]:
        return log.corrections_of(self.interview, seq, self.local)

    def bedenktijd(self) -> str:
        right = self.interview.rights.get("bedenktijd")
        if right is None:
            return ""
        return (
            f"De bedenktijd is uitgelegd op {self.local.moment(right.explained[0].at)}. Begin, einde en termijn van de "
            "bedenktijd legt het programma niet vast; die staan in het dossier van de zaak."
        )

    def rules(self) -> tuple[values.Rule, ...]:
        return tuple(
            values.Rule(
                self.rule_titles.get(d.event.rule, d.event.rule),
                self.local.time(d.at),
                d.event.answer,
                PRACTISED.get(d.event.result, d.event.result),
            )
            for d in self.interview.of(ev.RulePractised)
        )

    def corrections(self) -> tuple[values.Correction, ...]:
        entries = self.interview.entries
        found = []
        for dated in self.interview.of(ev.Corrected):
            old = entries[dated.event.entry - 1].event
            found.append(
                values.Correction(
                    self.local.time(dated.at),
                    dated.event.entry,
                    called(old),
                    said(old),
                    dated.event.text,
                    dated.event.why,
                    dated.author,
                )
            )
        return tuple(found)

    def reminders(self) -> tuple[values.Reminder, ...]:
        """Return each time that a reminder came up, with the decisions until it came up again."""
        shown, decided = self.interview.of(ev.PromptShown), self.interview.of(ev.PromptDecided)
        moments = [(d.seq, d.at, d.event.prompt, d.event.grounds) for d in shown]
        first = {prompt: seq for seq, _, prompt, _ in reversed(moments)}
        early = [d for d in decided if d.seq < first.get(d.event.prompt, d.seq + 1)]
        moments += [(d.seq, d.at, d.event.prompt, ()) for d in early]
        found = []
        for seq, at, prompt, grounds in sorted(moments):
            following = min((other for other, _, name, _ in moments if name == prompt and other > seq), default=None)
            until = len(self.interview.entries) + 1 if following is None else following
            found.append(
                values.Reminder(
                    at=self.local.time(at),
                    says=late_in_words(prompt, self._events(grounds)) or self.says.get(prompt, prompt),
                    grounds=tuple(pointed(self.interview.entries[n - 1]) for n in grounds),
                    decisions=tuple(
                        values.Decision(
                            self.local.time(d.at),
                            DECISIONS.get(d.event.decision, d.event.decision),
                            decided_further(d.event),
                            d.author,
                        )
                        for d in decided
                        if d.event.prompt == prompt and seq <= d.seq < until
                    ),
                )
            )
        return tuple(found)

    def _events(self, seqs: Sequence[int]) -> Iterator[ev.Event]:
        return (self.interview.entries[seq - 1].event for seq in seqs)

    def closing(self) -> tuple[values.Fact, ...]:
        closed = self.interview.closed
        if closed is None:
            return (values.Fact("Afsluiting", "Het gesprek is nog niet afgesloten."),)
        event = closed.event
        return (
            values.Fact("Afgesloten", self.local.moment(closed.at)),
            values.Fact("Hoe de persoon het vond", event.how_felt or "niet genoteerd"),
            values.Fact("Voorgelezen", "ja" if event.read_aloud else "nee"),
            values.Fact("Daarna gewijzigd", "ja" if event.changed else "nee"),
            values.Fact("Ondertekening", SIGNED.get(event.signed, event.signed)),
            values.Fact("Reden of toelichting", event.reason or "geen"),
            values.Fact("Volgende afspraak", event.next_appointment or "niet genoteerd"),
            values.Fact("Contactkaart meegegeven", "ja" if event.contact_card else "nee"),
        )

    def signers(self) -> tuple[values.Signer, ...]:
        present = self.interview.of(ev.PersonPresent)
        names = dict.fromkeys((d.event.role, d.event.name) for d in present)
        for role in ("person", "detective"):
            if not any(known == role for known, _ in names):
                names[role, ""] = None
        return tuple(
            values.Signer(ROLES[role].capitalize(), name) for wanted in SIGNING for role, name in names if role == wanted
        )

    def versions(self, program: str, fingerprint: str) -> tuple[values.Fact, ...]:
        opened = self.interview.opened
        then = (
            (
                values.Fact("Script", f"{opened.script}, versie {opened.script_version}"),
                values.Fact("Programma bij het begin", opened.program or "niet genoteerd"),
                values.Fact("Vingerafdruk van de regels bij het begin", opened.rules or "niet genoteerd"),
            )
            if opened
            else ()
        )
        head = self.interview.head
        return (
            *then,
            values.Fact("Programma bij dit verslag", program),
            values.Fact("Vingerafdruk van regels, lijsten en sjablonen bij dit verslag", fingerprint),
            values.Fact("Regels in het dossier", str(len(self.interview.entries))),
            values.Fact("Ketenkop (SHA-256 van de laatste regel)", head.hash if head else START),
        )


def _quoted(text: str) -> str:
    return f"“{text}”" if text else "(niets teruggezegd)"


def _are(number: int, one: str, more: str) -> str:
    return f"{'is' if number == 1 else 'zijn'} {_number(number, one, more)}"


def _number(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _texts(interview: Interview) -> Iterator[str]:
    for entry in interview.entries:
        yield entry.author
        for field in dataclasses.fields(entry.event):
            value = getattr(entry.event, field.name)
            if isinstance(value, str):
                yield value
