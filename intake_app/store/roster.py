"""Who can be called, kept with the vault: a table in its encrypted index. Each change is one transaction with an audit line."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from intake_app.errors import Damaged
from intake_app.interview.roster import KINDS, Contact, checked
from intake_app.store.cipher import CipherFile

TABLE = """
CREATE TABLE roster (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, organisation TEXT NOT NULL, region TEXT NOT NULL,
    availability TEXT NOT NULL, phone TEXT NOT NULL, mail TEXT NOT NULL, remarks TEXT NOT NULL, used TEXT NOT NULL
) STRICT
"""

_READ = "SELECT id, kind, name, organisation, region, availability, phone, mail, remarks, used FROM roster ORDER BY id"
_PUT = (
    "INSERT INTO roster (id, kind, name, organisation, region, availability, phone, mail, remarks, used)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, organisation = excluded.organisation,"
    " region = excluded.region, availability = excluded.availability, phone = excluded.phone, mail = excluded.mail,"
    " remarks = excluded.remarks, used = excluded.used"
)


class Roster:
    """The list of an open vault. Threads may share it; after the vault is closed it raises StoreError."""

    def __init__(self, file: CipherFile, audit: Callable[[Any, str, str], None], now: Callable[[], datetime]) -> None:
        """Not for others: an index makes it. `audit` adds a line inside a change: (change, action, why)."""
        self._file = file
        self._audit = audit
        self._now = now

    def contacts(self) -> tuple[Contact, ...]:
        """Return who can be called, in no order; raises Damaged. A kind that a later version knows is read as "other"."""
        try:
            found = tuple(Contact(*row) for row in self._file.read(_READ))
        except TypeError as error:
            raise Damaged("De lijst van wie u kunt bellen is beschadigd.") from error
        return tuple(one if one.kind in KINDS else dataclasses.replace(one, kind="other") for one in found)

    def change(self, put: Sequence[Contact] = (), remove: Sequence[str] = ()) -> tuple[Contact, ...]:
        """Keep contacts (new ones get an id) and take others away, all or nothing. Returns those kept, with their ids.

        Raises InputError when one can't be kept, NotSaved when the disk does not take it; then the list is as it was.
        """
        kept = tuple(dataclasses.replace(checked(one), id=one.id or uuid.uuid4().hex) for one in put)
        if not kept and not remove:
            return ()
        with self._file.change(safe=True) as change:
            there = {row[0] for row in change.execute("SELECT id FROM roster")}
            change.executemany(_PUT, [dataclasses.astuple(one) for one in kept])
            change.executemany("DELETE FROM roster WHERE id = ?", [(name,) for name in remove])
            counts = (
                ("toegevoegd", sum(one.id not in there for one in kept)),
                ("gewijzigd", sum(one.id in there for one in kept)),
                ("weggehaald", len(there.intersection(remove))),
            )
            self._audit(change, "roster_changed", ", ".join(f"{word}: {number}" for word, number in counts if number))
        return kept

    def use(self, contact: str) -> None:
        """Write down that someone was called today. Not in the audit trail for whom: that stands in the case itself."""
        today = self._now().astimezone().date().isoformat()
        with self._file.change(safe=True) as change:
            change.execute("UPDATE roster SET used = ? WHERE id = ?", (today, contact))
            self._audit(change, "roster_used", "")

    def exported(self, number: int) -> None:
        """Write down that the list was saved as a readable file, before that is done; raises NotSaved."""
        with self._file.change(safe=True) as change:
            self._audit(change, "roster_exported", f"regels: {number}")
