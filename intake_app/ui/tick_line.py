"""A box to tick with a text that may run over more lines, which a plain check box can't do."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from intake_app.ui import theme


class TickLine(QWidget):
    """A click on the words ticks the box as well. `hint` stands quietly below the text."""

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setAccessibleName(text)
        self.box.setAccessibleDescription(hint)
        self.setFocusProxy(self.box)
        self._words = QLabel(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(0.3))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._words.setWordWrap(True)
        self._words.setContentsMargins(0, theme.em(0.2), 0, 0)
        row.addWidget(self._words, 1)
        if hint:
            muted = theme.current().muted
            self._words.setText(f'{escape(text)}<br><span style="color:{muted}">{escape(hint)}</span>')
        self._text = text

    def text(self) -> str:
        """Return the text without the hint."""
        return self._text

    def isChecked(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def setChecked(self, ticked: bool) -> None:
        """Tick it, or not."""
        self.box.setChecked(ticked)

    def click(self) -> None:
        """Press it, as a user does."""
        self.box.click()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words is a click on the box."""
        if self.rect().contains(event.position().toPoint()):
            self.box.click()
