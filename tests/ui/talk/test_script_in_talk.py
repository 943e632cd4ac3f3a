"""The script on the page of the talk: choosing modules, and what a phase still waits for. FICTIEF."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from intake_app.interview import events as ev
from intake_app.interview.script import Module, Phase, Script, Step, StepKind, Wording
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage

CTRL = Qt.KeyboardModifier.ControlModifier


def step(name: str, title: str, **more: Any) -> Step:
    """A step to ask. FICTIEF."""
    return Step(name, StepKind.ASK, title, "Daarom.", "test", words=Wording("Vertel maar.", "Vertelt u maar."), **more)


SCRIPT = Script(
    *("fictief", "FICTIEF script", "1", "slachtoffer", "FICTIEF."),
    phases=(
        Phase(
            *("een", "Begin", "g", "e", "s"),
            steps=(step("open", "Open"), step("werk-dag", "Een dag", module="werk"), step("klaar", "Klaar", tip="Bel {{ x }}.")),
            exit_when=("free_account", "recording_noted"),
            modules=("werk",),
        ),
        Phase("twee", "Einde", "g", "e", "s", steps=(step("dag", "Dag"),)),
    ),
    modules=(Module("werk", "Werk", "Over werk. FICTIEF.", "test"),),
)


@pytest.fixture
def session(session: Session, ledger: Any) -> Session:
    """The talk, led by a script with a module and with something to wait for."""
    ledger.kept.clear()
    made = Session(ledger, replace(session._tools, script=SCRIPT), "FICTIEF rechercheur")
    made.begin(ev.Opened("FICTIEF-7", "", "", "Sanne", "je"))
    return made


def titles(page: IntakePage) -> list[str]:
    """The steps of the first phase as the path shows them."""
    top = page.path.tree.topLevelItem(0)
    assert top is not None
    return [top.child(row).text(0) for row in range(top.childCount())]


def test_modules_are_chosen_by_keyboard_and_come_on_the_path(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """Ctrl+K, space, Ctrl+Enter; the same again takes them off."""
    assert ["Open", "Klaar"] == titles(page)
    for chosen, expected in ((("werk",), ["Open", "Een dag", "Klaar"]), ((), ["Open", "Klaar"])):
        qtbot.keyClick(page.question.box, Qt.Key.Key_K, CTRL)
        form: Any = page.dialogs.shown
        qtbot.waitUntil(form.isActiveWindow)
        qtbot.keyClick(form.boxes["werk"].box, Qt.Key.Key_Space)
        qtbot.keyClick(form.boxes["werk"].box, Qt.Key.Key_Return, CTRL)
        assert (chosen, expected, None) == (events(ev.ModulesChosen)[-1].modules, titles(page), page.dialogs.shown)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)


def test_the_button_below_the_path_opens_the_same_form(page: IntakePage) -> None:
    """It stands there only when the script has something to choose, and closes with the talk."""
    page.path.choose.click()
    form: Any = page.dialogs.shown
    assert ["Werk"] == [box.text() for box in form.boxes.values()]
    shown = [label.text() for label in form.findChildren(QLabel)]
    assert not any("Over werk." in text for text in shown), "the person at the table may read along"
    form.reject()
    page.show_snapshot(page._session.close(ev.Closed()))
    assert not page.path.choose.isEnabled()


def test_a_script_without_modules_has_no_button(page: IntakePage, session: Session) -> None:
    """Nothing to choose is nothing to see."""
    page.show_snapshot(replace(session.snapshot(), modules=()))
    assert not page.path.choose.isVisibleTo(page)
    assert not page.header._actions["modules"].isEnabled()


def test_when_the_disk_is_full_the_choice_stays_in_the_form(page: IntakePage, ledger: Any, events: Any) -> None:
    """With the sentence below it."""
    page.dialogs.open("modules")
    form: Any = page.dialogs.shown
    form.boxes["werk"].click()
    ledger.full = True
    form.keep.click()
    assert ("De schijf is vol. Maak ruimte en probeer het nog eens.", [], True) == (
        form.wrong.text(),
        events(ev.ModulesChosen),
        form.boxes["werk"].isChecked(),
    )


def test_what_is_still_open_stands_below_the_path_and_at_the_last_step(page: IntakePage, session: Session) -> None:
    """On the path all the time; on the step only where the phase ends. It goes as soon as it is met."""
    words = "Nog open in deze fase: vrij vertellen; vastleggen of er een opname loopt."
    page.show_snapshot(session.show("open"))
    assert (words, "") == (page.path.open_line.text(), page.step._open.text())
    page.show_snapshot(session.show("klaar"))
    assert (words, words) == (page.path.open_line.text(), page.step._open.text())
    assert page.step.next.isEnabled()
    session.answer("Ik wil iets zeggen. FICTIEF.")
    page.show_snapshot(session.recording(running=True))
    assert ("", "", False) == (page.path.open_line.text(), page.step._open.text(), page.step._open.isVisibleTo(page))
    page.show_snapshot(session.show("dag"))
    assert "" == page.path.open_line.text()
