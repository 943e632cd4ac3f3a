"""`lvb-intake words [FILE|-]`: how hard is a word or phrase, and what could be said instead."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from intake_app import checker
from intake_app.language.rules import Rulebook
from intake_app.review.questions import Item, read_items, read_standard_input

_STDIN = "-"


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser(
        "words", help=sentence, description="Kijkt losse woorden en uitdrukkingen na, één per regel; schrijft TSV."
    )
    parser.add_argument(
        "file", nargs="?", default=_STDIN, metavar="BESTAND", help="een woord of uitdrukking per regel; - is standaardinvoer"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a line a word: word, difficulty (0–1), hard (0/1), easier; returns 1 when one is hard."""
    items = _items(options.file)
    rulebook = checker.rulebook_for_a_list()
    lines = ["word\tdifficulty\thard\teasier"]
    found = False
    for item in items:
        difficulty, hard, easier = judge(item.text, rulebook)
        found = found or hard
        lines.append(f"{' '.join(item.text.split())}\t{difficulty:.2f}\t{int(hard)}\t{' | '.join(easier)}")
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    sys.stdout.flush()
    return int(found)


def judge(text: str, rulebook: Rulebook) -> tuple[float, bool, tuple[str, ...]]:
    """Judge a word or phrase as a whole: its hardest word counts, and a figure of speech is hard."""
    words = rulebook.words(text)
    figures = [finding for finding in rulebook.look(text).findings if finding.label == "idiom"]
    if figures:
        return 0.9, True, figures[0].instead
    if not words:
        return 0.0, False, ()
    hardest = max(words, key=lambda word: word.difficulty)
    return hardest.difficulty, hardest.hard, hardest.easier


def _items(name: str) -> list[Item]:
    if name != _STDIN:
        return read_items(Path(name))
    return read_standard_input()
