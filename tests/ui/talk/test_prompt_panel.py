"""Reminders stay until a decision is in the record."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_app.interview.events import BreakStarted, PromptDecided
from intake_app.interview.prompts import DuePrompt, Prompt
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.prompt_card import PromptCard
from intake_app.ui.prompt_panel import NONE_DUE

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
    """Ctrl+1 chooses, who and when are asked in place, Enter notes; nobody and nothing is not enough."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_1, CTRL)
    assert card.who.hasFocus()
    qtbot.keyClick(card.who, Qt.Key.Key_Return)
    assert events(PromptDecided) == [], "a decision without a reason is not noted"
    assert page.prompts.cards == (card,)
    qtbot.keyClicks(card.who, "FICTIEF mw. Bos")
    card.comes.more.click()
    qtbot.keyClicks(card.reason, "FICTIEF: korte antwoorden")
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    expected = PromptDecided("specialist", "called", "FICTIEF: korte antwoorden", who="FICTIEF mw. Bos", comes=5)
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


@pytest.fixture
def many(page: IntakePage, session: Session) -> tuple[PromptCard, ...]:
    """Four reminders wait at once; the break came last and stands second."""
    reminders = [
        DuePrompt(Prompt(name, kind, ("signal",), f"FICTIEF {name}.", "FICTIEF", "FICTIEF bron", ("called", "not_now")), ())
        for name, kind in (("een", "lvb_specialist"), ("rust", "break"), ("drie", "recording"), ("vier", "lawyer"))
    ]
    for come in (reminders[:1] + reminders[2:], reminders):
        page.prompts.show_snapshot(replace(session.snapshot(), due=tuple(come)))
    return page.prompts.cards


def test_two_reminders_stand_in_words_and_the_others_in_a_line(page: IntakePage, many: tuple[PromptCard, ...]) -> None:
    """The break and the first; one press shows all, and one press puts them away."""
    assert [True, True, False, False] == [card.isVisible() for card in many]
    assert "Nog 2 herinneringen" == page.prompts.others.text()
    page.prompts.others.click()
    assert all(card.isVisible() for card in many)
    page.prompts.others.click()
    assert [True, True, False, False] == [card.isVisible() for card in many]


def test_tab_goes_through_the_reminders_as_the_eye_does(page: IntakePage, many: tuple[PromptCard, ...]) -> None:
    """The reminder that came up last stands second, so its decisions come second."""
    page.prompts.others.click()
    one, rest, three, four = many
    expected = [one._unfold, *rest.buttons.values(), rest._ask_why, three._unfold, four._unfold, page.prompts.others]
    assert expected == stops(page.prompts, one._unfold)


def test_after_the_pace_tab_comes_to_the_reminders_first(page: IntakePage, many: tuple[PromptCard, ...]) -> None:
    """What waits for a decision goes before what can always be done."""
    following = [stop for stop in stops(page, many[0]._unfold) if stop in {page.suspicion.button, page.room.people_button}]
    assert [page.suspicion.button, page.room.people_button] == following
    top = page.prompts.mapTo(page, QPoint(0, 0)).y()
    assert page.pace.mapTo(page, QPoint(0, 0)).y() < top < page.suspicion.mapTo(page, QPoint(0, 0)).y()


def test_the_reason_is_in_sight_when_it_is_asked(qtbot: QtBot, page: IntakePage, many: tuple[PromptCard, ...]) -> None:
    """In a low window the column scrolls to the line to type in, and to the button under it."""
    page.resize(1280, 420)
    many[0]._unfold.click()
    many[0].buttons["called"].click()
    for widget in (many[0].reason, many[0]._keep):
        qtbot.waitUntil(lambda seen=widget: seen.visibleRegion().boundingRect().height() == seen.height())


def stops(within: QWidget, start: QWidget) -> list[QWidget]:
    """Return where Tab stops inside a widget, from `start` on."""
    found = [start]
    while (after := found[-1].nextInFocusChain()) is not None:
        while not (after.isVisible() and after.isEnabled() and after.focusPolicy() & Qt.FocusPolicy.TabFocus):
            after = after.nextInFocusChain()
        if after in found or not within.isAncestorOf(after):
            return found
        found.append(after)
    return found


def test_two_keys_are_enough_when_a_sentence_stands_ready(qtbot: QtBot, page: IntakePage, card: PromptCard, events: Any) -> None:
    """Not now, and why: without typing, so without looking away from the person for long."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_4, CTRL)
    assert card.ready_buttons[0].text() == "De persoon vertelt nu."

    qtbot.keyClick(card.reason, Qt.Key.Key_1, CTRL)

    assert events(PromptDecided) == [PromptDecided("specialist", "not_now", "De persoon vertelt nu.")]
    assert page.prompts.cards == ()


def test_what_is_done_instead_is_asked_when_nobody_is_available(
    qtbot: QtBot, page: IntakePage, card: PromptCard, events: Any
) -> None:
    """It is kept as that."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_3, CTRL)
    assert "in plaats daarvan" in card.reason.placeholderText()

    qtbot.keyClicks(card.reason, "FICTIEF: morgen verder")
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)

    assert events(PromptDecided) == [PromptDecided("specialist", "not_available", "", instead="FICTIEF: morgen verder")]


def test_planned_questions_stand_in_their_reminder_and_one_key_puts_one_in_the_box(qtbot: QtBot, page: IntakePage) -> None:
    """The keys come after those of the decisions; nothing is asked or decided by it."""
    made = PromptCard(DuePrompt(Prompt("gepland", "planned", (), "Nog niet gevraagd.", "", "", ("first_this", "not_now")), ()))
    qtbot.addWidget(made)
    taken: list[str] = []
    made.taken.connect(taken.append)
    made.offer(["Wie was daar?", "Wat zag je?"])

    made.press(4)

    assert ["Wat zag je?"] == taken
    made.offer(["Wie was daar?"])
    made.press(4)
    assert ["Wat zag je?"] == taken, "a question that was asked is gone"


def test_a_slower_pace_says_what_changed_and_how_to_undo_it(page: IntakePage) -> None:
    """Nothing changes unseen."""
    heard: list[str] = []
    page.said.connect(heard.append)

    page.prompts.decided.emit("rustiger", "slower", {})

    assert ["De stilte na een vraag is nu 15 seconden. Anders instellen of terug: Ctrl+T."] == heard


def test_what_was_opened_by_hand_keeps_the_keys(page: IntakePage, session: Session) -> None:
    """A break that comes due between opening and deciding does not get the key that is about to be pressed."""
    page.show_snapshot(session.observe("vraagt_pauze"))
    page.show_snapshot(session.suspect("ja"))
    first = next(card for card in page.prompts.cards if card.prompt.id == "specialist")
    first._unfold.click()
    page.show_snapshot(session.observe("vraagt_pauze"))
    for _ in range(6):
        session.ask("Wie was daar?", "FICTIEF")
        page.show_snapshot(session.answer("weet ik niet"))
    assert {"specialist", "pauze", "rustiger"} == {card.prompt.id for card in page.prompts.cards}
    assert page.prompts.first is first.buttons["called"]
