"""Profiles: sets of limits that change what the rules say, and nothing else."""

from __future__ import annotations

import pytest

from intake_app import assemble
from intake_app.errors import ContentError
from intake_app.language.findings import Severity
from intake_app.language.profile import Profile, WholeText, read_profile
from intake_app.language.readability import Readability
from intake_app.language.rules import Rulebook

HEAD = 'title = "X"\nabout = "Y"\nsource = "Z"\n'
# What someone may be told of a question, whatever the use; a profile may weigh it otherwise, never add to it.
NINE_WORDS = "Wat deed je met Mo in de auto gisteren?"


def test_the_usual_profile_is_what_the_rules_say(rulebook: Rulebook) -> None:
    """So that the limits stand in one place to read, and can't drift."""
    assert rulebook is assemble.profiles()["lvb"].applied(rulebook)


@pytest.mark.parametrize("profile", assemble.profiles().values(), ids=lambda profile: profile.id)
def test_every_shipped_profile_fits_the_rules(rulebook: Rulebook, profile: Profile) -> None:
    """It names rules and labels that exist, and says where its limits come from."""
    made = profile.applied(rulebook)

    assert {rule.id for rule in made.rules} <= {rule.id for rule in rulebook.rules}
    assert profile.source
    assert (made is rulebook) == (made.fingerprint == rulebook.fingerprint)


def test_strict_is_never_milder(rulebook: Rulebook) -> None:
    """No rule falls away, and none weighs less, but the one that was a warning before its limit."""
    strict = {rule.id: rule for rule in assemble.profiles()["lvb-strict"].applied(rulebook).rules}

    assert {rule.id for rule in rulebook.rules} == set(strict)
    assert [] == [rule.id for rule in rulebook.rules if strict[rule.id].severity.weight < rule.severity.weight]


def test_a_limit_goes_along_in_the_sentence(rulebook: Rulebook) -> None:
    """A rule that says 12 where 8 counts would mislead."""
    (finding,) = assemble.profiles()["lvb-strict"].applied(rulebook).look(NINE_WORDS).findings

    assert ("lange_vraag", "Deze vraag is langer dan 8 woorden. Maak er een korte van.") == (finding.rule, finding.says)
    assert () == rulebook.look(NINE_WORDS).findings


def test_a_letter_may_name_a_date(rulebook: Rulebook) -> None:
    """What is hard to answer is no trouble to read; jargon still is."""
    letter = assemble.profiles()["b1"].applied(rulebook)

    assert () == letter.look("U komt op 12 maart om 13.30 uur.").findings
    assert ("jargon",) == letter.look("U bent verdachte.").labels


def test_a_rule_goes_before_its_label(rulebook: Rulebook) -> None:
    """`waarom` alone is kept, what else carries its label is silent."""
    profile = read_profile("x.toml", HEAD + '[severity]\nwhy_blame = "off"\nwaarom = "stop"\n')

    kept = [rule for rule in profile.applied(rulebook).rules if rule.label == "why_blame"]

    assert [("waarom", Severity.STOP)] == [(rule.id, rule.severity) for rule in kept]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title =", "geen geldige TOML"),
        ('title = "X"\nabout = "Y"\n', "mist 'source'"),
        (HEAD + "kleur = 1\n", "'kleur'"),
        (HEAD + "limits = 3\n", "[limits]"),
        (HEAD + '[limits]\nlange_vraag = "8"\n', "heel getal"),
        (HEAD + "[limits]\nlange_vraag = true\n", "heel getal"),
        (HEAD + "[limits]\nlange_vraag = 0\n", "heel getal"),
        (HEAD + '[severity]\npassive = "erg"\n', "een van: stop"),
        (HEAD + "[whole_text]\nlix_at_most = 40\n", "[whole_text]"),
    ],
)
def test_what_is_not_right_is_refused_in_dutch(text: str, says: str) -> None:
    """With the name of the file."""
    with pytest.raises(ContentError) as problem:
        read_profile("x.toml", text)

    assert says in problem.value.sentence
    assert "x.toml" in problem.value.sentence


@pytest.mark.parametrize("table", ["[limits]\nlange_fraag = 8\n", "[limits]\nwaarom = 8\n", '[severity]\nwhy_blam = "off"\n'])
def test_a_name_that_no_rule_has_is_refused(rulebook: Rulebook, table: str) -> None:
    """A slip would otherwise do nothing, in silence."""
    with pytest.raises(ContentError, match="profiel 'x'"):
        read_profile("x.toml", HEAD + table).applied(rulebook)


@pytest.mark.parametrize(
    ("score", "fits"),
    [
        (Readability(60.0, 100, 150, 40.0), [True, True]),
        (Readability(59.9, 100, 150, 40.1), [False, False]),
        (Readability(10.0, 99, 150, 70.0), [None, None]),
        (Readability(None, 0, 0), [None, None]),
    ],
)
def test_a_whole_text_is_held_against_its_limits(score: Readability, fits: list[bool | None]) -> None:
    """On the limit is good; too little text is not judged."""
    assert fits == [measure.fits for measure in WholeText(60, 40, 100).measures(score)]
