"""How readable is a text: Flesch-Douma by textstat. Says little about one short question, something about a whole list."""

from __future__ import annotations

import math
from dataclasses import dataclass

from intake_app.language.text import words_of

# Below this a score is noise, and a single word breaks the formula.
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Readability:
    """`flesch_douma`: 0 (very hard) to 100 (very easy), can fall outside; None when there is too little text."""

    flesch_douma: float | None
    words: int
    syllables: int


def readability(text: str) -> Readability:
    """Score a text. Imports textstat on the first call, which takes about a second; needs no network."""
    import textstat  # noqa: PLC0415  # slow to import, and not needed before the window is there

    textstat.set_lang("nl")  # before anything else: its default wants a download
    count = len(words_of(text))
    syllables = int(textstat.syllable_count(text)) if count else 0
    if count < _FEWEST_WORDS:
        return Readability(None, count, syllables)
    score = float(textstat.flesch_reading_ease(text))
    return Readability(round(score, 1) if math.isfinite(score) else None, count, syllables)
