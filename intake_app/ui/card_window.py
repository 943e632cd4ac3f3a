"""The card for the colleague who talks: the next sentence in large letters, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.key_button import shortcut
from intake_app.ui.large_text import LargeText

RESTING = "Pauze"


class CardWindow(QWidget):
    """A window of its own, on another screen or a tablet: F11 fills the screen, Esc closes."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle("LVB-intake")
        self.setAccessibleName("Kaart voor wie praat")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        theme.look(self, "page")
        self.sentence = LargeText(most=72)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.sentence)
        self._draft = ""
        self._snapshot: Snapshot | None = None
        shortcut("F11", self, self.fill)
        shortcut("Escape", self, self.close)
        self.resize(theme.em(50), theme.em(24))

    def fill(self) -> None:
        """Fill the screen, or go back to a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def show_draft(self, text: str) -> None:
        """Show the question that the one who types has ready; without one, what the talk is at."""
        self._draft = text.strip()
        self._draw()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the talk."""
        self._snapshot = snapshot
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a margin that fits the window."""
        super().resizeEvent(event)
        margin = min(self.width(), self.height()) // 12
        self._column.setContentsMargins(margin, margin, margin, margin)

    def _draw(self) -> None:
        if self._snapshot is not None and self._snapshot.enabled.resume:
            self.sentence.show_text(RESTING)
        else:
            self.sentence.show_text(self._draft or sentence_now(self._snapshot))


def sentence_now(snapshot: Snapshot | None) -> str:
    """Return what is being said: the question that waits for an answer, or else the sentence of the step."""
    if snapshot is None or snapshot.enabled.export:
        return ""
    waiting = snapshot.interview.open_question
    if waiting is not None:
        return waiting.event.text
    return snapshot.step.say if snapshot.step else ""
