"""One signal in the list: seen, and looked for and not seen. FICTIEF."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from intake_app.interview.prompts import VICTIM_GROUP, Signal
from intake_app.ui.signal_row import SignalRow


@pytest.mark.parametrize(("group", "offered"), [("verhaal", True), (VICTIM_GROUP, False)])
def test_not_seen_is_for_signals_of_an_lvb(qtbot: QtBot, group: str, offered: bool) -> None:
    """Nobody goes looking for a sign that someone was used: it is noted when it comes."""
    row = SignalRow(Signal("a", group, "FICTIEF label", "FICTIEF bron"), "", seen=False)
    qtbot.addWidget(row)

    assert offered is row.not_seen.isVisibleTo(row)
    assert row.seen.isVisibleTo(row)


@pytest.mark.parametrize(
    ("source", "hint"), [("FICTIEF; nog te controleren", "Vraag? (nog te controleren)"), ("FICTIEF", "Vraag?")]
)
def test_a_signal_without_a_checked_source_says_so(qtbot: QtBot, source: str, hint: str) -> None:
    """Beside the signal itself, not only in its source."""
    row = SignalRow(Signal("a", "verhaal", "FICTIEF label", source, "Vraag?"), "", seen=False)
    qtbot.addWidget(row)

    assert hint == row.seen.box.accessibleDescription()
