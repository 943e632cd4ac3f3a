"""Opening a vault for a verb: which folder, which passphrase, in whose name."""

from __future__ import annotations

import argparse
import contextlib
import getpass
import sys
from collections.abc import Iterator
from pathlib import Path

from intake_app import settings
from intake_app.clock import SystemClock
from intake_app.errors import FileProblem, InputError, NotAVault, NotSaved
from intake_app.store.vault import Vault, is_practice, is_vault


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that `open_vault` reads."""
    parser.add_argument("--vault", type=Path, metavar="MAP", help="de map van de kluis (anders: de map uit de instellingen)")
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="BESTAND", help="lees het wachtwoord of de herstelsleutel uit dit bestand"
    )
    parser.add_argument("--practice", action="store_true", help="de oefenkluis, zonder wachtwoord")
    parser.add_argument("--user", default="", metavar="NAAM", help="uw naam, voor het dossier en het logboek")


def open_vault(options: argparse.Namespace) -> Vault:
    """Open the vault that the options point to; asks for the passphrase when no file gives it."""
    folder, clock, user = folder_of(options), SystemClock(), user_of(options)
    if not is_vault(folder):
        raise NotAVault(f"In {folder} staat geen kluis.", hint="Wijs de map aan met --vault MAP.")
    if options.practice or (is_practice(folder) and not options.passphrase_file):
        return Vault.open_practice(folder, clock=clock, user=user)
    return Vault.open(folder, secret(options.passphrase_file, "Wachtwoord of herstelsleutel: "), clock=clock, user=user)


def folder_of(options: argparse.Namespace) -> Path:
    """Return the folder of the vault: as given, of the practice vault, or from the settings."""
    if options.vault:
        return Path(options.vault)
    if options.practice:
        return settings.practice_vault()
    chosen = settings.load(settings.settings_file())[0].vault
    return Path(chosen) if chosen else settings.default_vault()


def user_of(options: argparse.Namespace) -> str:
    """Return in whose name this is done: as given, from the settings, or the name on this computer."""
    return str(options.user or settings.load(settings.settings_file())[0].user) or settings.account_name()


def secret(file: Path | None, question: str) -> str:
    """Read a passphrase from a file, or ask for it on the keyboard."""
    if file is None:
        return ask(question)
    try:
        return file.read_text("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise FileProblem(f"Het bestand {file} is niet te lezen.") from error


def ask(question: str) -> str:
    """Ask for a passphrase without showing it; raises InputError when nobody can type."""
    if not sys.stdin.isatty():
        raise InputError("Er is geen toetsenbord om het wachtwoord te vragen.", hint="Geef het met --passphrase-file BESTAND.")
    try:
        return getpass.getpass(question)
    except EOFError as error:
        raise InputError("Er is geen wachtwoord ingetypt.") from error


@contextlib.contextmanager
def shown_once(otherwise: str) -> Iterator[None]:
    """Print, in this block, a secret that stands nowhere else; raises NotSaved with this sentence when nobody could see it."""
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        raise NotSaved(otherwise) from error
