"""Makes the parts from the shipped data: the rulebook, the scripts, the reminders. Used by the window and by the verbs alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from intake_app import resources
from intake_app.checker import WORD_TABLE, profiles, rulebook, warm_rulebook
from intake_app.clock import Clock
from intake_app.errors import ContentError, InputError
from intake_app.interview import prompts
from intake_app.interview.callsheet import Item, parse_callsheet
from intake_app.interview.cards import Cards, parse_cards
from intake_app.interview.events import Opened
from intake_app.interview.ladder import RungSentences, parse_ladder
from intake_app.interview.notices import Notice, parse_notices
from intake_app.interview.prepared import UnitQuestion, parse_questions
from intake_app.interview.script import Script, gone
from intake_app.interview.script_joining import Library
from intake_app.interview.script_reading import ModuleDraft, ScriptDraft, read_module, read_script
from intake_app.interview.session import Tools
from intake_app.interview.sharing_plan import SharingPlan, parse_plan
from intake_app.interview.tempo import PaceSettings, with_limits

__all__ = [
    "WORD_TABLE", "Shelf", "all_notices", "all_prompts", "all_signals", "cards", "files_with", "profiles", "rulebook",
    "scripts", "scripts_with", "tools", "warm_rulebook",
]  # fmt: skip

PROMPTS = "templates/prompts/prompts.toml"
SIGNALS = "templates/prompts/signals.toml"
NOTICES = "templates/prompts/notices.toml"
SHARING = "templates/prompts/sharing.toml"
LADDER = "templates/prompts/ladder.toml"
CARDS = "templates/cards/cards.toml"
CALLSHEET = "templates/prompts/callsheet.toml"
EXAMPLES_ON = "slachtoffer-mensenhandel"
"""The script whose steps the examples of reminders name."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The scripts that can be chosen, by id; `left_out` says in Dutch which own files can't be used, and why."""

    scripts: Mapping[str, Script]
    left_out: tuple[str, ...] = ()


class _Files:
    """Script and module files, read; what is not right is left out and remembered."""

    def __init__(self, scripts: Mapping[str, ScriptDraft], modules: Mapping[str, ModuleDraft]) -> None:
        self.scripts = dict(scripts)
        self.modules = dict(modules)
        self.errors: list[ContentError] = []

    def read(self, scripts: Mapping[str, str], modules: Mapping[str, str]) -> None:
        """Read texts by the name of their file."""
        for file, text in modules.items():
            with self._remembered():
                module = read_module(text, file)
                _new(module.module.id, self.modules, file)
                self.modules[module.module.id] = module
        for file, text in scripts.items():
            with self._remembered():
                script = read_script(text, file)
                _new(script.id, self.scripts, file)
                self.scripts[script.id] = script

    @contextmanager
    def _remembered(self) -> Iterator[None]:
        try:
            yield
        except ContentError as error:
            self.errors.append(error)


@cache
def _shipped() -> _Files:
    files = _Files({}, {})
    files.read(resources.script_texts(), resources.module_texts())
    return files


@cache
def scripts() -> dict[str, Script]:
    """Join all shipped scripts with what they extend and with their modules, by id; raises ContentError."""
    files = _shipped()
    if files.errors:
        raise files.errors[0]
    library = Library(files.scripts, files.modules)
    return {name: library.joined(name).script for name in library.scripts}


def scripts_with(folder: Path | None) -> Shelf:
    """Add the scripts of a unit's own folder to the shipped ones. An own file that is not right is left out, with a sentence."""
    if folder is None:
        return Shelf(scripts())
    library, left_out = files_with(folder)
    found = dict(scripts())
    for name in [name for name in library.scripts if name not in found]:
        try:
            found[name] = library.joined(name).script
        except ContentError as error:
            left_out += (str(error),)
    return Shelf(found, left_out)


def files_with(folder: Path) -> tuple[Library, tuple[str, ...]]:
    """Return the shipped files with those of a folder (and its folder `modules`), and a sentence for each that is left out."""
    shipped = _shipped()
    files = _Files(shipped.scripts, shipped.modules)
    (texts, unread), (lent, unlent) = resources.own_texts(folder), resources.own_texts(folder / "modules")
    files.read(_other(texts, resources.script_texts()), _other(lent, resources.module_texts()))
    return Library(files.scripts, files.modules), (*unread, *unlent, *map(str, files.errors))


def _other(texts: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Return what is not the same file: the shipped folder may be looked at as an own one."""
    return {file: text for file, text in texts.items() if known.get(file) != text}


def _new(name: str, known: Mapping[str, object], file: str) -> None:
    if name in known:
        raise ContentError(f"De id '{name}' bestaat al; geef dit bestand een eigen id.", file=file, line=1, column=1)


@cache
def all_prompts() -> tuple[prompts.Prompt, ...]:
    """Read the shipped reminders."""
    return prompts.parse_prompts(resources.read_text(PROMPTS), "prompts.toml")


@cache
def all_notices() -> tuple[Notice, ...]:
    """Read what the record can notice by itself."""
    return parse_notices(resources.read_text(NOTICES), "notices.toml")


@cache
def sharing_plan() -> SharingPlan:
    """Read the steps to think of before telling others."""
    return parse_plan(resources.read_text(SHARING), "sharing.toml")


@cache
def ladder() -> tuple[RungSentences, ...]:
    """Read the shipped ladder: what to ask after an answer."""
    return parse_ladder(resources.read_text(LADDER), "ladder.toml")


@cache
def callsheet() -> tuple[Item, ...]:
    """Read the shipped call sheet."""
    return parse_callsheet(resources.read_text(CALLSHEET), "callsheet.toml")


@cache
def cards() -> Cards:
    """Read the shipped picture cards."""
    return parse_cards(resources.read_text(CARDS), resources.drawing_names(), "cards.toml")


@cache
def all_signals() -> tuple[prompts.Signal, ...]:
    """Read the shipped signals."""
    return prompts.parse_signals(resources.read_text(SIGNALS), "signals.toml")


def tools(script_id: str, clock: Clock, settings: PaceSettings | None = None, own: Path | None = None) -> Tools:
    """Bring together what a session works with; `own` is the folder of a unit's own scripts. Raises InputError."""
    chosen = scripts().get(script_id) or scripts_with(own).scripts.get(script_id)
    if chosen is None:
        raise InputError("Dit script bestaat niet in deze installatie.")
    return _tools(chosen, clock, settings, own)


def tools_again(opened: Opened, clock: Clock, settings: PaceSettings | None = None, own: Path | None = None) -> Tools:
    """The same for a talk that was begun before: a script that is gone holds nobody from their record."""
    return _tools(script_of(opened, own), clock, settings, own)


def script_of(opened: Opened, own: Path | None = None) -> Script:
    """Return the script that a record was begun with, or one that says that it is gone."""
    name = opened.script
    return scripts().get(name) or scripts_with(own).scripts.get(name) or gone(name, opened.script_version)


def own_questions(folder: Path | None) -> tuple[tuple[UnitQuestion, ...], tuple[str, ...]]:
    """Return the questions in the folder `vragen` of a unit's own folder, and a sentence for each file that is left out."""
    if folder is None:
        return (), ()
    texts, left_out = resources.own_texts(folder / "vragen")
    found: list[UnitQuestion] = []
    for file, text in texts.items():
        try:
            found += parse_questions(text, file)
        except ContentError as error:
            left_out += (str(error),)
    return tuple(found), left_out


def _tools(chosen: Script, clock: Clock, settings: PaceSettings | None, own: Path | None) -> Tools:
    pace = with_limits(settings or PaceSettings(), chosen.limits)
    reminders = prompts.for_variant(all_prompts(), chosen.variant)
    given = (pace, ladder(), own_questions(own)[0], all_notices(), sharing_plan())
    return Tools(chosen, rulebook(), reminders, clock, resources.fill, *given)
