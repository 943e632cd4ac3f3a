"""The dictionary of this person: the words of their own, each with ours that it stands for. To add to, correct and take back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intake_app.interview.events import OwnWordMarked
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.key_button import KeyButton

ABOUT = "Gebruik het woord van de persoon zelf. Typt u ons woord, dan biedt het programma dit woord aan."
NO_WORDS = "Er staan nog geen eigen woorden."

SIGNS = ".,;:!?“”\"'()… "
"""What stands around a word and is no part of it."""


class OwnWordDialog(FormDialog):
    """Choose a word of an answer, or type it. A word of the list that is chosen can be corrected or taken back."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session, said: str, word: str = "") -> None:
        super().__init__(owner, attempt, "Woordenboek van deze persoon", ABOUT)
        self._session = session
        self._chosen: OwnWordMarked | None = None
        self._drop = False
        words = dict.fromkeys(part.strip(SIGNS) for part in said.split())
        if words and not word:
            self.said("Kies het woord, of typ het.", "body")
            self.form.addWidget(_chips([(part, partial(self._pick, part)) for part in filter(None, words)]))
        self.word = self.field("Woord van de persoon")
        self.instead = self.field("In plaats van (mag leeg blijven)", "Ons woord", spoken="In plaats van ons woord")
        self.proposal = KeyButton(kind="chip")
        self.form.addWidget(self.proposal, 0, Qt.AlignmentFlag.AlignLeft)
        self.proposal.clicked.connect(self._take_proposal)
        known = session.interview.own_words
        self.words = {own.word: f"{own.word} (niet: {own.instead_of})" if own.instead_of else own.word for own in known}
        self.form.addSpacing(theme.em(0.5))
        self.said("Al genoteerd. Kies een woord om het te verbeteren of weg te halen." if known else NO_WORDS, "small")
        self.known = _chips([(self.words[own.word], partial(self._correct, own)) for own in known])
        self.form.addWidget(self.known)
        self.remove = KeyButton("Haal dit woord weg")
        self.remove.hide()
        self.remove.clicked.connect(self._take_back)
        self.form.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        for line in (self.word, self.instead):
            line.textChanged.connect(lambda _text: self._propose())
        self.word.setText(word.strip(SIGNS))
        self._propose()
        (self.instead if word else self.word).setFocus()

    def deed(self) -> Snapshot:
        """Note the word; one that was chosen to be corrected and reads otherwise now gives way to it."""
        word, chosen = self.word.text().strip(), self._chosen
        if chosen is not None and self._drop:
            return self._session.own_word(chosen.word, chosen.instead_of, drop=True)
        snapshot = self._session.own_word(word, self.instead.text())
        if chosen is not None and chosen.word.casefold() != word.casefold():
            snapshot = self._session.own_word(chosen.word, chosen.instead_of, drop=True)
        return snapshot

    def _pick(self, word: str, _checked: bool = False) -> None:
        self.word.setText(word)
        self.instead.setFocus()

    def _correct(self, own: OwnWordMarked, _checked: bool = False) -> None:
        self._chosen = own
        self.word.setText(own.word)
        self.instead.setText(own.instead_of)
        self.remove.rename(f"Haal ‘{own.word}’ weg")
        self.remove.show()
        self.word.setFocus()
        self.word.selectAll()

    def _take_back(self) -> None:
        self._drop = True
        self.hand_in()
        self._drop = False  # when the disk did not take it, the form stands as it was

    def _propose(self) -> None:
        """Offer the word that we would type, as long as none was."""
        ours = "" if self.instead.text().strip() else self._session.our_word(self.word.text())
        self.proposal.rename(ours)
        self.proposal.setAccessibleName(f"In plaats van: {ours}")
        self.proposal.setVisible(bool(ours))

    def _take_proposal(self) -> None:
        self.instead.setText(self.proposal.text())
        self.keep.setFocus()


def _chips(words: list[tuple[str, partial[None]]]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, theme.em(0.3))
    for text, deed in words:
        button = KeyButton(text, kind="chip")
        button.clicked.connect(deed)
        flow.addWidget(button)
    holder.setVisible(bool(words))
    return holder
