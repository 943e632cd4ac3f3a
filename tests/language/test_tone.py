"""Tone, blame and steering on sentences of our own: each kind is seen, and what only looks like it is let be."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from intake_app.errors import ContentError
from intake_app.language.memory import Memory
from intake_app.language.rules import Rulebook, Severity
from intake_app.language.tone import ToneWeights, signs

EASY = Path(__file__).parent / "twice" / "easy.jsonl"

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
    looks = [rulebook.look(text).findings for _, text in ROWS]
    heard = [(finding, findings) for findings in looks for finding in findings if finding.rule.startswith("klinkt_als_")]

    assert heard
    assert {Severity.CONSIDER} == {finding.severity for finding, _ in heard}
    assert not [
        finding
        for finding, findings in heard
        for other in findings
        if other.label == finding.label and other is not finding and other.start < finding.end and finding.start < other.end
    ]


def test_what_is_said_every_day_is_not_heard(rulebook: Rulebook) -> None:
    """On easy everyday sentences the weights are silent."""
    easy = [json.loads(line)["text"] for line in EASY.read_text(encoding="utf-8").splitlines()]

    assert [] == [text for text in easy if _heard(rulebook, text)]


def test_what_rules_call_right_is_hardly_ever_heard(rulebook: Rulebook) -> None:
    """At most three in a thousand: a new rule may bring examples that were not learned from yet."""
    right = [text for rule in rulebook.rules for text in rule.right]
    heard = [text for text in right if _heard(rulebook, text)]

    assert len(heard) <= 0.003 * len(right), heard


def _heard(rulebook: Rulebook, text: str) -> list[str]:
    return [finding.rule for finding in rulebook.look(text).findings if finding.rule.startswith("klinkt_als_")]


@pytest.mark.parametrize(
    "text", ["U ging toch met u mee, jij zelf?", "Dat is niet niks, niet dan?", "Zeg.", "Weet jij wat weten is"]
)
def test_every_sign_is_weighed_as_often_as_it_is_met(rulebook: Rulebook, text: str) -> None:
    """However often a word or a pair comes back: what is heard is the sum over what is learned from."""
    lexicon = rulebook.lexicon
    [clauses] = Memory(lexicon).fresh(text).clauses
    weighed = Counter(signs(clauses))
    weights = {sign: 10 ** (at % 5) for at, sign in enumerate(sorted(weighed))}
    table = "\n".join(["sign\tchildish\tpraise", *(f"{sign}\t-1\t{weight}" for sign, weight in weights.items()), ""])

    assert {"praise": sum(weights[sign] * times for sign, times in weighed.items()) / 100} == ToneWeights(
        table, lexicon.verbs
    ).heard(clauses)


@pytest.mark.parametrize("row", ["word goed\tveel", "word goed\t1\t2", "word goed", "", "word goed\t1\r"])
def test_a_broken_table_of_weights_is_refused_with_its_line(row: str) -> None:
    """In Dutch, like every list."""
    with pytest.raises(ContentError) as problem:
        ToneWeights(f"sign\tpraise\nword mooi\t10\n{row}\nword fijn\t10\n")

    assert 3 == problem.value.line


def test_a_table_that_stops_halfway_is_refused() -> None:
    """Its last row has no end."""
    with pytest.raises(ContentError):
        ToneWeights("sign\tpraise\nword mooi\t10")
