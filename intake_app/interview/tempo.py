"""How slow to go with this person: the settings of the pace, where each number comes from, and what was chosen for this talk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from intake_app.errors import InputError
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.script import Limits

OWN_VALUE: Final = "eigen richtwaarde"

MINUTE: Final = 60.0


@dataclass(frozen=True, slots=True)
class PaceSettings:
    """How slow to go with this person. Times in seconds; where each number comes from stands in KNOBS."""

    wait: float = 10.0
    silent: float = 6.0
    ask_clear: float = 20.0
    after_answer: float = 3.0
    block_remind: float = 15 * MINUTE
    block_limit: float = 20 * MINUTE
    block_over: float = 25 * MINUTE
    break_length: float = 5 * MINUTE
    day_talk: float = 60 * MINUTE
    day_presence: float = 90 * MINUTE
    talks: float = 2
    explanations: float = 3
    in_a_row: float = 3


@dataclass(frozen=True, slots=True)
class Knob:
    """One setting as the form shows it: its name, its bounds and its step in `unit`, and where its number comes from.

    `unit` is "seconden", "minuten" or "keer"; `low`, `high` and `step` are in that unit.
    """

    title: str
    unit: str
    low: int
    high: int
    step: int
    source: str

    @property
    def scale(self) -> float:
        """How much of the stored value goes into one of the unit."""
        return MINUTE if self.unit == "minuten" else 1.0


KNOBS: Final[dict[str, Knob]] = {
    "wait": Knob(
        "Stilte na een vraag",
        "seconden",
        *(5, 20, 1),
        f"{OWN_VALUE}; onderwijs aan leerlingen met een complexe hulpvraag telt in stilte tot 10",
    ),
    "after_answer": Knob("Stilte na een antwoord", "seconden", 1, 10, 1, OWN_VALUE),
    "block_limit": Knob(
        "Praten tot de pauze", "minuten", 5, 30, 5, f"{OWN_VALUE}; meer korte gesprekken werken beter dan één lang gesprek"
    ),
    "break_length": Knob("Een pauze duurt minstens", "minuten", 5, 30, 5, OWN_VALUE),
    "day_talk": Knob(
        "Praten op één dag", "minuten", 15, 90, 5, f"{OWN_VALUE}; een scenariomodelverhoor duurt 60 tot 90 minuten in totaal"
    ),
    "day_presence": Knob("Samen aanwezig op één dag", "minuten", 30, 180, 15, "scenariomodel: 60 tot 90 minuten in totaal"),
    "talks": Knob(
        "Gesprekken in totaal",
        "keer",
        1,
        6,
        1,
        f"{OWN_VALUE}; zo weinig mogelijk gesprekken (Wegwijzer mensenhandel); twee is gewoon",
    ),
    "explanations": Knob("Dezelfde uitleg, hoogstens", "keer", 2, 5, 1, OWN_VALUE),
    "in_a_row": Knob("Zo vaak ‘ja’ of ‘weet ik niet’ achter elkaar", "keer", 2, 6, 1, OWN_VALUE),
}
"""What can be set for a person. The other times follow from these (`with_value`)."""

FOLLOWING: Final = {
    "wait": {"silent": 0.6, "ask_clear": 2.0},
    "block_limit": {"block_remind": 0.75, "block_over": 1.25},
}
"""Times that go along with another, as shares of it: 6 and 20 with 10 seconds, 15 and 25 with 20 minutes (domain.md 3.2)."""

SLOWER: Final = 1.5
"""How much longer the silence becomes when the detective accepts a slower pace (eigen richtwaarde)."""


def with_value(settings: PaceSettings, name: str, value: float) -> PaceSettings:
    """Change one setting (seconds, or times) and what follows from it; raises InputError outside its bounds."""
    knob = KNOBS.get(name)
    if knob is None:
        raise InputError("Dit tempo bestaat niet.")
    if not knob.low * knob.scale <= value <= knob.high * knob.scale:
        raise InputError(f"{knob.title}: kies {knob.low} tot {knob.high} {knob.unit}.")
    along = {other: value * share for other, share in FOLLOWING.get(name, {}).items()}
    return replace(settings, **{name: value}, **along)


def with_limits(settings: PaceSettings, limits: Limits) -> PaceSettings:
    """Let the limits of a script go before the program's own values."""
    given = (
        ("block_limit", limits.block_minutes, MINUTE),
        ("day_talk", limits.day_minutes, MINUTE),
        ("explanations", limits.explanations, 1.0),
    )
    for name, value, scale in given:
        if value is not None:
            settings = with_value(settings, name, value * scale)
    return settings


def in_unit(name: str, value: float) -> str:
    """Write a setting as the form does: "15 seconden", "20 minuten", "3 keer"; an unknown one as a bare number."""
    knob = KNOBS.get(name)
    return f"{value:g}" if knob is None else f"{value / knob.scale:g} {knob.unit}"


def slower(settings: PaceSettings) -> float:
    """Return the silence after a question that a slower pace would have, in whole seconds within its bounds."""
    return float(min(round(settings.wait * SLOWER), KNOBS["wait"].high))


def settings_for(interview: Interview, standard: PaceSettings) -> PaceSettings:
    """Return the pace of this person: the standard, with what was chosen in this record."""
    settings = standard
    for chosen in interview.of(ev.PaceChosen):
        knob = KNOBS.get(chosen.event.setting)
        if knob is not None:  # a setting of a later version is no reason to refuse a record
            bounds = knob.low * knob.scale, knob.high * knob.scale
            settings = with_value(settings, chosen.event.setting, min(max(chosen.event.value, bounds[0]), bounds[1]))
    return settings
