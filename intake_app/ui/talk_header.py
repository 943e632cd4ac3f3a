"""The top line of the talk: which case, the pause, and what is used now and then."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from intake_app.interview.pacing import Wait
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import icons, theme
from intake_app.ui.key_button import KeyButton
from intake_app.ui.pace_band import silence_in_words

RARE = {
    "note": ("Notitie…", "F7"),
    "remark": ("Gezien of gehoord…", "Ctrl+O"),
    "need": ("Wat deze persoon nodig heeft…", "Ctrl+B"),
    "known": ("Kaart of helper van deze persoon…", "Ctrl+H"),
    "screening": ("SCIL…", ""),
    "share": ("Informatie gedeeld…", "Ctrl+I"),
    "handover": ("Overdrachtskaart…", "Ctrl+W"),
    "shield": ("Naam en adres afschermen…", ""),
    "words": ("Woordenboek van deze persoon…", "Shift+F5"),
    "modules": ("Onderwerpen van het script…", "Ctrl+K"),
    "prepared": ("Vragen die klaarstaan…", "Ctrl+J"),
    "pace": ("Tempo voor deze persoon…", "Ctrl+T"),
    "figures": ("Cijfers van dit gesprek…", "Ctrl+G"),
    "roster": ("Wie u kunt bellen…", "Ctrl+F"),
    "callsheet": ("Belblad…", "Ctrl+P"),
    "advice": ("Advies van de LVB-specialist…", "Ctrl+U"),
    "person": ("Scherm voor de persoon…", "F11"),
    "card": ("Kaart voor wie praat", "Ctrl+E"),
    "people": ("Wie is er…", ""),
    "recording": ("Opname…", ""),
}
"""What stands behind "Meer": the dialog, its name and its key."""

SCREENS = frozenset({"person", "card"})
"""What opens a window beside the talk, and no form over it."""

HELP = frozenset({"roster", "callsheet", "advice"})
"""What brings in help."""

LATE = frozenset({"note", "share", "figures", "roster", "callsheet", "handover", "shield"})
"""What can still be added after the talk was closed."""


class TalkHeader(QFrame):
    """`wanted` carries the name of a dialog, `beside` that of a window beside the talk, `help` that of help brought in."""

    left = Signal()
    pause = Signal()
    wanted = Signal(str)
    beside = Signal(str)
    help = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.em(0.5), theme.em(0.25), theme.em(0.7), theme.em(0.25))
        row.setSpacing(theme.em(0.5))
        self.back = back = KeyButton("Zaken", kind="quiet")
        back.setAccessibleName("Terug naar de zaken")
        self.number = QLabel()
        theme.look(self.number, "heading")
        self.state = QLabel()
        theme.look(self.state, "muted")
        self.more = KeyButton("Meer", kind="")
        self.more.setAccessibleName("Meer: notitie, gezien of gehoord, nodig, gedeeld")
        self.rest = KeyButton("Pauze", "F8")
        self.finish = KeyButton("Afsluiten", "Ctrl+D")
        row.addWidget(back)
        row.addWidget(self.number)
        self._narrow = False
        row.addWidget(self.state)
        row.addStretch(1)
        for button in (self.more, self.rest, self.finish):
            row.addWidget(button)
        self._actions: dict[str, QAction] = {}
        menu = QMenu(self)
        menu.setAccessibleName("Meer")
        for name, (text, key) in RARE.items():
            action = QAction(text, self)
            if key:
                action.setShortcut(QKeySequence(key))
            opens = self.beside if name in SCREENS else self.help if name in HELP else self.wanted
            action.triggered.connect(partial(_emit, opens, name))
            menu.addAction(action)
            self.addAction(action)
            self._actions[name] = action
        finish = QAction(self)
        finish.setShortcut(QKeySequence("Ctrl+D"))
        finish.triggered.connect(self.finish.click)
        self.addAction(finish)
        self.menu = menu
        self.more.clicked.connect(lambda: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        back.clicked.connect(self.left)
        self.dress()
        self.rest.clicked.connect(self.pause)
        self.finish.clicked.connect(lambda: self.wanted.emit("close"))

    def dress(self) -> None:
        """Draw the icons in the colours of now."""
        self.back.setIcon(icons.icon("back", theme.current().accent))

    def narrow(self, narrow: bool) -> None:
        """With little room: fewer words, and the silence here, because the pace stands behind a tab."""
        self._narrow = narrow
        self.back.setText("" if narrow else "Zaken")
        self.number.setVisible(not narrow)
        for button, key in ((self.rest, "F8"), (self.finish, "Ctrl+D")):
            button.set_key("" if narrow and button is self.finish else key)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the state of the talk."""
        opened, enabled = snapshot.interview.opened, snapshot.enabled
        number = opened.number if opened else ""
        if self.number.text() != number:
            self.number.setText(number)
        phase = next((phase.title for phase in snapshot.path if phase.current), "")
        if self._narrow and snapshot.pace.wait is not Wait.NONE:
            phase = silence_in_words(snapshot.pace, opened.address if opened else "je")
        state = "afgesloten" if enabled.export else "pauze" if enabled.resume else phase
        if self.state.text() != state:
            self.state.setText(state)
        self.rest.rename("Verder" if enabled.resume else "Pauze")
        self.rest.setEnabled(enabled.rest or enabled.resume)
        self.finish.setEnabled(enabled.close)
        for name, action in self._actions.items():
            action.setEnabled((enabled.close or name in LATE) and (name != "modules" or bool(snapshot.modules)))


def _emit(signal: SignalInstance, name: str, _checked: bool = False) -> None:
    signal.emit(name)
