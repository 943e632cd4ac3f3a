"""What stands on the screen once something was sealed: where it is, and, once, its passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.column import words
from intake_app.ui.doors import Sealed
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton

CLIPBOARD_SECONDS = 30
"""So long a copied passphrase stays on the clipboard."""

APART = "Geef het wachtwoord apart door: bel, of zeg het. Stuur het nooit samen met het bestand."
ONCE = "U ziet dit wachtwoord maar één keer. Het programma bewaart het niet."


class SealedOutcome(QFrame):
    """Hidden until there is something to show. `left` when the passphrase is kept; `said` carries a sentence."""

    left = Signal()
    said = Signal(str)

    def __init__(self, done: str) -> None:
        super().__init__()
        theme.look(self, "card")
        self._copied = ""
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(CLIPBOARD_SECONDS * 1000)
        self._forget.timeout.connect(self.clear_clipboard)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(1.2), theme.em(0.9), theme.em(1.2), theme.em(1))
        column.setSpacing(theme.em(0.5))
        self.path = words("")
        self.path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.words = words("", "words")
        self.copy = KeyButton("Kopieer het wachtwoord")
        self.copy.clicked.connect(self._copy)
        self.finish = KeyButton("Ik heb het wachtwoord bewaard", "", "primary")
        self.finish.clicked.connect(self.left)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.em(0.5))
        flow.addWidget(self.copy)
        flow.addWidget(self.finish)
        for part in (words(done, "ok"), self.path, words("Wachtwoord", "label"), self.words, words(ONCE), words(APART), buttons):
            column.addWidget(part)
        self.hide()

    def show_sealed(self, sealed: Sealed) -> None:
        """Show the file and its passphrase, with the keys on copying it."""
        self.path.setText(str(sealed.path))
        self.words.setText(sealed.passphrase)
        self.show()
        self.copy.setFocus()

    def clear_clipboard(self) -> None:
        """Take the passphrase off the clipboard, unless something else was copied since."""
        if self._copied and QApplication.clipboard().text() == self._copied:
            QApplication.clipboard().clear()
        self._copied = ""

    def _copy(self) -> None:
        self._copied = self.words.text()
        QApplication.clipboard().setText(self._copied)
        self._forget.start()
        self.said.emit(f"Gekopieerd. Na {CLIPBOARD_SECONDS} seconden wordt het klembord gewist.")
