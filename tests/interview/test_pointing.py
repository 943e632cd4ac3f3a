"""Pointing at a card: noted at once, once for each touch, and an answer only when the detective says so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from intake_app import assemble, resources
from intake_app.clock import MovedClock
from intake_app.errors import InputError, NotNow
from intake_app.interview import events as ev
from intake_app.interview.cards import Card
from intake_app.interview.path_cards import where
from intake_app.interview.record import Entry, decode, encode
from intake_app.interview.session import Session, Tools


class Kept:
    """A record in memory."""

    def __init__(self) -> None:
        self.lines: list[Entry] = []

    def entries(self) -> tuple[Entry, ...]:
        """All that was kept."""
        return tuple(self.lines)

    def add(self, entry: Entry) -> None:
        """Keep one more."""
        self.lines.append(entry)


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock(datetime(2026, 11, 21, 9, tzinfo=UTC))


@pytest.fixture
def session(clock: MovedClock) -> Session:
    """A talk on the shipped script. FICTIEF."""
    script = assemble.scripts()["slachtoffer-mensenhandel"]
    made = Session(Kept(), Tools(script, assemble.rulebook(), assemble.all_prompts(), clock, resources.fill), "Kim (FICTIEF)")
    made.begin(ev.Opened("FICTIEF-6", "", "", "Sanne", "je", practice=True))
    return made


def card(name: str) -> Card:
    """A shipped card."""
    found = assemble.cards().card(name)
    assert found is not None
    return found


def pointed(session: Session) -> list[ev.Pointed]:
    """What was pointed at so far."""
    return [dated.event for dated in session.interview.of(ev.Pointed)]


def test_what_is_pointed_at_is_noted_at_once(session: Session) -> None:
    """The card, what stood on it, and how it is known."""
    session.point(card("ja"), "detective")

    assert [ev.Pointed("ja", "ja", "detective")] == pointed(session)


def test_a_double_touch_is_one(session: Session, clock: MovedClock) -> None:
    """Within a second it is the same touch; later it is a new one, and so is another card."""
    session.point(card("ja"), "touch")
    clock.forward(0.9)
    session.point(card("ja"), "touch")
    session.point(card("nee"), "touch")
    clock.forward(1.1)
    session.point(card("nee"), "touch")

    assert ["ja", "nee", "nee"] == [event.card for event in pointed(session)]


def test_a_break_that_is_pointed_at_brings_the_reminder_at_once(session: Session) -> None:
    """Pauze and stop are also what was seen: the reminder to rest rests on it."""
    snapshot = session.point(card("pauze"), "touch")

    assert "vraagt_pauze" == session.interview.marks[-1].event.code
    assert any(session.interview.marks[-1].seq in reminder.grounds for reminder in snapshot.due)


def test_an_answer_card_is_an_answer_only_when_the_detective_says_so(session: Session, clock: MovedClock) -> None:
    """Pointing alone answers nothing; one deed makes it the answer to the open question, given when the card was touched."""
    session.ask("Ken jij de man met de fiets?")
    clock.forward(9)
    session.point(card("weet-ik-niet"), "touch")
    clock.forward(30)
    assert not session.interview.of(ev.AnswerNoted)
    assert not session.interview.marks

    session.answer_pointed(card("weet-ik-niet"))

    answer = session.interview.of(ev.AnswerNoted)[-1].event
    assert ("ik weet het niet", ("wijst_aan", "weet_niet"), 9.0) == (answer.text, answer.marks, answer.waited)
    assert session.interview.open_question is None


def test_no_answer_without_a_question_or_without_pointing(session: Session) -> None:
    """It says so, and keeps nothing."""
    session.point(card("ja"), "touch")
    with pytest.raises(NotNow, match="geen vraag"):
        session.answer_pointed(card("ja"))
    session.ask("Ken jij de man met de fiets?")
    with pytest.raises(NotNow, match="geen antwoord"):
        session.answer_pointed(card("nee"))

    assert not session.interview.of(ev.AnswerNoted)


def test_pointing_is_refused_only_after_the_end(session: Session) -> None:
    """In a break it is noted like anything the person says."""
    session.rest("person")
    session.point(card("water"), "touch")
    session.close(ev.Closed())
    with pytest.raises(NotNow):
        session.point(card("wc"), "touch")

    assert ["water"] == [event.card for event in pointed(session)]


def test_who_saw_it_is_one_of_a_closed_list(session: Session) -> None:
    """Another word is refused."""
    with pytest.raises(InputError):
        session.point(card("ja"), "camera")


def test_a_place_on_a_drawing_comes_back_from_the_record() -> None:
    """Percent from the left and from the top."""
    event = ev.Pointed("lichaam-voorkant", "de voorkant", "touch", (48, 62))

    assert event == decode(event.kind, encode(event))


def test_the_path_says_now_and_then(session: Session, clock: MovedClock) -> None:
    """First the phase and the next one; half a block on, the break is what comes; in the break it is what is now."""
    cards = assemble.cards()
    begin = where(session.snapshot(), cards)
    assert begin.now
    assert begin.then
    assert ("kennismaken", "uitleg") == (begin.now.id, begin.then.id)
    assert 1 == sum(place.current for place in begin.path)

    session.ask("Wie was daar?")
    for _ in range(11):
        clock.forward(60)
        session.tick()
    later = where(session.snapshot(), cards)
    assert later.then
    assert "fase-pauze" == later.then.id

    resting = where(session.rest(), cards)
    assert resting.now
    assert resting.then
    assert ("fase-pauze", "kennismaken") == (resting.now.id, resting.then.id)


def test_a_topic_goes_before_its_phase(session: Session) -> None:
    """When a step is about one topic, its card is what is now."""
    cards = assemble.cards()
    step = next(step for phase in session.script.phases for step in phase.steps if step.topic)
    shown = where(session.show(step.id), cards)

    assert shown.now == cards.of_topic(step.topic)
    assert shown.now not in [place.card for place in shown.path if place.current]
