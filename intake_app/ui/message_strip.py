"""One line at the top of the window: what was done, what is going on, or what went wrong and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from intake_app.ui import theme
from intake_app.ui.icon_label import IconButton, IconLabel

STAYS = 12_000
"""How long good news stays, in milliseconds; a problem stays until it is closed or something else is said."""


class MessageStrip(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Melding")
        self._icon = IconLabel("ok", "accent")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = IconButton("remove", name="Melding sluiten", look="quiet")
        self._close.clicked.connect(self.clear)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.em(1), theme.em(0.3), theme.em(0.6), theme.em(0.3))
        layout.setSpacing(theme.em(0.6))
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said now; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """Say something that was done, or a problem with what to do about it."""
        self._say(sentence, "warning" if problem else "ok", "stop" if problem else "accent", problem)
        self._close.show()
        if not problem:
            self._timer.start(STAYS)

    def say_busy(self, sentence: str) -> None:
        """Say what is going on; stays until `clear` or the next message."""
        self._say(sentence, "clock", "accent", problem=False)
        self._close.hide()

    def clear(self) -> None:
        """Say nothing any more."""
        self._timer.stop()
        self.hide()
        self._text.clear()

    def settle(self) -> None:
        """The problem is over: say it no more. Good news stays as long as it would."""
        if self.property("look") == "message-problem":
            self.clear()

    def _say(self, sentence: str, icon: str, role: str, problem: bool) -> None:
        self._timer.stop()
        theme.look(self, "message-problem" if problem else "message-info")
        self._icon.show_icon(icon, role)
        self._text.setText(sentence)
        self.show()
        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(
            QAccessible.AnnouncementPoliteness.Assertive if problem else QAccessible.AnnouncementPoliteness.Polite
        )
        QAccessible.updateAccessibility(event)
