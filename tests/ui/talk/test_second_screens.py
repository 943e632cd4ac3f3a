"""The windows beside the talk: the card for the colleague, the screen for the person, and the panel that drives it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_app import assemble, resources
from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.settings import Settings
from intake_app.ui import theme
from intake_app.ui.card_grid import TARGET
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.large_text import LEAST
from intake_app.ui.person_window import another
from intake_app.ui.pictures import Pictures
from intake_app.ui.second_screens import SecondScreens
from intake_app.ui.sheet_card import SheetCard
from intake_app.ui.table_board import DRAWING, EMPTY, FIGURE, PATH, PEOPLE, SENTENCE

Events = Callable[[type], list[Any]]


@pytest.fixture
def screens(page: IntakePage, session: Session) -> SecondScreens:
    """The windows of the talk, all still shut."""
    return SecondScreens(page, session, Pictures(assemble.cards(), resources.drawing))


@pytest.fixture
def table(screens: SecondScreens, qtbot: QtBot) -> SecondScreens:
    """The panel open and the screen of the person on."""
    screens.open("person")
    screens.switch()
    assert screens.person is not None
    assert screens.panel is not None
    screens.person.resize(1280, 800)
    qtbot.waitExposed(screens.person)
    return screens


def card_of(screens: SecondScreens, name: str, *, small: bool = False) -> SheetCard:
    """A card on the screen of the person, or (`small`) in the panel."""
    window = screens.panel if small else screens.person
    assert window is not None
    return next(button for button in window.sheets.cards.buttons if button.card.id == name)


def row_of(screens: SecondScreens, sheet: str) -> None:
    """Choose a sheet in the list of the panel, as with the arrow keys."""
    assert screens.panel is not None
    screens.panel.list.setCurrentRow(screens.panel.names.index(sheet))


def touch(qtbot: QtBot, widget: QWidget, at: QPoint | None = None) -> None:
    """Touch with a finger, which Qt hands on as the left button."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


# --- the card of the colleague ---------------------------------------------------------------------------------------


def test_the_card_shows_what_is_said_now(screens: SecondScreens, page: IntakePage, session: Session) -> None:
    """The sentence of the step; what is typed once the typing pauses; what was asked, until it is answered; the step again."""
    screens.open("card")
    assert screens.card is not None
    shown = screens.card.sentence
    assert shown.text == "Hallo. Fijn dat je er bent."
    page.question.put("Wie was daar?")
    page.question.paused.emit("Wie was daar?")
    assert shown.text == "Wie was daar?"
    page.question.asked.emit("Wie was daar?", "")
    assert shown.text == "Wie was daar?"
    page.attempt(lambda: session.answer("Mo. FICTIEF"))
    assert shown.text == "Hallo. Fijn dat je er bent."
    page.attempt(session.rest)

    assert shown.text == "Pauze"


def test_a_draft_that_is_better_said_otherwise_waits(screens: SecondScreens, page: IntakePage) -> None:
    """It does not stand in large letters before the colleague; mended it does, and what was asked all the same does too."""
    screens.open("card")
    assert screens.card is not None
    page.question.put("Waarom ging je mee?")
    page.question.paused.emit("Waarom ging je mee?")
    assert screens.card.sentence.text == "Hallo. Fijn dat je er bent."
    page.question.put("Wat zei hij?")
    page.question.paused.emit("Wat zei hij?")
    assert screens.card.sentence.text == "Wat zei hij?"
    page.question.asked.emit("Waarom ging je mee?", "")

    assert screens.card.sentence.text == "Waarom ging je mee?"


def test_the_card_has_nothing_but_the_sentence_and_its_keys(screens: SecondScreens, qtbot: QtBot) -> None:
    """No title that names a case, no buttons; F11 fills the screen and goes back, Esc closes."""
    screens.open("card")
    card = screens.card
    assert card is not None
    assert ("LVB-intake", []) == (card.windowTitle(), card.findChildren(QAbstractButton))
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    qtbot.keyClick(card, Qt.Key.Key_F11)
    assert card.isFullScreen()
    qtbot.keyClick(card, Qt.Key.Key_F11)
    assert not card.isFullScreen()
    qtbot.keyClick(card, Qt.Key.Key_Escape)

    assert not card.isVisible()


def test_the_sentence_grows_with_the_card(screens: SecondScreens) -> None:
    """A larger window has larger letters."""
    screens.open("card")
    assert screens.card is not None
    sizes = []
    for width, height in ((500, 300), (1200, 800)):
        screens.card.resize(width, height)
        QApplication.processEvents()
        sizes.append(screens.card.sentence.points())

    assert sizes[0] < sizes[1]


# --- the screen of the person ----------------------------------------------------------------------------------------


def test_the_screen_of_the_person_begins_empty_and_never_takes_the_keys(table: SecondScreens) -> None:
    """Nothing of the record is there; what is typed goes on in the first window."""
    person = table.person
    assert person is not None
    assert table.board.sheet == EMPTY
    assert person.sheets.currentWidget() is person.sheets.empty
    assert person.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert [] == [label.text() for label in person.findChildren(QLabel)]
    assert person.windowTitle() == "LVB-intake"


def test_another_display_is_chosen_when_there_is_one() -> None:
    """Not the one of the detective."""
    assert another(["mine", "table"], "mine") == "table"
    assert another(["table", "mine"], "mine") == "table"
    assert another(["mine"], "mine") is None


@pytest.mark.parametrize("sheet", ["antwoord", "schaal", "gevoel", "dag", "jaar", "onderwerp", "hulp", "kamer"])
def test_cards_can_be_read_and_touched(table: SecondScreens, sheet: str) -> None:
    """Words of 28 points or more, pictures of three centimetres or more, all within the screen, each with a name."""
    row_of(table, sheet)
    assert table.person is not None
    sheets = table.person.sheets.cards
    assert sheets.buttons
    for button in sheets.buttons:
        assert sheets.rect().contains(button.geometry())
        assert min(button.width(), button.height()) >= TARGET
        assert button.accessibleName()
        assert button.accessibleDescription()
    assert all(grid.points >= LEAST and grid.picture >= TARGET for grid in sheets.grids)


def test_a_touch_is_noted_at_once(table: SecondScreens, qtbot: QtBot, events: Events) -> None:
    """By whom it is known, and what stood there; the card shows that it was seen, in both windows."""
    row_of(table, "schaal")
    touch(qtbot, card_of(table, "gaat-wel"))

    assert [ev.Pointed("gaat-wel", "gaat wel", "touch")] == events(ev.Pointed)
    assert card_of(table, "gaat-wel").chosen
    assert card_of(table, "gaat-wel", small=True).chosen
    assert card_of(table, "gaat-wel").accessibleName() == "gaat wel, aangewezen"


def test_a_double_touch_is_one_line(table: SecondScreens, qtbot: QtBot, events: Events) -> None:
    """A finger that bounces is not heard twice."""
    row_of(table, "gevoel")
    for _ in range(2):
        touch(qtbot, card_of(table, "boos"))

    assert 1 == len(events(ev.Pointed))


def test_the_detective_notes_what_was_pointed_at_by_keyboard(table: SecondScreens, qtbot: QtBot, events: Events) -> None:
    """Tab to the card in the panel and press the space bar."""
    row_of(table, "antwoord")
    button = card_of(table, "ja", small=True)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert [ev.Pointed("ja", "ja", "detective")] == events(ev.Pointed)


def test_one_key_makes_it_the_answer(table: SecondScreens, page: IntakePage, qtbot: QtBot, events: Events) -> None:
    """Only then; the offer goes with the question."""
    said: list[str] = []
    page.said.connect(said.append)
    page.question.asked.emit("Was Mo daar?", "")
    row_of(table, "antwoord")
    touch(qtbot, card_of(table, "nee"))
    assert [] == events(ev.AnswerNoted)
    assert said[-1] == "Wijst aan: nee. Ctrl+S noteert dit als antwoord."
    assert table.panel is not None
    assert table.panel.confirm.isVisible()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert [("nee", ("wijst_aan",))] == [(event.text, event.marks) for event in events(ev.AnswerNoted)]
    assert not table.panel.confirm.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert 1 == len(events(ev.AnswerNoted))


def test_pauze_brings_the_reminder_at_once(table: SecondScreens, session: Session, qtbot: QtBot) -> None:
    """The person need not say it twice."""
    row_of(table, "antwoord")
    touch(qtbot, card_of(table, "pauze"))

    assert ["pauze"] == [reminder.prompt.id for reminder in session.snapshot().due]


def test_what_can_not_be_kept_is_said(table: SecondScreens, page: IntakePage, ledger: Any, qtbot: QtBot, events: Events) -> None:
    """A full disk is told in the strip of the window, and nothing is offered."""
    problems: list[str] = []
    page.problem.connect(problems.append)
    row_of(table, "antwoord")
    ledger.full = True
    touch(qtbot, card_of(table, "ja"))

    assert ["De schijf is vol. Maak ruimte en probeer het nog eens."] == problems
    assert [] == events(ev.Pointed)


def test_a_place_on_the_body_is_noted(table: SecondScreens, qtbot: QtBot, events: Events) -> None:
    """In percent of the drawing; beside the drawing nothing happens."""
    row_of(table, "lichaam")
    assert table.person is not None
    body = table.person.sheets.body
    spot = body.spots()[0]
    touch(qtbot, body, spot.center().toPoint())
    touch(qtbot, body, QPoint(2, 2))

    pointed = events(ev.Pointed)
    assert ["lichaam-voorkant"] == [event.card for event in pointed]
    assert pointed[0].place == pytest.approx((50, 50), abs=1)


def test_the_person_draws_and_nothing_of_it_is_kept(table: SecondScreens, qtbot: QtBot, ledger: Any) -> None:
    """Lines are on the board only; the detective writes down what was drawn; wiping asks first."""
    row_of(table, DRAWING)
    before = len(ledger.kept)
    assert table.person is not None
    assert table.panel is not None
    canvas = table.person.sheets.canvas
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseMove(canvas, QPoint(500, 400))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(500, 400))
    assert 1 == len(table.board.strokes)
    assert before == len(ledger.kept)
    table.panel.line.setText("een huis met een hek. FICTIEF")
    table.panel.keep.click()
    assert "Getekend: een huis met een hek. FICTIEF" == ledger.kept[-1].event.text
    assert "" == table.panel.line.text()
    table.panel.wipe.click()
    assert 1 == len(table.board.strokes)
    table.panel.wipe.click()

    assert [] == table.board.strokes


def test_figures_are_put_down_named_joined_and_dragged(table: SecondScreens, qtbot: QtBot) -> None:
    """The name is what the person says, typed by the detective; the person drags."""
    row_of(table, PEOPLE)
    assert table.panel is not None
    assert table.person is not None
    tools = table.panel.people
    for name in ("ik", "Meneer Dik FICTIEF"):
        table.board.choose(None)
        tools.name.setText(name)
        qtbot.keyClick(tools.name, Qt.Key.Key_Return)
    tools.join.click()
    canvas = table.person.sheets.people
    first = table.board.people.figures[0].at
    spot = next(QPoint(x, y) for x in range(0, 1200, 20) for y in range(0, 700, 20) if canvas.figure_at(QPoint(x, y)) == 0)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseMove(canvas, spot + QPoint(60, 120))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=spot + QPoint(60, 120))

    assert ["ik", "Meneer Dik FICTIEF"] == [figure.name for figure in table.board.people.figures]
    assert {(0, 1)} == table.board.people.lines
    assert table.board.people.figures[0].at[1] > first[1]


def test_the_person_chooses_the_figure(table: SecondScreens, qtbot: QtBot, events: Events) -> None:
    """It is a choice of drawing, and no line in the record."""
    row_of(table, FIGURE)
    touch(qtbot, card_of(table, f"{FIGURE}-2"))

    assert table.board.second
    assert [] == events(ev.Pointed)


def test_the_sentence_is_there_only_when_it_is_put_there(table: SecondScreens, page: IntakePage) -> None:
    """A draft that was not asked never reaches the person."""
    assert table.person is not None
    assert "" == table.person.sheets.sentence.text
    row_of(table, SENTENCE)
    assert "Hallo. Fijn dat je er bent." == table.person.sheets.sentence.text
    page.question.put("Waarom ging je mee?")
    page.question.paused.emit("Waarom ging je mee?")

    assert "Hallo. Fijn dat je er bent." == table.person.sheets.sentence.text


def test_reading_aloud_is_offered_only_with_a_voice(table: SecondScreens) -> None:
    """And only where a sentence lies on the table."""
    panel = table.panel
    assert panel is not None
    row_of(table, SENTENCE)
    assert not panel.read.isVisible()
    panel.offer_voice(found=True)
    assert panel.read.isVisible()
    row_of(table, "antwoord")

    assert not panel.read.isVisible()


def test_larger_text_is_followed_at_once(table: SecondScreens, qapp: QApplication) -> None:
    """At 200 % the words on a sheet with few cards are larger than at 100 %."""
    row_of(table, "kamer")
    assert table.person is not None
    before = table.person.sheets.cards.grids[0].points
    theme.apply(qapp, Settings(theme="dark", text_scale=200))
    QApplication.processEvents()
    after = table.person.sheets.cards.grids[0].points
    theme.apply(qapp, Settings(theme="light"))

    assert after > before


def test_the_path_is_said_to_who_does_not_see_it(table: SecondScreens, session: Session) -> None:
    """In a script of which no phase has a card, we talk about one thing."""
    row_of(table, PATH)
    assert table.person is not None
    assert table.person.sheets.currentWidget() is table.person.sheets.path
    assert "Nu: wij praten over één ding." == table.person.sheets.path.accessibleName()


def test_all_goes_when_the_talk_leaves_the_screen(table: SecondScreens, page: IntakePage) -> None:
    """Lock, another page, the end of the program: no window stays, and what was made is gone."""
    table.board.begin_stroke((0.1, 0.1))
    table.board.place_figure("ik.svg", "FICTIEF")
    person, panel = table.person, table.panel
    assert person is not None
    assert panel is not None
    page.hide()

    assert not person.isVisible()
    assert not panel.isVisible()
    assert (EMPTY, [], []) == (table.board.sheet, table.board.strokes, table.board.people.figures)


def test_the_screen_is_empty_after_the_end(table: SecondScreens, page: IntakePage, session: Session) -> None:
    """When the talk is closed nothing lies on the table."""
    row_of(table, "antwoord")
    page.attempt(lambda: session.close(ev.Closed()))

    assert EMPTY == table.board.sheet


def test_closing_the_window_of_the_person_is_seen_in_the_panel(table: SecondScreens) -> None:
    """The state says off, and one press brings it back with the same sheet."""
    row_of(table, "schaal")
    assert table.person is not None
    assert table.panel is not None
    table.person.close()
    assert table.panel.switch.text() == "Zet aan"
    table.panel.switch.click()

    assert table.person.isVisible()
    assert "schaal" == table.board.sheet


def test_the_keys_open_both(screens: SecondScreens, page: IntakePage, qtbot: QtBot) -> None:
    """F11 the panel, Ctrl+E the card; Esc closes the panel and leaves the screen of the person as it is."""
    qtbot.keyClick(page, Qt.Key.Key_F11)
    assert screens.panel is not None
    assert screens.panel.isVisible()
    qtbot.keyClick(screens.panel, Qt.Key.Key_Escape)
    assert not screens.panel.isVisible()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    assert screens.card is not None
    assert screens.card.isVisible()


def test_everything_in_the_panel_has_a_name(table: SecondScreens) -> None:
    """A screen reader always has something to say, on every sheet."""
    assert table.panel is not None
    for sheet in table.panel.names:
        row_of(table, sheet)
        for widget in table.panel.findChildren(QWidget):
            takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.objectName().startswith("qt_")
            text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
            assert not takes or widget.accessibleName() or text, (sheet, widget)


def test_no_typed_word_is_logged(table: SecondScreens, caplog: pytest.LogCaptureFixture, qtbot: QtBot) -> None:
    """Names on the map and notes stay where they are."""
    caplog.set_level(logging.DEBUG)
    assert table.panel is not None
    row_of(table, PEOPLE)
    qtbot.keyClicks(table.panel.people.name, "Geheim")
    table.panel.people.add.click()
    table.panel.line.setText("Geheim")
    table.panel.keep.click()

    assert "Geheim" not in caplog.text
