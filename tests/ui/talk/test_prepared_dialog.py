"""Questions at hand, by keyboard: find one, put it in the box, mark it as asked, plan it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.prepared_dialog import NOTHING, PreparedDialog


@pytest.fixture
def dialog(qtbot: QtBot, page: IntakePage) -> PreparedDialog:
    """The form, open over the talk."""
    page.dialogs.open("prepared")
    shown = page.dialogs.shown
    assert isinstance(shown, PreparedDialog)
    shown.activateWindow()
    return shown


def first(dialog: PreparedDialog) -> str:
    """The text of what is chosen."""
    chosen = dialog.chosen
    assert chosen is not None
    return chosen.text


def test_enter_puts_the_question_in_the_box(qtbot: QtBot, page: IntakePage, session: Session, dialog: PreparedDialog) -> None:
    """Nothing is noted yet; the detective may change it."""
    wanted = session.prepared()[0]
    qtbot.keyClicks(dialog.search, wanted.text.split()[0])
    text = first(dialog)

    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)

    assert text == page.question.box.text()
    assert [] == session.interview.of(ev.QuestionAsked)


def test_ctrl_enter_notes_it_as_asked_at_once(qtbot: QtBot, session: Session, dialog: PreparedDialog) -> None:
    """With the step of the script it belongs to or not: the words are kept."""
    text = first(dialog)

    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [text] == [dated.event.text for dated in session.interview.of(ev.QuestionAsked)]


def test_ctrl_p_plans_and_takes_back_and_the_place_stays(qtbot: QtBot, session: Session, dialog: PreparedDialog) -> None:
    """The button says what the key will do."""
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    text = first(dialog)

    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (text, "Niet meer voor later") == (first(dialog), dialog.later.text())

    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (text, "Voor later") == (first(dialog), dialog.later.text())
    assert [False, True] == [dated.event.dropped for dated in session.interview.of(ev.QuestionPlanned)]


def test_nothing_found_says_so(qtbot: QtBot, dialog: PreparedDialog) -> None:
    """And no key does anything then."""
    qtbot.keyClicks(dialog.search, "zzzz")

    assert NOTHING == dialog.list.item(0).text()
    assert dialog.chosen is None
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_it_begins_at_the_topic_on_the_screen(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """With the first question there that was not asked; a topic without questions begins at the top."""
    last = next(question for question in reversed(session.prepared()) if question.step)
    session.show(last.step)
    same = [question.text for question in session.prepared() if question.topic == last.topic]

    page.dialogs.open("prepared")

    shown = page.dialogs.shown
    assert isinstance(shown, PreparedDialog)
    assert same[0] == first(shown)
