"""Vaults on the real SQLCipher. A vault is made once and copied, because Argon2id takes its time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from intake_app.clock import MovedClock
from intake_app.interview.events import AnswerNoted, Event, Opened
from intake_app.interview.record import Entry, Ledger, follow
from intake_app.store.keys import FLOOR
from intake_app.store.vault import Vault

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PASSPHRASE = "paard batterij nietje kaars FICTIEF"


@dataclass(frozen=True)
class Made:
    """A closed vault, with what opens it."""

    folder: Path
    passphrase: str
    recovery: str


class Writer:
    """Adds entries to a ledger as a session would."""

    def __init__(self, clock: MovedClock, *, practice: bool = False) -> None:
        self.clock = clock
        self.practice = practice

    def opened(self, number: str = "2026-1 FICTIEF") -> Opened:
        """Return the first event of a case."""
        return Opened(number, "slachtoffer", "1", "Fictief", "je", practice=self.practice)

    def next(self, ledger: Ledger, event: Event) -> Entry:
        """Return the entry that comes after the last one, a second later."""
        entries = ledger.entries()
        self.clock.forward(1)
        return follow(entries[-1] if entries else None, event, self.clock.now(), "rechercheur FICTIEF")

    def add(self, ledger: Ledger, event: Event) -> Entry:
        """Add an event and return its entry."""
        entry = self.next(ledger, event)
        ledger.add(entry)
        return entry

    def fill(self, ledger: Ledger, answers: int = 3) -> tuple[Entry, ...]:
        """Add an opening and some answers."""
        self.add(ledger, self.opened())
        for number in range(answers):
            self.add(ledger, AnswerNoted(f"Ik was bij tante Zonnebloem, keer {number}. FICTIEF"))
        return ledger.entries()


@pytest.fixture
def writer(clock: MovedClock) -> Writer:
    return Writer(clock)


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    folders = tmp_path_factory.mktemp("kluizen")
    made = []
    for name in ("een", "twee"):
        vault, recovery = Vault.create(folders / name, PASSPHRASE, clock=MovedClock(NOON), owner="maker FICTIEF", argon=FLOOR)
        vault.close()
        made.append(Made(folders / name, PASSPHRASE, recovery))
    return made[0], made[1]


@pytest.fixture
def made(_made: tuple[Made, Made], tmp_path: Path) -> Made:
    """A real vault without cases, closed."""
    return Made(shutil.copytree(_made[0].folder, tmp_path / "kluis"), _made[0].passphrase, _made[0].recovery)


@pytest.fixture
def other(_made: tuple[Made, Made], tmp_path: Path) -> Made:
    """Another vault with the same passphrase."""
    return Made(shutil.copytree(_made[1].folder, tmp_path / "andere"), _made[1].passphrase, _made[1].recovery)


@pytest.fixture
def enter(clock: MovedClock) -> Iterator[Callable[[Made], Vault]]:
    """Open a vault; it is closed at the end of the test."""
    opened: list[Vault] = []

    def enter(made: Made) -> Vault:
        opened.append(Vault.open(made.folder, made.passphrase, clock=clock, user="rechercheur FICTIEF"))
        return opened[-1]

    yield enter
    for vault in opened:
        vault.close()


@pytest.fixture
def vault(made: Made, enter: Callable[[Made], Vault]) -> Vault:
    """A real vault without cases, open."""
    return enter(made)


@pytest.fixture(scope="session")
def _practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("oefenkluis") / "kluis"
    Vault.create_practice(folder, clock=MovedClock(NOON)).close()
    return folder


@pytest.fixture
def practice(_practice: Path, tmp_path: Path) -> Path:
    """The folder of a practice vault without cases."""
    return shutil.copytree(_practice, tmp_path / "oefenkluis")
