"""Who can be called, during the talk: look someone up, or pick who was called for a reminder."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from intake_app.errors import IntakeError
from intake_app.interview.roster import Contact
from intake_app.ui import theme
from intake_app.ui.column import words
from intake_app.ui.doors import RosterBook
from intake_app.ui.key_button import KeyButton
from intake_app.ui.roster_table import RosterTable
from intake_app.ui.sentences import sentence_of

TITLE = "Wie u kunt bellen"
EMPTY = "De lijst is nog leeg. U vult hem bij Zaken, met 'Wie u kunt bellen'."
READING = "Enter bij iemand opent het belblad: wat u vraagt, en wat u mag zeggen."
PICKING = "Kies wie u belt. De naam komt bij het besluit, en de datum in de lijst."


class RosterDialog(QDialog):
    """`picked` carries who was picked; `sheet` asks for the call sheet. Nothing is changed here."""

    picked = Signal(object)
    sheet = Signal()

    def __init__(self, owner: QWidget, book: RosterBook, kind: str = "", *, picking: bool = False) -> None:
        super().__init__(owner)
        self._picking = picking
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(TITLE)
        self.setAccessibleName(TITLE)
        self.list = RosterTable()
        self.about = words(PICKING if picking else READING, "muted")
        self.pick = KeyButton("Deze", "Return", "primary")
        self.pick.setVisible(picking)
        self.call = KeyButton("Belblad")
        self.back = KeyButton("Terug", "Escape")
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.back, self.call, self.pick):
            foot.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.em(1.2), theme.em(1), theme.em(1.2), theme.em(1))
        outer.setSpacing(theme.em(0.6))
        outer.addWidget(words(TITLE, "heading"))
        outer.addWidget(self.about)
        outer.addWidget(self.list, 1)
        outer.addLayout(foot)
        try:
            contacts = book.contacts()
        except IntakeError as error:
            contacts = ()
            self.about.setText(sentence_of(error))
        else:
            if not contacts:
                self.about.setText(EMPTY)
        self.list.show_contacts(contacts, kind)
        self.list.setVisible(bool(contacts))
        self.pick.setEnabled(bool(contacts))
        self.list.picked.connect(self._enter)
        self.list.changed.connect(lambda: self.pick.setEnabled(self.list.chosen is not None))
        self.pick.clicked.connect(self._pick)
        self.call.clicked.connect(self._sheet)
        self.back.clicked.connect(self.reject)
        theme.fit(self, 40, 34)
        (self.list.search if contacts else self.back).setFocus()

    def _enter(self) -> None:
        if self._picking:
            self._pick()
        else:
            self._sheet()

    def _pick(self) -> None:
        contact: Contact | None = self.list.chosen
        if contact is not None:
            self.accept()
            self.picked.emit(contact)

    def _sheet(self) -> None:
        self.accept()
        self.sheet.emit()
