"""The record: entries follow each other, and a changed, missing or moved one shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.errors import Damaged
from intake_app.interview import events as ev
from intake_app.interview.record import START, Entry, canonical, check_chain, clean, decode, encode, follow, stamp, unstamp

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def record(length: int) -> list[Entry]:
    """A record of notes."""
    entries: list[Entry] = []
    for number in range(length):
        entries.append(
            follow(entries[-1] if entries else None, ev.Noted(f"FICTIEF {number}"), NOW + timedelta(seconds=number), "Kim")
        )
    return entries


def test_entries_count_from_one_and_point_back() -> None:
    """The first points to the start, each next one to the one before."""
    first, second = record(2)

    assert (1, START) == (first.seq, first.previous)
    assert (2, first.hash) == (second.seq, second.previous)


def test_a_whole_chain_is_accepted() -> None:
    """Nothing is said about a record as it was written."""
    check_chain(record(5))
    check_chain([])


@pytest.mark.parametrize("seq", [1, 3, 5])
@pytest.mark.parametrize(
    "change",
    [
        {"author": "Bo"},
        {"event": ev.Noted("anders")},
        {"at": NOW - timedelta(days=1)},
        {"seq": 99},
        {"previous": "0" * 64},
        {"hash": "0" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_changed_value_shows_at_its_line(seq: int, change: dict[str, object]) -> None:
    """Each value of an entry is under its hash."""
    entries = record(5)
    entries[seq - 1] = replace(entries[seq - 1], **change)

    with pytest.raises(Damaged, match=f"vanaf regel {seq}"):
        check_chain(entries)


@pytest.mark.parametrize("order", [(0, 2, 3), (1, 0, 2), (0, 1, 1, 2), (1, 2, 3)])
def test_a_missing_swapped_or_doubled_entry_shows(order: tuple[int, ...]) -> None:
    """The place in the record is under the hash as well."""
    entries = record(4)

    with pytest.raises(Damaged):
        check_chain([entries[place] for place in order])


def test_a_clock_that_went_back_does_not_put_entries_out_of_order() -> None:
    """The time of an entry is never before that of the one it follows."""
    first = follow(None, ev.Noted("a"), NOW, "Kim")

    second = follow(first, ev.Noted("b"), NOW - timedelta(hours=2), "Kim")

    assert NOW == second.at
    check_chain([first, second])


EXAMPLES: list[ev.Event] = [
    ev.Opened("FICTIEF-1", "kort", "1", "Sanne", "u", "minor", interpreter=True, practice=True, program="0", rules="r"),
    ev.Opened("FICTIEF-1", "kort", "1", "Sanne", "u", abroad=True, variables=(("dienst", "Team Oost"), ("kamer", ""))),
    ev.ModulesChosen(("werk", "seks")),
    ev.ModulesChosen(()),
    ev.QuestionAsked("Waarom?", "wh_specific", (ev.NotedFinding("waarom", "why_blame", "change", 0, 6, "…"),), pause=1.5),
    ev.AnswerNoted('<kom mee> & "\x00" 😀', ("knikt", "stil"), 3, 12.0),
    ev.PromptShown("lvb-specialist", (3, 4)),
    ev.Closed(read_aloud=True, signed="yes"),
    ev.BreakEnded(),
]


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: event.kind)
def test_an_event_comes_back_from_storage_as_it_was(event: ev.Event) -> None:
    """Encoding and decoding lose nothing, not a tuple and not a NUL."""
    import json  # noqa: PLC0415

    stored = canonical(encode(event))

    assert event == decode(event.kind, json.loads(stored))


def test_a_field_with_its_default_is_not_stored_so_that_fields_can_be_added_later() -> None:
    """The hash of an old entry stays the same when a kind of event gets a new field."""
    assert {"text": "FICTIEF"} == encode(ev.AnswerNoted("FICTIEF"))
    assert {"text": "FICTIEF", "question": 3} == encode(ev.AnswerNoted("FICTIEF", question=3))


def test_an_entry_of_the_first_version_is_still_whole() -> None:
    """Stored before a talk knew modules, variables and whether someone comes from abroad: it opens, and its hash holds."""
    stored = {
        "number": "FICTIEF-9",
        "script": "kort",
        "script_version": "1",
        "roepnaam": "Sanne",
        "address": "je",
        "age_group": "minor",
        "interpreter": True,
        "practice": True,
        "program": "0.1.0",
        "rules": "ab12",
    }
    kept = "a346fb6b349c3ef9aa69d17a13f6108b164b154c08a60914c65b3ca497acb33c"
    opened = decode("opened", stored)

    assert isinstance(opened, ev.Opened)
    assert (False, (), stored) == (opened.abroad, opened.variables, encode(opened))
    check_chain([Entry(1, datetime(2026, 11, 21, 9, tzinfo=UTC), "Kim (FICTIEF)", opened, START, kept)])


def test_half_an_emoji_in_a_variable_can_be_kept() -> None:
    """Texts within lists are made fit to keep as well."""
    entry = follow(None, ev.Opened("F", "k", "1", "S", "je", variables=(("dienst", "Oost \ud83d"),)), datetime.now(UTC), "Kim")

    assert (("dienst", "Oost \ufffd"),) == entry.event.variables  # type: ignore[attr-defined]


def test_a_broken_finding_is_refused_with_a_sentence() -> None:
    """Also inside a question."""
    with pytest.raises(Damaged):
        decode("question_asked", {"text": "Wie?", "form": "wh_specific", "findings": [{"colour": "pink"}]})


def test_every_kind_of_event_has_its_own_name() -> None:
    """The names in the stored record are the keys of KINDS."""
    shapes = [
        shape for shape in vars(ev).values() if isinstance(shape, type) and issubclass(shape, ev.Event) and shape is not ev.Event
    ]

    assert {shape.kind for shape in shapes} == set(ev.KINDS)
    assert len(shapes) == len(ev.KINDS)


@pytest.mark.parametrize(("kind", "data"), [("from_the_future", {}), ("note", {"text": "a", "colour": "b"}), ("note", {})])
def test_what_this_program_does_not_know_is_refused_with_a_sentence(kind: str, data: dict[str, object]) -> None:
    """A record of a newer program is not half read."""
    with pytest.raises(Damaged, match=r"versie"):
        decode(kind, data)


@given(st.text(alphabet=st.characters(codec=None, categories=None)))
def test_any_typed_text_can_be_kept(text: str) -> None:
    """Half an emoji, NUL and combining marks: what is kept can be written as UTF-8, and clean text stays as it is."""
    kept = clean(text)
    entry = follow(None, ev.Closed(reason=text, how_felt=text), NOW, text)

    assert kept == clean(kept)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert (kept, ev.Closed(reason=kept, how_felt=kept)) == (entry.author, entry.event)
    check_chain([entry])


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_time_is_written_and_read_to_the_microsecond(at: datetime) -> None:
    """The stored time is the hashed time."""
    assert at == unstamp(stamp(at).rjust(27, "0"))
