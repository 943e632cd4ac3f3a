"""The main window: one page at a time, a bar above it, and one line for what happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from intake_app.errors import IntakeError
from intake_app.interview.retention import when_opened
from intake_app.interview.session import Session
from intake_app.ui import background, theme
from intake_app.ui.appearance import Appearance
from intake_app.ui.audit_page import AuditPage
from intake_app.ui.backup_dialog import BackupDialog
from intake_app.ui.bringing_in import BringingIn
from intake_app.ui.cases_page import CasesPage
from intake_app.ui.doors import Doors, OpenVault
from intake_app.ui.export_page import ExportPage
from intake_app.ui.guard import Guard, Locks
from intake_app.ui.handover_page import HandoverPage
from intake_app.ui.help_dialog import HelpDialog
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.message_strip import MessageStrip
from intake_app.ui.new_intake_page import NewIntakePage
from intake_app.ui.recovery_page import RecoveryPage
from intake_app.ui.retention_dialog import RetentionDialog
from intake_app.ui.roster_page import RosterPage
from intake_app.ui.second_screens import beside
from intake_app.ui.sentences import raise_unexpected, sentence_of
from intake_app.ui.settings_dialog import SettingsDialog
from intake_app.ui.top_bar import TopBar
from intake_app.ui.unlock_page import UnlockPage
from intake_app.ui.welcome_page import WelcomePage

TITLE = "LVB-intake"

ROOM = QSize(1340, 880)
"""A screen up to this size, in pixels, is filled whole: at 1280×800 the buttons at the bottom fell off."""


class MainWindow(QMainWindow):
    """Holds the open vault and the running session, and nothing else of a case."""

    def __init__(self, doors: Doors) -> None:
        super().__init__()
        self._doors = doors
        self._appearance = Appearance(doors.settings, doors.save_settings, self)
        self._vault: OpenVault | None = None
        self._session: Session | None = None
        self._practice = False
        self._warm = False
        self._refused = ""
        self.bar = TopBar()
        self.strip = MessageStrip()
        self.pages = QStackedWidget()
        self.pages.setAccessibleName("Pagina")
        locks = Locks(
            vault=lambda: self._vault,
            talking=lambda: self._session is not None,
            minutes=lambda: doors.settings().lock,
            lock=self.lock,
        )
        self.guard = Guard(self, locks)
        self.guard.uncovered.connect(self._first)
        self._arrange()
        self._keys()
        self._begin()

    @property
    def page(self) -> QWidget | None:
        """The page on the screen."""
        return self.pages.currentWidget()

    # --- what others may ask -----------------------------------------------------------------------------------------

    def say(self, sentence: str, problem: bool = False) -> None:
        """Say one sentence at the top of the window."""
        self.strip.say(sentence, problem=problem)

    def open_talk(self, session: Session) -> None:
        """Show the talk of this session."""
        if self._session is not None and self._session is not session:
            self._leave_session()
        self._session = session
        page = IntakePage(session, self._doors.signals(), practice=self._practice)
        page.left.connect(self._leave_talk)
        page.export_wanted.connect(lambda: self._leave_for(ExportPage))
        page.handover_wanted.connect(lambda: self._leave_for(HandoverPage))
        vault = self._vault
        if vault is not None:
            BringingIn(
                page, session, vault.roster, self._doors.callsheet(), lambda what: self._doors.printed(vault, session, what)
            )
        self._listen(page)
        self._show(page)
        self._complain(beside(page, session, self._doors))

    def lock(self) -> None:
        """Close the vault; what was noted stays in it."""
        if self._vault is None or background.busy() or isinstance(self.page, RecoveryPage):
            return
        practice = self._practice
        if not self._draft_kept():
            return
        self.guard.closing()
        self._close_vault()
        self._begin()
        self.say("De oefenkluis is dicht." if practice else "De kluis is vergrendeld. Alles wat u vastlegde, is bewaard.")

    # --- pages -------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        place = self._doors.settings().vault
        if place and self._doors.is_vault(Path(place)):
            self._unlock(Path(place))
        else:
            self._welcome()
            if place:
                self.say(
                    "De kluis staat niet meer op zijn plek. Zit hij op een stick of schijf? Sluit die dan aan.", problem=True
                )

    def _welcome(self) -> WelcomePage:
        place = self._doors.settings().vault
        page = WelcomePage(self._doors, Path(place) if place and not self._doors.is_vault(Path(place)) else None)
        page.made.connect(self._made)
        page.practice_wanted.connect(self._open_practice)
        page.open_wanted.connect(self._unlock)
        self._listen(page)
        self._show(page)
        return page

    def _unlock(self, folder: Path) -> None:
        page = UnlockPage(self._doors, folder)
        page.opened.connect(lambda vault: self._opened(vault, page.folder))
        page.practice_wanted.connect(self._open_practice)
        page.new_wanted.connect(lambda: self._welcome().make_new())
        self._listen(page)
        self._show(page)

    def _made(self, vault: OpenVault, key: str) -> None:
        self._take(vault)
        page = RecoveryPage(key, self._doors.settings().vault)
        page.confirmed.connect(self._confirmed)
        self._listen(page)
        self._show(page)

    def _confirmed(self) -> None:
        self._cases()
        self.say("Klaar. De kluis is open en de herstelsleutel klopt.")

    def _open_practice(self) -> None:
        self._busy("De oefenkluis gaat open. Een ogenblik.")
        background.run(self._doors.open_practice, self._practice_opened, self._failed)

    def _practice_opened(self, vault: OpenVault) -> None:
        self._busy("")
        self._take(vault)
        self._cases()

    def _opened(self, vault: OpenVault, folder: Path) -> None:
        self._take(vault)
        settings = self._doors.settings()
        sentence = "" if settings.vault == str(folder) else self._appearance.change(replace(settings, vault=str(folder)))
        self._cases()
        self._complain(" ".join((*vault.notices, sentence)).strip())

    def _cases(self) -> None:
        if self._vault is None:
            return
        try:
            cases = self._vault.cases()
        except IntakeError as error:
            self._problem(error)
            cases = ()
        page = CasesPage(cases, practice=self._practice)
        page.new_wanted.connect(self._new)
        page.open_wanted.connect(self._reopen)
        page.roster_wanted.connect(self._roster)
        page.audit_wanted.connect(self._audit)
        page.backup_wanted.connect(self._backup)
        page.keeping_wanted.connect(self._keeping)
        self._show(page)

    def _roster(self) -> None:
        if self._vault is None:
            return
        self._aside(RosterPage(self._vault.roster))

    def _audit(self) -> None:
        if self._vault is not None:
            self._aside(AuditPage(self._vault))

    def _backup(self) -> None:
        if self._vault is not None:
            dialog = BackupDialog(self, self._doors, self._vault)
            dialog.done_with.connect(self.say)
            dialog.open()

    def _keeping(self, case: str) -> None:
        if self._vault is None:
            return
        try:
            found = next((line for line in self._vault.cases() if line.id == case), None)
            dialog = RetentionDialog(self, self._vault, found) if found else None
        except IntakeError as error:
            self._problem(error)
            return
        if dialog is not None:
            dialog.done_with.connect(self._kept)
            dialog.open()

    def _kept(self, sentence: str) -> None:
        self._cases()
        self.say(sentence)

    def _aside(self, page: RosterPage | AuditPage | NewIntakePage) -> None:
        """Show a page that one goes back to the cases from."""
        page.left.connect(self._cases)
        self._listen(page)
        self._show(page)

    def _new(self) -> None:
        if self._vault is None:
            return
        page = NewIntakePage(self._doors, self._vault, lambda: datetime.now().astimezone().strftime("%H:%M"))
        page.begun.connect(self._talk_begun)
        self._aside(page)

    def _talk_begun(self, session: Session) -> None:
        self.strip.clear()
        self.open_talk(session)

    def _reopen(self, case: str) -> None:
        if self._vault is None:
            return
        try:
            self.open_talk(self._doors.reopen(self._vault, case))
            self._complain(when_opened(self._vault.retention(case), self._vault.today()))
        except IntakeError as error:
            self._problem(error)

    def _leave_talk(self) -> None:
        self._leave_session()
        self._cases()

    def _leave_for(self, made: type[ExportPage | HandoverPage]) -> None:
        """Show a page that something leaves the vault from; after it the talk comes back."""
        if self._vault is None or self._session is None:
            return
        session = self._session
        page = made(self._doors, self._vault, session)
        page.left.connect(lambda: self.open_talk(session))
        self._listen(page)
        self._show(page)

    # --- inside ------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        holder = QWidget()
        theme.look(holder, "page")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.strip)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(holder)
        room = self.screen().availableSize()
        self.resize(1280, min(800, room.height()))
        if room.width() <= ROOM.width() or room.height() <= ROOM.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)  # with its frame it would stand partly off the screen
        self.bar.lock_wanted.connect(self.lock)
        self.bar.settings_wanted.connect(self._settings)
        self.bar.help_wanted.connect(self._help)

    def _keys(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "Ctrl+,": self._settings,
            "Ctrl+L": self.lock,
            "F1": self._help,
            "Ctrl++": lambda: self._scale(10),
            "Ctrl+=": lambda: self._scale(10),
            "Ctrl+-": lambda: self._scale(-10),
            "Ctrl+0": lambda: self._scale(-100),
        }
        for keys, deed in deeds.items():
            QShortcut(QKeySequence(keys), self, deed)

    def _listen(self, page: QWidget) -> None:
        for name, slot in (
            *(("problem", self._page_problem), ("said", self.say), ("busy", self._busy)),
            ("settled", self.strip.settle),
        ):
            signal = getattr(page, name, None)
            if isinstance(signal, SignalInstance):
                signal.connect(slot)

    def _page_problem(self, sentence: str) -> None:
        self.say(sentence, problem=True)

    def _show(self, page: QWidget) -> None:
        before = self.pages.currentWidget()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if before is not None:
            self.pages.removeWidget(before)
            before.deleteLater()
        self.bar.show_state(practice=self._practice, open_=self._vault is not None and not isinstance(page, RecoveryPage))
        self.setWindowTitle(f"{TITLE} – OEFENING" if self._practice else TITLE)
        self.strip.clear()
        self._first()

    def _first(self) -> None:
        first = getattr(self.page, "first", None)
        if first is not None:
            first()

    def _busy(self, sentence: str) -> None:
        self.pages.setEnabled(not sentence)
        if sentence:
            self.strip.say_busy(sentence)
        else:
            self.strip.clear()

    def _failed(self, error: Exception) -> None:
        self._busy("")
        self._problem(error)
        raise_unexpected(error)

    def _problem(self, error: Exception) -> None:
        self.say(sentence_of(error), problem=True)

    def _take(self, vault: OpenVault) -> None:
        self._close_vault()
        self._vault = vault
        self._practice = vault.practice

    def _draft_kept(self) -> bool:
        """Note a half-typed answer before the talk goes; when the disk does not take it, the talk stays."""
        wrong = self.page.keep_draft() if isinstance(self.page, IntakePage) else ""
        if wrong and wrong != self._refused:
            self._refused = wrong
            self.say(f"{wrong} Het antwoord dat u typte, is nog niet bewaard. Nog een keer sluiten gooit het weg.", problem=True)
            return False
        return True

    def _leave_session(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            self._doors.leave(session)

    def _close_vault(self) -> None:
        try:
            self._leave_session()
        except IntakeError as error:
            self._problem(error)
        vault, self._vault = self._vault, None
        self._practice = False
        if vault is not None:
            vault.close()

    def _scale(self, by: int) -> None:
        self._complain(self._appearance.scale(by))

    def _complain(self, sentence: str) -> None:
        if sentence:
            self.say(sentence, problem=True)

    def _settings(self) -> None:
        if self.guard.cover is None:
            SettingsDialog(self._doors.settings(), self._appearance.change, self).exec()
            self.guard.begin_again()

    def _help(self) -> None:
        HelpDialog(self).exec()

    # --- Qt ----------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Load what is slow, once the window is there."""
        super().showEvent(event)
        if not self._warm:
            self._warm = True
            self.guard.shown()
            QTimer.singleShot(0, self, self._warm_up)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the vault with the window; wait for what is under way."""
        if not self.pages.isEnabled() or (background.busy() and self._vault is not None):
            self.say("Het programma is nog even bezig. Sluit het zo nog een keer.")
            event.ignore()
            return
        if not self._draft_kept():
            event.ignore()
            return
        self.guard.closing()
        self._close_vault()
        super().closeEvent(event)

    def _warm_up(self) -> None:
        background.run(self._doors.warm_up, lambda _nothing: None, self._failed)
