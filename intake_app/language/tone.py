"""How a sentence sounds, weighed from many small signs together, for what no single phrase gives away.

The weights are learned from labelled sentences by packaging/build_tone.py; each is a sign, a label and a number. What the weights
say alone is only ever a thing to consider; the rules with words say more.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from intake_app.errors import ContentError

if TYPE_CHECKING:
    from intake_app.language.clauses import Clauses

_ONE_PERSON = {"jij": "je", "u": "je", "ge": "je", "gij": "je", "uw": "jouw"}
_PARTICLES = frozenset("toch ook nou dan zelf maar gewoon wel".split())
_START = "^"
_COLUMNS = "label\tsign\tweight"


class ToneWeights:
    """Weights by sign: for each label how much a sign speaks for it. A sum above 0 is heard."""

    def __init__(self, text: str = "", file: str = "tone.tsv") -> None:
        """Read the table from its text. Raises ContentError, with file and line, when a row is not right."""
        self._weights: dict[str, list[tuple[str, float]]] = {}
        for number, line in enumerate(text.splitlines(), start=1):
            if not line or line.startswith("#") or line == _COLUMNS:
                continue
            try:
                label, sign, weight = line.split("\t")
                self._weights.setdefault(sign, []).append((label, float(weight)))
            except ValueError:
                raise ContentError("Hier horen een label, een teken en een getal te staan.", file=file, line=number) from None

        self._known = frozenset(self._weights)

    def heard(self, clauses: Clauses) -> Mapping[str, float]:
        """The labels heard in one sentence, each with how strongly."""
        sums: dict[str, float] = {}
        for sign in self._known & signs(clauses):
            for label, weight in self._weights[sign]:
                sums[label] = sums.get(label, 0.0) + weight
        return {label: total for label, total in sums.items() if total > 0}


def signs(clauses: Clauses) -> set[str]:
    """What is weighed of a sentence: its words, pairs of words, verbs, build and mark. u and jij count as je."""
    lows = [_ONE_PERSON.get(low, low) for low in clauses.lows]
    build, mark = str(clauses.shape), clauses.sentence.mark[:1]
    # A star on every sentence: what a label weighs by itself.
    found = {"*", f"build {build}", f"mark {mark}", f"last {lows[-1]} {mark}"}
    found.update([f"word {low}" for low in lows])
    found.update([f"pair {first} {second}" for first, second in pairwise([_START, *lows])])
    found.update([f"verb {names[0]}" for names in map(clauses.verbs.infinitives, clauses.lows) if names])
    if "je" in lows:
        found.add(f"je {build}")
    if not _PARTICLES.isdisjoint(lows):
        found.add("particle")
    return found
