"""Checks on how a question is built: negation, choice, more questions at once, clauses in a clause, the passive."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import NEGATIONS, SECOND_PERSON, WH_WORDS
from intake_app.language.kinds import Mark
from intake_app.language.passive import passive_in
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance

_PREFERENCE = frozenset("liever leuker lekkerder fijner kies kiest".split())
# Short questions that only see whether the person is still there, or agrees: nothing more is asked.
_CONTACT = tuple(
    tuple(words.split())
    for words in (
        "lukt dat|lukt het|gaat dat|gaat het|kan dat|mag dat|is dat goed|is dat oké|is het goed|vind je dat goed|"
        "vindt u dat goed|weet je dat nog|weet je het nog|weet u dat nog|weet u het nog|snap je|snapt u|"
        "begrijp je|begrijpt u|wil je dat|wilt u dat"
    ).split("|")
)


def negation(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A negation in the question proper; not in a tag, not in what is quoted, not in a statement."""
    for clauses in utterance.clauses:
        if (
            not clauses.is_question
            or clauses.shape is Shape.INVITATION
            or (clauses.shape is Shape.FRAGMENT and len(clauses.lows) <= 2)
        ):
            continue
        for at in range(clauses.first, clauses.end):
            if clauses.lows[at] in NEGATIONS and clauses.low(at - 1) != "of":
                yield _mark(clauses, at, at + 1)


def choice(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Alternatives with `of`."""
    for clauses in utterance.clauses:
        if clauses.choice is not None and not _offers(clauses):
            yield _mark(clauses, clauses.choice, clauses.choice + 1)
    for before, after in pairwise(utterance.clauses):
        if before.shape is Shape.VERB_FIRST and after.continues_choice:
            yield _mark(after, 0, 1)


def offered_choice(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Alternatives that the person may really choose from: `Wil je koffie of thee?`."""
    for clauses in utterance.clauses:
        if clauses.choice is not None and _offers(clauses):
            yield _mark(clauses, clauses.choice, clauses.choice + 1)


def multiple(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """More than one thing asked, in one sentence or in several; marks each question after the first.

    An invitation with a subject (`Vertel over Mo.`) counts as asked when a narrower question follows at once.
    """
    asked = invited = 0
    for clauses in utterance.clauses:
        if clauses.continues_choice or _makes_contact(clauses):
            continue
        starts = tuple(clauses.questions())
        if clauses.shape is Shape.INVITATION and len(starts) == 1:
            if asked == 0 and invited and _has_subject(clauses) and "over" in clauses.lows:
                yield _mark(clauses, starts[0], clauses.end)
            invited += _has_subject(clauses)
            continue
        for start in starts:
            asked += 1
            if asked + min(invited, 1) > 1:
                yield _mark(clauses, start, clauses.end)


def subclause_in_question(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A finite subordinate clause in something asked; the one complement of vertellen, weten, zien … is let be."""
    for clauses in utterance.clauses:
        if clauses.is_question:
            yield from _subclauses(clauses)


def subclause_in_statement(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """The same in a sentence that asks nothing."""
    for clauses in utterance.clauses:
        if not clauses.is_question:
            yield from _subclauses(clauses)


def passive(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Worden with a participle, or zijn with the participle of a verb that has its own perfect with hebben."""
    for clauses in utterance.clauses:
        place = passive_in(clauses, utterance.lexicon.is_noun)
        if place is not None:
            yield _mark(clauses, *place)


def _has_subject(clauses: Clauses) -> bool:
    """Whether an invitation says what about: `Vertel over Mo`, `Wat gebeurde er in de auto?`; `Vertel eens` does not."""
    rest = clauses.lows[clauses.start :]
    return "over" in rest or bool(clauses.subclauses) or (rest[0] in WH_WORDS and len(rest) > 2)


def _makes_contact(clauses: Clauses) -> bool:
    """Whether it only keeps contact: `Lukt dat?`, `Ja?`."""
    lows = clauses.lows[clauses.first :]
    if clauses.shape is Shape.FRAGMENT and len(lows) == 1:
        return True
    return clauses.shape is Shape.VERB_FIRST and len(lows) <= 5 and any(lows[: len(words)] == words for words in _CONTACT)


def _offers(clauses: Clauses) -> bool:
    before = clauses.lows[clauses.start : clauses.choice]
    return (
        clauses.lows[clauses.start] in {"wil", "wilt", "zullen", "mag"}
        or not _PREFERENCE.isdisjoint(clauses.lows)
        or ("wil" in before and SECOND_PERSON & set(before) != set())
    )


def _subclauses(clauses: Clauses) -> Iterator[Mark]:
    for subclause in clauses.subclauses:
        if not subclause.tolerated:
            yield _mark(clauses, subclause.opener, subclause.opener + 1)


def _mark(clauses: Clauses, first: int, last: int) -> Mark:
    return Mark(clauses.words[first].start, clauses.words[last - 1].end)
