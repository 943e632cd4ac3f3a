"""An intake script as a value: phases of steps, with the modules, variables and limits that belong to it.

How one is written stands in templates/README.md; how it is read in script_reading.py, how files join in script_joining.py.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

SCHEMA = 1

CONDITIONS = ("interpreter", "no_interpreter", "minor", "adult", "abroad", "dutch", "recorded", "not_recorded")
"""What a step or a variant may wait for. They come in pairs: of each two beside each other exactly one holds."""

EXIT_CONDITIONS = (
    *("specialist_decided", "rights_told_back", "rules_shown", "three_invitations_answered", "free_account"),
    *("steps_done", "summary_checked", "contact_card", "recording_noted"),
)
"""What a phase may wait for before one goes on; each is read off the record in exits.py."""

KNOWN_NAMES = ("roepnaam", "rechercheur", "collega", "tolk")
"""The names that every sentence may use between {{ }}; a script adds its own variables."""

CONTACT_CARD = "contact_card"

GIFTS = (CONTACT_CARD,)
"""What a step can put in the person's hands."""


class StepKind(StrEnum):
    """What a step asks of the detective."""

    SAY = "say"
    ASK = "ask"
    EXPLAIN = "explain"
    RULE = "rule"
    DO = "do"


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence to say, in the two forms of address. May hold variables (templates/README.md)."""

    je: str
    u: str

    def form(self, address: str) -> str:
        """Return the form for "je" or "u"."""
        return self.u if address == "u" else self.je


@dataclass(frozen=True, slots=True)
class Trial:
    """A practice question for a ground rule, and the answer that shows that the rule is used."""

    words: Wording
    expected: str


@dataclass(frozen=True, slots=True)
class Variant:
    """The same step in other words, for whom all of `when` holds. What is left out stays as it is in the step."""

    when: tuple[str, ...]
    words: Wording | None = None
    do: str = ""
    tip: str = ""
    tell_back: Wording | None = None
    trial: Trial | None = None
    follow_ups: tuple[Wording, ...] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what to say or do, why, and what may follow.

    `when`: all must hold. `gives` is one of GIFTS, or empty. `module`: the module that it came from.
    """

    id: str
    kind: StepKind
    title: str
    why: str
    source: str
    words: Wording | None = None
    do: str = ""
    tip: str = ""
    right: str = ""
    tell_back: Wording | None = None
    rule: str = ""
    trial: Trial | None = None
    topic: str = ""
    gives: str = ""
    when: tuple[str, ...] = ()
    follow_ups: tuple[Wording, ...] = ()
    variants: tuple[Variant, ...] = ()
    module: str = ""

    def applies(self, holding: Collection[str], modules: Collection[str] = ()) -> bool:
        """Tell whether this step is for who is at the table: `holding` are the conditions that hold, `modules` those in use."""
        return all(word in holding for word in self.when) and (not self.module or self.module in modules)

    def worded(self, holding: Collection[str]) -> Step:
        """Return the step in the words of the first variant that fits."""
        fits = next((variant for variant in self.variants if all(word in holding for word in variant.when)), None)
        if fits is None:
            return self
        return replace(
            self,
            words=fits.words or self.words,
            do=fits.do or self.do,
            tip=fits.tip or self.tip,
            tell_back=fits.tell_back or self.tell_back,
            trial=fits.trial or self.trial,
            follow_ups=self.follow_ups if fits.follow_ups is None else fits.follow_ups,
        )


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the talk. `minutes` is a guide (0 = none); `exempt` are finding labels that don't apply here.

    `steps` holds the steps of all modules that this phase takes, in their place; which of them are for this talk says
    `Step.applies`. `exit_when` are conditions (EXIT_CONDITIONS) that are shown while they are open, and never block.
    """

    id: str
    title: str
    goal: str
    exit: str
    source: str
    minutes: int = 0
    exempt: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = ()
    exit_when: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Module:
    """A set of steps that is used when the talk needs it; the steps stand in the phase that takes it."""

    id: str
    title: str
    about: str
    source: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A value that a unit fills in; used in sentences as {{ name }}. `default` may be empty."""

    name: str
    label: str
    default: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What a script asks of the pace, in its own words; None: the program's own value."""

    rights_in_a_row: int | None = None
    explanations: int | None = None
    block_minutes: int | None = None
    day_minutes: int | None = None


NO_LIMITS = Limits()

RIGHTS_IN_A_ROW = 3
"""So many rights are explained in one phase at most (eigen richtwaarde)."""


@dataclass(frozen=True)
class Script:
    """A whole script. `extends` is the id of the script that it goes on from, empty when it stands by itself."""

    id: str
    title: str
    version: str
    variant: str
    about: str
    phases: tuple[Phase, ...]
    variables: tuple[Variable, ...] = ()
    limits: Limits = NO_LIMITS
    modules: tuple[Module, ...] = ()
    extends: str = ""

    def step(self, step_id: str) -> tuple[Phase, Step] | None:
        """Find a step with its phase."""
        return self._steps.get(step_id)

    @cached_property
    def _steps(self) -> dict[str, tuple[Phase, Step]]:
        """All steps by id: a talk looks them up for every line of its record."""
        return {step.id: (phase, step) for phase in self.phases for step in phase.steps}

    def phase(self, phase_id: str) -> Phase | None:
        """Find a phase."""
        return next((phase for phase in self.phases if phase.id == phase_id), None)


def gone(script_id: str, version: str) -> Script:
    """Return what leads a talk whose own script is no longer on this computer: one step that says so."""
    step = Step(
        id="script-is-weg",
        kind=StepKind.DO,
        title="Het script is er niet",
        do="Ga gewoon verder. Vragen, antwoorden, pauzes en het verslag werken zoals altijd.",
        tip="Zet het bestand terug in de map met eigen scripts en open dit gesprek opnieuw. Dan is het verloop er weer.",
        why=f"Het script van dit gesprek ({script_id}, versie {version}) staat niet op deze computer of klopt niet.",
        source="eigen richtwaarde",
    )
    goal, end = "Het gesprek gaat door.", "Het gesprek is klaar."
    phase = Phase("script-is-weg-gesprek", "Gesprek", goal, end, step.source, steps=(step,))
    return Script(script_id, script_id, version, "onbekend", step.why, (phase,))


def topic_title(phase: Phase, step: Step) -> str:
    """Return what the topic of a step is called on the screen; a step without one belongs to its phase."""
    return step.topic.replace("-", " ").capitalize() or phase.title
