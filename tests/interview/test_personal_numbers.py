"""Numbers of a person in what is typed: seen, and not seen where there is none. All numbers are made up (FICTIEF)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.interview.personal_numbers import Found, is_bsn, is_iban, numbers_in, warning


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("bsn", "mijn nummer is 111222333"),
        ("bsn", "123 456 782"),
        ("bsn", "Het is 1234.56.782."),
        ("bsn", "bsn: 10000008"),
        ("iban", "NL91 ABNA 0417 1643 00"),
        ("iban", "nl91abna0417164300"),
        ("iban", "Hij betaalde op DE89 3704 0044 0532 0130 00 en toen niets meer"),
        ("iban", "NL91 ABNA 0417 1643 00 was van hem"),
        ("phone", "06-12345678"),
        ("phone", "06 12 34 56 78"),
        ("phone", "bel 0612345678 maar"),
        ("phone", "+31 6 12345678"),
        ("phone", "0031612345678"),
        ("phone", "(020) 123 45 67"),
        ("phone", "+40 721 234 567"),
        ("mail", "schrijf naar sam.fictief@voorbeeld.nl."),
    ],
)
def test_a_number_is_seen(kind: str, text: str) -> None:
    """In each way people write it; once."""
    assert [kind] == [found.kind for found in numbers_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "op 21-11-2026 om 10:15",
        "01-02-2026 10:15 tot 03-02-2026 11:30",
        "2026-11-21",
        "21112026",
        "zaak 2026-123456782",
        "PL0600-2026123456",
        "2026123456",
        "123456789",
        "€ 111222333",
        "111.222.333 euro",
        "1.234,56",
        "112",
        "0900-8844",
        "0800 1205",
        "kamer 12, bed 3",
        "hij was 17 en zij 23",
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
        "NL91 ABNA 0417 1643 01",
        "sam@thuis",
        "GGD99 of iets dergelijks, dat weet ik echt niet",
        "000000000",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Dates, times, case numbers, amounts, public numbers, and what does not pass its own check."""
    assert () == numbers_in(text)


def test_places_are_given() -> None:
    """In code points, in order, also after an emoji."""
    text = "🙂 06-12345678 of sam@voorbeeld.nl"
    assert (Found("phone", 2, 13), Found("mail", 17, 33)) == numbers_in(text)


def test_the_warning_names_each_kind_once() -> None:
    """Quiet, and a question: nobody is told off."""
    texts = ("06-12345678 en 06-12345679", "111222333")
    assert warning(texts) == "Hier lijkt een telefoonnummer en een BSN te staan. Is dat nodig? Zo niet, haal het weg."
    assert "" == warning(("hallo", ""))


@given(st.integers(0, 99_999_999))
def test_one_in_eleven_passes(first: int) -> None:
    """For each eight digits at most one last digit makes a BSN: a slip in one digit shows."""
    assert sum(is_bsn(f"{first:08}{last}") for last in range(10)) <= 1


@given(st.text(alphabet="0123456789 .-+/()€@NLABab", max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Places lie within the text, do not overlap, and hold what was said."""
    found = numbers_in(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(is_iban(text[one.start : one.end]) for one in found if one.kind == "iban")
