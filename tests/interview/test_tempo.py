"""The pace of one person: what can be set, within which bounds, and what follows from a choice."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.clock import MovedClock
from intake_app.errors import InputError
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.pacing import Block
from intake_app.interview.record import follow
from intake_app.interview.script import Limits
from intake_app.interview.script_reading import LIMITS
from intake_app.interview.session import Session
from intake_app.interview.tempo import FOLLOWING, KNOBS, PaceSettings, settings_for, slower, with_limits, with_value

START = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_every_number_of_the_pace_can_be_set_or_follows_from_one_that_can() -> None:
    """And each that can be set says where it comes from."""
    following = {name for others in FOLLOWING.values() for name in others}

    assert {field.name for field in fields(PaceSettings)} == set(KNOBS) | following
    assert all(knob.source for knob in KNOBS.values())


def test_the_limits_of_a_script_go_before_the_program_and_after_the_person(session: Session) -> None:
    """What a script leaves out stays; what was chosen for this person wins."""
    scripted = with_limits(PaceSettings(wait=15.0), Limits(explanations=2, block_minutes=10, day_minutes=40))

    assert (15, 2, 10 * 60, 40 * 60) == (scripted.wait, scripted.explanations, scripted.block_limit, scripted.day_talk)
    assert (7.5 * 60, 12.5 * 60) == (scripted.block_remind, scripted.block_over)
    assert PaceSettings() == with_limits(PaceSettings(), Limits(rights_in_a_row=2))
    session.choose_pace("block_limit", 15 * 60.0)
    assert 15 * 60 == settings_for(session.interview, scripted).block_limit


@pytest.mark.parametrize("name", ["explanations", "block_minutes", "day_minutes"])
def test_what_a_script_may_set_can_be_set_for_a_person_too(name: str) -> None:
    """The bounds in a script file are those of the form (script_reading.LIMITS, KNOBS)."""
    for value in LIMITS[name]:
        with_limits(PaceSettings(), Limits(**{name: value}))


def test_the_standard_pace_is_that_of_the_sources() -> None:
    """domain.md 3.2: 6, 10 and 20 seconds; 15, 20 and 25 minutes; an hour of talk and an hour and a half in all; two talks."""
    pace = PaceSettings()

    assert (6, 10, 20, 3) == (pace.silent, pace.wait, pace.ask_clear, pace.after_answer)
    assert (15, 20, 25, 5) == tuple(v / 60 for v in (pace.block_remind, pace.block_limit, pace.block_over, pace.break_length))
    assert (60, 90, 2) == (pace.day_talk / 60, pace.day_presence / 60, pace.talks)


@pytest.mark.parametrize("name", sorted(KNOBS))
def test_the_standard_is_within_the_bounds_and_on_a_step(name: str) -> None:
    """A form that opens on a value it could not set itself would change it unasked."""
    knob, value = KNOBS[name], getattr(PaceSettings(), name) / KNOBS[name].scale

    assert knob.low <= value <= knob.high
    assert (value - knob.low) % knob.step == 0


def test_what_follows_goes_along() -> None:
    """With fifteen seconds of silence the stages are nine and thirty; a block of ten minutes is full soon at seven and a half."""
    assert (9, 15, 30) == _stages(with_value(PaceSettings(), "wait", 15))
    assert 7.5 * 60 == with_value(PaceSettings(), "block_limit", 600).block_remind


def _stages(pace: PaceSettings) -> tuple[float, float, float]:
    return pace.silent, pace.wait, pace.ask_clear


@pytest.mark.parametrize(("name", "value"), [("wait", 4), ("wait", 21), ("block_limit", 60), ("haast", 1)])
def test_what_is_out_of_bounds_is_refused_with_a_sentence(session: Session, name: str, value: float) -> None:
    """Nothing is noted then."""
    before = len(session.interview.entries)

    with pytest.raises(InputError):
        session.choose_pace(name, value)

    assert before == len(session.interview.entries)


def test_a_choice_holds_from_now_on_and_for_this_talk(session: Session, clock: MovedClock) -> None:
    """After ten minutes a block of ten minutes is full; the last choice counts."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(600)
    assert Block.RUNNING is session.snapshot().pace.block

    session.choose_pace("block_limit", 900)
    session.choose_pace("block_limit", 600, "snel moe")

    assert Block.LIMIT is session.snapshot().pace.block
    assert 600 == session.pace_settings.block_limit


def test_slower_is_half_as_long_again_and_never_more_than_the_bound() -> None:
    """Ten seconds become fifteen, and then twenty; it stays there."""
    once = with_value(PaceSettings(), "wait", slower(PaceSettings()))
    twice = with_value(once, "wait", slower(once))

    assert (15, 20, 20) == (once.wait, twice.wait, slower(twice))


def test_the_proposal_to_go_slower_asks_and_does_not_switch(session: Session, clock: MovedClock) -> None:
    """Three late answers bring the reminder; the pace changes only when the detective says so."""
    for _ in range(3):
        session.ask("Vertel wat er is gebeurd.")
        clock.forward(12)
        session.answer("Ik was bij Mo. FICTIEF.")
        clock.forward(5)
    assert "rustiger" in {due.prompt.id for due in session.snapshot().due}
    assert 10 == session.pace_settings.wait

    session.decide("rustiger", "slower")

    assert 15 == session.pace_settings.wait
    assert "rustiger" not in {due.prompt.id for due in session.snapshot().due}


@given(st.lists(st.tuples(st.sampled_from([*KNOBS, "later"]), st.floats(allow_nan=False, allow_infinity=False))))
def test_any_record_gives_a_pace_within_bounds(choices: list[tuple[str, float]]) -> None:
    """Also one that a later version of the program wrote."""
    entries = []
    clock = MovedClock(START)
    for name, value in choices:
        entries.append(follow(entries[-1] if entries else None, ev.PaceChosen(name, value), clock.now(), "Kim (FICTIEF)"))

    pace = settings_for(Interview(entries), PaceSettings())

    assert all(knob.low <= getattr(pace, name) / knob.scale <= knob.high for name, knob in KNOBS.items())
