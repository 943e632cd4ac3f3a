"""The question box: it looks while you type, offers better words, and asks with Enter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from intake_app.interview.events import QuestionAsked
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.question_box import units


def type_and_wait(qtbot: QtBot, page: IntakePage, text: str) -> None:
    """Type with real keys and wait for the pause in which the question is looked at."""
    with qtbot.waitSignal(page.question.paused):
        qtbot.keyClicks(page.question.box, text)


def test_findings_appear_after_a_pause_of_typing(qtbot: QtBot, page: IntakePage) -> None:
    """A pause is enough: nothing is asked, nothing is noted."""
    before = len(page._session.interview.entries)
    type_and_wait(qtbot, page, "Waarom ging je mee?")
    assert page.question.findings.wordings == ("Vertel hoe dat ging.",)
    assert len(page._session.interview.entries) == before


def test_nothing_is_looked_at_while_the_keys_go_on(qtbot: QtBot, page: IntakePage) -> None:
    """Between two keys there is no look: typing is never held up."""
    qtbot.keyClicks(page.question.box, "Waarom")
    assert page.question.findings.wordings == ()


def test_the_words_of_a_finding_are_underlined(qtbot: QtBot, page: IntakePage) -> None:
    """An emoji before the word counts as one code point for the rule and as two for Qt."""
    with qtbot.waitSignal(page.question.paused):
        page.question.box.setPlainText("😀 Waarom ging je mee?")
    (selection,) = page.question.box.extraSelections()
    assert selection.cursor.selectedText() == "Waarom"
    assert selection.format.underlineStyle() != selection.format.UnderlineStyle.NoUnderline


def test_units_count_as_qt_does() -> None:
    """Code points become UTF-16 units; half an emoji does no harm."""
    assert units("a😀b", 3) == 4
    assert units("\ud83d!", 1) == 1


def test_enter_asks_and_the_keys_go_to_the_answer(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """Enter notes the question word for word."""
    qtbot.keyClicks(page.question.box, "Wat gebeurde er?")
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return)
    assert [question.text for question in events(QuestionAsked)] == ["Wat gebeurde er?"]
    assert page.question.box.text() == ""
    assert page.answer.box.hasFocus()


def test_shift_enter_makes_a_new_line(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """A question may have two lines."""
    qtbot.keyClicks(page.question.box, "Je ging mee.")
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(page.question.box, "Vertel.")
    assert page.question.box.text() == "Je ging mee.\nVertel."
    assert events(QuestionAsked) == []


def test_alt_1_takes_a_wording_over_and_ctrl_z_brings_the_old_one_back(qtbot: QtBot, page: IntakePage) -> None:
    """One key to take over, one to undo."""
    type_and_wait(qtbot, page, "Waarom ging je mee?")
    qtbot.keyClick(page.question.box, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert page.question.box.text() == "Vertel hoe dat ging."
    assert page.question.box.hasFocus()
    qtbot.keyClick(page.question.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.question.box.text() == "Waarom ging je mee?"


def test_a_single_word_takes_the_place_of_the_word_it_is_about(qtbot: QtBot, page: IntakePage) -> None:
    """Only a whole sentence takes the place of the whole question."""
    type_and_wait(qtbot, page, "Wat is je domicilie?")
    qtbot.keyClick(page.question.box, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert page.question.box.text() == "Wat is je adres?"


def test_a_stop_finding_takes_a_reason_in_the_line_below(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """Enter opens the line, Enter with a reason asks; no window comes in the way."""
    qtbot.keyClicks(page.question.box, "Is het je eigen schuld?")
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return)
    assert events(QuestionAsked) == []
    assert page.question.reason.line.hasFocus()
    qtbot.keyClick(page.question.reason.line, Qt.Key.Key_Return)
    assert events(QuestionAsked) == [], "without a reason it is not asked"
    qtbot.keyClicks(page.question.reason.line, "FICTIEF: ze begon er zelf over")
    qtbot.keyClick(page.question.reason.line, Qt.Key.Key_Return)
    (question,) = events(QuestionAsked)
    assert (question.text, question.reason) == ("Is het je eigen schuld?", "FICTIEF: ze begon er zelf over")
    assert page.question.reason.isHidden()


def test_esc_goes_back_to_the_question_with_everything_still_there(qtbot: QtBot, page: IntakePage) -> None:
    """Changing your mind costs nothing."""
    qtbot.keyClicks(page.question.box, "Is het je eigen schuld?")
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return)
    qtbot.keyClick(page.question.reason.line, Qt.Key.Key_Escape)
    assert page.question.reason.isHidden()
    assert page.question.box.hasFocus()
    assert page.question.box.text() == "Is het je eigen schuld?"


def test_an_empty_question_is_told_in_a_sentence(qtbot: QtBot, page: IntakePage) -> None:
    """Nothing was typed: a sentence, and no question."""
    with qtbot.waitSignal(page.problem) as told:
        qtbot.keyClick(page.question.box, Qt.Key.Key_Return)
    assert told.args == ["Typ eerst een vraag."]


def test_pasted_text_comes_in_plain(qtbot: QtBot, page: IntakePage) -> None:
    """No colours or fonts from elsewhere, and a hard space stays a hard space."""
    page.question.box.insertPlainText("Wat\u00a0nu?")
    assert page.question.box.text() == "Wat\u00a0nu?"
