"""Text for reading from a distance: as large as fits its place, and never smaller than a person at the table can read."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake_app.ui import theme

LEAST = 28.0
"""Points: the smallest text for the person at the table, readable at two metres (eigen richtwaarde)."""

MOST = 120.0
"""Points: larger than this a short sentence only looks odd."""

WRAP = int(Qt.TextFlag.TextWordWrap)


def large_font(points: float, *, bold: bool = False) -> QFont:
    """Return the font of the window at this size."""
    font = QFont(theme.font())
    font.setPointSizeF(points)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def height_of(text: str, points: float, width: int, *, bold: bool = False) -> int | None:
    """Return how high a text is at this size in so many pixels of width; None when a word is wider."""
    metrics = QFontMetrics(large_font(points, bold=bold))
    if any(metrics.horizontalAdvance(word) > width for word in text.split()):
        return None
    return metrics.boundingRect(QRect(0, 0, width, 1 << 16), WRAP, text).height()


def points_for(text: str, width: int, height: int, *, most: float = MOST, least: float = LEAST, bold: bool = False) -> float:
    """Return the largest size at which a text fits; `least` when it does not even fit then."""
    low, high = least, max(least, most)
    while high - low > 1:
        middle = (low + high) / 2
        needed = height_of(text, middle, width, bold=bold)
        if needed is not None and needed <= height:
            low = middle
        else:
            high = middle
    return low


class LargeText(QWidget):
    """One text in the middle of its place."""

    def __init__(self, parent: QWidget | None = None, *, bold: bool = False, most: float = MOST, top: bool = False) -> None:
        super().__init__(parent)
        self._text = ""
        self._bold = bold
        self._most = most
        self._side = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def points(self) -> float:
        """The size that the text has now."""
        return points_for(self._text, self.width(), self.height(), most=self._most, bold=self._bold)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text as large as fits."""
        painter = QPainter(self)
        painter.setFont(large_font(self.points(), bold=self._bold))
        painter.setPen(QColor(theme.current().text))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignHCenter | self._side) | WRAP, self._text)
