"""Telling others: an obligation is one thing, a permission another. All FICTIEF."""

from __future__ import annotations

import re

import pytest

from intake_app import assemble
from intake_app.clock import MovedClock
from intake_app.errors import ContentError, InputError, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.reported import HELP, OTHER, REPORT, reports, sort_of, unreported
from intake_app.interview.session import Session
from intake_app.interview.sharing_plan import parse_plan
from intake_app.interview.short_record import BEGIN, read_short
from intake_app.interview.vocabulary import BASES, SHARING
from intake_app.store.memory import Memory


@pytest.fixture
def session() -> Session:
    """A practice talk about trafficking."""
    made = Session(Memory(), assemble.tools("slachtoffer-mensenhandel", MovedClock(BEGIN)), "Kim FICTIEF")
    made.begin(ev.Opened("OEFEN-1", "slachtoffer-mensenhandel", "", "Sanne", "je", practice=True))
    return made


def test_a_report_needs_no_consent_and_holds_none(session: Session) -> None:
    """Whatever is handed in: an obligation has its own basis."""
    session.share("CoMensha", "mogelijk slachtoffer", "consent", "plicht", sort=REPORT, consent="ja")
    (shared,) = session.interview.of(ev.InformationShared)
    assert ("duty", "", "Kim FICTIEF") == (shared.event.basis, shared.event.consent, shared.event.decided_by)
    assert [] == unreported(session.interview)


@pytest.mark.parametrize(("sort", "basis"), [(HELP, ""), (HELP, "duty"), (OTHER, "consent")])
def test_consent_is_the_words_of_the_person(session: Session, sort: str, basis: str) -> None:
    """Without them it is refused; nobody else's basis makes up for it."""
    with pytest.raises(ReasonNeeded):
        session.share("Opvang", "adres", basis, "bed", sort=sort)
    session.share("Opvang", "adres", basis, "bed", sort=sort, consent=" ja dat mag ", decided_by="Noor FICTIEF")
    (shared,) = session.interview.of(ev.InformationShared)
    assert ("consent", "ja dat mag", "Noor FICTIEF") == (shared.event.basis, shared.event.consent, shared.event.decided_by)


def test_help_is_no_report(session: Session) -> None:
    """Sharing with a shelter does not fulfil the obligation."""
    session.share("Opvang", "adres", "", "bed", sort=HELP, consent="ja")
    assert [] == reports(session.interview)
    assert [1] == unreported(session.interview)


def test_what_is_no_kind_is_refused(session: Session) -> None:
    """A closed list."""
    with pytest.raises(InputError):
        session.share("Opvang", "adres", "x", "bed", sort="iets")


@pytest.mark.parametrize(
    ("sort", "event"),
    [
        (REPORT, ev.InformationShared("CoMensha (helpdesk)", "x", "wet", "x")),
        (HELP, ev.InformationShared("Opvang", "x", "Toestemming van Sanne", "x")),
        (OTHER, ev.InformationShared("Gemeente", "x", "Wpg 16", "x")),
    ],
)
def test_an_older_record_is_read_as_it_was_meant(sort: str, event: ev.InformationShared) -> None:
    """Before there were kinds, receiver and basis said it."""
    assert sort == sort_of(event)


def test_a_signal_alone_is_enough_to_report() -> None:
    """And a talk without any of it asks for nothing."""
    assert unreported(read_short("signaal erachter: moest").interview)
    assert [] == unreported(read_short("signaal: geen-volgorde").interview)


def test_the_shipped_plan_keeps_the_two_apart_and_says_what_is_unsure() -> None:
    """It fits one page, names a source in each step, and never says that the report needs consent."""
    plan = assemble.sharing_plan()
    assert 4 <= len(plan.steps) <= 7
    assert "geen toestemming" in plan.duty
    assert "CoMensha" not in plan.consent
    assert any(step.unchecked for step in plan.steps)
    words = sum(len(" ".join((step.title, step.says, *step.asks, step.law)).split()) for step in plan.steps)
    assert words < 400
    for text in (*BASES.values(), plan.duty, plan.consent, *(step.says for step in plan.steps)):
        assert not re.search(r"toestemming[^.]*CoMensha", text)


def test_the_reminder_to_report_never_speaks_of_needing_consent() -> None:
    """It says that none is needed."""
    (prompt,) = [prompt for prompt in assemble.all_prompts() if prompt.id == "melding-comensha"]
    assert "geen toestemming" in prompt.why
    assert "asked_person" not in prompt.decisions


@pytest.mark.parametrize("text", ["", "title = 'x'\n[[step]]\nid = 'a'\n", "[[step]]\nid = 'a'\n"])
def test_a_plan_that_is_not_whole_is_refused(text: str) -> None:
    """With a Dutch sentence."""
    with pytest.raises(ContentError):
        parse_plan(text, "sharing.toml")


def test_the_names_of_the_kinds_are_whole() -> None:
    """Three kinds, in this order, on screen and in the report."""
    assert [REPORT, HELP, OTHER] == list(SHARING)
