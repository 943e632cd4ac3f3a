"""Wordings made from the sentence itself, for what a rule sees in it; each is offered only when no rule speaks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context, Finding
from intake_app.language.rewording_choice import from_choice
from intake_app.language.rewording_clauses import from_relative, from_time_clause, shorter
from intake_app.language.rewording_parts import for_u, is_polite
from intake_app.language.rewording_passive import from_passive
from intake_app.language.rewording_questions import apart, asked_openly, said_then_asked
from intake_app.language.rewording_words import with_easier_word
from intake_app.language.utterance import Utterance

Silent = Callable[[str], bool]
Wordings = Iterator[tuple[str, ...]]
# A wording is tried by a whole look, so this bounds what a finding may cost.
MOST_TRIED = 3
# A question is shorter (in characters); what is longer is a text, and its sentences are looked at one by one.
_LONGEST = 300


def reworded(findings: tuple[Finding, ...], utterance: Utterance, context: Context, silent: Silent) -> tuple[Finding, ...]:
    """Put a wording of the sentence itself first where one can be made and `silent` says that no rule speaks of it."""
    if len(utterance.text) > _LONGEST:
        return findings
    tried: dict[str, bool] = {}
    polite = bool(findings) and is_polite(utterance.clauses)
    found: list[Finding] = []
    for finding in findings:
        made = _first_good(finding, findings, utterance, context, silent, tried)
        others = tuple(_for_u(finding.instead, utterance, silent) if polite else finding.instead)
        offered = (*made, *(other for other in others if other not in made))
        found.append(finding if offered == finding.instead else replace(finding, instead=offered))
    return tuple(found)


def _for_u(offered: tuple[str, ...], utterance: Utterance, silent: Silent) -> Iterator[str]:
    """What a rule offers in general, for someone who is addressed with u; these are few, so `silent` knows them soon."""
    for wording in offered:
        made = for_u(wording, utterance) if wording.endswith((".", "?")) else ""
        yield made if made and made != wording and silent(made) else wording


def _first_good(
    finding: Finding,
    findings: tuple[Finding, ...],
    utterance: Utterance,
    context: Context,
    silent: Silent,
    tried: dict[str, bool],
) -> tuple[str, ...]:
    if finding.label in _WORDS:
        # All at once: a sentence in which a hard word is left is not silent.
        hard = tuple(other for other in findings if other.label in _WORDS)
        made = ((wording,) for wording in with_easier_word(hard, utterance))
        return _silent_one(made, utterance, silent, tried)
    make = _MAKERS.get(finding.label)
    at = _sentence_at(utterance, finding.start)
    if make is None or at is None:
        return ()
    return _silent_one(make(utterance, at, context), utterance, silent, tried)


def _silent_one(made: Wordings, utterance: Utterance, silent: Silent, tried: dict[str, bool]) -> tuple[str, ...]:
    for wordings in made:
        if not all(wordings) or any(_same(wording, utterance.text) for wording in wordings):
            continue
        if len(set(wordings) - tried.keys()) + len(tried) > MOST_TRIED:
            return ()
        if all(_is_silent(wording, silent, tried) for wording in wordings):
            return wordings
    return ()


def _is_silent(wording: str, silent: Silent, tried: dict[str, bool]) -> bool:
    if wording not in tried:
        tried[wording] = silent(wording)
    return tried[wording]


def _same(wording: str, text: str) -> bool:
    return wording.strip(" .?!").lower() == text.strip(" .?!").lower()


def _sentence_at(utterance: Utterance, place: int) -> int | None:
    found = (at for at, sentence in enumerate(utterance.sentences) if sentence.start <= place < sentence.end)
    return next(found, None)


def _alone(utterance: Utterance, at: int) -> Clauses | None:
    """The sentence, when it is all that is said; what stands around it would be lost."""
    clauses = utterance.clauses[at]
    quoted = any(word.quoted for word in clauses.words)
    return clauses if len(utterance.clauses) == 1 and not quoted else None


_One = Callable[[Utterance, Clauses], Iterator[str]]


def _of_sentence(*makers: _One) -> Callable[[Utterance, int, Context], Wordings]:
    """What is made from one sentence that stands alone."""

    def make(utterance: Utterance, at: int, context: Context) -> Wordings:  # noqa: ARG001
        clauses = _alone(utterance, at)
        if clauses is not None:
            for maker in makers:
                yield from ((wording,) for wording in maker(utterance, clauses))

    return make


def _multiple(utterance: Utterance, at: int, context: Context) -> Wordings:  # noqa: ARG001
    yield from apart(utterance)


def _why(utterance: Utterance, at: int, context: Context) -> Wordings:
    clauses = _alone(utterance, at)
    if clauses is not None:
        yield from ((wording,) for wording in said_then_asked(utterance, clauses, context))


_MAKERS: Mapping[str, Callable[[Utterance, int, Context], Wordings]] = {
    "passive": _of_sentence(from_passive),
    "multiple": _multiple,
    "forced_choice": _of_sentence(from_choice),
    "leading_suggestive": _of_sentence(asked_openly),
    "subclause": _of_sentence(from_time_clause, from_relative),
    "long_sentence": _of_sentence(shorter, from_time_clause),
    "why_blame": _why,
}
_WORDS = frozenset({"jargon", "rare_word"})
