"""`lvb-intake verify FILE`: is this sealed report still as it was sealed?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from intake_app.commands.opening import ask, secret
from intake_app.errors import FileProblem
from intake_app.report.verify import State, verify

FINE = frozenset({State.INTACT, State.SEALED})


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser(
        "verify",
        help=sentence,
        description="Controleert een verzegeld verslag. Zonder wachtwoord ziet u alleen of het een versleuteld bestand is.",
    )
    parser.add_argument("file", type=Path, metavar="BESTAND")
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="BESTAND", help="lees het wachtwoord van het verslag uit dit bestand"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Look at one file; returns 1 when it was changed, is not ours, or the passphrase does not fit."""
    try:
        data = options.file.read_bytes()
    except OSError as error:
        raise FileProblem(f"{options.file} is niet te lezen.") from error
    known = None
    if options.passphrase_file:
        known = secret(options.passphrase_file, "")
    elif sys.stdin.isatty():
        known = ask("Wachtwoord van het verslag (leeg: alleen kijken): ") or None
    verdict = verify(data, known)
    print(verdict.sentence)
    print(f"SHA-256: {verdict.sha256}")
    if verdict.state is State.INTACT and verdict.length:
        print(f"Gemaakt uit een dossier van {verdict.length} regels, met ketenkop {verdict.head}.")
    return 0 if verdict.state in FINE else 1
