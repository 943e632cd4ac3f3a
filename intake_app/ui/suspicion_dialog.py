"""A suspicion of LVB: yes, no or not known, and on what it rests. Never a diagnosis."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import SUSPICION
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.form_dialog import Attempt, FormDialog

ABOUT = "Een vermoeden is genoeg om een LVB-specialist of ervaringsdeskundige te vragen. U stelt geen diagnose."


class SuspicionDialog(FormDialog):
    """Yes stands ready: one key opens this, Enter notes it."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Vermoeden van LVB", ABOUT)
        self._session = session
        self.said("Is er een vermoeden?", "label")
        self.value = ChoiceRow("Vermoeden van LVB", {code: text.capitalize() for code, text in SUSPICION.items()})
        self.form.addWidget(self.value)
        self.grounds = self.field("Wat ziet of hoort u?", "Kort. Mag leeg blijven", spoken="Waarop het vermoeden rust")
        self.by = self.field("Wie vermoedt dit?", "Leeg = uzelf")
        self.grounds.setFocus()

    def deed(self) -> Snapshot:
        """Note it."""
        return self._session.suspect(self.value.chosen, self.grounds.text(), self.by.text())
