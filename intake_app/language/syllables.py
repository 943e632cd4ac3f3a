"""Counts the syllables of a Dutch word by its vowels, as they are said: ra-di-o, i-dee-en, nieuw."""

from __future__ import annotations

import re
from functools import lru_cache

# One syllable each, the longest first; any other two vowels side by side are two (piano, theater, beantwoorden).
_NUCLEUS = re.compile(
    r"aai|ooi|oei|eeu|ieu|eau|eui|aa|ai|ee|oo|uu|ie|ïe|oe|eu|ui|ij|ei|au|ou"
    r"|[aeiouyáàâåæéèêíìîóòôøúùûýäëïöüÿ]"
)
# What looks like a vowel and is none, or looks like two and is one; and -eum, which looks like one and is two.
_SOUNDS = ((re.compile(r"qu|(?<![^\W\d_])y(?=[aeiou])"), "k"), (re.compile(r"tion|sion"), "sjon"), (re.compile(r"eum\b"), "e-um"))


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """How many syllables a word in lower case has, at least 1. Hyphens part: `auto-ongeluk` has five."""
    for sound, said in _SOUNDS:
        word = sound.sub(said, word)
    return len(_NUCLEUS.findall(word)) or 1
