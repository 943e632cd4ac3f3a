"""The panel with which the detective drives the screen of the person: what lies there, and what was pointed at."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget

from intake_app.interview.cards import Card
from intake_app.ui import theme
from intake_app.ui.column import row, words
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.people_tools import PeopleTools
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import DRAWING, EMPTY, FIGURE, PATH, PEOPLE, SENTENCE, Board
from intake_app.ui.table_sheets import BODY, TableSheets
from intake_app.ui.talk_layout import scroller

TITLE = "Scherm voor de persoon"
CONFIRM_KEY = "Ctrl+S"

OWN_SHEETS = {
    EMPTY: ("Leeg", "Een rustig, leeg scherm. Zo begint en eindigt het."),
    PATH: ("Waar we zijn", "Nu en daarna, in plaatjes. Vertel er hardop bij wat er komt."),
    SENTENCE: ("De zin", "De zin of vraag van nu, groot. Alleen als dat deze persoon helpt."),
    DRAWING: ("Tekenen", "Laat de persoon tekenen en vertellen. De tekening staat nergens opgeslagen."),
    PEOPLE: ("Mensenkaart", "Wie er zijn, en wie bij wie hoort. Gebruik de namen en woorden van de persoon."),
    FIGURE: ("Welke figuur past", "Vraag: welke figuur past bij jou? Daarna staat die figuur op de kaarten."),
}
"""Sheets that are no sheet of cards: name and what it is for."""

FIRST = (EMPTY, PATH, SENTENCE, "antwoord", "schaal", "gevoel", "dag", "jaar", DRAWING, PEOPLE)
"""The order of the list; the other sheets of cards come after these, and the choice of a figure last."""

ON_PATH = frozenset({"fase", "wie", "mens"})
"""Sheets of cards that are used by another sheet, and not put on the table by themselves."""

NOTES = {
    DRAWING: "Wat tekende de persoon, en wat zei hij of zij erbij?",
    PEOPLE: "Wie staat waar, in de woorden van de persoon?",
    BODY: "Welk woord gebruikt de persoon voor deze plek?",
}
"""Sheets on which something is made that the record has no words for."""

SURE = "Weg is weg. Nog een keer drukken wist alles."


class PersonPanel(QDialog):
    """Stays beside the talk. `note`: words about what was made; `paper`: print this sheet; `aloud`: read the sentence."""

    toggled = Signal()
    moved = Signal()
    confirmed = Signal()
    note = Signal(str)
    paper = Signal()
    aloud = Signal()

    def __init__(self, owner: QWidget, board: Board, pictures: Pictures) -> None:
        super().__init__(owner)
        self._board = board
        self._pictures = pictures
        self._sure = False
        self.setWindowTitle(TITLE)
        self.setAccessibleName(TITLE)
        self.names, self._about = _sheets(pictures)
        self.state = words("", "muted")
        self.switch = KeyButton("Zet aan", "", "primary")
        self.other = KeyButton("Ander scherm")
        self.list = QListWidget()
        self.list.setAccessibleName("Wat er op het scherm staat")
        self.list.addItems([name for name, _ in self._about.values()])
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(theme.em(6))
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + theme.em(2.6))
        self.about = words("", "muted")
        self.sheets = TableSheets(board, pictures, "detective")
        self.confirm = KeyButton("Noteer als antwoord", CONFIRM_KEY, "primary")
        self.line = QLineEdit()
        self.keep = KeyButton("Leg vast")
        self.back = KeyButton("Vorig deel")
        self.next = KeyButton("Volgend deel")
        self.second = KeyButton("Andere figuur")
        self.second.setCheckable(True)
        self.wipe = KeyButton("Wis de tekening")
        self.read = KeyButton("Lees voor")
        self.print = KeyButton("Op papier…")
        self.people = PeopleTools(board, pictures)
        self._arrange()
        self._connect()
        self.list.setCurrentRow(0)
        self.show_state(shown=False, beside=False)
        self.offer_answer(None)
        self.offer_voice(found=False)
        self._follow()

    def show_state(self, *, shown: bool, beside: bool) -> None:
        """Say whether the screen of the person is on, and where."""
        where = "Aan, op het andere scherm." if beside else "Aan, in een eigen venster. Er is geen tweede scherm gevonden."
        self.state.setText(where if shown else "Uit. De persoon ziet nog niets.")
        self.switch.rename("Zet uit" if shown else "Zet aan")
        theme.look(self.switch, "" if shown else "primary")
        self.other.setEnabled(shown and beside)

    def offer_answer(self, card: Card | None) -> None:
        """Offer to note the card that was pointed at as the answer to the open question."""
        self.confirm.setVisible(card is not None)
        if card is not None:
            self.confirm.rename(f"Noteer als antwoord: {card.label.form(self._board.address)}")

    def offer_voice(self, *, found: bool) -> None:
        """Offer reading aloud only when the system can."""
        self._voice = found
        self._follow()

    def show_parts(self, parts: int) -> None:
        """Tell in how many parts the person sees this sheet."""
        self.back.setVisible(parts > 1)
        self.next.setVisible(parts > 1)
        self.back.setEnabled(self._board.part > 0)
        self.next.setEnabled(self._board.part + 1 < parts)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.em(0.9)] * 4)
        column.setSpacing(theme.em(0.5))
        top = row(self.state, self.other, self.switch)
        top.setStretch(0, 1)
        column.addLayout(top)
        inner = QWidget()
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.em(0.4))
        self.sheets.setMinimumHeight(theme.em(11))
        right.addWidget(self.about)
        right.addWidget(self.sheets, 1)
        right.addWidget(self.people)
        right.addWidget(_flow(self.back, self.next, self.second, self.wipe, self.read, self.print))
        right.addLayout(row(self.line, self.keep))
        middle = row(self.list)
        middle.addWidget(scroller(inner, TITLE), 1)
        column.addLayout(middle, 1)
        column.addWidget(self.confirm)
        theme.fit(self, 50, 36)

    def _connect(self) -> None:
        board = self._board
        self.list.currentRowChanged.connect(lambda at: board.put(self.names[at]))
        self.switch.clicked.connect(self.toggled)
        self.other.clicked.connect(self.moved)
        self.confirm.clicked.connect(self.confirmed)
        self.keep.clicked.connect(self._keep)
        self.line.returnPressed.connect(self._keep)
        self.back.clicked.connect(lambda: board.turn(board.part - 1))
        self.next.clicked.connect(lambda: board.turn(board.part + 1))
        self.second.clicked.connect(lambda on: board.choose_figure(second=on))
        self.wipe.clicked.connect(self._wipe)
        self.read.clicked.connect(self.aloud)
        self.print.clicked.connect(self.paper)
        board.changed.connect(self._follow)
        shortcut(CONFIRM_KEY, self, self.confirm.click)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        board = self._board
        sheet = board.sheet
        at = self.names.index(sheet)
        if self.list.currentRow() != at:
            self.list.blockSignals(True)
            self.list.setCurrentRow(at)
            self.list.blockSignals(False)
        self.about.setText(self._about[sheet][1])
        self.people.setVisible(sheet == PEOPLE)
        self.wipe.setVisible(sheet == DRAWING)
        self.read.setVisible(sheet == SENTENCE and self._voice)
        self.print.setVisible(sheet not in {EMPTY, SENTENCE, FIGURE})
        self.second.setVisible(any(card.second for card in self._pictures.cards.on(sheet)))
        self.second.setChecked(board.second)
        for part in (self.line, self.keep):
            part.setVisible(sheet in NOTES)
        self.line.setPlaceholderText(NOTES.get(sheet, ""))
        self.line.setAccessibleName(NOTES.get(sheet, "Notitie"))
        if sheet != DRAWING or not board.strokes:
            self._doubt()
        self.wipe.setEnabled(bool(board.strokes))

    def _keep(self) -> None:
        if self.line.text().strip():
            self.note.emit(self.line.text().strip())

    def _wipe(self) -> None:
        if self._sure:
            self._board.wipe()
        else:
            self._sure = True
            self.wipe.rename("Ja, wis alles")
            self.about.setText(SURE)

    def _doubt(self) -> None:
        self._sure = False
        self.wipe.rename("Wis de tekening")


def _flow(*buttons: KeyButton) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, theme.em(0.4))
    for button in buttons:
        flow.addWidget(button)
    return holder


def _sheets(pictures: Pictures) -> tuple[list[str], dict[str, tuple[str, str]]]:
    """Return the sheets in the order of the list, and of each its name and what it is for."""
    known = {sheet.id: (sheet.title, sheet.about) for sheet in pictures.cards.sheets if sheet.id not in ON_PATH}
    every = {**OWN_SHEETS, **known}
    names = [name for name in FIRST if name in every]
    names += [name for name in known if name not in names]
    names.append(FIGURE)
    return names, {name: every[name] for name in names}
