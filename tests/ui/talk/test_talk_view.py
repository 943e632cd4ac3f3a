"""What the talk shows first, and what its sides say."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from intake_app.interview.events import Closed
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage


def test_an_open_question_is_answered_first(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """Come back to a talk in which a question waits: the keys are in the answer."""
    session.ask("Wat gebeurde er?")
    again = IntakePage(session, (), practice=True)
    qtbot.addWidget(again)
    again.show()
    assert again.focusWidget() is again.answer.box


def test_after_the_close_the_report_is_one_key_away(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """The keys are on the button that makes it."""
    session.close(Closed())
    again = IntakePage(session, (), practice=True)
    qtbot.addWidget(again)
    again.show()
    assert again.focusWidget() is again.cover.report


def test_signals_without_a_suspicion_are_not_called_nothing(page: IntakePage, session: Session) -> None:
    """The line says of each what was noted."""
    page.show_snapshot(session.signal("klok", "Vindt klokkijken moeilijk"))
    assert page.suspicion.state.text() == "Vermoeden van LVB: nog niet vastgelegd. 1 signaal genoteerd."
