"""Finds the finite subordinate clauses of a sentence: `toen je thuiskwam`, `dat hij wegliep`, `die naast je woonde`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from intake_app.language.grammar import (
    ARTICLES_AND_POSSESSIVES,
    DETERMINERS,
    FILLERS,
    MAYBE_SUBORDINATORS,
    PLURAL_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SURE_SUBORDINATORS,
    WH_WORDS,
)
from intake_app.language.tagged import Tagged
from intake_app.language.verbs import FINITE, Tense


class Subclause(NamedTuple):
    """A clause: index of the word that opens it and of its verb. `tolerated`: the one complement of vertellen, weten, …"""

    opener: int
    verb: int
    tolerated: bool


class Frame(NamedTuple):
    """What is known of the sentence: where its main clause and questions start, its end without a tag, the `of` of a choice."""

    first: int
    start: int
    end: int
    choice: int | None
    questions: tuple[int, ...]
    starts_with_question_word: bool


# After these verbs a single clause with dat, of, wie, wat, … is how people talk; no easier wording exists.
_COMPLEMENT_VERBS = frozenset(
    "vertellen zeggen uitleggen weten zien herinneren beschrijven opschrijven tekenen aanwijzen leggen wijzen "
    "omschrijven toelichten verklaren verduidelijken aangeven".split()
)
_COMPLEMENT_OPENERS = WH_WORDS | {"dat", "of"}
# Verbs that may stand between a complement verb and its clause: `kun je zeggen …`.
_HELPING = frozenset(
    "kunnen willen zullen mogen hebben zijn gaan komen moeten durven laten hoeven lukken proberen helpen".split()
)
# Who or what is told or shown, so that a clause behind it is no relative: `vertel de politie waar …`, `wijs op de foto aan waar`.
_TOLD = frozenset(
    "politie agent mama papa moeder vader rechter begeleider dokter juf meester foto tekening kaart plattegrond papier pop "
    "poppetje filmpje beeld telefoon".split()
)
# With `dat` for a subject when they come first.
_WITH_THAT = frozenset("is was werd wordt kan kon mag mocht moet moest zal heeft had gaat ging".split())
_ALLOWED = frozenset("mag mogen kunt kan kun".split())
_SHORTEST_CLAUSE = 3
_FARTHEST_VERB = 30
_ANY_MAIN = FINITE | Tense.STEM
_SURE_VERB = FINITE | Tense.INFINITIVE | Tense.PARTICIPLE
# Forms of verbs that are rather a noun behind a preposition or at the end.
_NOUNS_TOO = frozenset(
    "bad wond bond sloot schoot beet greep kleed stand brak kust bod boog spoot goot vlucht spot pas week".split()
)
_OPENS_NEXT = SURE_SUBORDINATORS | RELATIVES - {"dat", "die"} | {"toen", "als", "waarom", "hoe", "of"}
OPENERS = SURE_SUBORDINATORS | MAYBE_SUBORDINATORS | {"voor"}
"""Words that can open a clause."""
_POINTED_AT = frozenset("iemand iets alles niets iedereen niemand degene diegene eerste laatste enige dingen".split())


def find_subclauses(tagged: Tagged, frame: Frame) -> Iterator[Subclause]:
    """Give the subordinate clauses in order."""
    used = False
    previous = -2
    for at in range(frame.first, frame.end):
        low = tagged.lows[at]
        if low not in OPENERS or at == previous + 1:
            continue
        verb = _verb_of(tagged, frame, at)
        if verb is None:
            continue
        previous = at
        tolerated = not used and low in _COMPLEMENT_OPENERS and _after_complement_verb(tagged, frame, at)
        used = used or tolerated
        yield Subclause(at, verb, tolerated)


def _verb_of(tagged: Tagged, frame: Frame, at: int) -> int | None:
    """Find the finite verb of the clause that word `at` would open; None when it opens none."""
    low = tagged.lows[at]
    end = _clause_end(tagged, frame, at)
    if low == "waar" and tagged.low(at - 1) == "het" and tagged.low(at + 1) == "dat":
        return None  # `is het waar dat …`
    if low == "voor" or (low in {"tot", "nu"} and tagged.low(at + 1) in {"je", "u", "het", "dat", "die"}):
        # `Vertel hoe het ging tot je hier kwam` is let be.
        return None if frame.starts_with_question_word and low != "voor" else _verb_at_end(tagged, at, end)
    that = low == "dat" and ((at == frame.first + 1 and tagged.lows[frame.first] in _WITH_THAT) or tagged.low(at + 1) == "of")
    if that or "betreft" in {tagged.low(at + 1), tagged.low(at + 2)}:
        return None  # `Was dat je fiets?`, `Klopt dat of niet?`, `Wat dat betreft is alles goed.`
    if low in {"dat", "die"}:
        end = _next_opener(tagged, at, end)
    if low in SURE_SUBORDINATORS:
        return _last_finite(tagged, at + 2, end, at) or (end - 1 if end - at >= 3 else None)
    if (
        at + 1 >= end
        or _is_question_word(tagged, frame, at)
        or at == frame.choice
        or (low in {"dat", "die"} and (at == frame.first or (at == frame.first + 1 and tagged.comma_before(at))))
        or (low == "of" and _goes_on_as_main(tagged, at, end))
    ):
        return None
    relative = low in RELATIVES and at > frame.first and _can_be_pointed_at(tagged, frame, at - 1)
    if not relative:
        verb_follows = tagged.tenses[at + 1] & FINITE and tagged.lows[at + 1] not in SUBJECT_PRONOUNS
        if verb_follows:
            return None
        if not _subject_follows(tagged, frame, at, end):
            return _verb_behind_bare_subject(tagged, frame, at, end)
    return _last_finite(tagged, at + (1 if relative else 2), end, at)


def _is_question_word(tagged: Tagged, frame: Frame, at: int) -> bool:
    """Whether word `at` is what the question itself starts with: `wie …`, `met wie …`, or after a colon `zeg eens: wie …`."""
    if tagged.lows[at] in WH_WORDS and (":" in tagged.sentence.gaps[at] or at in frame.questions[1:]):
        return True
    if not frame.starts_with_question_word:
        return False
    return (at == frame.start and tagged.lows[at] in WH_WORDS) or (
        at == frame.start + 1 and tagged.lows[frame.start] in PREPOSITIONS
    )


def _subject_follows(tagged: Tagged, frame: Frame, at: int, end: int) -> bool:
    opener, after = tagged.lows[at], tagged.lows[at + 1]
    if after in SUBJECT_PRONOUNS or after in ARTICLES_AND_POSSESSIVES or tagged.is_name(at + 1):
        return True
    # In the middle of a sentence: `wie er was`, `hoe laat het was`, `welke man dat was`.
    return opener in WH_WORDS and at > frame.start and at + 2 < end


def _goes_on_as_main(tagged: Tagged, at: int, end: int) -> bool:
    """Whether `of` threatens: `praat nou of ik bel je pa`; its verb is right behind its subject and more follows."""
    if at + 3 >= end or tagged.lows[at + 1] not in {"ik", "we", "wij"} or tagged.sentence.asks:
        return False
    return bool(tagged.tenses[at + 2] & (FINITE | Tense.STEM)) and not any(
        tagged.tenses[index] & (_SURE_VERB | Tense.STEM) for index in range(at + 3, end)
    )


def _verb_behind_bare_subject(tagged: Tagged, frame: Frame, at: int, end: int) -> int | None:
    """The verb of a clause whose subject is no pronoun and has no article: `toen youssef kwam`, `als praten moeilijk is`.

    Only behind a main clause that has its verb already, so that an adverb (`wat deed je toen thuis`) opens nothing.
    """
    if tagged.lows[at] in {"die", "nu", "tot"} or not any(tagged.tenses[index] & _ANY_MAIN for index in range(frame.first, at)):
        return None
    for index in range(min(end, at + _FARTHEST_VERB) - 1, at + 1, -1):
        tenses = tagged.tenses[index]
        if tenses & FINITE and not tenses & (Tense.STEM | Tense.PARTICIPLE) and tagged.lows[index] not in _NOUNS_TOO:
            return index
    return None


def _verb_at_end(tagged: Tagged, at: int, end: int) -> int | None:
    """The verb of a clause with a word that is mostly no opener: `voor je wegging`, `tot je klaar bent`; not `voor je moeder`."""
    if end - at < _SHORTEST_CLAUSE or tagged.lows[at + 1] not in SUBJECT_PRONOUNS:
        return None
    if tagged.lows[at] == "voor" and tagged.lows[at + 1] in {"je", "u", "het"} and end - at > _SHORTEST_CLAUSE:
        return None  # `hoe het voor je familie is`
    tenses = tagged.tenses[end - 1]
    sure = tenses & FINITE and not tenses & (Tense.STEM | Tense.PARTICIPLE) and tagged.lows[end - 1] not in _NOUNS_TOO
    return end - 1 if sure else None


def _clause_end(tagged: Tagged, frame: Frame, at: int) -> int:
    lows, commas = tagged.lows, tagged.commas
    for index in range(at + 1, frame.end):
        if index in commas or (index > at + 2 and lows[index] in {"en", "maar", "want"}):
            return index
    return frame.end


def _next_opener(tagged: Tagged, at: int, end: int) -> int:
    """Where the next clause opens: a verb behind it is not ours (`was dat het huis waar je sliep`)."""
    return next((index for index in range(at + 2, end) if tagged.lows[index] in _OPENS_NEXT), end)


def _last_finite(tagged: Tagged, start: int, end: int, opener: int) -> int | None:
    plural = tagged.low(opener + 1) in PLURAL_PRONOUNS
    for index in range(end - 1, start - 1, -1):
        tenses = tagged.tenses[index]
        if tenses & FINITE and not _is_participle(tagged, start, end, index):
            return index
        if (
            tenses & Tense.STEM
            and not tenses & Tense.PARTICIPLE
            and not {tagged.lows[opener + 1], tagged.lows[index - 1]}.isdisjoint({"ik", "je", "jij", "u"})
        ):
            return index
        if tenses & Tense.INFINITIVE and plural and index == end - 1 and tagged.lows[opener] not in {"dat", "die"}:
            return index
    return None


def _is_participle(tagged: Tagged, start: int, end: int, index: int) -> bool:
    """Whether a form that can be both is a participle here: it is no past, and a helper stands with it."""
    tenses = tagged.tenses[index]
    if not tenses & Tense.PARTICIPLE or tenses & (Tense.PAST | Tense.PAST_PLURAL):
        return False
    if not tenses & Tense.THIRD:
        return True
    return any(
        at != index and tagged.tenses[at] & FINITE and not tagged.tenses[at] & Tense.PARTICIPLE for at in range(start, end)
    )


def _can_be_pointed_at(tagged: Tagged, frame: Frame, at: int) -> bool:
    """Whether a relative clause can hang on word `at`."""
    low = tagged.lows[at]
    if low in _POINTED_AT or tagged.is_name(at):
        return True
    if low in SUBJECT_PRONOUNS or low in PREPOSITIONS or low in DETERMINERS or low in FILLERS:
        return False
    return at > frame.first and tagged.lows[at - 1] in DETERMINERS and not tagged.tenses[at] & (Tense.PAST | Tense.PAST_PLURAL)


def _after_complement_verb(tagged: Tagged, frame: Frame, at: int) -> bool:
    """Whether the clause that word `at` opens is the complement of vertellen, weten, zien …, and no relative clause."""
    opener = tagged.lows[at]
    before = at - 2 if tagged.lows[at - 1] in PREPOSITIONS and opener in WH_WORDS else at - 1
    if opener in RELATIVES - {"wat"} and before > frame.first and _heads_relative(tagged, before):
        return False
    allowed = tagged.lows[at - 1] == "het" or not _ALLOWED.isdisjoint(tagged.lows[frame.first : at])
    if opener == "dat" and frame.starts_with_question_word and tagged.lows[at - 1] in SUBJECT_PRONOUNS:
        return False  # `Wat zei hij dat je moest doen?`
    if opener == "wanneer" and not tagged.sentence.asks and allowed:
        return False  # `U mag het zeggen wanneer u moe bent.`
    for place in range(at - 1, max(frame.first, at - _FARTHEST_VERB) - 1, -1):
        tenses = tagged.tenses[place]
        if not tenses:
            continue
        infinitives = tagged.verbs.infinitives(tagged.lows[place])
        if not _COMPLEMENT_VERBS.isdisjoint(infinitives):
            return True
        if tenses & _SURE_VERB and _HELPING.isdisjoint(infinitives) and tagged.low(place - 1) not in DETERMINERS:
            return False
    return False


def _heads_relative(tagged: Tagged, at: int) -> bool:
    """Whether a noun stands here that a relative clause hangs on: `over het huis waar …`, `in je kamer waar …`."""
    if tagged.lows[at] in _TOLD or tagged.tenses[at] & (Tense.PAST | FINITE):
        return False
    before = tagged.lows[at - 1]
    return before in ARTICLES_AND_POSSESSIVES or (before == "je" and tagged.low(at - 2) in PREPOSITIONS)
