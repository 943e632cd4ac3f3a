"""Ticks, radio dots and arrows in our own colours, as large as the text. What a style sheet can't draw without image files."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from intake_app.ui import theme

_Element = QStyle.PrimitiveElement


class Indicators(QProxyStyle):
    """Fusion, with these indicators."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(self, element: _Element, option: QStyleOption, painter: QPainter, widget: QWidget | None = None) -> None:
        """Draw our own, or let Fusion draw."""
        if element in {_Element.PE_IndicatorCheckBox, _Element.PE_IndicatorRadioButton}:
            on = bool(option.state & QStyle.StateFlag.State_On)
            enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
            draw(painter, QRectF(option.rect), round_=element == _Element.PE_IndicatorRadioButton, on=on, enabled=enabled)
        elif element == _Element.PE_IndicatorArrowDown:
            arrow_down(painter, QRectF(option.rect))
        else:
            super().drawPrimitive(element, option, painter, widget)


def draw(painter: QPainter, rect: QRectF, *, round_: bool, on: bool, enabled: bool = True) -> None:
    """Draw a radio dot (`round_`) or a tick box within `rect`."""
    palette = theme.current()
    side = min(rect.width(), rect.height())
    box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side).adjusted(1, 1, -1, -1)
    colour = QColor(palette.accent if on else palette.edge) if enabled else QColor(palette.line)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.5, side / 11)))
    painter.setBrush(colour if on and not round_ else QColor(palette.surface))
    if round_:
        painter.drawEllipse(box)
        if on:
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(box.center(), side / 4.2, side / 4.2)
    else:
        painter.drawRoundedRect(box, side / 6, side / 6)
        if on:
            mark = QColor(palette.accent_text if enabled else palette.edge)
            painter.setPen(QPen(mark, max(2.0, side / 8), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            at = [
                QPointF(box.x() + box.width() * x, box.y() + box.height() * y)
                for x, y in ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
            ]
            painter.drawPolyline(QPolygonF(at))
    painter.restore()


def arrow_down(painter: QPainter, rect: QRectF) -> None:
    """Draw the arrow of a list that opens, in the middle of `rect`."""
    size = theme.em(0.42)
    x, y = rect.center().x(), rect.center().y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.current().text), max(1.5, size / 5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(
        QPolygonF([QPointF(x - size / 2, y - size / 4), QPointF(x, y + size / 4), QPointF(x + size / 2, y - size / 4)])
    )
    painter.restore()
