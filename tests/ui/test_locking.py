"""When the program locks: idle time, the clipboard, and what the system tells. All is FICTIEF."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from intake_app.ui.locking import Away, BriefClipboard, Idle, session_name


@pytest.fixture
def shown(qtbot: Any, dressed: Any) -> QWidget:
    """One of our windows, in front."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_touching_begins_to_count_anew(qtbot: Any, dressed: Any) -> None:
    """A key and the mouse in any window of ours; what only passes by (drawing, time) does not count."""
    idle = Idle(QApplication.instance(), 5)
    assert (idle.timer.interval(), idle.timer.isActive()) == (300_000, True)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for touch in (
        lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_A),
        lambda: QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton),
    ):
        idle.timer.stop()
        window.update()
        QApplication.processEvents()
        assert not idle.timer.isActive()
        touch()
        assert idle.timer.isActive()
    idle.timer.stop()
    idle.deleteLater()


def test_when_the_time_is_over_it_is_said(qtbot: Any, dressed: Any) -> None:
    """Once; the window decides what happens."""
    owner = QObject()
    idle = Idle(owner, 1)
    with qtbot.waitSignal(idle.passed):
        idle.timer.timeout.emit()


def test_what_we_copied_goes(shown: QWidget) -> None:
    """After half a minute, and when told to."""
    brief = BriefClipboard(shown)
    QApplication.clipboard().setText("Kwikstaart FICTIEF")
    assert (brief.timer.isActive(), brief.timer.interval()) == (True, 30_000)
    brief.timer.timeout.emit()
    assert QApplication.clipboard().text() == ""


def test_what_another_program_copied_stays(shown: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    """What came on the clipboard since is not ours to take away."""
    brief = BriefClipboard(shown)
    QApplication.clipboard().setText("Kwikstaart FICTIEF")
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    QApplication.clipboard().dataChanged.disconnect(brief._changed)
    QApplication.clipboard().setText("van een ander FICTIEF")
    brief.forget()
    assert QApplication.clipboard().text() == "van een ander FICTIEF"
    QApplication.clipboard().clear()


def test_sleep_and_lock_are_told(qtbot: Any, dressed: Any) -> None:
    """When sleep begins, not when it ends; where there is nothing to ask, nothing is asked."""
    owner = QObject()
    away = Away(owner)
    assert away.told_by == ()
    with qtbot.assertNotEmitted(away.left):
        away.sleeping(False)
    for tell in (lambda: away.sleeping(True), away.locked):
        with qtbot.waitSignal(away.left):
            tell()


@pytest.mark.parametrize(("name", "number"), [("_32", "2"), ("c1", "c1"), ("_312", "12"), ("a_2d1", "a-1"), ("", "")])
def test_a_session_is_named_as_logind_does(name: str, number: str) -> None:
    """The object of session 2 is called _32."""
    assert name == session_name(number)
