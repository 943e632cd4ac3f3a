"""A small form over the talk: says what it is for, notes one thing, and says in place what is missing."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.number_warning import NumberWarning
from intake_app.ui.talk_layout import scroller

WIDE = 62
"""How wide a form with a panel beside it is, in lines of text."""

Attempt = Callable[[Callable[[], Snapshot]], str]
"""Does something with the session and returns the sentence of what went wrong, or nothing."""


class FormDialog(QDialog):
    """Opens without holding up the program; Ctrl+Enter notes, Esc goes back. A form says in `deed` what it notes."""

    def __init__(self, owner: QWidget, attempt: Attempt, title: str, about: str, note: str = "Leg vast") -> None:
        super().__init__(owner)
        self._attempt = attempt
        self._names: dict[QWidget, QLabel] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.em(1.2), theme.em(1), theme.em(1.2), theme.em(1))
        outer.setSpacing(theme.em(0.6))
        heading = QLabel(title)
        theme.look(heading, "heading")
        explained = QLabel(about)
        explained.setWordWrap(True)
        theme.look(explained, "muted")
        outer.addWidget(heading)
        outer.addWidget(explained)
        self._inner = QWidget()
        self.form = QVBoxLayout(self._inner)
        self.form.setContentsMargins(theme.em(0.1), 0, theme.em(0.4), 0)
        self.form.setSpacing(theme.em(0.35))
        self._area: QScrollArea = scroller(self._inner, title)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.em(1))
        self._sides.addWidget(self._area, 1)
        self._beside: QWidget | None = None
        outer.addLayout(self._sides, 1)
        self.numbers = NumberWarning(key="Ctrl+Enter")
        outer.addWidget(self.numbers)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        theme.look(self.wrong, "problem")
        self.wrong.hide()
        outer.addWidget(self.wrong)
        self.keep = KeyButton(note, "Ctrl+Return", "primary")
        self.back = KeyButton("Terug", "Escape")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.keep)
        outer.addLayout(row)
        self.back.clicked.connect(self.reject)
        self.keep.clicked.connect(self.hand_in)
        shortcut("Ctrl+Return", self, self.keep.click)
        self.setMinimumWidth(theme.em(24))

    @abstractmethod
    def deed(self) -> Snapshot:
        """Note what the form holds."""

    def hand_in(self) -> None:
        """Note it and close; when that can't be, say why and keep everything."""
        wrong = self._attempt(self.deed)
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        if not wrong:
            self.accept()

    def field(self, name: str, placeholder: str = "", *, spoken: str = "") -> QLineEdit:
        """Add a line with its name above it; Enter hands in."""
        line = QLineEdit()
        line.setPlaceholderText(placeholder)
        line.returnPressed.connect(self.hand_in)
        self.numbers.watch(line)
        self._named(name, line, spoken)
        return line

    def area(self, name: str, placeholder: str = "") -> QPlainTextEdit:
        """Add a field of some lines with its name above it."""
        box = QPlainTextEdit()
        box.setPlaceholderText(placeholder)
        box.setTabChangesFocus(True)
        box.setMaximumHeight(theme.em(5))
        self.numbers.watch(box)
        self._named(name, box)
        return box

    def said(self, text: str, kind: str = "muted") -> QLabel:
        """Add a sentence."""
        label = QLabel(text)
        label.setWordWrap(True)
        theme.look(label, kind)
        self.form.addWidget(label)
        return label

    def beside(self, panel: QWidget) -> None:
        """Put a panel beside the form; below it, in the same scroll, when the screen is too narrow for both."""
        self._beside = panel
        if self.screen().availableGeometry().width() < theme.em(WIDE):
            self.form.addSpacing(theme.em(0.8))
            self.form.addWidget(panel)
        else:
            self.form.addStretch(1)
            self._sides.addWidget(scroller(panel, panel.accessibleName()), 1)

    def show_field(self, field: QWidget, visible: bool) -> None:
        """Show or hide a field together with its name."""
        self._names[field].setVisible(visible)
        field.setVisible(visible)

    def open(self) -> None:
        """Come up at a size that fits the text and the screen."""
        self.fit()
        super().open()

    def fit(self) -> None:
        """Take as much room as what is in it needs, within the screen."""
        room = self.screen().availableGeometry()
        apart = self._beside is not None and self._sides.count() > 1
        wide = min(theme.em(WIDE if apart else 32), room.width())
        outer = self.layout()
        high = max(self.sizeHint().height(), outer.totalHeightForWidth(wide) if outer is not None else 0)
        inner = self._inner.layout()
        if inner is not None:
            flows = inner.hasHeightForWidth()
            needed = inner.totalHeightForWidth(theme.em(28)) if flows else inner.totalSizeHint().height()
            high += needed - self._area.sizeHint().height()
        self.resize(wide, min(max(high, theme.em(12)), round(room.height() * 0.9)))

    def _named(self, name: str, field: QWidget, spoken: str = "") -> None:
        label = QLabel(name)
        theme.look(label, "label")
        self.form.addSpacing(theme.em(0.3))
        label.setBuddy(field)
        self._names[field] = label
        field.setAccessibleName(spoken or name)
        self.form.addWidget(label)
        self.form.addWidget(field)
