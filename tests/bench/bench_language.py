"""How fast a question is looked at, how long loading takes, and how well our own labelled questions come out."""

from __future__ import annotations

import sys
import tracemalloc
from pathlib import Path
from time import perf_counter

from intake_app import resources
from intake_app.assemble import WORD_TABLE
from intake_app.language.rules import Context, Rulebook, Turn

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "language"))

from measure import HELD_OUT, Labelled, labelled, score

TWELVE_WORDS = "Wat deed je met Mo in de auto na het eten gisteren?"
TURNS = 300


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
    once, ten = (_seconds(rulebook, " ".join(texts[:20] * times)) for times in (1, 10))
    print(f"tien keer zo veel tekst kost {ten / once:.1f} keer zo veel tijd")

    tracemalloc.start()
    kept = Rulebook.load(rules, lists, table)
    print(f"geheugen van de tabellen: {tracemalloc.get_traced_memory()[0] / 1e6:.0f} MB ({len(kept.rules)} regels)")
    tracemalloc.stop()

    _print_score("eigen vragen", rulebook, questions)
    _print_score("niet eerder gezien", rulebook, list(labelled(HELD_OUT)))


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
