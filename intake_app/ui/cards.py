"""Large buttons with a title and a sentence: one to choose from several (`ChoiceCard`), one to go somewhere (`ActionCard`)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton, QRadioButton, QSizePolicy

from intake_app.ui import icons, indicators, theme

_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class _Face:
    """Title and sentence, laid out in a width."""

    title: str
    sentence: str

    def fonts(self) -> tuple[QFont, QFont]:
        plain = QFont(theme.font())
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        return bold, plain

    def height(self, width: int) -> int:
        bold, plain = self.fonts()
        inner = max(width - self.left() - 2 * theme.em(0.8), theme.em(4))
        total = QFontMetrics(bold).boundingRect(QRect(0, 0, inner, 9999), _WRAP, self.title).height()
        if self.sentence:
            total += theme.em(0.15) + QFontMetrics(plain).boundingRect(QRect(0, 0, inner, 9999), _WRAP, self.sentence).height()
        return total + 2 * theme.em(0.65)

    def left(self) -> int:
        return theme.em(2.4)

    def paint(self, painter: QPainter, button: QAbstractButton, *, on: bool) -> None:
        palette = theme.current()
        focus = button.hasFocus()
        fill = palette.accent_soft if on else (palette.raised if button.underMouse() and button.isEnabled() else palette.surface)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = focus or on
        painter.setPen(QPen(QColor(palette.accent if strong else palette.edge), 2.5 if focus else 1.5 if on else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1.5, 1.5, -1.5, -1.5), theme.em(0.45), theme.em(0.45))
        bold, plain = self.fonts()
        inner = QRect(self.left(), theme.em(0.65), button.width() - self.left() - theme.em(1.6), button.height())
        painter.setPen(QColor(palette.text if button.isEnabled() else palette.edge))
        painter.setFont(bold)
        drawn = painter.boundingRect(inner, _WRAP, self.title)
        painter.drawText(inner, _WRAP, self.title)
        painter.setPen(QColor(palette.muted if button.isEnabled() else palette.edge))
        painter.setFont(plain)
        painter.drawText(inner.adjusted(0, drawn.height() + theme.em(0.15), 0, 0), _WRAP, self.sentence)


class ChoiceCard(QRadioButton):
    """One of several choices; the others stand in the same parent widget, arrow keys go between them."""

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__()
        self._face = _Face(title, sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def reword(self, title: str, sentence: str = "") -> None:
        """Show other words."""
        self._face = _Face(title, sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words stand in this width."""
        return self._face.height(width)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(theme.em(16), self._face.height(theme.em(16)))

    def minimumSizeHint(self) -> QSize:
        """Return what it can shrink to: words wrap."""
        return QSize(theme.em(8), theme.em(2))

    def hitButton(self, _position: object) -> bool:
        """Let the whole card be the button."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, with its radio dot."""
        painter = QPainter(self)
        self._face.paint(painter, self, on=self.isChecked())
        side = theme.em(0.95)
        ring = QRectF(theme.em(0.8), theme.em(0.65) + (theme.em(1) - side) / 2, side, side)
        indicators.draw(painter, ring, round_=True, on=self.isChecked(), enabled=self.isEnabled())


class ActionCard(QPushButton):
    """Goes somewhere; an icon in front, an arrow behind."""

    def __init__(self, icon: str, title: str, sentence: str) -> None:
        super().__init__()
        self.setAutoDefault(True)  # Enter works too, not only the space bar
        self._icon = icon
        self._face = _Face(title, sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words stand in this width."""
        return self._face.height(width)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(theme.em(22), self._face.height(theme.em(22)))

    def minimumSizeHint(self) -> QSize:
        """Return what it can shrink to: words wrap."""
        return QSize(theme.em(10), theme.em(2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, with icon and arrow."""
        painter = QPainter(self)
        self._face.paint(painter, self, on=False)
        side = theme.em(1.15)
        accent = theme.current().accent
        painter.drawPixmap(QPointF(theme.em(0.75), theme.em(0.6)), self._picture(self._icon, accent, side))
        arrow = QPointF(self.width() - theme.em(0.7) - side, (self.height() - side) / 2)
        painter.drawPixmap(arrow, self._picture("next", accent, side))

    def _picture(self, name: str, colour: str, side: int) -> QPixmap:
        return icons.icon(name, colour).pixmap(QSize(side, side), self.devicePixelRatioF())
