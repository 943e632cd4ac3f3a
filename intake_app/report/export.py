"""From a record to a sealed file, once, for the window and the commands alike."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from intake_app.errors import FileProblem, ReasonNeeded
from intake_app.interview.events import Exported
from intake_app.interview.interview import Interview
from intake_app.interview.prompts import Prompt
from intake_app.interview.script import Script
from intake_app.report.content import content_of
from intake_app.report.document import write
from intake_app.report.seal import ENDING, seal_to

PROFILE = "dossier"


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
class Purpose:
    """For whom a report is, and why; both go into the record."""

    receiver: str
    why: str


@dataclass(frozen=True, slots=True)
class SealedReport:
    """A sealed report that was opened again and found the same; `sha256` is of the sealed file (hex)."""

    path: Path
    sha256: str


def proposed_name() -> str:
    """Return a file name without anything personal in it: "verslag-1a2b3c4d.docx"."""
    return f"verslag-{secrets.token_hex(4)}{ENDING}"


def export(interview: Interview, made: Made, path: Path, passphrase: str) -> SealedReport:
    """Make a report of a record, seal it into a file (or, for a folder, a new file in it) and check it.

    Takes a second or two: not for a window's thread. Raises what `write` and `seal_to` raise. See `hand_over`.
    """
    target = _file(path)
    content = content_of(
        interview,
        script=made.script,
        program=made.program,
        fingerprint=made.fingerprint,
        made=made.at,
        prompts=made.prompts,
    )
    return SealedReport(target, seal_to(target, write(made.template, content), passphrase))


def hand_over(
    seal: Callable[[], SealedReport], purpose: Purpose, *, keep: Callable[[Exported], object], note: Callable[[str], object]
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
        keep(Exported(PROFILE, receiver, why, sealed.sha256))
        note(why)
    except BaseException:
        with contextlib.suppress(OSError):
            sealed.path.unlink()
        raise
    return sealed


def _file(path: Path) -> Path:
    if path.is_dir():
        return path / proposed_name()
    if path.suffix.lower() != ENDING:
        raise FileProblem(f"De naam van het verslag eindigt op {ENDING}.")
    if not path.parent.is_dir():
        raise FileProblem("De map voor het verslag bestaat niet.")
    return path
