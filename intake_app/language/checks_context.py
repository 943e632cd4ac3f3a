"""Checks that need what was said before. Without earlier turns they are silent."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.checks_idioms import idiom
from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.forms import Form
from intake_app.language.grammar import DETERMINERS, FUNCTION_WORDS, PERSON_NOUNS, PREPOSITIONS, SECOND_PERSON
from intake_app.language.kinds import Mark, person_said
from intake_app.language.own_words import places_of
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance

_CLOSED = frozenset({Form.YES_NO, Form.FORCED_CHOICE})
# About the talk itself, comfort or everyday things: no detail of the story.
_NEUTRAL = PERSON_NOUNS | frozenset(
    "pauze water koffie thee naam vraag vragen verhaal politie tijd huis thuis dag avond nacht ochtend middag "
    "keer ding dingen woord woorden kamer gesprek "
    "hulp advocaat tolk papier stoel jas kleur plaats plek week jaar maand moment school begin einde foto "
    "tekening iets antwoord beetje antwoorden wc".split()
)
_COMFORT = frozenset("ben bent wil wilt mag kun kunt zit heb hebt gaat ga lukt snap zullen zal".split())
_HOW_ONE_IS = frozenset("moe klaar lekker comfortabel oké nodig goed dorst honger koud warm vragen vraag".split())


def unpaired_yes_no(utterance: Utterance, context: Context) -> Iterator[Mark]:
    """A second closed question right after a closed one: the first was not followed by an invitation."""
    asked = next((turn for turn in reversed(context.turns) if turn.role == "interviewer"), None)
    if asked is None or utterance.form not in _CLOSED or is_comfort(utterance):
        return
    last = utterance.earlier(asked.text)
    if last.form in _CLOSED and not is_comfort(last) and not _invites(last) and not _invites(utterance):
        yield _whole(utterance)


def new_detail(utterance: Utterance, context: Context) -> Iterator[Mark]:
    """A thing named in a closed question or a claim, that the person has not named."""
    if not any(turn.role == "interviewee" for turn in context.turns):
        return
    if utterance.form not in _CLOSED or is_comfort(utterance):
        return
    figures = [(mark.start, mark.end) for mark in idiom(utterance, context)]
    for clauses in utterance.clauses:
        if not clauses.is_question:
            continue
        for at, word in enumerate(clauses.words):
            low = word.low
            if any(start <= word.start < end for start, end in figures):
                continue
            small = low in _NEUTRAL or low in FUNCTION_WORDS or low in clauses.verbs.prefixes
            if word.quoted or small or not utterance.lexicon.is_noun(low) or _is_verb(clauses, at):
                continue
            if not person_said(utterance, context, low) and not _said_otherwise(utterance, context, low):
                yield Mark(word.start, word.end)


def _said_otherwise(utterance: Utterance, context: Context, low: str) -> bool:
    """Whether the person has named the same thing by another word: `mobiel` for `telefoon`."""
    same = utterance.lexicon.same
    thing = same.get(low) or same.get(utterance.lexicon.lemma(low))
    if thing is None:
        return False
    return any(answers.issuperset(thing) for answers in utterance.talk(context.turns).answers)


def own_word(utterance: Utterance, context: Context) -> Iterator[Mark]:
    """A word of ours for which the person has a word of their own."""
    for ours, theirs in context.own_words:
        for clauses in utterance.clauses:
            for start, end, text in places_of(utterance.text, clauses, ours, theirs, utterance.lexicon):
                yield Mark(start, end, (text,) if text else ())


def _is_verb(clauses: Clauses, at: int) -> bool:
    """Whether a word that can be both is rather a verb here: an article or preposition before it makes it a noun."""
    return bool(clauses.tenses[at]) and clauses.low(at - 1) not in DETERMINERS | PREPOSITIONS


def is_comfort(utterance: Utterance) -> bool:
    """Whether it offers or asks for something now: `Wil je een pauze?`, `Gaat het?`, `Lukt het nog?`."""
    questions = [clauses for clauses in utterance.clauses if clauses.is_question]
    if not questions or questions[0].shape is not Shape.VERB_FIRST:
        return False
    first = questions[0]
    low = first.lows[first.start]
    if low in {"wil", "wilt", "mag", "zullen", "zal", "gaat", "lukt", "kun", "kunt"}:
        return True
    return low in _COMFORT and bool(SECOND_PERSON & set(first.lows)) and not _HOW_ONE_IS.isdisjoint(first.lows)


def _invites(utterance: Utterance) -> bool:
    return any(clauses.shape is Shape.INVITATION for clauses in utterance.clauses)


def _whole(utterance: Utterance, instead: tuple[str, ...] = ()) -> Mark:
    sentences = utterance.sentences
    return Mark(sentences[0].start, sentences[-1].end, instead)
