"""The figures of this talk, as small plots: forms of question, silences, phases. They describe; they judge nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake_app.interview.figures import LONG, OPEN_GOAL, SHORT, YES_NO_MOST, Figures, Silence, figures_of
from intake_app.interview.session import Session
from intake_app.interview.tempo import OWN_VALUE
from intake_app.interview.vocabulary import FORMS
from intake_app.ui import theme
from intake_app.ui.bars import Bar, Bars
from intake_app.ui.key_button import KeyButton
from intake_app.ui.talk_layout import scroller

ABOUT = "Deze cijfers beschrijven het gesprek. Ze zeggen niets over de persoon, en niet of een verhaal klopt."
EMPTY = "Er is nog geen vraag gesteld. De cijfers komen vanzelf."


class FiguresDialog(QDialog):
    """What was asked and how long it was silent; Esc goes back."""

    def __init__(self, owner: QWidget, session: Session) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Cijfers van dit gesprek")
        self.setAccessibleName("Cijfers van dit gesprek")
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(theme.em(0.4))
        self._say("Cijfers van dit gesprek", "heading")
        self._say(ABOUT, "muted")
        if session.interview.talks > 1:
            self._say(f"Van {session.interview.talks} gesprekken met deze persoon samen.", "small")
        found = figures_of(session.interview, session.script)
        if found.questions or found.answers:
            self._show(found)
        else:
            self._say(EMPTY, "")
        self._column.addStretch(1)
        self.back = KeyButton("Terug", "Escape", "primary")
        self.back.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.em(1.2), theme.em(1), theme.em(1.2), theme.em(1))
        outer.addWidget(scroller(inner, "Cijfers"), 1)
        outer.addLayout(foot)
        theme.fit(self, 38, 36)
        self.back.setFocus()

    def _show(self, found: Figures) -> None:
        minutes = round(found.talked / 60)
        rate = f"; {decimal(found.per_minute)} vragen per minuut" if found.per_minute is not None else ""
        long = "1 minuut" if minutes == 1 else f"{minutes} minuten"
        self._say(f"{found.questions} vragen en {found.answers} antwoorden in {long} praten{rate}.", "")
        self._say("Soort vragen", "label")
        asked = max(found.questions, 1)
        self._plot(
            "Soort vragen", [Bar(FORMS[form].capitalize(), n / asked, f"{percent(n / asked)} ({n})") for form, n in found.forms]
        )
        self._say(f"Richtpunt: {percent(YES_NO_MOST)} ja/nee-vragen of minder ({OWN_VALUE}).", "small")
        if found.phases:
            self._say("Open, of wie-wat-waar, per fase", "label")
            bars = [Bar(phase.title, phase.open, f"{percent(phase.open)} van {phase.questions}") for phase in found.phases]
            self._plot("Open vragen per fase", bars, OPEN_GOAL)
            self._say(f"Het streepje is het richtpunt: {percent(OPEN_GOAL)} of meer ({OWN_VALUE}).", "small")
        for title, silence in (
            ("Stilte tot een antwoord", found.before_answer),
            ("Stilte vóór een vraag", found.before_question),
        ):
            self._silence(title, silence)

    def _silence(self, title: str, silence: Silence) -> None:
        if silence.median is None or silence.short is None or silence.long is None:
            return
        self._say(f"{title}: de helft duurde {decimal(silence.median)} seconden of langer", "label")
        between = max(0.0, 1 - silence.short - silence.long)
        shares = (
            (f"Korter dan {SHORT:.0f} seconden", silence.short),
            ("Ertussenin", between),
            (f"{LONG:.0f} seconden of meer", silence.long),
        )
        self._plot(title, [Bar(name, share, percent(share)) for name, share in shares])

    def _plot(self, name: str, bars: list[Bar], guide: float | None = None) -> None:
        self._column.addWidget(Bars(name, bars, guide))

    def _say(self, text: str, kind: str) -> None:
        label = QLabel(text)
        label.setWordWrap(True)
        if kind:
            theme.look(label, kind)
        self._column.addWidget(label)


def percent(share: float) -> str:
    """Write a share between 0 and 1 as a whole percentage."""
    return f"{round(100 * share)} %"


def decimal(value: float) -> str:
    """Write a number with one decimal, the Dutch way."""
    return f"{value:.1f}".replace(".", ",")
