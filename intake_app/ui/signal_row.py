"""One signal: seen, or looked for and not seen; with how to ask it in a normal way, and who looked before."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from intake_app.interview.prompts import Signal
from intake_app.ui import theme
from intake_app.ui.key_button import KeyButton
from intake_app.ui.sharing_plan import UNCHECKED
from intake_app.ui.tick_line import TickLine


class SignalRow(QWidget):
    """A tick for seen, and a quiet button for not seen; one takes the other back. What was seen before stays.

    Of a possible victim only what was seen is noted: looking for it would be asking for it.
    """

    def __init__(self, signal: Signal, before: str, *, seen: bool) -> None:
        super().__init__()
        self.signal = signal
        text = f"{signal.label} ({before})" if before else signal.label
        doubtful = f"({UNCHECKED})" if UNCHECKED in signal.source else ""
        self.seen = TickLine(text, f"{signal.ask} {doubtful}".strip())
        self.seen.setToolTip(f"Bron: {signal.source}")
        self.seen.setChecked(seen)
        self.seen.setEnabled(not seen)
        self.not_seen = KeyButton("niet gezien", kind="chip")
        self.not_seen.setCheckable(True)
        self.not_seen.setAccessibleName(f"Niet gezien: {signal.label}")
        self.not_seen.setVisible(not seen and signal.about == "signal")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(0.4))
        row.addWidget(self.seen, 1)
        row.addWidget(self.not_seen)
        self.seen.box.toggled.connect(self._saw)
        self.not_seen.toggled.connect(self._missed)
        self.setFocusProxy(self.seen)

    def _saw(self, on: bool) -> None:
        if on:
            self.not_seen.setChecked(False)

    def _missed(self, on: bool) -> None:
        if on:
            self.seen.setChecked(False)
