"""Two questions apart, a claim asked openly, and the question why as an invitation."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import NEGATIONS, PREPOSITIONS
from intake_app.language.rewording_parts import (
    SOFT,
    as_sentence,
    has_comma,
    is_polite,
    noun_phrase_end,
    only_verb,
    subject_end,
    words_between,
)
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import FINITE, Tense

_ASKS = {Shape.WH, Shape.VERB_FIRST}
# What someone is or has is no act: `Vertel wat hij deed.` would ask something else.
_NO_ACTS = frozenset(
    "zijn hebben worden kunnen mogen moeten willen zullen weten vinden houden denken voelen staan zitten liggen wonen "
    "heten verdienen lijken blijken blijven hoeven durven kennen horen zien gelden hopen geloven snappen begrijpen "
    "merken kosten duren".split()
)
_ACTORS = frozenset("ik je jij u hij zij ze jullie".split())
_FEELINGS = frozenset(
    "boos bang blij verdrietig jaloers verliefd zenuwachtig bezorgd trots kwaad woedend verbaasd teleurgesteld "
    "eenzaam gelukkig ongelukkig geschrokken moe opgelucht".split()
)
_PERSONS_REFLEXIVE = {"je": "je", "jij": "je", "u": "zich"}
_IS_IT_SO = {("klopt", "het", "dat"), ("is", "het", "zo", "dat"), ("is", "het", "waar", "dat")}
_HAVE_YOU = {("heb", "je"), ("heb", "jij"), ("hebt", "u"), ("heeft", "u")}


def apart(utterance: Utterance) -> Iterator[tuple[str, ...]]:
    """The two questions, each as a sentence of its own; nothing when there are more or one cannot stand alone."""
    found: list[str] = []
    for clauses in utterance.clauses:
        if any(word.quoted for word in clauses.words) or clauses.tag or clauses.continues_choice or not clauses.is_question:
            return
        starts = [*clauses.questions]
        for at, start in enumerate(starts):
            end = starts[at + 1] if at + 1 < len(starts) else clauses.end
            if at + 1 < len(starts) and clauses.lows[end - 1] in {"en", "maar"}:
                end -= 1
            piece = _question(clauses, start, end, clauses.shape if start == clauses.start else None)
            if not piece:
                return
            found.append(piece)
    if len(found) == 2:
        yield found[0], found[1]


def _question(clauses: Clauses, start: int, end: int, shape: Shape | None) -> str:
    while start < end and clauses.lows[start] in {"eh", "nou", "dus", "en"}:
        start += 1
    if shape not in _ASKS | {None, Shape.INVITATION} or has_comma(clauses, start, end):
        return ""
    holds_verb = any(clauses.tenses[at] & (FINITE | Tense.STEM | Tense.INFINITIVE) for at in range(start, end))
    if end - start < 2 or not holds_verb:
        return ""
    orders = clauses.lows[start] in {"vertel", "vertelt", "beschrijf", "beschrijft"}
    return as_sentence(words_between(clauses, start, end), "." if orders else "?")


def asked_openly(utterance: Utterance, clauses: Clauses) -> Iterator[str]:
    """`Hij heeft je geslagen, toch?` becomes `Vertel wat hij deed.`; about a feeling it becomes the question how that was."""
    if clauses.shape is Shape.WH:
        yield from _how_much(utterance, clauses)
        return
    subclause = next(iter(clauses.subclauses), None)
    if subclause is not None:
        checks = clauses.lows[clauses.start : subclause.opener + 1] in _IS_IT_SO
        if checks and len(clauses.subclauses) == 1:
            yield from _of_claim(utterance, clauses, subclause.opener + 1, subclause.verb)
        return
    if clauses.shape is not Shape.STATEMENT or has_comma(clauses, clauses.start, clauses.end):
        return
    if not NEGATIONS.isdisjoint(clauses.lows[clauses.start : clauses.end]):
        return
    yield from _who_made(utterance, clauses)
    last = subject_end(utterance, clauses, clauses.start, clauses.end)
    if last is not None and last < clauses.end and clauses.tenses[last] & (FINITE | Tense.STEM | Tense.INFINITIVE):
        yield from _of_claim(utterance, clauses, clauses.start, last)


def _who_made(utterance: Utterance, clauses: Clauses) -> Iterator[str]:
    """`Dat filmpje heb jij gemaakt, nietwaar?` becomes `Wie heeft dat filmpje gemaakt?`"""
    last = noun_phrase_end(utterance, clauses, clauses.start, clauses.end)
    if last is None or last + 3 != clauses.end or clauses.lows[last : last + 2] not in _HAVE_YOU:
        return
    verb = only_verb(utterance, clauses.lows[last + 2])
    if verb is not None and verb.transitive and clauses.tenses[last + 2] & Tense.PARTICIPLE:
        yield as_sentence(["wie", "heeft", *words_between(clauses, clauses.start, last), clauses.words[last + 2].text], "?")


def _of_claim(utterance: Utterance, clauses: Clauses, subject: int, verb: int) -> Iterator[str]:
    last = subject_end(utterance, clauses, subject, len(clauses.lows))
    if last is None:
        return
    who = words_between(clauses, subject, last)
    rest = clauses.lows[last : clauses.end]
    finite = clauses.lows[verb]
    polite = is_polite(utterance.clauses)
    be = finite in {"was", "waren", "ben", "bent", "is"}
    if be and not _FEELINGS.isdisjoint(rest) and clauses.lows[subject] in _PERSONS_REFLEXIVE and last == subject + 1:
        yield _how_felt(clauses.lows[subject], past=finite == "was")
    elif finite in {"was", "is"} and "van" in rest and last - subject > 1 and clauses.start == subject:
        owner = last + 1 + rest[1:].index("van") if "van" in rest[1:2] else -1
        if owner == last + 1 and noun_phrase_end(utterance, clauses, owner + 1, clauses.end) == clauses.end:
            yield as_sentence(["van", "wie", clauses.words[verb].text, *who], "?")
    elif not be and _acts(utterance, clauses, subject, last, verb):
        plural = clauses.lows[subject] in {"jullie", "we", "wij"}
        now = bool(clauses.tenses[verb] & (Tense.THIRD | Tense.STEM)) and finite not in {"heeft", "hebt", "heb"}
        now = now and not clauses.tenses[verb] & Tense.PAST
        if now and (plural or clauses.lows[subject] not in {"hij", "zij"}) and last - subject == 1 and _is_pronoun(who[0]):
            return
        did = "doet" if now else "deden" if plural else "deed"
        yield as_sentence([*(["vertelt", "u"] if polite else ["vertel"]), "wat", *who, did], ".")


def _is_pronoun(word: str) -> bool:
    return word.lower() in _ACTORS | {"we", "wij"}


def _acts(utterance: Utterance, clauses: Clauses, subject: int, last: int, verb: int) -> bool:
    """Whether the claim says that a person did something."""
    low = clauses.lows[subject]
    if low in {"ze", "ik", "er", "het", "iemand"} or (last - subject > 1 and not _is_person(utterance, clauses, last - 1)):
        return False
    names = set(utterance.lexicon.verbs.infinitives(clauses.lows[verb]))
    if names == {"hebben"}:
        done = [at for at in range(last, clauses.end) if clauses.tenses[at] & Tense.PARTICIPLE]
        names = set(utterance.lexicon.verbs.infinitives(clauses.lows[done[-1]])) if done and done[-1] != verb else set()
    return bool(names) and names.isdisjoint(_NO_ACTS) and utterance.lexicon.verb(min(names)) is not None


def _is_person(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    return utterance.lexicon.noun_kind(clauses.lows[at]) == "h"


def _how_felt(subject: str, *, past: bool) -> str:
    if subject == "u":
        return f"Hoe {'voelde' if past else 'voelt'} u zich?"
    return "Hoe voelde je je?" if past else "Hoe voel je je?"


def _how_much(utterance: Utterance, clauses: Clauses) -> Iterator[str]:
    """`Hoe hard kneep je vriend in je arm?` becomes `Wat deed je vriend?`"""
    at = clauses.start
    if clauses.low(at) != "hoe" or clauses.low(at + 1) not in {"hard", "vaak", "erg", "ruw"} or clauses.subclauses:
        return
    verb = at + 2
    last = subject_end(utterance, clauses, verb + 1, clauses.end)
    if last is None or not clauses.tenses[verb] & Tense.PAST or not _acts(utterance, clauses, verb + 1, last, verb):
        return
    if clauses.lows[verb + 1] not in {"je", "jij", "u", "ik"}:
        yield as_sentence(["wat", "deed", *words_between(clauses, verb + 1, last)], "?")


def said_then_asked(utterance: Utterance, clauses: Clauses, context: Context) -> Iterator[str]:
    """`Waarom ging je mee?` becomes `Je ging mee. Vertel hoe dat ging.`, only when the person has said that they went along."""
    invite = "Vertelt u hoe dat ging." if is_polite(utterance.clauses) else "Vertel hoe dat ging."
    at = clauses.start
    if clauses.lows[at] not in {"waarom", "hoezo"} or clauses.tag or clauses.commas or clauses.subclauses:
        return
    subject = clauses.low(at + 2)
    if subject in {"je", "jij", "u"} and context.turns and noun_phrase_end(utterance, clauses, at + 2, clauses.end) is None:
        rest = [at for at in range(at + 3, clauses.end) if clauses.lows[at] not in SOFT]
        plain = not any(clauses.lows[at] in {"niet", "geen", "nooit", "toch", "dan"} for at in rest)
        if plain and _person_told(utterance, context, clauses.lows[at + 1], [clauses.lows[at] for at in rest]):
            told = [subject, clauses.words[at + 1].text, *(clauses.words[at].text for at in rest)]
            yield f"{as_sentence(told, '.')} {invite}"
    if "u" in clauses.lows:
        yield invite


def _person_told(utterance: Utterance, context: Context, verb: str, rest: list[str]) -> bool:
    """Whether one answer holds all of it: the verb in any form, and each word that is not a small one."""
    small = PREPOSITIONS - set(utterance.lexicon.verbs.prefixes) | {"je", "u", "de", "het", "een", "jouw", "uw", "die", "dat"}
    wanted = [verb, *(low for low in rest if low not in small)]
    for turn in context.turns:
        if turn.role != "interviewee":
            continue
        said = utterance.earlier(turn.text)
        lows = {word.low for sentence in said.sentences for word in sentence.words}
        verbs = {name for low in lows for name in utterance.lexicon.verbs.infinitives(low)}
        if "niet" in lows or "ik" not in lows or len(said.sentences) > 1:
            continue
        if all(low in lows or not verbs.isdisjoint(utterance.lexicon.verbs.infinitives(low)) for low in wanted):
            return True
    return False
