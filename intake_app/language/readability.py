"""How readable is a text: Flesch-Douma by textstat, and LIX. Says little about one short question, something about a whole list.

Words, sentences and syllables are counted by ourselves: textstat counts `radio` and `ideeën` one short.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from intake_app.language.syllables import syllables
from intake_app.language.text import sentences_of

# Below this a score is noise, and a single word breaks the formula.
_FEWEST_WORDS = 2
# C.H. Björnsson, Läsbarhet, 1968: a long word has more than six letters.
_SHORT_WORD = 6


@dataclass(frozen=True, slots=True)
class Readability:
    """`flesch_douma`: 0 (very hard) to 100 (very easy), can fall outside; `lix`: 20 (very easy) to 60 (very hard).

    Both are None when there is too little text.
    """

    flesch_douma: float | None
    words: int
    syllables: int
    lix: float | None = None
    sentences: int = 0


def readability(text: str) -> Readability:
    """Score a text of any length; takes time in proportion to it."""
    sentences = sentences_of(text)
    words = long = spoken = 0
    for sentence in sentences:
        for word in sentence.words:
            words += 1
            long += len(word.low) > _SHORT_WORD
            spoken += syllables(word.low)
    if words < _FEWEST_WORDS:
        return Readability(None, words, spoken, None, len(sentences))
    length = words / len(sentences)
    return Readability(_flesch_douma(text), words, spoken, round(length + 100 * long / words, 1), len(sentences))


def _flesch_douma(text: str) -> float | None:
    """Ask textstat. It takes about a second to import, so that waits for the first score; it needs no network."""
    import textstat  # noqa: PLC0415

    textstat.set_lang("nl")  # before anything else: its default wants a download
    score = float(textstat.flesch_reading_ease(text))
    return round(score, 1) if math.isfinite(score) else None
