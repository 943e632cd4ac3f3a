"""Window tests run without a screen, unless asked otherwise with `--onscreen`; the background runs at once.

`desk` is a set of doors with a vault in memory: simple functions that note what was asked. The walk tests use the real ones.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from intake_app.errors import WrongSecret
from intake_app.interview.cards import Cards
from intake_app.interview.retention import Retention
from intake_app.interview.script import Script
from intake_app.settings import Settings
from intake_app.ui import background, theme
from intake_app.ui.doors import Doors, ScriptOffer, Strength


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows while testing")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen", default=False):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        config.addinivalue_line("qt_log_ignore", "This plugin does not support")  # what only a real screen can do


@pytest.fixture(autouse=True)
def background_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work runs at once, in the test itself."""
    monkeypatch.setattr(background, "start", lambda job: job())


@pytest.fixture(autouse=True)
def nothing_left_over() -> None:
    """The widgets of the test before are really gone: without an event loop `deleteLater` waits for ever."""
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dressed(qapp: Any) -> Iterator[Any]:
    """The application with its theme; brought back to the usual one afterwards."""
    theme.apply(qapp, Settings(theme="light"))
    yield qapp
    theme.apply(qapp, Settings(theme="light"))


@dataclass
class FakeCase:
    """A line of the list."""

    id: str
    number: str
    created: str = "21-11-2026 14:05"
    state: str = "loopt"
    entries: int = 12
    keep: str = "tot het doel is bereikt"
    standing: str = "open"


@dataclass
class FakeVault:
    """A vault in memory."""

    practice: bool = False
    lines: list[FakeCase] = field(default_factory=list)
    closed: bool = False
    notices: tuple[str, ...] = ()
    roster: Any = None
    trail: tuple[Any, ...] = ()
    kept: dict[str, Any] = field(default_factory=dict)
    why: list[str] = field(default_factory=list)
    exported: list[int] = field(default_factory=list)

    def back_up(self, to: Path, passphrase: str, unit_key: str, progress: Any) -> str:
        """Nothing to copy here."""
        return ""

    def fits(self, secret: str) -> None:
        """Only the one phrase fits."""
        if secret != PHRASE:
            raise WrongSecret("Dit wachtwoord past niet.", hint="Probeer het nog eens.")

    def today(self) -> date:
        """A quiet Saturday."""
        return date(2026, 11, 21)

    def retention(self, case: str) -> Any:
        """What was laid down for a case."""
        return self.kept.get(case, Retention())

    def keep(self, case: str, retention: Any, why: str) -> None:
        """Lay it down."""
        self.kept[case] = retention
        self.why.append(why)

    def delete(self, case: str, reason: str) -> None:
        """Take a case away."""
        self.lines = [line for line in self.lines if line.id != case]
        self.why.append(reason)

    def audit(self) -> tuple[Any, ...]:
        """The trail."""
        return self.trail

    def audit_exported(self, number: int) -> None:
        """Note that lines were saved."""
        self.exported.append(number)

    def cases(self) -> list[FakeCase]:
        """List the cases."""
        return self.lines

    def close(self) -> None:
        """Lock it."""
        self.closed = True


def short(name: str, title: str, **more: Any) -> Script:
    """A script with a head and nothing else. FICTIEF."""
    return Script(name, title, "1", "slachtoffer", f"Over {title}. FICTIEF.", (), **more)


PHRASE = "anker boter fiets gordijn hamer kastanje"
KEY = "AAAA1-BBBB2-CCCC3-DDDD4-EEEE5-FFFF6-GGGG7"


class Desk:
    """Doors, and what went through them."""

    case = FakeCase

    def __init__(self, tmp_path: Path) -> None:
        self.settings = Settings(user="Rechercheur FICTIEF", theme="light")
        self.vault = FakeVault()
        self.practice = FakeVault(practice=True)
        self.vaults: set[Path] = set()
        self.folder = tmp_path
        self.made: list[tuple[Path, str, str]] = []
        self.begun: list[Any] = []
        self.left: list[Any] = []
        self.refuse: dict[str, Exception] = {}
        self.phrases = iter([PHRASE, *(f"{PHRASE} woord{number}" for number in range(50))])
        self.session: Any = object()
        self.offer = ScriptOffer([short("slachtoffer", "Slachtoffer mensenhandel"), short("kort", "Kort gesprek (FICTIEF)")])

    def doors(self) -> Any:
        """The doors to hand to a window."""
        return Doors(
            settings=lambda: self.settings,
            save_settings=self._save,
            is_vault=lambda folder: folder in self.vaults,
            create_vault=self._create,
            open_vault=self._open,
            open_practice=lambda: self._may("open_practice", self.practice),
            generate_phrase=lambda: next(self.phrases),
            strength=self._strength,
            scripts=lambda: self.offer,
            signals=list,
            cards=Cards,
            drawing=lambda _file: pytest.fail("no drawing here"),
            callsheet=list,
            printed=lambda *_: pytest.fail("nothing is printed here"),
            begin=self._begin,
            reopen=lambda vault, case: self._may("reopen", self.session),
            leave=self.left.append,
            export=lambda *_: pytest.fail("no export here"),
            hand_over=lambda *_: pytest.fail("no hand-over here"),
            warm_up=lambda: None,
        )

    def _may(self, name: str, value: Any) -> Any:
        if name in self.refuse:
            raise self.refuse[name]
        return value

    def _save(self, settings: Any) -> None:
        self._may("save_settings", None)
        self.settings = settings

    def _create(self, folder: Path, passphrase: str, user: str) -> tuple[FakeVault, str]:
        self._may("create_vault", None)
        self.made.append((folder, passphrase, user))
        self.vaults.add(folder)
        return self.vault, KEY

    def _open(self, folder: Path, secret: str, user: str) -> FakeVault:
        self._may("open_vault", None)
        if secret not in {PHRASE, KEY}:
            raise WrongSecret("Dit wachtwoord past niet.", hint="Probeer het nog eens.")
        return self.vault

    def _begin(self, vault: FakeVault, intake: Any) -> Any:
        self._may("begin", None)
        self.begun.append(intake)
        return self.session

    @staticmethod
    def _strength(text: str) -> Any:
        enough = len(text) >= 20
        return Strength(len(text) * 3.0, "Sterk genoeg." if enough else "Nog te makkelijk te raden.", enough)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def fake_case() -> Callable[..., FakeCase]:
    return FakeCase
