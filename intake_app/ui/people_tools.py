"""What the detective does on the people map: put someone down, write what the person calls them, draw a line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from intake_app.interview.cards import Card
from intake_app.ui import theme
from intake_app.ui.column import words
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import Board

SHEETS = ("wie", "mens")
"""The sheets that the figures come from."""

NAME = "Hoe noemt de persoon deze mens?"


class PeopleTools(QWidget):
    """Without a figure chosen on the map, the name is for the next one that is put down."""

    def __init__(self, board: Board, pictures: Pictures) -> None:
        super().__init__()
        self._board = board
        self._cards: tuple[Card, ...] = tuple(card for sheet in SHEETS for card in pictures.cards.on(sheet))
        self.figures = QListWidget()
        self.figures.setAccessibleName("Figuren om neer te zetten")
        self.figures.setFlow(QListView.Flow.LeftToRight)
        self.figures.setWrapping(False)
        side = theme.em(2.6)
        self.figures.setIconSize(QSize(side, side))
        self.figures.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.figures.setFixedHeight(theme.em(4.6))
        for card in self._cards:
            item = QListWidgetItem(QIcon(pictures.pixmap(card.file, side)), "")
            label = card.label.form(board.address)
            item.setToolTip(f"{label}. {card.alt}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label}. {card.alt}")
            self.figures.addItem(item)
        self.figures.setCurrentRow(0)
        self.name = QLineEdit()
        self.name.setAccessibleName(NAME)
        self.name.setPlaceholderText(NAME)
        self.add = KeyButton("Zet neer", "", "primary")
        self.rename = KeyButton("Naam eronder")
        self.join = KeyButton("Lijn naar…")
        self.join.setCheckable(True)
        self.away = KeyButton("Haal weg")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.4))
        column.addWidget(words("Kies een figuur, of laat de persoon kiezen. Zeg niet wie het kan zijn.", "small"))
        column.addWidget(self.figures)
        column.addWidget(self.name)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.em(0.4))
        for button in (self.add, self.rename, self.join, self.away):
            flow.addWidget(button)
        column.addWidget(buttons)
        self.add.clicked.connect(self._put)
        self.name.returnPressed.connect(self._entered)
        self.figures.itemActivated.connect(lambda _item: self._put())
        self.rename.clicked.connect(self._rename)
        self.join.clicked.connect(lambda on: board.join_next(on=on))
        self.away.clicked.connect(board.remove_chosen)
        board.changed.connect(self._follow)
        self._follow()

    def _entered(self) -> None:
        if self._board.chosen is None:
            self._put()
        else:
            self._rename()

    def _put(self) -> None:
        card = self._cards[max(0, self.figures.currentRow())]
        self._board.place_figure(card.file, self.name.text().strip())
        self.name.clear()

    def _rename(self) -> None:
        if self._board.chosen is not None:
            self._board.name_figure(self._board.chosen, self.name.text().strip())
            self.name.clear()

    def _follow(self) -> None:
        chosen = self._board.chosen is not None
        for button in (self.rename, self.join, self.away):
            button.setEnabled(chosen)
        self.join.setChecked(self._board.joining)
