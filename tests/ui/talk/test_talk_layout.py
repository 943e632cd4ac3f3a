"""Where the parts stand when there is much room, or little."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from intake_app.interview.session import Session
from intake_app.settings import Settings
from intake_app.ui import theme
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.talk_layout import NARROW_BELOW, WIDE_FROM, Room


def lines(count: float) -> int:
    return round(count * theme.em(1))


@pytest.mark.parametrize(
    ("width", "room"), [(NARROW_BELOW - 10, Room.NARROW), (NARROW_BELOW + 10, Room.NORMAL), (WIDE_FROM + 10, Room.WIDE)]
)
def test_the_room_is_measured_in_text(page: IntakePage, width: int, room: Room) -> None:
    """Sentence, question and answer are in sight in each."""
    page.resize(lines(width), lines(60))
    assert page.places.room is room
    assert page.step.say.isVisible()
    assert page.question.box.isVisible()
    assert page.answer.box.isVisible()


def test_what_was_typed_and_where_the_keys_are_survive_another_size(qtbot: QtBot, page: IntakePage) -> None:
    """From normal to wide, narrow and back, in the middle of a word."""
    qtbot.keyClicks(page.question.box, "Wat ge")
    for width in (WIDE_FROM + 10, NARROW_BELOW - 10, NARROW_BELOW + 10):
        page.resize(lines(width), lines(50))
    assert page.question.box.text() == "Wat ge"
    page.places.bring(page.question.box)
    qtbot.keyClicks(page.question.box, "beurde")
    assert page.question.box.text() == "Wat gebeurde"


def test_another_text_size_is_taken_up_at_once(qtbot: QtBot, page: IntakePage) -> None:
    """Twice as large: the columns become tabs, and half a question stays."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    qtbot.keyClicks(page.question.box, "Wat ge")
    assert page.places.room is Room.NORMAL
    try:
        theme.apply(app, Settings(theme="dark", text_scale=200))
        qtbot.waitUntil(lambda: page.places.room is Room.NARROW)
        assert page.question.box.text() == "Wat ge"
    finally:
        theme.apply(app, Settings(theme="light"))
    qtbot.waitUntil(lambda: page.places.room is Room.NORMAL)


def test_in_little_room_f4_brings_the_transcript_and_f2_the_question(qtbot: QtBot, page: IntakePage) -> None:
    """Tabs, each with its key."""
    page.resize(lines(NARROW_BELOW - 10), lines(25))
    qtbot.keyClick(page.question.box, Qt.Key.Key_F4)
    assert page.transcript.view.isVisible()
    assert not page.question.box.isVisible()
    qtbot.keyClick(page.transcript.view, Qt.Key.Key_F2)
    assert page.question.box.isVisible()
    assert page.question.box.hasFocus()


def test_in_little_room_a_tab_tells_that_a_reminder_waits(page: IntakePage, session: Session) -> None:
    """The number of reminders stands in the name of the tab."""
    page.resize(lines(NARROW_BELOW - 10), lines(25))
    page.show_snapshot(session.suspect("ja"))
    names = [page.places._tabs.tabText(place) for place in range(page.places._tabs.count())]
    assert "Tempo en hulp  F6 · 1" in names


def test_in_little_room_the_silence_stands_in_the_top_line(page: IntakePage, session: Session) -> None:
    """The pace is behind a tab, its words are not."""
    page.resize(lines(NARROW_BELOW - 10), lines(25))
    page.show_snapshot(session.ask("Wat gebeurde er?"))
    assert page.header.state.text() == "Stil. Wacht."


@pytest.mark.parametrize("width", [NARROW_BELOW - 20, NARROW_BELOW + 1, WIDE_FROM + 1])
def test_nothing_is_cut_off_at_the_right(qtbot: QtBot, page: IntakePage, session: Session, width: int) -> None:
    """What stands in a part that scrolls is never wider than that part, also with a long word in a reminder."""
    page.show_snapshot(session.suspect("ja"))
    page.resize(lines(width), lines(50))
    for area in page.findChildren(QScrollArea):
        if area.isVisible() and not isinstance(area, QAbstractItemView):
            assert area.widget().minimumSizeHint().width() <= area.viewport().width(), area.accessibleName()


def test_in_little_room_the_line_that_gets_the_keys_comes_in_sight(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """After explaining a right, the line for what the person tells back is not below the edge."""
    page.resize(lines(NARROW_BELOW - 20), lines(22))
    page.show_snapshot(session.show("recht-stoppen"))
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    line = page.step.telling.line
    assert line.hasFocus()
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect().height() == line.height())


def test_the_keys_stay_where_they_are_when_the_text_grows(qtbot: QtBot, page: IntakePage) -> None:
    """In tabs and from one size to the next: otherwise what is typed on presses the button that locks."""
    page.resize(lines(NARROW_BELOW - 10), lines(25))
    page.focus_question()
    qtbot.keyClicks(page.question.box, "Wat ge")
    page.places.dress()
    assert page.places.room is Room.NARROW
    assert page.question.box.hasFocus()


def test_the_keys_stay_in_the_tab_that_was_in_front(page: IntakePage) -> None:
    """Whoever reads the transcript keeps reading."""
    page.resize(lines(NARROW_BELOW - 10), lines(25))
    page.places.bring(page.transcript.view)
    page.places.dress()
    assert page.transcript.view.hasFocus()
    assert page.transcript.view.isVisible()


def test_in_little_room_the_question_is_in_sight_from_the_start(qtbot: QtBot, page: IntakePage) -> None:
    """A long sentence of the script above it doesn't push the box out of sight."""
    page.resize(lines(NARROW_BELOW - 30), lines(18))
    page.focus_question()
    box = page.question.box
    qtbot.waitUntil(lambda: box.visibleRegion().boundingRect().height() == box.height())
