"""Joins script files: a script that extends another takes its place in it, and modules come to stand in their phase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from intake_app.interview.script import KNOWN_NAMES, Limits, Phase, Script, Step, Variable
from intake_app.interview.script_reading import (
    PHASE_HEAD,
    SCRIPT_HEAD,
    ModuleDraft,
    PhaseDraft,
    ScriptDraft,
    StepDraft,
    read_script,
)
from intake_app.interview.script_sentences import names_in, sentences
from intake_app.interview.script_table import Named, Table, quoted, wrong


@dataclass(frozen=True, slots=True)
class Joined:
    """A whole script, and for each of its steps (by id) the draft that it came from: file, line and column."""

    script: Script
    drafts: Mapping[str, StepDraft]


class Library:
    """All script and module files that know of each other, by id."""

    def __init__(self, scripts: Mapping[str, ScriptDraft], modules: Mapping[str, ModuleDraft]) -> None:
        self.scripts = scripts
        self.modules = modules

    def joined(self, script_id: str) -> Joined:
        """Return a whole script; raises ContentError, and KeyError for an id that is not here."""
        return _whole(self._merged(self.scripts[script_id], ()), self.modules)

    def _merged(self, draft: ScriptDraft, chain: tuple[str, ...]) -> ScriptDraft:
        if draft.extends is None:
            return draft
        parent = draft.extends
        if parent.word in {*chain, draft.id}:
            raise wrong(f"Dit script breidt via {quoted(parent.word)} zichzelf uit.", parent.place)
        if parent.word not in self.scripts:
            raise wrong(f"Het script {quoted(parent.word)} bestaat niet.", parent.place)
        return _extended(self._merged(self.scripts[parent.word], (*chain, draft.id)), draft)


def parse(text: str, file: str = "", modules: Mapping[str, ModuleDraft] | None = None) -> Script:
    """Read one script that stands by itself; raises ContentError with the place of the first thing that is wrong."""
    draft = read_script(text, file)
    return Library({draft.id: draft}, modules or {}).joined(draft.id).script


def check_names(drafts: Mapping[str, StepDraft], variables: tuple[Variable, ...] = ()) -> None:
    """Refuse a sentence with another name between {{ }} than the known ones and these variables."""
    known = {*KNOWN_NAMES, *(variable.name for variable in variables)}
    for draft in drafts.values():
        for sentence in sentences(draft.step):
            try:
                names = names_in(sentence.text)
            except ValueError as error:
                raise draft.table.wrong(str(error), *sentence.path) from error
            for name in sorted(names - known):
                raise draft.table.wrong(f"De variabele {quoted(name)} bestaat niet.", *sentence.path)


# --- a script that extends another --------------------------------------------------------------------------------------


def _extended(parent: ScriptDraft, child: ScriptDraft) -> ScriptDraft:
    phases = _without(parent.phases, child.remove)
    behind: dict[str, str] = {}
    for phase in child.phases:
        at = _index(phases, phase.id)
        _keep_apart(phase, phases)
        if at is None:
            _put(phases, phase, phase.after, behind)
        else:
            merged = _merged_phase(phases[at], phase)
            if phase.after is None:
                phases[at] = merged
            else:
                del phases[at]
                _put(phases, merged, phase.after, behind)
    own = {variable.name: variable for variable in child.variables}
    variables = [own.pop(variable.name, variable) for variable in parent.variables]
    limits = {name: getattr(child.limits, name) or getattr(parent.limits, name) for name in Limits.__dataclass_fields__}
    return replace(
        child,
        head={**parent.head, **child.head},
        phases=tuple(phases),
        variables=(*variables, *own.values()),
        limits=Limits(**limits),
    )


def _without(phases: tuple[PhaseDraft, ...], remove: tuple[Named, ...]) -> list[PhaseDraft]:
    left = list(phases)
    for named in remove:
        if _index(left, named.word) is not None:
            left = [phase for phase in left if phase.id != named.word]
            continue
        holder = next((phase for phase in left if _step_index(phase.steps, named.word) is not None), None)
        if holder is None:
            raise wrong(f"Er is geen fase of stap {quoted(named.word)} om weg te halen.", named.place)
        fewer = tuple(draft for draft in holder.steps if draft.step.id != named.word)
        left[left.index(holder)] = replace(holder, steps=fewer)
    return left


def _keep_apart(phase: PhaseDraft, phases: list[PhaseDraft]) -> None:
    """Refuse a step that stands in another phase of the script that is extended: one of the two would be lost."""
    for draft in phase.steps:
        for other in phases:
            if other.id != phase.id and _step_index(other.steps, draft.step.id) is not None:
                raise draft.table.wrong(f"De id {quoted(draft.step.id)} bestaat al, in de fase {quoted(other.id)}.", "id")


def _merged_phase(parent: PhaseDraft, child: PhaseDraft) -> PhaseDraft:
    steps = list(parent.steps)
    for named in child.remove:
        if _step_index(tuple(steps), named.word) is None:
            raise wrong(f"Deze fase heeft geen stap {quoted(named.word)} om weg te halen.", named.place)
        steps = [draft for draft in steps if draft.step.id != named.word]
    behind: dict[str, str] = {}
    for draft in child.steps:
        at = _step_index(tuple(steps), draft.step.id)
        if at is not None and draft.after is None:
            steps[at] = draft
        else:
            if at is not None:
                del steps[at]
            _put_step(steps, draft, behind)
    return replace(
        child,
        head={**parent.head, **child.head},
        steps=tuple(steps),
        minutes=parent.minutes if child.minutes is None else child.minutes,
        exempt=parent.exempt if child.exempt is None else child.exempt,
        exit_when=parent.exit_when if child.exit_when is None else child.exit_when,
        modules=parent.modules if child.modules is None else child.modules,
        modules_after=child.modules_after or parent.modules_after,
    )


def _put(phases: list[PhaseDraft], phase: PhaseDraft, after: Named | None, behind: dict[str, str]) -> None:
    if after is None:
        phases.append(phase)
        return
    at = _index(phases, behind.get(after.word, after.word))
    if at is None:
        raise wrong(f"Er is geen fase {quoted(after.word)} om achter te staan.", after.place)
    phases.insert(at + 1, phase)
    behind[after.word] = phase.id


def _put_step(steps: list[StepDraft], draft: StepDraft, behind: dict[str, str]) -> None:
    """Put a step after the one that it names, and after those that were put there before it."""
    if draft.after is None:
        steps.append(draft)
        return
    at = _step_index(tuple(steps), behind.get(draft.after.word, draft.after.word))
    if at is None:
        raise wrong(f"Deze fase heeft geen stap {quoted(draft.after.word)} om achter te staan.", draft.after.place)
    steps.insert(at + 1, draft)
    behind[draft.after.word] = draft.step.id


def _index(phases: list[PhaseDraft], phase_id: str) -> int | None:
    return next((at for at, phase in enumerate(phases) if phase.id == phase_id), None)


def _step_index(steps: tuple[StepDraft, ...], step_id: str) -> int | None:
    return next((at for at, draft in enumerate(steps) if draft.step.id == step_id), None)


# --- the whole script ---------------------------------------------------------------------------------------------------


def _whole(draft: ScriptDraft, modules: Mapping[str, ModuleDraft]) -> Joined:
    head = _complete(draft.table, draft.head, SCRIPT_HEAD)
    if not draft.phases:
        raise draft.table.wrong("Er blijft geen enkele fase over.")
    drafts: dict[str, StepDraft] = {}
    taken: dict[str, str] = {phase.id: phase.id for phase in draft.phases}
    phases = tuple(_phase(phase, modules, drafts, taken) for phase in draft.phases)
    check_names(drafts, draft.variables)
    used = dict.fromkeys(name for phase in phases for name in phase.modules)
    script = Script(
        **head,
        id=draft.id,
        phases=phases,
        variables=draft.variables,
        limits=draft.limits,
        modules=tuple(modules[name].module for name in used),
        extends=draft.extends.word if draft.extends else "",
    )
    return Joined(script, drafts)


def _phase(phase: PhaseDraft, modules: Mapping[str, ModuleDraft], drafts: dict[str, StepDraft], taken: dict[str, str]) -> Phase:
    head = _complete(phase.table, phase.head, PHASE_HEAD)
    own = [draft for draft in phase.steps if _take(draft, drafts, taken, phase.id)]
    if not own:
        raise phase.table.wrong("Deze fase heeft geen stappen ([[phase.step]]).")
    lent: list[StepDraft] = []
    for named in phase.modules or ():
        if named.word not in modules:
            raise wrong(f"De module {quoted(named.word)} bestaat niet.", named.place)
        steps = modules[named.word].steps
        if any(draft.step.id in taken for draft in steps):
            raise wrong(f"De module {quoted(named.word)} heeft een stap die al in dit script staat.", named.place)
        lent += [draft for draft in steps if _take(draft, drafts, taken, phase.id)]
    at = len(own)
    if phase.modules_after is not None:
        found = _step_index(tuple(own), phase.modules_after.word)
        if found is None:
            says = f"Deze fase heeft geen stap {quoted(phase.modules_after.word)} om de modules achter te zetten."
            raise wrong(says, phase.modules_after.place)
        at = found + 1
    steps_: tuple[Step, ...] = tuple(draft.step for draft in (*own[:at], *lent, *own[at:]))
    return Phase(
        **head,
        id=phase.id,
        minutes=phase.minutes or 0,
        exempt=phase.exempt or frozenset(),
        steps=steps_,
        exit_when=phase.exit_when or (),
        modules=tuple(named.word for named in phase.modules or ()),
    )


def _take(draft: StepDraft, drafts: dict[str, StepDraft], taken: dict[str, str], phase_id: str) -> bool:
    name = draft.step.id
    if name in taken:
        raise draft.table.wrong(f"De id {quoted(name)} bestaat al, in de fase {quoted(taken[name])}.", "id")
    taken[name] = phase_id
    drafts[name] = draft
    return True


def _complete(table: Table, head: dict[str, str], keys: tuple[str, ...]) -> dict[str, str]:
    for key in keys:
        if key not in head:
            raise table.wrong(f"{key} ontbreekt.")
    return {key: head[key] for key in keys}
