"""What must stand in a text for a pattern to match at all, so that most patterns need not be tried on most sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from intake_app.language.shorthand import SHORTHAND

Needed = frozenset[str]
"""Pieces of words of which at least one stands in every match; an EDGE in a piece is where a word starts or ends."""

EDGE = "|"
_NONE: tuple[Needed, ...] = ()
_MOST = 150
# So many sets are kept of what must all be there: more say little more.
MOST_SETS = 4
_DIGIT = re.compile(r"\d")
_BETWEEN_WORDS = re.compile(r"\W+")
# What makes sure that a word ends before it; `\s?` does not.
_EDGE_NEXT = re.compile(r"\\b|(?:\\s|[ ,'])(?![?*{])|\{eind\}")
# A word starts or ends where these stand; any digit is read as 0.
DIGIT = "0"
_READ_AS = {r"\d": DIGIT, **dict.fromkeys((r"\b", r"\s", "{start}", "{begin}", "{eind}"), EDGE)}
# These may be left out, and end between words.
_LEFT_OUT = frozenset({"{vul}", "{tot2}", "{tot4}", "{tot6}"})
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
    """What was read from a pattern. `needed`: of each set a piece must be there, the most telling set first.

    `sure`: it is built right beyond doubt, so that compiling it may wait.
    """

    needed: tuple[Needed, ...] = _NONE
    sure: bool = False


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
            inner.words(text[1:-1].removeprefix("?:").split("|"), edge_next=_EDGE_NEXT.match(pattern, at) is not None)
        elif kind == "times":
            sure &= inner.repeatable and _plain(text)
            inner.times(text)
        elif kind == "open":
            sure &= "<" not in text or (text.startswith("(?P") and text not in names)
            names.add(text)
            groups.append(_Group(text in {"(", "(?:"} or text.startswith("(?P"), EDGE if inner.at_edge() else ""))
        elif kind == "close":
            if len(groups) == 1:
                return Read()
            groups.pop()
            groups[-1].atom(inner.found(edge_next=_EDGE_NEXT.match(pattern, at) is not None), repeatable=inner.counts)
        elif kind == "bar":
            inner.alternative()
        elif kind == "escaped":
            inner.letters(text[1:])
        elif text in _READ_AS:
            inner.letters(_READ_AS[text])
            inner.repeatable = kind == "one" or text in _GROUPS
        else:
            sure &= kind not in {"odd_set", "back"}
            edge = EDGE if text in _LEFT_OUT and inner.at_edge() else ""
            inner.atom(_NONE, repeatable=text in _GROUPS if kind == "name" else kind not in {"place", "behind"}, edge=edge)
    if at != len(pattern) or len(groups) > 1:
        return Read()
    return Read(groups[0].found(), sure)


@dataclass(slots=True)
class _Group:
    """What is between two brackets: its alternatives so far, each with the letters that it ends in, and the last one in parts."""

    counts: bool = True
    opened: str = ""
    run: str = field(default="", init=False)
    alternatives: list[tuple[list[Needed], str]] = field(default_factory=list, init=False)
    parts: list[Needed] = field(default_factory=list, init=False)
    last: tuple[Needed, ...] | None = field(default=None, init=False)
    repeatable: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self.run = self.opened

    def letters(self, text: str) -> None:
        """Letters in a row are one part."""
        self._close()
        self.run += text
        self.repeatable = True

    def words(self, words: list[str], *, edge_next: bool) -> None:
        """A group that is no more than words to choose from; most are."""
        start, end = EDGE if self.at_edge() else "", EDGE if edge_next else ""
        if all(map(str.isalpha, words)):
            self.atom((frozenset([f"{start}{word}{end}" for word in words]),), repeatable=True)
        else:
            self.atom(_together([_best(_pieces(start + word + end)) for word in words]), repeatable=True)

    def at_edge(self) -> bool:
        """Whether what comes next starts a word."""
        return self.last is None and _BETWEEN_WORDS.fullmatch(self.run[-1:]) is not None

    def atom(self, found: tuple[Needed, ...], *, repeatable: bool, edge: str = "") -> None:
        """A group, a set or a place: what it needs."""
        self._close()
        self._end_run(edge)
        self.last, self.repeatable = found, repeatable
        if edge:
            self._close()

    def times(self, text: str) -> None:
        """How often what stands before must at least be there: what may be left out is not needed."""
        optional = text[0] in "?*" or text.startswith(("{0", "{,"))
        if self.last is None:
            letter, self.run = self.run[-1:], self.run[:-1]
            between = _BETWEEN_WORDS.fullmatch(letter) is not None
            self._end_run(EDGE if between and not optional else "")
            found = tuple(_pieces(letter))
        else:
            found, self.last = self.last, None
        if not optional:
            self.parts.extend(found)
        self.repeatable = False

    def alternative(self) -> None:
        """Close an alternative."""
        self._close()
        self.alternatives.append((self.parts, self.run))
        self.parts, self.run, self.repeatable = [], self.opened, False

    def found(self, *, edge_next: bool = False) -> tuple[Needed, ...]:
        """Each alternative must bring its own, else nothing is needed: the best of each together, the next best of each …"""
        self.alternative()
        if not self.counts:
            return _NONE
        edge = EDGE if edge_next else ""
        return _together([_best([*parts, *_pieces(run + edge)]) for parts, run in self.alternatives])

    def _close(self) -> None:
        if self.last is not None:
            self.parts.extend(self.last)
            self.last = None

    def _end_run(self, edge: str = "") -> None:
        self.parts.extend(_pieces(self.run))
        self.run = edge


def _pieces(run: str) -> list[Needed]:
    """The words, or pieces of words, in letters in a row; all of them are needed."""
    if run.isalpha():
        return [frozenset({run})]
    words = _BETWEEN_WORDS.split(_DIGIT.sub(DIGIT, run))
    last = len(words) - 1
    return [frozenset({f"{EDGE if at else ''}{word}{EDGE if at < last else ''}"}) for at, word in enumerate(words) if word]


def _together(alternatives: list[list[Needed]]) -> tuple[Needed, ...]:
    """What alternatives need, each with its own best first: one of the best of each, one of the next best of each …"""
    if not all(alternatives):
        return _NONE
    if len(alternatives) == 1:
        return tuple(alternatives[0])
    ranks = range(max(map(len, alternatives)))
    found = (frozenset().union(*[best[min(rank, len(best) - 1)] for best in alternatives]) for rank in ranks)
    return tuple(dict.fromkeys(needed for needed in found if len(needed) <= _MOST))


def _plain(times: str) -> bool:
    """Whether a quantifier is right beyond doubt: its limits in order, and not possessive."""
    low, _, high = times.strip("{}?").partition(",")
    return (len(times) == 1 or times[-1] != "+") and not (low.isdecimal() and high.isdecimal() and int(low) > int(high))


def _best(parts: list[Needed]) -> list[Needed]:
    """The parts that say most: whose shortest piece is longest, then those with the fewest pieces."""
    if len(parts) > 1:
        parts = sorted(parts, key=_says)[:MOST_SETS]
    return [part for part in parts if _says(part) < (-1, 0) or DIGIT in part]


def _says(part: Needed) -> tuple[int, int]:
    return -min(map(len, part)), len(part)
