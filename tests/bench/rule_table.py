"""The numbers of every label and rule, measured on our own labelled questions and written into wordlists/README.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from intake_app.language.rules import Rulebook

BEGIN, END = "<!-- cijfers: begin -->", "<!-- cijfers: eind -->"
README = Path(__file__).resolve().parents[2] / "wordlists" / "README.md"
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Numbers:
    """How one rule or label did: questions that carry the label, questions in which it spoke, and those in which it was right."""

    carries: int
    spoke: int
    right: int

    @property
    def precision(self) -> str:
        """Share of what it said that is right; nothing to say when nobody labelled for it."""
        return f"{self.right / self.spoke:.2f}" if self.spoke and self.carries else _NONE

    @property
    def recall(self) -> str:
        """Share of what carries the label that it saw."""
        return f"{self.right / self.carries:.2f}" if self.carries else _NONE


def measure(rulebook: Rulebook, questions: Iterable[tuple[str, frozenset[str]]]) -> tuple[dict[str, Numbers], dict[str, Numbers]]:
    """Look at questions, each with its labels; returns the numbers by label and by rule, over all rules that there are."""
    carries: Counter[str] = Counter()
    spoke: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for text, labels in questions:
        carries.update(labels)
        findings = rulebook.look(text).findings
        for name, label in {(finding.rule, finding.label) for finding in findings} | {(one.label, one.label) for one in findings}:
            spoke[name] += 1
            right[name] += label in labels
    label_of = {rule.id: rule.label for rule in rulebook.rules}
    by_rule = {rule: Numbers(carries[label], spoke[rule], right[rule]) for rule, label in label_of.items()}
    by_label = {label: Numbers(carries[label], spoke[label], right[label]) for label in sorted({*label_of.values(), *carries})}
    return by_label, by_rule


def markdown(by_label: dict[str, Numbers], by_rule: dict[str, Numbers], rulebook: Rulebook, questions: int) -> str:
    """Write both tables in Markdown."""
    lines = [
        f"Gemeten op {questions} eigen gelabelde vragen (`tests/language/`). Aantal: vragen met het label; bij een regel: vragen",
        "waarin hij sprak. Precisie: deel daarvan dat klopt. Gevonden: deel van de vragen met het label dat hij ziet; een regel",
        "ziet vaak maar één soort van zijn label. Een streepje: niet te meten, zoals bij een label dat alleen in een gesprek",
        "telt, of dat hier niet is gelabeld omdat het een kwestie van smaak is (`rare_word`, `vague_pronoun`).",
        "",
        *_rows(("label", "aantal", "precisie", "gevonden"), [
            (label, str(one.carries), one.precision, one.recall) for label, one in by_label.items()
        ]),
        "",
        *_rows(("regel", "label", "sprak", "precisie", "gevonden"), [
            (rule.id, rule.label, str(by_rule[rule.id].spoke), by_rule[rule.id].precision, by_rule[rule.id].recall)
            for rule in sorted(rulebook.rules, key=lambda rule: (rule.label, rule.id))
        ]),
    ]  # fmt: skip
    return "\n".join(lines)


def write(text: str, file: Path = README) -> bool:
    """Put the text between the two marks of a file; returns whether anything changed. ValueError when a mark is missing."""
    before = file.read_text("utf-8")
    head, begin, rest = before.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{file.name} mist {BEGIN} of {END}")
    after = f"{head}{BEGIN}\n\n{text}\n\n{END}{tail}"
    if after != before:
        file.write_text(after, "utf-8")
    return after != before


def _rows(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    line = " | ".join("---:" if name in {"aantal", "sprak", "precisie", "gevonden"} else "---" for name in head)
    return [f"| {' | '.join(head)} |", f"| {line} |", *(f"| {' | '.join(row)} |" for row in rows)]
