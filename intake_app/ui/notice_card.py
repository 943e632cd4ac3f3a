"""What the record noticed: one quiet sentence, on which lines it rests, and one key to confirm or to reject it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from intake_app.interview.interview import Interview
from intake_app.interview.notices import Noticed
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.transcript_lines import line_of

SHOWN = 3
"""So many of the lines it rests on are shown, the last ones."""

YES_KEY, NO_KEY = "Alt+J", "Alt+X"


class NoticeCard(QFrame):
    """One notice at a time, in the order of the data; the others wait. `judged`: which notice, and whether it is right.

    It never takes the keys, its own keys work only where it is seen, and it goes away by itself when it was judged.
    """

    judged = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "card")
        self.setAccessibleName("Het viel op")
        self._now: Noticed | None = None
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.rests = QLabel()
        self.rests.setWordWrap(True)
        theme.look(self.rests, "small")
        self.why = QLabel()
        self.why.setWordWrap(True)
        theme.look(self.why, "small")
        self.why.hide()
        self.right = KeyButton("Klopt", YES_KEY, "chip")
        self.wrong = KeyButton("Klopt niet", NO_KEY, "chip")
        self.unfold = KeyButton("Wat kan het zijn?", kind="quiet")
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self.why.setVisible)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.em(0.35))
        for button in (self.right, self.wrong, self.unfold):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.5), theme.em(0.5), theme.em(0.5), theme.em(0.6))
        column.setSpacing(theme.em(0.35))
        for widget in (self.says, self.rests, buttons, self.why):
            column.addWidget(widget)
        self.right.clicked.connect(lambda: self._judge(right=True))
        self.wrong.clicked.connect(lambda: self._judge(right=False))
        shortcut(YES_KEY, self, self.right.click)
        shortcut(NO_KEY, self, self.wrong.click)
        self.hide()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the first thing that waits; nothing during a silence after a question, because then someone thinks."""
        waiting = next(iter(snapshot.noticed), None)
        thinking = snapshot.interview.open_question is not None and self._now is None
        if waiting == self._now or (thinking and waiting is not None):
            return
        self._now = waiting
        self.setVisible(waiting is not None)
        self.unfold.setChecked(False)
        if waiting is not None:
            self.says.setText(f"Het viel op: {waiting.notice.says}. Klopt dat?")
            self.rests.setText("\n".join(rested_on(snapshot.interview, waiting.entries)))
            self.why.setText(f"{waiting.notice.why}\nBron: {waiting.notice.source}")

    def _judge(self, *, right: bool) -> None:
        if self._now is not None:
            self.judged.emit(self._now.notice.id, right)


def rested_on(interview: Interview, entries: tuple[int, ...], most: int = SHOWN) -> list[str]:
    """Return the last lines of the record among these entries, each with its time; an answer with the question before it."""
    lines = [line_of(interview.entries[seq - 1]) for seq in entries[-most:] if 1 <= seq <= len(interview.entries)]
    asked = {answer.seq: f"{turn.question.event.text} – " for turn in interview.turns if turn.question for answer in turn.answers}
    return [f"{line.time} {asked.get(line.seq, '')}{line.text}" for line in lines if line]
