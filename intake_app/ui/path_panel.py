"""The path of the talk: its phases with their steps, what is done, and where we are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from intake_app.interview.snapshot import PathPhase, Snapshot
from intake_app.ui import icons, theme
from intake_app.ui.key_button import KeyButton

_STEP = Qt.ItemDataRole.UserRole


class PathPanel(QFrame):
    """Click a step, or press Enter on it, to put it on the screen: `chosen` carries its id. `modules`: choose other ones."""

    chosen = Signal(str)
    modules = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.4))
        title = QLabel("Verloop")
        theme.look(title, "label")
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Verloop van het gesprek")
        self.tree.setHeaderHidden(True)
        self.tree.header().setAccessibleName("Verloop")
        self.tree.setIndentation(theme.em(0.7))
        self.tree.setRootIsDecorated(False)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setIconSize(QSize(theme.em(0.9), theme.em(0.9)))
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        title.setBuddy(self.tree)
        self.choose = KeyButton("Onderwerpen", "Ctrl+K", "quiet")
        self.choose.setAccessibleName("Onderwerpen van het script kiezen")
        self.choose.hide()
        self.open_line = QLabel()
        self.open_line.setWordWrap(True)
        theme.look(self.open_line, "muted")
        self.open_line.hide()
        column.addWidget(title)
        column.addWidget(self.tree, 1)
        column.addWidget(self.open_line)
        column.addWidget(self.choose)
        self.choose.clicked.connect(self.modules)
        self._path: tuple[PathPhase, ...] = ()
        self.tree.itemClicked.connect(self._pick)
        self.tree.itemActivated.connect(self._pick)

    def dress(self) -> None:
        """Draw everything anew at the next snapshot: colours or sizes are other ones."""
        self._path = ()
        self.tree.setIconSize(QSize(theme.em(0.9), theme.em(0.9)))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the path when it changed."""
        self.choose.setVisible(bool(snapshot.modules))
        self.choose.setEnabled(snapshot.enabled.close)
        if snapshot.path == self._path:
            return
        moved = _current(snapshot.path) != _current(self._path)
        if _ids(snapshot.path) != _ids(self._path):
            self._build(snapshot.path)
        self._path = snapshot.path
        for row, phase in enumerate(snapshot.path):
            self._draw_phase(self.tree.topLevelItem(row), phase, moved=moved)
        self.open_line.setText(still_open(snapshot.path))
        self.open_line.setVisible(bool(self.open_line.text()))

    def _build(self, path: tuple[PathPhase, ...]) -> None:
        self.tree.clear()
        for phase in path:
            top = QTreeWidgetItem(self.tree)
            top.setSizeHint(0, QSize(0, theme.em(1.6)))
            for step in phase.steps:
                item = QTreeWidgetItem(top)
                item.setData(0, _STEP, step.id)
                item.setSizeHint(0, QSize(0, theme.em(1.4)))

    def _draw_phase(self, top: QTreeWidgetItem | None, phase: PathPhase, *, moved: bool) -> None:
        if top is None:
            return
        whole = phase.done == len(phase.steps)
        top.setText(0, f"{phase.title}  {phase.done}/{len(phase.steps)}" if phase.done or phase.current else phase.title)
        minutes = f", ongeveer {phase.minutes} minuten" if phase.minutes else ""
        spoken = f"{phase.title}: {phase.done} van {len(phase.steps)} gedaan{minutes}"
        top.setToolTip(0, spoken)
        top.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        self._mark(top, done=whole, current=phase.current)
        if moved:
            top.setExpanded(phase.current)
        for number, step in enumerate(phase.steps):
            item = top.child(number)
            if item is None:
                continue
            item.setText(0, step.title)
            item.setToolTip(0, step.title)
            state = "gedaan" if step.done else "nog niet gedaan"
            here = ", staat op het scherm" if step.current else ""
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{step.title}: {state}{here}")
            self._mark(item, done=step.done, current=step.current)
            if step.current and moved:
                self.tree.setCurrentItem(item)
                self.tree.scrollToItem(item)

    def _mark(self, item: QTreeWidgetItem, *, done: bool, current: bool) -> None:
        colours = theme.current()
        if done:
            item.setIcon(0, icons.icon("done", colours.ok))
        elif current:
            item.setIcon(0, icons.icon("next", colours.accent))
        else:
            item.setIcon(0, _blank(theme.em(0.9)))
        font = QFont(self.tree.font())
        font.setBold(current)
        item.setFont(0, font)

    def _pick(self, item: QTreeWidgetItem) -> None:
        step = item.data(0, _STEP)
        if step:
            self.chosen.emit(step)
        else:
            item.setExpanded(not item.isExpanded())


def still_open(path: tuple[PathPhase, ...]) -> str:
    """Say what the phase at hand still waits for; empty when it waits for nothing."""
    left = next((phase.still_open for phase in path if phase.current), ())
    return f"Nog open in deze fase: {'; '.join(left)}." if left else ""


def _blank(size: int) -> QIcon:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)


def _ids(path: tuple[PathPhase, ...]) -> list[tuple[str, ...]]:
    return [(phase.id, *(step.id for step in phase.steps)) for phase in path]


def _current(path: tuple[PathPhase, ...]) -> str:
    return next((step.id for phase in path for step in phase.steps if step.current), "")
