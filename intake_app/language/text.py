"""A text cut into words and sentences, with the place of each. Any Unicode goes in; time is linear in its length."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

# An abbreviation holds points (a.h.v.), a number also colons and slashes (12:05, 3/4/2020), a word apostrophes and hyphens.
# The first line is the plain word that most are; what follows it takes longer to try.
_WORD = re.compile(
    r"[^\W\d_]++(?=[\s,?!]|\Z)"
    r"|(?<!\w)[^\W\d_](?:\.[^\W\d_]{1,3}){1,6}(?!\w)\.?"
    r"|\d+(?:[.,:/-]\d+){0,6}(?:e|ste|de)?(?!\w)"
    r"|['’](?:s|t|n|m|k|r)(?!\w)"
    r"|[\w\u0300-\u036f]+(?:['’\-][\w\u0300-\u036f]+)*"
)
_END = re.compile(r"(?<![.?!…])[.?!…]++[\"'’”»)\]]*+(?=\s|$)|[?!]+|\n+")
_ANY_END = re.compile("[.?!…\n]")
_ANY_QUOTE = re.compile("[\"“„«‘']")
_QUOTES = re.compile(
    r"\"[^\"\n]{1,300}\"|“[^”\n]{1,300}”|„[^”“\n]{1,300}[”“]|«[^»\n]{1,300}»|‘[^’\n]{1,300}’(?!\w)"
    r"|(?<!\w)'(?!(?:s|t|n|m|k|r)\b)(?=\S)[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,5}'(?!\w)"
)
# After these a point does not end the sentence.
_ABBREVIATIONS = frozenset(
    "bijv bv nl dhr mevr mw mr dr drs ir prof o.a d.w.z enz etc nr ca i.v.m m.b.t t.a.v a.u.b s.v.p jl evt incl "
    "excl zgn resp art st".split()
)
# Abbreviations that are everyday words in small letters; they are looked up with points: `OM` as `o.m.`.
_IN_CAPITALS = {piece: ".".join(piece.lower()) for piece in ("OM", "ME", "AT", "SO", "VO", "MEE")}
# A sentence longer than this is cut, so that no rule has to look over an endless stretch.
_MOST_WORDS = 150
_MOST_CHARACTERS = 1500
# Behind a quotation these go on with the sentence.
_SAID = frozenset(
    "vroeg vroegen vraagt vragen zei zeiden zegt zeggen riep riepen roept schreeuwde schreeuwden fluisterde schreef appte "
    "stuurde antwoordde herhaalde".split()
)
_START = attrgetter("start")
# Pieces of text of which the word in lower case is remembered.
_REMEMBERED = 16_384


class Word(NamedTuple):
    """One word as it stands in the text; `start` and `end` count code points, `low` is what lists are looked up with."""

    text: str
    low: str
    start: int
    end: int
    quoted: bool = False


# A word from a tuple of all five: half of the time to cut a text was spent on filling in the last one.
_word: Callable[[tuple[str, str, int, int, bool]], Word] = partial(tuple.__new__, Word)


class Sentence(NamedTuple):
    """A run of words up to a sentence end; `mark` is that end (. ? ! or nothing), `gaps` what stands before each word."""

    words: tuple[Word, ...]
    start: int
    end: int
    mark: str
    gaps: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether a question mark ends it."""
        return "?" in self.mark


def lower(text: str) -> str:
    """Lower case with straight apostrophes, as long as the text itself, so that places stay the same."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    return low.replace("’", "'").replace("‘", "'")


def words_of(text: str) -> tuple[Word, ...]:
    """All words of the text, in order."""
    return tuple(_words(text, ()))


@lru_cache(maxsize=16)  # a look, its words and its readability each ask for the same text
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The text as sentences. Words between quotation marks are marked as quoted, unless nothing stands outside them."""
    quotes = [match.span() for match in _QUOTES.finditer(text)] if _ANY_QUOTE.search(text) else []
    words = _words(text, quotes)
    if words and all(word.quoted for word in words):
        words = _words(text, ())
        quotes = []
    return tuple(_sentences(text, words, quotes))


def _words(text: str, quotes: list[tuple[int, int]] | tuple[()]) -> list[Word]:
    # In a text that is shouted, capitals make no abbreviation.
    low_of = _low if text.isupper() else _low_unless_abbreviated
    found: list[Word] = []
    at = 0
    for match in _WORD.finditer(text):
        piece = match[0]
        start, end = match.span()
        quoted = False
        if quotes:
            while at < len(quotes) and quotes[at][1] <= start:
                at += 1
            quoted = at < len(quotes) and quotes[at][0] <= start
        found.append(_word((piece, low_of(piece), start, end, quoted)))
    return found


@lru_cache(maxsize=_REMEMBERED)
def _low_unless_abbreviated(piece: str) -> str:
    return _IN_CAPITALS.get(piece) or _low(piece)


def _low(piece: str) -> str:
    low = piece.lower().replace("’", "'").rstrip(".")
    return low if low.isascii() else unicodedata.normalize("NFC", low)


def _sentences(text: str, words: list[Word], quotes: list[tuple[int, int]]) -> list[Sentence]:
    sentences: list[Sentence] = []
    first = 0
    quote = 0
    ending = _ANY_END.search(text)
    for match in _END.finditer(text, ending.start()) if ending else ():
        start, end = match.span()
        last = bisect_left(words, start, first, key=_START)
        if last == first:
            continue
        while quote < len(quotes) and quotes[quote][1] < end:
            quote += 1
        if quote < len(quotes) and quotes[quote][0] < start:
            if end < quotes[quote][1]:
                continue
            if last < len(words) and words[last].text in _SAID:
                continue  # `"Waar was je?" vroeg hij.`
        if text[start] == "." and end < len(text) and (words[last - 1].low in _ABBREVIATIONS or words[last - 1].end > start):
            continue
        mark = match.group().strip("\"'’”»)]\n ")
        if quote < len(quotes) and quotes[quote][0] < start < quotes[quote][1] and words[first].start < quotes[quote][0]:
            mark = "."  # `Je zei: "Waarom ben ik gegaan?"` asks nothing
        _add(sentences, text, words, first, last, mark)
        first = last
    if first < len(words):
        _add(sentences, text, words, first, len(words), "")
    return sentences


def _add(sentences: list[Sentence], text: str, words: list[Word], first: int, last: int, mark: str) -> None:
    while first < last:
        cut = min(last, first + _MOST_WORDS)
        while cut > first + 1 and words[cut - 1].end - words[first].start > _MOST_CHARACTERS:
            cut -= 1
        part = words[first:cut]
        gaps = ("", *[text[left.end : right.start] for left, right in pairwise(part)])
        sentences.append(Sentence(tuple(part), part[0].start, part[-1].end, mark if cut == last else "", gaps))
        first = cut
