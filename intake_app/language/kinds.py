"""The closed list of rule kinds. Each is a small frozen value with one `look`, which gives the places it sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, Protocol

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.lazy import lazy
from intake_app.language.lexicon import Lexicon, shorter_forms, verb_of_deed
from intake_app.language.needed import Needed, read
from intake_app.language.phrases import Phrases, find_phrases
from intake_app.language.shorthand import spelled_out
from intake_app.language.utterance import Utterance

Where = Literal["anywhere", "question", "statement", "start", "end"]
WordTest = Callable[[Lexicon, str], bool]
"""Whether a word, in lower case, makes it worth looking."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that a rule sees. `instead` and `says`, when given, fit this place and stand for what the rule says in general."""

    start: int
    end: int
    instead: tuple[str, ...] = ()
    says: str = ""


class Kind(Protocol):
    """What every kind of rule can do."""

    def look(self, utterance: Utterance, context: Context) -> Iterable[Mark]:
        """Give the places in the utterance where the rule speaks."""
        ...


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(spelled_out(pattern))


@dataclass(frozen=True)
class Expression:
    """One regular expression.

    It is compiled when it is first tried: most are for things that are seldom said, and compiling all takes long.
    """

    pattern: str

    @lazy
    def regex(self) -> re.Pattern[str]:
        """The expression, ready to search with."""
        return _compiled(self.pattern)

    @lazy
    def needed(self) -> tuple[tuple[Needed, ...], ...]:
        """What must be there before it is worth trying."""
        return read(self.pattern)

    @lazy
    def place(self) -> str | int:
        """The group that is the place: `hier` when there is one, else all of it."""
        return "hier" if "hier" in self.regex.groupindex else 0


@dataclass(frozen=True, slots=True)
class Words:
    """Listed words and phrases, found by their first word; the longest phrase wins. A phrase may carry its own better wording.

    `only_unsaid`: speaks only live, and only of words that the person has not used.
    """

    phrases: Phrases
    where: Where = "anywhere"
    unless: Expression | None = None
    only_unsaid: bool = False

    def look(self, utterance: Utterance, context: Context) -> Iterator[Mark]:
        """Give each place where a listed phrase stands, outside what is quoted."""
        if self.only_unsaid and not context.turns:
            return
        for clauses in utterance.clauses:
            words = clauses.sentence.words
            for start, length, instead in find_phrases(clauses.lows, self.phrases):
                if self.only_unsaid and person_said(utterance, context, words[start].low):
                    continue
                if _fits(self.where, clauses, start, length) and not _excused(self.unless, utterance, clauses):
                    yield Mark(words[start].start, words[start + length - 1].end, instead)


@dataclass(frozen=True, slots=True)
class Count:
    """More of something in one sentence than is good, of which there are never more than words; marks the whole sentence."""

    counts: Callable[[Clauses], int]
    more_than: int

    def look(self, utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG002
        """Give each sentence that has too much."""
        for clauses in utterance.clauses:
            if len(clauses.words) > self.more_than and self.counts(clauses) > self.more_than:
                yield Mark(clauses.sentence.start, clauses.sentence.end)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Regular expressions over one sentence in lower case; the group `hier`, when there is one, is the place."""

    expressions: tuple[Expression, ...]
    where: Where = "anywhere"
    unless: Expression | None = None

    def look(self, utterance: Utterance, context: Context) -> Iterable[Mark]:  # noqa: ARG002
        """Give each match, sentence by sentence."""
        found: list[Mark] = []
        for expression in self.expressions:
            search = expression.regex.search
            for clauses in utterance.clauses:
                # Most find nothing, so that is told with as little work as can be.
                if search(utterance.plain, *clauses.span) is not None:
                    found.extend(self._matches(expression, utterance, clauses))
        return found

    def _matches(self, expression: Expression, utterance: Utterance, clauses: Clauses) -> Iterator[Mark]:
        if self.where in {"question", "statement"} and clauses.is_question != (self.where == "question"):
            return
        for match in expression.regex.finditer(utterance.plain, *clauses.span):
            start, end = match.span(expression.place) if match.start(expression.place) >= 0 else match.span()
            if start < end and not _excused(self.unless, utterance, clauses):
                yield Mark(start, end)


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that needs code: one of the named functions of checks.py.

    `only_with`: a text without a word for which this holds gives nothing. None: always look.
    `hears`: what was said before counts; `only_live`: without it the check gives nothing.
    """

    name: str
    function: Callable[[Utterance, Context], Iterator[Mark]]
    only_with: WordTest | None = None
    hears: bool = False
    only_live: bool = False

    def look(self, utterance: Utterance, context: Context) -> Iterator[Mark]:
        """Give what the function sees."""
        return self.function(utterance, context)


def expressions_of(matcher: Kind) -> tuple[Expression, ...]:
    """All regular expressions that a matcher may try."""
    if not isinstance(matcher, Words | Pattern):
        return ()
    tried = matcher.expressions if isinstance(matcher, Pattern) else ()
    return tried if matcher.unless is None else (*tried, matcher.unless)


def hears_context(matcher: Kind) -> bool:
    """Whether what a matcher gives may differ with what was said before."""
    return matcher.only_unsaid if isinstance(matcher, Words) else isinstance(matcher, Check) and matcher.hears


def one_of(*words: str) -> WordTest:
    """The test of a check that gives nothing in a text without one of these words."""
    known = frozenset(words)
    return lambda lexicon, low: low in known  # noqa: ARG005


def person_said(utterance: Utterance, context: Context, low: str) -> bool:
    """Whether the person has used a word before, in any form that we can tell."""
    kernels = {low, *utterance.lexicon.verbs.infinitives(low), *shorter_forms(low), *verb_of_deed(low)}
    return not kernels.isdisjoint(utterance.talk(context.turns).said)


def _fits(where: Where, clauses: Clauses, start: int, length: int) -> bool:
    if where == "anywhere":
        return True
    if where == "start":
        return start == clauses.first
    if where == "end":
        return start + length == len(clauses.sentence.words)
    return clauses.is_question == (where == "question")


def _excused(unless: Expression | None, utterance: Utterance, clauses: Clauses) -> bool:
    return unless is not None and unless.regex.search(utterance.plain, *clauses.span) is not None
