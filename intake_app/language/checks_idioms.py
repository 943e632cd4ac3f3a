"""The check on figurative phrases, in any form of their words and with small words in between."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import POSSESSIVES
from intake_app.language.kinds import Mark
from intake_app.language.lexicon import Idiom
from intake_app.language.utterance import Utterance

_SLIPS_IN = frozenset(
    "jouw mijn zijn haar hun ons uw eens echt wel ook nog even weer heel hele eigen gewoon niet de het een".split()
)


def idiom(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A figurative phrase: its fixed words in order, with its verb in any form in the same sentence."""
    idioms = utterance.lexicon.idioms
    for clauses in utterance.clauses:
        if idioms.keys().isdisjoint(clauses.lows):
            continue
        for low in dict.fromkeys(clauses.lows):
            for figure in idioms.get(low, ()):
                place = _place_of(figure, clauses.lows)
                if place is not None and (not figure.verb or _holds_verb(figure, clauses)):
                    yield Mark(clauses.words[place[0]].start, clauses.words[place[1] - 1].end, figure.easier)
                    break


def _place_of(figure: Idiom, lows: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the figure stands (first word, last excluded), its possessive included; None when it does not."""
    for at, low in enumerate(lows):
        if low != figure.core[0] or (figure.possessed and (not at or lows[at - 1] not in POSSESSIVES)):
            continue
        last = _end_of(figure.core, lows, at)
        if last:
            return at - figure.possessed, last
    return None


def _end_of(core: tuple[str, ...], lows: tuple[str, ...], at: int) -> int:
    """Where the fixed words end, when they stand here with at most one other word between each two; else 0."""
    place = at
    for piece in core:
        if place < len(lows) and lows[place] == piece:
            place += 1
        elif place > at and place + 1 < len(lows) and lows[place + 1] == piece and lows[place] in _SLIPS_IN:
            place += 2
        else:
            return 0
    return place


def _holds_verb(figure: Idiom, clauses: Clauses) -> bool:
    verbs = clauses.verbs
    for low in clauses.lows:
        infinitives = verbs.infinitives(low)
        if figure.verb in infinitives:
            return True
        for infinitive in infinitives:
            if figure.verb.endswith(infinitive) and figure.verb.removesuffix(infinitive) in clauses.lows:
                return True
    return False
