"""What the record noticed stands quietly beside the talk, until one key says whether it is right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from intake_app.interview.events import NoticeJudged
from intake_app.interview.notices import Notice
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage

ALT = Qt.KeyboardModifier.AltModifier
YES_YES = Notice("drie-keer-ja", "drie keer ‘ja’", "Het kan kloppen.", "FICTIEF bron", ("-",), ("-",))


@pytest.fixture
def page_with_yes(page: IntakePage, session: Session) -> IntakePage:
    """Three times yes on the screen. FICTIEF."""
    session._tools = replace(session._tools, notices=(YES_YES,))
    for _ in range(3):
        session.ask("Was Mo daar?", "FICTIEF")
        session.answer("ja")
    page.show_snapshot(session.snapshot())
    return page


def test_it_is_asked_in_one_sentence_with_the_lines_it_rests_on(page_with_yes: IntakePage) -> None:
    """Never a conclusion; the keys stay where they were."""
    card = page_with_yes.notice

    assert card.isVisible()
    assert "Het viel op: drie keer ‘ja’. Klopt dat?" == card.says.text()
    assert ["Was Mo daar? – ja"] * 3 == [line.split(" ", 1)[1] for line in card.rests.text().splitlines()]
    assert not card.right.hasFocus()


@pytest.mark.parametrize(("key", "right"), [(Qt.Key.Key_J, True), (Qt.Key.Key_X, False)])
def test_one_key_judges_it(qtbot: QtBot, page_with_yes: IntakePage, events: Any, key: Qt.Key, *, right: bool) -> None:
    """From anywhere in the talk, and then it is gone."""
    page_with_yes.focus_question()

    qtbot.keyClick(page_with_yes.question.box, key, ALT)

    assert [("drie-keer-ja", right)] == [(event.notice, event.accepted) for event in events(NoticeJudged)]
    assert not page_with_yes.notice.isVisible()


def test_it_does_not_come_up_while_someone_thinks(page: IntakePage, session: Session) -> None:
    """A question is open when it is noticed first: it waits for the answer."""
    session._tools = replace(session._tools, notices=(YES_YES,))
    for _ in range(3):
        session.ask("Was Mo daar?", "FICTIEF")
        session.answer("ja")

    page.show_snapshot(session.ask("Ging Rick mee?", "FICTIEF"))
    assert not page.notice.isVisible()

    page.show_snapshot(session.answer("ja"))

    assert page.notice.isVisible()


def test_with_a_notice_one_reminder_stands_in_words(page_with_yes: IntakePage, session: Session) -> None:
    """Two things at once is the most; the others stay behind their line until the notice is judged."""
    session.suspect("ja")
    page_with_yes.show_snapshot(session.observe("vraagt_pauze"))
    assert ["pauze"] == [card.prompt.id for card in page_with_yes.prompts.cards if card.isVisible()]
    assert "Nog 1 herinnering" == page_with_yes.prompts.others.text()
    page_with_yes.notice.wrong.click()
    assert 2 == sum(card.isVisible() for card in page_with_yes.prompts.cards)


def test_whom_to_bring_in_is_not_put_away_by_a_notice(page_with_yes: IntakePage, session: Session) -> None:
    """The specialist stays in words beside the break."""
    known = tuple(replace(one, kind="lvb_specialist") if one.id == "specialist" else one for one in session._tools.prompts)
    session._tools = replace(session._tools, prompts=known)
    session.suspect("ja")
    page_with_yes.show_snapshot(session.observe("vraagt_pauze"))
    assert {"pauze", "specialist"} == {card.prompt.id for card in page_with_yes.prompts.cards if card.isVisible()}
