"""Where a passphrase is typed: hidden, with a button to show it, and a word when Caps Lock seems to be on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.column import row, words
from intake_app.ui.icon_label import IconButton


class PassphraseField(QWidget):
    """A hidden line of text."""

    changed = Signal(str)
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoAutoUppercase | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.entered)
        self.line.installEventFilter(self)
        self._show = IconButton("show", "Tonen", name=f"Tonen: {name}")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._reveal)
        self._caps = words("Let op: Caps Lock staat misschien aan.", "notice")
        self._caps.hide()
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.em(0.25))
        layout.addLayout(row(self.line, self._show, between=0.4))
        layout.addWidget(self._caps)

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and hide again."""
        self._show.setChecked(False)
        self.line.clear()
        self._caps.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a capital that was typed without Shift."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text().isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps.setVisible(event.text().isupper() != shifted)
        return super().eventFilter(watched, event)

    def _reveal(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.reword("Verbergen" if shown else "Tonen")
        self._show.show_icon("hide" if shown else "show")
