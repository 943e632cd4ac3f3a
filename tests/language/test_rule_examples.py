"""Every example in a rule file is a test of that rule, and of all the others."""

from __future__ import annotations

import pytest

from intake_app import assemble
from intake_app.language.rulefile import Rule, marked
from intake_app.language.rules import Rulebook, Severity


def _examples(column: str) -> list[object]:
    rules = assemble.rulebook().rules
    return [
        pytest.param(rule, text, id=f"{rule.id}-{number}") for rule in rules for number, text in enumerate(getattr(rule, column))
    ]


@pytest.mark.parametrize(("rule", "example"), _examples("wrong"))
def test_wrong_example_lights_up_at_exactly_the_marks(rulebook: Rulebook, rule: Rule, example: str) -> None:
    """The rule speaks at the places between [ ], and nowhere else."""
    text, places = marked(example)

    look = rulebook.look(text, rule.before)

    assert set(places) == {(finding.start, finding.end) for finding in look.findings if finding.rule == rule.id}


@pytest.mark.parametrize(("rule", "example"), _examples("right"))
def test_right_example_is_silent(rulebook: Rulebook, rule: Rule, example: str) -> None:
    """No rule asks to change it, and the rule itself says nothing at all."""
    findings = rulebook.look(example, rule.before).findings

    assert [] == [finding for finding in findings if finding.rule == rule.id or finding.severity is not Severity.CONSIDER]


@pytest.mark.parametrize(("rule", "offered"), _examples("instead"))
def test_what_a_rule_offers_is_silent(rulebook: Rulebook, rule: Rule, offered: str) -> None:
    """A better wording asks for no change itself."""
    assert [] == [
        finding for finding in rulebook.look(offered, rule.before).findings if finding.severity is not Severity.CONSIDER
    ]
