"""Tells whether a sentence starts with its verb, so that it asks for yes or no; also without a question mark."""

from __future__ import annotations

from intake_app.language.grammar import (
    DETERMINERS,
    FUNCTION_WORDS,
    MAYBE_SUBORDINATORS,
    PLURAL_PRONOUNS,
    PREPOSITIONS,
    SECOND_PERSON,
    SUBJECT_PRONOUNS,
    SURE_SUBORDINATORS,
    WH_WORDS,
)
from intake_app.language.tagged import Tagged
from intake_app.language.verbs import FINITE, Tense

_NO_VERB = SUBJECT_PRONOUNS | MAYBE_SUBORDINATORS | SURE_SUBORDINATORS
_PLURAL_SUBJECTS = PLURAL_PRONOUNS | {"er", "de", "mijn", "jouw", "je", "hun", "onze", "uw", "deze"}
_ADDRESSED = SECOND_PERSON - {"jullie"}
_FLEMISH = frozenset({"gij", "ge"})
# With the subject `ik` these ask (`mag ik`, `moet ik`); others tell: `snap ik`, `zei ik`.
_ASKED_BY_ME = frozenset("mag moet kan kon zal zou mocht ben was heb had".split())
# With their subject in them: `kunde mij zien`.
_FLEMISH_FORMS = frozenset("kunde gade zijde hebde moette zoude ziede doede zulde moogde".split())
# Never an order, also before `u`: `Heeft u`, `Kunt u`.
_HELPERS = frozenset(
    "zit zat "
    "heeft hebt bent is kunt kan wilt wil mag zou zult zal hoeft moet had was waart durft kon mocht moest werd wordt weet".split()
)
_WISHED = frozenset("had hadden was waren kon konden".split())
# `Mocht hij bellen, wat zeg je dan?`
_SUPPOSED = frozenset("mocht mochten moest moesten had hadden was waren zou zouden werd".split())
_SPOKEN_SHORT = frozenset("moet kan kun kunt mag hoef hoeft".split())
_SOFTENED = frozenset("niet gewoon maar echt wel best zelf ook nooit".split())
_WORDS_SPOKEN_SHORT = 4
_NUMBERS = frozenset("een één twee drie vier vijf zes".split())
# These follow a verb whose subject is left out: `is goed`, `komt wel`, `was leuk`.
_NO_SUBJECT = FUNCTION_WORDS | frozenset(
    "goed prima leuk mooi waar zo heel erg echt klaar jammer fijn logisch normaal gewoon altijd nooit best vast even allemaal "
    "oké top chill vet lekker thuis gelukt duidelijk genoeg helaas misschien meestal soms vaak gisteren vandaag morgen straks "
    "gek raar stom lastig moeilijk makkelijk simpel jouw prachtig geen hier daar toen".split()
)


def verb_first(tagged: Tagged, at: int) -> bool:
    """Whether word `at` is a finite verb with its subject behind it, and no order."""
    if at + 1 >= len(tagged.lows) or _never_first(tagged, at):
        return False
    low, after, tenses, asks = tagged.lows[at], tagged.lows[at + 1], tagged.tenses[at], tagged.sentence.asks
    if not tenses:
        return _unknown_verb(tagged, at)
    if not asks and (
        _is_order(tagged, at)
        or _is_wish(tagged, at)
        or _leaves_object_out(tagged, at)
        or (after == "ik" and low not in _ASKED_BY_ME)
    ):
        return False
    if low in _FLEMISH_FORMS:
        return True
    if tenses & FINITE and (low in _HELPERS or not tenses & Tense.STEM):
        return asks or tagged.subject_at(at + 1) or _bare_name(tagged, at)
    if tenses & (Tense.STEM | Tense.THIRD):
        if after in _ADDRESSED or after == "ik":
            return True
        return asks and (bool(tenses & FINITE) or tagged.subject_at(at + 1))
    return bool(tenses & Tense.INFINITIVE) and (after in _PLURAL_SUBJECTS or (asks and low == "zijn") or tagged.is_name(at + 1))


def _never_first(tagged: Tagged, at: int) -> bool:
    low, after = tagged.lows[at], tagged.lows[at + 1]
    if (low in DETERMINERS or low in PREPOSITIONS) and low != "zijn":
        return True
    if (low, after) == ("weet", "dat") and not tagged.sentence.asks:
        return True
    if low in _SUPPOSED and _goes_on_with_question(tagged):
        return True
    if low in {"dank", "bedankt"} or (low == "stel" and after in {"dat", "je"}) or (low == "laten" and not tagged.sentence.asks):
        return True
    return bool(tagged.tenses[at] & Tense.JOINED)


def _goes_on_with_question(tagged: Tagged) -> bool:
    """Whether it is a condition: behind a comma comes the question itself."""
    return "dan" in tagged.lows and any(tagged.lows[index] in WH_WORDS for index in tagged.commas)


def _unknown_verb(tagged: Tagged, at: int) -> bool:
    """A verb that we do not know: `Appte je hem?`, `gade gij mee`."""
    low, after = tagged.lows[at], tagged.lows[at + 1]
    if tagged.sentence.asks and low.endswith(("de", "te", "eert")) and len(low) > 4 and low not in _NO_VERB:
        return after in SUBJECT_PRONOUNS or tagged.is_name(at + 1)  # `Dealde hij?`
    if after not in SECOND_PERSON or low in _NO_VERB or low.endswith("en"):
        return False
    return tagged.sentence.asks or after in _FLEMISH or (not tagged.sentence.mark and len(low) > 4 and low.endswith(("te", "de")))


def _is_order(tagged: Tagged, at: int) -> bool:
    """`Doe je jas maar uit`, `Gaat u zitten.`, `Denkt u nog maar eens na`; `ga je mee` without any mark is a question."""
    low, after, tenses = tagged.lows[at], tagged.lows[at + 1], tagged.tenses[at]
    if after not in _ADDRESSED or low in _HELPERS or tenses & Tense.PAST:
        return False
    if low == "zet" or (low == "denk" and "in" in tagged.lows[at + 2 : at + 4]):
        return True
    if tagged.sentence.mark in {".", "!"}:
        return True
    for index in range(at + 2, min(at + 6, len(tagged.lows))):
        if tagged.lows[index] == "maar":
            return not tagged.comma_before(index) and tagged.low(index + 1) not in _NUMBERS
    return False


def _is_wish(tagged: Tagged, at: int) -> bool:
    """`Had je maar nee gezegd.`"""
    return tagged.lows[at] in _WISHED and "maar" in tagged.lows[at + 2 : at + 4]


def _leaves_object_out(tagged: Tagged, at: int) -> bool:
    """`Moet je niet doen.`, `Kun je wel vergeten.`: spoken for `Dat moet je niet doen`; only with a full stop."""
    if tagged.sentence.mark not in {".", "!"} or tagged.low(at + 1) not in _ADDRESSED or tagged.lows[at] not in _SPOKEN_SHORT:
        return False
    return tagged.low(at + 2) in _SOFTENED and len(tagged.lows) - at == _WORDS_SPOKEN_SHORT


def _bare_name(tagged: Tagged, at: int) -> bool:
    """A name or noun typed without a capital or article: `zat youssef op de bank`; not `was leuk gisteren`."""
    after = tagged.lows[at + 1]
    return (
        not tagged.sentence.mark
        and len(tagged.lows) - at > 2
        and after not in _NO_SUBJECT
        and not tagged.tenses[at + 1]
        and not tagged.comma_before(at + 1)
    )
