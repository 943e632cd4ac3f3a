"""The icons: each is drawn, in the colour that was asked for."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from intake_app.ui import icons

ASKED = (
    "stop change consider ok lock person pause play call next back done search note word people record export help settings "
    "warning"
)


def test_all_that_the_pages_ask_for_is_there() -> None:
    """Both window builders rely on these names."""
    assert set(ASKED.split()) <= set(icons.PATHS)


@pytest.mark.parametrize("name", sorted(icons.PATHS))
def test_each_icon_is_drawn_in_its_colour(qapp: Any, name: str) -> None:
    """Some of the field is painted, in this colour only; most of it stays clear."""
    image = icons.icon(name, "#1c5d77").pixmap(QSize(48, 48)).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    solid = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert 0.01 < len(solid) / len(pixels) < 0.6
    assert {pixel.name() for pixel in solid} == {QColor("#1c5d77").name()}


def test_an_unknown_icon_is_refused(qapp: Any) -> None:
    """A slip in a name shows at once."""
    with pytest.raises(KeyError):
        icons.icon("bestaat-niet", "#000000")
