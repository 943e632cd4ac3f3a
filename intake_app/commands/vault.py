"""`lvb-intake vault create|check|list|slots|backup|restore|audit`: the vault without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from intake_app.clock import SystemClock
from intake_app.commands import backing_up, slots
from intake_app.commands.opening import add_options, folder_of, open_vault, shown_once, user_of
from intake_app.commands.printable import printable
from intake_app.errors import FileProblem
from intake_app.interview.audit import written
from intake_app.store.index import CaseSummary
from intake_app.store.vault import Vault


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser("vault", help=sentence, description="De kluis, zonder scherm.")
    inner = parser.add_subparsers(metavar="WAT", required=True)
    for name, run, says in (
        ("create", create, "maakt een kluis in een nieuwe of lege map"),
        ("check", check, "kijkt alles in de kluis na"),
        ("list", list_cases, "toont de dossiers"),
        ("slots", slots.run, "toont of verandert waarmee de kluis opengaat"),
        ("backup", backing_up.make, "maakt een reservekopie: een versleuteld bestand met alles erin"),
        ("restore", backing_up.put_back, "zet een reservekopie terug op een nieuwe plek"),
        ("audit", audit, "toont wie wat deed, en wanneer"),
    ):
        one = inner.add_parser(name, help=says, description=f"Dit {says}.")
        if name == "restore":
            backing_up.add_restore(one)
        else:
            add_options(one)
        if name == "slots":
            slots.add_options(one)
        if name == "backup":
            backing_up.add_backup(one)
        if name == "create":
            one.add_argument("--generate", action="store_true", help="laat het programma een wachtwoord van losse woorden kiezen")
        if name == "audit":
            one.add_argument("--format", choices=("text", "csv"), default="text", help="text (gewoon) of csv")
            one.add_argument("--csv", type=Path, metavar="BESTAND", help="bewaar alles als CSV in een nieuw bestand")
        one.set_defaults(run=run)


def create(options: argparse.Namespace) -> int:
    """Make a vault and show its recovery key, once."""
    folder = folder_of(options)
    if options.practice:
        with Vault.create_practice(folder, clock=SystemClock(), user=user_of(options)):
            print(f"De oefenkluis staat klaar in {folder}. Hier mag alleen verzonnen werk in.")
        return 0
    chosen = slots.chosen(options.passphrase_file, [user_of(options)], generate=options.generate)
    vault, recovery_key = Vault.create(folder, chosen, clock=SystemClock(), owner=user_of(options))
    unseen = f"De herstelsleutel kon niet getoond worden. Gooi de map {folder} weg en maak de kluis opnieuw."
    with vault, shown_once(unseen):
        print(f"De kluis staat klaar in {folder}.")
        if options.generate:
            print(f"\nHet wachtwoord:\n\n    {chosen}\n")
        print(f"\nDe herstelsleutel:\n\n    {recovery_key}\n")
        print("Schrijf dit over op papier en bewaar het op een veilige plek, niet bij deze computer.")
        print("Dit staat nergens anders. Zonder wachtwoord en herstelsleutel gaat de kluis nooit meer open.")
    return 0


def check(options: argparse.Namespace) -> int:
    """Look at everything; returns 1 when something is wrong."""
    with open_vault(options) as vault:
        found = (*vault.notices, *vault.check())
        for sentence in found:
            print(sentence)
        print(
            f"Bevindingen: {len(found)}. Dossiers: {len(vault.cases())}."
            if found
            else f"De kluis is heel. Dossiers: {len(vault.cases())}."
        )
    return 1 if found else 0


def list_cases(options: argparse.Namespace) -> int:
    """Print a line a case: number, state, entries, made, changed, id."""
    with open_vault(options) as vault:
        if vault.practice:
            print("OEFENING: alles in deze kluis is verzonnen.")
        for case in vault.cases():
            made, changed = _local(case.created), _local(case.changed)
            print(f"{printable(case.number)}\t{_state(case)}\t{case.length} regels\t{made}\t{changed}\t{case.id}")
        if not vault.cases():
            print("Er zijn nog geen dossiers.")
    return 0


def audit(options: argparse.Namespace) -> int:
    """Print the audit trail: when, who, what, which case, why."""
    with open_vault(options) as vault:
        lines = vault.audit()
        if options.csv:
            vault.note("audit_exported", why=f"regels: {len(lines)}")
            _keep(options.csv, written(lines))
            print(f"Het logboek staat in {options.csv}. Regels: {len(lines)}. Let op: dit bestand is niet versleuteld.")
            return 0
        vault.note("audit_exported" if options.format == "csv" else "audit_viewed", why=f"regels: {len(lines)}")
        if options.format == "csv":
            sys.stdout.write(written(lines, ",").replace("\r\n", "\n"))
            return 0
        for line in lines:
            words = (_local(line.at), line.who, line.said, line.case or "-", line.why or "-")
            print("\t".join(printable(word) for word in words))
    return 0


def _keep(file: Path, text: str) -> None:
    """Write a new file that only its owner may read."""
    try:
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as made:
            made.write(text.encode("utf-8-sig"))
    except FileExistsError as error:
        raise FileProblem(f"{file} is er al.", hint="Kies een andere naam.") from error
    except OSError as error:
        raise FileProblem(f"In {file} kan niet geschreven worden.") from error


def _state(case: CaseSummary) -> str:
    return "beschadigd" if case.damaged else "afgesloten" if case.closed else "loopt"


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%d-%m-%Y %H:%M")
