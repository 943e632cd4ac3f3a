"""Slips of the finger: a word one slip away from a known one."""

from __future__ import annotations

import pytest

from intake_app.language.slips import Slips


@pytest.mark.parametrize(
    ("near", "low"),
    [
        (True, "gebeurdde"),
        (True, "gebeude"),
        (True, "gebeurd"),
        (True, "gebeurfe"),
        (True, "gebuerde"),
        (False, "hebeurde"),
        (False, "gebuedre"),
        (False, "gebeur1"),
        (False, "was"),
        (False, "gebeurde" * 3),
    ],
)
def test_one_slip_is_near(near: bool, low: str) -> None:
    """A letter too many, too few, another one, or two changed places; never the first, and never two slips."""
    assert near is Slips(["gebeurde", "wat"]).near(low)
