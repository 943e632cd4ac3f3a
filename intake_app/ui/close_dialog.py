"""The end of the talk: read aloud, changed, signed, how the person felt, and what comes next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from intake_app.interview.events import Closed
from intake_app.interview.reported import unreported
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import SIGNED
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.tick_line import TickLine

ABOUT = "Hierna kunt u geen vragen meer noteren. Verbeteren en notities toevoegen kan nog wel."


NOT_REPORTED = (
    "Er staat nog geen melding bij CoMensha in het dossier. De politie meldt een mogelijk slachtoffer altijd; daar is geen "
    "toestemming voor nodig. Vastleggen kan ook na het afsluiten (Ctrl+I)."
)


class CloseDialog(FormDialog):
    """All of it may stay as it is, save the reason when it was not signed."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Gesprek afsluiten", ABOUT, "Sluit af")
        self._session = session
        waiting = len(session.snapshot().due)
        if waiting:
            wait = "wacht nog 1 herinnering" if waiting == 1 else f"wachten nog {waiting} herinneringen"
            self.said(f"Er {wait} op een besluit. Beslist u niets, dan staat dat zo in het verslag.", "notice")
        if unreported(session.interview):
            self.said(NOT_REPORTED, "notice")
        self.read = self._tick("Voorgelezen in gewone woorden")
        self.changed = self._tick("De persoon heeft iets laten veranderen")
        self.card = self._tick("De persoon heeft een kaart met naam en telefoonnummer")
        self.said("Ondertekend?", "label")
        self.signed = ChoiceRow("Ondertekend", {code: text.capitalize() for code, text in SIGNED.items()}, "later")
        self.form.addWidget(self.signed)
        self.reason = self.field("Waarom niet, of nog niet?", "Kort", spoken="Waarom niet of nog niet ondertekend")
        self.felt = self.field("Hoe vond de persoon het gesprek?", "In de woorden van de persoon")
        self.next = self.field("Volgende afspraak", "Wanneer, waar en met wie")
        lines: tuple[QLineEdit, ...] = (self.reason, self.felt, self.next)
        for line, after in zip(lines, (*lines[1:], self.keep), strict=True):
            line.returnPressed.disconnect()  # Enter must not end the talk: that can't be taken back
            line.returnPressed.connect(partial(after.setFocus, Qt.FocusReason.TabFocusReason))
        self.signed.changed.connect(lambda code: self.reason.setEnabled(code != "yes"))
        self.read.setFocus()

    def deed(self) -> Snapshot:
        """Close the talk."""
        return self._session.close(
            Closed(
                read_aloud=self.read.isChecked(),
                changed=self.changed.isChecked(),
                signed=self.signed.chosen,
                reason=self.reason.text().strip() if self.signed.chosen != "yes" else "",
                how_felt=self.felt.text().strip(),
                next_appointment=self.next.text().strip(),
                contact_card=self.card.isChecked(),
            )
        )

    def hand_in(self) -> None:
        """A talk that was refused a signature takes a reason."""
        if self.signed.chosen == "no" and not self.reason.text().strip():
            self.wrong.setText("Schrijf kort waarom er niet is ondertekend.")
            self.wrong.show()
            self.reason.setFocus()
            return
        super().hand_in()

    def _tick(self, text: str) -> TickLine:
        box = TickLine(text)
        self.form.addWidget(box)
        return box
