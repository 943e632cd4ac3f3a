"""The tables of numbers: what is counted, and that writing them leaves the rest of the page alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from intake_app import assemble

sys.path.insert(0, str(Path(__file__).parent))

from bench_others import best_threshold, row
from rule_table import BEGIN, END, README, Numbers, markdown, measure, write

QUESTIONS = [
    ("Waarom ging je mee?", frozenset({"why_blame"})),
    ("Waarom bleef je?", frozenset({"negative"})),
    ("Wie was er?", frozenset({"why_blame"})),
]


def test_a_rule_is_right_where_its_label_is() -> None:
    """It spoke twice, once rightly, and saw one of the two questions with its label."""
    by_label, by_rule = measure(assemble.rulebook(), QUESTIONS)

    assert Numbers(2, 2, 1) == by_rule["waarom"] == by_label["why_blame"]
    assert ("0.50", "0.50") == (by_rule["waarom"].precision, by_rule["waarom"].recall)
    assert Numbers(1, 0, 0) == by_label["negative"]
    assert ("–", "0.00") == (by_label["negative"].precision, by_label["negative"].recall)


def test_every_rule_has_a_line() -> None:
    """Also one that never spoke."""
    rulebook = assemble.rulebook()
    text = markdown(*measure(rulebook, QUESTIONS), rulebook, len(QUESTIONS))

    assert all(f"| {rule.id} | {rule.label} |" in text for rule in rulebook.rules)


def test_only_what_is_between_the_marks_changes(tmp_path: Path) -> None:
    """And nothing is written when nothing changed."""
    file = tmp_path / "README.md"
    file.write_text(f"voor\n{BEGIN}\noud\n{END}\nna\n", "utf-8")

    assert write("nieuw", file)
    assert f"voor\n{BEGIN}\n\nnieuw\n\n{END}\nna\n" == file.read_text("utf-8")
    assert not write("nieuw", file)


def test_a_page_without_marks_is_left_alone(tmp_path: Path) -> None:
    """Better no table than a page that is gone."""
    file = tmp_path / "README.md"
    file.write_text("voor\n", "utf-8")

    with pytest.raises(ValueError, match="mist"):
        write("nieuw", file)
    assert "voor\n" == file.read_text("utf-8")


def test_the_shipped_page_has_the_marks() -> None:
    """Once each, in order."""
    page = README.read_text("utf-8")

    assert (1, 1) == (page.count(BEGIN), page.count(END))
    assert page.index(BEGIN) < page.index(END)


@pytest.mark.parametrize(
    ("best", "scores", "unfit"),
    [
        (3, [1, 3, 2, 4], [False, True, False, True]),
        (2, [2, 2, 1], [True, True, False]),
        (float("inf"), [1, 2], [True, False]),
        (float("inf"), [], []),
    ],
)
def test_another_program_gets_the_threshold_that_suits_it_best(best: float, scores: list[float], unfit: list[bool]) -> None:
    """Equal scores stand or fall together; one that only harms is never used."""
    assert best == best_threshold(scores, unfit)


def test_shares_are_of_unfit_and_of_fit_questions() -> None:
    """Two of three caught, one of two a false alarm."""
    shares = row("x", [True, True, False, True, False], [True, True, True, False, False], 0.001)

    assert (pytest.approx(2 / 3), 0.5, 200) == (shares.caught, shares.false_alarms, shares.microseconds)
