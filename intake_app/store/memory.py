"""A ledger in memory, for training and for trying out: it is gone when the program ends."""

from __future__ import annotations

from intake_app.interview.record import Entry
from intake_app.store.casefile import check_fits


class Memory:
    """A Ledger (interview/record.py) without a disk. It takes practice cases only: real words deserve a vault."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries, oldest first."""
        return tuple(self._entries)

    def add(self, entry: Entry) -> None:
        """Keep one more entry until the program ends; raises NotSaved when it does not follow, PracticeOnly for a real case."""
        check_fits(self._entries[-1] if self._entries else None, entry, practice=True)
        self._entries.append(entry)
