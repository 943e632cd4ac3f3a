"""From the passive to who does it: `Door wie werd je gebeld?` becomes `Wie belde jou?`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import DETERMINERS
from intake_app.language.passive import passive_in
from intake_app.language.rewording_parts import (
    OBJECTS,
    SOFT,
    SUBJECTS,
    as_sentence,
    has_comma,
    noun_phrase_end,
    only_verb,
    present,
    words_between,
)
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import Verb

_NOW = frozenset("word wordt worden".split())
_THEN = frozenset("werd werden".split())
_PERFECT = {"ben": "heeft", "bent": "heeft", "is": "heeft", "was": "had"}
_PLURALS = frozenset({"we", "wij", "jullie"})
_PLACE_AND_WAY = frozenset("waar hoe waarheen".split())
# `Wie sloeg jou?` would say that it happened; of acts like these only the question whether is asked.
_HARM = frozenset(
    "slaan mishandelen verkrachten misbruiken aanranden dwingen bedreigen schoppen trappen steken vermoorden doden "
    "verwonden opsluiten vastbinden uitbuiten chanteren afpersen stelen beroven gijzelen ontvoeren uitkleden betasten "
    "aanraken knijpen bespugen vernederen uitschelden pesten verwaarlozen filmen bijten wurgen duwen verleiden "
    "bedriegen oplichten verhandelen verkopen gebruiken vastpakken vasthouden achtervolgen volgen stalken intimideren "
    "manipuleren overhalen bedwelmen drogeren ronselen afpakken jatten pakken grijpen".split()
)


@dataclass(frozen=True, slots=True)
class _Passive:
    """The parts of a passive: helping verb, who or what undergoes it, the rest around the participle, the doer."""

    helper: int
    participle: int
    patient: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    agent: tuple[str, ...]


def from_passive(utterance: Utterance, clauses: Clauses) -> Iterator[str]:
    """Give the sentence with its doer as subject, where it asks for the doer or names them."""
    place = passive_in(clauses, utterance.lexicon.is_noun)
    if place is None or clauses.tag or clauses.choice is not None or clauses.subclauses:
        return
    start = clauses.start
    helper, participle = place[0], place[1] - 1
    if clauses.lows[helper] not in _NOW | _THEN | _PERFECT.keys():
        return
    asked = clauses.lows[start : start + 2] == ("door", "wie")
    opening = start + 2 if asked else start + (clauses.lows[start] in _PLACE_AND_WAY)
    verb = only_verb(utterance, clauses.lows[participle])
    if verb is None or clauses.commas:
        return
    if helper != opening:
        if not clauses.is_question:
            yield from _told(utterance, clauses, helper, participle, verb)
        return
    found = _parts(utterance, clauses, helper, participle, helper + 1)
    if found is None:
        return
    if (asked and not found.agent) or (opening > start and not found.agent):
        yield _who(found, clauses, verb)
    elif opening > start and found.agent:
        yield _active(found, clauses, verb, clauses.lows[start])
    elif found.agent and verb.infinitive not in _HARM:
        yield _who(found, clauses, verb)


def _told(utterance: Utterance, clauses: Clauses, helper: int, participle: int, verb: Verb) -> Iterator[str]:
    """`Je moeder wordt straks door mij gebeld.` becomes `Ik bel je moeder straks.`"""
    start = clauses.start
    whole = noun_phrase_end(utterance, clauses, start, helper) == helper
    if not whole and clauses.lows[start:helper] not in {("je",), ("u",), ("jij",), ("hij",)}:
        return
    found = _parts(utterance, clauses, helper, participle, helper + 1, tuple(words_between(clauses, start, helper)))
    if found is None or not found.agent or clauses.lows[helper] not in _NOW | _THEN:
        return
    finite = _finite(clauses.lows[helper], verb, found.agent)
    if finite:
        rest = (*found.patient, *found.before, *((verb.prefix,) if verb.prefix else ()), *found.behind)
        yield as_sentence((*found.agent, finite, *rest), ".")


def _parts(
    utterance: Utterance, clauses: Clauses, helper: int, participle: int, first: int, patient: tuple[str, ...] = ()
) -> _Passive | None:
    end = clauses.end
    if participle <= helper or has_comma(clauses, first, end):
        return None
    agent: tuple[str, ...] = ()
    out: set[int] = set()
    for at in range(first, end):
        if clauses.lows[at] != "door":
            continue
        last = _agent_end(utterance, clauses, at + 1, participle if at < participle else end)
        if last is None or out:
            return None
        out = set(range(at, last))
        agent = _subject(clauses, at + 1, last)
    if not patient:
        if first >= participle or first in out:
            return None
        patient, first = _patient(utterance, clauses, first, participle)
        if not patient:
            return None
    elif clauses.lows[clauses.start : helper] in {(key,) for key in OBJECTS}:
        patient = (OBJECTS[clauses.lows[clauses.start]],)
    before = tuple(_kept(clauses, first, participle, out))
    behind = tuple(_kept(clauses, participle + 1, end, out))
    if {"er", "daardoor", "waardoor"} & set(before + behind):
        return None
    return _Passive(helper, participle, patient, before, behind, agent)


def _patient(utterance: Utterance, clauses: Clauses, at: int, end: int) -> tuple[tuple[str, ...], int]:
    """Who or what undergoes it, as an object, and the word behind it."""
    low, helper = clauses.lows[at], clauses.lows[at - 1]
    last = noun_phrase_end(utterance, clauses, at, end)
    if low == "je" and helper in {"ben", "bent", "word"}:
        last = None
    if last is not None:
        return tuple(words_between(clauses, at, last)), last
    if low in OBJECTS and not (low == "je" and helper in {"is", "wordt"}):
        return (OBJECTS[low],), at + 1
    return (), at


def _kept(clauses: Clauses, first: int, last: int, out: set[int]) -> Iterator[str]:
    for at in range(first, last):
        if at not in out and clauses.lows[at] not in SOFT:
            yield clauses.words[at].text


def _agent_end(utterance: Utterance, clauses: Clauses, at: int, end: int) -> int | None:
    low = clauses.low(at)
    if at < end and low in SUBJECTS and not (low in DETERMINERS and noun_phrase_end(utterance, clauses, at, end)):
        return at + 1
    return noun_phrase_end(utterance, clauses, at, end)


def _subject(clauses: Clauses, first: int, last: int) -> tuple[str, ...]:
    if last - first == 1 and clauses.lows[first] in SUBJECTS:
        return (SUBJECTS[clauses.lows[first]],)
    return tuple(words_between(clauses, first, last))


def _who(found: _Passive, clauses: Clauses, verb: Verb) -> str:
    return _active(
        _Passive(found.helper, found.participle, found.patient, found.before, found.behind, ("wie",)), clauses, verb, ""
    )


def _active(found: _Passive, clauses: Clauses, verb: Verb, asked: str) -> str:
    """Put the parts in the order of the active: `(Hoe) waste de zuster u?`; nothing when a form is not sure."""
    helper = clauses.lows[found.helper]
    if helper in _PERFECT:
        if found.agent[0] in {"jij", "u", "ik", *_PLURALS}:
            return ""
        finite, last = _PERFECT[helper], clauses.lows[found.participle]
    else:
        finite, last = _finite(helper, verb, found.agent), verb.prefix
    if not finite:
        return ""
    front = (asked, finite, *found.agent) if asked else (*found.agent, finite)
    return as_sentence((*front, *found.patient, *found.before, *([last] if last else []), *found.behind), "?")


def _finite(helper: str, verb: Verb, agent: tuple[str, ...]) -> str:
    """The form of the verb that goes with the doer; nothing when it is not sure."""
    if agent[0] in _PLURALS or (len(agent) > 1 and agent[-1].endswith(("en", "s"))):
        return ""
    if helper in _THEN:
        return verb.past
    if agent[0] == "ik":
        return present(verb).removesuffix("t") if not verb.extra and not verb.past.endswith("tte") else ""
    return "" if agent[0] == "jij" else present(verb)
