"""What the report says of what was seen, noticed and known, and how long help took."""

from __future__ import annotations

import pytest

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry, follow
from intake_app.interview.short_record import BEGIN, read_short
from intake_app.report import recognised
from intake_app.report.times import dutch_time


def talk(text: str, *more: ev.Event) -> Interview:
    """A short record with some events after it. FICTIEF."""
    entries: list[Entry] = list(read_short(text).interview.entries)
    for event in more:
        entries.append(follow(entries[-1], event, entries[-1].at, "Kim (FICTIEF)"))
    return Interview(entries)


LOCAL = dutch_time().on(BEGIN)


def test_seen_and_not_seen_stand_in_order_with_who_looked() -> None:
    """Not seen is said as that."""
    found = recognised.signals(talk("niet gezien: klok | signaal: lezen"), LOCAL)

    assert [("Niet gezien: klok", "Kim (FICTIEF)"), ("lezen", "Kim (FICTIEF)")] == [(row.text, row.by) for row in found]


def test_what_was_noticed_says_whether_it_is_right_and_where_it_stands() -> None:
    """The lines it rests on, the last ones when there are many."""
    judged = ev.NoticeJudged("drie-keer-ja", (4, 6, 8, 10, 12), accepted=False, why="het klopte", says="drie keer ‘ja’")

    found = recognised.noticed(talk("merk: stil", judged), LOCAL)

    assert ["Drie keer ‘ja’: klopt niet (het klopte). Het rust op de regels 6, 8, 10, 12."] == [row.text for row in found]


def test_cards_and_the_scil_stand_without_a_score() -> None:
    """What was asked, in order."""
    scil = ev.ScreeningNoted(taken=True, by="mw. Bos", on="maart 2025", outcome="onder")

    found = recognised.known(talk("kaart: hulpkaart, ja, praat langzaam | kaart: begeleider, nee", scil), LOCAL)

    expected = [
        "Hulpkaart: ja. praat langzaam",
        "Begeleider: nee",
        "SCIL afgenomen: onder de grens (door mw. Bos, maart 2025)",
    ]
    assert expected == [row.text for row in found]


def test_a_suspicion_names_its_grounds_in_words_and_in_lines() -> None:
    """Those that were typed, and those that were picked."""
    suspicion = ev.SuspicionNoted("ja", "leest langzaam", rests_on=(3,))

    found = recognised.suspicions(talk("signaal: klok", suspicion), LOCAL)

    assert ["leest langzaam; regel 3, gezien of gehoord: klok"] == [row.grounds for row in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("merk: stil", ""),
        ("vermoeden: ja", "Na het vermoeden is er geen LVB-specialist"),
        ("vermoeden: ja | +18 min | binnen: Noor, LVB-specialist", "Tijd tot hulp: 18 minuten na het eerste vermoeden"),
        ("binnen: Noor, LVB-specialist | vermoeden: ja", "Tijd tot hulp: op het moment van het vermoeden"),
        ("vermoeden: ja | binnen: Ali, ervaringsdeskundige", "Tijd tot hulp: minder dan een minuut na het eerste vermoeden"),
    ],
)
def test_time_to_help_is_one_sentence(text: str, said: str) -> None:
    """Measured from the first suspicion."""
    found = recognised.help_time(talk(text))

    assert found.startswith(said)
    assert bool(said) is bool(found)


def test_signals_of_a_possible_victim_have_a_place_of_their_own() -> None:
    """They are no signals of an LVB."""
    record = talk("signaal: lezen | signaal erachter: moest-van-ander")

    assert ["lezen"] == [row.text for row in recognised.signals(record, LOCAL)]
    assert ["moest-van-ander"] == [row.text for row in recognised.victim_signals(record, LOCAL)]
