"""`lvb-intake scripts list|check FILE`: which scripts and modules there are, and what is wrong with one."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

from intake_app import assemble, resources, settings
from intake_app.errors import ContentError, FileProblem
from intake_app.interview.script import CONDITIONS, RIGHTS_IN_A_ROW, Phase, Script, Step, StepKind
from intake_app.interview.script_joining import Joined, Library, check_names
from intake_app.interview.script_places import Place
from intake_app.interview.script_reading import StepDraft, is_module, read_module, read_script
from intake_app.interview.script_sentences import sentences
from intake_app.language.findings import Context, Severity

EXAMPLE = {"roepnaam": "Sanne", "rechercheur": "Kim", "collega": "Bo", "tolk": "Noor"}
ALONE = {**EXAMPLE, "collega": "", "tolk": ""}
"""The names that sentences are tried with: with a colleague and an interpreter, and without."""


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser("scripts", help=sentence, description="Toont de gespreksscripts, of controleert er een.")
    inner = parser.add_subparsers(metavar="WAT", required=True)
    inner.add_parser("list", help="toont de scripts en de modules, ook uw eigen").set_defaults(run=list_all)
    check = inner.add_parser("check", help="controleert een script of module, met bestand, regel en kolom van wat niet klopt")
    check.add_argument("file", type=Path, metavar="BESTAND")
    check.set_defaults(run=check_one)


def list_all(_options: argparse.Namespace) -> int:
    """Print a line a script and a line a module; returns 1 when an own file had to be left out, and says why."""
    chosen, _ = settings.load(settings.settings_file())
    shelf = assemble.scripts_with(Path(chosen.scripts) if chosen.scripts else None)
    modules: dict[str, str] = {}
    for script in shelf.scripts.values():
        own = "" if script.id in assemble.scripts() else "\teigen script"
        extends = f"\tbreidt {script.extends} uit" if script.extends else ""
        steps = sum(len(phase.steps) for phase in script.phases)
        print(f"{script.id}\t{script.title}\tversie {script.version}\t{len(script.phases)} fasen, {steps} stappen{own}{extends}")
        modules |= {module.id: module.title for module in script.modules}
    for name, title in modules.items():
        used = [script.id for script in shelf.scripts.values() if any(module.id == name for module in script.modules)]
        print(f"{name}\t{title}\tmodule bij {', '.join(used)}")
    for sentence in shelf.left_out:
        print(f"Niet gebruikt: {sentence}")
    return int(bool(shelf.left_out))


def check_one(options: argparse.Namespace) -> int:
    """Read one script or module and look at each sentence in it; returns 1 when something is wrong."""
    file: Path = options.file
    text = _text(file)
    if is_module(text, file.name):
        module = read_module(text, file.name)
        drafts = {draft.step.id: draft for draft in module.steps}
        check_names(drafts)
        title, problems = module.module.title, list(_hard(drafts, {}, {}))
    else:
        joined = _joined(text, file)
        title, problems = joined.script.title, problems_in(joined)
    for problem in problems:
        print(problem)
    print(f"{title}: {f'bevindingen: {len(problems)}' if problems else 'in orde'}.")
    return 1 if problems else 0


def problems_in(joined: Joined) -> list[str]:
    """Look at every sentence for the person, in all its variants; returns what is of `change` or `stop`, each with its place."""
    script = joined.script
    exempt = {step.id: phase.exempt for phase in script.phases for step in phase.steps}
    values = {variable.name: variable.default for variable in script.variables}
    return [*_hard(joined.drafts, exempt, values), *_too_many_rights(joined)]


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise FileProblem(f"{file} is niet te lezen.") from error
    except UnicodeDecodeError as error:
        raise FileProblem(f"{file} is geen tekstbestand in UTF-8.") from error


def _joined(text: str, file: Path) -> Joined:
    """Join a script with the files that stand beside it and with the shipped ones."""
    draft = read_script(text, file.name)
    library, left_out = assemble.files_with(file.absolute().parent)
    try:
        return Library({**library.scripts, draft.id: draft}, library.modules).joined(draft.id)
    except ContentError:
        for sentence in left_out:
            if not sentence.startswith(file.name):
                print(f"Niet gebruikt: {sentence}")
        raise


def _hard(drafts: Mapping[str, StepDraft], exempt: Mapping[str, frozenset[str]], values: Mapping[str, str]) -> Iterator[str]:
    rulebook = assemble.rulebook()
    for name, draft in drafts.items():
        context = Context(exempt=exempt.get(name, frozenset()))
        for sentence in sentences(draft.step):
            if not sentence.spoken:
                continue
            place = told(draft.table.place(*sentence.path))
            for said in dict.fromkeys(resources.fill(sentence.text, {**values, **names}) for names in (EXAMPLE, ALONE)):
                for finding in rulebook.look(said, context).findings:
                    if finding.severity is not Severity.CONSIDER:
                        yield f"{place}: «{said}» {finding.says}"


def _too_many_rights(joined: Joined) -> Iterator[str]:
    """Tell which phases explain more rights to one person than the script allows."""
    script = joined.script
    most = script.limits.rights_in_a_row or RIGHTS_IN_A_ROW
    for phase in script.phases:
        rights = max((_rights(phase, script, holding) for holding in _everyone()), key=len)
        if len(rights) > most:
            place = told(joined.drafts[rights[most].id].table.place("right"))
            yield f"{place}: in deze fase worden {len(rights)} rechten uitgelegd; {most} is genoeg voor één keer."


def _everyone() -> Iterator[frozenset[str]]:
    """Give each way in which the conditions can hold."""
    for choice in product(*zip(CONDITIONS[::2], CONDITIONS[1::2], strict=True)):
        yield frozenset(choice)


def _rights(phase: Phase, script: Script, holding: frozenset[str]) -> list[Step]:
    modules = [module.id for module in script.modules]
    return [step for step in phase.steps if step.kind is StepKind.EXPLAIN and step.applies(holding, modules)]


def told(place: Place) -> str:
    """Return a place as the sentences of this verb name it."""
    return f"{place.file}, regel {place.line}, kolom {place.column}"
