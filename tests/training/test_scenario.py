"""Scenarios: what is read, what is refused, and that playing one is a real talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app import assemble, resources
from intake_app.clock import MovedClock
from intake_app.errors import ContentError, IntakeError
from intake_app.interview import events as ev
from intake_app.interview.record import Ledger, check_chain
from intake_app.interview.session import Session
from intake_app.interview.vocabulary import LABELS
from intake_app.training.playback import opening, play
from intake_app.training.scenario import Scenario, parse

HEAD = """
id = "test"
title = "Test"
marker = "OEFENING - FICTIEF"
number = "OEFEN-1"
script = "slachtoffer-mensenhandel"
roepnaam = "Sanne"
address = "je"
age_group = "adult"
interpreter = false
detective = "Kim (FICTIEF)"
recording = "09:00"
[[person]]
name = "Kim (FICTIEF)"
role = "detective"
"""


@pytest.fixture(scope="module")
def case() -> Scenario:
    """The shipped practice case."""
    return parse(resources.read_text("templates/scenarios/oefenzaak.toml"), "oefenzaak.toml")


@pytest.fixture
def played(case: Scenario, clock: MovedClock, ledger: Ledger) -> Session:
    """The practice case, played to its end."""
    session = Session(ledger, assemble.tools(case.script, clock), case.detective)
    session.begin(opening(case, program="0", rules="r"))
    for name, role in case.people:
        session.arrive(name, role)
    for _ in play(case, session, clock, assemble.all_signals()):
        pass
    return session


def test_the_practice_case_is_a_whole_talk(played: Session) -> None:
    """At least 40 turns, a break, a signal, a reminder with its decision, and a closing."""
    interview = played.interview

    assert len([turn for turn in interview.turns if turn.question]) >= 40
    assert interview.of(ev.BreakStarted)
    assert interview.signals
    assert {"called", "planned"} & {dated.event.decision for dated in interview.of(ev.PromptDecided)}
    assert interview.closed is not None
    check_chain(interview.entries)


def test_the_practice_case_shows_good_and_bad_questions(played: Session) -> None:
    """Most kinds of findings are met, and most questions are fine."""
    asked = [dated.event for dated in played.interview.of(ev.QuestionAsked)]
    met = {finding.label for question in asked for finding in question.findings}

    wanted = {
        "forced_choice",
        "leading_suggestive",
        "multiple",
        "negative",
        "passive",
        "why_blame",
        "victim_blaming",
        "jargon",
        "idiom",
    }
    wanted |= {"abstract_time_or_quantity", "long_sentence", "subclause", "pressure", "yes_no_check"}
    assert set() == wanted - met
    assert met <= set(LABELS)
    assert sum(not question.findings for question in asked) > len(asked) / 2


def test_the_practice_case_has_a_question_within_three_seconds(played: Session) -> None:
    """The pace notes it."""
    pauses = [dated.event.pause for dated in played.interview.of(ev.QuestionAsked) if dated.event.pause is not None]

    assert min(pauses) < 3


def test_every_scenario_says_that_it_is_invented() -> None:
    """No marker, no scenario."""
    with pytest.raises(ContentError, match="FICTIEF"):
        parse(HEAD.replace("FICTIEF", "echt", 1))


@pytest.mark.parametrize(
    "move",
    [
        'kind = "dance"',
        'kind = "ask"',
        'kind = "ask"\ntext = "Wie?"\ncolour = "pink"',
        'kind = "told_back"\nright = "tolk"',
        'kind = ["ask"]',
        'kind = "break_end"\nwait = "lang"',
        'kind = "break_end"\nwait = -1',
        'kind = "break_end"\nwait = nan',
        'kind = "answer"\ntext = "Ja."\nonset = 1e9',
    ],
)
def test_a_move_that_is_not_right_is_named(move: str) -> None:
    """The number of the move stands in the sentence."""
    with pytest.raises(ContentError, match="Zet 1"):
        parse(f"{HEAD}\n[[move]]\n{move}\n", "eigen.toml")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('roepnaam = "Sanne"', "roepnaam = 3"),
        ("interpreter = false", 'interpreter = "nee"'),
        ('role = "detective"', ""),
        ('name = "Kim (FICTIEF)"', "name = 3"),
        ("interpreter = false", 'interpreter = false\nabroad = "ja"'),
        ("[[person]]", "[person]"),
        ('title = "Test"', 'title = "Test"\nmove = 3'),
    ],
)
def test_a_head_or_a_person_that_is_not_right_is_refused(old: str, new: str) -> None:
    """Trainers write scenarios too; a slip of the pen gives a sentence."""
    assert old in HEAD

    with pytest.raises(ContentError, match=r"^eigen\.toml: "):
        parse(HEAD.replace(old, new), "eigen.toml")


def test_a_scenario_that_is_no_toml_is_refused() -> None:
    """With a sentence."""
    with pytest.raises(ContentError):
        parse("= 3")


def test_a_move_that_names_an_unknown_signal_is_refused(clock: MovedClock, ledger: Ledger) -> None:
    """Playing stops with a sentence, not with a traceback."""
    case = parse(f'{HEAD}\n[[move]]\nkind = "signal"\nsignal = "nergens"\n', "eigen.toml")
    session = Session(ledger, assemble.tools(case.script, clock), case.detective)
    session.begin(opening(case, program="0", rules="r"))

    with pytest.raises(IntakeError, match="Zet 1"):
        list(play(case, session, clock, assemble.all_signals()))


def test_an_answer_may_take_longer_to_say_than_to_begin(clock: MovedClock, ledger: Ledger) -> None:
    """`onset` is the silence, `wait` the whole time; the record tells the silence."""
    moves = '[[move]]\nkind = "ask"\ntext = "Vertel verder."\n[[move]]\nkind = "answer"\ntext = "Ja."\nonset = 7\nwait = 30\n'
    case = parse(f"{HEAD}\n{moves}", "eigen.toml")
    session = Session(ledger, assemble.tools(case.script, clock), case.detective)
    session.begin(opening(case, program="0", rules="r"))

    list(play(case, session, clock, assemble.all_signals()))

    asked, answer = session.interview.of(ev.QuestionAsked)[0], session.interview.of(ev.AnswerNoted)[0]
    assert (7.0, 30.0) == (answer.event.waited, (answer.at - asked.at).total_seconds())
    assert 30.0 == case.duration


def test_a_case_from_abroad_may_use_modules(clock: MovedClock, ledger: Ledger) -> None:
    """The head says where the person comes from, a move says which modules are used from then on."""
    moves = '[[move]]\nkind = "modules"\nmodules = ["arbeid"]\n[[move]]\nkind = "modules"\nmodules = []\n'
    case = parse(f"{HEAD}\n{moves}".replace("interpreter = false", "interpreter = false\nabroad = true"), "eigen.toml")
    session = Session(ledger, assemble.tools(case.script, clock), case.detective)
    session.begin(opening(case, program="0", rules="r"))

    used = [session.interview.modules for _ in play(case, session, clock, assemble.all_signals())]

    assert [("arbeid",), ()] == used
    assert session.interview.opened is not None
    assert session.interview.opened.abroad


def test_all_shipped_scenarios_are_read() -> None:
    """Each file in templates/scenarios."""
    names = resources.names("templates/scenarios", ".toml")

    assert names
    for name in names:
        assert parse(resources.read_text(name), Path(name).name).moves
