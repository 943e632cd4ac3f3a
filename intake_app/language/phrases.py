"""Listed words and phrases, indexed by their first word, so that a look costs one lookup a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from intake_app.language.text import words_of

# first word → (all its words, easier wordings), the longest phrase first
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]

# In place of easier wordings: another list speaks of this phrase.
SILENT: tuple[str, ...] = ("",)
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*").fullmatch


def phrase_index(phrases: Mapping[str, tuple[str, ...]]) -> Phrases:
    """Index phrases (words parted by spaces → easier wordings)."""
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrase, easier in phrases.items():
        # Most phrases are plain words; cutting texts takes time.
        pieces = tuple(phrase.split(" ")) if _PLAIN(phrase) else tuple(word.low for word in words_of(phrase))
        if pieces:
            index.setdefault(pieces[0], []).append((pieces, easier))
    for entries in index.values():
        if len(entries) > 1:
            entries.sort(key=_longest_first)
    return {first: tuple(entries) for first, entries in index.items()}


def joined(first: Phrases, second: Phrases) -> Phrases:
    """Two indexes as one; where both hold the same phrase, the first one's wordings stay."""
    index = {**second, **first}
    for word in first.keys() & second.keys():
        held = {phrase for phrase, _ in first[word]}
        entries = [*first[word], *(entry for entry in second[word] if entry[0] not in held)]
        index[word] = tuple(sorted(entries, key=_longest_first))
    return index


def _longest_first(entry: tuple[tuple[str, ...], tuple[str, ...]]) -> int:
    return -len(entry[0])


def find_phrases(lows: tuple[str, ...], phrases: Phrases) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Give (index, number of words, easier wordings) of each listed phrase in words in lower case; places do not overlap."""
    if phrases.keys().isdisjoint(lows):
        return
    free = 0
    for at, low in enumerate(lows):
        if low not in phrases or at < free:
            continue
        for phrase, easier in phrases[low]:
            if lows[at : at + len(phrase)] == phrase:
                if easier is not SILENT:
                    yield at, len(phrase), easier
                free = at + len(phrase)
                break
