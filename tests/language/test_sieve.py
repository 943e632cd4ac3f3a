"""The sieve and what patterns need: faster, and never a match less."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.language.memory import Memory
from intake_app.language.needed import EDGE, is_sure, read
from intake_app.language.rulefile import marked
from intake_app.language.rules import Rulebook
from intake_app.language.shorthand import SHORTHAND, spelled_out
from intake_app.language.sieve import Sieve, parts


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        ("waarom", ["waarom"]),
        (r"\bdenkt? goed\b", ["|goed|, |denk"]),
        (r"\b(?:zeker|vast) wel", ["|vast| |zeker|, |wel"]),
        (r"\b(?:zeker|vast) ?wel", ["|vast |zeker, wel"]),
        (r"(?:je|u) (?:moet|zult) praten", ["|praten, |moet| |zult|, je| u|"]),
        (r"(?P<hier>kom) op(?! bezoek)", ["kom|, |op"]),
        (r"(?:een )?slokje", ["slokje"]),
        (r"[a-z]+je\b", ["je|"]),
        (r"foto's", ["foto|, |s"]),
        (r"\b(?:ga weg|hou op)", ["|ga| |hou|, |op |weg"]),
        (r"\b(?P<hier>ga (?:toch )?weg|hou op) man", ["weg|, |ga|, |man", "|hou|, |man, |op|"]),
        (r"\bdat {vul}dom {jij}{eind}", ["|dat|, |dom|"]),
        (r"[\]x]mooi|[^]]lief dier", ["mooi", "lief|, |dier"]),
        (r"(?:alleen) ?(thuis|weg |onderweg)", ["alleen, onderweg thuis weg|"]),
        (r"(?:|nooit)(?:nee|)(?: )$", []),
        (r"(?<!niet )bang", ["bang"]),
        (r"\d+ uur", ["|uur, 0"]),
        (r"waar|(?:ab)?", []),
        (r"(?i)boos", []),
    ],
)
def test_what_a_pattern_needs_is_read_from_it(pattern: str, ways: list[str]) -> None:
    """For each way to match a piece of each set must be there, a telling set first; an edge is where a word starts or ends."""
    assert [sorted(way.split(", ")) for way in ways] == [
        sorted(" ".join(sorted(needed)) for needed in way) for way in read(pattern)
    ]


@pytest.mark.parametrize("pattern", [r"(?<!niet |wel)ja", "{vul}*ja", "{eind}?", "{tot2}+", r"\b*ja", "(?:a))", "a{3,2}"])
def test_what_may_not_compile_is_not_sure(pattern: str) -> None:
    """Those are compiled while loading, so that a mistake is told with its line."""
    assert not is_sure(pattern)


@pytest.mark.parametrize(
    "pattern", [f"{name}{times}" for name in ("{jij}", "{begin}", "(?:je|u)") for times in ("?", "*", "+", "{1,3}")]
)
def test_what_is_sure_compiles(pattern: str) -> None:
    """A group may be repeated, whatever stands in it."""
    assert is_sure(pattern)
    assert re.compile(spelled_out(pattern))


def test_no_example_is_lost(rulebook: Rulebook) -> None:
    """Wherever a part of a rule speaks in an example of any rule, the sieve lets it look."""
    looks = [(rule, part) for rule in rulebook.rules for part in parts(rule.matcher)]
    sieve = Sieve([part for _, part in looks], rulebook.lexicon)
    memory = Memory(rulebook.lexicon)
    said = [(marked(example)[0], rule.before) for rule in rulebook.rules for example in rule.wrong + rule.right]
    lost = [
        (rule.id, text)
        for text, before in said
        for utterance in [memory.fresh(text)]
        for kept_out in [set(range(len(looks))).difference(sieve.let_through(utterance, live=before.is_live))]
        for rule, part in map(looks.__getitem__, sorted(kept_out))
        if any(True for _ in part.look(utterance, before))
    ]

    assert [] == lost


@given(
    st.lists(
        st.sampled_from(
            ["ab", "c", "(?:d|ef)", "(?:gh)?", "i+", "j*", "[kl]", r"\b", " ", r"\s?", "(?!m)", "n{0,2}", "o{2}", "|"]
        )
    ),
    st.data(),
)
def test_what_is_needed_stands_in_every_match(pieces: list[str], data: st.DataObject) -> None:
    """For any pattern made of these pieces."""
    pattern = "".join(pieces)
    text = data.draw(st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True))
    with_edges = re.sub(r"\W+", EDGE, f" {text} ")

    ways = read(pattern)

    assert not ways or any(all(any(piece in with_edges for piece in needed) for needed in way) for way in ways)


def test_short_names_are_spelled_out() -> None:
    """Quantifiers stay as they are; each name gives a pattern that compiles."""
    assert rf"a{{0,2}} {SHORTHAND['jij']}" == spelled_out("a{0,2} {jij}")
    assert all(re.compile(piece) for piece in SHORTHAND.values())
    with pytest.raises(KeyError):
        spelled_out("{onbekend}")
