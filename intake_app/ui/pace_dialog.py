"""The pace for this person: how long it is silent, when there is a break, how long a day is. With the source of each number."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QWidget

from intake_app.interview.session import Session
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.tempo import KNOBS, Knob, PaceSettings
from intake_app.ui.form_dialog import Attempt, FormDialog
from intake_app.ui.stepper import Stepper

ABOUT = "Geldt vanaf nu, alleen in dit gesprek. Wat u kiest, staat in het verslag."


class PaceDialog(FormDialog):
    """A stepper for each setting; only what was changed is noted."""

    def __init__(self, owner: QWidget, attempt: Attempt, session: Session) -> None:
        super().__init__(owner, attempt, "Tempo voor deze persoon", ABOUT)
        self._session = session
        now, standard = session.pace_settings, PaceSettings()
        self.steppers: dict[str, Stepper] = {}
        self._before: dict[str, int] = {}
        for name, knob in KNOBS.items():
            value = round(getattr(now, name) / knob.scale)
            stepper = Stepper(knob.title, value, (knob.low, knob.high), knob.step, knob.unit)
            self._before[name] = value
            self.steppers[name] = stepper
            self.said(knob.title, "label")
            self.form.addWidget(stepper)
            self.said(_source(knob, getattr(standard, name)), "small")
        self.why = self.field("Waarom?", "Bijvoorbeeld: staat op de hulpkaart", spoken="Waarom dit tempo")
        steps = list(self.steppers.values())
        for one, two in pairwise(steps):
            self.setTabOrder(one.more, two.less)
        steps[0].more.setFocus()

    def deed(self) -> Snapshot:
        """Note each setting that was changed. After a failure the ones that were kept already are not noted twice."""
        snapshot = self._session.snapshot()
        for name, stepper in self.steppers.items():
            if stepper.value != self._before[name]:
                snapshot = self._session.choose_pace(name, stepper.value * KNOBS[name].scale, self.why.text())
                self._before[name] = stepper.value
        return snapshot


def _source(knob: Knob, standard: float) -> str:
    return f"Gewoon: {standard / knob.scale:g} {knob.unit}. Bron: {knob.source}."
