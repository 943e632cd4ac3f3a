"""Tells whether a word is one slip of the finger away from a word that everyone says: `gebruht`, `vertleen`."""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_ANY = "*"
_SHORTEST, _LONGEST = 4, 20


class Slips:
    """Made once from the words that everyone says. Each is kept with a star for each of its letters but the first in turn.

    So a word is compared with all of them by a few lookups for each of its letters. The first letter is never the wrong one.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._starred = frozenset(
            f"{word[:at]}{_ANY}{word[at + 1 :]}" for word in self._words for at in range(1, len(word)) if word[at] in _LETTERS
        )

    def near(self, low: str) -> bool:
        """Whether one letter too many, too few or another one, or two that changed places, are all that is wrong."""
        if not _SHORTEST <= len(low) <= _LONGEST:
            return False
        words, starred = self._words, self._starred
        for at in range(1, len(low)):
            before, after = low[:at], low[at:]
            if (
                before + after[1:] in words
                or f"{before}{_ANY}{after}" in starred
                or f"{before}{_ANY}{after[1:]}" in starred
                or (len(after) > 1 and before + after[1] + after[0] + after[2:] in words)
            ):
                return True
        return low + _ANY in starred
