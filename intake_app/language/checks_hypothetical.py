"""Checks on what did not happen: `zou`, and what had been done if something else had been so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import SECOND_PERSON, WH_WORDS
from intake_app.language.kinds import Mark, WordTest, one_of
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import FINITE, Tense

_WOULD = frozenset("zou zouden zoudt zoude".split())
_IF = frozenset("als indien ingeval mits tenzij".split())
_SUPPOSING = _IF | frozenset("zonder anders dan ooit".split())
_FIRST_PERSON = frozenset("ik we wij".split())
# `Zou je dat willen opschrijven?` asks for something now, and `Wat zou je willen drinken?` offers.
_ASKING_FOR = frozenset("willen kunnen mogen".split())
_OFFERED = frozenset("eten drinken hebben zitten weten vertellen horen doen graag bespreken toevoegen".split())
_UNREAL_WISH = frozenset("worden zijn wonen zeggen vragen".split())
# `Zou het kunnen dat …` puts an answer into the mouth; `Zou dat lukken?` asks how it suits.
_THINGS = frozenset("het dat dit".split())
_SUITING = frozenset("kunnen kloppen mogen lukken schikken uitkomen helpen goed oké fijn prettig".split())
# What somebody said or planned is no guess: `Hoe laat zou Rick je ophalen?`
_REPORTED = frozenset(
    "volgens afgesproken afspraak beloofde beloofd zogenaamd bericht appje app zei gezegd plan oorspronkelijk eerst".split()
)
_PLANNED = frozenset(
    "ophalen komen krijgen verdienen brengen meenemen betalen afspreken ontmoeten vertrekken leveren terugkomen beginnen "
    "werken".split()
)
_HAD = frozenset("had hadden hadt was waren waart".split())
_FUTURE = frozenset("morgen straks ooit weer opnieuw later binnenkort".split())
_OWN = frozenset("ik we wij mijn".split())
_US = frozenset("mij me ons".split())
_KIND = frozenset("vriendelijk aardig goed lief".split())
_PRONOUNS = SECOND_PERSON | frozenset("er het hij ze zij dat dit".split())
_NOT_SO = frozenset("anders liever".split())
_IN_SUCH_A_CASE = (("op", "zo'n"), ("in", "zo'n", "geval"), ("in", "dat", "geval"))
_NEAR = 4


def would(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A question with `zou` that is no request, offer or plan: `Wat zou je doen?`, `Zou Mila dat ook doen?`."""
    for clauses in utterance.clauses:
        if not clauses.is_question:
            continue
        for at in range(clauses.first, clauses.end - 1):
            if clauses.lows[at] in _WOULD and _guesses(clauses, at):
                yield Mark(clauses.words[at].start, clauses.words[at + 1].end)
                break


def had_been(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """What had been done or been so under a condition: `Was je gebleven als hij kwam?`, `Had hij je laten gaan zonder geld?`."""
    for clauses in utterance.clauses:
        if not clauses.is_question or (clauses.shape is Shape.STATEMENT and clauses.lows[clauses.first] not in _IF):
            continue
        place = _condition(clauses) or _loose_condition(clauses)
        if place is not None:
            yield Mark(clauses.words[place[0]].start, clauses.words[place[1]].end)


def _guesses(clauses: Clauses, at: int) -> bool:
    lows, subject, rest = clauses.lows, clauses.low(at + 1), clauses.lows[at + 1 : clauses.end]
    conditional = not _IF.isdisjoint(lows)
    if not _leads(clauses, at):
        # In a clause (`wat je zou doen`): only when it is told under a condition.
        return conditional and clauses.low(at - 1) in SECOND_PERSON
    for_us = not conditional and not _US.isdisjoint(rest) and not _ASKING_FOR.isdisjoint(rest)  # `Zou uw man mij kunnen bellen?`
    if for_us or subject in _FIRST_PERSON or clauses.low(at - 1) in _FIRST_PERSON:
        return False
    if conditional:
        return True
    if subject in _THINGS and not _SUITING.isdisjoint(rest):
        return False
    supposed = not _SUPPOSING.isdisjoint(lows[clauses.first : clauses.end])
    if subject in SECOND_PERSON and not _ASKING_FOR.isdisjoint(rest):
        return supposed or _wishes(clauses, at)
    if supposed:
        return True
    if at == clauses.start:
        advice = subject in SECOND_PERSON and "niet" in rest  # `Zou je er niet nog eens over nadenken?`
        return not advice and _REPORTED.isdisjoint(lows)
    return _REPORTED.isdisjoint(lows) and _PLANNED.isdisjoint(rest)


def _leads(clauses: Clauses, at: int) -> bool:
    """Whether `zou` is the verb of the main part: first, behind a wh-word and its noun, or behind a first part and a comma."""
    if at == clauses.start or clauses.comma_before(at):
        return True
    start = clauses.start
    if any(clauses.finite_at(index) for index in range(start, at)):
        return clauses.low(at - 1) in WH_WORDS and at - 1 > start
    return clauses.lows[start] in WH_WORDS or clauses.low(start + 1) in WH_WORDS


def _wishes(clauses: Clauses, at: int) -> bool:
    """`Wat zou je tegen hem willen zeggen?`, `Zou je zo behandeld willen worden?`; not `Zou je willen vertellen …?`."""
    rest = clauses.lows[at + 1 : clauses.end]
    if "willen" not in rest or not (_OFFERED | _KIND).isdisjoint(rest) or _UNREAL_WISH.isdisjoint(rest):
        return False
    return clauses.lows[clauses.start] in WH_WORDS or rest[-1] in {"worden", "zijn"}


def _condition(clauses: Clauses) -> tuple[int, int] | None:
    """Where a main part that had been so stands beside its condition, from the verb of the main part to `als` or back."""
    opener = next((at for at in range(clauses.first, clauses.end - 2) if clauses.lows[at] in _IF and _opens(clauses, at)), None)
    if opener is None:
        return None
    if opener > clauses.first:
        had = _had_done(clauses, clauses.first, opener)
        if had is not None and any(_past(clauses, at) for at in range(opener + 1, clauses.end)):
            return had, opener
        return None
    turn = next((at for at in range(opener + 2, clauses.end) if _turns(clauses, at)), None)
    if turn is None:
        return None
    before, after = range(opener + 1, turn), range(turn, clauses.end)
    lows = clauses.lows
    if _had_done(clauses, turn, clauses.end) is not None and any(_past(clauses, at) for at in before):
        return opener, opener + 1
    coming = not _FUTURE.isdisjoint(lows[opener:turn]) and lows[opener + 1] not in _OWN
    if coming and any(lows[at] in SECOND_PERSON or lows[at] == "dan" for at in after):
        return opener, opener + 1
    if lows[turn] in WH_WORDS and lows[turn + 1 : clauses.end] == ("dan",):
        return opener, opener + 1
    return None


def _loose_condition(clauses: Clauses) -> tuple[int, int] | None:
    """Without `als`: `Had je anders de bus genomen?`, `Had hij je laten gaan zonder geld?`, `… gereageerd op zo'n app?`."""
    lows = clauses.lows
    had = next((at for at in range(clauses.first, min(clauses.end, clauses.first + 4)) if lows[at] in _HAD), None)
    if had is None:
        return None
    done = next((at for at in range(had + 2, clauses.end) if clauses.tenses[at] & Tense.PARTICIPLE or lows[at] == "laten"), None)
    if done is None:
        return None
    otherwise = not _NOT_SO.isdisjoint(lows[had + 2 : done])
    without = lows[had] in {"had", "hadden"} and "zonder" in lows[done:] and done - had <= _NEAR
    such = any(lows[at : at + len(words)] == words for words in _IN_SUCH_A_CASE for at in range(done, clauses.end))
    return (had, had + 1) if otherwise or without or such else None


def _opens(clauses: Clauses, at: int) -> bool:
    """Whether a clause, and not a comparison (`als eerste`), starts here."""
    return clauses.subject_at(at + 1) or clauses.low(at + 1) in SECOND_PERSON


def _turns(clauses: Clauses, at: int) -> bool:
    """Whether the main part starts here: a wh-word or a verb with its subject behind it."""
    if clauses.lows[at] in WH_WORDS:
        return clauses.comma_before(at) or (at + 1 < clauses.end and bool(clauses.tenses[at + 1]))
    return bool(clauses.tenses[at] & (FINITE | Tense.STEM)) and clauses.low(at + 1) in _PRONOUNS


def _had_done(clauses: Clauses, first: int, last: int) -> int | None:
    """Where had or was stands with a participle behind it."""
    for at in range(first, last):
        if clauses.lows[at] in _HAD and any(_done(clauses, index) for index in range(at + 2, last)):
            return at
    return None


def _done(clauses: Clauses, at: int) -> bool:
    return bool(clauses.tenses[at] & Tense.PARTICIPLE) or clauses.lows[at] in {"gaan", "kunnen", "moeten", "laten"}


def _past(clauses: Clauses, at: int) -> bool:
    return bool(clauses.tenses[at] & (Tense.PAST | Tense.PAST_PLURAL)) or clauses.lows[at] in _HAD


CHECKS: Mapping[str, Callable[[Utterance, Context], Iterator[Mark]]] = {"would": would, "had_been": had_been}
ONLY_WITH: Mapping[str, WordTest] = {"would": one_of(*_WOULD), "had_been": one_of(*_IF, *_HAD)}
