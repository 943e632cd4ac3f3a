"""The course of more than one talk with a person, kept apart."""

from __future__ import annotations

from intake_app import assemble
from intake_app.clock import MovedClock
from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.interview.short_record import BEGIN
from intake_app.report import course
from intake_app.report.times import dutch_time
from intake_app.store.memory import Memory

DAY = 24 * 3600


def two_talks() -> Session:
    """A talk on one day, and a shorter one the next. FICTIEF."""
    clock = MovedClock(BEGIN)
    session = Session(Memory(), assemble.tools("slachtoffer-mensenhandel", clock), "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-8", "", "", "Sanne", "je", practice=True))
    session.show("vrij-verhaal-opening")
    session.ask("Vertel wat er is gebeurd.", "oefening")
    clock.forward(600)
    session.answer("Ik was bij Mo. FICTIEF")
    session.close(ev.Closed())
    clock.forward(DAY)
    session.again("nog iets over Mo")
    session.ask("Vertel over Mo.", "oefening")
    clock.forward(300)
    session.answer("Mo was boos. FICTIEF")
    session.close(ev.Closed())
    return session


def test_each_talk_has_its_own_time_and_length() -> None:
    """The night between two talks is no talk."""
    session = two_talks()
    local = dutch_time().on(BEGIN)

    facts = {fact.label: fact.value for fact in course.facts(session.interview, local)}
    assert facts["Gesprek 1"].endswith("netto 10 min")
    assert facts["Gesprek 2"].endswith(", 1 vraag, netto 5 min")
    assert facts["Gesprek 1"].split(" tot ")[0] != facts["Gesprek 2"].split(" tot ")[0]

    blocks = course.blocks(session.interview, local)
    assert ["Gesprek 1", "Begin van gesprek 2", "Gesprek 2"] == [span.what for span in blocks]
    assert {"10 min", "5 min"} <= {span.length for span in blocks}


def test_a_phase_of_a_later_talk_says_so_and_the_night_is_in_none() -> None:
    """A next talk begins where the rights are explained."""
    session = two_talks()
    spans = course.phases(session.interview, session.script, dutch_time().on(BEGIN))

    assert spans[-1].what.startswith("Gesprek 2: Uitleg")
    assert all("uur" not in span.length for span in spans)


def test_with_one_talk_nothing_is_numbered() -> None:
    """As before."""
    clock = MovedClock(BEGIN)
    session = Session(Memory(), assemble.tools("slachtoffer-mensenhandel", clock), "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-8", "", "", "Sanne", "je", practice=True))
    session.ask("Vertel.", "oefening")
    clock.forward(60)
    session.answer("Mo.")

    assert ["Gesprek"] == [span.what for span in course.blocks(session.interview, dutch_time().on(BEGIN))]
    assert not [fact for fact in course.facts(session.interview, dutch_time().on(BEGIN)) if fact.label == "Gesprek 1"]


def test_a_lid_that_was_shut_and_a_clock_that_went_back_are_told() -> None:
    """And they are no talking time."""
    clock = MovedClock(BEGIN)
    session = Session(Memory(), assemble.tools("slachtoffer-mensenhandel", clock), "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-8", "", "", "Sanne", "je", practice=True))
    session.ask("Vertel.", "oefening")
    clock.forward(600)
    session.tick()
    clock.forward(-30)
    session.tick()

    facts = {fact.label: fact.value for fact in course.facts(session.interview, dutch_time().on(BEGIN))}
    assert facts["Programma dicht of computer in slaapstand"] == "1 keer, samen 10 min; dat is geen gesprek"
    assert facts["Klok van de computer ging terug"] == "1 keer; de volgorde van de regels klopt"
    assert facts["Netto gesproken"] != "10 min"
