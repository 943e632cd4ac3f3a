"""The reminders that wait for a decision: quiet cards, each with its decisions; a decision takes a short reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from intake_app.interview.prompts import DuePrompt
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import DECISIONS
from intake_app.ui import icons, theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton, shortcut

WITH_DETAIL = frozenset({"called", "planned"})
"""Decisions that go with who and when."""

AT_ONCE = "break_now"

NONE_DUE = "Geen herinneringen."


class PromptCard(QFrame):
    """One reminder. `decided`: prompt, decision, reason, detail."""

    decided = Signal(str, str, str, str)

    def __init__(self, due: DuePrompt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "card")
        prompt = due.prompt
        self.prompt = prompt
        self.setAccessibleName("Herinnering")
        self._decision = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.7), theme.em(0.55), theme.em(0.7), theme.em(0.65))
        column.setSpacing(theme.em(0.4))
        head = QHBoxLayout()
        mark = QLabel()
        icons.put(mark, "people" if prompt.kind != "break" else "pause", theme.current().accent, theme.em(1.2))
        says = QLabel(prompt.says)
        says.setWordWrap(True)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(says, 1)
        self._why = QLabel(f"{prompt.why}\nBron: {prompt.source}")
        self._why.setWordWrap(True)
        theme.look(self._why, "small")
        self._why.hide()
        why = KeyButton("Waarom nu?", kind="quiet")
        why.setCheckable(True)
        why.toggled.connect(self._why.setVisible)
        self._choices = QWidget()
        row = FlowLayout(self._choices, theme.em(0.35))
        self.buttons: dict[str, KeyButton] = {}
        for decision in prompt.decisions:
            button = KeyButton(DECISIONS[decision].capitalize(), kind="chip")
            button.setCheckable(decision != AT_ONCE)
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
        keep = KeyButton("Leg vast", "Return")
        back = KeyButton("Terug", "Escape", "quiet")
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
        column.addWidget(self._why)
        column.addWidget(self._choices)
        column.addWidget(self._form)

    def number(self, first: bool) -> None:
        """The first card carries the keys Ctrl+1, Ctrl+2, …"""
        for place, button in enumerate(self.buttons.values(), start=1):
            button.set_key(f"Ctrl+{place}" if first else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the reason; the reminder stays."""
        if event.key() == Qt.Key.Key_Escape and self._form.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)

    def _choose(self, decision: str) -> None:
        if decision == AT_ONCE:
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
        self.buttons[self._decision].setFocus(Qt.FocusReason.OtherFocusReason)


class PromptPanel(QWidget):
    """All reminders that wait. A card stays, with what is typed in it, until its decision is in the record."""

    decided = Signal(str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, PromptCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(0.5))
        self._none = QLabel(NONE_DUE)
        theme.look(self._none, "small")
        self._column.addWidget(self._none)
        for place in range(1, 6):
            shortcut(f"Ctrl+{place}", self, partial(self._press, place))

    @property
    def cards(self) -> tuple[PromptCard, ...]:
        """The cards on the screen, in order."""
        return tuple(self._cards.values())

    @property
    def first(self) -> QWidget | None:
        """Where the keys go first: the first decision of the first card."""
        return next((button for card in self.cards for button in card.buttons.values()), None)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Bring up what is due, take away what was decided."""
        due = {reminder.prompt.id: reminder for reminder in snapshot.due}
        if list(due) == list(self._cards):
            return
        for gone in [name for name in self._cards if name not in due]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        kept = self._cards
        self._cards = {}
        for place, (name, reminder) in enumerate(due.items()):
            card = kept.get(name) or self._make(reminder)
            self._cards[name] = card
            self._column.insertWidget(place, card)
            card.number(place == 0)
        self._none.setVisible(not self._cards)

    def _make(self, reminder: DuePrompt) -> PromptCard:
        card = PromptCard(reminder)
        card.decided.connect(self.decided)
        return card

    def _press(self, number: int) -> None:
        if self._cards:
            buttons = list(next(iter(self._cards.values())).buttons.values())
            if number <= len(buttons):
                buttons[number - 1].click()
