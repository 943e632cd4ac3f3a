"""A sheet of cards to point at, with all cards in sight at the largest text that fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from intake_app.interview.cards import Card
from intake_app.ui import theme
from intake_app.ui.card_grid import GAP, Grid, Room, fit
from intake_app.ui.large_text import LEAST, height_of
from intake_app.ui.pictures import Pictures
from intake_app.ui.sheet_card import SheetCard
from intake_app.ui.table_board import Board

SMALL = 10.0
"""Points of the words on the cards in the panel of the detective."""

SMALL_PICTURE = 36
"""Pixels of the drawings there."""

IN_ORDER = {"dag": 5, "schaal": 3}
"""Sheets whose cards follow each other, and how many stand on one line."""


class CardSheet(QWidget):
    """`by`: who points here, "touch" (the person, large) or "detective" (small). `arranged`: the cards stand anew."""

    arranged = Signal()

    def __init__(self, board: Board, pictures: Pictures, by: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._pictures = pictures
        self._by = by
        self._shown: tuple[object, ...] = ()
        self._cards: Sequence[Card] = ()
        self.buttons: tuple[SheetCard, ...] = ()
        self.grids: tuple[Grid, ...] = ()

    @property
    def parts(self) -> int:
        """In how many parts the sheet is shown."""
        return max(1, len(self.grids))

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards, as the board says."""
        board = self._board
        asked = (tuple(cards), board.address, board.second, board.part, theme.current().name, theme.em(1))
        if asked != self._shown:
            self._shown, self._cards = asked, cards
            self._arrange()
        for button in self.buttons:
            button.mark_chosen(button.card.id == board.last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line that cards in order stand on."""
        if not self._ordered or not self.buttons:
            return
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.current().edge), max(2, GAP // 3)))
        for top in sorted({button.y() for button in self.buttons}):
            row = [button for button in self.buttons if button.y() == top]
            middle = top + row[0].height() // 2
            painter.drawLine(row[0].geometry().center().x(), middle, row[-1].geometry().center().x(), middle)

    @property
    def _ordered(self) -> int:
        return IN_ORDER.get(self._cards[0].sheet, 0) if self._cards else 0

    def _arrange(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = ()
        if not self._cards or self.width() < 2 or self.height() < 2:
            return
        board = self._board
        labels = [card.label.form(board.address) for card in self._cards]
        touch = self._by == "touch"
        size, scale = (self.width(), self.height()), theme.font().pointSizeF() / theme.BASE_POINTS
        room = Room(size, LEAST, scale, self._ordered)
        if not touch:
            room = replace(room, points=SMALL, least=SMALL_PICTURE, comfort=2 * SMALL_PICTURE)
        self.grids = fit(labels, room, height_of)
        part = min(board.part, self.parts - 1)
        begin, grid = sum(grid.shown for grid in self.grids[:part]), self.grids[part]
        shown = list(zip(self._cards, labels, strict=True))[begin : begin + grid.shown]
        self.buttons = tuple(self._button(card, label) for card, label in shown)
        self._place(grid)
        self.update()
        self.arranged.emit()

    def _button(self, card: Card, label: str) -> SheetCard:
        button = SheetCard(card, label, card.drawing(second=self._board.second), self._pictures, self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus if self._by == "touch" else Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self._board.point(card, self._by))
        return button

    def _place(self, grid: Grid) -> None:
        rows = [self.buttons[at : at + grid.columns] for at in range(0, len(self.buttons), grid.columns)]
        heights = grid.heights[: len(rows)]
        top = max(0, (self.height() - sum(heights) - GAP * (len(rows) - 1)) // 2)
        for row, height in zip(rows, heights, strict=True):
            left = max(0, (self.width() - len(row) * grid.width - GAP * (len(row) - 1)) // 2)
            for number, button in enumerate(row):
                button.setGeometry(QRect(left + number * (grid.width + GAP), top, grid.width, height))
                button.size_to(grid.picture, grid.points)
                button.mark_chosen(button.card.id == self._board.last)
                button.show()
            top += height + GAP
