"""The recovery key: written by hand, typed back with slips."""

from __future__ import annotations

import secrets

import pytest

from intake_app.store import recovery


def test_key_is_random_enough() -> None:
    """A key holds at least 128 random bits, and no two are the same."""
    assert recovery.BITS >= 128
    assert len({recovery.generate() for _ in range(200)}) == 200


def test_key_has_no_look_alikes() -> None:
    """Seven groups of five, without the letters that look like a digit or like each other."""
    key = recovery.generate()
    assert [len(group) for group in key.split("-")] == [5] * 7
    assert not set("ILOU") & set(recovery.ALPHABET)
    assert set(key) <= {*recovery.ALPHABET, "-"}


def test_new_key_adds_up() -> None:
    """Every group of a new key passes its own check."""
    assert all(recovery.wrong_groups(recovery.generate()) == () for _ in range(50))


@pytest.mark.parametrize("typed", ["lower", "spaces", "letters", "together", "padded"])
def test_typing_is_forgiven(typed: str) -> None:
    """Case, spaces, dashes, O for 0 and I or l for 1 make no difference."""
    key = "A0B1C-D2E3F-01011-ZZZZZ-VVVVV-98765-KMNPQ"
    ways = {
        "lower": key.lower(),
        "spaces": " ".join(key.replace("-", "")),
        "letters": key.replace("0", "o").replace("1", "l").replace("V", "u"),
        "together": key.replace("-", ""),
        "padded": f"  {key}\n",
    }
    assert recovery.tidy(ways[typed]) == key


def test_any_wrong_symbol_shows() -> None:
    """Whichever symbol is wrong, its group is named."""
    key = recovery.generate()
    for place, symbol in enumerate(key):
        if symbol == "-":
            continue
        for wrong in set(recovery.ALPHABET) - {symbol}:
            assert recovery.wrong_groups(key[:place] + wrong + key[place + 1 :]) == (place // 6 + 1,)


def test_swapped_neighbours_show() -> None:
    """Two symbols that changed places show, and so do two groups."""
    key = recovery.generate()
    for place in range(len(key) - 1):
        left, right = key[place], key[place + 1]
        if "-" not in (left, right) and left != right:
            assert recovery.wrong_groups(key[:place] + right + left + key[place + 2 :]) == (place // 6 + 1,)
    groups = key.split("-")
    if groups[0] != groups[1]:
        assert recovery.wrong_groups("-".join([groups[1], groups[0], *groups[2:]])) == (1, 2)


def test_passphrase_is_not_taken_for_a_key() -> None:
    """A phrase of words is no recovery key; something with the right length and symbols is."""
    assert not recovery.looks_like("paard batterij nietje kaars lepel")
    assert recovery.looks_like("".join(secrets.choice(recovery.ALPHABET) for _ in range(35)))
