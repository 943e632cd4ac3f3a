"""One SQLCipher file, opened with a raw 256-bit key: the only place that knows sqlcipher3 and what its errors mean."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from intake_app.errors import Damaged, NotSaved, StoreError
from intake_app.store import files

APPLICATION = 0x4C564269  # "LVBi"
PLAIN_HEADER = b"SQLite format 3\x00"
BUSY_MS = 2000
NO_STEPS: Mapping[int, str] = {}


class CipherFile:
    """An open encrypted file. All use goes through `read` and `change`; threads may share it.

    `safe=True` waits on every commit until the disk has the data. `safe=False` keeps the file whole in a power cut, but may
    lose its last commits; `change(safe=True)` waits for one commit, and for all that came before it.
    """

    def __init__(
        self, path: Path, key: bytearray, schema: str, steps: Mapping[int, str] = NO_STEPS, *, new: bool, safe: bool
    ) -> None:
        """Open the file; raises Damaged when it is not what it should be, NotSaved when the disk does not let us.

        `schema` makes version 1 and each of `steps` the version of its number, so that a new file and an old one end up the
        same. `new` makes a file that is not there, and finishes one of which a crash cut the making short.
        """
        self.path = path
        self._steps = steps
        self._safe = safe
        self._lock = threading.RLock()
        self._connection: Any = None
        try:
            if new:
                files.touch_private(path)
            _refuse_plain(path)
            self._connection = _connect(path, key)
            if new and self._one("application_id") == 0:
                self._make(schema)
            self._settle()
            self._place = _place(path)
            self._advance()
        except (OSError, dbapi2.Error) as error:
            self.close()
            raise _opening(error, path, new=new) from error
        except BaseException:
            self.close()
            raise

    def read(self, question: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that answer a question; raises Damaged when the file can't be read."""
        with self._lock:
            try:
                return list(self._open().execute(question, values))
            except dbapi2.Error as error:
                raise Damaged("Een deel van dit bestand is veranderd of beschadigd.") from error

    @contextlib.contextmanager
    def change(self, *, safe: bool = False) -> Iterator[Any]:
        """Give a connection inside one transaction: all of it is kept, or nothing; raises NotSaved."""
        with self._lock:
            connection = self._open()
            try:
                self._still_there()
                if safe and not self._safe:
                    connection.execute("PRAGMA synchronous = FULL")
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
                self._still_there()
            except (OSError, dbapi2.Error) as error:
                raise NotSaved(
                    "Het opslaan is niet gelukt. Er is niets half bewaard.",
                    hint="Is de schijf vol, alleen-lezen of losgekoppeld? Los dat op en probeer het opnieuw.",
                ) from error
            finally:
                # After a failure the transaction may or may not have ended by itself; after success this does nothing.
                with contextlib.suppress(dbapi2.Error):
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    if safe and not self._safe:
                        connection.execute("PRAGMA synchronous = NORMAL")

    def flush(self) -> None:
        """Move all changes from the journal into the file, and empty the journal."""
        with self._lock, contextlib.suppress(dbapi2.Error):
            self._open().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def vacuum(self) -> None:
        """Write the file anew, without what was removed from it, and empty the journal; when that fails, it stays as it is."""
        with self._lock, contextlib.suppress(dbapi2.Error):
            self._open().execute("VACUUM")
        self.flush()

    def copy(self, questions: Sequence[str] = ()) -> tuple[bytes, list[list[tuple[Any, ...]]]]:
        """Return the whole file as it is now, encrypted, and what it answers at the same moment; raises Damaged."""
        with self._lock:
            answers = [self.read(question) for question in questions]
            self.flush()
            journal = self.path.with_name(f"{self.path.name}-wal")
            if journal.exists() and journal.stat().st_size:
                raise NotSaved(
                    "Een deel staat nog in het dagboek van de schijf. Er is niets gekopieerd.", hint="Probeer het opnieuw."
                )
            return self.path.read_bytes(), answers

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        with self._lock:
            connection, self._connection = self._connection, None
            if connection is not None:
                with contextlib.suppress(dbapi2.Error):
                    connection.close()

    @property
    def _version(self) -> int:
        return max(self._steps, default=1)

    def _make(self, schema: str) -> None:
        connection = self._connection
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        for statement in ("BEGIN IMMEDIATE", *_statements("\n\n".join((schema, *self._steps.values())))):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {self._version}")
        connection.execute("COMMIT")
        files.sync_folder(self.path.parent)

    def _advance(self) -> None:
        """Bring an older file to the version of today: all steps in one transaction, with a copy beside it until that is done.

        The copy is as encrypted as the file. It must not stay: it would keep the keys of cases that are deleted later.
        """
        found, copy = self._one("user_version"), self.path.with_name(f"{self.path.name}.before")
        if found < self._version:
            files.replace_file(copy, self.path.read_bytes())  # the journal was just emptied into the file (_settle)
            with self.change(safe=True) as change:
                for number in range(found + 1, self._version + 1):
                    for statement in _statements(self._steps[number]):
                        change.execute(statement)
                change.execute(f"PRAGMA user_version = {self._version}")
            self.flush()
            self._insist_whole()
        with contextlib.suppress(OSError):  # the next opening tries again
            files.destroy(copy)

    def _settle(self) -> None:
        found = self._one("application_id"), self._one("user_version")
        if found[0] != APPLICATION or found[1] < 1:
            raise Damaged("Dit bestand is leeg of van een ander programma. Het is niet van deze kluis.")
        if found[1] > self._version:
            raise Damaged("Dit bestand is gemaakt met een nieuwere versie van het programma.", hint="Gebruik de nieuwste versie.")
        if self._one("journal_mode = WAL") != "wal":
            raise Damaged("Dit bestand is nu niet veilig te gebruiken: het dagboek van de schijf werkt niet.")
        self._connection.execute(f"PRAGMA synchronous = {'FULL' if self._safe else 'NORMAL'}")
        # First the journal into the file: a power cut may have left a page half in the file that is whole in the journal.
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._insist_whole()

    def _insist_whole(self) -> None:
        broken = self._connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if broken:
            raise Damaged(f"In dit bestand zijn {len(broken)} plekken veranderd of beschadigd.")

    def _one(self, pragma: str) -> Any:
        return self._connection.execute(f"PRAGMA {pragma}").fetchone()[0]

    def _open(self) -> Any:
        if self._connection is None:
            raise StoreError("De kluis is dicht.", hint="Open de kluis opnieuw.")
        return self._connection

    def _still_there(self) -> None:
        # Linux goes on writing to a file that was removed or replaced; then nothing would be left of what we acknowledge.
        if _place(self.path) != self._place:
            raise FileNotFoundError


def _connect(path: Path, key: bytearray) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, cached_statements=32)
    try:
        # First of all the key. SQLCipher takes it as text only; a script, unlike a statement, is not kept in the cache.
        connection.executescript(f"PRAGMA key = \"x'{key.hex()}'\"")
        for setting in (
            "cipher_log_level = NONE",
            "cipher_memory_security = ON",
            f"busy_timeout = {BUSY_MS}",
            "locking_mode = EXCLUSIVE",  # one program at a time (files.FolderLock), so no shared memory file is needed
            "secure_delete = ON",
            "foreign_keys = ON",
            "recursive_triggers = ON",  # so that INSERT OR REPLACE runs into the triggers against deleting too
            "trusted_schema = OFF",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {setting}").fetchall()
        _insist_on_memory(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _insist_on_memory(connection: Any) -> None:
    if str(connection.execute("PRAGMA cipher_memory_security").fetchone()[0]) != "1":
        raise StoreError("Het geheugen wordt op deze computer niet beschermd. De kluis blijft dicht.")


def _refuse_plain(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(PLAIN_HEADER)) == PLAIN_HEADER:
            raise Damaged("Dit bestand is niet versleuteld. Het is niet van deze kluis.")


def _place(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _statements(schema: str) -> list[str]:
    return [statement.strip() for statement in schema.split("\n\n") if statement.strip()]


def _opening(error: Exception, path: Path, *, new: bool) -> StoreError:
    if isinstance(error, PermissionError) or (new and isinstance(error, (OSError, dbapi2.OperationalError))):
        return NotSaved(
            "In de map van de kluis kan niet gelezen of geschreven worden.",
            hint="Is de schijf vol, alleen-lezen of losgekoppeld?",
        )
    if isinstance(error, FileNotFoundError) or not path.exists():
        return Damaged("Dit bestand is weg uit de map van de kluis.")
    if isinstance(error, dbapi2.OperationalError):
        return _operational(error)
    return Damaged("Dit bestand is veranderd of beschadigd, of het hoort bij een andere kluis.")


def _operational(error: Exception) -> StoreError:
    name = getattr(error, "sqlite_errorname", "") or str(error)
    if any(word in name.lower() for word in ("readonly", "full", "ioerr", "cantopen", "unable to open")):
        return NotSaved("De map van de kluis is niet te beschrijven.", hint="Is de schijf vol, alleen-lezen of losgekoppeld?")
    return Damaged("Dit bestand is veranderd of beschadigd.")
