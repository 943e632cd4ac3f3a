"""The transcript: every turn with its time, and it keeps to the newest line unless the reader went back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.transcript_lines import _DRAWN, Line, line_of


def last(page: IntakePage) -> Line:
    return page.transcript.model.lines[-1]


def test_a_question_shows_its_form_and_findings(page: IntakePage, session: Session) -> None:
    """What the checker saw when it was asked."""
    page.show_snapshot(session.ask("Waarom ging je mee?"))
    assert (last(page).text, last(page).detail, last(page).kinds) == (
        "Waarom ging je mee?", "wie, wat, waar · waarom", ("change",)
    )  # fmt: skip


def test_an_answer_shows_its_marks_and_the_silence_before_it(page: IntakePage, session: Session, clock: Any) -> None:
    """As observation: what was seen, and how long it was silent."""
    session.ask("Wat gebeurde er?")
    clock.move(9)
    page.show_snapshot(session.answer("hij ging weg", ("huilt",)))
    assert (last(page).text, last(page).detail) == ("hij ging weg", "huilt · na 9 s stilte")


def test_marks_alone_are_shown_as_seen(page: IntakePage, session: Session) -> None:
    """No words were said, so none are shown."""
    session.ask("Wat gebeurde er?")
    page.show_snapshot(session.answer("", ("knikt",)))
    assert (last(page).role, last(page).text) == ("seen", "knikt")


def test_a_question_too_soon_is_shown_with_its_pause(page: IntakePage, session: Session, clock: Any) -> None:
    """A question within three seconds is noted."""
    session.ask("Wat gebeurde er?")
    session.answer("niks")
    clock.move(1)
    page.show_snapshot(session.ask("Wie was daar?"))
    assert last(page).detail.endswith("na 1 s")


def test_every_kind_of_entry_has_a_line_or_none_on_purpose(session: Session) -> None:
    """A new kind of event can't be forgotten here."""
    silent = {ev.StepShown, ev.PromptShown, ev.Corrected}
    entry = session.interview.entries[0]
    assert set(_DRAWN) == set(ev.KINDS.values()) - silent
    assert line_of(entry) is not None


def test_it_follows_the_newest_line(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """Line after line, the last one is in sight."""
    for number in range(40):
        page.show_snapshot(session.note(f"FICTIEF {number}"))
    bar = page.transcript.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())


def test_it_stays_where_the_reader_scrolled_to(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """A new line does not take the page away; a button brings it back."""
    for number in range(40):
        page.show_snapshot(session.note(f"FICTIEF {number}"))
    bar = page.transcript.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    qtbot.keyClick(page.transcript.view, Qt.Key.Key_Home)
    bar.setValue(0)
    page.show_snapshot(session.note("FICTIEF nieuw"))
    page.transcript.view.doItemsLayout()
    assert bar.value() == 0
    assert page.transcript.newest.isVisible()
    page.transcript.newest.click()
    assert bar.value() == bar.maximum()


def test_five_hundred_turns_are_measured_once(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """A new line costs one measure, however long the talk is."""
    for number in range(500):
        session.note(f"FICTIEF {number} " + "woord " * 30)
    page.show_snapshot(session.snapshot())
    delegate: Any = page.transcript.view.itemDelegate()
    qtbot.waitUntil(lambda: len(delegate._heights) >= 500)
    known = len(delegate._heights)
    page.show_snapshot(session.note("FICTIEF laatste"))
    page.transcript.view.doItemsLayout()
    assert len(delegate._heights) == known + 1


def test_a_screen_reader_hears_who_said_what(page: IntakePage, session: Session) -> None:
    """Time, who, the words."""
    page.show_snapshot(session.ask("Wat gebeurde er?"))
    spoken = page.transcript.model.index(page.transcript.model.rowCount() - 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Vraag: Wat gebeurde er?" in spoken


def test_f4_comes_to_the_newest_line(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """There, Enter corrects what was noted last, not the line that opened the talk."""
    page.show_snapshot(session.note("FICTIEF laatste"))
    qtbot.keyClick(page.question.box, Qt.Key.Key_F4)
    line = page.transcript.view.chosen()
    assert line is not None
    assert line.text == "FICTIEF laatste"


def test_a_step_without_words_is_named(page: IntakePage, session: Session) -> None:
    """Three times "done" tells a reader nothing."""
    session.show("water")
    page.show_snapshot(session.done())
    assert last(page).text == "Gedaan: Water"


def test_a_decision_says_on_which_reminder(page: IntakePage, session: Session) -> None:
    """With its reason."""
    session.suspect("ja")
    page.show_snapshot(session.decide("specialist", "called", "FICTIEF reden"))
    expected = ("Besluit: gebeld", "Vraag een LVB-specialist of ervaringsdeskundige erbij. · FICTIEF reden")
    assert expected == (last(page).text, last(page).detail)


def test_a_short_break_in_the_program_is_not_zero_minutes(page: IntakePage, session: Session, clock: Any) -> None:
    """After a crash one goes on within a minute."""
    clock.move(15)
    page.show_snapshot(session.reopen())
    assert last(page).detail == "minder dan een minuut"
