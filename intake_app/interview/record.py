"""The record: a list of entries that is only ever added to, each carrying the hash of the one before it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from intake_app.errors import Damaged
from intake_app.interview.events import KINDS, Event, NotedFinding

START = hashlib.sha256(b"lvb-intake record 1").hexdigest()
"""What the first entry of every record points back to."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the record. `seq` counts from 1; `at` is UTC; `previous` and `hash` are SHA-256 in hex."""

    seq: int
    at: datetime
    author: str
    event: Event
    previous: str
    hash: str


class Ledger(Protocol):
    """Where entries are kept. `add` returns only when the entry is safe, and raises NotSaved otherwise."""

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries, oldest first."""
        ...

    def add(self, entry: Entry) -> None:
        """Keep one more entry; it must follow the last one."""
        ...


def follow(last: Entry | None, event: Event, at: datetime, author: str) -> Entry:
    """Make the entry that comes after `last` (None: the first), with every text in it made fit to keep (`clean`).

    A clock that went back is kept at the last time.
    """
    event, author = _cleaned(event), clean(author)
    seq = 1 if last is None else last.seq + 1
    previous = START if last is None else last.hash
    moment = at.astimezone(UTC)
    if last is not None and moment < last.at:
        moment = last.at
    return Entry(seq, moment, author, event, previous, digest(seq, moment, author, event, previous))


def digest(seq: int, at: datetime, author: str, event: Event, previous: str) -> str:
    """Return the SHA-256 (hex) over an entry's own values and the hash of the one before it."""
    sealed = {"seq": seq, "at": stamp(at), "author": author, "kind": event.kind, "data": encode(event), "previous": previous}
    return hashlib.sha256(b"lvb-intake entry 1\n" + canonical(sealed).encode()).hexdigest()


def check_chain(entries: Iterable[Entry]) -> None:
    """Raise Damaged at the first entry that does not follow from the one before it."""
    previous = START
    for seq, entry in enumerate(entries, start=1):
        whole = entry.seq == seq and entry.previous == previous
        if not whole or entry.hash != digest(entry.seq, entry.at, entry.author, entry.event, entry.previous):
            raise Damaged(
                f"De keten van dit dossier klopt niet vanaf regel {seq}. Wat ervoor staat, is heel.",
                hint="Bewaar de kluis zoals hij is en zet een reservekopie ernaast terug.",
            )
        previous = entry.hash


def stamp(at: datetime) -> str:
    """Write a time the one way that is hashed and stored: UTC, microseconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def unstamp(text: str) -> datetime:
    """Read a time written by `stamp`; raises ValueError."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def canonical(value: object) -> str:
    """Write JSON the one way that is hashed: sorted keys, no spaces, no NaN."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def encode(event: Event | NotedFinding) -> dict[str, Any]:
    """Turn an event into plain JSON values. A field that has its default is left out, so that a field can be added later
    without changing the hash of what was written before; a default therefore never changes."""
    return {
        field.name: _plain(value)
        for field in dataclasses.fields(event)
        if (value := getattr(event, field.name)) != field.default or field.default is dataclasses.MISSING
    }


def decode(kind: str, data: Mapping[str, Any]) -> Event:
    """Turn stored JSON values back into an event; raises Damaged for what this program does not know."""
    shape = KINDS.get(kind)
    if shape is None:
        raise Damaged("Dit dossier bevat iets dat deze versie niet kent. Gebruik een nieuwere versie van het programma.")
    try:
        return shape(**{name: _value(name, value) for name, value in data.items()})
    except (TypeError, AttributeError) as error:
        raise Damaged("Een regel van dit dossier heeft een vorm die deze versie niet kent.") from error


def clean(text: str) -> str:
    """Make any typed text fit to keep: lone surrogates (half an emoji) become U+FFFD, all else stays as it is."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _cleaned(event: Event) -> Event:
    return dataclasses.replace(event, **{field.name: _fit(getattr(event, field.name)) for field in dataclasses.fields(event)})


def _fit(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    return tuple(_fit(item) for item in value) if isinstance(value, tuple) else value


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, NotedFinding):
        return encode(value)
    return value


def _value(name: str, value: object) -> object:
    if name == "findings" and isinstance(value, list):
        return tuple(NotedFinding(**finding) for finding in value)
    return tuple(_value("", item) for item in value) if isinstance(value, list) else value
