"""The drawings of the cards, drawn sharp at any size and kept, because drawing one takes some milliseconds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from intake_app.interview.cards import Cards

KEPT = 300
"""So many drawings are kept: two sizes of every card, and some."""


class Pictures:
    """The catalogue with its drawings. `read` gives a drawing as SVG."""

    def __init__(self, cards: Cards, read: Callable[[str], bytes]) -> None:
        self.cards = cards
        self._read = read
        self._renderers: dict[str, QSvgRenderer] = {}
        self._drawn: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()

    def pixmap(self, file: str, side: int, ratio: float = 1.0) -> QPixmap:
        """Return a drawing `side` pixels square, for a screen with so many device pixels to a pixel."""
        key = (file, round(side * ratio))
        if key not in self._drawn:
            made = QPixmap(QSize(key[1], key[1]))
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            self.paint(painter, QRectF(0, 0, key[1], key[1]), file)
            painter.end()
            self._drawn[key] = made
            if len(self._drawn) > KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        result = QPixmap(self._drawn[key])
        result.setDevicePixelRatio(ratio)
        return result

    def paint(self, painter: QPainter, place: QRectF, file: str) -> None:
        """Draw a drawing as shapes, for paper too; `place` is square."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if file not in self._renderers:
            self._renderers[file] = QSvgRenderer(QByteArray(self._read(file)))
        self._renderers[file].render(painter, place)
