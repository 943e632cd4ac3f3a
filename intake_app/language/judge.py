"""How hard is one word: lists first, then what it is a form of, how often it is said, what it is made of, and typing slips."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from intake_app.language.compounds import OFFICE_BEGINNINGS, OFFICE_HEADS, split_compound, thing_at_the_end
from intake_app.language.difficulty import modelled, separable
from intake_app.language.easier import easier_by_family
from intake_app.language.lazy import lazy
from intake_app.language.slips import Slips
from intake_app.language.wordtable import WordTable

HARD_FROM = 0.6
EASY_BELOW = 0.35
LISTED = 0.9
_EASY = 0.05
_TYPO = 0.2
# A word that is in no list and no table: too little is known of it to call it hard.
_UNKNOWN = 0.5
_OFFICE = 0.7
# A word said less than this may be judged by its parts instead.
_PARTS_BELOW = 3.6
_SHORT = 7
_SHORTEST_REST = 4
# Two words that everyone says make a word that everyone knows, whatever kind of noun it is; but `huisvesting` is no `vesting`.
_WELL_SAID = 4.3
_MADE_OF_VERBS = ("ing", "ingen", "heid", "en")
# A separable verb of one of these and an easy verb means what it says: `terugvechten`.
_SEEN_PARTICLES = frozenset(
    "achterna binnen dicht heen klaar kwijt langs los mee open rond samen stuk terug thuis vast weg".split()
)
# Written with stress: `wél`, `dát`.
_STRESSED = str.maketrans("áéíóú", "aeiou")
_REMEMBERED = 20_000
# A misspelling is one slip away from a word that is said this often (Zipf).
_TYPO_FROM = 4.3
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_ONES = (
    "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien"
    "|zestien|zeventien|achttien|negentien"
)
_NUMBER = re.compile(
    rf"(?:(?:{_ONES}|{_TENS}|honderd|duizend|miljoen|eerste|derde|achtste)(?:en|ën)?){{1,6}}(?:e|de|ste)?(?:tje|tjes|en)?$"
)
_DRAWN_OUT = re.compile(r"(.)\1{2,}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How hard a word is, which part makes it so (empty: the whole) and what could be said instead."""

    difficulty: float
    part: str = ""
    easier: tuple[str, ...] = ()


_NOTHING_HARD = Verdict(_EASY)


def _how_hard(verdict: Verdict) -> float:
    return verdict.difficulty


class Judge:
    """Judges words in lower case. `listed` gives the easier wordings of hard words, `bases` what a form may be made from."""

    def __init__(
        self,
        table: WordTable,
        easy: Collection[str],
        listed: Mapping[str, tuple[str, ...]],
        bases: Callable[[str], Iterable[str]],
    ) -> None:
        self._table = table
        self._easy = easy
        self._listed = listed
        self._bases = bases
        self.judge = lru_cache(maxsize=_REMEMBERED)(self._judge)

    def _judge(self, low: str) -> Verdict:
        if not self._table or self._is_easy(low):
            return _NOTHING_HARD
        respelled = self._respelled(low)
        if respelled:
            return self.judge(respelled)
        if low in self._listed:
            return Verdict(LISTED, "", self._listed[low])
        if "-" in low:
            return self._hardest([part for part in low.split("-") if part])
        verdict = self._seen(low) if low in self._table else self._unseen(low)
        if verdict.difficulty < HARD_FROM or verdict.easier or verdict.part:
            return verdict
        return Verdict(verdict.difficulty, "", easier_by_family(low, self._listed))

    def _respelled(self, low: str) -> str:
        """Give the word that is meant by `jaaa` or `wél`; empty when it is written as it should be."""
        drawn = _DRAWN_OUT.sub(r"\1", low)
        if drawn != low and len(drawn) > 1:
            return next((short for short in (drawn, _DRAWN_OUT.sub(r"\1\1", low)) if short in self._table), "")
        plain = low.translate(_STRESSED)
        return plain if plain != low and low not in self._listed and self._said(plain) and not self._said(low) else ""

    def _seen(self, low: str) -> Verdict:
        """Judge a form that the table holds."""
        if self._table.lemma(low) in self._easy:
            return _NOTHING_HARD
        own = self._as_its_base(low, Verdict(modelled(low, self._table)))
        if own.difficulty < EASY_BELOW or len(low) < _SHORT:
            return own
        # A noun of another kind than its last part is no compound: `huisvesting` is no `vesting`.
        parts = self._by_parts(low, self._table.kind(low) or ("" if low.endswith("en") else "cht"))
        if parts is None:
            return own
        # What is often said is no harder than it is by itself.
        if self._table.family(low) >= _PARTS_BELOW:
            return min(own, parts, key=_how_hard) if self._table.kind(low) else own
        return parts

    def _is_easy(self, low: str) -> bool:
        return len(low) == 1 or not low[0].isalpha() or low in self._easy or _NUMBER.match(low) is not None

    def _as_its_base(self, low: str, own: Verdict) -> Verdict:
        """Judge a form no harder than what it plainly comes from: `kneep` as `knijpen`, `onverstandig` as `verstandig`."""
        if own.difficulty < EASY_BELOW:
            return own
        for base in self._bases(low):
            # Only infinitives: the table knows the other inflected forms itself.
            if base.endswith("n") and base != low and base in self._table and not self._table.kind(base):
                own = min(own, self._plain(base), key=_how_hard)
        if own.difficulty < HARD_FROM or self._table.kind(low):
            return own
        rest = low.removeprefix("on")
        if rest != low and len(rest) >= _SHORTEST_REST and rest in self._table and not self._table.kind(rest):
            return Verdict(_UNKNOWN) if self._plain(rest).difficulty < EASY_BELOW else own
        split = separable(low)
        if split and split[0] in _SEEN_PARTICLES and self._plain(split[1]).difficulty < EASY_BELOW:
            return Verdict(_UNKNOWN)
        return own

    def _plain(self, low: str) -> Verdict:
        """Judge a word by the lists and by itself alone, not by what it comes from or is made of."""
        if self._is_easy(low) or self._table.lemma(low) in self._easy:
            return _NOTHING_HARD
        if low in self._listed:
            return Verdict(LISTED, "", self._listed[low])
        return Verdict(modelled(low, self._table))

    def _unseen(self, low: str) -> Verdict:
        """Judge a form that the table does not hold."""
        for base in self._bases(low):
            if base in self._easy or base in self._table or base in self._listed:
                return self.judge(base)
        parts = self._by_parts(low)
        if parts:
            return parts
        if self._slips.near(low):
            return Verdict(_TYPO)
        guess = modelled(low, self._table)
        unsure = len(low) < _SHORT or thing_at_the_end(low, self._table)
        return Verdict(min(guess, _UNKNOWN) if unsure else guess)

    def _by_parts(self, low: str, kinds: str = "chtan") -> Verdict | None:
        """Judge a compound whose last part is a noun of one of these kinds; None when it is none."""
        parts = split_compound(low, self._table, self._listed)
        if parts is None:
            return None
        left, head = parts
        kind = self._table.kind(head)
        well_said = not low.endswith(_MADE_OF_VERBS) and min(map(self._table.family, parts)) >= _WELL_SAID
        if kind not in kinds and not well_said:
            return None
        hardest = self._hardest(parts)
        if self._table.lemma(head) in OFFICE_HEADS and self._table.kind(left) != "c":
            part = hardest.part if hardest.part in self._listed else head
            return Verdict(max(_OFFICE, hardest.difficulty), part, hardest.easier)
        if hardest.difficulty < HARD_FROM and left in OFFICE_BEGINNINGS and kind not in {"c", "h"}:
            return Verdict(_OFFICE, left, ())
        return hardest

    def _hardest(self, parts: Sequence[str]) -> Verdict:
        """Judge by the hardest part. Only what may stand for the last part may stand for the whole: a ladder stays a ladder."""
        found = _NOTHING_HARD
        for part in parts:
            verdict = self.judge(part) if len(part) < 40 else Verdict(_UNKNOWN)
            if verdict.difficulty > found.difficulty:
                found = Verdict(verdict.difficulty, verdict.part or part, verdict.easier if part == parts[-1] else ())
        return found

    @lazy
    def _slips(self) -> Slips:
        return Slips(self._table.said_from(_TYPO_FROM))

    def _said(self, low: str) -> bool:
        return (self._table.zipf(low) or 0.0) >= _TYPO_FROM
