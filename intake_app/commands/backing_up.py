"""`lvb-intake vault backup|restore`: all of the vault in one encrypted file, and back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from intake_app.commands.opening import open_vault, secret
from intake_app.commands.slots import chosen
from intake_app.errors import InputError
from intake_app.store import backup
from intake_app.store.backup import For


def add_backup(parser: argparse.ArgumentParser) -> None:
    """Add the options that `make` reads, besides those for opening a vault."""
    parser.add_argument("--to", type=Path, required=True, metavar="BESTAND", help="het nieuwe bestand")
    parser.add_argument(
        "--unit-key", type=Path, metavar="BESTAND", help="voor de unit: bestand met haar openbare sleutel (age1…)"
    )
    parser.add_argument(
        "--backup-passphrase-file", type=Path, metavar="BESTAND", help="lees het wachtwoord van de kopie uit dit bestand"
    )


def add_restore(parser: argparse.ArgumentParser) -> None:
    """Add the options that `put_back` reads."""
    parser.add_argument("file", type=Path, metavar="KOPIE", help="de reservekopie")
    parser.add_argument(
        "--vault", type=Path, required=True, metavar="MAP", help="een nieuwe of lege map; nooit een kluis die er al is"
    )
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="BESTAND", help="lees het wachtwoord van de kopie, of de sleutel van de unit"
    )


def make(options: argparse.Namespace) -> int:
    """Make a backup; returns 1 when a case in it was damaged already."""
    with open_vault(options) as vault:
        if options.unit_key:
            target = For(recipient=secret(options.unit_key, ""))
        else:
            target = For(passphrase=chosen(options.backup_passphrase_file, [], generate=False))
        damaged = vault.back_up(options.to, target, _progress)
    print(damaged or "De reservekopie is gemaakt en gecontroleerd.")
    return 1 if damaged else 0


def put_back(options: argparse.Namespace) -> int:
    """Put a backup back in a new place."""
    if not options.file.is_file():
        raise InputError(f"{options.file.name} is er niet.")
    backup.restore(options.file, secret(options.passphrase_file, "Wachtwoord van de reservekopie: "), options.vault, _progress)
    print(f"De kluis staat in {options.vault}. Die gaat open met het wachtwoord van toen de kopie werd gemaakt.")
    return 0


def _progress(percent: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{percent} %" if percent < 100 else "\r     \r")
        sys.stderr.flush()
