"""With someone in the room who knows LVB: their advice is noted as theirs, and so is what was done with it."""

from __future__ import annotations

from dataclasses import dataclass

from intake_app.errors import InputError, NotNow, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.noting import Noting, needed, one_of
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import ADVICE, ADVICE_HANDLED, ADVISERS


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice with the last thing that was done with it; `handled` is None when nothing was."""

    given: Dated[ev.Advised]
    handled: Dated[ev.AdviceHandled] | None

    @property
    def waits(self) -> bool:
        """Whether it still asks for something: nothing was done with it, or it was kept for later."""
        return self.handled is None or self.handled.event.what == "asked_later"


def advisers(interview: Interview) -> tuple[ev.PersonPresent, ...]:
    """Return who is in the room now and may give advice."""
    return tuple(person for person in interview.present if person.role in ADVISERS)


def advice_of(interview: Interview) -> tuple[Advice, ...]:
    """Return all advice, oldest first."""
    handled = {dated.event.advice: dated for dated in interview.of(ev.AdviceHandled)}
    return tuple(Advice(given, handled.get(given.seq)) for given in interview.of(ev.Advised))


class Advising(Noting):
    """What a Session can note of advice. Bad input is refused with a sentence."""

    def advise(self, by: str, role: str, sort: str, text: str, draft: str = "") -> Snapshot:
        """Note advice as theirs: about the words in the question box (`draft`), or else about the question that is open."""
        if not any((person.name, person.role) == (by, role) for person in advisers(self._interview)):
            raise NotNow("Er is nu geen LVB-specialist of ervaringsdeskundige in de kamer.")
        said = needed(text, "Typ wat de specialist zegt.")
        asked = self._interview.open_question
        about = asked.seq if asked is not None and not draft.strip() else 0
        words = asked.event.text if asked is not None and about else draft.strip()
        return self._add(ev.Advised(by, role, one_of(sort, ADVICE), said, about, words))

    def handle_advice(self, seq: int, what: str, why: str = "") -> Snapshot:
        """Note what was done with advice; "not_used" takes a reason. Noting the same once more changes nothing."""
        found = next((advice for advice in advice_of(self._interview) if advice.given.seq == seq), None)
        if found is None:
            raise InputError("Dit advies staat niet in het dossier.")
        if one_of(what, ADVICE_HANDLED) == "not_used" and not why.strip():
            raise ReasonNeeded("Schrijf kort waarom u dit niet gebruikt. Dat komt in het verslag.")
        if found.handled is not None and found.handled.event.what == what:
            return self.snapshot()
        return self._add(ev.AdviceHandled(seq, what, why.strip()))
