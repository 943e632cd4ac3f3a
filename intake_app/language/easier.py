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


def easier_by_family(form: str, listed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give easier wordings for a hard word that is not listed, from a listed one that it is made of; empty when there is none.

    `intensivering` is what `intensiveren` is, `herbeoordeling` is that again, `inefficiënt` is not efficient.
    """
    for ending, verbal in (("ing", "en"), ("ingen", "en"), ("atie", "eren"), ("aties", "eren")):
        if form.endswith(ending) and (found := listed.get(form.removesuffix(ending) + verbal)):
            return found
    if form.endswith("heid") and (found := listed.get(form.removesuffix("heid"))):
        return tuple(f"{wording} zijn" for wording in found)
    for prefix, before in (("her", "opnieuw "), ("in", "niet "), ("on", "niet ")):
        if form.startswith(prefix) and (found := listed.get(form.removeprefix(prefix))):
            return tuple(before + wording for wording in found if not wording.startswith("niet "))
    return ()


def _same(wording: str, form: str, verbs: Verbs, known: Mapping[str, Verb], table: WordTable) -> str:
    tense = verbs.tenses(form) & ~Tense.JOINED
    if " " in wording:
        return _phrase_in(tense, wording, known) if tense in _ONE_TENSE else wording
    if wording in known:
        # A separable verb written as one word stands only behind another verb.
        if tense not in _ONE_TENSE or (known[wording].prefix and tense != Tense.PARTICIPLE):
            return wording
        return _verb_in(tense, known[wording]) or wording
    if tense:
        return wording
    endings: tuple[str, ...] = ("en", "s", "'s") if table.kind(form) else ("e",) if form.endswith("e") else ()
    for made in (made for ending in endings for made in _with(wording, ending)):
        if table.lemma(made) == wording and made in table:
            return made
    return wording


def _phrase_in(tense: int, wording: str, known: Mapping[str, Verb]) -> str:
    """Put the verb of a wording of more words in a tense: `maakte … kapot`, `kapot gemaakt`, `zorgde voor`."""
    (first, behind), (before, last) = wording.split(" ", 1), wording.rsplit(" ", 1)
    if first in known and not known[first].prefix:
        # `Laten zien` keeps its infinitive: `heeft laten zien`.
        made = "" if tense == Tense.PARTICIPLE and last in known else _verb_in(tense, known[first])
        return f"{made} {behind}" if made else wording
    if last not in known or (known[last].prefix and tense != Tense.PARTICIPLE):
        return wording
    made = _verb_in(tense, known[last])
    if not made:
        return wording
    return f"{before} {made}" if tense == Tense.PARTICIPLE else f"{made} … {before}"


def _verb_in(tense: int, verb: Verb) -> str:
    return next((made for made, its in inflect(verb) if its & ~Tense.JOINED == tense), "")


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
