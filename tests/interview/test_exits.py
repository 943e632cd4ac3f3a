"""What a phase still waits for, read off the record. FICTIEF."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from intake_app.interview import events as ev
from intake_app.interview.exits import EXIT_CHECKS, still_open
from intake_app.interview.interview import Interview
from intake_app.interview.prompts import Prompt
from intake_app.interview.record import Entry, follow
from intake_app.interview.script import EXIT_CONDITIONS, Phase, Step, StepKind
from intake_app.interview.vocabulary import EXITS

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
PROMPTS = (Prompt("specialist", "lvb_specialist", ("suspicion",), "Vraag hulp.", "Daarom.", "test", ("called", "not_now")),)
OPEN = ev.QuestionAsked("Vertel over je dag.", "open_invitation", phase="fase")
CLOSED = ev.QuestionAsked("Was het laat?", "yes_no", phase="fase")
SHOWN, ELSEWHERE = ev.StepShown("fase", "a"), ev.StepShown("anders", "b")
STEPS = (
    Step("a", StepKind.EXPLAIN, "Advocaat", "w", "s", right="advocaat"),
    Step("b", StepKind.RULE, "Weet ik niet", "w", "s", rule="weet-ik-niet"),
    Step("c", StepKind.EXPLAIN, "Tolk", "w", "s", right="tolk", when=("interpreter",)),
    Step("d", StepKind.SAY, "De kaart", "w", "s", gives="contact_card"),
)


def open_after(code: str, *events: ev.Event, holding: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """What is still open of one condition when this has happened. An answer belongs to the question before it."""
    entries: list[Entry] = []
    asked = 0
    for event in events:
        fitting = replace(event, question=asked) if isinstance(event, ev.AnswerNoted) and event.question else event
        entries.append(follow(entries[-1] if entries else None, fitting, NOON, "Kim"))
        asked = entries[-1].seq if isinstance(event, ev.QuestionAsked) else asked
    phase = Phase("fase", "Fase", "g", "e", "s", steps=STEPS, exit_when=(code,))
    return still_open(phase, Interview(entries), PROMPTS, holding, ())


def said(text: str = "Ik ging naar de markt. FICTIEF.") -> ev.AnswerNoted:
    """An answer to the question before it."""
    return ev.AnswerNoted(text, ("knikt",), question=1)


FREE = ev.AnswerNoted("Ik wil nog iets zeggen. FICTIEF.")


@pytest.mark.parametrize(
    ("code", "events", "met"),
    [
        ("specialist_decided", [], False),
        ("specialist_decided", [ev.SuspicionNoted("ja")], False),
        ("specialist_decided", [ev.SuspicionNoted("nee")], True),
        ("specialist_decided", [ev.SuspicionNoted("nee"), ev.Observed("signal", "klok", "Klok")], False),
        ("specialist_decided", [ev.SuspicionNoted("ja"), ev.PromptDecided("pauze", "not_now", "later")], False),
        ("specialist_decided", [ev.SuspicionNoted("ja"), ev.PromptDecided("specialist", "not_now", "later")], True),
        ("specialist_decided", [ev.PersonPresent("Bo (FICTIEF)", "lvb_specialist")], True),
        ("recording_noted", [], False),
        ("recording_noted", [ev.RecordingNoted(running=False, why="stuk")], True),
        ("three_invitations_answered", [OPEN, said(), OPEN, said()], False),
        ("three_invitations_answered", [OPEN, said(), OPEN, said(), CLOSED, said()], False),
        ("three_invitations_answered", [OPEN, said(), OPEN, said(), replace(OPEN, phase="anders"), said()], False),
        ("three_invitations_answered", [OPEN, said(), OPEN, said(), OPEN, said("")], False),
        ("three_invitations_answered", [OPEN, said(), OPEN, said(), OPEN, said()], True),
        ("free_account", [SHOWN, OPEN], False),
        ("free_account", [SHOWN, CLOSED, said()], False),
        ("free_account", [SHOWN, OPEN, said()], True),
        ("free_account", [ELSEWHERE, FREE, SHOWN], False),
        ("free_account", [SHOWN, FREE], True),
        ("summary_checked", [OPEN], False),
        ("summary_checked", [replace(OPEN, phase="anders"), said()], False),
        ("summary_checked", [OPEN, said("")], True),
        ("contact_card", [ev.StepDone("fase", "a")], False),
        ("contact_card", [ev.StepDone("fase", "d", "Dit is mijn kaart.")], True),
        ("contact_card", [ev.Closed()], False),
        ("contact_card", [ev.Closed(contact_card=True)], True),
    ],
)
def test_a_condition_is_met_by_what_was_noted(code: str, events: list[ev.Event], met: bool) -> None:
    """Its words stand there for as long as it is open, and then go."""
    assert (() if met else (EXITS[code],)) == open_after(code, *events)


def test_rights_wait_until_they_are_told_back_rightly() -> None:
    """A right for someone else does not count; the last telling back does."""
    words, explained = EXITS["rights_told_back"], ev.RightExplained("advocaat", "a", "Een advocaat kent de regels.")
    partly, right = (ev.ToldBack("advocaat", "FICTIEF", result) for result in ("partly", "correct"))

    assert (f"{words} (Advocaat)",) == open_after("rights_told_back")
    assert (f"{words} (Advocaat, Tolk)",) == open_after("rights_told_back", holding=frozenset({"interpreter"}))
    assert (f"{words} (Advocaat)",) == open_after("rights_told_back", explained, partly)
    assert () == open_after("rights_told_back", explained, partly, right)


def test_a_rule_waits_until_it_worked_alone_or_with_help() -> None:
    """A later result counts."""
    not_yet, helped = (ev.RulePractised("weet-ik-niet", result, "b") for result in ("not", "helped"))

    assert (f"{EXITS['rules_shown']} (Weet ik niet)",) == open_after("rules_shown", not_yet)
    assert () == open_after("rules_shown", not_yet, helped)


def test_of_many_steps_three_are_named() -> None:
    """The rest is a number: the line stays a line."""
    assert ("stappen (Advocaat, Weet ik niet, Tolk en nog 1)",) == open_after("steps_done", holding=frozenset({"interpreter"}))
    assert ("stappen (Weet ik niet, De kaart)",) == open_after("steps_done", ev.StepDone("fase", "a"))


def test_every_condition_that_a_script_may_name_has_a_check_and_words() -> None:
    """Three lists, one set of names."""
    assert set(EXIT_CONDITIONS) == set(EXIT_CHECKS) == set(EXITS)
