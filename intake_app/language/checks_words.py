"""The checks on words that no list holds: rare ones, and office words made of easy ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from intake_app.language.checks_idioms import figures
from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.judge import HARD_FROM, LISTED, Verdict
from intake_app.language.kinds import Mark, WordTest
from intake_app.language.lexicon import NAMED_LISTS, Idiom, Lexicon
from intake_app.language.names import looks_like_name
from intake_app.language.phrases import find_phrases
from intake_app.language.text import Word
from intake_app.language.utterance import Utterance

# Which part of a compound is hard; otherwise the rule itself says it.
_RARE_PART = "Niet iedereen kent dit woord. Het moeilijke deel is '{}'. Is er een gewoner woord?"
_JARGON_PART = (
    "Dit lange woord is moeilijk door '{}': een woord van kantoor, politie of hulpverlening. Zeg het met losse, gewone woorden."
)
_JARGON_WHOLE = "Dit is een woord van kantoor, politie of hulpverlening. Zeg het met losse, gewone woorden."


def rare_word(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A word that is seldom said and is not on a list of its own."""
    for word, verdict in _hard_words(utterance):
        if not utterance.lexicon.is_jargon_part(verdict.part or word.low):
            yield Mark(word.start, word.end, verdict.easier, _saying(_RARE_PART, word, verdict))


def jargon_part(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A compound that is hard because a part of it is jargon: `escalatieladder`, `zorgcoördinator`."""
    for word, verdict in _hard_words(utterance):
        if utterance.lexicon.is_jargon_part(verdict.part or word.low):
            yield Mark(word.start, word.end, verdict.easier, _saying(_JARGON_PART, word, verdict) or _JARGON_WHOLE)


def _saying(sentence: str, word: Word, verdict: Verdict) -> str:
    """Name the hard part of a compound; empty when that is the whole word, or a verb whose particle stands apart."""
    return sentence.format(verdict.part) if verdict.part and verdict.part in word.low and verdict.part != word.low else ""


@lru_cache(maxsize=4)  # two checks ask for the same text
def _hard_words(utterance: Utterance) -> tuple[tuple[Word, Verdict], ...]:
    return tuple(_found_hard(utterance))


def _found_hard(utterance: Utterance) -> Iterator[tuple[Word, Verdict]]:
    """Give each hard word that stands in no list."""
    lexicon = utterance.lexicon
    for clauses in utterance.clauses:
        if not lexicon.may_hold_hard(clauses.sentence):
            continue
        hard = [found for found in lexicon.verdicts(clauses.sentence) if found[2].difficulty >= HARD_FROM]
        if not hard:
            continue
        listed: set[int] = set()
        for name in NAMED_LISTS:
            for start, length, _ in find_phrases(clauses.lows, lexicon.phrases(name) or {}):
                listed.update(range(start, start + length))
        for figure, place in figures(clauses, lexicon.idioms):
            listed.update(range(*place))  # of a figurative phrase another rule speaks
            listed.update(at for at, low in enumerate(clauses.lows) if _is_verb_of(figure, clauses, low))
        for at, word, verdict in hard:
            # A listed word that opens the sentence is no name: `Pretendeerde hij dat?`
            named = looks_like_name(utterance, clauses, at) and (at > 0 or verdict.difficulty != LISTED)
            if at not in listed and not word.quoted and not named:
                yield word, verdict


def _is_verb_of(figure: Idiom, clauses: Clauses, low: str) -> bool:
    return bool(figure.verb) and figure.verb in clauses.verbs.infinitives(low)


CHECKS: Mapping[str, Callable[[Utterance, Context], Iterator[Mark]]] = {"rare_word": rare_word, "jargon_part": jargon_part}
ONLY_WITH: Mapping[str, WordTest] = dict.fromkeys(CHECKS, Lexicon.may_be_hard)
