"""Advice of someone in the room who knows LVB: noted as theirs, and what was done with it. All FICTIEF."""

from __future__ import annotations

from typing import Any

import pytest

from intake_app.errors import InputError, NotNow, ReasonNeeded
from intake_app.interview.advising import advice_of, advisers

NOOR = ("Noor (FICTIEF)", "lvb_specialist")


@pytest.fixture
def session(session: Any) -> Any:
    """A talk with a specialist in the room."""
    session.arrive(*NOOR)
    return session


def test_only_who_is_in_the_room_and_knows_lvb_gives_advice(session: Any) -> None:
    """Not the interpreter, and not a specialist who left."""
    session.arrive("Tolk (FICTIEF)", "interpreter")
    assert [NOOR] == [(person.name, person.role) for person in advisers(session.interview)]
    with pytest.raises(NotNow):
        session.advise("Tolk (FICTIEF)", "interpreter", "remark", "x")
    session.leave(*NOOR)
    with pytest.raises(NotNow, match="geen LVB-specialist"):
        session.advise(*NOOR, "remark", "Geef meer tijd.")
    assert () == advice_of(session.interview)


def test_advice_is_about_the_draft_or_about_the_open_question(session: Any) -> None:
    """With words in the box it is about those; without, about the question that waits for an answer; else about nothing."""
    session.advise(*NOOR, "remark", "Hij wordt moe.")
    session.ask("Wie was daar?")
    session.advise(*NOOR, "remark", "Wacht nog even.")
    session.advise(*NOOR, "wording", "Vertel over het huis.", "Beschrijf eens dat huis?")
    first, second, third = (advice.given for advice in advice_of(session.interview))
    assert (0, "") == (first.event.about, first.event.draft)
    assert (session.interview.open_question.seq, "Wie was daar?") == (second.event.about, second.event.draft)
    assert (0, "Beschrijf eens dat huis?") == (third.event.about, third.event.draft)


def test_what_was_done_with_it_is_noted_and_what_waits_is_known(session: Any) -> None:
    """Later keeps it waiting; used and not used end it; the same again adds nothing."""
    session.advise(*NOOR, "wording", "Vertel over het huis.")
    seq = advice_of(session.interview)[0].given.seq
    session.handle_advice(seq, "asked_later")
    assert advice_of(session.interview)[0].waits
    session.handle_advice(seq, "used")
    length = len(session.interview.entries)
    session.handle_advice(seq, "used")
    assert length == len(session.interview.entries)
    assert not advice_of(session.interview)[0].waits


def test_not_using_it_takes_a_reason(session: Any) -> None:
    """Which comes in the report."""
    session.advise(*NOOR, "remark", "Stop hier.")
    seq = advice_of(session.interview)[0].given.seq
    with pytest.raises(ReasonNeeded):
        session.handle_advice(seq, "not_used", " ")
    session.handle_advice(seq, "not_used", "Hij wilde zelf verder.")
    assert "Hij wilde zelf verder." == advice_of(session.interview)[0].handled.event.why


def test_what_does_not_exist_is_refused(session: Any) -> None:
    """Empty advice, another sort, an entry that is no advice, another deed."""
    with pytest.raises(InputError):
        session.advise(*NOOR, "remark", "  ")
    with pytest.raises(InputError):
        session.advise(*NOOR, "gedicht", "x")
    with pytest.raises(InputError):
        session.handle_advice(1, "used")
    session.advise(*NOOR, "remark", "x")
    with pytest.raises(InputError):
        session.handle_advice(advice_of(session.interview)[0].given.seq, "weggegooid")
