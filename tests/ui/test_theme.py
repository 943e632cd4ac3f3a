"""Both palettes are readable, and the style sheet follows the text size."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from intake_app.settings import Settings
from intake_app.ui import theme
from intake_app.ui.column import words
from intake_app.ui.theme import DARK, LIGHT, Palette

READ_ON = [
    *((role, ground) for role in ("text", "muted") for ground in ("background", "surface", "raised")),
    *((kind, f"{kind}_soft") for kind in ("accent", "stop", "change", "consider", "ok")),
    *((kind, "surface") for kind in ("accent", "accent_strong", "stop", "change", "consider", "ok")),
    *((kind, "background") for kind in ("accent", "stop", "change", "ok")),
    *(("text", f"{kind}_soft") for kind in ("accent", "stop", "change", "consider", "ok")),
    *(("muted", f"{kind}_soft") for kind in ("accent", "stop", "change", "consider")),
    ("accent_text", "accent"),
    ("accent_text", "accent_strong"),
    ("practice_text", "practice"),
]
"""Which colour is read on which ground."""


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance of "#rrggbb"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    """Black on white is 21, as WCAG says."""
    assert round(contrast("#000000", "#ffffff"), 3) == 21


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_text_is_readable(palette: Palette, text: str, ground: str) -> None:
    """All text stands out by 4.5 at least (WCAG 2.2, AA)."""
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("ground", ["background", "surface", "raised"])
@pytest.mark.parametrize("line", ["edge", "accent"])
def test_outlines_are_visible(palette: Palette, line: str, ground: str) -> None:
    """What can be operated is outlined by 3 at least (WCAG 2.2, non-text contrast)."""
    assert contrast(getattr(palette, line), getattr(palette, ground)) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_no_placeholder_stays_in_the_sheet(palette: Palette) -> None:
    """Each colour and size of the sheet is filled in."""
    assert "$" not in theme.style(palette, 100)


def test_text_in_the_sheet_doubles() -> None:
    """At 200 % every text size is twice that of 100 %, and nothing is smaller than 13 px (9.75 pt)."""
    sizes = [[float(size) for size in re.findall(r"font-size: ([\d.]+)pt", theme.style(LIGHT, scale))] for scale in (100, 200)]
    assert [round(size * 2, 1) for size in sizes[0]] == pytest.approx([round(size, 1) for size in sizes[1]], abs=0.11)
    assert min(sizes[0]) >= 9.75


def test_apply_follows_the_settings(dressed: QApplication) -> None:
    """The font of the application follows the text size, the palette follows the theme."""
    theme.apply(dressed, Settings(theme="dark", text_scale=150))
    assert (dressed.font().pointSizeF(), theme.current()) == (pytest.approx(15.75), DARK)
    theme.apply(dressed, Settings(theme="light", text_scale=100))
    assert (dressed.font().pointSizeF(), theme.current()) == (pytest.approx(10.5), LIGHT)


def test_em_grows_with_the_text(dressed: QApplication) -> None:
    """Sizes that are counted in lines of text double with it."""
    theme.apply(dressed, Settings(theme="light", text_scale=100))
    before = theme.em(10)
    theme.apply(dressed, Settings(theme="light", text_scale=200))
    assert theme.em(10) == pytest.approx(2 * before, rel=0.1)


def test_roomy_text_is_escaped() -> None:
    """What is shown as rich text can't become markup."""
    assert "&lt;b&gt;FICTIEF&lt;/b&gt;<br>tweede" in theme.roomy("<b>FICTIEF</b>\ntweede")


def test_look_takes_effect_at_once(qtbot: Any, dressed: QApplication) -> None:
    """Another look shows without showing the widget anew."""
    label = words("FICTIEF")
    qtbot.addWidget(label)
    label.ensurePolished()
    plain = label.font().pointSizeF()
    theme.look(label, "title")
    assert label.font().pointSizeF() > plain * 1.5
