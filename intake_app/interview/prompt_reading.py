"""Reads the TOML of reminders, signals and notices row by row, and refuses what is unknown, empty or missing."""

from __future__ import annotations

import tomllib
from collections.abc import Set as AbstractSet
from typing import Any

from intake_app.errors import ContentError


def rows_of(text: str, name: str, file: str) -> list[dict[str, Any]]:
    """Return all [[name]] rows; raises ContentError when there are none, or two with the same id."""
    try:
        rows = tomllib.loads(text).get(name)
    except tomllib.TOMLDecodeError as error:
        raise ContentError("Dit is geen geldige TOML.", file=file) from error
    if not isinstance(rows, list) or not rows:
        raise ContentError(f"Er staat geen enkele [[{name}]] in.", file=file)
    ids = [row.get("id") for row in rows]
    if len(set(ids)) != len(ids):
        raise ContentError("Een id komt twee keer voor.", file=file)
    return rows


def checked(
    row: dict[str, Any],
    file: str,
    *,
    texts: AbstractSet[str],
    lists: AbstractSet[str] = frozenset(),
    optional: AbstractSet[str] = frozenset(),
) -> None:
    """Raise ContentError unless a row has these texts and lists of texts, none empty, and besides only what is `optional`."""
    wrong = [key for key in row if key not in texts | lists | optional]
    wrong += [key for key in texts if not isinstance(row.get(key), str) or not row[key].strip()]
    wrong += [key for key in lists if not _texts(row.get(key))]
    wrong += [key for key in optional & row.keys() if not isinstance(row[key], str) and not _texts(row[key])]
    if wrong:
        raise ContentError(f"'{row.get('id', '?')}': {', '.join(sorted(wrong))} is onbekend, leeg of ontbreekt.", file=file)


def _texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(text, str) and text.strip() for text in value)
