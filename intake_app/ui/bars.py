"""A small plot: a name, a bar and its share in figures, a line each; a guide may stand as a mark on the bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake_app.ui import theme

BAR_ROOM, GAP = 0.4, 0.5
"""The share of the width for the bars; the room between the columns in lines of text."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `share` from 0 to 1, `figure` as it is written beside it."""

    name: str
    share: float
    figure: str


class Bars(QWidget):
    """Bars below each other; readable without colour, and said in words to a screen reader."""

    def __init__(self, name: str, bars: Sequence[Bar], guide: float | None = None) -> None:
        """`guide`: a share (0 to 1) marked on each bar."""
        super().__init__()
        self._bars = tuple(bars)
        self._guide = guide
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(f"{bar.name}: {bar.figure}" for bar in self._bars))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line and a half for each bar."""
        return QSize(theme.em(24), round(len(self._bars) * self._line()))

    def minimumSizeHint(self) -> QSize:
        """Names are cut short before the window is."""
        return QSize(theme.em(14), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names, the bars and the figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        colours, line, gap = theme.current(), self._line(), theme.em(GAP)
        metrics = painter.fontMetrics()
        figure = max((metrics.horizontalAdvance(bar.figure) for bar in self._bars), default=0) + gap
        wide = self.width() * BAR_ROOM
        left = max(self.width() - wide - figure - 2 * gap, 0.0)
        for row, bar in enumerate(self._bars):
            top = row * line
            painter.setPen(QColor(colours.text))
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, int(left))
            painter.drawText(QRectF(0, top, left, line), Qt.AlignmentFlag.AlignVCenter, name)
            place = QRectF(left + gap, top + line * 0.25, wide, line * 0.5)
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
            if bar.share > 0:
                painter.fillRect(
                    QRectF(place.left(), place.top(), wide * min(bar.share, 1.0), place.height()), QColor(colours.accent)
                )
            if self._guide is not None:
                x = place.left() + wide * self._guide
                painter.setPen(QPen(QColor(colours.text), max(theme.em(0.12), 2)))
                painter.drawLine(round(x), round(top + line * 0.12), round(x), round(top + line * 0.88))
            painter.setPen(QColor(colours.text))
            painter.drawText(QRectF(place.right() + gap, top, figure, line), Qt.AlignmentFlag.AlignVCenter, bar.figure)

    def _line(self) -> float:
        return theme.em(1) * 1.5
