"""Walks go through the real house: real vault, real rulebook, real report. Only the clock and the background are in hand."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from intake_app.app import House
from intake_app.clock import MovedClock
from intake_app.settings import Settings
from intake_app.ui import background, theme
from intake_app.ui.window import MainWindow


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")  # what only a real screen can do


class Everything(logging.Handler):
    """Keeps each log record of each library, whatever its level."""

    def __init__(self) -> None:
        super().__init__(0)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record as it would be written."""
        self.lines.append(self.format(record))


@dataclass
class Desk:
    """A place to walk: the window, the folders, the clock, and everything that was typed."""

    qtbot: Any
    home: Path
    clock: MovedClock
    log: Everything
    house: House
    window: MainWindow
    typed: list[str]

    def press(self, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(self.focus(), key, with_)

    def type(self, text: str) -> None:
        """Type where the focus is; what was typed is remembered as secret."""
        self.qtbot.keyClicks(self.focus(), text)
        self.typed.append(text)

    def focus(self) -> QWidget:
        """The widget that gets the keys."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def tab_to(self, widget: QWidget) -> None:
        """Go to a widget with Tab alone."""
        for _ in range(60):
            if self.focus() is widget:
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not reach {widget.accessibleName() or widget.objectName()}")

    def come_back(self) -> None:
        """Make the window active after a form was closed: a desktop does this, the offscreen screen does not."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def show(self) -> None:
        """Open the window anew, as after a start of the program."""
        self.house = House(self.clock, self.home / "settings" / "settings.json")
        self.window = MainWindow(self.house.doors())
        self.qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)


@pytest.fixture
def desk(qtbot: Any, qapp: Any, tmp_path: Path, clock: MovedClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A fresh home: no settings, no vault, an own temp folder, and ears on every log."""
    home = tmp_path / "home"
    for name in ("tmp", "settings", "documents"):
        (home / name).mkdir(parents=True)
    monkeypatch.setenv("TMPDIR", str(home / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(background, "start", lambda job: job())
    monkeypatch.setattr("intake_app.settings.default_vault", lambda: home / "kluis")
    monkeypatch.setattr("intake_app.ui.welcome_page.default_vault", lambda: home / "kluis")
    monkeypatch.setattr("intake_app.settings.practice_vault", lambda: home / "oefenkluis")
    log = Everything()
    root = logging.getLogger()
    before = root.level
    root.addHandler(log)
    root.setLevel(1)
    theme.apply(qapp, Settings(theme="light"))
    house = House(clock, home / "settings" / "settings.json")
    made = Desk(qtbot, home, clock, log, house, MainWindow(house.doors()), [])
    made.window.deleteLater()
    made.show()
    yield made
    root.removeHandler(log)
    root.setLevel(before)
