"""Times as a reader in the Netherlands expects them. The record itself keeps UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NAME = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True)
class LocalTime:
    """Writes times in one zone; `zone_name` says which, for the reader. A time on another day than `day` carries its date."""

    zone: tzinfo
    zone_name: str
    day: date | None = None

    def moment(self, at: datetime) -> str:
        """Write a time with its date: "21-11-2026 14:05:09"."""
        return at.astimezone(self.zone).strftime("%d-%m-%Y %H:%M:%S")

    def time(self, at: datetime) -> str:
        """Write a time of the day, and the date as well when it is another day."""
        local = at.astimezone(self.zone)
        return local.strftime("%H:%M:%S") if local.date() == self.day else local.strftime("%d-%m %H:%M:%S")

    def on(self, at: datetime) -> LocalTime:
        """Return the same, with the day of `at` as the day of the talk."""
        return LocalTime(self.zone, self.zone_name, at.astimezone(self.zone).date())


def dutch_time() -> LocalTime:
    """Return Dutch time; a computer without zone data (Windows) gets UTC, and the report says so."""
    try:
        return LocalTime(ZoneInfo(NAME), f"Nederlandse tijd ({NAME})")
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return LocalTime(UTC, "UTC (Nederlandse tijd is één of twee uur later)")


def seconds(value: float) -> str:
    """Write a number of seconds: "7,5 s"."""
    return f"{decimal(value)} s"


def minutes(value: float) -> str:
    """Write seconds as minutes: "12 min"; what is shorter than a minute in seconds."""
    return f"{round(value)} s" if value < 60 else f"{round(value / 60)} min"


def decimal(value: float) -> str:
    """Write a number the Dutch way with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def share(part: int, whole: int) -> str:
    """Write a share as a whole percentage; "–" of nothing."""
    return f"{round(100 * part / whole)} %" if whole else "–"


def percent(part: float | None) -> str:
    """Write a share between 0 and 1 as a whole percentage; "–" when there is none."""
    return "–" if part is None else f"{round(100 * part)} %"
