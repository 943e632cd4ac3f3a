"""The list of who can be called as CSV, for a spreadsheet: out, and in again with a word for each row that can't be read."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from intake_app.errors import InputError
from intake_app.interview.roster import KINDS, Contact, checked

COLUMNS: Final = {
    "soort hulp": "kind",
    "naam": "name",
    "organisatie": "organisation",
    "regio": "region",
    "bereikbaar": "availability",
    "telefoon": "phone",
    "mail": "mail",
    "opmerkingen": "remarks",
    "laatst gebruikt": "used",
}
"""What a column is called, in the order of the file."""

_ALSO: Final = {
    **dict.fromkeys(("soort", "rol", "functie", "hulp"), "kind"),
    **dict.fromkeys(("contactpersoon", "wie"), "name"),
    **dict.fromkeys(("instelling", "dienst"), "organisation"),
    **dict.fromkeys(("werkgebied", "gebied"), "region"),
    **dict.fromkeys(("bereikbaarheid", "beschikbaar", "beschikbaarheid", "wanneer"), "availability"),
    **dict.fromkeys(("telefoonnummer", "tel", "tel.", "nummer"), "phone"),
    **dict.fromkeys(("e-mail", "email", "mailadres", "e-mailadres"), "mail"),
    **dict.fromkeys(("opmerking", "notitie", "notities"), "remarks"),
}
"""What people call these columns too."""

MOST_BYTES: Final = 4_000_000
"""A longer file is no list of people to call."""

_ACTIVE = "=+-@\t\r"
_PHONE = re.compile(r"\+[\d][\d\s()/.-]*")
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


@dataclass(frozen=True, slots=True)
class Brought:
    """What was read. `wrong` holds a sentence for each row that was left out, `remarked` one for each that was read otherwise."""

    contacts: tuple[Contact, ...]
    wrong: tuple[str, ...] = ()
    remarked: tuple[str, ...] = ()


def decoded(data: bytes) -> str:
    """Return the text of a file: UTF-8 (with or without a mark), UTF-16 with one, or else Windows-1252; raises InputError."""
    if len(data) > MOST_BYTES:
        raise InputError("Dit bestand is te groot voor een lijst van mensen.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252", "latin-1")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise InputError("Dit bestand is geen tekst. Bewaar de lijst als CSV en probeer het opnieuw.")


def written(contacts: Iterable[Contact]) -> str:
    """Return a list as CSV with `;`, as a Dutch spreadsheet opens it. Reading it again gives the same contacts, without ids."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for contact in contacts:
        values = (KINDS[contact.kind].title, *(getattr(contact, name) for name in tuple(COLUMNS.values())[1:]))
        writer.writerow([_harmless(value) for value in values])
    return target.getvalue()


def read(text: str) -> Brought:
    """Read a list. The first row names the columns, in any order, with `;`, `,` or tabs between; raises InputError.

    A column that is not known goes to the remarks, with its name. A row that can't be used is left out, with a sentence.
    """
    rows, broken = _rows(text)
    if not rows:
        raise InputError("Dit bestand is leeg.")
    heads = [head.strip() for head in rows[0][1]]
    columns = [_column(head) for head in heads]
    if not {"name", "organisation"} & set(columns):
        raise InputError(
            "De eerste regel van het bestand moet de namen van de kolommen hebben, met 'naam' of 'organisatie' erbij.",
            hint="Maak eerst een lijst met 'Bewaar als CSV': zo ziet u hoe het hoort.",
        )
    contacts, wrong, remarked = [], [], []
    for line, cells in rows[1:]:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            contact, aside = _contact(cells, heads, columns)
        except InputError as error:
            wrong.append(f"Regel {line}: {error.sentence}")
        else:
            contacts.append(contact)
            remarked += [f"Regel {line}: {sentence}" for sentence in aside]
    return Brought(tuple(contacts), (*wrong, *broken), tuple(remarked))


def _rows(text: str) -> tuple[list[tuple[int, list[str]]], tuple[str, ...]]:
    """Return the rows with the number of their first line, and a sentence for each that can't be read."""
    rows: list[tuple[int, list[str]]] = []
    broken: list[str] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return rows, tuple(broken)
        except csv.Error:
            until = f"Regel {line}" if reader.line_num <= line else f"Regel {line} tot en met {reader.line_num}"
            broken.append(f"{until}: niet te lezen. Er staat een aanhalingsteken te veel of te weinig.")
            continue
        if cells or rows:
            rows.append((line, cells))


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    known = {mark: sum(_column(head.strip().strip('"')) != "" for head in first.split(mark)) for mark in ";,\t"}
    return max(known, key=lambda mark: known[mark])


def _column(head: str) -> str:
    name = " ".join(head.casefold().replace("_", " ").split())
    return COLUMNS.get(name) or _ALSO.get(name, "")


def _contact(cells: Sequence[str], heads: Sequence[str], columns: Sequence[str]) -> tuple[Contact, list[str]]:
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        raise InputError(f"hier staan {len(cells)} vakken, en er zijn {len(columns)} kolommen. De regel is niet meegenomen.")
    given: dict[str, str] = {}
    beside: list[str] = []
    aside: list[str] = []
    for head, column, cell in zip(heads, columns, cells, strict=False):
        value = _as_meant(cell.strip())
        if column and column not in given:
            given[column] = value
        elif value:
            beside.append(f"{head}: {value}" if head else value)
    kind, unknown = _kind(given.pop("kind", ""))
    day, no_day = _day(given.pop("used", ""))
    if unknown:
        beside.append(f"soort hulp: {unknown}")
        aside.append("deze soort hulp kent het programma niet. Er staat nu 'anders', en het woord staat bij de opmerkingen.")
    if no_day:
        beside.append(f"laatst gebruikt: {no_day}")
        aside.append("de datum bij 'laatst gebruikt' is niet te lezen. Hij staat nu bij de opmerkingen.")
    given["remarks"] = "\n".join(part for part in (given.get("remarks", ""), *beside) if part)
    return checked(Contact(kind=kind, used=day, **given)), aside


def _kind(word: str) -> tuple[str, str]:
    if not word:
        return "other", ""
    wanted = word.casefold()
    found = next((code for code, kind in KINDS.items() if wanted in {code, kind.title.casefold()}), "")
    return (found, "") if found else ("other", word)


def _day(word: str) -> tuple[str, str]:
    if not word:
        return "", ""
    dutch = _DAY.fullmatch(word)
    iso = f"{dutch[3]}-{int(dutch[2]):02}-{int(dutch[1]):02}" if dutch else word
    try:
        return date.fromisoformat(iso).isoformat(), ""
    except ValueError:
        return "", word


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking words for a formula: such a cell gets an apostrophe before it. A phone number may stay."""
    formula = cell[:1] in set(_ACTIVE) and not _PHONE.fullmatch(cell)
    return f"'{cell}" if formula or _marked(cell) else cell


def _as_meant(cell: str) -> str:
    return cell[1:] if _marked(cell) else cell


def _marked(cell: str) -> bool:
    return cell[:1] == "'" and cell[1:2] in {*_ACTIVE, "'"} and len(cell) > 1
