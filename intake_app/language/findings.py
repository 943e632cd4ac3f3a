"""The values that go in and come out of a look at a question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

from intake_app.language.forms import Form


class Severity(StrEnum):
    """How much a finding weighs: reword or give a reason, reword, or look at it."""

    STOP = "stop"
    CHANGE = "change"
    CONSIDER = "consider"

    @property
    def weight(self) -> int:
        """3 for stop, 2 for change, 1 for consider."""
        return _WEIGHTS[self]


_WEIGHTS = {Severity.STOP: 3, Severity.CHANGE: 2, Severity.CONSIDER: 1}

LABELS = frozenset(
    "forced_choice leading_suggestive multiple negative passive why_blame victim_blaming jargon idiom abstract_time_or_quantity "
    "long_sentence subclause vague_pronoun rare_word hypothetical offence_word_first new_detail repeated discouraging pressure "
    "praise yes_no_check childish unpaired_yes_no".split()
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule sees in a question; `start` and `end` count code points in the text as given."""

    rule: str
    label: str
    severity: Severity
    start: int
    end: int
    says: str
    instead: tuple[str, ...]
    source: str


class Turn(NamedTuple):
    """One earlier turn of the talk. A tuple, so that hundreds are compared in no time with each key."""

    role: Literal["interviewer", "interviewee"]
    text: str


@dataclass(frozen=True, slots=True)
class Context:
    """What went before: turns, oldest first; pairs of our word and the person's own word; labels that do not apply here."""

    turns: tuple[Turn, ...] = ()
    own_words: tuple[tuple[str, str], ...] = ()
    exempt: frozenset[str] = frozenset()

    @property
    def is_live(self) -> bool:
        """Whether anything went before."""
        return bool(self.turns or self.own_words)


NOTHING_SAID = Context()


@dataclass(frozen=True, slots=True)
class Look:
    """What the rulebook sees in a text: its form and the findings, the most severe first, then by place."""

    text: str
    form: Form
    findings: tuple[Finding, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels found, each once, sorted."""
        return tuple(sorted({finding.label for finding in self.findings}))


@dataclass(frozen=True, slots=True)
class WordJudgement:
    """How hard one word or listed phrase is: 0 (everyone knows it) to 1, and what could be said instead."""

    text: str
    start: int
    end: int
    difficulty: float
    hard: bool
    easier: tuple[str, ...] = ()
