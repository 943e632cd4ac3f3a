"""Icons that follow theme and text size: in a label, and on a button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from intake_app.ui import icons, theme

_REDRESS = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class IconLabel(QLabel):
    """An icon as a label; `role` is a colour of the palette ("accent", "stop"), `size` counts lines of text."""

    def __init__(self, name: str, role: str = "accent", size: float = 1.2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self._dress()

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() in _REDRESS:
            self._dress()

    def _dress(self) -> None:
        icons.put(self, self._name, getattr(theme.current(), self._role), theme.em(self._size))


class IconButton(QPushButton):
    """A button with an icon and, unless `text` is empty, words. `name` is what a screen reader says and the tip shows."""

    def __init__(self, icon: str, text: str = "", *, name: str = "", look: str = "", role: str = "", size: float = 1.1) -> None:
        super().__init__()
        self._icon, self._role, self._size = icon, role, size
        self.setAutoDefault(True)  # Enter works too, not only the space bar
        self.setAccessibleName(name or text.replace("&", ""))
        if name and not text:
            self.setToolTip(name)
        if look:
            theme.look(self, look)
        self.reword(text)
        self._dress()

    def reword(self, text: str) -> None:
        """Show other words."""
        self.setText(f"\u2009{text}" if text else "")  # the style leaves too little room beside the icon

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() in _REDRESS:
            self._dress()

    def _dress(self) -> None:
        palette = theme.current()
        fallback = {"primary": palette.accent_text, "quiet": palette.accent}.get(str(self.property("look")), palette.text)
        self.setIcon(icons.icon(self._icon, getattr(palette, self._role) if self._role else fallback))
        side = theme.em(self._size)
        self.setIconSize(QSize(side, side))
