"""The call sheet on the screen and on paper. Who the person is comes on it only when the person agreed, or when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from intake_app.interview.callsheet import AGREED, BASES, NEEDED, OPEN, PARTS, Item, facts, shielded
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.column import words
from intake_app.ui.form_dialog import Attempt
from intake_app.ui.key_button import KeyButton

TITLE = "Belblad"
NAMELESS = "Er staat niets op waaraan iemand de persoon kan herkennen. Papier en PDF zijn niet versleuteld."
NAMED = (
    "Nu staat er op wie de persoon is. Papier is niet versleuteld: haal het meteen bij de printer weg, en versnipper het na het "
    "bellen. Een PDF kan nu niet. Leg wat u vertelt vast bij 'Informatie gedeeld' (Ctrl+I)."
)
SHIELDED = "In deze zaak is de naam afgeschermd. Hij komt ook niet op dit blad. Papier en PDF zijn niet versleuteld."
NO_REASON = "Schrijf eerst waarom het nodig is."
OF_THIS_TALK = "Over dit gesprek"
LINES = "Gebeld met: ____________________  Tijd: __________  Komt om: __________"
PAPER_POINTS = 10.0
"""The size of the text on paper, whatever it is on the screen; so it stays on one or two pages."""


class CallSheetDialog(QDialog):
    """Reads as one page. `printed` is told before something goes to paper, and raises IntakeError when that can't be kept."""

    def __init__(
        self, owner: QWidget, attempt: Attempt, session: Session, sheet: Sequence[Item], printed: Callable[[str], None]
    ) -> None:
        super().__init__(owner)
        self._attempt, self._session, self._sheet, self._printed = attempt, session, tuple(sheet), printed
        self._shielded = shielded(session.interview)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(TITLE)
        self.setAccessibleName(TITLE)
        self.basis = ChoiceRow("Mag u zeggen wie de persoon is?", BASES)
        self.why = QLineEdit()
        self.why.setPlaceholderText("Waarom is dit nodig?")
        self.why.setAccessibleName("Waarom is het nodig om te zeggen wie de persoon is?")
        self.about: QLabel = words(NAMELESS, "muted")
        self.page = QTextBrowser()
        self.page.setAccessibleName("Tekst van het belblad")
        self.wrong: QLabel = words("", "problem")
        self.wrong.hide()
        self.file = KeyButton("Bewaar als PDF…")
        self.print = KeyButton("Print…")
        self.back = KeyButton("Terug", "Escape", "primary")
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.file, self.print, self.back):
            foot.addWidget(button)
        asked = words("Mag u zeggen wie de persoon is?", "label")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.em(1.2), theme.em(1), theme.em(1.2), theme.em(1))
        outer.setSpacing(theme.em(0.5))
        for part in (words(TITLE, "heading"), asked, self.basis, self.why, self.about):
            outer.addWidget(part)
        asked.setHidden(self._shielded)
        self.basis.setHidden(self._shielded)
        outer.addWidget(self.page, 1)
        outer.addWidget(self.wrong)
        outer.addLayout(foot)
        self.basis.changed.connect(lambda _basis: self._draw())
        self.why.textChanged.connect(lambda _text: self._draw())
        self.file.clicked.connect(self._choose_file)
        self.print.clicked.connect(self._choose_printer)
        self.back.clicked.connect(self.reject)
        theme.fit(self, 42, 42)
        self._draw()
        self.page.setFocus()

    @property
    def allowed(self) -> str:
        """The basis that holds: a need without a reason is none, and a name that is shielded stays out."""
        if self._shielded:
            return OPEN
        chosen = self.basis.chosen
        return OPEN if chosen == NEEDED and not self.why.text().strip() else chosen

    def lines(self) -> tuple[str, ...]:
        """What the sheet says of this talk."""
        talked = self._session.interview.talked(self._session.now())
        return facts(self._session.interview, round(talked / 60), self.allowed)

    def draw_on(self, device: QPagedPaintDevice) -> None:
        """Draw the sheet on a printer or in a PDF, black on white whatever the theme."""
        document = QTextDocument()
        font = QFont(theme.font())
        font.setPointSizeF(PAPER_POINTS)
        document.setDefaultFont(font)
        document.setHtml(f'<body style="color:#000000">{self._html(LINES)}</body>')
        document.print_(device)

    def save(self, file: Path) -> None:
        """Write a PDF; only of a sheet on which nobody can be recognised."""
        if self.allowed != OPEN or not self._noted("als PDF"):
            return
        try:
            file.open("wb").close()
        except OSError:
            self._say("Hier kan niet worden bewaard. Kies een andere plek.")
            return
        self.draw_on(QPdfWriter(str(file)))
        self.accept()

    def _noted(self, how: str) -> bool:
        """Note in the record and the audit trail that the sheet leaves the program, before it does."""
        named = {OPEN: "zonder gegevens van de persoon", AGREED: "met de roepnaam; de persoon vindt het goed"}
        what = named.get(self.allowed, f"met de roepnaam; nodig: {self.why.text().strip()}")

        def note() -> Snapshot:
            self._printed("belblad")
            return self._session.note(f"Belblad {how}, {what}.")

        wrong = self._attempt(note)
        self._say(wrong)
        return not wrong

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _draw(self) -> None:
        needed = self.basis.chosen == NEEDED and not self._shielded
        self.why.setVisible(needed)
        waits = needed and self.allowed == OPEN
        named = self.allowed != OPEN
        self.about.setText(NO_REASON if waits else NAMED if named else SHIELDED if self._shielded else NAMELESS)
        theme.look(self.about, "notice" if named or waits else "muted")
        self.file.setVisible(not named)
        self.print.setEnabled(not waits)
        self.file.setEnabled(not waits)
        self._say("")
        self.page.setHtml(self._html())

    def _html(self, fill_in: str = "") -> str:
        parts = [f"<h2>{TITLE}</h2>", f"<p>{escape(fill_in)}</p>" if fill_in else ""]
        for part, title in PARTS.items():
            if part == "not_yet" and self.allowed != OPEN:
                continue
            lines = [item.text for item in self._sheet if item.part == part]
            parts.append(_listed(title, lines, box=part == "arrival"))
            if part == "say":
                parts.append(_listed(OF_THIS_TALK, self.lines()))
        return "".join(parts)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, "Bewaar als PDF", "belblad.pdf", "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def _choose_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("LVB-intake")
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=self.allowed == OPEN)
        if dialog.exec() == QDialog.DialogCode.Accepted and self._noted("geprint"):
            self.draw_on(printer)
            self.accept()


def _listed(title: str, lines: Sequence[str], *, box: bool = False) -> str:
    if not lines:
        return ""
    if box:
        return f"<h3>{escape(title)}</h3>" + "".join(f'<p style="margin:2px 0">☐ {escape(line)}</p>' for line in lines)
    return f"<h3>{escape(title)}</h3><ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
