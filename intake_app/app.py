"""The one place where all parts meet: builds them by hand, in reading order, and opens the window."""

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from intake_app import __version__, assemble, resources, settings
from intake_app.clock import Clock, SystemClock
from intake_app.errors import FileProblem, IntakeError, StoreError, trail
from intake_app.interview import events as ev
from intake_app.interview.audit import AuditLine
from intake_app.interview.retention import Retention, in_short, standing
from intake_app.interview.session import Session
from intake_app.interview.shielding import Key
from intake_app.interview.tempo import PaceSettings, with_value
from intake_app.interview.vocabulary import PROFILES
from intake_app.report.export import (
    HANDOVER_PROFILE,
    PROFILE,
    Made,
    MadeCard,
    Purpose,
    SealedReport,
    export,
    export_card,
    hand_over,
)
from intake_app.report.handover import TEMPLATE as HANDOVER_TEMPLATE
from intake_app.settings import Settings, account_name
from intake_app.store import passphrase
from intake_app.store.backup import For
from intake_app.store.casefile import CaseFile
from intake_app.store.index import CaseSummary
from intake_app.store.roster import Roster
from intake_app.store.vault import Vault, is_practice, is_vault
from intake_app.ui.doors import Doors, NewIntake, OpenVault, ScriptOffer, Sealed, Strength
from intake_app.ui.window import MainWindow


def run(folder: Path | None = None) -> int:
    """Open the window (on the vault in `folder`, if given); returns the exit code when it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("LVB-intake")
    application.setApplicationVersion(__version__)
    sys.excepthook = speak_of_a_bug
    house = House(SystemClock(), settings.settings_file())
    if folder is not None:
        house.use(folder)
    window = MainWindow(house.doors())
    window.show()
    if house.complaint:
        window.say(house.complaint, problem=True)
    return int(application.exec())


def speak_of_a_bug(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """Say where something unforeseen went wrong, and nothing of what was typed."""
    print(f"Er ging iets mis in het programma ({trail(kind, trace)}).", file=sys.stderr)


@dataclass(frozen=True, slots=True)
class Line:
    """A case as the list shows it."""

    id: str
    number: str
    created: str
    state: str
    entries: int
    keep: str
    standing: str


class Opened:
    """A vault as the window knows it."""

    def __init__(self, vault: Vault, user: str, clock: Clock) -> None:
        self.vault = vault
        self.user = user
        self._clock = clock

    @property
    def practice(self) -> bool:
        """Whether this is a practice vault."""
        return self.vault.practice

    @property
    def notices(self) -> Sequence[str]:
        """What was found on opening."""
        return self.vault.notices

    @property
    def roster(self) -> Roster:
        """Who can be called."""
        return self.vault.roster

    def cases(self) -> Sequence[Line]:
        """List the cases, last changed first."""
        kept, today = self.vault.retentions(), self.today()
        return tuple(_line(case, kept.get(case.id, Retention()), today) for case in self.vault.cases())

    def today(self) -> date:
        """Return which day it is here."""
        return self._clock.now().astimezone().date()

    def retention(self, case: str) -> Retention:
        """Return how long a case may be kept."""
        return self.vault.retentions().get(case, Retention())

    def keep(self, case: str, retention: Retention, why: str) -> None:
        """Lay down how long a case may be kept."""
        self.vault.keep(case, retention, why)

    def delete(self, case: str, reason: str) -> None:
        """Delete a case for good."""
        self.vault.delete_case(case, reason)

    def fits(self, secret: str) -> None:
        """Tell whether this opens the vault; raises WrongSecret."""
        self.vault.fits(secret)

    def audit(self) -> Sequence[AuditLine]:
        """Return the audit trail, and write down that it was looked at."""
        lines = self.vault.audit()
        self.vault.note("audit_viewed", why=f"regels: {len(lines)}")
        return lines

    def back_up(self, to: Path, passphrase: str, unit_key: str, progress: Callable[[int], None]) -> str:
        """Make a backup of the vault."""
        return self.vault.back_up(to, For(passphrase, unit_key), progress)

    def audit_exported(self, number: int) -> None:
        """Write down that the trail is saved as a readable file."""
        self.vault.note("audit_exported", why=f"regels: {number}")

    def close(self) -> None:
        """Lock it."""
        self.vault.close()


class House:
    """The functions behind the window's doors. Holds the settings, the clock, and which file belongs to which session."""

    def __init__(self, clock: Clock, settings_file: Path) -> None:
        self.clock = clock
        self.file = settings_file
        self.settings, self.complaint = settings.load(settings_file)
        self._files: dict[int, CaseFile] = {}
        self._given = ""

    def doors(self) -> Doors:
        """Return what the window may ask for."""
        return Doors(
            settings=self.shown_settings,
            save_settings=self.save_settings,
            is_vault=is_vault,
            create_vault=self.create_vault,
            open_vault=self.open_vault,
            open_practice=self.open_practice,
            generate_phrase=lambda: passphrase.generate(resources.passphrase_words()),
            strength=_strength,
            scripts=self.scripts,
            signals=assemble.all_signals,
            cards=assemble.cards,
            drawing=resources.drawing,
            callsheet=assemble.callsheet,
            printed=self.printed,
            begin=self.begin,
            reopen=self.reopen,
            leave=self.leave,
            export=self.export,
            hand_over=self.hand_over,
            warm_up=warm_up,
        )

    def use(self, folder: Path) -> None:
        """Let the window open on this vault, for this time only."""
        self._given = str(folder.absolute())

    def shown_settings(self) -> Settings:
        """Return the settings as the window sees them: with the vault that was asked for this time."""
        return replace(self.settings, vault=self._given) if self._given else self.settings

    def save_settings(self, changed: Settings) -> None:
        """Keep the settings; raises FileProblem. A vault that was opened for this time only is not kept."""
        kept = replace(changed, vault=self.settings.vault) if changed.vault == self._given else changed
        self.settings = kept.kept_within()
        settings.save(self.settings, self.file)

    def create_vault(self, folder: Path, secret: str, user: str) -> tuple[OpenVault, str]:
        """Make a vault; returns it with its recovery key."""
        vault, recovery = Vault.create(folder, secret, clock=self.clock, owner=user)
        self._remember(folder, user)
        return Opened(vault, user, self.clock), recovery

    def open_vault(self, folder: Path, secret: str, user: str) -> OpenVault:
        """Open a vault with a passphrase or a recovery key."""
        named = user.strip() or account_name()
        vault = Vault.open(folder, secret, clock=self.clock, user=named)
        self._remember(folder, named)
        return Opened(vault, named, self.clock)

    def open_practice(self) -> OpenVault:
        """Open the practice vault; makes it the first time."""
        place = self.shown_settings().vault
        chosen = Path(place) if place else settings.practice_vault()
        folder = chosen if is_practice(chosen) else settings.practice_vault()
        practise = Vault.open_practice if is_practice(folder) else Vault.create_practice
        return Opened(practise(folder, clock=self.clock), "oefening", self.clock)

    def scripts(self) -> ScriptOffer:
        """Offer the shipped scripts and those of the unit's own folder."""
        shelf = assemble.scripts_with(self._own_scripts())
        _, unread = assemble.own_questions(self._own_scripts())
        return ScriptOffer(tuple(shelf.scripts.values()), (*shelf.left_out, *unread))

    def begin(self, opened: OpenVault, form: NewIntake) -> Session:
        """Make a case from the form and begin its session."""
        home = _ours(opened)
        tools = assemble.tools(form.script, self.clock, self._pace(), self._own_scripts())
        file = home.vault.new_case(form.number, Retention(form.basis, home.today()))
        session = Session(file, tools, home.user)
        try:
            _open_with(session, form, practice=home.practice, rules=tools.rulebook.fingerprint)
        except BaseException:
            file.close()
            with contextlib.suppress(StoreError):  # the same disk may refuse this too; an empty case says so in the list
                home.vault.delete_case(file.id, "nooit begonnen")
            raise
        self._files[id(session)] = file
        return session

    def reopen(self, opened: OpenVault, case: str) -> Session:
        """Open a case where it was left."""
        home = _ours(opened)
        file = home.vault.open_case(case)
        try:
            session = Session(file, assemble.tools_again(_opened(file), self.clock, self._pace(), self._own_scripts()), home.user)
            session.reopen()
            session.look("Wie was daar?")  # reads the whole talk once, so that the first key need not
        except BaseException:
            file.close()
            raise
        self._files[id(session)] = file
        return session

    def leave(self, session: Session) -> None:
        """Close the case file of a session."""
        assemble.rulebook().forget()
        file = self._files.pop(id(session), None)
        if file is not None:
            file.close()

    def printed(self, opened: OpenVault, session: Session, what: str) -> None:
        """Note in the audit trail that something of a case goes to paper."""
        _ours(opened).vault.note("printed", self._files[id(session)].id, what)

    def export(
        self, opened: OpenVault, session: Session, folder: Path, receiver: str, why: str, keep: Collection[Key] = ()
    ) -> Sealed:
        """Seal a report into a folder and note it in the record and the audit trail."""
        template = resources.read_bytes("templates/reports/verslag.docx")
        made = Made(session.script, template, __version__, resources.fingerprint(), self.clock.now(), assemble.all_prompts())
        phrase = passphrase.generate(resources.passphrase_words())
        sealed = self._hand(
            opened,
            session,
            lambda: export(session.interview, made, folder, phrase, keep),
            Purpose(receiver, why),
            PROFILE,
        )
        return Sealed(sealed.path, phrase, sealed.sha256)

    def hand_over(
        self, opened: OpenVault, session: Session, folder: Path, agreed: ev.HandoverAgreed, keep: Collection[Key] = ()
    ) -> Sealed:
        """Seal a hand-over card into a folder and note it in the record and the audit trail."""
        made = MadeCard(resources.read_bytes(HANDOVER_TEMPLATE), __version__, self.clock.now())
        phrase = passphrase.generate(resources.passphrase_words())
        sealed = self._hand(
            opened,
            session,
            lambda: export_card(session.interview, agreed, made, folder, phrase, keep),
            Purpose(agreed.receiver, "warme overdracht"),
            HANDOVER_PROFILE,
        )
        return Sealed(sealed.path, phrase, sealed.sha256)

    def _hand(
        self, opened: OpenVault, session: Session, seal: Callable[[], SealedReport], purpose: Purpose, profile: str
    ) -> SealedReport:
        vault, case = _ours(opened).vault, self._files[id(session)].id
        noted = f"{PROFILES[profile]}: {purpose.why}" if profile != PROFILE else purpose.why
        return hand_over(
            seal, purpose, keep=session.keep_export, note=lambda _why: vault.note("exported", case, noted), profile=profile
        )

    def _own_scripts(self) -> Path | None:
        return Path(self.settings.scripts) if self.settings.scripts else None

    def _pace(self) -> PaceSettings:
        return with_value(PaceSettings(), "wait", float(self.settings.wait))

    def _remember(self, folder: Path, user: str) -> None:
        try:
            self.save_settings(replace(self.settings, vault=str(folder.absolute()), user=user))
        except IntakeError as error:
            self.complaint = error.sentence


def _opened(file: CaseFile) -> ev.Opened:
    for entry in file.entries():
        if isinstance(entry.event, ev.Opened):
            return entry.event
    raise FileProblem("Dit gesprek is nooit begonnen. Maak een nieuwe intake.")


def _open_with(session: Session, form: NewIntake, *, practice: bool, rules: str) -> None:
    """Write the first lines of a record: how it was opened, who is there, and the recording."""
    session.begin(
        ev.Opened(
            number=form.number,
            script=form.script,
            script_version="",
            roepnaam=form.roepnaam,
            address=form.address,
            age_group=form.age_group,
            interpreter=form.interpreter,
            practice=practice,
            program=__version__,
            rules=rules,
            abroad=form.abroad,
            variables=form.variables,
        )
    )
    session.choose_modules(form.modules)
    for name, role in form.people:
        session.arrive(name, role)
    running, since, why = form.recording
    if running or why:
        session.recording(running=running, since=since, why=why)


def warm_up() -> None:
    """Load what is slow to import, after the window is there."""
    for slow in ("intake_app.report.document", "docxtpl", "msoffcrypto", "textstat"):
        importlib.import_module(slow)
    assemble.warm_rulebook()


def _strength(secret: str) -> Strength:
    found = passphrase.rate(secret)
    return Strength(found.bits, found.sentence, found.enough)


def _ours(opened: OpenVault) -> Opened:
    assert isinstance(opened, Opened)  # noqa: S101 - the window only ever holds what these doors gave it
    return opened


def _line(case: CaseSummary, kept: Retention, today: date) -> Line:
    states = ((case.damaged, "beschadigd"), (case.closed, "afgesloten"), (not case.length, "leeg"))
    state = next((name for holds, name in states if holds), "loopt")
    keep = in_short(kept, today)
    return Line(case.id, case.number, _local(case.created), state, case.length, keep, standing(kept, today))


def _local(at: datetime) -> str:
    return at.astimezone().strftime("%d-%m-%Y %H:%M")
