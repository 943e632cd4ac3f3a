"""The first run: one decision at a time, all by keyboard, and a sentence where something is not right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from intake_app.errors import NotSaved
from intake_app.ui.first_run import place_problem
from intake_app.ui.welcome_page import WelcomePage, free_place

STRONG = "vijf losse woorden FICTIEF"


@pytest.fixture
def page(qtbot: Any, dressed: Any, desk: Any) -> WelcomePage:
    page = WelcomePage(desk.doors(), desk.folder / "kluis")
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    page.first()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.start.make)
    return page


def press(qtbot: Any, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def type_(qtbot: Any, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def tab_to(qtbot: Any, widget: Any) -> None:
    for _ in range(25):
        if QApplication.focusWidget() is widget:
            return
        press(qtbot, Qt.Key.Key_Tab)
    pytest.fail(f"{widget.accessibleName()} is not reached by Tab")


def to_passphrase(page: WelcomePage) -> None:
    page.start.make.click()
    page.name.next.click()
    page.place.next.click()


def test_from_first_screen_to_vault_with_the_keyboard_only(qtbot: Any, desk: Any, page: WelcomePage) -> None:
    """Enter, a name, Enter, Enter, the words kept, Enter: the vault is made and the settings know it."""
    made = []
    page.made.connect(lambda vault, key: made.append((vault, key)))
    press(qtbot, Qt.Key.Key_Return)
    page.name.entry.clear()
    type_(qtbot, "Noor FICTIEF")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    assert page.currentWidget() is page.passphrase
    tab_to(qtbot, page.passphrase.words_panel.kept)
    press(qtbot, Qt.Key.Key_Space)
    tab_to(qtbot, page.passphrase.next)
    press(qtbot, Qt.Key.Key_Return)
    assert desk.made == [(desk.folder / "kluis", "anker boter fiets gordijn hamer kastanje", "Noor FICTIEF")]
    assert made == [(desk.vault, "AAAA1-BBBB2-CCCC3-DDDD4-EEEE5-FFFF6-GGGG7")]
    assert (desk.settings.vault, desk.settings.user) == (str(desk.folder / "kluis"), "Noor FICTIEF")


def test_an_own_passphrase_with_the_keyboard_only(qtbot: Any, desk: Any, page: WelcomePage) -> None:
    """Arrow down chooses "own words"; Enter goes from the first field to the second, and then makes the vault."""
    to_passphrase(page)
    press(qtbot, Qt.Key.Key_Down)
    assert page.passphrase.own.isChecked()
    tab_to(qtbot, page.passphrase.own_panel.one.line)
    type_(qtbot, STRONG)
    press(qtbot, Qt.Key.Key_Return)
    type_(qtbot, STRONG)
    press(qtbot, Qt.Key.Key_Return)
    assert [passphrase for _, passphrase, _ in desk.made] == [STRONG]


def test_a_name_is_needed(page: WelcomePage) -> None:
    """An empty name stays on the step, with a sentence."""
    page.start.make.click()
    page.name.entry.setText("  ")
    page.name.next.click()
    assert (page.currentWidget(), page.name._field.sentence) == (page.name, "Typ uw naam of dienstnummer.")


def test_a_vault_that_is_there_can_be_opened(desk: Any, page: WelcomePage) -> None:
    """The place of another vault is not taken; the program offers to open that one."""
    opened = []
    page.open_wanted.connect(opened.append)
    desk.vaults.add(desk.folder / "kluis")
    page.start.make.click()
    page.name.next.click()
    page.place.next.click()
    assert (page.currentWidget(), page.place._field.sentence) == (
        page.place,
        "In deze map staat al een kluis. U kunt die openen, of een andere map kiezen.",
    )
    page.place.existing.click()
    assert opened == [desk.folder / "kluis"]


def test_the_place_is_looked_at(tmp_path: Path) -> None:
    """A file, a folder in use and a half path are refused with a sentence; a new folder is fine, and is not made yet."""
    (tmp_path / "bestand").write_text("FICTIEF")
    assert place_problem(tmp_path / "bestand") == "Dit is een bestand, geen map. Kies een andere plek."
    assert place_problem(tmp_path) == "Deze map is niet leeg. Kies een lege map, of zet er een nieuwe naam achter."
    assert place_problem(Path("half")) == "Typ de hele plek van de map, of kies er een met Bladeren."
    assert place_problem(tmp_path / "nieuw" / "kluis") == ""
    assert not (tmp_path / "nieuw").exists()


def test_a_place_below_a_file_is_refused(tmp_path: Path) -> None:
    """What lies below a file can never be a folder."""
    (tmp_path / "bestand").write_text("FICTIEF")
    assert place_problem(tmp_path / "bestand" / "kluis") != ""


def test_a_place_that_can_not_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder without the right to write is refused."""
    monkeypatch.setattr("os.access", lambda *_args: False)
    assert place_problem(tmp_path / "kluis") == "In deze map kan het programma niet schrijven. Kies een andere map."


def test_when_the_disk_refuses_nothing_typed_is_lost(desk: Any, page: WelcomePage) -> None:
    """The page goes back to the place, with the reason; the passphrase still stands in its step."""
    desk.refuse["create_vault"] = NotSaved("Op deze plek kan geen kluis gemaakt worden.", hint="Is de schijf vol?")
    to_passphrase(page)
    page.passphrase.own.click()
    page.passphrase.own_panel.one.line.setText(STRONG)
    page.passphrase.own_panel.two.line.setText(STRONG)
    page.passphrase.next.click()
    assert page.currentWidget() is page.place
    assert page.place._field.sentence == "Op deze plek kan geen kluis gemaakt worden. Is de schijf vol?"
    assert page.passphrase.own_panel.two.text() == STRONG


def test_the_words_must_be_kept_first(desk: Any, page: WelcomePage) -> None:
    """Without the tick no vault is made, and the sentence says why."""
    to_passphrase(page)
    page.passphrase.next.click()
    assert desk.made == []
    assert page.passphrase.words_panel._problem.isVisible()


def test_other_words_take_the_tick_away(page: WelcomePage) -> None:
    """Who asks for other words has not written those down yet."""
    to_passphrase(page)
    panel = page.passphrase.words_panel
    before = panel.phrase.text()
    panel.kept.setChecked(True)
    panel.other.click()
    assert panel.phrase.text() != before
    assert not panel.kept.isChecked()


def test_weak_and_different_passphrases(desk: Any, page: WelcomePage) -> None:
    """A weak one and one that differs are refused with a sentence each; the strength is said while typing."""
    to_passphrase(page)
    page.passphrase.own.click()
    panel = page.passphrase.own_panel
    panel.one.line.setText("kort")
    assert panel.verdict.text() == "Nog te makkelijk te raden."
    page.passphrase.next.click()
    assert panel._first.sentence == "Maak het langer, bijvoorbeeld met nog twee woorden."
    panel.one.line.setText(STRONG)
    panel.two.line.setText(STRONG.upper())
    page.passphrase.next.click()
    assert (panel._first.sentence, panel._second.sentence) == (
        "",
        "De twee wachtwoorden zijn niet gelijk. Typ het tweede nog een keer.",
    )
    assert desk.made == []


def test_practice_is_one_click(page: WelcomePage, qtbot: Any) -> None:
    """No question is asked first."""
    with qtbot.waitSignal(page.practice_wanted):
        page.start.practise.click()


def test_a_folder_without_a_vault_is_named(desk: Any, page: WelcomePage) -> None:
    """Opening a folder that holds no vault says so, in place."""
    page.start.show_folder(desk.folder)
    assert page.start._problem.isVisible()


def test_a_second_vault_is_proposed_beside_the_first(tmp_path: Path) -> None:
    """Nobody has to type a folder to get past the vault that is there."""
    there = {tmp_path / "kluis", tmp_path / "kluis-2"}
    assert free_place(tmp_path / "kluis", there.__contains__) == tmp_path / "kluis-3"
    assert free_place(tmp_path / "anders", there.__contains__) == tmp_path / "anders"
