"""The figures of a talk: counted by hand here, and never more than what was noted."""

from __future__ import annotations

import pytest

from intake_app.clock import MovedClock
from intake_app.interview.figures import Silence, figures_of, silence
from intake_app.interview.interview import Interview
from intake_app.interview.script import Script
from intake_app.interview.session import Session


def test_a_small_talk_counted_by_hand(session: Session, short_script: Script, clock: MovedClock) -> None:
    """Two open questions and a yes/no question in the talk, one of each in the preparation; silences of 7, 2 and 4 seconds."""
    session.ask("Wie was daar?")
    clock.forward(7)
    session.answer("Mo. FICTIEF.")
    session.show("welkom")
    clock.forward(5)
    session.ask("Vertel over Mo.")
    clock.forward(2)
    session.answer("Hij is groot.")
    clock.forward(46)
    session.ask("Was Mo daar?")
    clock.forward(4)
    session.answer("Ja.")
    clock.forward(56)
    session.rest()

    found = figures_of(session.interview, short_script)

    assert (3, 3, 120.0, 1.5) == (found.questions, found.answers, found.talked, found.per_minute)
    assert {"open_invitation": 1, "wh_specific": 1, "yes_no": 1} == {form: n for form, n in found.forms if n}
    assert pytest.approx(2 / 3) == found.open
    assert Silence(3, 4.0, 1 / 3, 1 / 3) == found.before_answer
    assert Silence(2, 25.5, 0.0, 0.5) == found.before_question
    assert [("voorbereiding", 1, 1.0), ("gesprek", 2, 0.5)] == [(p.id, p.questions, p.open) for p in found.phases]


def test_nothing_said_gives_no_figures_at_all() -> None:
    """No division by nothing, and no share of nothing."""
    found = figures_of(Interview())

    assert (0, 0, 0.0, None, None) == (found.questions, found.answers, found.talked, found.per_minute, found.open)
    assert Silence(0, None, None, None) == found.before_answer


def test_a_silence_that_was_not_measured_does_not_count() -> None:
    """After a break nobody knows how long it was silent."""
    assert Silence(1, 6.0, 0.0, 1.0) == silence([None, 6.0, None])
