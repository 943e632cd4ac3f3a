"""The pace: waiting, blocks, breaks and the day, read off the record and the time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_app.clock import MovedClock
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.pacing import Block, Wait, pace_at
from intake_app.interview.record import Entry, Ledger, follow
from intake_app.interview.session import Session, Tools
from intake_app.interview.tempo import PaceSettings


@pytest.mark.parametrize(
    ("seconds", "wait"),
    [
        (0, Wait.SILENT),
        (5.9, Wait.SILENT),
        (6, Wait.KEEP_WAITING),
        (9.9, Wait.KEEP_WAITING),
        (10, Wait.MAY_COMFORT),
        (19.9, Wait.MAY_COMFORT),
        (20, Wait.ASK_CLEAR),
        (600, Wait.ASK_CLEAR),
    ],
)
def test_the_wait_after_a_question_has_four_stages(session: Session, clock: MovedClock, seconds: float, wait: Wait) -> None:
    """domain.md 3.2: 0-6 s, 6-10 s, from 10 s, at 20 s."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(seconds)

    assert wait == session.snapshot().pace.wait


def test_after_an_answer_it_is_silent_for_three_seconds(session: Session, clock: MovedClock) -> None:
    """domain.md 3.2: three seconds before the next question."""
    session.ask("Vertel wat er is gebeurd.")
    session.answer("Ik was bij Mo.")
    clock.forward(2.9)
    assert Wait.AFTER_ANSWER == session.snapshot().pace.wait

    clock.forward(0.2)

    assert Wait.NONE == session.snapshot().pace.wait


def test_a_question_within_three_seconds_is_noted_with_its_pause(session: Session, clock: MovedClock) -> None:
    """The report can show how short the silence was."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(1.2)
    session.ask("Wie was daar?")

    assert [None, 1.2] == [question.event.pause for question in session.interview.of(ev.QuestionAsked)]


def test_time_in_which_something_was_explained_is_no_silence(session: Session, clock: MovedClock) -> None:
    """The silence before a question counts from the last thing that anyone said."""
    session.answer("Ik was bij Mo.")
    clock.forward(60)
    session.show("recht-tolk")
    session.explain()
    clock.forward(4)
    session.ask("Wie was daar?")

    assert session.interview.of(ev.QuestionAsked)[-1].event.pause == 4.0


def test_the_wait_for_an_answer_is_measured_to_its_first_key(session: Session, clock: MovedClock) -> None:
    """Typing takes time; the silence ended when the person began."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(8)
    session.answer_begins()
    clock.forward(30)
    session.answer("Ik was bij Mo.")

    assert 8.0 == session.interview.of(ev.AnswerNoted)[-1].event.waited


@pytest.mark.parametrize(
    ("minutes", "block"), [(1, Block.RUNNING), (15, Block.REMIND), (20, Block.LIMIT), (25, Block.OVER), (200, Block.OVER)]
)
def test_a_block_reminds_limits_and_ends(session: Session, clock: MovedClock, minutes: float, block: Block) -> None:
    """domain.md 3.2: 15, 20 and 25 minutes."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(minutes * 60)

    assert block == session.snapshot().pace.block


def test_a_break_starts_a_new_block(session: Session, clock: MovedClock) -> None:
    """After a break the block counts from nothing; the day goes on."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(16 * 60)
    assert Block.ON_BREAK == session.rest().pace.block
    clock.forward(6 * 60)
    session.resume()
    clock.forward(60)

    pace = session.snapshot().pace
    assert (Block.RUNNING, 60.0, 17 * 60.0) == (pace.block, pace.block_talked, pace.talked)


@pytest.mark.parametrize(("gap", "block_talked"), [(60, 10 * 60 + 30), (600, 30)])
def test_a_short_stop_of_the_program_is_no_break_but_a_long_one_is(
    session: Session, clock: MovedClock, gap: float, block_talked: float
) -> None:
    """Five minutes away is a rest, whoever caused it."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(600)
    session.note("FICTIEF")
    clock.forward(gap)
    session.reopen()
    clock.forward(30)

    assert block_talked == session.snapshot().pace.block_talked


def test_the_day_has_an_end(session: Session, clock: MovedClock) -> None:
    """An hour of talking, or ninety minutes in all."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(59 * 60)
    assert not session.snapshot().pace.day_over

    clock.forward(60)

    assert session.snapshot().pace.day_over


def test_the_next_day_begins_from_nothing(session: Session, clock: MovedClock) -> None:
    """A talk that goes on tomorrow has tomorrow's hour; and when that is over, it is said again."""

    def talk_until_it_is_enough() -> None:
        session.ask("Vertel wat er is gebeurd.")
        clock.forward(61 * 60)
        assert "stop-vandaag" in {due.prompt.id for due in session.snapshot().due}
        session.decide("stop-vandaag", "planned", "Morgen om tien uur verder.")
        session.rest()

    talk_until_it_is_enough()
    clock.forward(23 * 3600)
    session.reopen()
    morning = session.resume()

    assert (0.0, 0.0, False) == (morning.pace.talked, morning.pace.presence, morning.pace.day_over)
    assert "stop-vandaag" not in {due.prompt.id for due in morning.due}
    talk_until_it_is_enough()
    assert 2 * 61 * 60 == session.interview.talked(clock.now())


def test_an_hour_over_midnight_is_one_day(tools: Tools, ledger: Ledger) -> None:
    """The date alone, without a rest, begins no new day."""
    clock = MovedClock(datetime(2026, 11, 21, 23, 30, tzinfo=UTC))
    night = Session(ledger, replace(tools, clock=clock), "Kim (FICTIEF)")
    night.begin(ev.Opened("FICTIEF-1", "", "", "Sanne", "je", practice=True))
    night.ask("Vertel wat er is gebeurd.")
    clock.forward(29 * 60)
    night.note("FICTIEF")
    clock.forward(120)
    night.reopen()
    clock.forward(31 * 60)

    assert night.snapshot().pace.day_over


def test_a_break_is_no_silence(session: Session, clock: MovedClock) -> None:
    """A question that was left open when the break began: nobody waits for its answer in the break, nor after it."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(4)
    session.rest("person")
    clock.forward(600)
    resumed = session.resume()
    clock.forward(5)
    session.answer("Ik was bij Mo.")

    assert (Wait.NONE, None) == (resumed.pace.wait, resumed.pace.waited)
    assert session.interview.of(ev.AnswerNoted)[-1].event.waited is None


def test_what_is_said_in_a_break_answers_no_silence(session: Session, clock: MovedClock) -> None:
    """It is told freely, so it waited for nothing; an answer that had begun before the break neither."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(4)
    session.answer_begins()
    session.rest("person")
    session.answer("Mag ik water?")

    free = session.interview.of(ev.AnswerNoted)[-1].event
    assert (0, None) == (free.question, free.waited)


def test_a_sleeping_computer_is_noted_and_is_no_talking_time(session: Session, clock: MovedClock) -> None:
    """The lid was shut for an hour: the talk did not go on in that hour."""
    session.ask("Vertel wat er is gebeurd.")
    session.tick()
    clock.forward(3600)
    session.tick()

    assert 3600.0 == session.interview.of(ev.Resumed)[-1].event.gap
    assert session.interview.talked(clock.now()) < 60


def test_a_computer_that_sleeps_in_a_break_is_not_noted(session: Session, clock: MovedClock) -> None:
    """Nobody was talking; the break is as long as it is."""
    session.ask("Vertel wat er is gebeurd.")
    session.rest()
    clock.forward(3600)

    assert 3600.0 == session.tick().pace.rest
    assert [] == session.interview.of(ev.Resumed)


def test_a_question_after_the_program_was_shut_follows_no_silence(session: Session, clock: MovedClock) -> None:
    """Nobody knows what was said in between."""
    session.ask("Vertel wat er is gebeurd.")
    session.answer("Ik was bij Mo.")
    clock.forward(1.0)
    session.reopen()
    session.ask("Wie was daar?")

    assert session.interview.of(ev.QuestionAsked)[-1].event.pause is None


EVENTS = st.sampled_from(
    [
        ev.StepDone("gesprek", "welkom", "Dag Sanne."),
        ev.QuestionAsked("Wie was daar?", "wh_specific"),
        ev.AnswerNoted("Mo."),
        ev.BreakStarted(),
        ev.BreakEnded(),
        ev.Resumed(100.0),
        ev.Closed(),
        ev.Noted("FICTIEF"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(EVENTS, st.floats(-4000, 4000)), max_size=25), st.floats(-4000, 4000))
def test_no_order_of_events_breaks_the_pace(steps: list[tuple[ev.Event, float]], last: float) -> None:
    """Any order, any clock: times are never negative, and talking time never exceeds the time that passed."""
    clock = MovedClock(datetime(2026, 11, 21, 9, 0, tzinfo=UTC))
    entries: list[Entry] = []
    for event, seconds in steps:
        clock.forward(seconds)
        entries.append(follow(entries[-1] if entries else None, event, clock.now(), "Kim"))
    clock.forward(last)
    now = clock.now()

    pace = pace_at(Interview(entries), now, PaceSettings())

    passed = max(0.0, (max(now, entries[-1].at) - entries[0].at).total_seconds()) if entries else 0.0
    assert 0 <= pace.block_talked <= pace.talked + 1e-6 <= passed + 1e-3
    assert pace.waited is None or pace.waited >= 0
    assert pace.presence >= 0
    assert pace.day_seq or not pace.day_over
