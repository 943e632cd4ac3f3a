"""The deeds that only add a line: what is seen, who is there, what was shared, and what was wrong."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Container
from datetime import datetime

from intake_app.errors import InputError, NotNow, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.cards import ANSWERS, Card
from intake_app.interview.interview import Interview
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.tempo import PaceSettings, with_value
from intake_app.interview.vocabulary import MARKS, POINTED_BY, ROLES, SIGNAL_KINDS, SUSPICION

SAME_TOUCH = 1.0
"""Seconds in which touching the same card again is the same touch."""


class Noting(ABC):
    """What a Session can note beside questions and answers. Bad input is refused with a sentence."""

    _interview: Interview
    _author: str

    @abstractmethod
    def _add(self, event: ev.Event, *, late: bool = False) -> Snapshot:
        """Keep an event; only a `late` one may come after the talk was closed."""

    @abstractmethod
    def now(self) -> datetime:
        """Return the time on the clock that this talk goes by."""

    @abstractmethod
    def snapshot(self) -> Snapshot:
        """Return everything that the screen draws."""

    @abstractmethod
    def answer(self, text: str, marks: tuple[str, ...] = ()) -> Snapshot:
        """Note what the person said, and what was seen with it."""

    @abstractmethod
    def answer_begins(self) -> None:
        """Remember how long it was silent: the person answers now."""

    def own_word(self, word: str, instead_of: str = "", *, drop: bool = False) -> Snapshot:
        """Mark a word as the person's own, so that it is offered instead of ours; `drop` takes it back. What was noted stays."""
        return self._add(ev.OwnWordMarked(needed(word, "Kies eerst een woord."), instead_of.strip(), drop))

    def observe(self, mark: str) -> Snapshot:
        """Note something seen or heard with one key."""
        return self._add(ev.Observed("mark", one_of(mark, MARKS), seen_by=self._author))

    def point(self, card: Card, by: str, place: tuple[int, ...] = ()) -> Snapshot:
        """Note that the person pointed at a card; what it means (`card.mark`) is noted as seen, so that a reminder comes at once.

        An answer card waits with that until the detective makes it the answer (`answer_pointed`). A card that is touched
        twice at once was touched once.
        """
        last, opened = self._interview.last(ev.Pointed), self._interview.opened
        again = last is not None and (last.event.card, last.event.by, by) == (card.id, "touch", "touch")
        if last is not None and again and (self.now() - last.at).total_seconds() < SAME_TOUCH:
            return self.snapshot()
        label = card.label.form(opened.address if opened else "je")
        snapshot = self._add(ev.Pointed(card.id, label, one_of(by, POINTED_BY), place))
        if card.id in ANSWERS and self._interview.open_question is not None:
            self.answer_begins()  # the silence was over when the card was touched, not when it is noted as the answer
            return snapshot
        return self.observe(card.mark) if card.mark else snapshot

    def answer_pointed(self, card: Card) -> Snapshot:
        """Make the answer card that was pointed at the answer to the open question."""
        last, opened = self._interview.last(ev.Pointed), self._interview.opened
        if last is None or last.event.card != card.id or card.id not in ANSWERS:
            raise NotNow("Er is geen antwoord aangewezen.")
        if self._interview.open_question is None:
            raise NotNow("Er staat geen vraag open.")
        marks = ("wijst_aan", card.mark) if card.mark else ("wijst_aan",)
        return self.answer(card.label.form(opened.address if opened else "je"), marks)

    def remark(self, text: str) -> Snapshot:
        """Note something seen or heard in words."""
        return self._add(ev.Observed("other", "", needed(text, "Typ wat u zag of hoorde."), self._author))

    def signal(self, code: str, label: str, seen_by: str = "", about: str = "signal") -> Snapshot:
        """Note a signal and who saw it; it is no proof of anything. `about`: of LVB, or "victim_signal" (see Signal.about)."""
        return self._add(ev.Observed(one_of(about, SIGNAL_KINDS), code, label, seen_by.strip() or self._author))

    def suspect(self, value: str, grounds: str = "", by: str = "", rests_on: tuple[int, ...] = ()) -> Snapshot:
        """Note a suspicion of LVB ("ja", "nee", "onbekend") and the entries it rests on. Never a diagnosis."""
        if not all(1 <= seq <= len(self._interview.entries) for seq in rests_on):
            raise InputError("Deze regel bestaat niet.")
        return self._add(ev.SuspicionNoted(one_of(value, SUSPICION), grounds.strip(), by.strip() or self._author, rests_on))

    def need(self, text: str) -> Snapshot:
        """Note what this person needs in order to talk and understand."""
        return self._add(ev.NeedNoted(needed(text, "Typ wat deze persoon nodig heeft.")))

    def arrive(self, name: str, role: str) -> Snapshot:
        """Note that someone is in the room."""
        return self._add(ev.PersonPresent(needed(name, "Typ een naam of een nummer."), one_of(role, ROLES)))

    def leave(self, name: str, role: str, why: str = "") -> Snapshot:
        """Note that someone left the room."""
        if not any(person.name == name and person.role == role for person in self._interview.present):
            raise NotNow("Deze persoon is niet in de kamer.")
        return self._add(ev.PersonLeft(name, role, why.strip()))

    def recording(self, *, running: bool, since: str = "", why: str = "") -> Snapshot:
        """Note whether the talk is recorded (AVR): since when, or why not."""
        if not running and not why.strip():
            raise ReasonNeeded("Schrijf kort waarom er geen opname loopt.")
        return self._add(ev.RecordingNoted(running, since.strip(), why.strip()))

    def correct(self, seq: int, text: str, why: str = "") -> Snapshot:
        """Correct an earlier entry; that one stays as it is."""
        if not 1 <= seq <= len(self._interview.entries):
            raise InputError("Deze regel bestaat niet.")
        return self._add(ev.Corrected(seq, needed(text, "Typ hoe het moet zijn."), why.strip()), late=True)

    def plan(self, text: str, topic: str = "", *, drop: bool = False) -> Snapshot:
        """Plan a question for later, or drop the plan. What is planned and was not asked is shown when its topic ends."""
        return self._add(ev.QuestionPlanned(needed(text, "Kies eerst een vraag."), topic.strip(), drop))

    def choose_pace(self, setting: str, value: float, why: str = "") -> Snapshot:
        """Go slower or faster with this person from now on; raises InputError for what is out of bounds (tempo.KNOBS)."""
        with_value(PaceSettings(), setting, value)
        return self._add(ev.PaceChosen(setting, float(value), why.strip()))

    def note(self, text: str) -> Snapshot:
        """Note a remark."""
        return self._add(ev.Noted(needed(text, "Typ eerst een notitie.")), late=True)


def one_of(value: str, known: Container[str]) -> str:
    """Return a value of a closed list; raises InputError for another."""
    if value not in known:
        raise InputError("Deze keuze bestaat niet.")
    return value


def needed(text: str, sentence: str) -> str:
    """Return the text without blanks around it; raises InputError with this sentence when nothing is left."""
    given = text.strip()
    if not given:
        raise InputError(sentence)
    return given


def allow(possible: bool, sentence: str) -> None:  # noqa: FBT001 - reads as a sentence
    """Raise NotNow with this sentence when it is not possible now."""
    if not possible:
        raise NotNow(sentence)
