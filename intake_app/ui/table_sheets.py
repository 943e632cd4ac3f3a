"""The sheet that lies on the table, drawn large for the person and small for the detective from the same board."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from intake_app.interview.cards import Card
from intake_app.interview.script import Wording
from intake_app.ui import theme
from intake_app.ui.body_sheet import BodySheet
from intake_app.ui.card_sheet import CardSheet
from intake_app.ui.drawing_canvas import DrawingCanvas
from intake_app.ui.large_text import LargeText
from intake_app.ui.path_sheet import PathSheet
from intake_app.ui.pen_bar import PenBar
from intake_app.ui.people_canvas import PeopleCanvas
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import DRAWING, EMPTY, FIGURE, PATH, PEOPLE, SENTENCE, Board

BODY = "lichaam"
"""The sheet of cards on which a place is pointed at, not a card."""

TWO_FIGURES = (
    Card(f"{FIGURE}-1", FIGURE, Wording("1", "1"), "goed.svg", "De eerste figuur."),
    Card(f"{FIGURE}-2", FIGURE, Wording("2", "2"), "goed-2.svg", "De tweede figuur."),
)
"""Which figure fits: the person chooses."""


class TableSheets(QStackedWidget):
    """`by` is "touch" (large, for the person) or "detective" (small, in the panel). `shown`: the sheet was drawn."""

    shown = Signal()

    def __init__(self, board: Board, pictures: Pictures, by: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._pictures = pictures
        large = by == "touch"
        self.cards = CardSheet(board, pictures, by)
        self.body = BodySheet(board, pictures, by)
        self.path = PathSheet(board, pictures, large=large)
        self.sentence = LargeText(most=96.0 if large else 20.0, least=None if large else theme.font().pointSizeF())
        self.canvas = DrawingCanvas(board)
        self.people = PeopleCanvas(board, pictures)
        self.empty = QWidget()
        self.pens = PenBar(board, large=large)
        self._drawing = QWidget()
        row = QHBoxLayout(self._drawing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pens)
        row.addWidget(self.canvas, 1)
        for sheet in (self.empty, self.cards, self.body, self.path, self.sentence, self._drawing, self.people):
            self.addWidget(sheet)
        board.changed.connect(self.show_board)
        self.show_board()

    @property
    def parts(self) -> int:
        """In how many parts this sheet is shown."""
        return self.cards.parts if self.currentWidget() is self.cards else 1

    def show_board(self) -> None:
        """Draw what lies on the table."""
        board = self._board
        special: dict[str, QWidget] = {EMPTY: self.empty, PATH: self.path, SENTENCE: self.sentence}
        special |= {DRAWING: self._drawing, PEOPLE: self.people, BODY: self.body}
        self.setCurrentWidget(special.get(board.sheet, self.cards))
        if board.sheet == PATH:
            self.path.show_board()
        elif board.sheet == SENTENCE:
            self.sentence.show_text(board.sentence)
        elif board.sheet == BODY:
            self.body.show_cards(self._pictures.cards.on(BODY))
        elif board.sheet not in special:
            self.cards.show_cards(TWO_FIGURES if board.sheet == FIGURE else self._pictures.cards.on(board.sheet))
        self.shown.emit()
