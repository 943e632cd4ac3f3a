"""The catalogue of cards: what it holds, and what it refuses in a Dutch sentence."""

from __future__ import annotations

import pytest

from intake_app import assemble
from intake_app.errors import ContentError
from intake_app.interview.cards import parse_cards

DRAWINGS = ("ja.svg", "ja-2.svg")
TEXT = """
schema = 1
source = "FICTIEF"

[[sheet]]
id = "antwoord"
title = "Antwoorden"
about = "FICTIEF"

[[card]]
id = "ja"
sheet = "antwoord"
label = { je = "ja, jij", u = "ja, u" }
file = "ja.svg"
second = "ja-2.svg"
alt = "Een vinkje."
mark = "knikt"
topics = ["thuis"]
"""


def test_a_card_is_read_with_all_it_holds() -> None:
    """Both forms of address, both figures, and what it means."""
    cards = parse_cards(TEXT, DRAWINGS)

    card = cards.on("antwoord")[0]
    assert ("ja, jij", "ja, u") == (card.label.form("je"), card.label.form("u"))
    assert ("ja.svg", "ja-2.svg") == (card.drawing(second=False), card.drawing(second=True))
    assert ("knikt", card) == (card.mark, cards.of_topic("thuis"))


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("schema = 1", "schema = 2", 2, "schema = 1 hoort bovenaan."),
        ('mark = "knikt"', 'mark = "knipoogt"', 17, "mark is een van:"),
        ('file = "ja.svg"', 'file = "../ja.svg"', 14, "staat niet in de map cards."),
        ('sheet = "antwoord"', 'sheet = "anders"', 12, "sheet is een van: antwoord"),
        (', u = "ja, u"', "", 13, "u ontbreekt."),
        ('alt = "Een vinkje."', 'kleur = "rood"', 16, "'kleur' is geen onderdeel van een kaart"),
    ],
)
def test_what_is_not_right_is_told_with_its_line(old: str, new: str, line: int, says: str) -> None:
    """Never a traceback, always a place."""
    with pytest.raises(ContentError) as caught:
        parse_cards(TEXT.replace(old, new), DRAWINGS)

    assert says in str(caught.value)
    assert f"cards.toml:{line}" in str(caught.value) or f"regel {line}" in str(caught.value)


def test_an_id_stands_once() -> None:
    """A second card with the same name would make the record say two things."""
    with pytest.raises(ContentError, match="staat er twee keer"):
        parse_cards(TEXT + TEXT[TEXT.index("[[card]]") :], DRAWINGS)


def test_the_shipped_cards_are_read() -> None:
    """Each sheet has cards; a topic without a card of its own has the one for talking about one thing."""
    cards = assemble.cards()

    assert [] == [sheet.id for sheet in cards.sheets if not cards.on(sheet.id)]
    unknown = cards.of_topic("iets-dat-geen-kaart-heeft")
    assert unknown is not None
    assert "praten-over" == unknown.id
    assert cards.of_topic("") is None
