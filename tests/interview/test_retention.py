"""How long a case may be kept: the days of domain.md 8.2, how a case stands, and what is said of it."""

from __future__ import annotations

from datetime import date

import pytest

from intake_app.errors import InputError
from intake_app.interview.retention import (
    STANDINGS,
    Retention,
    Term,
    checked,
    in_short,
    in_words,
    is_due,
    months_after,
    standing,
    term_of,
    when_opened,
)

BEGUN = date(2026, 11, 21)
DAILY = Retention("art8", BEGUN)
SEARCH = Retention("art9", BEGUN)
DONE = Retention("art9", BEGUN, date(2027, 1, 31))


@pytest.mark.parametrize(
    ("term", "retention"),
    [
        (Term(date(2027, 11, 21), date(2031, 11, 21), date(2036, 11, 21)), DAILY),
        (Term(), SEARCH),
        (Term(None, date(2027, 7, 31), date(2032, 7, 31)), DONE),
        (Term(), Retention()),
    ],
)
def test_the_days_follow_from_the_ground(term: Term, retention: Retention) -> None:
    """Art. 8: 1, 5 and 10 years; art. 9: 6 months after the purpose was reached, and 5 years after that."""
    assert term == term_of(retention)


@pytest.mark.parametrize(
    ("day", "begin", "months"),
    [
        (date(2028, 2, 29), date(2028, 1, 31), 1),
        (date(2027, 2, 28), date(2026, 8, 31), 6),
        (date(2029, 2, 28), date(2028, 2, 29), 12),
        (date(2027, 1, 15), date(2026, 12, 15), 1),
    ],
)
def test_months_end_where_a_month_ends(day: date, begin: date, months: int) -> None:
    """A month without that day ends on its last one; a year turns over."""
    assert day == months_after(begin, months)


@pytest.mark.parametrize(
    ("code", "retention", "today"),
    [
        ("unknown", Retention(), BEGUN),
        ("open", SEARCH, date(2060, 1, 1)),
        ("kept", DAILY, date(2031, 11, 20)),
        ("remove", DAILY, date(2031, 11, 21)),
        ("remove", DAILY, date(2036, 11, 20)),
        ("destroy", DAILY, date(2036, 11, 21)),
        ("held", Retention("art8", BEGUN, hold="klacht loopt FICTIEF"), date(2050, 1, 1)),
    ],
)
def test_how_a_case_stands(code: str, retention: Retention, today: date) -> None:
    """On the day itself the next stage begins; a hold goes before all."""
    assert code == standing(retention, today)
    assert is_due(code) == (code in {"remove", "destroy"})
    assert in_short(retention, today) == ("tot 21-11-2031" if code == "kept" else STANDINGS[code])


@pytest.mark.parametrize(
    ("sentence", "retention"),
    [
        ("Voor deze zaak is nog geen grond vastgelegd.", Retention()),
        ("Er is nog geen dag", SEARCH),
        ("Vanaf 31-07-2027 alleen nog voor controle en klachten. Vanaf 31-07-2032 moet de zaak vernietigd zijn.", DONE),
        ("Tot 21-11-2027 voor al het werk, daarna alleen gericht.", DAILY),
    ],
)
def test_what_follows_is_said_in_words(sentence: str, retention: Retention) -> None:
    """Each ground says its own days."""
    assert sentence in in_words(retention, BEGUN)


def test_what_can_not_be_is_refused() -> None:
    """No ground, no day, or a purpose reached before the beginning; a day that belongs to another ground is let go."""
    for wrong in (Retention(), Retention("art8"), Retention("art7", BEGUN), Retention("art9", BEGUN, date(2026, 11, 20))):
        with pytest.raises(InputError):
            checked(wrong)
    assert checked(Retention("art8", BEGUN, date(2027, 1, 1), " klacht \n loopt ")) == Retention(
        "art8", BEGUN, None, "klacht loopt"
    )


@pytest.mark.parametrize(
    ("begins", "retention", "today"),
    [
        ("", SEARCH, BEGUN),
        ("", DAILY, BEGUN),
        ("", Retention("art8", BEGUN, hold="klacht loopt FICTIEF"), date(2050, 1, 1)),
        ("Voor deze zaak is nog geen bewaartermijn vastgelegd.", Retention(), BEGUN),
        ("Sinds 21-11-2031 is deze zaak alleen nog voor controle en klachten.", DAILY, date(2032, 1, 1)),
        ("Sinds 21-11-2036 moet deze zaak vernietigd zijn.", DAILY, date(2040, 1, 1)),
    ],
)
def test_who_opens_a_case_hears_what_is_due(begins: str, retention: Retention, today: date) -> None:
    """Only when something is to be done; a case that is held asks for nothing."""
    said = when_opened(retention, today)
    assert said.startswith(begins)
    assert bool(said) == bool(begins)
