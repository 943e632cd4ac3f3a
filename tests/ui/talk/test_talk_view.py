"""What the talk shows first, and what its sides say."""

from __future__ import annotations

import re

from PySide6.QtGui import QAction, QShortcut
from pytestqt.qtbot import QtBot

from intake_app.interview.events import Closed
from intake_app.interview.session import Session
from intake_app.ui.help_dialog import KEYS
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.key_button import key_name


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


def test_every_key_of_the_talk_stands_in_the_help(page: IntakePage) -> None:
    """Nobody finds a key that is written nowhere; marks and places in a row are named by their first."""
    written = {key for _, keys in KEYS for some, _ in keys for key in some.split("  ")}
    shortcuts = [key.key().toString() for key in page.findChildren(QShortcut)]
    actions = [action.shortcut().toString() for action in page.findChildren(QAction) if not action.shortcut().isEmpty()]
    rows = re.compile(r"Alt\+[A-Z]|(Ctrl|Alt)\+[1-9]")
    assert {"Ctrl+Return", "F8", "Ctrl+D"} <= {*shortcuts, *actions}
    assert set() == {key_name(key) for key in (*shortcuts, *actions) if not rows.fullmatch(key)} - written
