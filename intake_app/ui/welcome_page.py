"""The first run: one decision at a time, and nothing is made before the last one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from intake_app.errors import FileProblem, IntakeError, NotSaved
from intake_app.settings import default_vault
from intake_app.ui import background
from intake_app.ui.doors import Doors, OpenVault
from intake_app.ui.first_run import NameStep, PlaceStep, StartStep
from intake_app.ui.passphrase_step import PassphraseStep
from intake_app.ui.sentences import raise_unexpected, sentence_of


def free_place(proposed: Path, is_vault: Callable[[Path], bool]) -> Path:
    """Return the proposed folder, or one beside it with a number when there is a vault in it already."""
    numbered = (proposed.with_name(f"{proposed.name}-{number}") for number in count(2))
    return next(place for place in chain((proposed,), numbered) if not is_vault(place))


class WelcomePage(QStackedWidget):
    """Leads to a new vault (`made`: vault, recovery key), to practising, or to a vault that is there (`open_wanted`: folder)."""

    made = Signal(object, str)
    practice_wanted = Signal()
    open_wanted = Signal(Path)
    problem = Signal(str)
    busy = Signal(str)

    def __init__(self, doors: Doors, place: Path | None = None) -> None:
        super().__init__()
        self.setAccessibleName("Eerste keer")
        self._doors = doors
        self._user = ""
        self._folder = place or free_place(default_vault(), doors.is_vault)
        self.start = StartStep(doors.is_vault)
        self.name = NameStep(doors.settings().user)
        self.place = PlaceStep(self._folder, doors.is_vault)
        self.passphrase = PassphraseStep(doors.generate_phrase, doors.strength)
        for step in (self.start, self.name, self.place, self.passphrase):
            self.addWidget(step)
        self.start.make_wanted.connect(lambda: self._go(self.name))
        self.start.practice_wanted.connect(self.practice_wanted)
        self.start.open_wanted.connect(self.open_wanted)
        self.name.back.connect(lambda: self._go(self.start))
        self.name.ready.connect(self._named)
        self.place.back.connect(lambda: self._go(self.name))
        self.place.ready.connect(self._placed)
        self.place.open_wanted.connect(self.open_wanted)
        self.passphrase.back.connect(lambda: self._go(self.place))
        self.passphrase.ready.connect(self._make)

    def first(self) -> None:
        """Put the focus where one begins."""
        self._go(self.start)

    def make_new(self) -> None:
        """Begin at the first step of a new vault."""
        self._go(self.name)

    def _go(self, step: StartStep | NameStep | PlaceStep | PassphraseStep) -> None:
        self.setCurrentWidget(step)
        step.first()

    def _named(self, user: str) -> None:
        self._user = user
        self._go(self.place)

    def _placed(self, folder: Path) -> None:
        self._folder = folder
        self._go(self.passphrase)

    def _make(self, passphrase: str) -> None:
        folder, user = self._folder, self._user
        self.busy.emit("De kluis wordt gemaakt. Dat duurt een paar seconden.")
        background.run(lambda: self._doors.create_vault(folder, passphrase, user), self._done, self._failed)

    def _done(self, outcome: tuple[OpenVault, str]) -> None:
        vault, key = outcome
        self.busy.emit("")
        self.passphrase.forget()
        try:
            self._doors.save_settings(replace(self._doors.settings(), vault=str(self._folder), user=self._user))
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
        self.made.emit(vault, key)

    def _failed(self, error: Exception) -> None:
        self.busy.emit("")
        if isinstance(error, FileProblem | NotSaved):
            self._go(self.place)
            self.place.refuse(sentence_of(error))
        else:
            self.problem.emit(sentence_of(error))
        raise_unexpected(error)
