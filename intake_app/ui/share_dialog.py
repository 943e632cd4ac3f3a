"""Something was told to someone outside: to whom, what, on which basis, why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui.form_dialog import Attempt, FormDialog

ABOUT = "Leg vast wat u met wie deelt. Zo is later te zien wie wat wist, en waarom."


class ShareDialog(FormDialog):
    """Four fields, all needed."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Informatie gedeeld", ABOUT)
        self._session = session
        self.receiver = self.field("Met wie?", "Naam en organisatie")
        self.what = self.field("Wat?", "Welke informatie, in het kort")
        self.basis = self.field("Op welke grond?", "Bijvoorbeeld: toestemming, of een wettelijke taak")
        self.why = self.field("Waarom?", "Waarvoor heeft de ander dit nodig?")
        self.receiver.setFocus()

    def deed(self) -> Snapshot:
        """Note it."""
        return self._session.share(self.receiver.text(), self.what.text(), self.basis.text(), self.why.text())
