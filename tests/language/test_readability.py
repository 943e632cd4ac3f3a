"""The readability score, through textstat."""

from __future__ import annotations

import textstat

from intake_app.language.readability import Readability, readability


def test_a_simple_text_scores_easier_than_a_formal_one() -> None:
    """Flesch-Douma: higher is easier."""
    simple = readability("Wie was er bij jou? Wat zag je daar?")
    formal = readability("De verdachte verklaarde uitdrukkelijk geen medewerking te verlenen aan het onderzoek.")

    assert simple.flesch_douma is not None
    assert formal.flesch_douma is not None
    assert simple.flesch_douma > 100
    assert formal.flesch_douma < 40
    assert 9 == simple.words


def test_too_little_text_has_no_score() -> None:
    """Nothing, a sign and a single word."""
    assert Readability(None, 0, 0) == readability("")
    assert Readability(None, 0, 0) == readability("😀 ((((")
    assert readability("Hallo").flesch_douma is None


def test_lix_is_that_of_its_maker() -> None:
    """Björnsson 1968: words in a sentence, and the share of words of over six letters."""
    score = readability("Wie was er bij jou? Wat gebeurde daar gisteren?")

    assert (9, 13, 2) == (score.words, score.syllables, score.sentences)
    assert round(4.5 + 100 * 2 / 9, 1) == score.lix


def test_the_score_is_that_of_textstat() -> None:
    """Flesch-Douma, with the Dutch constants."""
    text = "Wie was er bij jou? Wat zag je daar?"
    textstat.set_lang("nl")

    assert round(textstat.flesch_reading_ease(text), 1) == readability(text).flesch_douma
    assert round(textstat.lix(text), 1) == readability(text).lix
