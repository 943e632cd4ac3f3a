"""The rules that need code. Each has a name that rule files can call, and gives the places it sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from intake_app.language import checks_build, checks_context, checks_idioms, checks_pronouns, checks_words
from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import SECOND_PERSON
from intake_app.language.kinds import Mark
from intake_app.language.shapes import Shape
from intake_app.language.utterance import Utterance

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
CheckFunction = Callable[[Utterance, Context], Iterator[Mark]]


def tag(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A tag at the end that asks to confirm: `, toch?`."""
    for clauses in utterance.clauses:
        if clauses.tag:
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


def _is_loose_clause(clauses: Clauses) -> bool:
    """Whether it is only a when-clause that goes on with the question before: `Toen je daar was?`."""
    return clauses.lows[clauses.start] in _WHEN and any(clause.opener == clauses.start for clause in clauses.subclauses)


def _mark(clauses: Clauses, first: int, last: int) -> Mark:
    return Mark(clauses.words[first].start, clauses.words[last - 1].end)


def _words_in_question(clauses: Clauses) -> int:
    return len(clauses.words) if clauses.is_question else 0


def _words_in_statement(clauses: Clauses) -> int:
    return 0 if clauses.is_question else len(clauses.words)


CHECKS: Mapping[str, CheckFunction] = {
    "passive": checks_build.passive,
    "idiom": checks_idioms.idiom,
    "rare_word": checks_words.rare_word,
    "vague_pronoun": checks_pronouns.vague_pronoun,
    "repeated": checks_context.repeated,
    "unpaired_yes_no": checks_context.unpaired_yes_no,
    "new_detail": checks_context.new_detail,
    "own_word": checks_context.own_word,
    "tag": tag,
    "statement_as_question": statement_as_question,
    "negation": checks_build.negation,
    "choice": checks_build.choice,
    "offered_choice": checks_build.offered_choice,
    "negative_yes_no": negative_yes_no,
    "why": why,
    "multiple": checks_build.multiple,
    "subclause_in_question": checks_build.subclause_in_question,
    "subclause_in_statement": checks_build.subclause_in_statement,
}
COUNTS: Mapping[str, Callable[[Clauses], int]] = {
    "words_in_question": _words_in_question,
    "words_in_statement": _words_in_statement,
}
