"""Which patterns can match a text, told from its letters in one pass; the others need not be tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake_app.language.kinds import Expression, Kind, Pattern

# Needed strings are told apart by their first letters: this many when they are that long, else the fewer.
_SIZES = (5, 3)


class Sieve:
    """Made once from all matchers. One that gives no letters to go by always looks."""

    def __init__(self, matchers: Sequence[Kind]) -> None:
        self._always = 0
        self._by_letters: dict[int, dict[str, int]] = {size: {} for size in _SIZES}
        for at, matcher in enumerate(matchers):
            starts = _starts(matcher)
            if not starts:
                self._always |= 1 << at
            for start in starts:
                known = self._by_letters[len(start)]
                known[start] = known.get(start, 0) | 1 << at

    def let_through(self, plain: str) -> Iterator[int]:
        """Give the numbers of the matchers that must look, in order. `plain` is the text as patterns see it."""
        found = self._always
        for size, known in self._by_letters.items():
            for start in {plain[at : at + size] for at in range(len(plain) - size + 1)}.intersection(known):
                found |= known[start]
        while found:
            lowest = found & -found
            yield lowest.bit_length() - 1
            found ^= lowest


def parts(matcher: Kind) -> Iterator[Kind]:
    """The matcher as pieces that can be passed over one by one: a pattern for each of its expressions."""
    if isinstance(matcher, Pattern):
        for expression in matcher.expressions:
            yield replace(matcher, expressions=(expression,))
    else:
        yield matcher


def _starts(matcher: Kind) -> frozenset[str]:
    """The first letters of all that a pattern needs; empty when it may match without."""
    if not isinstance(matcher, Pattern):
        return frozenset()
    starts: set[str] = set()
    for expression in matcher.expressions:
        if not _tells(expression):
            return frozenset()
        starts.update(piece[: next(size for size in _SIZES if len(piece) >= size)] for piece in expression.needed)
    return frozenset(starts)


def _tells(expression: Expression) -> bool:
    return bool(expression.needed) and min(map(len, expression.needed)) >= min(_SIZES)
