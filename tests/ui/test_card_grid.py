"""How a sheet of cards fits: everything in sight first, then the largest words."""

from __future__ import annotations

import pytest

from intake_app.ui.card_grid import AMPLE, TARGET, Room, fit


def rough(text: str, points: float, width: int) -> int | None:
    """Letters of half their height, broken anywhere between words."""
    letter = points * 0.7
    if max(len(word) for word in text.split()) * letter > width:
        return None
    lines = -(-len(text) * letter // width)
    return round(lines * points * 1.5)


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1024, 700)])
@pytest.mark.parametrize("count", [2, 3, 6, 10, 13, 17])
def test_every_card_is_in_sight_and_can_be_touched(size: tuple[int, int], count: int) -> None:
    """Nothing sticks out, every picture is three centimetres or more, and no words are smaller than asked."""
    grids = fit(["ik weet het niet"] * count, Room(size, 28.0), rough)

    assert count == sum(grid.shown for grid in grids)
    for grid in grids:
        assert grid.picture >= TARGET
        assert grid.points >= 28.0
        assert grid.columns * grid.width <= size[0]
        assert sum(grid.heights) <= size[1]


def test_few_cards_get_larger_words() -> None:
    """On a sheet with room the words grow, also when nobody asked."""
    assert 28.0 * AMPLE == pytest.approx(fit(["ja", "nee"], Room((1280, 800), 28.0), rough)[0].points)


def test_a_sheet_that_does_not_fit_is_cut_in_parts() -> None:
    """Thirteen cards on a small screen come in parts; none is lost."""
    grids = fit(["een lange naam van een kaart"] * 13, Room((640, 480), 28.0), rough)

    assert len(grids) > 1
    assert 13 == sum(grid.shown for grid in grids)


def test_cards_in_order_stay_on_lines_of_the_same_length() -> None:
    """A day goes on where the line before it ended."""
    assert {5} == {grid.columns for grid in fit(["avond"] * 10, Room((1280, 800), 28.0, columns=5), rough)}


def test_where_nothing_fits_there_is_one_card_at_a_time() -> None:
    """A word wider than the screen breaks nothing."""
    grids = fit(["hottentottententententoonstelling"] * 3, Room((200, 200), 28.0), rough)

    assert [1, 1, 1] == [grid.shown for grid in grids]
