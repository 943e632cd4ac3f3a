"""The window: which page comes when, what lock and the text keys do, and that practice can't be missed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from intake_app.errors import FileProblem, NotSaved
from intake_app.interview.retention import Retention
from intake_app.ui import help_dialog, theme, window
from intake_app.ui.audit_page import AuditPage
from intake_app.ui.cases_page import CasesPage
from intake_app.ui.new_intake_page import NewIntakePage
from intake_app.ui.recovery_page import RecoveryPage
from intake_app.ui.retention_dialog import RetentionDialog
from intake_app.ui.unlock_page import UnlockPage
from intake_app.ui.welcome_page import WelcomePage
from intake_app.ui.window import MainWindow

PHRASE = "anker boter fiets gordijn hamer kastanje"


class TalkStandIn(QWidget):
    """In the place of the talk page, which has tests of its own."""

    left = Signal()
    export_wanted = Signal()
    handover_wanted = Signal()
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, session: object, signals: object, *, practice: bool) -> None:
        super().__init__()
        self.session, self.practice = session, practice

    def keep_draft(self) -> str:
        """Nothing is half-typed here."""
        return ""


class ExportStandIn(QWidget):
    """In the place of the export page."""

    left = Signal()
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, doors: object, vault: object, session: object) -> None:
        super().__init__()
        self.session = session


@pytest.fixture
def opened(qtbot: Any, dressed: Any, desk: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Open a window, after the desk was prepared."""
    monkeypatch.setattr(window, "IntakePage", TalkStandIn)
    monkeypatch.setattr(window, "ExportPage", ExportStandIn)
    monkeypatch.setattr(window, "beside", lambda _page, _session, _doors: "")
    monkeypatch.setattr(window, "BringingIn", lambda *_: None)
    monkeypatch.setattr("intake_app.ui.welcome_page.default_vault", lambda: desk.folder / "kluis")

    def show() -> MainWindow:
        main = MainWindow(desk.doors())
        qtbot.addWidget(main)
        main.show()
        main.activateWindow()
        qtbot.waitUntil(main.isActiveWindow)
        return main

    return show


@pytest.fixture
def unlocked(opened: Any, desk: Any) -> MainWindow:
    """A window with an open vault that holds one case."""
    with_case(desk)
    main = opened()
    main.page.secret.line.setText(PHRASE)
    main.page.open.click()
    assert isinstance(main.page, CasesPage)
    return main


def with_case(desk: Any) -> None:
    vault = desk.folder / "kluis"
    desk.vaults.add(vault)
    desk.settings = replace(desk.settings, vault=str(vault))
    desk.vault.lines = [desk.case("7", "2026-FICTIEF-007")]


def test_the_first_time_it_welcomes(opened: Any) -> None:
    """Without a vault the first run begins, and nothing can be locked yet."""
    main = opened()
    assert isinstance(main.page, WelcomePage)
    assert not main.bar.lock.isVisible()


def test_later_it_asks_for_the_passphrase(opened: Any, desk: Any) -> None:
    """With a vault the window begins at the door."""
    with_case(desk)
    assert isinstance(opened().page, UnlockPage)


def test_a_vault_that_is_away_is_said(opened: Any, desk: Any) -> None:
    """A stick that was pulled out is no reason to make a new vault without a word."""
    desk.settings = replace(desk.settings, vault=str(desk.folder / "weg"))
    main = opened()
    assert isinstance(main.page, WelcomePage)
    assert main.strip.sentence.startswith("De kluis staat niet meer op zijn plek.")


def test_a_vault_that_is_away_may_be_made_there(opened: Any, desk: Any) -> None:
    """The place that was asked for is the place that is proposed."""
    desk.settings = replace(desk.settings, vault=str(desk.folder / "weg"))
    assert opened().page.place.entry.text() == str(desk.folder / "weg")


def test_what_was_found_on_opening_is_said(opened: Any, desk: Any) -> None:
    """A damaged case or a mended permission is no secret."""
    with_case(desk)
    desk.vault.notices = ("De rechten van de map waren te ruim. Dat is hersteld.",)
    main = opened()
    main.page.secret.line.setText(PHRASE)
    main.page.open.click()
    assert isinstance(main.page, CasesPage)
    assert main.strip.sentence == "De rechten van de map waren te ruim. Dat is hersteld."


def test_the_window_dresses_itself(opened: Any, desk: Any) -> None:
    """Theme and text size count before the first page is made."""
    desk.settings = replace(desk.settings, theme="dark", text_scale=150)
    opened()
    assert (theme.current(), QApplication.font().pointSizeF()) == (theme.DARK, pytest.approx(15.75))


def test_first_run_to_cases(opened: Any) -> None:
    """Vault made, key shown, two groups typed: then the vault is open."""
    main = opened()
    main.page.start.make.click()
    main.page.name.next.click()
    main.page.place.next.click()
    main.page.passphrase.words_panel.kept.setChecked(True)
    main.page.passphrase.next.click()
    assert isinstance(main.page, RecoveryPage)
    assert not main.bar.lock.isVisible()
    main.page.shown.next.click()
    for line, number in zip(main.page.check.lines, main.page.check._asked, strict=True):
        line.setText(main.page._groups[number - 1])
    main.page.check.open.click()
    assert isinstance(main.page, CasesPage)
    assert main.strip.sentence == "Klaar. De kluis is open en de herstelsleutel klopt."


def test_the_key_can_not_be_locked_away(opened: Any, desk: Any, qtbot: Any) -> None:
    """Ctrl+L does nothing while the recovery key is shown for the only time."""
    main = opened()
    main._made(desk.vault, "AAAA1-BBBB2-CCCC3-DDDD4-EEEE5-FFFF6-GGGG7")
    main.lock()
    assert isinstance(main.page, RecoveryPage)
    assert not desk.vault.closed


def test_lock_closes_the_vault(unlocked: MainWindow, desk: Any, qtbot: Any) -> None:
    """Ctrl+L: the vault is shut and the window stands at the door, from wherever it was."""
    qtbot.keyClick(QApplication.focusWidget() or unlocked, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.vault.closed
    assert isinstance(unlocked.page, UnlockPage)
    assert unlocked.strip.sentence == "De kluis is vergrendeld. Alles wat u vastlegde, is bewaard."


def test_lock_in_a_talk_leaves_the_session_first(unlocked: MainWindow, desk: Any) -> None:
    """The case file is closed, then the vault."""
    unlocked.open_talk(desk.session)
    unlocked.lock()
    assert (desk.left, desk.vault.closed) == ([desk.session], True)


def test_closing_the_window_closes_the_vault(unlocked: MainWindow, desk: Any) -> None:
    """Nothing stays open behind a window that is gone, nor on the clipboard."""
    unlocked.open_talk(desk.session)
    QApplication.clipboard().setText("FICTIEF")
    unlocked.close()
    assert (desk.left, desk.vault.closed, QApplication.clipboard().text()) == ([desk.session], True, "")


def test_no_closing_while_something_is_made(opened: Any) -> None:
    """A vault that is being made is not cut off."""
    main = opened()
    main._busy("De kluis wordt gemaakt.")
    main.close()
    assert main.isVisible()
    main._busy("")
    main.close()
    assert not main.isVisible()


def test_practice_is_on_every_page(opened: Any, desk: Any) -> None:
    """OEFENING stands in the bar and in the title, in the list, in the form and in the talk; and is gone after locking."""
    main = opened()
    main.page.start.practise.click()
    for page in (CasesPage, NewIntakePage, TalkStandIn):
        if page is NewIntakePage:
            main._new()
        if page is TalkStandIn:
            main.open_talk(desk.session)
        assert isinstance(main.page, page)
        assert main.bar.practice.isVisible()
        assert main.bar.practice.findChildren(QLabel)[1].text() == "OEFENING"
        assert main.windowTitle() == "LVB-intake – OEFENING"
    main.lock()
    assert not main.bar.practice.isVisible()
    assert main.windowTitle() == "LVB-intake"


def test_practice_from_the_door(opened: Any, desk: Any) -> None:
    """One click from the page that asks for the passphrase; the settings keep the real vault."""
    with_case(desk)
    main = opened()
    main.page.practise.click()
    assert main.windowTitle() == "LVB-intake – OEFENING"
    assert desk.settings.vault == str(desk.folder / "kluis")


def test_from_new_intake_to_talk_and_back(unlocked: MainWindow, desk: Any) -> None:
    """Form, talk, export, talk, list."""
    unlocked.page.new.click()
    unlocked.page.number.setText("2026-FICTIEF-008")
    unlocked.page.roepnaam.setText("Sam")
    unlocked.page.begin.click()
    assert (type(unlocked.page), unlocked.page.session, unlocked.page.practice) == (TalkStandIn, desk.session, False)
    unlocked.page.export_wanted.emit()
    assert isinstance(unlocked.page, ExportStandIn)
    unlocked.page.left.emit()
    assert isinstance(unlocked.page, TalkStandIn)
    assert desk.left == []
    unlocked.page.left.emit()
    assert isinstance(unlocked.page, CasesPage)
    assert desk.left == [desk.session]


def test_a_case_that_will_not_open_is_said(unlocked: MainWindow, desk: Any) -> None:
    """The list stays, with the sentence above it."""
    desk.refuse["reopen"] = NotSaved("De schijf is niet te schrijven.", hint="Maak ruimte vrij.")
    unlocked._reopen("7")
    assert isinstance(unlocked.page, CasesPage)
    assert unlocked.strip.sentence == "De schijf is niet te schrijven. Maak ruimte vrij."


def test_the_title_never_tells_about_a_case(unlocked: MainWindow, desk: Any) -> None:
    """Not the number, not the name."""
    unlocked.open_talk(desk.session)
    assert unlocked.windowTitle() == "LVB-intake"


def test_the_help_names_the_keys_that_work_everywhere(opened: Any) -> None:
    """What the help says of the window is true: each key is one of its shortcuts."""
    shortcuts = {shortcut.key().toString() for shortcut in opened().findChildren(QShortcut)}
    named = {key for key, _meaning in dict(help_dialog.KEYS)["Overal"]}
    assert {part for key in named for part in key.split("  ")} <= shortcuts


def test_text_grows_and_shrinks_with_the_keys(opened: Any, desk: Any, dressed: Any, qtbot: Any) -> None:
    """Ctrl and plus or minus, between 100 and 200 percent, kept in the settings."""
    main = opened()
    small = theme.em(10)
    for _ in range(12):
        qtbot.keyClick(main, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.text_scale == 200
    assert theme.em(10) == pytest.approx(2 * small, rel=0.1)
    qtbot.keyClick(main, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.text_scale == 190
    qtbot.keyClick(main, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.text_scale == 100


def test_settings_that_can_not_be_kept_still_count(opened: Any, desk: Any) -> None:
    """The text grows, and the sentence says that it will not stay."""
    main = opened()
    desk.refuse["save_settings"] = FileProblem("De instellingen zijn niet bewaard: de map is niet te schrijven.")
    main._scale(10)
    assert main.strip.sentence == "De instellingen zijn niet bewaard: de map is niet te schrijven."
    assert QApplication.font().pointSizeF() > theme.BASE_POINTS


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_it_fits_at_double_text(opened: Any, desk: Any, size: tuple[int, int]) -> None:
    """At 200 % no page asks for more room than the window has."""
    desk.settings = replace(desk.settings, text_scale=200)
    theme.apply(QApplication.instance(), desk.settings)
    main = opened()
    pages = [lambda: None, main._open_practice, main._new, main.lock, lambda: main._unlock(Path("/FICTIEF/kluis"))]
    for go in pages:
        go()
        main.resize(*size)
        QApplication.processEvents()
        assert (main.width(), main.height()) == size
        assert main.minimumSizeHint().width() <= 1280
        assert main.minimumSizeHint().height() <= 800


def test_what_is_slow_is_loaded_after_the_window_is_there(opened: Any, desk: Any, qtbot: Any, monkeypatch: Any) -> None:
    """Once, and not before the window shows."""
    loaded = []
    doors = desk.doors()
    monkeypatch.setattr(desk, "doors", lambda: replace(doors, warm_up=lambda: loaded.append("FICTIEF")))
    main = opened()
    qtbot.waitUntil(lambda: loaded == ["FICTIEF"])
    main.hide()
    main.show()
    QApplication.processEvents()
    assert loaded == ["FICTIEF"]


def test_a_small_screen_is_filled_whole(qtbot: Any, dressed: Any, desk: Any) -> None:
    """At 1280×800 the frame of the desktop pushed the buttons at the bottom off the screen."""
    made = MainWindow(desk.doors())
    qtbot.addWidget(made)
    small = made.screen().availableSize()
    assert small.width() <= window.ROOM.width(), "the screen of these tests is a small one"
    assert made.isMaximized()


def test_the_pages_beside_the_cases(unlocked: MainWindow, desk: Any) -> None:
    """The trail and back; a case that is deleted is out of the list, and that is said."""
    unlocked.page.audit.click()
    assert isinstance(unlocked.page, AuditPage)
    unlocked.page.left.emit()
    unlocked.page.keeping.click()
    (form,) = unlocked.findChildren(RetentionDialog)
    form.reason.setText("bewaartijd voorbij")
    form.number.setText("2026-FICTIEF-007")
    form.delete.click()
    assert unlocked.page._cases == ()
    assert unlocked.strip.sentence.startswith("De zaak is verwijderd.")


def test_without_a_talk_idle_time_closes_the_vault(unlocked: MainWindow, desk: Any) -> None:
    """The window stands at the door again."""
    unlocked.guard.idle.passed.emit()
    assert desk.vault.closed
    assert isinstance(unlocked.page, UnlockPage)


def test_a_talk_is_covered_and_goes_on(unlocked: MainWindow, desk: Any, qtbot: Any) -> None:
    """The page stays, out of reach; the passphrase brings it back; nothing was closed."""
    unlocked.open_talk(desk.session)
    page = unlocked.page
    QApplication.clipboard().setText("FICTIEF")
    unlocked.guard.idle.passed.emit()
    unlocked.guard.idle.passed.emit()
    assert (page.isEnabled(), unlocked.page is page, QApplication.clipboard().text()) == (False, True, "")
    unlocked.guard.cover.secret.line.setText(PHRASE)
    unlocked.guard.cover.on.click()
    assert (page.isEnabled(), unlocked.guard.cover, desk.left, desk.vault.closed) == (True, None, [], False)


def test_from_the_cover_the_vault_can_be_closed(unlocked: MainWindow, desk: Any) -> None:
    """The session is left first, and the cover goes with it."""
    unlocked.open_talk(desk.session)
    unlocked.guard.idle.passed.emit()
    unlocked.guard.cover.leave.click()
    assert (desk.left, desk.vault.closed, unlocked.guard.cover) == ([desk.session], True, None)
    assert unlocked.page.isEnabled()


def test_sleep_closes_the_vault_in_a_talk_too(unlocked: MainWindow, desk: Any) -> None:
    """No key stays in the memory of a computer that sleeps."""
    unlocked.open_talk(desk.session)
    unlocked.guard.away.left.emit()
    assert (desk.left, desk.vault.closed) == ([desk.session], True)


def test_the_key_that_is_shown_once_is_covered(opened: Any, desk: Any) -> None:
    """It can't be locked away, but it does not stay in sight either."""
    main = opened()
    main._made(desk.vault, "AAAA1-BBBB2-CCCC3-DDDD4-EEEE5-FFFF6-GGGG7")
    main.guard.idle.passed.emit()
    assert (main.guard.cover is not None, desk.vault.closed) == (True, False)


def test_opening_a_case_says_what_is_due(unlocked: MainWindow, desk: Any) -> None:
    """A case from before the law was asked about has no term yet; one that has is opened without a word."""
    unlocked._reopen("7")
    assert unlocked.strip.sentence.startswith("Voor deze zaak is nog geen bewaartermijn vastgelegd.")
    unlocked._leave_talk()
    desk.vault.kept["7"] = Retention("art9", desk.vault.today())
    unlocked._reopen("7")
    assert unlocked.strip.sentence == ""
