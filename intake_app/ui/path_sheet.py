"""The path of the talk for the person at the table: what we do now, what comes then, and the whole path in small pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from intake_app.interview.path_cards import Place, Where
from intake_app.ui import theme
from intake_app.ui.card_grid import GAP
from intake_app.ui.large_text import LEAST, WRAP, height_of, large_font, points_for
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import Board

NOW, THEN = "Nu", "Daarna"

DONE_DIM = 0.45
"""How strong a part of the path that is behind us is still drawn."""


Style = tuple[str, float]
"""The colour of words and lines, and the smallest size of words in points."""


class PathSheet(QWidget):
    """Only to look at."""

    def __init__(self, board: Board, pictures: Pictures, *, large: bool) -> None:
        super().__init__()
        self._least = LEAST if large else theme.font().pointSizeF()
        self._board = board
        self._pictures = pictures
        self._where: Where | None = None

    def show_board(self) -> None:
        """Draw where the talk is."""
        self._where = self._board.where
        self.setAccessibleName(in_words(self._where, self._board.address))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both cards, an arrow between them, and the path below."""
        if self._where is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_path(painter, self.rect(), self._where, self._board.address, self._pictures, (theme.current().text, self._least))


def in_words(where: Where | None, address: str) -> str:
    """Return what the sheet says: "Nu: wij maken kennis. Daarna: pauze."."""
    if where is None:
        return ""
    named = ((NOW, where.now), (THEN, where.then))
    return " ".join(f"{head}: {card.label.form(address)}." for head, card in named if card)


def draw_path(painter: QPainter, area: QRect, where: Where, address: str, pictures: Pictures, style: Style) -> None:
    """Draw the path in an area of any size, on a screen or on paper."""
    small = min(area.height() // 6, max(1, (area.width() - GAP * len(where.path)) // max(1, len(where.path))))
    above = area.adjusted(0, 0, 0, -small - 3 * GAP)
    shown = [(head, card) for head, card in ((NOW, where.now), (THEN, where.then)) if card]
    arrow = above.width() // 10
    width = (above.width() - arrow * (len(shown) - 1)) // max(1, len(shown))
    labels = [card.label.form(address) for _, card in shown]
    sizes = [points_for(label, width, above.height() // 4, most=2 * style[1], least=style[1]) for label in labels]
    same = (style[0], min(sizes, default=style[1]))
    below = max((height_of(label, same[1], width) or above.height() // 4 for label in labels), default=0)
    for number, (head, card) in enumerate(shown):
        place = QRect(above.left() + number * (width + arrow), above.top(), width, above.height())
        _card(painter, place, (head, labels[number]), partial(pictures.paint, painter, file=card.file), same, below)
        if number:
            _arrow(painter, QRect(place.left() - arrow, above.top(), arrow, above.height()), style[0])
    strip = QRect(area.left(), area.bottom() - small - GAP, area.width(), small + GAP)
    _steps(painter, strip, where.path, pictures, style[0])


def _card(
    painter: QPainter, area: QRect, words: tuple[str, str], draw: Callable[[QRectF], None], style: Style, below: int
) -> None:
    (head, label), (ink, points) = words, style
    high = height_of(head, points, area.width(), bold=True) or 0
    side = max(1, min(area.width(), area.height() - high - below - 2 * GAP))
    top = area.top() + (area.height() - high - below - side - 2 * GAP) // 2
    painter.setPen(QColor(ink))
    painter.setFont(large_font(points, bold=True))
    painter.drawText(QRect(area.left(), top, area.width(), high), int(Qt.AlignmentFlag.AlignCenter), head)
    top += high + GAP
    draw(QRectF(area.left() + (area.width() - side) / 2, top, side, side))
    painter.setPen(QColor(ink))
    painter.setFont(large_font(points))
    words_at = QRect(area.left(), top + side + GAP, area.width(), below)
    painter.drawText(words_at, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | WRAP, label)


def _arrow(painter: QPainter, area: QRect, ink: str) -> None:
    pen = QPen(QColor(ink), max(3, area.width() // 16))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    middle, left, right = area.center().y(), area.left() + area.width() // 6, area.right() - area.width() // 6
    tip = area.width() // 4
    painter.drawLine(left, middle, right, middle)
    painter.drawLine(right - tip, middle - tip, right, middle)
    painter.drawLine(right - tip, middle + tip, right, middle)


def _steps(painter: QPainter, area: QRect, path: tuple[Place, ...], pictures: Pictures, ink: str) -> None:
    side = area.height() - GAP
    left = area.left() + (area.width() - len(path) * side - GAP * (len(path) - 1)) // 2
    for number, place in enumerate(path):
        spot = QRectF(left + number * (side + GAP), area.top() + GAP / 2, side, side)
        painter.setOpacity(DONE_DIM if place.done else 1.0)
        pictures.paint(painter, spot.adjusted(4, 4, -4, -4), place.card.file)
        painter.setOpacity(1.0)
        if place.current:
            painter.setPen(QPen(QColor(ink), 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(spot, 8, 8)
        elif place.done:
            _tick(painter, spot, ink)


def _tick(painter: QPainter, spot: QRectF, ink: str) -> None:
    pen = QPen(QColor(ink), max(3.0, spot.width() / 14))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    middle, size = spot.center(), spot.height() / 4
    low = middle + QPointF(-size / 4, size * 0.7)
    painter.drawLine(middle + QPointF(-size, 0), low)
    painter.drawLine(low, middle + QPointF(size, -size * 0.8))
