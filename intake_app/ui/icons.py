"""Small line icons of our own, drawn from SVG paths in the colour that is asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

PATHS: Final = {
    "stop": '<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8z"/><path d="M12 7.5v5.5"/><path d="M12 16.4v.2"/>',
    "change": '<path d="M4 9h13l-4-4"/><path d="M20 15H7l4 4"/>',
    "consider": '<circle cx="12" cy="12" r="3"/><path d="M2.5 12c3-5 6-7 9.5-7s6.5 2 9.5 7c-3 5-6 7-9.5 7s-6.5-2-9.5-7z"/>',
    "ok": '<path d="M4.5 12.5l5 5 10-11"/>',
    "lock": '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6"/>',
    "pause": '<path d="M9 5.5v13"/><path d="M15 5.5v13"/>',
    "play": '<path d="M8 5.5l10.5 6.5L8 18.5z"/>',
    "call": '<path d="M6.5 4h3l1.5 4.5-2 1.5a11 11 0 0 0 5 5l1.5-2 4.5 1.5v3c0 1.3-1 2-2.2 2'
    'C11.5 19.5 4.5 12.5 4.5 6.2 4.5 5 5.2 4 6.5 4z"/>',
    "next": '<path d="M5 12h14"/><path d="M13.5 6.5L19 12l-5.5 5.5"/>',
    "back": '<path d="M19 12H5"/><path d="M10.5 6.5L5 12l5.5 5.5"/>',
    "done": '<circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.8L16 9.5"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5.5 5.5"/>',
    "note": '<path d="M6 3.5h9l4 4v13H6z"/><path d="M9.5 11h6"/><path d="M9.5 15h6"/>',
    "word": '<path d="M4 5h16v11H11l-4.5 4v-4H4z"/><path d="M8 10.5h8"/>',
    "people": '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.5c.6-3.5 3-5.5 6.5-5.5s5.9 2 6.5 5.5"/>'
    '<path d="M15.5 5.3a3.5 3.5 0 0 1 0 6.4"/><path d="M18 14.5c2 .9 3.2 2.6 3.5 5"/>',
    "record": '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.5" fill="COLOUR"/>',
    "export": '<path d="M12 15V4"/><path d="M7.5 8L12 3.8 16.5 8"/><path d="M5 13v7h14v-7"/>',
    "help": '<circle cx="12" cy="12" r="9"/><path d="M9.3 9.5a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2"/><path d="M12 16.8v.2"/>',
    "settings": '<path d="M4 7h9"/><path d="M19 7h1"/><circle cx="16" cy="7" r="2.5"/><path d="M4 17h1"/><path d="M11 17h9"/>'
    '<circle cx="8" cy="17" r="2.5"/>',
    "warning": '<path d="M12 4L2.8 19.5h18.4z"/><path d="M12 10v4.5"/><path d="M12 17v.2"/>',
    "show": '<circle cx="12" cy="12" r="3"/><path d="M2.5 12c3-5 6-7 9.5-7s6.5 2 9.5 7c-3 5-6 7-9.5 7s-6.5-2-9.5-7z"/>',
    "hide": '<path d="M2.5 12c3-5 6-7 9.5-7s6.5 2 9.5 7c-3 5-6 7-9.5 7s-6.5-2-9.5-7z"/><path d="M4 20L20 4"/>',
    "copy": '<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V4H4v12h4"/>',
    "print": '<path d="M7 8V3.5h10V8"/><rect x="3.5" y="8" width="17" height="8.5" rx="2"/><path d="M7 14h10v6.5H7z"/>',
    "again": '<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3"/><path d="M20 3.5v4h-4"/>',
    "undo": '<path d="M9 5L4 10l5 5"/><path d="M4 10h10a5.5 5.5 0 0 1 0 11h-3"/>',
    "add": '<path d="M12 5v14"/><path d="M5 12h14"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>',
    "less": '<path d="M5 12h14"/>',
    "remove": '<path d="M6 6l12 12"/><path d="M18 6L6 18"/>',
    "folder": '<path d="M3 6h6.5l2 2.5H21V19H3z"/>',
    "key": '<circle cx="7.5" cy="12" r="4"/><path d="M11.5 12H21v3.5"/><path d="M17 12v2.5"/>',
    "practice": '<path d="M2.5 9L12 4.5 21.5 9 12 13.5z"/><path d="M6.5 11v5c1.5 1.5 3.3 2.2 5.5 2.2s4-.7 5.5-2.2v-5"/>',
}
"""The drawing of each icon on a field of 24 by 24; lines take the colour, COLOUR stands for it as a fill."""

_SIZES = (16, 20, 24, 32, 48, 64, 96)
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="COLOUR" stroke-width="1.9" '
    'stroke-linecap="round" stroke-linejoin="round">{}</svg>'
)


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """Return the icon of this name (a key of PATHS) in a colour "#rrggbb". Raises KeyError for an unknown name."""
    renderer = QSvgRenderer(QByteArray(_SVG.format(PATHS[name]).replace("COLOUR", colour).encode()))
    result = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        result.addPixmap(pixmap)
    return result


def put(label: QLabel, name: str, colour: str, size: int) -> None:
    """Show an icon in a label, `size` pixels square, sharp on a fine screen too."""
    label.setPixmap(icon(name, colour).pixmap(QSize(size, size), label.devicePixelRatioF()))
