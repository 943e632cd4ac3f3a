"""Which reminder belongs to this moment, and on what it rests. Prompts and signals are data (templates/prompts/)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.conditions import CONDITIONS
from intake_app.interview.help_time import overdue, present
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.pacing import Pace
from intake_app.interview.prompt_reading import checked, rows_of
from intake_app.interview.vocabulary import DECISIONS, SIGNAL_GROUPS

VICTIM_GROUP = "mogelijk-slachtoffer"
"""The group of signals that someone may have been used by another; all other groups are of LVB."""

VICTIM_VARIANT = "slachtoffer"
"""The variant of a script for a victim, in its `variant`."""


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that may be seen or heard; never proof of anything. `ask` is a normal way to ask or see it."""

    id: str
    group: str
    label: str
    source: str
    ask: str = ""

    @property
    def about(self) -> str:
        """What it is a signal of, in the words of ev.Observed: of a possible victim, or of an LVB."""
        return "victim_signal" if self.group == VICTIM_GROUP else "signal"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A reminder: when it comes (any of the conditions), what it says, why, and which decisions are possible.

    `variants` are those of the scripts that it is for (none: all). `raises` and `silent` are short records (short_record.py):
    its examples, and its tests.
    """

    id: str
    kind: str
    when: tuple[str, ...]
    says: str
    why: str
    source: str
    decisions: tuple[str, ...]
    raises: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DuePrompt:
    """A reminder that waits for a decision, with the entries that it rests on. `late` was called and did not come in time."""

    prompt: Prompt
    grounds: tuple[int, ...]
    late: str = ""

    @property
    def says(self) -> str:
        """The sentence for the screen."""
        return f"Nog niet gekomen: {self.late}. Bel nog eens, of kies wat u nu doet." if self.late else self.prompt.says

    @property
    def decisions(self) -> tuple[str, ...]:
        """What can be decided now: who is late may also have come."""
        return (ARRIVED, *self.prompt.decisions) if self.late else self.prompt.decisions


ARRIVED = "arrived"
"""The decision on a reminder about someone who is late: they are here after all."""

UNNAMED = "wie u belde"

SETTLING = frozenset({"called", "planned", ARRIVED, "safe_now", "role_changed"})
"""After these the matter is in hand: new grounds don't bring the reminder back."""

DAILY = frozenset({"stop_today"})
"""Kinds of reminder for which nothing is in hand longer than a day: an appointment for tomorrow does not end tomorrow's talk."""


EACH_TALK = frozenset({"lvb_specialist"})
"""Kinds of reminder that are settled for one talk only: for the next one someone has to be asked again."""


def parse_prompts(text: str, file: str = "") -> tuple[Prompt, ...]:
    """Read prompts from TOML; raises ContentError."""
    found = []
    for row in rows_of(text, "prompt", file):
        lists = {"when", "decisions", "raises", "silent"}
        checked(row, file, texts={"id", "kind", "says", "why", "source"}, lists=lists, optional={"variants"})
        unknown = [word for word in row["when"] if word not in CONDITIONS]
        unknown += [word for word in row["decisions"] if word not in DECISIONS]
        if unknown:
            raise ContentError(f"'{row['id']}': onbekende voorwaarde of beslissing {', '.join(unknown)}.", file=file)
        given: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
        found.append(Prompt(**given))
    return tuple(found)


def parse_signals(text: str, file: str = "") -> tuple[Signal, ...]:
    """Read signals from TOML; raises ContentError."""
    rows = rows_of(text, "signal", file)
    for row in rows:
        checked(row, file, texts={"id", "group", "label", "source"}, optional={"ask"})
        if row["group"] not in SIGNAL_GROUPS:
            raise ContentError(f"'{row['id']}': onbekende groep {row['group']}.", file=file)
    return tuple(Signal(**row) for row in rows)


def signals_for(signals: Sequence[Signal], variant: str) -> tuple[Signal, ...]:
    """Return the signals for scripts of this variant: that a victim may be a victim needs no list."""
    return tuple(signal for signal in signals if signal.about == "signal" or variant != VICTIM_VARIANT)


def for_variant(prompts: tuple[Prompt, ...], variant: str) -> tuple[Prompt, ...]:
    """Return the reminders for scripts of this variant."""
    return tuple(prompt for prompt in prompts if not prompt.variants or variant in prompt.variants)


def due(interview: Interview, pace: Pace, prompts: tuple[Prompt, ...]) -> tuple[DuePrompt, ...]:
    """Return the reminders that wait for a decision now, in the order of the data."""
    if interview.closed:
        return ()
    decided = {dated.event.prompt: dated for dated in interview.of(ev.PromptDecided)}
    found = []
    for prompt in prompts:
        last = decided.get(prompt.id)
        if present(interview, prompt.kind):
            continue
        if last and overdue(interview, prompt.kind, last, pace.now):
            found.append(DuePrompt(prompt, (last.seq,), last.event.who or last.event.detail or UNNAMED))
            continue
        grounds = sorted({seq for name in prompt.when for seq in CONDITIONS[name](interview, pace)})
        if grounds and not (last and (_in_hand(prompt, last, interview) or grounds[-1] < last.seq)):
            found.append(DuePrompt(prompt, tuple(grounds)))
    return tuple(found)


def _in_hand(prompt: Prompt, decided: Dated[ev.PromptDecided], interview: Interview) -> bool:
    earlier = prompt.kind in EACH_TALK and decided.seq < interview.talk_began
    return decided.event.decision in SETTLING and prompt.kind not in DAILY and not earlier
