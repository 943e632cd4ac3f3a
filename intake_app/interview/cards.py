"""The picture cards for the person at the table, as a value. How they are written stands in templates/README.md under Kaarten."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from intake_app.interview.script import SCHEMA, Wording
from intake_app.interview.script_table import Table, load, quoted
from intake_app.interview.vocabulary import MARKS

ANSWERS = frozenset({"ja", "nee", "weet-ik-niet"})
"""Cards that can be the answer to a question, once the detective says so."""

ABOUT_ONE_THING = "praten-over"
"""The card for a topic that has none of its own."""

BREAK = "fase-pauze"
"""The card for a break on the path."""

_FILE = frozenset({"schema", "source", "sheet", "card"})
_SHEET = frozenset({"id", "title", "about"})
_CARD = frozenset({"id", "sheet", "label", "file", "second", "alt", "mark", "phases", "topics"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cards that lie on the table together; `title` and `about` are for the detective."""

    id: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `file` is its drawing, `second` the same with the other figure (empty: there is none).

    `mark`: what pointing at it means, as a key of vocabulary.MARKS. `phases`, `topics`: where it stands on the path.
    """

    id: str
    sheet: str
    label: Wording
    file: str
    alt: str
    second: str = ""
    mark: str = ""
    phases: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def drawing(self, *, second: bool) -> str:
        """Return the drawing with the figure that the person chose."""
        return self.second if second and self.second else self.file


@dataclass(frozen=True, slots=True)
class Cards:
    """All sheets and cards, in the order of the file."""

    sheets: tuple[Sheet, ...] = ()
    cards: tuple[Card, ...] = ()

    def on(self, sheet: str) -> tuple[Card, ...]:
        """Return the cards of a sheet."""
        return tuple(card for card in self.cards if card.sheet == sheet)

    def sheet(self, name: str) -> Sheet | None:
        """Find a sheet."""
        return next((sheet for sheet in self.sheets if sheet.id == name), None)

    def card(self, name: str) -> Card | None:
        """Find a card."""
        return next((card for card in self.cards if card.id == name), None)

    def of_phase(self, phase: str) -> Card | None:
        """Return the card for a phase of a script; None when it has none."""
        return next((card for card in self.cards if phase in card.phases), None)

    def of_topic(self, topic: str) -> Card | None:
        """Return the card for a topic, or the one for talking about one thing; None without a topic."""
        if not topic:
            return None
        return next((card for card in self.cards if topic in card.topics), None) or self.card(ABOUT_ONE_THING)


def parse_cards(text: str, drawings: Collection[str], file: str = "cards.toml") -> Cards:
    """Read the catalogue; `drawings` are the names of the drawings that are there. Raises ContentError."""
    table = load(text, file)
    table.only(_FILE, "een bestand met kaarten")
    if table.values.get("schema") != SCHEMA:
        raise table.wrong(f"schema = {SCHEMA} hoort bovenaan.", "schema")
    table.text("source")
    sheets = tuple(_sheet(row) for row in _each(table, "sheet", lambda found: found.new_id()))
    named = [sheet.id for sheet in sheets]
    cards = tuple(_card(row, named, drawings) for row in _each(table, "card", lambda found: found.new_id()))
    if not cards:
        raise table.wrong("Er is geen [[card]].")
    return Cards(sheets, cards)


def _each(table: Table, key: str, name: Callable[[Table], str]) -> Iterator[Table]:
    seen: set[str] = set()
    for row in table.tables(key, f"een tabel [[{key}]]"):
        found = name(row)
        if found in seen:
            raise row.wrong(f"De id {quoted(found)} staat er twee keer.", "id")
        seen.add(found)
        yield row


def _sheet(row: Table) -> Sheet:
    row.only(_SHEET, "een vel")
    return Sheet(row.text("id"), row.text("title"), row.text("about"))


def _card(row: Table, sheets: Sequence[str], drawings: Collection[str]) -> Card:
    row.only(_CARD, "een kaart")
    label = row.inner("label", 'de tekst in twee vormen: { je = "…", u = "…" }')
    label.only(frozenset({"je", "u"}), "de tekst van een kaart")
    return Card(
        id=row.text("id"),
        sheet=row.word("sheet", tuple(sheets)),
        label=Wording(label.text("je"), label.text("u")),
        file=_drawing(row, "file", drawings),
        alt=row.text("alt"),
        second=_drawing(row, "second", drawings) if "second" in row else "",
        mark=row.word("mark", tuple(MARKS)) if "mark" in row else "",
        phases=tuple(named.word for named in row.named("phases")),
        topics=tuple(named.word for named in row.named("topics")),
    )


def _drawing(row: Table, key: str, drawings: Collection[str]) -> str:
    name = row.text(key)
    if name not in drawings:
        raise row.wrong(f"De tekening {quoted(name)} staat niet in de map cards.", key)
    return name
