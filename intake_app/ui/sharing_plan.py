"""The step plan for telling others, on one page beside the form: what must, what may, and the questions to yourself."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from intake_app.interview.sharing_plan import PlanStep, SharingPlan
from intake_app.ui import theme
from intake_app.ui.column import words

UNCHECKED = "nog te controleren"


class PlanPanel(QWidget):
    """Read only. A step says what to do, asks what to think of, and names the law and the source in small letters."""

    def __init__(self, plan: SharingPlan) -> None:
        super().__init__()
        self.setAccessibleName(plan.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.em(0.4), 0)
        column.setSpacing(theme.em(0.45))
        column.addWidget(words(plan.title, "label"))
        for sentence in (plan.duty, plan.consent):
            column.addWidget(words(sentence, "notice"))
        for number, step in enumerate(plan.steps, start=1):
            column.addWidget(_step(number, step))
        column.addStretch(1)


def _step(number: int, step: PlanStep) -> QLabel:
    law = f"{step.law} {UNCHECKED}." if step.unchecked else step.law
    asks = "".join(f"<br>• {escape(ask)}" for ask in step.asks)
    muted = theme.current().muted
    small = f'<span style="color:{muted}">{escape(law)}</span>'
    label = QLabel(f"<b>{number}. {escape(step.title)}</b> {escape(step.says)}{asks}<br>{small}")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setToolTip(f"Bron: {step.source}")
    label.setAccessibleName(" ".join((f"{number}. {step.title}", step.says, *step.asks, law)))
    return label
