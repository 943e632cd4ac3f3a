"""How far a long row of questions is, on one line for who waits at a terminal; gone again before anything else is said."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from time import monotonic
from typing import TextIO, TypeVar

T = TypeVar("T")

# In seconds: what is ready before that needs no progress, and oftener than that nobody reads it.
_FIRST_AFTER = 1.0
_THEN_EVERY = 0.25
_LOOK_AT_CLOCK_EVERY = 16


def watched(things: Iterable[T], total: int, stream: TextIO, *, now: Callable[[], float] = monotonic) -> Generator[T]:
    """Give each thing on, and say on `stream` how many of `total` were taken, from the second second on. Nothing when piped."""
    if not stream.isatty():
        yield from things
        return
    due = now() + _FIRST_AFTER
    said = ""
    try:
        for count, thing in enumerate(things, start=1):
            yield thing
            if count % _LOOK_AT_CLOCK_EVERY == 0 and now() >= due:
                due = now() + _THEN_EVERY
                said = f"{count} van {total} bekeken ({100 * count // total} %)"
                stream.write(f"\r{said}")
                stream.flush()
    finally:
        if said:
            stream.write(f"\r{' ' * len(said)}\r")
            stream.flush()
