"""The grammar of one sentence, as far as the rules need it: what it is, where its verbs are, its clauses, its tag, its choice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from intake_app.language.grammar import (
    ARTICLES_AND_POSSESSIVES,
    DETERMINERS,
    FILLERS,
    FILLERS_BEFORE_COMMA,
    MAYBE_SUBORDINATORS,
    PLURAL_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    SECOND_PERSON,
    SUBJECT_PRONOUNS,
    SURE_SUBORDINATORS,
    WH_WORDS,
)
from intake_app.language.text import Sentence, Word
from intake_app.language.verbs import FINITE, Tense, Verbs


class Shape(StrEnum):
    """What a sentence is built like."""

    INVITATION = "invitation"
    WH = "wh"
    VERB_FIRST = "verb_first"
    STATEMENT = "statement"
    ORDER = "order"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True)
class Subclause:
    """A finite subordinate clause: index of the word that opens it and of its verb. `tolerated`: the one complement of vertellen, weten, …"""

    opener: int
    verb: int
    tolerated: bool


# Sentences that invite as a whole, without the word vertellen.
_INVITATION_STARTS = (
    ("wat", "gebeurde", "er"), ("wat", "gebeurde", "toen"), ("wat", "gebeurde", "daar"), ("wat", "is", "er", "gebeurd"), ("en", "toen"),
    ("wat", "toen"), ("wat", "is", "er", "aan", "de", "hand"), ("wat", "heb", "je", "meegemaakt"), ("wat", "hebt", "u", "meegemaakt"),
    ("wat", "heeft", "u", "meegemaakt"), ("wat", "wil", "je", "vertellen"), ("wat", "wilt", "u", "vertellen"), ("wat", "kun", "je", "vertellen"),
    ("wat", "kunt", "u", "vertellen"), ("ga", "door"), ("ga", "verder"), ("ga", "maar", "verder"), ("ga", "maar", "door"), ("gaat", "u", "verder"),
)  # fmt: skip
_INVITATION_WHOLES = frozenset(
    "toen|en toen|wat toen|en daarna|daarna|en verder|verder|wat nog meer|nog meer|en toen verder|hoe ging dat|hoe ging het|hoe ging dat verder|"
    "hoe ging het verder|hoe ging het toen|hoe ging het toen verder|hoe ging dat toen|hoe ging het daarna|en hoe ging dat|hoe ging het daar|"
    "wat gebeurde toen|wat is gebeurd|wat gebeurde daarna|wat nog|en nu|zeg het maar|steek maar van wal".split("|")
)
_TELLING = frozenset(
    "vertellen vertel vertelt beschrijven beschrijf beschrijft uitleggen omschrijven omschrijf schetsen navertellen doorvertellen".split()
)
_INVITING_VERBS = frozenset("vertel vertelt beschrijf beschrijft omschrijf".split())
_MODALS = frozenset("kun kan kunt kunnen wil wilt willen zou zul zal zult mag wou wilde durf durft zouden".split())
# After these verbs a single clause with dat, of, wie, wat, … is how people talk; no easier wording exists.
_COMPLEMENT_VERBS = frozenset(
    "vertellen zeggen uitleggen weten zien herinneren beschrijven laten opschrijven tekenen onthouden aanwijzen leggen wijzen".split()
)
_COMPLEMENT_OPENERS = WH_WORDS | {"dat", "of"}
_BETWEEN = frozenset(
    "me mij ons je u het alleen eens nog precies hier alles iets ook goed even maar dan rustig aan over altijd gewoon uit zien er tegen in om hem haar ze "
    "de politie agent mama papa eigen woorden jouw zelf zich toen niet al te".split()
) | PREPOSITIONS
_TAGS = (
    ("of", "niet", "soms"), ("of", "niet", "dan"), ("of", "niet"), ("of", "wel"), ("niet", "waar"), ("nietwaar",), ("is", "het", "niet"), ("hè",), ("he",), ("hé",), ("toch",),
    ("niet",), ("klopt", "dat"), ("klopt", "het"), ("dat", "klopt", "toch"), ("klopt", "dat", "niet"), ("is", "dat", "zo"), ("of", "vergis", "ik", "me"), ("ja", "toch"), ("toch", "niet"), ("ja",), ("zeker",),
    ("toch", "wel"), ("niet", "dan"), ("wel",), ("of", "heb", "ik", "het", "mis"), ("is", "het", "niet", "zo"), ("waar", "of", "niet"), ("hè", "ja"),
    ("heb", "ik", "gelijk"), ("is", "dat", "juist"), ("ja", "hè"), ("nee", "hè"), ("niet", "dan"),
)  # fmt: skip
_LONGEST_FIRST = tuple(sorted(_TAGS, key=len, reverse=True))
_TAGS_WITHOUT_COMMA = frozenset([("hè",), ("nietwaar",), ("niet", "waar"), ("of", "niet"), ("of", "niet", "soms"), ("of", "niet", "dan"), ("toch",), ("ja", "toch"), ("hé",), ("he",), ("toch", "niet"), ("niet", "dan"), ("of", "wel")])
_NO_CHOICE_BEFORE = frozenset("weten zeggen vragen zien afvragen horen herinneren controleren nagaan kijken twijfelen vertellen merken benieuwd weet vraag kijk".split())
_SOFT_AFTER_OF = frozenset("zo zoiets iets iemand ergens anders niet wel meer minder andere weet nooit een".split())
_INCLUSIVE = frozenset("iets iemand ergens ooit wel eens".split())


class Clauses:
    """The grammar of one sentence. Everything is worked out when first asked for."""

    def __init__(self, sentence: Sentence, verbs: Verbs) -> None:
        self.sentence = sentence
        self.verbs = verbs
        self.words = sentence.words
        self.lows = tuple("¤" if word.quoted else word.low for word in sentence.words)

    @property
    def span(self) -> tuple[int, int]:
        """Where the sentence stands in the text."""
        return self.sentence.start, self.sentence.end

    @cached_property
    def tenses(self) -> tuple[int, ...]:
        """For each word which verb forms it can be."""
        return tuple(self.verbs.tenses(low) for low in self.lows)

    @cached_property
    def first(self) -> int:
        """The index of the word that the sentence proper starts with: past fillers and a name that is called."""
        at = 0
        words = self.lows
        while at < len(words) - 1:
            comma = self.sentence.comma_before(at + 1)
            if words[at] in FILLERS or (comma and words[at] in FILLERS_BEFORE_COMMA):
                at += 1
            elif comma and self.words[at].text[:1].isupper() and "," in self.sentence.gaps[at + 1] and self._is_name(at):
                at += 1
            else:
                break
        return at

    @cached_property
    def start(self) -> int:
        """Where the main clause starts: after a first part that is set apart by a comma (`Toen je daar was, wat …`)."""
        at = self.first
        if self._opens_question(at):
            return at
        for index in range(at + 1, len(self.lows)):
            if self.sentence.comma_before(index):
                after = self._skip(index)
                if self._opens_question(after) and not self._is_tag_at(index) and (self.sentence.asks or not self._verb_first(after)):
                    return after
        return at

    @cached_property
    def shape(self) -> Shape:
        """What the sentence is built like."""
        return self._shape_at(self.start)

    @cached_property
    def is_question(self) -> bool:
        """Whether it asks or invites: by its mark, or by its build when no mark ends it."""
        if self.shape in {Shape.INVITATION, Shape.WH}:
            return True
        if self.shape is Shape.VERB_FIRST:
            return True
        return self.sentence.asks or self.tag is not None

    @cached_property
    def tag(self) -> tuple[int, int] | None:
        """The words (first, last excluded) of a tag at the end, such as `, toch?`; None when there is none."""
        for tag in _LONGEST_FIRST:
            start = len(self.lows) - len(tag)
            if start > self.first and self.lows[start:] == tag and self._is_tag(tag, start):
                return start, len(self.lows)
        return None

    @cached_property
    def end(self) -> int:
        """The number of words of the sentence without its tag."""
        return self.tag[0] if self.tag else len(self.lows)

    @cached_property
    def choice(self) -> int | None:
        """The index of an `of` that parts alternatives to choose from; None when there is none."""
        if self.shape is Shape.INVITATION or not self.is_question:
            return None
        for at in range(self.first + 1, self.end):
            if self.lows[at] == "of" and self._parts_choice(at):
                return at
        return None

    @property
    def continues_choice(self) -> bool:
        """Whether this sentence offers the other half of a choice: `Of was hij boos?`"""
        return self.lows[0] == "of" and len(self.lows) > 1 and self.sentence.asks and self.lows[1] not in {"niet", "anders", "wel", "zo", "iets"}

    @cached_property
    def subclauses(self) -> tuple[Subclause, ...]:
        """The finite subordinate clauses, in order."""
        return tuple(self._subclauses())

    def has_subject_after(self, at: int) -> bool:
        """Whether a subject can start at word `at`."""
        if at >= len(self.lows):
            return False
        low = self.lows[at]
        return low in SUBJECT_PRONOUNS or low in DETERMINERS or self._is_name(at)

    def questions(self) -> Iterator[int]:
        """Give the index at which each question in this sentence starts: the main one, and those joined with `en`, `maar` or a comma."""
        if not self.is_question:
            return
        yield self.start
        for at in range(self.start + 1, self.end):
            if self.lows[at] in {"en", "maar"} or (self.sentence.comma_before(at) and self.lows[at] not in {"of"}):
                after = at + 1 if self.lows[at] in {"en", "maar"} else at
                if self._opens_next_question(after):
                    yield after

    # -- how it is worked out

    def _is_name(self, at: int) -> bool:
        word = self.words[at]
        return word.quoted or (word.text[:1].isupper() and (at > 0 or self.verbs.tenses(word.low) == 0) and word.low not in SUBJECT_PRONOUNS)

    def _skip(self, at: int) -> int:
        while at < len(self.lows) - 1 and self.lows[at] in FILLERS:
            at += 1
        return at

    def _opens_question(self, at: int) -> bool:
        return self._shape_at(at) in {Shape.WH, Shape.VERB_FIRST, Shape.INVITATION}

    def _opens_next_question(self, at: int) -> bool:
        if at >= self.end:
            return False
        if self._wh_at(at):
            return True
        return self._verb_first(at) and self.lows[at + 1] in SUBJECT_PRONOUNS and self.shape is Shape.VERB_FIRST

    def _shape_at(self, at: int) -> Shape:
        lows = self.lows
        rest = lows[at:]
        low = lows[at]
        if self._invites(at):
            return Shape.INVITATION
        if self._wh_at(at):
            return Shape.WH
        if self._verb_first(at):
            return Shape.INVITATION if self._asks_to_tell(at) else Shape.VERB_FIRST
        tenses = self.tenses[at]
        if tenses & Tense.STEM and not tenses & Tense.PAST and low not in SUBJECT_PRONOUNS and not self.sentence.asks and self.words[at].low not in DETERMINERS:
            return Shape.ORDER
        if any(tense & (FINITE | Tense.STEM) for tense in self.tenses[at:]) or (len(rest) > 2 and rest[0] in SUBJECT_PRONOUNS):
            return Shape.STATEMENT
        if self.sentence.asks and rest and (rest[-1] in WH_WORDS or (rest[0] in PREPOSITIONS and len(rest) > 1 and rest[1] in WH_WORDS)):
            return Shape.WH
        return Shape.FRAGMENT

    def _invites(self, at: int) -> bool:
        lows = self.lows
        low = lows[at]
        if low in _INVITING_VERBS:
            return True
        if low in {"leg", "legt"} and "uit" in lows[at + 1 :]:
            return True
        if low == "laat" and any(word in lows[at + 1 :] for word in ("zien", "horen")):
            return True
        if low in {"neem", "neemt"} and "mee" in lows[at + 1 :] and any(word in {"me", "mij", "ons"} for word in lows[at + 1 :]):
            return True
        if low in {"probeer", "begin", "mag", "wil"} and any(word in _TELLING for word in lows[at + 1 :]) and (at + 1 >= len(lows) or lows[at + 1] not in {"ik"}):
            return True
        whole = " ".join(lows[at:])
        if whole in _INVITATION_WHOLES or " ".join(lows) in _INVITATION_WHOLES:
            return True
        if low == "wat" and lows[-1] == "gebeurd" and "is" in lows[at + 1 : at + 3] and "er" in lows:
            return True
        return any(lows[at : at + len(start)] == start for start in _INVITATION_STARTS if len(lows) - at >= len(start) and (len(start) > 2 or len(lows) - at == len(start)))

    def _wh_at(self, at: int) -> bool:
        low = self.lows[at]
        if low in WH_WORDS:
            return True
        if low == "op" and self.lows[at + 1 : at + 2] == ("wat",):
            return True
        after = self.lows[at + 1] if at + 1 < len(self.lows) else ""
        return low in PREPOSITIONS and after in {"wie", "wat", "welke", "welk", "waar", "hoeveel", "hoe"}

    def _verb_first(self, at: int) -> bool:
        if at + 1 >= len(self.lows):
            return False
        tenses = self.tenses[at]
        low = self.lows[at]
        after = self.lows[at + 1]
        if low in DETERMINERS | PREPOSITIONS and low != "zijn":
            return False
        if not tenses:
            return after in SECOND_PERSON and self.sentence.asks and low not in SUBJECT_PRONOUNS and low not in MAYBE_SUBORDINATORS | SURE_SUBORDINATORS and not low.endswith("en")
        if tenses & Tense.JOINED and not tenses & ~(Tense.JOINED | FINITE | Tense.STEM | Tense.INFINITIVE | Tense.PARTICIPLE):
            return False
        if tenses & FINITE and not tenses & Tense.STEM:
            return self.has_subject_after(at + 1) or self.sentence.asks
        if tenses & (Tense.STEM | Tense.THIRD):
            return after in {"je", "jij", "ik", "u", "ge"} and not self._reflexive_order(at) or self.sentence.asks and bool(tenses & FINITE or self.has_subject_after(at + 1))
        if tenses & Tense.INFINITIVE:
            return after in PLURAL_PRONOUNS | {"er", "de", "jullie", "die", "deze", "mijn", "jouw", "je"} or (self.sentence.asks and low == "zijn" or self._is_name(at + 1))
        return False

    def _reflexive_order(self, at: int) -> bool:
        return self.lows[at] in {"stel", "denk", "zet"} and not self.sentence.asks and self.lows[at + 1] == "je"

    def _asks_to_tell(self, at: int) -> bool:
        lows = self.lows
        if lows[at] not in _MODALS or lows[at + 1] not in SECOND_PERSON:
            return False
        rest = lows[at + 2 :]
        if any(word in {"vertellen", "beschrijven", "omschrijven", "uitleggen", "navertellen", "toelichten"} for word in rest):
            return True
        return ("laten" in rest and "zien" in rest) or ("meenemen" in rest and any(word in {"me", "mij", "ons"} for word in rest))

    def _is_tag(self, tag: tuple[str, ...], start: int) -> bool:
        if any(self.words[at].quoted for at in range(start, len(self.words))):
            return False
        if self.sentence.comma_before(start):
            if tag in {("wel",), ("ja",)}:
                return self.sentence.asks
            return True
        if tag not in _TAGS_WITHOUT_COMMA or self.sentence.mark == ".":
            return False
        if tag in {("toch",), ("he",), ("hé",), ("toch", "niet"), ("niet", "dan")}:
            # Without a comma `toch` is a tag only after a statement; `Ging je toch?` holds an adverb.
            return self._shape_at(self.start) is Shape.STATEMENT
        return True

    def _is_tag_at(self, index: int) -> bool:
        return self.tag is not None and index >= self.tag[0]

    def _parts_choice(self, at: int) -> bool:
        after = self.lows[at + 1] if at + 1 < self.end else ""
        if not after:
            return False
        if after in _SOFT_AFTER_OF:
            rest = self.lows[at + 1 : self.end]
            if after != "een" and (len(rest) <= 3 or after in {"meer", "minder", "zo", "zoiets", "anders", "niet"}):
                return False
            if after == "een" and rest[1:2] and rest[1] in {"twee", "paar", "andere", "ander"}:
                return False
        if self.lows[at - 1] in {"min", "meer"} and after in {"meer", "minder"}:
            return False
        before = self.lows[self.start : at]
        if self._whether(at):
            return False
        return not any(word in _INCLUSIVE for word in before[-4:])

    def _whether(self, at: int) -> bool:
        before = self.lows[max(self.start, at - 6) : at]
        asks = any(name in _NO_CHOICE_BEFORE for word in before for name in self.verbs.infinitives(word)) or any(word in _NO_CHOICE_BEFORE for word in before)
        if not asks:
            return False
        # `of` = whether: a subject follows and the verb comes last, not right after `of`.
        after = at + 1
        return self.has_subject_after(after) and any(tense & (FINITE | Tense.STEM | Tense.INFINITIVE) for tense in self.tenses[after + 1 : self.end])

    def _subclauses(self) -> Iterator[Subclause]:
        lows = self.lows
        tolerated_used = False
        last_verb = -1
        for at in range(self.first, self.end):
            low = lows[at]
            if at <= last_verb or (low not in SURE_SUBORDINATORS and low not in MAYBE_SUBORDINATORS):
                continue
            verb = self._verb_of(at)
            if verb is None:
                continue
            tolerated = not tolerated_used and low in _COMPLEMENT_OPENERS and self._after_complement_verb(at)
            tolerated_used = tolerated_used or tolerated
            yield Subclause(at, verb, tolerated)

    def _verb_of(self, at: int) -> int | None:
        """Find the finite verb of the clause that word `at` would open; None when it opens none."""
        low = self.lows[at]
        end = self._clause_end(at)
        if low in SURE_SUBORDINATORS:
            return self._last_finite(at + 2, end, at) or (end - 1 if end - at >= 3 else None)
        if at == self.start and self._wh_at(at) and self.shape in {Shape.WH, Shape.INVITATION}:
            return None
        if at == self.start + 1 and self.lows[self.start] in PREPOSITIONS and self.shape is Shape.WH:
            return None
        if low in {"dat", "die"} and at == self.first:
            return None
        if low == "of" and self.choice == at:
            return None
        if at + 1 >= end:
            return None
        relative = low in RELATIVES and at > self.first and self._can_be_antecedent(at - 1)
        if not relative and not self._subject_follows(at, end):
            return None
        if self.tenses[at + 1] & FINITE and not relative and self.lows[at + 1] not in SUBJECT_PRONOUNS:
            return None
        verb = self._last_finite(at + (1 if relative else 2), end, at)
        if verb is None:
            return None
        if relative and low in {"die", "dat"} and verb == at + 1 and not self.tenses[verb] & FINITE:
            return None
        return verb

    def _subject_follows(self, at: int, end: int) -> bool:
        after = at + 1
        low = self.lows[after]
        if self.lows[at] in {"dat", "die"} and low not in SUBJECT_PRONOUNS and low not in ARTICLES_AND_POSSESSIVES and not self._is_name(after):
            return False
        if low in {"je", "u", "het", "dat", "die"} and self.lows[at] in {"tot", "nu"}:
            return False
        if low in SUBJECT_PRONOUNS or low in ARTICLES_AND_POSSESSIVES or self._is_name(after):
            return True
        # wh in the middle: `wie er was`, `hoe laat het was`, `welke man dat was`
        return self.lows[at] in WH_WORDS and at > self.start and after + 1 < end

    def _clause_end(self, at: int) -> int:
        for index in range(at + 1, self.end):
            if self.sentence.comma_before(index) or (self.lows[index] in {"en", "maar", "want"} and index > at + 2):
                return index
        return self.end

    def _last_finite(self, start: int, end: int, opener: int) -> int | None:
        plural = self.lows[opener + 1] in PLURAL_PRONOUNS if opener + 1 < len(self.lows) else False
        for index in range(end - 1, start - 1, -1):
            tenses = self.tenses[index]
            if tenses & FINITE and not (tenses & Tense.PARTICIPLE and not tenses & (Tense.PAST | Tense.PAST_PLURAL) and self._has_helper(start, end, index)):
                if tenses & Tense.PARTICIPLE and not tenses & (Tense.PAST | Tense.PAST_PLURAL) and self.main_verb is not None and self.main_verb < opener and not tenses & Tense.THIRD:
                    continue
                return index
            if tenses & Tense.STEM and not tenses & Tense.PARTICIPLE and any(self.lows[at] in {"ik", "je", "jij", "u"} for at in (opener + 1, index - 1)):
                return index
            if tenses & Tense.INFINITIVE and plural and index == end - 1 and self.lows[opener] not in {"dat", "die"}:
                return index
        return None

    @cached_property
    def main_verb(self) -> int | None:
        """The index of the finite verb of the main clause, as far as it can be told."""
        for index in range(self.start, self.end):
            if self.tenses[index] & (FINITE | Tense.STEM) and (index == self.start or self.lows[index] not in DETERMINERS):
                return index
        return None

    def _has_helper(self, start: int, end: int, index: int) -> bool:
        return any(at != index and self.tenses[at] & FINITE and not self.tenses[at] & Tense.PARTICIPLE for at in range(start, end))

    def _can_be_antecedent(self, at: int) -> bool:
        low = self.lows[at]
        if low in {"iemand", "iets", "alles", "niets", "iedereen", "niemand", "degene", "diegene", "eerste", "laatste", "enige", "dingen"}:
            return True
        if self._is_name(at):
            return True
        if low in SUBJECT_PRONOUNS or low in PREPOSITIONS or low in DETERMINERS or low in FILLERS:
            return False
        return at > self.first and self.lows[at - 1] in DETERMINERS and not self.tenses[at] & (FINITE & ~Tense.THIRD)

    def _after_complement_verb(self, at: int) -> bool:
        index = at - 1
        passed = 0
        if self.lows[at] in WH_WORDS and index >= 0 and self.lows[index] in PREPOSITIONS:
            index -= 1
        while index >= 0 and passed < 5:
            names = self.verbs.infinitives(self.lows[index])
            if any(name in _COMPLEMENT_VERBS for name in names):
                return True
            if self.lows[index] not in _BETWEEN and not self.words[index].quoted:
                return False
            index -= 1
            passed += 1
        return False


def read_clauses(sentence: Sentence, verbs: Verbs) -> Clauses:
    """Read the grammar of one sentence."""
    return Clauses(sentence, verbs)


def quoted_only(words: tuple[Word, ...]) -> bool:
    """Whether nothing but quoted words is here."""
    return all(word.quoted for word in words)
