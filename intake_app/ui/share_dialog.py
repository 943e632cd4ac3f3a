"""Something was told to someone outside. Beside the form stands the plan: an obligation is one thing, a permission another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intake_app.interview.reported import DUTY, HELP, OTHER, REPORT, unreported
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import BASES, SHARING
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.drop_down import DropDown
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.sharing_plan import PlanPanel
from intake_app.ui.source_warning import SourceWarning

ABOUT = "Leg vast wat u met wie deelt. Zo is later te zien wie wat wist, en waarom."
OWN = "own"
OTHER_BASES = {code: text for code, text in BASES.items() if code != DUTY}

TELLS = {
    REPORT: (
        "Dit moet. De politie meldt een mogelijk slachtoffer van mensenhandel altijd. "
        "U hoeft hier geen toestemming voor te vragen."
    ),
    HELP: "Dit mag alleen met toestemming van de persoon. De persoon mag nee zeggen.",
    OTHER: "Kies de grond die past. Twijfelt u? Overleg eerst, bijvoorbeeld met de privacyfunctionaris.",
}


class ShareDialog(FormDialog):
    """Which fields there are follows from what it is: a report asks no consent, help asks the person's words."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Informatie gedeeld", ABOUT)
        self._session = session
        self.said("Wat is het?", "label")
        self.sort = ChoiceRow("Wat is het", SHARING, REPORT if unreported(session.interview) else OTHER)
        self.form.addWidget(self.sort)
        self.tells = self.said("", "notice")
        self.receiver = self.field("Met wie?", "Naam en organisatie")
        self.what = self.field("Wat?", "Welke informatie, in het kort")
        self.basis = DropDown()
        for code, text in OTHER_BASES.items():
            self.basis.addItem(text[:1].upper() + text[1:], code)
        self.basis.addItem("Anders, namelijk…", OWN)
        self.basis.setCurrentIndex(1)
        self._named("Op welke grond?", self.basis)
        self.warning = SourceWarning(self.what)
        self.form.addWidget(self.warning)
        self.own = self.field("Welke grond?", "In uw eigen woorden")
        self.consent = self.field("Wat zei de persoon?", "In de woorden van de persoon, bijvoorbeeld: ja, zij mag dat weten")
        self.why = self.field("Waarom?", "Waarvoor heeft de ander dit nodig?")
        self.decided = self.field("Wie besloot dit?", "Leeg = uzelf")
        self.sort.changed.connect(self._follow)
        self.basis.currentIndexChanged.connect(self._follow)
        if session.sharing_plan is not None:
            self.beside(PlanPanel(session.sharing_plan))
        self._follow()
        self.receiver.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen_basis(self) -> str:
        """The code of the basis, or what was typed for another one."""
        code = str(self.basis.currentData())
        return self.own.text() if code == OWN else code

    def deed(self) -> Snapshot:
        """Note it."""
        return self._session.share(
            self.receiver.text(),
            self.what.text(),
            self.chosen_basis,
            self.why.text(),
            sort=self.sort.chosen,
            decided_by=self.decided.text(),
            consent=self.consent.text() if self._needs_consent else "",
        )

    @property
    def _needs_consent(self) -> bool:
        chosen = self.sort.chosen
        return chosen == HELP or (chosen == OTHER and self.chosen_basis == "consent")

    def _follow(self, _changed: object = None) -> None:
        sort = self.sort.chosen
        self.tells.setText(TELLS[sort])
        free = sort == OTHER
        shown = {
            self.basis: free,
            self.own: free and self.basis.currentData() == OWN,
            self.consent: self._needs_consent,
        }
        for field, visible in shown.items():
            self.show_field(field, visible)
        if sort == REPORT and not self.receiver.text():
            self.receiver.setText("CoMensha")
        elif sort != REPORT and self.receiver.text() == "CoMensha":
            self.receiver.clear()
