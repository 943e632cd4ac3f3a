"""What covers a running talk when nobody touched anything for a while. The passphrase opens it; the talk is as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from intake_app.errors import WrongSecret
from intake_app.ui import background, theme
from intake_app.ui.column import Card, Column, button, row, words
from intake_app.ui.doors import OpenVault
from intake_app.ui.field import Field
from intake_app.ui.passphrase_field import PassphraseField
from intake_app.ui.sentences import raise_unexpected, sentence_of

ABOUT = "Het gesprek is niet weg: wat u typte, staat er nog, en de tijd loopt door. Typ uw wachtwoord om verder te gaan."
PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen})
"""What comes up for a moment, and does not come back."""
PRACTICE = "Dit is een oefening, zonder wachtwoord. Druk op Verder."


class LockCover(QFrame):
    """Lies over a whole window and hides the others; `opened` when the passphrase was right, `lock_wanted` to leave the talk."""

    opened = Signal()
    lock_wanted = Signal()

    def __init__(self, window: QWidget, vault: OpenVault) -> None:
        super().__init__(window)
        self._vault = vault
        others = [other for other in QApplication.topLevelWidgets() if other is not window and other.isVisible()]
        self._hidden = [other for other in others if other.windowType() not in PASSING]
        theme.look(self, "page")
        self.setAutoFillBackground(True)
        self.setAccessibleName("Vergrendeld")
        self.secret = PassphraseField("Wachtwoord of herstelsleutel")
        self._field = Field("Wachtwoord of herstelsleutel", self.secret, target=self.secret.line)
        self._field.setVisible(not vault.practice)
        self.on = button("Verder", "primary")
        self.leave = button("Kluis sluiten")
        card = Card()
        for part in (words("Even vergrendeld", "title"), words(PRACTICE if vault.practice else ABOUT), self._field):
            card.body.addWidget(part)
        card.body.addLayout(row(self.on, None, self.leave))
        column = Column("Vergrendeld", width=30, middle=True)
        column.body.addWidget(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        self.on.clicked.connect(self._try)
        self.secret.entered.connect(self._try)
        self.secret.changed.connect(lambda _text: self._field.fine())
        self.leave.clicked.connect(self.lock_wanted)
        window.installEventFilter(self)
        for other in others:
            other.hide()
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        (self.on if vault.practice else self.secret).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def go(self, *, back: bool) -> None:
        """Take the cover away; `back`: the windows that were hidden come back."""
        self.secret.clear()
        for other in self._hidden if back else ():
            other.show()
        self._hidden = []
        self.hide()
        self.deleteLater()

    def _try(self) -> None:
        if self._vault.practice:
            self.opened.emit()
            return
        secret = self.secret.text()
        if not secret.strip():
            self._field.problem("Typ uw wachtwoord of uw herstelsleutel.")
            self.secret.setFocus()
            return
        self.on.setEnabled(False)
        background.run(lambda: self._vault.fits(secret), lambda _nothing: self.opened.emit(), self._failed)

    def _failed(self, error: Exception) -> None:
        self.on.setEnabled(True)
        self._field.problem(sentence_of(error))
        self.secret.line.selectAll()
        self.secret.setFocus()
        if not isinstance(error, WrongSecret):
            raise_unexpected(error)
