"""The person's own words: where ours stands in a question, in whatever form, and how the sentence is with theirs in its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import DETERMINERS
from intake_app.language.lexicon import Lexicon, shorter_forms
from intake_app.language.phrases import find_phrases, phrase_index

_ARTICLES = frozenset({"de", "het", "een"})

GAP = "…"
"""Where the other words of the sentence go in a wording of more words: `gaf … een klap`. That we do not fill in."""

Place = tuple[int, int, str]
"""Start and end of our word in the text, and the whole text with theirs; empty when theirs has no such form that we know."""


def places_of(text: str, clauses: Clauses, ours: str, theirs: str, lexicon: Lexicon) -> Iterator[Place]:
    """Give each place of our word in a sentence: as it is, in another form (`sloeg` for `slaan`), or parted (`raakte … aan`)."""
    ours, theirs = ours.strip().lower(), theirs.strip()
    if not ours or not theirs:
        return
    taken: set[int] = set()
    for start, length, _ in find_phrases(clauses.lows, phrase_index({ours: ()})):
        taken.update(range(start, start + length))
        first, last = clauses.words[start].start, clauses.words[start + length - 1].end
        head, put = _one_article(clauses, start, theirs)
        yield first, last, text[:head] + put + text[last:]
    bare = _without_article(ours)
    if " " in bare:
        return
    base = _base(_without_article(theirs), lexicon)
    for at, low in enumerate(clauses.lows):
        if at not in taken and low != bare and _is_form(low, bare, lexicon):
            word = clauses.words[at]
            yield word.start, word.end, _put(text, word.start, word.end, lexicon.in_form(base, low), base, low, lexicon)
    yield from _parted(text, clauses, bare, base, lexicon)


def our_word(theirs: str, lexicon: Lexicon) -> str:
    """Return the word that we would use for one of theirs, in the same form; empty when we know none."""
    low = _without_article(theirs.strip().lower())
    found = lexicon.counterparts.get(low)
    if found:
        return found
    base = next((form for form in (*lexicon.verbs.infinitives(low), lexicon.lemma(low)) if form in lexicon.counterparts), "")
    made = lexicon.in_form(lexicon.counterparts[base], low) if base else ""
    return lexicon.counterparts[base] if GAP in made else made


def same_kind(ours: str, theirs: str, lexicon: Lexicon) -> bool:
    """Tell whether both can stand in one place: `gedoe` for `praten` makes no sentence."""
    if ours.lower() not in lexicon.verbs.infinitives(ours.lower()):
        return True
    return any(lexicon.verbs.infinitives(word) for word in theirs.lower().split())


def _parted(text: str, clauses: Clauses, ours: str, theirs: str, lexicon: Lexicon) -> Iterator[Place]:
    """A separable verb of ours in two pieces: `Wie raakte jou aan?`"""
    for name in lexicon.verbs.infinitives(ours):
        verb = lexicon.verb(name)
        if verb is None or not verb.prefix:
            continue
        plain = name.removeprefix(verb.prefix)
        for at, low in enumerate(clauses.lows):
            behind = [place for place in range(at + 1, len(clauses.lows)) if clauses.lows[place] == verb.prefix]
            if behind and plain in lexicon.verbs.infinitives(low):
                first, last = clauses.words[at], clauses.words[behind[0]]
                made = lexicon.in_form(theirs, low)
                rest = text[first.end : last.start].rstrip() + text[last.end :]
                told = _put(text[: first.end] + rest, first.start, first.end, made, theirs, low, lexicon)
                yield first.start, last.end, told


def _put(text: str, start: int, end: int, made: str, base: str, low: str, lexicon: Lexicon) -> str:
    """The text with `made` in this place; empty when that is not surely the form that `low` has."""
    finite = lexicon.verbs.infinitives(low) and low not in lexicon.verbs.infinitives(low)
    if GAP in made or (made == base and (finite or lexicon.lemma(low) != low)):
        return ""
    return text[:start] + (made[:1].upper() + made[1:] if text[start : start + 1].isupper() else made) + text[end:]


def _is_form(low: str, ours: str, lexicon: Lexicon) -> bool:
    """Whether two words are forms of one: of a verb, or of a noun."""
    one, other = lexicon.verbs.infinitives(low), lexicon.verbs.infinitives(ours)
    if one or other:
        return not set(one).isdisjoint(other)
    return lexicon.lemma(low) == lexicon.lemma(ours) or ours in shorter_forms(low) or low in shorter_forms(ours)


def _base(theirs: str, lexicon: Lexicon) -> str:
    """The form that others are made from: the infinitive, or the singular."""
    low = theirs.lower()
    return next(chain(lexicon.verbs.infinitives(low), [lexicon.lemma(low) if " " not in low else theirs]), theirs)


def _without_article(words: str) -> str:
    article, _, rest = words.partition(" ")
    return rest if rest and article.lower() in _ARTICLES else words


def _one_article(clauses: Clauses, at: int, theirs: str) -> tuple[int, str]:
    """Where the person's own word goes and how, so that no two articles follow each other: `in de` + `het hok` = `in het hok`."""
    start = clauses.words[at].start
    article, _, rest = theirs.partition(" ")
    before = clauses.low(at - 1)
    if not rest or article.lower() not in _ARTICLES or before not in DETERMINERS:
        return start, theirs
    if before in _ARTICLES - {"een"}:
        place = clauses.words[at - 1]
        return place.start, theirs[:1].upper() + theirs[1:] if place.text[0].isupper() else theirs[:1].lower() + theirs[1:]
    return start, rest
