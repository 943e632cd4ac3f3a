"""Tone, blame and steering on sentences of our own: each kind is seen, and what only looks like it is let be."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app.errors import ContentError
from intake_app.language.memory import Memory
from intake_app.language.rules import Rulebook, Severity
from intake_app.language.tone import ToneWeights, signs

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


def _rows(name: str) -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [(label, text) for label, text in (line.split("\t") for line in lines if line and not line.startswith("#"))][1:]


ROWS = _rows("tone.tsv")
APART = _rows("tone_apart.tsv")


@pytest.mark.parametrize("label", TONE)
def test_the_kind_is_seen(rulebook: Rulebook, label: str) -> None:
    """At least nine of ten."""
    missed = [text for wanted, text in ROWS if wanted == label and label not in rulebook.look(text).labels]

    assert len(missed) <= 0.1 * sum(wanted == label for wanted, _ in ROWS) + 1, missed


def test_what_only_looks_like_it_is_let_be(rulebook: Rulebook) -> None:
    """At most one in a hundred."""
    plain = [text for wanted, text in ROWS if wanted == "-"]
    alarms = [text for text in plain if not set(TONE).isdisjoint(rulebook.look(text).labels)]

    assert len(alarms) <= 0.01 * len(plain), alarms


def test_sentences_that_were_not_learned_from_are_heard_as_well(rulebook: Rulebook) -> None:
    """At least four of five of all kinds together, and few alarms on the plain ones."""
    wanted = [(label, text) for label, text in APART if label != "-"]
    plain = [text for label, text in APART if label == "-"]
    seen = [text for label, text in wanted if label in rulebook.look(text).labels]
    alarms = [text for text in plain if not set(TONE).isdisjoint(rulebook.look(text).labels)]

    assert len(seen) >= 0.8 * len(wanted)
    assert len(alarms) <= 0.1 * len(plain), alarms


def test_what_only_sounds_like_it_asks_to_consider_and_gives_way(rulebook: Rulebook) -> None:
    """The weights alone never ask for a change, and are silent where a rule points at words of the same kind."""
    findings = [finding for _, text in ROWS for finding in rulebook.look(text).findings if finding.rule == "klinkt_als_afraden"]

    assert findings
    assert {Severity.CONSIDER} == {finding.severity for finding in findings}


@pytest.mark.parametrize(
    "text", ["U ging toch met u mee, jij zelf?", "Dat is niet niks, niet dan?", "Zeg.", "Weet jij wat weten is"]
)
def test_every_sign_is_weighed_once(rulebook: Rulebook, text: str) -> None:
    """However often a word or a pair comes back: what is heard is the sum over what is learned from."""
    lexicon = rulebook.lexicon
    [clauses] = Memory(lexicon).fresh(text).clauses
    weighed = sorted(signs(clauses))
    table = "\n".join(f"praise\t{sign}\t{2**at}" for at, sign in enumerate(weighed))

    assert {"praise": 2 ** len(weighed) - 1} == ToneWeights(table, lexicon.verbs).heard(clauses)


def test_a_broken_table_of_weights_is_refused_with_its_line() -> None:
    """In Dutch, like every list."""
    with pytest.raises(ContentError) as problem:
        ToneWeights("label\tsign\tweight\npraise\tword goed\tveel\n")

    assert 2 == problem.value.line
