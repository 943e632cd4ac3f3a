"""What a sentence is built like: an invitation, a wh-question, verb first, a statement, an order, or a loose piece."""

from __future__ import annotations

from enum import StrEnum

from intake_app.language.grammar import (
    DETERMINERS,
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


class Shape(StrEnum):
    """What a sentence is built like."""

    INVITATION = "invitation"
    WH = "wh"
    VERB_FIRST = "verb_first"
    STATEMENT = "statement"
    ORDER = "order"
    FRAGMENT = "fragment"


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split("|"))


# Whole sentences that invite without the word vertellen, and starts of such sentences.
_INVITING_WHOLES = _phrases(
    "toen|en toen|wat toen|en daarna|daarna|en verder|verder|wat nog meer|nog meer|wat nog|en nu|en toen verder|"
    "hoe ging dat|hoe ging het|"
    "hoe ging dat verder|hoe ging het verder|hoe ging het toen|hoe ging het toen verder|hoe ging dat toen|"
    "hoe ging het daarna|hoe ging het daar|"
    "wat gebeurde toen|wat is gebeurd|wat gebeurde daarna|zeg het maar|steek maar van wal|wat gebeurde|ga door|"
    "ga verder|hoe liep het af"
)
_INVITING_STARTS = tuple(
    tuple(start.split())
    for start in sorted(
        _phrases(
            "wat gebeurde er|wat gebeurde toen|wat gebeurde daar|wat is er gebeurd|wat is er aan de hand|"
            "wat is er allemaal|wat heb je meegemaakt|wat hebt u meegemaakt|"
            "wat heeft u meegemaakt|wat wil je vertellen|wat wilt u vertellen|wat wil je mij vertellen|"
            "wat wil je me vertellen|wat kun je vertellen|"
            "wat kunt u vertellen|wat kun je mij vertellen|wat kun je me vertellen|wat kunt u mij vertellen|"
            "wat kan je vertellen|ga maar verder|"
            "ga maar door|gaat u verder|gaat u door|gaat u maar|ga rustig verder|praat maar|praat rustig verder|"
            "waar kom je over praten|waarover wil je praten|waar wil je over praten"
        )
    )
)
_STARTING = frozenset(start[0] for start in _INVITING_STARTS)
_INVITING_VERBS = frozenset("vertel vertelt beschrijf beschrijft omschrijf omschrijft".split())
_TELLING = frozenset("vertellen beschrijven omschrijven uitleggen navertellen toelichten".split())
_MODALS = frozenset("kun kan kunt kunnen wil wilt willen zou zul zal zult mag wou wilde durf durft zouden lukt".split())
_NO_VERB = SUBJECT_PRONOUNS | MAYBE_SUBORDINATORS | SURE_SUBORDINATORS
_PLURAL_SUBJECTS = PLURAL_PRONOUNS | {"er", "de", "mijn", "jouw", "je"}
_STEM_SUBJECTS = frozenset("ik je jij".split())
_ME = frozenset("me mij ons".split())
_EXCLAIMED = frozenset("jammer fijn goed leuk erg vervelend naar rot mooi lief knap een gek raar stom".split())


def shape_at(tagged: Tagged, at: int) -> Shape:
    """Tell what the part of a sentence is that starts at word `at`."""
    if invites(tagged, at):
        return Shape.INVITATION
    if wh_at(tagged, at):
        exclaims = (
            tagged.lows[at] == "wat"
            and tagged.low(at + 1) in _EXCLAIMED
            and not tagged.sentence.asks
            and at + 2 < len(tagged.lows)
        )
        return Shape.STATEMENT if exclaims and tagged.sentence.mark else Shape.WH
    if verb_first(tagged, at):
        return Shape.INVITATION if _asks_to_tell(tagged, at) else Shape.VERB_FIRST
    if _orders(tagged, at):
        return Shape.ORDER
    rest = tagged.lows[at:]
    later = range(at, len(tagged.lows))
    if len(rest) > 1 and any(_holds_verb(tagged, index) for index in later):
        return Shape.STATEMENT
    if len(rest) > 2 and rest[0] in SUBJECT_PRONOUNS:
        return Shape.STATEMENT
    # `Met wie?`, `Mo en wie?`; but `echt waar?` asks for a yes.
    return Shape.WH if tagged.sentence.asks and rest[-1] in WH_WORDS and rest[-1] != "waar" else Shape.FRAGMENT


def wh_at(tagged: Tagged, at: int) -> bool:
    """Whether a wh-word, or a preposition with one, stands at word `at`."""
    low = tagged.lows[at]
    return low in WH_WORDS or (
        low in PREPOSITIONS and tagged.low(at + 1) in {"wie", "wat", "welke", "welk", "waar", "hoeveel", "hoe"}
    )


def verb_first(tagged: Tagged, at: int) -> bool:
    """Whether word `at` is a finite verb with its subject behind it."""
    if at + 1 >= len(tagged.lows) or _never_first(tagged, at):
        return False
    low, after, tenses, asks = tagged.lows[at], tagged.lows[at + 1], tagged.tenses[at], tagged.sentence.asks
    if not tenses:
        # A verb that we do not know: `Appte je hem?`
        return asks and after in SECOND_PERSON and low not in _NO_VERB and not low.endswith("en")
    if tenses & FINITE and not tenses & Tense.STEM:
        return tagged.subject_at(at + 1) or asks
    if tenses & (Tense.STEM | Tense.THIRD):
        if after in _STEM_SUBJECTS or after in {"u", "ge"}:
            # `Doe je jas maar uit.` is an order, `ga je mee` without any mark a question.
            return asks or not (after == "je" and (low in {"denk", "zet"} or tagged.sentence.mark in {".", "!"}))
        return asks and (bool(tenses & FINITE) or tagged.subject_at(at + 1))
    return bool(tenses & Tense.INFINITIVE) and (after in _PLURAL_SUBJECTS or (asks and low == "zijn") or tagged.is_name(at + 1))


def _never_first(tagged: Tagged, at: int) -> bool:
    low, after = tagged.lows[at], tagged.lows[at + 1]
    if (low in DETERMINERS or low in PREPOSITIONS) and low != "zijn":
        return True
    if low == "dank" or (low == "stel" and after in {"dat", "je"}) or (low == "laten" and not tagged.sentence.asks):
        return True
    return bool(tagged.tenses[at] & Tense.JOINED)


def invites(tagged: Tagged, at: int) -> bool:
    """Whether the part that starts at word `at` invites free telling."""
    lows = tagged.lows
    low, rest = lows[at], lows[at + 1 :]
    if low in _INVITING_VERBS or (low in {"leg", "legt"} and "uit" in rest):
        return True
    if low == "laat" and ("zien" in rest or "horen" in rest):
        return True
    if low in {"neem", "neemt"} and "mee" in rest and not _ME.isdisjoint(rest):
        return True
    if low in {"probeer", "begin", "mag"} and not _TELLING.isdisjoint(rest) and tagged.low(at + 1) != "ik":
        return True
    if len(rest) < 6 and (" ".join(lows[at:]) in _INVITING_WHOLES or " ".join(lows) in _INVITING_WHOLES):
        return True
    if low == "wat" and lows[-1] == "gebeurd" and "is" in rest[:2] and "er" in rest:
        return True
    return low in _STARTING and any(lows[at : at + len(start)] == start for start in _INVITING_STARTS)


def _asks_to_tell(tagged: Tagged, at: int) -> bool:
    """Kun je vertellen …, wilt u laten zien …"""
    lows = tagged.lows
    rest = lows[at + 2 :]
    if lows[at] not in _MODALS or (lows[at + 1] not in SECOND_PERSON and not (lows[at] == "lukt" and lows[at + 1] == "het")):
        return False
    if not _TELLING.isdisjoint(rest):
        return True
    return ("laten" in rest and "zien" in rest) or ("meenemen" in rest and not _ME.isdisjoint(rest))


def _holds_verb(tagged: Tagged, at: int) -> bool:
    """Whether word `at` can be the finite verb; a bare stem (`school`, `werk`) only beside its subject."""
    tenses = tagged.tenses[at]
    if tenses & FINITE or tagged.finite_at(at):
        return True
    return bool(tenses & Tense.STEM) and not _STEM_SUBJECTS.isdisjoint({tagged.low(at - 1), tagged.low(at + 1)})


def _orders(tagged: Tagged, at: int) -> bool:
    """Kijk …, wijs … aan, laten we …"""
    low, tenses = tagged.lows[at], tagged.tenses[at]
    if low == "laten" and tagged.low(at + 1) in {"we", "wij"}:
        return True
    return bool(
        tenses & Tense.STEM
        and not tenses & Tense.PAST
        and not tagged.sentence.asks
        and not tagged.finite_at(at + 1)
        and low not in SUBJECT_PRONOUNS
        and low not in DETERMINERS
    )
