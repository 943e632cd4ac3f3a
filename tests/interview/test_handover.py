"""The hand-over card: by default nothing but how to get in touch. All FICTIEF."""

from __future__ import annotations

from typing import Any

import pytest

from intake_app.interview import events as ev
from intake_app.interview.handover import MOST, NO_STORY, card_of, proposed
from intake_app.interview.interview import Interview
from intake_app.interview.record import follow
from intake_app.interview.short_record import BEGIN
from intake_app.interview.vocabulary import HANDOVER

AGREED = ev.HandoverAgreed("Opvang FICTIEF", (), "ja hoor", "bel de politie FICTIEF", "niet thuis", "dinsdag", "zij was bang")


def record(*events: ev.Event) -> Interview:
    """A record with these events."""
    entries: list[Any] = []
    for event in (ev.Opened("1", "x", "", "Sanne", "je", practice=True), *events):
        entries.append(follow(entries[-1] if entries else None, event, BEGIN, "R. Fictief"))
    return Interview(entries)


WHOLE = record(
    ev.PersonPresent("Kim FICTIEF", "detective"),
    ev.NeedNoted("korte zinnen"),
    ev.OwnWordMarked("de logeerflat", "de woning"),
    ev.SuspicionNoted("ja", "speciaal onderwijs"),
    ev.CardNoted("begeleider", "ja", "praat langzaam", "B. FICTIEF"),
    ev.Pointed("pauze", "Pauze", "touch"),
    ev.AnswerNoted("Ron deed dat in de schuur"),
    ev.Noted("notitie over Ron"),
)


def said(card: Any) -> str:
    """All words of a card."""
    return " ".join((card.person, card.agreed, *(line for part in card.parts for line in (part.title, *part.lines))))


def test_nothing_but_the_means_of_contact_without_agreement() -> None:
    """Not the name, not a need, not what was typed for an item that was not agreed to."""
    card = card_of(WHOLE, AGREED)
    assert "" == card.person
    assert [("bel de politie FICTIEF",), (NO_STORY,)] == [part.lines for part in card.parts]
    assert "hoe contact te krijgen" == card.agreed


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("name", "Sanne"),
        ("needs", "Korte zinnen"),
        ("words", "“de logeerflat” (niet: de woning)"),
        ("pace", "Neem de tijd"),
        ("aids", "Plaatjes om aan te wijzen."),
        ("suspicion", "vermoeden van een licht verstandelijke beperking"),
        ("helpers", "Heeft een begeleider: B. FICTIEF"),
        ("safety", "niet thuis"),
        ("next", "dinsdag"),
        ("story", "zij was bang"),
    ],
)
def test_each_item_comes_alone(item: str, words: str) -> None:
    """One tick, one part; nothing of the others, and never an answer or a note of the record."""
    told = said(card_of(WHOLE, ev.HandoverAgreed(**{**_fields(AGREED), "items": (item,)})))
    assert words in told
    others = {"Sanne", "logeerflat", "begeleider:", "niet thuis", "dinsdag", "zij was bang"}
    assert [] == [other for other in others if other in told and other not in words]
    assert "Ron" not in told


def test_a_name_that_was_not_agreed_to_is_in_no_other_line() -> None:
    """Whoever typed it, and wherever: in a need, with the means of contact, in what is needed to be safe."""
    noted = record(ev.NeedNoted("geef Sanne tijd; Sanne’s moeder weet het"), ev.NeedNoted("wachten " * 19 + "van Sanne zelf"))
    kept = {
        **_fields(AGREED),
        "reach": "bel niet. Sanne belt zelf",
        "safety": "sanne is niet thuis",
        "items": ("needs", "safety"),
    }
    told = said(card_of(noted, ev.HandoverAgreed(**kept)))
    assert "Geef de persoon tijd" in told
    assert "bel niet. De persoon belt zelf" in told
    assert "sann" not in told.casefold()
    assert "Sanne belt zelf" in said(card_of(noted, ev.HandoverAgreed(**{**kept, "items": ("name",)})))


def test_all_of_it_still_holds_no_answer() -> None:
    """What the person told stays in the record, whatever is ticked."""
    assert "Ron" not in said(card_of(WHOLE, ev.HandoverAgreed(**{**_fields(AGREED), "items": tuple(HANDOVER)})))


def test_the_card_stays_one_page() -> None:
    """Of many needs the newest stand on it, each cut where it is long."""
    many = record(*(ev.NeedNoted(f"nodig {number} " + "heel lang " * 40) for number in range(20)))
    card = card_of(many, ev.HandoverAgreed("x", ("needs",), "ja", "bel"))
    lines = next(part.lines for part in card.parts if len(part.lines) > 1)
    assert MOST == len(lines)
    assert "Nodig 19" in lines[-1]
    assert all(len(line) <= 160 for line in lines)


def test_a_new_card_begins_with_nothing_ticked() -> None:
    """What was typed before is there, consent is asked anew."""
    again = proposed(record(ev.Closed(next_appointment="woensdag"), ev.HandoverAgreed("Opvang", ("name",), "ja", "bel")))
    assert ("Opvang", (), "", "bel", "woensdag") == (again.receiver, again.items, again.says, again.reach, again.next)


def _fields(event: ev.HandoverAgreed) -> dict[str, Any]:
    return {name: getattr(event, name) for name in ("receiver", "items", "says", "reach", "safety", "next", "story")}
