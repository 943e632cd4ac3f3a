"""The check on rare words."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.findings import Context
from intake_app.language.judge import HARD_FROM
from intake_app.language.kinds import Mark
from intake_app.language.lexicon import NAMED_LISTS
from intake_app.language.names import looks_like_name
from intake_app.language.phrases import find_phrases
from intake_app.language.utterance import Utterance


def rare_word(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A word that is seldom said and is not on a list of its own."""
    lexicon = utterance.lexicon
    for clauses in utterance.clauses:
        listed: set[int] = set()
        for name in NAMED_LISTS:
            for start, length, _ in find_phrases(clauses.lows, lexicon.phrases(name) or {}):
                listed.update(range(start, start + length))
        for at, word, verdict in lexicon.verdicts(clauses.sentence):
            if verdict.difficulty < HARD_FROM or at in listed or word.quoted or looks_like_name(utterance, clauses, at):
                continue
            yield Mark(word.start, word.end, verdict.easier)
