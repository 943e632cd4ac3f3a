"""The recovery key is shown once, and two groups of it are asked back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel

from intake_app.ui.recovery_page import RecoveryPage, sheet

KEY = "AB0D1-BBBB2-CCCC3-DDDD4-E1E05-FFFF6-GGGG7"


@pytest.fixture
def page(qtbot: Any, dressed: Any) -> RecoveryPage:
    page = RecoveryPage(KEY, asked=(1, 5))
    qtbot.addWidget(page)
    page.show()
    page.first()
    return page


def test_all_groups_are_shown(page: RecoveryPage) -> None:
    """Seven groups, each with its number."""
    shown = [label.text() for label in page.shown.findChildren(QLabel)]
    assert set(KEY.split("-")) <= set(shown)
    assert {str(number) for number in range(1, 8)} <= set(shown)


def test_two_right_groups_confirm(page: RecoveryPage, qtbot: Any) -> None:
    """Small letters, spaces, and O for 0 or I for 1 are fine."""
    page.shown.next.click()
    page.check.lines[0].setText("ab od1")
    page.check.lines[1].setText("EIE05")
    with qtbot.waitSignal(page.confirmed):
        page.check.open.click()


def test_a_wrong_group_is_named(page: RecoveryPage, qtbot: Any) -> None:
    """The group that differs gets a sentence; the other stays as typed."""
    page.shown.next.click()
    page.check.lines[0].setText("AB0D1")
    page.check.lines[1].setText("XXXXX")
    with qtbot.assertNotEmitted(page.confirmed):
        page.check.open.click()
    assert [field.sentence for field in page.check._fields] == ["", "Groep 5 klopt nog niet. Kijk nog eens op uw papier."]
    assert page.check.lines[0].text() == "AB0D1"


def test_the_key_can_be_seen_again(page: RecoveryPage) -> None:
    """Going back shows the same key."""
    page.shown.next.click()
    page.check.back.emit()
    assert page.currentWidget() is page.shown


def test_by_chance_two_different_groups_are_asked(qtbot: Any) -> None:
    """Never the same group twice, always existing ones."""
    for _ in range(30):
        page = RecoveryPage(KEY)
        qtbot.addWidget(page)
        one, two = page.check._asked
        assert 1 <= one < two <= 7


def test_the_paper_holds_the_whole_key(qapp: Any) -> None:
    """Every group stands on it, and where the vault lives, as text and not as markup."""
    text = sheet(KEY.split("-"), "/map/<FICTIEF>").toPlainText()
    assert all(group in text for group in KEY.split("-"))
    assert "/map/<FICTIEF>" in text


def test_without_a_printer_it_says_so(page: RecoveryPage, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No dialog opens when there is nothing to print on."""
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    with qtbot.waitSignal(page.problem) as said:
        page.shown.print.click()
    assert said.args == ["Er is geen printer gevonden. Schrijf de sleutel over op papier."]


def test_printing(page: RecoveryPage, qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With a printer chosen the sheet is printed, here into a file, and the page says so."""
    paper = tmp_path / "papier.pdf"

    def choose(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(paper))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", lambda: ["FICTIEF"])
    monkeypatch.setattr(QPrintDialog, "exec", choose)
    with qtbot.waitSignal(page.said):
        page.shown.print.click()
    assert paper.read_bytes().startswith(b"%PDF")
