"""Reads word lists: tab-separated, the first line names the columns, `#` starts a comment line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, repeat

from intake_app.errors import ContentError

Row = dict[str, str]

# The columns that a list must have; other lists are not ours to read.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "jargon.tsv": ("form", "easier", "how"),
    "idioms.tsv": ("core", "verb", "easier"),
    "abbreviations.tsv": ("form", "full", "easier"),
    "formal.tsv": ("form", "easier"),
    "easy.tsv": ("form",),
    "names.tsv": ("form",),
    # What a unit itself knows its people to understand; not shipped.
    "own.tsv": ("form",),
    # Words and phrases for the same thing, parted by ` | `; the first stands for all.
    "synonyms.tsv": ("words",),
    # Words that people use for a body part, an act or a person, parted by ` | `, and the one that we would type.
    "counterparts.tsv": ("theirs", "ours"),
    "verbs.tsv": ("infinitive", "past", "participle", "kind", "present"),
    "weak_verbs.tsv": ("infinitive", "past", "participle"),
}


def read_list(name: str, text: str, columns: Sequence[str]) -> list[Row]:
    """Read a list into rows. Raises ContentError with the line when a column is missing, too many, or the first one is empty."""
    rows: list[Row] = []
    header: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line[0] == "#" or line.isspace():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = cells
            missing = [column for column in columns if column not in header]
            if missing:
                raise ContentError(f"De kolom {missing[0]!r} ontbreekt.", file=name, line=number)
            continue
        if len(cells) > len(header):
            raise ContentError(f"Hier staan {len(cells)} kolommen; er horen er {len(header)} te staan.", file=name, line=number)
        row = dict(zip(header, cells if len(cells) == len(header) else chain(cells, repeat("")), strict=False))
        if not row[columns[0]]:
            raise ContentError(f"De kolom {columns[0]!r} is leeg.", file=name, line=number)
        rows.append(row)
    return rows
