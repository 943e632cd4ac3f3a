"""Reads question lists from files: every non-empty line or paragraph is one item, with the place it stands."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intake_app.errors import FileProblem

# A question list is a few pages; a file far above this was chosen by mistake.
MOST_BYTES = 20_000_000
# A .docx is a zip: unpacked it may be no larger than this, so that a crafted file can't fill the memory.
_MOST_UNPACKED = 200_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a]")


@dataclass(frozen=True, slots=True)
class Item:
    """One question or sentence; `line` counts from 1 in its source: lines of a text, paragraphs of a document."""

    text: str
    source: str
    line: int


def read_items(path: Path) -> list[Item]:
    """Read one file, by its extension; raises FileProblem with a Dutch sentence when that can't be done."""
    name = path.name
    kind = path.suffix.lower()
    if kind in {".doc", ".rtf", ".odt", ".pdf", ".xls", ".xlsx"}:
        raise FileProblem(
            f"{name} is van een soort die nog niet gelezen kan worden.",
            hint="Bewaar het als .docx of .txt en probeer het opnieuw.",
        )
    content = _bytes_of(path)
    if kind == ".docx" or content.startswith((b"PK\x03\x04", _OLE)):
        items = list(_from_docx(content, name))
    elif kind == ".csv":
        items = list(_from_csv(decode(content, name), name))
    elif kind == ".jsonl":
        items = list(_from_jsonl(decode(content, name), name))
    else:
        items = items_in(decode(content, name), name)
    if not items:
        raise FileProblem(f"{name} is leeg: er staat geen vraag in.")
    return [Item(item.text, str(path), item.line) for item in items]


def read_standard_input() -> list[Item]:
    """Read what is piped in, as text; raises FileProblem when that is nothing or no text."""
    name = "standaardinvoer"
    items = items_in(decode(sys.stdin.buffer.read(), name), name)
    if not items:
        raise FileProblem(
            "Er kwam niets binnen om na te kijken.", hint="Geef een bestand op, of stuur er vragen in: één per regel."
        )
    return items


def items_in(text: str, source: str) -> list[Item]:
    """Take every non-empty line of a text as one item, however many sentences it holds."""
    return [Item(line.strip(), source, number) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]


def decode(content: bytes, name: str) -> str:
    """Read bytes as text: UTF-8, UTF-16 with a mark, else the Windows code page; raises FileProblem when it is no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise FileProblem(f"{name} is geen leesbare tekst.") from None
    if _NOT_TEXT.search(content):
        raise FileProblem(f"{name} is geen tekst.", hint="Kies een bestand met vragen: .txt, .docx of .csv.")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileProblem(f"{name} is geen leesbare tekst.", hint="Bewaar het bestand als tekst in UTF-8 en probeer het opnieuw.")


def _bytes_of(path: Path) -> bytes:
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


def _from_docx(content: bytes, name: str) -> Iterator[Item]:
    if content.startswith(_OLE):
        raise FileProblem(
            f"{name} is beveiligd met een wachtwoord, of is een oud Word-bestand.",
            hint="Open het in Word en bewaar het zonder wachtwoord als .docx.",
        )
    from docx import Document  # noqa: PLC0415 - a third of a second that a text file need not pay

    try:
        too_large = _unpacked(content) > _MOST_UNPACKED
        texts = [] if too_large else list(_texts_of(Document(io.BytesIO(content))))
    except Exception as error:
        # A broken document fails in more ways than python-docx has names for.
        raise FileProblem(f"{name} is beschadigd of is geen Word-bestand.") from error
    if too_large:
        raise FileProblem(f"{name} is te groot voor een vragenlijst.")
    for line, text in enumerate(texts, start=1):
        if text.strip():
            yield Item(text.strip(), name, line)


def _unpacked(content: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return sum(part.file_size for part in package.infolist())


def _texts_of(document: Any) -> Iterator[str]:
    """Give the lines of all paragraphs and table cells, in the order of the page, the empty ones too."""
    from docx.table import Table  # noqa: PLC0415

    for block in document.iter_inner_content():
        cells = [cell.text for row in block.rows for cell in _once(row.cells)] if isinstance(block, Table) else [block.text]
        for cell in cells:
            yield from cell.splitlines() or [""]


def _once(cells: tuple[Any, ...]) -> list[Any]:
    """Give each cell once: a merged cell is listed for every column that it covers."""
    found: list[Any] = []
    for cell in cells:
        if not found or cell._tc is not found[-1]._tc:  # noqa: SLF001  # the only mark of a merged cell
            found.append(cell)
    return found


def _from_csv(text: str, name: str) -> Iterator[Item]:
    """Take the column `vraag` or `text`; without such a header the last column."""
    lines = text.splitlines()
    if not lines:
        return
    sign = max(";,\t", key=lines[0].count)
    reader = csv.reader(io.StringIO(text), delimiter=sign)
    column: int | None = None
    try:
        for row in reader:
            if column is None:
                heads = [cell.strip().lower() for cell in row]
                known = [at for at, head in enumerate(heads) if head in {"vraag", "vragen", "text", "tekst", "question"}]
                column = known[0] if known else -1
                if known:
                    continue
            if row and -len(row) <= column < len(row) and row[column].strip():
                yield Item(" ".join(row[column].split()), name, reader.line_num)
    except csv.Error:
        raise FileProblem(f"{name}, regel {reader.line_num}: deze regel is geen geldige csv.") from None


def _from_jsonl(text: str, name: str) -> Iterator[Item]:
    """Take the field `text` of each line."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            raise FileProblem(f"{name}, regel {number}: dit is geen geldige JSON.") from None
        words = value.get("text") if isinstance(value, dict) else value
        if not isinstance(words, str):
            raise FileProblem(f'{name}, regel {number}: hier hoort een tekst te staan: {{"text": "…"}}.')
        if words.strip():
            yield Item(words, name, number)
