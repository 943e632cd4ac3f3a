"""Slow work beside the window: run it in a thread, bring the result back to the thread of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

Result = TypeVar("Result")


class _Relay(QObject):
    """Carries an outcome to the thread that made it."""

    arrived = Signal(object, bool)


_under_way: set[_Relay] = set()


def start(job: Callable[[], None]) -> None:
    """Run a job in a thread of the pool. Tests put a function here that runs it at once."""
    QThreadPool.globalInstance().start(job)


def run(work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[Exception], None]) -> None:
    """Do `work` in the background, then call `done` with its result, or `failed` with what it raised.

    Call this from the thread of the window; `done` and `failed` run there too. `work` must not touch a widget.
    """
    relay = _Relay()
    _under_way.add(relay)

    def deliver(outcome: Any, well: bool) -> None:
        _under_way.discard(relay)
        (done if well else failed)(outcome)

    def job() -> None:
        try:
            outcome = work()
        except Exception as error:  # noqa: BLE001 - whatever went wrong there must be told here
            relay.arrived.emit(error, False)
        else:
            relay.arrived.emit(outcome, True)

    relay.arrived.connect(deliver)
    start(job)


def busy() -> bool:
    """Tell whether something is still under way."""
    return bool(_under_way)
