"""What must stand in a text for a pattern to match at all, so that most patterns need not be tried on most sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from intake_app.language.shorthand import SHORTHAND

Needed = frozenset[str]
"""Pieces of words of which at least one stands in every match; an EDGE in a piece is where a word starts or ends."""

EDGE = "|"
Ways = list[list[Needed]]
_NONE: tuple[Needed, ...] = ()
_MOST = 150
# So many sets are kept of what must all be there: more say little more.
MOST_SETS = 4
_DIGIT = re.compile(r"\d")
_PLAIN_EDGES = f"{EDGE} "
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


def is_sure(pattern: str) -> bool:
    """Whether a pattern, short names and all, is built right beyond doubt, so that compiling it may wait."""
    groups: list[bool] = []
    names: set[str] = set()
    at = 0
    repeatable = False
    for match in _PIECE.finditer(pattern):
        kind, text = match.lastgroup, match[0]
        if match.start() != at or kind in {"odd_set", "back"}:
            return False
        at = match.end()
        if kind == "times":
            if not repeatable or not _plain(text):
                return False
            repeatable = False
        elif kind == "open":
            if "<" in text and (not text.startswith("(?P") or text in names):
                return False
            names.add(text)
            groups.append(_counts(text))
            repeatable = False
        elif kind == "close":
            if not groups:
                return False
            repeatable = groups.pop()
        else:
            repeatable = text in _GROUPS if kind == "name" else kind not in {"bar", "place", "behind"}
    return at == len(pattern) and not groups


def read(pattern: str) -> tuple[tuple[Needed, ...], ...]:
    """For each way to match a pattern the sets, of each of which a piece must be there; the most telling set comes first.

    No way at all: nothing can be told. What is not understood counts as nothing needed, so no match is ever lost.
    """
    groups = [_Group()]
    at = 0
    for match in _PIECE.finditer(pattern):
        kind, text = match.lastgroup, match[0]
        if match.start() != at:
            return ()
        at = match.end()
        inner = groups[-1]
        if kind == "letters":
            inner.letters(text)
        elif kind == "words":
            inner.words(text[1:-1].removeprefix("?:").split("|"), edge_next=_EDGE_NEXT.match(pattern, at) is not None)
        elif kind == "times":
            inner.times(text)
        elif kind == "open":
            groups.append(_Group(_counts(text), EDGE if inner.at_edge() else ""))
        elif kind == "close":
            if len(groups) == 1:
                return ()
            groups.pop()
            ways = inner.ways(edge_next=_EDGE_NEXT.match(pattern, at) is not None)
            groups[-1].atom(_together(ways), ways=ways)
        elif kind == "bar":
            inner.alternative()
        elif kind == "escaped":
            inner.letters(text[1:])
        elif text in _READ_AS:
            inner.letters(_READ_AS[text])
        else:
            inner.atom(_NONE, edge=EDGE if text in _LEFT_OUT and inner.at_edge() else "")
    return groups[0].apart() if at == len(pattern) and len(groups) == 1 else ()


def _counts(opening: str) -> bool:
    """Whether a group that opens so is part of what is matched, and not a look ahead or behind."""
    return opening in {"(", "(?:"} or opening.startswith("(?P")


@dataclass(slots=True)
class _Group:
    """What is between two brackets: its alternatives so far, and the parts of the last one.

    Each alternative has its parts, the letters that it ends in, and the ways to match the widest group in it.
    """

    counts: bool = True
    opened: str = ""
    run: str = field(default="", init=False)
    alternatives: list[tuple[list[Needed], str, Ways]] = field(default_factory=list, init=False)
    parts: list[Needed] = field(default_factory=list, init=False)
    widest: Ways = field(default_factory=list, init=False)
    last: tuple[Needed, ...] | None = field(default=None, init=False)
    last_ways: Ways = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self.run = self.opened

    def letters(self, text: str) -> None:
        """Letters in a row are one part."""
        self._close()
        self.run += text

    def words(self, words: list[str], *, edge_next: bool) -> None:
        """A group that is no more than words to choose from; most are."""
        start, end = EDGE if self.at_edge() else "", EDGE if edge_next else ""
        if all(map(str.isalpha, words)):
            self.atom((frozenset([f"{start}{word}{end}" for word in words]),))
        else:
            self.atom(_together([_best(_pieces(start + word + end)) for word in words]))

    def at_edge(self) -> bool:
        """Whether what comes next starts a word."""
        return self.last is None and _BETWEEN_WORDS.fullmatch(self.run[-1:]) is not None

    def atom(self, found: tuple[Needed, ...], *, edge: str = "", ways: Ways | None = None) -> None:
        """A group, a set or a place: what it needs, in all and for each way to match it."""
        self._close()
        self._end_run(edge)
        self.last, self.last_ways = found, ways or []
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
            found = self.last
            if not optional:
                self._close()
                found = _NONE
            self.last = None
        if not optional:
            self.parts.extend(found)

    def alternative(self) -> None:
        """Close an alternative."""
        self._close()
        self.alternatives.append((self.parts, self.run, self.widest))
        self.parts, self.run, self.widest = [], self.opened, []

    def ways(self, *, edge_next: bool) -> Ways:
        """What each alternative needs, the best first; nothing when one needs nothing."""
        self.alternative()
        edge = EDGE if edge_next else ""
        found = [_best([*parts, *_pieces(run + edge)]) for parts, run, _ in self.alternatives]
        return found if self.counts and all(found) else []

    def apart(self) -> tuple[tuple[Needed, ...], ...]:
        """The same for a whole pattern, in which also the ways to match the widest group are told apart."""
        self.alternative()
        found: Ways = []
        for parts, run, ways in self.alternatives:
            whole = [*parts, *_pieces(run)]
            others = set(whole).difference(_together(ways))
            found.extend([_best([*others, *way]) for way in ways] or [_best(whole)])
        return tuple(map(tuple, found)) if all(found) else ()

    def _close(self) -> None:
        if self.last is not None:
            self.parts.extend(self.last)
            if len(self.last_ways) > len(self.widest):
                self.widest = self.last_ways
            self.last = None

    def _end_run(self, edge: str = "") -> None:
        self.parts.extend(_pieces(self.run))
        self.run = edge


def _pieces(run: str) -> list[Needed]:
    """The words, or pieces of words, in letters in a row; all of them are needed."""
    if run.isalpha():
        return [frozenset({run})]
    word = run.strip(_PLAIN_EDGES)
    if word.isalpha():  # most are one word, and patterns are read while the program starts
        start, end = EDGE if run[0] in _PLAIN_EDGES else "", EDGE if run[-1] in _PLAIN_EDGES else ""
        return [frozenset({f"{start}{word}{end}"})]
    words = _BETWEEN_WORDS.split(_DIGIT.sub(DIGIT, run))
    last = len(words) - 1
    return [frozenset({f"{EDGE if at else ''}{word}{EDGE if at < last else ''}"}) for at, word in enumerate(words) if word]


def _together(ways: Ways) -> tuple[Needed, ...]:
    """What is needed whatever the way: one of the best of each, one of the next best of each …; each way must need something."""
    if not all(ways):
        return _NONE
    if len(ways) == 1:
        return tuple(ways[0])
    ranks = range(max(map(len, ways), default=0))
    found = (frozenset().union(*[way[min(rank, len(way) - 1)] for way in ways]) for rank in ranks)
    return tuple(dict.fromkeys(needed for needed in found if len(needed) <= _MOST))


def _plain(times: str) -> bool:
    """Whether a quantifier is right beyond doubt: its limits in order, and not possessive."""
    low, _, high = times.strip("{}?").partition(",")
    return (len(times) == 1 or times[-1] != "+") and not (low.isdecimal() and high.isdecimal() and int(low) > int(high))


def _best(parts: list[Needed]) -> list[Needed]:
    """The parts that say most: whose shortest piece is longest, then those with the fewest pieces."""
    if len(parts) > 1:
        parts = sorted(parts, key=_says)[:MOST_SETS]
    return [part for part in parts if min(map(len, part)) > 1 or DIGIT in part]


def _says(part: Needed) -> tuple[int, int]:
    return -min(map(len, part)), len(part)
