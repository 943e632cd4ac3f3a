"""Where a passphrase is typed."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from intake_app.ui.passphrase_field import PassphraseField


@pytest.fixture
def typed(qtbot: Any) -> PassphraseField:
    field = PassphraseField("Wachtwoord")
    qtbot.addWidget(field)
    return field


def test_hidden_until_asked(typed: PassphraseField) -> None:
    """Dots, until the button shows the words; clearing hides them again."""
    assert typed.line.echoMode() == QLineEdit.EchoMode.Password
    typed._show.click()
    assert (typed.line.echoMode(), typed._show.text().strip()) == (QLineEdit.EchoMode.Normal, "Verbergen")
    typed.clear()
    assert (typed.line.echoMode(), typed.text()) == (QLineEdit.EchoMode.Password, "")


@pytest.mark.parametrize(
    ("letter", "shift", "warned"),
    [("A", False, True), ("a", True, True), ("A", True, False), ("a", False, False), ("7", False, False)],
)
def test_a_word_about_caps_lock(typed: PassphraseField, letter: str, shift: bool, warned: bool) -> None:
    """A capital without Shift, or a small letter with it, looks like Caps Lock."""
    QTest.keyClick(typed.line, letter, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)
    assert typed._caps.isVisibleTo(typed) is warned
