"""Syllables, counted as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.language.syllables import syllables


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "nee huis nieuw koe mooi deur geld jij eeuw schreeuwt vrouw ei"),
        (2, "vrouwen koeien mooie nieuwe naïef water station bureau kraaien yoghurt leeuwen"),
        (3, "ideeën radio museum piano politie reünie egoïst theater video beantwoord familie"),
        (4, "televisie officieel januari aquarium begeleider"),
        (5, "verantwoordelijk auto-ongeluk"),
    ],
)
def test_a_word_has_as_many_syllables_as_one_hears(count: int, words: str) -> None:
    """With a diaeresis, with vowels that are one sound and with vowels that are two."""
    assert [] == [word for word in words.split() if syllables(word) != count]


@given(st.text(max_size=40))
def test_any_text_has_at_least_one(word: str) -> None:
    """A number, a sign, nothing."""
    assert 1 <= syllables(word) <= max(1, len(word) * 2)
