"""What may be asked now, after an answer. A click puts it in the box; nothing is asked by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from intake_app.interview.ladder import Offer
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton

TITLE = "U kunt nu vragen"

FEW = 2
"""So many offers where there is little room: the sentence of the step must stay in sight."""


class LadderRow(QWidget):
    """A chip for each offer, with its key; `taken` carries the sentence."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(TITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.25))
        self._title = QLabel(TITLE)
        theme.look(self._title, "small")
        column.addWidget(self._title)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, theme.em(0.35))
        column.addWidget(self._holder)
        self.buttons: list[KeyButton] = []
        self._offered: tuple[Offer, ...] = ()
        self._shown: tuple[Offer, ...] = ()
        self._narrow = False
        self.hide()

    @property
    def filled(self) -> bool:
        """Whether there is something to offer."""
        return bool(self.buttons)

    def show_offers(self, offered: Sequence[Offer]) -> None:
        """Draw the offers, when they are others than before."""
        self._offered = tuple(offered)
        shown = self._offered[:FEW] if self._narrow else self._offered
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for place, offer in enumerate(self._shown, start=1):
            button = KeyButton(offer.text, f"Alt+{place}", "chip")
            button.setAccessibleName(f"{offer.title}: {offer.text}")
            button.setToolTip(f"{offer.title}. {offer.why}")
            button.clicked.connect(lambda _checked=False, text=offer.text: self.taken.emit(text))
            self._flow.addWidget(button)
            self.buttons.append(button)

    def compact(self, narrow: bool) -> None:
        """With little room: the first offers only."""
        self._narrow = narrow
        self._title.setVisible(not narrow)
        self.show_offers(self._offered)

    def take(self, place: int) -> None:
        """Take the offer with this key (counted from 1), when there is one."""
        if 1 <= place <= len(self.buttons):
            self.buttons[place - 1].click()
