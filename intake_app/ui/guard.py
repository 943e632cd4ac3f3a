"""Locks the window by itself: after idle time, when the computer sleeps, and when its screen is locked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from intake_app.ui.doors import OpenVault
from intake_app.ui.lock_cover import LockCover
from intake_app.ui.locking import Away, BriefClipboard, Idle, listen


@dataclass(frozen=True, slots=True)
class Locks:
    """What the guard asks of its window: what is open, whether a talk runs, after how many minutes, and to close the vault."""

    vault: Callable[[], OpenVault | None]
    talking: Callable[[], bool]
    minutes: Callable[[], int]
    lock: Callable[[], None]


class Guard(QObject):
    """`uncovered`: the passphrase was right, and the talk goes on. `cover` lies over the window, or is None."""

    uncovered = Signal()

    def __init__(self, window: QMainWindow, locks: Locks) -> None:
        super().__init__(window)
        self._window, self._locks = window, locks
        self.cover: LockCover | None = None
        self.idle = Idle(self, locks.minutes())
        self.away = Away(self)
        self.clipboard = BriefClipboard(self)
        self.idle.passed.connect(self._idle)
        self.away.left.connect(self._away)

    def begin_again(self) -> None:
        """Count from now, with the minutes that are set now."""
        self.idle.wait(self._locks.minutes())

    def shown(self) -> None:
        """The window is there: let the system tell it when the session is locked."""
        listen(int(self._window.winId()))

    def closing(self) -> None:
        """The vault closes: take the cover away, and what we copied."""
        self.clipboard.forget()
        self._uncover(back=False)

    def _idle(self) -> None:
        """Nobody touched anything: a talk is covered and goes on, otherwise the vault closes (or is covered when it can't)."""
        if not self._locks.talking():
            self._locks.lock()
        self._cover_up()

    def _away(self) -> None:
        """The screen was locked or the computer goes to sleep: close the vault, or when that can't be now, cover it."""
        self._locks.lock()
        self._cover_up()

    def _cover_up(self) -> None:
        vault = self._locks.vault()
        if vault is None or self.cover is not None:
            return
        self.clipboard.forget()
        self._reach(within=False)
        self.cover = LockCover(self._window, vault)
        self.cover.opened.connect(self._opened)
        self.cover.lock_wanted.connect(self._locks.lock)

    def _opened(self) -> None:
        self._uncover(back=True)
        self.begin_again()
        self.uncovered.emit()

    def _uncover(self, *, back: bool) -> None:
        cover, self.cover = self.cover, None
        if cover is not None:
            self._reach(within=True)
            cover.go(back=back)

    def _reach(self, *, within: bool) -> None:
        middle = self._window.centralWidget()
        if middle is not None:
            middle.setEnabled(within)
