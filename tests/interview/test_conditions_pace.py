"""When the pace asks for something: slower, rest, one topic, the rules again. And when it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake_app.clock import MovedClock
from intake_app.interview import events as ev
from intake_app.interview.conditions import CONDITIONS
from intake_app.interview.pacing import pace_at
from intake_app.interview.record import Ledger
from intake_app.interview.script_joining import parse
from intake_app.interview.session import Session, Tools


def grounds(condition: str, session: Session) -> list[int]:
    """The entries on which a condition rests now."""
    interview = session.interview
    return CONDITIONS[condition](interview, pace_at(interview, session.now(), session.pace_settings, session.script))


def answers(session: Session) -> list[int]:
    """The numbers of the answers."""
    return [answer.seq for answer in session.interview.of(ev.AnswerNoted)]


def turn(session: Session, clock: MovedClock, said: str, waited: float = 2.0) -> None:
    """One question with its answer after a silence, then a pause."""
    session.ask("Vertel over Mo.")
    clock.forward(waited)
    session.answer(said)
    clock.forward(5)


def test_three_late_answers_of_the_last_five(session: Session, clock: MovedClock) -> None:
    """Late is after the whole waiting time; two are chance, and a pace that was changed begins to count anew."""
    for waited in (12, 2, 10):
        turn(session, clock, "FICTIEF", waited)
    assert [] == grounds("late_answers", session)

    turn(session, clock, "FICTIEF", 11)
    assert [answers(session)[i] for i in (0, 2, 3)] == grounds("late_answers", session)

    session.choose_pace("wait", 15)
    assert [] == grounds("late_answers", session)


def test_many_times_dont_know_among_the_last_eight(session: Session, clock: MovedClock) -> None:
    """Four of eight; in words or as a mark; a fifth is no new ground."""
    for said in ("weet ik niet", "Mo was er.", "Geen idee.", "Ja.", "Weet niet"):
        turn(session, clock, said)
    assert [] == grounds("many_dont_know", session)

    turn(session, clock, "Ik weet het niet.")
    assert [answers(session)[i] for i in (0, 2, 4, 5)] == grounds("many_dont_know", session)

    turn(session, clock, "weet ik niet")
    assert [answers(session)[i] for i in (0, 2, 4, 5)] == grounds("many_dont_know", session)


@pytest.mark.parametrize(
    ("first", "second", "asks"),
    [
        (("Een tolk.", "correct"), ("Vertalen.", "correct"), True),
        (("Iemand die mijn woorden vertaalt.", "partly"), ("Dat weet ik niet meer zo goed.", "not"), True),
        (("Een tolk.", "correct"), ("Iemand die mijn woorden vertaalt.", "correct"), False),
    ],
)
def test_two_short_or_wrong_tell_backs_in_a_row(
    session: Session, first: tuple[str, str], second: tuple[str, str], *, asks: bool
) -> None:
    """Three words or fewer is short; one that is full and right ends the row."""
    session.show("recht-tolk")
    session.explain()
    for text, result in (first, second):
        session.told_back("tolk", text, result)

    assert asks == bool(grounds("short_tell_backs", session))


def test_laughing_twice_may_be_tension(session: Session) -> None:
    """By itself or with an answer; it asks for rest and says nothing about the story. After the break it begins anew."""
    session.observe("lacht")
    assert [] == grounds("giggling", session)

    session.answer("Nee.", ("lacht",))
    assert 2 == len(grounds("giggling", session))

    session.rest()
    assert [] == grounds("giggling", session)


def test_falling_silent_twice(session: Session, clock: MovedClock) -> None:
    """Seen, or measured: an answer after twice the waiting time."""
    turn(session, clock, "FICTIEF", 25)
    assert [] == grounds("falls_silent", session)

    session.observe("stil")
    assert 2 == len(grounds("falls_silent", session))


def test_the_rules_are_repeated_in_each_new_block(session: Session, clock: MovedClock) -> None:
    """Not in the first block and not in the break itself; saying or practising one is enough; the next break asks again."""
    turn(session, clock, "FICTIEF")
    assert [] == grounds("rules_due", session)

    session.rest()
    assert [] == grounds("rules_due", session)

    session.resume()
    assert [session.interview.last(ev.BreakEnded).seq] == grounds("rules_due", session)  # type: ignore[union-attr]

    session.show("regel-weet-ik-niet")
    session.practise("weet-ik-niet", "shown")
    assert [] == grounds("rules_due", session)

    session.rest()
    session.resume()
    assert 1 == len(grounds("rules_due", session))


def test_a_next_talk_begins_with_the_rules_and_more_than_two_are_many(session: Session, clock: MovedClock) -> None:
    """The second talk is planned from the start; a third asks for thought."""
    turn(session, clock, "FICTIEF")
    session.close(ev.Closed())
    session.again("afspraak")
    assert [session.interview.of(ev.TalkContinued)[-1].seq] == grounds("rules_due", session)
    assert [] == grounds("many_talks", session)

    session.close(ev.Closed())
    session.again()

    assert 1 == len(grounds("many_talks", session))
    assert 3 == session.interview.talks


TOPICS = """
[[phase]]
id = "verdieping"
title = "Verdieping"
goal = "Meer horen. FICTIEF."
exit = "Klaar."
source = "test"
""" + "".join(
    f"""[[phase.step]]
id = "{topic}"
kind = "ask"
title = "{topic.capitalize()}"
je = "Vertel over {topic}."
u = "Vertelt u over {topic}."
why = "Open."
source = "test"
topic = "{topic}"
"""
    for topic in ("thuis", "werk")
)


def test_one_topic_a_block(ledger: Ledger, tools: Tools, script_text: str, clock: MovedClock) -> None:
    """The question with which a second topic begins is the ground, also one typed freely; after a break there is room for it."""
    session = Session(ledger, replace(tools, script=parse(script_text + TOPICS, "test.toml")), "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-4", "", "", "Sanne", "je", practice=True))
    for step in ("thuis", "thuis"):
        session.show(step)
        turn(session, clock, "FICTIEF")
    assert [] == grounds("second_topic", session)

    session.show("werk")
    assert [] == grounds("second_topic", session)
    session.ask("Vertel over de winkel.")
    assert [session.interview.last(ev.QuestionAsked).seq] == grounds("second_topic", session)  # type: ignore[union-attr]

    session.rest()
    session.resume()
    session.ask("Vertel over de winkel.")
    assert [] == grounds("second_topic", session)


def test_what_was_seen_in_an_earlier_talk_asks_for_nothing_now(session: Session, clock: MovedClock) -> None:
    """No break for tears of days ago; who is there and whether it is recorded is noted anew."""
    turn(session, clock, "FICTIEF")
    session.recording(running=True, since="9:00")
    session.arrive("Noor (FICTIEF)", "lvb_specialist")
    session.observe("huilt")
    assert 1 == len(grounds("emotion", session))
    session.ask("Vertel verder.", "FICTIEF")
    session.close(ev.Closed())
    clock.forward(2 * 24 * 3600)

    assert session.again().pace.waited is None, "the silence of two days is no silence after a question"
    turn(session, clock, "FICTIEF nog eens")

    assert [] == grounds("emotion", session)
    assert 1 == len(grounds("not_recorded", session))
    assert () == session.interview.present
    assert session.interview.recording is None
    assert session.interview.of(ev.QuestionAsked)[-1].event.pause is None
