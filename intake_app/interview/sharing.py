"""Telling others: an obligation and a permission are two things. Each sharing is noted, with its basis and who decided."""

from __future__ import annotations

from intake_app.errors import ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.noting import Noting, needed, one_of
from intake_app.interview.reported import CONSENT, DUTY, HELP, REPORT
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import HANDOVER, SHARING

MISSING = "Vul in: aan wie, wat, op welke grond, en waarom."
NO_CONSENT = "Noteer in de woorden van de persoon dat dit mag. Zegt de persoon nee? Deel het dan niet op deze grond."
NO_AGREEMENT = "Noteer in de woorden van de persoon dat dit mag. Zonder dat komt er geen overdrachtskaart."


class Sharing(Noting):
    """What a Session can note of telling others. Bad input is refused with a sentence."""

    def share(
        self,
        receiver: str,
        what: str,
        basis: str,
        why: str,
        *,
        sort: str = "",
        decided_by: str = "",
        consent: str = "",
    ) -> Snapshot:
        """Note that something was told to someone outside; `sort` is a key of SHARING, `basis` one of BASES or own words.

        An obligation (REPORT) has its own basis and never holds a consent: none is needed. Help, shelter and care (HELP)
        take the words with which the person agreed; so does any other sharing on the basis of consent.
        """
        if sort:
            one_of(sort, SHARING)
        fixed = {REPORT: DUTY, HELP: CONSENT}.get(sort, basis)
        to, told, ground, reason = (needed(value, MISSING) for value in (receiver, what, fixed, why))
        words = "" if sort == REPORT else consent.strip()
        if ground == CONSENT and not words:
            raise ReasonNeeded(NO_CONSENT)
        decided = decided_by.strip() or (self._author if sort else "")
        return self._add(ev.InformationShared(to, told, ground, reason, sort, decided, words), late=True)

    def agree_handover(self, agreed: ev.HandoverAgreed) -> Snapshot:
        """Note what the person agreed to hand over, in the person's words; the same once more changes nothing."""
        for item in agreed.items:
            one_of(item, HANDOVER)
        needed(agreed.receiver, "Vul in voor wie de kaart is.")
        needed(agreed.reach, "Vul in hoe en wanneer de ander veilig contact kan krijgen.")
        if not agreed.says.strip():
            raise ReasonNeeded(NO_AGREEMENT)
        last = self._interview.last(ev.HandoverAgreed)
        return self.snapshot() if last is not None and last.event == agreed else self._add(agreed, late=True)

    def shield(self, shield: ev.NameShielded) -> Snapshot:
        """Keep names and addresses out of what leaves the vault from now on, or no longer; both take a reason."""
        if not shield.why.strip():
            raise ReasonNeeded("Schrijf kort waarom. Dat staat in het dossier.")
        needed(shield.role, "Vul in hoe de persoon in het verslag heet, bijvoorbeeld: melder.")
        return self._add(shield, late=True)
