"""The form for someone who can be called: new, or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from intake_app.errors import InputError
from intake_app.interview.roster import KINDS, Contact, checked
from intake_app.ui import theme
from intake_app.ui.column import words
from intake_app.ui.drop_down import DropDown
from intake_app.ui.field import Field
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.talk_layout import scroller

ABOUT = "Alleen wie u voor het werk kunt bellen. Zet hier niets van een zaak in."


class ContactDialog(QDialog):
    """`kept` carries the contact; who keeps it calls `accept`, or says in `wrong` why that can't be. Ctrl+Enter, Esc."""

    kept = Signal(object)

    def __init__(self, owner: QWidget, contact: Contact | None = None) -> None:
        super().__init__(owner)
        self._contact = known = contact or Contact(kind="lvb_specialist")
        title = "Wijzigen" if contact else "Iemand toevoegen"
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.kind = DropDown()
        for code, kind in KINDS.items():
            self.kind.addItem(kind.title[0].upper() + kind.title[1:], code)
        self.kind.setCurrentIndex(self.kind.findData(known.kind))
        self.where = words("", "small")
        self.name = QLineEdit(known.name)
        self.organisation = QLineEdit(known.organisation)
        self.region = QLineEdit(known.region)
        self.availability = QLineEdit(known.availability)
        self.phone = QLineEdit(known.phone)
        self.mail = QLineEdit(known.mail)
        self.remarks = QPlainTextEdit(known.remarks)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setMaximumHeight(theme.em(4.5))
        inner = QWidget()
        form = QVBoxLayout(inner)
        form.setContentsMargins(theme.em(0.1), 0, theme.em(0.5), 0)
        form.setSpacing(theme.em(0.5))
        form.addWidget(Field("Soort hulp", self.kind))
        form.addWidget(self.where)
        for name, field, hint in (
            ("Naam", self.name, "Van een persoon of van een dienst."),
            ("Organisatie", self.organisation, ""),
            ("Regio", self.region, ""),
            ("Telefoon", self.phone, ""),
            ("Mail", self.mail, ""),
            ("Bereikbaar", self.availability, "Bijvoorbeeld: werkdagen, of dag en nacht."),
            ("Opmerkingen", self.remarks, "Wat moet een collega weten die belt?"),
        ):
            form.addWidget(Field(name, field, hint=hint))
        form.addStretch(1)
        self.wrong = words("", "problem")
        self.wrong.hide()
        self.keep = KeyButton("Bewaar", "Ctrl+Return", "primary")
        self.back = KeyButton("Terug", "Escape")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.keep)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.em(1.2), theme.em(1), theme.em(1.2), theme.em(1))
        outer.setSpacing(theme.em(0.6))
        outer.addWidget(words(title, "heading"))
        outer.addWidget(words(ABOUT, "muted"))
        outer.addWidget(scroller(inner, title), 1)
        outer.addWidget(self.wrong)
        outer.addLayout(foot)
        self.kind.currentIndexChanged.connect(lambda _place: self._explain())
        self.keep.clicked.connect(self.hand_in)
        self.back.clicked.connect(self.reject)
        shortcut("Ctrl+Return", self, self.keep.click)
        for line in (self.name, self.organisation, self.region, self.phone, self.mail, self.availability):
            line.returnPressed.connect(self.hand_in)
            line.setCursorPosition(0)
        self._explain()
        theme.fit(self, 32, 40)
        self.name.setFocus()

    def hand_in(self) -> None:
        """Give the contact out when it is right; else say what is missing, and keep what was typed."""
        try:
            contact = checked(
                Contact(
                    id=self._contact.id,
                    kind=str(self.kind.currentData()),
                    name=self.name.text(),
                    organisation=self.organisation.text(),
                    region=self.region.text(),
                    availability=self.availability.text(),
                    phone=self.phone.text(),
                    mail=self.mail.text(),
                    remarks=self.remarks.toPlainText(),
                    used=self._contact.used,
                )
            )
        except InputError as error:
            self.say(error.sentence)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.kept.emit(contact)

    def say(self, sentence: str) -> None:
        """Say why it was not kept."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _explain(self) -> None:
        kind = KINDS[str(self.kind.currentData())]
        where, what_for = kind.where, f"Voor: {kind.what_for}." if kind.what_for else ""
        self.where.setText(" ".join(part for part in (f"{where[:1].upper()}{where[1:]}." if where else "", what_for) if part))
        self.where.setVisible(bool(self.where.text()))
