"""Scores the rulebook against a labelled file: form and, per label, precision and recall. Used by a test and a benchmark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from intake_app.language.rules import Rulebook, Severity

# Left to taste in the labelled file: they only ask to be considered.
_NOT_LABELLED = frozenset({"vague_pronoun", "rare_word"})
QUESTIONS = Path(__file__).parent / "questions.tsv"
HELD_OUT = Path(__file__).parent / "held_out.tsv"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled question."""

    form: str
    labels: frozenset[str]
    text: str
    easy: bool


@dataclass(slots=True)
class Score:
    """What was right, false and missed, per label; and the questions whose form was seen right."""

    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    forms_right: int = 0
    questions: int = 0

    def labels(self) -> list[str]:
        """All labels that occur."""
        return sorted({*self.right, *self.false, *self.missed})

    def precision(self, label: str) -> float:
        """Share of what was found that is right."""
        return self.right[label] / max(1, self.right[label] + self.false[label])

    def recall(self, label: str) -> float:
        """Share of what is there that was found."""
        return self.right[label] / max(1, self.right[label] + self.missed[label])


def labelled(path: Path = QUESTIONS) -> Iterator[Labelled]:
    """Read the labelled questions; those under the comment `# Easy` are everyday ones."""
    easy = False
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            easy = easy or line.startswith("# Easy")
        elif line and not line.startswith("form\t"):
            form, labels, text = line.split("\t")
            yield Labelled(form, frozenset() if labels == "-" else frozenset(labels.split()), text, easy)


def score(rulebook: Rulebook, questions: list[Labelled]) -> Score:
    """Look at each question. A label that only asks to be considered counts when it was labelled, and is no false alarm else."""
    total = Score(questions=len(questions))
    for question in questions:
        look = rulebook.look(question.text)
        total.forms_right += look.form == question.form
        heavy = {finding.label for finding in look.findings if finding.severity is not Severity.CONSIDER}
        found = (heavy | (set(look.labels) & question.labels)) - _NOT_LABELLED
        total.right.update(found & question.labels)
        total.false.update(found - question.labels)
        total.missed.update(question.labels - found)
    return total
