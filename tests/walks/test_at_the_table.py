"""The person points, the detective confirms: from the table to the sealed report, and nothing stays on the table."""

from __future__ import annotations

import io
from typing import Any

import docx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from intake_app.report.seal import open_sealed
from intake_app.ui.card_window import CardWindow
from intake_app.ui.close_dialog import CloseDialog
from intake_app.ui.export_page import ExportPage
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.new_intake_page import NewIntakePage
from intake_app.ui.person_panel import PersonPanel
from intake_app.ui.person_window import PersonWindow
from intake_app.ui.second_screens import SecondScreens

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
QUESTION = "Was Wobbe in de schuur?"
NAME = "Wobbe FICTIEF"
DRAWN = "een schuur met een slotje"


def practice_talk(desk: Any) -> IntakePage:
    """Open the practice vault and begin a talk."""
    desk.window.page.start.practise.click()
    desk.press(Qt.Key.Key_N, CTRL)
    form = desk.window.page
    assert isinstance(form, NewIntakePage)
    desk.tab_to(form.roepnaam)
    desk.type("Sietske")
    desk.tab_to(form.begin)
    desk.press(ENTER)
    page = desk.window.page
    assert isinstance(page, IntakePage), desk.window.strip.sentence
    return page


def screens_of(page: IntakePage) -> SecondScreens:
    """The windows beside a talk."""
    screens = page.findChild(SecondScreens)
    assert isinstance(screens, SecondScreens)
    return screens


def beside_the_talk() -> list[str]:
    """The windows beside the talk that can be seen."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return sorted(type(window).__name__ for window in shown if isinstance(window, PersonWindow | CardWindow | PersonPanel))


def put(desk: Any, screens: SecondScreens, sheet: str) -> None:
    """Choose a sheet with the arrow keys."""
    panel = screens.panel
    assert panel is not None
    panel.list.setFocus()
    desk.press(Qt.Key.Key_Home)
    for _ in range(panel.names.index(sheet)):
        desk.press(Qt.Key.Key_Down)
    assert sheet == screens.board.sheet


def test_what_is_pointed_at_and_drawn_reaches_the_report(desk: Any) -> None:
    """By keyboard for the detective, by touch for the person; the drawing itself stays nowhere."""
    page = practice_talk(desk)
    desk.type(QUESTION)
    desk.press(ENTER)
    desk.press(Qt.Key.Key_F11)
    screens = screens_of(page)
    panel = screens.panel
    assert panel is not None
    desk.qtbot.waitUntil(panel.isActiveWindow)
    panel.list.setFocus()
    desk.tab_to(panel.switch)
    desk.press(ENTER)
    desk.qtbot.waitUntil(panel.isActiveWindow)
    put(desk, screens, "antwoord")
    person = screens.person
    assert person is not None
    person.resize(1280, 800)
    QApplication.processEvents()
    card = next(button for button in person.sheets.cards.buttons if button.card.id == "nee")
    desk.qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    panel.list.setFocus()
    desk.press(Qt.Key.Key_S, CTRL)
    put(desk, screens, "tekenen")
    screens.board.begin_stroke((0.2, 0.2))
    desk.tab_to(panel.line)
    desk.type(DRAWN)
    desk.press(ENTER)
    put(desk, screens, "mensenkaart")
    desk.tab_to(panel.people.name)
    desk.type(NAME)
    desk.press(ENTER)
    desk.press(Qt.Key.Key_Escape)
    desk.come_back()

    text = sealed_report(desk, page)

    assert "Wijst aan: nee" in text
    assert "zelf aangeraakt" in text
    assert f"Getekend: {DRAWN}" in text
    assert NAME not in text
    assert [] == beside_the_talk()
    for line in desk.log.lines:
        assert not any(typed in line for typed in desk.typed)


def test_locking_takes_the_screens_away(desk: Any) -> None:
    """Nothing stays on the table when the vault shuts."""
    page = practice_talk(desk)
    screens = screens_of(page)
    screens.open("person")
    screens.open("card")
    screens.switch()
    assert ["CardWindow", "PersonPanel", "PersonWindow"] == beside_the_talk()
    desk.come_back()
    desk.press(Qt.Key.Key_L, CTRL)

    assert [] == beside_the_talk()


def sealed_report(desk: Any, page: IntakePage) -> str:
    """Close the talk, seal its report, and read it."""
    desk.press(Qt.Key.Key_D, CTRL)
    dialog = page.dialogs.shown
    assert isinstance(dialog, CloseDialog)
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    desk.press(ENTER, CTRL)
    export = desk.window.page
    assert isinstance(export, ExportPage), desk.window.strip.sentence
    desk.come_back()
    desk.type("Officier Voorbeeld")
    desk.tab_to(export.why)
    desk.type("Dossier FICTIEF")
    export.folder.setText(str(desk.home / "documents"))
    desk.press(ENTER, CTRL)
    desk.qtbot.waitUntil(export.outcome.isVisible)
    (report,) = (desk.home / "documents").iterdir()
    document = docx.Document(io.BytesIO(open_sealed(report.read_bytes(), export.words.text())))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
