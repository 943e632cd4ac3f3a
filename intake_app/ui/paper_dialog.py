"""What lies on the table on A4. What the person made goes to a printer only, after a warning: paper is not encrypted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.column import row, words
from intake_app.ui.key_button import KeyButton
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import DRAWING, PATH, PEOPLE, Board
from intake_app.ui.table_paper import cards_on, drawing_on, path_on, people_on

SIZES = {"9": "9 op een vel", "4": "4 op een vel", "1": "1 groot op een vel"}
ABOUT = "Op A4. Er staat niets van de zaak op."
WARNING = (
    "Papier is niet versleuteld. Wat de persoon maakte, kan iets van de zaak laten zien. "
    "Haal het meteen bij de printer weg en bewaar het bij het dossier."
)


class PaperDialog(QDialog):
    """For the sheet that lies on the table now. Of what the person made there is no file, and nothing to choose."""

    def __init__(self, owner: QWidget, board: Board, pictures: Pictures) -> None:
        super().__init__(owner)
        self._board = board
        self._pictures = pictures
        self._sheet = board.sheet
        self._secret = secret = board.sheet in {DRAWING, PEOPLE}
        self.setWindowTitle("Op papier")
        self.setAccessibleName("Op papier")
        self.sizes = ChoiceRow("Hoeveel kaarten op een vel", SIZES)
        self.sizes.setVisible(not secret and board.sheet != PATH)
        self.about: QLabel = words(WARNING if secret else ABOUT, "notice" if secret else "muted")
        self.wrong: QLabel = words("", "problem")
        self.wrong.hide()
        self.file = KeyButton("Bewaar als PDF…")
        self.file.setVisible(not secret)
        self.print = KeyButton("Print…", "", "primary")
        self.back = KeyButton("Terug", "Escape")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.em(1.1)] * 4)
        column.setSpacing(theme.em(0.6))
        for part in (words("Op papier", "heading"), self.about, self.sizes, self.wrong):
            column.addWidget(part)
        column.addLayout(row(None, self.back, self.file, self.print))
        self.back.clicked.connect(self.reject)
        self.file.clicked.connect(self._choose_file)
        self.print.clicked.connect(self._choose_printer)
        self.setMinimumWidth(theme.em(26))

    def draw(self, device: QPagedPaintDevice) -> None:
        """Draw the sheet on a printer or in a PDF."""
        single = {PATH: path_on, DRAWING: drawing_on, PEOPLE: people_on}
        if self._sheet in single:
            single[self._sheet](device, self._board, self._pictures)
        else:
            cards = self._pictures.cards.on(self._sheet)
            cards_on(device, cards, int(self.sizes.chosen), self._board, self._pictures)

    def save(self, file: Path) -> None:
        """Write a PDF; says so when that can't be."""
        try:
            file.open("wb").close()
        except OSError:
            self.wrong.setText("Hier kan niet worden bewaard. Kies een andere plek.")
            self.wrong.show()
            return
        self.draw(QPdfWriter(str(file)))
        self.accept()

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Bewaar als PDF", f"kaarten-{self._sheet}.pdf", "PDF (*.pdf)")
        if name:
            self.save(Path(name))

    def _choose_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("LVB-intake")
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=not self._secret)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.draw(printer)
            self.accept()
