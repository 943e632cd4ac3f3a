"""One table of a script file, read key by key. What is wrong in it is told with file, line and column."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from intake_app.errors import ContentError
from intake_app.interview.script_places import Key, Path, Place, Places

BRACKETS = ("{{", "}}", "{%", "%}", "{#")

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Named:
    """A word in a file that points to something; `place` is where it stands."""

    word: str
    table: Table
    path: Path

    @property
    def place(self) -> Place:
        """Where the word stands."""
        return self.table.place(*self.path)


def wrong(sentence: str, place: Place) -> ContentError:
    """Make the refusal of what stands at a place."""
    return ContentError(sentence, file=place.file, line=place.line, column=place.column)


def quoted(text: str) -> str:
    """Return what an author wrote, short enough for a sentence."""
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in text[:60]).split())
    return f"'{plain[:40]}…'" if len(plain) > 40 else f"'{plain}'"


def load(text: str, file: str) -> Table:
    """Read a TOML text; raises ContentError."""
    try:
        table = tomllib.loads(text)
        places = Places(text, file)
    except tomllib.TOMLDecodeError as error:
        line, column = _place(str(error), text)
        says = "Dit is geen geldige TOML; kijk naar aanhalingstekens en haakjes."
        raise ContentError(says, file=file, line=line, column=column) from error
    except RecursionError:
        raise ContentError("Hier staan te veel haakjes in elkaar.", file=file, line=1, column=1) from None
    except ValueError:
        raise ContentError("Hier staat een getal dat te lang is.", file=file, line=1, column=1) from None
    return Table(table, places)


def _place(message: str, text: str) -> tuple[int, int]:
    found = re.search(r"line (\d+), column (\d+)", message)
    if found:
        return int(found[1]), int(found[2])
    lines = text.split("\n")  # the message says: at end of document
    return len(lines), len(lines[-1]) + 1


class Table:
    """A table with its place in the file. Every reader raises ContentError at the key that is wrong."""

    def __init__(self, values: Mapping[str, Any], places: Places, path: Path = ()) -> None:
        self.values = values
        self._places = places
        self._path = path

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def place(self, *path: Key) -> Place:
        """Return where a key of this table stands, or the table itself when it has no such key."""
        return self._places.of(*self._path, *path)

    def wrong(self, sentence: str, *path: Key) -> ContentError:
        """Make the refusal of a key, or of the table itself."""
        return wrong(sentence, self.place(*path))

    def only(self, known: frozenset[str], what: str) -> None:
        """Refuse keys that don't belong here."""
        for key in self.values:
            if key not in known:
                near = get_close_matches(key, sorted(known), 1, 0.75)
                hint = f"; bedoelt u '{near[0]}'?" if near else "."
                raise self.wrong(f"{quoted(key)} is geen onderdeel van {what}{hint}", key)

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        if key not in self.values:
            raise self.wrong(f"{key} ontbreekt.")
        value = self.values[key]
        if not isinstance(value, str):
            raise self.wrong(f"{key} is een tekst tussen aanhalingstekens.", key)
        if not value.strip():
            raise self.wrong(f"{key} is leeg.", key)
        return value.strip()

    def maybe(self, key: str) -> str:
        """Return a text, or nothing when it was left out."""
        return self.text(key) if key in self.values else ""

    def plain(self, key: str) -> str:
        """Return a text that must be there and in which nothing is filled in."""
        value = self.text(key)
        if any(sign in value for sign in BRACKETS):
            raise self.wrong(f"In {key} kan geen variabele staan.", key)
        return value

    def word(self, key: str, known: tuple[str, ...]) -> str:
        """Return a word of a closed list."""
        value = self.text(key)
        if value not in known:
            raise self.wrong(f"{key} is een van: {', '.join(known)}.", key)
        return value

    def new_id(self, key: str = "id") -> str:
        """Return a name made of small letters, digits and dashes."""
        value = self.text(key)
        if not ID.fullmatch(value):
            raise self.wrong(f"De {key} {quoted(value)} mag alleen kleine letters, cijfers en streepjes hebben.", key)
        return value

    def number(self, key: str, least: int, most: int) -> int:
        """Return a whole number that must be there."""
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.wrong(f"{key} is een heel getal van {least} tot {most}.", key)
        return value

    def rows(self, key: str) -> list[Any]:
        """Return a list, empty when it was left out."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(f"{key} is een lijst: [ … ].", key)
        return value

    def named(self, key: str) -> tuple[Named, ...]:
        """Return a list of words, each with its place; empty when it was left out."""
        found = []
        for number, item in enumerate(self.rows(key)):
            if not isinstance(item, str) or not item.strip():
                raise self.wrong(f"{key} is een lijst van woorden.", key, number)
            found.append(Named(item.strip(), self, (key, number)))
        return tuple(found)

    def words(self, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
        """Return words of a closed list, each once."""
        found = self.named(key)
        for number, named in enumerate(found):
            if named.word not in known:
                raise wrong(f"{quoted(named.word)} hoort hier niet; {key} kent: {', '.join(known)}.", named.place)
            if any(named.word == before.word for before in found[:number]):
                raise wrong(f"{quoted(named.word)} staat er twee keer.", named.place)
        return tuple(named.word for named in found)

    def inner(self, key: str, what: str) -> Table:
        """Return a table within this one."""
        value = self.values.get(key)
        if not isinstance(value, Mapping):
            raise self.wrong(f"Hier hoort {what}.", key)
        return Table(value, self._places, (*self._path, key))

    def tables(self, key: str, what: str) -> Iterator[Table]:
        """Give the tables of a list."""
        for number, value in enumerate(self.rows(key)):
            if not isinstance(value, Mapping):
                raise self.wrong(f"Hier hoort {what}.", key, number)
            yield Table(value, self._places, (*self._path, key, number))
