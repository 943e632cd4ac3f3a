"""The recovery key, shown once: print it or write it down, and show that two groups of it are there."""

from __future__ import annotations

import random
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QStackedWidget, QWidget

from intake_app.ui import theme
from intake_app.ui.column import STEP_TOP, Card, Column, button, row, words
from intake_app.ui.field import Field
from intake_app.ui.icon_label import IconButton

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


class RecoveryPage(QStackedWidget):
    """Shows the key, then asks for two groups of it; `confirmed` when they fit."""

    confirmed = Signal()
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, key: str, vault_place: str = "", asked: tuple[int, int] | None = None) -> None:
        """`asked`: the two groups to ask for, counted from 1; drawn by chance when not given."""
        super().__init__()
        self.setAccessibleName("Herstelsleutel")
        self._groups = key.split("-")
        self._place = vault_place
        one, two = asked or tuple(sorted(random.sample(range(1, len(self._groups) + 1), 2)))
        self.shown = _Shown(self._groups)
        self.check = _Check(self._groups, (one, two))
        self.addWidget(self.shown)
        self.addWidget(self.check)
        self.shown.print_wanted.connect(self._print)
        self.shown.written.connect(lambda: self._go(self.check))
        self.check.back.connect(lambda: self._go(self.shown))
        self.check.right.connect(self.confirmed)

    def first(self) -> None:
        """Put the focus where one begins."""
        self._go(self.shown)

    def _go(self, part: _Shown | _Check) -> None:
        self.setCurrentWidget(part)
        part.first()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415 - slow to load, seldom used

        if not QPrinterInfo.availablePrinterNames():
            self.problem.emit("Er is geen printer gevonden. Schrijf de sleutel over op papier.")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("LVB-intake")
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            sheet(self._groups, self._place).print_(printer)
            self.said.emit("De sleutel is naar de printer gestuurd. Kijk of het papier goed leesbaar is.")


class _Shown(Column):
    """The key in numbered groups."""

    print_wanted = Signal()
    written = Signal()

    def __init__(self, groups: list[str]) -> None:
        super().__init__("Uw herstelsleutel", top=STEP_TOP)
        self.body.addWidget(words("Stap 4 van 4", "small"))
        self.body.addWidget(words("Bewaar uw herstelsleutel", "title"))
        self.body.addWidget(
            words(
                "Wachtwoord kwijt? Dan gaat de kluis alleen nog open met deze sleutel. U ziet hem één keer. "
                "Bewaar hem op papier, op een andere plek dan de computer.",
                "muted",
            )
        )
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.em(1.2))
        grid.setVerticalSpacing(theme.em(0.7))
        for number, group in enumerate(groups):
            grid.addWidget(_group(number + 1, group), number // 4, number % 4)
        card.body.addLayout(grid)
        self.body.addWidget(card)
        self.body.addWidget(
            words("De letters I, L, O en U komen niet voor. Een 0 is dus altijd een nul, een 1 altijd een één.", "small")
        )
        self.print = IconButton("print", "Afdrukken…", name="Herstelsleutel afdrukken")
        self.next = button("Ik heb hem opgeschreven", "primary")
        self.print.clicked.connect(self.print_wanted)
        self.next.clicked.connect(self.written)
        self.foot.addWidget(self.print)
        self.foot.addStretch(1)
        self.foot.addWidget(self.next)
        self.show_foot(True)

    def first(self) -> None:
        self.next.setFocus()


class _Check(Column):
    """Two groups, typed from the paper."""

    back = Signal()
    right = Signal()

    def __init__(self, groups: list[str], asked: tuple[int, int]) -> None:
        super().__init__("Controle van de herstelsleutel", top=STEP_TOP)
        self._groups = groups
        self._asked = asked
        self.lines = tuple(QLineEdit() for _ in asked)
        self._fields = tuple(Field(f"Groep {number}", line) for number, line in zip(asked, self.lines, strict=True))
        self.body.addWidget(words("Stap 4 van 4", "small"))
        self.body.addWidget(words("Even kijken of hij klopt", "title"))
        self.body.addWidget(words(f"Pak uw papier erbij. Typ groep {asked[0]} en groep {asked[1]} over.", "muted"))
        for line in self.lines:
            line.setMaxLength(8)
        self.body.addLayout(row(*self._fields, between=1.0))
        previous = IconButton("back", "Sleutel nog eens zien", look="quiet")
        self.open = button("Klaar, kluis openen", "primary")
        self.foot.addWidget(previous)
        self.foot.addStretch(1)
        self.foot.addWidget(self.open)
        self.show_foot(True)
        previous.clicked.connect(self.back)
        self.open.clicked.connect(self._look)
        self.lines[0].returnPressed.connect(self.lines[1].setFocus)
        self.lines[1].returnPressed.connect(self._look)

    def first(self) -> None:
        self.lines[0].setFocus()

    def _look(self) -> None:
        wrong = []
        for number, line, field in zip(self._asked, self.lines, self._fields, strict=True):
            fits = _tidy(line.text()) == _tidy(self._groups[number - 1])
            field.problem("" if fits else f"Groep {number} klopt nog niet. Kijk nog eens op uw papier.")
            if not fits:
                wrong.append(line)
        if wrong:
            wrong[0].setFocus()
            wrong[0].selectAll()
        else:
            self.right.emit()


def sheet(groups: list[str], place: str) -> QTextDocument:
    """Return the paper with the key: what it is for, where the vault stands, the groups in large letters."""
    cells = "".join(
        f"<td style='padding:12px 28px 12px 0'><span style='font-size:9pt'>{number}</span><br>"
        f"<span style='font-size:20pt; font-family:monospace'>{escape(group)}</span></td>"
        + ("</tr><tr>" if number % 4 == 0 else "")
        for number, group in enumerate(groups, 1)
    )
    document = QTextDocument()
    document.setHtml(
        f"<h1>Herstelsleutel LVB-intake</h1><p>Met deze sleutel gaat de kluis open als het wachtwoord kwijt is. "
        f"Bewaar dit papier op een veilige plek, niet bij de computer.</p><p>Kluis: {escape(place)}</p>"
        f"<table><tr>{cells}</tr></table><p>De letters I, L, O en U komen niet voor.</p>"
    )
    return document


def _group(number: int, text: str) -> QWidget:
    box = QWidget()
    box.setAccessibleName(f"Groep {number}: {' '.join(text)}")
    label = QLabel(str(number))
    theme.look(label, "small")
    value = QLabel(text)
    theme.look(value, "code")
    box.setLayout(row(label, value, None, between=0.5))
    return box


def _tidy(text: str) -> str:
    return "".join(sign for sign in text.upper() if sign.isalnum()).translate(_READ_AS)
