"""The grammar of one sentence, as far as the rules need it: where it starts, what it is, its clauses, its tag, its choice."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.grammar import (
    FILLERS,
    FILLERS_BEFORE_COMMA,
    FUNCTION_WORDS,
    PREPOSITIONS,
    SECOND_PERSON,
    SUBJECT_PRONOUNS,
    WH_WORDS,
)
from intake_app.language.lazy import lazy
from intake_app.language.shapes import Shape, asks_at, shape_at, wh_at
from intake_app.language.subordinate import Frame, Subclause, find_subclauses
from intake_app.language.tagged import Tagged
from intake_app.language.tags import find_tag
from intake_app.language.text import Sentence
from intake_app.language.verb_first import verb_first
from intake_app.language.verbs import FINITE, Tense, Verbs

_ASKING_SHAPES = frozenset({Shape.WH, Shape.VERB_FIRST, Shape.INVITATION})


# `of` after these can mean whether.
_WONDERING = frozenset(
    "weten zeggen vragen zien afvragen horen herinneren controleren nagaan kijken twijfelen vertellen merken benieuwd".split()
)
# With one of these before it `of` parts no alternatives.
_NO_ALTERNATIVE = frozenset("nog je jij u ge gij me mij ons eens even ook al zeker precies".split())
# No name behind `of`: `wil je het zeggen of liever opschrijven wat er was?`
_NO_SUBJECT = (
    FUNCTION_WORDS | FILLERS | PREPOSITIONS
    | frozenset("liever gewoon anders juist beter alleen eerder eerst straks later morgen gisteren vandaag samen thuis".split())
)  # fmt: skip
_ASKS_TO_SAY = frozenset("vertel vertelt zeg zegt leg legt beschrijf beschrijft".split())
_SAY_TO_ME = frozenset("u mij me ons maar eens even ff effe effen nog dan uit in jouw uw je eigen woorden".split())
_SOFT_AFTER_OF = frozenset("zo zoiets iets iemand ergens anders wel meer minder weet nooit wat hoe".split())
_NEVER_CHOSEN = frozenset("meer minder zo zoiets anders".split())
_COUNTED = frozenset("twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig honderd wat".split())
_ONE_OR_TWO = frozenset("twee paar andere ander".split())
_SEES = frozenset("snap snapt begrijp begrijpt vat kap versta volg volgt".split())
_REASSURING = frozenset(
    {
        ("geen", "stress"),
        ("geen", "haast"),
        ("geen", "paniek"),
        ("geen", "zorgen"),
        ("geen", "probleem"),
        ("rustig", "aan"),
        ("rustig", "maar"),
        ("komt", "goed"),
        ("is", "goed"),
        ("chill", "man"),
        ("chill", "bro"),
        ("relax", "man"),
    }
)
_CALLED = frozenset("man bro gast joh jongen meisje meid hoor maat vriend broer broertje mattie schat dude".split())
# What can open a clause before the main one.
_FRONTED = frozenset("als toen nadat voordat wanneer zodra terwijl omdat stel sinds zolang indien".split())
_CLOSES_CLAUSE = FINITE | Tense.STEM | Tense.INFINITIVE | Tense.PARTICIPLE
# How the sentence behind a condition starts.
_THEN = frozenset(
    {
        ("zeg", "het"),
        ("zeg", "dat"),
        ("zeg", "maar"),
        ("vraag", "het"),
        ("geef", "het"),
        ("laat", "het"),
        ("zegt", "u"),
        ("meld", "het"),
    }
)
_THEN_WHO = frozenset("we wij ik je jij u ge".split())
_THEN_DO = frozenset("zeg zegt vraag steek laat geef roep kijk doe stop wacht neem".split())
_INCLUSIVE = frozenset("iets iemand ergens ooit wel eens".split())
# With these the alternatives are asked together: `Had je geen jas of tas bij je?`; not `Kwam hij nooit of elke week?`
_NEITHER = frozenset("geen nooit niemand niets niks nergens zonder".split())


# What a loose `hoe …` or `welke …` at the end is about when it asks the same as the question word, more closely.
_NARROWED = {
    "wanneer": frozenset("laat dag datum jaar maand week moment tijdstip avond".split()),
    "waar": frozenset("stad plaats dorp straat wijk buurt huis kamer plek land hotel school winkel café".split()),
    "wie": frozenset("man vrouw jongen meisje meid persoon agent vriend vriendin collega".split()),
}
# Passed over, but not before these: `goed dat je belt`.
_OF = frozenset({"of"})
_BOUND = dict.fromkeys(("goed", "fijn", "prima", "sorry"), frozenset({"of", "dat"}))


class Clauses(Tagged):
    """The grammar of one sentence. Everything is worked out when first asked for; `following` is the sentence behind it."""

    def __init__(self, sentence: Sentence, verbs: Verbs, following: Sentence | None = None) -> None:
        super().__init__(sentence, verbs)
        self.following = following

    @lazy
    def first(self) -> int:
        """The index of the word that the sentence proper starts with: past fillers and a name that is called."""
        at = 0
        while at < len(self.lows) - 1 and self.lows[at + 1] not in _BOUND.get(self.lows[at], _OF) and self._passed_over(at):
            at += 1
        return at

    @lazy
    def start(self) -> int:
        """Where the main clause starts: after a first part that is set apart by a comma (`Toen je daar was, wat …`)."""
        if shape_at(self, self.first) in _ASKING_SHAPES:
            return self.first
        for index in sorted(self.commas):
            if index <= self.first or (self.tag is not None and index >= self.tag[0]):
                continue
            after = self._past_fillers(index)
            if asks_at(self, after) and (not verb_first(self, after) or self._asks_at(after)):
                return after
        reassured = self._after_reassurance()
        return reassured if reassured > self.first else self._after_fronted_clause()

    @lazy
    def shape(self) -> Shape:
        """What the sentence is built like."""
        return Shape.STATEMENT if self.sets_condition else shape_at(self, self.start)

    @lazy
    def is_question(self) -> bool:
        """Whether it asks or invites: by its build, its mark or its tag."""
        if self.sets_condition:
            return False
        return self.shape in _ASKING_SHAPES or self.sentence.asks or self.tag is not None

    @lazy
    def tag(self) -> tuple[int, int] | None:
        """The words (first, last excluded) of a tag at the end, such as `, toch?`; None when there is none."""
        return find_tag(self, self.first)

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
        frame = Frame(self.first, self.start, self.end, self.choice, self.questions, starts_with_question_word)
        return tuple(find_subclauses(self, frame))

    @lazy
    def questions(self) -> tuple[int, ...]:
        """Where each question in this sentence starts: the main one, and those joined with `en`, `maar` or a comma."""
        if not self.is_question:
            return ()
        joined_on = tuple(self._joined_questions())
        if joined_on and self._only_asks_to_say(joined_on[0]):
            return joined_on  # `vertel eens, wie was erbij` asks one thing
        return (self.start, *joined_on)

    def _only_asks_to_say(self, before: int) -> bool:
        """Whether what stands before a question is no more than `vertel mij eens`."""
        start, *between = self.lows[self.first : before]
        return start in _ASKS_TO_SAY and set(between) <= _SAY_TO_ME

    def _joined_questions(self) -> Iterator[int]:
        """Give where each question after the main one starts."""
        for at in range(self.start + 1, self.end):
            joined = self.lows[at] == "en" or (self.lows[at] == "maar" and self.comma_before(at))
            if joined or (self.comma_before(at) and self.lows[at] != "of" and self.shape is not Shape.INVITATION):
                after = at + 1 if joined else at
                if after < self.end and self._asks_next(after) and (joined or not self._narrows(after)):
                    yield after

    def _narrows(self, after: int) -> bool:
        """Whether the loose piece behind a comma asks the same more closely: `Wanneer was dat, welke dag?`"""
        nouns = _NARROWED.get(self.lows[self.start], frozenset())
        at = after + (self.lows[after] not in WH_WORDS)
        return at + 2 >= self.end and self.lows[at] in {"hoe", "welk", "welke"} and self.low(at + 1) in nouns

    def _asks_at(self, at: int) -> bool:
        """Whether a part with its verb first asks, and does not go on with a statement: `als …, zou je dan gaan`."""
        if self.sentence.asks or (at + 2 == len(self.lows) and self.lows[at] in _SEES and self.lows[at + 1] in SECOND_PERSON):
            return True  # `Ik schrijf alles op, snap je.`
        return not self.sentence.mark and self.low(at + 1) in SECOND_PERSON and "dan" in self.lows[at + 2 : at + 4]

    def _after_reassurance(self) -> int:
        """Where it goes on behind a reassurance without a comma: `geen stress man vertel verder`."""
        at = self.first + 2
        if self.lows[self.first : at] not in _REASSURING:
            return self.first
        while at < len(self.lows) - 1 and self.lows[at] in _CALLED:
            at += 1
        return at if at < len(self.lows) and shape_at(self, at) is Shape.INVITATION else self.first

    def _after_fronted_clause(self) -> int:
        """Where the main clause starts behind a clause without a comma: `als hij komt wat doe je dan`."""
        if self.lows[self.first] not in _FRONTED:
            return self.first
        for at in range(self.first + 3, len(self.lows) - 2):
            if not self.tenses[at - 1] & _CLOSES_CLAUSE:
                continue
            after = self.tenses[at + 1] & (FINITE | Tense.STEM) and self.subject_at(at + 2)
            if (self.lows[at] in WH_WORDS and after) or (verb_first(self, at) and self._asks_at(at)):
                return at
        return self.first

    @lazy
    def sets_condition(self) -> bool:
        """Whether it is no question but a condition for what follows: `Weet je iets niet? Zeg het dan.`"""
        if not self.sentence.asks:
            # `Mocht u vragen hebben, bel mij dan.`
            told = self.sentence.mark in {".", "!"} and any(at > self.first + 2 and "dan" in self.lows[at:] for at in self.commas)
            return told and shape_at(self, self.start) is Shape.VERB_FIRST
        if self.following is None or self.following.asks:
            return False
        if shape_at(self, self.start) is not Shape.VERB_FIRST:
            return False
        lows = tuple(word.low for word in self.following.words[:4])
        if lows[0] == "dan":
            return len(lows) > 2 and lows[2] in _THEN_WHO  # not `Dan ziet niemand jouw adres.`
        return lows[:2] in _THEN or (lows[0] in _THEN_DO and "dan" in lows)

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
            return self.lows[at + 1 : self.end] not in {("niet",), ("wel",)}  # `Welke ken je en welke niet?`
        return self.shape is Shape.VERB_FIRST and verb_first(self, at) and self.lows[at + 1] in SUBJECT_PRONOUNS

    def _parts_choice(self, at: int) -> bool:
        before, after, rest = self.lows[at - 1], self.lows[at + 1], self.lows[at + 1 : self.end]
        soft = after in _SOFT_AFTER_OF and len(rest) <= 3 and not self._acts_on_both_sides(at)
        if after in _NEVER_CHOSEN or soft or rest == ("niet",):
            return False
        if after == "een" and rest[1:2] and rest[1] in _ONE_OR_TWO:
            return False
        if (before, *rest) == ("ja", "nee") and self.comma_before(at - 1):
            return False  # `Ga je mee, ja of nee?`
        if after in _COUNTED and self.lows[at - 2] == "een":
            return False  # `een man of vijf`
        if after in WH_WORDS and before in WH_WORDS:
            return False
        whole = verb_first(self, at + 1)  # `Riep je iets, of bleef je stil?`
        if not whole and not (_INCLUSIVE.isdisjoint(self.lows[self.start : at][-4:]) and self._parts_what_is(at)):
            return False
        return not self._means_whether(at)

    def _parts_what_is(self, at: int) -> bool:
        """Whether the first alternative is not denied together with the second: `geen jas of tas`, `het een of ander`."""
        if self.lows[at - 1] in {"een", "ene"} and self.lows[at + 1] in {"ander", "andere"}:
            return False
        return _NEITHER.isdisjoint(self.lows[self.start : at - 1][-3:])

    def _acts_on_both_sides(self, at: int) -> bool:
        """`hier blijven of ergens anders wonen`."""
        act = Tense.INFINITIVE | Tense.PARTICIPLE
        return bool(self.tenses[at - 1] & act and self.tenses[self.end - 1] & act) and self.end - at > 2

    def _means_whether(self, at: int) -> bool:
        if not any(self._wonders(place) for place in range(max(self.start, at - 6), at)):
            return False
        # A subject follows and the verb comes last, not right after `of`.
        if self.subject_at(at + 1):
            verb = FINITE | Tense.STEM | Tense.INFINITIVE
            return any(tenses & verb for tenses in self.tenses[at + 2 : self.end])
        # A name in small letters: `weet je nog of mo er was?`; what stands before `of` is nothing to choose instead of it.
        named = not self.tenses[at + 1] and self.lows[at + 1] not in _NO_SUBJECT
        verbs_behind = any(tenses & FINITE for tenses in self.tenses[at + 2 : self.end])
        return named and verbs_behind and (self.lows[at - 1] in _NO_ALTERNATIVE or self._wonders(at - 1))

    def _wonders(self, at: int) -> bool:
        low = self.lows[at]
        return low in _WONDERING or not _WONDERING.isdisjoint(self.verbs.infinitives(low))
