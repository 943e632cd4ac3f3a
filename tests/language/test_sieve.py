"""The sieve and what patterns need: faster, and never a match less."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.language.kinds import Pattern
from intake_app.language.needed import needed, read
from intake_app.language.rules import Rulebook
from intake_app.language.shorthand import SHORTHAND, spelled_out
from intake_app.language.sieve import Sieve, parts


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        ("waarom", {"waarom"}),
        (r"\bdenkt? goed\b", {"denk"}),
        (r"\b(?:zeker|vast) wel", {"zeker", "vast"}),
        (r"(?:je|u) (?:moet|zult) praten", {"praten"}),
        (r"(?P<hier>kom) op(?! bezoek)", {"kom"}),
        (r"(?:een )?slokje", {"slokje"}),
        (r"[a-z]+je\b", {"je"}),
        (r"[\]x]mooi|[^]]lief", {"mooi", "lief"}),
        (r"(?:alleen) ?(thuis|weg |onderweg)", {"alleen"}),
        (r"(?:|nooit)(?:nee|)(?: )$", set()),
        (r"(?<!niet )bang", {"bang"}),
        (r"\d+", set()),
        (r"(?:ab)?", set()),
        (r"(?i)boos", set()),
    ],
)
def test_what_a_pattern_needs_is_read_from_it(pattern: str, strings: set[str]) -> None:
    """The longest that must stand there; nothing when it cannot be told."""
    assert strings == needed(pattern)


@pytest.mark.parametrize("pattern", [r"(?<!niet |wel)ja", "{vul}*ja", "{eind}?", "{tot2}+", r"\b*ja", "(?:a))", "a{3,2}"])
def test_what_may_not_compile_is_not_sure(pattern: str) -> None:
    """Those are compiled while loading, so that a mistake is told with its line."""
    assert not read(pattern).sure


@pytest.mark.parametrize(
    "pattern", [f"{name}{times}" for name in ("{jij}", "{begin}", "(?:je|u)") for times in ("?", "*", "+", "{1,3}")]
)
def test_what_is_sure_compiles(pattern: str) -> None:
    """A group may be repeated, whatever stands in it."""
    assert read(pattern).sure
    assert re.compile(spelled_out(pattern))


def test_no_example_is_lost(rulebook: Rulebook) -> None:
    """Wherever an expression matches in an example of any rule, what it needs stands there, and the sieve lets its rule look."""
    texts = [text.replace("[", "").replace("]", "").lower() for rule in rulebook.rules for text in rule.wrong + rule.right]
    looks = [(rule, part) for rule in rulebook.rules for part in parts(rule.matcher) if isinstance(part, Pattern)]
    sieve = Sieve([part for _, part in looks])
    lost = [
        (rule.id, text)
        for text in texts
        for let_through in [set(sieve.let_through(text))]
        for at, (rule, part) in enumerate(looks)
        for expression in part.expressions
        if not (at in let_through and expression.may_match(text)) and expression.regex.search(text)
    ]

    assert [] == lost


@given(
    st.lists(st.sampled_from(["ab", "c", "(?:d|ef)", "(?:gh)?", "i+", "j*", "[kl]", r"\b", "(?!m)", "n{0,2}", "o{2}", "|"])),
    st.data(),
)
def test_what_is_needed_stands_in_every_match(pieces: list[str], data: st.DataObject) -> None:
    """For any pattern made of these pieces."""
    pattern = "".join(pieces)
    text = data.draw(st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True))

    assert not needed(pattern) or any(piece in text for piece in needed(pattern))


def test_short_names_are_spelled_out() -> None:
    """Quantifiers stay as they are; each name gives a pattern that compiles."""
    assert rf"a{{0,2}} {SHORTHAND['jij']}" == spelled_out("a{0,2} {jij}")
    assert all(re.compile(piece) for piece in SHORTHAND.values())
    with pytest.raises(KeyError):
        spelled_out("{onbekend}")
