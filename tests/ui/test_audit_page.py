"""The audit trail on the screen: finding, the file for the auditor, and going back. All names are FICTIEF."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from intake_app.errors import NotSaved
from intake_app.interview.audit import AuditLine
from intake_app.ui import audit_page
from intake_app.ui.audit_page import NO_DAY, NOTHING_FOUND, AuditPage

KIM, SAM = "Kim FICTIEF", "Sam FICTIEF"


def line(seq: int, who: str, action: str, case: str = "", why: str = "") -> AuditLine:
    """A line of the trail, on the day of its number."""
    return AuditLine(seq, datetime(2026, 11, seq, 12, tzinfo=UTC), who, action, case, why, "", f"h{seq}")


@pytest.fixture
def vault(desk: Any) -> Any:
    desk.vault.lines = [desk.case("7" * 32, "2026-FICTIEF-007")]
    desk.vault.trail = (
        line(1, KIM, "vault_opened"),
        line(2, KIM, "case_opened", "7" * 32),
        line(3, SAM, "exported", "7" * 32, "voor het OM FICTIEF"),
        line(4, SAM, "case_deleted", "8" * 32, "bewaartijd voorbij"),
    )
    return desk.vault


@pytest.fixture
def page(qtbot: Any, dressed: Any, vault: Any) -> AuditPage:
    made = AuditPage(vault)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.first()
    return made


def rows(page: AuditPage, column: int) -> list[str]:
    """One column of what is drawn."""
    return [page.table.item(row, column).text() for row in range(page.table.rowCount())]


def test_the_newest_comes_first(page: AuditPage) -> None:
    """In Dutch, with the number of the case; a deleted case has no number any more."""
    assert ["dossier verwijderd", "verslag gemaakt", "dossier geopend", "kluis geopend"] == rows(page, 2)
    assert ["verwijderd (88888888)", "2026-FICTIEF-007", "2026-FICTIEF-007", ""] == rows(page, 3)
    assert "4 regels, de nieuwste bovenaan" == page.count.text()


def test_choosing_finds(page: AuditPage) -> None:
    """By what, by who and by case; and what is let go counts no more."""
    page.who.setCurrentIndex(page.who.findData(SAM))
    assert ["dossier verwijderd", "verslag gemaakt"] == rows(page, 2)
    page.case.setCurrentIndex(page.case.findData("7" * 32))
    assert ["verslag gemaakt"] == rows(page, 2)
    page.who.setCurrentIndex(0)
    page.action.setCurrentIndex(page.action.findData("case_opened"))
    assert ["dossier geopend"] == rows(page, 2)


def test_a_period_is_typed(page: AuditPage, qtbot: Any) -> None:
    """Both days count; what is no day is said below it, and asks for nothing."""
    qtbot.keyClicks(page.since, "02-11-2026")
    qtbot.keyClicks(page.until, "03-11-2026")
    qtbot.keyClick(page.until, Qt.Key.Key_Return)
    assert ["verslag gemaakt", "dossier geopend"] == rows(page, 2)
    page.since.setText("31-02-2026")
    page.since.editingFinished.emit()
    assert NO_DAY == page._days[page.since].sentence
    assert 3 == page.table.rowCount()


def test_nothing_found_is_said(page: AuditPage) -> None:
    """An empty outcome says what to do, and has nothing to save."""
    page.until.setText("01-01-2020")
    page.until.editingFinished.emit()
    assert (NOTHING_FOUND, False, False) == (page.count.text(), page.table.isVisible(), page.save.isEnabled())


def test_the_file_holds_what_was_found(page: AuditPage, vault: Any, tmp_path: Path) -> None:
    """Oldest first; the trail tells how many lines left."""
    page.who.setCurrentIndex(page.who.findData(SAM))
    page.save_to(tmp_path / "logboek.csv")
    saved = list(csv.reader(io.StringIO((tmp_path / "logboek.csv").read_text("utf-8-sig")), delimiter=";"))
    assert (["3", "4"], [2]) == ([row[0] for row in saved[1:]], vault.exported)


def test_no_file_without_a_line_in_the_trail(
    page: AuditPage, vault: Any, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the trail can't take the line, nothing is saved."""

    def refuse(_number: int) -> None:
        raise NotSaved("De schijf is vol.")

    monkeypatch.setattr(vault, "audit_exported", refuse, raising=False)
    with qtbot.waitSignal(page.problem) as said:
        page.save_to(tmp_path / "logboek.csv")
    assert (["De schijf is vol."], False) == (said.args, (tmp_path / "logboek.csv").exists())


def test_more_than_fits_is_counted(page: AuditPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A trail of years draws the newest; the sentence says that the file holds all."""
    monkeypatch.setattr(audit_page, "MOST_SHOWN", 2)
    page._draw()
    assert (2, "De nieuwste 2 van 4 regels. In het CSV-bestand staan ze alle 4.") == (page.table.rowCount(), page.count.text())


def test_escape_goes_back(page: AuditPage, qtbot: Any) -> None:
    """To the cases."""
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.action, Qt.Key.Key_Escape)


def test_the_whole_line_is_said_below(page: AuditPage) -> None:
    """With the second, and with why; gone when another choice is made."""
    assert not page.about.isVisible()
    page.table.selectRow(1)
    assert page.about.text().endswith("Sam FICTIEF: verslag gemaakt, zaak 2026-FICTIEF-007: voor het OM FICTIEF")
    page.who.setCurrentIndex(page.who.findData(KIM))
    assert not page.about.isVisible()
