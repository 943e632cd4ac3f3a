"""Domicilie or anonymity: keep a name and an address out of all that leaves the vault. The record itself stays whole."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.form_dialog import Attempt, FormDialog

TITLE = "Naam en adres afschermen"
ABOUT = (
    "Voor wie bang is dat zijn naam zichtbaar wordt. In het verslag, de overdrachtskaart en de namen van bestanden komt dan een "
    "rol te staan. In het dossier in de kluis blijft alles staan. Overleg of het mag met de officier van justitie."
)
CHOICES = {"on": "Afschermen", "off": "Niet afschermen"}


class ShieldDialog(FormDialog):
    """One choice, what else must stay out besides the roepnaam, and why."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, TITLE, ABOUT)
        self._session = session
        last = session.interview.last(ev.NameShielded)
        known = last.event if last else ev.NameShielded(on=True, why="")
        self.choice = ChoiceRow(TITLE, CHOICES, "on" if last is None or last.event.on else "off")
        self.form.addWidget(self.choice)
        self.role = self.field("Hoe heet de persoon in het verslag?", "Bijvoorbeeld: melder")
        self.role.setText(known.role)
        self.names = self.area("Welke namen?", "Voornaam en achternaam, een per regel. De roepnaam gaat vanzelf mee.")
        self.addresses = self.area("Welke adressen?", "Een per regel: straat en nummer, postcode, plaats")
        self.others = self.area("Wat nog meer?", "Een per regel: telefoon, e-mail, werkgever")
        for area, lines in ((self.names, known.names), (self.addresses, known.addresses), (self.others, known.others)):
            area.setPlainText("\n".join(lines))
        self.why = self.field("Waarom?", "Komt in het dossier")
        self.choice.changed.connect(lambda code: self._follow(on=code == "on"))
        self._follow(on=self.choice.chosen == "on")
        self.names.setFocus()

    def deed(self) -> Snapshot:
        """Switch it on or off."""
        return self._session.shield(
            ev.NameShielded(
                on=self.choice.chosen == "on",
                why=self.why.text().strip(),
                role=self.role.text().strip(),
                names=_lines(self.names.toPlainText()),
                addresses=_lines(self.addresses.toPlainText()),
                others=_lines(self.others.toPlainText()),
            )
        )

    def _follow(self, *, on: bool) -> None:
        for field in (self.role, self.names, self.addresses, self.others):
            self.show_field(field, on)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
