"""Listed words and phrases, indexed by their first word, so that a look costs one lookup a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from intake_app.language.text import Word, words_of

# first word → (all its words, easier wordings), the longest phrase first
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]


def phrase_index(phrases: Mapping[str, tuple[str, ...]]) -> Phrases:
    """Index phrases (words parted by spaces → easier wordings)."""
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrase, easier in phrases.items():
        pieces = tuple(word.low for word in words_of(phrase))
        if pieces:
            index.setdefault(pieces[0], []).append((pieces, easier))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in index.items()}


def find_phrases(words: tuple[Word, ...], phrases: Phrases) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Give (index, number of words, easier wordings) of each listed phrase; places do not overlap, quoted words are passed over."""
    at = 0
    while at < len(words):
        step = 1
        if not words[at].quoted:
            for phrase, easier in phrases.get(words[at].low, ()):
                if len(phrase) == 1 or tuple(word.low for word in words[at : at + len(phrase)]) == phrase:
                    yield at, len(phrase), easier
                    step = len(phrase)
                    break
        at += step
