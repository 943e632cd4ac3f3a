"""A whole intake by keyboard: from the first screen to a sealed report, and nothing typed lies anywhere in the open."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import docx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from intake_app.interview import events as ev
from intake_app.report.seal import open_sealed
from intake_app.store.vault import Vault
from intake_app.ui.cases_page import CasesPage
from intake_app.ui.close_dialog import CloseDialog
from intake_app.ui.export_page import ExportPage
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.new_intake_page import NewIntakePage
from intake_app.ui.recovery_page import RecoveryPage
from intake_app.ui.unlock_page import UnlockPage
from intake_app.ui.welcome_page import WelcomePage

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

TURNS = (
    ("Vertel over de schuurdeur.", "Die zat dicht met een hangslotje."),
    ("Wie was er in de schuur?", "Dirkjan en zijn neef Wobbe."),
    ("Wat zei Wobbe tegen jou?", "Dat ik mijn mondje moest houden <en kom mee> & zo."),
    ("Vertel over het brommertje.", "Het was paars met glitters en ik mocht achterop."),
)
BLAME = "Waarom heb je je niet gewoon verzet?"
REASON = "De officier wilde dit zo FICTIEF."


def first_run(desk: Any) -> str:
    """Make a vault with the keyboard; returns its passphrase."""
    page = desk.window.page
    assert isinstance(page, WelcomePage)
    desk.press(ENTER)
    page.name.entry.clear()
    desk.type("Noor Proefpersoon")
    desk.press(ENTER)
    desk.press(ENTER)
    phrase = page.passphrase.words_panel.phrase.text()
    desk.tab_to(page.passphrase.words_panel.kept)
    desk.press(Qt.Key.Key_Space)
    desk.tab_to(page.passphrase.next)
    desk.press(ENTER)

    recovery = desk.window.page
    assert isinstance(recovery, RecoveryPage)
    desk.press(ENTER)
    groups = recovery._groups
    for place in recovery.check._asked:
        desk.type(groups[place - 1])
        desk.press(ENTER)
    assert isinstance(desk.window.page, CasesPage)
    return " ".join(phrase.split())


def new_intake(desk: Any) -> IntakePage:
    """Fill the form; returns the talk."""
    desk.press(Qt.Key.Key_N, CTRL)
    form = desk.window.page
    assert isinstance(form, NewIntakePage)
    desk.type("PL-FICTIEF-778")
    desk.tab_to(form.roepnaam)
    desk.type("Sietske")
    desk.tab_to(form.begin)
    desk.press(ENTER)
    page = desk.window.page
    assert isinstance(page, IntakePage), desk.window.strip.sentence
    return page


def talk(desk: Any, page: IntakePage) -> None:
    """Ask and note: findings, a reason, marks, an own word, a break, a suspicion and its decision."""
    for question, answer in TURNS:
        assert desk.focus() is page.question.box
        desk.type(question)
        desk.press(ENTER)
        assert desk.focus() is page.answer.box
        desk.clock.forward(8)
        desk.type(answer)
        desk.press(ENTER)
        desk.clock.forward(5)
    desk.type(BLAME)
    desk.press(ENTER)
    assert page.question.reason.isVisible()
    desk.type(REASON)
    desk.press(ENTER)
    desk.press(Qt.Key.Key_S, ALT)
    desk.press(ENTER)
    page.tick()


def test_a_whole_intake_by_keyboard_to_a_sealed_report(desk: Any) -> None:
    """Every question and answer is in the opened report, word for word."""
    phrase = first_run(desk)
    page = new_intake(desk)
    talk(desk, page)

    assert "Verzet" not in (desk.window.windowTitle())
    desk.press(Qt.Key.Key_D, CTRL)
    dialog = page.dialogs.shown
    assert isinstance(dialog, CloseDialog)
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    desk.tab_to(dialog.next)
    desk.type("Dinsdag met Femke FICTIEF")
    desk.press(ENTER, CTRL)
    export = desk.window.page
    assert isinstance(export, ExportPage), desk.window.strip.sentence
    desk.come_back()
    assert desk.focus() is export.receiver
    desk.type("Officier Voorbeeld")
    desk.tab_to(export.why)
    desk.type("Dossier FICTIEF")
    export.folder.setText(str(desk.home / "documents"))
    desk.press(ENTER, CTRL)
    desk.qtbot.waitUntil(export.outcome.isVisible)

    (report,) = (desk.home / "documents").iterdir()
    assert re.fullmatch(r"verslag-[0-9a-f]{8}\.docx", report.name)
    text = flat(open_sealed(report.read_bytes(), export.words.text()))
    for words in (
        *(word for turn in TURNS for word in turn),
        BLAME,
        REASON,
        "Sietske",
        "PL-FICTIEF-778",
        "Dinsdag met Femke FICTIEF",
    ):
        assert words in text
    desk.window.close()
    in_the_vault(desk, phrase)
    nothing_in_the_open(desk, phrase)


def in_the_vault(desk: Any, phrase: str) -> None:
    """The record holds the same, with its chain and its export."""
    with Vault.open(desk.home / "kluis", phrase, clock=desk.clock, user="test") as vault:
        (case,) = vault.cases()
        entries = vault.open_case(case.id).entries()
        assert () == vault.check()
    asked = [entry.event.text for entry in entries if isinstance(entry.event, ev.QuestionAsked)]
    assert [*(question for question, _ in TURNS), BLAME] == asked
    assert any(isinstance(entry.event, ev.AnswerNoted) and entry.event.marks == ("stil",) for entry in entries)
    assert isinstance(entries[-1].event, ev.Exported)


def nothing_in_the_open(desk: Any, phrase: str) -> None:
    """No typed word in any log record, nor in any plain file: vault, temp, settings, documents."""
    secret = {word for text in desk.typed for word in re.findall(r"[\w-]{6,}", text)} - {"Proefpersoon", "FICTIEF"}
    assert {"Sietske", "hangslotje", "Dirkjan", "glitters", "brommertje", "PL-FICTIEF-778"} <= secret
    secret |= {phrase}
    logged = "\n".join(desk.log.lines)
    assert [] == [word for word in secret if word in logged]
    files = [path for path in desk.home.rglob("*") if path.is_file()]
    assert len(files) >= 4
    found = [(path.name, word) for path in files for word in secret if holds(path.read_bytes(), word)]
    assert [] == found
    names = " ".join(str(path) for path in files)
    assert [] == [word for word in secret if word in names]


def holds(data: bytes, word: str) -> bool:
    """Whether the word stands in the bytes, as UTF-8 or UTF-16."""
    return word.encode() in data or word.encode("utf-16-le") in data


def flat(data: bytes) -> str:
    """The words of a Word document on one line."""
    document = docx.Document(io.BytesIO(data))
    return re.sub(r"\s+", " ", "".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")))


def test_what_was_noted_is_there_after_the_window_was_shut_in_the_middle(desk: Any) -> None:
    """Close the window, start again, unlock, and go on: everything is there, and the gap is noted."""
    phrase = first_run(desk)
    page = new_intake(desk)
    talk(desk, page)
    desk.window.close()
    desk.clock.forward(400)

    desk.show()
    unlock = desk.window.page
    assert isinstance(unlock, UnlockPage)
    desk.type(phrase)
    desk.press(ENTER)
    cases = desk.window.page
    assert isinstance(cases, CasesPage), desk.window.strip.sentence
    cases.open.click()

    again = desk.window.page
    assert isinstance(again, IntakePage), desk.window.strip.sentence
    interview = again._session.interview
    assert [question for question, _ in TURNS] == [turn.question.event.text for turn in interview.turns if turn.question][:-1]
    assert interview.of(ev.Resumed)[-1].event.gap >= 400


def test_a_half_typed_answer_is_noted_when_the_vault_is_locked(desk: Any) -> None:
    """Someone walks in, Ctrl+L: what the person said so far is in the record."""
    phrase = first_run(desk)
    page = new_intake(desk)
    desk.type("Vertel over de schuurdeur.")
    desk.press(ENTER)
    desk.type("Die zat dicht met een hang")
    desk.press(Qt.Key.Key_L, CTRL)

    assert isinstance(desk.window.page, UnlockPage), desk.window.strip.sentence
    desk.type(phrase)
    desk.press(ENTER)
    desk.window.page.open.click()
    page = desk.window.page
    assert isinstance(page, IntakePage), desk.window.strip.sentence
    assert page._session.interview.of(ev.AnswerNoted)[-1].event.text == "Die zat dicht met een hang"


def test_practice_is_one_click_and_says_so_everywhere(desk: Any) -> None:
    """OEFENING in the title and above every page; a practice vault holds no real case."""
    page = desk.window.page
    page.start.practise.click()
    assert isinstance(desk.window.page, CasesPage), desk.window.strip.sentence
    desk.press(Qt.Key.Key_N, CTRL)
    form = desk.window.page
    assert form.number.text().startswith("OEFEN-")
    desk.tab_to(form.roepnaam)
    desk.type("Sietske")
    form.begin.click()

    talk_page = desk.window.page
    assert isinstance(talk_page, IntakePage), desk.window.strip.sentence
    assert "OEFENING" in desk.window.windowTitle()
    assert talk_page._session.interview.opened.practice
    assert any("OEFENING" in label.text() for label in QApplication.allWidgets() if hasattr(label, "text") and label.isVisible())


def test_the_folder_of_the_first_run_is_a_vault_and_nothing_else(desk: Any) -> None:
    """keys.json, the index, the cases: all private."""
    first_run(desk)
    folder: Path = desk.home / "kluis"

    assert (folder / "keys.json").is_file()
    assert 0 == folder.stat().st_mode & 0o077
