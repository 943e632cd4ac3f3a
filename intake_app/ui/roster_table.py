"""The list of who can be called: searching, choosing one, and all that is known of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from intake_app.interview.roster import KINDS, Contact, found_in
from intake_app.ui import theme
from intake_app.ui.column import words
from intake_app.ui.lines_table import lines_table

COLUMNS = ("Wie", "Soort hulp", "Regio", "Telefoon", "Bereikbaar")
WIDE = {0: 34, 1: 22, 2: 12}
"""How much of the width a column has, in percent; the others share what is left. Whoever it is, is read first."""
NOTHING_FOUND = "Niemand gevonden. Typ minder, of een ander woord."


class RosterTable(QWidget):
    """`picked`: Enter or a double click on someone; `changed`: another one is chosen."""

    picked = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contacts: tuple[Contact, ...] = ()
        self._shown: tuple[Contact, ...] = ()
        self._kind = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek op naam, organisatie, regio of soort hulp")
        self.search.setAccessibleName("Zoek in wie u kunt bellen")
        self.search.setClearButtonEnabled(True)
        self.table = _table()
        self.none: QLabel = words(NOTHING_FOUND, "muted")
        self.about: QLabel = words("")
        self.about.setAccessibleName("Gegevens van wie gekozen is")
        self.about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.5))
        column.addWidget(self.search)
        column.addWidget(self.none)
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        self.search.textChanged.connect(lambda _text: self._draw())
        self.search.returnPressed.connect(self._enter)
        self.search.installEventFilter(self)
        self.table.itemSelectionChanged.connect(self._selected)
        self.table.itemActivated.connect(lambda _item: self.picked.emit())
        self._draw()

    @property
    def chosen(self) -> Contact | None:
        """Who is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self._shown[rows[0].row()] if rows and rows[0].row() < len(self._shown) else None

    def show_contacts(self, contacts: Sequence[Contact], kind: str = "", chosen: str = "") -> None:
        """Draw the list: those of `kind` first; the one with id `chosen` is chosen."""
        self._contacts, self._kind = tuple(contacts), kind
        before = self.chosen
        self._draw(chosen or (before.id if before else ""))

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "table"):
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down goes from the search to the list."""
        pressed = watched is self.search and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down and self._shown:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _draw(self, chosen: str = "") -> None:
        self._shown = found_in(self._contacts, self.search.text(), self._kind)
        blocked = self.table.blockSignals(True)  # one change at the end, not one for each row
        self.table.clearSelection()
        self.table.setRowCount(len(self._shown))
        for row, contact in enumerate(self._shown):
            values = (contact.called, KINDS[contact.kind].title, contact.region, contact.phone, contact.availability)
            for column, value in enumerate(values):
                line = " ".join(value.split())
                item = QTableWidgetItem(line)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{COLUMNS[column]}: {line}")
                item.setToolTip(value)
                self.table.setItem(row, column, item)
        place = next((row for row, contact in enumerate(self._shown) if contact.id == chosen), 0)
        if self._shown:
            self.table.selectRow(place)
        self.table.blockSignals(blocked)
        self.none.setVisible(bool(self._contacts) and not self._shown)
        self.table.setVisible(bool(self._shown))
        self._fit()
        self._selected()

    def _selected(self) -> None:
        contact = self.chosen
        self.about.setText(in_words(contact) if contact else "")
        self.about.setVisible(contact is not None)
        self.changed.emit()

    def _enter(self) -> None:
        if self.chosen is not None:
            self.picked.emit()

    def _fit(self) -> None:
        self.table.horizontalHeader().setMinimumHeight(theme.em(1.9))
        self.table.verticalHeader().setDefaultSectionSize(theme.em(2.1))
        self.table.setMinimumHeight(theme.em(2.1) * min(self.table.rowCount() + 1, 8))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each column its part of the new width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        room = self.table.viewport().width()
        rest = (100 - sum(WIDE.values())) / (len(COLUMNS) - len(WIDE))
        for column in range(len(COLUMNS)):
            self.table.setColumnWidth(column, int(room * WIDE.get(column, rest) / 100))


def in_words(contact: Contact) -> str:
    """Say all that is known of someone, a line for each thing."""
    kind = KINDS[contact.kind]
    lines = (
        (kind.title, kind.what_for),
        ("Regio", contact.region),
        ("Telefoon", contact.phone),
        ("Mail", contact.mail),
        ("Bereikbaar", contact.availability),
        ("Opmerkingen", contact.remarks),
        ("Laatst gebeld", day_in_words(contact.used)),
    )
    return "\n".join((contact.called, *(f"{name}: {value}" for name, value in lines if value)))


def day_in_words(day: str) -> str:
    """Write a day (ISO) as people do here: "21-11-2026"; nothing stays nothing."""
    return date.fromisoformat(day).strftime("%d-%m-%Y") if day else ""


def _table() -> QTableWidget:
    table = lines_table("Wie u kunt bellen", COLUMNS)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    return table
