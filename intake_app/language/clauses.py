"""The grammar of one sentence, as far as the rules need it: where it starts, what it is, its clauses, its tag, its choice."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.grammar import FILLERS, FILLERS_BEFORE_COMMA, SUBJECT_PRONOUNS, WH_WORDS
from intake_app.language.lazy import lazy
from intake_app.language.shapes import Shape, shape_at, verb_first, wh_at
from intake_app.language.subordinate import Frame, Subclause, find_subclauses
from intake_app.language.tagged import Tagged
from intake_app.language.text import Sentence
from intake_app.language.verbs import FINITE, Tense, Verbs

_ASKING_SHAPES = frozenset({Shape.WH, Shape.VERB_FIRST, Shape.INVITATION})


def _tails(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(tail.split()) for tail in text.split("|")), key=lambda tail: (-len(tail), tail)))


_TAGS = _tails(
    "of niet soms|of niet dan|of niet|of wel|niet waar|nietwaar|is het niet|hè|he|hé|toch|niet|klopt dat|"
    "klopt het|dat klopt toch|klopt dat niet|is dat zo|"
    "of vergis ik me|ja toch|toch niet|ja|zeker|toch wel|niet dan|wel|of heb ik het mis|is het niet zo|"
    "waar of niet|hè ja|neem ik aan|denk ik|begrijp ik|"
    "hoor ik|heb ik gelijk|is dat juist|ja hè|nee hè|dacht ik"
)
_TAG_ENDS = frozenset(tag[-1] for tag in _TAGS)
_NEED_NO_COMMA = frozenset(
    _tails("hè|nietwaar|niet waar|of niet|of niet soms|of niet dan|toch|ja toch|hé|he|toch niet|niet dan|of wel")
)
# Without a comma these are a tag only after a statement: `Ging je toch?` holds an adverb.
_ADVERBS_TOO = frozenset(_tails("toch|he|hé|toch niet|niet dan"))
_ONLY_ASKED = frozenset(_tails("wel|ja|denk ik|dacht ik|zeker"))
# `of` after these can mean whether.
_WONDERING = frozenset(
    "weten zeggen vragen zien afvragen horen herinneren controleren nagaan kijken twijfelen vertellen merken benieuwd".split()
)
_SOFT_AFTER_OF = frozenset("zo zoiets iets iemand ergens anders wel meer minder weet nooit".split())
_NEVER_CHOSEN = frozenset("meer minder zo zoiets anders".split())
_ONE_OR_TWO = frozenset("twee paar andere ander".split())
_INCLUSIVE = frozenset("iets iemand ergens ooit wel eens".split())


class Clauses(Tagged):
    """The grammar of one sentence. Everything is worked out when first asked for."""

    @lazy
    def first(self) -> int:
        """The index of the word that the sentence proper starts with: past fillers and a name that is called."""
        at = 0
        while at < len(self.lows) - 1 and self.lows[at + 1] != "of" and self._passed_over(at):
            at += 1
        return at

    @lazy
    def start(self) -> int:
        """Where the main clause starts: after a first part that is set apart by a comma (`Toen je daar was, wat …`)."""
        if shape_at(self, self.first) in _ASKING_SHAPES:
            return self.first
        for index in range(self.first + 1, len(self.lows)):
            if not self.comma_before(index) or (self.tag is not None and index >= self.tag[0]):
                continue
            after = self._past_fillers(index)
            if shape_at(self, after) in _ASKING_SHAPES and (self.sentence.asks or not verb_first(self, after)):
                return after
        return self.first

    @lazy
    def shape(self) -> Shape:
        """What the sentence is built like."""
        return shape_at(self, self.start)

    @lazy
    def is_question(self) -> bool:
        """Whether it asks or invites: by its build, its mark or its tag."""
        return self.shape in _ASKING_SHAPES or self.sentence.asks or self.tag is not None

    @lazy
    def tag(self) -> tuple[int, int] | None:
        """The words (first, last excluded) of a tag at the end, such as `, toch?`; None when there is none."""
        if self.lows[-1] not in _TAG_ENDS:
            return None
        for tag in _TAGS:
            start = len(self.lows) - len(tag)
            if start > self.first and self.lows[start:] == tag and self._is_tag(tag, start):
                return start, len(self.lows)
        return None

    @lazy
    def end(self) -> int:
        """The number of words of the sentence without its tag."""
        return self.tag[0] if self.tag else len(self.lows)

    @lazy
    def choice(self) -> int | None:
        """The index of an `of` that parts alternatives to choose from; None when there is none."""
        if self.shape is Shape.INVITATION or not self.is_question:
            return None
        return next((at for at in range(self.first + 1, self.end - 1) if self.lows[at] == "of" and self._parts_choice(at)), None)

    @property
    def continues_choice(self) -> bool:
        """Whether this sentence offers the other half of a choice: `Of was hij boos?`"""
        return (
            self.lows[0] == "of" and self.sentence.asks and len(self.lows) > 1 and self.lows[1] not in _SOFT_AFTER_OF | {"niet"}
        )

    @lazy
    def subclauses(self) -> tuple[Subclause, ...]:
        """The finite subordinate clauses, in order."""
        starts_with_question_word = self.shape in {Shape.WH, Shape.INVITATION}
        frame = Frame(self.first, self.start, self.end, self.choice, tuple(self.questions()), starts_with_question_word)
        return tuple(find_subclauses(self, frame))

    def questions(self) -> Iterator[int]:
        """Give where each question in this sentence starts: the main one, and those joined with `en`, `maar` or a comma."""
        if not self.is_question:
            return
        yield self.start
        for at in range(self.start + 1, self.end):
            joined = self.lows[at] == "en" or (self.lows[at] == "maar" and self.comma_before(at))
            if joined or (self.comma_before(at) and self.lows[at] != "of" and self.shape is not Shape.INVITATION):
                after = at + 1 if joined else at
                if after < self.end and self._asks_next(after):
                    yield after

    def _passed_over(self, at: int) -> bool:
        low = self.lows[at]
        if low in FILLERS or (at == 0 and low == "of" and self.sentence.asks):
            return True
        if not self.comma_before(at + 1):
            return False
        return low in FILLERS_BEFORE_COMMA or ("," in self.sentence.gaps[at + 1] and self._is_called(at))

    def _is_called(self, at: int) -> bool:
        return self.words[at].text[0].isupper() and self.is_name(at)

    def _past_fillers(self, at: int) -> int:
        while at < len(self.lows) - 1 and self.lows[at] in FILLERS:
            at += 1
        return at

    def _asks_next(self, at: int) -> bool:
        if wh_at(self, at):
            return True
        return self.shape is Shape.VERB_FIRST and verb_first(self, at) and self.lows[at + 1] in SUBJECT_PRONOUNS

    def _is_tag(self, tag: tuple[str, ...], start: int) -> bool:
        if self.lows[start - 1] == "of":
            return False
        if self.comma_before(start):
            return self.sentence.asks or tag not in _ONLY_ASKED
        if tag not in _NEED_NO_COMMA or self.sentence.mark == ".":
            return False
        return tag not in _ADVERBS_TOO or shape_at(self, self.first) is Shape.STATEMENT

    def _parts_choice(self, at: int) -> bool:
        before, after, rest = self.lows[at - 1], self.lows[at + 1], self.lows[at + 1 : self.end]
        if after in _NEVER_CHOSEN or (after in _SOFT_AFTER_OF and len(rest) <= 3) or rest == ("niet",):
            return False
        if after == "een" and rest[1:2] and rest[1] in _ONE_OR_TWO:
            return False
        if after in WH_WORDS and before in WH_WORDS:
            return False
        if not _INCLUSIVE.isdisjoint(self.lows[self.start : at][-4:]):
            return False
        return not self._means_whether(at)

    def _means_whether(self, at: int) -> bool:
        before = self.lows[max(self.start, at - 6) : at]
        if not any(low in _WONDERING or not _WONDERING.isdisjoint(self.verbs.infinitives(low)) for low in before):
            return False
        # A subject follows and the verb comes last, not right after `of`.
        verb = FINITE | Tense.STEM | Tense.INFINITIVE
        return self.subject_at(at + 1) and any(tenses & verb for tenses in self.tenses[at + 2 : self.end])


def read_clauses(sentence: Sentence, verbs: Verbs) -> Clauses:
    """Read the grammar of one sentence."""
    return Clauses(sentence, verbs)
