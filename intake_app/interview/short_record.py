"""A record in a few lines of Dutch: the examples of reminders and notices are written so, and are their tests.

Only for examples and tests. Which lines there are stands in templates/README.md; the lists below are those lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry, follow
from intake_app.interview.vocabulary import ASKED_BY, CARDS, DECISIONS, MARKS, PRACTISED, ROLES, SHARING, SUSPICION, TOLD_BACK

BEGIN: Final = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
STEP: Final = timedelta(seconds=2)
"""So long after the line before it a line happens."""

AUTHOR: Final = "Kim (FICTIEF)"
BETWEEN: Final = "|"
"""Stands between two lines that are written on one."""

FORMS: Final = {
    "vraag?": "yes_no",
    "vraag": "wh_specific",
    "open": "open_invitation",
    "keuze": "forced_choice",
    "zin": "statement",
}
SORTED_BY: Final = {"report": "duty", "help": "consent", "other": "danger"}
"""The basis of what was shared in an example."""

UNITS: Final = {"s": 1, "min": 60, "uur": 3600}


@dataclass(frozen=True, slots=True)
class ShortRecord:
    """What a few lines make: the talk, and the time at its end."""

    interview: Interview
    now: datetime


def read_short(text: str, file: str = "") -> ShortRecord:
    """Read a short record, one line for each thing that happened; raises ContentError for a line that is none."""
    writer = _Writer(file)
    for line in re.split(rf"\n|\{BETWEEN}", text):
        if line.strip():
            writer.write(" ".join(line.split()))
    return ShortRecord(writer.interview, writer.now)


@dataclass
class _Writer:
    file: str
    now: datetime = BEGIN
    entries: list[Entry] = field(default_factory=list)

    @property
    def interview(self) -> Interview:
        return Interview(self.entries)

    def write(self, line: str) -> None:
        if line.startswith("+"):
            self.pass_time(line)
            return
        word, _, rest = line.partition("? " if line.startswith("vraag?") else ":")
        word, rest = ("vraag?" if line.startswith("vraag?") else word.strip()), rest.strip()
        waited = re.fullmatch(r"antwoord na (\d+) s", word)
        if word == "gesprek" and not self.entries:
            self.open(rest, line)
            return
        if not self.entries:
            self.open("", line)
        self.now += STEP
        if waited:
            self.answer(rest, float(waited[1]), line)
        elif word in FORMS:
            shown = self.interview.last(ev.StepShown)
            self.add(ev.QuestionAsked(rest, FORMS[word], phase=shown.event.phase if shown else ""))
        elif word == "antwoord":
            self.answer(rest, STEP.total_seconds(), line)
        elif word in _WORDS:
            self.add(_WORDS[word](self, rest, line))
        else:
            raise self.wrong(line)

    def add(self, event: ev.Event) -> None:
        self.entries.append(follow(self.entries[-1] if self.entries else None, event, self.now, AUTHOR))

    def wrong(self, line: str) -> ContentError:
        return ContentError(f"Deze regel van een voorbeeld klopt niet: {line}", file=self.file)

    def code(self, named: str, known: dict[str, str], line: str) -> str:
        """Return the code of a closed list by its Dutch name, or by itself."""
        by_name = {name: code for code, name in known.items()} | {code: code for code in known}
        if named.strip() not in by_name:
            raise self.wrong(line)
        return by_name[named.strip()]

    def pass_time(self, line: str) -> None:
        found = re.fullmatch(r"\+ ?(\d+) ?(s|min|uur)", line)
        if found is None:
            raise self.wrong(line)
        if not self.entries:
            self.open("", line)
        self.now += timedelta(seconds=int(found[1]) * UNITS[found[2]])

    def open(self, rest: str, line: str) -> None:
        words = [word.strip() for word in rest.split(",") if word.strip()]
        if set(words) - {"minderjarig", "tolk", "buitenland"}:
            raise self.wrong(line)
        age = "minor" if "minderjarig" in words else "adult"
        self.add(
            ev.Opened(
                "FICTIEF-0",
                "voorbeeld",
                "",
                "Sanne",
                "je",
                age,
                "tolk" in words,
                practice=True,
                abroad="buitenland" in words,
            )
        )
        self.now += STEP
        self.add(ev.RecordingNoted(running=True))

    def answer(self, rest: str, waited: float, line: str) -> None:
        marked = re.fullmatch(r"(.*?) ?\(([^()]*)\)", rest)
        text, names = (marked[1], marked[2].split(",")) if marked else (rest, [])
        marks = tuple(self.code(name, MARKS, line) for name in names)
        question = self.interview.last(ev.QuestionAsked)
        self.now += timedelta(seconds=max(0.0, waited - STEP.total_seconds()))
        self.add(ev.AnswerNoted(text.strip(), marks, question.seq if question else 0, waited if question else None))


def _told(writer: _Writer, rest: str, line: str) -> ev.Event:
    right = writer.interview.last(ev.RightExplained)
    text, _, result = rest.rpartition(",")
    if right is None:
        raise writer.wrong(line)
    return ev.ToldBack(right.event.right, text.strip(), writer.code(result, TOLD_BACK, line))


def _practised(writer: _Writer, rest: str, line: str) -> ev.Event:
    rule, _, result = rest.rpartition(",")
    return ev.RulePractised(rule.strip(), writer.code(result, PRACTISED, line), "-")


def _decided(writer: _Writer, rest: str, line: str) -> ev.Event:
    prompt, named, *more = [part.strip() for part in rest.split(",")] + [""]
    minutes = re.fullmatch(r"komt over (\d+) min", more[0])
    return ev.PromptDecided(
        prompt, writer.code(named, DECISIONS, line), more[0] or "FICTIEF", comes=int(minutes[1]) if minutes else 0
    )


def _came(writer: _Writer, rest: str, line: str) -> ev.Event:
    name, _, role = rest.partition(",")
    return ev.PersonPresent(name.strip(), writer.code(role, ROLES, line))


def _went(writer: _Writer, rest: str, line: str) -> ev.Event:
    here = next((person for person in writer.interview.present if person.name == rest), None)
    if here is None:
        raise writer.wrong(line)
    return ev.PersonLeft(here.name, here.role)


def _card(writer: _Writer, rest: str, line: str) -> ev.Event:
    kind, has, *says = [part.strip() for part in rest.split(",", 2)] + [""]
    return ev.CardNoted(writer.code(kind, CARDS, line), writer.code(has, SUSPICION, line), says[0])


def _judged(writer: _Writer, rest: str, line: str) -> ev.Event:
    notice, _, verdict = rest.partition(",")
    if verdict.strip() not in {"klopt", "klopt niet"}:
        raise writer.wrong(line)
    head = writer.interview.head
    return ev.NoticeJudged(notice.strip(), (head.seq if head else 0,), accepted=verdict.strip() == "klopt")


def _shown(writer: _Writer, rest: str, line: str) -> ev.Event:
    phase, between, step = rest.partition("/")
    if not between:
        raise writer.wrong(line)
    return ev.StepShown(phase.strip(), step.strip())


def _done(writer: _Writer, _rest: str, line: str) -> ev.Event:
    shown = writer.interview.last(ev.StepShown)
    if shown is None:
        raise writer.wrong(line)
    return ev.StepDone(shown.event.phase, shown.event.step, "FICTIEF")


def _shared(writer: _Writer, rest: str, line: str) -> ev.Event:
    receiver, _, named = rest.partition(",")
    sort = writer.code(named, SHARING, line)
    return ev.InformationShared(receiver.strip(), "FICTIEF", SORTED_BY[sort], "FICTIEF", sort)


def _rest(writer: _Writer, rest: str, line: str) -> ev.Event:
    return ev.BreakStarted(writer.code(rest, ASKED_BY, line) if rest else "detective")


_WORDS: Final[dict[str, Callable[[_Writer, str, str], ev.Event]]] = {
    "merk": lambda writer, rest, line: ev.Observed("mark", writer.code(rest, MARKS, line), seen_by=AUTHOR),
    "gezien": lambda _writer, rest, _line: ev.Observed("other", "", rest, AUTHOR),
    "signaal": lambda _writer, rest, _line: ev.Observed("signal", rest, rest, AUTHOR),
    "signaal erachter": lambda _writer, rest, _line: ev.Observed("victim_signal", rest, rest, AUTHOR),
    "gedeeld": _shared,
    "niet gezien": lambda _writer, rest, _line: ev.SignalJudged(rest, rest, seen=False, seen_by=AUTHOR),
    "vermoeden": lambda writer, rest, line: ev.SuspicionNoted(writer.code(rest, SUSPICION, line), by=AUTHOR),
    "uitleg": lambda _writer, rest, _line: ev.RightExplained(rest, "-", "FICTIEF"),
    "terug": _told,
    "oefen": _practised,
    "pauze": _rest,
    "verder": lambda _writer, _rest, _line: ev.BreakEnded(),
    "besluit": _decided,
    "binnen": _came,
    "weg": _went,
    "kaart": _card,
    "gemerkt": _judged,
    "stap": _shown,
    "gedaan": _done,
    "opname": lambda _writer, rest, _line: ev.RecordingNoted(running=rest == "loopt", why="" if rest == "loopt" else rest),
    "gepland": lambda _writer, rest, _line: ev.QuestionPlanned(rest.split("/")[0].strip(), rest.partition("/")[2].strip()),
    "klaar": lambda _writer, _rest, _line: ev.Closed(),
    "nog een gesprek": lambda writer, _rest, _line: ev.TalkContinued(writer.interview.talks + 1),
}
"""The first word of a line, and what it adds to the record."""
