"""The sentences of a step, and the few things that may stand between their curly brackets.

A closed list, checked when a script is read, so that no sentence can fail in the middle of a talk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from intake_app.interview.script import Step, Trial, Wording
from intake_app.interview.script_places import Path

NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

_PIECE = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}|(\{\{|\}\}|\{%|%\}|\{#)", re.DOTALL)
_IF = re.compile(r"(if|elif)(?: not)? ([a-z][a-z0-9_]*)")
RESERVED = frozenset({"if", "elif", "else", "endif", "not", "and", "or", "in", "is", "true", "false", "none", "loop", "self"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a step, and the path of keys to it; `spoken`: it is said to the person."""

    path: Path
    text: str
    spoken: bool = True


def sentences(step: Step) -> Iterator[Sentence]:
    """Give every sentence of a step in which a variable may stand."""
    yield from _in((), step.words, step.tell_back, step.trial, step.follow_ups)
    yield from _told((), step.do, step.tip)
    for number, variant in enumerate(step.variants):
        place: Path = ("variants", number)
        yield from _in(place, variant.words, variant.tell_back, variant.trial, variant.follow_ups or ())
        yield from _told(place, variant.do, variant.tip)


def _in(
    base: Path, words: Wording | None, tell_back: Wording | None, trial: Trial | None, follow_ups: tuple[Wording, ...]
) -> Iterator[Sentence]:
    placed = [(base, words), ((*base, "tell_back"), tell_back), ((*base, "trial"), trial.words if trial else None)]
    placed += [((*base, "follow_ups", number), words) for number, words in enumerate(follow_ups)]
    for path, wording in placed:
        if wording is not None:
            yield Sentence((*path, "je"), wording.je)
            yield Sentence((*path, "u"), wording.u)


def _told(base: Path, do: str, tip: str) -> Iterator[Sentence]:
    for key, text in (("do", do), ("tip", tip)):
        if text:
            yield Sentence((*base, key), text, spoken=False)


def names_in(text: str) -> frozenset[str]:
    """Return the names that a sentence uses; raises ValueError with a Dutch sentence for anything else between the brackets."""
    names: set[str] = set()
    open_ifs: list[bool] = []  # for each {% if %}: whether its {% else %} has come
    for piece in _PIECE.finditer(text):
        if piece[3]:
            raise ValueError(f"Hier staat een losse {piece[3]}; schrijf {{{{ naam }}}}.")
        if piece[1] is not None:
            names.add(_name(piece[1].strip()))
        else:
            _block(piece[2].strip(), open_ifs, names)
    if open_ifs:
        raise ValueError("Bij {% if … %} ontbreekt {% endif %}.")
    return frozenset(names)


def _name(text: str) -> str:
    if not NAME.fullmatch(text) or text in RESERVED:
        raise ValueError("Tussen {{ en }} staat één naam, met kleine letters en _.")
    return text


def _block(text: str, open_ifs: list[bool], names: set[str]) -> None:
    condition = _IF.fullmatch(" ".join(text.split()))
    if condition and condition[1] == "if":
        open_ifs.append(False)
    elif text == "endif" and open_ifs:
        open_ifs.pop()
    elif open_ifs and not open_ifs[-1] and (condition or text == "else"):
        open_ifs[-1] = text == "else"
    else:
        raise ValueError("Tussen {% en %} staat: if naam, if not naam, elif naam, else of endif.")
    if condition:
        names.add(_name(condition[2]))
