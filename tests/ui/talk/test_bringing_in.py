"""Help in the talk: who to call, the call sheet, and advice of who is in the room. All FICTIEF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from intake_app import assemble
from intake_app.errors import NotSaved
from intake_app.interview import events as ev
from intake_app.interview.callsheet import AGREED, NEEDED
from intake_app.interview.roster import Contact
from intake_app.ui.advice_dialog import AdviceDialog
from intake_app.ui.bringing_in import BringingIn
from intake_app.ui.callsheet_dialog import CallSheetDialog
from intake_app.ui.roster_dialog import RosterDialog

NOOR = ("Noor (FICTIEF)", "lvb_specialist")
BRAM = ("Bram (FICTIEF)", "experience_expert")
LIST = (
    Contact("1", "lawyer", "Mr. Fictief"),
    Contact("2", "lvb_specialist", "Noor Fictief", "De Linde", phone="0000"),
)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Book:
    """A list in memory."""

    def __init__(self) -> None:
        self.used: list[str] = []
        self.refuses = False

    def contacts(self) -> tuple[Contact, ...]:
        """Everyone."""
        return LIST

    def use(self, contact: str) -> None:
        """Note a call."""
        if self.refuses:
            raise NotSaved("De schijf is vol.")
        self.used.append(contact)


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def printed() -> list[str]:
    """What the audit trail was told."""
    return []


@pytest.fixture
def help_(page: Any, session: Any, book: Book, printed: list[str]) -> BringingIn:
    """The talk with its help."""
    return BringingIn(page, session, book, assemble.callsheet(), printed.append)  # type: ignore[arg-type]


def press(qtbot: Any, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    qtbot.keyClick(widget, key, with_)


def form_of(page: Any, kind: type[Any], qtbot: Any) -> Any:
    """The form that is open, with the keys."""
    form = page.dialogs.shown
    assert isinstance(form, kind)
    qtbot.waitUntil(form.isActiveWindow)
    return form


# --- advice ----------------------------------------------------------------------------------------------------------


def test_without_a_specialist_it_says_how_to_begin(page: Any, help_: BringingIn, qtbot: Any) -> None:
    """No form, one sentence."""
    with qtbot.waitSignal(page.problem) as said:
        press(qtbot, Qt.Key.Key_U, CTRL)
    assert "Ctrl+M" in said.args[0]
    assert page.dialogs.shown is None
    assert not page.question.advice.isVisible()


def test_a_better_wording_in_two_keys(page: Any, session: Any, help_: BringingIn, qtbot: Any, events: Any) -> None:
    """Ctrl+U, type, Enter; Alt+0 puts it in the box, and Ctrl+Z brings the own words back."""
    session.arrive(*NOOR)
    page.show_snapshot(session.snapshot())
    qtbot.keyClicks(page.question.box, "Beschrijf dat huis?")
    press(qtbot, Qt.Key.Key_U, CTRL)
    form = form_of(page, AdviceDialog, qtbot)
    assert form.sort.chosen == "wording"
    assert not form.who.isVisible()
    qtbot.keyClicks(form.text, "Vertel over het huis.")
    qtbot.keyClick(form.text, Qt.Key.Key_Return)
    assert events(ev.Advised) == [ev.Advised(*NOOR, "wording", "Vertel over het huis.", 0, "Beschrijf dat huis?")]
    row = page.question.advice
    assert row.isVisible()
    assert row.text.text() == "Noor (FICTIEF) (LVB-specialist): Vertel over het huis."
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_question()
    press(qtbot, Qt.Key.Key_0, ALT)
    assert page.question.box.text() == "Vertel over het huis."
    assert page.question.box.hasFocus()
    assert [event.what for event in events(ev.AdviceHandled)] == ["used"]
    assert not row.isVisible()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert page.question.box.text() == "Beschrijf dat huis?"


def test_a_remark_is_done_with_one_key_and_leaves_the_box_alone(page: Any, session: Any, help_: BringingIn, qtbot: Any) -> None:
    """The draft stays as it was."""
    session.arrive(*NOOR)
    qtbot.keyClicks(page.question.box, "Wie")
    page.show_snapshot(session.advise(*NOOR, "remark", "Hij wordt moe."))
    assert page.question.advice.use.text() == "Gedaan"
    page.question.advice.use.click()
    assert page.question.box.text() == "Wie"
    assert not page.question.advice.isVisible()


def test_later_keeps_it_behind_one_line_and_it_can_still_be_used(page: Any, session: Any, help_: BringingIn) -> None:
    """After "later" nothing is in the way; the line opens it again."""
    session.arrive(*NOOR)
    page.show_snapshot(session.advise(*NOOR, "wording", "Vertel over het huis."))
    row = page.question.advice
    row.keep.click()
    assert not row.text.isVisible()
    assert row.more.text() == "Advies: 1 voor later"
    row.more.click()
    assert row.text.isVisible()
    assert not row.keep.isVisible()
    row.use.click()
    assert page.question.box.text() == "Vertel over het huis."
    assert not row.isVisible()


def test_not_using_it_asks_why_in_its_place(page: Any, session: Any, help_: BringingIn, qtbot: Any, events: Any) -> None:
    """An empty reason is no reason; Esc goes back."""
    session.arrive(*NOOR)
    page.show_snapshot(session.advise(*NOOR, "remark", "Stop hier."))
    row = page.question.advice
    row.skip.click()
    assert row.reason.line.hasFocus()
    qtbot.keyClick(row.reason.line, Qt.Key.Key_Escape)
    assert not row.reason.isVisible()
    row.skip.click()
    qtbot.keyClick(row.reason.line, Qt.Key.Key_Return)
    assert events(ev.AdviceHandled) == []
    qtbot.keyClicks(row.reason.line, "Hij wil zelf verder.")
    qtbot.keyClick(row.reason.line, Qt.Key.Key_Return)
    assert [(event.what, event.why) for event in events(ev.AdviceHandled)] == [("not_used", "Hij wil zelf verder.")]
    assert not row.isVisible()


def test_the_newest_comes_first_and_the_others_are_counted(page: Any, session: Any, help_: BringingIn) -> None:
    """Handled one by one; none is lost."""
    session.arrive(*NOOR)
    session.advise(*NOOR, "remark", "Eerste.")
    page.show_snapshot(session.advise(*NOOR, "remark", "Tweede."))
    row = page.question.advice
    assert "Tweede." in row.text.text()
    assert row.more.text() == "Advies: nog 1 van nu"
    row.use.click()
    assert "Eerste." in row.text.text()


def test_with_two_in_the_room_it_is_asked_of_whom(page: Any, session: Any, help_: BringingIn, qtbot: Any, events: Any) -> None:
    """The choice holds."""
    session.arrive(*NOOR)
    page.show_snapshot(session.arrive(*BRAM))
    help_.open("advice")
    form = form_of(page, AdviceDialog, qtbot)
    assert form.who.isVisible()
    form.who.buttons["1"].click()
    form.text.setText("Hij schrikt van dat woord.")
    form.hand_in()
    assert events(ev.Advised)[0].by == BRAM[0]


def test_a_full_disk_uses_nothing(page: Any, session: Any, ledger: Any, help_: BringingIn, qtbot: Any) -> None:
    """The advice stays, the box as well, and the sentence is said."""
    session.arrive(*NOOR)
    page.show_snapshot(session.advise(*NOOR, "wording", "Vertel over het huis."))
    ledger.full = True
    with qtbot.waitSignal(page.problem):
        page.question.advice.use.click()
    assert page.question.box.text() == ""
    assert page.question.advice.isVisible()


# --- who to call -----------------------------------------------------------------------------------------------------


@pytest.fixture
def deciding(page: Any, session: Any, help_: BringingIn) -> Any:
    """A reminder of which "gebeld" was chosen."""
    page.show_snapshot(session.suspect("ja"))
    card = page.prompts.cards[0]
    card.buttons["called"].click()
    return card


def test_who_was_called_is_picked_and_has_the_day(page: Any, deciding: Any, book: Book, qtbot: Any, events: Any) -> None:
    """Ctrl+F while deciding: Enter picks, the name comes at "Wie", and after the decision the list knows it."""
    press(qtbot, Qt.Key.Key_F, CTRL)
    form = form_of(page, RosterDialog, qtbot)
    qtbot.keyClicks(form.list.search, "noor")
    qtbot.keyClick(form.list.search, Qt.Key.Key_Return)
    assert deciding.who.text() == "Noor Fictief, De Linde"
    assert book.used == []
    deciding._keep.click()
    assert events(ev.PromptDecided)[0].who == "Noor Fictief, De Linde"
    assert book.used == ["2"]


def test_who_was_picked_and_not_called_was_not_used(page: Any, deciding: Any, book: Book, qtbot: Any) -> None:
    """Another name typed over it, and a decision of another kind, count as no call."""
    deciding.pick.click()
    form = form_of(page, RosterDialog, qtbot)
    form.pick.click()
    deciding.who.setText("Iemand anders (FICTIEF)")
    deciding._keep.click()
    assert book.used == []


def test_a_list_that_can_not_be_written_leaves_the_decision(
    page: Any, deciding: Any, book: Book, qtbot: Any, events: Any
) -> None:
    """The decision is in the record; what went wrong with the list is said."""
    deciding.pick.click()
    form_of(page, RosterDialog, qtbot).pick.click()
    book.refuses = True
    with qtbot.waitSignal(page.problem):
        deciding._keep.click()
    assert len(events(ev.PromptDecided)) == 1


def test_looking_someone_up_goes_on_to_the_call_sheet(page: Any, help_: BringingIn, qtbot: Any) -> None:
    """Without a decision nothing can be picked; Enter opens the sheet."""
    press(qtbot, Qt.Key.Key_F, CTRL)
    form = form_of(page, RosterDialog, qtbot)
    assert not form.pick.isVisible()
    qtbot.keyClick(form.list.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(page.dialogs.shown, CallSheetDialog))


def test_the_kind_that_is_asked_for_stands_first(page: Any, book: Book, look_of_the_window: None, qtbot: Any) -> None:
    """So that Enter alone is right most of the time."""
    for kind, first in (("lvb_specialist", "2"), ("lawyer", "1")):
        form = RosterDialog(page, book, kind, picking=True)  # type: ignore[arg-type]
        qtbot.addWidget(form)
        assert form.list.chosen is not None
        assert form.list.chosen.id == first


# --- the call sheet --------------------------------------------------------------------------------------------------


@pytest.fixture
def sheet(page: Any, session: Any, help_: BringingIn, qtbot: Any) -> CallSheetDialog:
    """The sheet of a talk with a name and a need."""
    session.need("Korte zinnen")
    help_.open("callsheet")
    found: CallSheetDialog = form_of(page, CallSheetDialog, qtbot)
    return found


def test_the_sheet_hides_who_it_is_until_it_may(sheet: CallSheetDialog) -> None:
    """The choice decides; a need takes a reason first, and then there is no PDF."""
    assert "Sam" not in sheet.page.toPlainText()
    assert sheet.file.isVisible()
    sheet.basis.buttons[NEEDED].click()
    assert not sheet.print.isEnabled()
    assert "Sam" not in sheet.page.toPlainText()
    sheet.why.setText("Zij is in gevaar (FICTIEF)")
    assert "Roepnaam: Sam" in sheet.page.toPlainText()
    assert sheet.print.isEnabled()
    assert not sheet.file.isVisible()
    sheet.basis.buttons[AGREED].click()
    assert "Wat helpt: Korte zinnen" in sheet.page.toPlainText()
    assert "FICTIEF-1" not in sheet.page.toPlainText()


def test_a_pdf_is_noted_before_it_is_there_and_names_nobody(
    sheet: CallSheetDialog, tmp_path: Path, printed: list[str], events: Any
) -> None:
    """In the record and in the audit trail; with a name on it no file is made at all."""
    file = tmp_path / "belblad.pdf"
    sheet.basis.buttons[AGREED].click()
    sheet.save(file)
    assert not file.exists()
    assert printed == []
    sheet.basis.buttons["open"].click()
    sheet.save(file)
    assert file.read_bytes().startswith(b"%PDF")
    assert printed == ["belblad"]
    assert [event.text for event in events(ev.Noted)] == ["Belblad als PDF, zonder gegevens van de persoon."]


def test_what_can_not_be_noted_is_not_made(sheet: CallSheetDialog, tmp_path: Path, ledger: Any) -> None:
    """The sentence stands in the form."""
    ledger.full = True
    sheet.save(tmp_path / "belblad.pdf")
    assert sheet.wrong.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_can_not_be_written_is_said_for_the_sheet(sheet: CallSheetDialog, tmp_path: Path) -> None:
    """Another place can be chosen."""
    sheet.save(tmp_path / "weg" / "belblad.pdf")
    assert "andere plek" in sheet.wrong.text()


def test_with_a_shielded_name_nothing_is_asked(page: Any, session: Any, help_: BringingIn, qtbot: Any) -> None:
    """The sheet says why, and stays without a name."""
    session._add(ev.NameShielded(on=True, why="bedreigd FICTIEF"))
    help_.open("callsheet")
    form = form_of(page, CallSheetDialog, qtbot)
    assert not form.basis.isVisible()
    form.basis.buttons[AGREED].click()
    assert "Sam" not in form.page.toPlainText()
    assert "afgeschermd" in form.about.text()
