"""A word of the person's own, to be used from now on instead of ours."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.key_button import KeyButton

ABOUT = "Gebruik het woord van de persoon zelf. Het programma biedt het aan in plaats van ons woord."

SIGNS = ".,;:!?“”\"'()… "
"""What stands around a word and is no part of it."""


class OwnWordDialog(FormDialog):
    """The words of an answer, to choose from; or type the word."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session, said: str, word: str = "") -> None:
        super().__init__(owner, attempt, "Eigen woord", ABOUT)
        self._session = session
        words = dict.fromkeys(part.strip(SIGNS) for part in said.split())
        if words and not word:
            self.said("Kies het woord, of typ het.", "body")
            holder = QWidget()
            flow = FlowLayout(holder, theme.em(0.3))
            for part in filter(None, words):
                button = KeyButton(part, kind="chip")
                button.clicked.connect(partial(self._pick, part))
                flow.addWidget(button)
            self.form.addWidget(holder)
        self.word = self.field("Woord van de persoon")
        self.word.setText(word.strip(SIGNS))
        self.instead = self.field("In plaats van (mag leeg blijven)", "Ons woord", spoken="In plaats van ons woord")
        (self.instead if word else self.word).setFocus()

    def deed(self) -> Snapshot:
        """Note it."""
        return self._session.own_word(self.word.text(), self.instead.text())

    def _pick(self, word: str) -> None:
        self.word.setText(word)
        self.instead.setFocus()
