"""The talk: every key goes to the session, and what comes back is drawn. How it looks stands in talk_view.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from intake_app.errors import IntakeError, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.prompts import Signal
from intake_app.interview.script import StepKind
from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.ui.key_button import shortcut
from intake_app.ui.sentences import sentence_of
from intake_app.ui.talk_dialogs import TalkDialogs
from intake_app.ui.talk_view import TalkView
from intake_app.ui.transcript_lines import ANSWER

Deed = Callable[[], Snapshot]

FOLLOWS = {
    "slower": "De stilte na een vraag is nu {} seconden. Anders instellen of terug: Ctrl+T.",
    "simpler": "Maak de volgende vraag korter, of kies een van de zinnen bij ‘U kunt nu vragen’.",
}
"""What is said when a decision about the pace was taken: what it changes, and how to undo that."""

BREAK_MARK = "vraagt_pauze"

UNNOTED = "Er staat nog een antwoord dat niet is genoteerd. Noteer het eerst, of maak het vak leeg."
DRAFT = "Er staat nog iets dat u typte en dat niet is genoteerd. Noteer het eerst, of maak het vak leeg."
LEAVING = "Er staat nog iets dat niet is genoteerd. Druk nog eens op Zaken om toch weg te gaan; dan is het weg."

SAME_PRESS = 2.0
"""Seconds in which asking the same sentence of the script again is taken for a key pressed twice."""


class IntakePage(TalkView):
    """One running talk. `problem` and `said` carry a sentence for the strip of the window; `settled`: the problem is over."""

    left = QtSignal()
    export_wanted = QtSignal()
    handover_wanted = QtSignal()
    problem = QtSignal(str)
    said = QtSignal(str)
    settled = QtSignal()

    def __init__(self, session: Session, signals: Sequence[Signal], *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(session.snapshot, parent)
        self.setAccessibleName("Gesprek, oefening" if practice else "Gesprek")
        self._session = session
        self._warned: tuple[str, ...] = ()
        self._told = ""
        self._offered = 0
        self.transcript.model.names = _names(session)
        self.dialogs = TalkDialogs(self, session, tuple(signals), self.attempt)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._connect()
        self._keys()
        self.show_snapshot(session.snapshot())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the keys where the next thing is typed, and let time pass."""
        super().showEvent(event)
        self._timer.start()
        if not event.spontaneous():
            self.focus_next()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not on the screen does not tick."""
        super().hideEvent(event)
        self._timer.stop()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the talk, and offer what may be asked now when something was noted."""
        super().show_snapshot(snapshot)
        length = len(snapshot.interview.entries)
        if length != self._offered:
            self._offered = length
            self.question.show_offers(self._session.ladder())

    def tick(self) -> None:
        """Let a second pass. What goes wrong then is said once, not every second."""
        try:
            self.show_snapshot(self._session.tick())
        except IntakeError as error:
            if sentence_of(error) != self._told:
                self._say(error)

    # --- deeds -------------------------------------------------------------------------------------------------------

    def attempt(self, deed: Deed) -> str:
        """Do something and draw the outcome; returns the sentence of what went wrong, or nothing."""
        try:
            snapshot = deed()
        except IntakeError as error:
            return sentence_of(error)
        self._noted(snapshot)
        return ""

    def _do(self, deed: Deed) -> bool:
        """The same, with the sentence in the strip of the window; what was typed stays."""
        try:
            snapshot = deed()
        except IntakeError as error:
            self._say(error)
            return False
        self._noted(snapshot)
        return True

    def _noted(self, snapshot: Snapshot) -> None:
        """It worked: draw it, and what went wrong before is over."""
        self._told = ""
        self.settled.emit()
        self.show_snapshot(snapshot)

    def _say(self, error: IntakeError) -> None:
        self._told = sentence_of(error)
        self.problem.emit(self._told)

    def _look(self, draft: str) -> None:
        self.question.show_look(self._session.look(draft) if draft.strip() else None)

    def _ask(self, text: str, reason: str) -> None:
        try:
            snapshot = self._session.ask(text, reason)
        except ReasonNeeded:
            self._look(text)
            self.question.ask_reason()
        except IntakeError as error:
            self._say(error)
        else:
            self.question.clear()
            self._noted(snapshot)
            self.places.bring(self.answer.box)

    def _ask_from_script(self, sentence: str) -> None:
        """Ask a sentence of the script; a draft of one's own stays where it is. A second press at once is the same press."""
        waiting = self._session.interview.open_question
        if waiting and waiting.event.text == sentence and (self._session.now() - waiting.at).total_seconds() < SAME_PRESS:
            return
        try:
            snapshot = self._session.ask(sentence)
        except ReasonNeeded:
            self.question.put(sentence)
            self._look(sentence)
            self.question.ask_reason()
        except IntakeError as error:
            self._say(error)
        else:
            self._noted(snapshot)
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
        elif enabled.rest and self._do(lambda: self._session.rest(_asked_by(self._session.interview))):
            self.places.bring(self.answer.box)

    def _decide(self, prompt: str, decision: str, given: dict[str, Any]) -> None:
        if self._do(lambda: self._session.decide(prompt, decision, **given)):
            self.focus_question()
            if decision in FOLLOWS:
                self.said.emit(FOLLOWS[decision].format(f"{self._session.pace_settings.wait:.0f}"))

    def _judge(self, notice: str, right: bool) -> None:
        if self._do(lambda: self._session.judge_notice(notice, accepted=right)):
            self.focus_next()

    def _open(self, name: str) -> None:
        if name == "close" and self.answer.draft:
            self.problem.emit(UNNOTED)
            self.places.bring(self.answer.box)
        elif name == "handover":
            self._hand_over()
        else:
            self.dialogs.open(name)

    def _hand_over(self) -> None:
        """Go to the hand-over card; what was half typed would be lost there."""
        if self.answer.draft or self.question.box.text():
            self.problem.emit(DRAFT)
        else:
            self.handover_wanted.emit()

    def keep_draft(self) -> str:
        """Note an answer that was typed and not handed in: the window is about to lock or close. Returns what went wrong."""
        if not self.answer.draft:
            return ""
        text, marks = self.answer.box.text(), self.answer.marks.chosen
        wrong = self.attempt(lambda: self._session.answer(text, marks))
        if not wrong:
            self.answer.clear()
        return wrong

    def _leave(self) -> None:
        drafts = (self.question.box.text(), *self.answer.draft)
        if any(drafts) and drafts != self._warned:
            self._warned = drafts
            self.problem.emit(LEAVING)
        else:
            self.left.emit()

    # --- wiring ------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session = self._session
        self.header.left.connect(self._leave)
        self.header.pause.connect(self._pause)
        self.header.wanted.connect(self._open)
        self.path.chosen.connect(lambda step: self._do(lambda: session.show(step)))
        self.path.modules.connect(partial(self._open, "modules"))
        self.step.deed.connect(self._step)
        self.step.moved.connect(lambda by: self._do(lambda: session.move(by)))
        self.step.follow_up.connect(self.question.put)
        self.step.telling.told_back.connect(self._told_back)
        self.step.telling.practised.connect(self._practised)
        self.question.paused.connect(self._look)
        self.question.asked.connect(self._ask)
        self.answer.began.connect(session.answer_begins)
        self.answer.noted.connect(self._answer)
        self.answer.seen.connect(lambda mark: self._do(lambda: session.observe(mark)))
        self.cover.go_on.connect(self._pause)
        self.cover.export.connect(self.export_wanted)
        self.cover.handover.connect(partial(self._open, "handover"))
        self.cover.figures.connect(partial(self.dialogs.open, "figures"))
        self.cover.again.connect(partial(self.dialogs.open, "again"))
        self.transcript.correct.connect(self.dialogs.correct)
        self.transcript.own_word.connect(lambda line: self.dialogs.own_word(line.text))
        self.suspicion.suspect.connect(partial(self.dialogs.open, "suspicion"))
        self.suspicion.signals.connect(partial(self.dialogs.open, "signals"))
        self.prompts.decided.connect(self._decide)
        self.prompts.taken.connect(self.question.put)
        self.notice.judged.connect(self._judge)
        self.room.people.connect(partial(self.dialogs.open, "people"))
        self.room.recording.connect(partial(self.dialogs.open, "recording"))
        self.dialogs.put.connect(self.question.put)
        self.dialogs.closed_talk.connect(self.export_wanted)

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
            if line is None or line.role != ANSWER:
                line = next((line for line in reversed(self.transcript.model.lines) if line.role == ANSWER), None)
            self.dialogs.own_word(line.text if line else "")
        else:
            self.dialogs.own_word(self.answer.box.text(), self.answer.box.selected())


def _names(session: Session) -> dict[str, str]:
    """Return what the steps and the reminders of this talk are called, by their id."""
    steps = {step.id: step.title for phase in session.script.phases for step in phase.steps}
    return {**steps, **{prompt.id: prompt.says for prompt in session.prompts}}


def _asked_by(interview: Interview) -> str:
    """Return who asks for the break: the person, when that was seen or said since the last one."""
    since = max((dated.seq for dated in interview.of(ev.BreakStarted)), default=0)
    seen = any(dated.event.code == BREAK_MARK for dated in interview.of(ev.Observed) if dated.seq > since)
    said = any(BREAK_MARK in dated.event.marks for dated in interview.of(ev.AnswerNoted) if dated.seq > since)
    return "person" if seen or said else "detective"
