"""How a sheet of cards fits a screen: the largest text and pictures with which all cards are in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil

TARGET = 114
"""Pixels: three centimetres at 96 dpi, the least that a card or its picture measures."""

GAP = 16
"""Pixels between cards."""

PAD = 10
"""Pixels between the edge of a card and what is on it."""

AMPLE = 1.8
"""So much larger than the least size words become on a sheet with room, also when nobody asked for larger text."""

Height = Callable[[str, float, int], int | None]
"""Text, points, width in pixels → height in pixels; None when a word does not fit."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One part of a sheet: `columns` of cards, each `width` wide, rows as high as `heights`, pictures `picture` square, all in
    pixels; words in `points`. `shown` cards stand on this part.
    """

    columns: int
    width: int
    heights: tuple[int, ...]
    picture: int
    points: float
    shown: int


@dataclass(frozen=True, slots=True)
class Room:
    """What a sheet has to fit: `size` in pixels, words no smaller than `points` and, where there is room, `scale` times that.

    Pictures are no smaller than `least`. Pictures say more than words: these grow to `scale` while pictures keep half way to
    `comfort` pixels, and further, up to AMPLE, while they keep `comfort`. `columns`: so
    many in a row, when the order says something; 0 leaves it open.
    """

    size: tuple[int, int]
    points: float
    scale: float = 1.0
    columns: int = 0
    least: int = TARGET
    comfort: int = 2 * TARGET


def fit(labels: Sequence[str], room: Room, height: Height) -> tuple[Grid, ...]:
    """Fit a sheet: all cards in sight goes before larger words. Only when they do not fit at all it is cut in parts."""
    for tenths in range(round(max(room.scale, AMPLE) * 10), 9, -1):
        wanted = tenths / 10
        least = room.least if tenths == 10 else (room.least + room.comfort) // 2 if wanted <= room.scale else room.comfort
        grid = _whole(labels, replace(room, least=least), room.points * wanted, height)
        if grid is not None:
            return (grid,)
    for parts in range(2, len(labels)):
        count = ceil(len(labels) / parts)
        cut = [_whole(labels[at : at + count], room, room.points, height) for at in range(0, len(labels), count)]
        found = tuple(grid for grid in cut if grid is not None)
        if len(found) == len(cut):
            return found
    return (_single(room),) * len(labels)


def _whole(labels: Sequence[str], room: Room, points: float, height: Height) -> Grid | None:
    choices = [min(room.columns, len(labels))] if room.columns else range(1, min(len(labels), room.size[0] // room.least) + 1)
    grids = [grid for count in choices if (grid := _rows(labels, room, points, height, count)) is not None]
    return max(grids, key=lambda grid: grid.picture, default=None)


def _rows(labels: Sequence[str], room: Room, points: float, height: Height, columns: int) -> Grid | None:
    width = (room.size[0] - GAP * (columns - 1)) // columns
    inner = width - 2 * PAD
    if inner < room.least:
        return None
    count = ceil(len(labels) / columns)
    bare = room.size[1] - GAP * (count - 1) - 3 * PAD * count
    if (bare - count * points) // count < room.least:  # not even with one line of words: no need to measure them all
        return None
    texts: list[int] = []
    for label in labels:
        text = height(label, points, inner)
        if text is None:
            return None
        texts.append(text)
    rows = [max(texts[at : at + columns]) for at in range(0, len(texts), columns)]
    picture = min(inner, (bare - sum(rows)) // count)
    if picture < room.least:
        return None
    return Grid(columns, width, tuple(picture + row + 3 * PAD for row in rows), picture, points, len(labels))


def _single(room: Room) -> Grid:
    """One card at a time, on a screen on which nothing else fits."""
    picture = max(1, min(room.size[0] - 2 * PAD, room.size[1] // 2))
    return Grid(1, max(1, room.size[0]), (max(1, room.size[1]),), picture, room.points, 1)
