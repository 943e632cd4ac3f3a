"""The pens beside the drawing sheet: a few colours, and a step back. Large for the person, small for the detective."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from intake_app.ui import icons, theme
from intake_app.ui.card_grid import TARGET
from intake_app.ui.table_board import PENS, Board

UNDO = "Laatste lijn weg"


class PenButton(QAbstractButton):
    """One pen, or (`pen` empty) the step back."""

    def __init__(self, pen: str, side: int, board: Board) -> None:
        super().__init__()
        self._pen = pen
        self._board = board
        self.setFixedSize(side, side)
        self.setAccessibleName(f"Pen {pen}" if pen else UNDO)
        self.clicked.connect(lambda: board.take_pen(pen) if pen else board.undo())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pen as a dot of its colour; the one in use has a ring."""
        palette, side = theme.current(), self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = bool(self._pen) and self._board.pen == self._pen
        edge = 5 if strong else 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(palette.accent if strong or self.hasFocus() else palette.edge), edge))
        painter.setBrush(QColor("#ffffff" if self._pen else palette.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
        if self._pen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PENS[self._pen]))
            painter.drawEllipse(QRectF(self.rect()).center(), side * 0.26, side * 0.26)
        else:
            icons.icon("undo", palette.text).paint(painter, self.rect().adjusted(side // 4, side // 4, -side // 4, -side // 4))


class PenBar(QWidget):
    """All pens below each other. `large`: three centimetres, for a finger."""

    def __init__(self, board: Board, *, large: bool) -> None:
        super().__init__()
        self._large = large
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        side = TARGET if large else theme.em(2)
        column.addStretch(1)
        self.buttons = tuple(PenButton(pen, side, board) for pen in (*PENS, ""))
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus if large else Qt.FocusPolicy.StrongFocus)
            column.addWidget(button)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        board.changed.connect(self._redraw)

    def _redraw(self) -> None:
        for button in self.buttons:
            button.update()
