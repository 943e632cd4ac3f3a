"""What was said before, read once: earlier turns are kept as utterances, so that looking while typing stays fast."""

from __future__ import annotations

from functools import lru_cache

from intake_app.language.findings import Turn
from intake_app.language.lexicon import Lexicon
from intake_app.language.talk import Talk
from intake_app.language.utterance import Utterance

# More turns than a long talk has; the oldest are read again when they are needed.
_TURNS = 2048


class Memory:
    """Reads turns with one lexicon and remembers them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._remembered = lru_cache(maxsize=_TURNS)(self.fresh)
        self._talk = Talk((), self._earlier)

    def forget(self) -> None:
        """Let go of all that was said: the vault is locked, or a talk is left."""
        self._remembered.cache_clear()
        self._talk = Talk((), self._earlier)

    def fresh(self, text: str) -> Utterance:
        """Make a text ready to be looked at, without remembering it."""
        return Utterance(text, self.lexicon, self._earlier, self._together)

    def _earlier(self, text: str) -> Utterance:
        return self._remembered(text)

    def _together(self, turns: tuple[Turn, ...]) -> Talk:
        """The turns as one talk; the last one is kept, for it is asked for again with each key."""
        talk = self._talk
        if talk.turns is not turns and talk.turns != turns:
            talk = self._talk = Talk(turns, self._earlier)
        return talk
