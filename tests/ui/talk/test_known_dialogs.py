"""What was seen, not seen, known beforehand and screened, in forms over the talk. Scores are warned about, never blocked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage


@pytest.fixture
def form(page: IntakePage) -> Callable[[str], Any]:
    """Opens a form of the talk and returns it."""

    def opened(name: str) -> Any:
        page.dialogs.open(name)
        return page.dialogs.shown

    return opened


def test_what_was_looked_for_and_not_seen_is_noted(form: Callable[[str], Any], events: Any, session: Session) -> None:
    """One takes the other back; seen later is still possible, and then both stay."""
    signals = form("signals")
    row = signals.rows["klok"]
    row.seen.click()
    row.not_seen.click()
    assert not row.seen.isChecked()
    signals.keep.click()
    missed = ev.SignalJudged("klok", "Vindt klokkijken moeilijk", seen=False, seen_by=session._author)
    assert [missed] == events(ev.SignalJudged)
    assert [] == events(ev.Observed)

    again = form("signals")
    assert "niet gezien" in again.boxes["klok"].text()
    again.boxes["klok"].click()
    again.keep.click()

    assert ["klok"] == [event.code for event in events(ev.Observed)]
    assert [missed] == events(ev.SignalJudged)


def test_a_suspicion_rests_on_what_is_ticked(form: Callable[[str], Any], events: Any, session: Session) -> None:
    """Signals are at hand; nothing is ticked beforehand."""
    session.signal("klok", "Vindt klokkijken moeilijk")
    session.signal("lezen", "Leest langzaam")
    seqs = [dated.seq for dated in session.interview.signals]
    suspicion = form("suspicion")
    assert [False, False] == [box.isChecked() for box in suspicion.seen.values()]

    suspicion.seen[seqs[1]].click()
    suspicion.keep.click()

    assert [(seqs[1],)] == [event.rests_on for event in events(ev.SuspicionNoted)]


def test_a_score_is_warned_about_and_not_blocked(qtbot: QtBot, form: Callable[[str], Any], events: Any) -> None:
    """The words go where they were typed."""
    suspicion = form("suspicion")
    qtbot.keyClicks(suspicion.grounds, "FICTIEF: leest langzaam")
    assert not suspicion.warning.isVisible()
    qtbot.keyClicks(suspicion.grounds, ", IQ 68")
    assert suspicion.warning.isVisible()
    assert "bron en datum" in suspicion.warning.text()

    suspicion.keep.click()

    assert ["FICTIEF: leest langzaam, IQ 68"] == [event.grounds for event in events(ev.SuspicionNoted)]


def test_what_a_card_asks_for_goes_to_the_pace_with_one_click(
    qtbot: QtBot, form: Callable[[str], Any], events: Any, session: Session
) -> None:
    """What was not asked is not noted; noting again without a change adds nothing."""
    known = form("known")
    known.choices["hulpkaart"].buttons["ja"].click()
    known.choices["begeleider"].buttons["nee"].click()
    known.says.setPlainText("Praat langzaam. FICTIEF")
    known.paces["wait"].click()
    known.keep.click()

    assert [
        ev.CardNoted("hulpkaart", "ja", "Praat langzaam. FICTIEF"),
        ev.CardNoted("begeleider", "nee"),
    ] == events(ev.CardNoted)
    assert [ev.PaceChosen("wait", 15.0, "volgens hulpkaart")] == events(ev.PaceChosen)
    assert 15.0 == session.pace_settings.wait

    form("known").keep.click()

    assert 2 == len(events(ev.CardNoted))
    assert 1 == len(events(ev.PaceChosen))


def test_a_screening_needs_who_and_when(qtbot: QtBot, form: Callable[[str], Any], events: Any) -> None:
    """Under or above the line, or not known; never a number."""
    screening = form("screening")
    screening.keep.click()
    assert "wanneer" in screening.wrong.text()
    assert [] == events(ev.ScreeningNoted)

    qtbot.keyClicks(screening.by, "mw. Bos FICTIEF")
    qtbot.keyClicks(screening.on, "maart 2025")
    screening.outcome.buttons["onder"].click()
    screening.keep.click()

    assert [ev.ScreeningNoted(taken=True, by="mw. Bos FICTIEF", on="maart 2025", outcome="onder")] == events(ev.ScreeningNoted)


def test_not_taken_needs_nothing(form: Callable[[str], Any], events: Any) -> None:
    """And has no outcome."""
    screening = form("screening")
    screening.taken.buttons["nee"].click()
    screening.keep.click()

    assert [ev.ScreeningNoted(taken=False)] == events(ev.ScreeningNoted)


def test_the_time_to_help_is_told(page: IntakePage, session: Session, clock: Any) -> None:
    """From the suspicion until someone who knows LVB is in the room."""
    page.show_snapshot(session.suspect("ja"))
    clock.move(12 * 60)
    page.tick()
    assert "ervaringsdeskundige: 12 min." in page.suspicion.state.text()

    clock.move(6 * 60)
    page.show_snapshot(session.arrive("Noor (FICTIEF)", "lvb_specialist"))

    assert page.suspicion.state.text().endswith("Hulp was er na 18 min.")


def test_who_may_be_called_stands_with_who_is_there(page: IntakePage, session: Session) -> None:
    """Once, also when two cards name the same person."""
    session.card("hulpkaart", "ja", contact="Jo, begeleider (FICTIEF)")
    page.show_snapshot(session.card("begeleider", "ja", contact="Jo, begeleider (FICTIEF)"))

    assert 1 == page.room.present.text().count("Mag gebeld worden: Jo, begeleider (FICTIEF)")
