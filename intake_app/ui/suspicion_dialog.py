"""A suspicion of LVB: yes, no or not known, and on what it rests. Never a diagnosis."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview.interview import Interview
from intake_app.interview.notices import confirmed
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import SUSPICION
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.source_warning import SourceWarning
from intake_app.ui.tick_line import TickLine

ABOUT = (
    "Een vermoeden is genoeg om een LVB-specialist of ervaringsdeskundige te vragen. U stelt geen diagnose. "
    "Trauma, een crisis, een andere taal of cultuur kunnen er hetzelfde uitzien."
)


class SuspicionDialog(FormDialog):
    """Yes stands ready: one key opens this, Enter notes it. What was seen and confirmed can be ticked as a ground."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Vermoeden van LVB", ABOUT)
        self._session = session
        self.said("Is er een vermoeden?", "label")
        self.value = ChoiceRow("Vermoeden van LVB", {code: text.capitalize() for code, text in SUSPICION.items()})
        self.form.addWidget(self.value)
        self.grounds = self.field("Wat ziet of hoort u?", "Kort. Mag leeg blijven", spoken="Waarop het vermoeden rust")
        self.warning = SourceWarning(self.grounds)
        self.form.addWidget(self.warning)
        self.seen: dict[int, TickLine] = {}
        for seq, text in grounds_at_hand(session.interview):
            if not self.seen:
                self.said("Al genoteerd. Hoort dit bij de gronden?", "label")
            self.seen[seq] = TickLine(text)
            self.form.addWidget(self.seen[seq])
        self.by = self.field("Wie vermoedt dit?", "Leeg = uzelf")
        self.grounds.setFocus()

    def deed(self) -> Snapshot:
        """Note it."""
        rests_on = tuple(seq for seq, box in self.seen.items() if box.isChecked())
        return self._session.suspect(self.value.chosen, self.grounds.text(), self.by.text(), rests_on)


def grounds_at_hand(interview: Interview) -> list[tuple[int, str]]:
    """Return the entries that a suspicion can rest on, each with what it says: signals seen and notices confirmed."""
    found = {dated.event.code: (dated.seq, dated.event.text or dated.event.code) for dated in interview.signals}
    noticed = [(dated.seq, f"Het viel op: {dated.event.says}") for dated in confirmed(interview)]
    return sorted([*found.values(), *noticed])
