"""Copy something that must not stay behind: the clipboard is emptied after half a minute, and when the program ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

KEEP = 30_000
"""How long a copy stays, in milliseconds."""


class BriefCopy(QObject):
    """One copy at a time; only what we put there ourselves is taken away again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copied = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP)
        self._timer.timeout.connect(self.forget)

    def copy(self, text: str) -> None:
        """Put `text` on the clipboard for a while."""
        self._copied = text
        QApplication.clipboard().setText(text)
        self._timer.start()

    def forget(self) -> None:
        """Empty the clipboard, unless something else stands there by now."""
        self._timer.stop()
        if self._copied and QApplication.clipboard().text() == self._copied:
            QApplication.clipboard().clear()
        self._copied = ""
