"""Learns wordlists/tone.tsv: how much each small sign in a sentence speaks for a label of tone.

Learns from the examples in the rules and from our own labelled sentences in tests/language (questions.tsv, tone.tsv,
tone_blame.tsv); more labelled sentences (jsonl with `text` and `labels`) can be named on the command line. Never name sentences
that scores are taken on. Plain logistic regression, the same outcome each time. Run from the root:
`python packaging/build_tone.py [--only LABEL] [MORE.jsonl ...]`; with `--only` the weights of the other labels stay as they are.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from intake_app import assemble
from intake_app.language.checks_sound import SOUNDS
from intake_app.language.memory import Memory
from intake_app.language.rulefile import marked
from intake_app.language.tone import signs

ROOT = Path(__file__).resolve().parents[1]
# How strongly a label must be heard before it counts. First chosen on folds that were not learned from; raised when rules took
# its place: of what it alone heard on new sentences 11 of 32 were right, above this bar 6 of 10.
CAUTION = {"discouraging": 1.5, "victim_blaming": 0.7}
ROUNDS, SPEED, SHRINK, FOR_A_HIT, SMALLEST, RAREST = 12, 0.25, 0.002, 3.0, 0.1, 2

Labelled = tuple[str, frozenset[str]]
Seen = tuple[tuple[tuple[str, ...], ...], frozenset[str]]


def sentences(more: Sequence[str]) -> Iterator[Labelled]:
    """All labelled texts, each with its labels."""
    for rule in assemble.rulebook().rules:
        if not rule.id.startswith("klinkt_als_"):
            yield from ((marked(text)[0], frozenset({rule.label})) for text in rule.wrong)
        yield from ((text, frozenset()) for text in rule.right)
    for line in _rows("questions.tsv"):
        yield line[2], frozenset(line[1].split())
    for name in ("tone.tsv", "tone_blame.tsv"):
        for line in _rows(name):
            yield line[1], frozenset({line[0]})
    for name in more:
        for row in Path(name).read_text(encoding="utf-8").splitlines():
            found = json.loads(row)
            yield found["text"], frozenset(found.get("labels", ()))


def learn(seen: Sequence[Seen], label: str) -> dict[str, float]:
    """Weights for one label. Of a text with the label only the sentence that sounds most like it is learned from."""
    chance = random.Random(1)  # noqa: S311
    order = list(seen)
    weights: dict[str, float] = defaultdict(float)
    steps: dict[str, float] = defaultdict(float)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for parts, labels in order:
            hit = label in labels
            sums = [sum(weights[sign] for sign in part) for part in parts]
            for total, part in [max(zip(sums, parts, strict=True))] if hit else zip(sums, parts, strict=True):
                miss = (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - hit) * (FOR_A_HIT if hit else 1.0)
                if abs(miss) < 0.02:
                    continue
                for sign in part:
                    slope = miss + SHRINK * weights[sign]
                    steps[sign] += slope * slope
                    weights[sign] -= SPEED * slope / math.sqrt(steps[sign] + 0.1)
    weights["*"] -= CAUTION[label]
    return weights


def main(more: Sequence[str], labels: Sequence[str] = SOUNDS) -> None:
    """Learn these labels and write the table; what it says of other labels stays."""
    memory = Memory(assemble.rulebook().lexicon)
    seen: list[Seen] = []
    for text, found in dict(sentences(more)).items():
        parts = tuple(tuple(sorted(signs(clauses))) for clauses in memory.fresh(text).clauses)
        if parts:
            seen.append((parts, found))
    counts = Counter(sign for parts, _ in seen for part in parts for sign in part)
    seen = [(tuple(tuple(sign for sign in part if counts[sign] >= RAREST) for part in parts), found) for parts, found in seen]
    table = ROOT / "wordlists" / "tone.tsv"
    header, *rows = table.read_text(encoding="utf-8").splitlines()
    lines = [header, *(row for row in rows if row.split("\t")[0] in set(SOUNDS) - set(labels))]
    for label in labels:
        weights = learn(seen, label)
        lines += [
            f"{label}\t{sign}\t{weight:.2f}" for sign, weight in sorted(weights.items()) if abs(weight) >= SMALLEST or sign == "*"
        ]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(seen)} teksten, {len(lines) - 1} gewichten")


def _rows(name: str) -> Iterator[list[str]]:
    lines = [
        line for line in (ROOT / "tests" / "language" / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    for line in lines[1:]:
        yield line.split("\t")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--only"]:
        main(sys.argv[3:], sys.argv[2:3])
    else:
        main(sys.argv[1:])
