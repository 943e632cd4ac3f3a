"""A number with a button for less and one for more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from intake_app.ui import theme
from intake_app.ui.column import row
from intake_app.ui.icon_label import IconButton


class Stepper(QWidget):
    """`changed` carries the new number; arrow keys work too."""

    changed = Signal(int)

    def __init__(self, name: str, value: int, bounds: tuple[int, int], step: int, unit: str) -> None:
        super().__init__()
        self._name, self._bounds, self._step, self._unit = name, bounds, step, unit
        self.value = value
        self.less = IconButton("less", name=f"{name}: minder")
        self.more = IconButton("add", name=f"{name}: meer")
        self._shown = QLabel()
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less.clicked.connect(lambda: self.put(self.value - self._step))
        self.more.clicked.connect(lambda: self.put(self.value + self._step))
        self.setLayout(row(self.less, self._shown, self.more, None))
        self._show()

    def put(self, value: int) -> None:
        """Set the number, within its bounds."""
        low, high = self._bounds
        value = min(max(value, low), high)
        if value != self.value:
            self.value = value
            self._show()
            self.changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrow keys and plus and minus step."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus}:
            self.put(self.value + self._step)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus}:
            self.put(self.value - self._step)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        low, high = self._bounds
        self._shown.setText(f"{self.value} {self._unit}")
        self._shown.setMinimumWidth(theme.em(5))
        self.setAccessibleName(f"{self._name}: {self.value} {self._unit}")
        # Not disabled at an end: the focus would jump away under the finger.
        for button, description in ((self.less, self.value == low), (self.more, self.value == high)):
            button.setAccessibleDescription(f"{self.value} {self._unit}" + (", verder gaat het niet" if description else ""))
