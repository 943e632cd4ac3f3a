"""The line of progress: only for who waits at a terminal, and gone when it is done."""

from __future__ import annotations

import io
from collections.abc import Callable

from intake_app.commands.progress import watched

LAST = "32 van 40 bekeken (80 %)"


class Terminal(io.StringIO):
    """A stream that someone looks at."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def ticking(step: float) -> Callable[[], float]:
    """Make a clock that goes on by so many seconds at each look."""
    times = iter(range(1_000_000))
    return lambda: next(times) * step


def test_who_waits_sees_how_far_it_is() -> None:
    """From the second second on; the line is wiped at the end."""
    terminal = Terminal()

    assert list(range(40)) == list(watched(range(40), 40, terminal, now=ticking(1)))
    assert "\r16 van 40 bekeken (40 %)\r" + LAST + "\r" + " " * len(LAST) + "\r" == terminal.getvalue()


def test_what_is_ready_soon_shows_nothing() -> None:
    """A flash of a line would only disturb."""
    terminal = Terminal()

    assert 1000 == len(list(watched(range(1000), 1000, terminal, now=ticking(0.01))))
    assert "" == terminal.getvalue()


def test_nothing_goes_into_a_pipe() -> None:
    """Another program reads there."""
    pipe = io.StringIO()

    assert 1000 == len(list(watched(range(1000), 1000, pipe, now=ticking(1))))
    assert "" == pipe.getvalue()


def test_the_line_is_wiped_when_it_breaks_off() -> None:
    """Also when whoever asked stops halfway."""
    terminal = Terminal()
    going = watched(range(40), 40, terminal, now=ticking(1))
    for _ in range(20):
        next(going)
    going.close()

    assert terminal.getvalue().endswith("\r" + " " * len("16 van 40 bekeken (40 %)") + "\r")
