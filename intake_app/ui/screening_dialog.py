"""The SCIL: whether it was taken, by whom, when, and under or above the line. No item, no score; those are the publisher's."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import SCREENED
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.source_warning import SourceWarning

ABOUT = (
    "De SCIL geeft alleen een vermoeden, geen diagnose. In een crisis of na iets ergs is de uitkomst minder zeker. "
    "Leg geen vragen en geen punten vast."
)


class ScreeningDialog(FormDialog):
    """Taken or not; if taken, who and when are needed."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "SCIL", ABOUT)
        self._session = session
        self.said("Is de SCIL afgenomen?", "label")
        self.taken = ChoiceRow("SCIL afgenomen", {"ja": "Ja", "nee": "Nee, of niet bekend"})
        self.form.addWidget(self.taken)
        self.by = self.field("Door wie?", "Naam en functie")
        self.on = self.field("Wanneer?", "Datum, of maand en jaar")
        self.said("Uitkomst", "label")
        self.outcome = ChoiceRow("Uitkomst van de SCIL", {code: text.capitalize() for code, text in SCREENED.items()}, "onder")
        self.outcome.buttons[""].setChecked(True)
        self.form.addWidget(self.outcome)
        self.remark = self.field("Opmerking", "Bijvoorbeeld: afgenomen in een crisis")
        self.warning = SourceWarning(self.remark)
        self.form.addWidget(self.warning)
        self.taken.changed.connect(self._follow)
        self.by.setFocus()

    def deed(self) -> Snapshot:
        """Note it."""
        if self.taken.chosen == "nee":
            return self._session.screen(taken=False, remark=self.remark.text())
        given = {"by": self.by.text(), "on": self.on.text(), "outcome": self.outcome.chosen, "remark": self.remark.text()}
        return self._session.screen(taken=True, **given)

    def _follow(self, taken: str) -> None:
        for widget in (self.by, self.on, self.outcome):
            widget.setEnabled(taken == "ja")
