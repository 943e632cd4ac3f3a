"""The step at hand: the sentence to say, why, a tip, and what is noted when it was said."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake_app.interview.events import RulePractised
from intake_app.interview.script import StepKind
from intake_app.interview.snapshot import Snapshot, StepView
from intake_app.ui import icons, theme
from intake_app.ui.flow_layout import FlowLayout
from intake_app.ui.key_button import KeyButton, shortcut
from intake_app.ui.path_panel import still_open
from intake_app.ui.telling import Telling

DEEDS = {
    StepKind.SAY: "Gezegd",
    StepKind.ASK: "Gevraagd",
    StepKind.EXPLAIN: "Uitgelegd",
    StepKind.RULE: "Gezegd",
    StepKind.DO: "Gedaan",
}
OWN = "Met het eigen woord"
"""Before the sentence of a step in which a word of ours gave way to the person's own."""

HEADS = {
    StepKind.SAY: "Zeg",
    StepKind.ASK: "Vraag",
    StepKind.EXPLAIN: "Leg uit",
    StepKind.RULE: "Zeg en oefen",
    StepKind.DO: "Doe",
}


class StepCard(QFrame):
    """`deed`: said, asked, explained or done. `moved`: 1 or -1. `follow_up`: a sentence for the question box."""

    deed = Signal()
    moved = Signal(int)
    follow_up = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.look(self, "card")
        self._view: StepView | None = None
        self._place = ""
        self._small = False
        self._settled = True
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(1.1), theme.em(0.7), theme.em(1.1), theme.em(0.8))
        column.setSpacing(theme.em(0.45))
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.em(0.5))
        self._kind = QLabel()
        theme.look(self._kind, "chip")
        self._where = QLabel()
        theme.look(self._where, "muted")
        self._done_icon = QLabel()
        self._done = QLabel()
        theme.look(self._done, "ok")
        head.addWidget(self._kind)
        head.addWidget(self._where, 1)
        head.addWidget(self._done_icon)
        head.addWidget(self._done)
        self.say = QLabel()
        self.say.setWordWrap(True)
        theme.look(self.say, "say")
        self._why = QLabel()
        self._tip = QLabel()
        self._source = QLabel()
        for label, kind in ((self._why, "muted"), (self._tip, "muted"), (self._source, "small")):
            label.setWordWrap(True)
            theme.look(label, kind)
        self._open = QLabel()
        self._open.setWordWrap(True)
        theme.look(self._open, "notice")
        self._more = QWidget()
        self._follow = FlowLayout(self._more, theme.em(0.35))
        self.telling = Telling()
        self.do = KeyButton("Gezegd", "Ctrl+Return", "primary")
        self.back = KeyButton("Vorige", "Ctrl+Up")
        self.next = KeyButton("Volgende", "Ctrl+Down")
        self.explain = KeyButton("Uitleg", "", "quiet")
        self.explain.setCheckable(True)
        self.explain.toggled.connect(lambda _on: self._unfold())
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons, theme.em(0.5))
        for button in (self.do, self.back, self.next, self.explain):
            buttons.addWidget(button)
        column.addWidget(self._head)
        column.addWidget(self.say)
        column.addWidget(self.telling)
        column.addWidget(self._why)
        column.addWidget(self._tip)
        column.addWidget(self._source)
        column.addWidget(self._open)
        column.addWidget(self._buttons)
        column.addWidget(self._more)
        self.do.clicked.connect(self.deed)
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.next.clicked.connect(lambda: self.moved.emit(1))
        for key, button in (("Ctrl+Return", self.do), ("Ctrl+Up", self.back), ("Ctrl+Down", self.next)):
            shortcut(key, self, button.click)

    def dress(self) -> None:
        """Draw the step anew at the next snapshot."""
        self._view = None

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the step when it changed."""
        view = snapshot.step
        if view is None:
            return
        self.telling.show_snapshot(snapshot)
        self.do.setEnabled(snapshot.enabled.ask)
        place, settled = _place(snapshot), _settled(snapshot, view)
        self._open.setText(still_open(snapshot.path) if _last_of_phase(snapshot) else "")
        self._open.setVisible(bool(self._open.text()))
        if (view, place, settled) == (self._view, self._place, self._settled):
            return
        self._settled = settled
        other = self._view is None or view.step.id != self._view.step.id
        self._view, self._place = view, place
        self._draw(view, place)
        if other:
            self.explain.setChecked(False)
            self._unfold()

    def compact(self, small: bool, narrow: bool) -> None:
        """On a small screen the explanation waits until it is asked for."""
        self._small = small
        for button, name, arrow, key in ((self.back, "Vorige", "↑", "Ctrl+Up"), (self.next, "Volgende", "↓", "Ctrl+Down")):
            button.setText(arrow if narrow else name)
            button.setAccessibleName(name)
            button.set_key("" if narrow else key)
        self._unfold()

    def fold(self, folded: bool) -> None:
        """Leave only the sentence, while a question is being typed on a small screen."""
        for part in (self._buttons, self._head):
            part.setVisible(not folded)
        self._open.setVisible(not folded and bool(self._open.text()))
        self._more.setVisible(not folded and self._follow.count() > 0)

    def _draw(self, view: StepView, place: str) -> None:
        kind = view.step.kind
        self._kind.setText(HEADS[kind])
        self._where.setText(f"{view.step.title} · {place}")
        self.say.setText(theme.roomy(view.say or view.do))
        self.say.setAccessibleName(view.say or view.do)
        theme.look(self.say, "say" if view.say else "body")
        self._done.setText({StepKind.SAY: "gezegd", StepKind.ASK: "gevraagd"}.get(kind, "gedaan") if view.done else "")
        icons.put(self._done_icon, "ok", theme.current().ok, theme.em(0.9))
        self._done_icon.setVisible(view.done)
        deed = DEEDS[kind]
        self.do.rename(f"Nog eens {deed.lower()}" if view.done and kind is not StepKind.DO else deed)
        theme.look(self.do, "primary" if not view.done else "")
        theme.look(self.next, "primary" if view.done and self._settled else "")
        also_do = f" Doe ook: {view.do}" if view.say and view.do else ""
        self._why.setText(f"<b>Waarom</b>&ensp;{_safe(view.step.why)}{_safe(also_do)}")
        self._tip.setText(f"<b>Tip</b>&ensp;{_safe(view.tip)}" if view.tip else "")
        self._source.setText(f"Bron: {view.step.source}")
        while (item := self._follow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        last = self.explain
        for sentence in filter(None, (view.own, *view.follow_ups)):
            theirs = sentence == view.own
            button = KeyButton(f"{OWN}: {sentence}" if theirs else sentence, kind="chip")
            button.setToolTip("Zet deze zin in het vak voor uw vraag")
            button.clicked.connect(lambda _checked=False, words=sentence: self.follow_up.emit(words))
            self._follow.addWidget(button)
            QWidget.setTabOrder(last, button)
            last = button
        self._more.setVisible(self._follow.count() > 0)

    def _unfold(self) -> None:
        opened = self.explain.isChecked()
        self._why.setVisible(opened or not self._small)
        self._tip.setVisible(bool(self._tip.text()) and (opened or not self._small))
        self._source.setVisible(opened)
        self.explain.rename("Uitleg" if self._small else "Bron")


def _place(snapshot: Snapshot) -> str:
    for phase in snapshot.path:
        for number, step in enumerate(phase.steps, start=1):
            if step.current:
                return f"{phase.title}, stap {number} van {len(phase.steps)}"
    return ""


def _last_of_phase(snapshot: Snapshot) -> bool:
    """Whether the next step is one of another phase: the moment to see what is still open in this one."""
    return any(phase.steps[-1].current for phase in snapshot.path if phase.steps)


def _settled(snapshot: Snapshot, view: StepView) -> bool:
    """Whether nothing waits to be told back or practised."""
    interview, step = snapshot.interview, view.step
    if step.right:
        return step.right in interview.rights and bool(interview.rights[step.right].told_back)
    return not step.rule or any(dated.event.rule == step.rule for dated in interview.of(RulePractised))


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
