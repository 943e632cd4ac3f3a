"""The sheet with a plain body to point at, front and back. What the person calls a place, the detective writes down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from intake_app.interview.cards import Card
from intake_app.ui import theme
from intake_app.ui.card_grid import GAP
from intake_app.ui.large_text import LEAST, large_font
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import Board

DOT = 0.035
"""The dot where was pointed, as a part of the height."""


class BodySheet(QWidget):
    """Touching a drawing points at a place on it: percent from the left and from the top."""

    def __init__(self, board: Board, pictures: Pictures, by: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._pictures = pictures
        self._by = by
        self._cards: Sequence[Card] = ()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these drawings beside each other."""
        self._cards = cards
        self.setAccessibleName(", ".join(card.label.form(self._board.address) for card in cards))
        self.update()

    def spots(self) -> list[QRectF]:
        """Where the drawings stand, in pixels."""
        count = max(1, len(self._cards))
        words = self._words_height()
        side = max(1.0, min((self.width() - GAP * (count - 1)) / count, self.height() - words))
        left = (self.width() - side * count - GAP * (count - 1)) / 2
        top = (self.height() - side - words) / 2
        return [QRectF(left + number * (side + GAP), top, side, side) for number in range(len(self._cards))]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point at a place."""
        for card, spot in zip(self._cards, self.spots(), strict=True):
            if spot.contains(event.position()):
                away = event.position() - spot.topLeft()
                place = (round(away.x() / spot.width() * 100), round(away.y() / spot.height() * 100))
                self._board.point(card, self._by, place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bodies, and the dot where was pointed last."""
        palette, board = theme.current(), self._board
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(large_font(self._points()))
        for card, spot in zip(self._cards, self.spots(), strict=True):
            self._pictures.paint(painter, spot, card.drawing(second=board.second))
            painter.setPen(QColor(palette.text))
            words = QRectF(spot.left(), spot.bottom(), spot.width(), self._words_height())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), card.label.form(board.address))
            if card.id == board.last and board.place:
                at = QPointF(spot.left() + spot.width() * board.place[0] / 100, spot.top() + spot.height() * board.place[1] / 100)
                painter.setPen(QPen(QColor("#ffffff"), 3))
                painter.setBrush(QColor("#1c5d77"))
                painter.drawEllipse(at, DOT * spot.height(), DOT * spot.height())

    def _points(self) -> float:
        asked = theme.font().pointSizeF()
        return LEAST * min(1.6, asked / theme.BASE_POINTS) if self._by == "touch" else asked

    def _words_height(self) -> int:
        return round(self._points() * 2)
