"""How hard an unlisted word is, from how often it is said, what kind of word it is and how it is made."""

from __future__ import annotations

import math
import re

from intake_app.language.wordtable import WordTable

# Endings and beginnings of words that are learned at school or at the office.
_LEARNED_NOUN = re.compile(
    r"(?:atie|iteit|isme|entie|antie|logie|ectie|uctie|[nrsu]sie|tuur|ment|iek|cratie|drome|nose|pathie|ose|itis|aat|arium|orium)"
    r"(?:s|n|en)?$"
)
_LEARNED_ADJECTIVE = re.compile(
    r"(?:atief|itief|ief|ieve|ieel|iële|ueel|eel|ele|iair|air|aire|entiek|isch|ische|abel|abele|ibel|aal|ale|ent|ente|ant|ante"
    r"|oir|eus|euze)$"
)
_LEARNED_VERB = re.compile(r"(?:eren|eert|eerde|eerden|geerd|erend)$")
_MURMURS = re.compile(r"\w{3,}(?:er|el)en$")
_ING = re.compile(r"\w{3,}(?:ing|ingen)$")
_HEID = re.compile(r"\w{3,}(?:heid|heden|schap|schappen|nis|nissen|dom)$")
_LIJK = re.compile(r"\w{3,}(?:lijk|lijke|zaam|zame|baar|bare|haftig|matig|gewijs)$")
_PREFIXED = re.compile(r"(?:be|ver|ont|her|er|voor|door|onder|over|weder|mis|tegen|toe|bij|voort|aan)\w{4,}")
_UNSTRESSED = re.compile(r"(?:be|ver|ont|her|ge)\w{3,}en$")
_DIMINUTIVE = re.compile(r"\w{3,}(?:je|jes)$")
_SEPARABLE = re.compile(
    r"(aan|achterna|achter|af|bij|binnen|boven|dicht|door|heen|in|klaar|kwijt|langs|los|mee|na|neer|om|onder|open|op|over|rond"
    r"|samen|stuk|tegen|terug|thuis|toe|uit|vast|voor|voort|vooruit|weg)(\w{2,}(?:en|aan|zien|doen))$"
)
# Separable verbs of these mean what one sees (`weglopen`) …
_SEEN = frozenset(
    "lopen rijden stappen pakken kleden trekken duwen gooien kijken halen bellen rennen springen vliegen eten drinken "
    "blijven slapen lachen schelden gillen huilen knippen snijden steken plakken hangen zitten liggen doen gaan sturen "
    "maken binden rukken slepen sleuren tillen kruipen klimmen vegen wassen ruimen poetsen schrijven lezen spelen praten "
    "fietsen varen zwemmen drukken knijpen schieten schoppen trappen bijten likken spugen spuiten smeren draaien breken "
    "scheuren spoelen vriezen koken bakken warmen roken blazen appen mailen filmen loggen klikken wonen zoenen".split()
)
# … of these often what one thinks (`vaststellen`).
_THOUGHT = frozenset(
    "stellen brengen houden nemen geven komen staan voeren leggen wijzen dragen treden gelden lichten vangen voegen passen "
    "richten tonen leiden dringen moedigen spreken bieden wenden duiden merken delen dienen sporen reiken wenden keuren "
    "kennen zeggen matigen scherpen zenden vorderen melden eisen wegen".split()
)

# Logistic weights, fitted on 850 words judged by hand as easy or hard, and on 1,200 formal and 9,000 other lemmas.
_WEIGHTS = {
    "one": -0.2,
    "zipf": 0.01,
    "often": -2.34,
    "seldom": 1.16,
    "thing": -3.48,
    "person": -0.67,
    "time": -1.01,
    "abstract": 0.97,
    "unclear": -0.69,
    "often abstract": -0.65,
    "learned noun": 1.82,
    "learned adjective": 1.61,
    "learned verb": 1.45,
    "ing": 0.6,
    "heid": 0.67,
    "lijk": 0.9,
    "prefixed": 1.16,
    "murmurs": -0.8,
    "unstressed": 0.32,
    "length": 1.74,
    "diminutive": -1.92,
    "seen": -2.45,
    "thought": -0.43,
}


def separable(low: str) -> tuple[str, str] | None:
    """The particle and the verb of a separable infinitive; None when it is none."""
    found = _SEPARABLE.match(low)
    return (found.group(1), found.group(2)) if found else None


def features(low: str, table: WordTable) -> dict[str, float]:
    """What counts for the difficulty of a form in the table, by name."""
    lemma = table.lemma(low)
    zipf = max(table.family(low), 1.8)
    kind = table.kind(low)
    noun = kind in {"a", "n", "t"}
    split = separable(lemma) if not kind else None
    base = split[1] if split else ""
    # `fluisteren` says `fluistert`, a learned verb `evalueert`.
    murmurs = not kind and _MURMURS.search(lemma) is not None and lemma[:-2] + "t" in table
    found = {
        "one": 1.0,
        "zipf": zipf,
        "often": max(zipf - 4.0, 0.0),
        "seldom": max(3.2 - zipf, 0.0),
        "thing": kind == "c",
        "person": kind == "h",
        "time": kind == "t",
        "abstract": kind == "a",
        "unclear": kind == "n",
        "often abstract": max(zipf - 4.0, 0.0) if kind == "a" else 0.0,
        "learned noun": kind != "c" and _LEARNED_NOUN.search(lemma) is not None,
        "learned adjective": kind != "c" and _LEARNED_ADJECTIVE.search(lemma) is not None,
        "learned verb": not kind and len(lemma) > 6 and _LEARNED_VERB.search(low) is not None and not murmurs,
        "murmurs": murmurs,
        "ing": kind != "c" and _ING.search(low) is not None,
        "heid": _HEID.search(low) is not None,
        "lijk": _LIJK.search(lemma) is not None,
        "prefixed": (noun or not kind) and _PREFIXED.match(lemma) is not None,
        "unstressed": not kind and _UNSTRESSED.match(lemma) is not None,
        "length": min(max(len(lemma) - 6, 0), 8) / 10,
        "diminutive": len(low) > 5 and _DIMINUTIVE.search(low) is not None,
        "seen": base in _SEEN,
        "thought": base in _THOUGHT,
    }
    return {name: float(value) for name, value in found.items() if value}


def modelled(low: str, table: WordTable) -> float:
    """How hard a form in the table is, 0 to 1: under .35 easy, from .6 on hard."""
    score = sum(_WEIGHTS[name] * value for name, value in features(low, table).items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 2)
