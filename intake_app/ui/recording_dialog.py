"""Whether the talk is recorded (AVR): since when, or why not."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.room_panel import recording_in_words

ABOUT = "Leg vast wanneer de opname begint of stopt. Loopt er geen opname? Schrijf dan kort waarom."


class RecordingDialog(FormDialog):
    """Proposes the other state than the one that holds."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Opname", ABOUT)
        self._session = session
        last = session.interview.recording
        running = bool(last and last.event.running)
        self.said(recording_in_words(last.event if last else None), "body")
        self.choice = ChoiceRow("Opname", {"on": "Opname loopt", "off": "Geen opname"}, "off" if running else "on")
        self.form.addWidget(self.choice)
        self.since = self.field("Sinds hoe laat?", "Bijvoorbeeld 14:05")
        self.since.setText(f"{session.now().astimezone():%H:%M}")
        self.why = self.field("Waarom geen opname?", "Kort", spoken="Waarom er geen opname is")
        self.choice.changed.connect(lambda _code: self._follow())
        self._follow()

    def deed(self) -> Snapshot:
        """Note it."""
        running = self.choice.chosen == "on"
        return self._session.recording(
            running=running, since=self.since.text() if running else "", why="" if running else self.why.text()
        )

    def _follow(self) -> None:
        running = self.choice.chosen == "on"
        self.since.setEnabled(running)
        self.why.setEnabled(not running)
