"""The answer box: word for word, with marks, and never refused."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from intake_app.interview.events import AnswerNoted, Observed
from intake_app.interview.vocabulary import MARKS
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.mark_bar import KEYS

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def asked(page: IntakePage, qtbot: QtBot) -> IntakePage:
    """A question was asked, the keys are in the answer box."""
    qtbot.keyClicks(page.question.box, "Wat gebeurde er?")
    qtbot.keyClick(page.question.box, Qt.Key.Key_Return)
    return page


def test_enter_notes_the_answer_word_for_word(qtbot: QtBot, asked: IntakePage, events: Any) -> None:
    """After the answer the keys are back in the question box."""
    qtbot.keyClicks(asked.answer.box, "hij deed de deur dicht")
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_Return)
    assert [answer.text for answer in events(AnswerNoted)] == ["hij deed de deur dicht"]
    assert asked.question.box.hasFocus()


def test_the_first_key_ends_the_silence(qtbot: QtBot, asked: IntakePage, events: Any, clock: Any) -> None:
    """Eight seconds silent, then a minute of typing: the wait was eight seconds."""
    clock.move(8)
    qtbot.keyClicks(asked.answer.box, "h")
    clock.move(60)
    qtbot.keyClicks(asked.answer.box, "ij")
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_Return)
    assert events(AnswerNoted)[0].waited == 8.0


def test_marks_go_with_the_answer(qtbot: QtBot, asked: IntakePage, events: Any) -> None:
    """Alt+K and Alt+H while typing: noted with the words, in one line."""
    qtbot.keyClicks(asked.answer.box, "ja")
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_K, ALT)
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_H, ALT)
    assert asked.answer.marks.chosen == ("knikt", "huilt")
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_Return)
    (answer,) = events(AnswerNoted)
    assert (answer.text, answer.marks) == ("ja", ("knikt", "huilt"))
    assert asked.answer.marks.chosen == ()


def test_an_answer_may_be_marks_only(qtbot: QtBot, asked: IntakePage, events: Any) -> None:
    """Somebody nods: that is an answer."""
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_K, ALT)
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_Return)
    (answer,) = events(AnswerNoted)
    assert (answer.text, answer.marks) == ("", ("knikt",))


def test_a_mark_while_no_question_is_open_is_noted_at_once(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """What is seen between two questions stands by itself, and its chip is free again."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_H, ALT)
    assert [seen.code for seen in events(Observed)] == ["huilt"]
    assert page.answer.marks.chosen == ()


def test_a_second_press_takes_a_mark_back(qtbot: QtBot, asked: IntakePage) -> None:
    """As long as it was not noted."""
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_K, ALT)
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_K, ALT)
    assert asked.answer.marks.chosen == ()


def test_every_mark_has_one_key_of_its_own() -> None:
    """No mark is forgotten, no key is used twice, and none is one of Alt+1 to Alt+4 or Alt+M."""
    assert set(KEYS) == set(MARKS)
    assert len({*KEYS.values(), "Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+M"}) == len(KEYS) + 5


def test_the_marks_behind_more_work_by_key(qtbot: QtBot, asked: IntakePage, events: Any) -> None:
    """Sighing is not in sight, and still one key."""
    assert not asked.answer.marks.chips["zucht"].isVisible()
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_U, ALT)
    qtbot.keyClick(asked.answer.box, Qt.Key.Key_Return)
    assert events(AnswerNoted)[0].marks == ("zucht",)


def test_nothing_at_all_is_told_in_a_sentence(qtbot: QtBot, asked: IntakePage, events: Any) -> None:
    """Enter in an empty box."""
    with qtbot.waitSignal(asked.problem) as told:
        qtbot.keyClick(asked.answer.box, Qt.Key.Key_Return)
    assert told.args == ["Typ wat de persoon zei, of kies wat u zag."]
    assert events(AnswerNoted) == []
