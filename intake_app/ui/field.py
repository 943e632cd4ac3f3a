"""A question of a form: its label, the place to answer, and a sentence below it when something is not right."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.column import words


class Field(QWidget):
    """A labelled input; `hint` explains, `problem` says what to mend. What was typed always stays."""

    def __init__(self, label: str, entry: QWidget, *, hint: str = "", target: QWidget | None = None) -> None:
        """`entry` is shown; `target` is the part of it that takes the focus, when that is another widget."""
        super().__init__()
        self._target = target or entry
        self._label = words(label, "label")
        self._label.setBuddy(self._target)
        self._hint = words(hint, "small")
        self._hint.setVisible(bool(hint))
        self._problem = words("", "problem")
        self._problem.hide()
        self._target.setAccessibleName(label.replace("&", ""))
        self._target.setAccessibleDescription(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.em(0.25))
        for part in (self._label, self._hint, entry, self._problem):
            layout.addWidget(part)
        if isinstance(self._target, QLineEdit):
            self._target.textEdited.connect(lambda _text: self.fine())

    @property
    def sentence(self) -> str:
        """What stands below the input now; empty when all is well."""
        return self._problem.text() if self._problem.isVisibleTo(self) else ""

    def problem(self, sentence: str, *, grave: bool = True) -> None:
        """Say what is not right, below the input; `grave` = it can't stay this way, else only "look once more"."""
        self._problem.setText(sentence)
        theme.look(self._problem, "problem" if grave else "notice")
        self._problem.setVisible(bool(sentence))
        self._target.setAccessibleDescription(f"{sentence} {self._hint.text()}".strip())
        mark(self._target, grave and bool(sentence))

    def fine(self) -> None:
        """Take the sentence away."""
        self.problem("")

    def hint_label(self) -> QLabel:
        """The explanation, for a page that words it anew."""
        return self._hint


def mark(widget: QWidget, problem: bool) -> None:
    """Outline an input as not right, or no longer."""
    if widget.property("problem") == problem:
        return
    widget.setProperty("problem", problem)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
