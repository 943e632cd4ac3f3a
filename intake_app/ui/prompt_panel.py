"""The reminders that wait for a decision: quiet cards, each with its decisions; a decision takes a short reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from intake_app.interview.interview import Interview
from intake_app.interview.prompts import DuePrompt
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import DECISIONS
from intake_app.ui import icons, theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.transcript_lines import line_of

WITH_DETAIL = frozenset({"called", "planned"})
"""Decisions that go with who and when."""

AT_ONCE = "break_now"

BREAK = "break"
"""The kind of a reminder that is about rest."""

GROUNDS = 3
"""So many of the lines that a reminder rests on are shown."""

NONE_DUE = "Geen herinneringen."


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
        why = KeyButton("Waarom nu?", kind="quiet")
        why.setCheckable(True)
        why.toggled.connect(self._why.setVisible)
        self._choices = QWidget()
        row = FlowLayout(self._choices, theme.em(0.35))
        self.buttons: dict[str, KeyButton] = {}
        for decision in prompt.decisions:
            button = KeyButton(DECISIONS[decision].capitalize(), kind="chip")
            button.setCheckable(decision != AT_ONCE)
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
        chosen, self._decision = self._decision, ""
        self.buttons[chosen].setFocus(Qt.FocusReason.OtherFocusReason)


class PromptPanel(QWidget):
    """All reminders that wait, one of them open. A card stays, with what is typed in it, until its decision is in the record.

    The open card has the keys Ctrl+1, Ctrl+2, …
    """

    decided = Signal(str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, PromptCard] = {}
        self._due: tuple[DuePrompt, ...] = ()
        self._open = ""
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

    def dress(self) -> None:
        """Draw the icons in the colours of now."""
        for card in self.cards:
            card.dress()

    @property
    def first(self) -> QWidget | None:
        """Where the keys go first: the first decision of the open card."""
        card = self._cards.get(self._open)
        return next(iter(card.buttons.values())) if card else None

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Bring up what is due, take away what was decided."""
        if snapshot.due == self._due:
            return
        self._due = snapshot.due
        due = {reminder.prompt.id: reminder for reminder in snapshot.due}
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
            card.rest_on(_grounds(snapshot.interview, reminder))
        self._show_open(self._next())
        self._none.setVisible(not self._cards)

    def _make(self, reminder: DuePrompt) -> PromptCard:
        card = PromptCard(reminder)
        card.decided.connect(self.decided)
        card.wanted.connect(partial(self._want, reminder.prompt.id))
        return card

    def _next(self) -> str:
        """The card to open: the one being decided, else a break, because that is for now, else the first."""
        busy = [name for name, card in self._cards.items() if card.deciding]
        breaks = [name for name, card in self._cards.items() if card.prompt.kind == BREAK]
        return next(iter((*busy, *breaks, *self._cards)), "")

    def _want(self, name: str) -> None:
        self._show_open(name)
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_open(self, name: str) -> None:
        self._open = name
        for other, card in self._cards.items():
            card.fold(other != name)

    def _press(self, number: int) -> None:
        card = self._cards.get(self._open)
        buttons = list(card.buttons.values()) if card else []
        if number <= len(buttons):
            buttons[number - 1].click()


def _grounds(interview: Interview, reminder: DuePrompt) -> list[str]:
    """Return the last lines that a reminder rests on, with their time."""
    lines = [line_of(interview.entries[seq - 1]) for seq in reminder.grounds[-GROUNDS:] if 1 <= seq <= len(interview.entries)]
    return [f"{line.time} {line.text}" for line in lines if line]
