"""Opens the forms over the talk, one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QDialog, QWidget

from intake_app.interview.prompts import Signal
from intake_app.interview.session import Session
from intake_app.ui.close_dialog import CloseDialog
from intake_app.ui.correct_dialog import CorrectDialog
from intake_app.ui.figures_dialog import FiguresDialog
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.known_dialog import KnownDialog
from intake_app.ui.modules_dialog import ModulesDialog
from intake_app.ui.own_word_dialog import OwnWordDialog
from intake_app.ui.pace_dialog import PaceDialog
from intake_app.ui.people_dialog import PeopleDialog
from intake_app.ui.prepared_dialog import PreparedDialog
from intake_app.ui.recording_dialog import RecordingDialog
from intake_app.ui.screening_dialog import ScreeningDialog
from intake_app.ui.share_dialog import ShareDialog
from intake_app.ui.shield_dialog import ShieldDialog
from intake_app.ui.signals_dialog import SignalsDialog
from intake_app.ui.suspicion_dialog import SuspicionDialog
from intake_app.ui.text_dialog import TextDialog
from intake_app.ui.transcript_lines import Line

NOTE = "Een notitie van uzelf. Ze komt in het verslag."
REMARK = "Schrijf op wat u ziet of hoort, niet wat het betekent."
AGAIN = "De rechten en de spelregels komen opnieuw, kort. Wat al is gevraagd, blijft staan: vraag dat niet nog een keer."
NEED = "Wat helpt deze persoon om te vertellen en te begrijpen?"


class TalkDialogs(QObject):
    """Knows which form belongs to which name. `closed_talk`: the talk was closed; `put`: a sentence for the question box."""

    closed_talk = QtSignal()
    put = QtSignal(str)

    def __init__(self, owner: QWidget, session: Session, signals: tuple[Signal, ...], attempt: Attempt) -> None:
        super().__init__(owner)
        self._owner = owner
        self._session = session
        self._attempt = attempt
        self.shown: QDialog | None = None
        self._forms: dict[str, Callable[[], QDialog]] = {
            "suspicion": lambda: SuspicionDialog(owner, attempt, session),
            "signals": lambda: SignalsDialog(owner, attempt, session, signals),
            "people": lambda: PeopleDialog(owner, attempt, session),
            "recording": lambda: RecordingDialog(owner, attempt, session),
            "share": lambda: ShareDialog(owner, attempt, session),
            "note": lambda: TextDialog(owner, attempt, "Notitie", NOTE, session.note),
            "remark": lambda: TextDialog(owner, attempt, "Gezien of gehoord", REMARK, session.remark),
            "need": lambda: TextDialog(owner, attempt, "Wat nodig is", NEED, session.need),
            "words": lambda: OwnWordDialog(owner, attempt, session, ""),
            "modules": lambda: ModulesDialog(owner, attempt, session),
            "pace": lambda: PaceDialog(owner, attempt, session),
            "again": self._again,
            "prepared": self._prepared,
            "known": lambda: KnownDialog(owner, attempt, session),
            "screening": lambda: ScreeningDialog(owner, attempt, session),
            "shield": lambda: ShieldDialog(owner, attempt, session),
            "figures": lambda: FiguresDialog(owner, session),
            "close": self._closing,
        }

    def open(self, name: str) -> None:
        """Open the form of this name, when none is open."""
        self.show(self._forms[name])

    def correct(self, line: Line) -> None:
        """Open the form that corrects a line."""
        self.show(lambda: CorrectDialog(self._owner, self._attempt, self._session, line))

    def own_word(self, said: str, word: str = "") -> None:
        """Open the form for an own word: chosen from what was said, or `word` itself."""
        self.show(lambda: OwnWordDialog(self._owner, self._attempt, self._session, said, word))

    def show(self, make: Callable[[], QDialog]) -> None:
        """Open a form that is made now, when none is open."""
        if self.shown is not None:
            return
        self.shown = make()
        self.shown.finished.connect(self._gone)
        self.shown.open()

    def _gone(self, _result: int) -> None:
        self.shown = None

    def _prepared(self) -> QDialog:
        dialog = PreparedDialog(self._owner, self._attempt, self._session)
        dialog.put.connect(self.put)
        return dialog

    def _again(self) -> FormDialog:
        named = f"Gesprek {self._session.interview.talks + 1} met deze persoon"
        return TextDialog(self._owner, self._attempt, named, AGAIN, self._session.again)

    def _closing(self) -> FormDialog:
        form = CloseDialog(self._owner, self._attempt, self._session)
        form.accepted.connect(self.closed_talk)
        return form
