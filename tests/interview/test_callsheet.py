"""The call sheet: data with sources, and nothing of the person before it may be. All FICTIEF."""

from __future__ import annotations

from typing import Any

import pytest

from intake_app import assemble
from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.callsheet import AGREED, NEEDED, OPEN, PARTS, facts, parse_callsheet
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry, follow

OWN_WORDS = {
    "LVB",
    "ervaringsdeskundige",
    "vermoeden",
    "diagnose",
    "tolk",
    "zaaknummer",
    "zeden",
    "officier van justitie",
    "geboortedatum",
}
"""Words of the trade: the detective uses them every day."""

ITEM = '[[item]]\nid = "{0}"\npart = "{0}"\ntext = "Bel."\nsource = "FICTIEF"\n'
WHOLE = "schema = 1\n" + "".join(ITEM.format(part) for part in PARTS)


@pytest.mark.parametrize("item", assemble.callsheet(), ids=lambda item: item.id)
def test_each_line_is_plain_to_read(item: Any) -> None:
    """Nothing that must be said otherwise in a text to read (profile b1), but for the words of the trade; and a source."""
    rulebook = assemble.profiles()["b1"].applied(assemble.rulebook())
    found = [
        (finding.rule, item.text[finding.start : finding.end])
        for finding in rulebook.look(item.text).findings
        if finding.severity.value in {"change", "stop"} and item.text[finding.start : finding.end] not in OWN_WORDS
    ]
    assert [] == found
    assert item.source


def test_every_part_is_there() -> None:
    """What to ask, what may be said, what not yet, and the arrival."""
    assert list(PARTS) == list(dict.fromkeys(item.part for item in assemble.callsheet()))


@pytest.mark.parametrize(
    "text",
    [
        "[[",
        "schema = 2",
        "schema = 1\n[[item]]\nid = 'x'",
        WHOLE + ITEM.format("ask"),
        WHOLE.replace('part = "say"', 'part = "sing"'),
        WHOLE.replace("[[item]]", "extra = 1\n[[item]]", 1),
        WHOLE.replace('text = "Bel."', 'text = " "', 1),
        "schema = 1\n" + ITEM.format("ask"),
        "schema = 1\nitem = [1]",
    ],
)
def test_a_file_that_is_not_right_is_refused(text: str) -> None:
    """With a sentence that names the file."""
    with pytest.raises(ContentError, match=r"^bel\.toml"):
        parse_callsheet(text, "bel.toml")
    assert len(PARTS) == len(parse_callsheet(WHOLE))


def record(*events: ev.Event, clock: Any) -> Interview:
    """A record of these events."""
    entries: list[Entry] = []
    for event in events:
        entries.append(follow(entries[-1] if entries else None, event, clock.now(), "Detective Geheim FICTIEF"))
    return Interview(entries)


SECRET = ("Zonnebloem", "ZAAK-77", "Geheim", "schuur", "dorp", "tante", "Wobbe")


@pytest.fixture
def talk(clock: Any) -> Interview:
    """A record with something to recognise in every field that is free."""
    return record(
        ev.Opened("ZAAK-77 FICTIEF", "slachtoffer-mensenhandel", "1", "Zonnebloem", "je", "minor", interpreter=True),
        ev.PersonPresent("tante Wobbe", "trusted_person"),
        ev.NeedNoted("Korte zinnen, zoals haar tante doet."),
        ev.QuestionAsked("Wat was er in de schuur?", "wh_specific"),
        ev.AnswerNoted("Wobbe was daar, uit het dorp"),
        ev.Observed("signal", "draad", "Raakt de draad kwijt", "Wobbe"),
        ev.Observed("signal", "draad", "Raakt de draad kwijt", "Wobbe"),
        ev.SuspicionNoted("ja", "haar tante uit het dorp zei het"),
        ev.OwnWordMarked("schuur"),
        clock=clock,
    )


def test_nothing_tells_who_it_is_before_it_may(talk: Interview) -> None:
    """Only age group, interpreter, that there is a suspicion, and counts."""
    said = " ".join(facts(talk, 12, OPEN))
    assert not [word for word in SECRET if word.casefold() in said.casefold()]
    assert facts(talk, 12) == (
        "Leeftijd: 14 tot en met 17 jaar.",
        "Er is een tolk bij.",
        "Er is een vermoeden van LVB. Dat is geen diagnose.",
        "Er is 1 signaal gezien.",
        "Er is 12 minuten gepraat.",
    )


@pytest.mark.parametrize("basis", [AGREED, NEEDED])
def test_with_a_basis_the_name_and_what_helps_come_with_it(talk: Interview, basis: str) -> None:
    """Never what the person told, nor the number of the case, nor who else is there."""
    said = facts(talk, 0, basis)
    assert said[-3:] == (
        "Roepnaam: Zonnebloem.",
        "Wat helpt: Korte zinnen, zoals haar tante doet.",
        "Gezien: Raakt de draad kwijt.",
    )
    assert not [word for word in ("ZAAK-77", "schuur", "Wobbe", "dorp") if word in " ".join(said)]


def test_an_empty_record_says_nothing() -> None:
    """And does not stumble."""
    assert () == facts(Interview(), 0, AGREED)


def test_a_name_that_is_shielded_stays_out_whatever_the_basis(talk: Interview, clock: Any) -> None:
    """Until the shield is taken off."""
    on, off = (ev.NameShielded(on=held, why="bedreigd FICTIEF") for held in (True, False))
    events = [entry.event for entry in talk.entries]
    assert facts(talk, 12) == facts(record(*events, on, clock=clock), 12, AGREED)
    assert "Roepnaam: Zonnebloem." in facts(record(*events, on, off, clock=clock), 12, AGREED)
