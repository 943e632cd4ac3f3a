"""The pace, calmly: how long it is silent, how far the block is, how long was talked today."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from intake_app.interview.pacing import Block, Pace, Wait
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.tempo import PaceSettings
from intake_app.ui import theme


class ThinLine(QWidget):
    """A thin line that fills slowly, with small marks; drawn quietly, it never blinks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._marks: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, share: float, marks: tuple[float, ...] = ()) -> None:
        """Fill to `share` (0 to 1), with marks at these shares."""
        share = min(max(share, 0.0), 1.0)
        if (share, marks) != (self._share, self._marks):
            self._share, self._marks = share, marks
            self.update()

    def sizeHint(self) -> QSize:
        """A third of a line of text high."""
        return QSize(theme.em(6), max(theme.em(0.35), 5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = theme.current()
        height = max(theme.em(0.16), 3)
        top = (self.height() - height) / 2
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(QRectF(0, top, self.width(), height), height / 2, height / 2)
        if self._share:
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(0, top, max(self.width() * self._share, height), height), height / 2, height / 2)
        painter.setBrush(QColor(colours.edge))
        for mark in self._marks:
            painter.drawRect(QRectF(round(self.width() * mark) - 1, 0, 2, self.height()))


class PaceBand(QFrame):
    """Three lines: the silence, the block, the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "band")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(0.7), theme.em(0.55), theme.em(0.7), theme.em(0.6))
        column.setSpacing(theme.em(0.2))
        self.wait = QLabel()
        self.wait.setWordWrap(True)
        self._wait_line = ThinLine()
        self.block = QLabel()
        self.block.setWordWrap(True)
        self._block_line = ThinLine()
        self.day = QLabel()
        self.day.setWordWrap(True)
        theme.look(self.block, "small")
        theme.look(self.day, "small")
        for widget in (self.wait, self._wait_line, self.block, self._block_line, self.day):
            column.addWidget(widget)
        column.insertSpacing(2, theme.em(0.35))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the pace of this moment."""
        pace = snapshot.pace
        settings = pace.settings
        address = snapshot.interview.opened.address if snapshot.interview.opened else "je"
        _put(self.wait, silence_in_words(pace, address))
        whole = settings.ask_clear
        marks = (settings.silent / whole, min(settings.wait / whole, 1.0)) if pace.waited is not None else ()
        self._wait_line.set((pace.waited or 0.0) / whole if pace.wait is not Wait.AFTER_ANSWER else 0.0, marks)
        _put(self.block, block_in_words(pace, settings))
        self._block_line.set(pace.block_talked / settings.block_limit if pace.block is not Block.ON_BREAK else 0.0)
        whole_day = f"Vandaag {_minutes(pace.talked)} van {_minutes(settings.day_talk)} minuten gepraat."
        _put(self.day, f"{whole_day} Genoeg voor vandaag." if pace.day_over else whole_day)


def silence_in_words(pace: Pace, address: str) -> str:
    """Say what the silence asks of the detective now."""
    if pace.block in {Block.ON_BREAK, Block.CLOSED}:
        return "Even rust." if pace.block is Block.ON_BREAK else "Klaar voor vandaag."
    comfort = "Neemt u de tijd." if address == "u" else "Neem de tijd."
    return {
        Wait.NONE: "Rustig aan.",
        Wait.SILENT: "Stil. Wacht.",
        Wait.KEEP_WAITING: "Wacht nog.",
        Wait.MAY_COMFORT: f"U mag zeggen: “{comfort}”",
        Wait.ASK_CLEAR: "Vraag of de vraag duidelijk is.",
        Wait.AFTER_ANSWER: "Wacht even voor de volgende vraag.",
    }[pace.wait]


def block_in_words(pace: Pace, settings: PaceSettings) -> str:
    """Say how far the block of talking is, and when the next break comes."""
    limit = _minutes(settings.block_limit)
    left = max(limit - _minutes(pace.block_talked), 1)
    soon = f"Blok: {_minutes(pace.block_talked)} van {limit} minuten."
    return {
        Block.NOT_STARTED: f"Het gesprek is nog niet begonnen. Een blok duurt {limit} minuten.",
        Block.RUNNING: f"{soon} Pauze over {left} min.",
        Block.REMIND: f"{soon} Bijna pauze.",
        Block.LIMIT: f"{soon} Tijd voor pauze.",
        Block.OVER: f"{soon} Eerst pauze.",
        Block.ON_BREAK: "Het is pauze.",
        Block.CLOSED: "Het gesprek is afgesloten.",
    }[pace.block]


def _minutes(seconds: float) -> int:
    return int(seconds // 60)


def _put(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
