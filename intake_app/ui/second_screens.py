"""The windows beside the talk: the card for the colleague, and the screen for the person with its panel. All go with the talk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog

from intake_app.errors import IntakeError
from intake_app.interview import events as ev
from intake_app.interview.cards import ANSWERS, Card
from intake_app.interview.path_cards import where
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.language.findings import Severity
from intake_app.ui.card_window import CardWindow, sentence_now
from intake_app.ui.doors import Doors
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.key_button import shortcut
from intake_app.ui.paper_dialog import PaperDialog
from intake_app.ui.person_panel import CONFIRM_KEY, PersonPanel
from intake_app.ui.person_window import PersonWindow
from intake_app.ui.pictures import Pictures
from intake_app.ui.sentences import sentence_of
from intake_app.ui.speech import Speech, voices
from intake_app.ui.table_board import DRAWING, EMPTY, PEOPLE, Board
from intake_app.ui.table_sheets import BODY

REWORD = frozenset({Severity.STOP, Severity.CHANGE})
"""Findings with which a draft waits before it goes to the card."""

WHAT = {DRAWING: "Getekend", PEOPLE: "Mensenkaart", BODY: "Aangewezen op het lichaam"}
"""How a note on what was made begins."""


class SecondScreens(QObject):
    """Belongs to one talk page and follows it. Nothing of the record goes to the person but what the detective puts there."""

    def __init__(self, page: IntakePage, session: Session, pictures: Pictures) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._pictures = pictures
        self._asked = 0
        self._beside = False
        self._answer: Card | None = None
        self._speech = Speech(self)
        self.board = Board(self)
        self.card: CardWindow | None = None
        self.person: PersonWindow | None = None
        self.panel: PersonPanel | None = None
        self.paper: QDialog | None = None
        self._speech.found.connect(self._voice_found)
        self.board.pointed.connect(self._pointed)
        page.drawn.connect(self.show_snapshot)
        page.header.beside.connect(self.open)
        page.question.paused.connect(self._draft)
        page.question.box.textChanged.connect(self._emptied)
        page.installEventFilter(self)
        shortcut(CONFIRM_KEY, page, self.confirm)
        self.show_snapshot(session.snapshot())

    def open(self, name: str) -> None:
        """Open "card" or "person": the card for who talks, or the panel."""
        if name == "card":
            self._open_card()
        else:
            self._open_panel()

    def close(self) -> None:
        """Take all windows away: the vault locks, or another page comes. What lay on the table is gone."""
        self._speech.stop()
        for window in (self.person, self.card, self.panel, self.paper):
            if window is not None:
                window.close()
                window.deleteLater()
        self.person = self.card = self.panel = self.paper = None
        self.board.wipe()
        self.board.people.figures.clear()
        self.board.people.lines.clear()
        self.board.put(EMPTY)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the talk."""
        opened, asked = snapshot.interview.opened, snapshot.interview.last(ev.QuestionAsked)
        if asked is not None and asked.seq != self._asked:
            self._asked = asked.seq
            self._offer(None)
            self.board.forget()
        if snapshot.interview.open_question is None:
            self._offer(None)
        if self.board.sheet != EMPTY and snapshot.enabled.export:
            self.board.put(EMPTY)
        address = opened.address if opened else "je"
        self.board.follow(where(snapshot, self._pictures.cards), sentence_now(snapshot), address)
        if self.card is not None:
            self.card.show_snapshot(snapshot)

    def confirm(self) -> None:
        """Make what was pointed at the answer to the open question."""
        card = self._answer
        if card is not None and self._tell(self._page.attempt(lambda: self._session.answer_pointed(card))):
            self._offer(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The talk left the screen: so do these windows. A main window that is made small for a moment keeps them."""
        if watched is self._page and event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return super().eventFilter(watched, event)

    # --- the card of the colleague -------------------------------------------------------------------------------------

    def _open_card(self) -> None:
        if self.card is None:
            self.card = CardWindow()
        self.card.show_snapshot(self._session.snapshot())
        self._draft(self._page.question.box.text())
        self.card.showNormal()

    def _draft(self, text: str) -> None:
        if self.card is not None:
            self.card.show_draft(text if self._fit_to_say(text) else "")

    def _fit_to_say(self, text: str) -> bool:
        """A draft that is better said otherwise does not stand in large letters before who is about to say it."""
        draft = text.strip()
        return bool(draft) and not any(finding.severity in REWORD for finding in self._session.look(draft).findings)

    def _emptied(self) -> None:
        if not self._page.question.box.text().strip():
            self._draft("")

    # --- the screen of the person ----------------------------------------------------------------------------------------

    def _open_panel(self) -> None:
        if self.panel is None:
            self.panel = PersonPanel(self._page, self.board, self._pictures)
            self.panel.toggled.connect(self.switch)
            self.panel.moved.connect(self._move_on)
            self.panel.confirmed.connect(self.confirm)
            self.panel.note.connect(self._note)
            self.panel.paper.connect(self._print)
            self.panel.aloud.connect(lambda: self._speech.say(self.board.sentence))
            self.panel.offer_voice(found=self._speech.ready)
            self._speech.look_for(voices())
            self.panel.offer_answer(self._answer)
            self._show_state()
        self.panel.show()
        self.panel.raise_()
        self.panel.activateWindow()

    def switch(self) -> None:
        """Put the screen of the person on, or off."""
        if self.person is not None and self.person.isVisible():
            self.person.close()
            return
        if self.person is None:
            self.person = PersonWindow(self.board, self._pictures)
            self.person.closed.connect(self._show_state)
            self.person.sheets.shown.connect(self._parts)
            self.person.sheets.cards.arranged.connect(self._parts)
        self._beside = self.person.show_beside(self._page.window())
        self._show_state()
        self._parts()
        if self.panel is not None:
            self.panel.activateWindow()  # some desktops give the keys to whatever window is new

    def _voice_found(self) -> None:
        if self.panel is not None:
            self.panel.offer_voice(found=True)

    def _move_on(self) -> None:
        if self.person is not None and self.person.isVisible():
            self.person.move_on()

    def _show_state(self) -> None:
        if self.panel is not None:
            self.panel.show_state(shown=self.person is not None and self.person.isVisible(), beside=self._beside)

    def _parts(self) -> None:
        if self.panel is not None:
            shown = self.person is not None and self.person.isVisible()
            self.panel.show_parts(self.person.sheets.parts if self.person is not None and shown else 1)

    def _pointed(self, card: Card, by: str, place: tuple[int, ...]) -> None:
        waits = self._session.interview.open_question is not None
        if self._tell(self._page.attempt(lambda: self._session.point(card, by, place))):
            answers = card.id in ANSWERS and waits
            self._offer(card if answers else None)
            label = card.label.form(self.board.address)
            ask = f" {CONFIRM_KEY} noteert dit als antwoord." if answers else ""
            self._page.said.emit(f"Wijst aan: {label}.{ask}".replace("..", "."))

    def _offer(self, card: Card | None) -> None:
        if card is not self._answer:
            self._answer = card
            if self.panel is not None:
                self.panel.offer_answer(card)

    def _note(self, text: str) -> None:
        said = f"{WHAT.get(self.board.sheet, 'Aangewezen')}: {text}"
        if self._tell(self._page.attempt(lambda: self._session.remark(said))) and self.panel is not None:
            self.panel.line.clear()
            self._page.said.emit("Vastgelegd.")

    def _print(self) -> None:
        if self.panel is not None and self.board.sheet != EMPTY:
            self.paper = PaperDialog(self.panel, self.board, self._pictures)
            self.paper.finished.connect(self._paper_gone)
            self.paper.open()

    def _paper_gone(self) -> None:
        self.paper = None

    def _tell(self, wrong: str) -> bool:
        if wrong:
            self._page.problem.emit(wrong)
        return not wrong


def beside(page: IntakePage, session: Session, doors: Doors) -> str:
    """Give a talk its windows; returns what went wrong in one sentence, and then the talk goes on without them."""
    try:
        pictures = Pictures(doors.cards(), doors.drawing)
    except IntakeError as error:
        return sentence_of(error)
    SecondScreens(page, session, pictures)
    return ""
