"""Where the parts of the talk stand: three columns, or tabs below the middle when the window is small or the text large."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from intake_app.ui import theme


class Room(Enum):
    """How much room there is, in lines of text: wide shows the transcript beside, narrow puts the sides in tabs."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"


NARROW_BELOW = 58
WIDE_FROM = 92
SHORT_BELOW = 54
"""Lines of text; found by looking at 1280×800 and 1920×1080 at 100 % and 200 %."""


class TalkLayout(QWidget):
    """Puts path, middle, transcript and side in place and moves them when the room changes."""

    short_changed = Signal(bool)

    def __init__(self, path: QWidget, middle: QWidget, transcript: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._transcript = path, transcript
        self._room: Room | None = None
        self._short: bool | None = None
        self._middle = scroller(middle, "Stap, vraag en antwoord")
        self._side = scroller(side, "Tempo en hulp")
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName("Gesprek, tempo en verloop")
        self._tabs.setDocumentMode(True)
        self._centre = QWidget()
        self._centre_box = QVBoxLayout(self._centre)
        self._centre_box.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.em(0.7), theme.em(0.5), theme.em(0.7), theme.em(0.6))
        self._row.setSpacing(theme.em(0.9))
        self._centre_box.setSpacing(theme.em(0.6))
        self._centre_box.addWidget(self._middle)
        self._row.addWidget(self._centre, 1)

    @property
    def room(self) -> Room | None:
        """How it stands now."""
        return self._room

    def count_reminders(self, number: int) -> None:
        """Tell in the tab that reminders wait, when the side is behind a tab."""
        place = self._tabs.indexOf(self._side)
        if place >= 0:
            text = f"Tempo en hulp ({number})" if number else "Tempo en hulp"
            if self._tabs.tabText(place) != text:
                self._tabs.setTabText(place, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how much room there is."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put everything where it belongs at this size."""
        line = max(theme.em(1), 1)
        width, height = self.width() / line, self.height() / line
        room = Room.NARROW if width < NARROW_BELOW else Room.WIDE if width >= WIDE_FROM else Room.NORMAL
        if room is not self._room:
            self._place(room)
        short = height < SHORT_BELOW or room is Room.NARROW
        if short is not self._short:
            self._short = short
            self.short_changed.emit(short)
        self._path.setFixedWidth(theme.em(14)) if room is not Room.NARROW else self._path.setMaximumWidth(1 << 20)
        self._side.setFixedWidth(theme.em(17)) if room is not Room.NARROW else self._side.setMaximumWidth(1 << 20)

    def _place(self, room: Room) -> None:
        focus = QApplication.focusWidget()
        self._room = room
        for part in (self._path, self._side, self._transcript):
            part.setMinimumWidth(0)
            part.setMaximumWidth(1 << 20)
        while self._tabs.count():
            self._tabs.removeTab(0)
        self._tabs.setParent(None)
        if room is Room.NARROW:
            self._tabs.addTab(self._transcript, "Gesprek")
            self._tabs.addTab(self._side, "Tempo en hulp")
            self._tabs.addTab(self._path, "Verloop")
            self._centre_box.addWidget(self._tabs, 1)
            self._tabs.show()
        else:
            self._row.insertWidget(0, self._path)
            if room is Room.WIDE:
                self._row.insertWidget(2, self._transcript, 1)
            else:
                self._centre_box.addWidget(self._transcript, 1)
            self._row.addWidget(self._side)
        for part in (self._path, self._side, self._transcript):
            if room is not Room.NARROW:
                part.show()
        grows = QSizePolicy.Policy.Expanding if room is Room.WIDE else QSizePolicy.Policy.Maximum
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, grows)
        self._row.setStretch(self._row.indexOf(self._centre), 1)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)


class _Scroller(QScrollArea):
    """As high as what is in it, when there is room; else it scrolls."""

    def sizeHint(self):  # type: ignore[no-untyped-def]  # noqa: ANN201
        """The size of what is in it."""
        inner = self.widget()
        if inner is None:
            return super().sizeHint()
        width = max(self.viewport().width(), 1)
        hint = inner.sizeHint()
        if inner.layout() is not None and inner.layout().hasHeightForWidth():
            hint.setHeight(inner.layout().totalHeightForWidth(width))
        return hint


def scroller(widget: QWidget, name: str) -> QScrollArea:
    """Put a widget in an area that scrolls up and down only when it must."""
    area = _Scroller()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    return area
