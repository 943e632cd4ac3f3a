"""The cases of the vault: look one up, open it, or begin a new intake."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from intake_app.interview.retention import is_due
from intake_app.ui import icons, theme
from intake_app.ui.cards import ActionCard
from intake_app.ui.column import Column, button, row, words
from intake_app.ui.doors import CaseLine
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.icon_label import IconLabel
from intake_app.ui.key_button import KeyButton
from intake_app.ui.lines_table import lines_table

DAMAGED = "beschadigd"
_FEW = 6
_KEEPING = 4
_COLUMNS = ("Zaaknummer", "Gemaakt", "Stand", "Regels", "Bewaren")


class CasesPage(Column):
    """`open_wanted` and `keeping_wanted` carry the id of a case."""

    new_wanted = Signal()
    open_wanted = Signal(str)
    roster_wanted = Signal()
    audit_wanted = Signal()
    backup_wanted = Signal()
    keeping_wanted = Signal(str)

    def __init__(self, cases: Sequence[CaseLine], *, practice: bool) -> None:
        super().__init__("Zaken", width=46)
        self._cases = tuple(cases)
        self.new = KeyButton("Nieuwe intake", "Ctrl+N", "primary")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek op zaaknummer")
        self.search.setAccessibleName("Zoek op zaaknummer")
        self.search.setClearButtonEnabled(True)
        self.table = _table()
        self.new.setAutoDefault(True)
        self.open = button("Zaak openen")
        self.open.setEnabled(False)
        self.keeping = KeyButton("Bewaren en verwijderen…", "Ctrl+B")
        self.keeping.setAutoDefault(True)
        self.keeping.setEnabled(False)
        self.due = QCheckBox("Alleen wat nu weg moet")
        self._due = words("", "notice", name="Zaken die aan de beurt zijn")
        self._damaged = words(
            "Deze zaak is beschadigd en gaat niet open. De andere zaken gaan gewoon open. "
            "Heeft u een reservekopie? Zet die dan terug. Gooi de bestanden niet weg.",
            "notice",
        )
        self._damaged.hide()
        title = words("Oefenzaken" if practice else "Zaken", "title")
        self.roster = KeyButton("Wie u kunt bellen", "Ctrl+F")
        self.roster.setAutoDefault(True)
        self.audit = KeyButton("Logboek", "Ctrl+J")
        self.audit.setAutoDefault(True)
        self.backup = KeyButton("Reservekopie…", "Ctrl+R")
        self.backup.setAutoDefault(True)
        self.body.addLayout(row(title, None, self.new if self._cases else None))
        beside = QWidget()
        flow = FlowLayout(beside, theme.em(0.5))
        for part in (self.roster, self.audit, self.backup):
            flow.addWidget(part)
        self.body.addWidget(beside)
        if self._cases:
            self._fill()
        else:
            self._empty(practice)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self._open)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._to_table)
        self.table.itemSelectionChanged.connect(self._selected)
        self.table.itemActivated.connect(lambda _item: self._open())
        self.roster.clicked.connect(self.roster_wanted)
        QShortcut("Ctrl+N", self, self.new_wanted.emit)
        self.audit.clicked.connect(self.audit_wanted)
        self.backup.clicked.connect(self.backup_wanted)
        QShortcut("Ctrl+R", self, self.backup_wanted.emit)
        QShortcut("Ctrl+F", self, self.roster_wanted.emit)
        QShortcut("Ctrl+J", self, self.audit_wanted.emit)
        QShortcut("Ctrl+B", self, self._keep)
        self.keeping.clicked.connect(self._keep)
        self.due.toggled.connect(lambda _on: self._filter(self.search.text()))

    def first(self) -> None:
        """Put the focus where one begins."""
        if self._cases:
            self.table.setFocus()
            self.table.selectRow(0)
        else:
            self.begin.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "table"):
            _fit(self.table)

    def _fill(self) -> None:
        self.search.setVisible(len(self._cases) > _FEW)
        self.body.addWidget(self.search)
        due = sum(is_due(case.standing) for case in self._cases)
        self._due.setText(_due_in_words(due))
        for part in (self._due, self.due):
            part.setVisible(due > 0)
            self.body.addWidget(part)
        self.table.setRowCount(len(self._cases))
        _fit(self.table)
        for number, case in enumerate(self._cases):
            values = (case.number, case.created, case.state, str(case.entries), case.keep)
            for column, value in enumerate(values):
                item = QTableWidgetItem(value)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{_COLUMNS[column]}: {value}")
                if column == 2 and case.state == DAMAGED:
                    item.setIcon(icons.icon("warning", theme.current().stop))
                if column == _KEEPING and is_due(case.standing):
                    item.setIcon(icons.icon("clock", theme.current().stop))
                self.table.setItem(number, column, item)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._damaged)
        deeds = QWidget()
        flow = FlowLayout(deeds, theme.em(0.5))
        flow.addWidget(self.open)
        flow.addWidget(self.keeping)
        self.body.addWidget(deeds)

    def _empty(self, practice: bool) -> None:
        box = QWidget()
        theme.look(box, "card")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(*[theme.em(2)] * 4)
        inside.setSpacing(theme.em(0.7))
        inside.addWidget(IconLabel("people", "accent", 2.4))
        inside.addWidget(words("Er zijn nog geen oefenzaken" if practice else "Er zijn nog geen zaken", "heading"))
        inside.addWidget(
            words(
                "Begin met een verzonnen intake. Alles wat u hier typt, blijft oefening."
                if practice
                else "Een intake begint met het zaaknummer en wie er in de kamer zijn. Daarna wijst het script de weg.",
                "muted",
            )
        )
        self.begin = ActionCard("add", "Nieuwe intake", "Klaar in een minuut. U kunt later alles aanvullen.")
        self.begin.clicked.connect(self.new_wanted)
        inside.addWidget(self.begin)
        self.body.addWidget(box)

    def _chosen(self) -> CaseLine | None:
        rows = self.table.selectionModel().selectedRows()
        return self._cases[rows[0].row()] if rows else None

    def _selected(self) -> None:
        case = self._chosen()
        damaged = case is not None and case.state == DAMAGED
        self.open.setEnabled(case is not None and not damaged)
        self.keeping.setEnabled(case is not None)
        self._damaged.setVisible(damaged)

    def _open(self) -> None:
        case = self._chosen()
        if case is not None and case.state != DAMAGED:
            self.open_wanted.emit(case.id)

    def _keep(self) -> None:
        case = self._chosen()
        if case is not None:
            self.keeping_wanted.emit(case.id)

    def _filter(self, text: str) -> None:
        wanted, due = text.strip().casefold(), self.due.isChecked()
        for number, case in enumerate(self._cases):
            left_out = wanted not in case.number.casefold() or (due and not is_due(case.standing))
            self.table.setRowHidden(number, left_out)

    def _to_table(self) -> None:
        shown = [number for number in range(len(self._cases)) if not self.table.isRowHidden(number)]
        if shown:
            self.table.setFocus()
            self.table.selectRow(shown[0])


def _due_in_words(due: int) -> str:
    which = "1 zaak" if due == 1 else f"{due} zaken"
    return f"Van {which} is de bewaartermijn voorbij. Kijk of dit weg moet."


def _table() -> QTableWidget:
    table = lines_table("Lijst van zaken", _COLUMNS)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table


def _fit(table: QTableWidget) -> None:
    side = theme.em(1.1)
    table.setIconSize(QSize(side, side))
    table.horizontalHeader().setMinimumHeight(theme.em(1.9))
    table.verticalHeader().setDefaultSectionSize(theme.em(2.1))
    table.setMinimumHeight(theme.em(2.1) * min(table.rowCount() + 2, 14))
