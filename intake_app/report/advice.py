"""Advice of who knew LVB in the room, as the report tells it: whose, on what, and what was done with it."""

from __future__ import annotations

from intake_app.interview.advising import advice_of
from intake_app.interview.interview import Interview
from intake_app.interview.vocabulary import ADVICE, ADVICE_HANDLED, ROLES
from intake_app.report.times import LocalTime
from intake_app.report.values import Advice


def advice(interview: Interview, local: LocalTime) -> tuple[Advice, ...]:
    """Return all advice, oldest first."""
    found = []
    for one in advice_of(interview):
        event, handled = one.given.event, one.handled
        what, why = "hiermee is niets gedaan", ""
        if handled is not None:
            what = f"{local.time(handled.at)}: {ADVICE_HANDLED.get(handled.event.what, handled.event.what)}"
            why = handled.event.why
        asked = f"regel {event.about}: " if event.about else ""
        found.append(
            Advice(
                local.time(one.given.at),
                f"{event.by}, {ROLES.get(event.role, event.role)}",
                ADVICE.get(event.sort, event.sort),
                event.text,
                f"bij {asked}{event.draft}" if event.draft else "",
                f"{what}. {why}" if why else what,
            )
        )
    return tuple(found)
