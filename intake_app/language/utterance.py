"""One text made ready to be looked at: words, sentences and grammar, each worked out once and only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from intake_app.language.clauses import Clauses, read_clauses
from intake_app.language.forms import Form, form_of
from intake_app.language.grammar import FILLERS
from intake_app.language.lazy import lazy
from intake_app.language.lexicon import Lexicon, shorter_forms
from intake_app.language.text import Sentence, lower, sentences_of

_OUT = "¤"
# Words that change nothing of what is asked.
_EMPTY = FILLERS | frozenset(
    "de het een ook nog dan toen dus nou eens even maar eigenlijk precies echt wel er te zo daar nu al toch mij me "
    "misschien alsjeblieft".split()
)
_SAME = {
    "jij": ("je",),
    "u": ("je",),
    "jou": ("je",),
    "erbij": ("bij",),
    "ben": ("zijn",),
    "bent": ("zijn",),
    "ze": ("zij",),
    "uw": ("jouw",),
    "'m": ("hem",),
}


@dataclass(frozen=True)
class Utterance:
    """A text with what the rules need to know of it. `earlier` reads a turn from before this one."""

    text: str
    lexicon: Lexicon
    earlier: Callable[[str], Utterance] = field(repr=False, compare=False)

    @lazy
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order."""
        return sentences_of(self.text)

    @lazy
    def clauses(self) -> tuple[Clauses, ...]:
        """The grammar of each sentence, in the same order."""
        following = (*self.sentences[1:], None)
        return tuple(
            read_clauses(sentence, self.lexicon.verbs, after) for sentence, after in zip(self.sentences, following, strict=False)
        )

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
    def content(self) -> frozenset[str]:
        """What it is about: its words without the small ones, verbs as infinitives."""
        found: set[str] = set()
        for sentence in self.sentences:
            for word in sentence.words:
                found.update(self._kernels(word.low))
        return frozenset(found)

    @lazy
    def said(self) -> frozenset[str]:
        """All words in lower case, each also as its infinitives and its shorter forms."""
        found: set[str] = set()
        for sentence in self.sentences:
            for word in sentence.words:
                found.update((word.low, *self.lexicon.verbs.infinitives(word.low), *shorter_forms(word.low)))
        return frozenset(found)

    def _kernels(self, low: str) -> tuple[str, ...]:
        if low in _EMPTY:
            return ()
        if low in _SAME:
            return _SAME[low]
        infinitives = self.lexicon.verbs.infinitives(low)
        return infinitives[:1] or (low,)
