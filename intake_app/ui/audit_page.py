"""The audit trail: who did what, when and why; to search, and to save for the auditor. Nothing of what is in a case."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from intake_app.errors import IntakeError
from intake_app.interview.audit import AuditLine, Wanted, found_in, written
from intake_app.ui import theme
from intake_app.ui.column import Column, row, words
from intake_app.ui.doors import OpenVault
from intake_app.ui.drop_down import DropDown
from intake_app.ui.field import Field
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.icon_label import IconButton
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.lines_table import lines_table
from intake_app.ui.sentences import sentence_of

ABOUT = (
    "Hier staat wie wat deed, en wanneer. De wet vraagt dit (Wpg artikel 32a). "
    "Niemand kan een regel veranderen of weghalen zonder dat het te zien is. Wat er in een dossier staat, staat hier niet."
)
NOTHING_FOUND = "Geen regels gevonden. Kies een langere periode, of laat een keuze los."
COLUMNS = ("Wanneer", "Wie", "Wat", "Zaak", "Waarom")
NO_DAY = "Typ een dag zo: 21-11-2026."
MOST_SHOWN = 1000
"""So many lines are drawn, the newest; the file for the auditor holds all that were found."""


class AuditPage(Column):
    """`left`: back to the cases; `problem` and `said` carry a sentence for the strip of the window."""

    left = Signal()
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, vault: OpenVault) -> None:
        super().__init__("Logboek", width=56)
        self._vault = vault
        self._lines: tuple[AuditLine, ...] = ()
        self._found: tuple[AuditLine, ...] = ()
        self._numbers = {case.id: case.number for case in vault.cases()}
        self.back = IconButton("back", "Terug naar de zaken", look="quiet")
        self.save = KeyButton("Bewaar als CSV…", "Ctrl+S")
        self.save.setAutoDefault(True)
        self.action, self.who, self.case = DropDown(), DropDown(), DropDown()
        self.since, self.until = QLineEdit(), QLineEdit()
        self._days = {line: Field(name, line) for line, name in ((self.since, "Vanaf"), (self.until, "Tot en met"))}
        self.count: QLabel = words("", "muted")
        self.count.setAccessibleName("Hoeveel regels er zijn gevonden")
        self.table = _table()
        self.about: QLabel = words("")
        self.about.setAccessibleName("De regel die gekozen is")
        self.about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._arrange()
        self.back.clicked.connect(self.left)
        self.save.clicked.connect(self._choose_to_save)
        for box in (self.action, self.who, self.case):
            box.currentIndexChanged.connect(lambda _place: self._draw())
        for line in self._days:
            line.setPlaceholderText("dd-mm-jjjj")
            line.setMaximumWidth(theme.em(9))
            line.editingFinished.connect(self._draw)
        self.table.itemSelectionChanged.connect(self._selected)
        shortcut("Escape", self, self.left.emit)
        shortcut("Ctrl+S", self, self._choose_to_save)

    def first(self) -> None:
        """Read the trail, which the trail tells too, and put the focus where one begins."""
        try:
            self._lines = tuple(reversed(self._vault.audit()))
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
        _offer(self.action, "Alles", {line.action: line.said for line in self._lines})
        _offer(self.who, "Iedereen", {line.who: line.who for line in self._lines})
        _offer(self.case, "Alle zaken", {line.case: self._number(line) for line in self._lines if line.case})
        self._draw()
        self.action.setFocus()

    def save_to(self, file: Path) -> None:
        """Write what was found as CSV, oldest first, which the audit trail tells before it is done."""
        try:
            self._vault.audit_exported(len(self._found))
            with os.fdopen(os.open(file, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as made:
                made.write(written(self._found[::-1]).encode("utf-8-sig"))
        except OSError:
            self.problem.emit("Hier kan niet worden bewaard. Kies een andere plek.")
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
        else:
            self.said.emit("Bewaard als CSV. Let op: dit bestand is niet versleuteld.")

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "table"):
            self._fit_table()

    def _arrange(self) -> None:
        filters = QWidget()
        flow = FlowLayout(filters, theme.em(0.6))
        for name, box in (("Wat", self.action), ("Wie", self.who), ("Zaak", self.case)):
            flow.addWidget(Field(name, box))
        for field in self._days.values():
            flow.addWidget(field)
        title = words("Logboek", "title")
        self.body.addLayout(row(self.back, None))
        self.body.addLayout(row(title, None, self.save))
        for part in (words(ABOUT, "muted"), filters, self.count):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.about)

    def _draw(self) -> None:
        wanted = Wanted(
            action=self.action.currentData() or "",
            who=self.who.currentData() or "",
            case=self.case.currentData() or "",
            since=self._day(self.since),
            until=self._day(self.until),
        )
        self._found = found_in(self._lines, wanted)
        shown = self._found[:MOST_SHOWN]
        self.table.setRowCount(len(shown))
        for number, line in enumerate(shown):
            values = (f"{line.at.astimezone():%d-%m-%Y %H:%M}", line.who, line.said, self._number(line), line.why)
            for column, value in enumerate(values):
                flat = " ".join(value.split())
                item = QTableWidgetItem(flat)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{COLUMNS[column]}: {flat or 'niets'}")
                item.setToolTip(value)
                self.table.setItem(number, column, item)
        self.count.setText(_counted(len(shown), len(self._found)))
        self.table.setVisible(bool(shown))
        self.save.setEnabled(bool(shown))
        self.table.clearSelection()
        self._selected()
        self._fit_table()

    def _selected(self) -> None:
        """Say the whole line: in the table the last column may be too narrow."""
        rows = self.table.selectionModel().selectedRows()
        line = self._found[rows[0].row()] if rows and rows[0].row() < len(self._found) else None
        self.about.setText(self._in_words(line) if line else "")
        self.about.setVisible(line is not None)

    def _in_words(self, line: AuditLine) -> str:
        of = f", zaak {self._number(line)}" if line.case else ""
        why = f": {line.why}" if line.why else ""
        return f"{line.at.astimezone():%d-%m-%Y %H:%M:%S}, {line.who}: {line.said}{of}{why}"

    def _day(self, line: QLineEdit) -> date | None:
        typed = line.text().strip()
        self._days[line].fine()
        if not typed:
            return None
        try:
            return datetime.strptime(typed, "%d-%m-%Y").date()  # noqa: DTZ007  a day, of this place
        except ValueError:
            self._days[line].problem(NO_DAY)
            return None

    def _number(self, line: AuditLine) -> str:
        return self._numbers.get(line.case, f"verwijderd ({line.case[:8]})") if line.case else ""

    def _fit_table(self) -> None:
        self.table.horizontalHeader().setMinimumHeight(theme.em(1.9))
        self.table.verticalHeader().setDefaultSectionSize(theme.em(2.1))
        self.table.setMinimumHeight(theme.em(2.1) * min(self.table.rowCount() + 1, 12))

    def _choose_to_save(self) -> None:
        if not self._found:
            return
        dialog = QFileDialog(self, "Bewaar als CSV", "logboek.csv", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()


def _counted(shown: int, found: int) -> str:
    if not found:
        return NOTHING_FOUND
    if shown < found:
        return f"De nieuwste {shown} van {found} regels. In het CSV-bestand staan ze alle {found}."
    return "1 regel" if found == 1 else f"{found} regels, de nieuwste bovenaan"


def _offer(box: DropDown, everything: str, options: dict[str, str]) -> None:
    blocked = box.blockSignals(True)  # drawn once, when all three are filled
    box.clear()
    box.addItem(everything, "")
    for code, title in sorted(options.items(), key=lambda pair: pair[1].casefold()):
        box.addItem(title, code)
    box.blockSignals(blocked)


def _table() -> QTableWidget:
    table = lines_table("Logboek", COLUMNS)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
    return table
