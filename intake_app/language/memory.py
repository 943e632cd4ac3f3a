"""What was said before, read once: earlier turns are kept as utterances, so that looking while typing stays fast."""

from __future__ import annotations

from functools import lru_cache

from intake_app.language.lexicon import Lexicon
from intake_app.language.utterance import Utterance

# More turns than a long talk has; the oldest are read again when they are needed.
_TURNS = 2048


class Memory:
    """Reads turns with one lexicon and remembers them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._remembered = lru_cache(maxsize=_TURNS)(self.fresh)

    def fresh(self, text: str) -> Utterance:
        """Make a text ready to be looked at, without remembering it."""
        return Utterance(text, self.lexicon, self._earlier)

    def _earlier(self, text: str) -> Utterance:
        return self._remembered(text)
