"""The vault: a folder with a key file, an encrypted index and one encrypted file for each case."""

from __future__ import annotations

import contextlib
import secrets
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from intake_app.clock import Clock
from intake_app.errors import Damaged, FileProblem, InputError, NotAVault, NotSaved, StoreError
from intake_app.interview.audit import AuditLine
from intake_app.interview.retention import Retention, checked
from intake_app.store import backup, casefile, files, index, keys, recovery
from intake_app.store.attempts import Attempts
from intake_app.store.casefile import CaseFile
from intake_app.store.index import CaseSummary, Index
from intake_app.store.keys import PRACTICE_SECRET, Argon, Slot
from intake_app.store.roster import Roster
from intake_app.store.shelf import Shelf
from intake_app.store.ways import Ways

PRACTICE_USER = "oefening"
_BEFORE_KEYS = (index.NAME, f"{index.NAME}-wal", f"{index.NAME}-shm", files.LOCK, PRACTICE_SECRET)
_PRACTICE_TEXT = """\
OEFENKLUIS. In deze map staan alleen verzonnen (fictieve) gegevens.
Daarom mag het wachtwoord hier leesbaar staan. Een echte zaak kan er niet in.

wachtwoord: {}
"""


def is_vault(folder: Path) -> bool:
    """Tell whether this folder holds a vault; nothing is opened."""
    with contextlib.suppress(OSError):
        return (folder / keys.NAME).is_file()
    return False


def is_practice(folder: Path) -> bool:
    """Tell whether this folder holds a practice vault, which `Vault.open_practice` opens without typing."""
    return is_vault(folder) and (folder / PRACTICE_SECRET).is_file()


class Vault:
    """An open vault: one program at a time, whose threads may share it. Made by `create` or `open`, ended by `close`."""

    def __init__(self, folder: Path, ways: Ways, vault_key: bytearray, opened: Index, lock: files.FolderLock) -> None:
        """Not for others: see `create` and `open`."""
        self._folder = folder
        self._index = opened
        key_file = ways.key_file
        self._shelf = Shelf(folder, opened, keys.derive(vault_key, "cases"), vault=key_file.vault, practice=key_file.practice)
        self._ways = ways
        self._lock = lock
        self._guard = threading.RLock()
        self._notices: list[str] = []
        self._closed = False

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, clock: Clock, owner: str, practice: bool = False, argon: Argon | None = None
    ) -> tuple[Vault, str]:
        """Make a vault in a new or empty folder; returns it, open, with its recovery key. Takes seconds: not for a window.

        Raises FileProblem when the folder is in use, NotSaved when it can't be written, InputError for an empty passphrase.
        """
        if not passphrase.strip():
            raise InputError("Een kluis heeft een wachtwoord nodig.")
        return cls._create(folder, passphrase, clock, owner, practice=practice, argon=argon or keys.tune())

    @classmethod
    def _create(
        cls, folder: Path, passphrase: str, clock: Clock, owner: str, *, practice: bool, argon: Argon, left_open: str = ""
    ) -> tuple[Vault, str]:
        _clear_unfinished(folder)
        files.make_private_folder(folder)
        recovery_key = recovery.generate()
        vault_key = bytearray(secrets.token_bytes(32))
        with contextlib.ExitStack() as always, contextlib.ExitStack() as undo:
            always.callback(keys.wipe, vault_key)
            undo.callback(_clear, folder)
            lock = files.FolderLock(folder)
            undo.callback(lock.release)
            key_file = keys.new_key_file(practice=practice)
            key_file = key_file.with_slot(keys.PASSPHRASE, "wachtwoord", passphrase, vault_key, argon)
            key_file = key_file.with_slot(keys.RECOVERY, "herstelsleutel", recovery_key, vault_key, argon)
            made = _make_index(folder, vault_key, clock, owner)
            undo.callback(made.close)
            made.begin(key_file.vault, key_file.text(), practice=practice)
            if left_open:
                files.replace_file(folder / PRACTICE_SECRET, left_open.encode())
            key_file.write(folder)  # last: from here on the folder is a vault
            vault = cls(folder, Ways(folder, key_file, made, Attempts(folder, clock.now)), vault_key, made, lock)
            undo.pop_all()
        return vault, recovery_key

    @classmethod
    def open(cls, folder: Path, secret: str, *, clock: Clock, user: str) -> Vault:
        """Open a vault with a passphrase, the recovery key or a unit key. Takes about a second: not for a window's thread.

        Raises NotAVault, Damaged, VaultBusy, WrongSecret (TooSoon after some slips) or NotSaved (a folder that can't be written).
        """
        keys.read(folder)  # before anything is written: is this a vault?
        with contextlib.ExitStack() as always, contextlib.ExitStack() as undo:
            lock = files.FolderLock(folder)
            undo.callback(lock.release)
            mended = files.mend_permissions(folder)
            key_file, tries = keys.read(folder), Attempts(folder, clock.now)
            vault_key, slot = tries.unlock(key_file, secret)
            always.callback(keys.wipe, vault_key)
            opened = _open_index(folder, vault_key, clock, user)
            undo.callback(opened.close)
            vault = cls(folder, Ways(folder, key_file, opened, tries), vault_key, opened, lock)
            undo.callback(vault._shelf.close)
            vault._settle(slot, mended)
            undo.pop_all()
        return vault

    @classmethod
    def create_practice(cls, folder: Path, *, clock: Clock, user: str = PRACTICE_USER) -> Vault:
        """Make a practice vault. Its passphrase lies in the folder, readable: it only ever holds invented data."""
        passphrase = recovery.generate()
        told = _PRACTICE_TEXT.format(passphrase)
        return cls._create(folder, passphrase, clock, user, practice=True, argon=keys.FLOOR, left_open=told)[0]

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
        return self._ways.key_file.vault

    @property
    def practice(self) -> bool:
        """Whether this vault only holds invented cases (OEFENING). Sealed: changing it in a file breaks the vault."""
        return self._ways.key_file.practice

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The ways in."""
        return self._ways.key_file.slots

    @property
    def ways(self) -> Ways:
        """What can be done to the ways in: add, change and remove."""
        with self._in_use():
            return self._ways

    @property
    def notices(self) -> tuple[str, ...]:
        """What was found and mended on opening, as sentences for the user."""
        return tuple(self._notices)

    @property
    def roster(self) -> Roster:
        """Who can be called: the list of the unit that this vault belongs to."""
        with self._in_use():
            return self._index.roster

    def cases(self) -> tuple[CaseSummary, ...]:
        """Return the cases, last changed first."""
        with self._in_use():
            return self._shelf.summaries()

    def new_case(self, number: str, retention: Retention | None = None) -> CaseFile:
        """Make an empty case with a key of its own; raises NotSaved, or InputError for a ground that does not hold."""
        with self._in_use():
            return self._shelf.new(number, checked(retention) if retention else None)

    def open_case(self, case: str) -> CaseFile:
        """Open a case, which the audit trail tells; one that is open already is returned as it is.

        Raises Damaged (the other cases still open), InputError or NotSaved.
        """
        with self._in_use():
            again = self._shelf.is_open(case)
            ledger = self._shelf.open(case)
            if not again:
                self._index.note("case_opened", case, "")
            return ledger

    def delete_case(self, case: str, reason: str) -> None:
        """Destroy the key of a case and then its file. What is left is a line in the audit trail, with the reason.

        Raises InputError without a reason or while the case is held, NotSaved when the disk does not let it go.
        """
        with self._in_use():
            self._shelf.delete(case, reason)

    def retentions(self) -> dict[str, Retention]:
        """Return how long each case may be kept, by id; a case from before this was asked is not in it."""
        with self._in_use():
            return self._index.keeping.all()

    def keep(self, case: str, retention: Retention, why: str = "") -> None:
        """Lay down how long a case may be kept, or that it may not be deleted; `why` a hold ends. Raises InputError, NotSaved."""
        with self._in_use():
            self._index.case(case)
            self._index.keeping.change(case, retention, why)

    def fits(self, secret: str) -> None:
        """Tell whether this is a secret of this vault, which stays open. Takes about a second; raises WrongSecret or TooSoon."""
        with self._in_use():
            self._ways.fits(secret)

    def note(self, action: str, case: str = "", why: str = "") -> None:
        """Add a line to the audit trail: "exported", "printed", "viewed", … and why; never content. Raises NotSaved."""
        with self._in_use():
            self._index.note(action, case, why)

    def audit(self) -> tuple[AuditLine, ...]:
        """Return the audit trail, oldest first."""
        with self._in_use():
            return self._index.audit()

    def back_up(self, to: Path, target: backup.For, progress: backup.Progress = lambda _percent: None) -> str:
        """Put all of the vault, as it is now, in one new encrypted file (backup.py), and read it back. Takes seconds.

        The vault stays in use meanwhile. Returns "" or a sentence about cases that were damaged already. Raises FileProblem
        (there is such a file), InputError (a target that can't be used, or a case was deleted meanwhile) or NotSaved.
        """
        with self._in_use():
            folder, opened, shelf = self._folder, self._index, self._shelf
        return backup.make(folder, opened, shelf, to, target, progress)

    def check(self) -> tuple[str, ...]:
        """Look at everything in the vault; returns what is wrong, as sentences for the user."""
        with self._in_use():
            found = [*self._audit_findings(), *self._shelf.check()]
            self._index.note("vault_checked", "", f"bevindingen: {len(found)}")
            return tuple(found)

    def close(self) -> None:
        """Close all cases and drop the keys; a second time does nothing."""
        with self._guard:
            if self._closed:
                return
            self._closed = True
            with contextlib.ExitStack() as steps:
                steps.callback(self._lock.release)
                steps.callback(self._index.close)
                steps.callback(self._note_closed)
                self._shelf.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Vault {'closed' if self._closed else 'open'}>"

    def _settle(self, slot: Slot, mended: str) -> None:
        self._ways.settle()
        self._index.note("vault_opened", "", slot.label)
        self._notices += self._ways.tell_slips()
        if backup.was_restored(self._folder):
            self._index.note("restored", "", "")
            self._notices.append("Deze kluis is teruggezet uit een reservekopie. Kijk of alles er is.")
        if mended:
            self._notices.append(mended)
            self._index.note("permissions_mended", "", mended)
        self._notices += self._audit_findings()
        self._shelf.finish_deleting()

    def _note_closed(self) -> None:
        with contextlib.suppress(StoreError):  # a stick that was pulled out must not keep the vault open
            self._index.note("vault_closed", "", "")

    def _audit_findings(self) -> list[str]:
        broken = self._index.broken_audit()
        return [f"Het logboek van de kluis klopt niet vanaf regel {broken}."] if broken else []

    @contextlib.contextmanager
    def _in_use(self) -> Iterator[None]:
        with self._guard:
            if self._closed:
                raise StoreError("De kluis is dicht.", hint="Open de kluis opnieuw.")
            yield


def _make_index(folder: Path, vault_key: bytearray, clock: Clock, owner: str) -> Index:
    key = keys.derive(vault_key, "index")
    try:
        (folder / casefile.FOLDER).mkdir(mode=0o700)
        return Index.make(folder, key, now=clock.now, who=owner)
    except OSError as error:
        raise NotSaved("Op deze plek kan geen kluis gemaakt worden.", hint="Is de schijf vol, of alleen-lezen?") from error
    finally:
        keys.wipe(key)


def _open_index(folder: Path, vault_key: bytearray, clock: Clock, user: str) -> Index:
    key = keys.derive(vault_key, "index")
    try:
        return Index.open(folder, key, now=clock.now, who=user)
    except Damaged as error:
        raise Damaged(f"De index van deze kluis gaat niet open. {error.sentence}", hint=error.hint) from error
    finally:
        keys.wipe(key)


def _clear(folder: Path) -> None:
    # The folder was empty before; what a failed `create` left would be in the way of the next try.
    with contextlib.suppress(OSError):
        for name in (*_BEFORE_KEYS, keys.NAME):
            (folder / name).unlink(missing_ok=True)
        (folder / casefile.FOLDER).rmdir()


def _clear_unfinished(folder: Path) -> None:
    # A crash during `create` leaves these, without a key file and without cases: nothing that anyone could miss.
    cases = folder / casefile.FOLDER
    try:
        names = {path.name for path in folder.iterdir()}
        filled = cases.name in names and any(cases.iterdir())
    except OSError:  # no such folder yet, or none that we may see; making it will tell
        return
    if names and names <= {*_BEFORE_KEYS, cases.name} and not filled:
        files.FolderLock(folder).release()  # raises VaultBusy when another program is making a vault here right now
        _clear(folder)
