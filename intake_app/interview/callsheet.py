"""The call sheet: what to ask someone who may come and help, what may be said, and what must be ready when they come.

What it says in general is data (templates/prompts/callsheet.toml); what it says of this talk is read off the record. Nothing
that tells who the person is stands on it, unless the person agreed or it is needed.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Final

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.vocabulary import AGE_GROUPS

PARTS: Final = {
    "ask": "Wat u vraagt",
    "say": "Wat u mag zeggen",
    "not_yet": "Wat u nog niet zegt",
    "never": "Wat u niet zegt",
    "arrival": "Als de specialist komt",
}
"""The parts of the sheet, in the order of a call; `not_yet` holds until it may be said who the person is."""

OPEN, AGREED, NEEDED = "open", "agreed", "needed"
BASES: Final = {
    OPEN: "Nog niet gevraagd",
    AGREED: "De persoon vindt het goed",
    NEEDED: "Het is nodig, ook zonder toestemming",
}
"""Whether something may be said that tells who the person is."""

_KEYS = {"id", "part", "text", "source"}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the sheet; `part` is a key of PARTS."""

    id: str
    part: str
    text: str
    source: str


def parse_callsheet(text: str, file: str = "") -> tuple[Item, ...]:
    """Read the lines of the sheet from TOML; raises ContentError. Every part has at least one."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError("Dit is geen geldige TOML.", file=file) from error
    rows = data.get("item")
    if data.get("schema") != 1 or set(data) - {"schema", "about", "item"} or not isinstance(rows, list):
        raise ContentError("Bovenaan staat schema = 1, about, en daarna [[item]].", file=file)
    found: dict[str, Item] = {}
    for row in rows:
        name = str(row.get("id", "?")) if isinstance(row, dict) else "?"
        right = (
            isinstance(row, dict) and set(row) == _KEYS and all(isinstance(row[key], str) and row[key].strip() for key in _KEYS)
        )
        if not right or row["part"] not in PARTS or name in found:
            raise ContentError(
                f"'{name}': id (elk één keer), part ({', '.join(PARTS)}), text en source zijn nodig, en anders niets.", file=file
            )
        found[name] = Item(**row)
    missing = [title for part, title in PARTS.items() if all(item.part != part for item in found.values())]
    if missing:
        raise ContentError(f"Er staat niets bij: {', '.join(missing)}.", file=file)
    return tuple(found.values())


def facts(interview: Interview, minutes: int, basis: str = OPEN) -> tuple[str, ...]:
    """Say what may be told of this talk after `minutes` of talking. Only counts and closed lists, until the basis allows more.

    With AGREED or NEEDED the name, what the person needs, and the signals come with it; never what the person told. A name that
    is shielded in this case stays out whatever the basis.
    """
    opened = interview.opened
    found: list[str] = []
    if opened is not None:
        found.append(f"Leeftijd: {AGE_GROUPS.get(opened.age_group, opened.age_group)}.")
        found.append("Er is een tolk bij." if opened.interpreter else "Er is geen tolk bij.")
    signals = list(dict.fromkeys(dated.event.text or dated.event.code for dated in interview.signals))
    if interview.suspicion is not None and interview.suspicion.event.value == "ja":
        found.append("Er is een vermoeden van LVB. Dat is geen diagnose.")
    if signals:
        found.append("Er is 1 signaal gezien." if len(signals) == 1 else f"Er zijn {len(signals)} signalen gezien.")
    if minutes:
        found.append(f"Er is {'1 minuut' if minutes == 1 else f'{minutes} minuten'} gepraat.")
    if basis in {AGREED, NEEDED} and not shielded(interview):
        if opened is not None and opened.roepnaam:
            found.append(f"Roepnaam: {opened.roepnaam}.")
        needs = list(dict.fromkeys(dated.event.text.rstrip(".") for dated in interview.of(ev.NeedNoted)))
        found += [f"Wat helpt: {need}." for need in needs]
        found += [f"Gezien: {signal}." for signal in signals]
    return tuple(found)


def shielded(interview: Interview) -> bool:
    """Tell whether name and address of the person stay out of all that leaves the program."""
    last = interview.last(ev.NameShielded)
    return last is not None and last.event.on
