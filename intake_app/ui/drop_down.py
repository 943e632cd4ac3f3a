"""A list to choose from that opens, with an arrow as large as the text."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from intake_app.ui import indicators, theme


class DropDown(QComboBox):
    """The wheel scrolls the page, never the choice: nobody should change an answer without noticing."""

    def __init__(self) -> None:
        super().__init__()
        self.view().setAccessibleName("Keuzes")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the arrow."""
        super().paintEvent(event)
        side = theme.em(1.4)
        painter = QPainter(self)
        indicators.arrow_down(painter, QRectF(self.width() - side, 0, side, self.height()))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
