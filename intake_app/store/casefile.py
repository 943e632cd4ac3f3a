"""One case: an encrypted file of its own, to which entries are only ever added."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

from intake_app.errors import Damaged, NotSaved, PracticeOnly
from intake_app.interview.events import Opened
from intake_app.interview.record import START, Entry, canonical, decode, digest, encode, stamp, unstamp
from intake_app.store.cipher import CipherFile

FOLDER = "cases"

SCHEMA = """
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
) STRICT

CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'append-only'); END

CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'append-only'); END

CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entries)
BEGIN SELECT RAISE(ABORT, 'append-only'); END
"""


class CaseFile:
    """An open case: the Ledger (interview/record.py) that a session writes to. Threads may share it."""

    def __init__(
        self,
        case: str,
        number: str,
        file: CipherFile,
        last: Entry | None,
        *,
        practice: bool,
        moved: Callable[[str, Entry], None],
        closed: Callable[[str], None],
    ) -> None:
        """Take over an open file whose entries were checked; `moved` and `closed` tell the shelf it came from."""
        self._id = case
        self._number = number
        self._file = file
        self._last = last
        self._practice = practice
        self._moved = moved
        self._closed = closed
        self._lock = threading.RLock()

    @property
    def id(self) -> str:
        """The random id of the case, which is also the name of its file."""
        return self._id

    @property
    def number(self) -> str:
        """The case number that the detective gave."""
        return self._number

    @property
    def practice(self) -> bool:
        """Whether this case is in a practice vault."""
        return self._practice

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries, oldest first; raises Damaged."""
        return read_entries(self._file)

    def add(self, entry: Entry) -> None:
        """Keep one more entry. Returns when the disk has it; raises NotSaved (the case is as it was) or PracticeOnly."""
        with self._lock:
            check_fits(self._last, entry, practice=self._practice)
            row = (
                entry.seq,
                stamp(entry.at),
                entry.author,
                entry.event.kind,
                canonical(encode(entry.event)),
                entry.previous,
                entry.hash,
            )
            with self._file.change() as change:
                change.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            self._last = entry
            if isinstance(entry.event, Opened):
                self._number = entry.event.number
            self._moved(self._id, entry)

    def copy(self) -> bytes:
        """Return the whole file as it is now, encrypted."""
        return self._file.copy()[0]

    def close(self) -> None:
        """Close the file; a second time does nothing. Adding after this raises StoreError."""
        self._file.close()
        self._closed(self._id)


def open_file(folder: Path, case: str, key: bytearray, *, new: bool) -> CipherFile:
    """Open or make the file of one case; raises Damaged or NotSaved."""
    return CipherFile(path_of(folder, case), key, SCHEMA, new=new, safe=True)


def read_entries(file: CipherFile) -> tuple[Entry, ...]:
    """Return all entries of a case, oldest first, unchecked; raises Damaged."""
    rows = file.read("SELECT seq, at, author, kind, data, previous, hash FROM entries ORDER BY seq")
    try:
        return tuple(Entry(row[0], unstamp(row[1]), row[2], decode(row[3], json.loads(row[4])), row[5], row[6]) for row in rows)
    except (ValueError, TypeError, AttributeError) as error:
        raise Damaged("Een regel van dit dossier is niet te lezen.") from error


def path_of(folder: Path, case: str) -> Path:
    """Return where the file of a case is."""
    return folder / FOLDER / f"{case}.db"


def check_fits(last: Entry | None, entry: Entry, *, practice: bool) -> None:
    """Raise NotSaved unless `entry` comes right after `last` and its hash is its own, PracticeOnly for the wrong kind of case."""
    if isinstance(entry.event, Opened) and entry.event.practice != practice:
        raise PracticeOnly(_apart(practice=practice))
    seq, previous = (1, START) if last is None else (last.seq + 1, last.hash)
    own = digest(entry.seq, entry.at, entry.author, entry.event, entry.previous)
    if entry.seq != seq or entry.previous != previous or entry.hash != own:
        raise NotSaved(
            "Deze regel sluit niet aan op de vorige. Er is niets bewaard.", hint="Sluit het dossier en open het opnieuw."
        )


def _apart(*, practice: bool) -> str:
    if practice:
        return "Dit is een oefenkluis. Hier mag nooit een echte zaak in."
    return "Dit is een kluis voor echte zaken. Een oefening hoort in de oefenkluis."
