"""What is known beforehand: a hulpkaart, a crisiskaart, a bewindvoerder, a begeleider; and what that says about the pace."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.vocabulary import CARDS
from intake_app.ui.choice_row import ChoiceRow
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.source_warning import SourceWarning
from intake_app.ui.tick_line import TickLine

ABOUT = "Vraag: ‘Heb je een kaart bij je met wat jou helpt? Wie helpt jou met geld of met brieven?’ Laat de kaart gerust liggen."

CHOICES = {"": "Niet gevraagd", "ja": "Ja", "nee": "Nee", "onbekend": "Onbekend"}

PACES = (
    ("wait", 15.0, "Meer tijd: 15 seconden stil na een vraag"),
    ("block_limit", 600.0, "Vaker pauze: na 10 minuten praten"),
    ("day_talk", 1800.0, "Kort vandaag: 30 minuten praten"),
)
"""What a card often asks for, and the setting of the pace that does it (seconds); eigen richtwaarde."""


class KnownDialog(FormDialog):
    """Only what was asked now is noted; what the card asks for goes to the pace with one click."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Kaart of helper", ABOUT)
        self._session = session
        before = {dated.event.card: dated.event for dated in session.interview.of(ev.CardNoted)}
        self._before = before
        self.choices: dict[str, ChoiceRow] = {}
        for card, name in CARDS.items():
            known = before.get(card)
            self.said(name.capitalize(), "label")
            self.choices[card] = ChoiceRow(name.capitalize(), CHOICES, known.has if known else "")
            self.form.addWidget(self.choices[card])
        last = next((event for event in reversed(before.values()) if event.has == "ja"), None)
        self.says = self.area("Wat helpt bij het praten?", "Wat de kaart of de helper zegt. Alleen wat helpt bij het gesprek")
        self.says.setPlainText(last.says if last else "")
        self.contact: QLineEdit = self.field("Wie mag u bellen?", "Alleen als de persoon dat goed vindt")
        self.contact.setText(last.contact if last else "")
        self.warning = SourceWarning(self.says)
        self.form.addWidget(self.warning)
        self.said("Meteen toepassen in het tempo", "label")
        settings = session.pace_settings
        self.paces: dict[str, TickLine] = {}
        for setting, value, text in PACES:
            done = getattr(settings, setting) == value
            self.paces[setting] = TickLine(text, "geldt al" if done else "")
            self.paces[setting].setChecked(done)
            self.paces[setting].setEnabled(not done)
            self.form.addWidget(self.paces[setting])
        next(iter(self.choices.values())).buttons[""].setFocus()

    def deed(self) -> Snapshot:
        """Note each answer that is new, and the pace that was ticked. Nothing is noted twice after a failure."""
        session, says, contact = self._session, self.says.toPlainText().strip(), self.contact.text().strip()
        snapshot = session.snapshot()
        asked = {card: row.chosen for card, row in self.choices.items() if row.chosen}
        for card, has in asked.items():
            noted = ev.CardNoted(card, has, says if has == "ja" else "", contact if has == "ja" else "")
            if self._before.get(card) != noted:
                snapshot = session.card(card, has, noted.says, noted.contact)
                self._before[card] = noted
        named = " en ".join(CARDS[card] for card, has in asked.items() if has == "ja") or "vooraf gevraagd"
        for setting, value, _ in PACES:
            if self.paces[setting].isChecked() and getattr(session.pace_settings, setting) != value:
                snapshot = session.choose_pace(setting, value, f"volgens {named}" if "ja" in asked.values() else named)
        return snapshot
