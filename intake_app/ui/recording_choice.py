"""Is the talk recorded (AVR)? Yes, since when; no, and why not; or not yet, and then the program asks again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.choices import Choices
from intake_app.ui.field import Field


class RecordingChoice(QWidget):
    """Three choices, each with what belongs to it."""

    def __init__(self, now: Callable[[], str]) -> None:
        super().__init__()
        self._now = now
        self.choice = Choices(
            "Opname",
            {
                "later": ("Nog niet", "Het programma herinnert u eraan."),
                "yes": ("De opname loopt", "U vult in sinds hoe laat."),
                "no": ("Er is geen opname", "De reden komt in het verslag."),
            },
            "later",
        )
        self.since = QLineEdit()
        self.since.setMaxLength(20)
        self.why = QLineEdit()
        self._since = Field("De opname loopt sinds", self.since)
        self._why = Field("Waarom is er geen opname?", self.why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.em(0.5))
        for part in (self.choice, self._since, self._why):
            layout.addWidget(part)
        self.choice.changed.connect(self._switch)
        self._switch("later")

    def complete(self) -> bool:
        """Tell whether all that is needed was typed; says what is missing when not."""
        code = self.choice.chosen()
        self._since.problem("Typ sinds hoe laat." if code == "yes" and not self.since.text().strip() else "")
        self._why.problem("Schrijf kort waarom. Dat komt in het verslag." if code == "no" and not self.why.text().strip() else "")
        return not (self._since.sentence or self._why.sentence)

    def entry(self) -> QLineEdit:
        """The line that belongs to the choice."""
        return self.since if self.choice.chosen() == "yes" else self.why

    def value(self) -> tuple[bool, str, str]:
        """Return (running, since, why); (False, "", "") stands for "not yet"."""
        code = self.choice.chosen()
        return (
            code == "yes",
            self.since.text().strip() if code == "yes" else "",
            self.why.text().strip() if code == "no" else "",
        )

    def _switch(self, code: str) -> None:
        if code == "yes" and not self.since.text():
            self.since.setText(self._now())
        self._since.setVisible(code == "yes")
        self._why.setVisible(code == "no")
