"""The third step of a first run: a passphrase, drawn by the program or thought of by the user."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.cards import ChoiceCard
from intake_app.ui.clipboard import BriefCopy
from intake_app.ui.column import STEP_TOP, Card, Column, button, row, words
from intake_app.ui.doors import Strength
from intake_app.ui.field import Field
from intake_app.ui.icon_label import IconButton
from intake_app.ui.passphrase_field import PassphraseField


class PassphraseStep(Column):
    """Choose a passphrase; `ready` carries it."""

    back = Signal()
    ready = Signal(str)

    def __init__(self, generate: Callable[[], str], strength: Callable[[str], Strength]) -> None:
        super().__init__("Wachtwoord van de kluis", top=STEP_TOP)
        self.drawn = ChoiceCard(
            "Woorden van het programma", "Gewone Nederlandse woorden, door toeval gekozen. Sterk en goed te onthouden."
        )
        self.own = ChoiceCard("Zelf een wachtwoord bedenken", "Het programma zegt hoe sterk het is.")
        self.words_panel = DrawnWords(generate)
        self.own_panel = OwnWords(strength)
        self._panels = QStackedWidget()
        self._panels.addWidget(self.words_panel)
        self._panels.addWidget(self.own_panel)
        self.body.addWidget(words("Stap 3 van 4", "small"))
        self.body.addWidget(words("Kies een wachtwoord", "title"))
        self.body.addWidget(words("Met dit wachtwoord opent u de kluis, elke keer dat u begint.", "muted"))
        choice = QWidget()
        choice.setAccessibleName("Soort wachtwoord")
        choices = QVBoxLayout(choice)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(theme.em(0.5))
        choices.addWidget(self.drawn)
        choices.addWidget(self.own)
        self.body.addWidget(choice)
        self.body.addWidget(self._panels)
        previous = IconButton("back", "Terug", look="quiet")
        self.next = button("Kluis maken", "primary")
        self.foot.addWidget(previous)
        self.foot.addStretch(1)
        self.foot.addWidget(self.next)
        self.show_foot(True)
        self.drawn.setChecked(True)
        self.drawn.toggled.connect(self._switch)
        previous.clicked.connect(self.back)
        self.next.clicked.connect(self._check)
        self.own_panel.entered.connect(self._check)

    def first(self) -> None:
        """Put the focus where one begins."""
        (self.drawn if self.drawn.isChecked() else self.own).setFocus()

    def forget(self) -> None:
        """Take the words off the screen and off the clipboard: they have been used."""
        self.words_panel.forget()
        self.own_panel.forget()

    def _switch(self, drawn: bool) -> None:
        self._panels.setCurrentWidget(self.words_panel if drawn else self.own_panel)

    def _check(self) -> None:
        panel = self.words_panel if self.drawn.isChecked() else self.own_panel
        passphrase = panel.checked()
        if passphrase:
            self.ready.emit(passphrase)


class DrawnWords(Card):
    """Words drawn by chance, large enough to copy by hand."""

    def __init__(self, generate: Callable[[], str]) -> None:
        super().__init__()
        self._generate = generate
        self._copy = BriefCopy(self)
        self.phrase = words(generate(), "words", name="De woorden")
        self.other = IconButton("again", "Andere woorden")
        self.copy = IconButton("copy", "Kopiëren", name="Woorden kopiëren")
        self.copied = words("Gekopieerd. Na 30 seconden is het klembord weer leeg.", "small")
        self.copied.hide()
        self.kept = QCheckBox("Ik heb de woorden opgeschreven of veilig bewaard.")
        self._problem = words("Schrijf de woorden eerst op. Zet dan het vinkje.", "problem")
        self._problem.hide()
        self.body.addWidget(words("Dit is uw wachtwoord", "label"))
        self.body.addWidget(self.phrase)
        self.body.addLayout(row(self.other, self.copy, None))
        self.body.addWidget(self.copied)
        self.body.addWidget(words("Typ ze straks met een spatie tussen de woorden.", "muted"))
        self.body.addWidget(self.kept)
        self.body.addWidget(self._problem)
        self.other.clicked.connect(self._draw)
        self.copy.clicked.connect(self._put_on_clipboard)
        self.kept.toggled.connect(lambda _on: self._problem.hide())

    def checked(self) -> str:
        """Return the words when they are kept; else say what to do and return nothing."""
        kept = self.kept.isChecked()
        self._problem.setVisible(not kept)
        if not kept:
            self.kept.setFocus()
        return self.phrase.text() if kept else ""

    def forget(self) -> None:
        """Forget the words."""
        self._copy.forget()
        self.phrase.clear()

    def _draw(self) -> None:
        self._copy.forget()
        self.copied.hide()
        self.kept.setChecked(False)
        self.phrase.setText(self._generate())

    def _put_on_clipboard(self) -> None:
        self._copy.copy(self.phrase.text())
        self.copied.show()


class OwnWords(Card):
    """A passphrase of the user's own, typed twice."""

    entered = Signal()

    def __init__(self, strength: Callable[[str], Strength]) -> None:
        super().__init__()
        self._strength = strength
        self.one = PassphraseField("Nieuw wachtwoord")
        self.two = PassphraseField("Nog een keer")
        self._first = Field(
            "Nieuw wachtwoord",
            self.one,
            target=self.one.line,
            hint="Vijf of meer losse woorden is sterker dan één moeilijk woord.",
        )
        self._second = Field("Nog een keer", self.two, target=self.two.line)
        self.verdict = words("", "muted", name="Sterkte van het wachtwoord")
        self.verdict.hide()
        for part in (self._first, self.verdict, self._second):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.one.changed.connect(self._weigh)
        self.one.entered.connect(self.two.line.setFocus)
        self.two.entered.connect(self.entered)

    def checked(self) -> str:
        """Return the passphrase when it is strong and typed the same twice; else say what to do and return nothing."""
        typed = self.one.text()
        self._first.fine()
        self._second.fine()
        if not typed.strip():
            self._first.problem("Typ een wachtwoord.")
            self.one.setFocus()
        elif not self._strength(typed).enough:
            self._first.problem("Maak het langer, bijvoorbeeld met nog twee woorden.")
            self.one.setFocus()
        elif typed != self.two.text():
            self._second.problem("De twee wachtwoorden zijn niet gelijk. Typ het tweede nog een keer.")
            self.two.setFocus()
        else:
            return typed
        return ""

    def forget(self) -> None:
        """Forget what was typed."""
        self.one.clear()
        self.two.clear()

    def _weigh(self, text: str) -> None:
        found = self._strength(text)
        self.verdict.setText(found.sentence)
        theme.look(self.verdict, "ok" if found.enough else "notice")
        self.verdict.setVisible(bool(text))
