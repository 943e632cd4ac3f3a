"""The figures of a talk: forms of question, silences, talking time. They describe; they judge nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Final

from intake_app.interview import events as ev
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.script import Script
from intake_app.interview.vocabulary import FORMS

SHORT: Final = 3.0
"""A silence shorter than this left little room (seconds); eigen richtwaarde."""

LONG: Final = 6.0
"""A silence from this on left room to think (seconds); eigen richtwaarde."""

OPEN: Final = ("open_invitation", "wh_specific")
"""Forms that invite to tell."""

OPEN_GOAL: Final = 0.7
OPEN_LOW: Final = 0.5
YES_NO_MOST: Final = 0.2
"""Shares to aim at (domain.md 1.3; eigen richtwaarde): open 70 % or more, below 50 % is little; yes/no 20 % at most."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Silences of one kind: how many were measured, the median in seconds, and the shares (0 to 1) that were short and long.

    `median`, `short` and `long` are None when none was measured.
    """

    number: int
    median: float | None
    short: float | None
    long: float | None


@dataclass(frozen=True, slots=True)
class PhaseFigures:
    """The questions of one phase: how many, and the share (0 to 1) that invited to tell."""

    id: str
    title: str
    questions: int
    open: float


@dataclass(frozen=True, slots=True)
class Figures:
    """A whole record in figures. Times in seconds; `forms` counts each form, `per_minute` is None before a minute was talked."""

    questions: int
    answers: int
    talked: float
    per_minute: float | None
    forms: tuple[tuple[str, int], ...]
    open: float | None
    before_question: Silence
    before_answer: Silence
    phases: tuple[PhaseFigures, ...]


def figures_of(interview: Interview, script: Script | None = None) -> Figures:
    """Count what can be counted; phases come in the order of the script, questions outside any phase count only in the whole."""
    questions, answers = interview.of(ev.QuestionAsked), interview.of(ev.AnswerNoted)
    forms = Counter(dated.event.form for dated in questions)
    talked = interview.talked(interview.closed.at if interview.closed else _last(interview)) if interview.entries else 0.0
    return Figures(
        questions=len(questions),
        answers=len(answers),
        talked=talked,
        per_minute=len(questions) / (talked / 60) if talked >= 60 else None,
        forms=tuple((form, forms[form]) for form in FORMS),
        open=_share_open(questions),
        before_question=silence(d.event.pause for d in questions),
        before_answer=silence(d.event.waited for d in answers),
        phases=tuple(_phases(questions, script)),
    )


def silence(measured: Iterable[float | None]) -> Silence:
    """Bring silences (seconds) together; those that were not measured don't count."""
    values = [value for value in measured if value is not None]
    if not values:
        return Silence(0, None, None, None)
    short, long = sum(value < SHORT for value in values), sum(value >= LONG for value in values)
    return Silence(len(values), median(values), short / len(values), long / len(values))


def _phases(questions: Sequence[Dated[ev.QuestionAsked]], script: Script | None) -> Iterable[PhaseFigures]:
    for phase in script.phases if script else ():
        here = [dated for dated in questions if dated.event.phase == phase.id]
        share = _share_open(here)
        if share is not None:
            yield PhaseFigures(phase.id, phase.title, len(here), share)


def _share_open(questions: Sequence[Dated[ev.QuestionAsked]]) -> float | None:
    return sum(dated.event.form in OPEN for dated in questions) / len(questions) if questions else None


def _last(interview: Interview) -> datetime:
    return interview.entries[-1].at
