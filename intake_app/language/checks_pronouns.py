"""The check on pronouns that point to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import (
    ARTICLES_AND_POSSESSIVES,
    COORDINATORS,
    DETERMINERS,
    FILLERS,
    FUNCTION_WORDS,
    PERSON_NOUNS,
    PREPOSITIONS,
)
from intake_app.language.kinds import Mark, one_of
from intake_app.language.names import looks_like_name, opens_as_subject, typed_name
from intake_app.language.text import Word
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import FINITE, Tense

_PERSON_PRONOUNS = frozenset("hij zij ze hem haar hen ie 'm 'r".split())
_THING_PRONOUNS = frozenset("die dat dit da".split())
ONLY_WITH = one_of(*_PERSON_PRONOUNS, *_THING_PRONOUNS)
# Called, not spoken about: `lekker man, dat wou ik horen`.
_CALLED = frozenset("man jongen meisje kind baas vriend vriendin jongens".split())
_TO_BE = frozenset("is was zijn waren".split())
_SPEAKERS = frozenset("ik je jij u ge gij we wij".split())
# How many of the last turns can say who is meant.
_REACH = 4
# Words after which `dat`, `die`, `haar` stand alone: they open no noun phrase.
_NO_NOUN = (
    FUNCTION_WORDS | FILLERS | PREPOSITIONS
    | frozenset(
        "gedaan gebeurd gebeurde gezegd deed zei was is ging goed fijn leuk erg echt ooit altijd vaak soms gisteren "
        "vandaag morgen thuis samen alleen eigenlijk precies zo toen daarna verder "
        "vaker eerder later meteen zomaar weer steeds ineens opeens soms nu nog eens helemaal allemaal ook echt".split()
    )
)  # fmt: skip


def vague_pronoun(utterance: Utterance, context: Context) -> Iterator[Mark]:
    """A pronoun with nobody or nothing to point to, here or in the last turns."""
    person_known = thing_known = False
    for clauses in utterance.clauses:
        openers = {subclause.opener for subclause in clauses.subclauses}
        for at, word in enumerate(clauses.words):
            low = word.low
            if clauses.tag and at >= clauses.tag[0]:
                break
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
                known = at in openers or thing_known or context.turns
                if not known and not _opens_noun(utterance, clauses, at) and not _shows(clauses, at):
                    yield Mark(word.start, word.end)
                    thing_known = True
            elif _is_called(clauses, at):
                continue
            elif low in PERSON_NOUNS or _is_name(utterance, clauses, at):
                person_known = thing_known = True
            elif at and clauses.lows[at - 1] in ARTICLES_AND_POSSESSIVES and low not in FUNCTION_WORDS:
                thing_known = True
                person_known = person_known or clauses.lows[at - 1] in {"de", "die", "deze"}
        thing_known = True


def _opens_noun(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    """Whether `dat`, `die`, `haar` is a determiner here: a word that can be a noun or adjective follows right behind it."""
    if at + 1 >= len(clauses.words) or clauses.comma_before(at + 1):
        return False
    low = clauses.lows[at + 1]
    if low in _NO_NOUN or low in COORDINATORS:
        return False
    tenses = clauses.tenses[at + 1]
    if tenses & (FINITE | Tense.STEM) and clauses.low(at + 2) in _SPEAKERS:
        return False  # `dat geloof je zelf niet`
    if tenses == Tense.STEM:
        return True  # `die app`: its verb would be `appt`
    return not tenses or (utterance.lexicon.is_noun(low) and not tenses & (Tense.PAST | Tense.INFINITIVE))


def _shows(clauses: Clauses, at: int) -> bool:
    """Whether it points at something here and names it: `Dat is een kaartje`, `Is dat jouw jas?`, `Wat is dat voor huis?`."""
    before, after = clauses.low(at - 1), clauses.low(at + 1)
    named = ARTICLES_AND_POSSESSIVES | {"je"}
    if after in _TO_BE:
        return clauses.low(at + 2) in named
    return before in _TO_BE and (after in named or after == "voor")


def _is_name(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    return (
        looks_like_name(utterance, clauses, at) or typed_name(utterance, clauses, at) or opens_as_subject(utterance, clauses, at)
    )


def _is_called(clauses: Clauses, at: int) -> bool:
    """Whether the person is called by a word like `man`, with nothing before it that makes it a noun phrase."""
    if clauses.lows[at] not in _CALLED or not at or clauses.lows[at - 1] in DETERMINERS:
        return False
    return at + 1 == len(clauses.lows) or clauses.comma_before(at + 1)


def _person_said(utterance: Utterance, context: Context) -> bool:
    for turn in context.turns[-_REACH:]:
        earlier = utterance.earlier(turn.text)
        for clauses in earlier.clauses:
            for at, word in enumerate(clauses.words):
                if word.low in PERSON_NOUNS or looks_like_name(earlier, clauses, at) or _is_person(word):
                    return True
    return False


def _is_person(word: Word) -> bool:
    return word.low in {"hij", "zij", "ze", "hem"}
