"""A line that opens in its place, asks for a short reason, and closes again. Never a window in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.key_button import KeyButton


class ReasonLine(QFrame):
    """Enter gives the reason, Esc goes back."""

    given = Signal(str)
    back = Signal()

    def __init__(self, title: str, name: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.6), theme.em(0.4), theme.em(0.6), theme.em(0.4))
        column.setSpacing(theme.em(0.3))
        heading = QLabel(title)
        theme.look(heading, "label")
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText("Uw reden")
        heading.setBuddy(self.line)
        self._give = KeyButton(deed, "Return")
        self._return = KeyButton("Terug", "Escape", "quiet")
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self._give)
        row.addWidget(self._return)
        column.addWidget(heading)
        column.addLayout(row)
        self.line.returnPressed.connect(self._hand_in)
        self._give.clicked.connect(self._hand_in)
        self._return.clicked.connect(self.back)

    def open(self) -> None:
        """Come up and take the keys."""
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_and_clear(self) -> None:
        """Go away; what was typed here is done with."""
        self.line.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where the keys were."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def _hand_in(self) -> None:
        if self.line.text().strip():
            self.given.emit(self.line.text())
        else:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
