"""What must stand in a text for a pattern to match at all, so that most patterns need not be tried on most sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from intake_app.language.shorthand import SHORTHAND

Needed = frozenset[str]
"""Strings of which at least one stands in every match; empty when none can be told."""

_NONE: Needed = frozenset()
_MOST = 150
# The pieces of a regular expression that are read here; `{vul}` is a short name of shorthand.py.
_PIECE = re.compile(
    r"""(?P<words>\((?:\?:)?[^\\\[\](){}?*+.^$]+\))
    |(?P<letters>[^\\\[\](){}?*+|.^$]+)
    |(?P<behind>\(\?<[=!][^\\\[\](){}?*+|.^$]+\))
    |(?P<open>\((?:\?(?:P<\w+>|<[=!]|[:=!]))?(?!\?))
    |(?P<close>\))
    |(?P<bar>\|)
    |(?P<times>(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\}|\{,\d{1,4}\})[?+]?)
    |(?P<name>\{[a-z]+\d?\})
    |(?P<set>\[\^?(?:a-z|A-Z|0-9|\\[wWdDsS.\-'"]|[^\\\[\]^&|~-])+-?\])
    |(?P<odd_set>\[\^?\]?(?:[^\\\]]|\\.)*\])
    |(?P<place>\\[bBAZ]|[\^$])
    |(?P<one>\\[wWdDsS]|\.)
    |(?P<escaped>\\[^\w\s])
    |(?P<back>\\\d)""",
    re.VERBOSE | re.ASCII,
)
# Short names that stand for a group, so that a quantifier may follow; behind one that ends in a quantifier it may not.
_GROUPS = frozenset(f"{{{name}}}" for name, stands_for in SHORTHAND.items() if re.fullmatch(r"\(\?:.*\)", stands_for))


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from a pattern. `sure`: it is built right beyond doubt, so that compiling it may wait."""

    needed: Needed = _NONE
    sure: bool = False


def needed(pattern: str) -> Needed:
    """Give the strings that a pattern needs; short names may stand in it. What is not understood needs nothing."""
    return read(pattern).needed


def read(pattern: str) -> Read:
    """Read a pattern, short names and all. What is not understood counts as nothing needed, so no match is ever lost."""
    groups = [_Group()]
    names: set[str] = set()
    sure, at = True, 0
    for match in _PIECE.finditer(pattern):
        kind, text = match.lastgroup, match[0]
        if match.start() != at:
            return Read()
        at = match.end()
        inner = groups[-1]
        if kind == "letters":
            inner.letters(text)
        elif kind == "words":
            inner.atom(_one_of(text[1:-1].removeprefix("?:").split("|")), repeatable=True)
        elif kind == "times":
            sure &= inner.repeatable and _plain(text)
            inner.times(text)
        elif kind == "open":
            sure &= "<" not in text or (text.startswith("(?P") and text not in names)
            names.add(text)
            groups.append(_Group(counts=text in {"(", "(?:"} or text.startswith("(?P")))
        elif kind == "close":
            if len(groups) == 1:
                return Read()
            groups.pop()
            groups[-1].atom(inner.found(), repeatable=inner.counts)
        elif kind == "bar":
            inner.alternative()
        elif kind == "escaped":
            inner.letters(text[1:])
        else:
            sure &= kind not in {"odd_set", "back"}
            inner.atom(_NONE, repeatable=text in _GROUPS if kind == "name" else kind not in {"place", "behind"})
    if at != len(pattern) or len(groups) > 1:
        return Read()
    return Read(groups[0].found(), sure)


@dataclass(slots=True)
class _Group:
    """What is between two brackets: its alternatives so far, and the parts of the last one."""

    counts: bool = True
    alternatives: list[Needed] = field(default_factory=list)
    parts: list[Needed] = field(default_factory=list)
    run: str = ""
    last: Needed | None = None
    repeatable: bool = False

    def letters(self, text: str) -> None:
        """Letters in a row are one part."""
        self._close()
        self.run += text
        self.repeatable = True

    def atom(self, found: Needed, *, repeatable: bool) -> None:
        """A group, a set or a place: what it needs."""
        self._close()
        self._end_run()
        self.last, self.repeatable = found, repeatable

    def times(self, text: str) -> None:
        """How often what stands before must at least be there: what may be left out is not needed."""
        found = self.last
        if found is None:
            letter, self.run = self.run[-1:], self.run[:-1]
            self._end_run()
            found = frozenset({letter} if letter else ())
        if not (text[0] in "?*" or text.startswith(("{0", "{,"))):
            self.parts.append(found)
        self.last, self.repeatable = None, False

    def alternative(self) -> None:
        """Close an alternative: it brings the part that says most."""
        self._close()
        self._end_run()
        self.alternatives.append(_best(self.parts))
        self.parts, self.repeatable = [], False

    def found(self) -> Needed:
        """Each alternative must bring its own, else nothing is needed."""
        self.alternative()
        whole = _NONE.union(*self.alternatives)
        return whole if self.counts and all(self.alternatives) and len(whole) <= _MOST else _NONE

    def _close(self) -> None:
        if self.last is not None:
            self.parts.append(self.last)
            self.last = None

    def _end_run(self) -> None:
        if self.run:
            self.parts.append(frozenset({self.run}))
            self.run = ""


def _one_of(words: list[str]) -> Needed:
    """What a choice of plain words needs: one of them. Most groups are that, and need no look at each letter."""
    if len(words) == 1 and not words[0]:
        return _NONE
    found = frozenset(map(str.strip, words))
    return found if "" not in found and len(found) <= _MOST else _NONE


def _plain(times: str) -> bool:
    """Whether a quantifier is right beyond doubt: its limits in order, and not possessive."""
    low, _, high = times.strip("{}?").partition(",")
    return (len(times) == 1 or times[-1] != "+") and not (low.isdecimal() and high.isdecimal() and int(low) > int(high))


def _best(parts: Iterable[Needed]) -> Needed:
    """The part that says most: whose shortest string is longest, then the one with the fewest strings."""
    best, says = _NONE, (0, 0)
    for part in parts:
        if not part:
            continue
        # A space alone stands in every sentence.
        stripped = frozenset(map(str.strip, part))
        score = (min(map(len, stripped)), -len(stripped))
        if score[0] and score > says:
            best, says = stripped, score
    return best
