"""The folder of the vault: who may read it, how a small file is replaced safely, and who has it in use."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from pathlib import Path

from intake_app.errors import FileProblem, NotSaved, VaultBusy

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = "vault.lock"
OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter; raises FileProblem (it holds something) or NotSaved (no room, no right)."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        occupied = any(folder.iterdir())
    except FileExistsError as error:
        raise FileProblem("Op deze plek staat een bestand. Een kluis heeft een eigen map nodig.") from error
    except OSError as error:
        raise NotSaved("Op deze plek kan geen kluis gemaakt worden.", hint="Kies een map waarin u mag schrijven.") from error
    if occupied:
        raise FileProblem("In deze map staat al iets. Kies een lege map voor de kluis.")
    mend_permissions(folder)


def mend_permissions(folder: Path) -> str:
    """Shut the folder for other users of this computer. Returns a sentence when that was needed, else ""."""
    if sys.platform == "win32":
        return ""
    try:
        mode = stat.S_IMODE(folder.stat().st_mode)
        if not mode & OTHERS:
            return ""
        folder.chmod(0o700)
    except OSError:
        return "Anderen op deze computer kunnen in de map van de kluis kijken. Dat is hier niet te veranderen."
    return "De map van de kluis stond open voor anderen op deze computer. Dat is nu dicht."


def touch_private(path: Path) -> None:
    """Make an empty file that only its owner may read; an existing file stays as it is."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in `path` so that a crash leaves the old file or the new one, never a half; raises NotSaved."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise NotSaved(
            "Het schrijven in de map van de kluis is niet gelukt.", hint="Is de schijf vol, of alleen-lezen?"
        ) from error


def sync_folder(folder: Path) -> None:
    """Make names in a folder survive a power cut, where the disk can promise that (Windows and some network disks can't)."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # what a disk says that does not do this for folders
            raise
    finally:
        os.close(descriptor)


def destroy(path: Path) -> None:
    """Overwrite a file once and remove it; a missing file is fine.

    The overwriting is a courtesy: on an SSD old blocks may stay. What counts is that the key is gone.
    """
    try:
        with path.open("r+b", buffering=0) as file:
            left = path.stat().st_size
            while left > 0:
                piece = secrets.token_bytes(min(left, 1 << 20))
                left -= file.write(piece)
            os.fsync(file.fileno())
        path.unlink()
    except FileNotFoundError:
        return


class FolderLock:
    """Holds the folder for one program. The system itself lets go when the program ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raises VaultBusy when another program has it, NotSaved when the folder can't be written."""
        try:
            self._descriptor = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise NotSaved(
                "In de map van deze kluis kan niet geschreven worden.", hint="Is de schijf vol, alleen-lezen of losgekoppeld?"
            ) from error
        try:
            if sys.platform == "win32":
                msvcrt.locking(self._descriptor, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._descriptor)
            raise VaultBusy(
                "Deze kluis is al open in een ander venster.", hint="Ga naar dat venster, of sluit het eerst."
            ) from error

    def release(self) -> None:
        """Let go; a second time does nothing. The file stays, so that nobody locks a name that is just being removed."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
