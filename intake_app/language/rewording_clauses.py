"""A clause becomes a sentence of its own before the question; a long sentence loses what asks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import DETERMINERS, PREPOSITIONS, WH_WORDS
from intake_app.language.rewording_parts import (
    SOFT,
    as_sentence,
    is_polite,
    noun_phrase_end,
    only_verb,
    pointed_at,
    subject_end,
    words_between,
)
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import Tense

_BEFORE = {"toen": "", "nadat": "", "terwijl": "", "voordat": "daarvoor"}
# `Wat deed je toen …` has its stress on the person once it stands alone.
_DOING = frozenset("deed zei dacht voelde hoorde zag".split())
_PRONOUNS = frozenset("je jij u jullie er ik we wij hij zij ze".split())
# Frames around telling, and what asks nothing in a long sentence; the places where it stands in lower case.
_ASKS_TO_TELL = re.compile(
    r"^(?:[a-zé]+ ){0,3}?(?:kun|kan|kunt|wil|wilt|zou|zoudt|zul|zult|vertel|vertelt) (?:[\w'’]+ ){0,14}?"
    r"(?P<clause>(?:wat|wie|waar|hoe|met wie|naar wie|bij wie|waarheen) .+)$"
)
_SOFT_PHRASES = (
    ("zo", "goed", "mogelijk"), ("zo", "precies", "mogelijk"), ("heel", "rustig"), ("van", "begin", "tot", "eind"),
    ("rustig",),
    ("in", "je", "eigen", "woorden"), ("in", "jouw", "eigen", "woorden"), ("in", "uw", "eigen", "woorden"),
)  # fmt: skip


def from_time_clause(utterance: Utterance, clauses: Clauses) -> Iterator[str]:
    """`Wat deed je toen hij wegliep?` becomes `Hij liep weg. Wat deed jij?`"""
    found = [its for its in clauses.subclauses if not its.tolerated]
    if (
        clauses.low(clauses.start) not in WH_WORDS | PREPOSITIONS
        or len(clauses.subclauses) != 1
        or not found
        or clauses.choice is not None
        or clauses.tag
    ):
        return
    clause = found[0]
    opener = clauses.lows[clause.opener]
    if opener not in _BEFORE or clauses.low(clauses.start) in {"waarom", "hoezo", "wanneer"}:
        return
    fronted = clause.opener < clauses.start
    main = (clauses.start, clauses.end) if fronted else (clauses.start, clause.opener)
    end = clauses.start if fronted else clauses.end
    commas = [at for at in clauses.commas if at not in {clauses.start, clause.opener, clauses.first}]
    if commas or main[1] - main[0] < 3 or len(clauses.questions) > 1:
        return
    told = _told(utterance, clauses, clause.opener + 1, clause.verb, end)
    asked = words_between(clauses, *main)
    while asked and asked[-1].lower() in {"dan", "toen"}:
        asked.pop()
    if not told or len(asked) < 3:
        return
    subject = clauses.lows[clause.opener + 1]
    if subject in {"hij", "zij", "ze", "het"} and asked[2].lower() not in _PRONOUNS:
        return  # `Wat zei Mo toen hij belde?`: who comes first is named, so the pronoun cannot
    if _BEFORE[opener]:
        asked.append(_BEFORE[opener])
    elif len(asked) == 3 and asked[2].lower() == "je" and asked[1].lower() in _DOING and _is_someone(utterance, told[:2]):
        asked[2] = "jij"
    yield f"{as_sentence(told, '.')} {as_sentence(asked, '?')}"


def _is_someone(utterance: Utterance, start: list[str]) -> bool:
    """Whether a sentence starts with someone else: `hij`, `Mo`, `de man`."""
    first, second = start[0].lower(), start[1].lower()
    if first in {"je", "jij", "u", "jullie", "het", "er"} and utterance.lexicon.noun_kind(second) != "h":
        return False
    return first in {"hij", "zij", "ze", "iemand"} or first not in DETERMINERS or utterance.lexicon.noun_kind(second) == "h"


def _told(utterance: Utterance, clauses: Clauses, first: int, verb: int, end: int) -> list[str]:
    """The clause with its verb in second place; nothing when its subject or verb is not sure."""
    last = subject_end(utterance, clauses, first, end)
    if last is None or verb < last:
        return []
    if clauses.lows[first] == "het" and last == verb == first + 2 and clauses.lows[verb] in {"was", "werd"}:
        last -= 1  # `toen het donker was`: no thing called `het donker`
    return _second_place(utterance, clauses, words_between(clauses, first, last), last, verb, end)


def _second_place(utterance: Utterance, clauses: Clauses, who: list[str], first: int, verb: int, end: int) -> list[str]:
    tenses = clauses.tenses[verb]
    if not tenses & (Tense.PAST | Tense.PAST_PLURAL) or clauses.lows[first:verb].count("er") > 1:
        return []
    others = [at for at in range(first, end) if at != verb and clauses.tenses[at] & (Tense.PAST | Tense.PAST_PLURAL)]
    if any(not clauses.tenses[at] & Tense.PARTICIPLE and not utterance.lexicon.is_noun(clauses.lows[at]) for at in others):
        return []
    finite, prefix = clauses.words[verb].text, ""
    if tenses & Tense.JOINED:
        parted = only_verb(utterance, clauses.lows[verb])
        if parted is None or not finite.lower().startswith(parted.prefix):
            return []
        prefix, finite = parted.prefix, finite[len(parted.prefix) :]
    rest = [clauses.words[at].text for at in range(first, end) if at != verb]
    return [*who, finite, *rest, *((prefix,) if prefix else ())]


def from_relative(utterance: Utterance, clauses: Clauses) -> Iterator[str]:
    """`Vertel over de man die jou een telefoon gaf.` becomes `Een man gaf jou een telefoon. Vertel over die man.`"""
    if clauses.shape is not Shape.INVITATION or len(clauses.subclauses) != 1 or clauses.commas or clauses.choice is not None:
        return
    clause = clauses.subclauses[0]
    link, noun = clauses.lows[clause.opener], clause.opener - 1
    determiner = clauses.low(noun - 1)
    if link not in {"die", "dat"} or determiner not in {"de", "het", "die", "dat"} or clauses.low(noun - 2) != "over":
        return
    if noun_phrase_end(utterance, clauses, noun - 1, clause.opener) != clause.opener:
        return
    thing, after = clauses.words[noun].text, clause.opener + 1
    plural = utterance.lexicon.lemma(clauses.lows[noun]) != clauses.lows[noun]
    if plural:
        return
    if clauses.lows[after] in {"jou", "mij", "hem", "ons"}:
        told = _second_place(utterance, clauses, ["een", thing], after, clause.verb, clauses.end)
    elif clauses.lows[after] in {"je", "jij", "u"} and after < clause.verb and link == "dat":
        told = _second_place(utterance, clauses, words_between(clauses, after, after + 1), after + 1, clause.verb, clauses.end)
        if len(told) > 2:
            told[2:2] = ["een", thing]
        else:
            told += ["een", thing]
    else:
        return
    if len(told) > 3:
        invite = "Vertelt u" if is_polite(utterance.clauses) else "Vertel"
        yield f"{as_sentence(told, '.')} {invite} over {pointed_at(determiner)} {thing}."


def shorter(utterance: Utterance, clauses: Clauses) -> Iterator[str]:
    """The sentence without what asks nothing, or as two sentences where `en` joins two whole ones."""
    if clauses.tag or clauses.choice is not None:
        return
    polite = is_polite(utterance.clauses)
    if clauses.shape is Shape.INVITATION and not clauses.commas:
        match = _ASKS_TO_TELL.match(clauses.from_word(clauses.start))
        if match:
            at = clauses.start + len(clauses.from_word(clauses.start)[: match.start("clause")].split())
            invite = ["vertelt", "u"] if polite else ["vertel"]
            yield as_sentence([*invite, *_without_soft(clauses, at, clauses.end)], ".")
            return
    parts = [at for at in range(clauses.start + 3, clauses.end - 3) if clauses.lows[at] == "en" and _joins(clauses, at)]
    if len(parts) == 1 and not clauses.is_question:
        second = words_between(clauses, parts[0] + 1, clauses.end)
        yield f"{as_sentence(words_between(clauses, clauses.start, parts[0]), '.')} {as_sentence(second, '.')}"
        return
    kept = _without_soft(clauses, clauses.start, clauses.end)
    if len(kept) < clauses.end - clauses.start and not [at for at in clauses.commas if at > clauses.start]:
        yield as_sentence(kept, "?" if clauses.is_question and clauses.shape is not Shape.INVITATION else ".")


def _joins(clauses: Clauses, at: int) -> bool:
    """Whether a whole sentence stands behind `en`: `en daarna gaan we …`, `, en je mag …`."""
    after, then = clauses.low(at + 1), clauses.low(at + 2)
    finite = clauses.tenses[at + 2] if at + 2 < len(clauses.lows) else 0
    if not finite or then in {"van", "met", "in"}:
        return False
    return after in {"daarna", "dan"} or (
        clauses.comma_before(at) and after in {"je", "jij", "u", "ik", "we", "wij", "hij", "zij"}
    )


def _without_soft(clauses: Clauses, first: int, last: int) -> list[str]:
    gone: set[int] = set()
    for at in range(first, last):
        for phrase in _SOFT_PHRASES:
            if clauses.lows[at : at + len(phrase)] == phrase:
                gone.update(range(at, at + len(phrase)))
        if clauses.lows[at] in SOFT - {"en", "maar", "ook", "want"} and not (
            clauses.lows[at] == "nog" and clauses.low(at + 1) == "meer"
        ):
            gone.add(at)
    kept = [at for at in range(first, last) if at not in gone]
    return [word for at in kept for word in words_between(clauses, at, at + 1)]
