"""The deeds that follow the script: a step on the screen, said, explained, told back, practised; and which modules are in use."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection

from intake_app.errors import InputError, NotNow
from intake_app.interview import events as ev
from intake_app.interview.noting import Noting, one_of
from intake_app.interview.script import Script
from intake_app.interview.snapshot import Snapshot, place_on, steps_for
from intake_app.interview.vocabulary import PRACTISED, TOLD_BACK


class Following(Noting):
    """What a Session can do with its script. Bad input is refused with a sentence."""

    @property
    @abstractmethod
    def script(self) -> Script:
        """The script that leads."""

    @abstractmethod
    def snapshot(self) -> Snapshot:
        """Return everything that the screen draws."""

    @property
    def _current(self) -> str:
        shown = self._interview.last(ev.StepShown)
        return shown.event.step if shown else ""

    def show(self, step_id: str) -> Snapshot:
        """Put a step on the screen."""
        found = self.script.step(step_id)
        if found is None:
            raise InputError("Deze stap staat niet in het script.")
        phase, step = found
        return self.snapshot() if step.id == self._current else self._add(ev.StepShown(phase.id, step.id))

    def move(self, steps: int) -> Snapshot:
        """Go forward (1) or back (-1) on the path; at an end it stays."""
        ids = [step.id for _, step in steps_for(self.script, self._interview)]
        place = place_on(ids, self._current, self.script, steps)
        return self.show(ids[min(max(place, 0), len(ids) - 1)])

    def choose_modules(self, modules: Collection[str]) -> Snapshot:
        """Use these modules of the script from now on. What was noted with another one stays."""
        known = [module.id for module in self.script.modules]
        if not set(modules) <= set(known):
            raise InputError("Deze module hoort niet bij dit script.")
        chosen = tuple(name for name in known if name in modules)
        if chosen == self._interview.modules:
            return self.snapshot()
        snapshot = self._add(ev.ModulesChosen(chosen))
        return snapshot if any(phase.current for phase in snapshot.path) else self.move(-1)

    def done(self) -> Snapshot:
        """Note that the step on the screen was said or done."""
        view = self.snapshot().step
        if view is None:
            raise NotNow("Er staat geen stap op het scherm.")
        return self._add(ev.StepDone(view.phase.id, view.step.id, view.say))

    def explain(self) -> Snapshot:
        """Note that the right on the screen was explained, in these words."""
        view = self.snapshot().step
        if view is None or not view.step.right:
            raise NotNow("Deze stap legt geen recht uit.")
        return self._add(ev.RightExplained(view.step.right, view.step.id, view.say))

    def told_back(self, right: str, text: str, result: str) -> Snapshot:
        """Note how the person told an explanation back, in their own words."""
        if right not in self._interview.rights:
            raise NotNow("Dit recht is nog niet uitgelegd.")
        return self._add(ev.ToldBack(right, text, one_of(result, TOLD_BACK)))

    def practise(self, rule: str, result: str, answer: str = "") -> Snapshot:
        """Note how practising a ground rule went."""
        return self._add(ev.RulePractised(rule, one_of(result, PRACTISED), self._current, answer))
