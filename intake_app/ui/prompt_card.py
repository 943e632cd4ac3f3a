"""One reminder that waits for a decision: a quiet card with its decisions; a decision takes a short reason, or one more key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from intake_app.interview.prompts import DuePrompt
from intake_app.interview.vocabulary import DECISIONS
from intake_app.ui import icons, theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton
from intake_app.ui.source_warning import SourceWarning
from intake_app.ui.stepper import Stepper

WITH_WHO = frozenset({"called", "planned"})
"""Decisions that go with who comes."""

AT_ONCE = frozenset({"break_now", "recording_started", "slower", "simpler", "rules_repeated", "arrived"})

ASKS = {
    "called": "Opmerking. Mag leeg blijven",
    "planned": "Wanneer?",
    "asked_person": "Wat zei de persoon?",
    "not_available": "Wat doet u in plaats daarvan?",
    "safe_now": "Hoe is het nu veilig?",
}
"""What is asked with a decision; with the others: why."""

READY = {
    "asked_person": ("De persoon wil het.", "De persoon wil niet.", "De persoon denkt na."),
    "not_available": ("Nieuwe afspraak.", "Iemand anders bellen.", "In korte stukken verder."),
    "not_now": ("De persoon vertelt nu.", "Eerst pauze.", "Is al geregeld."),
    "after_topic": ("De persoon vertelt nu.",),
    "person_goes_on": ("De persoon zei dit zelf.",),
}
"""Sentences that need no typing; once a decision is chosen they have the keys Ctrl+1, Ctrl+2, …"""

FIVE, LONGEST = 5, 240
"""Minutes: a step, and the most, until someone who was called comes."""

MOST_QUESTIONS = 3
"""So many planned questions stand in a reminder; all of them stand in the list of questions."""

BREAK, DANGER, SPECIALIST = "break", "immediate_danger", "lvb_specialist"
"""Kinds of reminder that go before others: rest and safety, which are for now, and who knows about LVB."""


class PromptCard(QFrame):
    """One reminder. `decided`: prompt, decision, and what session.decide takes further (reason, who, comes, instead).

    `taken`: a question that it is about, for the question box.
    """

    decided = Signal(str, str, dict)
    wanted = Signal()
    picking = Signal()
    taken = Signal(str)

    def __init__(self, due: DuePrompt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "card")
        prompt = due.prompt
        self.prompt = prompt
        self.late = due.late
        self.setAccessibleName("Herinnering")
        self._decision = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.5), theme.em(0.5), theme.em(0.5), theme.em(0.6))
        column.setSpacing(theme.em(0.4))
        head = QHBoxLayout()
        self._mark = mark = QLabel()
        self.dress()
        says = QLabel(due.says)
        says.setWordWrap(True)
        self._unfold = KeyButton("Beslis", kind="quiet")
        self._unfold.setAccessibleName(f"Beslis: {due.says}")
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
        self._questions = QWidget()
        self._questions_row = FlowLayout(self._questions, theme.em(0.35))
        self.questions: list[KeyButton] = []
        self._questions.hide()
        self._choices = QWidget()
        row = FlowLayout(self._choices, theme.em(0.35))
        self.buttons: dict[str, KeyButton] = {}
        for decision in due.decisions:
            button = KeyButton(DECISIONS[decision].capitalize(), kind="chip")
            button.setCheckable(decision not in AT_ONCE)
            button.set_key(f"Ctrl+{len(self.buttons) + 1}")
            button.clicked.connect(lambda _checked=False, code=decision: self._choose(code))
            self.buttons[decision] = button
            row.addWidget(button)
        row.addWidget(why)
        self._form = QWidget()
        self.ready = QWidget()
        self._ready_row = FlowLayout(self.ready, theme.em(0.35))
        self.ready_buttons: list[KeyButton] = []
        self.who = QLineEdit()
        self.who.setAccessibleName("Wie komt er")
        self.who.setPlaceholderText("Wie?")
        self.pick = KeyButton("Kies uit de lijst", "Ctrl+F", "quiet")
        self.pick.clicked.connect(self.picking)
        self.comes = Stepper("Komt over", 0, (0, LONGEST), FIVE, "min")
        self._soon = QWidget()
        soon = QVBoxLayout(self._soon)
        soon.setContentsMargins(0, 0, 0, 0)
        soon.setSpacing(theme.em(0.1))
        soon.addWidget(QLabel("Komt over ongeveer"))
        soon.addWidget(self.comes)
        self._unknown = QLabel("0 = nog niet bekend. Is de tijd voorbij, dan zegt het programma dat.")
        self._unknown.setWordWrap(True)
        theme.look(self._unknown, "small")
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Reden van dit besluit")
        self._keep = keep = KeyButton("Leg vast", "Return")
        self._back = back = KeyButton("Terug", "Escape", "quiet")
        keep.clicked.connect(self._hand_in)
        back.clicked.connect(self._close)
        self.reason.returnPressed.connect(self._hand_in)
        self.who.returnPressed.connect(self._hand_in)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        for widget in (self.ready, self.who, self.pick, self._soon, self._unknown, self.reason, SourceWarning(self.reason)):
            form.addWidget(widget)
        last = QWidget()
        ends = FlowLayout(last, theme.em(0.35))
        ends.addWidget(keep)
        ends.addWidget(back)
        form.addWidget(last)
        self._form.hide()
        column.addLayout(head)
        column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._why)
        column.addWidget(self._questions)
        column.addWidget(self._choices)
        column.addWidget(self._form)

    def rest_on(self, grounds: Sequence[str]) -> None:
        """Say on which lines of the record this reminder rests."""
        lines = (self.prompt.why, *(f"Aanleiding: {ground}" for ground in grounds), f"Bron: {self.prompt.source}")
        if self._why.text() != "\n".join(lines):
            self._why.setText("\n".join(lines))

    def offer(self, questions: Sequence[str]) -> None:
        """Show the planned questions that it is about: a press, or the key after those of the decisions, puts one in the box."""
        shown = list(questions[:MOST_QUESTIONS])
        if shown == [button.text() for button in self.questions]:
            return
        for old in self.questions:
            self._questions_row.removeWidget(old)
            old.deleteLater()
        self.questions = []
        for place, question in enumerate(shown, start=len(self.buttons) + 1):
            button = KeyButton(question, f"Ctrl+{place}", "chip")
            button.setAccessibleName(f"Stel nu: {question}")
            button.clicked.connect(lambda _checked=False, text=question: self.taken.emit(text))
            self.questions.append(button)
            self._questions_row.addWidget(button)
        self._show_questions()

    def _show_questions(self) -> None:
        self._questions.setVisible(bool(self.questions) and not self._choices.isHidden())

    def dress(self) -> None:
        """Draw the icon in the colours of now."""
        icons.put(self._mark, "pause" if self.prompt.kind == BREAK else "people", theme.current().accent, theme.em(1.2))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in the order of reading."""
        form = (*self.ready_buttons, self.who, self.pick, self.comes.less, self.comes.more, self.reason, self._keep, self._back)
        return (self._unfold, *self.questions, *self.buttons.values(), self._ask_why, *form)

    @property
    def deciding(self) -> bool:
        """Whether a decision was chosen and its reason is being typed."""
        return bool(self._decision)

    def fold(self, folded: bool) -> None:
        """Show the sentence only, or the decisions as well."""
        self._choices.setVisible(not folded)
        self._unfold.setVisible(folded)
        self._show_questions()
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
            self.decided.emit(self.prompt.id, decision, {})
            return
        self._decision = decision
        for code, button in self.buttons.items():
            button.setChecked(code == decision)
        for part in (self.who, self.pick):
            part.setVisible(decision in WITH_WHO)
        self._soon.setVisible(decision == "called")
        self._unknown.setVisible(decision == "called")
        asks = ASKS.get(decision, "Waarom? Dit komt in het verslag")
        self.reason.setPlaceholderText(asks)
        self.reason.setAccessibleName(f"Bij dit besluit: {asks}")
        self._offer(READY.get(decision, ()))
        self._form.show()
        (self.who if decision in WITH_WHO else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def asks_who(self) -> bool:
        """Whether the name of who was called or planned is being typed."""
        return self._decision in WITH_WHO

    def put_who(self, name: str) -> None:
        """Fill in who it is, as picked from the list; typing can go on."""
        self.who.setText(name)
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, number: int) -> None:
        """Press the decision of this number, or once one was chosen the sentence that stands ready."""
        buttons = self.ready_buttons if self.deciding and self.ready_buttons else list(self.buttons.values())
        if not self.deciding:
            buttons += self.questions
        if number <= len(buttons):
            buttons[number - 1].click()

    def _offer(self, sentences: Sequence[str]) -> None:
        for old in self.ready_buttons:
            self._ready_row.removeWidget(old)
            old.deleteLater()
        self.ready_buttons = []
        for place, sentence in enumerate(sentences, start=1):
            button = KeyButton(sentence, f"Ctrl+{place}", "chip")
            button.clicked.connect(partial(self._take, sentence))
            self.ready_buttons.append(button)
            self._ready_row.addWidget(button)
        self.ready.setVisible(bool(sentences))
        for place, code in enumerate(self.buttons, start=1):
            self.buttons[code].set_key("" if sentences else f"Ctrl+{place}")

    def _take(self, sentence: str, _checked: bool = False) -> None:
        self.reason.setText(sentence)
        self._hand_in()

    def _hand_in(self) -> None:
        given: dict[str, object] = {"instead" if self._decision == "not_available" else "reason": self.reason.text()}
        if self._decision in WITH_WHO:
            given["who"] = self.who.text()
        if self._decision == "called":
            given["comes"] = self.comes.value
        self.decided.emit(self.prompt.id, self._decision, given)

    def _close(self) -> None:
        for button in self.buttons.values():
            button.setChecked(False)
        self._form.hide()
        self._offer(())
        chosen, self._decision = self._decision, ""
        self.buttons[chosen].setFocus(Qt.FocusReason.OtherFocusReason)
