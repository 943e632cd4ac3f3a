"""A button that shows its key, as a small chip at its right edge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from intake_app.ui.theme import em, look

_SHOWN = {"Return": "Enter", "Down": "↓", "Up": "↑", "Escape": "Esc"}


def key_name(key: str) -> str:
    """Return a key as people read it: "Ctrl+Return" → "Ctrl+Enter"."""
    return "+".join(_SHOWN.get(part, part) for part in key.split("+"))


def shortcut(key: str, owner: QWidget, deed: Callable[[], object]) -> None:
    """Let a key do something once, from anywhere in the window while `owner` is on the screen.

    A key that is held down does nothing more: what it does may be in the record, which only grows.
    """
    pressed = QShortcut(QKeySequence(key), owner)
    pressed.setAutoRepeat(False)
    pressed.activated.connect(deed)


class KeyButton(QPushButton):
    """A push button with a key chip. `key` is only shown here; `shortcut` makes it work."""

    def __init__(self, text: str = "", key: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = key_name(key)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self._describe()
        self.setIconSize(QSize(em(1), em(1)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if kind:
            look(self, kind)

    def changeEvent(self, event: QEvent) -> None:
        """Let the icon grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setIconSize(QSize(em(1), em(1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        else:
            super().keyPressEvent(event)

    def rename(self, text: str) -> None:
        """Give the button another text."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)

    def set_key(self, key: str) -> None:
        """Show another key, or none."""
        if key_name(key) != self._key:
            self._key = key_name(key)
            self._describe()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Leave room for the chip."""
        hint = super().sizeHint()
        icon = 0 if self.icon().isNull() else self._gap()
        grown = 2  # the border gets thicker with the focus, which must not cut the text
        return QSize(hint.width() + self._chip_width() + icon + grown, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Where there is no room at all the text gives way, never the key."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._chip_width() + em(5)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button, its text, and the chip."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = type(option.icon)()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        colour = option.palette.buttonText().color()
        painter.setPen(colour)
        if not self.icon().isNull():
            size = self.iconSize().height()
            mode = self.icon().Mode.Normal if self.isEnabled() else self.icon().Mode.Disabled
            self.icon().paint(painter, QRect(inside.left(), inside.center().y() - size // 2, size, size), mode=mode)
            inside.setLeft(inside.left() + size + self._gap() // 2)
        text_room = inside.adjusted(0, 0, -self._chip_width(), 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, text_room.width())
        centred = not self._key and self.icon().isNull() and self.property("look") not in {"quiet", "choice"}
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        painter.drawText(text_room, side | Qt.AlignmentFlag.AlignVCenter, text)
        if self._key:
            self._draw_chip(painter, inside)

    def _draw_chip(self, painter: QStylePainter, inside: QRect) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setOpacity(0.75 if self.isEnabled() else 0.5)
        metrics = QFontMetrics(self._chip_font())
        width, height = self._chip_width() - self._gap(), metrics.height() + 2
        chip = QRect(inside.right() - width + 1, inside.center().y() - height // 2, width - 1, height)
        pen = QPen(painter.pen().color())
        pen.setWidthF(0.8)
        painter.setPen(pen)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setFont(self._chip_font())
        painter.setOpacity(0.9 if self.isEnabled() else 0.5)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._key)

    def _describe(self) -> None:
        self.setAccessibleDescription(f"Toets: {self._key}" if self._key else "")

    def _gap(self) -> int:
        return round(self.fontMetrics().height() * 0.45)

    def _chip_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(self.font().pointSizeF() * 0.85, 1.0))
        font.setWeight(QFont.Weight.Normal)
        return font

    def _chip_width(self) -> int:
        if not self._key:
            return 0
        metrics = QFontMetrics(self._chip_font())
        return metrics.horizontalAdvance(self._key) + metrics.height() // 2 + self._gap()
