"""Bringing someone in: who, when, what instead; who is late comes back; and how long it took."""

from __future__ import annotations

import pytest

from intake_app.clock import MovedClock
from intake_app.errors import InputError, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.help_time import time_to_help
from intake_app.interview.prompts import DuePrompt
from intake_app.interview.session import Session
from intake_app.interview.short_record import read_short

SPECIALIST = "lvb-specialist"
MINUTE = 60


def specialist(session: Session) -> DuePrompt | None:
    """The reminder to bring in a specialist, when it waits."""
    return next((due for due in session.snapshot().due if due.prompt.id == SPECIALIST), None)


@pytest.fixture
def called(session: Session) -> Session:
    """A specialist was called and comes in twenty minutes. FICTIEF."""
    session.suspect("ja")
    session.decide(SPECIALIST, "called", who="Noor (FICTIEF)", comes=20)
    return session


def test_who_is_expected_and_not_there_comes_back_with_a_name(called: Session, clock: MovedClock) -> None:
    """Not before the time, and it stays until a decision."""
    clock.forward(20 * MINUTE - 1)
    called.tick()
    assert specialist(called) is None

    clock.forward(1)
    called.tick()
    late = specialist(called)
    assert late is not None
    assert ("Noor (FICTIEF)", True) == (late.late, late.says.startswith("Nog niet gekomen: Noor (FICTIEF)."))
    assert ("arrived", "called") == late.decisions[:2]
    clock.forward(60)
    called.tick()
    assert 2 == sum(shown.event.prompt == SPECIALIST for shown in called.interview.of(ev.PromptShown))


def test_who_came_in_time_is_no_reminder(called: Session, clock: MovedClock) -> None:
    """Coming settles it, also after the expected time, and also when they leave again."""
    clock.forward(10 * MINUTE)
    called.arrive("Noor (FICTIEF)", "lvb_specialist")
    clock.forward(20 * MINUTE)
    called.leave("Noor (FICTIEF)", "lvb_specialist")

    called.tick()

    assert specialist(called) is None


def test_is_there_notes_who_came(called: Session, clock: MovedClock) -> None:
    """One key, no reason: the name is that of who was called."""
    clock.forward(21 * MINUTE)
    called.tick()

    called.decide(SPECIALIST, "arrived")

    assert ("Noor (FICTIEF)", "lvb_specialist") in {(person.name, person.role) for person in called.interview.present}
    assert specialist(called) is None


def test_called_once_more_waits_anew(called: Session, clock: MovedClock) -> None:
    """The last call counts."""
    clock.forward(20 * MINUTE)
    called.decide(SPECIALIST, "called", who="Bas (FICTIEF)", comes=30)
    clock.forward(29 * MINUTE)
    called.tick()
    assert specialist(called) is None

    clock.forward(MINUTE)
    called.tick()

    assert specialist(called) is not None


def test_nobody_available_takes_what_is_done_instead(session: Session) -> None:
    """And it comes back on new grounds."""
    session.suspect("ja")
    with pytest.raises(ReasonNeeded, match="in plaats daarvan"):
        session.decide(SPECIALIST, "not_available")

    session.decide(SPECIALIST, "not_available", instead="Wij plannen het gesprek morgen met mw. Bos. FICTIEF")
    assert specialist(session) is None
    session.signal("geen-volgorde", "Vertelt niet in volgorde")

    assert specialist(session) is not None


def test_an_impossible_time_is_refused(session: Session) -> None:
    """More than a day away is planned."""
    session.suspect("ja")

    for minutes in (-1, 24 * 60 + 1):
        with pytest.raises(InputError):
            session.decide(SPECIALIST, "called", who="Noor (FICTIEF)", comes=minutes)
    assert [] == session.interview.of(ev.PromptDecided)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("merk: lacht", None),
        ("vermoeden: nee", None),
        ("vermoeden: ja | +18 min | binnen: Noor, LVB-specialist", 18 * MINUTE + 2),
        ("vermoeden: ja | +5 min | binnen: Ali, ervaringsdeskundige | +9 min | binnen: Noor, LVB-specialist", 5 * MINUTE + 2),
        ("binnen: Noor, LVB-specialist | vermoeden: ja", 0),
        ("binnen: Noor, LVB-specialist | weg: Noor | vermoeden: ja | +7 min", 7 * MINUTE),
        ("vermoeden: ja | +3 min | vermoeden: ja | binnen: Jo, tolk | +1 min", 4 * MINUTE + 4),
    ],
)
def test_time_to_help(text: str, seconds: float | None) -> None:
    """From the first suspicion until someone who knows LVB is there; as long as nobody is, it runs."""
    record = read_short(text)
    found = time_to_help(record.interview)

    assert seconds == (None if found is None else found.seconds(record.now))
