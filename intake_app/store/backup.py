"""A backup: the whole vault in one encrypted file, made while the vault is open, and read back before it is called one.

The file is a line that says what it is, the length of the first part (4 bytes), and two files of age one after the other. The
first holds a new age key, for a passphrase or for the public key of a unit. The second holds, for that new key, a tar with the
files of the vault as they are: encrypted on their own, so the backup opens with the passphrases of that day. In this way
any size goes through in small pieces, while age itself takes a passphrase only for what fits in memory.
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import io
import os
import secrets
import tarfile
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

import pyrage

from intake_app.errors import Damaged, FileProblem, InputError, NotAVault, NotSaved, WrongSecret
from intake_app.store import casefile, files, keys, unit_key
from intake_app.store.index import NAME as INDEX
from intake_app.store.index import Index
from intake_app.store.shelf import Shelf

MAGIC = b"lvb-intake reservekopie 1\n"
ENDING = ".lvbkopie"
RESTORED = "restored"
"""A file that stands in a vault that was just put back, until it is opened and the audit trail says so."""
MOST_KEY = 4096

Progress = Callable[[int], None]
"""Is told how far it is, in percent."""
_PACKED, _SEALED = 30, 65


@dataclass(frozen=True, slots=True)
class For:
    """Who can open a backup: a passphrase, or the public key of a unit."""

    passphrase: str = ""
    recipient: str = ""


def make(folder: Path, index: Index, shelf: Shelf, to: Path, target: For, progress: Progress) -> str:
    """Back up an open vault to a new file; returns a sentence about what was damaged already, or "". See `Vault.back_up`."""
    if to.exists():
        raise FileProblem(f"{to.name} bestaat al. Kies een andere naam.")
    try:
        for left in to.parent.glob(f".{glob.escape(to.name)}.*.deel"):  # of a backup that was cut off
            left.unlink()
        with tempfile.TemporaryFile(dir=to.parent) as packed:
            cases, damaged = _pack(folder, index, shelf, packed, progress)
            seal(packed, to, target, progress)
    except OSError as error:
        raise _not_kept() from error
    try:
        index.note(
            "backed_up", "", f"dossiers: {cases}, voor {'de sleutel van een unit' if target.recipient else 'een wachtwoord'}"
        )
    except NotSaved:
        to.unlink(missing_ok=True)  # a copy that no one knows of is worse than none
        raise
    return f"Beschadigde dossiers in deze reservekopie: {damaged}. De andere zijn heel." if damaged else ""


def seal(packed: IO[bytes], to: Path, target: For, progress: Progress) -> None:
    """Put `packed` in a new file, encrypted, and read it back. Raises as `Vault.back_up`, and leaves nothing then."""
    identity = pyrage.x25519.Identity.generate()
    head = _wrap_key(str(identity), target)
    size = max(1, packed.seek(0, io.SEEK_END))
    packed.seek(0)
    beside = to.with_name(f".{to.name}.{secrets.token_hex(4)}.deel")
    try:
        with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600), "w+b") as out:
            out.write(MAGIC + len(head).to_bytes(4, "big") + head)
            written = _Watched(packed, lambda done: progress(_PACKED + (_SEALED - _PACKED) * done // size))
            pyrage.encrypt_io(written, out, [identity.to_public()])
            out.flush()
            os.fsync(out.fileno())
            out.seek(0)
            again = _head(out)
            opened = identity if target.recipient else _unwrap_key(again, target.passphrase)
            back = _Watched(None, lambda done: progress(_SEALED + (100 - _SEALED) * done // size))
            _decrypt(out, back, opened)
            if back.digest != written.digest or again != head:
                raise Damaged("De reservekopie kwam niet hetzelfde terug. Er is niets bewaard. Probeer het opnieuw.")
        if to.exists():
            raise FileProblem(f"{to.name} bestaat al. Kies een andere naam.")
        beside.replace(to)
        files.sync_folder(to.parent)
    except (OSError, pyrage.EncryptError) as error:
        raise _not_kept() from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def restore(file: Path, secret: str, folder: Path, progress: Progress = lambda _percent: None) -> None:
    """Put a backup back as a vault in a new or empty folder; it opens with the passphrases of the day it was made.

    `secret` is the passphrase of the backup, or the secret half of the unit key. Raises NotAVault (no backup of ours),
    WrongSecret, Damaged (a byte has changed), FileProblem (the folder is in use, by a living vault above all) or NotSaved.
    After an error nothing is left in the folder. Takes seconds: not for a window's thread.
    """
    try:
        with file.open("rb") as source:
            head = _head(source)
            files.make_private_folder(folder)
            with contextlib.ExitStack() as undo:
                undo.callback(_clear, folder)
                identity, size = _unwrap_key(head, secret), max(1, file.stat().st_size)
                with tempfile.TemporaryFile(dir=folder) as packed:
                    _decrypt(source, _Watched(packed, lambda done: progress(90 * min(done, size) // size)), identity)
                    packed.seek(0)
                    _unpack(packed, folder)
                progress(100)
                undo.pop_all()
    except FileNotFoundError as error:
        raise FileProblem("De reservekopie is er niet.") from error
    except OSError as error:
        raise NotSaved(
            "De reservekopie kon niet worden teruggezet. Er is niets achtergebleven.",
            hint="Is de schijf vol, of is de reservekopie losgekoppeld?",
        ) from error


def was_restored(folder: Path) -> bool:
    """Tell, once, whether this vault was just put back."""
    marker = folder / RESTORED
    found = marker.exists()
    with contextlib.suppress(OSError):
        marker.unlink(missing_ok=True)
    return found


class _Watched:
    """Reads from a file or writes to it (or to nowhere): hashes and tells what passes, and keeps the error of the disk."""

    def __init__(self, file: IO[bytes] | None, passed: Callable[[int], None]) -> None:
        self.error: OSError | None = None
        self._file = file
        self._passed = passed
        self._hash = hashlib.sha256()
        self._count = 0

    @property
    def digest(self) -> str:
        """The SHA-256 of all that passed."""
        return self._hash.hexdigest()

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        return self._take(self._file.read(size) if self._file else b"")

    def write(self, piece: bytes) -> int:
        """Write on."""
        try:
            if self._file:
                self._file.write(piece)
        except OSError as error:
            self.error = error
            raise
        return len(self._take(piece))

    def flush(self) -> None:
        """Do nothing: whoever has the file does that."""

    def _take(self, piece: bytes) -> bytes:
        self._hash.update(piece)
        self._count += len(piece)
        self._passed(self._count)
        return piece


def _pack(folder: Path, index: Index, shelf: Shelf, to: IO[bytes], progress: Progress) -> tuple[int, int]:
    """Write the vault into a tar: the index as it is now, the cases it knows, the key file last; (cases, damaged ones)."""
    data, key_text, known = index.copy()
    damaged = 0
    with tarfile.open(fileobj=to, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        _add(tar, INDEX, data)
        for number, case in enumerate(known, start=1):
            whole, content = shelf.copy(case)
            damaged += not whole
            if content:
                _add(tar, f"{casefile.FOLDER}/{case}.db", content)
            progress(_PACKED * number // len(known))
        if (folder / keys.PRACTICE_SECRET).is_file():
            _add(tar, keys.PRACTICE_SECRET, (folder / keys.PRACTICE_SECRET).read_bytes())
        _add(tar, keys.NAME, key_text.encode("ascii"))
    if index.deleted().intersection(known):
        raise InputError("Tijdens het kopiëren is een dossier verwijderd. Maak de reservekopie opnieuw.")
    return len(known), damaged


def _wrap_key(identity: str, target: For) -> bytes:
    if target.recipient:
        return unit_key.wrap(identity.encode("ascii"), target.recipient)
    if not target.passphrase.strip():
        raise InputError("Een reservekopie heeft een wachtwoord nodig.")
    return bytes(pyrage.passphrase.encrypt(identity.encode("ascii"), target.passphrase))


def _unwrap_key(head: bytes, secret: str) -> Any:
    if unit_key.looks_like(secret):
        found = unit_key.unwrap(head, secret)
    else:
        try:
            found = bytes(pyrage.passphrase.decrypt(head, secret))
        except (pyrage.DecryptError, ValueError):
            found = b""
    try:
        return pyrage.x25519.Identity.from_str(found.decode("ascii"))
    except (pyrage.IdentityError, UnicodeDecodeError):
        raise WrongSecret(
            "Dit wachtwoord of deze sleutel past niet op deze reservekopie, of het begin ervan is veranderd.",
            hint="Let op hoofdletters en op Caps Lock, en probeer het opnieuw.",
        ) from None


def _head(source: IO[bytes]) -> bytes:
    if source.read(len(MAGIC)) != MAGIC:
        raise NotAVault("Dit bestand is geen reservekopie van dit programma, of het begin ervan is veranderd.")
    length = int.from_bytes(source.read(4), "big")
    head = source.read(length) if length <= MOST_KEY else b""
    if len(head) != length or not head:
        raise _changed()
    return head


def _decrypt(source: IO[bytes], target: _Watched, identity: Any) -> None:
    try:
        pyrage.decrypt_io(source, target, [identity])
    except (pyrage.DecryptError, OSError) as error:
        if target.error:  # the disk, and not the backup
            raise target.error from None
        raise _changed() from error


def _unpack(packed: IO[bytes], folder: Path) -> None:
    """Write each file safely, the key file last: only then the folder is a vault."""
    try:
        with tarfile.open(fileobj=packed, mode="r:") as tar:
            (folder / casefile.FOLDER).mkdir(mode=0o700)
            files.replace_file(folder / RESTORED, b"")
            for member in tar:
                content = tar.extractfile(member)
                place = PurePosixPath(member.name)
                if content is None or place.is_absolute() or ".." in place.parts or len(place.parts) > 2:
                    raise _changed()
                files.replace_file(folder / place, content.read())
    except tarfile.TarError:
        raise _changed() from None
    keys.read(folder)


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(data), 0o600
    tar.addfile(member, io.BytesIO(data))


def _clear(folder: Path) -> None:
    # The folder was new or empty before, and half a vault is none.
    with contextlib.suppress(OSError):
        for path in [*folder.glob(f"{casefile.FOLDER}/*"), *(path for path in folder.iterdir() if path.is_file())]:
            path.unlink(missing_ok=True)
        with contextlib.suppress(FileNotFoundError):
            (folder / casefile.FOLDER).rmdir()
        folder.rmdir()


def _not_kept() -> NotSaved:
    return NotSaved(
        "De reservekopie kon niet worden bewaard. Er is niets achtergebleven.",
        hint="Is de schijf vol, of mag u hier niet schrijven? Kies een andere plek.",
    )


def _changed() -> Damaged:
    return Damaged("Deze reservekopie is veranderd of beschadigd.", hint="Neem een andere reservekopie.")
