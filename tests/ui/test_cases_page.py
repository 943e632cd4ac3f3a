"""The list of cases."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from intake_app.ui.cases_page import CasesPage


@pytest.fixture
def page(qtbot: Any, dressed: Any, fake_case: Any) -> CasesPage:
    cases = [fake_case(str(number), f"2026-FICTIEF-{number:03}") for number in range(8)]
    cases[2].state = "beschadigd"
    page = CasesPage(cases, practice=False)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.first()
    return page


def test_enter_opens_the_case(page: CasesPage, qtbot: Any) -> None:
    """Arrow down and Enter: the second case."""
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.open_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == ["1"]


def test_a_damaged_case_says_so_and_stays_shut(page: CasesPage, qtbot: Any) -> None:
    """A sentence, no button, and no opening."""
    page.table.selectRow(2)
    assert page._damaged.isVisible()
    assert not page.open.isEnabled()
    with qtbot.assertNotEmitted(page.open_wanted):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)


def test_searching_leaves_what_fits(page: CasesPage, qtbot: Any) -> None:
    """Part of a number is enough; Enter goes to the first that fits."""
    qtbot.keyClicks(page.search, "-005")
    assert [number for number in range(8) if not page.table.isRowHidden(number)] == [5]
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.open_wanted) as wanted:
        page.open.click()
    assert wanted.args == ["5"]


def test_without_cases_it_invites(qtbot: Any, dressed: Any) -> None:
    """No empty table, but a way to begin; Ctrl+N works too."""
    page = CasesPage([], practice=True)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.first()
    qtbot.waitUntil(page.begin.hasFocus)
    with qtbot.waitSignal(page.new_wanted):
        page.begin.click()
    with qtbot.waitSignal(page.new_wanted):
        qtbot.keyClick(page.begin, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_what_is_due_is_said_and_found(qtbot: Any, dressed: Any, fake_case: Any) -> None:
    """A sentence with how many, and one tick shows only those; Ctrl+B opens the terms of the one that is chosen."""
    cases = [fake_case(str(number), f"2026-FICTIEF-{number:03}") for number in range(3)]
    cases[1].keep, cases[1].standing = "nu vernietigen", "destroy"
    page = CasesPage(cases, practice=False)
    qtbot.addWidget(page)
    page.show()
    page.first()
    assert page._due.text() == "Van 1 zaak is de bewaartermijn voorbij. Kijk of dit weg moet."
    assert [page.table.item(row, 4).text() for row in range(3)][1] == "nu vernietigen"
    page.due.setChecked(True)
    assert [page.table.isRowHidden(row) for row in range(3)] == [True, False, True]
    page.table.selectRow(1)
    with qtbot.waitSignal(page.keeping_wanted) as wanted:
        page.keeping.click()
    assert wanted.args == ["1"]


def test_nothing_due_says_nothing(page: CasesPage) -> None:
    """No empty warning."""
    assert (page._due.isVisible(), page.due.isVisible()) == (False, False)
