"""Bringing in help from the talk: who can be called, the call sheet, and what the specialist in the room says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from intake_app.errors import IntakeError
from intake_app.interview import events as ev
from intake_app.interview.advising import advisers
from intake_app.interview.callsheet import Item
from intake_app.interview.roster import Contact
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui.advice_dialog import NOBODY, AdviceDialog
from intake_app.ui.callsheet_dialog import CallSheetDialog
from intake_app.ui.doors import RosterBook
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.prompt_card import PromptCard
from intake_app.ui.roster_dialog import RosterDialog
from intake_app.ui.sentences import sentence_of


class BringingIn(QObject):
    """Belongs to one talk page. `printed` is told that something goes to paper."""

    def __init__(
        self, page: IntakePage, session: Session, book: RosterBook, sheet: Sequence[Item], printed: Callable[[str], None]
    ) -> None:
        super().__init__(page)
        self._page, self._session, self._book, self._sheet, self._printed = page, session, book, tuple(sheet), printed
        self._called: dict[str, Contact] = {}
        self._seen = len(session.interview.of(ev.PromptDecided))
        page.header.help.connect(self.open)
        page.prompts.pick.connect(self._pick)
        page.question.advice.handled.connect(self._handle)
        page.drawn.connect(self._follow)

    def open(self, name: str) -> None:
        """Open "roster", "callsheet" or "advice"."""
        deciding = self._page.prompts.deciding
        if name == "advice":
            self._advise()
        elif name == "callsheet":
            self._call()
        elif deciding is not None and deciding.asks_who:
            self._pick(deciding)
        else:
            self._page.dialogs.show(lambda: self._listing("", picking=False))

    def _advise(self) -> None:
        if advisers(self._session.interview):
            draft = self._page.question.box.text()
            self._page.dialogs.show(lambda: AdviceDialog(self._page, self._page.attempt, self._session, draft))
        else:
            self._page.problem.emit(NOBODY)

    def _call(self) -> None:
        self._page.dialogs.show(
            lambda: CallSheetDialog(self._page, self._page.attempt, self._session, self._sheet, self._printed)
        )

    def _listing(self, kind: str, *, picking: bool) -> RosterDialog:
        form = RosterDialog(self._page, self._book, kind, picking=picking)
        form.sheet.connect(self._call, Qt.ConnectionType.QueuedConnection)  # one form at a time: this one goes first
        return form

    def _pick(self, card: PromptCard) -> None:
        def make() -> QDialog:
            form = self._listing(card.prompt.kind, picking=True)
            form.picked.connect(lambda contact: self._picked(card.prompt.id, contact))
            return form

        self._page.dialogs.show(make)

    def _picked(self, prompt: str, contact: Contact) -> None:
        self._called[prompt] = contact
        for card in self._page.prompts.cards:
            if card.prompt.id == prompt:
                card.put_who(contact.called)
                self._page.places.bring(card.who)

    def _handle(self, seq: int, what: str, why: str) -> None:
        wrong = self._page.attempt(lambda: self._session.handle_advice(seq, what, why))
        if wrong:
            self._page.problem.emit(wrong)
            return
        given = self._session.interview.entries[seq - 1].event
        if what == "used" and isinstance(given, ev.Advised) and given.sort == "wording":
            self._page.question.put(given.text)
        else:
            self._page.focus_next()

    def _follow(self, snapshot: Snapshot) -> None:
        """Who was picked and then called has been used today."""
        decided = snapshot.interview.of(ev.PromptDecided)
        fresh, self._seen = decided[self._seen :], len(decided)
        for dated in fresh:
            contact = self._called.pop(dated.event.prompt, None)
            if contact is not None and dated.event.decision == "called" and contact.called in dated.event.who:
                try:
                    self._book.use(contact.id)
                except IntakeError as error:
                    self._page.problem.emit(sentence_of(error))
