"""Which rules can speak of a text, told from its words one by one; the others need not look.

What a word tells is worked out once and remembered, so that a look costs two lookups a word, however many rules there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from intake_app.language.kinds import Check, Count, Kind, Pattern, Words, WordTest
from intake_app.language.lexicon import Lexicon
from intake_app.language.needed import DIGIT, EDGE, MOST_SETS, Needed
from intake_app.language.phrases import SILENT
from intake_app.language.utterance import Utterance

_REMEMBERED = 4096
_WORD = re.compile(r"\w+")
_ANY_DIGIT = re.compile(r"\d")
# Pieces of words are looked up by so many letters at most.
_LETTERS = 3
_NOTHING_AFTER: Mapping[str, int] = {}


class Sieve:
    """Made once from all matchers. One that gives no words to go by always looks.

    A matcher may speak in one or more ways; each needs up to MOST_SETS sets, and of each set something must be there. A number
    holds for each way a bit for each of its sets: those of the first set are the lowest, and so on. The numbers of all words
    together tell who must look.
    """

    def __init__(self, matchers: Sequence[Kind], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        # Those that need no words: always, only when something was said before, or only with many words in a sentence.
        self._looking: list[int] = []
        self._live: list[int] = []
        self._counting: list[tuple[int, int]] = []
        self._of_way: list[int] = []
        of_way: list[tuple[Kind, tuple[Needed, ...]]] = []
        for at, matcher in enumerate(matchers):
            if isinstance(matcher, Count):
                self._counting.append((matcher.more_than, at))
            elif isinstance(matcher, Check) and matcher.only_live:
                self._live.append(at)
            elif not (ways := _ways(matcher)):
                self._looking.append(at)
            else:
                self._of_way += [at] * len(ways)
                of_way += [(matcher, sets) for sets in ways]
        self._size = len(of_way)
        self._first_sets = (1 << self._size) - 1
        # The sets that a way has not are always there.
        self._always = 0
        self._words: list[tuple[Words, int]] = []
        self._tests: dict[WordTest, int] = {}
        # Which bits a piece of a word gives, under its first letters; whole words apart.
        self._by_whole: dict[str, list[int]] = {}
        self._by_piece: dict[str, dict[str, list[int]]] = {}
        for way, (matcher, sets) in enumerate(of_way):
            self._always |= self._bits(way, max(1, len(sets)))
            if isinstance(matcher, Words):
                self._words.append((matcher, 1 << way))
            elif isinstance(matcher, Check) and matcher.only_with is not None:
                self._tests[matcher.only_with] = self._tests.get(matcher.only_with, 0) | 1 << way
            else:
                self._add_sets(way, sets)
        self._of_word = lru_cache(maxsize=_REMEMBERED)(self._told_by_word)
        self._of_chunk = lru_cache(maxsize=_REMEMBERED)(self._told_by_chunk)

    def let_through(self, utterance: Utterance, *, live: bool) -> list[int]:
        """Give the numbers of the matchers that must look; `live`: something was said before."""
        found, longest = self._always, 0
        for chunk in _ANY_DIGIT.sub(DIGIT, utterance.plain).split():
            found |= self._of_chunk(chunk)
        for sentence in utterance.sentences:
            longest = max(longest, len(sentence.words))
            after = _NOTHING_AFTER
            for word in sentence.words:
                if after and word.low in after:
                    found |= after[word.low]
                bits, after = self._of_word(word.low)
                if bits:
                    found |= bits
        let = self._looking + self._live if live else self._looking.copy()
        let += [at for more_than, at in self._counting if longest > more_than]
        all_sets = found & self._first_sets
        for rank in range(1, MOST_SETS):
            all_sets &= found >> self._size * rank
        last = -1
        while all_sets:
            way = all_sets.bit_length() - 1  # from the highest on, so that the number becomes smaller
            if self._of_way[way] != last:
                last = self._of_way[way]
                let.append(last)
            all_sets ^= 1 << way
        return let

    def _bits(self, way: int, first: int) -> int:
        """The bits of a way, from those of its `first` set on."""
        return sum(1 << way + self._size * rank for rank in range(first, MOST_SETS))

    def _add_sets(self, way: int, sets: tuple[Needed, ...]) -> None:
        for rank, pieces in enumerate(sets):
            bit = way + self._size * rank
            for piece in pieces:
                if piece[0] == piece[-1] == EDGE:
                    self._by_whole.setdefault(piece, []).append(bit)
                else:
                    self._by_piece.setdefault(piece[:_LETTERS], {}).setdefault(piece, []).append(bit)

    def _told_by_word(self, low: str) -> tuple[int, Mapping[str, int]]:
        """What a word tells, and what it tells with a certain word right behind it."""
        found = 0
        for test, bits in self._tests.items():
            if test(self._lexicon, low):
                found |= bits
        after: dict[str, int] = {}
        for words, bits in self._words:
            for phrase, easier in words.phrases.get(low, ()):
                if len(phrase) == 1 and easier is not SILENT:
                    found |= bits
                elif easier is not SILENT:
                    after[phrase[1]] = after.get(phrase[1], 0) | bits
        return found, after or _NOTHING_AFTER

    def _told_by_chunk(self, chunk: str) -> int:
        """What the words tell in a stretch without spaces; an edge of a word is an edge of a piece."""
        found: list[int] = []
        for word in _WORD.findall(chunk):
            whole = f"{EDGE}{word}{EDGE}"
            found += self._by_whole.get(whole, ())
            for at in range(len(whole) - 1):
                for size in range(1, _LETTERS + 1):
                    for piece, bits in self._by_piece.get(whole[at : at + size], {}).items():
                        if whole.startswith(piece, at):
                            found += bits
        return _number(found)


def parts(matcher: Kind) -> Iterator[Kind]:
    """The matcher as pieces that can be passed over one by one: a pattern for each of its expressions."""
    if isinstance(matcher, Pattern):
        for expression in matcher.expressions:
            yield replace(matcher, expressions=(expression,))
    else:
        yield matcher


def _ways(matcher: Kind) -> tuple[tuple[Needed, ...], ...]:
    """What a matcher needs for each way to speak; no way at all when it must always look."""
    if isinstance(matcher, Pattern):
        return matcher.expressions[0].needed
    # A test of each word is one way to speak, and so are words of its own; neither has sets.
    return () if isinstance(matcher, Check) and matcher.only_with is None else ((),)


def _number(bits: Sequence[int]) -> int:
    if not bits:
        return 0
    found = bytearray(max(bits) // 8 + 1)
    for bit in bits:
        found[bit // 8] |= 1 << bit % 8
    return int.from_bytes(found, "little")
