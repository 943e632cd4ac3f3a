"""The report: for whom, why, where to. Then the path and, once, the passphrase that was made for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from intake_app.errors import IntakeError, StillReadable
from intake_app.interview.session import Session
from intake_app.ui import background, theme
from intake_app.ui.column import Column
from intake_app.ui.doors import Doors, OpenVault, Sealed
from intake_app.ui.doubt_list import DoubtList
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.sealed_outcome import SealedOutcome
from intake_app.ui.sentences import sentence_of

ABOUT = "Het verslag wordt een Word-bestand met een wachtwoord. Er komt geen leesbare kopie op de schijf."


class ExportPage(QWidget):
    """`left` when done with it; `problem` and `said` carry a sentence for the strip of the window."""

    left = Signal()
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, doors: Doors, vault: OpenVault, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "page")
        self._doors, self._vault, self._session = doors, vault, session
        page = Column("Verslag maken")
        column = page.body
        column.setSpacing(theme.em(0.7))
        title = QLabel("Verslag maken")
        theme.look(title, "title")
        about = QLabel(ABOUT)
        about.setWordWrap(True)
        theme.look(about, "muted")
        column.addWidget(title)
        column.addWidget(about)
        column.addWidget(self._form())
        self.outcome = SealedOutcome("Klaar. Het verslag is gemaakt en gecontroleerd.")
        self.path, self.words = self.outcome.path, self.outcome.words
        self.copy, self.finish = self.outcome.copy, self.outcome.finish
        self.outcome.said.connect(self.said)
        self.outcome.left.connect(self._leave)
        column.addWidget(self.outcome)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        shortcut("Ctrl+Return", self, self.make.click)

    def first(self) -> None:
        """Begin with the keys where the first thing is typed."""
        self.receiver.setFocus()

    # --- the form ----------------------------------------------------------------------------------------------------

    def _form(self) -> QWidget:
        self.card = QFrame()
        theme.look(self.card, "card")
        form = QVBoxLayout(self.card)
        form.setContentsMargins(theme.em(1.2), theme.em(0.9), theme.em(1.2), theme.em(1))
        form.setSpacing(theme.em(0.4))
        self.receiver = self._field(form, "Voor wie is het verslag?", "Naam en organisatie")
        self.why = self._field(form, "Waarom krijgt deze persoon het?", "Bijvoorbeeld: voor het onderzoek")
        row = QHBoxLayout()
        self.folder = QLineEdit(str(proposed_folder()))
        self.folder.setAccessibleName("Map voor het verslag")
        label = QLabel("In welke map?")
        theme.look(label, "label")
        label.setBuddy(self.folder)
        self.doubts = DoubtList(self._session.interview)
        self.choose = KeyButton("Kies een map")
        self.choose.clicked.connect(self._choose_folder)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        form.addSpacing(theme.em(0.3))
        form.addWidget(label)
        form.addLayout(row)
        form.addWidget(self.doubts)
        form.addSpacing(theme.em(0.5))
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        theme.look(self.wrong, "problem")
        self.wrong.hide()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName("Bezig met het verslag")
        self.progress.hide()
        self.busy = QLabel("Bezig. Het verslag wordt gemaakt, op slot gedaan en weer geopend om het te controleren.")
        self.busy.setWordWrap(True)
        theme.look(self.busy, "muted")
        self.busy.hide()
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.em(0.5))
        self.make = KeyButton("Maak het verslag", "Ctrl+Return", "primary")
        self.make.clicked.connect(self._make)
        self.back = KeyButton("Terug")
        self.back.clicked.connect(self._leave)
        flow.addWidget(self.make)
        flow.addWidget(self.back)
        for widget in (self.wrong, self.busy, self.progress, buttons):
            form.addWidget(widget)
        return self.card

    def _field(self, form: QVBoxLayout, name: str, placeholder: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(placeholder)
        label = QLabel(name)
        theme.look(label, "label")
        label.setBuddy(line)
        form.addSpacing(theme.em(0.3))
        form.addWidget(label)
        form.addWidget(line)
        return line

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, "Kies een map voor het verslag", self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    # --- making it ---------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        missing = next((line for line in (self.receiver, self.why, self.folder) if not line.text().strip()), None)
        if missing is not None:
            self._tell("Vul in voor wie het verslag is, waarom, en in welke map het komt.")
            missing.setFocus()
            return
        folder, receiver, why = Path(self.folder.text().strip()), self.receiver.text().strip(), self.why.text().strip()
        if not folder.is_dir():
            self._tell("Deze map bestaat niet. Kies een andere map.")
            self.folder.setFocus()
            return
        self._working(True)
        keep = self.doubts.kept
        background.run(
            lambda: self._doors.export(self._vault, self._session, folder, receiver, why, keep), self._made, self._failed
        )

    def _made(self, sealed: Sealed) -> None:
        self._working(False)
        self.card.hide()
        self.outcome.show_sealed(sealed)
        self.said.emit("Het verslag is klaar.")

    def _failed(self, error: Exception) -> None:
        self._working(False)
        if isinstance(error, StillReadable):
            self.doubts.add_words(error.words)
        if isinstance(error, IntakeError):
            sentence = sentence_of(error)
        elif isinstance(error, OSError):
            sentence = "Het verslag kon hier niet worden bewaard. Kijk of er ruimte is, of kies een andere map."
        else:
            sentence = "Het verslag is niet gemaakt. De zaak is niet veranderd. Probeer het nog eens."
        self._tell(sentence)
        self.make.rename("Probeer opnieuw")
        self.make.setFocus()
        self.problem.emit(sentence)

    def _working(self, working: bool) -> None:
        for part in (self.receiver, self.why, self.folder, self.choose, self.make, self.back):
            part.setEnabled(not working)
        self.progress.setVisible(working)
        self.busy.setVisible(working)
        if working:
            self.wrong.hide()

    def _tell(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()

    def _leave(self) -> None:
        self.outcome.words.clear()
        self.left.emit()


def proposed_folder() -> Path:
    """The folder for documents, or the home folder when there is none."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
