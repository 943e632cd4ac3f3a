"""How hard is one word: lists first, then what it is a form of, how often it is said, what it is made of, and typing slips."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from intake_app.language.compounds import OFFICE_HEADS, split_compound, thing_at_the_end
from intake_app.language.difficulty import modelled
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
_REMEMBERED = 20_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
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
        drawn = _DRAWN_OUT.sub(r"\1", low)
        if drawn != low and len(drawn) > 1:
            short = next((short for short in (drawn, _DRAWN_OUT.sub(r"\1\1", low)) if short in self._table), "")
            if short:
                return self.judge(short)
        if low in self._listed:
            return Verdict(LISTED, "", self._listed[low])
        if "-" in low:
            return self._hardest([part for part in low.split("-") if part])
        if low in self._table:
            if self._table.lemma(low) in self._easy:
                return _NOTHING_HARD
            own = Verdict(modelled(low, self._table))
            if own.difficulty < EASY_BELOW or len(low) < _SHORT or self._table.family(low) >= _PARTS_BELOW:
                return own
            # A noun of another kind than its last part is no compound: `huisvesting` is no `vesting`.
            kinds = self._table.kind(low) or ("" if low.endswith("en") else "cht")
            return self._by_parts(low, kinds) or own
        return self._unseen(low)

    def _is_easy(self, low: str) -> bool:
        return len(low) == 1 or not low[0].isalpha() or low in self._easy or _NUMBER.match(low) is not None

    def _unseen(self, low: str) -> Verdict:
        """Judge a form that the table does not hold."""
        for base in self._bases(low):
            if base in self._easy or base in self._table:
                return self.judge(base)
        parts = self._by_parts(low)
        if parts:
            return parts
        if self._is_typo(low):
            return Verdict(_TYPO)
        guess = modelled(low, self._table)
        unsure = len(low) < _SHORT or thing_at_the_end(low, self._table)
        return Verdict(min(guess, _UNKNOWN) if unsure else guess)

    def _by_parts(self, low: str, kinds: str = "chtan") -> Verdict | None:
        """Judge a compound whose last part is a noun of one of these kinds; None when it is none."""
        parts = split_compound(low, self._table, self._listed)
        if parts is None or self._table.kind(parts[1]) not in kinds:
            return None
        left, head = parts
        hardest = self._hardest(parts)
        if hardest.difficulty < HARD_FROM and self._table.lemma(head) in OFFICE_HEADS and self._table.kind(left) != "c":
            return Verdict(_OFFICE, head, ())
        return hardest

    def _hardest(self, parts: Iterable[str]) -> Verdict:
        found = _NOTHING_HARD
        for part in parts:
            verdict = self.judge(part) if len(part) < 40 else Verdict(_UNKNOWN)
            if verdict.difficulty > found.difficulty:
                found = Verdict(verdict.difficulty, verdict.part or part, verdict.easier)
        return found

    def _is_typo(self, low: str) -> bool:
        """Whether one slip of the finger away stands a word that everyone says."""
        if not 4 <= len(low) <= 20:
            return False
        for at in range(1, len(low)):
            before, after = low[:at], low[at:]
            if self._said(before + after[1:]) or (len(after) > 1 and self._said(before + after[1] + after[0] + after[2:])):
                return True
            if any(self._said(before + letter + after) or self._said(before + letter + after[1:]) for letter in _LETTERS):
                return True
        return any(self._said(low + letter) for letter in _LETTERS)

    def _said(self, low: str) -> bool:
        return (self._table.zipf(low) or 0.0) >= _TYPO_FROM
