"""Who can be called: the list of the unit, to search, add to, change, take from, and to bring in and out as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMessageBox, QVBoxLayout, QWidget

from intake_app.errors import IntakeError
from intake_app.interview.roster import KINDS, Contact, merged
from intake_app.interview.roster_csv import decoded, read, written
from intake_app.ui import theme
from intake_app.ui.cards import ActionCard
from intake_app.ui.column import Column, row, words
from intake_app.ui.contact_dialog import ContactDialog
from intake_app.ui.doors import RosterBook
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.icon_label import IconButton, IconLabel
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.roster_table import RosterTable
from intake_app.ui.sentences import sentence_of

ABOUT = "Deze lijst is van uw team en staat versleuteld in de kluis. Zet er niets van een zaak in."
NOT_ENCRYPTED = (
    "Het CSV-bestand is niet versleuteld: wie erbij kan, leest de namen en nummers. "
    "Bewaar het op een veilige plek en gooi het weg als u het niet meer nodig heeft."
)
MOST_SAID = 12
"""So many rows that could not be read are named on the screen."""

LEFT_OUT = "Deze regels kwamen niet mee. In uw bestand staan ze nog; verbeter ze daar en lees de lijst opnieuw in."
OTHERWISE = "Deze regels kwamen wel mee, maar iets is anders gelezen. Kijk ze na."

Change = tuple[str, tuple[Contact, ...], tuple[str, ...]]
"""What a step back does: the sentence it says, what it keeps again, what it takes away."""


class RosterPage(Column):
    """`left`: back to the cases; `problem` and `said` carry a sentence for the strip of the window."""

    left = Signal()
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, book: RosterBook) -> None:
        super().__init__("Wie u kunt bellen", width=46)
        self._book = book
        self._undo: list[Change] = []
        self.shown: QDialog | None = None
        self.back = IconButton("back", "Terug naar de zaken", look="quiet")
        self.add = KeyButton("Toevoegen", "Ctrl+N", "primary")
        self.list = RosterTable()
        self.change = KeyButton("Wijzigen", "Return")
        self.remove = KeyButton("Weghalen", "Delete")
        self.undo = KeyButton("Ongedaan maken", "Ctrl+Z")
        self.bring = KeyButton("Lijst inlezen…")
        self.save = KeyButton("Bewaar als CSV…")
        self.outcome: QLabel = words("", "notice")
        self.outcome.setAccessibleName("Wat er bij het inlezen niet meekwam")
        self.outcome.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.outcome.hide()
        self.empty = self._empty()
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.em(0.5))
        for button in (self.change, self.remove, self.undo, self.bring, self.save):
            flow.addWidget(button)
        for button in (self.add, self.change, self.remove, self.undo, self.bring, self.save):
            button.setAutoDefault(True)
        title = words("Wie u kunt bellen", "title")
        self.body.addLayout(row(self.back, None))
        self.body.addLayout(row(title, None, self.add))
        for part in (words(ABOUT, "muted"), self.outcome, self.list, self.empty, buttons):
            self.body.addWidget(part)
        self.back.clicked.connect(self.left)
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self._undo_last)
        self.bring.clicked.connect(self._choose_to_bring)
        self.save.clicked.connect(self._warn_and_choose)
        self.list.picked.connect(self._change)
        self.list.changed.connect(self._follow)
        for key, deed in (("Ctrl+N", self._add), ("Ctrl+Z", self._undo_last), ("Escape", self.left.emit)):
            shortcut(key, self, deed)
        shortcut("Delete", self.list.table, self._remove)
        self._draw()

    def first(self) -> None:
        """Put the focus where one begins."""
        (self.list.search if self._contacts() else self.begin).setFocus()

    # --- the list ----------------------------------------------------------------------------------------------------

    def _contacts(self) -> Sequence[Contact]:
        try:
            return self._book.contacts()
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
            return ()

    def _draw(self, chosen: str = "") -> None:
        contacts = self._contacts()
        self.list.show_contacts(contacts, chosen=chosen)
        self.list.setVisible(bool(contacts))
        self.empty.setVisible(not contacts)
        for part in (self.change, self.remove, self.save):
            part.setVisible(bool(contacts))
        self.add.setVisible(bool(contacts))
        self._follow()

    def _follow(self) -> None:
        for part in (self.change, self.remove):
            part.setEnabled(self.list.chosen is not None)
        self.undo.setVisible(bool(self._undo))

    def _keep(self, said: str, put: Sequence[Contact] = (), remove: Sequence[str] = ()) -> str:
        """Keep a change that can be undone; returns the sentence of what went wrong, or nothing."""
        known = {contact.id: contact for contact in self._contacts()}
        try:
            kept = self._book.change(put, remove)
        except IntakeError as error:
            return sentence_of(error)
        ids = [contact.id for contact in kept]
        before = tuple(known[one] for one in (*ids, *remove) if one in known)
        self._undo.append((said, before, tuple(one for one in ids if one not in known)))
        self._draw(ids[0] if ids else "")
        return ""

    def _undo_last(self) -> None:
        if not self._undo:
            return
        said, put, remove = self._undo[-1]
        try:
            self._book.change(put, remove)
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
            return
        self._undo.pop()
        self.outcome.hide()
        self._draw(put[0].id if put else "")
        self.said.emit(f"Ongedaan gemaakt: {said}")
        self.first()

    # --- one of them -------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        self._open(None)

    def _change(self) -> None:
        if self.list.chosen is not None:
            self._open(self.list.chosen)

    def _open(self, contact: Contact | None) -> None:
        if self.shown is not None:
            return
        form = ContactDialog(self, contact)
        form.kept.connect(lambda kept: self._kept(form, kept))
        form.finished.connect(self._closed)
        self.shown = form
        form.open()

    def _kept(self, form: ContactDialog, contact: Contact) -> None:
        wrong = self._keep("wijzigen." if contact.id else "toevoegen.", (contact,))
        form.say(wrong)
        if not wrong:
            form.accept()
            self.said.emit("Bewaard.")

    def _closed(self, _result: int) -> None:
        self.shown = None
        if self._contacts():
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.first()

    def _remove(self) -> None:
        contact = self.list.chosen
        if contact is None:
            return
        wrong = self._keep("weghalen.", remove=(contact.id,))
        if wrong:
            self.problem.emit(wrong)
        else:
            self.said.emit("Weggehaald. Met Ctrl+Z komt het terug.")
            self.first()

    # --- in and out --------------------------------------------------------------------------------------------------

    def bring_in(self, file: Path) -> None:
        """Add a CSV file to the list; what can't be read is said, with its line."""
        try:
            brought = read(decoded(file.read_bytes()))
        except OSError:
            self.problem.emit("Dit bestand is niet te lezen. Staat het nog open in een ander programma?")
            return
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
            return
        result = merged(self._contacts(), brought.contacts)
        wrong = self._keep("inlezen.", result.put) if result.put else ""
        if wrong:
            self.problem.emit(wrong)
            return
        counts = ((result.added, "toegevoegd"), (result.changed, "bijgewerkt"), (result.same, "stond er al"))
        counted = ", ".join(f"{number} {word}" for number, word in counts if number) or "niets nieuws"
        self._say_left_out(brought.wrong, brought.remarked)
        self.said.emit(f"Ingelezen: {counted}." + (" Met Ctrl+Z maakt u dit ongedaan." if result.put else ""))

    def save_to(self, file: Path) -> None:
        """Write the list as CSV, which the audit trail tells first."""
        contacts = self._contacts()
        try:
            self._book.exported(len(contacts))
            file.write_bytes(written(contacts).encode("utf-8-sig"))
        except OSError:
            self.problem.emit("Hier kan niet worden bewaard. Kies een andere plek.")
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
        else:
            self.said.emit("Bewaard als CSV. Let op: dit bestand is niet versleuteld.")

    def _say_left_out(self, wrong: Sequence[str], remarked: Sequence[str]) -> None:
        parts = [part for part in (_named(LEFT_OUT, wrong), _named(OTHERWISE, remarked)) if part]
        self.outcome.setText("\n\n".join(parts))
        self.outcome.setVisible(bool(parts))

    def _choose_to_bring(self) -> None:
        dialog = QFileDialog(self, "Lijst inlezen", "", "CSV (*.csv *.txt);;Alle bestanden (*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.bring_in(Path(name)))
        dialog.open()

    def _warn_and_choose(self) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Bewaar als CSV", NOT_ENCRYPTED, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go_on = box.addButton("Toch bewaren", QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton("Terug", QMessageBox.ButtonRole.RejectRole))
        go_on.clicked.connect(self._choose_to_save)
        self.shown = box
        box.finished.connect(self._closed)
        box.open()

    def _choose_to_save(self) -> None:
        dialog = QFileDialog(self, "Bewaar als CSV", "wie-u-kunt-bellen.csv", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    # --- nobody yet --------------------------------------------------------------------------------------------------

    def _empty(self) -> QWidget:
        box = QWidget()
        theme.look(box, "card")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(*[theme.em(1.4)] * 4)
        inside.setSpacing(theme.em(0.5))
        inside.addWidget(IconLabel("call", "accent", 2.2))
        inside.addWidget(words("Hier staat nog niemand", "heading"))
        inside.addWidget(words("Vul de lijst nu. Als het nodig is, belt u dan zonder zoeken. Denk aan:", "muted"))
        for kind in KINDS.values():
            if kind.where:
                inside.addWidget(words(f"{kind.title[0].upper()}{kind.title[1:]}: {kind.where}"))
        self.begin = ActionCard("add", "Iemand toevoegen", "Een naam of een organisatie is genoeg om te beginnen.")
        self.begin.clicked.connect(self._add)
        inside.addSpacing(theme.em(0.4))
        inside.addWidget(self.begin)
        return box


def _named(head: str, sentences: Sequence[str]) -> str:
    """Say what happened to some rows, and to which; nothing without rows."""
    left = len(sentences) - MOST_SAID
    return "\n".join((head, *sentences[:MOST_SAID], *([f"En nog {left}."] if left > 0 else []))) if sentences else ""
