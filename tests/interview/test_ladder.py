"""The ladder: what is offered after an answer, and what never is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake_app import assemble
from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.ladder import Rung, parse_ladder
from intake_app.interview.record import Ledger
from intake_app.interview.session import Session, Tools
from intake_app.language.findings import Severity


@pytest.fixture
def talk(ledger: Ledger, tools: Tools) -> Session:
    """A talk with the shipped words and the shipped ladder."""
    session = Session(ledger, replace(tools, rulebook=assemble.rulebook(), ladder=assemble.ladder()), "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-6", "", "", "Sanne", "je", practice=True))
    return session


def turn(session: Session, question: str, answer: str, *marks: str) -> list[tuple[Rung, str]]:
    """Ask and answer, and return what is offered then."""
    session.ask(question, "oefening")
    session.answer(answer, marks)
    return [(offer.rung, offer.text) for offer in session.ladder()]


def test_after_a_full_answer_it_goes_on_with_the_persons_own_word(talk: Session) -> None:
    """The first thing named, in the words of the person; then open again."""
    assert [
        (Rung.CUE, "Je zei: Mo. Vertel daar meer over."),
        (Rung.INVITATION, "Vertel daar meer over."),
        (Rung.WH, "Wie was daarbij?"),
    ] == turn(talk, "Vertel wat er is gebeurd.", "Ik was bij Mo in een groot huis.")


def test_after_a_poor_answer_to_an_open_question_it_goes_one_step_down(talk: Session) -> None:
    """Nothing was named: wie-wat-waar, and a way back up; never a yes/no question."""
    found = turn(talk, "Vertel wat er is gebeurd.", "Weet ik niet.")

    assert [Rung.WH, Rung.INVITATION] == [rung for rung, _ in found]
    assert [True, False] == [offer.down for offer in talk.ladder()]


def test_a_yes_or_no_comes_last_and_never_without_an_invitation(talk: Session) -> None:
    """Only after a wie-wat-waar question that gave little."""
    found = turn(talk, "Waar was je?", "weet ik niet")

    assert (Rung.YES_NO, "Was er iemand bij? Vertel daar meer over.") == found[-1]


def test_after_a_yes_it_is_open_again(talk: Session) -> None:
    """The pairing rule: a yes is no story."""
    assert Rung.INVITATION == turn(talk, "Was Mo daar?", "ja")[0][0]


def test_not_heard_asks_for_the_same_words(talk: Session) -> None:
    """And for nothing else; the checker does not call that asking again."""
    assert [(Rung.SAME, "Waar was je?")] == turn(talk, "Waar was je?", "", "niet_gehoord")
    assert "repeated" not in talk.look("Waar was je?").labels


def test_not_understood_asks_for_simpler_words_first(talk: Session) -> None:
    """The question comes back to be made easier."""
    assert (Rung.SIMPLER, "Waar was je?") == turn(talk, "Waar was je?", "", "snapt_niet")[0]


def test_what_was_asked_is_not_offered_again(talk: Session) -> None:
    """The next sentence of the same step comes instead, and when all were asked, none."""
    turn(talk, "Wie was daarbij?", "Mo")
    seen = [text for _, text in turn(talk, "Vertel daar meer over.", "Mo was boos op de buurman.")]

    assert "Wie was daarbij?" not in seen
    assert "Vertel daar meer over." not in seen


def test_nothing_is_offered_while_a_question_waits_or_in_a_break(talk: Session) -> None:
    """Silence is for the person."""
    assert () == talk.ladder()
    turn(talk, "Waar was je?", "thuis")
    talk.rest()
    assert () == talk.ladder()

    talk.resume()
    talk.ask("Wat zag je?")
    assert () == talk.ladder()


def test_every_sentence_of_the_shipped_ladder_is_silent() -> None:
    """What is offered passes our own checker."""
    rulebook = assemble.rulebook()
    for rung in assemble.ladder():
        for said in (*rung.says, *((rung.then,) if rung.then else ())):
            for text in (said.je, said.u):
                sentence = text.replace("{{ woord }}", "een groot huis")
                assert [] == [f.rule for f in rulebook.look(sentence).findings if f.severity is not Severity.CONSIDER], sentence


@pytest.mark.parametrize("text", ["", "[[rung]]\nid = 'wh'", "rung = 3", "x =", '[[rung]]\nid = "invitation"\nsays = [3]'])
def test_a_broken_ladder_is_refused_with_a_sentence(text: str) -> None:
    """Never with anything else."""
    with pytest.raises(ContentError):
        parse_ladder(text, "ladder.toml")
