"""What the two kinds of zipped documents have in common: paragraphs, each of a kind, that become items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from intake_app.errors import FileProblem
from intake_app.review.item import Item
from intake_app.review.plain import LONGEST_LINE
from intake_app.review.prose import utterances
from intake_app.review.suppression import Suppression, instruction_in

_LETTER = re.compile(r"[^\W\d_]")
ParagraphKind = Literal["heading", "list", "cell", "body"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as text; a line broken by hand is a `\\n` in it. `where`: its place, when that is beside the text."""

    text: str
    kind: ParagraphKind
    where: str = ""


def items_of(paragraphs: Iterable[Paragraph], name: str) -> Iterator[Item]:
    """Take each line of each paragraph as an item, and in running text each question. `line` counts paragraphs from 1.

    A number alone in a cell is no item.
    """
    waiting: list[Suppression] = []
    number = 0
    for number, paragraph in enumerate(paragraphs, start=1):
        if len(paragraph.text) > LONGEST_LINE:
            raise FileProblem(f"{name}, alinea {number}: deze alinea is te lang voor een vraag.")
        start = 0
        for line in paragraph.text.split("\n"):
            instruction = instruction_in(line.strip(), number)
            if instruction:
                waiting.append(instruction)
            else:
                for at, words in utterances(line, running=paragraph.kind == "body"):
                    if not _LETTER.search(words):
                        continue
                    spoken = paragraph.kind != "heading" or words.endswith("?")
                    yield Item(words, name, number, start + at, spoken, tuple(waiting), paragraph.where)
                    waiting = []
            start += len(line) + 1
    if waiting:
        yield Item("", name, number, suppressions=tuple(waiting))
