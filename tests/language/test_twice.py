"""How well the rulebook does on questions that were labelled twice. The floors lie just under what was measured on 2026-11-21."""

from __future__ import annotations

from typing import Any

import pytest
from twice import EASY, HELD, LOOK, Result, alarms, kappa, label_kappas, measure, read

from intake_app.language.rules import Rulebook

ROWS: dict[str, list[dict[str, Any]]] = {"look": read(LOOK), "held": read(HELD)}
BOTH = ROWS["look"] + ROWS["held"]


@pytest.fixture(scope="module")
def held(rulebook: Rulebook) -> Result:
    """The half that nobody looked at."""
    return measure(rulebook, ROWS["held"])


def test_there_are_enough_questions_and_no_question_stands_in_both_halves() -> None:
    """At least 600 labelled ones and 300 easy ones."""
    assert len(BOTH) >= 600
    assert len(read(EASY)) >= 300
    assert len(BOTH) == len({row["text"] for row in BOTH})


def test_the_two_labellers_agree() -> None:
    """Kappa .93 or better on the form, .85 or better on each label."""
    assert kappa([(row["form"], row["second"]["form"]) for row in BOTH]) >= 0.93
    assert [] == [name for name, value in label_kappas(BOTH).items() if value < 0.85]


def test_kappa_is_that_of_cohen() -> None:
    """His own kind of example: 50 cases, 35 agreed, half of that by chance."""
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15

    assert kappa(pairs) == pytest.approx(0.4)


def test_forms_of_unseen_questions(held: Result) -> None:
    """The goal of macro .97 is not reached yet: `other` is rare and hard to tell from a statement."""
    assert held.forms.macro() >= 0.90
    assert kappa(held.form_pairs) >= 0.93


def test_findings_in_unseen_questions(held: Result) -> None:
    """The goal is macro .90 and none below .80; praise, pressure and rare words are not there yet."""
    assert held.labels.macro() >= 0.87
    assert [] == [name for name in held.labels.names() if held.labels.f1(name) < 0.65]


def test_silence_and_hard_words_in_unseen_questions(held: Result) -> None:
    """Nothing is said where nothing is to say; hard words are found by the word."""
    assert held.nothing.macro() >= 0.90
    assert held.words.macro() >= 0.88


def test_what_was_looked_at_stays_seen(rulebook: Rulebook) -> None:
    """A rule that is changed does not undo another."""
    result = measure(rulebook, ROWS["look"])

    assert result.labels.macro() >= 0.97
    assert result.forms.macro() >= 0.95


def test_nothing_asks_for_a_change_in_everyday_sentences(rulebook: Rulebook) -> None:
    """And at most one hard word in two hundred."""
    rows = read(EASY)
    hard = sum(word.hard for row in rows for word in rulebook.words(row["text"]))

    assert [] == alarms(rulebook, rows)
    assert hard / sum(len(row["text"].split()) for row in rows) <= 0.005
