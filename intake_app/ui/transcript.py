"""The transcript: every turn with its time. New lines are added at the end; nothing is built anew while time passes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QMenu, QVBoxLayout, QWidget

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.key_button import KeyButton
from intake_app.ui.transcript_delegate import LINE, TranscriptDelegate
from intake_app.ui.transcript_lines import ANSWER, Line, line_of

EMPTY = "Hier komt het gesprek te staan: elke vraag en elk antwoord, met de tijd."


class TranscriptModel(QAbstractListModel):
    """The lines of the record, oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._rows: dict[int, int] = {}
        self._seen = 0
        self.names: Mapping[str, str] = {}

    def show_interview(self, interview: Interview) -> bool:
        """Add what is new; tells whether there was something."""
        fresh = interview.entries[self._seen :]
        self._seen = len(interview.entries)
        added = [line for line in (line_of(entry, self.names) for entry in fresh) if line]
        if added:
            first = len(self.lines)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            for line in added:
                self._rows[line.seq] = len(self.lines)
                self.lines.append(line)
            self.endInsertRows()
        for entry in fresh:
            if isinstance(entry.event, ev.Corrected) and entry.event.entry in self._rows:
                row = self._rows[entry.event.entry]
                line = self.lines[row]
                why = f" ({entry.event.why})" if entry.event.why else ""
                self.lines[row] = replace(line, corrections=(*line.corrections, entry.event.text + why))
                self.dataChanged.emit(self.index(row), self.index(row))
                self.layoutChanged.emit()
        return bool(added)

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many lines."""
        return len(self.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself for the delegate, its words for a screen reader."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return line.spoken
        return None


class TranscriptList(QListView):
    """The list itself: Enter corrects, F5 marks an own word, as does the menu of a line."""

    correct = Signal(object)
    own_word = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Gesprek tot nu toe")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self._painter = TranscriptDelegate(self)
        self.setItemDelegate(self._painter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def sizeHint(self) -> QSize:
        """A few lines at least; it takes what room is left."""
        return QSize(theme.em(12), theme.em(5))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(theme.em(8), theme.em(2))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by key stands on the newest line, unless another line was chosen before."""
        super().focusInEvent(event)
        last = self.model().rowCount() - 1
        if event.reason() != Qt.FocusReason.MouseFocusReason and last >= 0 and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.model().index(last, 0))

    def chosen(self) -> Line | None:
        """The line at the cursor."""
        index = self.currentIndex()
        line = index.data(LINE) if index.isValid() else None
        return line if isinstance(line, Line) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter corrects the line; nothing is copied to the clipboard."""
        line = self.chosen()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() and line:
            self.correct.emit(line)
        elif not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: the lines break elsewhere. Another height costs nothing: it changes while someone types."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._painter.forget()
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Another font: the lines break elsewhere."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_painter"):
            self._painter.forget()
            self.scheduleDelayedItemsLayout()

    def _menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
        line = self.chosen()
        if line is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        correct = QAction("Verbeter deze regel…\tEnter", menu)
        correct.triggered.connect(lambda: self.correct.emit(line))
        menu.addAction(correct)
        if line.role == ANSWER:
            word = QAction("Eigen woord…\tF5", menu)
            word.triggered.connect(lambda: self.own_word.emit(line))
            menu.addAction(word)
        menu.popup(self.viewport().mapToGlobal(place))


class Transcript(QFrame):
    """The list with its heading. Follows the newest line, unless the reader scrolled back."""

    correct = Signal(object)
    own_word = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.3))
        head = QHBoxLayout()
        title = QLabel("Gesprek")
        theme.look(title, "label")
        chip = QLabel("F4")
        theme.look(chip, "key")
        hint = QLabel("Enter op een regel: verbeteren")
        theme.look(hint, "small")
        self.newest = KeyButton("Naar het nieuwste", kind="quiet")
        self.newest.hide()
        self.newest.clicked.connect(self._to_newest)
        head.addWidget(title)
        head.addWidget(chip)
        head.addStretch(1)
        head.addWidget(self.newest)
        head.addWidget(hint)
        self._head = (hint,)
        self._named = (title, chip)
        self.view = TranscriptList()
        title.setBuddy(self.view)
        self.model = TranscriptModel(self)
        self.view.setModel(self.model)
        self._empty = QLabel(EMPTY)
        self._empty.setWordWrap(True)
        theme.look(self._empty, "muted")
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.view, 1)
        self._follow = True
        self._shown: Interview | None = None
        self.view.correct.connect(self.correct)
        self.view.own_word.connect(self.own_word)
        bar = self.view.verticalScrollBar()
        bar.actionTriggered.connect(lambda _action: self._scrolled())
        bar.rangeChanged.connect(lambda *_range: self._keep_up())
        bar.valueChanged.connect(self._at)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Add what is new in the record."""
        if snapshot.interview is self._shown:
            return
        self._shown = snapshot.interview
        self.model.show_interview(snapshot.interview)
        self._empty.setVisible(not self.model.lines)
        self._keep_up()

    def compact(self, small: bool, narrow: bool) -> None:
        """Leave out what can be missed on a small screen."""
        for widget in self._head:
            widget.setVisible(not small)
        for widget in self._named:
            widget.setVisible(not narrow)

    def _keep_up(self) -> None:
        if self._follow:
            self.view.scrollToBottom()

    def _scrolled(self) -> None:
        bar = self.view.verticalScrollBar()
        self._at(bar.sliderPosition())

    def _at(self, value: int) -> None:
        bar = self.view.verticalScrollBar()
        self._follow = value >= bar.maximum() - theme.em(1)
        self.newest.setVisible(not self._follow)

    def _to_newest(self) -> None:
        self._follow = True
        self.view.scrollToBottom()
        self.newest.hide()
