"""What lies on the table for the person: drawing, people map, and what was pointed at."""

from __future__ import annotations

from typing import Any

import pytest

from intake_app.ui.table_board import DRAWING, EMPTY, Board, Figure


@pytest.fixture
def board(qapp: Any) -> Board:
    return Board()


def test_it_begins_empty(board: Board) -> None:
    """Nothing is shown before the detective puts something down."""
    assert (EMPTY, [], []) == (board.sheet, board.strokes, board.people.figures)


def test_a_line_can_be_taken_back_and_all_wiped(board: Board) -> None:
    """Undo takes the last line, also when there is none left."""
    for x in (0.1, 0.2):
        board.begin_stroke((x, 0.1))
        board.draw_to((x, 0.5))
    board.undo()
    assert [((0.1, 0.1), (0.1, 0.5))] == [stroke.points for stroke in board.strokes]
    board.wipe()
    board.undo()

    assert [] == board.strokes


def test_the_drawing_stays_when_another_sheet_lies_on_top(board: Board) -> None:
    """One looks at the cards and goes on drawing."""
    board.put(DRAWING)
    board.begin_stroke((0.1, 0.1))
    board.put("antwoord")
    board.put(DRAWING)

    assert 1 == len(board.strokes)


def test_lines_follow_who_is_taken_away(board: Board) -> None:
    """Of three with two lines, taking the first away leaves the line between the others."""
    for name in ("Mo", "Lies", "Sam"):
        board.place_figure("ik.svg", f"{name} (FICTIEF)")
    board.people.join(0, 1)
    board.people.join(2, 1)
    board.choose(0)
    board.remove_chosen()

    assert {(0, 1)} == board.people.lines
    assert ["Lies (FICTIEF)", "Sam (FICTIEF)"] == [figure.name for figure in board.people.figures]
    assert board.chosen is None


def test_a_line_goes_from_the_chosen_one_to_the_next(board: Board) -> None:
    """Twice the same line takes it away; nobody has a line to themselves."""
    board.place_figure("ik.svg", "")
    board.place_figure("baas.svg", "")
    for _ in range(2):
        board.choose(0)
        board.join_next(on=True)
        board.choose(1)
    assert set() == board.people.lines
    board.join_next(on=True)
    board.choose(1)

    assert set() == board.people.lines


def test_figures_that_are_put_down_stand_apart(board: Board) -> None:
    """Eight of them, and no two in the same place."""
    for _ in range(8):
        board.place_figure("ik.svg", "")

    assert 8 == len({figure.at for figure in board.people.figures})
    assert isinstance(board.people.figures[0], Figure)
