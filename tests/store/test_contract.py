"""What every ledger does, in the vault and in memory."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from intake_app.errors import NotSaved, PracticeOnly
from intake_app.interview.events import AnswerNoted, NotedFinding, PromptShown, QuestionAsked
from intake_app.interview.record import Ledger, check_chain
from intake_app.store.memory import Memory
from intake_app.store.vault import Vault


@pytest.fixture(params=["vault", "memory"])
def ledger(request: pytest.FixtureRequest, clock: Any, writer: Any) -> Iterator[Ledger]:
    """An empty ledger for practice cases."""
    writer.practice = True
    if request.param == "memory":
        yield Memory()
        return
    folder: Path = request.getfixturevalue("practice")
    with Vault.open_practice(folder, clock=clock) as vault:
        yield vault.new_case("2026-1 FICTIEF")


def test_new_ledger_is_empty(ledger: Ledger) -> None:
    """A new ledger has no entries."""
    assert ledger.entries() == ()


def test_entries_come_back_as_they_went_in(ledger: Ledger, writer: Any) -> None:
    """Every value of an entry, nested ones too, comes back equal and in order."""
    finding = NotedFinding("waarom", "why_blame", "change", 0, 6, "Dit klinkt als een verwijt.")
    events = (
        writer.opened(),
        QuestionAsked('Waarom? "<b>\'; DROP TABLE" FICTIEF', "wh_specific", (finding,), reason="", pause=2.5),
        AnswerNoted("Weet ik niet 🙂\x00\u2028 regel\ntwee", ("stil", "knikt"), question=2, waited=None),
        PromptShown("lvb", (1, 3)),
    )
    added = tuple(writer.add(ledger, event) for event in events)
    assert ledger.entries() == added
    check_chain(ledger.entries())


def test_entry_that_skips_one_is_refused(ledger: Ledger, writer: Any) -> None:
    """An entry must come right after the last; what does not is refused and nothing changes."""
    before = writer.fill(ledger)
    entry = writer.next(ledger, AnswerNoted("FICTIEF"))
    for wrong in (
        dataclasses.replace(entry, seq=entry.seq + 1),
        dataclasses.replace(entry, previous="0" * 64),
        dataclasses.replace(entry, hash="0" * 64),
        dataclasses.replace(entry, event=AnswerNoted("iets anders")),
        dataclasses.replace(entry, author="een ander"),
        dataclasses.replace(entry, at=entry.at + timedelta(seconds=1)),
        before[-1],
    ):
        with pytest.raises(NotSaved):
            ledger.add(wrong)
    assert ledger.entries() == before
    ledger.add(entry)
    assert ledger.entries() == (*before, entry)


def test_real_case_is_refused_among_practice(ledger: Ledger, writer: Any) -> None:
    """A practice ledger never takes a real case, and says so in a sentence for the user."""
    writer.practice = False
    with pytest.raises(PracticeOnly, match="oefenkluis"):
        writer.add(ledger, writer.opened())
    assert ledger.entries() == ()


def test_refusal_holds_no_case_data(ledger: Ledger, writer: Any) -> None:
    """What an error says never holds what was typed."""
    entry = dataclasses.replace(writer.next(ledger, AnswerNoted("tante Zonnebloem")), seq=9)
    with pytest.raises(NotSaved) as refused:
        ledger.add(entry)
    assert "Zonnebloem" not in f"{refused.value!r} {refused.value.hint}"
