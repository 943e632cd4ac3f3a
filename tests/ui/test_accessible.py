"""Whoever does not see the screen hears what each part is; whoever has no mouse reaches each part."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from intake_app.interview.roster import Contact
from intake_app.settings import Settings
from intake_app.ui import theme
from intake_app.ui.audit_page import AuditPage
from intake_app.ui.cases_page import CasesPage
from intake_app.ui.help_dialog import HelpDialog
from intake_app.ui.lock_cover import LockCover
from intake_app.ui.message_strip import MessageStrip
from intake_app.ui.new_intake_page import NewIntakePage
from intake_app.ui.recovery_page import RecoveryPage
from intake_app.ui.retention_dialog import RetentionDialog
from intake_app.ui.roster_page import RosterPage
from intake_app.ui.settings_dialog import SettingsDialog
from intake_app.ui.top_bar import TopBar
from intake_app.ui.unlock_page import UnlockPage
from intake_app.ui.welcome_page import WelcomePage


def covered(desk: Any) -> QWidget:
    """A window under its cover."""
    window = QWidget()
    window.resize(900, 700)
    window.show()
    window.cover = LockCover(window, desk.vault)  # type: ignore[attr-defined]
    return window


PAGES: dict[str, Callable[[Any, Any], QWidget]] = {
    "welcome": lambda desk, _case: WelcomePage(desk.doors(), desk.folder / "kluis"),
    "recovery": lambda _desk, _case: RecoveryPage("AAAA1-BBBB2-CCCC3-DDDD4-EEEE5-FFFF6-GGGG7"),
    "cover": lambda desk, _case: covered(desk),
    "unlock": lambda desk, _case: UnlockPage(desk.doors(), desk.folder),
    "cases": lambda _desk, case: CasesPage([case(str(number), f"2026-FICTIEF-{number}") for number in range(9)], practice=False),
    "no cases": lambda _desk, _case: CasesPage([], practice=False),
    "list": lambda _desk, _case: RosterPage(SimpleNamespace(contacts=lambda: (Contact("1", name="Noor Fictief"),))),
    "empty list": lambda _desk, _case: RosterPage(SimpleNamespace(contacts=tuple)),
    "trail": lambda desk, _case: AuditPage(desk.vault),
    "keeping": lambda desk, case: RetentionDialog(None, desk.vault, case("7", "2026-FICTIEF-007")),
    "new intake": lambda desk, _case: NewIntakePage(desk.doors(), desk.vault, lambda: "14:05"),
    "settings": lambda _desk, _case: SettingsDialog(Settings(), lambda _settings: ""),
    "help": lambda _desk, _case: HelpDialog(),
    "bar": lambda _desk, _case: TopBar(),
    "strip": lambda _desk, _case: MessageStrip(),
}


@pytest.fixture(params=sorted(PAGES))
def page(request: pytest.FixtureRequest, qtbot: Any, dressed: Any, desk: Any, fake_case: Any) -> QWidget:
    made = PAGES[request.param](desk, fake_case)
    qtbot.addWidget(made)
    made.show()
    return made


def takes_focus(widget: QWidget) -> bool:
    inner = widget.objectName().startswith("qt_") or type(widget).__name__ in {"QComboBoxPrivateContainer", "QComboBoxListView"}
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None and not inner


def spoken(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or text


def test_everything_that_takes_focus_has_a_name(page: QWidget) -> None:
    """A screen reader always has something to say; in hidden steps as well."""
    nameless = [widget for widget in (page, *page.findChildren(QWidget)) if takes_focus(widget) and not spoken(widget).strip()]
    assert nameless == []


def test_scroll_areas_have_a_name(page: QWidget) -> None:
    """Also a part that only scrolls is announced."""
    assert [area for area in page.findChildren(QScrollArea) if not area.accessibleName()] == []


def test_each_button_is_pressed_by_enter_too(page: QWidget) -> None:
    """A button that has the focus reacts to Enter, as people expect, not only to the space bar."""
    buttons = [button for button in page.findChildren(QAbstractButton) if hasattr(button, "autoDefault")]
    assert [button.accessibleName() for button in buttons if not button.autoDefault()] == []


def test_tab_reaches_everything_that_shows(page: QWidget, qtbot: Any) -> None:
    """Going round with Tab passes each part that takes the focus (one of each group of choices)."""
    page.activateWindow()
    page.setFocus()
    wanted = {
        widget
        for widget in page.findChildren(QWidget)
        if takes_focus(widget) and widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    wanted = {
        widget
        for widget in wanted
        if not (isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked())
    }
    reached: set[QWidget | None] = set()
    for _ in range(len(wanted) + 5):
        page.focusNextPrevChild(True)
        reached.add(QApplication.focusWidget() or page.focusWidget())
    assert [spoken(widget) for widget in wanted - reached] == []


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("name", sorted(set(PAGES) - {"bar", "strip"}))
def test_no_text_is_cut_off(qtbot: Any, dressed: QApplication, desk: Any, fake_case: Any, name: str, scale: int) -> None:
    """In a window of 1280 by 800 each label that shows has the room that its words need, up to 200 %."""
    theme.apply(dressed, Settings(theme="light", text_scale=scale))
    page = PAGES[name](desk, fake_case)
    qtbot.addWidget(page)
    page.resize(1280, 700)
    page.show()
    QApplication.processEvents()
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible() and spoken(button)]
    assert len(labels) + len(buttons) >= 3
    assert [spoken(part) for part in (*labels, *buttons) if is_cut(part)] == []


def is_cut(part: QLabel | QAbstractButton) -> bool:
    if part.hasHeightForWidth():
        return part.height() < part.heightForWidth(part.width()) or part.width() < part.minimumSizeHint().width()
    return part.width() < part.sizeHint().width() or part.height() < part.sizeHint().height()
