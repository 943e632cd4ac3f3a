"""From a record to a sealed file, once, for the window and the commands alike."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from intake_app.errors import FileProblem, ReasonNeeded
from intake_app.interview.events import Exported, HandoverAgreed
from intake_app.interview.handover import card_of
from intake_app.interview.interview import Interview
from intake_app.interview.prompts import Prompt
from intake_app.interview.record import follow
from intake_app.interview.script import Script
from intake_app.interview.shielding import Key, doubts, shield_of, shielded
from intake_app.report.content import content_of
from intake_app.report.document import write
from intake_app.report.handover import handover_docx
from intake_app.report.seal import ENDING, open_sealed, seal_to
from intake_app.report.shield_check import look_through

PROFILE, HANDOVER_PROFILE = "dossier", "overdracht"
NAMES = {PROFILE: "verslag", HANDOVER_PROFILE: "kaart"}
"""What the file of a kind is called; a name or a number of a case never stands in it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a report is made with: script, template (.docx), version, SHA-256 over rules, lists and templates, time, reminders."""

    script: Script
    template: bytes
    program: str
    fingerprint: str
    at: datetime
    prompts: Sequence[Prompt] = ()


@dataclass(frozen=True, slots=True)
class MadeCard:
    """What a hand-over card is made with: its template (.docx), version, and time."""

    template: bytes
    program: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Purpose:
    """For whom a report is, and why; both go into the record."""

    receiver: str
    why: str


@dataclass(frozen=True, slots=True)
class SealedReport:
    """A sealed report that was opened again and found the same; `sha256` is of the sealed file (hex)."""

    path: Path
    sha256: str


def proposed_name(profile: str = PROFILE) -> str:
    """Return a file name without anything personal in it: "verslag-1a2b3c4d.docx"."""
    return f"{NAMES[profile]}-{secrets.token_hex(4)}{ENDING}"


def export(interview: Interview, made: Made, path: Path, passphrase: str, keep: Collection[Key] = ()) -> SealedReport:
    """Make a report of a record, seal it into a file (or, for a folder, a new file in it) and check it.

    With a name shielded, the report is made of the record without it, and the sealed file is opened and searched; `keep` are
    places that may stay. Takes a second or two: not for a window's thread. Raises what `write`, `seal_to` and `look_through`
    raise. See `hand_over`.
    """
    target = _file(path, PROFILE)
    content = content_of(
        shielded(interview, keep),
        script=made.script,
        program=made.program,
        fingerprint=made.fingerprint,
        made=made.at,
        prompts=made.prompts,
    )
    return _sealed(interview, target, write(made.template, content), passphrase, keep)


def export_card(
    interview: Interview, agreed: HandoverAgreed, made: MadeCard, path: Path, passphrase: str, keep: Collection[Key] = ()
) -> SealedReport:
    """Make the hand-over card of a record and seal it, as `export` does a report."""
    target = _file(path, HANDOVER_PROFILE)
    noted = Interview((*interview.entries, follow(interview.head, agreed, made.at, "")))
    shown = shielded(noted, keep)
    last = shown.last(HandoverAgreed)
    card = card_of(shown, last.event if last else agreed)
    docx = handover_docx(made.template, card, program=made.program, made=made.at)
    return _sealed(interview, target, docx, passphrase, keep)


def hand_over(
    seal: Callable[[], SealedReport],
    purpose: Purpose,
    *,
    keep: Callable[[Exported], object],
    note: Callable[[str], object],
    profile: str = PROFILE,
) -> SealedReport:
    """Seal a report, keep the entry in the record, and write the audit line; all three, or no report.

    `seal` calls `export`; `keep` adds the entry; `note` gets the reason for the audit trail. When the record or the trail
    does not take it, the file is taken away again: no report goes out that the record does not know of. Raises ReasonNeeded
    without receiver or reason.
    """
    receiver, why = purpose.receiver.strip(), purpose.why.strip()
    if not receiver or not why:
        raise ReasonNeeded("Vul in voor wie het verslag is, en waarom.")
    sealed = seal()
    try:
        keep(Exported(profile, receiver, why, sealed.sha256))
        note(why)
    except BaseException:
        with contextlib.suppress(OSError):
            sealed.path.unlink()
        raise
    return sealed


def _sealed(interview: Interview, target: Path, docx: bytes, passphrase: str, keep: Collection[Key]) -> SealedReport:
    """Seal, and look through what stands in the sealed file; one that still holds the name is taken away."""
    sha256 = seal_to(target, docx, passphrase)
    shield = shield_of(interview)
    if shield is not None:
        try:
            look_through(open_sealed(target.read_bytes(), passphrase), shield, keep, [doubt.key for doubt in doubts(interview)])
        except BaseException:
            with contextlib.suppress(OSError):
                target.unlink()
            raise
    return SealedReport(target, sha256)


def _file(path: Path, profile: str) -> Path:
    if path.is_dir():
        return path / proposed_name(profile)
    if path.suffix.lower() != ENDING:
        raise FileProblem(f"De naam van het verslag eindigt op {ENDING}.")
    if not path.parent.is_dir():
        raise FileProblem("De map voor het verslag bestaat niet.")
    return path
