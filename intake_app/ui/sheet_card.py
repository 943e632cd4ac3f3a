"""One card on a sheet: a drawing with its words below. Touching or clicking it points at it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from intake_app.interview.cards import Card
from intake_app.ui import theme
from intake_app.ui.card_grid import PAD
from intake_app.ui.large_text import WRAP, large_font
from intake_app.ui.pictures import Pictures


class SheetCard(QAbstractButton):
    """`picture` is the side of the drawing in pixels, `points` the size of the words; both come from card_grid.fit."""

    def __init__(self, card: Card, label: str, file: str, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = card
        self._label = label
        self._file = file
        self._pictures = pictures
        self._picture = 0
        self._points = 0.0
        self._chosen = False
        self.setAccessibleName(label)
        self.setAccessibleDescription(card.alt)

    @property
    def chosen(self) -> bool:
        """Whether this card was pointed at last."""
        return self._chosen

    def size_to(self, picture: int, points: float) -> None:
        """Take these sizes."""
        self._picture, self._points = picture, points
        self.update()

    def mark_chosen(self, chosen: bool) -> None:
        """Show that this card was pointed at."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.setAccessibleName(f"{self._label}, aangewezen" if chosen else self._label)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        palette = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._chosen or self.isDown()
        edge = PAD // 2 if strong else 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(palette.accent if strong or self.hasFocus() else palette.edge), edge))
        painter.setBrush(QColor(palette.accent_soft if strong else palette.surface))
        inside = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(inside, PAD, PAD)
        drawing = self._pictures.pixmap(self._file, self._picture, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - self._picture) // 2, PAD, drawing)
        painter.setPen(QColor(palette.text))
        painter.setFont(large_font(self._points))
        top = PAD + self._picture + PAD // 2
        words = QRect(PAD, top, self.width() - 2 * PAD, self.height() - top - PAD // 2)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter) | WRAP, self._label)
