"""What a person named in an answer: their own words for people, places and things, to go on with."""

from __future__ import annotations

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from intake_app.language.names import looks_like_name, opens_as_subject, typed_name
from intake_app.language.utterance import Utterance

# Too bare to go on with, or only about when and how much.
_BARE = frozenset(
    "ding dingen dinges keer keren iets niets niks beetje stuk moment tijd dag dagen uur uren week weken maand maanden "
    "jaar jaren minuut minuten soort soorten manier geval begin einde eind rest ja nee wel antwoord vraag woord woorden "
    "vandaag gisteren morgen vanavond vanmorgen".split()
)


_SHORT_POSSESSIVES = frozenset({"mn", "zn", "dr"})


def named(utterance: Utterance) -> tuple[str, ...]:
    """Return what was named, as it was said and each once, in order: `een groot huis`, `Mo`, `mijn telefoon`."""
    found: dict[str, str] = {}
    for clauses in utterance.clauses:
        end = 0
        for at, word in enumerate(clauses.words):
            if at < end or not _is_thing(utterance, clauses, at):
                continue
            first = max(_first(clauses, at), end)
            text = utterance.text[clauses.words[first].start : word.end]
            found.setdefault(text.casefold(), _as_said(text, clauses, first))
            end = at + 1
    return tuple(found.values())


def _is_thing(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    word = clauses.words[at]
    if word.low in FUNCTION_WORDS or word.low in _BARE or word.low in _SHORT_POSSESSIVES:
        return False
    if any(is_name(utterance, clauses, at) for is_name in (looks_like_name, opens_as_subject, typed_name)):
        return True
    before, after = clauses.low(at - 1), clauses.low(at + 1)
    followed = bool(after) and after not in FUNCTION_WORDS and _ends_group(clauses, at + 1)
    if followed and before in DETERMINERS and word.low.endswith("e"):
        return False  # `een grote loods`: the next word is the thing
    verb_like = bool(clauses.tenses[at]) or word.low in clauses.verbs.prefixes
    adjective = clauses.low(at - 1).endswith("e") and clauses.low(at - 2) in DETERMINERS
    if adjective and not utterance.lexicon.is_noun(word.low):
        return not clauses.finite_at(at) or _ends_group(clauses, at)
    return utterance.lexicon.is_noun(word.low) and (not verb_like or adjective or before in DETERMINERS | PREPOSITIONS)


def _ends_group(clauses: Clauses, at: int) -> bool:
    """Whether nothing but a function word, or the end, comes after this word."""
    after = clauses.low(at + 1)
    return not after or after in FUNCTION_WORDS or bool(clauses.tenses[at + 1])


def _first(clauses: Clauses, at: int) -> int:
    """Return where the group begins: an article or possessive before the noun, with at most one word between."""
    for back in (1, 2):
        low = clauses.low(at - back)
        if low in DETERMINERS and at >= back:
            return at - back
        if low in FUNCTION_WORDS or not low or clauses.tenses[at - back]:
            break
    return at


def _as_said(text: str, clauses: Clauses, first: int) -> str:
    """A word that had its capital only because a sentence began with it loses it."""
    word = clauses.words[first]
    return text[:1].lower() + text[1:] if word.low in DETERMINERS else text
