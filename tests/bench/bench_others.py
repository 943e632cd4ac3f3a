"""Our checker beside programs that exist, in one run on the same labelled questions.

    bench_others.py [FILE …]     FILE: tsv (form, labels, text) or jsonl ({"labels": […], "text": "…"}); else our own questions

A question is unfit when its labellers gave it a label. A program that gives a score gets the threshold that suits it best on
these very questions, so what stands there for it is the best that it could do. Ours has no threshold.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from intake_app import assemble
from intake_app.language.findings import Look, Severity

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "language"))

from measure import QUESTIONS, labelled
from others import OTHERS, CannotBeHad, Scores


@dataclass(frozen=True, slots=True)
class Row:
    """How one program did: shares of unfit questions caught and of fit ones flagged, and microseconds a question."""

    name: str
    caught: float
    false_alarms: float
    microseconds: float


def main(arguments: Sequence[str]) -> None:
    """Print a table for each file."""
    for file in [Path(name) for name in arguments] or [QUESTIONS]:
        questions = read(file)
        texts, unfit = [text for text, _ in questions], [bad for _, bad in questions]
        print(f"\n{file.name}: {len(questions)} vragen, {sum(unfit)} met een label en {len(unfit) - sum(unfit)} zonder\n")
        print("| programma | gevonden | valse meldingen | verschil | µs per vraag |\n| --- | ---: | ---: | ---: | ---: |")
        with tempfile.TemporaryDirectory() as folder:
            for row in _rows(texts, unfit, Path(folder)):
                print(
                    f"| {row.name} | {row.caught:.0%} | {row.false_alarms:.0%} | {row.caught - row.false_alarms:+.2f} "
                    f"| {row.microseconds:.0f} |",
                    flush=True,
                )


def read(file: Path) -> list[tuple[str, bool]]:
    """Read labelled questions: each text, and whether it is unfit."""
    if file.suffix != ".jsonl":
        return [(question.text, bool(question.labels)) for question in labelled(file)]
    values = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [(value["text"], bool(value["labels"])) for value in values]


def row(name: str, flagged: Sequence[bool], unfit: Sequence[bool], seconds: float) -> Row:
    """Count what was caught and what was a false alarm."""
    bad, good = sum(unfit), len(unfit) - sum(unfit)
    caught = sum(mark for mark, is_bad in zip(flagged, unfit, strict=True) if is_bad)
    return Row(name, caught / max(1, bad), (sum(flagged) - caught) / max(1, good), seconds / max(1, len(unfit)) * 1e6)


def best_threshold(scores: Sequence[float], unfit: Sequence[bool]) -> float:
    """The threshold at which caught minus false alarms is largest; of equals the highest."""
    bad, good = max(1, sum(unfit)), max(1, len(unfit) - sum(unfit))
    best, best_gain, gain = float("inf"), 0.0, 0.0
    ordered = sorted(zip(scores, unfit, strict=True), reverse=True)
    for at, (score, is_bad) in enumerate(ordered):
        gain += 1 / bad if is_bad else -1 / good
        last_of_equals = at + 1 == len(ordered) or ordered[at + 1][0] < score
        if last_of_equals and gain > best_gain:
            best, best_gain = score, gain
    return best


def _rows(texts: list[str], unfit: list[bool], folder: Path) -> list[Row]:
    rulebook = assemble.rulebook()
    rulebook.look("Eerst warm worden.")
    began = perf_counter()
    looks = [rulebook.look(text) for text in texts]
    seconds = perf_counter() - began
    rows = [
        row("LVB-intake, liever anders en zwaarder", [_weighs(look, Severity.CHANGE) for look in looks], unfit, seconds),
        row("LVB-intake, alle bevindingen", [_weighs(look, Severity.CONSIDER) for look in looks], unfit, seconds),
    ]
    known: dict[object, Scores | CannotBeHad] = {}
    for other in OTHERS:
        if other.score not in known:
            try:
                known[other.score] = other.score(texts, folder)
            except CannotBeHad as reason:
                known[other.score] = reason
        scores = known[other.score]
        if isinstance(scores, CannotBeHad):
            print(f"| {other.name} | overgeslagen: {scores} | | | |")
            continue
        least = best_threshold(scores[0], unfit) if other.fixed is None else other.fixed
        name = other.name if other.fixed is not None else f"{other.name}, gunstigste grens ({abs(least):.3g})"
        rows.append(row(name, [score >= least for score in scores[0]], unfit, scores[1]))
    return rows


def _weighs(look: Look, least: Severity) -> bool:
    return any(finding.severity.weight >= least.weight for finding in look.findings)


if __name__ == "__main__":
    main(sys.argv[1:])
