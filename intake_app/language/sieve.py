"""Which rules can have something to say of a text, told from its letters in one pass; the others need not look."""

from __future__ import annotations

from collections.abc import Sequence

from intake_app.language.kinds import Kind, Pattern

# Needed strings are told apart by their first letters: this many when they are that long, else the fewer.
_SIZES = (5, 3)


class Sieve:
    """Made once from all matchers. A rule that gives no letters to go by always looks."""

    def __init__(self, matchers: Sequence[Kind]) -> None:
        self._always = 0
        self._by_letters: dict[int, dict[str, int]] = {size: {} for size in _SIZES}
        for at, matcher in enumerate(matchers):
            starts = _starts(matcher)
            if not starts:
                self._always |= 1 << at
            for start in starts:
                rules = self._by_letters[len(start)]
                rules[start] = rules.get(start, 0) | 1 << at

    def rules_for(self, plain: str) -> int:
        """The rules that must look, as bits: bit n for rule n. `plain` is the text as patterns see it."""
        found = self._always
        for size, rules in self._by_letters.items():
            for start in {plain[at : at + size] for at in range(len(plain) - size + 1)}.intersection(rules):
                found |= rules[start]
        return found


def _starts(matcher: Kind) -> frozenset[str]:
    """The first letters of all that a pattern needs; empty when it may match without."""
    if not isinstance(matcher, Pattern):
        return frozenset()
    starts: set[str] = set()
    for expression in matcher.expressions:
        if not expression.needed or min(map(len, expression.needed)) < min(_SIZES):
            return frozenset()
        starts.update(piece[: next(size for size in _SIZES if len(piece) >= size)] for piece in expression.needed)
    return frozenset(starts)
