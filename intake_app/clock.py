"""The one place where the program asks what time it is; tests hand in a clock that they move themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)


class MovedClock:
    """A clock that is moved by hand: for tests, and for playing a practice case in a second."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        """Return the time it was moved to, in UTC."""
        return self._now

    def forward(self, seconds: float) -> None:
        """Let time pass; a negative number sets the clock back, as a user might."""
        self._now += timedelta(seconds=seconds)
