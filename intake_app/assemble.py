"""Makes the parts from the shipped data: the rulebook, the scripts, the reminders. Used by the window and by the verbs alike."""

from __future__ import annotations

import gc
from functools import cache

from intake_app import resources
from intake_app.clock import Clock
from intake_app.errors import InputError
from intake_app.interview import prompts, script
from intake_app.interview.session import Tools
from intake_app.interview.tempo import PaceSettings
from intake_app.language.profile import Profile, read_profile
from intake_app.language.rulefile import marked
from intake_app.language.rules import Rulebook

PROMPTS = "templates/prompts/prompts.toml"
SIGNALS = "templates/prompts/signals.toml"
WORD_TABLE = "words.tsv.gz"


@cache
def rulebook() -> Rulebook:
    """Make the rulebook from wordlists/; raises ContentError or InstallationError."""
    return Rulebook.load(resources.rule_texts(), resources.list_texts(), resources.table_bytes(WORD_TABLE))


@cache
def profiles() -> dict[str, Profile]:
    """Read all shipped profiles, by id."""
    found = [read_profile(file, text) for file, text in resources.profile_texts().items()]
    return {one.id: one for one in found}


def warm_rulebook() -> None:
    """Look once with each rule, so that no pattern is compiled while someone types; then leave all that to no collector.

    Takes about half a second: not for a window's thread.
    """
    made = rulebook()
    for rule in made.rules:
        made.look(marked(rule.wrong[0])[0])
    gc.collect()
    gc.freeze()  # what was loaded stays: without it each collection walks through all rules, which can be felt while typing


@cache
def scripts() -> dict[str, script.Script]:
    """Read all shipped scripts, by id."""
    found = [script.parse(text, file) for file, text in resources.script_texts().items()]
    return {one.id: one for one in found}


@cache
def all_prompts() -> tuple[prompts.Prompt, ...]:
    """Read the shipped reminders."""
    return prompts.parse_prompts(resources.read_text(PROMPTS), "prompts.toml")


@cache
def all_signals() -> tuple[prompts.Signal, ...]:
    """Read the shipped signals."""
    return prompts.parse_signals(resources.read_text(SIGNALS), "signals.toml")


def tools(script_id: str, clock: Clock, settings: PaceSettings | None = None) -> Tools:
    """Bring together what a session works with; raises InputError for an unknown script."""
    chosen = scripts().get(script_id)
    if chosen is None:
        raise InputError("Dit script bestaat niet in deze installatie.")
    return Tools(chosen, rulebook(), all_prompts(), clock, resources.fill, settings or PaceSettings())
