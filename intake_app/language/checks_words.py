"""Checks on words: figurative phrases, rare words, pronouns that point to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import (
    ARTICLES_AND_POSSESSIVES,
    COORDINATORS,
    FILLERS,
    FUNCTION_WORDS,
    PERSON_NOUNS,
    POSSESSIVES,
    PREPOSITIONS,
)
from intake_app.language.kinds import Mark
from intake_app.language.lexicon import NAMED_LISTS, Idiom
from intake_app.language.phrases import find_phrases
from intake_app.language.shapes import Shape
from intake_app.language.text import Word
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import Tense

_PERSON_PRONOUNS = frozenset("hij zij ze hem haar hen".split())
_THING_PRONOUNS = frozenset("die dat dit".split())
# How many of the last turns can say who is meant.
_REACH = 4
# Words after which `dat`, `die`, `haar` stand alone: they open no noun phrase.
_NO_NOUN = (
    FUNCTION_WORDS | FILLERS | PREPOSITIONS
    | frozenset(
        "gedaan gebeurd gebeurde gezegd deed zei was is ging goed fijn leuk erg echt ooit altijd vaak soms gisteren "
        "vandaag morgen thuis samen alleen eigenlijk precies zo toen daarna verder".split()
    )
)  # fmt: skip


def idiom(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A figurative phrase: its fixed words in order, with its verb in any form in the same sentence."""
    idioms = utterance.lexicon.idioms
    for clauses in utterance.clauses:
        if idioms.keys().isdisjoint(clauses.lows):
            continue
        for low in dict.fromkeys(clauses.lows):
            for figure in idioms.get(low, ()):
                place = _place_of(figure, clauses.lows)
                if place is not None and (not figure.verb or _holds_verb(figure, clauses)):
                    yield Mark(clauses.words[place[0]].start, clauses.words[place[1] - 1].end, figure.easier)
                    break


def rare_word(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A word that is seldom said and is not on a list of its own."""
    lexicon = utterance.lexicon
    for clauses in utterance.clauses:
        listed: set[int] = set()
        for name in NAMED_LISTS:
            for start, length, _ in find_phrases(clauses.lows, lexicon.phrases(name) or {}):
                listed.update(range(start, start + length))
        for at, word in enumerate(clauses.words):
            if at in listed or word.quoted or _looks_like_name(utterance, clauses, at):
                continue
            if lexicon.difficulty(word) >= 0.5:
                yield Mark(word.start, word.end)


def vague_pronoun(utterance: Utterance, context: Context) -> Iterator[Mark]:
    """A pronoun with nobody or nothing to point to, here or in the last turns."""
    person_known = thing_known = False
    for clauses in utterance.clauses:
        openers = {subclause.opener for subclause in clauses.subclauses}
        for at, word in enumerate(clauses.words):
            low = word.low
            if word.quoted:
                person_known = thing_known = True
            elif low in _PERSON_PRONOUNS:
                if (
                    not person_known
                    and not (low == "haar" and _opens_noun(utterance, clauses, at))
                    and not _person_said(utterance, context)
                ):
                    yield Mark(word.start, word.end)
                    person_known = True
            elif low in _THING_PRONOUNS:
                if at not in openers and not thing_known and not context.turns and not _opens_noun(utterance, clauses, at):
                    yield Mark(word.start, word.end)
                    thing_known = True
            elif low in PERSON_NOUNS or _looks_like_name(utterance, clauses, at):
                person_known = thing_known = True
            elif at and clauses.lows[at - 1] in ARTICLES_AND_POSSESSIVES and low not in FUNCTION_WORDS:
                thing_known = True
                person_known = person_known or clauses.lows[at - 1] in {"de", "die", "deze"}
        thing_known = True


def _place_of(figure: Idiom, lows: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the figure stands (first word, last excluded), its possessive included; None when it does not."""
    for at, low in enumerate(lows):
        if low != figure.core[0] or (figure.possessed and (not at or lows[at - 1] not in POSSESSIVES)):
            continue
        last = _end_of(figure.core, lows, at)
        if last:
            return at - figure.possessed, last
    return None


def _end_of(core: tuple[str, ...], lows: tuple[str, ...], at: int) -> int:
    """Where the fixed words end, when they stand here with at most one other word between each two; else 0."""
    place = at
    for piece in core:
        if place < len(lows) and lows[place] == piece:
            place += 1
        elif place > at and place + 1 < len(lows) and lows[place + 1] == piece and lows[place] in _SLIPS_IN:
            place += 2
        else:
            return 0
    return place


_SLIPS_IN = frozenset(
    "jouw mijn zijn haar hun ons uw eens echt wel ook nog even weer heel hele eigen gewoon niet de het een".split()
)


def _holds_verb(figure: Idiom, clauses: Clauses) -> bool:
    verbs = clauses.verbs
    for low in clauses.lows:
        infinitives = verbs.infinitives(low)
        if figure.verb in infinitives:
            return True
        for infinitive in infinitives:
            if figure.verb.endswith(infinitive) and figure.verb.removesuffix(infinitive) in clauses.lows:
                return True
    return False


def _looks_like_name(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    word = clauses.words[at]
    if not word.text[0].isupper() or word.low in FUNCTION_WORDS:
        return False
    if at:
        return True
    if clauses.start == 0 and clauses.shape is Shape.VERB_FIRST:
        return False
    zipf = utterance.lexicon.zipf(word.low)
    return (
        not clauses.tenses[0]
        and (zipf is None or zipf < 4.0)
        and word.low not in FILLERS
        and not utterance.lexicon.is_noun(word.low)
    )


def _opens_noun(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    """Whether `dat`, `die`, `haar` is a determiner here: a word that can be a noun or adjective follows right behind it."""
    if at + 1 >= len(clauses.words) or clauses.comma_before(at + 1):
        return False
    low = clauses.lows[at + 1]
    if low in _NO_NOUN or low in COORDINATORS:
        return False
    tenses = clauses.tenses[at + 1]
    return not tenses or (utterance.lexicon.is_noun(low) and not tenses & (Tense.PAST | Tense.INFINITIVE))


def _person_said(utterance: Utterance, context: Context) -> bool:
    for turn in context.turns[-_REACH:]:
        earlier = utterance.earlier(turn.text)
        for clauses in earlier.clauses:
            for at, word in enumerate(clauses.words):
                if word.low in PERSON_NOUNS or _looks_like_name(earlier, clauses, at) or _is_person(word):
                    return True
    return False


def _is_person(word: Word) -> bool:
    return word.low in {"hij", "zij", "ze", "hem"}
