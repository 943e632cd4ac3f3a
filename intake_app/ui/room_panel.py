"""Beside the talk: the suspicion and its signals, who is in the room, and whether it is recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from intake_app.interview import events as ev
from intake_app.interview.help_time import time_to_help
from intake_app.interview.interview import Interview
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import ROLES
from intake_app.ui import icons, theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton


class SuspicionPanel(QWidget):
    """One button for a suspicion, at all times; one for the list of signals."""

    suspect = Signal()
    signals = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.3))
        self.state = QLabel()
        self.state.setWordWrap(True)
        theme.look(self.state, "small")
        self.button = KeyButton("Vermoeden van LVB", "F9")
        self.list = KeyButton("Signalen", "F10")
        row = QWidget()
        flow = FlowLayout(row, theme.em(0.35))
        flow.addWidget(self.button)
        flow.addWidget(self.list)
        column.addWidget(row)
        column.addWidget(self.state)
        self.button.clicked.connect(self.suspect)
        self.list.clicked.connect(self.signals)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say what was noted."""
        interview = snapshot.interview
        value = interview.suspicion.event.value if interview.suspicion else ""
        ticked = len({dated.event.code for dated in interview.signals})
        signals = f"{ticked} {'signaal' if ticked == 1 else 'signalen'} genoteerd." if ticked else "Geen signalen genoteerd."
        if behind := len({dated.event.code for dated in interview.victim_signals}):
            signals += f" Bij het verhaal erachter: {behind}."
        said = f"Vermoeden van LVB: {value or 'nog niet vastgelegd'}. {signals}{_help_in_words(snapshot)}"
        if self.state.text() != said:
            self.state.setText(said)
        self.button.setEnabled(snapshot.enabled.answer)
        self.list.setEnabled(snapshot.enabled.answer)


def _help_in_words(snapshot: Snapshot) -> str:
    """Say how long it takes, or took, from the suspicion until someone who knows LVB was there."""
    found, now = time_to_help(snapshot.interview), snapshot.pace.now
    if found is None or now is None:
        return ""
    minutes = int(found.seconds(now) // 60)
    if found.arrived is None:
        return "" if snapshot.interview.closed else f" Nog geen LVB-specialist of ervaringsdeskundige: {minutes} min."
    return f" Hulp was er na {minutes} min." if minutes else " Hulp was er meteen."


class RoomPanel(QWidget):
    """Who is here, and the recording."""

    people = Signal()
    recording = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.3))
        title = QLabel("In de kamer")
        theme.look(title, "label")
        self.present = QLabel()
        self.present.setWordWrap(True)
        self.taped = QLabel()
        self.taped.setWordWrap(True)
        theme.look(self.taped, "small")
        self.people_button = KeyButton("Wie is er", "Ctrl+M", "quiet")
        self.recording_button = KeyButton("Opname", "Ctrl+R", "quiet")
        row = QWidget()
        flow = FlowLayout(row, theme.em(0.3))
        flow.addWidget(self.people_button)
        flow.addWidget(self.recording_button)
        for widget in (title, self.present, self.taped, row):
            column.addWidget(widget)
        self.people_button.clicked.connect(self.people)
        self.recording_button.clicked.connect(self.recording)
        self._shown: Interview | None = None
        self.dress()

    def dress(self) -> None:
        """Draw the icons in the colours of now."""
        self.people_button.setIcon(icons.icon("people", theme.current().accent))
        self.recording_button.setIcon(icons.icon("record", theme.current().accent))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the room when something changed."""
        if snapshot.interview is self._shown:
            return
        self._shown = interview = snapshot.interview
        lines = [f"{person.name} – {ROLES[person.role]}" for person in interview.present]
        contacts = dict.fromkeys(dated.event.contact for dated in interview.of(ev.CardNoted) if dated.event.contact)
        lines += [f"Mag gebeld worden: {contact}" for contact in contacts]
        self.present.setText("\n".join(lines) or "Nog niemand genoteerd.")
        last = interview.recording
        self.taped.setText(recording_in_words(last.event if last else None))
        self.people_button.setEnabled(snapshot.enabled.answer)
        self.recording_button.setEnabled(snapshot.enabled.answer)


def recording_in_words(noted: ev.RecordingNoted | None) -> str:
    """Say whether it is recorded."""
    if noted is None:
        return "Opname: nog niet vastgelegd."
    if not noted.running:
        return f"Geen opname: {noted.why}"
    return f"Opname loopt sinds {noted.since}." if noted.since else "Opname loopt."
