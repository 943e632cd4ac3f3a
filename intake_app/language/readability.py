"""How readable is a text: Flesch-Douma and LIX. Says little about one short question, something about a letter or a whole list.

The formulas are those of textstat; we count words, sentences and syllables ourselves, because it counts `radio` and `ideeën` one
short, leaves out sentences of one or two words, and takes as long for that as all our rules together.
"""

from __future__ import annotations

from dataclasses import dataclass

from intake_app.language.syllables import syllables
from intake_app.language.text import sentences_of

# Below this a score is noise, and a single word breaks the formula.
_FEWEST_WORDS = 2
# W.H. Douma, De leesbaarheid van landbouwbladen, 1960: a base, less for long sentences and for long words.
_BASE, _PER_WORD_IN_SENTENCE, _PER_SYLLABLE_IN_WORD = 206.835, 0.93, 77
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
    score = _BASE - _PER_WORD_IN_SENTENCE * length - _PER_SYLLABLE_IN_WORD * spoken / words
    return Readability(round(score, 1), words, spoken, round(length + 100 * long / words, 1), len(sentences))
