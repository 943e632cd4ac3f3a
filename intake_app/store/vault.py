"""The vault: a folder with a key file, an encrypted index and one encrypted file for each case."""

from __future__ import annotations

import contextlib
import secrets
import threading
import uuid
from pathlib import Path
from types import TracebackType
from typing import Self

from intake_app.clock import Clock
from intake_app.errors import Damaged, FileProblem, InputError, IntakeError, NotAVault, NotSaved, StoreError
from intake_app.interview.record import Entry, check_chain
from intake_app.store import casefile, files, index, keys, recovery
from intake_app.store.casefile import CaseFile
from intake_app.store.cipher import CipherFile
from intake_app.store.index import AuditLine, CaseSummary, Head, Index
from intake_app.store.keys import Argon, KeyFile, Slot

PRACTICE_SECRET = "oefenwachtwoord.txt"  # noqa: S105  a file name
PRACTICE_USER = "oefening"
_PRACTICE_TEXT = """\
OEFENKLUIS. In deze map staan alleen verzonnen (fictieve) gegevens.
Daarom mag het wachtwoord hier leesbaar staan. Een echte zaak kan er niet in.

wachtwoord: {}
"""


def is_vault(folder: Path) -> bool:
    """Tell whether this folder holds a vault; nothing is opened."""
    return (folder / keys.NAME).is_file()


def is_practice(folder: Path) -> bool:
    """Tell whether this folder holds a practice vault that opens without typing."""
    return is_vault(folder) and (folder / PRACTICE_SECRET).is_file()


class Vault:
    """An open vault. One program at a time; its threads may share it. Made by `create` or `open`, ended by `close`."""

    def __init__(self, folder: Path, key_file: KeyFile, vault_key: bytearray, opened: Index, lock: files.FolderLock) -> None:
        """Not for others: see `create` and `open`."""
        self._folder = folder
        self._key_file = key_file
        self._case_key = keys.derive(vault_key, "cases")
        self._index = opened
        self._lock = lock
        self._guard = threading.RLock()
        self._open: dict[str, CaseFile] = {}
        self._damaged: dict[str, str] = {}
        self._notices: list[str] = []
        self._closed = False

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, clock: Clock, owner: str, practice: bool = False, argon: Argon | None = None
    ) -> tuple[Vault, str]:
        """Make a vault in a new or empty folder; returns it, open, with its recovery key. Takes seconds: not for a window's thread.

        Raises FileProblem when the folder is in use, NotSaved when it can't be written, InputError for an empty passphrase.
        """
        if not passphrase.strip():
            raise InputError("Een kluis heeft een wachtwoord nodig.")
        work = argon or keys.tune()
        files.make_private_folder(folder)
        recovery_key = recovery.generate()
        vault_key = bytearray(secrets.token_bytes(32))
        with contextlib.ExitStack() as undo:
            undo.callback(keys.wipe, vault_key)
            lock = files.FolderLock(folder)
            undo.callback(lock.release)
            key_file = keys.new_key_file(practice=practice)
            key_file = key_file.with_slot(keys.PASSPHRASE, "wachtwoord", passphrase, vault_key, work)
            key_file = key_file.with_slot(keys.RECOVERY, "herstelsleutel", recovery_key, vault_key, work)
            (folder / casefile.FOLDER).mkdir(mode=0o700)
            made = Index.make(folder, keys.derive(vault_key, "index"), now=clock.now, who=owner)
            undo.callback(made.close)
            made.begin(key_file.vault, key_file.text(), practice=practice)
            key_file.write(folder)  # last: from here on the folder is a vault
            vault = cls(folder, key_file, vault_key, made, lock)
            undo.pop_all()
            keys.wipe(vault_key)
        return vault, recovery_key

    @classmethod
    def open(cls, folder: Path, secret: str, *, clock: Clock, user: str) -> Vault:
        """Open a vault with a passphrase or the recovery key. Takes about a second: not on a window's thread.

        Raises NotAVault, Damaged, VaultBusy, WrongSecret or NotSaved (a folder that can't be written).
        """
        key_file = keys.read(folder)
        with contextlib.ExitStack() as undo:
            lock = files.FolderLock(folder)
            undo.callback(lock.release)
            mended = files.mend_permissions(folder)
            vault_key, slot = key_file.unlock(secret)
            undo.callback(keys.wipe, vault_key)
            opened = _open_index(folder, vault_key, clock, user)
            undo.callback(opened.close)
            vault = cls(folder, key_file, vault_key, opened, lock)
            vault._settle(slot, mended)
            undo.pop_all()
            keys.wipe(vault_key)
        return vault

    @classmethod
    def create_practice(cls, folder: Path, *, clock: Clock, user: str = PRACTICE_USER) -> Vault:
        """Make a practice vault. Its passphrase lies in the folder, readable: it only ever holds invented data."""
        passphrase = recovery.generate()
        vault, _ = cls.create(folder, passphrase, clock=clock, owner=user, practice=True, argon=keys.FLOOR)
        try:
            files.replace_file(folder / PRACTICE_SECRET, _PRACTICE_TEXT.format(passphrase).encode())
        except BaseException:
            vault.close()
            raise
        return vault

    @classmethod
    def open_practice(cls, folder: Path, *, clock: Clock, user: str = PRACTICE_USER) -> Vault:
        """Open a practice vault with the passphrase that lies in its folder."""
        try:
            text = (folder / PRACTICE_SECRET).read_text("utf-8")
        except FileNotFoundError as error:
            raise NotAVault("In deze map staat geen oefenkluis.") from error
        except (OSError, UnicodeDecodeError) as error:
            raise FileProblem(f"Het bestand {PRACTICE_SECRET} is niet te lezen.") from error
        vault = cls.open(folder, text.rpartition("wachtwoord:")[2].strip(), clock=clock, user=user)
        if not vault.practice:
            vault.close()
            raise NotAVault("Dit is geen oefenkluis.", hint=f"Haal {PRACTICE_SECRET} weg uit deze map.")
        return vault

    @property
    def folder(self) -> Path:
        """Where the vault lives."""
        return self._folder

    @property
    def id(self) -> str:
        """The vault's own random id."""
        return self._key_file.vault

    @property
    def practice(self) -> bool:
        """Whether this vault only holds invented cases (OEFENING). Sealed: changing it in a file breaks the vault."""
        return self._key_file.practice

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The ways in."""
        return self._key_file.slots

    @property
    def notices(self) -> tuple[str, ...]:
        """What was found and mended on opening, as sentences for the user."""
        return tuple(self._notices)

    def cases(self) -> tuple[CaseSummary, ...]:
        """Return the cases, last changed first. What is damaged is known for missing files and for what was opened or checked."""
        with self._guard:
            listed = self._use().cases(self._damaged)
            return tuple(self._look(summary) for summary in listed)

    def new_case(self, number: str) -> CaseFile:
        """Make an empty case with a key of its own; raises NotSaved."""
        with self._guard:
            opened = self._use()
            case = uuid.uuid4().hex
            key = bytearray(secrets.token_bytes(32))
            opened.new_case(case, keys.wrap(key, self._case_key, self._along(case)), number)
            keys.wipe(key)
            return self.open_case(case)

    def open_case(self, case: str) -> CaseFile:
        """Open a case; one that is open already is returned as it is. Raises Damaged (for this case alone) or NotSaved."""
        with self._guard:
            opened = self._use()
            if case in self._open:
                return self._open[case]
            found = opened.case(case)
            if found is None:
                raise InputError("Dit dossier staat niet in deze kluis.")
            wrapped, number, head = found
            try:
                file = self._open_file(case, wrapped, head)
                try:
                    ledger = CaseFile(case, number, file, practice=self.practice, moved=self._moved, closed=self._forget)
                    self._compare(ledger, head)
                except BaseException:
                    file.close()
                    raise
            except Damaged as error:
                self._damaged[case] = error.sentence
                raise
            self._damaged.pop(case, None)
            self._open[case] = ledger
            return ledger

    def delete_case(self, case: str, reason: str) -> None:
        """Destroy the key of a case and then its file, for this reason. What is left is a line in the audit trail."""
        if not reason.strip():
            raise InputError("Verwijderen kan alleen met een reden.")
        with self._guard:
            opened = self._use()
            if opened.case(case) is None:
                raise InputError("Dit dossier staat niet in deze kluis.")
            if case in self._open:
                self._open[case].close()
            opened.forget_case(case, reason)
            self._damaged.pop(case, None)
            self._remove_files(case)

    def note(self, action: str, case: str = "", why: str = "") -> None:
        """Add a line to the audit trail: "exported", "printed", "viewed", … and why; never content. Raises NotSaved."""
        with self._guard:
            self._use().note(action, case, why)

    def audit(self) -> tuple[AuditLine, ...]:
        """Return the audit trail, oldest first."""
        with self._guard:
            return self._use().audit()

    def check(self) -> tuple[str, ...]:
        """Look at everything in the vault; returns what is wrong, as sentences. Nothing is changed but the audit trail."""
        with self._guard:
            opened = self._use()
            found: list[str] = []
            broken = opened.broken_audit()
            if broken:
                found.append(f"Het logboek van de kluis klopt niet vanaf regel {broken}.")
            for summary in opened.cases({}):
                sentence = self._check_case(summary.id)
                if sentence:
                    found.append(f"Zaak {summary.number}: {sentence}")
            known = opened.known()
            strange = [path for path in (self._folder / casefile.FOLDER).glob("*.db") if path.stem not in known]
            if strange:
                found.append(f"In de map staan {len(strange)} dossiers die de index niet kent. Is er een oude index teruggezet?")
            opened.note("vault_checked", "", f"{len(found)} bevindingen")
            return tuple(found)

    def close(self) -> None:
        """Close all cases and drop the keys; a second time does nothing."""
        with self._guard:
            if self._closed:
                return
            self._closed = True
            for ledger in tuple(self._open.values()):
                ledger.close()
            with contextlib.suppress(StoreError):
                self._index.note("vault_closed", "", "")
            self._index.close()
            keys.wipe(self._case_key)
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Vault {'open' if not self._closed else 'closed'}>"

    def _settle(self, slot: Slot, mended: str) -> None:
        vault, practice, text = self._index.identity()
        if vault != self.id or practice != self.practice:
            raise Damaged("De index hoort niet bij het sleutelbestand van deze kluis.")
        if text != self._key_file.text():
            raise Damaged(
                f"Het sleutelbestand ({keys.NAME}) is niet de versie die bij deze kluis hoort.",
                hint="Zet de nieuwste versie van de hele map terug, niet van een bestand apart.",
            )
        self._index.note("vault_opened", "", slot.label)
        if mended:
            self._notices.append(mended)
            self._index.note("permissions_mended", "", mended)
        broken = self._index.broken_audit()
        if broken:
            self._notices.append(f"Het logboek van de kluis klopt niet vanaf regel {broken}.")
        self._finish_deleting()

    def _finish_deleting(self) -> None:
        kept = {summary.id for summary in self._index.cases({})}
        for case in self._index.known() - kept:
            with contextlib.suppress(NotSaved):
                self._remove_files(case)

    def _open_file(self, case: str, wrapped: bytes, head: Head) -> CipherFile:
        key = keys.unwrap(wrapped, self._case_key, self._along(case))
        try:
            return casefile.open_file(self._folder, case, key, new=self._unmade(case, head))
        finally:
            keys.wipe(key)

    def _unmade(self, case: str, head: Head) -> bool:
        # The index knows a case before its file is made. A crash in between leaves no file, or an empty one.
        path = casefile.path_of(self._folder, case)
        return head.length == 0 and (not path.exists() or path.stat().st_size == 0)

    def _compare(self, ledger: CaseFile, head: Head) -> None:
        entries = ledger.entries()
        if len(entries) < head.length:
            raise Damaged(
                f"Van dit dossier ontbreken regels: er zijn er {len(entries)}, en er waren er {head.length}.",
                hint="Is er een oude kopie teruggezet? Zet dan de nieuwste terug.",
            )
        if head.length and entries[head.length - 1].hash != head.hash:
            raise Damaged("Dit dossier is een ander dan de index kent. Er is iets vervangen.")
        if len(entries) > head.length:
            self._use().caught_up(ledger.id, entries, head)

    def _check_case(self, case: str) -> str:
        was_open = case in self._open
        try:
            ledger = self.open_case(case)
            if was_open:
                check_chain(ledger.entries())
        except IntakeError as error:
            return error.sentence
        if not was_open:
            ledger.close()
        return ""

    def _moved(self, case: str, entry: Entry) -> None:
        # The entry is safe already. What the index misses now, it catches up with on the next entry or the next opening.
        with contextlib.suppress(StoreError):
            self._index.moved(case, entry)

    def _forget(self, case: str) -> None:
        with self._guard:
            self._open.pop(case, None)

    def _remove_files(self, case: str) -> None:
        path = casefile.path_of(self._folder, case)
        try:
            for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
                files.destroy(path.with_name(name))
        except OSError as error:
            raise NotSaved("De sleutel van het dossier is vernietigd, maar het bestand zelf is nog niet weg.") from error

    def _look(self, summary: CaseSummary) -> CaseSummary:
        if summary.damaged or summary.length == 0 or casefile.path_of(self._folder, summary.id).exists():
            return summary
        return index.with_damage(summary, "Het bestand van dit dossier is weg uit de map van de kluis.")

    def _along(self, case: str) -> str:
        return f"{self.id} {case} {int(self.practice)}"

    def _use(self) -> Index:
        if self._closed:
            raise StoreError("De kluis is dicht.", hint="Open de kluis opnieuw.")
        return self._index


def _open_index(folder: Path, vault_key: bytearray, clock: Clock, user: str) -> Index:
    key = keys.derive(vault_key, "index")
    try:
        return Index.open(folder, key, now=clock.now, who=user)
    except Damaged as error:
        raise Damaged(f"De index van deze kluis gaat niet open. {error.sentence}", hint=error.hint) from error
    finally:
        keys.wipe(key)
