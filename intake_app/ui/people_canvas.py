"""The people map: figures that can be dragged, with lines between them and the names that the person gives."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from intake_app.ui import theme
from intake_app.ui.drawing_canvas import field_in
from intake_app.ui.large_text import LEAST, WRAP, large_font, points_for
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import Board, People, Point

SIDE = 0.22
"""How large a figure is, as a part of the height of the map: more than three centimetres on the smallest screen."""

NAME = 0.13
"""How high a name is: two lines."""

WIDE = 0.37
"""How wide a name is."""


SCREEN = 720
"""Pixels: the height of the map on the smallest screen, at which a name has the least size of words."""


class PeopleCanvas(QWidget):
    """Drag a figure to its place; a touch chooses it."""

    def __init__(self, board: Board, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._pictures = pictures
        self._held: tuple[int, Point] | None = None
        self.setAccessibleName("Mensenkaart")
        board.changed.connect(self.update)

    def figure_at(self, at: QPointF) -> int | None:
        """Return which figure stands there, the last one put down first."""
        field = field_in(QRectF(self.rect()))
        for number in reversed(range(len(self._board.people.figures))):
            if _spot(field, self._board.people.figures[number].at).contains(at):
                return number
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a figure."""
        number = self.figure_at(event.position())
        if number is None:
            self._held = None
        else:
            at, here = self._board.people.figures[number].at, self._place(event.position())
            self._held = (number, (at[0] - here[0], at[1] - here[1]))
        self._board.choose(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, within the map."""
        if self._held is not None and self._held[0] < len(self._board.people.figures):
            number, away = self._held
            x, y = self._place(event.position())
            field = field_in(QRectF(self.rect()))
            widest = field.width() / field.height() - SIDE / 2
            at = (min(max(x + away[0], SIDE / 2), widest), min(max(y + away[1], SIDE / 2), 1 - SIDE / 2 - NAME))
            self._board.move_figure(number, at)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the map."""
        palette = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = field_in(QRectF(self.rect()))
        painter.setPen(QPen(QColor(palette.edge), 2))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRect(field.adjusted(1, 1, -1, -1))
        draw_people(painter, field, self._board.people, self._pictures, self._board.chosen)

    def _place(self, at: QPointF) -> Point:
        field = field_in(QRectF(self.rect()))
        return (at.x() - field.left()) / field.height(), (at.y() - field.top()) / field.height()


def draw_people(painter: QPainter, field: QRectF, people: People, pictures: Pictures, chosen: int | None = None) -> None:
    """Draw the map in a field, on a screen or on paper."""
    spots = [_spot(field, figure.at) for figure in people.figures]
    pen = QPen(QColor("#4d5b60"), max(2.0, field.height() * 0.008))
    painter.setPen(pen)
    for one, two in sorted(people.lines):
        painter.drawLine(spots[one].center(), spots[two].center())
    for number, (figure, spot) in enumerate(zip(people.figures, spots, strict=True)):
        painter.setBrush(QColor("#ffffff"))
        painter.setPen(QPen(QColor("#1c5d77"), max(3.0, field.height() * 0.01)) if number == chosen else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(spot, 8, 8)
        pictures.paint(painter, spot.adjusted(4, 4, -4, -4), figure.file)
        if figure.name:
            words = QRectF(spot.center().x() - field.height() * WIDE / 2, spot.bottom(), field.height() * WIDE, 0)
            words.setHeight(field.height() * NAME)
            _name(painter, words, figure.name, LEAST * field.height() / SCREEN)


def _name(painter: QPainter, area: QRectF, name: str, points: float) -> None:
    fits = points_for(name, round(area.width()), round(area.height()), most=points, least=points / 3)
    painter.setFont(large_font(fits))
    ways = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | WRAP
    behind = painter.fontMetrics().boundingRect(area.toRect(), ways, name)
    painter.fillRect(behind.adjusted(-4, 0, 4, 0), QColor("#ffffff"))
    painter.setPen(QColor("#1a2427"))
    painter.drawText(area, ways, name)


def _spot(field: QRectF, at: Point) -> QRectF:
    side = SIDE * field.height()
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(QPointF(field.left() + at[0] * field.height(), field.top() + at[1] * field.height()))
    return spot
