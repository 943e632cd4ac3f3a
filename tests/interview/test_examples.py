"""The examples of the shipped reminders and notices are their tests; an example that does not hold is told in Dutch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake_app import assemble
from intake_app.interview.conditions import CONDITIONS
from intake_app.interview.examples import problems_of_notice, problems_of_prompt
from intake_app.interview.notices import Notice
from intake_app.interview.noticing import FINDERS
from intake_app.interview.prompts import Prompt

SCRIPT = assemble.scripts()[assemble.EXAMPLES_ON]


@pytest.mark.parametrize("prompt", assemble.all_prompts(), ids=lambda prompt: prompt.id)
def test_the_examples_of_a_reminder_hold(prompt: Prompt) -> None:
    """It comes where `raises` says so and stays away where `silent` does."""
    assert [] == list(problems_of_prompt(prompt, SCRIPT))


@pytest.mark.parametrize("notice", assemble.all_notices(), ids=lambda notice: notice.id)
def test_the_examples_of_a_notice_hold(notice: Notice) -> None:
    """The same for what the record notices."""
    assert [] == list(problems_of_notice(notice))


def test_an_example_that_does_not_hold_is_told() -> None:
    """Both ways round, and a line that is none."""
    prompt = next(prompt for prompt in assemble.all_prompts() if prompt.id == "lvb-specialist")
    wrong = replace(prompt, raises=("merk: stil", "merk: danst"), silent=("vermoeden: ja",))

    said = list(problems_of_prompt(wrong, SCRIPT))

    assert "bij 'raises' hoort dit wel te komen: merk: stil" == said[0]
    assert said[1].endswith("merk: danst")
    assert "bij 'silent' hoort dit niet te komen: vermoeden: ja" == said[2]
    assert 3 == len(said)


def test_every_condition_and_every_finder_is_used() -> None:
    """Nothing can be noticed that nobody is told."""
    used = {name for prompt in assemble.all_prompts() for name in prompt.when}

    assert set(CONDITIONS) == used
    assert list(FINDERS) == [notice.id for notice in assemble.all_notices()]


def test_the_kinds_that_a_talk_may_need_are_there() -> None:
    """Who can be brought in, and what is about rest, pace and safety."""
    needed = {
        *("lvb_specialist", "experience_expert", "certified_interviewer", "interpreter", "lawyer", "trusted_person"),
        *("care_coordinator", "behavioural_scientist", "break", "stop_today", "minor", "immediate_danger"),
        *("slower", "rules", "one_topic", "talks", "planned", "recording"),
    }

    assert needed <= {prompt.kind for prompt in assemble.all_prompts()}
