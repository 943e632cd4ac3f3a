"""Time to help: how long it took from a suspicion until someone who knows LVB was in the room; who is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from intake_app.interview import events as ev
from intake_app.interview.interview import Dated, Interview

HELPERS: Final = ("lvb_specialist", "experience_expert", "behavioural_scientist")
"""Who counts as help for someone with (a suspicion of) an LVB."""

ROLES_OF: Final = {
    "lvb_specialist": "lvb_specialist",
    "experience_expert": "experience_expert",
    "interpreter": "interpreter",
    "lawyer": "lawyer",
    "trusted_person": "trusted_person",
    "behavioural_scientist": "behavioural_scientist",
    "care_coordinator": "care_coordinator",
}
"""The role in the room of whom a kind of reminder asks for."""


@dataclass(frozen=True, slots=True)
class TimeToHelp:
    """A suspicion at `since` (entry `seq`); `arrived` is who came, None as long as nobody did."""

    seq: int
    since: datetime
    arrived: Dated[ev.PersonPresent] | None

    def seconds(self, now: datetime) -> float:
        """Return how long it took, or takes until `now`; 0 when help was there already."""
        return max(0.0, ((self.arrived.at if self.arrived else now) - self.since).total_seconds())


def time_to_help(interview: Interview) -> TimeToHelp | None:
    """Return the time from the first suspicion to help; None without a suspicion."""
    first = next((dated for dated in interview.of(ev.SuspicionNoted) if dated.event.value == "ja"), None)
    if first is None:
        return None
    here: dict[tuple[str, str], Dated[ev.PersonPresent]] = {}
    for entry in interview.entries:
        event = entry.event
        if isinstance(event, ev.PersonPresent) and event.role in HELPERS:
            here[event.name, event.role] = Dated(entry.seq, entry.at, entry.author, event)
        elif isinstance(event, ev.PersonLeft):
            here.pop((event.name, event.role), None)
        if entry.seq >= first.seq and here:
            return TimeToHelp(first.seq, first.at, next(iter(here.values())))
    return TimeToHelp(first.seq, first.at, None)


def overdue(interview: Interview, kind: str, decided: Dated[ev.PromptDecided], now: datetime | None) -> bool:
    """Tell whether who was called for this kind of reminder should have been here, and nobody with that role came since."""
    event = decided.event
    if now is None or event.decision != "called" or event.comes <= 0:
        return False
    came = any(d.seq > decided.seq and d.event.role == ROLES_OF.get(kind) for d in interview.of(ev.PersonPresent))
    return not came and now >= decided.at + timedelta(minutes=event.comes)


def present(interview: Interview, kind: str) -> bool:
    """Tell whether whom this kind of reminder asks for is in the room now. A trusted person may always be asked about anew."""
    role = ROLES_OF.get(kind)
    return kind != "trusted_person" and role is not None and any(person.role == role for person in interview.present)
