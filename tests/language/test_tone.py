"""Tone, blame and steering on sentences of our own: each kind is seen, and what only looks like it is let be."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app.language.rules import Rulebook

TONE = (
    "victim_blaming",
    "pressure",
    "praise",
    "childish",
    "discouraging",
    "yes_no_check",
    "hypothetical",
    "why_blame",
    "leading_suggestive",
)
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "tone.tsv").read_text(encoding="utf-8").splitlines()[2:]
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("label", TONE)
def test_the_kind_is_seen(rulebook: Rulebook, label: str) -> None:
    """At least nineteen of twenty."""
    missed = [text for wanted, text in ROWS if wanted == label and label not in rulebook.look(text).labels]

    assert len(missed) <= 0.05 * sum(wanted == label for wanted, _ in ROWS) + 1, missed


def test_what_only_looks_like_it_is_let_be(rulebook: Rulebook) -> None:
    """At most one in a hundred."""
    plain = [text for wanted, text in ROWS if wanted == "-"]
    alarms = [text for text in plain if not set(TONE).isdisjoint(rulebook.look(text).labels)]

    assert len(alarms) <= 0.01 * len(plain), alarms
