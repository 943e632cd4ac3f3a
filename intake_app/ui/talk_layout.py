"""Where the parts of the talk stand: three columns, or tabs when the window is small or the text large."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from intake_app.ui import theme


class Room(Enum):
    """How much room there is: wide shows the transcript beside the middle, narrow puts the sides in tabs."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"


NARROW_BELOW, WIDE_FROM, SHORT_BELOW, LOW_BELOW = 66, 92, 54, 26
"""In lines of text, so that large text counts as little room; found by looking at 1280×800 and 1920×1080 at 100 % and 200 %."""


class TalkLayout(QWidget):
    """Puts the parts in place and moves them when the room changes. `changed` tells whether it is short, and narrow."""

    changed = Signal(bool, bool)

    def __init__(
        self, path: QWidget, middle: QWidget, answer: QWidget, transcript: QWidget, side: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._path, self._transcript = path, transcript
        self.room: Room | None = None
        self._waiting = 0
        self._told: tuple[bool, bool] | None = None
        self._middle = scroller(middle, "Stap en vraag")
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._side = scroller(side, "Tempo en hulp")
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName("Gesprek, tempo en verloop")
        self._tabs.setDocumentMode(True)
        self._tabs.setTabPosition(QTabWidget.TabPosition.South)
        self._tabs.tabBar().setAccessibleName("Gesprek, tempo of verloop")
        self._centre = QWidget()
        self._centre_box = QVBoxLayout(self._centre)
        self._centre_box.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.em(0.7), theme.em(0.3), theme.em(0.7), theme.em(0.6))
        self._row.setSpacing(theme.em(0.9))
        self._centre_box.setSpacing(theme.em(0.6))
        self._centre_box.addWidget(self._middle)
        self._centre_box.addWidget(answer)
        self._centre_box.addStretch(0)
        self._names = {
            self._centre: "Vraag en antwoord  F2",
            self._transcript: "Gesprek  F4",
            self._side: "Tempo en hulp  F6",
            self._path: "Verloop  F12",
        }

    @property
    def low(self) -> bool:
        """Whether a sentence, a question with its findings and an answer don't fit below each other."""
        return self.height() < LOW_BELOW * theme.em(1)

    def count_reminders(self, number: int) -> None:
        """Tell in the tab that reminders wait, when the side is behind a tab."""
        self._waiting = number
        place = self._tabs.indexOf(self._side)
        if place >= 0:
            name = self._names[self._side]
            text = f"{name} · {number}" if number else name
            if self._tabs.tabText(place) != text:
                self._tabs.setTabText(place, text)

    def bring(self, widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Bring the part that holds a widget to the front, and the keys to the widget."""
        for part in self._names:
            if part.isAncestorOf(widget) and self.room is Room.NARROW:
                self._tabs.setCurrentWidget(part)
        widget.setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how much room there is."""
        super().resizeEvent(event)
        self._arrange()

    def dress(self) -> None:
        """The text is larger or smaller: look again how much room there is."""
        self.room = None
        self._arrange()

    def _arrange(self) -> None:
        line = max(theme.em(1), 1)
        width, height = self.width() / line, self.height() / line
        room = Room.NARROW if width < NARROW_BELOW else Room.WIDE if width >= WIDE_FROM else Room.NORMAL
        if room is not self.room:
            self._place(room)
        told = (height < SHORT_BELOW or room is Room.NARROW, room is Room.NARROW)
        if told != self._told:
            self._told = told
            self.changed.emit(*told)

    def _place(self, room: Room) -> None:
        focus = QApplication.focusWidget()
        self.room = room
        while self._tabs.count():
            self._tabs.removeTab(0)
        self._row.removeWidget(self._tabs)
        self._tabs.hide()
        self._centre_box.setStretch(2, 0)
        for part, width in ((self._path, 15), (self._side, 18)):
            part.setMinimumWidth(0 if room is Room.NARROW else theme.em(width))
            part.setMaximumWidth(1 << 20 if room is Room.NARROW else theme.em(width))
        if room is Room.NARROW:
            for part, name in self._names.items():
                self._tabs.addTab(part, name)
            self.count_reminders(self._waiting)
            self._row.addWidget(self._tabs, 1)
            self._tabs.show()
            self._give_back(focus)
            return
        self._row.addWidget(self._path)
        self._row.addWidget(self._centre, 1)
        if room is Room.WIDE:
            self._row.addWidget(self._transcript, 1)
        else:
            self._centre_box.insertWidget(2, self._transcript, 1)
        self._row.addWidget(self._side)
        for part in self._names:
            part.show()
        self._give_back(focus)

    def _give_back(self, focus: QWidget | None) -> None:
        """Parts that move lose the keys, and the next button would get them: the one that locks."""
        if focus is not None and self.isAncestorOf(focus):
            self.bring(focus, Qt.FocusReason.OtherFocusReason)


class _Scroller(QScrollArea):
    """As high as what is in it, when there is room; else it scrolls. What has the keys is always in sight."""

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        """The height of what is in it at this width."""
        inner = self.widget()
        layout = inner.layout() if inner else None
        if layout is None:
            return super().sizeHint()
        width = max(self.viewport().width(), 1)
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return QSize(layout.totalMinimumSize().width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When what is in it becomes higher, so may this."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height; what has the keys stays in sight."""
        super().resizeEvent(event)
        self.updateGeometry()
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self._show(now))

    def _show(self, widget: QWidget) -> None:
        """Bring what has the keys in sight, and what belongs to it when there is room for that too."""
        around = widget.parentWidget()
        if around is not None and self.isAncestorOf(around) and around is not self.widget():
            self.ensureWidgetVisible(around, 0, theme.em(0.5))
        if self.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, theme.em(0.5))


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
