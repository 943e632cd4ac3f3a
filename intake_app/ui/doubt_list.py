"""Before something leaves with a name shielded: each place that may be the name. Ticked is shielded; a space lets it stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.interview.interview import Interview
from intake_app.interview.shielding import ANYWHERE, Key, doubts, shield_of
from intake_app.ui import theme
from intake_app.ui.column import words
from intake_app.ui.tick_line import TickLine

SHIELDED = "Naam en adres blijven uit dit bestand. Na het verzegelen kijkt het programma het hele bestand na."
ASKED = "Is dit de naam of het adres? Aangekruist = afschermen. Haal het kruisje weg (spatie) om het te laten staan."
FOUND = "Dit stond nog in het bestand. Laat alleen staan wat niet de naam of het adres is."


class DoubtList(QWidget):
    """Empty and hidden when no name is shielded."""

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self.setAccessibleName("Naam afgeschermd")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.em(0.4), 0, 0)
        self._column.setSpacing(theme.em(0.3))
        self.ticks: dict[Key, TickLine] = {}
        on = shield_of(interview) is not None
        if on:
            self._column.addWidget(words(SHIELDED, "notice"))
        found = doubts(interview)
        if found:
            self._column.addWidget(words(ASKED))
        for doubt in found:
            times = f" ({doubt.number} keer)" if doubt.number > 1 else ""
            self._add(doubt.key, f"{doubt.key[0]}{times}", doubt.text)
        self.setVisible(on)

    @property
    def kept(self) -> tuple[Key, ...]:
        """The places that stay as they are."""
        return tuple(key for key, tick in self.ticks.items() if not tick.isChecked())

    def add_words(self, found: Sequence[str]) -> None:
        """Ask about words that the sealed file still held."""
        new = [word for word in found if (word, ANYWHERE, ANYWHERE) not in self.ticks]
        if new:
            self._column.addWidget(words(FOUND))
        for word in new:
            self._add((word, ANYWHERE, ANYWHERE), word, "overal waar het zo staat")
        self.show()

    def _add(self, key: Key, text: str, around: str) -> None:
        tick = TickLine(f"Afschermen: {text}", around)
        tick.setChecked(True)
        self.ticks[key] = tick
        self._column.addWidget(tick)
