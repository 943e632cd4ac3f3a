"""Tells whether a word is a name, as far as capitals and frequency tell."""

from __future__ import annotations

import re

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import FILLERS, FUNCTION_WORDS
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance

# Zipf: a word without capital letter, typed as a name, is seldom said.
_NAME_BELOW = 3.0
# `jaaa`, `hmmm`
_DRAWN_OUT = re.compile(r"(.)\1\1")


def looks_like_name(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    """Whether a word is written as a name: a capital, and at the start of a sentence nothing else that it can be."""
    word = clauses.words[at]
    if not word.text[0].isupper() or word.low in FUNCTION_WORDS:
        return False
    if at or (utterance.lexicon.is_listed_name(word.low) and clauses.finite_at(1)):
        return True  # `Sara was boos.`
    if clauses.start == 0 and clauses.shape is Shape.VERB_FIRST:
        return False
    zipf = utterance.lexicon.zipf(word.low)
    return (
        not clauses.tenses[0]
        and (zipf is None or zipf < 4.0)
        and word.low not in FILLERS
        and not utterance.lexicon.is_noun(word.low)
    )


def typed_name(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    """A name in a text typed without capitals: a word that is no verb and that nobody says but as a name."""
    word = clauses.words[at]
    if (
        not utterance.without_capitals
        or _DRAWN_OUT.search(word.low)
        or clauses.tenses[at]
        or word.low in FUNCTION_WORDS
        or word.low in FILLERS
    ):
        return False
    zipf = utterance.lexicon.zipf(word.low)
    return (zipf is None or zipf < _NAME_BELOW) and not utterance.lexicon.is_noun(word.low)


def opens_as_subject(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    """Whether a word that may be a name stands first, with its verb right behind it: `Mo was daar.`"""
    word = clauses.words[at]
    if at != clauses.first or not word.text[0].isupper() or word.low in FUNCTION_WORDS or not clauses.finite_at(at + 1):
        return False
    zipf = utterance.lexicon.zipf(word.low)
    return zipf is None or zipf < _NAME_BELOW + 1
