"""A name and an address stay out of what leaves. All names are invented: FICTIEF."""

from __future__ import annotations

import dataclasses
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import follow
from intake_app.interview.shielding import ANYWHERE, CODES, Shield, doubts, shield_of, shielded, texts
from intake_app.interview.short_record import BEGIN

CHOSEN = ev.NameShielded(
    on=True,
    why="bang FICTIEF",
    addresses=("Verzonnenstraat 12, 6001 AB Fictiestad", "Verzonnenstraat 12 b"),
    others=("06-12345678",),
)


def shield(*names: str, shared: tuple[str, ...] = ()) -> Shield:
    """A shield for these names."""
    return Shield(CHOSEN, names, shared)


def record(*events: ev.Event) -> Interview:
    """A record with these events."""
    entries: list[Any] = []
    for event in events:
        entries.append(follow(entries[-1] if entries else None, event, BEGIN, "R. Fictief"))
    return Interview(entries)


ANNA = shield("Anna", "Anna van den Verzon", "Zoë")


@pytest.mark.parametrize(
    ("left", "text"),
    [
        ("Melder zei dat.", "Anna zei dat."),
        ("Toen belde melder.", "Toen belde ANNA."),
        ("dat is melders fiets, en melders jas", "dat is Anna's fiets, en annas jas"),
        ("dat is melders fiets", "dat is Anna’s fiets"),
        ("mevrouw melder en melder", "mevrouw Van den Verzon en A. van den Verzon"),
        ("mail melder@zorg.nl of melder", "mail anna.van.den.verzon@zorg.nl of annavandenverzon"),
        ("hier is melder, en melder", "hier is Zoë, en Zoe\u0308"),
        ("op (adres afgeschermd) in", "op verzonnenstraat  12 in"),
        ("op (adres afgeschermd) of (adres afgeschermd)", "op 6001AB of 6001 ab"),
        ("bel (afgeschermd)", "bel 06 1234 5678"),
        ("woont (adres afgeschermd). Melders zus ook", "woont Verzonnenstraat 12. Annas zus ook"),
        ("woont (adres afgeschermd). Melder ook", "woont Verzonnenstraat 12 b. Anna ook"),
        ("Annelies kocht ananas in Annaland.", "Annelies kocht ananas in Annaland."),
    ],
)
def test_a_name_becomes_the_role_in_every_form(left: str, text: str) -> None:
    """Whole words, any case, with -s and ’s, initials, accents either way; a part of another word is no name, or a doubt."""
    keep = [hit.key for hit in ANNA.hits(text) if hit.key[0] == "Annaland"]
    assert left == ANNA.without(text, keep)


@pytest.mark.parametrize(
    ("names", "text", "word"),
    [
        (("Bo",), "en bo ook", "bo"),
        (("Wil",), "Wil je water?", "Wil"),
        (("Wil",), "Ik wil niet", "wil"),
        (("Roos",), "hij gaf een roos", "roos"),
        (("Anna",), "die lieve Annaatje", "Annaatje"),
        (("Verzon",), "de heer Vrezon", "Vrezon"),
    ],
)
def test_what_may_be_a_word_as_well_is_a_doubt(names: tuple[str, ...], text: str, word: str) -> None:
    """A person decides; until then it is shielded."""
    made = shield(*names)
    assert [(word, False)] == [(hit.key[0], hit.found.sure) for hit in made.hits(text)]
    assert word not in made.without(text)
    assert text == made.without(text, [hit.key for hit in made.hits(text)])
    assert text == made.without(text, [(word, ANYWHERE, ANYWHERE)])


def test_the_mark_of_an_invented_person_is_no_name() -> None:
    """It stands on every practice paper: shielding "Sanne (FICTIEF)" must not find it there."""
    text = "OEFENING – FICTIEF. Sanne (FICTIEF) was er, zei Noor Fictief."
    assert "OEFENING – FICTIEF. Melder (FICTIEF) was er, zei Noor Fictief." == shield("Sanne (FICTIEF)").without(text)


def test_a_name_that_someone_else_has_too_is_a_doubt() -> None:
    """The detective may be called Anna as well."""
    made = shield("Anna", shared=("Anna Voorbeeld",))
    assert [False] == [hit.found.sure for hit in made.hits("Toen belde Anna.")]


def test_the_place_alone_is_a_doubt() -> None:
    """A town is in many stories."""
    assert [("Fictiestad", False)] == [(hit.key[0], hit.found.sure) for hit in ANNA.hits("Wij reden naar Fictiestad.")]


def test_every_text_of_a_record_is_looked_through_except_codes() -> None:
    """A new kind of entry with words in it is shielded by itself; only fields that are named as codes stay."""
    for shape in {*ev.KINDS.values(), ev.NotedFinding} - {ev.NameShielded}:
        unknown = CODES.get(shape, frozenset()) - {field.name for field in dataclasses.fields(shape)}
        assert not unknown, (shape, unknown)
        given: dict[str, Any] = {}
        for name, kind in get_type_hints(shape).items():
            if name == "kind":
                continue
            simple = {str: "Anna", int: 1, bool: True, float: 1.0}.get(kind, ())
            given[name] = ("Anna",) if "str, ..." in str(kind) and "tuple[tuple" not in str(kind) else simple
            if "None" in str(kind):
                given[name] = None
        if shape is ev.NotedFinding:
            continue
        told = record(ev.Opened("1", "x", "", "Anna", "je"), dataclasses.replace(CHOSEN, why=""), shape(**given))
        kept = CODES.get(shape, frozenset())
        last = shielded(told).entries[-1].event
        left = [field.name for field in dataclasses.fields(last) if "Anna" in str(getattr(last, field.name))]
        assert set(left) <= kept, (shape, left)


def test_the_place_of_a_finding_moves_with_the_words() -> None:
    """Its start and end count code points of the question, which became longer."""
    text = "Anna, waarom ging je mee?"
    finding = ev.NotedFinding("waarom", "why_blame", "change", 6, 12, "Waarom, Anna, klinkt als een verwijt.")
    told = record(
        ev.Opened("1", "x", "", "Anna", "je"),
        dataclasses.replace(CHOSEN, role="getuige A"),
        ev.QuestionAsked(text, "other", (finding,)),
    )
    asked = shielded(told).of(ev.QuestionAsked)[0].event
    assert "Getuige A, waarom ging je mee?" == asked.text
    assert "waarom" == asked.text[asked.findings[0].start : asked.findings[0].end]
    assert "Anna" not in asked.findings[0].says


def test_the_record_itself_stays_whole() -> None:
    """Shielding makes another record; switched off again it is the record."""
    told = record(ev.Opened("1", "x", "", "Anna", "je"), CHOSEN, ev.Noted("Anna belde"))
    assert "melder belde" in list(texts(shielded(told))) or "Melder belde" in list(texts(shielded(told)))
    assert "Anna belde" == told.of(ev.Noted)[0].event.text
    assert told.entries[-1].hash == shielded(told).entries[-1].hash
    off = record(*(entry.event for entry in told.entries), ev.NameShielded(on=False, why="mag weer"))
    assert shield_of(off) is None
    assert off is shielded(off)
    assert () == doubts(off)


def test_names_given_earlier_stay_out() -> None:
    """Who adds an address later takes no name back."""
    told = record(
        ev.Opened("1", "x", "", "Anna", "je"),
        ev.NameShielded(on=True, why="bang", names=("Verzon",)),
        ev.NameShielded(on=True, why="meer", addresses=("Verzonnenstraat 12",)),
        ev.Noted("mevrouw Verzon, Verzonnenstraat 12"),
    )
    assert "mevrouw melder, (adres afgeschermd)" == shielded(told).of(ev.Noted)[0].event.text


def test_doubts_are_told_once_with_how_often() -> None:
    """The same word between the same words is one decision."""
    told = record(ev.Opened("1", "x", "", "Wil", "je"), CHOSEN, ev.Noted("ik wil niet"), ev.Noted("ik wil niet"))
    (doubt,) = doubts(told)
    assert (("wil", "ik", "niet"), 2, "ik wil niet") == (doubt.key, doubt.number, doubt.text)


@given(
    st.text(max_size=60),
    st.sampled_from(["Anna", "anna's", "ANNA", "Zoe", "Verzonnenstraat 12", "0612345678"]),
    st.text(max_size=60),
)
def test_no_text_around_it_brings_the_name_back(before: str, name: str, after: str) -> None:
    """Whatever stands around it: after shielding nothing is found that was sure."""
    text = f"{before} {name} {after}"
    left = ANNA.without(text)
    assert () == ANNA.left(left, (), ())
