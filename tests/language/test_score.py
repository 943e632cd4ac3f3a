"""How well the rulebook does on our own labelled questions, and that everyday questions pass in silence."""

from __future__ import annotations

import pytest
from measure import Labelled, labelled, score

from intake_app.language.rules import Rulebook, Severity

ALL = list(labelled())


def test_there_are_enough_questions() -> None:
    """At least 150 in all, at least 60 of them everyday."""
    assert len(ALL) >= 150
    assert sum(question.easy for question in ALL) >= 60


@pytest.mark.parametrize("question", [question for question in ALL if question.easy], ids=lambda question: question.text)
def test_everyday_question_asks_for_no_change(rulebook: Rulebook, question: Labelled) -> None:
    """Short, simple Dutch is let be."""
    assert [] == [finding for finding in rulebook.look(question.text).findings if finding.severity is not Severity.CONSIDER]


def test_forms_and_labels_are_seen(rulebook: Rulebook) -> None:
    """Form: 98 of 100; each label: precision .9 and recall .8."""
    total = score(rulebook, ALL)

    assert total.forms_right / total.questions >= 0.98
    assert [] == [label for label in total.labels() if total.precision(label) < 0.9 or total.recall(label) < 0.8]
