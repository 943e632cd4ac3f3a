"""Passing over one rule at one place: how it is written, what it does, and what is wrong with one without a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app import assemble
from intake_app.language.findings import Severity
from intake_app.review.judging import Judged, judge
from intake_app.review.questions import read_items

BLAME = "Waarom ging je mee?"


def _judged(tmp_path: Path, name: str, content: str) -> list[Judged]:
    file = tmp_path / name
    file.write_text(content, "utf-8")
    return list(judge(read_items(file), assemble.rulebook()))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", f"# lvb: negeer waarom omdat zij dit zelf zo zei\n{BLAME}\n"),
        ("a.txt", f"#LVB: negeer WAAROM, want zij dit zelf zo zei\n\n{BLAME}\n"),
        ("a.csv", f"vraag;negeer\n{BLAME};waarom omdat zij dit zelf zo zei\n"),
        ("a.csv", f'negeer,vraag\n"keuze omdat het een wens is; waarom omdat zij dit zelf zo zei",{BLAME}\n'),
        ("a.jsonl", f'{{"text": "{BLAME}", "negeer": "waarom omdat zij dit zelf zo zei"}}\n'),
        ("a.jsonl", f'{{"negeer": ["waarom omdat zij dit zelf zo zei"], "text": "{BLAME}"}}\n'),
    ],
)
def test_a_rule_is_passed_over_with_its_reason(tmp_path: Path, name: str, content: str) -> None:
    """What was seen is kept apart, not lost."""
    (one,) = _judged(tmp_path, name, content)

    assert BLAME == one.item.text
    assert () == one.look.findings
    assert [("waarom", "zij dit zelf zo zei")] == [(over.finding.rule, over.reason) for over in one.passed_over]


def test_it_counts_for_one_rule_at_one_place(tmp_path: Path) -> None:
    """The next line, and other rules on this one, are judged as ever."""
    ignored = "# lvb: negeer waarom omdat zij dit zelf zo zei"
    first, second = _judged(tmp_path, "a.txt", f"{ignored}\nWaarom bleef je toen Mo kwam?\n{BLAME}\n")

    assert ("subclause",) == first.look.labels
    assert ("why_blame",) == second.look.labels


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("negeer waarom", "geen reden"),
        ("negeer waarom omdat", "geen reden"),
        ("negeer waarom omdat -", "geen reden"),
        ("negeer waarop omdat het mag", "bestaat niet"),
        ("sla waarom over", "niet te lezen"),
        ("", "niet te lezen"),
    ],
)
def test_one_that_is_not_right_is_a_finding_and_counts_for_nothing(tmp_path: Path, written: str, says: str) -> None:
    """At its own line, before the question, which is judged as ever."""
    fault, question = _judged(tmp_path, "a.txt", f"Wie?\n# lvb: {written}\n{BLAME}\n")[1:]

    (finding,) = fault.look.findings
    assert says in finding.says.replace("die niet bestaat", "bestaat niet")
    assert Severity.CHANGE is finding.severity
    assert (2, True) == (fault.item.line, fault.about_list)
    assert ("why_blame",) == question.look.labels


def test_one_at_the_end_belongs_to_nothing(tmp_path: Path) -> None:
    """There is no question left that it could be about."""
    _, fault = _judged(tmp_path, "a.txt", "Wie?\n# lvb: negeer waarom omdat het mag\n")

    assert "geen vraag meer" in fault.look.findings[0].says


def test_a_cell_without_a_reason_is_a_finding(tmp_path: Path) -> None:
    """In a csv and in jsonl too."""
    for name, content in (
        ("a.csv", f"vraag,negeer\n{BLAME},waarom\n"),
        ("a.jsonl", f'{{"text": "{BLAME}", "negeer": "waarom"}}'),
    ):
        fault, question = _judged(tmp_path, name, content)
        assert "suppression" == fault.look.findings[0].label
        assert ("why_blame",) == question.look.labels


def test_a_line_that_only_begins_with_a_sign_is_a_question(tmp_path: Path) -> None:
    """Only `# lvb:` is ours."""
    assert ["# Wie was er?"] == [one.item.text for one in _judged(tmp_path, "a.txt", "# Wie was er?\n")]
