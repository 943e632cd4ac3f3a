"""The path of the talk in cards: where we are now, what comes after it, and what is behind us. For the person at the table."""

from __future__ import annotations

from dataclasses import dataclass

from intake_app.interview.cards import ABOUT_ONE_THING, BREAK, Card, Cards
from intake_app.interview.pacing import Block, Pace
from intake_app.interview.snapshot import Snapshot

BREAK_NEAR = 0.5
"""From this part of a block the break is what comes next (eigen richtwaarde)."""


@dataclass(frozen=True, slots=True)
class Place:
    """One card of the whole path."""

    card: Card
    done: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Where:
    """What the person is shown: now, after that, and the whole path in small. None: there is no card for it."""

    now: Card | None
    then: Card | None
    path: tuple[Place, ...]


def where(snapshot: Snapshot, cards: Cards) -> Where:
    """Tell where the talk is. Neighbouring phases with the same card are one place; no times and no numbers.

    In a phase without a card (of a unit's own script) we talk about one thing.
    """
    path = _path(snapshot, cards)
    at = next((number for number, place in enumerate(path) if place.current), None)
    behind = sum(place.done for place in path) if at is None else at + 1
    topic = cards.of_topic(snapshot.step.step.topic) if snapshot.step else None
    here = topic or (cards.card(ABOUT_ONE_THING) if at is None else path[at].card)
    after = path[behind].card if behind < len(path) else None
    rest = cards.card(BREAK)
    if snapshot.pace.block is Block.ON_BREAK:
        return Where(rest, here, path)
    if rest is not None and _break_is_near(snapshot.pace):
        return Where(here, rest, path)
    return Where(here, after, path)


def _break_is_near(pace: Pace) -> bool:
    if pace.block in {Block.NOT_STARTED, Block.CLOSED}:
        return False
    return pace.block is not Block.RUNNING or pace.block_talked >= BREAK_NEAR * pace.settings.block_limit


def _path(snapshot: Snapshot, cards: Cards) -> tuple[Place, ...]:
    places: list[Place] = []
    behind = any(phase.current for phase in snapshot.path)
    for phase in snapshot.path:
        behind = behind and not phase.current
        card = cards.of_phase(phase.id)
        if card is None:
            continue
        if places and places[-1].card == card:
            last = places.pop()
            places.append(Place(card, last.done and behind, last.current or phase.current))
        else:
            places.append(Place(card, behind, phase.current))
    return tuple(places)
