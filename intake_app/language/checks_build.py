"""Checks on how a question is built: negation, choice, more questions at once, clauses in a clause, the passive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import NEGATIONS, SECOND_PERSON, WH_WORDS
from intake_app.language.kinds import Mark, WordTest, one_of
from intake_app.language.passive import BE, BECOME, passive_in
from intake_app.language.shapes import Shape
from intake_app.language.subordinate import OPENERS
from intake_app.language.utterance import Utterance
from intake_app.language.verb_first import verb_first

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


Check = Callable[[Utterance, Context], Iterator[Mark]]
_TIME = frozenset("toen als wanneer terwijl nadat voordat zodra zolang sinds tot totdat nu vooraleer alvorens waarna".split())
_LINKS = frozenset({"die", "dat", "da"})
_REASON = frozenset("omdat doordat zodat opdat aangezien hoewel ofschoon tenzij mits indien alsof naarmate zoals".split())


def negation(words: frozenset[str]) -> Check:
    """Make a check: one of these negations, alone, in the question proper; not in a tag, not in what is quoted."""

    def check(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
        for clauses in utterance.clauses:
            places = _negations(clauses)
            if len(places) == 1 and clauses.lows[places[0]] in words:
                yield _mark(clauses, places[0], places[0] + 1)

    return check


def double_negation(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Two negations in one question: `Heb je nooit niets gezegd?`."""
    for clauses in utterance.clauses:
        places = _negations(clauses)
        if len(places) > 1:
            yield _mark(clauses, places[0], places[-1] + 1)


def choice(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Two alternatives with `of`."""
    for clauses in utterance.clauses:
        if clauses.choice is not None and not _offers(clauses) and not _of_clauses(clauses) and not _of_three(clauses):
            yield _mark(clauses, clauses.choice, clauses.choice + 1)


def choice_of_three(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Three or more alternatives: `met de fiets, met de bus of lopend`."""
    for clauses in utterance.clauses:
        if clauses.choice is not None and not _offers(clauses) and not _of_clauses(clauses) and _of_three(clauses):
            yield _mark(clauses, clauses.choice, clauses.choice + 1)


def choice_of_clauses(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Alternatives that are whole questions: `Riep je, of bleef je stil?`."""
    for clauses in utterance.clauses:
        if clauses.choice is not None and not _offers(clauses) and _of_clauses(clauses):
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
    """More than one thing asked in one sentence; marks each question after the first."""
    yield from (mark for mark, same in _asked_too(utterance) if same)


def multiple_sentences(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """More than one thing asked, in several sentences; marks each question after the first."""
    yield from (mark for mark, same in _asked_too(utterance) if not same)


def subclause(openers: frozenset[str] | None, *, asked: bool) -> Check:
    """Make a check: a finite subordinate clause with one of these openers (None: any other), in what asks or in what tells.

    The one complement of vertellen, weten, zien … is let be.
    """

    def check(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
        for clauses in utterance.clauses:
            if clauses.is_question is not asked:
                continue
            for found in clauses.subclauses:
                low = clauses.lows[found.opener]
                fits = low not in _TIME | _REASON | _LINKS if openers is None else low in openers
                if fits and not found.tolerated:
                    yield _mark(clauses, found.opener, found.opener + 1)

    return check


def passive(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Worden with a participle, or zijn with the participle of a verb that has its own perfect with hebben."""
    yield from (mark for mark, becomes in _passives(utterance) if becomes)


def passive_of_being(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """The passive with zijn: `Is je telefoon afgepakt?`."""
    yield from (mark for mark, becomes in _passives(utterance) if not becomes)


def _passives(utterance: Utterance) -> Iterator[tuple[Mark, bool]]:
    """Each passive, and whether it has worden."""
    for clauses in utterance.clauses:
        place = passive_in(clauses, utterance.lexicon.is_noun)
        if place is not None:
            yield _mark(clauses, *place), not BECOME.isdisjoint({clauses.lows[place[0]], clauses.lows[place[1] - 1]})


def _asked_too(utterance: Utterance) -> Iterator[tuple[Mark, bool]]:
    """Each question after the first, and whether it stands in the same sentence as another.

    An invitation with a subject (`Vertel over Mo.`) counts as asked when a narrower question follows at once.
    """
    if len(utterance.clauses) == 1 and len(utterance.clauses[0].questions) < 2:
        return
    asked = invited = 0
    for clauses in utterance.clauses:
        if clauses.continues_choice or _makes_contact(clauses):
            continue
        starts = clauses.questions
        if clauses.shape is Shape.INVITATION and len(starts) == 1:
            if asked == 0 and invited and _has_subject(clauses) and "over" in clauses.lows:
                yield _mark(clauses, starts[0], clauses.end), False
            invited += _has_subject(clauses)
            continue
        for at, start in enumerate(starts):
            asked += 1
            if asked + min(invited, 1) > 1:
                yield _mark(clauses, start, clauses.end), at > 0


def _negations(clauses: Clauses) -> list[int]:
    """The places of the negations in what is asked; none in an invitation or a loose `Nee, niet?`."""
    loose = clauses.shape is Shape.FRAGMENT and len(clauses.lows) <= 2
    if not clauses.is_question or clauses.shape is Shape.INVITATION or loose:
        return []
    return [at for at in range(clauses.first, clauses.end) if clauses.lows[at] in NEGATIONS and clauses.low(at - 1) != "of"]


def _of_clauses(clauses: Clauses) -> bool:
    return clauses.choice is not None and verb_first(clauses, clauses.choice + 1)


def _of_three(clauses: Clauses) -> bool:
    if clauses.choice is None:
        return False
    more = "of" in clauses.lows[clauses.choice + 1 : clauses.end]
    # `Wie sloeg je, Mo of Rick?` names two.
    listed = sum(clauses.first < at <= clauses.choice for at in clauses.commas)
    return more or listed > (clauses.shape is Shape.WH)


def _has_subject(clauses: Clauses) -> bool:
    """Whether an invitation says what about: `Vertel over Mo`, `Wat gebeurde er in de auto?`; `Vertel eens` does not."""
    rest = clauses.lows[clauses.start :]
    return "over" in rest or bool(clauses.subclauses) or (rest[0] in WH_WORDS and len(rest) > 2)


def _makes_contact(clauses: Clauses) -> bool:
    """Whether it only keeps contact: `Lukt dat?`, `Ja?`."""
    lows = clauses.lows[clauses.first :]
    if clauses.shape is Shape.FRAGMENT and len(lows) == 1:
        return clauses.lows[0] != "en"  # `Heb je gegeten? En gedronken?`
    return clauses.shape is Shape.VERB_FIRST and len(lows) <= 5 and any(lows[: len(words)] == words for words in _CONTACT)


def _offers(clauses: Clauses) -> bool:
    before = clauses.lows[clauses.start : clauses.choice]
    return (
        clauses.lows[clauses.start] in {"wil", "wilt", "zullen", "mag"}
        or not _PREFERENCE.isdisjoint(clauses.lows)
        or ("wil" in before and SECOND_PERSON & set(before) != set())
    )


def _mark(clauses: Clauses, first: int, last: int) -> Mark:
    return Mark(clauses.words[first].start, clauses.words[last - 1].end)


_OPENERS = {"of_time": _TIME, "of_reason": _REASON, "with_die_or_dat": _LINKS, "else": None}
_PLACES = {"question": True, "statement": False}
CHECKS: Mapping[str, Check] = {
    "negation_niet": negation(frozenset({"niet"})),
    "negation_geen": negation(frozenset({"geen", "geeneen"})),
    "negation_other": negation(NEGATIONS - {"niet", "geen", "geeneen"}),
    "double_negation": double_negation,
    "choice": choice,
    "choice_of_three": choice_of_three,
    "choice_of_clauses": choice_of_clauses,
    "offered_choice": offered_choice,
    "multiple": multiple,
    "multiple_sentences": multiple_sentences,
    "passive": passive,
    "passive_of_being": passive_of_being,
    **{
        f"subclause_{name}_in_{place}": subclause(openers, asked=asked)
        for name, openers in _OPENERS.items()
        for place, asked in _PLACES.items()
    },
}
ONLY_WITH: Mapping[str, WordTest] = {
    **dict.fromkeys(("negation_niet", "negation_geen", "negation_other", "double_negation"), one_of(*NEGATIONS)),
    **dict.fromkeys(("choice", "choice_of_three", "choice_of_clauses", "offered_choice"), one_of("of")),
    "passive": one_of(*BECOME),
    "passive_of_being": one_of(*BE),
    **{
        f"subclause_{name}_in_{place}": one_of(*(openers or OPENERS - _TIME - _REASON - _LINKS))
        for name, openers in _OPENERS.items()
        for place in _PLACES
    },
}
