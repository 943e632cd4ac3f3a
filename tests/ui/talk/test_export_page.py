"""The report: asked for, made in the background, its passphrase shown once."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_app.errors import SealError
from intake_app.interview.session import Session
from intake_app.ui.doors import Sealed
from intake_app.ui.export_page import ExportPage

PHRASE = "FICTIEF appel boot"


class ReportDoor:
    """A door that makes a report, or fails the way it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path, str, str]] = []
        self.fails: Exception | None = None

    def export(self, _vault: object, _session: Session, folder: Path, receiver: str, why: str, _keep: object) -> Sealed:
        """Stand in for the real one."""
        self.asked.append((folder, receiver, why))
        if self.fails:
            raise self.fails
        return Sealed(folder / "FICTIEF.docx", PHRASE, "0" * 64)


@pytest.fixture
def door() -> ReportDoor:
    return ReportDoor()


@pytest.fixture
def page(qtbot: QtBot, session: Session, door: ReportDoor, tmp_path: Path, look_of_the_window: None) -> ExportPage:
    doors: Any = SimpleNamespace(export=door.export)
    vault: Any = object()
    made = ExportPage(doors, vault, session)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.folder.setText(str(tmp_path))
    return made


def fill(qtbot: QtBot, page: ExportPage) -> None:
    qtbot.keyClicks(page.receiver, "FICTIEF officier")
    qtbot.keyClicks(page.why, "dossier")


def test_the_report_is_made_for_whom_and_why(qtbot: QtBot, page: ExportPage, door: ReportDoor, tmp_path: Path) -> None:
    """Then the path and the passphrase stand on the screen."""
    fill(qtbot, page)
    qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    assert door.asked == [(tmp_path, "FICTIEF officier", "dossier")]
    assert page.path.text() == str(tmp_path / "FICTIEF.docx")
    assert page.words.text() == PHRASE
    assert page.outcome.isVisible()
    assert page.card.isHidden()


def test_all_three_are_needed(qtbot: QtBot, page: ExportPage, door: ReportDoor) -> None:
    """A sentence in the form, and the keys where something is missing."""
    qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    assert door.asked == []
    assert page.wrong.isVisible()


def test_a_folder_that_is_not_there_is_said_at_once(qtbot: QtBot, page: ExportPage, door: ReportDoor, tmp_path: Path) -> None:
    """Before anything is made."""
    fill(qtbot, page)
    page.folder.setText(str(tmp_path / "weg"))
    qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    assert door.asked == []
    assert page.wrong.text() == "Deze map bestaat niet. Kies een andere map."


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            SealError("Het verslag kon niet op slot.", hint="Probeer het nog eens."),
            "Het verslag kon niet op slot. Probeer het nog eens.",
        ),
        (OSError(28, "No space left"), "Het verslag kon hier niet worden bewaard. Kijk of er ruimte is, of kies een andere map."),
        (RuntimeError("x"), "Het verslag is niet gemaakt. De zaak is niet veranderd. Probeer het nog eens."),
    ],
)
def test_what_goes_wrong_is_said_in_dutch_and_can_be_tried_again(
    qtbot: QtBot, page: ExportPage, door: ReportDoor, error: Exception, sentence: str
) -> None:
    """All that was typed is still there."""
    fill(qtbot, page)
    door.fails = error
    with qtbot.waitSignal(page.problem) as told:
        qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    assert told.args == [sentence]
    assert page.receiver.text() == "FICTIEF officier"
    door.fails = None
    qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    assert page.words.text() == PHRASE


def test_a_copied_passphrase_leaves_the_clipboard(qtbot: QtBot, page: ExportPage) -> None:
    """After the time is over it is gone; something else copied since stays."""
    fill(qtbot, page)
    page.make.click()
    page.copy.click()
    assert QApplication.clipboard().text() == PHRASE
    assert page.outcome._forget.isActive()
    page.outcome._forget.timeout.emit()
    assert QApplication.clipboard().text() == ""
    page.copy.click()
    QApplication.clipboard().setText("van elders")
    page.outcome.clear_clipboard()
    assert QApplication.clipboard().text() == "van elders"


def test_the_passphrase_is_gone_when_the_page_is_left(qtbot: QtBot, page: ExportPage) -> None:
    """Shown once."""
    fill(qtbot, page)
    page.make.click()
    with qtbot.waitSignal(page.left):
        page.finish.click()
    assert page.words.text() == ""
