"""Checks on steering and tone: tags, claims, an answer filled in, and childish little words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from intake_app.language import checks_sound
from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import PREPOSITIONS, SECOND_PERSON
from intake_app.language.kinds import Mark, WordTest, one_of
from intake_app.language.lexicon import Lexicon
from intake_app.language.shapes import Shape
from intake_app.language.tags import TAG_ENDS
from intake_app.language.text import Word
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import Tense

# A negation after these asks how the person is now, or what was allowed, and begs nothing: `Kun je niet slapen?`
_ABOUT_NOW = frozenset(
    "hoef hoeft hoefde weet weten wil wilt kan kun kunt snap snapt begrijp begrijpt lukt lukte mag durf durft durfde mocht "
    "mochten".split()
)
# `Heb je het niet verstaan?` begs nothing either.
_UNDERSTOOD = frozenset("verstaan begrepen gehoord gesnapt".split())
# `Of was hij er niet?` offers the other half; `nog niet`, `iets niet` and `niet meer` say how far it is.
_NOT_YET = frozenset("of nog iets alles".split())
_WISHING = frozenset("wil wilt mag mogen zal zullen".split())
_WHEN = frozenset("toen als wanneer terwijl nadat voordat".split())
# Behind `zeker` these make it an adverb of knowing: `zeker weten`.
_BEHIND_SURE = frozenset({"van", "weten", "weet", "wist", "wisten", "genoeg", ""})
_PRESUMING = frozenset("vast zeker natuurlijk ongetwijfeld uiteraard".split())
# With these verbs `vast` is no adverb (`hij hield mij vast`); nor is `zeker` beside weten.
_FASTENING = frozenset(
    "houden zitten maken binden pakken zetten staan leggen liggen grijpen klemmen plakken lopen knopen stellen hebben "
    "leggen vriezen spijkeren haken schroeven".split()
)
_KNOWING = frozenset("weet weten wist zeker te".split())
_NUMBERS = frozenset(
    "een één twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd".split()
)
_ALLOWING = frozenset("mag mogen kan kun kunt hoeft hoef wil wilt".split())
_COMFORT = frozenset("moe dorst honger trek slaap zin klaar".split())
_FIRST_PERSON = frozenset("ik we wij".split())
# Little words that are just the name of the thing.
_PLAIN_LITTLE = frozenset(
    "beetje meisje jongetje kopje broodje koekje ijsje biertje wijntje drankje feestje filmpje kaartje liedje spelletje vriendje "
    "vriendinnetje broertje zusje nichtje neefje hondje katje briefje telefoontje appje berichtje plekje stukje blikje flesje "
    "pakje zakje tasje doosje lijstje rokje jurkje topje shirtje truitje pilletje jointje sigaretje peukje stickje rondje "
    "straatje winkeltje tafeltje kettinkje ringetje bandje mandje potje pannetje schaaltje bordje glaasje hapje slokje huisje "
    "schuurtje tuintje hekje bankje krukje lampje knopje toetsje kastje laatje eitje worstje saucijzenbroodje "
    "frikandelletje patatje toetje snoepje dropje chocolaatje kusje grapje geintje verhaaltje rijtje groepje clubje baantje "
    "centje eurootje tientje vijfje momentje minuutje uurtje dagje avondje nachtje weekje weekendje jaartje tijdje autootje "
    "fietsje brommertje scootertje busje treintje bootje mobieltje fotootje plaatje poppetje popje boekje "
    "schriftje sokje kindje baby'tje kereltje mannetje vrouwtje sleuteltje kamertje trappetje deurtje raampje gaatje touwtje "
    "foefje trucje pasje bonnetje formuliertje oortje pleintje parkje bosje paadje weggetje hoekje elfje twaalfje etentje "
    "toetje uitje ritje sprongetje akkefietje cadeautje presentje rekje netje".split()
)
_MANY = 2


def tag(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A tag at the end that asks to confirm: `, toch?`."""
    for clauses in utterance.clauses:
        if clauses.tag and not _offers_no(clauses):
            yield _mark(clauses, *clauses.tag)


def statement_as_question(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A statement with a question mark: `Hij dwong je?`."""
    for clauses in utterance.clauses:
        asked = clauses.is_question and clauses.sentence.asks and clauses.tag is None
        if asked and clauses.shape is Shape.STATEMENT and not _is_loose_clause(clauses):
            yield _mark(clauses, clauses.start, len(clauses.lows))


def negative_yes_no(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A yes/no question with `niet` close behind its subject, which begs a yes: `Was je niet bang?`."""
    for clauses in utterance.clauses:
        if clauses.shape is not Shape.VERB_FIRST or clauses.lows[clauses.start] in _ABOUT_NOW:
            continue
        advice = clauses.lows[clauses.start] == "zou" and clauses.low(clauses.start + 1) in SECOND_PERSON
        if advice or not _UNDERSTOOD.isdisjoint(clauses.lows[clauses.start + 1 : clauses.end]):
            continue
        ahead = min([clauses.end, clauses.start + 6, *(found.opener for found in clauses.subclauses)])
        for at in range(clauses.start + 1, ahead):  # not in a clause: `Wist je dat hij niet kwam?`
            if clauses.lows[at] == "niet" and clauses.low(at - 1) not in _NOT_YET and clauses.low(at + 1) != "meer":
                yield _mark(clauses, clauses.start, at + 1)
                break


def presumed(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A claim with `vast`, `zeker` or `natuurlijk`, which fills in the answer: `Hij was vast boos.`"""
    for clauses in utterance.clauses:
        if clauses.shape is not Shape.STATEMENT or not _FIRST_PERSON.isdisjoint(clauses.lows[clauses.start : clauses.start + 3]):
            continue
        for at in range(clauses.start + 1, clauses.end):
            if clauses.lows[at] in _PRESUMING and _presumes(clauses, at):
                yield _mark(clauses, at, at + 1)
                break


def diminutives(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A name made small (`Kevientje`), or two little words that are more than the name of a thing (`jasje`, `schoentjes`)."""
    little: list[Word] = []
    for clauses in utterance.clauses:
        for at, word in enumerate(clauses.words):
            if word.quoted or not _may_be_little(utterance.lexicon, word.low):
                continue
            if word.text[0].isupper() and at:
                if word.low.endswith("je") and utterance.lexicon.zipf(word.low) is None:
                    yield Mark(word.start, word.end)
            elif _is_little(utterance, word.low):
                little.append(word)
    if len({word.low for word in little}) >= _MANY:
        for word in little:
            yield Mark(word.start, word.end)


def _offers_no(clauses: Clauses) -> bool:
    """Whether `of niet` leaves a wish open: `Wil je een pauze of niet?`."""
    first, last = clauses.tag or (0, 0)
    return (
        clauses.lows[first:last] == ("of", "niet")
        and clauses.shape is Shape.VERB_FIRST
        and clauses.lows[clauses.start] in _WISHING
        and not clauses.comma_before(first)
    )


def _may_be_little(lexicon: Lexicon, low: str) -> bool:  # noqa: ARG001
    return low.endswith(("je", "jes")) and len(low) >= 5


def _is_little(utterance: Utterance, low: str) -> bool:
    single = low.removesuffix("s")
    if any(single.endswith(plain) for plain in _PLAIN_LITTLE):
        return False
    return any(
        utterance.lexicon.is_noun(single.removesuffix(ending))
        for ending in ("je", "tje", "pje", "kje", "etje")
        if single.endswith(ending)
    )


def _presumes(clauses: Clauses, at: int) -> bool:
    low, before, after, lows = clauses.lows[at], clauses.low(at - 1), clauses.low(at + 1), clauses.lows
    if before in {"heel", "niet", "zo", "absoluut", "erg", "een", "geen", "de", "elk"} or not _COMFORT.isdisjoint(lows):
        return False
    if low == "zeker":
        counted = after in _NUMBERS or after.isdigit()
        return _KNOWING.isdisjoint(lows[:at]) and not counted and after not in _BEHIND_SURE
    if low == "vast":
        fastened = any(not _FASTENING.isdisjoint(clauses.verbs.infinitives(word)) for word in lows[:at])
        return bool(after) and not (fastened and (after in PREPOSITIONS or after == "te")) and after not in {"aan", "van", "met"}
    past = any(tenses & (Tense.PAST | Tense.PARTICIPLE) for tenses in clauses.tenses)
    return past and _ALLOWING.isdisjoint(lows)


def _is_loose_clause(clauses: Clauses) -> bool:
    """Whether it is only a when-clause that goes on with the question before: `Toen je daar was?`."""
    return clauses.lows[clauses.start] in _WHEN and any(clause.opener == clauses.start for clause in clauses.subclauses)


def _mark(clauses: Clauses, first: int, last: int) -> Mark:
    return Mark(clauses.words[first].start, clauses.words[last - 1].end)


CHECKS: Mapping[str, Callable[[Utterance, Context], Iterator[Mark]]] = {
    "tag": tag,
    "statement_as_question": statement_as_question,
    "negative_yes_no": negative_yes_no,
    "presumed": presumed,
    "diminutives": diminutives,
    **checks_sound.CHECKS,
}
ONLY_WITH: Mapping[str, WordTest] = {
    "tag": one_of(*TAG_ENDS),
    "negative_yes_no": one_of("niet"),
    "presumed": one_of(*_PRESUMING),
    "diminutives": _may_be_little,
}
