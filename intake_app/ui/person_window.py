"""The window for the person at the table: one sheet at a time, on another display when there is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import Board
from intake_app.ui.table_sheets import TableSheets

Display = TypeVar("Display")


class PersonWindow(QWidget):
    """Takes touches but never the keys: those stay with the one who types. `closed`: it went away by itself."""

    closed = Signal()

    def __init__(self, board: Board, pictures: Pictures) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._board = board
        self.setWindowTitle("LVB-intake")
        self.setAccessibleName("Scherm voor de persoon")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        theme.look(self, "page")
        self.sheets = TableSheets(board, pictures, "touch")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.sheets)
        self.resize(1024, 700)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._display_gone)

    def show_beside(self, window: QWidget) -> bool:
        """Come up on another display than that of `window`, filling it; returns whether there is one.

        Without one it is a window that can be moved: it must not cover what the detective works in.
        """
        display = another(QGuiApplication.screens(), window.screen())
        if display is None:
            self.showNormal()
            return False
        self._fill(display)
        return True

    def move_on(self) -> None:
        """Go to the next display, and fill it."""
        displays = QGuiApplication.screens()
        if len(displays) > 1:
            self._fill(displays[(displays.index(self.screen()) + 1) % len(displays)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a calm margin."""
        super().resizeEvent(event)
        margin = max(12, min(self.width(), self.height()) // 40)
        self._column.setContentsMargins(margin, margin, margin, margin)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it went."""
        super().hideEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another theme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._board.changed.emit()

    def _fill(self, display: QScreen) -> None:
        self.showNormal()
        self.setScreen(display)
        self.setGeometry(display.geometry())
        self.showFullScreen()

    def _display_gone(self, _display: QScreen) -> None:
        if self.isVisible():
            self.close()  # what was meant for the person must not jump over the detective's own window


def another(displays: Sequence[Display], own: Display) -> Display | None:
    """Return the first display that is not one's own."""
    return next((display for display in displays if display != own), None)
