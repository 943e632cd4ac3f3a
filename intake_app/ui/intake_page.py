"""The talk: every key goes to the session, and what comes back is drawn. The page itself remembers nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake_app.errors import IntakeError, ReasonNeeded
from intake_app.interview.prompts import Signal
from intake_app.interview.script import StepKind
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui import theme
from intake_app.ui.answer_box import AnswerBox
from intake_app.ui.break_cover import BreakCover
from intake_app.ui.key_button import shortcut
from intake_app.ui.pace_band import PaceBand
from intake_app.ui.path_panel import PathPanel
from intake_app.ui.prompt_panel import PromptPanel
from intake_app.ui.question_box import QuestionBox
from intake_app.ui.room_panel import RoomPanel, SuspicionPanel
from intake_app.ui.sentences import sentence_of
from intake_app.ui.step_card import StepCard
from intake_app.ui.talk_dialogs import TalkDialogs
from intake_app.ui.talk_header import TalkHeader
from intake_app.ui.talk_layout import TalkLayout
from intake_app.ui.transcript import Transcript

Deed = Callable[[], Snapshot]


class IntakePage(QWidget):
    """One running talk. `problem` and `said` carry a sentence for the strip of the window."""

    left = QtSignal()
    export_wanted = QtSignal()
    problem = QtSignal(str)
    said = QtSignal(str)

    def __init__(self, session: Session, signals: Sequence[Signal], *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "page")
        self.setAccessibleName("Gesprek, oefening" if practice else "Gesprek")
        self._session = session
        self.header = TalkHeader()
        self.path = PathPanel()
        self.step = StepCard()
        self.question = QuestionBox()
        self.cover = BreakCover()
        self.answer = AnswerBox()
        self.transcript = Transcript()
        self.pace = PaceBand(session.pace_settings)
        self.suspicion = SuspicionPanel()
        self.prompts = PromptPanel()
        self.room = RoomPanel()
        middle = _column(self.step, self.question, self.cover)
        side = _column(self.pace, self.suspicion, self.prompts, self.room)
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
            *(self.suspicion.show_snapshot, self.prompts.show_snapshot, self.room.show_snapshot),
        )
        self._narrow = False
        self._dressed = _dress_of_now()
        self.dialogs = TalkDialogs(self, session, tuple(signals), self.attempt)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._connect()
        self._keys()
        self.show_snapshot(session.snapshot())

    # --- drawing -----------------------------------------------------------------------------------------------------

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the talk as it is at this moment; each part redraws only what changed."""
        working = snapshot.enabled.ask
        self.cover.setVisible(not working)
        for draw in self._parts:
            draw(snapshot)
        self.step.setVisible(working and snapshot.step is not None)
        self.question.setVisible(working)
        self.places.count_reminders(len(snapshot.due))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: what is drawn by hand is drawn anew, what was typed stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._dressed != _dress_of_now():
            self._dressed = _dress_of_now()
            QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        for part in (self.header, self.room, self.prompts, self.path, self.step, self.question.findings, self.places):
            part.dress()
        self.show_snapshot(self._session.snapshot())

    def tick(self) -> None:
        """Let a second pass."""
        self._do(self._session.tick)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the keys in the question box."""
        super().showEvent(event)
        self.focus_question()

    def focus_question(self) -> None:
        """Take the keys to where the next thing is typed."""
        self.places.bring(self.question.box if self._session.snapshot().enabled.ask else self.answer.box)

    # --- deeds -------------------------------------------------------------------------------------------------------

    def attempt(self, deed: Deed) -> str:
        """Do something and draw the outcome; returns the sentence of what went wrong, or nothing."""
        try:
            snapshot = deed()
        except IntakeError as error:
            return sentence_of(error)
        self.show_snapshot(snapshot)
        return ""

    def _do(self, deed: Deed) -> bool:
        """The same, with the sentence in the strip of the window; what was typed stays."""
        wrong = self.attempt(deed)
        if wrong:
            self.problem.emit(wrong)
        return not wrong

    def _look(self, draft: str) -> None:
        self.question.show_look(self._session.look(draft) if draft.strip() else None)

    def _ask(self, text: str, reason: str) -> None:
        try:
            snapshot = self._session.ask(text, reason)
        except ReasonNeeded:
            self._look(text)
            self.question.ask_reason()
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
        else:
            self.question.clear()
            self.show_snapshot(snapshot)
            self.places.bring(self.answer.box)

    def _ask_from_script(self, sentence: str) -> None:
        """Ask a sentence of the script; a draft of one's own stays where it is."""
        try:
            snapshot = self._session.ask(sentence)
        except ReasonNeeded:
            self.question.put(sentence)
            self._look(sentence)
            self.question.ask_reason()
        except IntakeError as error:
            self.problem.emit(sentence_of(error))
        else:
            self.show_snapshot(snapshot)
            self.places.bring(self.answer.box)

    def _answer(self, text: str, marks: tuple[str, ...]) -> None:
        if self._do(lambda: self._session.answer(text, marks)):
            self.answer.clear()
            self.focus_question()

    def _step(self) -> None:
        view = self._session.snapshot().step
        if view is None:
            return
        kind = view.step.kind
        if kind is StepKind.ASK:
            self._ask_from_script(view.say)
        elif kind is StepKind.EXPLAIN:
            if self._do(self._session.explain):
                self.places.bring(self.step.telling.line)
        elif self._do(self._session.done):
            if kind is StepKind.RULE:
                self.places.bring(self.step.telling.line)
            else:
                self._do(lambda: self._session.move(1))

    def _told_back(self, right: str, text: str, result: str) -> None:
        if self._do(lambda: self._session.told_back(right, text, result)):
            self.step.telling.clear()

    def _practised(self, rule: str, result: str, answer: str) -> None:
        if self._do(lambda: self._session.practise(rule, result, answer)):
            self.step.telling.clear()

    def _pause(self) -> None:
        enabled = self._session.snapshot().enabled
        if enabled.resume:
            if self._do(self._session.resume):
                self.focus_question()
        elif enabled.rest and self._do(self._session.rest):
            self.places.bring(self.answer.box)

    def _decide(self, prompt: str, decision: str, reason: str, detail: str) -> None:
        if self._do(lambda: self._session.decide(prompt, decision, reason, detail)):
            self.focus_question()

    # --- wiring ------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session = self._session
        self.header.left.connect(self.left)
        self.header.pause.connect(self._pause)
        self.header.wanted.connect(self.dialogs.open)
        self.path.chosen.connect(lambda step: self._do(lambda: session.show(step)))
        self.step.deed.connect(self._step)
        self.step.moved.connect(lambda by: self._do(lambda: session.move(by)))
        self.step.follow_up.connect(self.question.put)
        self.step.telling.told_back.connect(self._told_back)
        self.step.telling.practised.connect(self._practised)
        self.question.paused.connect(self._look)
        self.question.asked.connect(self._ask)
        self.question.box.textChanged.connect(self._fold)
        self.answer.began.connect(session.answer_begins)
        self.answer.noted.connect(self._answer)
        self.answer.seen.connect(lambda mark: self._do(lambda: session.observe(mark)))
        self.cover.go_on.connect(self._pause)
        self.cover.export.connect(self.export_wanted)
        self.transcript.correct.connect(self.dialogs.correct)
        self.transcript.own_word.connect(lambda line: self.dialogs.own_word(line.text))
        self.suspicion.suspect.connect(partial(self.dialogs.open, "suspicion"))
        self.suspicion.signals.connect(partial(self.dialogs.open, "signals"))
        self.prompts.decided.connect(self._decide)
        self.room.people.connect(partial(self.dialogs.open, "people"))
        self.room.recording.connect(partial(self.dialogs.open, "recording"))
        self.dialogs.closed_talk.connect(self.export_wanted)
        self.places.changed.connect(self._compact)

    def _keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "F2": self.focus_question,
            "F3": lambda: self.places.bring(self.answer.box),
            "F4": lambda: self.places.bring(self.transcript.view),
            "F5": self._own_word,
            "F6": lambda: self.places.bring(self.prompts.first or self.suspicion.button),
            "F8": self._pause,
            "F9": self.suspicion.button.click,
            "F10": self.suspicion.list.click,
            "F12": lambda: self.places.bring(self.path.tree),
            "Ctrl+M": self.room.people_button.click,
            "Ctrl+R": self.room.recording_button.click,
        }
        for key, deed in keys.items():
            shortcut(key, self, deed)

    def _own_word(self) -> None:
        if self.transcript.view.hasFocus():
            line = self.transcript.view.chosen()
            self.dialogs.own_word(line.text if line else "")
        else:
            self.dialogs.own_word(self.answer.box.text(), self.answer.box.selected())

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
