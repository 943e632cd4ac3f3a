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


class LadderRow(QWidget):
    """A chip for each offer, with its key; `taken` carries the sentence."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(TITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.25))
        title = QLabel(TITLE)
        theme.look(title, "small")
        column.addWidget(title)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, theme.em(0.35))
        column.addWidget(self._holder)
        self.buttons: list[KeyButton] = []
        self._shown: tuple[Offer, ...] = ()
        self.hide()

    @property
    def filled(self) -> bool:
        """Whether there is something to offer."""
        return bool(self.buttons)

    def show_offers(self, offered: Sequence[Offer]) -> None:
        """Draw the offers, when they are others than before."""
        if tuple(offered) == self._shown:
            return
        self._shown = tuple(offered)
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

    def take(self, place: int) -> None:
        """Take the offer with this key (counted from 1), when there is one."""
        if 1 <= place <= len(self.buttons):
            self.buttons[place - 1].click()
