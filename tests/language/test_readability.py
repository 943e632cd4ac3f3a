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


def test_both_measures_are_those_of_their_makers() -> None:
    """Douma 1960: 206.835 - 0.93 words in a sentence - 77 syllables in a word; Björnsson 1968: over six letters is long."""
    score = readability("Wie was er bij jou? Wat gebeurde daar gisteren?")

    assert (9, 13, 2) == (score.words, score.syllables, score.sentences)
    assert round(206.835 - 0.93 * 4.5 - 77 * 13 / 9, 1) == score.flesch_douma
    assert round(4.5 + 100 * 2 / 9, 1) == score.lix


def test_we_agree_with_textstat_on_a_plain_text() -> None:
    """Where it counts syllables right and leaves no sentence out."""
    text = "Wie was er bij jou? Wat zag je daar?"
    textstat.set_lang("nl")

    assert round(textstat.flesch_reading_ease(text), 1) == readability(text).flesch_douma
    assert round(textstat.lix(text), 1) == readability(text).lix
