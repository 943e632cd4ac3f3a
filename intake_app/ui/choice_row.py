"""A row of choices of which one holds, each a button that says what it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout


class ChoiceRow(QWidget):
    """`choices` are code → name; the first one holds, unless told otherwise."""

    changed = Signal(str)

    def __init__(self, name: str, choices: Mapping[str, str], chosen: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        flow = FlowLayout(self, theme.em(0.6))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for code, text in choices.items():
            button = QRadioButton(text)
            button.setAccessibleName(f"{name}: {text}")
            self.buttons[code] = button
            self._group.addButton(button)
            flow.addWidget(button)
            button.toggled.connect(lambda on, which=code: self.changed.emit(which) if on else None)
        self.buttons[chosen or next(iter(choices))].setChecked(True)

    @property
    def chosen(self) -> str:
        """The code of the choice that holds."""
        return next(code for code, button in self.buttons.items() if button.isChecked())
