"""A page with one column of readable width in the middle, which scrolls when it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake_app.ui import theme

WIDTH = 34.0
"""How wide the column is, in lines of text: about 75 letters on a line."""

STEP_TOP = 2.6
"""The room above the title of each step that belongs to a row of steps: the title stays in its place."""


class Column(QWidget):
    """The frame of a calm page: `body` takes the content, `foot` the buttons that always stay in sight."""

    def __init__(self, name: str, *, width: float = WIDTH, middle: bool = False, top: float = 1.4) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._width, self._top = width, top
        self._inner = QWidget()
        self.body = QVBoxLayout(self._inner)
        self.foot = QHBoxLayout()
        self._bar = QFrame()
        self._bar_inner = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(name)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frame(middle)
        self._fit()
        theme.look(self, "page")
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room above the title in proportion."""
        super().resizeEvent(event)
        self._fit()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._inner.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self._scroll.ensureWidgetVisible(now, theme.em(1), theme.em(4)))

    def show_foot(self, shown: bool) -> None:
        """Show or hide the bar with buttons."""
        self._bar.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _frame(self, middle: bool) -> None:
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        side = QVBoxLayout()
        if middle:
            side.addStretch(2)
        side.addWidget(self._inner)
        side.addStretch(3)
        across.addLayout(side, 1000)
        across.addStretch(1)
        self._scroll.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        theme.look(self._bar, "foot")
        self._bar_inner.setLayout(self.foot)
        below = QHBoxLayout(self._bar)
        below.setContentsMargins(0, 0, 0, 0)
        below.addStretch(1)
        below.addWidget(self._bar_inner, 1000)
        below.addStretch(1)
        outer.addWidget(self._bar)
        self._bar.hide()
        for widget in (self._inner, self._bar_inner):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _fit(self) -> None:
        for widget in (self._inner, self._bar_inner):
            widget.setMaximumWidth(theme.em(self._width))
        top = min(theme.em(self._top), max(theme.em(0.6), self.height() // 16))
        self.body.setContentsMargins(theme.em(1), top, theme.em(1), theme.em(1.4))
        self.body.setSpacing(theme.em(0.7))
        self.foot.setContentsMargins(theme.em(1), theme.em(0.5), theme.em(1), theme.em(0.5))
        self.foot.setSpacing(theme.em(0.6))


class Card(QFrame):
    """A raised part of a page, with a heading when it has one; `body` takes its content."""

    def __init__(self, heading: str = "", *, look: str = "card") -> None:
        super().__init__()
        theme.look(self, look)
        self.body: QVBoxLayout = QVBoxLayout(self)
        space(self.body, 1.0, 0.55)
        if heading:
            self.body.addWidget(words(heading, "heading"))
            self.setAccessibleName(heading)


def words(text: str, look: str = "", *, name: str = "") -> QLabel:
    """Return a label that wraps, with a look of the style sheet."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        theme.look(label, look)
    if name:
        label.setAccessibleName(name)
    return label


def button(text: str, look: str = "") -> QPushButton:
    """Return a button that Enter presses too, not only the space bar."""
    made = QPushButton(text)
    made.setAutoDefault(True)
    made.setAccessibleName(text)
    if look:
        theme.look(made, look)
    return made


def space(layout: QBoxLayout, margin: float, between: float) -> None:
    """Set the margin around a layout and the space between its parts, in lines of text."""
    layout.setContentsMargins(*[theme.em(margin)] * 4)
    layout.setSpacing(theme.em(between))


def row(*parts: QWidget | None, between: float = 0.6) -> QHBoxLayout:
    """Put widgets side by side; None stands for the room that stretches."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.em(between))
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    return layout
