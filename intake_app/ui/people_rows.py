"""Who is in the room: a row for each, with name and role."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from intake_app.interview.vocabulary import ROLES
from intake_app.ui import theme
from intake_app.ui.column import row
from intake_app.ui.drop_down import DropDown
from intake_app.ui.field import mark
from intake_app.ui.icon_label import IconButton

_OFFERED = {role: title for role, title in ROLES.items() if role != "person"}
"""The person who tells has a field of their own."""


class PersonRow(QWidget):
    """One person."""

    removed = Signal()

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self.name = QLineEdit(name)
        self.name.setCursorPosition(0)
        self.name.setPlaceholderText("Naam of nummer")
        self.role = DropDown()
        for code, title in _OFFERED.items():
            self.role.addItem(title[0].upper() + title[1:], code)
        self.role.setCurrentIndex(max(0, self.role.findData(role)))
        self.role.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.role.setMinimumContentsLength(14)
        self.remove = IconButton("remove", name="Haal deze persoon weg", look="quiet")
        self.remove.clicked.connect(self.removed)
        self.name.textEdited.connect(lambda _text: mark(self.name, problem=False))
        layout = row(self.name, self.role, self.remove, between=0.4)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def number(self, place: int) -> None:
        """Tell a screen reader which row this is, from 1."""
        self.name.setAccessibleName(f"Persoon {place}: naam of nummer")
        self.role.setAccessibleName(f"Persoon {place}: rol")
        self.remove.setAccessibleName(f"Haal persoon {place} weg")


class PeopleRows(QWidget):
    """The rows, and a button for one more."""

    def __init__(self, user: str) -> None:
        super().__init__()
        self.setAccessibleName("Wie zijn er in de kamer")
        self.rows: list[PersonRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.em(0.4))
        self.add = IconButton("add", "Nog iemand", look="quiet")
        self.add.clicked.connect(self._one_more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.em(0.4))
        layout.addLayout(self._list)
        layout.addLayout(row(self.add, None))
        self.put(user, "detective")

    def put(self, name: str, role: str) -> PersonRow:
        """Add a row."""
        line = PersonRow(name, role)
        line.removed.connect(lambda: self._take(line))
        self.rows.append(line)
        self._list.addWidget(line)
        self._number()
        return line

    def put_role(self, role: str) -> None:
        """Add a row for this role when nobody has it yet."""
        if all(line.role.currentData() != role for line in self.rows):
            self.put("", role)

    def drop_empty(self, role: str) -> None:
        """Take away a row of this role in which no name was typed."""
        for line in [line for line in self.rows if line.role.currentData() == role and not line.name.text().strip()]:
            self._take(line)

    def people(self) -> tuple[tuple[str, str], ...]:
        """Return (name, role) of each row with a name."""
        return tuple((line.name.text().strip(), str(line.role.currentData())) for line in self.rows if line.name.text().strip())

    def nameless(self) -> PersonRow | None:
        """Return the first row without a name."""
        return next((line for line in self.rows if not line.name.text().strip()), None)

    def mark_nameless(self) -> None:
        """Outline the rows without a name."""
        for line in self.rows:
            mark(line.name, not line.name.text().strip())

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keys in order once more: the form that took these rows in put them in an order of its own."""
        super().showEvent(event)
        self._number()

    def _one_more(self) -> None:
        self.put("", "second_detective").name.setFocus()

    def _take(self, line: PersonRow) -> None:
        self.rows.remove(line)
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add.setFocus()
        self._number()

    def _number(self) -> None:
        """Number the rows for who listens, and let Tab go from row to row and then to the button for one more."""
        for place, line in enumerate(self.rows, 1):
            line.number(place)
        stops = [stop for line in self.rows for stop in (line.name, line.role, line.remove)]
        for before, after in pairwise((self.add, *stops, self.add)):
            self.setTabOrder(before, after)
