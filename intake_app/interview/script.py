"""An intake script: phases of steps, read from TOML. Says with file and line what is wrong with one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from intake_app.errors import ContentError


class StepKind(StrEnum):
    """What a step asks of the detective."""

    SAY = "say"
    ASK = "ask"
    EXPLAIN = "explain"
    RULE = "rule"
    DO = "do"


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence to say, in the two forms of address. May hold jinja2 variables (templates/README.md)."""

    je: str
    u: str

    def form(self, address: str) -> str:
        """Return the form for "je" or "u"."""
        return self.u if address == "u" else self.je


@dataclass(frozen=True, slots=True)
class Trial:
    """A practice question for a ground rule, and the answer that shows that the rule is used."""

    words: Wording
    expected: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what to say or do, why, and what may follow."""

    id: str
    kind: StepKind
    title: str
    why: str
    source: str
    words: Wording | None = None
    do: str = ""
    tip: str = ""
    right: str = ""
    tell_back: Wording | None = None
    rule: str = ""
    trial: Trial | None = None
    topic: str = ""
    when: str = ""
    follow_ups: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the talk. `minutes` is a guide (0 = none); `exempt` are finding labels that don't apply here."""

    id: str
    title: str
    goal: str
    exit: str
    source: str
    minutes: int = 0
    exempt: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Script:
    """A whole script."""

    id: str
    title: str
    version: str
    variant: str
    about: str
    phases: tuple[Phase, ...]

    def step(self, step_id: str) -> tuple[Phase, Step] | None:
        """Find a step with its phase."""
        return next(((phase, step) for phase in self.phases for step in phase.steps if step.id == step_id), None)

    def phase(self, phase_id: str) -> Phase | None:
        """Find a phase."""
        return next((phase for phase in self.phases if phase.id == phase_id), None)


_SCRIPT = {"schema", "id", "title", "version", "variant", "about", "phase"}
_PHASE = {"id", "title", "goal", "exit", "source", "minutes", "exempt", "step"}
_STEP = {"id", "kind", "title", "je", "u", "do", "why", "tip", "source", "when", "topic", "follow_ups"} | {
    *("right", "tell_back"),
    *("rule", "trial"),
}
CONDITIONS = ("interpreter", "minor", "recorded", "not_recorded")


def parse(text: str, file: str = "") -> Script:
    """Read a script; raises ContentError with the line of the first thing that is wrong."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, column = _place(str(error))
        says = "Dit is geen geldige TOML. Kijk naar aanhalingstekens en haakjes."
        raise ContentError(says, file=file, line=line, column=column) from error
    except RecursionError:
        raise ContentError("Hier staan te veel haakjes in elkaar.", file=file) from None
    return _Reader(text, file).script(table)


class _Reader:
    """Turns tables into steps and knows the line of each."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        lines = text.splitlines()
        self.phase_lines = [n for n, line in enumerate(lines, 1) if re.match(r"\s*\[\[\s*phase\s*\]\]", line)]
        self.step_lines = [n for n, line in enumerate(lines, 1) if re.match(r"\s*\[\[\s*phase\s*\.\s*step\s*\]\]", line)]
        self.steps_read = 0
        self.ids: set[str] = set()

    def wrong(self, sentence: str, line: int) -> ContentError:
        return ContentError(sentence, file=self.file, line=line)

    def script(self, table: Mapping[str, Any]) -> Script:
        self.only(table, _SCRIPT, 1, "het script")
        if table.get("schema") != 1:
            raise self.wrong("Bovenaan hoort te staan: schema = 1.", 1)
        phases = table.get("phase")
        if not isinstance(phases, list) or not phases:
            raise self.wrong("Een script heeft ten minste één [[phase]].", 1)
        head = {key: self.text(table, key, 1) for key in ("id", "title", "version", "variant", "about")}
        return Script(**head, phases=tuple(self.phase(phase, number) for number, phase in enumerate(phases)))

    def phase(self, table: Mapping[str, Any], number: int) -> Phase:
        line = self.phase_lines[number] if number < len(self.phase_lines) else 0
        self.only(table, _PHASE, line, "een fase")
        minutes = table.get("minutes", 0)
        if not isinstance(minutes, int) or isinstance(minutes, bool) or not 0 <= minutes <= 180:
            raise self.wrong("minutes is een heel getal van 0 tot 180.", line)
        steps = table.get("step", [])
        if not isinstance(steps, list) or not steps:
            raise self.wrong("Deze fase heeft geen stappen ([[phase.step]]).", line)
        head = {key: self.text(table, key, line) for key in ("id", "title", "goal", "exit", "source")}
        self.new_id(head["id"], line)
        exempt = frozenset(self.strings(table, "exempt", line))
        return Phase(**head, minutes=minutes, exempt=exempt, steps=tuple(self.step(step) for step in steps))

    def step(self, table: Mapping[str, Any]) -> Step:
        line = self.step_lines[self.steps_read] if self.steps_read < len(self.step_lines) else 0
        self.steps_read += 1
        self.only(table, _STEP, line, "een stap")
        kinds = [kind.value for kind in StepKind]
        if table.get("kind") not in kinds:
            raise self.wrong(f"kind is een van: {', '.join(kinds)}.", line)
        kind = StepKind(table["kind"])
        head = {key: self.text(table, key, line) for key in ("id", "title", "why", "source")}
        self.new_id(head["id"], line)
        words = self.wording(table, line) if "je" in table or "u" in table else None
        self.belongs(table, kind, words, line)
        trial = table.get("trial")
        tell_back = table.get("tell_back")
        return Step(
            **head,
            kind=kind,
            words=words,
            **{key: self.text(table, key, line) for key in ("do", "tip", "right", "rule", "topic", "when") if key in table},
            tell_back=self.wording(tell_back, line) if tell_back is not None else None,
            trial=Trial(self.wording(trial, line), self.text(trial, "expected", line)) if trial is not None else None,
            follow_ups=tuple(self.wording(row, line) for row in self.rows(table, "follow_ups", line)),
        )

    def belongs(self, table: Mapping[str, Any], kind: StepKind, words: Wording | None, line: int) -> None:
        """Refuse a step that lacks what its kind needs."""
        needs = {StepKind.DO: ("do",), StepKind.EXPLAIN: ("right", "tell_back"), StepKind.RULE: ("rule", "trial")}.get(kind, ())
        for key in needs:
            if key not in table:
                raise self.wrong(f"Een stap van de soort {kind} heeft ook {key} nodig.", line)
        if kind is not StepKind.DO and words is None:
            raise self.wrong("Deze stap heeft een zin nodig in de je-vorm en in de u-vorm.", line)
        if table.get("when", CONDITIONS[0]) not in CONDITIONS:
            raise self.wrong(f"when is een van: {', '.join(CONDITIONS)}.", line)

    def wording(self, table: object, line: int) -> Wording:
        if not isinstance(table, Mapping):
            raise self.wrong('Hier hoort een zin in twee vormen: { je = "…", u = "…" }.', line)
        return Wording(self.text(table, "je", line), self.text(table, "u", line))

    def text(self, table: Mapping[str, Any], key: str, line: int) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(f"{key} ontbreekt of is leeg.", line)
        return value.strip()

    def rows(self, table: Mapping[str, Any], key: str, line: int) -> list[Any]:
        value = table.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(f"{key} is een lijst: [ … ].", line)
        return value

    def strings(self, table: Mapping[str, Any], key: str, line: int) -> list[str]:
        value = self.rows(table, key, line)
        if not all(isinstance(item, str) for item in value):
            raise self.wrong(f"{key} is een lijst van woorden.", line)
        return value

    def only(self, table: object, known: set[str], line: int, what: str) -> None:
        if not isinstance(table, Mapping):
            raise self.wrong(f"Dit hoort {what} te zijn.", line)
        for key in table:
            if key not in known:
                raise self.wrong(f"'{key}' is geen onderdeel van {what}.", line)

    def new_id(self, name: str, line: int) -> None:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            raise self.wrong(f"De id '{name}' mag alleen kleine letters, cijfers en streepjes hebben.", line)
        if name in self.ids:
            raise self.wrong(f"De id '{name}' bestaat al.", line)
        self.ids.add(name)


def _place(message: str) -> tuple[int, int]:
    found = re.search(r"line (\d+), column (\d+)", message)
    return (int(found[1]), int(found[2])) if found else (0, 0)
