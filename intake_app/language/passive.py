"""Finds the passive: worden with a participle, or zijn with the participle of a verb that has its own perfect with hebben."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import DETERMINERS, PLURAL_PRONOUNS
from intake_app.language.verbs import Tense

BECOME = frozenset("word wordt worden werd werden werdt".split())
BE = frozenset("ben bent is zijn was waren waart zijt zijde geweest".split())
_HAVE = frozenset("heb hebt heeft hebben had hadden hadt hebde".split())
# Participles, and words that look like one, that only tell how someone or something is.
_ALWAYS_STATES = frozenset(
    "getrouwd verliefd gewend bekend bereid gehandicapt geboren verslaafd verward verdwaald opgewonden ontspannen gespannen "
    "overleden geïnteresseerd gewond bezorgd verbaasd afgelopen geschikt vermoeid verkouden bevriend verloofd gewoon benieuwd "
    "geluk gelukt opgelucht uitgerust uitgeslapen aangedaan verlegen gestrest gefrustreerd geïrriteerd getraumatiseerd gehecht "
    "gericht gebaseerd gemotiveerd gepensioneerd gestoord geslaagd gezind ingewikkeld gecompliceerd uitgeput uitgehongerd "
    "opgefokt overspannen overstuur dronken bezopen beschonken ontdaan ontroerd aangeslagen bezeten bedroefd bewust beroemd "
    "begaafd bevoegd bezweet bebloed gemaskerd gekleurd getint gespierd gezond gemeen geheim gelukkig gereed gezellig beleefd "
    "verkeerd berucht gemiddeld verwend gewild gesteld gebrand gedoemd gemunt gebeterd gesloten gebruind geliefd ongerust verzot "
    "toegewijd gedreven besloten voldaan volwassen verrot versleten gebonden verwikkeld verzadigd gebleken gelegen geschrokken "
    "gek gerust bedoeld geleden gehuwd gebroken gedesillusioneerd gefascineerd gechoqueerd gedeprimeerd".split()
)
# The same with zijn; with worden they are a passive: `werd verplicht`.
_STATES_OF_BEING = _ALWAYS_STATES | frozenset(
    "verplicht overtuigd verrast teleurgesteld beperkt verkleed gekleed aangekleed uitgekleed gescheiden geopend bezet verboden "
    "toegestaan vermist verzekerd gewapend getatoeëerd bewoond gemeubileerd geoorloofd verhuisd aangesloten verbonden "
    "samengesteld ingeburgerd opgeleid aangelegd bevestigd gevestigd betrokken verstopt ingeschreven geverfd".split()
)
_LOOKS_LIKE_PARTICIPLE = re.compile(
    r"(?:[a-zë]{2,7})?ge[a-zéëïöü]{3,}(?:d|t)|(?:ver|be|ont|her)[a-zéëïöü]{3,}(?:eerd|iseerd|igd)"
)


def passive_in(clauses: Clauses, is_noun: Callable[[str], bool]) -> tuple[int, int] | None:
    """The words (first, last excluded) from the helping verb to the participle; None when there is no passive."""
    helpers = [at for at, low in enumerate(clauses.lows) if low in BECOME or (low in BE and _is_verb(clauses, at))]
    if not helpers:
        return None
    edges: list[int] | None = None
    for at, low in enumerate(clauses.lows):
        if not _can_be_participle(clauses, at, is_noun):
            continue
        if edges is None:
            edges = sorted({*clauses.commas, *(subclause.opener for subclause in clauses.subclauses)})
        helper = _helper_of(clauses, at, low, helpers, edges)
        if helper is not None:
            return min(helper, at), max(helper, at) + 1
    return None


def _is_verb(clauses: Clauses, at: int) -> bool:
    """Whether a form of to be is no possessive here: `zijn fiets`."""
    if clauses.lows[at] != "zijn":
        return True
    before, after = clauses.low(at - 1), clauses.low(at + 1)
    return (
        before in PLURAL_PRONOUNS
        or before in {"te", "zou", "zouden"}
        or not after
        or after in DETERMINERS
        or after in PLURAL_PRONOUNS
        or after == "er"
        or _participle(clauses, at - 1)
        or (_participle(clauses, at + 1) and at + 2 >= len(clauses.lows))
    )


def _participle(clauses: Clauses, at: int) -> bool:
    return 0 <= at < len(clauses.lows) and bool(clauses.tenses[at] & Tense.PARTICIPLE)


def _can_be_participle(clauses: Clauses, at: int, is_noun: Callable[[str], bool]) -> bool:
    low = clauses.lows[at]
    tenses = clauses.tenses[at]
    if tenses & Tense.PARTICIPLE:
        # `de gestolen fiets`, but `werd het gestolen`.
        opens_noun = clauses.low(at - 1) in {"de", "een", "mijn", "jouw", "uw"} and at + 1 < len(clauses.lows)
        return low not in _ALWAYS_STATES and not opens_noun
    return not tenses and low not in _ALWAYS_STATES and bool(_LOOKS_LIKE_PARTICIPLE.fullmatch(low)) and not is_noun(low)


def _helper_of(clauses: Clauses, at: int, low: str, helpers: list[int], edges: list[int]) -> int | None:
    verbs = clauses.verbs
    infinitives = verbs.infinitives(low)
    mine = bisect_right(edges, at)
    owners = [index for index, word in enumerate(clauses.lows) if word in _HAVE and bisect_right(edges, index) == mine]
    for helper in helpers:
        if helper == at or bisect_right(edges, helper) != mine:
            continue
        if clauses.lows[helper] in BECOME:
            if all(abs(at - helper) < abs(at - owner) for owner in owners) and low != "geworden":
                return helper
        elif not owners and low not in _STATES_OF_BEING and not any(verbs.goes_with_be(name) for name in infinitives):
            return helper
    return None
