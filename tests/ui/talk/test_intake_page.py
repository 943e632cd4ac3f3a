"""The talk page as a whole: what is typed is never lost, and every control has a name."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from intake_app.interview.events import (
    BreakStarted,
    Noted,
    QuestionAsked,
    RightExplained,
    RulePractised,
    StepDone,
    ToldBack,
)
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_full_disk_loses_nothing_that_was_typed(qtbot: QtBot, page: IntakePage, ledger: Any, events: Any) -> None:
    """The question stays in its box, and is asked once there is room again."""
    ledger.full = True
    qtbot.keyClicks(page.question.box, "Wat gebeurde er?")
    with qtbot.waitSignal(page.problem) as told:
        qtbot.keyClick(page.question.box, Qt.Key.Key_Return)
    assert told.args == ["De schijf is vol. Maak ruimte en probeer het nog eens."]
    assert page.question.box.text() == "Wat gebeurde er?"
    ledger.full = False
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return)
    assert len(events(QuestionAsked)) == 1


def test_a_full_disk_keeps_the_answer_and_its_marks(qtbot: QtBot, page: IntakePage, ledger: Any, session: Session) -> None:
    """The same for the answer."""
    page.show_snapshot(session.ask("Wat gebeurde er?"))
    qtbot.keyClicks(page.answer.box, "niks")
    qtbot.keyClick(page.answer.box, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    ledger.full = True
    qtbot.keyClick(page.answer.box, Qt.Key.Key_Return)
    assert page.answer.box.text() == "niks"
    assert page.answer.marks.chosen == ("knikt",)


def test_a_tick_loses_no_typed_text_and_moves_no_keys(qtbot: QtBot, page: IntakePage, clock: Any) -> None:
    """A second passes while typing in both boxes."""
    qtbot.keyClicks(page.answer.box, "ik wil")
    qtbot.keyClicks(page.question.box, "Wat wil")
    page.question.box.setFocus()
    for _ in range(30):
        clock.move(1)
        page.tick()
    assert (page.question.box.text(), page.answer.box.text()) == ("Wat wil", "ik wil")
    assert page.question.box.hasFocus()


def test_a_tick_draws_no_list_anew(qtbot: QtBot, page: IntakePage, clock: Any, session: Session) -> None:
    """When nothing happened, no row comes, goes or changes."""
    page.show_snapshot(session.ask("Wat gebeurde er?"))
    model = page.transcript.model
    with (
        qtbot.assertNotEmitted(model.rowsInserted),
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.dataChanged),
    ):
        clock.move(1)
        page.tick()


def test_a_tick_that_fails_says_so_and_goes_on(qtbot: QtBot, page: IntakePage, ledger: Any, session: Session, clock: Any) -> None:
    """The computer slept and the disk is gone: a sentence, no crash."""
    session.ask("Wat gebeurde er?")
    clock.move(600)
    ledger.full = True
    with qtbot.waitSignal(page.problem):
        page.tick()


def test_ctrl_enter_says_a_step_and_goes_to_the_next(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """The sentence is noted as it was said."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return, CTRL)
    assert [step.text for step in events(StepDone)] == ["Hallo. Fijn dat je er bent."]
    assert "Stoppen mag" in page.step._where.text()


def test_ctrl_down_and_up_walk_the_path(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """Also with the keys in the question box."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(page.question.box, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(page.question.box, Qt.Key.Key_Up, CTRL)
    view = session.snapshot().step
    assert view is not None
    assert view.step.id == "recht-stoppen"


def test_an_explanation_is_told_back(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """Explained, told back in own words, and how it went."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_Down, CTRL)
    assert page.step.telling.isHidden()
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return, CTRL)
    assert len(events(RightExplained)) == 1
    qtbot.keyClicks(page.step.telling.line, "ik mag stoppen")
    qtbot.mouseClick(page.step.telling.results["correct"], Qt.MouseButton.LeftButton)
    assert events(ToldBack) == [ToldBack("stoppen", "ik mag stoppen", "correct")]
    assert page.step.telling.line.text() == ""


def test_a_rule_is_practised(qtbot: QtBot, page: IntakePage, session: Session, events: Any) -> None:
    """The trial, what the person said, and whether it worked."""
    page.show_snapshot(session.show("regel-weet-niet"))
    assert page.step.telling.isVisible()
    qtbot.keyClicks(page.step.telling.line, "weet ik niet")
    qtbot.mouseClick(page.step.telling.results["shown"], Qt.MouseButton.LeftButton)
    assert events(RulePractised) == [RulePractised("weet-ik-niet", "shown", "regel-weet-niet", "weet ik niet")]


def test_a_question_of_the_script_is_asked_with_one_key(qtbot: QtBot, page: IntakePage, session: Session, events: Any) -> None:
    """It carries its step, what was typed stays, and the keys go to the answer."""
    page.show_snapshot(session.show("opening"))
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return, CTRL)
    (question,) = events(QuestionAsked)
    assert (question.text, question.step) == ("Vertel maar. Waar kom je over praten?", "opening")
    assert page.answer.box.hasFocus()


def test_a_question_of_the_script_leaves_a_draft_alone(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """Half a question of one's own waits in its box."""
    page.show_snapshot(session.show("opening"))
    qtbot.keyClicks(page.question.box, "Wie was")
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return, CTRL)
    assert page.question.box.text() == "Wie was"


def test_a_follow_up_goes_to_the_question_box(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """A click, and it can be changed before it is asked."""
    page.show_snapshot(session.show("opening"))
    chip = next(button for button in page.step.findChildren(QAbstractButton) if button.text() == "En toen?")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert page.question.box.text() == "En toen?"


def test_a_click_on_the_path_shows_that_step(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """The path is the table of contents."""
    item = page.path.tree.topLevelItem(1).child(1)
    page.path.tree.itemClicked.emit(item, 0)
    view = session.snapshot().step
    assert view is not None
    assert view.step.id == "water"


def test_f8_begins_and_ends_a_break(qtbot: QtBot, page: IntakePage, clock: Any) -> None:
    """The cover says since when; the answer box stays."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_F8)
    assert page.cover.isVisible()
    assert page.question.isHidden()
    assert page.answer.isVisible()
    clock.move(130)
    page.tick()
    assert page.cover.title.text().endswith("· 2 minuten")
    qtbot.keyClick(page.answer.box, Qt.Key.Key_F8)
    assert page.cover.isHidden()
    assert page.question.box.hasFocus()


def test_a_break_that_the_person_asked_for_is_noted_as_such(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """Alt+P was seen, then F8; the next break is the detective's again."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    for _ in range(4):
        qtbot.keyClick(page, Qt.Key.Key_F8)
    assert [rest.asked_by for rest in events(BreakStarted)] == ["person", "detective"]


def test_leaving_with_something_that_was_not_noted_takes_a_second_press(qtbot: QtBot, page: IntakePage) -> None:
    """The first press says so."""
    qtbot.keyClicks(page.answer.box, "half")
    with qtbot.assertNotEmitted(page.left), qtbot.waitSignal(page.problem):
        page.header.back.click()
    with qtbot.waitSignal(page.left):
        page.header.back.click()


def test_closing_waits_for_an_answer_that_was_not_noted(qtbot: QtBot, page: IntakePage) -> None:
    """The form does not open; the keys go to the answer."""
    qtbot.keyClicks(page.answer.box, "half")
    with qtbot.waitSignal(page.problem):
        qtbot.keyClick(page.answer.box, Qt.Key.Key_D, CTRL)
    assert page.dialogs.shown is None
    assert page.answer.box.hasFocus()


def test_what_is_said_in_a_break_is_noted(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """It belongs to no question."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_F8)
    qtbot.keyClicks(page.answer.box, "ik wil naar huis")
    qtbot.keyClick(page.answer.box, Qt.Key.Key_Return)
    assert [(turn.question, turn.answers[0].event.text) for turn in session.interview.turns] == [(None, "ik wil naar huis")]


@pytest.mark.parametrize("name", ["suspicion", "signals", "people", "recording", "share", "note", "remark", "need", "close"])
def test_every_form_opens_without_holding_up_the_program(qtbot: QtBot, page: IntakePage, name: str) -> None:
    """Forms come up and go away with Esc; none is a message box that stops everything."""
    page.dialogs.open(name)
    form = page.dialogs.shown
    assert form is not None
    assert not isinstance(form, QMessageBox)
    assert unnamed(form) == []
    fields = [widget for widget in form.findChildren(QLineEdit) if widget.isVisible()]
    assert all(not field.visibleRegion().isEmpty() for field in fields), "every field is in sight"
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert page.dialogs.shown is None


def test_f7_notes_a_remark_of_ones_own(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """A key, the words, Ctrl+Enter."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_F7)
    form: Any = page.dialogs.shown
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClicks(form.text, "FICTIEF: raam open gezet")
    qtbot.keyClick(form.text, Qt.Key.Key_Return, CTRL)
    assert [note.text for note in events(Noted)] == ["FICTIEF: raam open gezet"]


def test_every_control_has_a_name(page: IntakePage, session: Session) -> None:
    """A screen reader can say what has the keys, with a reminder on the screen as well."""
    page.show_snapshot(session.suspect("ja"))
    assert unnamed(page) == []


def test_no_two_keys_are_the_same(page: IntakePage) -> None:
    """Each key does one thing."""
    keys = [made.key().toString() for made in page.findChildren(QShortcut)]
    keys += [action.shortcut().toString() for action in page.findChildren(QAction) if not action.shortcut().isEmpty()]
    assert sorted(keys) == sorted(set(keys))


def test_tab_goes_from_the_question_by_its_findings_to_the_answer(qtbot: QtBot, page: IntakePage) -> None:
    """In the order of reading."""
    with qtbot.waitSignal(page.question.paused):
        qtbot.keyClicks(page.question.box, "Waarom ging je mee?")
    qtbot.waitUntil(page.question.findings._wordings[0].isVisible)
    walked = []
    while not page.answer.box.hasFocus() and len(walked) < 8:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus.accessibleName())
    assert walked == ["Gesteld", "Bron van deze bevinding", "Vertel hoe dat ging.", "Antwoord, woord voor woord"]


def test_enter_presses_the_button_that_has_the_keys(qtbot: QtBot, page: IntakePage) -> None:
    """As people expect, besides the space bar."""
    page.header.rest.setFocus()
    qtbot.keyClick(page.header.rest, Qt.Key.Key_Return)
    assert page.cover.isVisible()


def test_the_clipboard_is_left_alone(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """A line of the transcript is not copied, whatever is pressed."""
    page.show_snapshot(session.ask("Wat gebeurde er?"))
    QApplication.clipboard().setText("van elders")
    page.transcript.view.setCurrentIndex(page.transcript.model.index(0))
    qtbot.keyClick(page.transcript.view, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "van elders"


def unnamed(top: QWidget) -> list[str]:
    """Return what can have the keys but has no name for a screen reader."""
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractItemView)
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in top.findChildren(QWidget)
        if (isinstance(widget, kinds) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not widget.objectName().startswith("qt_")
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def test_no_key_that_is_held_down_does_the_same_again(page: IntakePage) -> None:
    """What a key does may be in the record, which only grows."""
    assert [] == [key.key().toString() for key in page.findChildren(QShortcut) if key.autoRepeat()]


def test_what_went_wrong_is_over_once_it_worked(qtbot: QtBot, page: IntakePage, ledger: Any, clock: Any) -> None:
    """Noted after all: the strip no longer says that it was not. A second that passes settles nothing."""
    ledger.full = True
    page.answer.box.replace("FICTIEF")
    with qtbot.waitSignal(page.problem):
        qtbot.keyClick(page.answer.box, Qt.Key.Key_Return)
    ledger.full = False
    with qtbot.assertNotEmitted(page.settled):
        page.tick()
    with qtbot.waitSignal(page.settled):
        qtbot.keyClick(page.answer.box, Qt.Key.Key_Return)


def test_a_full_disk_is_not_said_again_every_second(qtbot: QtBot, page: IntakePage, ledger: Any, clock: Any) -> None:
    """A screen reader would say nothing else any more."""
    page.show_snapshot(page._session.ask("Wat gebeurde er?"))
    ledger.full = True
    told: list[str] = []
    page.problem.connect(told.append)
    for _ in range(3):
        clock.move(200)
        page.tick()
    assert 1 == len(told)
