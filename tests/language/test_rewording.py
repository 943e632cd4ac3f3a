"""What is made from the sentence itself: good where it is offered, and nothing where it is not sure."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_app import assemble
from intake_app.language.rules import Context, Finding, Look, Rulebook, Severity, Turn

_HERE = Path(__file__).resolve().parent
_BOTH = " || "


def _lines(name: str) -> list[str]:
    return [line for line in (_HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


_PAIRS = [tuple(line.split("\t")) for line in _lines("rewordings.tsv")]
_NONE = _lines("not_reworded.txt")


def _made(rulebook: Rulebook, finding: Finding) -> tuple[str, ...]:
    """Whole sentences that are not what the rule itself offers."""
    general = {rule.id: rule.instead for rule in rulebook.rules}[finding.rule]
    return tuple(wording for wording in finding.instead if wording not in general and wording.endswith((".", "?")))


def _stops(look: Look) -> list[str]:
    return [finding.rule for finding in look.findings if finding.severity is not Severity.CONSIDER]


@pytest.mark.parametrize(("question", "expected"), _PAIRS)
def test_a_wording_is_made_from_the_sentence(rulebook: Rulebook, question: str, expected: str) -> None:
    """What is written by hand is offered first by one of the findings; two questions one after the other."""
    wanted = tuple(expected.split(_BOTH))
    offered = [finding.instead[: len(wanted)] for finding in rulebook.look(question).findings]

    assert wanted in offered


@pytest.mark.parametrize("question", _NONE)
def test_nothing_is_made_where_it_is_not_sure(rulebook: Rulebook, question: str) -> None:
    """The rule's own wording stays as it is."""
    found = rulebook.look(question).findings

    assert found
    assert [] == [wording for finding in found for wording in _made(rulebook, finding)]


@pytest.mark.parametrize(("question", "expected"), _PAIRS)
def test_what_is_made_is_silent(rulebook: Rulebook, question: str, expected: str) -> None:
    """No rule of change or stop speaks of what is offered."""
    for wording in expected.split(_BOTH):
        assert [] == _stops(rulebook.look(wording))
        assert wording != question


def test_what_the_person_said_comes_back_with_the_question_why(rulebook: Rulebook) -> None:
    """Only what the person said themselves is said again."""
    told = Context(turns=(Turn("interviewer", "Vertel."), Turn("interviewee", "Ik ging met hem mee.")))
    other = Context(turns=(Turn("interviewer", "Vertel."), Turn("interviewee", "Ik was thuis.")))
    denied = Context(turns=(Turn("interviewer", "Vertel."), Turn("interviewee", "Ik ging niet mee.")))

    assert "Je ging mee. Vertel hoe dat ging." == _why(rulebook, "Waarom ging je mee?", told)
    assert "U ging mee. Vertelt u hoe dat ging." == _why(rulebook, "Waarom ging u mee?", told)
    assert "Vertel hoe dat ging." == _why(rulebook, "Waarom ging je mee?", other)
    assert "Vertel hoe dat ging." == _why(rulebook, "Waarom ging je mee?", denied)


def _why(rulebook: Rulebook, question: str, context: Context) -> str:
    found = rulebook.look(question, context).findings
    return next(finding.instead[0] for finding in found if finding.label == "why_blame")


def test_what_was_asked_before_is_not_offered(rulebook: Rulebook) -> None:
    """A wording that would be a repeated question is left out."""
    asked = Context(turns=(Turn("interviewer", "Wie belde jou thuis?"), Turn("interviewee", "Mo belde mij.")))
    found = rulebook.look("Door wie werd je thuis gebeld?", asked).findings

    assert "Wie belde jou thuis?" not in [wording for finding in found for wording in finding.instead]


@pytest.mark.parametrize(
    ("ours", "theirs", "question", "expected"),
    [
        ("keten", "de keten", "Wie was in de keten?", "Wie was in de keten?"),
        ("loods", "het hok", "Wie was in de loods?", "Wie was in het hok?"),
        ("loods", "het hok", "De loods was open?", "Het hok was open?"),
        ("loods", "het hok", "Was dat een loods?", "Was dat een hok?"),
        ("loods", "de keet", "Wie was in jouw loods?", "Wie was in jouw keet?"),
        ("loods", "keet", "Wie was in de loods?", "Wie was in de keet?"),
        ("misbruik", "het gedoe", "Wanneer was misbruik?", "Wanneer was het gedoe?"),
    ],
)
def test_an_own_word_brings_no_second_article(rulebook: Rulebook, ours: str, theirs: str, question: str, expected: str) -> None:
    """One article stands before the person's own word."""
    found = rulebook.look(question, Context(own_words=((ours, theirs),))).findings

    assert expected in [wording for finding in found for wording in finding.instead]


def test_someone_addressed_with_u_is_offered_u(rulebook: Rulebook) -> None:
    """What a rule offers in general is said with u as well."""
    found = rulebook.look("Heeft u de man niet gezien?").findings

    assert {"Wat deed u toen?"} == {wording for finding in found for wording in finding.instead if "deed" in wording}


def test_nothing_half_said_with_u_is_offered(rulebook: Rulebook) -> None:
    """Of a general wording that cannot surely be said with u, the wording itself stays."""
    found = rulebook.look("Denkt u nog maar eens goed na over uw antwoord.").findings

    assert [] == [wording for finding in found for wording in finding.instead if wording[:1].islower() or "uw weet" in wording]


_WORDS = st.lists(
    st.sampled_from(
        "waarom wie wat waar hoe je u hij Mo de een het man auto door werd is ben meegenomen gebeld en of toen nadat "
        "liep wegliep was had dag maandag bank op in met toch , . ? vertel over die dat niet zeker dagvaarding "
        "destijds eens eigenlijk".split()
    ),
    min_size=2,
    max_size=16,
).map(" ".join)
_SHUFFLED = st.sampled_from([question for question, _ in _PAIRS] + _NONE).flatmap(
    lambda question: st.permutations(question.rstrip("?.").split()).map(lambda words: " ".join(words) + "?")
)


@settings(deadline=None, max_examples=300)
@given(text=st.one_of(_WORDS, _SHUFFLED))
def test_whatever_is_made_is_silent_and_new(text: str) -> None:
    """No made wording is spoken of by a rule, is the question itself, or lacks its capital or end."""
    rulebook = assemble.rulebook()
    for finding in rulebook.look(text).findings:
        for wording in _made(rulebook, finding):
            assert [] == _stops(rulebook.look(wording))
            assert wording.strip(" .?") != text.strip(" .?")
            assert wording.lstrip("'s ")[:1] == wording.lstrip("'s ")[:1].upper()
