"""The rulebook: made once from rule files and word lists, then asked to look at texts. Reads no files: texts are handed in."""

from __future__ import annotations

import hashlib
from bisect import bisect
from collections.abc import Mapping
from functools import lru_cache

from intake_app.language.answers import named
from intake_app.language.findings import NOTHING_SAID, Context, Finding, Look, Severity, Turn, WordJudgement
from intake_app.language.forms import Form
from intake_app.language.kinds import expressions_of, hears_context
from intake_app.language.latest import Latest
from intake_app.language.lazy import lazy
from intake_app.language.lexicon import Lexicon
from intake_app.language.memory import Memory
from intake_app.language.own_words import our_word, places_of, same_kind
from intake_app.language.rewording import reworded
from intake_app.language.rulefile import Rule, marked, read_rules
from intake_app.language.sieve import Sieve, parts
from intake_app.language.undisturbed import undisturbed
from intake_app.language.utterance import Utterance

__all__ = ["NOTHING_SAID", "Context", "Finding", "Form", "Look", "Rule", "Rulebook", "Severity", "Turn", "WordJudgement"]

_WORDINGS = 4096
_LOOKS = 256


class Rulebook:
    """All rules and the words they need. Immutable once made, so one instance serves every thread."""

    def __init__(self, rules: tuple[Rule, ...], lexicon: Lexicon, fingerprint: str) -> None:
        self.rules = rules
        self.lexicon = lexicon
        self.fingerprint = fingerprint
        self._memory = Memory(lexicon)
        pieces = self._pieces = [(rule, part) for rule in rules for part in parts(rule.matcher)]
        self._looks = tuple((rule, part.look) for rule, part in pieces)
        self._strict = frozenset(at for at, (rule, _) in enumerate(pieces) if rule.severity is not Severity.CONSIDER)
        self._hearing = frozenset(at for at in self._strict if hears_context(pieces[at][1]))
        self._deaf = self._strict - self._hearing
        # While someone types, the same wording is made key after key.
        self._silent_alone = lru_cache(maxsize=_WORDINGS)(self._speak_not)
        self._latest = Latest(_LOOKS)

    @lazy
    def _sieve(self) -> Sieve:
        """Made with the first look: it reads all patterns, which would be half of the loading."""
        with undisturbed():
            return Sieve([part for _, part in self._pieces], self.lexicon)

    @classmethod
    def load(cls, rules: Mapping[str, str], lists: Mapping[str, str], table: bytes = b"") -> Rulebook:
        """Make a rulebook from texts by file name; `table` is the gzipped frequency table (without it no word is rare).

        Raises ContentError, in Dutch and with file and line, when a rule or list is not right.
        """
        with undisturbed():
            lexicon = Lexicon(lists, table)
            return cls(tuple(read_rules(rules, lexicon)), lexicon, _fingerprint(rules, lists, table))

    def look(self, text: str, context: Context = NOTHING_SAID) -> Look:
        """Look at what an interviewer is about to say. Never raises, whatever the text."""
        known = self._latest.get(text, context)
        if known is None:
            known = self._look(text, context)
            self._latest.keep(text, context, known)
        return known

    def forget(self) -> None:
        """Let go of all that was typed and said: the vault is locked, or a talk is left."""
        self._latest.forget()
        self._memory.forget()
        self._silent_alone.cache_clear()

    def _look(self, text: str, context: Context) -> Look:
        utterance = self._memory.fresh(text)
        if not utterance.sentences:
            return Look(text, Form.OTHER, ())
        found = _tidy(self._found(utterance, context))
        return Look(text, utterance.form, reworded(found, utterance, context, lambda wording: self._is_silent(wording, context)))

    def _found(self, utterance: Utterance, context: Context) -> list[Finding]:
        found: list[Finding] = []
        for at in self._sieve.let_through(utterance, live=context.is_live):
            rule, look = self._looks[at]
            if rule.label in context.exempt:
                continue
            for mark in look(utterance, context):
                offered = mark.instead or rule.instead
                says = mark.says or rule.says
                found.append(Finding(rule.id, rule.label, rule.severity, mark.start, mark.end, says, offered, rule.source))
        return found

    def _is_silent(self, wording: str, context: Context) -> bool:
        """Whether no rule of change or stop speaks of a wording."""
        if not context.turns:
            return self._silent_alone(wording, self._strict)
        # Most rules say the same whatever was said before, so that is remembered; the others are asked again.
        return self._silent_alone(wording, self._deaf, context.exempt) and self._speak_not(
            wording, self._hearing, context.exempt, context
        )

    def _speak_not(
        self, wording: str, which: frozenset[int], exempt: frozenset[str] = frozenset(), context: Context = NOTHING_SAID
    ) -> bool:
        """Whether none of these parts of rules speaks of a wording."""
        utterance = self._memory.fresh(wording)
        return not any(
            True
            for at in self._sieve.let_through(utterance, live=context.is_live)
            if at in which and self._looks[at][0].label not in exempt
            for _ in self._looks[at][1](utterance, context)
        )

    def warm_up(self) -> None:
        """Compile all patterns and look at all examples, so that nothing is worked out for the first time while someone types."""
        for rule in self.rules:
            for expression in expressions_of(rule.matcher):
                expression.regex.search("")
            for example in rule.wrong + rule.right:
                self.look(marked(example)[0], rule.before)

    def named(self, answer: str) -> tuple[str, ...]:
        """What a person named in an answer, in their own words; to go on with."""
        return named(self._memory.fresh(answer))

    def our_word(self, theirs: str) -> str:
        """Return the word that we would use for a word of the person's own; empty when we know none."""
        return our_word(theirs, self.lexicon)

    def in_own_words(self, text: str, own_words: tuple[tuple[str, str], ...]) -> str:
        """Return a sentence with the person's own words in place of ours (pairs: ours, theirs); empty when nothing changes."""
        told = text
        for ours, theirs in own_words:
            if not same_kind(ours, theirs, self.lexicon):
                continue
            for clauses in self._memory.fresh(told).clauses:
                told = next((made for *_, made in places_of(told, clauses, ours, theirs, self.lexicon) if made), told)
        return "" if told == text else told

    def words(self, text: str) -> tuple[WordJudgement, ...]:
        """How hard is each word."""
        return self.lexicon.words(text)


# So start the names of rules that listen to a sentence as a whole (klank.toml).
_SOUNDS_LIKE = "klinkt_als_"


def _most_telling_first(finding: Finding) -> tuple[int, bool, int, int, str]:
    sounds_only = finding.rule.startswith(_SOUNDS_LIKE)
    return -finding.severity.weight, sounds_only, finding.start - finding.end, finding.start, finding.rule


def _tidy(found: list[Finding]) -> tuple[Finding, ...]:
    """The most severe first, then by place; where places of one label overlap, the most severe and longest stays.

    What only sounds like it gives way to any rule that can point at words.
    """
    kept: list[Finding] = []
    taken: dict[str, list[tuple[int, int]]] = {}
    for finding in sorted(found, key=_most_telling_first):
        places = taken.setdefault(finding.label, [])
        at = bisect(places, (finding.start, finding.end))
        # The places of a label are kept in order and do not overlap, so only the neighbours count.
        if (at and places[at - 1][1] > finding.start) or (at < len(places) and places[at][0] < finding.end):
            continue
        places.insert(at, (finding.start, finding.end))
        kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: (-finding.severity.weight, finding.start, finding.end, finding.rule)))


def _fingerprint(rules: Mapping[str, str], lists: Mapping[str, str], table: bytes) -> str:
    """One hash over all that was handed in, so that a report can say which rules looked."""
    total = hashlib.sha256()
    for texts in (rules, lists):
        for name in sorted(texts):
            content = texts[name].encode("utf-8", "surrogatepass")
            total.update(f"{name}\0{len(content)}\0".encode())
            total.update(content)
    total.update(table)
    return total.hexdigest()
