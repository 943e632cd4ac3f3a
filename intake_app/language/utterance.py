"""One text made ready to be looked at: words, sentences and grammar, each worked out once and only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Turn
from intake_app.language.forms import Form, form_of
from intake_app.language.lazy import lazy
from intake_app.language.lexicon import Lexicon, shorter_forms, verb_of_deed
from intake_app.language.sameness import Asked, asked_in, kernels_said
from intake_app.language.talk import Talk
from intake_app.language.text import Sentence, lower, sentences_of

_OUT = "¤"


@dataclass(frozen=True)
class Utterance:
    """A text with what the rules need to know of it. `earlier` reads a turn from before this one, `talk` all of them together."""

    text: str
    lexicon: Lexicon
    earlier: Callable[[str], Utterance] = field(repr=False, compare=False)
    talk: Callable[[tuple[Turn, ...]], Talk] = field(repr=False, compare=False)

    @lazy
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order."""
        return sentences_of(self.text)

    @lazy
    def clauses(self) -> tuple[Clauses, ...]:
        """The grammar of each sentence, in the same order."""
        verbs, following = self.lexicon.verbs, (*self.sentences[1:], None)
        return tuple([Clauses(sentence, verbs, after) for sentence, after in zip(self.sentences, following, strict=False)])

    @lazy
    def heard(self) -> tuple[Mapping[str, float], ...]:
        """How each sentence sounds, in the same order: labels with how strongly."""
        return tuple(self.lexicon.tone.heard(clauses) for clauses in self.clauses)

    @lazy
    def form(self) -> Form:
        """Which kind of question this is."""
        return form_of(self.clauses)

    @lazy
    def plain(self) -> str:
        """The text in lower case, as long as the text itself; what is quoted is blanked with a sign that no word holds."""
        low = lower(self.text)
        quoted = [word for sentence in self.sentences for word in sentence.words if word.quoted]
        if not quoted:
            return low
        letters = list(low)
        for word in quoted:
            letters[word.start : word.end] = _OUT * (word.end - word.start)
        return "".join(letters)

    @lazy
    def without_capitals(self) -> bool:
        """Whether it was typed without any capital letter."""
        return self.text.islower()

    @lazy
    def said(self) -> frozenset[str]:
        """All words in lower case, each also as its infinitives and its shorter forms."""
        found: set[str] = set()
        for sentence in self.sentences:
            for word in sentence.words:
                low = word.low
                found.update((low, *self.lexicon.verbs.infinitives(low), *shorter_forms(low), *verb_of_deed(low)))
        return frozenset(found)

    @lazy
    def asked(self) -> tuple[Asked, ...]:
        """What its questions ask, freed of how they are worded."""
        found = (asked_in(clauses, self.lexicon) for clauses in self.clauses)
        return tuple(asked for asked in found if asked is not None)

    @lazy
    def answers(self) -> frozenset[str]:
        """What it says, in the terms of `asked`."""
        return frozenset().union(*(kernels_said(clauses, self.lexicon) for clauses in self.clauses))
