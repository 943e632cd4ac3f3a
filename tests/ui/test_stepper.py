"""A number with less and more."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from intake_app.ui.stepper import Stepper


@pytest.mark.parametrize(
    ("key", "value"),
    [(Qt.Key.Key_Up, 11), (Qt.Key.Key_Plus, 11), (Qt.Key.Key_Down, 9), (Qt.Key.Key_Minus, 9), (Qt.Key.Key_A, 10)],
)
def test_keys_step(qtbot: Any, dressed: Any, key: Qt.Key, value: int) -> None:
    """Arrows, plus and minus work; other keys do nothing."""
    stepper = Stepper("Wachttijd", 10, (5, 20), 1, "seconden")
    qtbot.addWidget(stepper)
    qtbot.keyClick(stepper, key)
    assert (stepper.value, stepper.accessibleName()) == (value, f"Wachttijd: {value} seconden")


def test_bounds_hold(qtbot: Any, dressed: Any) -> None:
    """Beyond its end it stays, and says so only once."""
    stepper = Stepper("Wachttijd", 19, (5, 20), 1, "seconden")
    qtbot.addWidget(stepper)
    told: list[int] = []
    stepper.changed.connect(told.append)
    for _ in range(3):
        stepper.more.click()
    assert told == [20]
