"""One text made ready to be looked at: words, sentences and grammar, each worked out once and only when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from intake_app.language.clauses import Clauses, read_clauses
from intake_app.language.forms import Form, form_of
from intake_app.language.lexicon import Lexicon
from intake_app.language.text import Sentence, lower, sentences_of

_OUT = "¤"


@dataclass(frozen=True)
class Utterance:
    """A text with what the rules need to know of it. """

    text: str
    lexicon: Lexicon

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order."""
        return sentences_of(self.text)

    @cached_property
    def clauses(self) -> tuple[Clauses, ...]:
        """The grammar of each sentence, in the same order."""
        return tuple(read_clauses(sentence, self.lexicon.verbs) for sentence in self.sentences)

    @cached_property
    def form(self) -> Form:
        """Which kind of question this is."""
        return form_of(self.clauses)

    @cached_property
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
