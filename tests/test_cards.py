"""The picture cards: catalogue and drawings belong together, and can be read from far, in grey, and by everyone."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from intake_app import assemble, resources
from intake_app.interview.vocabulary import MARKS

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE: dict[str, Any] = tomllib.loads(resources.read_text("templates/cards/cards.toml"))
CARDS: list[dict[str, Any]] = CATALOGUE["card"]
FILES = tuple(Path(name).name for name in resources.names("templates/cards", ".svg"))

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {
    "svg": {"version", "baseProfile", "viewBox"},
    "g": {"transform", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"},
    "path": {"d", "fill", "stroke", "stroke-width"},
    "circle": {"cx", "cy", "r", "fill", "stroke", "stroke-width"},
    "ellipse": {"cx", "cy", "rx", "ry", "fill", "stroke", "stroke-width"},
    "rect": {"x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width"},
}
"""All that a drawing may hold: no text, script, link, image, style, class, filter or clip path."""

SIDE = 240
APART = 3.0
"""How far neighbouring parts must stand apart in light, as WCAG 2.2 asks of what is not text. Light alone: so it holds in grey,
and for people who are colour-blind."""
SLIVER = 8
"""So many pixels of a weaker border, of some thousands, are a corner and no border."""


def light(colour: str) -> float:
    """WCAG 2.2, relative luminance of "#rrggbb"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def apart(one: str, two: str) -> float:
    """WCAG 2.2, contrast ratio."""
    darker, lighter = sorted((light(one), light(two)))
    return (lighter + 0.05) / (darker + 0.05)


def colours(svg: str) -> set[int]:
    """All colours that a drawing names, as solid pixels."""
    return {0xFF000000 | int(found, 16) for found in re.findall(r"#([0-9a-f]{6})", svg)}


@cache
def rows(file: str, side: int = SIDE) -> tuple[tuple[int, ...], ...]:
    """Draw a file as the program does and return its pixels as 0xaarrggbb, row by row."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer = QSvgRenderer(resources.read_bytes(f"templates/cards/{file}"))
    assert renderer.isValid()
    renderer.render(painter)
    painter.end()
    assert image.bytesPerLine() == 4 * side
    pixels = memoryview(bytes(image.constBits())).cast("I")
    return tuple(tuple(pixels[start : start + side]) for start in range(0, side * side, side))


def borders(lines: Iterable[Iterable[int]], known: set[int]) -> Iterator[frozenset[int]]:
    """Where two colours meet along a line, with at most two blended pixels between."""
    for line in lines:
        last, gap = 0, 0
        for pixel, run in groupby(line):
            if pixel not in known:
                gap += sum(1 for _ in run)
                continue
            if last and pixel != last and gap <= 2:
                yield frozenset((last, pixel))
            last, gap = pixel, 0


def name(pixel: int) -> str:
    """Write a pixel as "#rrggbb"."""
    return f"#{pixel & 0xFFFFFF:06x}"


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    """What packaging/build_cards.py draws now."""
    folder = str(ROOT / "packaging")
    sys.path.insert(0, folder)
    try:
        found: dict[str, str] = importlib.import_module("build_cards").drawings()
    finally:
        sys.path.remove(folder)
    return found


def test_each_card_has_a_file_and_each_file_a_card() -> None:
    """Nothing is missing, and nothing lies about unused."""
    assert set(FILES) == {card[key] for card in CARDS for key in ("file", "second") if key in card}


def test_ids_are_unique_and_cards_lie_on_a_sheet() -> None:
    """A card is named in the record by its id; the sheets are those of the catalogue, none of them empty."""
    ids = [card["id"] for card in CARDS]

    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in ids)
    assert {sheet["id"] for sheet in CATALOGUE["sheet"]} == {card["sheet"] for card in CARDS}
    assert len(CATALOGUE["sheet"]) == len({sheet["id"] for sheet in CATALOGUE["sheet"]})


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card["id"])
def test_a_card_says_all_that_it_should(card: dict[str, Any]) -> None:
    """The keys of templates/README.md and no others; a label in both forms; words for who can't see the drawing."""
    always, sometimes = {"id", "sheet", "label", "file", "alt"}, {"second", "mark", "phases", "topics"}

    assert always <= set(card) <= always | sometimes
    assert {"je", "u"} == set(card["label"])
    assert all(card["label"].values())
    assert card["alt"].endswith(".")
    assert card.get("mark", "stil") in MARKS


def test_two_cards_of_a_sheet_can_be_told_apart_by_ear() -> None:
    """A screen reader says the words for the drawing; two cards of one sheet have other ones."""
    counted = Counter((card["sheet"], card["alt"]) for card in CARDS)

    assert [] == [pair for pair, times in counted.items() if times > 1]


@pytest.mark.parametrize("key", ["phases", "topics"])
def test_a_phase_or_topic_has_one_card(key: str) -> None:
    """So the path of the talk never has to choose."""
    counted = Counter(name for card in CARDS for name in card.get(key, []))

    assert [] == [name for name, times in counted.items() if times > 1]


@pytest.mark.parametrize("name", sorted(assemble.scripts()))
def test_the_path_of_a_script_can_be_shown_in_pictures(name: str) -> None:
    """Each phase of each shipped script has its card."""
    script = assemble.scripts()[name]

    assert set() == {phase.id for phase in script.phases} - {name for card in CARDS for name in card.get("phases", [])}


@pytest.mark.parametrize("said", sorted({words for card in CARDS for words in card["label"].values()}))
def test_the_checker_is_silent_about_what_stands_under_a_card(said: str) -> None:
    """Words for the person at A1/A2: no finding at all."""
    assert () == assemble.rulebook().look(said).findings


@pytest.mark.parametrize("said", sorted({card["alt"] for card in CARDS}))
def test_the_words_for_who_cannot_see_it_are_plain_too(said: str) -> None:
    """No finding that asks for other words."""
    assert [] == [found.rule for found in assemble.rulebook().look(said).findings if str(found.severity) != "consider"]


def test_the_files_are_what_the_program_draws(drawn: dict[str, str]) -> None:
    """The drawings are made by packaging/build_cards.py; who changes one, changes it there."""
    assert drawn == {file: resources.read_text(f"templates/cards/{file}") for file in FILES}


@pytest.mark.parametrize("file", FILES)
def test_a_drawing_is_small_and_holds_only_shapes(file: str) -> None:
    """At most 6 kB; nothing in it can run, load, link or say a word."""
    svg = resources.read_bytes(f"templates/cards/{file}")
    root = ET.fromstring(svg)  # noqa: S314 - our own files

    assert len(svg) <= 6000
    assert "0 0 240 240" == root.get("viewBox")
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        assert name in SHAPES
        assert set(element.attrib) <= SHAPES[name]
        assert not (element.text or "").strip()
        assert not (element.tail or "").strip()


@pytest.mark.parametrize("file", FILES)
def test_the_parts_of_a_drawing_stand_apart_in_light(qapp: Any, file: str) -> None:
    """Wherever two colours meet, one is three times as light as the other: it is readable in grey, and to the colour-blind."""
    known = colours(resources.read_text(f"templates/cards/{file}"))
    across = rows(file)
    met = Counter(borders(across, known)) + Counter(borders(zip(*across, strict=True), known))
    pairs = {tuple(sorted(map(name, pair))): times for pair, times in met.items()}

    assert pairs
    assert {} == {pair: times for pair, times in pairs.items() if times > SLIVER and apart(*pair) < APART}


@pytest.mark.parametrize("file", FILES)
def test_a_drawing_stays_inside_its_white_field(qapp: Any, file: str) -> None:
    """The outermost pixels are white, the corners clear: nothing is cut off, and cards lie on a light or a dark screen alike."""
    lines = rows(file)
    edges = [lines[0], lines[-1], *zip(*((line[0], line[-1]) for line in lines), strict=True)]

    assert {0xFFFFFFFF} == {pixel for edge in edges for pixel in edge[30:-30]}
    assert {0} == {edge[at] for edge in edges for at in (0, -1)}


def test_the_measures_themselves_can_fail() -> None:
    """Black on white is 21; a yellow part on white without an outline would show."""
    yellow, blended, white = 0xFFF6D262, 0xFFFAE8B0, 0xFFFFFFFF

    assert round(apart("#000000", "#ffffff")) == 21
    assert apart(name(yellow), name(white)) < APART
    assert [frozenset((yellow, white))] == list(borders([[white, white, blended, yellow, yellow]], {yellow, white}))


@pytest.mark.parametrize("sheet", [sheet["id"] for sheet in CATALOGUE["sheet"]])
def test_no_two_cards_of_a_sheet_look_alike(qapp: Any, sheet: str) -> None:
    """Seen small and in grey, any two cards of a sheet differ in at least 1 % of their pixels by a third of the scale."""
    small = {
        card["id"]: [light(name(pixel)) for line in rows(card["file"], 48) for pixel in line]
        for card in CARDS
        if card["sheet"] == sheet
    }
    names = sorted(small)
    alike = [
        (one, two)
        for at, one in enumerate(names)
        for two in names[at + 1 :]
        if sum(abs(a - b) > 1 / 3 for a, b in zip(small[one], small[two], strict=True)) < 0.01 * 48 * 48
    ]

    assert [] == alike
