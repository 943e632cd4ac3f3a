"""Makes the question checker from wordlists/: the rulebook and the profiles. Looking needs no talk, so it loads none."""

from __future__ import annotations

import gc
from functools import cache

from intake_app import resources
from intake_app.language.profile import Profile, read_profile
from intake_app.language.rules import Rulebook

WORD_TABLE = "words.tsv.gz"


@cache
def rulebook() -> Rulebook:
    """Make the rulebook from wordlists/; raises ContentError or InstallationError."""
    return Rulebook.load(resources.rule_texts(), resources.list_texts(), resources.table_bytes(WORD_TABLE))


def rulebook_for_a_list() -> Rulebook:
    """Give the rulebook to look at a long row of questions with: no collector walks through it again and again meanwhile."""
    made = rulebook()
    gc.freeze()
    return made


def warm_rulebook() -> None:
    """Make all ready for someone who types; then leave all that to no collector.

    Takes about two seconds: not for a window's thread.
    """
    rulebook().warm_up()
    gc.collect()
    gc.freeze()  # what was loaded stays: without it each collection walks through all rules, which can be felt while typing


@cache
def profiles() -> dict[str, Profile]:
    """Read all shipped profiles, by id."""
    found = [read_profile(file, text) for file, text in resources.profile_texts().items()]
    return {one.id: one for one in found}
