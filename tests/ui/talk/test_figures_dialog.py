"""The figures and the pace of a talk, as forms over it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.ui.bars import Bars
from intake_app.ui.figures_dialog import EMPTY, FiguresDialog
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.pace_dialog import PaceDialog


def test_the_plots_say_in_words_what_they_draw(qtbot: QtBot, page: IntakePage, session: Session, clock: Any) -> None:
    """One open and one yes/no question, answered after seven seconds."""
    for question in ("Vertel over vanmorgen.", "Was Mo daar?"):
        session.ask(question)
        clock.move(7)
        session.answer("Ik was in de bus. FICTIEF.")
    dialog = FiguresDialog(page, session)
    qtbot.addWidget(dialog)

    plots = {plot.accessibleName(): plot.accessibleDescription() for plot in dialog.findChildren(Bars)}

    assert "Open uitnodiging: 50 % (1); Wie, wat, waar: 0 % (0); Ja/nee-vraag: 50 % (1)" in plots["Soort vragen"]
    assert plots["Stilte tot een antwoord"] == "Korter dan 3 seconden: 0 %; Ertussenin: 0 %; 6 seconden of meer: 100 %"


def test_without_questions_the_figures_say_so(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """An empty page would look broken."""
    dialog = FiguresDialog(page, session)
    qtbot.addWidget(dialog)

    assert EMPTY in [label.text() for label in dialog.findChildren(QLabel)]
    assert [] == dialog.findChildren(Bars)


def test_only_what_was_changed_is_noted_and_the_band_follows(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """Two more seconds and a shorter block; the rest stays as it was."""
    page.dialogs.open("pace")
    dialog = page.dialogs.shown
    assert isinstance(dialog, PaceDialog)
    for _ in range(2):
        qtbot.mouseClick(dialog.steppers["wait"].more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.steppers["block_limit"].less, Qt.MouseButton.LeftButton)
    dialog.why.setText("staat op de hulpkaart")

    dialog.hand_in()

    chosen = [dated.event for dated in session.interview.of(ev.PaceChosen)]
    why = "staat op de hulpkaart"
    assert [ev.PaceChosen("wait", 12.0, why), ev.PaceChosen("block_limit", 900.0, why)] == chosen
    assert "15 minuten" in page.pace.block.text()


def test_after_the_close_a_next_talk_is_one_button_away(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """The same record goes on; what was asked stands there."""
    session.ask("Vertel over vanmorgen.")
    page.show_snapshot(session.close(ev.Closed()))
    qtbot.mouseClick(page.cover.next, Qt.MouseButton.LeftButton)
    dialog = page.dialogs.shown
    assert dialog is not None
    dialog.hand_in()  # type: ignore[attr-defined]

    assert session.interview.closed is None
    assert 2 == session.interview.talks
    assert page.question.isVisibleTo(page)
