"""The words of one sentence with the verb forms that each can be. The ground on which the grammar stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.language.grammar import DETERMINERS, SUBJECT_PRONOUNS
from intake_app.language.lazy import lazy
from intake_app.language.text import Sentence, Word
from intake_app.language.verbs import FINITE, Tense, Verbs

if TYPE_CHECKING:
    from intake_app.language.shapes import Shape

_PLURAL_SUBJECTS = frozenset("we wij jullie ze zij".split())
# What follows these is never a finite verb.
_OPEN_NOUN = frozenset("de een mijn jouw uw deze onze elke".split())
_PLAIN_GAPS = frozenset({"", " "})
_SIGNS = frozenset(",;:–—")
QUOTED = "¤"
# No sentence is longer; a longer run is noise, and a pattern could take long over it.
_FARTHEST = 2000
_MOST_WORDS = 40


class Tagged:
    """One sentence; `lows` are its words in lower case, a quoted one blanked."""

    def __init__(self, sentence: Sentence, verbs: Verbs) -> None:
        self.sentence = sentence
        self.verbs = verbs
        self.shapes: dict[int, Shape] = {}
        self.words: tuple[Word, ...] = sentence.words
        self.lows = tuple([QUOTED if word.quoted else word.low for word in sentence.words])

    @lazy
    def span(self) -> tuple[int, int]:
        """Where the sentence stands in the text, as far as patterns look."""
        return self.sentence.start, min(self.sentence.end, self.sentence.start + _FARTHEST)

    @lazy
    def tenses(self) -> tuple[int, ...]:
        """For each word which verb forms it can be (bits of Tense)."""
        found = self.verbs.tenses_of(self.lows)
        for at, before in enumerate(self.lows[:-1]):
            if before in _OPEN_NOUN and found[at + 1]:
                found[at + 1] &= Tense.PARTICIPLE | Tense.INFINITIVE | Tense.JOINED  # `de reden`, `een was`: no verb
        return tuple(found)

    def comma_before(self, at: int) -> bool:
        """Whether a comma, colon, semicolon or dash stands right before word `at`."""
        return at in self.commas

    @lazy
    def commas(self) -> frozenset[int]:
        """The words that a comma, colon, semicolon or dash stands right before."""
        return frozenset(at for at, gap in enumerate(self.sentence.gaps) if gap not in _PLAIN_GAPS and not _SIGNS.isdisjoint(gap))

    def low(self, at: int) -> str:
        """Give the word at `at`, or nothing when the sentence is over."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def from_word(self, at: int) -> str:
        """The sentence from word `at` on, as far as patterns look: lower case, one space between words."""
        return " ".join(self.lows[at : at + _MOST_WORDS])

    def is_name(self, at: int) -> bool:
        """Whether a name, or something quoted, stands here, as far as capitals tell."""
        word = self.words[at]
        if word.quoted:
            return True
        return word.text[0].isupper() and word.low not in SUBJECT_PRONOUNS and (at > 0 or not self.tenses[at])

    def subject_at(self, at: int) -> bool:
        """Whether a subject can start here."""
        return at < len(self.lows) and (self.lows[at] in SUBJECT_PRONOUNS or self.lows[at] in DETERMINERS or self.is_name(at))

    def finite_at(self, at: int) -> bool:
        """Whether a verb stands here that can only be finite: by its form, or as a plural with its subject behind it."""
        if at >= len(self.lows):
            return False
        if self.tenses[at] & Tense.INFINITIVE:
            return self.low(at + 1) in _PLURAL_SUBJECTS
        return bool(self.tenses[at] & FINITE and not self.tenses[at] & Tense.PARTICIPLE)
