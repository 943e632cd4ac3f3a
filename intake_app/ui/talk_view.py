"""What the talk looks like: all its parts, drawn from one snapshot. What the keys do stands in intake_page.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.answer_box import AnswerBox
from intake_app.ui.break_cover import BreakCover
from intake_app.ui.notice_card import NoticeCard
from intake_app.ui.pace_band import PaceBand
from intake_app.ui.path_panel import PathPanel
from intake_app.ui.prompt_panel import PromptPanel
from intake_app.ui.question_box import QuestionBox
from intake_app.ui.room_panel import RoomPanel, SuspicionPanel
from intake_app.ui.step_card import StepCard
from intake_app.ui.talk_header import TalkHeader
from intake_app.ui.talk_layout import TalkLayout
from intake_app.ui.transcript import Transcript


class TalkView(QWidget):
    """The parts in their places. `now` gives the snapshot of this moment, for when all must be drawn anew.

    `drawn` carries each snapshot on, to the windows beside the talk.
    """

    drawn = Signal(object)

    def __init__(self, now: Callable[[], Snapshot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "page")
        self._now = now
        self.header = TalkHeader()
        self.path = PathPanel()
        self.step = StepCard()
        self.question = QuestionBox()
        self.cover = BreakCover()
        self.answer = AnswerBox()
        self.transcript = Transcript()
        self.pace = PaceBand()
        self.suspicion = SuspicionPanel()
        self.prompts = PromptPanel()
        self.notice = NoticeCard()
        self.room = RoomPanel()
        middle = _column(self.step, self.question, self.cover)
        side = _column(self.pace, self.prompts, self.notice, self.suspicion, self.room)
        self.places = TalkLayout(self.path, middle, self.answer, self.transcript, side)
        for part in (self.header, self.places):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.places, 1)
        self._parts: tuple[Callable[[Snapshot], None], ...] = (
            *(self.header.show_snapshot, self.path.show_snapshot, self.step.show_snapshot, self.question.show_snapshot),
            *(self.cover.show_snapshot, self.answer.show_snapshot, self.transcript.show_snapshot, self.pace.show_snapshot),
            *(self.suspicion.show_snapshot, self.prompts.show_snapshot, self.notice.show_snapshot, self.room.show_snapshot),
        )
        self._narrow = False
        self._dressed = _dress_of_now()
        self.places.changed.connect(self._compact)
        self.question.box.textChanged.connect(self._fold)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the talk as it is at this moment; each part redraws only what changed."""
        working = snapshot.enabled.ask
        self.cover.setVisible(not working)
        for draw in self._parts:
            draw(snapshot)
        self.step.setVisible(working and snapshot.step is not None)
        self.question.setVisible(working)
        self.places.count_reminders(len(snapshot.due) + bool(snapshot.noticed))
        self.drawn.emit(snapshot)

    def focus_question(self) -> None:
        """Take the keys to where the next thing is typed."""
        self.places.bring(self.question.box if self._now().enabled.ask else self.answer.box)

    def focus_next(self) -> None:
        """Take the keys to what comes next: the answer that is waited for, the next question, or the report."""
        now = self._now()
        if now.enabled.export:
            self.places.bring(self.cover.report)
        elif now.interview.open_question is not None:
            self.places.bring(self.answer.box)
        else:
            self.focus_question()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: what is drawn by hand is drawn anew, what was typed stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._dressed != _dress_of_now():
            self._dressed = _dress_of_now()
            QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        for part in (self.header, self.room, self.prompts, self.path, self.step, self.question.findings, self.places):
            part.dress()
        self.show_snapshot(self._now())

    def _compact(self, small: bool, narrow: bool) -> None:
        for part in (self.step, self.question, self.answer, self.transcript):
            part.compact(small, narrow)
        self.header.narrow(narrow)
        self._narrow = narrow
        self._fold()

    def _fold(self) -> None:
        folded = self._narrow and self.places.low and bool(self.question.box.text().strip())
        self.step.fold(folded)
        self.answer.fold(folded)


def _dress_of_now() -> tuple[str, int]:
    return theme.current().name, theme.em(1)


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.em(0.6))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder
