"""Reads question lists that are plain text: txt, csv and jsonl."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from intake_app.errors import FileProblem
from intake_app.review.item import Item
from intake_app.review.suppression import Suppression, instruction_in, instructions_in_cell

# Far above any question: what is longer in one line is no question list.
LONGEST_LINE = 100_000
_NOT_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a]")
_LINE_END = re.compile(r"\r\n?|\n")
_TEXT_COLUMNS = frozenset({"vraag", "vragen", "text", "tekst", "question"})
_SUPPRESSION_COLUMN = "negeer"


def decode(content: bytes, name: str) -> str:
    """Read bytes as text: UTF-8, UTF-16 with a mark, else the Windows code page; raises FileProblem when it is no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise FileProblem(f"{name} is geen leesbare tekst.") from None
    if _NOT_TEXT.search(content):
        raise FileProblem(f"{name} is geen tekst.", hint="Kies een bestand met vragen: .txt, .docx, .odt of .csv.")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileProblem(f"{name} is geen leesbare tekst.", hint="Bewaar het bestand als tekst in UTF-8 en probeer het opnieuw.")


def items_in(text: str, source: str) -> list[Item]:
    """Take every non-empty line of a text as one item, however many sentences it holds.

    A line `# lvb: negeer REGEL omdat …` is no item: it belongs to the next one. Raises FileProblem for a line without end.
    """
    found: list[Item] = []
    waiting: list[Suppression] = []
    for number, line in lines_of(text, source):
        words = line.strip()
        if not words:
            continue
        instruction = instruction_in(words, number)
        if instruction:
            waiting.append(instruction)
            continue
        found.append(Item(words, source, number, line.find(words), suppressions=tuple(waiting)))
        waiting = []
    if waiting:
        found.append(Item("", source, waiting[-1].line, suppressions=tuple(waiting)))
    return found


def lines_of(text: str, name: str) -> Iterator[tuple[int, str]]:
    """Give each line with its number from 1, as an editor counts them."""
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if len(line) > LONGEST_LINE:
            raise FileProblem(f"{name}, regel {number}: deze regel is te lang voor een vraag.")
        yield number, line


def from_csv(text: str, name: str) -> Iterator[Item]:
    """Take the column `vraag` or `text`, without such a header the last one; the column `negeer` holds suppressions."""
    lines = [line for _, line in lines_of(text, name)]
    sign = max(";,\t", key=lines[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    column: int | None = None
    negeer = -1
    first = 1
    try:
        for row in reader:
            line, first = first, reader.line_num + 1
            if column is None:
                heads = [cell.strip().lower() for cell in row]
                known = [at for at, head in enumerate(heads) if head in _TEXT_COLUMNS]
                column = known[0] if known else -1
                if known:
                    negeer = heads.index(_SUPPRESSION_COLUMN) if _SUPPRESSION_COLUMN in heads else -1
                    continue
            if not row or not -len(row) <= column < len(row) or not row[column].strip():
                continue
            words = " ".join(row[column].split())
            marks = instructions_in_cell(row[negeer], line) if 0 <= negeer < len(row) else ()
            yield Item(words, name, line, _place(words, lines, line), suppressions=marks)
    except csv.Error:
        raise FileProblem(f"{name}, regel {reader.line_num}: deze regel is geen geldige csv.") from None


def from_jsonl(text: str, name: str) -> Iterator[Item]:
    """Take the field `text` of each line; the field `negeer` holds suppressions, one text or a list of them."""
    lines = [line for _, line in lines_of(text, name)]
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        value = json_of(line, f"{name}, regel {number}")
        words = value.get("text") if isinstance(value, dict) else value
        if not isinstance(words, str):
            raise FileProblem(f'{name}, regel {number}: hier hoort een tekst te staan: {{"text": "…"}}.')
        if words.strip():
            yield Item(words, name, number, _place(words, lines, number), suppressions=_marks(value, number))


def json_of(line: str, place: str) -> Any:
    """Read one JSON value; raises FileProblem, which names the place, when it is none."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise FileProblem(f"{place}: dit is geen geldige JSON.") from None


def _marks(value: Any, line: int) -> tuple[Suppression, ...]:
    given = value.get(_SUPPRESSION_COLUMN, ()) if isinstance(value, dict) else ()
    cells = given if isinstance(given, list) else [given] if given else []
    return tuple(mark for cell in cells for mark in instructions_in_cell(str(cell), line))


def _place(words: str, lines: list[str], line: int) -> int | None:
    """Where the words begin in their line, when they stand there as they are; None when quoting or breaking changed them."""
    at = lines[line - 1].find(words) if line <= len(lines) else -1
    return at if at >= 0 else None
