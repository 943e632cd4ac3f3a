"""How long a case may be kept: on which ground, since when, and the days that follow from it.

The terms are those of the Wet politiegegevens as domain.md 8.2 gives them, from secondary sources: to be checked against the
law itself (`SOURCE` says so wherever a day is shown).
"""

from __future__ import annotations

import calendar
import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Final

from intake_app.errors import InputError

SOURCE: Final = (
    "Wpg artikel 8, 9 en 14; nog te controleren. De functionaris gegevensbescherming van uw eenheid weet wat voor u geldt."
)


@dataclass(frozen=True, slots=True)
class Basis:
    """A ground for keeping a case: a title, and what it means for how long."""

    title: str
    means: str


BASES: Final = {
    "art9": Basis(
        "Onderzoek (Wpg artikel 9)",
        "Voor een opsporingsonderzoek, zoals mensenhandel of zeden. De termijn begint als het doel is bereikt: "
        "dan 6 maanden om aan collega's aan te bieden, daarna 5 jaar alleen voor controle en klachten.",
    ),
    "art8": Basis(
        "Dagelijkse politietaak (Wpg artikel 8)",
        "Er is nog geen onderzoek. 1 jaar voor al het werk, tot en met 5 jaar alleen gericht, "
        "daarna nog 5 jaar alleen voor controle en klachten.",
    ),
}
"""The grounds by code; the first one is the usual one (domain.md 8.2)."""

USUAL: Final = "art9"
STANDINGS: Final = {
    "unknown": "nog geen termijn",
    "held": "niet verwijderen",
    "open": "tot het doel is bereikt",
    "kept": "in gebruik",
    "remove": "nu uit gebruik",
    "destroy": "nu vernietigen",
}
"""How a case stands, by code."""


@dataclass(frozen=True, slots=True)
class Retention:
    """What was laid down for a case. `since`: the day it began, `reached`: the day its purpose was reached (art. 9).

    `hold` is why the case may not be deleted, or "". A case from before this was asked has no basis.
    """

    basis: str = ""
    since: date | None = None
    reached: date | None = None
    hold: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """The days from which less is allowed; None as long as that is not known.

    `targeted`: only targeted use; `removal`: no use any more but control and complaints; `destruction`: the case has to go.
    """

    targeted: date | None = None
    removal: date | None = None
    destruction: date | None = None


def checked(retention: Retention) -> Retention:
    """Return the same without loose ends; raises InputError when it can't be so."""
    if retention.basis not in BASES or retention.since is None:
        raise InputError("Kies een grond en de dag waarop het begon.")
    if retention.reached is not None and retention.reached < retention.since:
        raise InputError("Het doel kan niet bereikt zijn voordat de zaak begon.")
    reached = retention.reached if retention.basis == "art9" else None
    return dataclasses.replace(retention, reached=reached, hold=" ".join(retention.hold.split()))


def term_of(retention: Retention) -> Term:
    """Return the days that follow (domain.md 8.2)."""
    since, reached = retention.since, retention.reached
    if retention.basis == "art8" and since is not None:
        return Term(months_after(since, 12), months_after(since, 5 * 12), months_after(since, 10 * 12))
    if retention.basis == "art9" and reached is not None:
        removal = months_after(reached, 6)
        return Term(None, removal, months_after(removal, 5 * 12))
    return Term()


def standing(retention: Retention, today: date) -> str:
    """Tell how a case stands today: a code of STANDINGS."""
    term = term_of(retention)
    if retention.hold:
        return "held"
    if not retention.basis:
        return "unknown"
    if term.destruction is None or term.removal is None:
        return "open"
    if today >= term.destruction:
        return "destroy"
    return "remove" if today >= term.removal else "kept"


def is_due(code: str) -> bool:
    """Tell whether a case that stands so asks for something to be done."""
    return code in {"remove", "destroy"}


def in_short(retention: Retention, today: date) -> str:
    """Say for a list until when a case is kept."""
    code, term = standing(retention, today), term_of(retention)
    if code == "kept" and term.removal is not None:
        return f"tot {said(term.removal)}"
    return STANDINGS[code]


def in_words(retention: Retention, today: date) -> str:
    """Say what follows from the ground and the days, in sentences."""
    term = term_of(retention)
    if not retention.basis:
        return "Voor deze zaak is nog geen grond vastgelegd. Kies er een, dan rekent het programma de dagen uit."
    if term.removal is None or term.destruction is None:
        return "Er is nog geen dag: de termijn begint als het doel van het onderzoek is bereikt."
    parts = [f"Tot {said(term.targeted)} voor al het werk, daarna alleen gericht."] if term.targeted else []
    parts.append(f"Vanaf {said(term.removal)} alleen nog voor controle en klachten.")
    parts.append(f"Vanaf {said(term.destruction)} moet de zaak vernietigd zijn.")
    if retention.hold:
        parts.append("Nu geldt: niet verwijderen.")
    elif is_due(standing(retention, today)):
        parts.append(f"Stand: {STANDINGS[standing(retention, today)]}.")
    return " ".join(parts)


def when_opened(retention: Retention, today: date) -> str:
    """Say, to who opens a case, what asks for something to be done; nothing while all is well."""
    code, term = standing(retention, today), term_of(retention)
    where = "Kijk bij de zaken onder 'Bewaren en verwijderen'."
    if code == "unknown":
        return f"Voor deze zaak is nog geen bewaartermijn vastgelegd. {where}"
    if code == "remove" and term.removal is not None:
        return f"Sinds {said(term.removal)} is deze zaak alleen nog voor controle en klachten. {where}"
    if code == "destroy" and term.destruction is not None:
        return f"Sinds {said(term.destruction)} moet deze zaak vernietigd zijn. {where}"
    return ""


def said(day: date) -> str:
    """Write a day as people do here: "21-11-2026"."""
    return f"{day:%d-%m-%Y}"


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later; the last of the month when that month is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
