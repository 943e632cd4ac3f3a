"""Rules that need what was said before: silent without it, and right with it."""

from __future__ import annotations

import pytest

from intake_app.language.findings import LABELS
from intake_app.language.rules import Context, Rulebook, Turn

ONLY_LIVE = {"repeated", "offence_word_first", "new_detail", "unpaired_yes_no"}


def _said(*turns: str) -> Context:
    """Turns of interviewer and interviewee by turns."""
    return Context(turns=tuple(Turn("interviewee" if at % 2 else "interviewer", text) for at, text in enumerate(turns)))


@pytest.mark.parametrize(
    "text", ["Waar was dat?", "Wanneer begon het misbruik?", "Had hij een mes?", "Was hij boos?", "Heeft hij je verkracht?"]
)
def test_nothing_is_said_without_a_context(rulebook: Rulebook, text: str) -> None:
    """A question list has no turns before it."""
    assert ONLY_LIVE.isdisjoint(rulebook.look(text).labels)


def test_an_answered_question_is_repeated_also_in_other_small_words(rulebook: Rulebook) -> None:
    """Fillers, je for jij, and tense change nothing."""
    before = _said("Waar was je toen?", "In de keuken.")

    assert "repeated" in rulebook.look("Eh, en waar was jij nou toen?", before).labels
    assert "repeated" not in rulebook.look("Waar was Mo toen?", before).labels


@pytest.mark.parametrize(
    ("asked", "answer", "again"),
    [
        ("Wie was erbij?", "Mo en Rick.", "Welke mensen waren erbij?"),
        ("Hoe heet hij?", "Mo.", "Wat is zijn naam?"),
        ("Sloeg hij jou?", "Ja.", "Heeft hij jou geslagen?"),
        ("Sloeg hij jou?", "Ja.", "Werd je door hem geslagen?"),
        ("Was hij boos?", "Nee.", "Hij was toch kwaad?"),
        ("Wie heeft je telefoon afgepakt?", "Rick.", "Wie pakte je mobiel af?"),
        ("Weet je nog wie er in de kamer was?", "Mo.", "Wie was er in de kamer?"),
        ("Hoe vaak ging je naar Mo?", "Veel.", "Hoeveel keer ging je naar Mo?"),
        ("Waar was je?", "In de keuken.", "Was je in de keuken?"),
        ("Vertel over het feestje.", "Het was druk.", "Vertel over het feest."),
    ],
)
def test_the_same_question_in_other_words_is_a_repeat(rulebook: Rulebook, asked: str, answer: str, again: str) -> None:
    """Synonyms, tense, the passive, a frame around it, or an answer put back as a question."""
    assert "repeated" in rulebook.look(again, _said(asked, answer)).labels


@pytest.mark.parametrize(
    ("asked", "answer", "next_one"),
    [
        ("Wie was erbij?", "Mo en Rick.", "Wie was er nog meer?"),
        ("Wat deed hij?", "Hij lachte.", "Wat deed hij toen?"),
        ("Sloeg hij jou?", "Ja.", "Sloeg jij hem?"),
        ("Was hij boos?", "Ja.", "Was zij boos?"),
        ("Waar was je?", "In de keuken.", "Wie was er in de keuken?"),
        ("Vertel over Mo.", "Hij is lief.", "Vertel meer over Mo."),
        ("Ging je naar huis?", "Ja.", "Ging je uit huis?"),
        ("Heeft iemand jou pijn gedaan?", "Ja.", "Wie deed jou pijn?"),
        ("Wil je een pauze?", "Nee.", "Wil je een pauze?"),
    ],
)
def test_a_next_question_is_no_repeat(rulebook: Rulebook, asked: str, answer: str, next_one: str) -> None:
    """It asks for more, for something else, or after how someone is."""
    assert "repeated" not in rulebook.look(next_one, _said(asked, answer)).labels


def test_a_repeat_tells_how_long_ago_and_what_was_answered(rulebook: Rulebook) -> None:
    """So that the answer can be read back instead."""
    before = _said("Waar was je?", "In de keuken.", "Wie was er?", "Mo.")
    (finding,) = (found for found in rulebook.look("Op welke plek was je?", before).findings if found.label == "repeated")

    assert (
        "Dit vroeg u 2 vragen geleden ook. Het antwoord was: «In de keuken.» Nog eens vragen laat iemand twijfelen."
        == finding.says
    )
    assert 'Je zei: "In de keuken". Vertel daarover.' == finding.instead[0]


@pytest.mark.parametrize(
    "answer", ["Wat zeg je?", "Ik snap de vraag niet.", "Hoe bedoel je?", "Kun je dat nog een keer zeggen?", "…"]
)
def test_what_was_not_answered_may_be_asked_in_other_words(rulebook: Rulebook, answer: str) -> None:
    """An easier wording is what helps then."""
    assert "repeated" not in rulebook.look("Op welke plek was je?", _said("Waar was je?", answer)).labels


def test_what_only_points_is_a_repeat_only_at_once(rulebook: Rulebook) -> None:
    """`Waar was dat?` is about something else by then."""
    at_once = _said("Waar was dat?", "In het park.")
    later = _said("Waar was dat?", "In het park.", "Vertel over de winkel.", "Mo ging naar binnen.")

    assert "repeated" in rulebook.look("Waar was dat?", at_once).labels
    assert "repeated" not in rulebook.look("Waar was dat?", later).labels


def test_a_question_that_was_not_understood_may_be_asked_again(rulebook: Rulebook) -> None:
    """With the same words, as one should."""
    assert "repeated" not in rulebook.look("Waar was je toen?", _said("Waar was je toen?", "Ik snap het niet.")).labels


def test_an_invitation_may_be_repeated(rulebook: Rulebook) -> None:
    """`Wat gebeurde er toen?` can be asked ten times."""
    assert () == rulebook.look("Wat gebeurde er toen?", _said("Wat gebeurde er toen?", "We gingen weg.")).labels


@pytest.mark.parametrize("said", ["Hij heeft mij verkracht.", "Het was verkrachten."])
def test_a_word_of_the_person_is_free_to_use(rulebook: Rulebook, said: str) -> None:
    """Also in another form of the verb."""
    assert "offence_word_first" not in rulebook.look("Wie heeft jou verkracht?", _said("Vertel.", said)).labels


def test_a_new_thing_in_a_closed_question_is_a_new_detail(rulebook: Rulebook) -> None:
    """In an open question it is none, nor when the person named it."""
    before = _said("Vertel.", "Ik was in een huis met Mo.")

    assert "new_detail" in rulebook.look("Had Mo een wapen?", before).labels
    assert "new_detail" not in rulebook.look("Was het huis groot?", before).labels
    assert "new_detail" not in rulebook.look("Welke kleur had de deur?", before).labels


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Was Mo boos?", True),
        ("Was Mo boos? Vertel.", False),
        ("Vertel daarover.", False),
        ("Wil je water?", False),
        ("Wat deed Mo?", False),
    ],
)
def test_after_a_closed_question_comes_an_open_one(rulebook: Rulebook, text: str, speaks: bool) -> None:
    """A second closed question is seen; comfort is let be."""
    assert speaks is ("unpaired_yes_no" in rulebook.look(text, _said("Was je bij Mo?", "Ja.")).labels)


def test_a_name_said_before_is_an_antecedent(rulebook: Rulebook) -> None:
    """`hij` is clear when somebody was just named."""
    assert "vague_pronoun" in rulebook.look("Wat deed hij?").labels
    assert "vague_pronoun" not in rulebook.look("Wat deed hij?", _said("Vertel.", "Ik was bij Mo.")).labels


def test_exempt_labels_are_not_looked_for(rulebook: Rulebook) -> None:
    """For phases of rights and choices."""
    assert ("negative",) == rulebook.look("Wat wil je niet?").labels
    assert () == rulebook.look("Wat wil je niet?", Context(exempt=frozenset({"negative"}))).labels


def test_the_word_of_the_person_is_offered_in_the_sentence(rulebook: Rulebook) -> None:
    """The whole sentence, with their word in the place of ours."""
    look = rulebook.look("Wie heeft jou aangeraakt?", Context(own_words=(("aangeraakt", "geaaid"),)))

    assert ("Wie heeft jou geaaid?",) == look.findings[0].instead


def test_every_label_of_the_contract_has_a_rule(rulebook: Rulebook) -> None:
    """Nothing is promised that no rule can see."""
    assert LABELS == {rule.label for rule in rulebook.rules}


def test_words_of_a_figurative_phrase_are_no_new_detail(rulebook: Rulebook) -> None:
    """`in de steek` names no stick: the phrase is seen as figurative, not as something brought in."""
    labels = rulebook.look("Liet hij je in de steek?", _said("Vertel.", "Hij was mijn vriend.")).labels

    assert "idiom" in labels
    assert "new_detail" not in labels


def test_a_repeated_question_offers_the_answer_that_was_given(rulebook: Rulebook) -> None:
    """So that the talk goes on from there; a long answer is not quoted back."""
    short = rulebook.look("Waar was je toen?", _said("Waar was je toen?", "In de keuken."))
    long = rulebook.look("Waar was je toen?", _said("Waar was je toen?", "Ik was eerst in de keuken en later in de tuin bij Mo."))

    assert ('Je zei: "In de keuken". Vertel daarover.',) == next(f.instead for f in short.findings if f.label == "repeated")
    assert all("Mo" not in offered for f in long.findings for offered in f.instead)


def test_another_word_of_the_person_for_a_thing_brings_in_nothing_new(rulebook: Rulebook) -> None:
    """Who says `mobiel` has named the telephone; and a deed told as a noun is free to use as a verb."""
    assert "new_detail" not in rulebook.look("Heb je de telefoon terug?", _said("Vertel.", "Hij pakte mijn mobiel.")).labels
    assert (
        "offence_word_first"
        not in rulebook.look("Wie heeft jou verkracht?", _said("Vertel.", "Het was een verkrachting.")).labels
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "question", "expected"),
    [
        ("penis", "piemel", "Zag je penissen?", "Zag je piemels?"),
        ("slaan", "meppen", "Wie sloeg jou?", "Wie mepte jou?"),
        ("aangeraakt", "geaaid", "Wie ging jou aanraken?", "Wie ging jou aaien?"),
        ("aanraken", "aaien", "Wie raakte jou aan?", "Wie aaide jou?"),
        ("vader", "papa", "Waar was jouw vader?", "Waar was jouw papa?"),
    ],
)
def test_the_word_of_the_person_is_offered_for_each_form_of_ours(
    rulebook: Rulebook, ours: str, theirs: str, question: str, expected: str
) -> None:
    """Plural, past, participle and a verb in two pieces; theirs comes in the same form."""
    found = rulebook.look(question, Context(own_words=((ours, theirs),))).findings

    assert expected in [wording for finding in found for wording in finding.instead]
    assert expected == rulebook.in_own_words(question, ((ours, theirs),))


def test_a_word_of_which_no_form_is_known_is_only_pointed_at(rulebook: Rulebook) -> None:
    """Half a sentence is never offered."""
    found = rulebook.look("Wie sloeg jou?", Context(own_words=(("slaan", "een klap geven"),))).findings

    assert [("eigen_woord", ())] == [(finding.rule, finding.instead) for finding in found if finding.rule == "eigen_woord"]
    assert "" == rulebook.in_own_words("Wie sloeg jou?", (("slaan", "een klap geven"),))


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("piemel", "penis"), ("de Piemels", "penissen"), ("geaaid", "aangeraakt"), ("mepte", "sloeg"), ("huis", "")],
)
def test_our_word_for_theirs_is_proposed(rulebook: Rulebook, theirs: str, ours: str) -> None:
    """In the form that theirs has; nothing when none is known."""
    assert ours == rulebook.our_word(theirs)


def test_a_noun_never_takes_the_place_of_a_verb(rulebook: Rulebook) -> None:
    """What would make no sentence is not offered as one."""
    assert "" == rulebook.in_own_words("Nu praten we over thuis.", (("praten", "gedoe"),))
