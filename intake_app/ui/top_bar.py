"""The bar on every page: which program this is, whether it is practice, and lock, settings and help."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from intake_app.ui import theme
from intake_app.ui.icon_label import IconButton, IconLabel

_ROOMY = 48.0
"""From this width on, in lines of text, there is room for the explanation beside OEFENING."""


class TopBar(QFrame):
    """Carries the OEFENING sign, which can't be missed and never moves."""

    lock_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.look(self, "bar")
        self.setAccessibleName("Bovenbalk")
        self._name = QLabel("LVB-intake")
        theme.look(self._name, "label")
        self.practice = QFrame()
        theme.look(self.practice, "practice")
        self.practice.setAccessibleName("OEFENING: alles hier is verzonnen")
        sign = QLabel("OEFENING")
        self._more = QLabel("· alles hier is verzonnen")
        self._more.setMinimumWidth(1)  # never in the way of a smaller window; `resizeEvent` hides it in time
        inside = QHBoxLayout(self.practice)
        inside.setContentsMargins(theme.em(0.6), 0, theme.em(0.6), 0)
        inside.setSpacing(theme.em(0.35))
        inside.addWidget(IconLabel("practice", "practice_text"))
        for label in (sign, self._more):
            label.setIndent(0)
        inside.addWidget(sign)
        inside.addWidget(self._more)
        self.lock = IconButton("lock", "Vergrendelen", look="quiet")
        self.lock.setToolTip("Ctrl+L")
        self.settings = IconButton("settings", "Instellingen", look="quiet")
        self.settings.setToolTip("Ctrl+,")
        self.help = IconButton("help", "Hulp", look="quiet")
        self.help.setToolTip("F1")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.em(1), 0, theme.em(0.5), 0)
        layout.setSpacing(theme.em(0.3))
        layout.addWidget(self._name)
        layout.addStretch(1)
        layout.addWidget(self.practice)
        layout.addStretch(1)
        for button in (self.lock, self.settings, self.help):
            layout.addWidget(button)
        self.lock.clicked.connect(self.lock_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.help.clicked.connect(self.help_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less when there is little room: large text in a small window."""
        super().resizeEvent(event)
        self._more.setVisible(event.size().width() >= theme.em(_ROOMY))

    def show_state(self, *, practice: bool, open_: bool) -> None:
        """Show what belongs to the vault that is open, if one is."""
        self.practice.setVisible(practice)
        self.lock.setVisible(open_)
