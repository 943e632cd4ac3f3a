"""The cases of an open vault: makes, opens, compares, checks and destroys them, each on its own."""

from __future__ import annotations

import contextlib
import dataclasses
import secrets
import threading
import uuid
from pathlib import Path

from intake_app.errors import Damaged, InputError, IntakeError, NotSaved, StoreError
from intake_app.interview.record import Entry, check_chain
from intake_app.interview.retention import Retention
from intake_app.store import casefile, files, keys
from intake_app.store.casefile import CaseFile
from intake_app.store.cipher import CipherFile
from intake_app.store.index import CaseSummary, Head, Index


class Shelf:
    """The folder with case files, next to the index that knows what should be in it. Threads may share it."""

    def __init__(self, folder: Path, index: Index, key: bytearray, *, vault: str, practice: bool) -> None:
        """Take over `key`, under which the keys of the cases are wrapped; `close` wipes it."""
        self._folder = folder
        self._index = index
        self._key = key
        self._vault = vault
        self._practice = practice
        self._guard = threading.RLock()
        self._open: dict[str, CaseFile] = {}
        self._damaged: dict[str, str] = {}
        self._added: dict[str, int] = {}

    def summaries(self) -> tuple[CaseSummary, ...]:
        """Return the cases, last changed first; what is damaged is known for missing files and for what was opened or checked."""
        with self._guard:
            return tuple(
                dataclasses.replace(summary, practice=self._practice, damaged=self._damage_seen(summary))
                for summary in self._index.cases()
            )

    def new(self, number: str, retention: Retention | None = None) -> CaseFile:
        """Make an empty case with a key of its own; raises NotSaved."""
        with self._guard:
            case = uuid.uuid4().hex
            key = bytearray(secrets.token_bytes(32))
            wrapped = keys.wrap(key, self._key, self._along(case))
            keys.wipe(key)
            self._index.new_case(case, wrapped, number, retention)
            try:
                return self.open(case)
            except StoreError:
                with contextlib.suppress(StoreError):
                    self._index.forget_case(case, "niet gemaakt: de schijf nam het bestand niet")
                raise

    def open(self, case: str) -> CaseFile:
        """Open a case, or return it as it is when it is open already; raises InputError, Damaged or NotSaved."""
        with self._guard:
            if case in self._open:
                return self._open[case]
            wrapped, number, head = self._index.case(case)
            try:
                ledger = self._read(case, wrapped, number, head)
            except Damaged as error:
                self._damaged[case] = error.sentence
                raise
            self._damaged.pop(case, None)
            self._open[case] = ledger
            return ledger

    def copy(self, case: str) -> tuple[bool, bytes]:
        """Return whether a case is whole, and its file as it is now: a damaged one as it lies there, a missing one as nothing."""
        with self._guard:
            was_open = case in self._open
            try:
                ledger = self.open(case)
            except (Damaged, InputError):
                path = casefile.path_of(self._folder, case)
                return False, path.read_bytes() if path.is_file() else b""
            try:
                return True, ledger.copy()
            finally:
                if not was_open:
                    ledger.close()

    def is_open(self, case: str) -> bool:
        """Tell whether a case is open now."""
        with self._guard:
            return case in self._open

    def delete(self, case: str, reason: str) -> None:
        """Destroy the key of a case, then its file; raises InputError or NotSaved."""
        if not reason.strip():
            raise InputError("Verwijderen kan alleen met een reden.")
        with self._guard:
            self._index.case(case)
            if self._index.keeping.of(case).hold:
                raise InputError("Deze zaak mag nu niet weg: er is vastgelegd dat hij bewaard blijft.")
            if case in self._open:
                self._open[case].close()
            self._index.forget_case(case, reason)
            self._damaged.pop(case, None)
            self._remove_files(case)

    def finish_deleting(self) -> None:
        """Remove the files of cases that were deleted just before a crash; their keys are gone already."""
        with self._guard:
            for case in self._index.deleted():
                with contextlib.suppress(NotSaved):
                    self._remove_files(case)

    def check(self) -> list[str]:
        """Open every case and look for files that nobody knows; returns what is wrong, as sentences."""
        with self._guard:
            found = []
            for summary in self._index.cases():
                sentence = self._check_case(summary.id)
                if sentence:
                    found.append(f"Zaak {summary.number}: {sentence}")
            known = self._index.known()
            strange = sum(path.stem not in known for path in (self._folder / casefile.FOLDER).glob("*.db"))
            if strange:
                found.append(f"Bestanden die de index niet kent: {strange}. Is er een oude index teruggezet?")
            return found

    def close(self) -> None:
        """Close every open case and wipe the key."""
        with self._guard:
            for ledger in tuple(self._open.values()):
                ledger.close()
            keys.wipe(self._key)

    def _read(self, case: str, wrapped: bytes, number: str, head: Head) -> CaseFile:
        file = self._open_file(case, wrapped, head)
        try:
            entries = casefile.read_entries(file)
            check_chain(entries)
            self._compare(case, entries, head)
        except BaseException:
            file.close()
            raise
        last = entries[-1] if entries else None
        return CaseFile(case, number, file, last, practice=self._practice, moved=self._moved, closed=self._forget)

    def _open_file(self, case: str, wrapped: bytes, head: Head) -> CipherFile:
        key = keys.unwrap(wrapped, self._key, self._along(case))
        try:
            # The index knows a case before its file is made; a crash in between leaves a case without entries.
            return casefile.open_file(self._folder, case, key, new=head.length == 0)
        finally:
            keys.wipe(key)

    def _compare(self, case: str, entries: tuple[Entry, ...], head: Head) -> None:
        if len(entries) < head.length:
            raise Damaged(
                f"Van dit dossier ontbreken regels: het zijn er {len(entries)}, en het waren er {head.length}.",
                hint="Is er een oude kopie teruggezet? Zet dan de nieuwste terug.",
            )
        if head.length and entries[head.length - 1].hash != head.hash:
            raise Damaged("Dit dossier is een ander dan de index kent. Er is iets vervangen.")
        if len(entries) > head.length:
            self._index.caught_up(case, entries, head)

    def _check_case(self, case: str) -> str:
        was_open = case in self._open
        try:
            ledger = self.open(case)
            if was_open:
                check_chain(ledger.entries())
        except IntakeError as error:
            return error.sentence
        if not was_open:
            ledger.close()
        return ""

    def _damage_seen(self, summary: CaseSummary) -> str:
        if summary.id in self._damaged:
            return self._damaged[summary.id]
        there = summary.length == 0 or casefile.path_of(self._folder, summary.id).exists()
        return "" if there else "Het bestand van dit dossier is weg uit de map van de kluis."

    def _moved(self, case: str, entry: Entry) -> None:
        # The entry is safe already. What the index misses now, it catches up with on the next entry or the next opening.
        with contextlib.suppress(StoreError):
            self._index.moved(case, entry, first=case not in self._added)
            self._added[case] = self._added.get(case, 0) + 1

    def _forget(self, case: str) -> None:
        with self._guard:
            self._open.pop(case, None)
            added = self._added.pop(case, 0)
            if added:
                with contextlib.suppress(StoreError):  # a stick that was pulled out must not keep the case open
                    self._index.note("case_closed", case, f"regels erbij: {added}")

    def _remove_files(self, case: str) -> None:
        path = casefile.path_of(self._folder, case)
        try:
            for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
                files.destroy(path.with_name(name))
        except OSError as error:
            raise NotSaved("De sleutel van het dossier is vernietigd, maar het bestand zelf is nog niet weg.") from error

    def _along(self, case: str) -> str:
        return f"{self._vault} {case} {int(self._practice)}"
