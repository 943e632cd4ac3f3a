"""The deed of deciding on a reminder, with what follows from it: a break, a slower pace, the recording, someone in the room."""

from __future__ import annotations

from abc import abstractmethod

from intake_app.errors import InputError, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.help_time import ROLES_OF
from intake_app.interview.noting import Noting, one_of
from intake_app.interview.prompts import ARRIVED, Prompt
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.tempo import PaceSettings, slower
from intake_app.interview.vocabulary import DECISIONS, ROLES

DEEDS = frozenset({"break_now", "recording_started", "slower", "simpler", "rules_repeated", ARRIVED})
"""Decisions that speak for themselves: they need no reason."""

LONGEST = 24 * 60
"""Minutes after which someone who was called comes, at most: later is planned, not called."""


class Deciding(Noting):
    """What a Session can decide. Bad input is refused with a sentence."""

    @property
    @abstractmethod
    def prompts(self) -> tuple[Prompt, ...]:
        """All reminders that this talk may bring up."""

    @property
    @abstractmethod
    def pace_settings(self) -> PaceSettings:
        """How slow to go with this person."""

    @abstractmethod
    def rest(self, asked_by: str = "detective") -> Snapshot:
        """Begin a break."""

    def decide(
        self, prompt: str, decision: str, reason: str = "", detail: str = "", *, who: str = "", comes: int = 0, instead: str = ""
    ) -> Snapshot:
        """Note what was decided on a reminder, and why. `who` was called or planned and comes in `comes` minutes (0: not known).

        `instead` is what is done when nobody is available. A break, a slower pace, the recording, and who has come are noted too.
        """
        known = next((known for known in self.prompts if known.id == prompt), None)
        if known is None or decision not in (*known.decisions, ARRIVED):
            raise InputError("Deze beslissing hoort niet bij deze herinnering.")
        texts = (reason.strip(), detail.strip())
        given = ev.PromptDecided(prompt, one_of(decision, DECISIONS), *texts, who.strip(), comes, instead.strip())
        if decision not in DEEDS and not any((*texts, given.who, given.instead)):
            what = "wat u in plaats daarvan doet" if decision == "not_available" else "waarom"
            raise ReasonNeeded(f"Schrijf kort {what}. Dat komt in het verslag.")
        if not 0 <= comes <= LONGEST:
            raise InputError("Kies een tijd van hoogstens een dag. Komt iemand later? Kies ‘gepland’.")
        called = self._called(prompt)
        snapshot = self._add(given)
        if decision == "break_now" and snapshot.enabled.rest:
            return self.rest("program")
        if decision == "slower":
            return self.choose_pace("wait", slower(self.pace_settings), "voorstel van het programma, door de rechercheur gekozen")
        if decision == "recording_started":
            return self.recording(running=True, since=reason or detail)
        if decision == "no_recording":
            return self.recording(running=False, why=reason or detail)
        if decision == ARRIVED and known.kind in ROLES_OF:
            role = ROLES_OF[known.kind]
            return self.arrive(given.who or called or ROLES[role], role)
        return snapshot

    def _called(self, prompt: str) -> str:
        """Return who was called last for this reminder."""
        named = (d.event.who for d in reversed(self._interview.of(ev.PromptDecided)) if d.event.prompt == prompt)
        return next((who for who in named if who), "")
