"""A box with a text over more lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from intake_app.ui.tick_line import TickLine


@pytest.fixture
def line(qtbot: QtBot, look_of_the_window: None) -> TickLine:
    made = TickLine("FICTIEF: vindt klokkijken en het plannen van een dag moeilijk", "Vraag naar een gewone dag & <nacht>")
    qtbot.addWidget(made)
    made.resize(150, made.heightForWidth(150))
    made.show()
    return made


def test_long_words_run_over_more_lines(line: TickLine) -> None:
    """Narrow means higher, not cut off."""
    assert line.heightForWidth(150) > line.heightForWidth(600)


def test_a_click_on_the_words_ticks_the_box(qtbot: QtBot, line: TickLine) -> None:
    """And a second one takes the tick away."""
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() - 5, line.height() // 2))
    assert line.isChecked()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() - 5, line.height() // 2))
    assert not line.isChecked()


def test_the_space_bar_ticks_and_a_screen_reader_hears_both_texts(qtbot: QtBot, line: TickLine) -> None:
    """The box has the keys and the name."""
    line.setFocus()
    qtbot.keyClick(line.box, Qt.Key.Key_Space)
    assert line.isChecked()
    assert line.box.accessibleName().startswith("FICTIEF: vindt klokkijken")
    assert line.box.accessibleDescription() == "Vraag naar een gewone dag & <nacht>"
