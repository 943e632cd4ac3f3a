"""Which reminder belongs to this moment, and on what it rests. Prompts and signals are data (templates/prompts/)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.conditions import CONDITIONS
from intake_app.interview.interview import Interview
from intake_app.interview.pacing import Pace
from intake_app.interview.vocabulary import DECISIONS


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that may be seen or heard; never proof of anything. `ask` is a normal way to ask or see it."""

    id: str
    group: str
    label: str
    source: str
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A reminder: when it comes (any of the conditions), what it says, why, and which decisions are possible."""

    id: str
    kind: str
    when: tuple[str, ...]
    says: str
    why: str
    source: str
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DuePrompt:
    """A reminder that waits for a decision, with the entries that it rests on."""

    prompt: Prompt
    grounds: tuple[int, ...]


SETTLING = frozenset({"called", "planned"})
"""After these the matter is in hand: new grounds don't bring the reminder back."""

DAILY = frozenset({"stop_today"})
"""Kinds of reminder for which nothing is in hand longer than a day: an appointment for tomorrow does not end tomorrow's talk."""


def parse_prompts(text: str, file: str = "") -> tuple[Prompt, ...]:
    """Read prompts from TOML; raises ContentError."""
    rows = _rows(text, "prompt", file)
    found = []
    for row in rows:
        _keys(row, {"id", "kind", "says", "why", "source"}, {"when", "decisions"}, file)
        unknown = [word for word in row["when"] if word not in CONDITIONS]
        unknown += [word for word in row["decisions"] if word not in DECISIONS]
        if unknown or not row["when"] or not row["decisions"]:
            raise ContentError(f"'{row['id']}': onbekende voorwaarde of beslissing {', '.join(unknown)}.", file=file)
        found.append(Prompt(**{**row, "when": tuple(row["when"]), "decisions": tuple(row["decisions"])}))
    return tuple(found)


def parse_signals(text: str, file: str = "") -> tuple[Signal, ...]:
    """Read signals from TOML; raises ContentError."""
    rows = _rows(text, "signal", file)
    for row in rows:
        _keys(row, {"id", "group", "label", "source"}, set(), file, frozenset({"ask"}))
    return tuple(Signal(**row) for row in rows)


def due(interview: Interview, pace: Pace, prompts: tuple[Prompt, ...]) -> tuple[DuePrompt, ...]:
    """Return the reminders that wait for a decision now, in the order of the data."""
    if interview.closed:
        return ()
    decided = {dated.event.prompt: dated for dated in interview.of(ev.PromptDecided)}
    found = []
    for prompt in prompts:
        grounds = sorted({seq for name in prompt.when for seq in CONDITIONS[name](interview, pace)})
        last = decided.get(prompt.id)
        if grounds and not (last and (_in_hand(prompt, last.event) or grounds[-1] < last.seq)):
            found.append(DuePrompt(prompt, tuple(grounds)))
    return tuple(found)


def _in_hand(prompt: Prompt, decided: ev.PromptDecided) -> bool:
    return decided.decision in SETTLING and prompt.kind not in DAILY


def _rows(text: str, name: str, file: str) -> list[dict[str, Any]]:
    try:
        rows = tomllib.loads(text).get(name)
    except tomllib.TOMLDecodeError as error:
        raise ContentError("Dit is geen geldige TOML.", file=file) from error
    if not isinstance(rows, list) or not rows:
        raise ContentError(f"Er staat geen enkele [[{name}]] in.", file=file)
    ids = [row.get("id") for row in rows]
    if len(set(ids)) != len(ids):
        raise ContentError("Een id komt twee keer voor.", file=file)
    return rows


def _keys(row: dict[str, Any], texts: set[str], lists: set[str], file: str, optional: frozenset[str] = frozenset()) -> None:
    wrong = [key for key in row if key not in texts | lists | optional]
    wrong += [key for key in texts if not isinstance(row.get(key), str) or not row[key].strip()]
    wrong += [key for key in lists if not isinstance(row.get(key), list)]
    if wrong:
        raise ContentError(f"'{row.get('id', '?')}': {', '.join(sorted(wrong))} is onbekend, leeg of ontbreekt.", file=file)
