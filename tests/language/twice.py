"""Scores the rulebook on questions that were labelled twice, blind to each other. Used by a test and a benchmark.

The files stand in `twice/`: `look.jsonl` was looked at while the rules were written, `held.jsonl` was not, `easy.jsonl` holds
everyday sentences. Each line: id, text, form, labels, words (hard ones), and `second`, the same by the second labeller.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from intake_app.language.rules import Rulebook, Severity

FOLDER = Path(__file__).parent / "twice"
LOOK, HELD, EASY = FOLDER / "look.jsonl", FOLDER / "held.jsonl", FOLDER / "easy.jsonl"
NEEDS_CONTEXT = frozenset({"offence_word_first", "new_detail", "repeated", "unpaired_yes_no"})


@dataclass(slots=True)
class Tally:
    """Right, false and missed, per name."""

    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, found: set[str], wanted: set[str]) -> None:
        """Count one question."""
        self.right.update(found & wanted)
        self.false.update(found - wanted)
        self.missed.update(wanted - found)

    def f1(self, name: str) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        right = 2 * self.right[name]
        return right / (right + self.false[name] + self.missed[name]) if right else 0.0

    def names(self) -> list[str]:
        """All names that a labeller gave."""
        return sorted({*self.right, *self.missed})

    def macro(self) -> float:
        """The mean F1 over the names."""
        return sum(self.f1(name) for name in self.names()) / len(self.names())


@dataclass(slots=True)
class Result:
    """How one file went."""

    forms: Tally = field(default_factory=Tally)
    labels: Tally = field(default_factory=Tally)
    nothing: Tally = field(default_factory=Tally)
    words: Tally = field(default_factory=Tally)
    form_pairs: list[tuple[str, str]] = field(default_factory=list)


def read(path: Path) -> list[dict[str, Any]]:
    """Read the lines of a labelled file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def measure(rulebook: Rulebook, rows: Iterable[dict[str, Any]]) -> Result:
    """Look at each question, without anything said before."""
    result = Result()
    for row in rows:
        look = rulebook.look(row["text"])
        found, wanted = set(look.labels) - NEEDS_CONTEXT, set(row["labels"])
        result.forms.add({look.form.value}, {row["form"]})
        result.form_pairs.append((look.form.value, row["form"]))
        result.labels.add(found, wanted)
        result.nothing.add(set() if found else {"nothing"}, set() if wanted else {"nothing"})
        _words(result.words, rulebook, row)
    return result


def _words(tally: Tally, rulebook: Rulebook, row: dict[str, Any]) -> None:
    """Count hard words; a word of a listed phrase counts for the phrase."""
    wanted = {word["text"].lower() for word in row["words"]}
    found = {word.text.lower() for word in rulebook.words(row["text"]) if word.hard}
    tally.right["word"] += sum(_meets(word, found) for word in wanted)
    tally.missed["word"] += sum(not _meets(word, found) for word in wanted)
    tally.false["word"] += sum(not _meets(word, wanted) for word in found)


def _meets(word: str, others: set[str]) -> bool:
    return any(word in other or other in word for other in others)


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Cohen's kappa: the agreement of two labellers beyond chance (Cohen 1960)."""
    total = len(pairs)
    agreed = sum(one == other for one, other in pairs) / total
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(ones[name] * others[name] for name in ones) / total**2
    return (agreed - chance) / (1 - chance)


def label_kappas(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Kappa between the two labellers, per label."""
    names = sorted({name for row in rows for name in row["labels"]})
    return {name: kappa([(name in row["labels"], name in row["second"]["labels"]) for row in rows]) for name in names}


def alarms(rulebook: Rulebook, rows: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return (rule, text) of each finding of `change` or `stop`."""
    return [
        (finding.rule, row["text"])
        for row in rows
        for finding in rulebook.look(row["text"]).findings
        if finding.severity is not Severity.CONSIDER
    ]
