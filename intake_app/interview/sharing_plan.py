"""The one-page plan for telling others, as data (templates/prompts/sharing.toml): steps, questions to yourself, the law."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from intake_app.errors import ContentError
from intake_app.interview.prompt_reading import checked, rows_of


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of the plan: what to think of, the questions to yourself, and the law as far as it is known.

    `unchecked`: what the law says here is still to be looked up by the unit.
    """

    id: str
    title: str
    says: str
    asks: tuple[str, ...]
    law: str
    source: str
    unchecked: bool = False


@dataclass(frozen=True, slots=True)
class SharingPlan:
    """The one-page plan for telling others; `duty` and `consent` are the two sentences that must not be mixed up."""

    title: str
    duty: str
    consent: str
    steps: tuple[PlanStep, ...]


def parse_plan(text: str, file: str = "") -> SharingPlan:
    """Read the step plan from TOML; raises ContentError."""
    rows = rows_of(text, "step", file)
    head = tomllib.loads(text)
    given = {key: head.get(key) for key in ("title", "duty", "consent")}
    if not all(isinstance(value, str) and value.strip() for value in given.values()):
        raise ContentError("Boven de stappen horen title, duty en consent.", file=file)
    steps = []
    for row in rows:
        unchecked = row.pop("unchecked", False)
        checked(row, file, texts={"id", "title", "says", "law", "source"}, lists={"asks"})
        steps.append(PlanStep(**{**row, "asks": tuple(row["asks"])}, unchecked=unchecked is True))
    return SharingPlan(given["title"], given["duty"], given["consent"], tuple(steps))  # type: ignore[arg-type]
