"""The drawing sheet: a white field and a thick pen. The lines are on the board, and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from intake_app.ui import theme
from intake_app.ui.table_board import PENS, THICK, Board, Point, Stroke

SHAPE = 1.5
"""How much wider than high the field is, on every screen and on paper."""

CLOSE = 0.004
"""Points nearer than this to the one before are left out."""


def field_in(area: QRectF) -> QRectF:
    """Return the largest field of the right shape in the middle of an area."""
    height = max(1.0, min(area.height(), area.width() / SHAPE))
    field = QRectF(0, 0, height * SHAPE, height)
    field.moveCenter(area.center())
    return field


class DrawingCanvas(QWidget):
    """Both the person and the detective may draw; each sees the lines of the other at once."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._down = False
        self.setAccessibleName("Tekenvel")
        self.setCursor(Qt.CursorShape.CrossCursor)
        board.changed.connect(self.update)

    def place_of(self, at: QPointF) -> Point:
        """Return a place on the sheet for a place on the screen, kept within the field."""
        field = field_in(QRectF(self.rect()))
        x = min(max(at.x(), field.left()), field.right()) - field.left()
        y = min(max(at.y(), field.top()), field.bottom()) - field.top()
        return x / field.height(), y / field.height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down."""
        if field_in(QRectF(self.rect())).contains(event.position()):
            self._down = True
            self._board.begin_stroke(self.place_of(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if self._down and self._board.strokes:
            at, last = self.place_of(event.position()), self._board.strokes[-1].points[-1]
            if abs(at[0] - last[0]) + abs(at[1] - last[1]) > CLOSE:
                self._board.draw_to(at)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Lift the pen."""
        self._down = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field and the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = field_in(QRectF(self.rect()))
        painter.setPen(QPen(QColor(theme.current().edge), 2))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRect(field.adjusted(1, 1, -1, -1))
        draw_strokes(painter, field, self._board.strokes)


def draw_strokes(painter: QPainter, field: QRectF, strokes: list[Stroke]) -> None:
    """Draw the lines in a field, on a screen or on paper."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        pen = QPen(QColor(PENS[stroke.pen]), THICK * field.height())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        spots = [QPointF(field.left() + x * field.height(), field.top() + y * field.height()) for x, y in stroke.points]
        if len(spots) == 1:
            painter.drawPoint(spots[0])
        path = QPainterPath(spots[0])
        for spot in spots[1:]:
            path.lineTo(spot)
        painter.drawPath(path)
