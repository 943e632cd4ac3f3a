"""Where in a TOML text does each key stand? Python's own reader does not say, and an author wants the line and the column."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

Key = str | int
Path = tuple[Key, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^,\]}#\n]*")
_STRINGS = (
    re.compile(r'"""(?:[^\\"]++|\\[\s\S]|"{1,2}(?!"))*+"{3,5}'),
    re.compile(r"'''(?:[^']++|'{1,2}(?!'))*+'{3,5}"),
    re.compile(r'"(?:[^\\"\n]++|\\.)*+"'),
    re.compile(r"'[^'\n]*'"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: line and column count from 1 (0 = unknown)."""

    file: str
    line: int = 0
    column: int = 0


class Places:
    """The places of all keys, tables and list items of one valid TOML text."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self._text = text

    @cached_property
    def _offsets(self) -> dict[Path, int]:
        try:
            return _Walk(self._text).found  # only when something is wrong: most scripts are right
        except RecursionError:  # more brackets in each other than this walk can follow
            return {}

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self._text))]

    def of(self, *path: Key) -> Place:
        """Return where this key stands, or else the nearest thing that holds it."""
        for length in range(len(path), 0, -1):
            offset = self._offsets.get(path[:length])
            if offset is not None:
                return self.at(offset)
        return Place(self.file, 1, 1)

    def at(self, offset: int) -> Place:
        """Return the line and column of an offset."""
        line = bisect_right(self._lines, offset)
        return Place(self.file, line, offset - self._lines[line - 1] + 1)


class _Walk:
    """Goes through a text that is known to be valid TOML, and notes the offset of each path. Stops at what it can't read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spot = 0
        self.found: dict[Path, int] = {}
        self._rows: dict[Path, int] = {}
        base: Path = ()
        self._skip(_BLANK)
        while self.spot < len(text):
            before = self.spot
            if text.startswith("[", self.spot):
                base = self._header()
            else:
                self._pair(base)
            self._skip(_BLANK)
            if self.spot == before:
                return

    def _header(self) -> Path:
        start = self.spot
        rows = self.text.startswith("[[", start)
        self.spot += 2 if rows else 1
        path: Path = ()
        keys = [key for key, _ in self._keys()]
        for number, key in enumerate(keys, 1):
            path = (*path, key)
            if number == len(keys) and rows:
                self._rows[path] = self._rows.get(path, -1) + 1
                self.found.setdefault(path, start)
            if path in self._rows:
                path = (*path, self._rows[path])
        self.found.setdefault(path, start)
        self._skip(_SPACE)
        self.spot += 2 if rows else 1
        return path

    def _keys(self) -> list[tuple[str, int]]:
        """Read a key, with dots: its parts and the offset of each."""
        keys: list[tuple[str, int]] = []
        while True:
            self._skip(_SPACE)
            start = self.spot
            quoted = next((found for string in _STRINGS[2:] if (found := string.match(self.text, start))), None)
            found = quoted or _BARE_KEY.match(self.text, start)
            if found is None:
                return keys
            self.spot = found.end()
            keys.append((found[0][1:-1] if quoted else found[0], start))
            self._skip(_SPACE)
            if not self.text.startswith(".", self.spot):
                return keys
            self.spot += 1

    def _pair(self, base: Path) -> None:
        path = base
        for key, start in self._keys():
            path = (*path, key)
            self.found.setdefault(path, start)
        self._skip(_SPACE)
        if self.text.startswith("=", self.spot):
            self.spot += 1
            self._skip(_SPACE)
            self._value(path)

    def _value(self, path: Path) -> None:
        if self.text.startswith("[", self.spot):
            self._inside(path, "]")
        elif self.text.startswith("{", self.spot):
            self._inside(path, "}")
        else:
            string = next((found for string in _STRINGS if (found := string.match(self.text, self.spot))), None)
            self.spot = string.end() if string else self._bare()

    def _bare(self) -> int:
        found = _BARE_VALUE.match(self.text, self.spot)
        return found.end() if found else self.spot

    def _inside(self, path: Path, end: str) -> None:
        """Go through a list or an inline table up to its end."""
        self.spot += 1
        number = 0
        while True:
            self._skip(_BLANK)
            before = self.spot
            if self.text.startswith(end, before):
                self.spot += 1
                return
            if end == "]":
                self.found.setdefault((*path, number), before)
                self._value((*path, number))
                number += 1
            else:
                self._pair(path)
            self._skip(_BLANK)
            if self.text.startswith(",", self.spot):
                self.spot += 1
            if self.spot == before:
                return

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.spot)
        if found:
            self.spot = found.end()
