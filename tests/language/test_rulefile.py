"""What a rule file must hold, and how we say what is wrong with one."""

from __future__ import annotations

import pytest

from intake_app.errors import ContentError
from intake_app.language.rulefile import marked
from intake_app.language.rules import Rulebook

RULE = """
[[rule]]
id       = "waarom"
label    = "why_blame"
severity = "change"
kind     = "words"
words    = ["waarom"]
says     = "Dat klinkt als een verwijt."
source   = "FICTIEF"
wrong    = ["[Waarom] ging je?", "[Waarom] jij?", "En [waarom] hij?"]
right    = ["Wie was er?", "Wat zag je?", "Vertel."]
"""

WORDS = 'kind     = "words"\nwords    = ["waarom"]'


def _load(text: str) -> Rulebook:
    return Rulebook.load({"eigen.toml": text}, {})


def test_a_right_file_is_read() -> None:
    """One rule, which speaks at its word."""
    rulebook = _load(RULE)

    assert ["waarom"] == [rule.id for rule in rulebook.rules]
    assert [(3, 9)] == [(finding.start, finding.end) for finding in rulebook.look("En WAAROM dan?").findings]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('source   = "FICTIEF"\n', "", 2, "mist 'source'"),
        ('says     = "Dat', 'zegt     = "Dat', 8, "'zegt' hoort niet"),
        ('"Wie was er?", "Wat zag je?", "Vertel."', '"Vertel."', 11, "minstens 3 voorbeelden"),
        ('"[Waarom] jij?"', '"Waarom jij?"', 10, "tussen [ ]"),
        ('"why_blame"', '"verwijt"', 4, "'verwijt' is onbekend"),
        ('"change"', '"erg"', 5, "'erg' is onbekend"),
        ('"words"', '"woorden"', 6, "'woorden' is onbekend"),
        ('words    = ["waarom"]', "words = [1]", 7, "lijst van teksten"),
        ('words    = ["waarom"]', 'words = ["waarom"]\nwhere = "ergens"', 8, "'ergens' is onbekend"),
        ('words    = ["waarom"]', 'words = ["waarom"]\nunless = "("', 8, "patroon klopt niet"),
        ('words    = ["waarom"]', "words = [", 8, "geen geldige TOML"),
        (WORDS, 'kind = "check"\ncheck = "zomaar"', 7, "'zomaar' is onbekend"),
        (WORDS, 'kind = "replace"\nlist = "weg.tsv"', 7, "'weg.tsv' bestaat niet"),
        (WORDS, 'kind = "count"\ncount = "words_in_question"\nmore_than = "x"', 8, "heel getal"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_file_and_line(old: str, new: str, line: int, says: str) -> None:
    """In Dutch, at the place itself."""
    assert old in RULE

    with pytest.raises(ContentError) as problem:
        _load(RULE.replace(old, new))

    assert "eigen.toml" == problem.value.file
    assert line == problem.value.line
    assert says in problem.value.sentence


def test_a_double_id_is_refused() -> None:
    """The second one is named, and where the first stands."""
    with pytest.raises(ContentError, match=r"'waarom' bestaat al, in eigen.toml, regel 2"):
        _load(RULE + RULE)


def test_another_table_is_refused() -> None:
    """Only [[rule]] and [lists] may stand in a rule file."""
    with pytest.raises(ContentError, match="'regel' is onbekend"):
        _load(RULE + "\n[[regel]]\nid = 1\n")


def test_a_pattern_uses_the_word_lists_of_its_own_file() -> None:
    """`{ruzie}` stands for each word of the list; another file does not know it."""
    rule = (
        RULE.replace(WORDS, 'kind = "pattern"\npattern = "waarom {ruzie}"').replace("ging je", "ruzie").replace("jij?", "bonje?")
    )
    text = '[lists]\nruzie = ["ruzie", "bonje"]\n' + rule
    assert [(3, 15)] == [(finding.start, finding.end) for finding in _load(text).look("En waarom bonje?").findings]
    with pytest.raises(ContentError, match="'ruzie' in het patroon is onbekend"):
        Rulebook.load({"een.toml": text, "twee.toml": rule.replace('"waarom"', '"anders"')}, {})


@pytest.mark.parametrize(
    ("lists", "says"),
    [('jij = ["hij"]', "andere naam"), ('Ruzie = ["ruzie"]', "andere naam"), ("ruzie = []", "lijst van teksten")],
)
def test_a_word_list_that_is_not_right_is_refused(lists: str, says: str) -> None:
    """A name of its own, and at least one word."""
    with pytest.raises(ContentError, match=says) as problem:
        _load(f"[lists]\n{lists}\n" + RULE)
    assert 2 == problem.value.line


def test_marks_are_taken_out() -> None:
    """The plain text, and the places."""
    assert ("Hij, toch?", ((5, 9),)) == marked("Hij, [toch]?")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("jargon.tsv", "form\tuitleg\n", "'easier' ontbreekt"),
        ("jargon.tsv", "form\teasier\thow\naangifte\tverhaal\treplace\tte veel\n", "4 kolommen"),
        ("easy.tsv", "form\tsource\n\tFICTIEF\n", "'form' is leeg"),
    ],
)
def test_a_list_that_is_not_right_is_said_with_its_line(name: str, text: str, says: str) -> None:
    """Word lists are written by hand too."""
    with pytest.raises(ContentError, match=says) as problem:
        Rulebook.load({}, {name: text})
    assert name == problem.value.file
    assert problem.value.line >= 1


def test_the_fingerprint_tells_texts_apart() -> None:
    """The same texts give the same, another text another one."""
    assert _load(RULE).fingerprint == _load(RULE).fingerprint
    assert _load(RULE).fingerprint != _load(RULE.replace("FICTIEF", "FICTIEF 2")).fingerprint


def test_a_broken_table_is_refused() -> None:
    """A damaged installation is a sentence, no traceback."""
    with pytest.raises(ContentError, match="niet te lezen"):
        Rulebook.load({}, {}, b"geen gzip")
