"""How a sentence sounds, weighed from many small signs together, for what no single phrase gives away.

The weights are learned from labelled sentences by packaging/build_tone.py; each is a sign, a label and a number. What the weights
say alone is only ever a thing to consider; the rules with words say more.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from intake_app.errors import ContentError
from intake_app.language.verbs import Verbs

if TYPE_CHECKING:
    from intake_app.language.clauses import Clauses

_ONE_PERSON = {"jij": "je", "u": "je", "ge": "je", "gij": "je", "uw": "jouw"}
_PARTICLES = frozenset("toch ook nou dan zelf maar gewoon wel".split())
_ADDRESSED = frozenset(word for word in ("je", *_ONE_PERSON) if _ONE_PERSON.get(word, word) == "je")
_START = "^"
_PAIR = "pair"
_HUNDREDTHS = 100
_REMEMBERED = 4096
_NOTHING_BEHIND: Mapping[str, str] = {}
_COLUMNS = "label\tsign\tweight"


class ToneWeights:
    """Weights by sign: for each label how much a sign speaks for it. A sum above 0 is heard."""

    def __init__(self, text: str = "", verbs: Verbs | None = None, file: str = "tone.tsv") -> None:
        """Read the table from its text. Raises ContentError, with file and line, when a row is not right."""
        # In hundredths: a sum of whole numbers is the same in whatever order it is made.
        self._weights: dict[str, list[tuple[str, int]]] = {}
        for number, line in enumerate(text.splitlines(), start=1):
            if not line or line.startswith("#") or line == _COLUMNS:
                continue
            try:
                label, sign, weight = line.split("\t")
                self._weights.setdefault(sign, []).append((label, round(float(weight) * _HUNDREDTHS)))
            except ValueError:
                raise ContentError("Hier horen een label, een teken en een getal te staan.", file=file, line=number) from None
        self._verbs = verbs or Verbs(())
        self._known = frozenset(self._weights)
        # A pair is found by its first word, so that no text is made of pairs that weigh nothing.
        self._pairs: dict[str, dict[str, str]] = {}
        for sign in self._known:
            kind, _, pair = sign.partition(" ")
            if kind == _PAIR:
                first, _, second = pair.partition(" ")
                self._pairs.setdefault(first, {})[second] = sign
        self._of_word = lru_cache(maxsize=_REMEMBERED)(self._told_by_word)

    def heard(self, clauses: Clauses) -> Mapping[str, float]:
        """The labels heard in one sentence, each with how strongly."""
        known = _signs_of_build(clauses) & self._known
        behind = self._pairs.get(_START, _NOTHING_BEHIND)
        for low in clauses.lows:
            one, told, next_behind = self._of_word(low)
            if one in behind:
                known.add(behind[one])
            known |= told
            behind = next_behind
        sums: dict[str, int] = {}
        for sign in known:
            for label, weight in self._weights[sign]:
                sums[label] = sums.get(label, 0) + weight
        return {label: total / _HUNDREDTHS for label, total in sums.items() if total > 0}

    def _told_by_word(self, low: str) -> tuple[str, frozenset[str], Mapping[str, str]]:
        """The word that it counts as, the signs with a weight that it gives, and those of each word right behind it."""
        one = _ONE_PERSON.get(low, low)
        return one, self._known & _signs_of_word(one, self._verbs), self._pairs.get(one, _NOTHING_BEHIND)


def signs(clauses: Clauses) -> set[str]:
    """What is weighed of a sentence: its words, pairs of words, verbs, build and mark. u and jij count as je."""
    lows = [_ONE_PERSON.get(low, low) for low in clauses.lows]
    found = _signs_of_build(clauses).union(*[_signs_of_word(low, clauses.verbs) for low in lows])
    found.update([f"{_PAIR} {first} {second}" for first, second in pairwise([_START, *lows])])
    return found


def _signs_of_word(low: str, verbs: Verbs) -> set[str]:
    names = verbs.infinitives(low)
    return {f"word {low}", f"verb {names[0]}"} if names else {f"word {low}"}


def _signs_of_build(clauses: Clauses) -> set[str]:
    lows, build, mark = clauses.lows, clauses.shape.value, clauses.sentence.mark[:1]
    # A star on every sentence: what a label weighs by itself.
    found = {"*", f"build {build}", f"mark {mark}", f"last {_ONE_PERSON.get(lows[-1], lows[-1])} {mark}"}
    if not _ADDRESSED.isdisjoint(lows):
        found.add(f"je {build}")
    if not _PARTICLES.isdisjoint(lows):
        found.add("particle")
    return found
