"""`lvb-intake export CASE --to FILE`: a sealed report from the vault, noted in the record and in the audit trail."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from intake_app import __version__, assemble, resources, settings
from intake_app.clock import SystemClock
from intake_app.commands.opening import add_options, open_vault, shown_once, user_of
from intake_app.errors import FileProblem, InputError, NotNow
from intake_app.interview.events import Exported
from intake_app.interview.interview import Interview
from intake_app.interview.record import follow
from intake_app.interview.shielding import doubts, shield_of
from intake_app.report.document import TEMPLATE
from intake_app.report.export import Made, Purpose, export, hand_over
from intake_app.store import passphrase
from intake_app.store.casefile import CaseFile
from intake_app.store.index import CaseSummary
from intake_app.store.vault import Vault

FEWEST_ID_LETTERS = 6
UNSEEN = "Het wachtwoord kon niet getoond worden; niemand kan dit verslag openen. Gooi het weg en maak een nieuw."


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser("export", help=sentence, description="Maakt een verzegeld verslag van een dossier.")
    parser.add_argument("case", metavar="DOSSIER", help="het zaaknummer, of het begin van het id (zie: lvb-intake vault list)")
    parser.add_argument("--to", type=Path, required=True, metavar="BESTAND", help="waar het verslag komt: een .docx, of een map")
    parser.add_argument("--receiver", required=True, metavar="WIE", help="voor wie het verslag is")
    parser.add_argument("--why", required=True, metavar="REDEN", help="waarom het verslag wordt gemaakt")
    parser.add_argument(
        "--report-passphrase-file",
        type=Path,
        metavar="BESTAND",
        help="zet het wachtwoord van het verslag in dit nieuwe bestand, en niet op het scherm",
    )
    add_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make one report; prints where it is and, once, its passphrase."""
    secret = passphrase.generate(resources.passphrase_words())
    with open_vault(options) as vault, contextlib.ExitStack() as undo:
        case = _case(vault.cases(), options.case)
        file = vault.open_case(case.id)
        interview = Interview(file.entries())
        if not interview.closed:
            raise NotNow("Dit gesprek is nog niet afgesloten.", hint="Sluit het eerst af in het venster.")
        if options.report_passphrase_file:
            _write_secret(options.report_passphrase_file, secret)
            undo.callback(options.report_passphrase_file.unlink, missing_ok=True)
        made = _made(interview)
        sealed = hand_over(
            lambda: export(interview, made, options.to, secret),
            Purpose(options.receiver, options.why),
            keep=lambda exported: _keep(file, exported, user_of(options)),
            note=lambda why: _note(vault, case, why),
        )
        undo.pop_all()
    done = f"Klaar. Het verslag is verzegeld en daarna geopend en vergeleken: {sealed.path}\nSHA-256: {sealed.sha256}"
    if shield_of(interview) is not None:
        number = len(doubts(interview))
        done += f"\nNaam en adres zijn afgeschermd, en het bestand is nagekeken. Plaatsen waar dat niet zeker was: {number}."
    if options.report_passphrase_file:
        print(done, f"Het wachtwoord staat in {options.report_passphrase_file}. Bewaar dat niet bij het verslag.", sep="\n")
        return 0
    with shown_once(UNSEEN):
        print(done, f"\nHet wachtwoord van dit verslag:\n\n    {secret}\n", sep="\n")
        print("U ziet het één keer. Geef het apart van het verslag door.")
    return 0


def _case(cases: Sequence[CaseSummary], wanted: str) -> CaseSummary:
    """Find a case by its number or by the beginning of its id."""
    found = [case for case in cases if case.number == wanted]
    if not found and len(wanted) >= FEWEST_ID_LETTERS:
        found = [case for case in cases if case.id.startswith(wanted.lower())]
    if not found:
        raise InputError("Dit dossier staat niet in deze kluis.", hint="Bekijk de dossiers met: lvb-intake vault list")
    if len(found) > 1:
        raise InputError("Er zijn meer dossiers met dit nummer.", hint="Geef het id; dat staat in: lvb-intake vault list")
    return found[0]


def _made(interview: Interview) -> Made:
    opened = interview.opened
    if opened is None:
        raise InputError("Dit gesprek is nooit begonnen.")
    chosen, _ = settings.load(settings.settings_file())
    script = assemble.script_of(opened, Path(chosen.scripts) if chosen.scripts else None)
    return Made(
        script=script,
        template=resources.read_bytes(TEMPLATE),
        program=__version__,
        fingerprint=resources.fingerprint(),
        at=SystemClock().now(),
        prompts=assemble.all_prompts(),
    )


def _keep(file: CaseFile, exported: Exported, user: str) -> None:
    entries = file.entries()
    file.add(follow(entries[-1], exported, SystemClock().now(), user))


def _note(vault: Vault, case: CaseSummary, why: str) -> None:
    vault.note("exported", case.id, why)


def _write_secret(path: Path, secret: str) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise FileProblem(f"{path} bestaat al. Kies een andere naam voor het wachtwoord.") from error
    except OSError as error:
        raise FileProblem(f"In {path} kan het wachtwoord niet worden geschreven.") from error
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(f"{secret}\n")
