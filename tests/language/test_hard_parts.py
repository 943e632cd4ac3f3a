"""Which part of a word makes it hard, what a form is a form of, and what may stand for the whole."""

from __future__ import annotations

import pytest

from intake_app import assemble, resources
from intake_app.language.judge import HARD_FROM, Judge
from intake_app.language.lexicon import Lexicon
from intake_app.language.rules import Rulebook


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(resources.list_texts(), resources.table_bytes(assemble.WORD_TABLE))


@pytest.fixture(scope="module")
def judge(lexicon: Lexicon) -> Judge:
    return lexicon._judge


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return assemble.rulebook()


def says(rulebook: Rulebook, text: str) -> list[tuple[str, str]]:
    """The label and sentence of each finding on words."""
    return [(its.label, its.says) for its in rulebook.look(text).findings if its.label in {"jargon", "rare_word"}]


@pytest.mark.parametrize(
    "form", ["kneep", "gebeten", "onverstandig", "terugvechten", "wél", "overblijfjuf", "appgroep", "lachbui"]
)
def test_what_comes_from_easy_words_is_not_hard(judge: Judge, form: str) -> None:
    """A form of an easy verb, on- before an easy word, a particle that one sees, stress marks, everyday parts."""
    assert HARD_FROM > judge.judge(form).difficulty


@pytest.mark.parametrize("form", ["strafbepaling", "rechtsgevolg", "inkomenstoets", "pensioenopbouw", "uitkeringsduur"])
def test_an_office_word_at_either_end_makes_it_hard(judge: Judge, form: str) -> None:
    """However easy the other part is."""
    assert HARD_FROM <= judge.judge(form).difficulty


@pytest.mark.parametrize("form", ["zorgboerderij", "belastingman", "planbord"])
def test_an_office_word_before_something_one_can_see_does_not(judge: Judge, form: str) -> None:
    """One can point at it."""
    assert HARD_FROM > judge.judge(form).difficulty


def test_the_finding_names_the_hard_part(rulebook: Rulebook) -> None:
    """So that the detective sees what to say otherwise."""
    [(label, sentence)] = says(rulebook, "Was er een escalatieladder?")
    assert "jargon" == label
    assert "'escalatie'" in sentence


def test_a_word_that_is_hard_as_a_whole_is_not_cut(rulebook: Rulebook) -> None:
    """Then the rule says what it always says."""
    [(label, sentence)] = says(rulebook, "Was hij hooghartig?")
    assert "rare_word" == label
    assert "deel" not in sentence


def test_only_what_stands_for_the_last_part_stands_for_the_whole(judge: Judge) -> None:
    """A ladder for an escalation is no escalation; a coordinator of homes is someone who arranges things."""
    assert () == judge.judge("escalatieladder").easier
    assert () != judge.judge("wooncoördinator").easier


def test_a_listed_verb_that_opens_the_question_is_no_name(rulebook: Rulebook) -> None:
    """Its capital comes from its place."""
    assert ["rare_word"] == [label for label, _ in says(rulebook, "Pretendeerde hij een rijke man te zijn?")]


def test_a_separated_verb_of_the_jargon_is_jargon(rulebook: Rulebook) -> None:
    """`Vastleggen` is office language also when its particle closes the sentence."""
    assert ["jargon"] == [label for label, _ in says(rulebook, "Legde jij het vast?")]


@pytest.mark.parametrize(
    "text",
    [
        "Ben je te voet over de brug gekomen?", "Kneep je hem in zijn arm?", "Viel het kwartje uit je zak?",
        "Brak het ijs op de vijver?", "Zat je in de put in de tuin?",
    ],
)  # fmt: skip
def test_a_figure_that_is_meant_as_said_is_none(rulebook: Rulebook, text: str) -> None:
    """Beside what one can see or touch the words mean what they say."""
    assert "idiom" not in rulebook.look(text).labels


@pytest.mark.parametrize(
    "text", ["Kneep je hem toen?", "Kwam hij over de brug?", "Viel het kwartje bij jou?", "Is het ijs gebroken?"]
)
def test_the_same_words_without_it_are_a_figure(rulebook: Rulebook, text: str) -> None:
    """Then they are hard to take."""
    assert "idiom" in rulebook.look(text).labels
