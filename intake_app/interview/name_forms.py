"""Finding a name or an address in running text: whole words, any case, with -s or ’s; and what only looks like it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

LETTER: Final = r"[^\W_]"
BEFORE, AFTER = rf"(?<!{LETTER})", rf"(?!{LETTER})"
GENITIVE: Final = r"(?P<s>['’]?s|['’])?"
GAP: Final = r"[\s.\-_]*"

SHORT: Final = 3
"""A name of so few letters is often a word as well: "An", "Bo", "Wil"."""

PARTICLES: Final = frozenset("van de der den het ter ten te in 't op aan von el al ben bin la le du da dos di a fictief".split())
"""Parts of a surname that are no name by themselves; and the mark of an invented person, which stands on all practice papers."""

DETERMINERS: Final = frozenset(
    "een de het die dat deze dit geen mijn jouw zijn haar ons onze uw elke iedere welke twee drie".split()
)
"""After one of these a word in small letters is more likely a thing than a person: "een roos"."""

_SMALL: Final = re.compile(r"(t|et|p|k)?je(s)?|aatje(s)?|atje(s)?")


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a text, in code points. `what` is "name", "address" or "other"; `sure` False: let a person decide."""

    start: int
    end: int
    what: str
    sure: bool
    genitive: bool = False


def fold(text: str) -> str:
    """Return the text in small letters without accents, code point for code point: "Zoë" → "zoe"."""
    return "".join(unicodedata.normalize("NFD", char)[0].lower()[:1] or char for char in text)


def composed(text: str) -> str:
    """Return the text with each accent on its letter, so that one written either way is found."""
    return unicodedata.normalize("NFC", text)


class NameForms:
    """All forms of some names. `shared` are parts that someone else's name has too: those are never sure."""

    def __init__(self, names: Iterable[str], shared: Iterable[str] = ()) -> None:
        given = [_parts(name) for name in names]
        self._parts = {part for parts in given for part in parts if len(part) > 1 and part not in PARTICLES}
        self._shared = {part for name in shared for part in _parts(name)}
        phrases = {tuple(parts[start:]) for parts in given for start in range(len(parts)) if parts[start:]}
        phrases |= {(part,) for part in self._parts}
        phrases = {phrase for phrase in phrases if set(phrase) & self._parts}
        ordered = sorted(phrases, key=lambda phrase: -len("".join(phrase)))
        self._pattern = re.compile("|".join(_phrase(phrase) for phrase in ordered)) if ordered else None

    def find(self, text: str) -> Iterator[Found]:
        """Find the names in a composed text, in order; after them what only looks like one."""
        folded = fold(text)
        taken: list[tuple[int, int]] = []
        if self._pattern is not None:
            for hit in self._pattern.finditer(folded):
                genitive = any(hit[name] for name in hit.groupdict())
                taken.append(hit.span())
                yield Found(hit.start(), hit.end(), "name", self._sure(text, folded, hit), genitive)
        for word in re.finditer(rf"{LETTER}+", folded):
            if not any(start < word.end() and word.start() < end for start, end in taken) and self._near(text, folded, word):
                yield Found(word.start(), word.end(), "name", sure=False)

    def _sure(self, text: str, folded: str, hit: re.Match[str]) -> bool:
        words = re.findall(rf"{LETTER}+", hit[0])
        if sum(word in self._parts for word in words) > 1:
            return True
        name = next((part for part in sorted(self._parts, key=len, reverse=True) if part in hit[0]), hit[0])
        if name in self._shared:
            return False
        capital = text[hit.start() + hit[0].find(name)].isupper()
        if len(name) <= SHORT:
            return capital and not _begins(text, hit.start())
        before = re.search(rf"({LETTER}+)\W*$", folded[: hit.start()])
        return capital or not (before and before[1] in DETERMINERS)

    def _near(self, text: str, folded: str, word: re.Match[str]) -> bool:
        capital = text[word.start()].isupper()
        rest_of_token = folded[max(0, word.start() - 1) :].split(maxsplit=1)[:1]
        handle = any("@" in token for token in rest_of_token) or any(sign.isdigit() for sign in word[0])
        for part in self._parts:
            if len(part) <= SHORT:
                continue
            rest = word[0][len(part) :] if word[0].startswith(part) else ""
            if rest and (capital or _SMALL.fullmatch(rest)):
                return True
            if handle and part in word[0]:
                return True
            if capital and word[0][0] == part[0] and _one_apart(word[0], part):
                return True
        return False


class AddressForms:
    """Forms of addresses: street with number, street, postcode; the place alone is never sure."""

    def __init__(self, addresses: Iterable[str], others: Iterable[str] = ()) -> None:
        self._sure: list[tuple[str, re.Pattern[str]]] = []
        self._places: list[re.Pattern[str]] = []
        for address in addresses:
            for piece in re.split(r"[,;\n]", fold(composed(address))):
                self._piece(" ".join(piece.split()))
        for other in others:
            for piece in re.split(r"[;\n]", fold(composed(other))):
                if piece.strip():
                    self._sure.append(("other", _loose(" ".join(piece.split()))))

    def find(self, text: str) -> Iterator[Found]:
        """Find the addresses in a composed text."""
        folded = fold(text)
        for what, pattern in self._sure:
            yield from (Found(hit.start(), hit.end(), what, sure=True) for hit in pattern.finditer(folded))
        for pattern in self._places:
            yield from (Found(hit.start(), hit.end(), "address", sure=False) for hit in pattern.finditer(folded))

    def _piece(self, piece: str) -> None:
        postcode = re.search(r"\b(\d{4}) ?([a-z]{2})\b", piece)
        if postcode:
            self._sure.append(("address", re.compile(rf"(?<!\d){postcode[1]} ?{postcode[2]}{AFTER}")))
            piece = piece.replace(postcode[0], " ").strip()
        street = re.fullmatch(r"(.*?\D) (\d+ ?[a-z]?(?:[- /]?\d+)?)", piece)
        if street:
            self._sure.append(("address", re.compile(rf"{BEFORE}{_spaced(street[1])}\s*{_spaced(street[2])}{AFTER}")))
            if len(street[1]) > SHORT:
                self._sure.append(("address", re.compile(rf"{BEFORE}{_spaced(street[1])}{AFTER}")))
        elif len(piece) > 1:
            self._places.append(re.compile(rf"{BEFORE}{_spaced(piece)}{AFTER}"))


def _parts(name: str) -> list[str]:
    return re.findall(rf"{LETTER}+", fold(composed(name)))


def _phrase(parts: tuple[str, ...]) -> str:
    group = f"s_{'_'.join(parts)}"
    initials = rf"(?:(?!\d){LETTER}\.\s?)*" if len(parts) > 1 or len(parts[0]) > SHORT else ""
    words = GAP.join(re.escape(part) for part in parts)
    return f"{BEFORE}{initials}{words}{GENITIVE.replace('P<s>', f'P<{group}>')}{AFTER}"


def _loose(text: str) -> re.Pattern[str]:
    """Match a telephone number however it is grouped, and other words however they are spaced."""
    digits = re.sub(r"\D", "", text)
    if len(digits) >= 6 and not re.search(LETTER.replace(r"\W", r"\W\d"), text):
        return re.compile(r"(?<!\d)" + r"[\s\-.()/]*".join(digits) + r"(?!\d)")
    return re.compile(f"{BEFORE}{_spaced(text)}{AFTER}")


def _spaced(text: str) -> str:
    return r"\s+".join(re.escape(word) for word in text.split())


def _begins(text: str, start: int) -> bool:
    """Tell whether a sentence begins here: there any word has a capital."""
    before = text[:start].rstrip(" \t\"'“‘(")
    return not before or before[-1] in ".!?:…\n\u2013\u2022"


def _one_apart(word: str, name: str) -> bool:
    """Tell whether two words differ by one letter: changed, left out, put in, or two swapped."""
    if word == name or abs(len(word) - len(name)) > 1:
        return False
    if len(word) == len(name):
        different = [place for place in range(len(word)) if word[place] != name[place]]
        swapped = len(different) == 2 and different[1] == different[0] + 1 and sorted(word) == sorted(name)
        return len(different) == 1 or swapped
    longer, shorter = sorted((word, name), key=len, reverse=True)
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
