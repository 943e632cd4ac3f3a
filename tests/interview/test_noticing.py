"""What the record notices: on which entries it rests, when it is new, and when it keeps still. Its examples stand in its file."""

from __future__ import annotations

import pytest

from intake_app import assemble
from intake_app.clock import MovedClock
from intake_app.errors import ContentError, InputError, NotNow, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.notices import confirmed, noticed, parse_notices
from intake_app.interview.noticing import FINDERS
from intake_app.interview.session import Session
from intake_app.interview.short_record import read_short

YES = "vraag? Was Mo daar? | antwoord: ja | "


def found(notice: str, text: str) -> list[str]:
    """The kinds of entry that a notice rests on now."""
    interview = read_short(text).interview
    return [f"{seq} {interview.entries[seq - 1].event.kind}" for seq in FINDERS[notice](interview)]


@pytest.mark.parametrize(
    ("notice", "text", "entries"),
    [
        ("drie-keer-ja", YES * 3, ["4 answer_noted", "6 answer_noted", "8 answer_noted"]),
        ("drie-keer-ja", YES * 4, ["4 answer_noted", "6 answer_noted", "8 answer_noted"]),
        ("drie-keer-ja", YES * 3 + "antwoord: nee", []),
        (
            "ander-antwoord",
            YES + "open: Vertel. | antwoord: Het was laat. | vraag? was mo daar | antwoord: nee",
            ["4 answer_noted", "7 question_asked", "8 answer_noted"],
        ),
        (
            "terugvertellen-lukt-niet",
            "uitleg: tolk | terug: een dokter, klopt nog niet | terug: niks, klopt nog niet | terug: nee, klopt nog niet",
            ["4 told_back", "5 told_back"],
        ),
    ],
)
def test_what_it_rests_on(notice: str, text: str, entries: list[str]) -> None:
    """The answers, and for another answer also the question that was asked again; a part of a group is nothing new."""
    assert entries == found(notice, text)


def test_the_wait_of_this_person_counts(session: Session, clock: MovedClock) -> None:
    """Who gets fifteen seconds is not late after twelve."""
    session.choose_pace("wait", 15)
    for _ in range(3):
        session.ask("Vertel over Mo.")
        clock.forward(12)
        session.answer("Mo was er. FICTIEF")

    assert [] == FINDERS["lang-stil"](session.interview)


@pytest.mark.parametrize("text", ["", "Mo was er. FICTIEF", "weet ik niet", "ja"])
def test_an_empty_record_and_one_answer_are_nothing_special(text: str) -> None:
    """Of one answer nothing is noticed."""
    line = f"open: Vertel. | antwoord: {text} (stil)"

    assert {} == {name: seqs for name, find in FINDERS.items() if (seqs := find(read_short(line).interview))}


@pytest.fixture
def talk(session: Session) -> Session:
    """A talk in which yes was said three times. FICTIEF."""
    say_yes(session, 3)
    return session


def waiting(session: Session) -> list[str]:
    """What was noticed and waits."""
    return [one.notice.id for one in session.noticed]


def say_yes(session: Session, times: int) -> None:
    """So often yes to a question that asks for it."""
    for _ in range(times):
        session.ask("Was Mo daar?", "FICTIEF")
        session.answer("ja")


@pytest.mark.parametrize("accepted", [True, False])
def test_what_was_judged_comes_back_only_on_new_entries(talk: Session, *, accepted: bool) -> None:
    """Three more times is new; one more is not."""
    assert ["drie-keer-ja"] == waiting(talk)
    grounds = talk.noticed[0].entries

    talk.judge_notice("drie-keer-ja", accepted=accepted)
    assert [] == waiting(talk)
    assert grounds == talk.interview.of(ev.NoticeJudged)[0].event.grounds
    say_yes(talk, 2)
    assert [] == waiting(talk)

    say_yes(talk, 1)

    assert ["drie-keer-ja"] == waiting(talk)


def test_judging_twice_is_told(talk: Session) -> None:
    """A second press finds nothing to judge."""
    talk.judge_notice("drie-keer-ja", accepted=True)

    with pytest.raises(NotNow):
        talk.judge_notice("drie-keer-ja", accepted=True)


def test_only_what_was_confirmed_last_counts(talk: Session) -> None:
    """Someone may think better of it when it comes back."""
    talk.judge_notice("drie-keer-ja", accepted=True)
    assert ["drie-keer-ja"] == [dated.event.notice for dated in confirmed(talk.interview)]
    say_yes(talk, 3)

    talk.judge_notice("drie-keer-ja", accepted=False)

    assert () == confirmed(talk.interview)


def test_a_confirmed_notice_asks_for_a_specialist_and_a_rejected_one_does_not(talk: Session) -> None:
    """An observation, as any other."""
    assert "lvb-specialist" not in {due.prompt.id for due in talk.snapshot().due}

    assert "lvb-specialist" in {due.prompt.id for due in talk.judge_notice("drie-keer-ja", accepted=True).due}


def test_a_closed_talk_notices_nothing(talk: Session) -> None:
    """Nothing is asked after the end."""
    talk.close(ev.Closed())

    assert () == noticed(talk.interview, assemble.all_notices())


def test_a_notice_that_nothing_can_find_is_refused() -> None:
    """The closed list is that of FINDERS."""
    text = '[[notice]]\nid = "wolken"\nsays = "s"\nwhy = "w"\nsource = "s"\nraises = ["merk: stil"]\nsilent = ["merk: lacht"]'

    with pytest.raises(ContentError, match="opmerken"):
        parse_notices(text, "notices.toml")


def test_a_screening_says_whether_by_whom_when_and_under_or_above(session: Session) -> None:
    """And never a score; without who and when it is hearsay."""
    with pytest.raises(ReasonNeeded):
        session.screen(taken=True, outcome="onder")
    with pytest.raises(InputError):
        session.screen(taken=False, outcome="onder")
    with pytest.raises(InputError):
        session.screen(taken=True, by="mw. Bos", on="2025", outcome="17")

    snapshot = session.screen(taken=True, by="mw. Bos (FICTIEF)", on="maart 2025", outcome="onder")

    assert ev.ScreeningNoted(taken=True, by="mw. Bos (FICTIEF)", on="maart 2025", outcome="onder") == _last(session)
    assert "lvb-specialist" in {due.prompt.id for due in snapshot.due}


def _last(session: Session) -> ev.Event:
    return next(e.event for e in reversed(session.interview.entries) if not isinstance(e.event, ev.PromptShown))


def test_a_card_and_what_was_not_seen_are_noted(session: Session) -> None:
    """With who looked; a card that is not known is refused."""
    session.not_seen("geen-volgorde", "Vertelt niet in volgorde")
    assert ev.SignalJudged("geen-volgorde", "Vertelt niet in volgorde", seen=False, seen_by="Kim (FICTIEF)") == _last(session)

    session.card("hulpkaart", "ja", "Praat langzaam. FICTIEF", "begeleider Jo (FICTIEF)")
    assert ev.CardNoted("hulpkaart", "ja", "Praat langzaam. FICTIEF", "begeleider Jo (FICTIEF)") == _last(session)
    with pytest.raises(InputError):
        session.card("rijbewijs", "ja")
