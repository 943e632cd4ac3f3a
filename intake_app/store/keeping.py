"""How long each case may be kept: a table in the encrypted index. Each change is one transaction with an audit line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from intake_app.errors import Damaged, InputError
from intake_app.interview.retention import BASES, Retention, checked
from intake_app.store.cipher import CipherFile

TABLE = """
CREATE TABLE retention (
    case_id TEXT PRIMARY KEY, basis TEXT NOT NULL, since TEXT NOT NULL, reached TEXT NOT NULL, hold TEXT NOT NULL
) STRICT
"""

_PUT = (
    "INSERT INTO retention (case_id, basis, since, reached, hold) VALUES (?, ?, ?, ?, ?) ON CONFLICT (case_id) DO UPDATE"
    " SET basis = excluded.basis, since = excluded.since, reached = excluded.reached, hold = excluded.hold"
)


class Keeping:
    """The terms of the cases of an open vault."""

    def __init__(self, file: CipherFile, audit: Callable[[Any, str, str, str], None]) -> None:
        """Not for others: an index makes it. `audit` adds a line inside a change: (change, action, case, why)."""
        self._file = file
        self._audit = audit

    def all(self) -> dict[str, Retention]:
        """Return what was laid down, by case; raises Damaged."""
        rows = self._file.read("SELECT case_id, basis, since, reached, hold FROM retention")
        try:
            return {row[0]: Retention(row[1], _day(row[2]), _day(row[3]), row[4]) for row in rows}
        except (TypeError, ValueError) as error:
            raise Damaged("De bewaartermijnen van deze kluis zijn beschadigd.") from error

    def of(self, case: str) -> Retention:
        """Return what was laid down for one case; nothing, for a case from before this was asked."""
        return self.all().get(case, Retention())

    def change(self, case: str, retention: Retention, why: str) -> None:
        """Lay down a ground, days and a hold; a hold that begins or ends asks for a reason. Raises InputError or NotSaved."""
        kept, before = checked(retention), self.of(case)
        if before.hold and not kept.hold and not why.strip():
            raise InputError("Waarom mag deze zaak weer verwijderd worden? Typ een reden.")
        if kept == before:
            return
        with self._file.change(safe=True) as change:
            self.put(change, case, kept)
            if (kept.basis, kept.since, kept.reached) != (before.basis, before.since, before.reached):
                self._audit(change, "retention_set", case, _told(kept))
            if kept.hold and kept.hold != before.hold:
                self._audit(change, "hold_set", case, kept.hold)
            if before.hold and not kept.hold:
                self._audit(change, "hold_lifted", case, why)

    def put(self, change: Any, case: str, retention: Retention) -> None:
        """Write it inside a change, without an audit line of its own."""
        days = [day.isoformat() if day else "" for day in (retention.since, retention.reached)]
        change.execute(_PUT, (case, retention.basis, *days, retention.hold))

    def drop(self, change: Any, case: str) -> None:
        """Take it away inside a change, with the case."""
        change.execute("DELETE FROM retention WHERE case_id = ?", (case,))


def _told(kept: Retention) -> str:
    days = f"begin {kept.since}" + (f", doel bereikt {kept.reached}" if kept.reached else "")
    return f"{BASES[kept.basis].title}, {days}"


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
