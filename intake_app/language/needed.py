"""What must stand in a text for a pattern to match at all, so that most patterns need not be tried on most sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Needed = frozenset[str]
"""Strings of which at least one stands in every match; empty when none can be told."""

_NONE: Needed = frozenset()
_MOST = 150
_QUANTIFIERS = "?*+{"
# Escapes that stand for a place or for more than one character.
_CLASSES = frozenset("wWdDsSbBAZ")


def needed(pattern: str) -> Needed:
    """Read it from the pattern itself. What is not understood counts as nothing needed, so no match is ever lost."""
    reader = _Reader(pattern)
    found = reader.alternatives()
    return found if reader.understood and reader.at == len(pattern) else _NONE


class _Reader:
    """Reads a regular expression from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.understood = True

    def alternatives(self) -> Needed:
        """Read up to the end or the closing bracket: each alternative must bring its own, else nothing is needed."""
        found = [_best(self._sequence())]
        while self._next() == "|":
            self.at += 1
            found.append(_best(self._sequence()))
        whole = frozenset().union(*found)
        return whole if all(found) and len(whole) <= _MOST else _NONE

    def _sequence(self) -> list[Needed]:
        """What each part of one alternative needs; letters in a row are one part."""
        parts: list[Needed] = []
        run = ""
        while self._next() not in {"", "|", ")"}:
            letter, part = self._atom()
            least = self._least()
            if letter and least == 1:
                run += letter
                continue
            parts.append(frozenset({run} if run else ()))
            run = ""
            if least:
                parts.append(frozenset({letter}) if letter else part)
        parts.append(frozenset({run} if run else ()))
        return parts

    def _atom(self) -> tuple[str, Needed]:
        """One atom: a letter, or what a group needs."""
        character = self.pattern[self.at]
        self.at += 1
        if character == "(":
            return "", self._group()
        if character == "[":
            self._skip_class()
            return "", _NONE
        if character == "\\":
            escaped = self.pattern[self.at : self.at + 1]
            self.at += 1
            return ("", _NONE) if escaped in _CLASSES or escaped.isdigit() else (escaped, _NONE)
        return ("", _NONE) if character in ".^$" else (character, _NONE)

    def _group(self) -> Needed:
        counts = True
        if self._next() == "?":
            ending = {":": ":", "P": ">", "=": "=", "!": "!", "<": "<"}.get(self.pattern[self.at + 1 : self.at + 2], "")
            if ending == "<":
                ending = self.pattern[self.at + 2 : self.at + 3]
            counts = ending in {":", ">"}
            self.understood &= bool(ending)
            self.at = self.pattern.find(ending, self.at + 1) + 1 if ending else len(self.pattern)
        found = self.alternatives()
        self.at += 1
        return found if counts else _NONE

    def _skip_class(self) -> None:
        for sign in "^]":
            self.at += self._next() == sign
        while self._next() not in {"]", ""}:
            self.at += 2 if self._next() == "\\" else 1
        self.at += 1

    def _least(self) -> int:
        """How often the atom before must at least stand here: 0, or 1 without a quantifier, or 2 for any other."""
        sign = self._next()
        if not sign or sign not in _QUANTIFIERS:
            return 1
        least = 2
        if sign == "{":
            end = self.pattern.find("}", self.at)
            least = 0 if self.pattern[self.at + 1 : self.at + 2] in {"0", ","} else 2
            self.at = end
        elif sign in "?*":
            least = 0
        self.at += 1
        while self._next() in {"?", "+"}:
            self.at += 1
        return least

    def _next(self) -> str:
        return self.pattern[self.at : self.at + 1]


def _best(parts: Iterable[Needed]) -> Needed:
    """The part that says most: whose shortest string is longest, then the one with the fewest strings."""
    return max(_telling(parts), key=lambda part: (min(map(len, part)), -len(part)), default=_NONE)


def _telling(parts: Iterable[Needed]) -> Iterator[Needed]:
    for part in parts:
        # A space alone stands in every sentence.
        stripped = frozenset(piece.strip() for piece in part)
        if stripped and all(stripped):
            yield stripped
