"""A backup: where to, for whom, how far it is; checked before it is called one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from intake_app.errors import IntakeError
from intake_app.ui import background, theme
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.column import row, words
from intake_app.ui.doors import Doors, OpenVault
from intake_app.ui.export_page import proposed_folder
from intake_app.ui.field import Field
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.passphrase_step import OwnWords
from intake_app.ui.sentences import raise_unexpected, sentence_of
from intake_app.ui.talk_layout import scroller

ABOUT = (
    "Alles in de kluis komt in één versleuteld bestand. Bewaar dat op een andere plek dan deze computer. "
    "Let op: wat u later uit de kluis verwijdert, staat nog in de kopie."
)
ENDING = ".lvbkopie"
OPENS = {"phrase": "Een wachtwoord voor deze kopie", "unit": "De sleutel van de unit"}
BACK = "Terugzetten gaat op een nieuwe plek, nooit over een kluis heen. Uw beheerder doet dat met: lvb-intake vault restore."


class BackupDialog(QDialog):
    """`done_with` carries a sentence once the backup is there and checked. Ctrl+Enter makes it, Esc goes back."""

    done_with = Signal(str)
    _moved = Signal(int)

    def __init__(self, owner: QWidget, doors: Doors, vault: OpenVault) -> None:
        super().__init__(owner)
        self._vault = vault
        self._working = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Reservekopie")
        self.setAccessibleName("Reservekopie")
        self.place = QLineEdit(str(proposed_folder() / f"kluis{ENDING}"))
        self.browse = KeyButton("Kies een plek…")
        self.opens = ChoiceRow("Waarmee gaat de kopie open?", OPENS, "phrase")
        self.phrase = OwnWords(doors.strength)
        self.unit = QLineEdit()
        self.unit.setPlaceholderText("age1…")
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Hoe ver de reservekopie is")
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.wrong = words("", "problem")
        self.wrong.hide()
        self.make = KeyButton("Maak de reservekopie", "Ctrl+Return", "primary")
        self.back = KeyButton("Terug", "Escape")
        self._arrange()
        self.browse.clicked.connect(self._browse)
        self.opens.changed.connect(self._choose)
        self.phrase.entered.connect(self._make)
        self.make.clicked.connect(self._make)
        self.back.clicked.connect(self.reject)
        self._moved.connect(self.progress.setValue)
        shortcut("Ctrl+Return", self, self.make.click)
        self._choose("phrase")
        theme.fit(self, 36, 42)

    def reject(self) -> None:
        """Go back, but not while it is being written: half a backup is none."""
        if not self._working:
            self.phrase.forget()
            super().reject()

    def _arrange(self) -> None:
        self._inner = QWidget()
        form = QVBoxLayout(self._inner)
        form.setContentsMargins(theme.em(0.1), 0, theme.em(0.4), 0)
        form.setSpacing(theme.em(0.6))
        place = QWidget()
        place.setLayout(row(self.place, self.browse))
        self._unit = Field(
            "Openbare sleutel van de unit",
            self.unit,
            hint="Die begint met age1. Wie de geheime helft heeft, kan de kopie openen.",
        )
        for part in (
            words(ABOUT, "muted"),
            Field("Waar komt de kopie?", place, target=self.place),
            words("Waarmee gaat de kopie open?", "label"),
            self.opens,
            self.phrase,
            self._unit,
            words(BACK, "small"),
        ):
            form.addWidget(part)
        form.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.em(1.2), theme.em(1), theme.em(1.2), theme.em(1))
        outer.setSpacing(theme.em(0.6))
        outer.addWidget(words("Reservekopie", "heading"))
        outer.addWidget(scroller(self._inner, "Reservekopie"), 1)
        outer.addWidget(self.wrong)
        outer.addWidget(self.progress)
        outer.addLayout(row(None, self.back, self.make))

    def _choose(self, code: str) -> None:
        self.phrase.setVisible(code == "phrase")
        self._unit.setVisible(code == "unit")

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Waar komt de reservekopie?", self.place.text(), f"Reservekopie (*{ENDING})"
        )
        if chosen:
            self.place.setText(chosen)

    def _make(self) -> None:
        typed = self.place.text().strip()
        if self._working:
            return
        if not typed or not Path(typed).parent.is_dir() or Path(typed).is_dir():
            self._say("Deze plek is er niet. Kies een map die bestaat, en geef de kopie een naam.")
            self.place.setFocus()
            return
        passphrase = unit = ""
        if self.opens.chosen == "unit":
            unit = self.unit.text().strip()
            if not unit:
                self._unit.problem("Plak hier de openbare sleutel van de unit.")
                self.unit.setFocus()
                return
        else:
            passphrase = self.phrase.checked()
            if not passphrase:
                return
        self._busy(True)
        background.run(
            lambda: self._vault.back_up(Path(typed), passphrase, unit, self._moved.emit),
            lambda said: self._done(Path(typed).name, said),
            self._failed,
        )

    def _done(self, name: str, said: str) -> None:
        self._busy(False)
        self.phrase.forget()
        self.done_with.emit(f"De reservekopie {name} is gemaakt en gecontroleerd. {said}".strip())
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        foreseen = isinstance(error, IntakeError)
        self._say(sentence_of(error) if foreseen else "De reservekopie is niet gemaakt. De kluis is niet veranderd.")
        self.make.setFocus()
        raise_unexpected(error)

    def _busy(self, working: bool) -> None:
        self._working = working
        self._inner.setEnabled(not working)
        self.make.setEnabled(not working)
        self.back.setEnabled(not working)
        self.progress.setValue(0)
        self.progress.setVisible(working)
        self.wrong.hide()

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()
