"""The list of who can be called, on the screen: adding, changing, taking away, a step back, and CSV. All names are FICTIEF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from intake_app.errors import NotSaved
from intake_app.interview.roster import Contact
from intake_app.ui.contact_dialog import ContactDialog
from intake_app.ui.roster_page import LEFT_OUT, MOST_SAID, OTHERWISE, RosterPage

NOOR = Contact("1", "lvb_specialist", "Noor Fictief", "De Linde", "Oost", "werkdagen", "0000", used="2026-11-02")
BRAM = Contact("2", "experience_expert", "Bram Fictief", region="West")
CTRL = Qt.KeyboardModifier.ControlModifier


class Book:
    """A list in memory."""

    def __init__(self, *contacts: Contact) -> None:
        self.kept = {contact.id: contact for contact in contacts}
        self.refuses = False
        self.told: list[int] = []

    def contacts(self) -> tuple[Contact, ...]:
        """Everyone."""
        return tuple(self.kept.values())

    def change(self, put: Any = (), remove: Any = ()) -> tuple[Contact, ...]:
        """Keep and take away."""
        if self.refuses:
            raise NotSaved("De schijf is vol. FICTIEF")
        kept = tuple(replace(one, id=one.id or f"nieuw{len(self.kept)}{place}") for place, one in enumerate(put))
        self.kept |= {one.id: one for one in kept}
        for name in remove:
            self.kept.pop(name, None)
        return kept

    def exported(self, number: int) -> None:
        """Note a file."""
        self.told.append(number)


@pytest.fixture
def book() -> Book:
    return Book(NOOR, BRAM)


@pytest.fixture
def page(qtbot: Any, dressed: Any, book: Book) -> RosterPage:
    page = RosterPage(book)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.first()
    return page


def names(page: RosterPage) -> list[str]:
    """Who is in the list, as it is drawn."""
    return [page.list.table.item(row, 0).text() for row in range(page.list.table.rowCount())]


def form_of(page: RosterPage) -> ContactDialog:
    """The form that is open."""
    assert isinstance(page.shown, ContactDialog)
    return page.shown


def test_typing_searches_and_enter_opens(page: RosterPage, qtbot: Any) -> None:
    """The focus is in the search; below the list stands all that is known."""
    qtbot.keyClicks(page.list.search, "oost")
    assert names(page) == ["Noor Fictief, De Linde"]
    assert "Laatst gebeld: 02-11-2026" in page.list.about.text()
    qtbot.keyClick(page.list.search, Qt.Key.Key_Return)
    assert form_of(page).phone.text() == "0000"


def test_nobody_found_is_said(page: RosterPage, qtbot: Any) -> None:
    """No empty table, and nothing to change."""
    qtbot.keyClicks(page.list.search, "zuid")
    assert page.list.none.isVisible()
    assert not page.list.table.isVisible()
    assert not page.change.isEnabled()


def test_adding_with_the_keyboard(page: RosterPage, book: Book, qtbot: Any) -> None:
    """Ctrl+N, a name, Ctrl+Enter: kept, chosen, and one step back takes it away again."""
    qtbot.keyClick(page, Qt.Key.Key_N, CTRL)
    form = form_of(page)
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    assert form.wrong.text() == "Typ een naam of een organisatie."
    qtbot.keyClicks(form.name, "Anna Fictief")
    with qtbot.waitSignal(page.said):
        qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert page.list.chosen is not None
    assert page.list.chosen.name == "Anna Fictief"
    qtbot.keyClick(page.list.table, Qt.Key.Key_Z, CTRL)
    assert set(book.kept) == {"1", "2"}


def test_a_change_can_be_taken_back(page: RosterPage, book: Book, qtbot: Any) -> None:
    """What stood there comes back whole; the day of the last call stays through a change."""
    page._open(NOOR)
    form_of(page).phone.setText("1111")
    form_of(page).hand_in()
    assert book.kept["1"] == replace(NOOR, phone="1111")
    page.undo.click()
    assert book.kept["1"] == NOOR
    assert not page.undo.isVisible()


def test_taking_away_asks_nothing_and_can_be_taken_back(page: RosterPage, book: Book, qtbot: Any) -> None:
    """Delete on the list; several steps back go one by one."""
    for left in ({"2"}, set()):
        page.list.table.setFocus()
        page.list.table.selectRow(0)
        qtbot.keyClick(page.list.table, Qt.Key.Key_Delete)
        assert set(book.kept) == left
    assert page.empty.isVisible()
    page.undo.click()
    page.undo.click()
    assert book.kept == {"1": NOOR, "2": BRAM}


def test_a_disk_that_refuses_keeps_what_was_typed(page: RosterPage, book: Book, qtbot: Any) -> None:
    """The form stays open with the sentence; nothing can be undone that was not done."""
    book.refuses = True
    page._open(NOOR)
    form_of(page).name.setText("Noortje Fictief")
    form_of(page).hand_in()
    assert "vol" in form_of(page).wrong.text()
    assert form_of(page).name.text() == "Noortje Fictief"
    assert not page._undo


def test_an_empty_list_says_whom_to_think_of(qtbot: Any, dressed: Any) -> None:
    """The kinds of help with where to find them, and one way to begin."""
    page = RosterPage(Book())  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.first()
    qtbot.waitUntil(page.begin.hasFocus)
    said = " ".join(label.text() for label in page.empty.findChildren(type(page.outcome)))
    assert "gedragsdeskundige of orthopedagoog" in said
    assert not page.save.isVisible()
    assert page.bring.isVisible()


def test_reading_a_list_counts_and_names_the_rows_that_stay_out(page: RosterPage, book: Book, tmp_path: Path, qtbot: Any) -> None:
    """Added, changed and there already; one step back undoes all of it."""
    file = tmp_path / "lijst.csv"
    file.write_bytes(
        "naam;organisatie;soort;telefoon\nNoor Fictief;De Linde;LVB-specialist;2222\nZoë Fictief;;;\n;;;3\n".encode("cp1252")
    )
    with qtbot.waitSignal(page.said) as said:
        page.bring_in(file)
    assert said.args[0].startswith("Ingelezen: 1 toegevoegd, 1 bijgewerkt.")
    assert "Regel 4" in page.outcome.text()
    assert page.outcome.isVisible()
    assert "Zoë Fictief" in {contact.name for contact in book.contacts()}
    page.undo.click()
    assert book.kept == {"1": NOOR, "2": BRAM}


def test_many_wrong_rows_are_counted(page: RosterPage, tmp_path: Path) -> None:
    """The screen stays readable."""
    file = tmp_path / "lijst.csv"
    file.write_text("naam;telefoon\n" + ";1\n" * (MOST_SAID + 5))
    page.bring_in(file)
    assert page.outcome.text().endswith("En nog 5.")


def test_a_row_that_came_in_otherwise_is_not_among_those_left_out(page: RosterPage, tmp_path: Path) -> None:
    """Each under its own sentence: one is to be mended, the other to be looked at."""
    file = tmp_path / "lijst.csv"
    file.write_text("soort;naam;telefoon\ntovenaar;Zoë Fictief;1\ntolk;;2\n", encoding="utf-8")
    page.bring_in(file)
    left_out, otherwise = page.outcome.text().split("\n\n")
    assert (LEFT_OUT, "Regel 3") == (left_out.splitlines()[0], left_out.splitlines()[1][:7])
    assert (OTHERWISE, "Regel 2") == (otherwise.splitlines()[0], otherwise.splitlines()[1][:7])


def test_a_file_that_is_no_list_changes_nothing(page: RosterPage, book: Book, tmp_path: Path, qtbot: Any) -> None:
    """Said in the strip, for a folder and a picture alike."""
    (tmp_path / "plaatje.csv").write_bytes(b"\x89PNG\0\0")
    for file in (tmp_path, tmp_path / "plaatje.csv"):
        with qtbot.waitSignal(page.problem):
            page.bring_in(file)
    assert book.kept == {"1": NOOR, "2": BRAM}


def test_saving_warns_first_and_reads_back(page: RosterPage, book: Book, tmp_path: Path, qtbot: Any) -> None:
    """It says that the file is not encrypted; the audit trail knows how many; reading it in changes nothing."""
    page.save.click()
    assert isinstance(page.shown, QMessageBox)
    assert "niet versleuteld" in page.shown.text()
    page.shown.close()
    page.save_to(tmp_path / "lijst.csv")
    assert book.told == [2]
    with qtbot.waitSignal(page.said) as said:
        page.bring_in(tmp_path / "lijst.csv")
    assert said.args[0] == "Ingelezen: 2 stond er al."


def test_a_place_that_can_not_be_written_is_said(page: RosterPage, tmp_path: Path, qtbot: Any) -> None:
    """With a sentence."""
    with qtbot.waitSignal(page.problem):
        page.save_to(tmp_path / "weg" / "lijst.csv")
