"""What a person named in an answer, as they said it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app import assemble


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        ("Ik was bij Mo in het huis.", ("Mo", "het huis")),
        ("mo heeft mijn telefoon gepakt", ("mo", "mijn telefoon")),
        ("Toen gingen we naar een grote loods. Daar lagen matrassen.", ("een grote loods", "matrassen")),
        ("De baas zei dat ik moest werken", ("de baas",)),
        ("Sanne en ik zaten op de bank.", ("Sanne", "de bank")),
        ("weet ik niet", ()),
        ("ja", ()),
        ("", ()),
    ],
)
def test_people_places_and_things_in_the_words_of_the_person(answer: str, named: tuple[str, ...]) -> None:
    """With their article, so that it can be said again; what is too bare is left out."""
    assert named == assemble.rulebook().named(answer)


@given(st.text())
def test_any_answer_gives_pieces_of_itself(answer: str) -> None:
    """Nothing is made up."""
    assert all(piece.casefold() in answer.casefold() for piece in assemble.rulebook().named(answer))
