"""Plays a scenario through a real Session: the same way in as the window, with a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from intake_app.clock import MovedClock
from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.prompts import Signal
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.training.scenario import Move, Scenario

STEP = 15.0
"""Seconds between two ticks while time passes; well under the time after which a computer is taken to have slept."""


def play(scenario: Scenario, session: Session, clock: MovedClock, signals: tuple[Signal, ...]) -> Iterator[tuple[Move, Snapshot]]:
    """Play the moves one by one; yields each with the snapshot after it. The session is already begun."""
    deeds = _deeds(session, {signal.id: signal for signal in signals})
    for number, move in enumerate(scenario.moves, start=1):
        onset = float(move.values.get("onset", 0.0))
        _pass(session, clock, onset or move.wait)
        if onset:
            session.answer_begins()
            _pass(session, clock, max(0.0, move.wait - onset))
        try:
            yield move, deeds[move.kind](dict(move.values))
        except KeyError as error:
            raise ContentError(f"Zet {number} ({move.kind}) noemt iets dat er niet is.", file=scenario.id) from error


def opening(scenario: Scenario, *, program: str, rules: str) -> ev.Opened:
    """Return how this invented case is opened."""
    return ev.Opened(
        number=scenario.number,
        script="",
        script_version="",
        roepnaam=scenario.roepnaam,
        address=scenario.address,
        age_group=scenario.age_group,
        interpreter=scenario.interpreter,
        practice=True,
        program=program,
        rules=rules,
        abroad=scenario.abroad,
    )


def recording_since(scenario: Scenario, at: str) -> str:
    """Return since when the recording runs, with how: "10:58 (beeld en geluid)"; `at` is the time of the day."""
    return f"{at} ({scenario.recording})"


def _pass(session: Session, clock: MovedClock, seconds: float) -> None:
    while seconds > 0:
        clock.forward(min(seconds, STEP))
        session.tick()
        seconds -= STEP


def _deeds(session: Session, signals: dict[str, Signal]) -> dict[str, Callable[[dict[str, Any]], Snapshot]]:
    def step(values: dict[str, Any]) -> Snapshot:
        return session.show(values["step"])

    def say_step(values: dict[str, Any]) -> Snapshot:
        session.show(values["step"])
        return session.done()

    def ask(values: dict[str, Any]) -> Snapshot:
        if "step" in values:
            session.show(values["step"])
        return session.ask(values["text"], values.get("reason", ""))

    def right(values: dict[str, Any]) -> Snapshot:
        session.show(values["step"])
        return session.explain()

    def rule(values: dict[str, Any]) -> Snapshot:
        if "step" in values:
            session.show(values["step"])
        return session.practise(values["rule"], values["result"], values.get("answer", ""))

    def leave(values: dict[str, Any]) -> Snapshot:
        roles = {person.name: person.role for person in session.interview.present}
        return session.leave(values["name"], roles[values["name"]], values.get("why", ""))

    def correct(values: dict[str, Any]) -> Snapshot:
        kind: type[ev.Event] = {"last_answer": ev.AnswerNoted, "last_question": ev.QuestionAsked}[values["of"]]
        last = session.interview.last(kind)
        return session.correct(last.seq if last else 0, values["text"], values.get("why", ""))

    def signal(values: dict[str, Any]) -> Snapshot:
        known = signals[values["signal"]]
        return session.signal(known.id, known.label, values.get("seen_by", ""), known.about)

    return {
        "step": step,
        "say_step": say_step,
        "ask": ask,
        "answer": lambda values: session.answer(values["text"], tuple(values.get("marks", ()))),
        "mark": lambda values: session.observe(values["mark"]),
        "signal": signal,
        "suspicion": lambda values: session.suspect(**values),
        "decide": lambda values: session.decide(**values),
        "break_start": lambda values: session.snapshot() if session.interview.on_break else session.rest(values["asked_by"]),
        "break_end": lambda _values: session.resume(),
        "right": right,
        "told_back": lambda values: session.told_back(**values),
        "rule": rule,
        "own_word": lambda values: session.own_word(**values),
        "need": lambda values: session.need(**values),
        "arrive": lambda values: session.arrive(**values),
        "leave": leave,
        "correct": correct,
        "share": lambda values: session.share(values["with"], values["what"], values["basis"], values["why"]),
        "note": lambda values: session.note(**values),
        "modules": lambda values: session.choose_modules(values["modules"]),
        "close": lambda values: session.close(ev.Closed(**values)),
    }
