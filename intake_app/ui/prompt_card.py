"""One reminder that waits for a decision: a quiet card with its decisions; a decision takes a short reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from intake_app.interview.prompts import DuePrompt
from intake_app.interview.vocabulary import DECISIONS
from intake_app.ui import icons, theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton

WITH_DETAIL = frozenset({"called", "planned"})
"""Decisions that go with who and when."""

AT_ONCE = frozenset({"break_now", "recording_started", "slower", "simpler", "rules_repeated"})

BREAK = "break"
"""The kind of a reminder that is about rest."""


class PromptCard(QFrame):
    """One reminder. `decided`: prompt, decision, reason, detail."""

    decided = Signal(str, str, str, str)
    wanted = Signal()

    def __init__(self, due: DuePrompt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "card")
        prompt = due.prompt
        self.prompt = prompt
        self.setAccessibleName("Herinnering")
        self._decision = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.5), theme.em(0.5), theme.em(0.5), theme.em(0.6))
        column.setSpacing(theme.em(0.4))
        head = QHBoxLayout()
        self._mark = mark = QLabel()
        self.dress()
        says = QLabel(prompt.says)
        says.setWordWrap(True)
        self._unfold = KeyButton("Beslis", kind="quiet")
        self._unfold.setAccessibleName(f"Beslis: {prompt.says}")
        self._unfold.clicked.connect(self.wanted)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(says, 1)
        self._why = QLabel()
        self._why.setWordWrap(True)
        theme.look(self._why, "small")
        self._why.hide()
        self._ask_why = why = KeyButton("Waarom nu?", kind="quiet")
        why.setCheckable(True)
        why.toggled.connect(self._why.setVisible)
        self._choices = QWidget()
        row = FlowLayout(self._choices, theme.em(0.35))
        self.buttons: dict[str, KeyButton] = {}
        for decision in prompt.decisions:
            button = KeyButton(DECISIONS[decision].capitalize(), kind="chip")
            button.setCheckable(decision not in AT_ONCE)
            button.set_key(f"Ctrl+{len(self.buttons) + 1}")
            button.clicked.connect(lambda _checked=False, code=decision: self._choose(code))
            self.buttons[decision] = button
            row.addWidget(button)
        row.addWidget(why)
        self._form = QWidget()
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Reden van dit besluit")
        self.reason.setPlaceholderText("Waarom? Dit komt in het verslag")
        self.detail = QLineEdit()
        self.detail.setAccessibleName("Wie, en wanneer")
        self.detail.setPlaceholderText("Wie, en wanneer?")
        self._keep = keep = KeyButton("Leg vast", "Return")
        self._back = back = KeyButton("Terug", "Escape", "quiet")
        keep.clicked.connect(self._hand_in)
        back.clicked.connect(self._close)
        self.reason.returnPressed.connect(self._hand_in)
        self.detail.returnPressed.connect(self._hand_in)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self.reason)
        form.addWidget(self.detail)
        last = QWidget()
        ends = FlowLayout(last, theme.em(0.35))
        ends.addWidget(keep)
        ends.addWidget(back)
        form.addWidget(last)
        self._form.hide()
        column.addLayout(head)
        column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._why)
        column.addWidget(self._choices)
        column.addWidget(self._form)

    def rest_on(self, grounds: Sequence[str]) -> None:
        """Say on which lines of the record this reminder rests."""
        lines = (self.prompt.why, *(f"Aanleiding: {ground}" for ground in grounds), f"Bron: {self.prompt.source}")
        if self._why.text() != "\n".join(lines):
            self._why.setText("\n".join(lines))

    def dress(self) -> None:
        """Draw the icon in the colours of now."""
        icons.put(self._mark, "pause" if self.prompt.kind == BREAK else "people", theme.current().accent, theme.em(1.2))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in the order of reading."""
        form = (self.reason, self.detail, self._keep, self._back)
        return (self._unfold, *self.buttons.values(), self._ask_why, *form)

    @property
    def deciding(self) -> bool:
        """Whether a decision was chosen and its reason is being typed."""
        return bool(self._decision)

    def fold(self, folded: bool) -> None:
        """Show the sentence only, or the decisions as well."""
        self._choices.setVisible(not folded)
        self._unfold.setVisible(folded)
        if folded:
            self._form.hide()
            self._why.hide()
        elif self._decision:
            self._form.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the reason; the reminder stays."""
        if event.key() == Qt.Key.Key_Escape and self._form.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)

    def _choose(self, decision: str) -> None:
        if decision in AT_ONCE:
            self.decided.emit(self.prompt.id, decision, "", "")
            return
        self._decision = decision
        for code, button in self.buttons.items():
            button.setChecked(code == decision)
        self.detail.setVisible(decision in WITH_DETAIL)
        self._form.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_in(self) -> None:
        detail = self.detail.text() if self._decision in WITH_DETAIL else ""
        self.decided.emit(self.prompt.id, self._decision, self.reason.text(), detail)

    def _close(self) -> None:
        for button in self.buttons.values():
            button.setChecked(False)
        self._form.hide()
        chosen, self._decision = self._decision, ""
        self.buttons[chosen].setFocus(Qt.FocusReason.OtherFocusReason)
