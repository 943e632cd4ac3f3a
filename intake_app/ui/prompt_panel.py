"""The reminders that wait for a decision: the two that matter most in words, the others behind one quiet line."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.prompts import DuePrompt
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.notice_card import rested_on
from intake_app.ui.prompt_card import BREAK, DANGER, SPECIALIST, PromptCard

IN_WORDS = 2
"""So many things are on the screen at once, reminders and what was noticed: more is read by nobody who listens to someone."""

NONE_DUE = "Geen herinneringen."


class PromptPanel(QWidget):
    """All reminders that wait, one of them open. A card stays, with what is typed in it, until its decision is in the record.

    The open card has the keys Ctrl+1, Ctrl+2, …
    """

    decided = Signal(str, str, dict)
    pick = Signal(object)
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, PromptCard] = {}
        self._due: tuple[DuePrompt, ...] = ()
        self._open = ""
        self._wanted = ""
        self._most = IN_WORDS
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(0.5))
        self._none = QLabel(NONE_DUE)
        theme.look(self._none, "small")
        self.others = KeyButton(kind="quiet")
        self.others.setCheckable(True)
        self.others.hide()
        self.others.toggled.connect(lambda _all: self._show_open(self._open))
        self._column.addWidget(self._none)
        self._column.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
        for place in range(1, 8):
            shortcut(f"Ctrl+{place}", self, partial(self._press, place))

    @property
    def cards(self) -> tuple[PromptCard, ...]:
        """All cards, in order, also those behind the line."""
        return tuple(self._cards.values())

    @property
    def deciding(self) -> PromptCard | None:
        """The card of which a decision is being typed."""
        return next((card for card in self.cards if card.deciding), None)

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
        helper = any(reminder.prompt.kind == SPECIALIST for reminder in snapshot.due)
        most = 1 if snapshot.noticed and not helper else IN_WORDS  # whom to bring in is never put behind the line by a notice
        if (snapshot.due, most) == (self._due, self._most):
            return
        self._due, self._most = snapshot.due, most
        due = {reminder.prompt.id: reminder for reminder in snapshot.due}
        for gone in [name for name, card in self._cards.items() if name not in due or card.late != due[name].late]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        kept = self._cards
        self._cards = {}
        for place, (name, reminder) in enumerate(due.items()):
            card = kept.get(name) or self._make(reminder)
            self._cards[name] = card
            self._column.insertWidget(place, card)
            card.offer(_planned(snapshot.interview, reminder))
            card.rest_on(rested_on(snapshot.interview, reminder.grounds))
        self._order_keys()
        self._show_open(next(iter(self._ranked()), ""))
        self._none.setVisible(not self._cards)

    def _make(self, reminder: DuePrompt) -> PromptCard:
        card = PromptCard(reminder, self)
        card.decided.connect(self.decided)
        card.taken.connect(self.taken)
        card.picking.connect(partial(self.pick.emit, card))
        card.wanted.connect(partial(self._want, reminder.prompt.id))
        return card

    def _order_keys(self) -> None:
        """Let Tab go as the eye goes: a card that came up later may stand above an older one."""
        stops = [stop for card in self.cards for stop in card.stops]
        for before, after in pairwise((self.others, *stops, self.others)):
            QWidget.setTabOrder(before, after)

    def _ranked(self) -> list[str]:
        """What matters most first: the one that was opened by hand, then safety and rest, which are for now, then who is late.

        What was opened stays open: another that comes up then would have the keys that someone is about to press.
        """
        busy = [name for name, card in self._cards.items() if card.deciding]
        busy += [self._wanted] if self._wanted in self._cards else []
        now = [name for kind in (DANGER, BREAK) for name, card in self._cards.items() if card.prompt.kind == kind]
        late = [name for name, card in self._cards.items() if card.late]
        return list(dict.fromkeys((*busy, *now, *late, *self._cards)))

    def _want(self, name: str) -> None:
        self._wanted = name
        self._show_open(name)
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_open(self, name: str) -> None:
        self._open = name
        in_words = list(dict.fromkeys((*([name] if name else []), *self._ranked())))[: self._most]
        for other, card in self._cards.items():
            card.setVisible(other in in_words or self.others.isChecked())
            card.fold(other != name)
        left = len(self._cards) - self._most
        more = f"Nog {left} {'herinnering' if left == 1 else 'herinneringen'}"
        self.others.rename("Minder herinneringen" if self.others.isChecked() else more)
        self.others.setVisible(left > 0)

    def _press(self, number: int) -> None:
        card = self._cards.get(self._open)
        if card is not None:
            card.press(number)


def _planned(interview: Interview, reminder: DuePrompt) -> list[str]:
    """Return the questions that a reminder rests on: those that were planned and not asked."""
    events = [interview.entries[seq - 1].event for seq in reminder.grounds if 1 <= seq <= len(interview.entries)]
    return [event.text for event in events if isinstance(event, ev.QuestionPlanned)]
