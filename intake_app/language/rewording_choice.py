"""A choice as an open question, where the alternatives are of one known kind: days, people, places, colours, clothes, …"""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import DETERMINERS, PREPOSITIONS
from intake_app.language.names import looks_like_name, typed_name
from intake_app.language.rewording_kinds import (
    CLOTHES,
    COLOURS,
    DAYS,
    FEELINGS,
    LIGHT,
    LOOKS,
    MONTHS,
    MOVING,
    NOW_STAYING,
    PERSONS,
    PLACES,
    PREPOSITIONS_OF_PLACE,
    PRONOUNS,
    SEASONS,
    SIDES,
    STAYING,
    TAKES_A_THING,
    TRANSPORT,
    WEAPONS,
    WHERE,
)
from intake_app.language.rewording_parts import SOFT, as_sentence, is_polite, noun_phrase_end, subject_end, words_between
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import FINITE, Tense


def from_choice(utterance: Utterance, clauses: Clauses) -> Iterator[str]:
    """Give the choice as one open question; nothing when the alternatives are of no known kind."""
    of = clauses.choice
    if of is None or clauses.tag or clauses.subclauses:
        return
    start, end = clauses.start, clauses.end
    if clauses.shape is Shape.WH:
        comma = min((at for at in clauses.commas if start + 1 < at <= of), default=None)
        if comma is not None and comma - start >= 3 and not any(start < at < comma for at in clauses.commas):
            yield as_sentence(words_between(clauses, start, comma), "?")
        return
    if clauses.shape is not Shape.VERB_FIRST or not clauses.tenses[start] & (FINITE | Tense.STEM | Tense.INFINITIVE):
        return
    verb = clauses.words[start].text.lower()
    yield from _two_wholes(utterance, clauses, verb, of)
    yield from _who_does(utterance, clauses, verb, of)
    last = subject_end(utterance, clauses, start + 1, of)
    if last == of and clauses.lows[start + 1] in {"je", "het", "u"}:
        last = start + 2  # `Was het maandag of …`, `Dronk je bier of …`: no `je bier`
    if last is None or last >= of:
        return
    who = words_between(clauses, start + 1, last)
    rest = [at for at in range(last, end) if clauses.lows[at] not in SOFT or clauses.lows[at] in LOOKS]
    made = _of_kind(utterance, clauses, verb, who, [clauses.lows[at] for at in rest])
    if made:
        yield as_sentence(made, "?" if made[0] not in {"vertel", "vertelt"} else ".")


def _of_kind(utterance: Utterance, clauses: Clauses, verb: str, who: list[str], rest: list[str]) -> list[str]:
    """The open question for alternatives of one kind: verb, subject, and the words behind them."""
    be = verb in {"was", "waren", "is", "zijn"}
    it = [who[0].lower()] in (["het"], ["dat"]) and len(who) == 1
    content = [low for low in rest if low not in LIGHT]
    kinds = set(content)
    if not content:
        return []
    if be and it and _all_in(kinds, SEASONS):
        return ["welk", "seizoen", verb, *who] if verb in {"was", "is"} else []
    if be and _all_in(kinds, COLOURS) and not LIGHT.intersection(rest) - {"of"}:
        have = {"was": "had", "waren": "hadden", "is": "heeft", "zijn": "hebben"}[verb]
        return ["welke", "kleur", "had" if it and verb == "was" else have, *who]
    if be and it:
        return _side(verb, who, content) or _person(utterance, clauses, verb, who, rest, content) or _place(verb, who, rest)
    if be and _all_in(kinds, LOOKS) and (len(who) > 1 or who[0].lower() in {"hij", "zij"} or who[0][:1].isupper()):
        return ["hoe", {"was": "zag", "waren": "zagen"}.get(verb, "ziet"), *who, "eruit"] if verb != "zijn" else []
    if (
        verb in {"was", "ben", "bent"}
        and _all_in(kinds, FEELINGS)
        and [who[0].lower()] in (["je"], ["jij"], ["u"])
        and len(who) == 1
    ):
        you = who[0].lower()
        past = "voelde" if verb == "was" else "voelt" if you == "u" else "voel"
        return ["hoe", past, "je" if you == "jij" else you, "zich" if you == "u" else "je"]
    if be and _all_in(kinds, FEELINGS | LOOKS) and len(who) > 1:
        return [*(["vertelt", "u"] if is_polite(utterance.clauses) else ["vertel"]), "over", *who]
    return _of_action(utterance, clauses, verb, who, rest)


def _of_action(utterance: Utterance, clauses: Clauses, verb: str, who: list[str], rest: list[str]) -> list[str]:
    content = [low for low in rest if low not in LIGHT]
    kinds = set(content)
    if verb in MOVING:
        ways = [low for low in content if low not in {"lopen", "lopend", "fietsen", "lopende", "fietsend"}]
        if ways and _all_in(set(ways), TRANSPORT) and ("met" in rest) and not {"naar", "bij"} & set(rest):
            return ["hoe", verb, *who, *(["daar"] if verb in {"kwam", "kwamen"} else ["daarheen"])]
    on = content[-1:] if content[-1] == "aan" else []
    if (verb == "droeg" or (on and verb in {"had", "hadden"})) and _all_in(kinds - {"aan", "gewone", "gewoon"}, CLOTHES):
        return ["welke", "kleren", verb, *who, *on]
    if rest.count("naar") == 2 and verb in {"ging", "gingen", "moest", "liep", "liepen", "reed", "reden"} and _two_places(rest):
        return ["waar", verb, *who, "naartoe"]
    if verb in {"had", "hadden"} and kinds <= WEAPONS and [who[0].lower()] not in (["je"], ["jij"], ["u"], ["jullie"]):
        return ["wat", verb, *who, "bij", "zich"]
    return _with_person(utterance, clauses, verb, who, rest) or _place(verb, who, rest) or _thing(utterance, verb, who, rest)


def _all_in(words: set[str], kind: frozenset[str]) -> bool:
    return bool(words) and words <= kind


def _side(verb: str, who: list[str], content: list[str]) -> list[str]:
    """`Was het de linkerhand of de rechterhand?`"""
    tails = {low.removeprefix("linker").removeprefix("rechter") for low in content}
    sides = all(low.startswith(("linker", "rechter")) for low in content)
    tail = next(iter(tails))
    return [SIDES[tail], tail, verb, *who] if sides and len(tails) == 1 and tail in SIDES else []


def _person(utterance: Utterance, clauses: Clauses, verb: str, who: list[str], rest: list[str], content: list[str]) -> list[str]:
    plain = not {"met", "in", "op", "bij", "naar"} & set(rest)
    people = all(low in PERSONS or _named(utterance, clauses, low) for low in content)
    return ["wie", verb, *who] if plain and people and verb in {"was", "is"} and who[0].lower() == "het" else []


def _named(utterance: Utterance, clauses: Clauses, low: str) -> bool:
    at = clauses.lows.index(low)
    return low not in DAYS | MONTHS and (looks_like_name(utterance, clauses, at) or typed_name(utterance, clauses, at))


def _with_person(utterance: Utterance, clauses: Clauses, verb: str, who: list[str], rest: list[str]) -> list[str]:
    """`Was je met Mo of met Rick?`: both alternatives a preposition and one person."""
    of = rest.index("of")
    left, right = rest[:of], rest[of + 1 :]
    if not left or not right or left[0] not in {"met", "bij", "naast"}:
        return []
    right = right[1:] if right[0] == left[0] else right
    cut = 1 + (right[:1] != [] and right[0] in DETERMINERS)
    people = [[low for low in side if low not in LIGHT] for side in (left[1:], right[:cut])]
    if any(len(side) != 1 or not (side[0] in PERSONS or _named(utterance, clauses, side[0])) for side in people):
        return []
    return [left[0], "wie", verb, *who, *right[cut:]]


def _two_places(rest: list[str]) -> bool:
    return all(low in PLACES | WHERE for low in rest if low not in LIGHT)


def _place(verb: str, who: list[str], rest: list[str]) -> list[str]:
    """`Zat je op de bank of op het bed?`"""
    if verb not in STAYING | NOW_STAYING or "naar" in rest or "met" in rest:
        return []
    content = [low for low in rest if low not in LIGHT | PREPOSITIONS_OF_PLACE | {"of"}]
    if "of" not in rest:
        return []
    of = rest.index("of")
    for side in (rest[:of], rest[of + 1 :]):
        bare = len(side) == 1 and side[0] in WHERE
        phrase = len(side) in {2, 3} and side[0] in PREPOSITIONS_OF_PLACE and side[-1] in PLACES
        if not bare and not phrase:
            return []
    return ["waar", verb, *who] if content or rest else []


def _thing(utterance: Utterance, verb: str, who: list[str], rest: list[str]) -> list[str]:
    """`Dronk je bier of wijn?`"""
    if verb not in TAKES_A_THING or "of" not in rest:
        return []
    of = rest.index("of")
    people: list[bool] = []
    for side in (rest[:of], rest[of + 1 :]):
        noun = side[1:] if side and side[0] in DETERMINERS else side
        if len(noun) != 1 or noun[0] in PREPOSITIONS or utterance.lexicon.noun_kind(noun[0]) not in {"c", "h"}:
            return []
        people.append(noun[0] in PERSONS)
    if all(people):
        return ["wie", verb, *who] if verb in {"zag", "hoorde", "zagen"} else []
    return [] if any(people) else ["wat", verb, *who]


def _two_wholes(utterance: Utterance, clauses: Clauses, verb: str, of: int) -> Iterator[str]:
    """`Was je boven of was je beneden?`, `Riep je iets, of bleef je stil?`: two questions about the same person."""
    start = clauses.start
    subject = clauses.low(start + 1)
    if subject not in PRONOUNS or clauses.low(of + 2) != subject or noun_phrase_end(utterance, clauses, start + 1, of):
        return
    if not clauses.tenses[of + 1] & (FINITE | Tense.STEM) or any(start < at < of for at in clauses.commas):
        return
    first, second = clauses.lows[start + 2 : of], clauses.lows[of + 3 : clauses.end]
    if clauses.lows[of + 1] == verb:
        rest = [*(low for low in first if low not in SOFT), "of", *(low for low in second if low not in SOFT)]
        made = _place(verb, [clauses.words[start + 1].text], rest)
        if made:
            yield as_sentence(made, "?")
        return
    still = {"was", "had", "is", "heeft", "ben", "heb", "kon", "mocht", "moest", "wilde", "wil", "mag", "werd", "vond", "wist"}
    past = Tense.PAST | Tense.PAST_PLURAL
    acts = clauses.tenses[start] & past and clauses.tenses[of + 1] & past
    if acts and not {verb, clauses.lows[of + 1]} & still and subject in {"je", "jij", "u", "hij"}:
        yield as_sentence(["wat", "deed", subject], "?")


def _who_does(utterance: Utterance, clauses: Clauses, verb: str, of: int) -> Iterator[str]:
    """`Sloeg Mo of Rick jou?`: the alternatives are who does it."""
    at = clauses.start + 1
    if (
        of != at + 1
        or not clauses.tenses[clauses.start] & (Tense.PAST | Tense.THIRD)
        or clauses.tenses[clauses.start] & Tense.PAST_PLURAL
    ):
        return
    if not all(_named(utterance, clauses, clauses.lows[place]) for place in (at, of + 1)):
        return
    rest = [clauses.words[place].text for place in range(of + 2, clauses.end)]
    if not rest or any(place > of for place in clauses.commas):
        return
    yield as_sentence(["wie", verb, *("jou" if low == "je" and len(rest) == 1 else low for low in rest)], "?")
