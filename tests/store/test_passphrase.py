"""Rating and making passphrases."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_app.store import passphrase

WORDS = [f"woord{number}" for number in range(7776)]


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "welkom",
        "Welkom2026!",
        "P@ssw0rd",
        "qwertyuiop",
        "123456789012345",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabcabcabcabc",
        "paard paard paard paard paard paard",
        "een twee drie vier vijf zes zeven",
        "ik ben een politie agent van de avim",
        "Zomer2024 Herfst2025 Winter2026",
        "01-02-2026 13-11-2025 14-04-1988",
        "²²²²²² ²²²²²²",
    ],
)
def test_what_a_guesser_tries_first_is_not_enough(weak: str) -> None:
    """Common words, rows, dates, counting and repeats do not make a passphrase, however long."""
    assert not passphrase.rate(weak).enough


@pytest.mark.parametrize("good", ["paard batterij nietje kaars lepel", "gordijn-muts-rivier-koffer-zwaluw", "xK9#mQ2$vL7p"])
def test_loose_words_are_enough(good: str) -> None:
    """Five words that have nothing to do with each other are enough, and so is a password manager's dozen."""
    assert passphrase.rate(good).enough


def test_what_others_know_counts_for_little() -> None:
    """The case number and the user's own name make a phrase weaker than other words do."""
    text = "paard batterij nietje kaars Zonneveld"
    assert passphrase.rate(text, ["Z. Zonneveld"]).bits < passphrase.rate(text).bits


@pytest.mark.parametrize(
    ("text", "sentence"), [("welkom", "Te zwak"), ("paard nietje kaars lepel", "Nog niet genoeg"), ("a" * 9, "Te zwak")]
)
def test_sentence_says_what_to_do(text: str, sentence: str) -> None:
    """The sentence says where one stands, and never repeats the passphrase."""
    said = passphrase.rate(text).sentence
    assert said.startswith(sentence)
    assert text not in said


@settings(deadline=None)
@given(st.text(max_size=80))
def test_anything_can_be_rated(text: str) -> None:
    """Any text gets an estimate; adding it to itself adds hardly anything."""
    once = passphrase.rate(text)
    assert once.bits >= 0
    assert once.enough == (once.bits >= passphrase.ENOUGH_BITS)


@pytest.mark.parametrize(("length", "count"), [(7776, 6), (2048, 7), (1296, 8)])
def test_generated_phrase_has_77_bits(length: int, count: int) -> None:
    """The number of words follows from the length of the list, so that there are always 77 bits."""
    words = WORDS[:length]
    drawn = passphrase.generate(words).split()
    assert len(drawn) == count
    assert len(drawn) * math.log2(length) >= 77
    assert set(drawn) <= set(words)


def test_generated_phrase_differs() -> None:
    """Two phrases are never the same."""
    assert len({passphrase.generate(WORDS) for _ in range(50)}) == 50


def test_short_list_is_refused() -> None:
    """Doubles do not make a list longer, and a short list makes no phrase."""
    with pytest.raises(ValueError, match="too short"):
        passphrase.generate(["een", "twee"] * 1000)
