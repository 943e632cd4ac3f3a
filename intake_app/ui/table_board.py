"""What lies on the table for the person: the sheet, what was pointed at, the drawing and the people map. In memory only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from intake_app.interview.cards import Card
from intake_app.interview.path_cards import Where

EMPTY, PATH, SENTENCE, DRAWING, PEOPLE, FIGURE = "leeg", "pad", "zin", "tekenen", "mensenkaart", "figuur"
"""The sheets that are no sheet of cards; all others carry the id of theirs."""

PENS = {"zwart": "#1a1a1a", "blauw": "#1f5fa8", "groen": "#2b7a3f", "bruin": "#7a4a21", "oranje": "#c96a00"}
"""The pens of the drawing sheet, drawn on white."""

THICK = 0.014
"""How thick a line is, as a part of the height of the sheet."""

Point = tuple[float, float]
"""A place on a sheet: parts of its height, from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line of the pen."""

    pen: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """Someone on the people map: which drawing, what the person calls them, and where they stand."""

    file: str
    name: str
    at: Point


@dataclass
class People:
    """The people map: who stands where, and between whom there is a line (places in `figures`, the lower one first)."""

    figures: list[Figure] = field(default_factory=list)
    lines: set[tuple[int, int]] = field(default_factory=set)

    def remove(self, number: int) -> None:
        """Take someone away, with their lines."""
        del self.figures[number]
        self.lines = {(one - (one > number), two - (two > number)) for one, two in self.lines if number not in {one, two}}

    def join(self, one: int, two: int) -> None:
        """Draw the line between two, or take it away."""
        pair = (min(one, two), max(one, two))
        if one != two:
            self.lines ^= {pair}


class Board(QObject):
    """`changed`: something is to be drawn anew. `pointed`: card, who ("touch", "detective"), place on it in percent or ()."""

    changed = Signal()
    pointed = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = EMPTY
        self.part = 0
        self.second = False
        self.address = "je"
        self.sentence = ""
        self.where: Where | None = None
        self.last = ""
        self.place: tuple[int, ...] = ()
        self.pen = "zwart"
        self.strokes: list[Stroke] = []
        self.people = People()
        self.chosen: int | None = None
        self.joining = False

    def put(self, sheet: str) -> None:
        """Put another sheet on the table, with nothing pointed at."""
        self.sheet, self.part = sheet, 0
        self.forget()

    def forget(self) -> None:
        """Let go of what was pointed at."""
        self.last, self.place = "", ()
        self.changed.emit()

    def turn(self, part: int) -> None:
        """Show another part of a sheet that does not fit at once."""
        self.part = part
        self.changed.emit()

    def follow(self, where: Where, sentence: str, address: str) -> None:
        """Follow the talk: where it is, and what is being said."""
        if (where, sentence, address) != (self.where, self.sentence, self.address):
            self.where, self.sentence, self.address = where, sentence, address
            self.changed.emit()

    def point(self, card: Card, by: str, place: tuple[int, ...] = ()) -> None:
        """A card was pointed at."""
        if card.sheet == FIGURE:
            self.second = card.id != f"{FIGURE}-1"
        self.last, self.place = card.id, place
        self.changed.emit()
        if card.sheet != FIGURE:
            self.pointed.emit(card, by, place)

    def choose_figure(self, *, second: bool) -> None:
        """Draw the cards with the other figure."""
        self.second = second
        self.changed.emit()

    # --- the drawing -------------------------------------------------------------------------------------------------

    def take_pen(self, pen: str) -> None:
        """Draw on in another colour."""
        self.pen = pen
        self.changed.emit()

    def begin_stroke(self, at: Point) -> None:
        """Put the pen down."""
        self.strokes.append(Stroke(self.pen, (at,)))
        self.changed.emit()

    def draw_to(self, at: Point) -> None:
        """Go on with the line."""
        self.strokes[-1] = replace(self.strokes[-1], points=(*self.strokes[-1].points, at))
        self.changed.emit()

    def undo(self) -> None:
        """Take the last line away."""
        if self.strokes:
            self.strokes.pop()
            self.changed.emit()

    def wipe(self) -> None:
        """Begin on a clean sheet."""
        self.strokes.clear()
        self.changed.emit()

    # --- the people map ----------------------------------------------------------------------------------------------

    def place_figure(self, file: str, name: str) -> None:
        """Put someone on the map, beside who stands there already."""
        number = len(self.people.figures)
        at = (0.18 + 0.38 * (number % 4), 0.16 + 0.42 * (number // 4 % 2) + 0.05 * (number // 8 % 3))
        self.people.figures.append(Figure(file, name, at))
        self.chosen = number
        self.changed.emit()

    def move_figure(self, number: int, at: Point) -> None:
        """Put someone elsewhere."""
        self.people.figures[number] = replace(self.people.figures[number], at=at)
        self.changed.emit()

    def name_figure(self, number: int, name: str) -> None:
        """Write under someone what the person calls them."""
        self.people.figures[number] = replace(self.people.figures[number], name=name)
        self.changed.emit()

    def choose(self, number: int | None) -> None:
        """Choose someone on the map; while a line is being drawn, the line goes to this one."""
        if self.joining and self.chosen is not None and number is not None:
            self.people.join(self.chosen, number)
            self.joining = False
        self.chosen = number
        self.changed.emit()

    def join_next(self, *, on: bool) -> None:
        """Draw a line from the chosen one to the one that is chosen next."""
        self.joining = on
        self.changed.emit()

    def remove_chosen(self) -> None:
        """Take the chosen one off the map."""
        if self.chosen is not None:
            self.people.remove(self.chosen)
            self.chosen = None
            self.changed.emit()
