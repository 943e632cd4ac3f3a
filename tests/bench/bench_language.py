"""How fast a question is looked at, how long loading takes, and how well our own labelled questions come out.

Each time (of the processor, so that other programs count little) stands beside its goal, and beside what it costs to cut the same
texts into words: that ratio says the same on any machine. No text is looked at twice, for whole outcomes could be remembered; a
filler before it makes it new, and its words stay known.

Writes the numbers of every label and rule into wordlists/README.md.
"""

from __future__ import annotations

import gc
import os
import random
import re
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from time import perf_counter, process_time

from intake_app import resources
from intake_app.assemble import WORD_TABLE
from intake_app.language.rulefile import marked
from intake_app.language.rules import NOTHING_SAID, Context, Rulebook, Turn

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "language"))

from measure import HELD_OUT, Labelled, labelled, score
from rule_table import markdown, measure, write

TURNS = 300
OPENINGS = ("Nou", "Oké", "Ja", "Goed", "Dus", "Eh", "Nee", "Hoi", "En", "Maar")
KEYED = 60
NEW_WORDS = 200
COMMAND_LINE_QUESTIONS = 20_000


def main() -> None:
    """Print the numbers."""
    rules, lists, table = resources.rule_texts(), resources.list_texts(), resources.table_bytes(WORD_TABLE)
    began = perf_counter()
    rulebook = Rulebook.load(rules, lists, table)
    forms = len(rulebook.lexicon.verbs)
    print(f"laden: {perf_counter() - began:.3f} s (doel 0.3); {len(rulebook.rules)} regels, {forms} werkwoordsvormen")

    questions = list(labelled())
    texts = [question.text for question in questions]
    gc.collect()
    gc.freeze()  # as the program does behind its first screen
    examples = [marked(example)[0] for rule in rulebook.rules for example in rule.wrong + rule.right]
    for text in texts + examples:
        rulebook.look(text)
    _speed(rulebook, texts, [text for text in dict.fromkeys(texts + examples) if len(text.split()) == 11])
    _command_line(texts)
    once, ten = (min(_seconds(rulebook, " ".join(texts[:20] * times)) for _ in range(3)) for times in (1, 10))
    print(f"tien keer zo veel tekst kost {ten / once:.1f} keer zo veel tijd")

    tracemalloc.start()
    kept = Rulebook.load(rules, lists, table)
    print(f"geheugen van de tabellen: {tracemalloc.get_traced_memory()[0] / 1e6:.0f} MB (doel 40; {len(kept.rules)} regels)")
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


def _speed(rulebook: Rulebook, texts: list[str], eleven: list[str]) -> None:
    """The goals of speed, one by one, in milliseconds. `eleven` are questions of eleven words, the filler is the twelfth."""
    twelve = [_opened(text, at) for at in range(len(OPENINGS)) for text in eleven]
    _show("12 woorden, warm", rulebook, twelve, p50=0.2, p99=1)
    _show("eigen vragen, elke lengte", rulebook, [_opened(text, at) for at, text in enumerate(texts)])
    invented = _invented_words()
    one = [re.sub(r"\w{4,}(?=\W*$)", next(invented), text) for text in (eleven * NEW_WORDS)[:NEW_WORDS]]
    _show("12 woorden, een nooit gezien", rulebook, one, p99=2)
    ten = [f"Zag je {' '.join(next(invented) for _ in range(10))}?" for _ in range(NEW_WORDS)]
    _show("12 woorden, tien nooit gezien", rulebook, ten, p99=2)
    keys = [_opened(text, at)[:end] for at, text in enumerate(eleven[:KEYED]) for end in range(1, len(text) + 5)]
    _show("toets voor toets", rulebook, keys, p99=1)
    talk = Context(
        turns=tuple(Turn("interviewee" if at % 2 else "interviewer", f"{texts[at % len(texts)]} {at}") for at in range(TURNS))
    )
    rulebook.look(twelve[0], talk)
    _show(f"toets voor toets, {TURNS} beurten ervoor", rulebook, [f"Zo, {key}" for key in keys], p99=1, context=talk)
    fresh = [_opened(text, at + 3) for at, text in enumerate(texts[:200])]
    print(f"200 vragen: {sum(_seconds(rulebook, text) for text in fresh) * 1e3:.0f} ms (doel 50)")


def _opened(text: str, at: int) -> str:
    return f"{OPENINGS[at % len(OPENINGS)]}, {text[:1].lower()}{text[1:]}"


def _invented_words() -> Iterator[str]:
    """Words that nobody has ever typed."""
    drawn = random.Random(1)  # noqa: S311  # no secret
    for number in count():
        syllables = (drawn.choice("bdfgklmnprstvz") + drawn.choice(["a", "e", "i", "o", "oe"]) for _ in range(4))
        yield "".join(syllables) + "bdfgklmnprst"[number % 12]


def _seconds(rulebook: Rulebook, text: str, context: Context = NOTHING_SAID) -> float:
    began = process_time()
    rulebook.look(text, context)
    return process_time() - began


def _show(
    name: str, rulebook: Rulebook, texts: Sequence[str], *, p50: float = 0, p99: float = 0, context: Context = NOTHING_SAID
) -> None:
    """Look at each text once and print the middle and the slowest but one in a hundred, in ms, with their goals."""
    took = sorted(_seconds(rulebook, text, context) * 1e3 for text in texts)
    began = process_time()
    for text in texts:
        re.findall(r"\w+", text.lower())
    cut = (process_time() - began) * 1e3 / len(texts)
    shown = [
        f"{share} {value:.2f} ms{f' (doel {goal:g})' if goal else ''}"
        for share, value, goal in (("p50", took[len(took) // 2], p50), ("p99", took[int(len(took) * 0.99)], p99))
    ]
    print(f"{name}: {', '.join(shown)}; {sum(took) / len(took) / cut:.0f} keer het knippen in woorden (n={len(took)})")


if __name__ == "__main__":
    main()
