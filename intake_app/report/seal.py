"""Sealing: a Word document behind a passphrase (ECMA-376 agile, AES-256, SHA-512), as Word and LibreOffice open it.

The passphrase is hashed 100,000 times (what Word itself uses), a random key of 256 bits encrypts the document, and an
HMAC-SHA-512 over the encrypted bytes tells a changed file. Every byte outside the HMAC is held as well: see `is_untouched`.
"""

from __future__ import annotations

import binascii
import contextlib
import hashlib
import io
import os
import secrets
import struct
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from intake_app.errors import FileProblem, InputError, NotSaved, SealError
from intake_app.report.visible import is_plain

SPINS = 100_000
LONGEST = 255
"""Word takes no longer password."""
ENDING = ".docx"

CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KEY_BLOCK = bytes.fromhex("146e0be7abacd0d6")  # MS-OFFCRYPTO 2.3.4.13, encryptedKeyValue
_SECTOR, _ENTRY, _TIMES = 512, 128, slice(100, 116)
_UNREADABLE = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    struct.error,
    binascii.Error,
    ExpatError,
)


class WrongPassphrase(SealError):
    """The passphrase does not fit this sealed file, or the part of the file that tells so was changed."""


class Changed(SealError):
    """The sealed file is not as it was sealed."""


class NotSealed(SealError):
    """This is no password-protected Word document."""


def seal(docx: bytes, passphrase: str) -> bytes:
    """Encrypt a document; raises InputError for a passphrase that can't be typed into Word."""
    from msoffcrypto.method.ecma376_agile import ECMA376Agile  # noqa: PLC0415 - loaded late, like all of Word

    _check(passphrase)
    info, _ = ECMA376Agile.generate_encryption_parameters(passphrase, spin_count=SPINS)
    key = secrets.token_bytes(32)
    # The library fills half of its own key with a constant, which leaves 128 bits; this one is random to the last bit.
    info.encryptedKeyValue = _wrapped(key, passphrase, info.encryptedKey.saltValue)
    package = ECMA376Agile.encrypt_payload(io.BytesIO(docx), info.encryptedKey, key, info.keyData.saltValue)
    return _container(package, ECMA376Agile.get_encryption_information(info, package, key))


def open_sealed(sealed: bytes, passphrase: str) -> bytes:
    """Open what `seal` made and nothing else; raises NotSealed, WrongPassphrase or Changed."""
    docx = decrypt(sealed, passphrase)
    if not is_untouched(sealed):
        raise Changed("Dit bestand is veranderd nadat het is verzegeld.")
    return docx


def decrypt(sealed: bytes, passphrase: str) -> bytes:
    """Decrypt a document of any program, with its HMAC checked; raises NotSealed, WrongPassphrase or Changed."""
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError  # noqa: PLC0415

    file = _parse(sealed)
    target = io.BytesIO()
    try:
        file.load_key(password=passphrase, verify_password=True)
    except InvalidKeyError:
        raise WrongPassphrase("Het wachtwoord past niet bij dit verslag.") from None
    except (DecryptionError, FileFormatError, ParseError, *_UNREADABLE):
        raise Changed("Dit bestand is beschadigd of veranderd.") from None
    try:
        file.decrypt(target, verify_integrity=True)
    except (InvalidKeyError, DecryptionError, FileFormatError, ParseError, *_UNREADABLE):
        raise Changed("Dit bestand is veranderd nadat het is verzegeld.") from None
    return target.getvalue()


def is_untouched(sealed: bytes) -> bool:
    """Tell whether every byte outside the encrypted document is as this program writes it.

    The HMAC holds the encrypted bytes only. The container around them has one way to be written, so it is written again and
    compared: one changed byte in it shows, and so does a file that another program saved.
    """
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, ParseError  # noqa: PLC0415
    from msoffcrypto.method.ecma376_agile import ECMA376AgileEncryptionInfo  # noqa: PLC0415

    try:
        file = _parse(sealed)
        if file.type != "agile":
            return False
        with file.file.openstream("EncryptedPackage") as stream:
            package = stream.read()
        read, info = file.info, ECMA376AgileEncryptionInfo()
        info.spinCount = read["spinValue"]
        info.keyData.saltValue, info.encryptedKey.saltValue = read["keyDataSalt"], read["passwordSalt"]
        for name in ("HmacKey", "HmacValue", "VerifierHashInput", "VerifierHashValue", "KeyValue"):
            setattr(info, f"encrypted{name}", read[f"encrypted{name}"])
        header = info.getEncryptionDescriptorHeader()
        return _container(package, header + info.toEncryptionDescriptor().encode()) == sealed
    except (SealError, DecryptionError, FileFormatError, ParseError, *_UNREADABLE):
        return False


def looks_sealed(data: bytes) -> bool:
    """Tell whether these bytes are a password-protected Office file, without a passphrase."""
    try:
        _parse(data)
    except SealError:
        return False
    return True


def seal_to(path: Path, docx: bytes, passphrase: str) -> str:
    """Seal a document into a file and return the file's SHA-256 (hex).

    Written beside, flushed to the disk, read and opened again and compared, and only then put in place. Raises FileProblem
    for a file that is there already (a report never takes the place of another), NotSaved when the disk does not take it,
    SealError when what was read back is not what was sealed. After an error nothing is left behind.
    """
    if path.exists():
        raise FileProblem(f"{path.name} bestaat al. Kies een andere naam.")
    sealed = seal(docx, passphrase)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.deel")
    try:
        _write(beside, sealed)
        back = beside.read_bytes()
        if back != sealed or open_sealed(back, passphrase) != docx:
            raise SealError("Het verslag kwam niet hetzelfde terug. Er is niets bewaard. Probeer het opnieuw.")
        _place(beside, path)
    except FileExistsError:
        raise FileProblem(f"{path.name} bestaat al. Kies een andere naam.") from None
    except OSError as error:
        raise NotSaved(
            "Het verslag kon niet worden bewaard. Er is niets achtergebleven.",
            hint="Is de schijf vol, of mag u hier niet schrijven? Kies een andere map.",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return hashlib.sha256(sealed).hexdigest()


def _check(passphrase: str) -> None:
    if not passphrase.strip():
        raise InputError("Een verslag heeft een wachtwoord nodig.")
    if len(passphrase) > LONGEST or not is_plain(passphrase):
        raise InputError(f"Word kent alleen wachtwoorden op één regel, van ten hoogste {LONGEST} tekens.")


def _wrapped(key: bytes, passphrase: str, salt: bytes) -> bytes:
    """Encrypt the document's key with the passphrase (MS-OFFCRYPTO 2.3.4.11 and 2.3.4.13)."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415

    hashed = hashlib.sha512(salt + passphrase.encode("utf-16-le")).digest()
    for turn in range(SPINS):
        hashed = hashlib.sha512(turn.to_bytes(4, "little") + hashed).digest()
    wrapping = hashlib.sha512(hashed + _KEY_BLOCK).digest()[:32]
    cipher = Cipher(algorithms.AES(wrapping), modes.CBC(salt)).encryptor()
    return cipher.update(key) + cipher.finalize()


def _parse(sealed: bytes) -> Any:
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, ParseError  # noqa: PLC0415
    from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415

    if not sealed.startswith(CONTAINER):
        raise NotSealed("Dit is geen verzegeld Word-bestand.")
    try:
        return OOXMLFile(io.BytesIO(sealed))
    except (DecryptionError, FileFormatError, ParseError, *_UNREADABLE):
        raise NotSealed("Dit is geen verzegeld Word-bestand, of het is beschadigd.") from None


def _container(package: bytes, description: bytes) -> bytes:
    """Put the two streams into an OLE container, without the times of writing (MS-CFB 2.6.1 wants zeros for streams)."""
    from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted  # noqa: PLC0415

    target = io.BytesIO()
    ECMA376Encrypted(package, description).write_to(target)
    made = bytearray(target.getvalue())
    first = struct.unpack_from("<I", made, 48)[0]  # the sector of the directory
    start = _SECTOR * (first + 1)
    while struct.unpack_from("<H", made, start + 64)[0]:  # the length of the entry's name
        made[start + _TIMES.start : start + _TIMES.stop] = bytes(16)
        start += _ENTRY
    return bytes(made)


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _place(beside: Path, path: Path) -> None:
    """Give the finished file its name; one that came there in the meantime stays."""
    if path.exists():
        raise FileExistsError
    os.replace(beside, path)  # noqa: PTH105 - replaces on Windows too, in one step
    # The file itself is safe; that its name is, too, not every disk can promise (Windows, network folders).
    with contextlib.suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
