"""What the specialist in the room says: one line, noted as theirs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview.advising import advisers
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import ADVICE, ROLES
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.source_warning import SourceWarning

ABOUT = "Het komt op naam van de specialist in het verslag, met wat u ermee doet."
NOBODY = "Er is nu geen LVB-specialist of ervaringsdeskundige in de kamer. Noteer eerst wie er is (Ctrl+M)."


class AdviceDialog(FormDialog):
    """A remark, or a better wording for the words in the question box; Enter notes it."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session, draft: str) -> None:
        super().__init__(owner, attempt, "Advies van de LVB-specialist", ABOUT)
        self._session = session
        self._draft = draft.strip()
        self._people = {str(place): person for place, person in enumerate(advisers(session.interview))}
        names = {place: f"{person.name} ({ROLES[person.role]})" for place, person in self._people.items()}
        asked = session.interview.open_question
        about = self._draft or (asked.event.text if asked else "")
        if about:
            self.said(f"Bij de vraag: {about}")
        self.who = ChoiceRow("Van wie", names or {"": NOBODY})
        self.who.setVisible(len(names) > 1)
        self.form.addWidget(self.who)
        self.sort = ChoiceRow("Wat is het", {code: name.capitalize() for code, name in ADVICE.items()}, self._likely)
        self.form.addWidget(self.sort)
        self.text = self.field("Wat zegt de specialist?", "Kort, in de woorden van de specialist")
        self.warning = SourceWarning(self.text)
        self.form.addWidget(self.warning)
        self.text.setFocus()

    @property
    def _likely(self) -> str:
        return "wording" if self._draft else "remark"

    def deed(self) -> Snapshot:
        """Note it."""
        person = self._people[self.who.chosen]
        return self._session.advise(person.name, person.role, self.sort.chosen, self.text.text(), self._draft)
