"""The deeds of recognising: a signal not seen, what the record noticed, whether a SCIL was taken, which cards there are."""

from __future__ import annotations

from abc import abstractmethod

from intake_app.errors import InputError, NotNow, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.notices import Noticed
from intake_app.interview.noting import Noting, one_of
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import CARDS, SCREENED, SUSPICION


class Recognising(Noting):
    """What a Session can note to recognise an LVB. Nothing here is a conclusion; bad input is refused with a sentence."""

    @property
    @abstractmethod
    def noticed(self) -> tuple[Noticed, ...]:
        """What the record noticed and nobody has judged yet."""

    def not_seen(self, code: str, label: str, seen_by: str = "") -> Snapshot:
        """Note that a signal was looked for and not seen. It proves nothing: many people hide it well."""
        return self._add(ev.SignalJudged(code, label, seen=False, seen_by=seen_by.strip() or self._author))

    def judge_notice(self, notice: str, *, accepted: bool, why: str = "") -> Snapshot:
        """Confirm or reject what the record noticed; it comes back only on new entries."""
        found = next((waiting for waiting in self.noticed if waiting.notice.id == notice), None)
        if found is None:
            raise NotNow("Dit is al bekeken.")
        return self._add(ev.NoticeJudged(notice, found.entries, accepted, why.strip(), found.notice.says))

    def screen(self, *, taken: bool, by: str = "", on: str = "", outcome: str = "", remark: str = "") -> Snapshot:
        """Note whether a SCIL was taken, by whom, when, and under or above the line. Never an item, never a score."""
        if taken and not (by.strip() and on.strip()):
            raise ReasonNeeded("Schrijf op wie de SCIL afnam, en wanneer.")
        if not taken and outcome:
            raise InputError("Zonder afname is er geen uitkomst.")
        return self._add(ev.ScreeningNoted(taken, by.strip(), on.strip(), one_of(outcome, SCREENED), remark.strip()))

    def card(self, card: str, has: str, says: str = "", contact: str = "") -> Snapshot:
        """Note whether someone has a card or a helper, what that says about the approach, and whom may be called."""
        return self._add(ev.CardNoted(one_of(card, CARDS), one_of(has, SUSPICION), says.strip(), contact.strip()))
