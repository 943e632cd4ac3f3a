"""The index of a vault: which cases there are, how far each one goes, the keys of their files, and the audit trail."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from intake_app.errors import Damaged, InputError
from intake_app.interview.audit import AuditLine
from intake_app.interview.events import Closed, InformationShared, Opened
from intake_app.interview.record import START, Entry, canonical, clean, stamp, unstamp
from intake_app.interview.retention import BASES, Retention
from intake_app.store import keeping, roster
from intake_app.store.cipher import CipherFile
from intake_app.store.keeping import Keeping
from intake_app.store.roster import Roster

NAME = "index.db"
AUDIT_START = hashlib.sha256(b"lvb-intake audit 1").hexdigest()

SCHEMA = """
CREATE TABLE vault (
    one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, practice INTEGER NOT NULL, keys TEXT NOT NULL
) STRICT

CREATE TABLE cases (
    id TEXT PRIMARY KEY, key BLOB, number TEXT NOT NULL, roepnaam TEXT NOT NULL DEFAULT '', created TEXT NOT NULL,
    changed TEXT NOT NULL, length INTEGER NOT NULL DEFAULT 0, head TEXT NOT NULL, closed INTEGER NOT NULL DEFAULT 0,
    deleted TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, case_id TEXT NOT NULL,
    why TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END

CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'append-only'); END
"""

STEPS = {2: roster.TABLE, 3: keeping.TABLE, 4: "ALTER TABLE vault ADD COLUMN pending TEXT NOT NULL DEFAULT ''"}
"""What was added to the schema since, by the version that it made; a step that was once given out never changes."""


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A case as the list of cases shows it. `length` counts entries; `damaged` is a sentence, or "" when nothing is known."""

    id: str
    number: str
    roepnaam: str
    created: datetime
    changed: datetime
    length: int
    closed: bool
    practice: bool = False
    damaged: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """How far a case went when the index last heard of it."""

    length: int
    hash: str


class Index:
    """The open index file."""

    def __init__(self, file: CipherFile, *, now: Callable[[], datetime], who: str) -> None:
        self._file = file
        self._now = now
        self._who = clean(who)
        self.keeping = Keeping(file, self._audit)
        self.roster = Roster(file, lambda change, action, why: self._audit(change, action, "", why), now)

    @classmethod
    def make(cls, folder: Path, key: bytearray, *, now: Callable[[], datetime], who: str) -> Index:
        """Make the index of a new vault; `begin` must follow."""
        return cls(CipherFile(folder / NAME, key, SCHEMA, STEPS, new=True, safe=False), now=now, who=who)

    @classmethod
    def open(cls, folder: Path, key: bytearray, *, now: Callable[[], datetime], who: str) -> Index:
        """Open an index; raises Damaged."""
        return cls(CipherFile(folder / NAME, key, SCHEMA, STEPS, new=False, safe=False), now=now, who=who)

    def begin(self, vault: str, keys: str, *, practice: bool) -> None:
        """Write which vault this index belongs to, with a copy of the key file's text."""
        with self._file.change(safe=True) as change:
            change.execute("INSERT INTO vault (one, id, practice, keys) VALUES (1, ?, ?, ?)", (vault, int(practice), keys))
            self._audit(change, "vault_created", "", "")

    def identity(self) -> tuple[str, bool, str]:
        """Return the vault's id, its practice flag and the text of the key file as it should be."""
        rows = self._file.read("SELECT id, practice, keys FROM vault")
        if len(rows) != 1:
            raise Damaged("De index van deze kluis is niet afgemaakt of beschadigd.")
        return str(rows[0][0]), bool(rows[0][1]), str(rows[0][2])

    def keys_coming(self) -> str:
        """Return the text that the key file is being replaced by, or "" when nothing of that kind was going on."""
        return str(self._file.read("SELECT pending FROM vault")[0][0])

    def expect_keys(self, text: str, action: str, why: str) -> None:
        """Write down that the key file is about to become `text`; until `keys_are` both the old and this one belong here."""
        with self._file.change(safe=True) as change:
            change.execute("UPDATE vault SET pending = ?", (text,))
            self._audit(change, action, "", why)

    def keys_are(self, text: str, *, undone: bool = False) -> None:
        """Write down which text the key file has now; `undone` when that is the old one, after a change that did not succeed."""
        with self._file.change(safe=True) as change:
            change.execute("UPDATE vault SET keys = ?, pending = ''", (text,))
            if undone:
                self._audit(change, "slots_undone", "", "")

    def copy(self) -> tuple[bytes, str, list[str]]:
        """Return the index file as it is now, with the text of the key file and the cases (ids) that belong to it."""
        data, (known, cases) = self._file.copy(("SELECT keys FROM vault", "SELECT id FROM cases WHERE deleted = '' ORDER BY id"))
        return data, str(known[0][0]), [str(row[0]) for row in cases]

    def cases(self) -> tuple[CaseSummary, ...]:
        """Return the cases that are not deleted, last changed first."""
        rows = self._file.read(
            "SELECT id, number, roepnaam, created, changed, length, closed FROM cases WHERE deleted = ''"
            " ORDER BY changed DESC, id"
        )
        return tuple(
            CaseSummary(case, number, roepnaam, unstamp(created), unstamp(changed), length, bool(closed))
            for case, number, roepnaam, created, changed, length, closed in rows
        )

    def case(self, case: str) -> tuple[bytes, str, Head]:
        """Return the wrapped key, the number and the head of a case; raises InputError when there is no such case."""
        rows = self._file.read("SELECT key, number, length, head FROM cases WHERE id = ? AND deleted = ''", (case,))
        if not rows:
            raise InputError("Dit dossier staat niet in deze kluis.")
        key, number, length, head = rows[0]
        return key, number, Head(length, head)

    def known(self) -> set[str]:
        """Return the ids of all cases there ever were, the deleted ones too."""
        return {row[0] for row in self._file.read("SELECT id FROM cases")}

    def deleted(self) -> set[str]:
        """Return the ids of the cases whose key was destroyed."""
        return {row[0] for row in self._file.read("SELECT id FROM cases WHERE deleted <> ''")}

    def new_case(self, case: str, key: bytes, number: str, retention: Retention | None = None) -> None:
        """Write down a new, empty case, before its file is made; `retention` on which ground it is kept."""
        now = stamp(self._now())
        with self._file.change(safe=True) as change:
            change.execute(
                "INSERT INTO cases (id, key, number, created, changed, head) VALUES (?, ?, ?, ?, ?, ?)",
                (case, key, clean(number), now, now, START),
            )
            if retention is not None:
                self.keeping.put(change, case, retention)
            self._audit(change, "case_created", case, BASES[retention.basis].title if retention else "")

    def moved(self, case: str, last: Entry, *, first: bool = False) -> None:
        """Write down how far a case goes now; the `first` change since it was opened, and sharing, stand in the audit trail.

        Not waited for: after a power cut the case itself tells (Vault.open_case).
        """
        with self._file.change() as change:
            self._move(change, case, last)
            if first:
                self._audit(change, "case_changed", case, f"vanaf regel {last.seq}")
            if isinstance(last.event, InformationShared):
                self._audit(change, "shared", case, f"regel {last.seq}: met wie en waarom staat in het dossier")

    def caught_up(self, case: str, entries: tuple[Entry, ...], old: Head) -> None:
        """Write down that a case went further than the index knew, as after a power cut."""
        with self._file.change(safe=True) as change:
            for entry in entries[old.length :]:
                self._move(change, case, entry)
            why = f"Het dossier had {len(entries) - old.length} regels meer dan de index wist."
            self._audit(change, "index_mended", case, why)

    def forget_case(self, case: str, why: str) -> None:
        """Destroy the key of a case; only that there was a case, and when, stays."""
        with self._file.change(safe=True) as change:
            change.execute(
                "UPDATE cases SET key = NULL, number = '', roepnaam = '', deleted = ? WHERE id = ?", (stamp(self._now()), case)
            )
            self.keeping.drop(change, case)
            self._audit(change, "case_deleted", case, why)
        self._file.vacuum()

    def note(self, action: str, case: str, why: str) -> None:
        """Add a line to the audit trail; raises NotSaved."""
        with self._file.change(safe=True) as change:
            self._audit(change, action, case, why)

    def audit(self) -> tuple[AuditLine, ...]:
        """Return the audit trail, oldest first."""
        rows = self._file.read("SELECT seq, at, who, action, case_id, why, previous, hash FROM audit ORDER BY seq")
        try:
            return tuple(AuditLine(row[0], unstamp(row[1]), *row[2:]) for row in rows)
        except ValueError as error:
            raise Damaged("Het logboek van deze kluis is beschadigd.") from error

    def broken_audit(self) -> int:
        """Return the first line of the audit trail that does not follow from the one before it, or 0."""
        previous = AUDIT_START
        for number, line in enumerate(self.audit(), start=1):
            same = line.seq == number and line.previous == previous
            if not same or line.hash != _audit_hash(line.seq, line.at, line.who, line.action, line.case, line.why, line.previous):
                return number
            previous = line.hash
        return 0

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._file.close()

    def _move(self, change: Any, case: str, entry: Entry) -> None:
        values = (entry.seq, entry.hash, stamp(entry.at), case)
        change.execute("UPDATE cases SET length = ?, head = ?, changed = ? WHERE id = ?", values)
        if isinstance(entry.event, Opened):
            change.execute(
                "UPDATE cases SET number = ?, roepnaam = ? WHERE id = ?", (entry.event.number, entry.event.roepnaam, case)
            )
        elif isinstance(entry.event, Closed):
            change.execute("UPDATE cases SET closed = 1 WHERE id = ?", (case,))

    def _audit(self, change: Any, action: str, case: str, why: str) -> None:
        last = change.execute("SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
        seq, previous = (last[0] + 1, last[1]) if last else (1, AUDIT_START)
        at = max(self._now(), unstamp(last[2])) if last else self._now()
        values = (seq, stamp(at), self._who, action, case, clean(why), previous)
        line = _audit_hash(seq, at, self._who, action, case, clean(why), previous)
        change.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*values, line))


def _audit_hash(seq: int, at: datetime, who: str, action: str, case: str, why: str, previous: str) -> str:
    sealed = {"seq": seq, "at": stamp(at), "who": who, "action": action, "case": case, "why": why, "previous": previous}
    return hashlib.sha256(b"lvb-intake audit line 1\n" + canonical(sealed).encode()).hexdigest()
