"""The second half of a step: telling an explanation back, or practising a ground rule."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from intake_app.interview.snapshot import Snapshot, StepView
from intake_app.interview.vocabulary import PRACTISED, TOLD_BACK
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton


class Telling(QFrame):
    """`told_back`: right, text, result. `practised`: rule, result, answer."""

    told_back = Signal(str, str, str)
    practised = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "panel")
        self._view: StepView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.8), theme.em(0.5), theme.em(0.8), theme.em(0.6))
        column.setSpacing(theme.em(0.4))
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        theme.look(self._sentence, "heading")
        self._expected = QLabel()
        self._expected.setWordWrap(True)
        theme.look(self._expected, "small")
        self.line = QLineEdit()
        self.line.setPlaceholderText("Wat zei de persoon? Woord voor woord")
        self.line.setAccessibleName("Wat de persoon zei")
        buttons = QWidget()
        row = FlowLayout(buttons, theme.em(0.4))
        self.results: dict[str, KeyButton] = {}
        for result, name in (*TOLD_BACK.items(), *PRACTISED.items()):
            if result in self.results:
                continue
            button = KeyButton(name)
            button.clicked.connect(lambda _checked=False, code=result: self._hand_in(code))
            self.results[result] = button
            row.addWidget(button)
        for widget in (self._sentence, self._expected, self.line, buttons):
            column.addWidget(widget)

    def clear(self) -> None:
        """It was noted: begin anew."""
        self.line.clear()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what belongs to the step at hand."""
        view = snapshot.step
        if view is None:
            return
        state = snapshot.interview.rights.get(view.step.right) if view.step.right else None
        tells = state is not None and bool(view.tell_back)
        self.setVisible(tells or bool(view.trial))
        if self._view is not None and view.step.id != self._view.step.id:
            self.line.clear()
        self._view = view
        if tells and state is not None:
            self._sentence.setText(view.tell_back)
            times = len(state.explained)
            told = f" Laatst verteld: {TOLD_BACK[state.told_back[-1].event.result]}." if state.told_back else ""
            again = " Leg het nog eens uit, in andere woorden." if state.told_back and not state.understood else ""
            self._expected.setText(f"{times} keer uitgelegd.{told}{again}")
            self._offer(tuple(TOLD_BACK))
        elif view.trial and view.step.trial:
            self._sentence.setText(view.trial)
            self._expected.setText(f"Zo is het gelukt: {view.step.trial.expected}")
            self._offer(tuple(PRACTISED))

    def _offer(self, results: tuple[str, ...]) -> None:
        names = TOLD_BACK if results == tuple(TOLD_BACK) else PRACTISED
        for result, button in self.results.items():
            button.setVisible(result in results)
            if result in names:
                button.rename(names[result])

    def _hand_in(self, result: str) -> None:
        view = self._view
        if view is None:
            return
        if view.step.right:
            self.told_back.emit(view.step.right, self.line.text(), result)
        else:
            self.practised.emit(view.step.rule, result, self.line.text())
