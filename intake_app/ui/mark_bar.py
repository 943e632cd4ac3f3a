"""What can be seen or heard with the answer: one chip and one key for each mark."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from intake_app.interview.vocabulary import MARKS
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton, shortcut

KEYS: Final = {
    "knikt": "Alt+K",
    "schudt_nee": "Alt+N",
    "stil": "Alt+S",
    "weet_niet": "Alt+W",
    "snapt_niet": "Alt+B",
    "huilt": "Alt+H",
    "lacht": "Alt+L",
    "vraagt_pauze": "Alt+P",
    "niet_gehoord": "Alt+V",
    "kijkt_weg": "Alt+G",
    "haalt_schouders_op": "Alt+O",
    "wijst_aan": "Alt+A",
    "wil_niet_zeggen": "Alt+Z",
    "wil_stoppen": "Alt+T",
    "zucht": "Alt+U",
    "fluistert": "Alt+F",
    "beweegt_onrustig": "Alt+R",
    "gaapt": "Alt+E",
    "vraagt_hulp": "Alt+I",
    "niet_veilig": "Alt+D",
}
"""The key of each mark, the most used marks first."""

FIRST, FEW = 8, 3
"""So many marks are in sight, or so few where there is little room; the others behind "meer". Their keys work all the same."""


class MarkBar(QWidget):
    """`pressed` carries the mark whose chip or key was pressed; what it means now is for the answer box to say.

    The keys work as long as `owner` is on the screen, also while the chips are put away.
    """

    pressed = Signal(str)

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self.setAccessibleName("Wat u ziet of hoort")
        flow = FlowLayout(self, theme.em(0.25))
        self.chips: dict[str, KeyButton] = {}
        self._first = FIRST
        for place, (mark, key) in enumerate(KEYS.items()):
            chip = KeyButton(_short(MARKS[mark]), key, "chip")
            chip.setAccessibleName(MARKS[mark])
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(lambda _checked=False, code=mark: self.pressed.emit(code))
            chip.setVisible(place < FIRST)
            shortcut(key, owner, chip.click)
            self.chips[mark] = chip
            flow.addWidget(chip)
        self.more = KeyButton("Meer", "Alt+M", "quiet")
        self.more.setAccessibleName("Meer van wat u ziet of hoort")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_more)
        shortcut("Alt+M", owner, self.more.click)
        flow.addWidget(self.more)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The marks that go with the answer."""
        return tuple(mark for mark, chip in self.chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Choose none."""
        for chip in self.chips.values():
            chip.setChecked(False)

    def release(self, mark: str) -> None:
        """Let one chip go: it was noted by itself."""
        self.chips[mark].setChecked(False)

    def compact(self, narrow: bool) -> None:
        """Show fewer where there is little room."""
        self._first = FEW if narrow else FIRST
        self._show_more(self.more.isChecked())

    def _show_more(self, shown: bool) -> None:
        for place, chip in enumerate(self.chips.values()):
            chip.setVisible(shown or place < self._first or chip.isChecked())
        self.more.rename("Minder" if shown else "Meer")
        self.updateGeometry()


def _short(name: str) -> str:
    """Leave out "zegt:"; the quotation marks say it."""
    return f"“{name.removeprefix('zegt: ')}”" if name.startswith("zegt: ") else name
