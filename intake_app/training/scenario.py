"""A scenario: an invented case and the moves of a whole talk, read from TOML (templates/scenarios/)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from intake_app.errors import ContentError

MARKER = "FICTIEF"
"""Every scenario carries this word in its marker: invented cases say so."""

LONGEST = 24 * 3600
"""The longest time between two moves, in seconds: a talk that goes on tomorrow."""

_HEAD = {"id", "title", "marker", "number", "script", "roepnaam", "address", "age_group", "interpreter", "detective", "recording"}
_OPTIONAL = {"schema", "version", "about", "colleague", "person", "move", "source", "abroad"}

MOVES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        kind: (frozenset(needed.split()), frozenset(optional.split()))
        for kind, needed, optional in (
            ("step", "step", ""),
            ("say_step", "step", ""),
            ("ask", "text", "reason step"),
            ("answer", "text", "marks onset"),
            ("mark", "mark", ""),
            ("signal", "signal", "seen_by"),
            ("suspicion", "value grounds", "by"),
            ("decide", "prompt decision reason", "detail"),
            ("break_start", "asked_by", ""),
            ("break_end", "", ""),
            ("right", "step", ""),
            ("told_back", "right text result", ""),
            ("rule", "rule result", "answer step"),
            ("own_word", "word", "instead_of"),
            ("need", "text", ""),
            ("arrive", "name role", ""),
            ("leave", "name", "why"),
            ("correct", "of text", "why"),
            ("share", "with what basis why", ""),
            ("note", "text", ""),
            ("modules", "modules", ""),
            ("close", "", "read_aloud changed signed reason next_appointment contact_card how_felt"),
        )
    }
)
"""The closed list of moves: what each needs, and what it may have."""


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that happens, `wait` seconds after the one before it."""

    kind: str
    wait: float
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scenario:
    """An invented case. `people` are (name, role) pairs, in the room from the start."""

    id: str
    title: str
    marker: str
    number: str
    script: str
    roepnaam: str
    address: str
    age_group: str
    interpreter: bool
    detective: str
    recording: str
    people: tuple[tuple[str, str], ...]
    moves: tuple[Move, ...]
    abroad: bool = False

    @property
    def duration(self) -> float:
        """How long the talk takes, in seconds."""
        return sum(max(move.wait, float(move.values.get("onset", 0.0))) for move in self.moves)


def parse(text: str, file: str = "") -> Scenario:
    """Read a scenario; raises ContentError that names the move that is wrong."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError("Dit is geen geldige TOML.", file=file) from error
    lost = [key for key in _HEAD if key not in table] + [key for key in table if key not in _HEAD | _OPTIONAL]
    if lost:
        raise ContentError(f"Onbekend of ontbreekt: {', '.join(sorted(lost))}.", file=file)
    odd = [key for key in _HEAD if not isinstance(table[key], bool if key == "interpreter" else str)]
    if odd:
        raise ContentError(
            f"Hier hoort een tekst te staan, en bij interpreter true of false: {', '.join(sorted(odd))}.", file=file
        )
    if not isinstance(table.get("abroad", False), bool):
        raise ContentError("abroad is true of false.", file=file)
    if MARKER not in table["marker"]:
        raise ContentError("Een scenario is verzonnen en zegt dat ook: marker bevat FICTIEF.", file=file)
    people = tuple(_person(row, file) for row in _rows(table, "person", file))
    moves = tuple(_move(row, number, file) for number, row in enumerate(_rows(table, "move", file), start=1))
    return Scenario(**{key: table[key] for key in _HEAD}, people=people, moves=moves, abroad=table.get("abroad", False))


def _rows(table: dict[str, Any], name: str, file: str) -> list[dict[str, Any]]:
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ContentError(f"Schrijf elk deel van deze soort onder een eigen kop [[{name}]].", file=file)
    return rows


def _person(row: dict[str, Any], file: str) -> tuple[str, str]:
    if row.keys() != {"name", "role"} or not all(isinstance(value, str) for value in row.values()):
        raise ContentError("Een [[person]] heeft een name en een role, en verder niets.", file=file)
    return row["name"], row["role"]


def _move(row: dict[str, Any], number: int, file: str) -> Move:
    kind = row.get("kind", "")
    if not isinstance(kind, str) or kind not in MOVES:
        raise ContentError(f"Zet {number}: de soort '{kind}' bestaat niet.", file=file)
    needed, optional = MOVES[kind]
    values = {key: value for key, value in row.items() if key not in {"kind", "wait"}}
    wrong = sorted((needed - values.keys()) | (values.keys() - needed - optional))
    if wrong:
        raise ContentError(f"Zet {number} ({kind}): {', '.join(wrong)} ontbreekt of hoort hier niet.", file=file)
    times = [row.get(name, 0) for name in ("wait", "onset")]
    if not all(isinstance(value, int | float) and 0 <= value <= LONGEST for value in times):
        raise ContentError(f"Zet {number} ({kind}): wait en onset zijn een aantal seconden, ten hoogste {LONGEST}.", file=file)
    return Move(kind, float(times[0]), MappingProxyType(values))
