"""From a verb form back to its verb, made from principal parts."""

from __future__ import annotations

import pytest

from intake_app.language.rules import Rulebook
from intake_app.language.verbs import Tense, stem_of


@pytest.mark.parametrize(
    ("infinitive", "stem"),
    [
        ("maken", "maak"),
        ("leven", "leef"),
        ("reizen", "reis"),
        ("bellen", "bel"),
        ("wandelen", "wandel"),
        ("verdelen", "verdeel"),
        ("doen", "doe"),
        ("aaien", "aai"),
        ("schrijven", "schrijf"),
        ("luisteren", "luister"),
        ("fietsen", "fiets"),
    ],
)
def test_stem_follows_the_spelling(infinitive: str, stem: str) -> None:
    """Open and closed syllables, v and z at the end, unstressed endings."""
    assert stem == stem_of(infinitive)


@pytest.mark.parametrize(
    ("form", "infinitive", "tense"),
    [
        ("ging", "gaan", Tense.PAST), ("sloegen", "slaan", Tense.PAST_PLURAL), ("geslagen", "slaan", Tense.PARTICIPLE),
        ("meegenomen", "meenemen", Tense.PARTICIPLE), ("wegliep", "weglopen", Tense.PAST), ("wegliep", "weglopen", Tense.JOINED),
        ("vertelt", "vertellen", Tense.THIRD), ("bel", "bellen", Tense.STEM), ("verkracht", "verkrachten", Tense.PARTICIPLE),
        ("kun", "kunnen", Tense.THIRD), ("accepteerde", "accepteren", Tense.PAST), ("beloofd", "beloven", Tense.PARTICIPLE),
        ("uitgebuit", "uitbuiten", Tense.PARTICIPLE), ("gefilmd", "filmen", Tense.PARTICIPLE),
    ],
)  # fmt: skip
def test_a_form_is_read(rulebook: Rulebook, form: str, infinitive: str, tense: int) -> None:
    """Strong, weak, irregular and separable verbs."""
    verbs = rulebook.lexicon.verbs

    assert infinitive in verbs.infinitives(form)
    assert verbs.tenses(form) & tense


@pytest.mark.parametrize("word", ["huis", "je", "daar", "moeder", "die"])
def test_another_word_is_no_verb(rulebook: Rulebook, word: str) -> None:
    """Small words and plain nouns are let be."""
    assert rulebook.lexicon.verbs.reading(word) is None


def test_there_are_enough_verbs(rulebook: Rulebook) -> None:
    """More than two thousand verbs, each in all its forms."""
    assert len(rulebook.lexicon.verbs) > 10_000
