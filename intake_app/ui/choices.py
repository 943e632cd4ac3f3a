"""A question with a few answers, as cards below or beside each other; one is always chosen, or none yet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from intake_app.ui import theme
from intake_app.ui.cards import ChoiceCard


class Choices(QWidget):
    """The cards by their code; `changed` carries the code that was chosen."""

    changed = Signal(str)

    def __init__(self, name: str, options: Mapping[str, tuple[str, str]], chosen: str = "", *, beside: bool = False) -> None:
        """`options`: code → (title, sentence)."""
        super().__init__()
        self.setAccessibleName(name)
        layout: QBoxLayout = QHBoxLayout(self) if beside else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.em(0.5))
        self.cards: dict[str, ChoiceCard] = {}
        for code, (title, sentence) in options.items():
            card = ChoiceCard(title, sentence)
            card.setChecked(code == chosen)
            card.toggled.connect(lambda on, code=code: self.changed.emit(code) if on else None)
            layout.addWidget(card)
            self.cards[code] = card
        self.setFocusProxy(self.cards[chosen] if chosen in self.cards else next(iter(self.cards.values())))

    def chosen(self) -> str:
        """Return the code of what is chosen; empty when nothing is."""
        return next((code for code, card in self.cards.items() if card.isChecked()), "")
