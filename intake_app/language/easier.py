"""Easier wordings in the form of the word they stand for: `aarzelde` becomes `twijfelde`, not `twijfelen`."""

from __future__ import annotations

from collections.abc import Mapping

from intake_app.language.verbs import Tense, Verb, Verbs, inflect
from intake_app.language.wordtable import WordTable

_VOWELS = "aeiou"
_ONE_TENSE = (Tense.THIRD, Tense.PAST, Tense.PAST_PLURAL, Tense.PARTICIPLE, Tense.STEM)


def in_the_same_form(
    easier: tuple[str, ...], form: str, verbs: Verbs, known: Mapping[str, Verb], table: WordTable
) -> tuple[str, ...]:
    """Put each easier wording in the form of `form`, where that is sure; others stay as they are."""
    return tuple(_same(wording, form, verbs, known, table) for wording in easier)


def _same(wording: str, form: str, verbs: Verbs, known: Mapping[str, Verb], table: WordTable) -> str:
    if " " in wording:
        return wording
    tense = verbs.tenses(form) & ~Tense.JOINED
    if wording in known:
        if tense not in _ONE_TENSE:
            return wording
        verb = known[wording]
        # A separable verb written as one word stands only behind another verb.
        if verb.prefix and tense != Tense.PARTICIPLE:
            return wording
        return next((made for made, its in inflect(verb) if its & ~Tense.JOINED == tense), wording)
    if tense:
        return wording
    endings: tuple[str, ...] = ("en", "s", "'s") if table.kind(form) else ("e",) if form.endswith("e") else ()
    for made in (made for ending in endings for made in _with(wording, ending)):
        if table.lemma(made) == wording and made in table:
            return made
    return wording


def _with(word: str, ending: str) -> tuple[str, ...]:
    """Give the ways to spell a word with an ending behind it."""
    if ending in {"s", "'s"} or len(word) < 3:
        return (word + ending,)
    last = word[-1]
    voiced = word[:-1] + {"f": "v", "s": "z"}.get(last, last)
    found = [voiced + ending, word + ending, word + last + ending]
    if word[-2] in _VOWELS and word[-3] == word[-2]:
        found = [voiced[:-2] + voiced[-1] + ending, word[:-2] + last + ending, *found]
    return tuple(found)
