"""Reminders stay until a decision is in the record."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from intake_app.interview.events import BreakStarted, PromptDecided
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.prompt_panel import NONE_DUE, PromptCard

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def card(page: IntakePage, session: Session) -> PromptCard:
    """A suspicion brought up the reminder to call a specialist."""
    page.show_snapshot(session.suspect("ja"))
    return page.prompts.cards[0]


def test_no_reminders_is_said_in_words(page: IntakePage) -> None:
    """The empty state is a sentence."""
    assert page.prompts.cards == ()
    assert NONE_DUE in [label.text() for label in page.prompts.findChildren(QLabel) if label.isVisible()]


def test_a_reminder_stays_while_the_talk_goes_on(page: IntakePage, card: PromptCard, session: Session, clock: Any) -> None:
    """Questions, answers and seconds do not take it away."""
    page.show_snapshot(session.ask("Wat gebeurde er?"))
    page.show_snapshot(session.answer("niks"))
    clock.move(60)
    page.tick()
    assert page.prompts.cards == (card,)


def test_a_decision_takes_a_reason_and_then_the_reminder_goes(
    qtbot: QtBot, page: IntakePage, card: PromptCard, events: Any
) -> None:
    """Ctrl+1 chooses, the reason and who-and-when are asked in place, Enter notes."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_1, CTRL)
    assert card.reason.hasFocus()
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    assert events(PromptDecided) == [], "a decision without a reason is not noted"
    assert page.prompts.cards == (card,)
    qtbot.keyClicks(card.reason, "FICTIEF: korte antwoorden")
    qtbot.keyClicks(card.detail, "FICTIEF mw. Bos, 15:00")
    qtbot.keyClick(card.detail, Qt.Key.Key_Return)
    expected = PromptDecided("specialist", "called", "FICTIEF: korte antwoorden", "FICTIEF mw. Bos, 15:00")
    assert events(PromptDecided) == [expected]
    assert page.prompts.cards == ()


def test_what_is_typed_in_a_card_survives_a_tick(qtbot: QtBot, page: IntakePage, card: PromptCard, clock: Any) -> None:
    """A second passes in the middle of a word."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_4, CTRL)
    qtbot.keyClicks(card.reason, "zo meteen")
    clock.move(1)
    page.tick()
    assert page.prompts.cards == (card,)
    assert card.reason.text() == "zo meteen"


def test_esc_closes_the_reason_and_keeps_the_reminder(qtbot: QtBot, page: IntakePage, card: PromptCard) -> None:
    """Changing your mind is free."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_1, CTRL)
    qtbot.keyClick(card.reason, Qt.Key.Key_Escape)
    assert not card.reason.isVisible()
    assert page.prompts.cards == (card,)


def test_a_second_reminder_leaves_the_first_as_it_is(qtbot: QtBot, page: IntakePage, card: PromptCard, session: Session) -> None:
    """Also half a reason stays, in sight."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_1, CTRL)
    qtbot.keyClicks(card.reason, "half")
    page.show_snapshot(session.observe("vraagt_pauze"))
    assert [shown.prompt.id for shown in page.prompts.cards] == ["specialist", "pauze"]
    assert card.reason.text() == "half"
    assert card.reason.isVisible()


def test_a_break_goes_before_what_can_wait(page: IntakePage, card: PromptCard, session: Session) -> None:
    """One reminder is open; the others are a sentence, and open with one press."""
    assert card.buttons["called"].isVisible()
    page.show_snapshot(session.observe("vraagt_pauze"))
    other = page.prompts.cards[1]
    assert (card._choices.isHidden(), other._choices.isHidden()) == (True, False)
    card._unfold.click()
    assert (card._choices.isHidden(), other._choices.isHidden()) == (False, True)


def test_break_now_begins_the_break_at_once(qtbot: QtBot, page: IntakePage, session: Session, events: Any) -> None:
    """No reason needed: the break is the reason."""
    page.show_snapshot(session.observe("vraagt_pauze"))
    qtbot.keyClick(page.question.box, Qt.Key.Key_1, CTRL)
    assert events(BreakStarted) == [BreakStarted("program")]
    assert page.cover.isVisible()


def test_a_break_is_proposed_in_time(page: IntakePage, session: Session, clock: Any) -> None:
    """After a quarter of an hour of talking."""
    page.show_snapshot(session.ask("Wat gebeurde er?"))
    clock.move(16 * 60)
    page.tick()
    # A gap of sixteen minutes between two ticks is a sleeping computer, so the talk goes on from there.
    for _ in range(16):
        clock.move(60)
        page.tick()
    assert [card.prompt.id for card in page.prompts.cards] == ["pauze"]


def test_why_now_names_the_lines_that_it_rests_on(page: IntakePage, card: PromptCard) -> None:
    """With the source, on demand."""
    assert card._why.isHidden()
    next(button for button in card.findChildren(type(card._unfold)) if button.text() == "Waarom nu?").click()
    assert not card._why.isHidden()
    assert "Aanleiding: " in card._why.text()
    assert "Vermoeden van LVB: ja" in card._why.text()
    assert "Bron: FICTIEF bron" in card._why.text()
