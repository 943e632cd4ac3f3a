"""Learns wordlists/tone.tsv: how much each small sign in a sentence speaks for a label of tone.

Learns from the examples in the rules and what they offer, from our own labelled sentences in tests/language (questions.tsv,
tone.tsv, tone_blame.tsv, tone_sets/, twice/look.jsonl and easy.jsonl) and from the sentences of our scripts, in which none of it
is heard. Never name sentences there that scores are taken on. Plain logistic regression, the same outcome each time. Run from
the root:

`python packaging/build_tone.py` learns from all; `python packaging/build_tone.py try [MORE.jsonl ...]` leaves out one set of
tone_sets/ at a time and prints how well rules and weights together do on sentences of that author, and on MORE.
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from intake_app import assemble
from intake_app.language.checks_sound import SOUNDS
from intake_app.language.memory import Memory
from intake_app.language.rulefile import marked
from intake_app.language.rules import Rulebook
from intake_app.language.tone import ToneWeights, signs

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests" / "language"
AUTHORS = ("one", "two")
"""The sets of tone_sets/ whose authors knew neither rules nor weights."""
# How strongly a label must be heard before it counts, chosen on sentences of authors that were not learned from.
CAUTION = {"discouraging": 1.25, "pressure": 1.0, "victim_blaming": 2.25, "praise": 1.0, "childish": 1.25}
ROUNDS, SPEED, SHRINK, FOR_A_HIT, RAREST = 12, 0.25, 0.006, 3.0, 2
SMALLEST = 20
"""In hundredths: a sign that speaks less than this for each label is left out."""

_SENTENCE = re.compile(r'"([A-Z][^"{}\n]{5,600}[?.!])"')

_TO_FILL_IN = re.compile(r"[{}…]")

Labelled = tuple[str, frozenset[str]]
Seen = tuple[list[list[str]], frozenset[str]]


def sentences(rulebook: Rulebook, without: Collection[str] = ()) -> Iterator[Labelled]:
    """All labelled texts, each with its labels; `without` names sets of tone_sets/ to leave out."""
    for file in sorted((ROOT / "templates").glob("sc*/**/*.toml")):
        yield from ((text, frozenset()) for text in _SENTENCE.findall(file.read_text(encoding="utf-8")))
    for rule in rulebook.rules:
        if not rule.id.startswith("klinkt_als_"):
            yield from ((marked(text)[0], frozenset({rule.label})) for text in rule.wrong)
        yield from ((text, frozenset()) for text in (*rule.right, *rule.instead) if not _TO_FILL_IN.search(text))
    for row in _rows(TESTS / "questions.tsv"):
        yield row[2], frozenset(row[1].split())
    for name in ("look", "easy"):
        yield from _lines(TESTS / "twice" / f"{name}.jsonl")
    for file in (TESTS / "tone.tsv", TESTS / "tone_blame.tsv", *sorted((TESTS / "tone_sets").glob("*.tsv"))):
        if file.stem not in without:
            yield from author_set(file)


def author_set(file: Path) -> Iterator[Labelled]:
    """The sentences of one file with labels and text."""
    for labels, text in _rows(file):
        yield text, frozenset(labels.split())


def weights_from(labelled: Iterable[Labelled], memory: Memory) -> str:
    """Learn all labels; return the table."""
    seen = []
    for text, found in dict(labelled).items():
        parts = [signs(clauses) for clauses in memory.fresh(text).clauses]
        if parts:
            seen.append((parts, found))
    counts = Counter(sign for parts, _ in seen for part in parts for sign in set(part))
    seen = [([[sign for sign in part if counts[sign] >= RAREST] for part in parts], found) for parts, found in seen]
    learned = [_learn(seen, label) for label in SOUNDS]
    lines = ["\t".join(("sign", *SOUNDS))]
    for sign in sorted(set().union(*learned)):
        hundredths = [round(weights.get(sign, 0.0) * 100) for weights in learned]
        if sign == "*" or max(map(abs, hundredths)) >= SMALLEST:
            lines.append("\t".join((sign, *map(str, hundredths))))
    return "\n".join(lines) + "\n"


def _learn(seen: Sequence[Seen], label: str) -> dict[str, float]:
    """Weights for one label. Of a text with the label only the sentence that sounds most like it is learned from."""
    chance = random.Random(1)  # noqa: S311
    order = list(seen)
    weights: dict[str, float] = defaultdict(float)
    steps: dict[str, float] = defaultdict(float)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for parts, labels in order:
            hit = label in labels
            sums = [sum([weights[sign] for sign in part]) for part in parts]
            for total, part in [max(zip(sums, parts, strict=True))] if hit else zip(sums, parts, strict=True):
                miss = (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - hit) * (FOR_A_HIT if hit else 1.0)
                if abs(miss) < 0.02:
                    continue
                for sign in part:
                    slope = miss + SHRINK * weights[sign]
                    steps[sign] += slope * slope
                    weights[sign] -= SPEED * slope / math.sqrt(steps[sign] + 0.1)
    weights["*"] -= CAUTION[label]
    return dict(weights)


def main() -> None:
    """Learn from all and write the table."""
    rulebook = assemble.rulebook()
    table = weights_from(sentences(rulebook), Memory(rulebook.lexicon))
    (ROOT / "wordlists" / "tone.tsv").write_text(table, encoding="utf-8")
    print(f"{table.count(chr(10)) - 1} tekens, {len(table.encode()) / 1e6:.2f} MB")


def tried(more: Sequence[str]) -> None:
    """Print, for each author set left out, what rules find and what rules and weights find together."""
    rulebook = assemble.rulebook()
    memory = Memory(rulebook.lexicon)
    for author in AUTHORS:
        left_out = {author: dict(author_set(TESTS / "tone_sets" / f"{author}.tsv"))}
        left_out |= {Path(name).stem: dict(_lines(Path(name))) for name in more}
        hidden = {text.lower() for rows in left_out.values() for text in rows}
        learned = [pair for pair in sentences(rulebook, (author,)) if pair[0].lower() not in hidden]
        weights = ToneWeights(weights_from(learned, memory), rulebook.lexicon.verbs)
        for name, rows in left_out.items():
            _print_tried(f"geleerd zonder {author}; op {name}", rows, rulebook, weights)


def _print_tried(title: str, rows: Mapping[str, frozenset[str]], rulebook: Rulebook, weights: ToneWeights) -> None:
    ruled, both = Counter[tuple[str, bool, bool]](), Counter[tuple[str, bool, bool]]()
    memory = Memory(rulebook.lexicon)
    for text, wanted in rows.items():
        by_rule = {finding.label for finding in rulebook.look(text).findings if not finding.rule.startswith("klinkt_als_")}
        heard = {label for clauses in memory.fresh(text).clauses for label in weights.heard(clauses)}
        for label in SOUNDS:
            ruled[label, label in wanted, label in by_rule] += 1
            both[label, label in wanted, label in by_rule | heard] += 1
        plain = wanted.isdisjoint(SOUNDS)
        ruled["(geen)", plain, by_rule.isdisjoint(SOUNDS)] += 1
        both["(geen)", plain, (by_rule | heard).isdisjoint(SOUNDS)] += 1
    print(f"{title}: {len(rows)} zinnen")
    for label in (*SOUNDS, "(geen)"):
        print(f"  {label:15} regels {_told(ruled, label)}   met gewichten {_told(both, label)}")


def _told(found: Counter[tuple[str, bool, bool]], label: str) -> str:
    right, false, missed = found[label, True, True], found[label, False, True], found[label, True, False]
    if not right + missed:
        return f"{false} vals" + " " * 24
    shares = (2 * right / (2 * right + false + missed), right / max(1, right + false), right / (right + missed))
    return "F1 {:.2f} precisie {:.2f} gevonden {:.2f}".format(*shares)


def _rows(file: Path) -> list[list[str]]:
    return [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")][1:]


def _lines(file: Path) -> Iterator[Labelled]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["text"], frozenset(row.get("labels", ()))


if __name__ == "__main__":
    if sys.argv[1:2] == ["try"]:
        tried(sys.argv[2:])
    else:
        main()
