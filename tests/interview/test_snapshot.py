"""The snapshot: which steps are for this person."""

from __future__ import annotations

import pytest

from intake_app.clock import MovedClock
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry, follow
from intake_app.interview.script import CONDITIONS, Step, StepKind
from intake_app.interview.snapshot import step_applies


def opened(**given: object) -> ev.Opened:
    """An intake that was made so. FICTIEF."""
    return ev.Opened("FICTIEF-4", "kort", "1", "Sanne", "je", **given)


@pytest.mark.parametrize(
    ("events", "applies"),
    [
        ([], {"no_interpreter", "adult", "dutch", "not_recorded"}),
        ([opened()], {"no_interpreter", "adult", "dutch", "not_recorded"}),
        ([opened(interpreter=True, age_group="minor")], {"interpreter", "minor", "dutch", "not_recorded"}),
        ([opened(abroad=True), ev.RecordingNoted(running=True)], {"no_interpreter", "adult", "abroad", "recorded"}),
        (
            [opened(), ev.RecordingNoted(running=True), ev.RecordingNoted(running=False, why="stuk")],
            {"no_interpreter", "adult", "dutch", "not_recorded"},
        ),
    ],
)
def test_a_step_with_a_condition_is_for_whom_it_holds(events: list[ev.Event], applies: set[str], clock: MovedClock) -> None:
    """A step without a condition is for everyone."""
    entries: list[Entry] = []
    for event in events:
        entries.append(follow(entries[-1] if entries else None, event, clock.now(), "Kim"))
    interview = Interview(entries)

    held = {when for when in CONDITIONS if step_applies(Step("a", StepKind.DO, "a", "w", "s", when=(when,)), interview)}

    assert applies == held
    assert step_applies(Step("a", StepKind.DO, "a", "w", "s"), interview)
