"""The kinds of rules, on small rule files of their own."""

from __future__ import annotations

import pytest

from intake_app.language.rules import Context, Form, Rulebook, Severity, Turn

HEAD = """
[[rule]]
id = "eigen"
label = "jargon"
severity = "change"
says = "Dit kan gewoner."
source = "FICTIEF"
wrong = ["[a]", "[b]", "[c]"]
right = ["x", "y", "z"]
"""


def _places(rule: str, text: str, context: Context | None = None) -> list[str]:
    """The marked words, in order of their place."""
    look = Rulebook.load({"eigen.toml": HEAD + rule}, {}).look(text, context or Context())
    return [text[finding.start : finding.end] for finding in sorted(look.findings, key=lambda finding: finding.start)]


def test_words_finds_whole_words_and_the_longest_phrase() -> None:
    """Whatever the capitals; not inside another word, not between quotes."""
    rule = 'kind = "words"\nwords = ["horen", "gehoord worden", "gehoord"]'

    assert ["Gehoord worden", "horen"] == _places(rule, 'Gehoord worden. Ik wil "horen" horen. Toehoren.')


@pytest.mark.parametrize(
    ("where", "found"),
    [("anywhere", ["dus", "dus"]), ("question", ["dus"]), ("statement", ["dus"]), ("end", ["dus"])],
)
def test_where_narrows_the_place(where: str, found: list[str]) -> None:
    """Only in questions, only in statements, only at the end."""
    assert found == _places(
        f'kind = "words"\nwords = ["dus"]\nwhere = "{where}"',
        "Mo ging dus weg. Wie was er dus?"[: None if where != "end" else 32],
    )


def test_unless_silences_a_sentence() -> None:
    """A sentence that holds it is passed over, the next one is not."""
    assert ["druk"] == _places('kind = "words"\nwords = ["druk"]\nunless = "knop"', "Druk op de knop. Ik voel druk.")


def test_replace_offers_its_own_wording() -> None:
    """From a table in the rule, or from a list."""
    rulebook = Rulebook.load({"eigen.toml": HEAD + 'kind = "replace"\nreplace = { woonachtig = "wonend" }'}, {})
    listed = Rulebook.load(
        {"eigen.toml": HEAD + 'kind = "replace"\nlist = "jargon.tsv"'},
        {"jargon.tsv": "form\teasier\thow\nwoonachtig\twonend | thuis\treplace\n"},
    )

    assert ("wonend",) == rulebook.look("Bent u woonachtig in Utrecht?").findings[0].instead
    assert ("wonend", "thuis") == listed.look("Bent u woonachtig in Utrecht?").findings[0].instead


def test_count_marks_the_sentence_that_has_too_much() -> None:
    """And only that one."""
    rule = 'kind = "count"\ncount = "words_in_question"\nmore_than = 3'

    assert ["Wie was er bij"] == _places(rule, "Wie was er? Wie was er bij?")


def test_a_pattern_may_be_a_list_and_names_its_place() -> None:
    """Over one sentence in small letters; the group `hier` is the place."""
    rule = "kind = \"pattern\"\npattern = ['\\bheel (?P<hier>snel)\\b', '\\bnu\\b']"

    assert ["SNEL", "nu"] == _places(rule, "Ga heel SNEL. Kom nu.")


def test_an_unsaid_word_speaks_only_in_a_talk() -> None:
    """And not when the person has used it."""
    rule = 'kind = "words"\nwords = ["klanten"]\nonly_unsaid = true'
    talk = Context(turns=(Turn("interviewee", "Er was een feest."),))
    named = Context(turns=(Turn("interviewee", "Er kwam een klant."), Turn("interviewee", "Veel klanten.")))

    assert [] == _places(rule, "Waar waren de klanten?")
    assert ["klanten"] == _places(rule, "Waar waren de klanten?", talk)
    assert [] == _places(rule, "Waar waren de klanten?", named)


def test_of_overlapping_findings_with_one_label_the_heaviest_stays() -> None:
    """Another label may stand on the same place."""
    heavy = HEAD.replace("eigen", "zwaar").replace('"change"', '"stop"') + 'kind = "words"\nwords = ["aangifte doen"]'
    light = HEAD + 'kind = "words"\nwords = ["aangifte"]'
    other = HEAD.replace("eigen", "ander").replace('"jargon"', '"idiom"') + 'kind = "words"\nwords = ["aangifte"]'
    look = Rulebook.load({"a.toml": light, "b.toml": heavy, "c.toml": other}, {}).look("Wil je aangifte doen?")

    assert [("zwaar", Severity.STOP), ("ander", Severity.CHANGE)] == [
        (finding.rule, finding.severity) for finding in look.findings
    ]
    assert ("idiom", "jargon") == look.labels


def test_nothing_to_look_at() -> None:
    """No words, no findings."""
    look = Rulebook.load({}, {}).look(" ?!")

    assert (Form.OTHER, ()) == (look.form, look.findings)
