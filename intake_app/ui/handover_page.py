"""The warm hand-over: what may go along, asked item by item, and the card as it will be. Then a sealed file, or paper."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from intake_app.errors import IntakeError, StillReadable
from intake_app.interview import events as ev
from intake_app.interview.handover import NOT_TOLD, HandoverCard, card_of, proposed
from intake_app.interview.interview import Interview
from intake_app.interview.record import follow
from intake_app.interview.session import Session
from intake_app.interview.shielding import shielded
from intake_app.interview.vocabulary import HANDOVER
from intake_app.ui import background, theme
from intake_app.ui.column import Card, Column, row, words
from intake_app.ui.doors import Doors, OpenVault, Sealed
from intake_app.ui.doubt_list import DoubtList
from intake_app.ui.export_page import proposed_folder
from intake_app.ui.field import Field
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.sealed_outcome import SealedOutcome
from intake_app.ui.sentences import sentence_of
from intake_app.ui.source_warning import SourceWarning
from intake_app.ui.tick_line import TickLine

TITLE = "Overdrachtskaart"
ABOUT = (
    "Voor de zorgcoördinator of de opvang. Vraag de persoon bij elk onderdeel: mag dit erop? Zonder ja komt het er niet op. "
    "Hoe u contact krijgt, staat er altijd op."
)
PAPER = "Papier is niet versleuteld. Geef het zelf aan wie het krijgt, en laat niets bij de printer liggen."
TYPED = {
    "safety": "Wat is nodig voor de veiligheid?",
    "next": "Volgende afspraak",
    "story": "Wat uit het verhaal? Zo weinig mogelijk.",
}


class HandoverPage(QWidget):
    """`left` when done with it; `problem` and `said` carry a sentence for the strip of the window."""

    left = Signal()
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, doors: Doors, vault: OpenVault, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "page")
        self._doors, self._vault, self._session = doors, vault, session
        known = proposed(session.interview)
        page = Column(TITLE)
        self.receiver = self._line(known.receiver)
        self.reach = self._line(known.reach)
        self.says = self._line("")
        self.folder = self._line(str(proposed_folder()))
        self.ticks = {item: TickLine(name) for item, name in HANDOVER.items()}
        self.typed = {item: QPlainTextEdit(str(getattr(known, item))) for item in TYPED}
        self.doubts = DoubtList(session.interview)
        self.card = QTextBrowser()
        self.card.setAccessibleName("De kaart zoals hij wordt")
        self.card.setMinimumHeight(theme.em(16))
        self.wrong = words("", "problem")
        self.wrong.hide()
        self.make = KeyButton("Maak de kaart", "Ctrl+Return", "primary")
        self.print = KeyButton("Print…")
        self.back = KeyButton("Terug", "Escape")
        self.outcome = SealedOutcome("Klaar. De kaart is gemaakt en gecontroleerd.")
        self._form(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self._connect()
        self._draw()

    def first(self) -> None:
        """Begin with the keys where the first thing is typed."""
        self.receiver.setFocus()

    @property
    def agreed(self) -> ev.HandoverAgreed:
        """What the form says that the person agreed to; what was typed for an item that was not, is left out."""
        items = tuple(item for item, tick in self.ticks.items() if tick.isChecked())
        told = {item: box.toPlainText().strip() if item in items else "" for item, box in self.typed.items()}
        texts = (self.receiver.text().strip(), items, self.says.text().strip(), self.reach.text().strip())
        return ev.HandoverAgreed(*texts, told["safety"], told["next"], told["story"])

    # --- the form ----------------------------------------------------------------------------------------------------

    def _form(self, page: Column) -> None:
        body = page.body
        body.addWidget(words(TITLE, "title"))
        body.addWidget(words(ABOUT, "muted"))
        self.form = form = Card()
        form.body.addWidget(Field("Voor wie is de kaart?", self.receiver))
        form.body.addWidget(
            Field(
                "Hoe en wanneer kan de ander veilig contact krijgen?",
                self.reach,
                hint="Bijvoorbeeld: bel eerst de politie, of bel na vijf uur",
            )
        )
        form.body.addWidget(words("Dit mag erop, zegt de persoon:", "label"))
        for item, tick in self.ticks.items():
            form.body.addWidget(tick)
            if item in self.typed:
                box = self.typed[item]
                box.setTabChangesFocus(True)
                box.setMaximumHeight(theme.em(3.4))
                box.setAccessibleName(TYPED[item])
                box.setPlaceholderText(TYPED[item])
                form.body.addWidget(box)
        form.body.addWidget(SourceWarning(*self.typed.values()))
        form.body.addWidget(
            Field("Wat zei de persoon?", self.says, hint="In de woorden van de persoon, bijvoorbeeld: ja, dat mag zij weten")
        )
        form.body.addWidget(words("Zo wordt de kaart", "label"))
        form.body.addWidget(self.card)
        form.body.addWidget(Field("In welke map?", self.folder))
        for part in (self.doubts, words(PAPER, "muted"), self.wrong):
            form.body.addWidget(part)
        form.body.addLayout(row(self.make, self.print, self.back, None))
        body.addWidget(form)
        body.addWidget(self.outcome)
        body.addStretch(1)

    @staticmethod
    def _line(text: str) -> QLineEdit:
        line = QLineEdit()
        line.setText(text)
        return line

    def _connect(self) -> None:
        for line in (self.receiver, self.reach, self.says):
            line.textChanged.connect(self._draw)
        for box in self.typed.values():
            box.textChanged.connect(self._draw)
        for tick in self.ticks.values():
            tick.box.toggled.connect(self._draw)
        for tick in self.doubts.ticks.values():
            tick.box.toggled.connect(self._draw)
        self.make.clicked.connect(self._make)
        self.print.clicked.connect(self._choose_printer)
        self.back.clicked.connect(self._leave)
        self.outcome.left.connect(self._leave)
        self.outcome.said.connect(self.said)
        shortcut("Ctrl+Return", self, self.make.click)
        shortcut("Escape", self, self.back.click)

    def _draw(self, _changed: object = None) -> None:
        for item, box in self.typed.items():
            box.setVisible(self.ticks[item].isChecked())
        self.card.setHtml(html_of(self._shown()))

    def _shown(self) -> HandoverCard:
        """Read the card as it would leave: from the record with this agreement, without a shielded name."""
        session, agreed = self._session, self.agreed
        entries = session.interview.entries
        noted = shielded(Interview((*entries, follow(session.interview.head, agreed, session.now(), ""))), self.doubts.kept)
        last = noted.last(ev.HandoverAgreed)
        return card_of(noted, last.event if last else agreed)

    # --- making it ---------------------------------------------------------------------------------------------------

    def _attempt(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except IntakeError as error:
            self._tell(sentence_of(error))
            return False
        self.wrong.hide()
        return True

    def _make(self) -> None:
        folder = Path(self.folder.text().strip())
        if not self.folder.text().strip() or not folder.is_dir():
            self._tell("Deze map bestaat niet. Kies een andere map.")
            return
        agreed, keep = self.agreed, self.doubts.kept
        if self._attempt(lambda: self._session.agree_handover(agreed)):
            self.form.setEnabled(False)
            background.run(
                lambda: self._doors.hand_over(self._vault, self._session, folder, agreed, keep), self._made, self._failed
            )

    def _made(self, sealed: Sealed) -> None:
        self.form.setEnabled(True)
        self.form.hide()
        self.outcome.show_sealed(sealed)
        self.said.emit("De overdrachtskaart is klaar.")

    def _failed(self, error: Exception) -> None:
        self.form.setEnabled(True)
        if isinstance(error, StillReadable):
            self.doubts.add_words(error.words)
        known = isinstance(error, IntakeError)
        self._tell(sentence_of(error) if known else "De kaart is niet gemaakt. Probeer het nog eens, of kies een andere map.")
        self.make.setFocus()

    def _choose_printer(self) -> None:
        agreed = self.agreed
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("LVB-intake")
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        if self._attempt(lambda: self._session.agree_handover(agreed)) and dialog.exec() == QDialog.DialogCode.Accepted:
            self.draw(printer)

    def draw(self, printer: QPrinter) -> None:
        """Print the card, once the record and the audit trail know of it."""
        note = ev.Exported("overdracht-papier", self.agreed.receiver, TITLE, "")
        if self._attempt(lambda: self._session.keep_export(note)) and self._attempt(
            lambda: self._doors.printed(self._vault, self._session, TITLE)
        ):
            page = QTextDocument()
            page.setHtml(html_of(self._shown()))
            page.print_(printer)

    def _tell(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()
        self.problem.emit(sentence)

    def _leave(self) -> None:
        self.outcome.words.clear()
        self.left.emit()


def html_of(card: HandoverCard) -> str:
    """Write the card as a page for the screen and the printer."""
    mark = "<p><b>OEFENING – FICTIEF</b></p>" if card.practice else ""
    person = escape(card.person or "(naam niet gedeeld)")
    by = escape(card.by or "de politie")
    parts = "".join(
        f"<h3>{escape(part.title)}</h3><ul>{''.join(f'<li>{escape(line)}</li>' for line in part.lines if line)}</ul>"
        for part in card.parts
    )
    return (
        f"{mark}<h2>Overdrachtskaart</h2><p>{person}, voor {escape(card.receiver)}, van {by}</p>"
        f"<p>Dit mag, zegt de persoon zelf: “{escape(card.says)}”</p>{parts}<p>{escape(NOT_TOLD)}</p>"
    )
