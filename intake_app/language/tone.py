"""How a sentence sounds, weighed from many small signs together, for what no single phrase gives away.

The weights are learned from labelled sentences by packaging/build_tone.py. What the weights say alone is only ever a thing to
consider; the rules with words say more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from intake_app.errors import ContentError
from intake_app.language.lazy import lazy
from intake_app.language.verbs import Verbs

if TYPE_CHECKING:
    from intake_app.language.clauses import Clauses

# Words that differ by region or politeness only.
_ONE_WORD = dict.fromkeys(("jij", "u", "ge", "gij", "jou", "jullie"), "je") | {
    "uw": "jouw", "nen": "een", "'n": "een", "n": "een", "'t": "het", "t": "het", "da": "dat", "niks": "niets", "ie": "hij",
    "zijt": "bent", "wij": "we", "zij": "ze", "mij": "me",
}  # fmt: skip
_PARTICLES = frozenset("toch ook nou dan zelf maar gewoon wel".split())
_NEGATIONS = frozenset("niet geen nooit niets niemand nergens".split())
_START, _END = "^", "$"
# Beginnings and ends of words of this length are signs too: verklein- in verkleining, -tje in knuffeltje.
_PIECES = (4, 5)
_HUNDREDTHS = 100
_REMEMBERED = 4096
_REMEMBERED_WEIGHTS = 16384


class ToneWeights:
    """For each sign how much it speaks for each label, in hundredths. A sum above 0 is heard.

    The table: a first row `sign` and the labels, then a row for each sign; with tabs between.
    """

    def __init__(self, text: str = "", verbs: Verbs | None = None, file: str = "tone.tsv") -> None:
        """Read the table from its text. Raises ContentError, with file and line, when a row is not right."""
        head, _, rows = text.partition("\n")
        self.labels = tuple(head.split("\t")[1:])
        row = rf"[^\t\n]++(?:\t-?+\d++){{{len(self.labels)}}}"
        if not re.fullmatch(rf"(?:{row}\n)*+", rows):
            wrong = next(number for number, line in enumerate([*rows.split("\n"), ""], start=2) if not re.fullmatch(row, line))
            raise ContentError("Hier horen een teken en voor elk label een heel getal te staan.", file=file, line=wrong)
        self._text = rows
        self._verbs = verbs or Verbs(())
        self._nothing = (0,) * len(self.labels)
        self._weights = lru_cache(maxsize=_REMEMBERED_WEIGHTS)(self._read)
        self._of_word = lru_cache(maxsize=_REMEMBERED)(self._told_by_word)

    @lazy
    def _rows(self) -> dict[str, str]:
        """The numbers by sign, still as text: most are never met, so they are read when they are."""
        return dict([line.split("\t", 1) for line in self._text.splitlines()])

    def heard(self, clauses: Clauses) -> Mapping[str, float]:
        """The labels heard in one sentence, each with how strongly."""
        rows, weights = self._rows, self._weights
        found = [weights(sign) for sign in _signs_of_build(clauses) if sign in rows]
        names = []
        for name, told in map(self._of_word, clauses.lows):
            names.append(name)
            found.append(told)
        found += [weights(sign) for sign in _signs_of_order(names) if sign in rows]
        totals = map(sum, zip(*found, strict=True))
        return {label: total / _HUNDREDTHS for label, total in zip(self.labels, totals, strict=False) if total > 0}

    def _read(self, sign: str) -> tuple[int, ...]:
        return tuple(map(int, self._rows[sign].split("\t")))

    def _told_by_word(self, low: str) -> tuple[str, tuple[int, ...]]:
        """The word as it stands in pairs, and what it says by itself."""
        found = [self._weights(sign) for sign in _signs_of_word(low, self._verbs) if sign in self._rows]
        return _name(low, self._verbs), tuple(map(sum, zip(self._nothing, *found, strict=True)))


def signs(clauses: Clauses) -> list[str]:
    """What is weighed of a sentence, as often as met: words, verbs, pieces of words, words close together, build and mark."""
    found = [*_signs_of_build(clauses), *_signs_of_order([_name(low, clauses.verbs) for low in clauses.lows])]
    for low in clauses.lows:
        found += _signs_of_word(low, clauses.verbs)
    return found


def _name(low: str, verbs: Verbs) -> str:
    """The word, or the first verb that it can be a form of."""
    one = _ONE_WORD.get(low, low)
    return (verbs.infinitives(one) or (one,))[0]


def _signs_of_word(low: str, verbs: Verbs) -> Iterator[str]:
    one = _ONE_WORD.get(low, low)
    yield f"word {one}"
    for verb in verbs.infinitives(one)[:1]:
        yield f"verb {verb}"
    for length in _PIECES:
        if len(one) > _PIECES[0]:
            yield f"begins {one[:length]}"
            yield f"ends {one[-length:]}"


def _signs_of_order(names: Sequence[str]) -> list[str]:
    """Each word with the next one and with the one after that."""
    row = [_START, *names, _END]
    pairs = [*pairwise(row), *zip(row, row[2:], strict=False)]
    return [f"near {first} {second}" for first, second in pairs]


def _signs_of_build(clauses: Clauses) -> list[str]:
    ones = [_ONE_WORD.get(low, low) for low in clauses.lows]
    build, mark = clauses.shape.value, clauses.sentence.mark[:1]
    # A star on every sentence: what a label weighs by itself.
    found = ["*", f"build {build}", f"mark {mark}", f"last {ones[-1]} {mark}"]
    if "je" in ones:
        found.append(f"je {build}")
    if not _PARTICLES.isdisjoint(ones):
        found.append("particle")
    if not _NEGATIONS.isdisjoint(ones):
        found.append(f"negation {build}")
    return found
