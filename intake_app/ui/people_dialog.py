"""Who is in the room: someone arrives, someone leaves."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake_app.interview.events import PersonPresent
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import ROLES
from intake_app.ui import theme
from intake_app.ui.drop_down import DropDown
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.key_button import KeyButton

ABOUT = "De tijd wordt erbij genoteerd. U kunt dit de hele tijd bijhouden."


class PeopleDialog(FormDialog):
    """Those who are here, each with a button to leave; below it the one who comes in. Stays open for the next one."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Wie is er in de kamer", ABOUT, "Komt binnen")
        self._session = session
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.form.addWidget(self._list)
        self.why = self.field("Waarom gaat iemand weg? (mag leeg blijven)", spoken="Waarom iemand weggaat")
        self.why.returnPressed.disconnect()
        self.name = self.field("Wie komt erbij?", "Naam of nummer")
        label = QLabel("Rol")
        theme.look(label, "label")
        self.role = DropDown()
        self.role.setAccessibleName("Rol van wie erbij komt")
        self.role.view().setAccessibleName("Rollen")
        label.setBuddy(self.role)
        for code, text in ROLES.items():
            self.role.addItem(text[0].upper() + text[1:], code)
        self.role.setPlaceholderText("Kies de rol")
        self.role.setCurrentIndex(-1)
        self.form.addWidget(label)
        self.form.addWidget(self.role)
        self._draw()
        self.name.setFocus()

    def deed(self) -> Snapshot:
        """Note who came in."""
        return self._session.arrive(self.name.text(), str(self.role.currentData() or ""))

    def hand_in(self) -> None:
        """Nobody gets a role that was not chosen: it would put a name to the person who tells."""
        if self.name.text().strip() and self.role.currentIndex() < 0:
            self.wrong.setText("Kies de rol.")
            self.wrong.show()
            self.role.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().hand_in()

    def accept(self) -> None:
        """Stay: more people may come in."""
        self.name.clear()
        self.role.setCurrentIndex(-1)
        self._draw()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self, person: PersonPresent) -> None:
        wrong = self._attempt(lambda: self._session.leave(person.name, person.role, self.why.text()))
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        if not wrong:
            self.why.clear()
            self._draw()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        present = self._session.interview.present
        leavers = []
        if not present:
            self._rows.addWidget(QLabel("Nog niemand genoteerd."))
        for person in present:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            name = QLabel(f"{person.name} – {ROLES[person.role]}")
            name.setWordWrap(True)
            leave = KeyButton("Gaat weg")
            leave.setAccessibleName(f"{person.name} gaat weg")
            leave.clicked.connect(partial(self._leave, person))
            line.addWidget(name, 1)
            line.addWidget(leave)
            self._rows.addWidget(row)
            leavers.append(leave)
        for before, after in pairwise((self.why, *leavers, self.why)):
            self.setTabOrder(before, after)
        QTimer.singleShot(0, self, self.fit)  # the new rows are shown first
