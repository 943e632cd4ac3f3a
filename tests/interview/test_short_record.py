"""A record in a few lines of Dutch: what each line adds, and what is refused."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from intake_app import resources
from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.short_record import _WORDS, BEGIN, FORMS, read_short


def events(text: str) -> list[ev.Event]:
    """What the lines add, without how every short record begins."""
    return [entry.event for entry in read_short(text).interview.entries[2:]]


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("vraag? Was Mo daar?", ev.QuestionAsked("Was Mo daar?", "yes_no")),
        ("vraag: Wie was daar?", ev.QuestionAsked("Wie was daar?", "wh_specific")),
        ("open: Vertel over Mo.", ev.QuestionAsked("Vertel over Mo.", "open_invitation")),
        ("keuze: Was het warm of koud?", ev.QuestionAsked("Was het warm of koud?", "forced_choice")),
        ("antwoord: ja (knikt, stil)", None),
        ("antwoord: (knikt)", ev.AnswerNoted("", ("knikt",))),
        ("signaal: geen-volgorde", ev.Observed("signal", "geen-volgorde", "geen-volgorde", "Kim (FICTIEF)")),
        ("gezien: kijkt naar de deur", ev.Observed("other", "", "kijkt naar de deur", "Kim (FICTIEF)")),
        ("vermoeden: ja", ev.SuspicionNoted("ja", by="Kim (FICTIEF)")),
        ("uitleg: advocaat", ev.RightExplained("advocaat", "-", "FICTIEF")),
        ("oefen: weet-ik-niet, lukte nog niet", ev.RulePractised("weet-ik-niet", "not", "-")),
        ("pauze", ev.BreakStarted()),
        ("besluit: lvb-specialist, gebeld, komt over 20 min", None),
        ("kaart: hulpkaart, ja, praat langzaam, en kort", ev.CardNoted("hulpkaart", "ja", "praat langzaam, en kort")),
        ("binnen: Noor, LVB-specialist", ev.PersonPresent("Noor", "lvb_specialist")),
        ("stap: afsluiting / kaart", ev.StepShown("afsluiting", "kaart")),
        ("opname: apparaat stuk", ev.RecordingNoted(running=False, why="apparaat stuk")),
        ("gepland: Wie was daar? / Mo", ev.QuestionPlanned("Wie was daar?", "Mo")),
        ("klaar", ev.Closed()),
        ("nog een gesprek", ev.TalkContinued(2)),
    ],
)
def test_each_line_adds_one_thing(line: str, event: ev.Event | None) -> None:
    """With names as the screen says them; marks stand in brackets."""
    found = events(line)

    assert 1 == len(found)
    assert event in (None, found[0])


def test_an_answer_belongs_to_the_question_before_it_and_waits() -> None:
    """Seconds of silence are written in the line."""
    record = read_short("vraag: Wie was daar?\nantwoord na 12 s: Mo (fluistert)")

    answer = record.interview.of(ev.AnswerNoted)[0]
    assert (ev.AnswerNoted("Mo", ("fluistert",), 3, 12.0), 12.0) == (
        answer.event,
        (answer.at - record.interview.of(ev.QuestionAsked)[0].at).total_seconds(),
    )


def test_telling_back_is_about_the_right_that_was_explained() -> None:
    """What comes after the last comma is the result."""
    told = events("uitleg: advocaat | terug: van de politie, denk ik, klopt nog niet")[1]

    assert ev.ToldBack("advocaat", "van de politie, denk ik", "not") == told


def test_time_passes_between_lines() -> None:
    """Two seconds for each line, and what is written."""
    record = read_short("+5 min | merk: lacht | +1 uur")

    assert timedelta(hours=1, minutes=5, seconds=4) == record.now - BEGIN


def test_who_the_talk_is_with_stands_in_the_first_line() -> None:
    """Without it: an adult, without an interpreter."""
    opened = read_short("gesprek: minderjarig, tolk\nmerk: lacht").interview.opened

    assert opened is not None
    assert ("minor", True, False) == (opened.age_group, opened.interpreter, opened.abroad)


@pytest.mark.parametrize(
    "line",
    [
        *("merk: danst", "+5 dagen", "fluit: ja", "terug: niets, klopt", "vermoeden: misschien", "weg: Noor", "gesprek: lang"),
        *("binnen: Noor, koning", "antwoord: ja (danst)", "stap: kaart", "gedaan", "gemerkt: drie-ja, misschien"),
    ],
)
def test_a_line_that_is_none_is_refused_by_name(line: str) -> None:
    """With the line itself, so that its author can find it."""
    with pytest.raises(ContentError, match="klopt niet"):
        read_short(line, "prompts.toml")


def test_every_line_is_told_to_its_authors_and_works() -> None:
    """The table in templates/README.md names each word, and what it shows can be read."""
    page = resources.read_text("templates/README.md")
    table = page[page.index("## Een gesprek in een paar regels") : page.index("## De ladder")]
    shown = [line for row in table.splitlines() if row.startswith("| `") for line in re.findall("`([^`]*)`", row.split(" | ")[0])]
    before = {"terug": "uitleg: x | ", "gedaan": "stap: a / b | ", "weg": "binnen: Noor, tolk | "}

    for line in shown:
        read_short(before.get(re.split("[: ]", line)[0], "") + line.replace("…", "FICTIEF"))

    told = {re.split(r"[:?]| na ", line)[0] for line in shown}
    assert set() == {word.rstrip("?") for word in (*FORMS, *_WORDS, "antwoord", "gesprek")} - told
