"""Open the vault, with the passphrase or the recovery key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from intake_app.errors import WrongSecret
from intake_app.ui import background
from intake_app.ui.column import Card, Column, button, row, words
from intake_app.ui.doors import Doors, OpenVault
from intake_app.ui.field import Field
from intake_app.ui.icon_label import IconButton
from intake_app.ui.passphrase_field import PassphraseField
from intake_app.ui.sentences import raise_unexpected, sentence_of


class UnlockPage(Column):
    """`opened` carries the vault; `folder` is where it stands."""

    opened = Signal(object)
    practice_wanted = Signal()
    new_wanted = Signal()
    problem = Signal(str)
    busy = Signal(str)

    def __init__(self, doors: Doors, folder: Path) -> None:
        super().__init__("Kluis openen", width=30, middle=True)
        self._doors = doors
        self.folder = folder
        self.secret = PassphraseField("Wachtwoord of herstelsleutel")
        self._left = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)
        self._field = Field("Wachtwoord of herstelsleutel", self.secret, target=self.secret.line)
        self.open = button("Openen", "primary")
        self._place = words("", "small", name="Map van de kluis")
        self.other = IconButton("folder", "Andere kluis…", look="quiet")
        self.new = IconButton("add", "Nieuwe kluis", look="quiet")
        self.practise = IconButton("practice", "Oefenen", look="quiet", name="Oefenen met verzonnen gegevens")
        card = Card()
        card.body.addWidget(words("Kluis openen", "title"))
        card.body.addWidget(self._place)
        card.body.addWidget(self._field)
        card.body.addWidget(self.open)
        self.body.addWidget(card)
        self.body.addLayout(row(self.practise, None, self.other, self.new))
        self._show_folder(folder)
        self.secret.entered.connect(self._open)
        self.open.clicked.connect(self._open)
        self.secret.changed.connect(lambda _text: self._field.fine())
        self.other.clicked.connect(self._choose)
        self.new.clicked.connect(self.new_wanted)
        self.practise.clicked.connect(self.practice_wanted)

    def first(self) -> None:
        """Put the focus where one begins."""
        self.secret.setFocus()

    def _show_folder(self, folder: Path) -> None:
        self.folder = folder
        self._wait(0)
        self._place.setText("Kluis: " + _breakable(str(folder)))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Map van de kluis", str(self.folder))
        if not chosen:
            return
        if self._doors.is_vault(Path(chosen)):
            self._show_folder(Path(chosen))
            self._field.fine()
            self.first()
        else:
            self.problem.emit("In deze map staat geen kluis.")

    def _wait(self, seconds: int) -> None:
        """After some slips one waits; how long, counts down below the field. Typing goes on."""
        self._left = seconds
        self.open.setEnabled(not seconds)
        if seconds:
            self._field.problem(patience(seconds), grave=False)
            self._second.start()
        else:
            self._second.stop()

    def _count_down(self) -> None:
        self._wait(self._left - 1)
        if not self._left:
            self._field.problem("U kunt het weer proberen.", grave=False)

    def _open(self) -> None:
        if self._left:
            return
        secret = self.secret.text()
        if not secret.strip():
            self._field.problem("Typ uw wachtwoord of uw herstelsleutel.")
            self.first()
            return
        folder, user = self.folder, self._doors.settings().user
        self.busy.emit("De kluis gaat open. Een ogenblik.")
        background.run(lambda: self._doors.open_vault(folder, secret, user), self._done, self._failed)

    def _done(self, vault: OpenVault) -> None:
        self.busy.emit("")
        self.secret.clear()
        self.opened.emit(vault)

    def _failed(self, error: Exception) -> None:
        self.busy.emit("")
        if isinstance(error, WrongSecret):
            self._field.problem(sentence_of(error))
            self.secret.line.selectAll()
            self._wait(error.wait)
        else:
            self.problem.emit(sentence_of(error))
        self.first()
        raise_unexpected(error)


def patience(seconds: int) -> str:
    """Say calmly how long to wait; from a minute on in minutes and seconds."""
    minutes, rest = divmod(seconds, 60)
    long = "1 minuut" if minutes == 1 else f"{minutes} minuten"
    short = "1 seconde" if rest == 1 else f"{rest} seconden"
    said = short if not minutes else long if not rest else f"{long} en {short}"
    return f"Dit wachtwoord was een paar keer niet goed. Over {said} kunt u het weer proberen. Er is niets weg."


def _breakable(place: str) -> str:
    return "".join(sign + "\u200b" if sign in "/\\" else sign for sign in place)  # a long path may wrap at its parts
