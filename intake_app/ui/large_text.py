"""Text for reading from a distance: as large as fits its place, and never smaller than a person at the table can read."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake_app.ui import theme

LEAST = 28.0
"""Points: the smallest text for the person at the table, readable at two metres (eigen richtwaarde)."""

MOST = 120.0
"""Points: larger than this a short sentence only looks odd."""

ENDS = re.compile(r"(?<=[.!?]) +")
"""Between two sentences: each begins on a line of its own."""

WRAP = int(Qt.TextFlag.TextWordWrap)


def dots() -> float:
    """Return how many pixels the screen counts to an inch of text; paper is drawn in the same measure, enlarged."""
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()


def large_font(points: float, *, bold: bool = False) -> QFont:
    """Return the font of the window at this size, in the pixels of the screen."""
    font = QFont(theme.font())
    font.setPixelSize(max(1, round(points * dots() / 72)))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def height_of(text: str, points: float, width: int, *, bold: bool = False) -> int | None:
    """Return how high a text is at this size in so many pixels of width; None when a word is wider."""
    metrics = _metrics(large_font(points, bold=bold).toString())
    if any(metrics.horizontalAdvance(word) > width for word in text.split()):
        return None
    return metrics.boundingRect(QRect(0, 0, width, 1 << 16), WRAP, text).height()


@lru_cache(maxsize=256)
def _metrics(described: str) -> QFontMetrics:
    font = QFont()
    font.fromString(described)
    return QFontMetrics(font)


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
    """One text in the middle of its place, each sentence on its own line."""

    def __init__(self, *, most: float = MOST, least: float | None = None) -> None:
        super().__init__()
        self._said = self._text = ""
        self._most = most
        self._least = LEAST if least is None else least
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._said

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self._said:
            self._said = text
            self._text = ENDS.sub("\n", text)
            self.setAccessibleName(text)
            self.update()

    def points(self) -> float:
        """The size that the text has now. A text too long for its place gets smaller than it should: nothing is cut off."""
        width, height = self.width(), self.height()
        if (height_of(self._text, self._least, width) or height + 1) > height:
            return points_for(self._text, width, height, most=self._least, least=self._least / 3)
        return points_for(self._text, width, height, most=self._most, least=self._least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text as large as fits."""
        painter = QPainter(self)
        painter.setFont(large_font(self.points()))
        painter.setPen(QColor(theme.current().text))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter) | WRAP, self._text)
