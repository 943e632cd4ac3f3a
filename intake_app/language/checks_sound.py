"""Checks that listen to how a sentence sounds as a whole; one for each label that has weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from intake_app.language.findings import Context
from intake_app.language.kinds import Mark
from intake_app.language.utterance import Utterance

SOUNDS = ("discouraging", "pressure", "victim_blaming", "praise", "childish")
"""Learned weights are kept only where they helped on sentences that nobody had looked at (wordlists/README.md)."""


def _sounds_like(label: str) -> Callable[[Utterance, Context], Iterator[Mark]]:
    def check(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
        for clauses, heard in zip(utterance.clauses, utterance.heard, strict=True):
            if label in heard:
                yield Mark(clauses.sentence.start, clauses.sentence.end)

    return check


CHECKS: Mapping[str, Callable[[Utterance, Context], Iterator[Mark]]] = {
    f"sounds_like_{label}": _sounds_like(label) for label in SOUNDS
}
