"""How long a case may be kept, whether it may go at all, and deleting it for good."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intake_app.errors import InputError, IntakeError
from intake_app.interview.retention import BASES, SOURCE, USUAL, Retention, checked, in_words, said
from intake_app.ui import theme
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.choices import Choices
from intake_app.ui.column import Card, row, words
from intake_app.ui.doors import CaseLine, OpenVault
from intake_app.ui.field import Field
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.sentences import sentence_of
from intake_app.ui.talk_layout import scroller

NO_NAMES = "Zonder namen en zonder wat er gezegd is: deze reden blijft in het logboek staan."
GONE = (
    "De sleutel van de zaak wordt vernietigd en het bestand overschreven. Dat kan niemand ongedaan maken. "
    "In het logboek blijft staan dat er een zaak was, wie hem verwijderde en waarom. "
    "Let op: een reservekopie van eerder en een verslag dat u al maakte, hebben de zaak nog."
)
NO_DAY = "Typ een dag zo: 21-11-2026."


class RetentionDialog(QDialog):
    """`done_with` carries a sentence, after something was kept or the case was deleted. Ctrl+Enter keeps, Esc goes back."""

    done_with = Signal(str)

    def __init__(self, owner: QWidget, vault: OpenVault, case: CaseLine) -> None:
        super().__init__(owner)
        self._vault, self._case = vault, case
        self._known = known = vault.retention(case.id)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Bewaren en verwijderen")
        self.setAccessibleName("Bewaren en verwijderen")
        self.basis = Choices("Grond", {code: (basis.title, basis.means) for code, basis in BASES.items()}, known.basis or USUAL)
        self.since = QLineEdit(said(known.since) if known.since else case.created[:10])
        self.reached = QLineEdit(said(known.reached) if known.reached else "")
        self.follows = words("")
        self.follows.setAccessibleName("Wat hieruit volgt")
        self.hold = ChoiceRow(
            "Mag deze zaak verwijderd worden?",
            {"no": "Ja, als het zover is", "yes": "Nee, voorlopig niet"},
            "yes" if known.hold else "no",
        )
        self.why_hold = QLineEdit(known.hold)
        self.reason, self.number = QLineEdit(), QLineEdit()
        self.delete = KeyButton("Verwijder deze zaak voor altijd")
        self.keep = KeyButton("Bewaar", "Ctrl+Return", "primary")
        self.back = KeyButton("Terug", "Escape")
        for button in (self.delete, self.back, self.keep):
            button.setAutoDefault(True)
        self.keep.setDefault(True)  # Enter in a line never deletes
        self.wrong = words("", "problem")
        self.wrong.hide()
        self._arrange()
        self.basis.changed.connect(lambda _code: self._draw())
        self.hold.changed.connect(self._held)
        for line in (self.since, self.reached):
            line.textEdited.connect(lambda _text: self._draw())
        self.delete.clicked.connect(self._delete)
        self.keep.clicked.connect(self.hand_in)
        self.back.clicked.connect(self.reject)
        shortcut("Ctrl+Return", self, self.keep.click)
        self._draw()
        self._held(self.hold.chosen)
        theme.fit(self, 36, 44)

    def hand_in(self) -> None:
        """Keep what was chosen; when it can't be so, say why and keep everything that was typed."""
        held = self.hold.chosen == "yes"
        reason = self.why_hold.text().strip()
        if held and not reason:
            self._say("Waarom mag deze zaak niet weg? Typ een reden.", self.why_hold)
            return
        try:
            retention = checked(self._typed(hold=reason if held else ""))
            self._vault.keep(self._case.id, retention, "" if held else reason)
        except IntakeError as error:
            self._say(sentence_of(error), self.since)
            return
        self.done_with.emit("Bewaard. " + in_words(retention, self._vault.today()))
        self.accept()

    def _delete(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self._say("Waarom verwijdert u deze zaak? Typ een reden.", self.reason)
        elif self.number.text().strip() != self._case.number.strip():
            self._say("Het zaaknummer is niet hetzelfde. Er is niets verwijderd.", self.number)
        else:
            try:
                self._vault.delete(self._case.id, reason)
            except IntakeError as error:
                self._say(sentence_of(error), self.reason)
                return
            self.done_with.emit("De zaak is verwijderd. In het logboek staat dat, met uw reden.")
            self.accept()

    def _typed(self, hold: str = "") -> Retention:
        reached = self.reached.text().strip() if self.basis.chosen() == "art9" else ""
        return Retention(self.basis.chosen(), _day(self.since.text()), _day(reached) if reached else None, hold)

    def _draw(self) -> None:
        self._reached.setVisible(self.basis.chosen() == "art9")
        try:
            self.follows.setText(in_words(checked(self._typed()), self._vault.today()))
        except InputError as error:
            self.follows.setText(error.sentence)

    def _held(self, code: str) -> None:
        ending = code == "no" and bool(self._known.hold)
        self._why.setVisible(code == "yes" or ending)
        self._why.hint_label().setText(f"{'Waarom mag het weer? ' if ending else ''}{NO_NAMES}")
        if ending and self.why_hold.text() == self._known.hold:
            self.why_hold.clear()

    def _say(self, sentence: str, at: QWidget) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._reached = Field("Doel bereikt op", self.reached, hint="Mag leeg blijven zolang het onderzoek loopt.")
        self._why = Field("Reden", self.why_hold, hint=NO_NAMES)
        inner = QWidget()
        form = QVBoxLayout(inner)
        form.setContentsMargins(theme.em(0.1), 0, theme.em(0.5), 0)
        form.setSpacing(theme.em(0.5))
        held = words("Mag deze zaak verwijderd worden?", "label")
        held.setBuddy(self.hold.buttons["no"])
        for part in (
            words("Op welke grond bewaart u deze gegevens?", "label"),
            self.basis,
            Field("Begonnen op", self.since, hint="De dag waarop u deze gegevens voor het eerst vastlegde."),
            self._reached,
            self.follows,
            words(SOURCE, "small"),
            held,
            self.hold,
            self._why,
        ):
            form.addWidget(part)
        ending = Card("Verwijderen")
        for part in (
            words(GONE),
            Field("Waarom verwijdert u deze zaak?", self.reason, hint=NO_NAMES),
            Field("Typ het zaaknummer", self.number, hint="Zo weet u zeker dat het de goede zaak is."),
        ):
            ending.body.addWidget(part)
        ending.body.addLayout(row(None, self.delete))
        form.addWidget(ending)
        form.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.keep)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.em(1.2), theme.em(1), theme.em(1.2), theme.em(1))
        outer.setSpacing(theme.em(0.6))
        outer.addWidget(words("Bewaren en verwijderen", "heading"))
        outer.addWidget(words(f"Zaak {self._case.number}", "muted"))
        outer.addWidget(scroller(inner, "Bewaren en verwijderen"), 1)
        outer.addWidget(self.wrong)
        outer.addLayout(foot)


def _day(text: str) -> date:
    try:
        return datetime.strptime(text.strip(), "%d-%m-%Y").date()  # noqa: DTZ007  a day, of this place
    except ValueError as error:
        raise InputError(NO_DAY) from error
