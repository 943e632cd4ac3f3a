"""Where the answer is noted, word for word, with what was seen or heard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.key_button import KeyButton
from intake_app.ui.mark_bar import MarkBar
from intake_app.ui.number_warning import NumberWarning
from intake_app.ui.text_box import TextBox

PLACEHOLDER = "Typ wat de persoon zegt"


class AnswerBox(QFrame):
    """`began`: the person starts to talk. `noted`: text and marks. `seen`: one mark by itself."""

    began = Signal()
    noted = Signal(str, tuple)
    seen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.9), theme.em(0.6), theme.em(0.9), theme.em(0.6))
        column.setSpacing(theme.em(0.4))
        self._title = QLabel("Antwoord, woord voor woord")
        theme.look(self._title, "label")
        chip = QLabel("F3")
        theme.look(chip, "key")
        self._hint = QLabel("Eigen woord? Selecteer het en druk op F5")
        theme.look(self._hint, "small")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(chip)
        head.addStretch(1)
        head.addWidget(self._hint)
        self._head = (self._title, chip)
        self.box = TextBox("Antwoord, woord voor woord", PLACEHOLDER, least=1, most=5)
        self._title.setBuddy(self.box)
        self.button = KeyButton("Noteer", "Return")
        self.button.setAccessibleName("Noteer het antwoord")
        row = QHBoxLayout()
        row.addWidget(self.box, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.marks = MarkBar(self)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(NumberWarning(self.box))
        column.addWidget(self.marks)
        self._question_open = False
        self._empty = True
        self.box.textChanged.connect(self._typed)
        self.box.entered.connect(self._hand_in)
        self.button.clicked.connect(self._hand_in)
        self.marks.pressed.connect(self._marked)

    @property
    def draft(self) -> tuple[str, ...]:
        """What is here and not noted: the words and the marks; empty when there is nothing."""
        text = self.box.text().strip()
        return (*((text,) if text else ()), *self.marks.chosen)

    def clear(self) -> None:
        """Begin a new answer."""
        self.box.clear()
        self.marks.clear()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the state of the talk."""
        self._question_open = snapshot.interview.open_question is not None
        resting = snapshot.enabled.resume
        self._title.setText("Zegt de persoon nu iets? Woord voor woord" if resting else "Antwoord, woord voor woord")
        self.setVisible(snapshot.enabled.answer)

    def compact(self, small: bool, narrow: bool) -> None:
        """Leave out what can be missed on a small screen."""
        self._hint.setVisible(not small)
        for part in self._head:
            part.setVisible(not narrow)
        self.box.setPlaceholderText(f"{PLACEHOLDER} (F3)" if narrow else PLACEHOLDER)
        self.marks.compact(narrow)

    def fold(self, folded: bool) -> None:
        """Put the marks away while a question is being typed on a small screen."""
        self.marks.setVisible(not folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button as high as one line of the box."""
        super().resizeEvent(event)
        self.button.setMinimumHeight(self.box.minimumSizeHint().height())

    def _typed(self) -> None:
        empty = not self.box.text().strip()
        if self._empty and not empty:
            self.began.emit()
        self._empty = empty

    def _marked(self, mark: str) -> None:
        if self._question_open or not self._empty or len(self.marks.chosen) > 1:
            self.began.emit()
            return
        self.marks.release(mark)
        self.seen.emit(mark)

    def _hand_in(self) -> None:
        self.noted.emit(self.box.text(), self.marks.chosen)
