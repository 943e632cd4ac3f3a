"""Draws one line of the transcript: time, what was said, and small below it what the record knows about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from intake_app.ui import icons, theme
from intake_app.ui.transcript_lines import ANSWER, MARK, QUESTION, SAID, Line

LINE = int(Qt.ItemDataRole.UserRole)
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class TranscriptDelegate(QStyledItemDelegate):
    """Measures and paints lines; a measure is kept until the line is another one, or `forget` is called."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[int, int], int] = {}
        self._room = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the words need at the width of the list."""
        line = index.data(LINE)
        key = (line.seq, len(line.corrections))
        if key not in self._heights:
            self._heights[key] = self._height(line, option.font, self._width())
        return QSize(self._width(), self._heights[key])

    def forget(self) -> None:
        """Measure anew: the list has another width or font."""
        self._heights.clear()
        self._room = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint the line."""
        line: Line = index.data(LINE)
        colours = theme.current()
        rect = QRect(option.rect)
        rect.setWidth(min(rect.width(), self._width()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad = self._pad(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(colours.accent) if option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), pad, pad)
        small = _small(option.font)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        inside = rect.adjusted(pad, pad, -pad, -pad)
        painter.drawText(inside.adjusted(0, _drop(option.font), 0, 0), _WRAP, line.time)
        left = inside.left() + self._indent(line, option.font)
        room = QRect(left, inside.top(), inside.right() - left, inside.height())
        if line.role == QUESTION:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRect(left - pad, inside.top() + 1, max(pad // 3, 2), inside.height() - 2), 1, 1)
        font = _words(line, option.font)
        if line.corrections:
            font.setStrikeOut(True)
        painter.setFont(font)
        quiet = line.role == MARK or bool(line.corrections)
        painter.setPen(QColor(colours.muted if quiet else colours.text))
        words = self._measure(_drawn(line), font, room.width())
        painter.drawText(room, _WRAP, _drawn(line))
        y = room.top() + words
        if line.corrections:
            plain = _words(line, option.font)
            painter.setFont(plain)
            painter.setPen(QColor(colours.text))
            for text in line.corrections:
                said = f"Verbeterd: {text}"
                height = self._measure(said, plain, room.width())
                painter.drawText(QRect(room.left(), y, room.width(), height), _WRAP, said)
                y += height
        if line.detail or line.kinds:
            self._details(painter, line, QRect(room.left(), y, room.width(), room.bottom() - y + 1), small)
        painter.restore()

    def _width(self) -> int:
        """The width for words: the scroll bar has its room from the start, so that its coming moves nothing."""
        if not self._room:
            frame = self._view.width() - self._view.viewport().width()
            bar = self._view.verticalScrollBar()
            self._room = self._view.width() - (frame if bar.isVisible() else frame + bar.sizeHint().width())
        return self._room

    def _details(self, painter: QPainter, line: Line, room: QRect, small: QFont) -> None:
        colours = theme.current()
        x = room.left()
        side = QFontMetrics(small).ascent()
        for kind in line.kinds:
            icon = icons.icon(kind, getattr(colours, kind))
            icon.paint(painter, QRect(x, room.top() + QFontMetrics(small).descent() // 2 + 1, side, side))
            x += side + side // 3
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(QRect(x, room.top(), room.right() - x, room.height()), _WRAP, line.detail)

    def _height(self, line: Line, font: QFont, width: int) -> int:
        pad = self._pad(font)
        room = width - 2 * pad - self._indent(line, font)
        words = _words(line, font)
        total = self._measure(_drawn(line), words, room)
        total += sum(self._measure(f"Verbeterd: {text}", words, room) for text in line.corrections)
        if line.detail or line.kinds:
            small = _small(font)
            side = QFontMetrics(small).ascent()
            total += self._measure(line.detail or " ", small, room - len(line.kinds) * (side + side // 3))
        return total + 2 * pad

    def _measure(self, text: str, font: QFont, width: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 1 << 20), _WRAP, text).height()

    def _pad(self, font: QFont) -> int:
        return round(QFontMetrics(font).height() * 0.28)

    def _indent(self, line: Line, font: QFont) -> int:
        time = QFontMetrics(_small(font)).horizontalAdvance("00:00")
        gap = round(QFontMetrics(font).height() * (0.9 if line.role in {QUESTION, SAID, MARK} else 2.0))
        return time + gap


def _drawn(line: Line) -> str:
    return f"“{line.text}”" if line.role == ANSWER else line.text


def _drop(font: QFont) -> int:
    return max(QFontMetrics(font).ascent() - QFontMetrics(_small(font)).ascent(), 0)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small


def _words(line: Line, font: QFont) -> QFont:
    words = QFont(font)
    if line.role == QUESTION:
        words.setWeight(QFont.Weight.DemiBold)
    elif line.role == "seen":
        words.setItalic(True)
    elif line.role == MARK:
        words.setPointSizeF(font.pointSizeF() * 0.93)
    return words
