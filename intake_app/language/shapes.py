"""What a sentence is built like: an invitation, a wh-question, verb first, a statement, an order, or a loose piece."""

from __future__ import annotations

from enum import StrEnum

from intake_app.language.grammar import DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, WH_WORDS
from intake_app.language.invitations import asks_for_one, asks_to_tell, invites, orders_to_tell
from intake_app.language.tagged import Tagged
from intake_app.language.verb_first import verb_first
from intake_app.language.verbs import FINITE, Tense


class Shape(StrEnum):
    """What a sentence is built like."""

    INVITATION = "invitation"
    WH = "wh"
    VERB_FIRST = "verb_first"
    STATEMENT = "statement"
    ORDER = "order"
    FRAGMENT = "fragment"


_STEM_SUBJECTS = frozenset("ik je jij".split())
# What people say in praise or pity: `Wat goed van je!`
_EXCLAIMED = frozenset(
    "een jammer fijn goed leuk erg vervelend naar rot mooi lief knap gek raar stom dapper slim stoer heerlijk lekker zielig "
    "verdrietig moedig sterk flink eerlijk netjes super geweldig bijzonder tof cool vet heftig verschrikkelijk gezellig "
    "duidelijk attent aardig braaf verstandig ontzettend ongelooflijk toevallig".split()
)
_GREETINGS = frozenset(
    "dank dankjewel dankuwel dankje bedankt merci hallo hoi hey hai hé dag doei tot welkom goedemorgen goedemiddag goedenavond "
    "goeiemorgen goeiemiddag goeienavond goeiedag sorry pardon gefeliciteerd proficiat groetjes welterusten succes sterkte "
    "beterschap smakelijk salut saluut fijne prettige".split()
)
_WISHES = frozenset({("slaap", "lekker"), ("slaap", "zacht"), ("eet", "smakelijk"), ("het", "beste"), ("rust", "zacht")})
# What people say while they look something up, or to agree.
_ASIDES = frozenset(
    tuple(aside.split())
    for aside in (
        "even kijken|eens kijken|effe kijken|ff kijken|even zien|even denken|even wachten|zeker weten|geen dank|graag gedaan|"
        "laat maar|even kijken hoor|eens even kijken|vast wel|dat wel|stil maar|rustig maar|kalm maar|"
        "neem me niet kwalijk|"
        "rustig aan|rustig aan maar|"
        "geen haast|geen stress|geen paniek|geen probleem|geen punt|geen zorgen|"
        "niks aan de hand|tot zo|tot straks|"
        "eens zien|even nadenken|moment|momentje|een momentje"
    ).split("|")
)
# Said behind an aside, without a meaning of their own.
_SAID_BEHIND = frozenset("eh ehm euh uh hm hmm hoor joh man bro gast meneer mevrouw dan zeg jongen meisje".split())
# No orders, though a verb has such a stem: `Klaar!`, `Knap hoor.`
_NEVER_ORDERS = frozenset("dank klaar knap jammer chill vet fijn mooi sterk droog gemeen bedankt top super".split())
# No order when nothing more is said: `Zeg.`, `Kom kom.`
_CALLS = frozenset("zeg kom zucht gaap kuch snik hik pff".split())
# Orders whose stem has a shorter form.
_SHORT_STEMS = frozenset({"hou"})
# Behind these stands an adjective: `zo laat`, `heel sterk`.
_BEFORE_ADJECTIVE = frozenset("zo te heel erg hoe".split())
# Open a clause that needs another one: `Omdat je bang was.`, `Toen je binnenkwam …`
_OPENS_HALF = frozenset(
    "omdat doordat zodat als toen terwijl hoewel nadat voordat totdat zodra tenzij dat of aangezien indien".split()
)
_LEFT_OPEN = frozenset("ik je jij u ge gij hij ie ze we wij jullie de een mijn jouw uw en maar want dus is was om met".split())
_PERSONS = frozenset("ik je jij u ge gij hij ie zij ze het 't we wij jullie men iemand niemand iedereen".split())
# Spoken as one word with its verb: `da's gelogen`.
_WITH_VERB = frozenset("da's 'k das tis 't'is kzal kga kheb kweet kben kwil".split())
# With only an infinitive behind them nobody is said to do anything: `Even zitten.`
_BEFORE_INFINITIVE = frozenset("even effe ff eerst nu straks nog gewoon lekker samen gauw snel niet".split())
_IS = frozenset("ben bent is zijn was waren".split())
_SEEMS = frozenset("klinkt klonk ruikt rook smaakt smaakte lijkt leek".split())
_FREE_RELATIVES = frozenset("wat wie waar hoe wanneer".split())
_BARE_SUBJECTS = frozenset("ik je jij u ge gij hij ze we wij jullie".split())


def asks_at(tagged: Tagged, at: int) -> bool:
    """Whether the part that starts at word `at` asks or invites by its build."""
    if invites(tagged, at) or verb_first(tagged, at):
        return True
    return wh_at(tagged, at) and _shape_of_wh(tagged, at) is Shape.WH


def shape_at(tagged: Tagged, at: int) -> Shape:
    """Tell what the part of a sentence is that starts at word `at`; worked out once for each place."""
    known = tagged.shapes.get(at)
    if known is None:
        known = tagged.shapes[at] = _shape_at(tagged, at)
    return known


def _shape_at(tagged: Tagged, at: int) -> Shape:
    if invites(tagged, at):
        return Shape.INVITATION
    if wh_at(tagged, at):
        return _shape_of_wh(tagged, at)
    if verb_first(tagged, at):
        if asks_for_one(tagged, at):
            return Shape.WH
        return Shape.INVITATION if asks_to_tell(tagged, at) else Shape.VERB_FIRST
    if asks_for_one(tagged, at):
        return Shape.WH
    return _shape_of_telling(tagged, at)


def _shape_of_telling(tagged: Tagged, at: int) -> Shape:
    """What neither asks by its build nor invites: an order, a statement, a greeting, a loose piece."""
    if _greets(tagged, at) or _is_aside(tagged, at):
        return Shape.FRAGMENT
    if orders(tagged, at):
        return Shape.INVITATION if orders_to_tell(tagged, at) else Shape.ORDER
    if _is_half(tagged, at):
        return Shape.FRAGMENT
    rest = tagged.lows[at:]
    if rest[0] in _WITH_VERB and len(rest) > 1:
        return Shape.STATEMENT  # `Da's gelogen.`
    if len(rest) > 1 and any(_holds_verb(tagged, index, at) for index in range(at, len(tagged.lows))):
        return Shape.STATEMENT
    if len(rest) > 2 and rest[0] in _PERSONS and not tagged.comma_before(at + 1) and not _trails_off(tagged):
        return Shape.STATEMENT
    if any(at < index and orders(tagged, index) for index in tagged.commas):
        return Shape.ORDER  # `ach schatje toch, kom eens hier`
    # `Met wie?`, `Mo en wie?`; but `echt waar?` asks for a yes.
    return Shape.WH if tagged.sentence.asks and rest[-1] in WH_WORDS and rest[-1] != "waar" else Shape.FRAGMENT


def wh_at(tagged: Tagged, at: int) -> bool:
    """Whether a wh-word, or a preposition with one, stands at word `at`."""
    low = tagged.lows[at]
    return low in WH_WORDS or (
        low in PREPOSITIONS
        and tagged.low(at + 1) in {"wie", "wat", "welke", "welk", "waar", "hoeveel", "hoe", "wanneer", "hoelang"}
    )


def _shape_of_wh(tagged: Tagged, at: int) -> Shape:
    """A question, an exclamation (`Wat goed van je!`) or a statement (`Wat je zegt, klopt.`)."""
    low, after = tagged.lows[at], tagged.low(at + 1)
    if tagged.sentence.asks:
        return Shape.WH
    if low in {"wat", "wa"} and after in _EXCLAIMED and not (after == "een" and len(tagged.lows) == at + 2):
        told = any(tagged.tenses[index] & FINITE for index in range(at + 2, len(tagged.lows)))
        return Shape.STATEMENT if told else Shape.FRAGMENT
    if low in {"wat", "wa"} and (_exclaims(tagged, at) or tagged.low(at + 2) == "betreft"):
        return Shape.STATEMENT  # `Wat mij betreft stoppen we.`
    if low in _FREE_RELATIVES and after in _BARE_SUBJECTS and at + 2 < len(tagged.lows) and tagged.sentence.mark:
        return Shape.STATEMENT
    if low in _FREE_RELATIVES and tagged.sentence.mark == "." and any(tagged.finite_at(index) for index in tagged.commas):
        return Shape.STATEMENT  # `Wie zwijgt, heeft iets te verbergen.`
    return Shape.WH


def _exclaims(tagged: Tagged, at: int) -> bool:
    """`Wat is dat lekker!`, `Wat ben je toch een held.`; not `Wat is dat!`, `Wat was zijn naam`."""
    lows, mark = tagged.lows[at:], tagged.sentence.mark
    if len(lows) < 4 or lows[1] not in _IS | _SEEMS or mark not in {".", "!"}:
        return False
    return mark == "!" or ("toch" in lows[2:4] and "een" in lows[3:5])


def _greets(tagged: Tagged, at: int) -> bool:
    """Thanks, greetings and wishes without a clause of their own: `Dank je wel voor de koffie.`"""
    low, after = tagged.lows[at], tagged.low(at + 1)
    if (low, after) not in _WISHES and low not in _GREETINGS:
        return False
    if {"om", "te"} <= set(tagged.lows[at + 1 :]):
        return False  # `Bedankt om te komen.`
    if any(orders(tagged, index) for index in tagged.commas):
        return False  # `Dag jongen, kom maar hier.`
    return not tagged.sentence.asks and not any(
        tagged.tenses[index] & FINITE and not tagged.tenses[index] & Tense.STEM for index in range(at + 1, len(tagged.lows))
    )


def _is_aside(tagged: Tagged, at: int) -> bool:
    """`Even kijken, eh…`, `Rustig aan maar, hoor.`"""
    end = len(tagged.lows)
    while end > at + 1 and tagged.lows[end - 1] in _SAID_BEHIND:
        end -= 1
    return tagged.lows[at:end] in _ASIDES


def _trails_off(tagged: Tagged) -> bool:
    return tagged.sentence.mark.startswith(("..", "…"))


def _is_half(tagged: Tagged, at: int) -> bool:
    """Whether it breaks off: a clause without its main clause, or three dots behind a word that asks for more."""
    end = len(tagged.lows)
    if tagged.sentence.mark.startswith(("..", "…")) and tagged.lows[-1] in _LEFT_OPEN and not tagged.sentence.asks:
        return True
    if tagged.sentence.asks or tagged.lows[at] not in _OPENS_HALF or not tagged.subject_at(at + 1):
        return False
    if any(at + 1 < index for index in tagged.commas):
        return False
    verb = next((index for index in range(at + 2, end) if tagged.tenses[index] & FINITE), end)
    return all(tagged.tenses[index] & (FINITE | Tense.INFINITIVE | Tense.PARTICIPLE) for index in range(verb, end))


def _holds_verb(tagged: Tagged, index: int, start: int) -> bool:
    """Whether a word can be the verb of the sentence that starts at `start`; a bare stem (`school`) only beside its subject."""
    tenses = tagged.tenses[index]
    if tagged.lows[index] == "hoor" and "ik" not in {tagged.low(index - 1), tagged.low(index + 1)}:
        return False  # `Sorry hoor.`
    if tagged.lows[index] == "acht" and tagged.low(index + 1) == "uur":
        return False
    if tagged.lows[index] == "bedankt" and tagged.low(index - 1) not in _PERSONS:
        return False  # `Top, bedankt.`
    if tenses & Tense.STEM and tagged.low(index - 1) in _BEFORE_ADJECTIVE and tagged.low(index + 1) not in SUBJECT_PRONOUNS:
        return False  # `Zo laat al.`
    if tenses & FINITE or tagged.finite_at(index):
        return True
    if tenses & Tense.INFINITIVE and index > start:
        before = tagged.low(index - 1)  # `Kaas en worst staan in de kast`, but `het eten`
        loose = index + 1 == len(tagged.lows) and _BEFORE_INFINITIVE.issuperset(tagged.lows[start:index])
        return before not in DETERMINERS and before not in PREPOSITIONS and not loose
    if tagged.low(index - 1) == "je" and tagged.low(index - 2) in PREPOSITIONS:
        return False  # `Over je werk dan.`
    return bool(tenses & Tense.STEM) and not _STEM_SUBJECTS.isdisjoint({tagged.low(index - 1), tagged.low(index + 1)})


def orders(tagged: Tagged, at: int) -> bool:
    """Kijk …, wijs … aan, laten we …, gaat u maar zitten."""
    low, after, tenses = tagged.lows[at], tagged.low(at + 1), tagged.tenses[at]
    if tagged.sentence.asks or (low == "hoor" and (tagged.comma_before(at + 1) or not after)):
        return False
    if low in _NEVER_ORDERS or (low in _CALLS and after in {"", "hoor", low}):
        return False
    if low == "laten" and after in {"we", "wij"}:
        return True
    if tenses & Tense.THIRD and after == "u":
        return True
    return bool(
        (tenses & Tense.STEM or low in _SHORT_STEMS)
        and not tenses & Tense.PAST
        and not tagged.finite_at(at + 1)
        and low not in SUBJECT_PRONOUNS
        and low not in DETERMINERS
    )
