"""Is this sealed report still as it was sealed? Says what can be said, with and without the passphrase."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass
from enum import StrEnum
from zipfile import BadZipFile

from intake_app.errors import SealError
from intake_app.report import handover, seal
from intake_app.report.document import IDENTIFIER

_PACKAGE = "EncryptedPackage".encode("utf-16-le")


class State(StrEnum):
    """What was found."""

    INTACT = "intact"
    SEALED = "sealed"
    CHANGED = "changed"
    NOT_OURS = "not_ours"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105


SENTENCES = {
    State.INTACT: "Heel. Dit verslag is niet veranderd sinds het is verzegeld.",
    State.SEALED: "Dit is een versleuteld Office-bestand. Zonder wachtwoord is meer niet te zeggen.",
    State.CHANGED: "Veranderd. Dit bestand is niet meer zoals het is verzegeld.",
    State.NOT_OURS: "Dit bestand is niet door dit programma verzegeld, of het is zwaar beschadigd.",
    State.WRONG_PASSPHRASE: "Het wachtwoord past niet. Of het begin van het bestand is veranderd.",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, the SHA-256 of the file (to hold beside the record), and for our own reports length and chain head."""

    state: State
    sha256: str
    length: int = 0
    head: str = ""

    @property
    def sentence(self) -> str:
        """The same in Dutch."""
        return SENTENCES[self.state]


def verify(data: bytes, passphrase: str | None = None) -> Verdict:
    """Look at a file; never raises for what is in it."""
    total = hashlib.sha256(data).hexdigest()
    if not seal.looks_sealed(data):
        # What was cut or broken so far that it does not open may still be ours: it names the part that holds the document.
        ours = data.startswith(seal.CONTAINER) and _PACKAGE in data
        return Verdict(State.CHANGED if ours else State.NOT_OURS, total)
    if passphrase is None:
        return Verdict(State.SEALED, total)
    try:
        docx = seal.decrypt(data, passphrase)
    except seal.WrongPassphrase:
        return Verdict(State.WRONG_PASSPHRASE, total)
    except SealError:
        return Verdict(State.CHANGED, total)
    identity = _identity(docx)
    if identity is None:
        return Verdict(State.NOT_OURS, total)
    if not seal.is_untouched(data):
        return Verdict(State.CHANGED, total)
    return Verdict(State.INTACT, total, *identity)


def _identity(docx: bytes) -> tuple[int, str] | None:
    """Return length and chain head that a report of ours carries; None for another document."""
    from docx import Document  # noqa: PLC0415 - loaded late, like all of Word
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        said = Document(io.BytesIO(docx)).core_properties.identifier
    except (OpcError, LxmlError, BadZipFile, OSError, KeyError, ValueError):
        return None
    if said == handover.IDENTIFIER:
        return (0, "")  # a card tells nothing of the record that it was made from
    found = re.fullmatch(re.escape(IDENTIFIER) + r"; (\d{1,9}); ([0-9a-f]{64})", said)
    return (int(found[1]), found[2]) if found else None
