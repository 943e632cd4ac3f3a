"""When to lock: nobody touched anything for a while, the screen of the computer was locked, or it goes to sleep.

Only what reaches one of our windows counts as touching. The desktop tells of its lock and its sleep over D-Bus (Linux) or with
a window message (Windows); one that tells nothing is left to the idle time (packaging/SECURITY.md says which is which).
"""

from __future__ import annotations

import os
import sys
from typing import Any, cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication

TOUCHED = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove),
    }
)
LOGIND = "org.freedesktop.login1"
SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class Idle(QObject):
    """`passed`: so many minutes nobody touched any of our windows. Looks at what the windows get, not at every event."""

    passed = Signal()

    def __init__(self, parent: QObject, minutes: int) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.passed)
        self.wait(minutes)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._follow)

    def wait(self, minutes: int) -> None:
        """Wait so many minutes, from now."""
        self.timer.start(minutes * 60_000)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin to count anew."""
        if event.type() in TOUCHED:
            self.timer.start()
        return False

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time changes nothing


class Away(QObject):
    """`left`: the screen of this computer was locked, or it goes to sleep."""

    left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.told_by: tuple[str, ...] = ()
        """Which parts of the system we could ask to tell us; none, where there is nothing to ask."""
        self._filter: QAbstractNativeEventFilter | None = None
        if sys.platform == "win32":
            self._filter = _Messages(self)
            application = QGuiApplication.instance()
            if application is not None:
                application.installNativeEventFilter(self._filter)
            self.told_by = ("Windows",)
        elif QGuiApplication.platformName() in {"xcb", "wayland", "wayland-egl"}:
            self._ask_linux()

    @Slot(bool)
    def sleeping(self, begins: bool) -> None:
        """The computer goes to sleep, or its screen saver comes (and not: goes)."""
        if begins:
            self.left.emit()

    @Slot()
    def locked(self) -> None:
        """The session was locked."""
        self.left.emit()

    def _ask_linux(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  only where there is a bus

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        # The types say bytes; what works is what SLOT gives, a str.
        sleeping, locked = cast("bytes", SLOT("sleeping(bool)")), cast("bytes", SLOT("locked()"))
        asked = []
        if system.isConnected():
            place, manager = "/org/freedesktop/login1", f"{LOGIND}.Manager"
            if system.connect(LOGIND, place, manager, "PrepareForSleep", self, sleeping):
                asked.append("slaapstand")
            own = f"{place}/session/{session_name(os.environ.get('XDG_SESSION_ID', ''))}"
            if not own.endswith("/") and system.connect(LOGIND, own, f"{LOGIND}.Session", "Lock", self, locked):
                asked.append("sessie")
        if session.isConnected():
            asked += [name for name in SAVERS if session.connect("", "", name, "ActiveChanged", self, sleeping)]
        self.told_by = tuple(asked)


def session_name(number: str) -> str:
    """Write the number of a session as logind names its object: what is no letter or digit as _xx, a first digit too."""
    return "".join(
        sign if sign.isascii() and (sign.isalpha() or (sign.isdigit() and place)) else f"_{ord(sign):02x}"
        for place, sign in enumerate(number)
    )


class BriefClipboard(QObject):
    """What was copied in one of our windows stays half a minute, and goes when we lock. What others copied stays."""

    def __init__(self, parent: QObject, keep: int = 30_000) -> None:
        super().__init__(parent)
        self._ours = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(keep)
        self.timer.timeout.connect(self.forget)
        QApplication.clipboard().dataChanged.connect(self._changed)

    def forget(self) -> None:
        """Empty the clipboard, unless something of another program stands there by now."""
        self.timer.stop()
        ours, self._ours = self._ours, ""
        if ours and QApplication.clipboard().text() == ours:
            QApplication.clipboard().clear()

    def _changed(self) -> None:
        board = QApplication.clipboard()
        if board.ownsClipboard() or QApplication.activeWindow() is not None:
            self._ours = board.text()
            if self._ours:
                self.timer.start()


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _POWER, _SUSPEND, _SESSION, _LOCK = 0x0218, 4, 0x02B1, 7

    class _Messages(QAbstractNativeEventFilter):
        """Reads WM_POWERBROADCAST and WM_WTSSESSION_CHANGE; the window asks for the latter with `listen`."""

        def __init__(self, away: Away) -> None:
            super().__init__()
            self._away = away

        def nativeEventFilter(self, _kind: object, message: Any) -> tuple[bool, int]:
            """Never keep a message from the window."""
            found = wintypes.MSG.from_address(int(message))
            if (found.message, found.wParam) in {(_POWER, _SUSPEND), (_SESSION, _LOCK)}:
                self._away.locked()
            return False, 0

    def listen(window: int) -> None:
        """Ask Windows to tell this window (its handle) when the session is locked."""
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, 0)

else:

    def listen(window: int) -> None:
        """Do nothing: only Windows tells it to a window."""
