"""The rules that need code. Each has a name that rule files can call, and gives the places it sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from intake_app.language import checks_context, checks_words
from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import NEGATIONS, SECOND_PERSON
from intake_app.language.kinds import Mark
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import Tense

_WHY = tuple(
    tuple(words.split())
    for words in (
        "waarom|hoezo|hoe komt het dat|hoe kan het dat|hoe kwam het dat|hoe kon het dat|hoe komt het|hoe kwam het|hoe kan dat|"
        "hoe komt dat|wat was de reden|wat is de reden|wat was jouw reden|om welke reden|met welke reden"
    ).split("|")
)
# A negation after these asks how the person is now, and begs nothing: `Kun je niet slapen?`
_ABOUT_NOW = frozenset("hoef hoeft weet weten wil wilt kan kun kunt snap snapt begrijp begrijpt lukt mag durf durft".split())
_WHEN = frozenset("toen als wanneer terwijl nadat voordat".split())
_PREFERENCE = frozenset("liever leuker lekkerder fijner kies kiest".split())
_BECOME = frozenset("word wordt worden werd werden".split())
_BE = frozenset("ben bent is zijn was waren geweest".split())
_HAVE = frozenset("heb hebt heeft hebben had hadden".split())
# Participles that tell how someone or something is.
_STATES = frozenset(
    "getrouwd gescheiden verliefd gewend bekend bereid gehandicapt geboren verslaafd verward verdwaald "
    "opgewonden ontspannen gespannen overleden "
    "geïnteresseerd gewond bezorgd verbaasd verrast teleurgesteld beperkt verkleed gekleed aangekleed uitgekleed "
    "afgelopen geschikt vermoeid "
    "bedoeld verkouden bevriend verloofd verhuisd gewoon verplicht overtuigd benieuwd geschrokken geluk gelukt "
    "opgelucht uitgerust aangedaan verlegen".split()
)
CheckFunction = Callable[[Utterance, Context], Iterator[Mark]]


def tag(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A tag at the end that asks to confirm: `, toch?`."""
    for clauses in utterance.clauses:
        if clauses.tag:
            yield _mark(clauses, *clauses.tag)


def statement_as_question(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A statement with a question mark: `Hij dwong je?`."""
    for clauses in utterance.clauses:
        if clauses.shape is Shape.STATEMENT and clauses.sentence.asks and clauses.tag is None and not _is_loose_clause(clauses):
            yield _mark(clauses, clauses.start, len(clauses.lows))


def negation(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A negation in the question proper; not in a tag, not in what is quoted, not in a statement."""
    for clauses in utterance.clauses:
        if (
            not clauses.is_question
            or clauses.shape is Shape.INVITATION
            or (clauses.shape is Shape.FRAGMENT and len(clauses.lows) <= 2)
        ):
            continue
        for at in range(clauses.first, clauses.end):
            if clauses.lows[at] in NEGATIONS and clauses.low(at - 1) != "of":
                yield _mark(clauses, at, at + 1)


def negative_yes_no(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A yes/no question with `niet` close behind its subject, which begs a yes: `Was je niet bang?`."""
    for clauses in utterance.clauses:
        if clauses.shape is not Shape.VERB_FIRST or clauses.lows[clauses.start] in _ABOUT_NOW:
            continue
        for at in range(clauses.start + 1, min(clauses.end, clauses.start + 5)):
            if clauses.lows[at] == "niet" and clauses.low(at - 1) != "of":
                yield _mark(clauses, clauses.start, at + 1)
                break


def why(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Asking for the reason of what the person did."""
    for clauses in utterance.clauses:
        for start in clauses.questions():
            length = next((len(words) for words in _WHY if clauses.lows[start : start + len(words)] == words), 0)
            if length and (len(clauses.lows) - start <= length + 1 or SECOND_PERSON & set(clauses.lows[start + length :])):
                yield _mark(clauses, start, start + length)


def choice(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Alternatives with `of`."""
    for clauses in utterance.clauses:
        if clauses.choice is not None and not _offers(clauses):
            yield _mark(clauses, clauses.choice, clauses.choice + 1)
    for before, after in pairwise(utterance.clauses):
        if before.shape is Shape.VERB_FIRST and after.continues_choice:
            yield _mark(after, 0, 1)


def offered_choice(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Alternatives that the person may really choose from: `Wil je koffie of thee?`."""
    for clauses in utterance.clauses:
        if clauses.choice is not None and _offers(clauses):
            yield _mark(clauses, clauses.choice, clauses.choice + 1)


def multiple(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """More than one thing asked, in one sentence or in several; marks each question after the first."""
    asked = 0
    for clauses in utterance.clauses:
        starts = tuple(clauses.questions())
        if clauses.continues_choice or (clauses.shape is Shape.INVITATION and len(starts) == 1):
            continue
        for start in starts:
            asked += 1
            if asked > 1:
                yield _mark(clauses, start, clauses.end)


def subclause_in_question(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A finite subordinate clause in something asked; the one complement of vertellen, weten, zien … is let be."""
    for clauses in utterance.clauses:
        if clauses.is_question:
            yield from _subclauses(clauses)


def subclause_in_statement(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """The same in a sentence that asks nothing."""
    for clauses in utterance.clauses:
        if not clauses.is_question:
            yield from _subclauses(clauses)


def passive(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """Worden with a participle, or zijn with the participle of a verb that has an object."""
    for clauses in utterance.clauses:
        if not any(tense & Tense.PARTICIPLE for tense in clauses.tenses):
            continue
        helpers = [at for at, low in enumerate(clauses.lows) if low in _BECOME or low in _BE]
        perfect = any(low in _HAVE for low in clauses.lows)
        for at, tenses in enumerate(clauses.tenses):
            if not tenses & Tense.PARTICIPLE or clauses.lows[at] in _STATES:
                continue
            helper = _helper_of(clauses, at, helpers, perfect=perfect)
            if helper is not None:
                yield _mark(clauses, min(helper, at), max(helper, at) + 1)
                break


def _helper_of(clauses: Clauses, at: int, helpers: list[int], *, perfect: bool) -> int | None:
    verbs = clauses.verbs.infinitives(clauses.lows[at])
    for helper in helpers:
        if helper == at or any(clauses.comma_before(index) for index in range(min(helper, at) + 1, max(helper, at) + 1)):
            continue
        if clauses.lows[helper] in _BECOME:
            if not clauses.verbs.with_be.issuperset(verbs):
                return helper
        elif not perfect and verbs and clauses.verbs.with_be.isdisjoint(verbs):
            by_someone = "door" in clauses.lows[:at]
            if by_someone or not clauses.verbs.transitive.isdisjoint(verbs):
                return helper
    return None


def _is_loose_clause(clauses: Clauses) -> bool:
    """Whether it is only a when-clause that goes on with the question before: `Toen je daar was?`."""
    return clauses.lows[clauses.start] in _WHEN and any(clause.opener == clauses.start for clause in clauses.subclauses)


def _offers(clauses: Clauses) -> bool:
    before = clauses.lows[clauses.start : clauses.choice]
    return (
        clauses.lows[clauses.start] in {"wil", "wilt", "zullen", "mag"}
        or not _PREFERENCE.isdisjoint(clauses.lows)
        or ("wil" in before and SECOND_PERSON & set(before) != set())
    )


def _subclauses(clauses: Clauses) -> Iterator[Mark]:
    for subclause in clauses.subclauses:
        if not subclause.tolerated:
            yield _mark(clauses, subclause.opener, subclause.opener + 1)


def _mark(clauses: Clauses, first: int, last: int) -> Mark:
    return Mark(clauses.words[first].start, clauses.words[last - 1].end)


def _words_in_question(clauses: Clauses) -> int:
    return len(clauses.words) if clauses.is_question else 0


def _words_in_statement(clauses: Clauses) -> int:
    return 0 if clauses.is_question else len(clauses.words)


CHECKS: Mapping[str, CheckFunction] = {
    "passive": passive,
    "idiom": checks_words.idiom,
    "rare_word": checks_words.rare_word,
    "vague_pronoun": checks_words.vague_pronoun,
    "repeated": checks_context.repeated,
    "unpaired_yes_no": checks_context.unpaired_yes_no,
    "new_detail": checks_context.new_detail,
    "own_word": checks_context.own_word,
    "tag": tag,
    "statement_as_question": statement_as_question,
    "negation": negation,
    "choice": choice,
    "offered_choice": offered_choice,
    "negative_yes_no": negative_yes_no,
    "why": why,
    "multiple": multiple,
    "subclause_in_question": subclause_in_question,
    "subclause_in_statement": subclause_in_statement,
}
COUNTS: Mapping[str, Callable[[Clauses], int]] = {
    "words_in_question": _words_in_question,
    "words_in_statement": _words_in_statement,
}
