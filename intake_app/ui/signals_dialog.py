"""The list of signals: what was seen, what was looked for and not seen, and by whom. No score, no diagnosis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.prompts import Signal, signals_for
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import SIGNAL_GROUPS
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.signal_row import SignalRow
from intake_app.ui.tick_line import TickLine

ABOUT = (
    "Kruis aan wat u of een ander ziet of weet; vraag het gewoon, als een gesprek. Het bewijst niets: trauma, een crisis, "
    "een andere taal of cultuur kunnen er hetzelfde uitzien. Geen signaal zien, betekent niet dat er niets is."
)


class SignalsDialog(FormDialog):
    """What was ticked before is shown with who saw it and when, and stays; what was not seen can still be seen."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session, signals: Sequence[Signal]) -> None:
        super().__init__(owner, attempt, "Signalen", ABOUT)
        self._session = session
        self.who = self.field("Wie ziet of zegt dit?", "Leeg = uzelf")
        self.rows: dict[str, SignalRow] = {}
        seen, missed = _seen(session.interview), _missed(session.interview)
        group = ""
        if not signals:
            self.said("Er is geen lijst met signalen in deze installatie.")
        for signal in signals_for(signals, session.script.variant):
            if signal.group != group:
                group = signal.group
                self.said(SIGNAL_GROUPS[group], "label")
            before = [f"genoteerd: {', '.join(seen[signal.id])}"] if signal.id in seen else []
            before += [f"niet gezien: {', '.join(missed[signal.id])}"] if signal.id in missed else []
            row = SignalRow(signal, "; ".join(before), seen=signal.id in seen)
            self.rows[signal.id] = row
            self.form.addWidget(row)
        first = next((row for row in self.boxes.values() if row.isEnabled()), None)
        (first or self.who).setFocus()

    @property
    def boxes(self) -> dict[str, TickLine]:
        """The ticks for what was seen, by signal."""
        return {name: row.seen for name, row in self.rows.items()}

    def deed(self) -> Snapshot:
        """Note each new tick. After a failure the ones that were kept already are not noted twice."""
        session, who = self._session, self.who.text()
        snapshot = session.snapshot()
        for name, row in self.rows.items():
            if row.seen.isChecked() and name not in _seen(session.interview):
                snapshot = session.signal(name, row.signal.label, who, row.signal.about)
            elif row.not_seen.isChecked():
                snapshot = session.not_seen(name, row.signal.label, who)
                row.not_seen.setChecked(False)
        return snapshot


def _seen(interview: Interview) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for dated in (*interview.signals, *interview.victim_signals):
        found.setdefault(dated.event.code, []).append(_by(dated.event.seen_by, dated.at))
    return found


def _missed(interview: Interview) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for dated in interview.of(ev.SignalJudged):
        if not dated.event.seen:
            found.setdefault(dated.event.code, []).append(_by(dated.event.seen_by, dated.at))
    return found


def _by(name: str, at: datetime) -> str:
    return f"{name} {at.astimezone():%H:%M}".strip()
