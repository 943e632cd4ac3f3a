"""What covers the step and the question while nobody asks: in a break, and after the talk was closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton

WHILE = "Nu geen vragen over de zaak. Zegt de persoon toch iets? Noteer het hieronder, woord voor woord."


class BreakCover(QFrame):
    """Calm, with one thing to do: go on, or make the report."""

    go_on = Signal()
    export = Signal()
    again = Signal()
    figures = Signal()
    handover = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(1.5), theme.em(1.5), theme.em(1.5), theme.em(1.5))
        column.setSpacing(theme.em(0.7))
        self.title = QLabel()
        theme.look(self.title, "title")
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        theme.look(self._sentence, "muted")
        buttons = QWidget()
        row = FlowLayout(buttons, theme.em(0.5))
        self.on = KeyButton("Verder met het gesprek", "F8", "primary")
        self.on.clicked.connect(self.go_on)
        self.report = KeyButton("Maak het verslag", "", "primary")
        self.report.clicked.connect(self.export)
        row.addWidget(self.on)
        self.card = KeyButton("Overdrachtskaart", "Ctrl+W")
        self.card.clicked.connect(self.handover)
        self.next = KeyButton("Volgend gesprek met deze persoon…")
        self.next.clicked.connect(self.again)
        row.addWidget(self.report)
        row.addWidget(self.card)
        self.count = KeyButton("Cijfers", "Ctrl+G")
        self.count.clicked.connect(self.figures)
        row.addWidget(self.next)
        row.addWidget(self.count)
        column.addStretch(1)
        for widget in (self.title, self._sentence, buttons):
            column.addWidget(widget)
        column.addStretch(1)
        self.setAccessibleName("Pauze")
        self.title.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say since when."""
        closed, resting = snapshot.interview.closed, snapshot.interview.on_break
        self.on.setVisible(closed is None)
        self.report.setVisible(closed is not None)
        self.card.setVisible(closed is not None)
        self.next.setVisible(closed is not None)
        self.count.setVisible(closed is not None)
        if closed:
            title = f"Gesprek afgesloten om {closed.at.astimezone():%H:%M}"
            words = "U kunt nog wel een regel verbeteren of een notitie erbij zetten. Dat blijft apart zichtbaar."
        elif resting:
            minutes = int((snapshot.pace.rest or 0) // 60)
            since = f"Pauze sinds {resting.at.astimezone():%H:%M}"
            title = f"{since} · {minutes} {'minuut' if minutes == 1 else 'minuten'}" if minutes else since
            words = WHILE
        else:
            return
        if self.title.text() != title:
            self.title.setText(title)
            self._sentence.setText(words)
