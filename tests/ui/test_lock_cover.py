"""The cover over a running talk: it hides everything, opens with the passphrase, and the talk is as it was. All is FICTIEF."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from intake_app.ui.lock_cover import LockCover

PHRASE = "anker boter fiets gordijn hamer kastanje"


@pytest.fixture
def window(qtbot: Any, dressed: Any) -> QWidget:
    """A window with something typed in it, and a form over it."""
    made = QWidget()
    made.line = QLineEdit("half getypt FICTIEF")  # type: ignore[attr-defined]
    QVBoxLayout(made).addWidget(made.line)  # type: ignore[attr-defined]
    made.form = QDialog(made)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.form.open()  # type: ignore[attr-defined]
    return made


def test_it_covers_the_window_and_hides_the_others(window: Any, desk: Any) -> None:
    """Also when the window grows."""
    cover = LockCover(window, desk.vault)
    assert (cover.isVisible(), window.form.isVisible()) == (True, False)
    window.resize(800, 500)
    QApplication.processEvents()
    assert cover.size() == window.size()


def test_the_passphrase_opens_and_nothing_is_lost(window: Any, desk: Any, qtbot: Any) -> None:
    """A wrong one is said and can be typed again; after the right one all windows are back, with what was typed."""
    cover = LockCover(window, desk.vault)
    qtbot.keyClicks(cover.secret.line, "iets anders")
    qtbot.keyClick(cover.secret.line, Qt.Key.Key_Return)
    assert (cover._field.sentence, cover.on.isEnabled()) == ("Dit wachtwoord past niet. Probeer het nog eens.", True)
    cover.secret.line.setText(PHRASE)
    with qtbot.waitSignal(cover.opened):
        qtbot.keyClick(cover.secret.line, Qt.Key.Key_Return)
    cover.go(back=True)
    assert (cover.isVisible(), window.form.isVisible(), window.line.text()) == (False, True, "half getypt FICTIEF")
    assert cover.secret.text() == ""


def test_nothing_typed_is_no_attempt(window: Any, desk: Any) -> None:
    """An empty line asks nothing of the vault."""
    cover = LockCover(window, desk.vault)
    cover.on.click()
    assert cover._field.sentence == "Typ uw wachtwoord of uw herstelsleutel."


def test_practice_has_no_passphrase(window: Any, desk: Any, qtbot: Any) -> None:
    """One button."""
    cover = LockCover(window, desk.practice)
    assert not cover.secret.isVisible()
    with qtbot.waitSignal(cover.opened):
        cover.on.click()


def test_the_talk_can_be_left_from_here(window: Any, desk: Any, qtbot: Any) -> None:
    """A colleague who needs the computer closes the vault; the hidden windows stay away."""
    cover = LockCover(window, desk.vault)
    with qtbot.waitSignal(cover.lock_wanted):
        cover.leave.click()
    cover.go(back=False)
    assert not window.form.isVisible()
