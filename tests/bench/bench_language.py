"""How fast a question is looked at, how long loading takes, and how well our own labelled questions come out.

Writes the numbers of every label and rule into wordlists/README.md.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tracemalloc
from pathlib import Path
from time import perf_counter

from intake_app import resources
from intake_app.assemble import WORD_TABLE
from intake_app.language.rules import Context, Rulebook, Turn

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "language"))

from measure import HELD_OUT, Labelled, labelled, score
from rule_table import markdown, measure, write

TWELVE_WORDS = "Wat deed je met Mo in de auto na het eten gisteren?"
TURNS = 300
COMMAND_LINE_QUESTIONS = 20_000


def main() -> None:
    """Print the numbers."""
    rules, lists, table = resources.rule_texts(), resources.list_texts(), resources.table_bytes(WORD_TABLE)
    began = perf_counter()
    rulebook = Rulebook.load(rules, lists, table)
    print(f"laden: {perf_counter() - began:.3f} s; {len(rulebook.rules)} regels, {len(rulebook.lexicon.verbs)} werkwoordsvormen")

    questions = list(labelled())
    texts = [question.text for question in questions]
    _show("een vraag bekijken", [_seconds(rulebook, text) for _ in range(5) for text in texts])
    _show("vraag van 12 woorden", [_seconds(rulebook, TWELVE_WORDS) for _ in range(2000)])
    keys = [TWELVE_WORDS[:length] for length in range(1, len(TWELVE_WORDS) + 1)]
    _show("toets voor toets", [_seconds(rulebook, text) for _ in range(10) for text in keys])
    talk = Context(
        turns=tuple(Turn("interviewee" if at % 2 else "interviewer", f"{texts[at % len(texts)]} {at}") for at in range(TURNS))
    )
    rulebook.look(TWELVE_WORDS, talk)
    _show(f"met {TURNS} beurten ervoor", [_seconds(rulebook, text, talk) for text in texts])
    began = perf_counter()
    for text in texts[:200]:
        rulebook.look(text)
    print(f"200 vragen: {(perf_counter() - began) * 1e3:.0f} ms")
    _command_line(texts)
    once, ten = (_seconds(rulebook, " ".join(texts[:20] * times)) for times in (1, 10))
    print(f"tien keer zo veel tekst kost {ten / once:.1f} keer zo veel tijd")

    tracemalloc.start()
    kept = Rulebook.load(rules, lists, table)
    print(f"geheugen van de tabellen: {tracemalloc.get_traced_memory()[0] / 1e6:.0f} MB ({len(kept.rules)} regels)")
    tracemalloc.stop()

    _print_score("eigen vragen", rulebook, questions)
    _print_score("niet eerder gezien", rulebook, list(labelled(HELD_OUT)))
    by_label, by_rule = measure(rulebook, [(question.text, question.labels) for question in questions])
    changed = write(markdown(by_label, by_rule, rulebook, len(questions)))
    print(f"wordlists/README.md: cijfers {'bijgewerkt' if changed else 'ongewijzigd'}")


def _command_line(texts: list[str]) -> None:
    """Check many questions from the command line, on one core, and say how many go in a minute."""
    many = [f"{texts[at % len(texts)].rstrip('?. ')} met nummer {at}?" for at in range(COMMAND_LINE_QUESTIONS)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "vragen.txt"
        file.write_text("\n".join(many), "utf-8")
        before = os.times()
        command = [sys.executable, "-m", "intake_app", "check", str(file), "--format", "json"]
        with (Path(folder) / "uit.jsonl").open("wb") as out:
            subprocess.run(command, stdout=out, check=False)
        after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    print(f"opdrachtregel, json: {len(many) / seconds * 60:,.0f} vragen per minuut rekentijd op één kern")


def _print_score(name: str, rulebook: Rulebook, questions: list[Labelled]) -> None:
    total = score(rulebook, questions)
    print(f"{name}: vorm goed {total.forms_right}/{total.questions}")
    for label in total.labels():
        support = total.right[label] + total.missed[label]
        print(f"  {label:28} n={support:3}  precisie {total.precision(label):.2f}  gevonden {total.recall(label):.2f}")


def _seconds(rulebook: Rulebook, text: str, context: Context | None = None) -> float:
    began = perf_counter()
    rulebook.look(text, context or Context())
    return perf_counter() - began


def _show(name: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    p50, p99 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    print(f"{name}: p50 {p50 * 1e3:.2f} ms, p99 {p99 * 1e3:.2f} ms, verhouding {p99 / p50:.1f}")


if __name__ == "__main__":
    main()
