"""The cards, the path, the drawing and the people map on A4, for a printer or a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from intake_app.interview.cards import Card
from intake_app.ui.drawing_canvas import draw_strokes, field_in
from intake_app.ui.large_text import WRAP, dots, large_font, points_for
from intake_app.ui.path_sheet import draw_path
from intake_app.ui.people_canvas import draw_people
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import Board

PER_PAGE = {9: (3, 3), 4: (2, 2), 1: (1, 1)}
"""So many cards on a page, as columns and rows."""

MARGIN = 10.0
"""Millimetres around the page."""

INK = "#1a1a1a"

_MOST = {9: 20.0, 4: 30.0, 1: 60.0}
"""Points of the words on a card, at most."""


def cards_on(device: QPagedPaintDevice, cards: Sequence[Card], per_page: int, board: Board, pictures: Pictures) -> int:
    """Draw cards with lines to cut along; returns the number of pages. Holds nothing of a case."""
    columns, rows = PER_PAGE[per_page]
    painter, area = _begin(device, wide=False)
    width, height = area.width() // columns, area.height() // rows
    for number, card in enumerate(cards):
        place = number % per_page
        if number and not place:
            device.newPage()
        spot = QRect(area.left() + place % columns * width, area.top() + place // columns * height, width, height)
        _card(painter, spot, card, board, pictures, _MOST[per_page])
    painter.end()
    return max(1, -(-len(cards) // per_page))


def path_on(device: QPagedPaintDevice, board: Board, pictures: Pictures) -> None:
    """Draw where the talk is."""
    painter, area = _begin(device, wide=True)
    if board.where is not None:
        draw_path(painter, area, board.where, board.address, pictures, (INK, 20.0))
    painter.end()


def drawing_on(device: QPagedPaintDevice, board: Board, _pictures: Pictures) -> None:
    """Draw what was drawn."""
    painter, area = _begin(device, wide=True)
    draw_strokes(painter, field_in(QRectF(area)), board.strokes)
    painter.end()


def people_on(device: QPagedPaintDevice, board: Board, pictures: Pictures) -> None:
    """Draw the people map."""
    painter, area = _begin(device, wide=True)
    draw_people(painter, field_in(QRectF(area)), board.people, pictures)
    painter.end()


def _card(painter: QPainter, spot: QRect, card: Card, board: Board, pictures: Pictures, most: float) -> None:
    painter.setPen(QPen(QColor("#8a8a8a"), 0, Qt.PenStyle.DashLine))
    painter.drawRect(spot)
    pad = min(spot.width(), spot.height()) // 14
    words = QRect(spot.left() + pad, 0, spot.width() - 2 * pad, spot.height() // 4)
    side = min(spot.width() - 2 * pad, spot.height() - words.height() - 2 * pad)
    top = spot.top() + (spot.height() - side - words.height()) // 2
    pictures.paint(painter, QRectF(spot.center().x() - side / 2, top, side, side), card.drawing(second=board.second))
    words.moveTop(top + side)
    label = card.label.form(board.address)
    points = points_for(label, words.width(), words.height(), most=most, least=8.0)
    painter.setFont(large_font(points))
    painter.setPen(QColor(INK))
    painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter) | WRAP, label)


def _begin(device: QPagedPaintDevice, *, wide: bool) -> tuple[QPainter, QRect]:
    """Set the device to A4, upright or (`wide`) on its side, and return a painter that counts in the pixels of the screen."""
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    edges = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    device.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, edges, QPageLayout.Unit.Millimeter))
    painter = QPainter(device)
    scale = device.logicalDpiX() / dots()
    painter.scale(scale, scale)
    page = device.pageLayout().paintRectPixels(device.logicalDpiX())
    return painter, QRect(0, 0, round(page.width() / scale), round(page.height() / scale))
