"""How a sheet of cards fits a screen: the largest text and pictures with which all cards are in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

TARGET = 114
"""Pixels: three centimetres at 96 dpi, the least that a card or its picture measures."""

GAP = 16
"""Pixels between cards."""

PAD = 10
"""Pixels between the edge of a card and what is on it."""

STEP = 0.1
"""So much smaller each time, until all fits."""

Height = Callable[[str, float, int], int | None]
"""Text, points, width in pixels → height in pixels; None when a word does not fit."""


@dataclass(frozen=True, slots=True)
class Grid:
    """`columns` of cards, each `width` wide, rows as high as `heights`; pictures `picture` pixels square, text in `points`.

    `shown` cards fit at once; when that is not all, the rest is on a next part of the sheet.
    """

    columns: int
    width: int
    heights: tuple[int, ...]
    picture: int
    points: float
    shown: int


def fit(labels: Sequence[str], size: tuple[int, int], points: float, scale: float, height: Height, columns: int = 0) -> Grid:
    """Fit a sheet. `points` is the least size of text, `scale` (1 or more) how much larger it is wanted.

    All cards together go before larger text; only when they do not fit at `points` is the sheet cut in parts.
    `columns`: so many in a row, when the order of the cards says something; 0 leaves it open.
    """
    wanted = scale
    while wanted > 1 - STEP / 2:
        grid = _whole(labels, size, points * wanted, height, columns)
        if grid is not None:
            return grid
        wanted -= STEP
    parts = 2
    while parts < len(labels):
        count = ceil(len(labels) / parts)
        cut = [_whole(labels[at : at + count], size, points, height, columns) for at in range(0, len(labels), count)]
        first = cut[0]
        if first is not None and all(cut):
            return first
        parts += 1
    return _single(size, points)


def _whole(labels: Sequence[str], size: tuple[int, int], points: float, height: Height, columns: int) -> Grid | None:
    best: Grid | None = None
    choices = [columns] if columns else range(1, len(labels) + 1)
    for count in choices:
        grid = _rows(labels, size, points, height, count)
        if grid is not None and (best is None or grid.picture > best.picture):
            best = grid
    return best


def _rows(labels: Sequence[str], size: tuple[int, int], points: float, height: Height, columns: int) -> Grid | None:
    width = (size[0] - GAP * (columns - 1)) // columns
    inner = width - 2 * PAD
    if inner < TARGET:
        return None
    texts = [height(label, points, inner) for label in labels]
    if any(text is None for text in texts):
        return None
    rows = [max(text or 0 for text in texts[at : at + columns]) for at in range(0, len(texts), columns)]
    room = size[1] - GAP * (len(rows) - 1) - sum(rows) - 3 * PAD * len(rows)
    picture = min(inner, room // len(rows))
    if picture < TARGET:
        return None
    return Grid(columns, width, tuple(picture + row + 3 * PAD for row in rows), picture, points, len(labels))


def _single(size: tuple[int, int], points: float) -> Grid:
    """One card at a time, on a screen on which nothing else fits."""
    picture = max(1, min(size[0] - 2 * PAD, size[1] // 2))
    return Grid(1, max(1, size[0]), (max(1, size[1]),), picture, points, 1)
