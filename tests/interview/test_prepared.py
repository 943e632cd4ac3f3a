"""Questions at hand: which there are, which match, which were asked, and which wait for later."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.prepared import OWN, Prepared, matching, parse_questions
from intake_app.interview.record import Ledger
from intake_app.interview.script_joining import parse
from intake_app.interview.session import Session, Tools

TOPICS = """
[[phase]]
id = "verdieping"
title = "Verdieping"
goal = "Meer horen. FICTIEF."
exit = "Klaar."
source = "test"
""" + "".join(
    f"""[[phase.step]]
id = "{topic}-open"
kind = "ask"
title = "{topic.capitalize()}"
je = "Vertel over jouw {topic}."
u = "Vertelt u over uw {topic}."
why = "Open."
source = "test"
topic = "{topic}"
follow_ups = [{{ je = "Wie zag je bij jouw {topic}?", u = "Wie zag u bij uw {topic}?" }}]
"""
    for topic in ("huis", "werk")
)
UNIT = """
schema = 1
[[topic]]
title = "Huis"
questions = [{ je = "Hoe ziet jouw kamer eruit?", u = "Hoe ziet uw kamer eruit?" }]
"""


@pytest.fixture
def talk(ledger: Ledger, tools: Tools, script_text: str) -> Session:
    """A talk with two topics and one question of the unit's own. FICTIEF."""
    mine = replace(tools, script=parse(script_text + TOPICS, "test.toml"), questions=parse_questions(UNIT))
    session = Session(ledger, mine, "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-7", "", "", "Sanne", "u", practice=True))
    return session


def at_hand(session: Session, words: str = "") -> list[str]:
    """The texts that match."""
    return [question.text for question in matching(session.prepared(), words)]


def test_the_questions_of_the_script_come_in_its_order_and_then_those_of_the_unit(talk: Session) -> None:
    """In the form of address of this person, under their topic."""
    found = [question for question in talk.prepared() if question.topic in {"Huis", "Werk"}]

    assert [
        Prepared("Vertelt u over uw huis.", "Huis", "uit het script", "huis-open"),
        Prepared("Wie zag u bij uw huis?", "Huis", "uit het script", "huis-open"),
        Prepared("Vertelt u over uw werk.", "Werk", "uit het script", "werk-open"),
        Prepared("Wie zag u bij uw werk?", "Werk", "uit het script", "werk-open"),
        Prepared("Hoe ziet uw kamer eruit?", "Huis", OWN),
    ] == found


@pytest.mark.parametrize(
    ("words", "count"), [("werk", 2), ("wie huis", 1), ("HUIS ver", 1), ("uis", 0), ("(", None), ("kamer huis", 1), ("zzz", 0)]
)
def test_each_word_must_begin_a_word_of_the_question_or_its_topic(talk: Session, words: str, count: int | None) -> None:
    """Signs don't count, nor do capitals."""
    assert (len(at_hand(talk)) if count is None else count) == len(at_hand(talk, words))


def test_what_was_asked_says_so(talk: Session) -> None:
    """Also when it was typed with other capitals and spaces."""
    talk.ask("vertelt u over  uw huis.")

    assert ["Vertelt u over uw huis."] == [question.text for question in talk.prepared() if question.asked]


def test_a_plan_ends_by_asking_or_by_dropping_it(talk: Session) -> None:
    """It may be planned again after that."""

    def waiting() -> list[str]:
        return [question.text for question in talk.prepared() if question.planned]

    for text in ("Wie zag u bij uw huis?", "Vertelt u over uw werk."):
        talk.plan(text, "Huis")
    assert ["Wie zag u bij uw huis?", "Vertelt u over uw werk."] == waiting()

    talk.ask("Wie zag u bij uw huis?")
    talk.plan("Vertelt u over uw werk.", drop=True)
    assert [] == waiting()

    talk.plan("Wie zag u bij uw huis?", "Huis")
    assert ["Wie zag u bij uw huis?"] == waiting()


def test_what_was_planned_and_not_asked_is_told_when_its_topic_ends(talk: Session) -> None:
    """Not while the topic is on the screen, and not for a topic that is still to come."""

    def told() -> bool:
        return any("nog-gepland" == due.prompt.id for due in talk.snapshot().due)

    talk.show("huis-open")
    talk.plan("Wie zag u bij uw huis?", "Huis")
    talk.plan("Wie zag u bij uw werk?", "Werk")
    assert not told()

    talk.show("werk-open")
    assert told()

    talk.ask("Wie zag u bij uw huis?")
    assert not told()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "schema = 1",
        "schema = 1\ntopic = 3",
        "schema = 1\n[[topic]]\ntitle = 'Huis'",
        "schema = 1\n[[topic]]\ntitle = 'Huis'\nquestions = ['Wie?']",
        "schema = 1\n[[topic]]\ntitle = ''\nquestions = [{je='a',u='b'}]",
        "schema = 2\n[[topic]]\ntitle = 'Huis'\nquestions = [{je='a',u='b'}]",
        "schema = 1\nextra = 1\n[[topic]]\ntitle = 'Huis'\nquestions = [{je='a',u='b'}]",
        "x =",
    ],
)
def test_a_broken_list_is_refused_with_a_sentence(text: str) -> None:
    """With its file, for the form that leaves it out."""
    with pytest.raises(ContentError, match=r"vragen\.toml"):
        parse_questions(text, "vragen.toml")


@given(st.text())
def test_any_file_is_read_or_refused(text: str) -> None:
    """Nothing else comes out of it."""
    try:
        found = parse_questions(text, "vragen.toml")
    except ContentError:
        found = ()
    assert all(question.words.je and question.words.u for question in found)


def test_a_question_with_the_persons_own_word_stands_ready_and_counts_as_the_same(talk: Session) -> None:
    """Asked with their word, it was asked."""
    own = [(question.text, question.own) for question in talk.prepared() if question.own]
    assert [] == own

    talk.own_word("keet", "huis")
    found = next(question for question in talk.prepared() if question.text == "Vertelt u over uw huis.")
    assert "Vertelt u over uw keet." == found.own

    talk.ask(found.own)
    assert next(question for question in talk.prepared() if question.text == found.text).asked
