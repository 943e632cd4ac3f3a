"""The Interview: what can be read off a record."""

from __future__ import annotations

from intake_app.clock import MovedClock
from intake_app.interview import events as ev
from intake_app.interview.session import Session


def test_answers_stand_with_the_question_they_answer(session: Session) -> None:
    """A second answer joins the first; a free account stands by itself."""
    session.answer("Mag ik iets zeggen?")
    session.ask("Vertel wat er is gebeurd.")
    session.answer("Ik was bij Mo.")
    session.answer("Daar was een feestje.")

    free, turn = session.interview.turns
    assert (None, "Mag ik iets zeggen?") == (free.question, free.answers[0].event.text)
    assert ["Ik was bij Mo.", "Daar was een feestje."] == [answer.event.text for answer in turn.answers]


def test_a_question_is_open_until_something_was_answered(session: Session) -> None:
    """The wait is counted for the open question."""
    session.ask("Vertel wat er is gebeurd.")
    assert session.interview.open_question is not None

    session.answer("", ("knikt",))

    assert session.interview.open_question is None


def test_people_come_and_go(session: Session) -> None:
    """Who left is no longer in the room, and can come back."""
    session.arrive("Bo (FICTIEF)", "lvb_specialist")
    session.leave("Bo (FICTIEF)", "lvb_specialist", "andere afspraak")
    assert ["detective"] == [person.role for person in session.interview.present]

    session.arrive("Bo (FICTIEF)", "lvb_specialist")

    assert ["detective", "lvb_specialist"] == [person.role for person in session.interview.present]


def test_talking_time_does_not_count_breaks(session: Session, clock: MovedClock) -> None:
    """Ten minutes, a break of six, five minutes: fifteen talked."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(600)
    session.rest()
    clock.forward(360)
    session.resume()
    clock.forward(300)

    assert 900 == session.interview.talked(clock.now())


def test_preparation_is_no_talking_time(session: Session, clock: MovedClock) -> None:
    """What only the detective does, before anything was said, does not start the talk."""
    session.show("kamer")
    session.done()
    clock.forward(600)

    assert 0 == session.interview.talked(clock.now())


def test_a_right_is_understood_when_the_last_telling_back_was_right(session: Session) -> None:
    """Explained twice: the second telling back counts."""
    session.show("recht-tolk")
    session.explain()
    session.told_back("tolk", "Weet ik niet meer.", "not")
    assert not session.interview.rights["tolk"].understood

    session.explain()
    session.told_back("tolk", "Die zegt het in mijn taal.", "correct")

    assert session.interview.rights["tolk"].understood
    assert 2 == len(session.interview.rights["tolk"].explained)


def test_a_correction_leaves_the_old_line(session: Session) -> None:
    """Nothing is ever changed: the correction points to what it corrects."""
    session.answer("Ik was bij Moo.")
    seq = session.interview.of(ev.AnswerNoted)[-1].seq

    session.correct(seq, "Ik was bij Mo.", "tikfout")

    assert "Ik was bij Moo." == session.interview.of(ev.AnswerNoted)[-1].event.text
    assert "Ik was bij Mo." == session.interview.corrections[seq][0].event.text


def test_an_own_word_is_kept_once(session: Session) -> None:
    """The newest meaning counts."""
    session.own_word("gedoe")
    session.own_word("Gedoe", "misbruik")

    assert [("Gedoe", "misbruik")] == [(word.word, word.instead_of) for word in session.interview.own_words]
