"""What a question asks, freed of how it is worded, so that the same question is known again in other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import DETERMINERS, FILLERS, FUNCTION_WORDS, NEGATIONS, PREPOSITIONS, SUBJECT_PRONOUNS, WH_WORDS
from intake_app.language.lexicon import Lexicon
from intake_app.language.phrases import find_phrases
from intake_app.language.shapes import Shape
from intake_app.language.verbs import FINITE, Tense

# Words that change nothing of what is asked.
_EMPTY = FILLERS | frozenset(
    "de het een ook dan toen dus nou eens es even effe ff maar eigenlijk precies echt wel er te zo daar hier nu al toch mij me "
    "ons misschien alsjeblieft toevallig eerlijk gewoon soms niet geen of nog ooit weleens helemaal zelf samen "
    "allemaal zich".split()
)
_SAME = {
    "jij": "je", "u": "je", "jou": "je", "jouw": "je", "uw": "je", "ge": "je", "gij": "je", "jullie": "je",
    "erbij": "bij", "daarbij": "bij", "ze": "zij", "'m": "hem", "wij": "we", "hen": "hun",
    "nooit": "ooit", "niemand": "iemand", "niets": "iets", "niks": "iets", "nergens": "ergens", "die": "hij", "ie": "hij",
}  # fmt: skip
_BY = {"hem": "hij", "haar": "zij", "jou": "je", "hen": "zij", "hun": "zij"}
# Verbs that only carry another one.
_CARRYING = frozenset({"hebben", "zijn", "zullen"})
# `Weet je nog wie er was?`, `Kun je zeggen waar dat was?` ask what stands behind.
_FRAME_STARTS = frozenset("weet kun kunt kan wil wilt zou vertel zeg mag herinner ik herinnert leg denk".split())
_FRAME_VERBS = frozenset("weten zeggen vertellen herinneren uitleggen vragen horen noemen leggen".split())
# Say that more is asked than before: `Wie was er nog meer?`
_GOES_ON = frozenset("meer anders verder andere ander daarna vervolgens nadien later".split())
# Asked again and again while a story goes on: `Wat deed hij toen?`
STORY = frozenset("wat hoe doen zeggen gebeuren gaan komen".split())
_NEXT = frozenset("toen dan".split())
# `Wie?` and `Waar dan?` ask on from what was just said.
_SHORTEST = 3
# How an invitation is worded; without more it may come time after time.
_TELLING = frozenset(
    "wat hoe vertellen zeggen gebeuren gaan beschrijven uitleggen toelichten beginnen verhaal laten kunnen willen "
    "mogen zullen".split()
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one question asks. `word`: its question word, if any; `core`: what it is about; `light`: who, with whom, in, at."""

    word: str
    core: frozenset[str]
    light: frozenset[str]
    goes_on: bool
    invites: bool

    def same_as(self, other: Asked) -> bool:
        """Whether it asks the same in other words; one small word may differ."""
        return self.core == other.core and len(self.light ^ other.light) <= 1

    def answered_by(self, other: Asked, said: frozenset[str]) -> bool:
        """Whether it only asks for what was said in answer to an open question: `Wie was erbij?` `Mo.` `Was Mo erbij?`"""
        if self.word or self.invites or not other.word or other.invites:
            return False
        new = self.core - other.core
        if not new or not new <= said or (other.core - {other.word}) - self.core:
            return False
        return len((self.light ^ other.light) - PREPOSITIONS) <= 1


def asked_in(clauses: Clauses, lexicon: Lexicon) -> Asked | None:
    """What a sentence asks; None when it asks nothing, or nothing that can be told apart."""
    if not clauses.is_question or clauses.shape is Shape.FRAGMENT:
        return None
    start = _behind_frame(clauses)
    lows = clauses.lows[start : clauses.end]
    found = frozenset(_kernels(clauses, start, clauses.end, lexicon))
    if any(clauses.verbs.tenses(kernel) & Tense.INFINITIVE for kernel in found - _CARRYING - FUNCTION_WORDS):
        found -= _CARRYING
    found = _joined(found, lexicon)
    core = frozenset(kernel for kernel in found if kernel in WH_WORDS or kernel not in FUNCTION_WORDS)
    light = found - core - {"door"} - _CARRYING
    if "zeggen" in core:
        light -= {"aan", "tegen"}
    invites = clauses.shape is Shape.INVITATION
    if invites:
        core -= _TELLING
        light -= {"iets"}
        if not core:
            return None
    elif not light and (not core or (core <= WH_WORDS and len(lows) < _SHORTEST)):
        return None
    word = next((kernel for kernel in sorted(core) if kernel in WH_WORDS), "")
    more = not _GOES_ON.isdisjoint(lows) or ("nog" in lows and bool(word) and "weet" not in clauses.lows)
    goes_on = more or (core <= STORY and not _NEXT.isdisjoint(lows))
    return Asked(word, core, light, goes_on, invites)


def kernels_said(clauses: Clauses, lexicon: Lexicon) -> frozenset[str]:
    """What a sentence of an answer holds, in the same terms."""
    return frozenset(_kernels(clauses, 0, len(clauses.lows), lexicon))


def _behind_frame(clauses: Clauses) -> int:
    """Where the question itself starts, behind `weet je nog`, `kun je zeggen`."""
    lows = clauses.lows
    if lows[clauses.first] not in _FRAME_STARTS:
        return clauses.first
    told = False
    for at in range(clauses.first, clauses.end - 1):
        if told and (lows[at] in WH_WORDS or lows[at] in {"of", "dat"}):
            return at
        if told and lows[at] in PREPOSITIONS and lows[at + 1] in WH_WORDS:
            return at
        told = told or not _FRAME_VERBS.isdisjoint(clauses.verbs.infinitives(lows[at]))
    return clauses.first


def _kernels(clauses: Clauses, start: int, end: int, lexicon: Lexicon) -> Iterator[str]:
    """Give what stands for each word, and for each listed phrase, from word `start` to `end`."""
    lows = clauses.lows[start:end]
    phrases = {start + at: (length, same) for at, length, same in find_phrases(lows, lexicon.same_phrases)}
    free = start
    for at in range(start, end):
        if at < free:
            continue
        if at in phrases:
            length, same = phrases[at]
            free = at + length
            yield from same[0].split()
        else:
            yield from _kernels_of_word(clauses, at, lexicon)


def _kernels_of_word(clauses: Clauses, at: int, lexicon: Lexicon) -> tuple[str, ...]:
    """What stands for one word; nothing for a word that changes nothing."""
    low, after = clauses.lows[at], clauses.low(at + 1)
    if low == "zijn" and lexicon.is_noun(after) and not clauses.tenses[at + 1] & FINITE:
        return ("van hem",)
    if clauses.low(at - 1) == "door" and low in _BY:
        return (_BY[low],)
    points = low in {"die", "dat", "deze", "dit"} and lexicon.is_noun(after)
    if points or low in _EMPTY or low in NEGATIONS - _SAME.keys():
        return ()
    if low in FUNCTION_WORDS and low != "zijn":
        return lexicon.same.get(low, (_SAME.get(low, low),))
    return _kernels_of_content(clauses, at, lexicon)


def _kernels_of_content(clauses: Clauses, at: int, lexicon: Lexicon) -> tuple[str, ...]:
    low, tenses = clauses.lows[at], clauses.tenses[at]
    if low in lexicon.same and not tenses & (Tense.PAST | Tense.PARTICIPLE):
        return lexicon.same[low]
    if tenses and not _is_noun(clauses, at, lexicon):
        return _of_verb(clauses.verbs.infinitives(low), clauses, lexicon)
    lemma = lexicon.lemma(low)
    return lexicon.same.get(low) or lexicon.same.get(lemma) or lexicon.plainer(low) or (_SAME.get(low, lemma),)


def _is_noun(clauses: Clauses, at: int, lexicon: Lexicon) -> bool:
    """Whether a word that can be a verb is rather a noun here: `geld` in `Gaf hij jou geld?`, not `werk` in `Waar werk je?`."""
    if not lexicon.is_noun(clauses.lows[at]):
        return False
    if clauses.low(at - 1) in DETERMINERS | PREPOSITIONS | {"je"}:
        return True
    present = not clauses.tenses[at] & ~(Tense.STEM | Tense.THIRD)
    return present and at > clauses.start and clauses.low(at + 1) not in SUBJECT_PRONOUNS


def _of_verb(infinitives: tuple[str, ...], clauses: Clauses, lexicon: Lexicon) -> tuple[str, ...]:
    name = next((name for name in infinitives if name in {"zijn", "hebben"} or name in lexicon.same), infinitives[0])
    if name == "worden":
        name = "zijn"
    known = lexicon.same.get(name) or lexicon.plainer(name)
    if known:
        return known
    for cut in range(2, len(name) - 3):
        if name[:cut] in clauses.verbs.prefixes and clauses.verbs.tenses(name[cut:]) & Tense.INFINITIVE:
            return (name[:cut], *lexicon.same.get(name[cut:], (name[cut:],)))
    return (name,)


def _joined(kernels: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """Read two words as one where the list knows them so: `had` … `aan` as `aanhebben`, `leerde` … `kennen` as `ontmoeten`."""
    for pair, same in lexicon.same_pairs.items():
        if pair <= kernels:
            kernels = kernels - pair | set(same)
    for verb in kernels:
        for particle in kernels:
            joined = lexicon.same.get(particle + verb)
            if joined:
                return kernels - {verb, particle} | set(joined)
    return kernels
