"""Finds a tag at the end of a sentence that asks to confirm: `, toch?`, `, hè Jesse?`, `, of vergis ik me?`."""

from __future__ import annotations

from intake_app.language.shapes import Shape, shape_at
from intake_app.language.tagged import Tagged


def _tails(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(tail.split()) for tail in text.split("|")), key=lambda tail: (-len(tail), tail)))


_TAGS = _tails(
    "of niet soms|of niet dan|of niet|of wel|niet waar|nietwaar|is het niet|hè|he|hé|toch|niet|klopt dat|klopt het|klopt|"
    "dat klopt toch|klopt dat niet|klopt toch|of klopt dat niet|dat klopt|is dat zo|is dat niet zo|is dat waar|is dat niet waar|"
    "of vergis ik me|of vergis ik mij|of vergis ik me nu|of zie ik dat verkeerd|of zie ik dat fout|of heb ik het verkeerd|"
    "of heb ik dat verkeerd|of heb ik dat mis|of zit ik ernaast|of zeg ik dat verkeerd|of zeg ik dat fout|of is dat niet zo|"
    "of was dat niet zo|of was het anders|of ben ik gek|heb ik dat goed|zeg ik dat goed|denk je niet|denkt u niet|vind je niet|"
    "vindt u niet|ja toch|toch niet|ja|zeker|toch wel|toch zeker|niet dan|wel|of heb ik het mis|is het niet zo|waar of niet|"
    "hè ja|neem ik aan|denk ik|begrijp ik|hoor ik|heb ik gelijk|is dat juist|ja hè|nee hè|niet hè|wel hè|dacht ik|niewaar|"
    "ja of nee|ja of niet|of wel soms|of lieg ik|heb ik gelijk of niet"
)
TAG_ENDS = frozenset(tag[-1] for tag in _TAGS)
_BY_END = {end: tuple(tag for tag in _TAGS if tag[-1] == end) for end in TAG_ENDS}
_NEED_NO_COMMA = frozenset(
    _tails("hè|nietwaar|niet waar|of niet|of niet soms|of niet dan|toch|ja toch|hé|he|toch niet|niet dan|of wel")
)
# Without a comma these are a tag only after a statement: `Ging je toch?` holds an adverb.
_ADVERBS_TOO = frozenset(_tails("toch|he|hé|toch niet|niet dan"))
_ONLY_ASKED = frozenset(_tails("wel|ja|denk ik|dacht ik|zeker|klopt|dat klopt"))
# After a question these only ask for an answer: `Deed het pijn, ja of nee?`
_AFTER_A_CLAIM = frozenset(_tails("ja of nee|ja of niet"))
_CALLED = frozenset(
    "man bro gast joh jongen meisje meid schat lieverd meneer mevrouw vriend maat kerel broer ouwe zus dude jong mop".split()
)


def find_tag(tagged: Tagged, first: int) -> tuple[int, int] | None:
    """The words (first, last excluded) of a tag, in a sentence that starts at word `first`; a name may stand behind it."""
    end = len(tagged.lows)
    if end > 1 and tagged.lows[end - 2] in TAG_ENDS and (tagged.lows[end - 1] in _CALLED or tagged.is_name(end - 1)):
        return _tag_before(tagged, first, end - 1)
    return _tag_before(tagged, first, end)


def _tag_before(tagged: Tagged, first: int, end: int) -> tuple[int, int] | None:
    for tag in _BY_END.get(tagged.lows[end - 1], ()):
        start = end - len(tag)
        if start > first and tagged.lows[start:end] == tag and _is_tag(tagged, first, tag, start):
            return start, end
    return None


def _is_tag(tagged: Tagged, first: int, tag: tuple[str, ...], start: int) -> bool:
    if tagged.lows[start - 1] == "of" or (tag in _AFTER_A_CLAIM and shape_at(tagged, first) is not Shape.STATEMENT):
        return False
    if tagged.comma_before(start):
        return tagged.sentence.asks or tag not in _ONLY_ASKED
    if tag not in _NEED_NO_COMMA or tagged.sentence.mark == ".":
        return False
    return tag not in _ADVERBS_TOO or shape_at(tagged, first) is Shape.STATEMENT
