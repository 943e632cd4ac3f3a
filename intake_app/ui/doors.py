"""What the window may ask of the rest of the house. `app.py` hands in the real functions; tests may hand in others.

The window imports neither store nor report nor resources: all of that comes through here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from intake_app.interview.audit import AuditLine
from intake_app.interview.callsheet import Item
from intake_app.interview.cards import Cards
from intake_app.interview.events import HandoverAgreed
from intake_app.interview.prompts import Signal
from intake_app.interview.retention import USUAL, Retention
from intake_app.interview.roster import Contact
from intake_app.interview.script import Script
from intake_app.interview.session import Session
from intake_app.interview.shielding import Key
from intake_app.settings import Settings


class CaseLine(Protocol):
    """One case in the list."""

    @property
    def id(self) -> str:
        """The case's own id."""
        ...

    @property
    def number(self) -> str:
        """The case number."""
        ...

    @property
    def created(self) -> str:
        """When it was made, as the list shows it: local time, "21-11-2026 14:05"."""
        ...

    @property
    def state(self) -> str:
        """In Dutch: "loopt", "afgesloten", "beschadigd"."""
        ...

    @property
    def entries(self) -> int:
        """How many lines the record has."""
        ...

    @property
    def keep(self) -> str:
        """Until when it is kept, in short: "tot 21-11-2031"."""
        ...

    @property
    def standing(self) -> str:
        """How that stands today: a code of interview/retention.py STANDINGS."""
        ...


class RosterBook(Protocol):
    """Who can be called: the list of the unit, in its vault. Every deed may raise IntakeError."""

    def contacts(self) -> Sequence[Contact]:
        """Return everyone, in no order."""
        ...

    def change(self, put: Sequence[Contact] = (), remove: Sequence[str] = ()) -> Sequence[Contact]:
        """Keep contacts and take others (ids) away, all or nothing; returns those kept, with their ids."""
        ...

    def use(self, contact: str) -> None:
        """Write down that this one was called today."""
        ...

    def exported(self, number: int) -> None:
        """Write down that so many contacts are saved as a readable file."""
        ...


class OpenVault(Protocol):
    """An unlocked vault, as far as the window needs it."""

    @property
    def practice(self) -> bool:
        """Whether this is a practice vault: OEFENING on every screen."""
        ...

    @property
    def notices(self) -> Sequence[str]:
        """What was found and mended on opening, as sentences for the user."""
        ...

    @property
    def roster(self) -> RosterBook:
        """Who can be called."""
        ...

    def cases(self) -> Sequence[CaseLine]:
        """List the cases, newest first."""
        ...

    def fits(self, secret: str) -> None:
        """(slow) Tell whether this passphrase or recovery key opens the vault, which stays open; raises WrongSecret."""
        ...

    def today(self) -> date:
        """Return which day it is."""
        ...

    def retention(self, case: str) -> Retention:
        """Return how long a case (id) may be kept; empty when that was never laid down. Raises IntakeError."""
        ...

    def keep(self, case: str, retention: Retention, why: str) -> None:
        """Lay down how long a case may be kept; `why` a hold ends. Raises IntakeError."""
        ...

    def delete(self, case: str, reason: str) -> None:
        """Delete a case for good; raises IntakeError."""
        ...

    def audit(self) -> Sequence[AuditLine]:
        """Return the audit trail, oldest first; that it was looked at stands in the trail. Raises IntakeError."""
        ...

    def back_up(self, to: Path, passphrase: str, unit_key: str, progress: Callable[[int], None]) -> str:
        """(slow) Put all of the vault in one new encrypted file, for a passphrase or the public key of a unit; read it back.

        `progress` is told percents, in the thread of the work. Returns "" or what was damaged already. Raises IntakeError.
        """
        ...

    def audit_exported(self, number: int) -> None:
        """Write down that so many lines of the trail are saved as a readable file, before that is done."""
        ...

    def close(self) -> None:
        """Lock it."""
        ...


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a passphrase is: an estimate in bits, a Dutch sentence, and whether it is enough."""

    bits: float
    sentence: str
    enough: bool


@dataclass(frozen=True, slots=True)
class NewIntake:
    """The answers of the first form. `people` are (name, role) pairs; `recording` is (running, since, why).

    `abroad`: the person comes from another country; `modules` of the script; `variables` are (name, value) pairs;
    `basis`: the ground for keeping it (interview/retention.py).
    """

    number: str
    script: str
    roepnaam: str
    address: str
    age_group: str
    interpreter: bool
    people: tuple[tuple[str, str], ...]
    recording: tuple[bool, str, str]
    abroad: bool = False
    modules: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()
    basis: str = USUAL


@dataclass(frozen=True, slots=True)
class ScriptOffer:
    """The scripts to choose from, and a sentence for each of the unit's own files that can't be used."""

    scripts: Sequence[Script]
    left_out: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Sealed:
    """A report that was sealed, opened again and found the same. The passphrase is shown once and kept nowhere."""

    path: Path
    passphrase: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Doors:
    """The functions that app.py hands to the window. Those marked (slow) run in the background; none touches a widget."""

    settings: Callable[[], Settings]
    save_settings: Callable[[Settings], None]
    is_vault: Callable[[Path], bool]
    create_vault: Callable[[Path, str, str], tuple[OpenVault, str]]
    """(slow) folder, passphrase, user → the vault and the recovery key."""
    open_vault: Callable[[Path, str, str], OpenVault]
    """(slow) folder, passphrase or recovery key, user."""
    open_practice: Callable[[], OpenVault]
    """(slow) makes the practice vault when it is not there yet."""
    generate_phrase: Callable[[], str]
    strength: Callable[[str], Strength]
    scripts: Callable[[], ScriptOffer]
    """The shipped scripts and the unit's own, read anew: an own script may just have been mended."""
    signals: Callable[[], Sequence[Signal]]
    cards: Callable[[], Cards]
    """The picture cards for the person at the table."""
    drawing: Callable[[str], bytes]
    """file name of a card's drawing → SVG; raises InstallationError."""
    callsheet: Callable[[], Sequence[Item]]
    """What to ask and say on the telephone when help is brought in."""
    printed: Callable[[OpenVault, Session, str], None]
    """Note in the audit trail that something (one word) of a case goes to paper, before it does; raises NotSaved."""
    begin: Callable[[OpenVault, NewIntake], Session]
    reopen: Callable[[OpenVault, str], Session]
    """case id → the session, as it was left."""
    leave: Callable[[Session], None]
    """Close the case file of a session."""
    export: Callable[[OpenVault, Session, Path, str, str, Collection[Key]], Sealed]
    """(slow) target folder, receiver, why, places that may stay → the sealed report; noted in the record and the audit trail.

    Raises StillReadable when a shielded name stood in it; nothing is left then.
    """
    hand_over: Callable[[OpenVault, Session, Path, HandoverAgreed, Collection[Key]], Sealed]
    """(slow) target folder, what the person agreed to, places that may stay → the sealed hand-over card; noted as a report is."""
    warm_up: Callable[[], None]
    """(slow) loads what is slow to import, after the window is there."""
