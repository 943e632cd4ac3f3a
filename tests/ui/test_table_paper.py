"""Cards, path, drawing and people map on paper: the right number of pages, on A4, and no file of what the person made."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from pytestqt.qtbot import QtBot

from intake_app import assemble, resources
from intake_app.interview.path_cards import Where
from intake_app.ui.paper_dialog import PaperDialog
from intake_app.ui.pictures import Pictures
from intake_app.ui.table_board import DRAWING, PATH, PEOPLE, Board
from intake_app.ui.table_paper import PER_PAGE, cards_on, drawing_on, path_on, people_on


@pytest.fixture
def pictures(dressed: Any) -> Pictures:
    return Pictures(assemble.cards(), resources.drawing)


@pytest.fixture
def board(dressed: Any) -> Board:
    return Board()


def pdf(draw: Callable[[QPagedPaintDevice], object]) -> bytes:
    """What is drawn, as a PDF in memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    draw(writer)
    del writer
    return bytes(buffer.data().data())


def pages(document: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in points."""
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", document)
    return [(round(float(width)), round(float(height))) for width, height in found]


@pytest.mark.parametrize("per_page", sorted(PER_PAGE))
def test_a_sheet_is_printed_on_as_many_pages_as_it_needs(per_page: int, board: Board, pictures: Pictures) -> None:
    """A4 upright; thirteen cards are two pages of nine, four of four, thirteen of one."""
    cards = pictures.cards.on("antwoord")
    needed = -(-len(cards) // per_page)

    made = pages(pdf(lambda device: cards_on(device, cards, per_page, board, pictures)))

    assert [(595, 842)] * needed == made


def test_path_drawing_and_map_are_one_page_on_its_side(board: Board, pictures: Pictures) -> None:
    """Each fills an A4."""
    cards = pictures.cards
    board.where = Where(cards.card("vertellen"), cards.card("fase-pauze"), ())
    board.begin_stroke((0.1, 0.1))
    board.place_figure("ik.svg", "FICTIEF")

    for draw in (path_on, drawing_on, people_on):
        assert [(842, 595)] == pages(pdf(lambda device, draw=draw: draw(device, board, pictures)))  # type: ignore[misc]


def test_cards_can_be_kept_as_pdf(qtbot: QtBot, tmp_path: Path, board: Board, pictures: Pictures) -> None:
    """They hold nothing of a case; how many on a page can be chosen."""
    board.put("schaal")
    dialog = PaperDialog(None, board, pictures)
    qtbot.addWidget(dialog)
    dialog.sizes.buttons["1"].setChecked(True)
    dialog.save(tmp_path / "kaarten.pdf")

    assert 3 == len(pages((tmp_path / "kaarten.pdf").read_bytes()))
    assert dialog.result()


@pytest.mark.parametrize(("sheet", "secret"), [(DRAWING, True), (PEOPLE, True), (PATH, False), ("antwoord", False)])
def test_what_the_person_made_goes_to_a_printer_only(
    qtbot: QtBot, board: Board, pictures: Pictures, sheet: str, secret: bool
) -> None:
    """No file is offered, and the warning says why to be careful."""
    board.put(sheet)
    dialog = PaperDialog(None, board, pictures)
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.file.isVisible() != secret
    assert ("niet versleuteld" in dialog.about.text()) == secret
    assert dialog.sizes.isVisible() == (sheet == "antwoord")


def test_a_place_that_refuses_is_told_in_the_form(qtbot: QtBot, tmp_path: Path, board: Board, pictures: Pictures) -> None:
    """Another place can be chosen; nothing is lost."""
    board.put("schaal")
    dialog = PaperDialog(None, board, pictures)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.save(tmp_path / "bestaat-niet" / "kaarten.pdf")

    assert dialog.wrong.isVisible()
    assert dialog.isVisible()


def test_a_drawing_is_drawn_once_for_each_size(board: Board) -> None:
    """Drawing takes milliseconds, and a sheet is drawn again and again."""
    read: list[str] = []

    def reading(file: str) -> bytes:
        read.append(file)
        return resources.drawing(file)

    pictures = Pictures(assemble.cards(), reading)
    first, again, sharp = pictures.pixmap("ja.svg", 100), pictures.pixmap("ja.svg", 100), pictures.pixmap("ja.svg", 100, 2.0)

    assert ["ja.svg"] == read
    assert first.cacheKey() == again.cacheKey() or first.toImage() == again.toImage()
    assert (100, 200) == (first.width(), sharp.width())
