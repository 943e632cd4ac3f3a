"""What can be noticed in a record, each a pure function that returns the entries it rests on.

All numbers are our own (eigen richtwaarde). What is noticed is never a conclusion: fatigue, tension, fear, another language or
a hard question look the same. Entries come in whole groups, so that one more of the same is nothing new.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from intake_app.interview import events as ev
from intake_app.interview.conditions_pace import BRIEF, is_dont_know, said
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.tempo import PaceSettings, settings_for

YES: Final = frozenset({"ja", "jawel", "jaa", "ja-ja", "klopt", "hm-hm"})
NO: Final = frozenset({"nee", "neen", "neeh", "nee-nee"})

ECHOES: Final = 2
"""So many answers that only say our last words again."""

UNKNOWN, AMONG = 4, 8
"""So many of so many answers were `weet ik niet`."""

TOLD_BADLY: Final = 2
"""So many tellings back that were not right."""

LONG_ANSWER: Final = 20
"""From so many words on, an answer can have an order."""

UNORDERED: Final = 2
"""So many long answers without an order."""

BACKWARDS: Final = 2
"""So often going back within one answer is no order."""

WAITS: Final = 3
"""So many answers that came after the whole waiting time of this person."""

ORDER: Final = frozenset({"eerst", "toen", "daarna", "later", "dan", "vervolgens", "eindelijk", "daarop", "vroeger", "ineens"})
BACK: Final = (
    *("daarvoor", "nee wacht", "o nee", "oh nee", "maar eerst", "dat was eerder", "dat was later", "vergeten te zeggen"),
    *("nee eerst", "of nee", "ik bedoel"),
)
"""Phrases with which someone goes back in a story."""

Finder = Callable[[Interview], list[int]]


def groups_of(seqs: list[int], size: int) -> list[int]:
    """Return as many entries as fill whole groups."""
    return seqs[: len(seqs) // size * size]


def in_a_row(interview: Interview, size: int, fits: Callable[[ev.AnswerNoted, ev.QuestionAsked | None], bool]) -> list[int]:
    """Return the last run of answers that fit, in whole groups: with groups of three a fourth is nothing new, a sixth is."""
    run: list[int] = []
    for turn in reversed(interview.turns):
        if not turn.answers:
            continue
        last = turn.answers[-1]
        if not fits(last.event, turn.question.event if turn.question else None):
            break
        run.append(last.seq)
    return groups_of(run[::-1], size)


def is_yes(answer: ev.AnswerNoted) -> bool:
    """Tell whether this answer says yes and nothing else, in words or with a nod."""
    return _only(answer, YES, "knikt")


def is_no(answer: ev.AnswerNoted) -> bool:
    """Tell whether this answer says no and nothing else, in words or with a shake of the head."""
    return _only(answer, NO, "schudt_nee")


def _only(answer: ev.AnswerNoted, known: frozenset[str], mark: str) -> bool:
    if len(answer.text) > BRIEF:
        return False
    words = said(answer)
    return set(words) <= known if words else mark in answer.marks


def yes_to_yes_no(answer: ev.AnswerNoted, question: ev.QuestionAsked | None) -> bool:
    """Tell whether yes was the answer to a question that asks for yes or no."""
    return question is not None and question.form == "yes_no" and is_yes(answer)


def _three_yes(interview: Interview) -> list[int]:
    return in_a_row(interview, int(_settings(interview).in_a_row), yes_to_yes_no)


def _contradiction(interview: Interview) -> list[int]:
    """Return the last two answers, yes and no, to one question in the same words, with the question asked again."""
    before: dict[str, Dated[ev.AnswerNoted]] = {}
    found: list[int] = []
    for turn in interview.turns:
        if turn.question is None or not turn.answers:
            continue
        last = turn.answers[-1]
        if not (is_yes(last.event) or is_no(last.event)):
            continue
        key = " ".join(_words(turn.question.event.text))
        earlier = before.get(key)
        if earlier and is_yes(earlier.event) != is_yes(last.event):
            found = [earlier.seq, turn.question.seq, last.seq]
        before[key] = last
    return found


def _echo(interview: Interview) -> list[int]:
    return groups_of([answer.seq for question, answer in _answered(interview) if _echoes(question.event, answer.event)], ECHOES)


def _echoes(question: ev.QuestionAsked, answer: ev.AnswerNoted) -> bool:
    """Tell whether an answer is our last words again: two or more, or the last choice that was offered."""
    if len(answer.text) > len(question.text):
        return False
    asked, told = _words(question.text), _words(answer.text)
    if not told or len(told) >= len(asked) or is_yes(answer) or is_no(answer):
        return False
    enough = len(told) >= 2 or question.form == "forced_choice"
    return enough and asked[-len(told) :] == told


def _dont_know(interview: Interview) -> list[int]:
    answers = interview.of(ev.AnswerNoted)
    unknown = [answer.seq for answer in answers if is_dont_know(answer.event)]
    many = sum(answer.seq in unknown for answer in answers[-AMONG:]) >= UNKNOWN
    return groups_of(unknown, UNKNOWN) if many else []


def _tell_backs(interview: Interview) -> list[int]:
    return groups_of([told.seq for told in interview.of(ev.ToldBack) if told.event.result == "not"], TOLD_BADLY)


def _no_order(interview: Interview) -> list[int]:
    return groups_of([answer.seq for answer in interview.of(ev.AnswerNoted) if _unordered(answer.event.text)], UNORDERED)


def _unordered(text: str) -> bool:
    words = text.casefold().replace(",", " ").replace(".", " ").split()
    if len(words) < LONG_ANSWER:
        return False
    if not ORDER.intersection(words):
        return True
    told = f" {' '.join(words)} "
    return sum(told.count(f" {phrase} ") for phrase in BACK) >= BACKWARDS


def _long_waits(interview: Interview) -> list[int]:
    wait = _settings(interview).wait
    return groups_of([a.seq for a in interview.of(ev.AnswerNoted) if (a.event.waited or 0.0) >= wait], WAITS)


def _answered(interview: Interview) -> Iterator[tuple[Dated[ev.QuestionAsked], Dated[ev.AnswerNoted]]]:
    for turn in interview.turns:
        if turn.question is not None:
            yield from ((turn.question, answer) for answer in turn.answers[:1])


def _settings(interview: Interview) -> PaceSettings:
    return settings_for(interview, PaceSettings())


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.casefold())


FINDERS: Final[dict[str, Finder]] = {
    "drie-keer-ja": _three_yes,
    "ander-antwoord": _contradiction,
    "echo": _echo,
    "vaak-weet-ik-niet": _dont_know,
    "terugvertellen-lukt-niet": _tell_backs,
    "geen-volgorde": _no_order,
    "lang-stil": _long_waits,
}
"""The closed list: what a [[notice]] may be called."""
