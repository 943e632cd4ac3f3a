"""Forms and the labels about how a sentence is built, over invented sentences from many mouths."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app.language.rules import Rulebook

ABOUT_BUILD = frozenset(
    "subclause passive multiple forced_choice negative vague_pronoun abstract_time_or_quantity long_sentence".split()
)
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "grammar.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith(("#", "form\t"))
]


@pytest.mark.parametrize(("form", "labels", "text"), ROWS, ids=[row[2] for row in ROWS])
def test_form_and_build_are_seen(rulebook: Rulebook, form: str, labels: str, text: str) -> None:
    """The form, and of the labels about build exactly those that are there."""
    look = rulebook.look(text)

    assert (form, set() if labels == "-" else set(labels.split())) == (look.form, ABOUT_BUILD & set(look.labels))


@pytest.mark.parametrize(
    ("text", "heard"), [("het OM belt", True), ("om tien uur", False), ("OM TIEN UUR", False), ("de ME kwam", True)]
)
def test_some_abbreviations_count_only_in_capitals(rulebook: Rulebook, text: str, *, heard: bool) -> None:
    """`OM` is the public prosecutor, `om` is a preposition, also for who types in capitals."""
    assert heard == ("jargon" in rulebook.look(text).labels)


@pytest.mark.parametrize(
    ("form", "infinitive", "with_be"),
    [("leeggegooid", "leeggooien", False), ("kapotgevallen", "kapotvallen", True), ("weggelopen", "weglopen", True)],
)
def test_an_unlisted_separable_verb_is_read_from_its_parts(
    rulebook: Rulebook, form: str, infinitive: str, *, with_be: bool
) -> None:
    """A prefix and a verb that we know make a verb, which has its perfect as its base does."""
    verbs = rulebook.lexicon.verbs

    assert ((infinitive,), with_be) == (verbs.infinitives(form), verbs.goes_with_be(infinitive))
