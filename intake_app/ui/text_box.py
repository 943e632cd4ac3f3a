"""A text field that grows with what is typed. Enter hands the text in, Shift+Enter makes a new line."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget


class TextBox(QTextEdit):
    """Plain text of `least` to `most` lines high; more than that scrolls."""

    entered = Signal()

    def __init__(self, name: str, placeholder: str = "", *, least: int = 1, most: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._most = most
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def text(self) -> str:
        """Return what was typed, character for character (toPlainText would change hard spaces)."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def replace(self, text: str) -> None:
        """Put another text here; one Ctrl+Z brings the old one back."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def selected(self) -> str:
        """Return the selected words on one line."""
        return self.textCursor().selectedText().replace("\u2029", " ").replace("\u2028", " ").strip()

    def sizeHint(self) -> QSize:
        """As high as the text, within bounds."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Never less than the smallest number of lines."""
        return QSize(self.fontMetrics().height() * 6, self._height_of(self._least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands in, once however long it is held down; all else is typing."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take only text."""
        if source.hasText():
            self.insertPlainText(source.text())

    def _height(self) -> int:
        lines = round((self.document().size().height() - 2 * self.document().documentMargin()) / self.fontMetrics().lineSpacing())
        return self._height_of(min(max(lines, self._least), self._most))

    def _height_of(self, lines: int) -> int:
        frame = self.height() - self.viewport().height()
        return round(lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()) + max(frame, 0) + 2
