"""The rules that need code. Each has a name that rule files can call, and gives the places it sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from intake_app.language import (
    checks_build,
    checks_context,
    checks_hypothetical,
    checks_idioms,
    checks_pronouns,
    checks_repeated,
    checks_tone,
    checks_words,
)
from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.kinds import Mark, WordTest
from intake_app.language.utterance import Utterance

CheckFunction = Callable[[Utterance, Context], Iterator[Mark]]


def _words_in_question(clauses: Clauses) -> int:
    return len(clauses.words) if clauses.is_question else 0


def _words_in_statement(clauses: Clauses) -> int:
    return 0 if clauses.is_question else len(clauses.words)


CHECKS: Mapping[str, CheckFunction] = {
    **checks_build.CHECKS,
    **checks_hypothetical.CHECKS,
    "idiom": checks_idioms.idiom,
    **checks_words.CHECKS,
    "vague_pronoun": checks_pronouns.vague_pronoun,
    "repeated": checks_repeated.repeated,
    "unpaired_yes_no": checks_context.unpaired_yes_no,
    "new_detail": checks_context.new_detail,
    "own_word": checks_context.own_word,
    **checks_tone.CHECKS,
}
# Checks that need a certain word; the others always look.
ONLY_WITH: Mapping[str, WordTest] = {
    **checks_build.ONLY_WITH,
    **checks_hypothetical.ONLY_WITH,
    "idiom": checks_idioms.may_hold,
    **checks_words.ONLY_WITH,
    "vague_pronoun": checks_pronouns.ONLY_WITH,
    **checks_tone.ONLY_WITH,
}
# Checks that hold a question against what was said before; and those that only listen to it.
ONLY_LIVE = frozenset({"repeated", "unpaired_yes_no", "new_detail", "own_word"})
HEARING = ONLY_LIVE | {"vague_pronoun"}
COUNTS: Mapping[str, Callable[[Clauses], int]] = {
    "words_in_question": _words_in_question,
    "words_in_statement": _words_in_statement,
}
