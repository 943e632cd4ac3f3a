"""The list of LVB signals: tick what was seen, and who saw it. No score, no diagnosis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from intake_app.interview.interview import Interview
from intake_app.interview.prompts import Signal
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.tick_line import TickLine

ABOUT = "Kruis aan wat u of een ander ziet of weet. Het bewijst niets. Geen signaal zien, betekent niet dat er niets is."


class SignalsDialog(FormDialog):
    """What was ticked before is shown with who saw it, and stays."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session, signals: Sequence[Signal]) -> None:
        super().__init__(owner, attempt, "Signalen van LVB", ABOUT)
        self._session = session
        self._signals = tuple(signals)
        self.who = self.field("Wie ziet of zegt dit?", "Leeg = uzelf")
        self.boxes: dict[str, TickLine] = {}
        seen = _seen_by(session.interview)
        group = ""
        if not signals:
            self.said("Er is geen lijst met signalen in deze installatie.")
        for signal in signals:
            if signal.group != group:
                group = signal.group
                self.said(group.replace("-", " en ").capitalize(), "label")
            before = seen.get(signal.id, ())
            text = f"{signal.label} (genoteerd: {', '.join(before)})" if before else signal.label
            box = TickLine(text, signal.ask)
            box.setToolTip(signal.source)
            box.setChecked(bool(before))
            box.setEnabled(not before)
            self.boxes[signal.id] = box
            self.form.addWidget(box)
        first = next((box for box in self.boxes.values() if box.isEnabled()), None)
        (first or self.who).setFocus()

    def deed(self) -> Snapshot:
        """Note each new tick. After a failure the ones that were kept already are not noted twice."""
        snapshot = self._session.snapshot()
        for signal in self._signals:
            if self.boxes[signal.id].isChecked() and signal.id not in _seen_by(self._session.interview):
                snapshot = self._session.signal(signal.id, signal.label, self.who.text())
        return snapshot


def _seen_by(interview: Interview) -> dict[str, tuple[str, ...]]:
    seen: dict[str, tuple[str, ...]] = {}
    for dated in interview.signals:
        names = seen.get(dated.event.code, ())
        if dated.event.seen_by not in names:
            seen[dated.event.code] = (*names, dated.event.seen_by)
    return seen
