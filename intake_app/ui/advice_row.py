"""Advice of the specialist in the room, quietly below the question: one key uses it; later, or not with a reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from intake_app.interview.advising import Advice, advice_of
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import ROLES
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.reason_line import ReasonLine

USE_KEY = "Alt+0"


class AdviceRow(QFrame):
    """The newest advice that nothing was done with; else one line for what was kept for later.

    `handled`: the entry, what is done ("used", "asked_later", "not_used") and why.
    """

    handled = Signal(int, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "panel")
        self.setAccessibleName("Advies van de LVB-specialist")
        self._later: tuple[Advice, ...] = ()
        self._opened = 0
        self._advice: Advice | None = None
        self._seen = 0
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.use = KeyButton("Overnemen", USE_KEY, "chip")
        self.keep = KeyButton("Later", kind="chip")
        self.skip = KeyButton("Niet gebruiken", kind="chip")
        self.buttons = QWidget()
        flow = FlowLayout(self.buttons, theme.em(0.35))
        for button in (self.use, self.keep, self.skip):
            flow.addWidget(button)
        self.reason = ReasonLine("Waarom gebruikt u dit niet?", "Reden om dit advies niet te gebruiken", "Leg vast")
        self.reason.hide()
        self.more = KeyButton(kind="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.6), theme.em(0.4), theme.em(0.6), theme.em(0.4))
        column.setSpacing(theme.em(0.3))
        for part in (self.text, self.buttons, self.reason):
            column.addWidget(part)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.use.clicked.connect(partial(self._done, "used"))
        self.keep.clicked.connect(partial(self._done, "asked_later"))
        self.skip.clicked.connect(self.reason.open)
        self.reason.given.connect(lambda why: self._done("not_used", why=why))
        self.reason.back.connect(self._leave_reason)
        self.more.clicked.connect(self._open_later)
        shortcut(USE_KEY, self, self.use.click)
        self.hide()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the advice when something changed."""
        length = len(snapshot.interview.entries)
        if length == self._seen:
            return
        self._seen = length
        waiting = [advice for advice in advice_of(snapshot.interview) if advice.waits] if snapshot.enabled.answer else []
        fresh = [advice for advice in waiting if advice.handled is None]
        self._later = tuple(advice for advice in waiting if advice.handled is not None)
        opened = next((advice for advice in self._later if advice.given.seq == self._opened), None)
        self._show(fresh[-1] if fresh else opened, len(fresh) - 1)

    def _show(self, advice: Advice | None, fresh: int) -> None:
        before = self._advice.given.seq if self._advice else 0
        self._advice = advice
        if advice is None or advice.given.seq != before:
            self.reason.close_and_clear()
        shown = advice is not None
        self.text.setVisible(shown)
        self.buttons.setVisible(shown)
        if advice is not None:
            given = advice.given.event
            self.text.setText(f"{given.by} ({ROLES[given.role]}): {given.text}")
            self.use.rename("Overnemen" if given.sort == "wording" else "Gedaan")
            self.keep.setVisible(advice.handled is None)
        waits = [advice for advice in self._later if self._advice is None or advice.given.seq != self._advice.given.seq]
        more = (f"nog {fresh} van nu" if fresh > 0 else "", f"{len(waits)} voor later" if waits else "")
        self.more.rename("Advies: " + ", ".join(part for part in more if part))
        self.more.setVisible(any(more))
        self.more.setEnabled(bool(waits) and fresh <= 0)
        self.setVisible(shown or any(more))

    def _done(self, what: str, _checked: bool = False, why: str = "") -> None:
        if self._advice is not None:
            self._opened = 0
            self.handled.emit(self._advice.given.seq, what, why)

    def _leave_reason(self) -> None:
        self.reason.hide()
        self.skip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_later(self) -> None:
        if self._later:
            self._opened = self._later[0].given.seq
            self._show(self._later[0], 0)
            self.use.setFocus(Qt.FocusReason.OtherFocusReason)
