"""The conditions that a reminder may wait for: when each holds, on which entries it rests, and when it holds no longer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake_app.clock import MovedClock
from intake_app.errors import InputError
from intake_app.interview import events as ev
from intake_app.interview.conditions import CONDITIONS
from intake_app.interview.interview import Interview
from intake_app.interview.pacing import pace_at
from intake_app.interview.record import Ledger
from intake_app.interview.session import Session, Tools
from intake_app.interview.tempo import PaceSettings


def grounds(condition: str, session: Session) -> list[int]:
    """The entries on which a condition rests now."""
    interview = session.interview
    return CONDITIONS[condition](interview, pace_at(interview, session.now(), PaceSettings()))


def last(session: Session) -> int:
    """The number of the newest entry that is no reminder."""
    return max(entry.seq for entry in session.interview.entries if not isinstance(entry.event, ev.PromptShown))


def another(tools: Tools, ledger: Ledger, **opened: object) -> Session:
    """A talk with someone else. FICTIEF."""
    session = Session(ledger, tools, "Kim (FICTIEF)")
    session.begin(replace(ev.Opened("FICTIEF-3", "", "", "Sanne", "je", practice=True), **opened))
    return session


def test_a_suspicion_holds_until_it_is_taken_back(session: Session) -> None:
    """The last thing noted counts."""
    session.suspect("ja")
    assert [last(session)] == grounds("suspicion", session)

    session.suspect("onbekend")

    assert [] == grounds("suspicion", session)


def test_three_explanations_that_did_not_land(session: Session) -> None:
    """Three times explained and told back otherwise; without telling back nobody knows, and understood is understood."""
    session.show("recht-tolk")
    for _ in range(3):
        session.explain()
    assert [] == grounds("three_explanations", session)

    session.told_back("tolk", "Een tolk is van de politie.", "not")
    assert [last(session)] == grounds("three_explanations", session)

    session.told_back("tolk", "Iemand die mijn woorden vertaalt.", "correct")
    assert [] == grounds("three_explanations", session)


@pytest.mark.parametrize(
    ("condition", "mark"),
    [("emotion", "huilt"), ("emotion", "beweegt_onrustig"), ("break_asked", "vraagt_pauze"), ("break_asked", "wil_stoppen")],
)
def test_what_was_seen_holds_until_the_break(session: Session, condition: str, mark: str) -> None:
    """By itself or with an answer; after a break it begins anew, and another mark is another thing."""
    session.observe("stil")
    assert [] == grounds(condition, session)

    session.observe(mark)
    alone = last(session)
    session.answer("Nee.", (mark,))
    assert [alone, last(session)] == grounds(condition, session)

    session.rest("person")
    session.resume()
    assert [] == grounds(condition, session)


def test_a_talk_that_is_not_recorded_needs_a_reason(tools: Tools, ledger: Ledger) -> None:
    """Asked from the first sentence on; a reason is enough, and so is a recording."""
    session = another(tools, ledger)
    assert [] == grounds("not_recorded", session)

    session.ask("Vertel wat er is gebeurd.")
    assert [session.interview.of(ev.QuestionAsked)[0].seq] == grounds("not_recorded", session)

    session.recording(running=False, why="De apparatuur is stuk.")
    assert [] == grounds("not_recorded", session)


def test_an_interpreter_who_is_needed_is_missed_until_there(tools: Tools, ledger: Ledger) -> None:
    """And again when the interpreter leaves."""
    session = another(tools, ledger, interpreter=True)
    assert [1] == grounds("interpreter_needed", session)

    session.arrive("Tolk 1234", "interpreter")
    assert [] == grounds("interpreter_needed", session)

    session.leave("Tolk 1234", "interpreter")
    assert [1] == grounds("interpreter_needed", session)


@pytest.mark.parametrize(("age_group", "expected"), [("minor", [1]), ("adult", [])])
def test_someone_under_eighteen(tools: Tools, ledger: Ledger, age_group: str, expected: list[int]) -> None:
    """As noted when the intake was made."""
    assert expected == grounds("minor", another(tools, ledger, age_group=age_group))


def test_the_day_rests_on_the_sentence_that_it_began_with(session: Session, clock: MovedClock) -> None:
    """Ninety minutes in the building are enough, however little was said in them."""
    session.ask("Vertel wat er is gebeurd.")
    began = last(session)
    session.rest()
    clock.forward(89 * 60)
    assert [] == grounds("day_over", session)

    clock.forward(60)

    assert [began] == grounds("day_over", session)


def test_a_record_without_a_word_meets_no_condition(clock: MovedClock) -> None:
    """Each condition can be asked of an empty record."""
    empty = Interview()
    pace = pace_at(empty, clock.now(), PaceSettings())

    assert {name: [] for name in CONDITIONS} == {name: holds(empty, pace) for name, holds in CONDITIONS.items()}


def test_a_signal_of_a_possible_victim_says_nothing_of_an_lvb(session: Session) -> None:
    """Both kinds are noted with who saw them; a reminder for the one does not rest on the other."""
    session.signal("geen-volgorde", "Vertelt zonder volgorde")
    of_lvb = last(session)
    session.signal("mogelijk-slachtoffer-moest", "Zegt: 'ik moest'", "advocaat (FICTIEF)", "victim_signal")
    of_victim = last(session)

    assert [of_lvb] == grounds("signal", session)
    assert [of_victim] == grounds("victim_signal", session)


def test_a_signal_of_something_else_is_refused(session: Session) -> None:
    """The kinds are a closed list."""
    with pytest.raises(InputError):
        session.signal("a", "b", "", "guilt")
