"""What the screen draws: one frozen value that holds everything, so that no page keeps a copy of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from intake_app.interview import events as ev
from intake_app.interview.exits import still_open
from intake_app.interview.interview import Interview
from intake_app.interview.notices import Noticed
from intake_app.interview.pacing import Pace
from intake_app.interview.prompts import DuePrompt, Prompt
from intake_app.interview.script import CONDITIONS, Module, Phase, Script, Step, StepKind, Wording

Fill = Callable[[str, Mapping[str, str]], str]
"""Fills the variables of a sentence (templates/README.md); handed in, because this room knows no template engine."""


@dataclass(frozen=True, slots=True)
class StepView:
    """The step at hand, in the variant for this person and with its sentences filled in.

    `own` is its sentence with the person's own words in place of ours; empty when it has none of these.
    """

    phase: Phase
    step: Step
    say: str
    trial: str
    tell_back: str
    follow_ups: tuple[str, ...]
    done: bool
    do: str = ""
    tip: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step on the path of the talk."""

    id: str
    title: str
    kind: StepKind
    done: bool
    current: bool


@dataclass(frozen=True, slots=True)
class PathPhase:
    """One phase on the path of the talk. `still_open`: what the phase at hand waits for, in Dutch; it never blocks."""

    id: str
    title: str
    minutes: int
    current: bool
    steps: tuple[PathStep, ...]
    still_open: tuple[str, ...] = ()

    @property
    def done(self) -> int:
        """How many of the steps are done."""
        return sum(step.done for step in self.steps)


@dataclass(frozen=True, slots=True)
class Enabled:
    """What can be done now. `answer` stays possible in a break: what a person says is never refused."""

    ask: bool
    answer: bool
    rest: bool
    resume: bool
    close: bool
    export: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The talk at one moment. `modules` are those that the script knows; which are in use says the interview.

    `noticed` is what the record noticed and nobody has judged yet.
    """

    interview: Interview
    pace: Pace
    due: tuple[DuePrompt, ...]
    path: tuple[PathPhase, ...]
    step: StepView | None
    enabled: Enabled
    modules: tuple[Module, ...] = ()
    noticed: tuple[Noticed, ...] = ()


def holding(interview: Interview) -> frozenset[str]:
    """Return the conditions of a script (CONDITIONS) that hold for this talk."""
    opened, recording = interview.opened, interview.recording
    held = (
        bool(opened and opened.interpreter),
        bool(opened and opened.age_group == "minor"),
        bool(opened and opened.abroad),
        bool(recording and recording.event.running),
    )
    pairs = zip(CONDITIONS[::2], CONDITIONS[1::2], strict=True)
    return frozenset(yes if holds else no for (yes, no), holds in zip(pairs, held, strict=True))


def step_applies(step: Step, interview: Interview) -> bool:
    """Tell whether a step is for this talk: its conditions hold, and its module is in use."""
    return step.applies(holding(interview), interview.modules)


def steps_for(script: Script, interview: Interview) -> tuple[tuple[Phase, Step], ...]:
    """Return the steps of the script that apply to this person, in order."""
    held, modules = holding(interview), interview.modules
    return tuple((phase, step) for phase in script.phases for step in phase.steps if step.applies(held, modules))


def place_on(ids: list[str], current: str, script: Script, steps: int) -> int:
    """Return the place among `ids`, the steps that apply, so many steps from the current one.

    A step that no longer applies (its module went, the recording began) still stands where it stood.
    """
    if current in ids:
        return ids.index(current) + steps
    whole = [step.id for phase in script.phases for step in phase.steps]
    if current not in whole:
        return 0
    before = sum(name in ids for name in whole[: whole.index(current)])
    return before + steps - (steps > 0)


def path_of(script: Script, interview: Interview, current: str, prompts: tuple[Prompt, ...] = ()) -> tuple[PathPhase, ...]:
    """Lay out the path of the talk, with what is done, where we are, and what the phase at hand still waits for."""
    done, held, modules = interview.steps_done, holding(interview), interview.modules
    phases = []
    for phase in script.phases:
        steps = tuple(
            PathStep(step.id, step.title, step.kind, step.id in done, step.id == current)
            for step in phase.steps
            if step.applies(held, modules)
        )
        here = any(step.current for step in steps)
        left = still_open(phase, interview, prompts, held, modules) if here and not interview.closed else ()
        phases.append(PathPhase(phase.id, phase.title, phase.minutes, here, steps, left))
    return tuple(phases)


def view_of(
    script: Script, interview: Interview, current: str, fill: Fill, in_own_words: Callable[[str], str] = lambda _said: ""
) -> StepView | None:
    """Fill the sentences of the step at hand; None before the first step."""
    found = script.step(current)
    if found is None:
        return None
    phase, step = found[0], found[1].worded(holding(interview))
    address = interview.opened.address if interview.opened else "je"
    values = variables(interview, script)

    def said(words: Wording | None) -> str:
        return fill(words.form(address), values) if words else ""

    say = said(step.words)
    return StepView(
        phase=phase,
        step=step,
        say=say,
        trial=said(step.trial.words if step.trial else None),
        tell_back=said(step.tell_back),
        follow_ups=tuple(said(words) for words in step.follow_ups),
        done=step.id in interview.steps_done,
        do=fill(step.do, values),
        tip=fill(step.tip, values),
        own=in_own_words(say) if step.kind is StepKind.ASK else "",
    )


def own_pairs(interview: Interview) -> tuple[tuple[str, str], ...]:
    """Return our words and the person's own for the same, as pairs."""
    return tuple((word.instead_of, word.word) for word in interview.own_words if word.instead_of)


def variables(interview: Interview, script: Script) -> dict[str, str]:
    """Return what a sentence of the script may name (templates/README.md)."""
    own = {variable.name: variable.default for variable in script.variables}
    own |= {name: value for name, value in (interview.opened.variables if interview.opened else ()) if name in own}
    names = dict.fromkeys(("detective", "second_detective", "interpreter"), "")
    for person in interview.of(ev.PersonPresent):
        if person.event.role in names:
            names[person.event.role] = person.event.name
    return own | {
        "roepnaam": interview.opened.roepnaam if interview.opened else "",
        "rechercheur": names["detective"],
        "collega": names["second_detective"],
        "tolk": names["interpreter"],
    }


def enabled_at(interview: Interview) -> Enabled:
    """Tell what can be done in this state."""
    live = not interview.closed
    resting = interview.on_break is not None
    return Enabled(
        ask=live and not resting,
        answer=live,
        rest=live and not resting,
        resume=live and resting,
        close=live,
        export=bool(interview.closed),
    )
