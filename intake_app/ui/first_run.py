"""The first steps of a first run, a decision each: what do you want, who are you, where does the vault live."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from intake_app.ui import theme
from intake_app.ui.cards import ActionCard
from intake_app.ui.column import STEP_TOP, Column, button, row, words
from intake_app.ui.field import Field
from intake_app.ui.icon_label import IconButton


class StartStep(Column):
    """What do you want to do: make a vault, practise, or open a vault that is there."""

    make_wanted = Signal()
    practice_wanted = Signal()
    open_wanted = Signal(Path)

    def __init__(self, is_vault: Callable[[Path], bool]) -> None:
        super().__init__("Welkom", middle=True)
        self._is_vault = is_vault
        self.make = ActionCard(
            "lock",
            "Een kluis maken",
            "Voor echte zaken. Alles wat u typt, staat daar versleuteld in. Het maken duurt een paar minuten.",
        )
        self.practise = ActionCard(
            "practice", "Eerst oefenen", "Met verzonnen gegevens, zonder wachtwoord. U kunt niets verkeerd doen."
        )
        self.open = ActionCard("folder", "Een kluis openen die er al is", "Wijs de map aan waar de kluis in staat.")
        self._problem = words("", "problem")
        self._problem.hide()
        self.body.addWidget(words("Welkom bij LVB-intake", "title"))
        self.body.addWidget(
            words(
                "Dit programma helpt u om rustig en duidelijk te praten met iemand die misschien een licht verstandelijke "
                "beperking heeft. Alles blijft op deze computer.",
                "muted",
            )
        )
        self.body.addSpacing(theme.em(0.4))
        for part in (self.make, self.practise, self.open, self._problem):
            self.body.addWidget(part)
        self.make.clicked.connect(self.make_wanted)
        self.practise.clicked.connect(self.practice_wanted)
        self.open.clicked.connect(self._choose)

    def first(self) -> None:
        """Put the focus where one begins."""
        self.make.setFocus()

    def show_folder(self, folder: Path) -> None:
        """Open the vault in this folder, or say that there is none."""
        found = self._is_vault(folder)
        self._problem.setText("" if found else "In deze map staat geen kluis. Kies de map met het bestand keys.json.")
        self._problem.setVisible(not found)
        if found:
            self.open_wanted.emit(folder)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Map van de kluis")
        if chosen:
            self.show_folder(Path(chosen))


class NameStep(Column):
    """Who writes the record."""

    back = Signal()
    ready = Signal(str)

    def __init__(self, user: str) -> None:
        super().__init__("Uw naam", top=STEP_TOP)
        self.entry = QLineEdit(user)
        self.entry.setMaxLength(80)
        self._field = Field("Uw naam of dienstnummer", self.entry, hint="Zo staat u straks in het verslag.")
        self.body.addWidget(words("Stap 1 van 4", "small"))
        self.body.addWidget(words("Wie bent u?", "title"))
        self.body.addWidget(self._field)
        self.next = _foot(self, self.back, self._check)
        self.entry.returnPressed.connect(self._check)

    def first(self) -> None:
        """Put the focus where one begins."""
        self.entry.setFocus()

    def _check(self) -> None:
        name = self.entry.text().strip()
        if not name:
            self._field.problem("Typ uw naam of dienstnummer.")
            self.first()
            return
        self._field.fine()
        self.ready.emit(name)


class PlaceStep(Column):
    """Where the vault lives."""

    back = Signal()
    ready = Signal(Path)
    open_wanted = Signal(Path)

    def __init__(self, proposal: Path, is_vault: Callable[[Path], bool]) -> None:
        super().__init__("Plek van de kluis", top=STEP_TOP)
        self._is_vault = is_vault
        self.entry = QLineEdit(str(proposal))
        self.browse = IconButton("folder", "Bladeren…", name="Bladeren naar een andere map")
        self.existing = button("Deze kluis openen")
        self.existing.hide()
        self._field = Field("Map van de kluis", self.entry, hint="Liever op een stick? Kies dan een map op die stick.")
        self.body.addWidget(words("Stap 2 van 4", "small"))
        self.body.addWidget(words("Waar komt de kluis?", "title"))
        self.body.addWidget(
            words("De kluis is een gewone map met versleutelde bestanden. Deze plek is goed voor de meeste mensen.", "muted")
        )
        self.body.addWidget(self._field)
        self.body.addLayout(row(self.browse, self.existing, None))
        self.next = _foot(self, self.back, self._check)
        self.entry.returnPressed.connect(self._check)
        self.entry.textEdited.connect(lambda _text: self.existing.hide())
        self.browse.clicked.connect(self._choose)
        self.existing.clicked.connect(lambda: self.open_wanted.emit(self._folder()))

    def first(self) -> None:
        """Put the focus where one begins."""
        self.next.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why this place will not do."""
        self._field.problem(sentence)
        self.entry.setFocus()

    def _folder(self) -> Path:
        return Path(self.entry.text().strip()).expanduser()

    def _check(self) -> None:
        folder = self._folder()
        there = bool(self.entry.text().strip()) and self._is_vault(folder)
        self.existing.setVisible(there)
        if there:
            self.refuse("In deze map staat al een kluis. U kunt die openen, of een andere map kiezen.")
            self.existing.setFocus()
            return
        sentence = "Kies een map." if not self.entry.text().strip() else place_problem(folder)
        if sentence:
            self.refuse(sentence)
        else:
            self._field.fine()
            self.ready.emit(folder)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Map van de kluis", self.entry.text())
        if chosen:
            folder = Path(chosen)
            if not self._is_vault(folder) and any(folder.iterdir()):
                folder /= "kluis"
            self.entry.setText(str(folder))
            self._check_quietly()

    def _check_quietly(self) -> None:
        self._field.fine()
        self.existing.setVisible(self._is_vault(self._folder()))


def place_problem(folder: Path) -> str:
    """Return why a new vault can't live here, as a sentence; empty when it can. Makes nothing."""
    if not folder.is_absolute():
        return "Typ de hele plek van de map, of kies er een met Bladeren."
    try:
        if folder.exists() and not folder.is_dir():
            return "Dit is een bestand, geen map. Kies een andere plek."
        if folder.is_dir() and any(folder.iterdir()):
            return "Deze map is niet leeg. Kies een lege map, of zet er een nieuwe naam achter."
        parent = next(above for above in (folder, *folder.parents) if above.exists())
    except OSError:
        return "Deze map is niet te lezen. Kies een andere map."
    if not parent.is_dir() or not os.access(parent, os.W_OK | os.X_OK):
        return "In deze map kan het programma niet schrijven. Kies een andere map."
    return ""


def _foot(column: Column, back: SignalInstance, check: Callable[[], None]) -> QPushButton:
    previous = IconButton("back", "Terug", look="quiet")
    onward = button("Verder", "primary")
    previous.clicked.connect(back)
    onward.clicked.connect(check)
    column.foot.addWidget(previous)
    column.foot.addStretch(1)
    column.foot.addWidget(onward)
    column.show_foot(True)
    return onward
