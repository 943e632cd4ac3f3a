"""Reads question lists from files: every non-empty line, paragraph or question is one item, with the place it stands."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from intake_app.errors import FileProblem
from intake_app.review.item import Item
from intake_app.review.plain import decode, from_csv, from_jsonl, items_in

__all__ = ["MOST_BYTES", "Item", "bytes_of", "decode", "items_in", "read_items", "read_standard_input"]

# A question list is a few pages; a file far above this was chosen by mistake.
MOST_BYTES = 20_000_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_READ = frozenset({".doc", ".rtf", ".pdf", ".xls", ".xlsx", ".ods", ".pages"})


def read_items(path: Path) -> list[Item]:
    """Read one file, by its extension; raises FileProblem with a Dutch sentence when that can't be done."""
    name = path.name
    kind = path.suffix.lower()
    if kind in _NOT_READ:
        raise FileProblem(
            f"{name} is van een soort die nog niet gelezen kan worden.",
            hint="Bewaar het als .docx, .odt of .txt en probeer het opnieuw.",
        )
    content = bytes_of(path)
    items = list(_read(content, kind, name))
    if not any(item.text for item in items):
        raise FileProblem(f"{name} is leeg: er staat geen vraag in.")
    return [replace(item, source=str(path)) for item in items]


def read_standard_input() -> list[Item]:
    """Read what is piped in, as text; raises FileProblem when that is nothing or no text."""
    name = "standaardinvoer"
    content = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise FileProblem("Wat er binnenkwam is te groot voor een vragenlijst.")
    items = items_in(decode(content, name), name)
    if not any(item.text for item in items):
        raise FileProblem(
            "Er kwam niets binnen om na te kijken.", hint="Geef een bestand op, of stuur er vragen in: één per regel."
        )
    return items


def bytes_of(path: Path) -> bytes:
    """Read a file whole; raises FileProblem when it is missing, a folder, closed to us or far too large."""
    try:
        if path.is_dir():
            raise FileProblem(f"{path.name} is een map. Kies een bestand.")
        if path.stat().st_size > MOST_BYTES:
            raise FileProblem(f"{path.name} is te groot voor een vragenlijst.")
        return path.read_bytes()
    except FileNotFoundError:
        raise FileProblem(f"{path.name} is niet gevonden.") from None
    except PermissionError:
        raise FileProblem(f"{path.name} mag niet gelezen worden.") from None
    except (OSError, ValueError):
        raise FileProblem(f"{path.name} is niet te lezen.") from None


def _read(content: bytes, kind: str, name: str) -> Iterable[Item]:
    # lxml is only loaded for a document that needs it.
    if kind == ".odt" or (content.startswith(_ZIP) and kind != ".docx" and _is_opendocument(content)):
        from intake_app.review.opendocument import read_opendocument  # noqa: PLC0415

        return read_opendocument(content, name)
    if kind == ".docx" or content.startswith((_ZIP, _OLE)):
        from intake_app.review.word_items import read_word  # noqa: PLC0415

        return read_word(content, name)
    if kind == ".csv":
        return from_csv(decode(content, name), name)
    if kind == ".jsonl":
        return from_jsonl(decode(content, name), name)
    return items_in(decode(content, name), name)


def _is_opendocument(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return "content.xml" in package.NameToInfo
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
