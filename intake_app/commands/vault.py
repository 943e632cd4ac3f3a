"""`lvb-intake vault create|check|list|slots|audit`: the vault without a screen."""

from __future__ import annotations

import argparse
import csv
import sys
from datetime import datetime
from typing import Any

from intake_app import resources
from intake_app.clock import SystemClock
from intake_app.commands.opening import add_options, ask, folder_of, open_vault, secret, shown_once, user_of
from intake_app.commands.printable import printable
from intake_app.errors import InputError
from intake_app.store import passphrase
from intake_app.store.index import CaseSummary
from intake_app.store.vault import Vault

SLOT_KINDS = {"passphrase": "wachtwoord", "recovery": "herstelsleutel"}
ACTIONS = {
    "vault_created": "kluis gemaakt",
    "vault_opened": "kluis geopend",
    "vault_closed": "kluis gesloten",
    "vault_checked": "kluis gecontroleerd",
    "permissions_mended": "map afgesloten voor anderen",
    "index_mended": "index bijgewerkt",
    "case_created": "dossier gemaakt",
    "case_opened": "dossier geopend",
    "case_deleted": "dossier verwijderd",
    "roster_changed": "lijst van wie te bellen is veranderd",
    "roster_used": "iemand van de lijst gebeld",
    "roster_exported": "lijst als leesbaar bestand bewaard",
    "exported": "verslag gemaakt",
    "printed": "afgedrukt",
    "viewed": "ingezien",
}


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser("vault", help=sentence, description="De kluis, zonder scherm.")
    inner = parser.add_subparsers(metavar="WAT", required=True)
    for name, run, says in (
        ("create", create, "maakt een kluis in een nieuwe of lege map"),
        ("check", check, "kijkt alles in de kluis na"),
        ("list", list_cases, "toont de dossiers"),
        ("slots", slots, "toont waarmee de kluis opengaat"),
        ("audit", audit, "toont wie wat deed, en wanneer"),
    ):
        one = inner.add_parser(name, help=says, description=f"Dit {says}.")
        add_options(one)
        if name == "create":
            one.add_argument("--generate", action="store_true", help="laat het programma een wachtwoord van losse woorden kiezen")
        if name == "audit":
            one.add_argument("--format", choices=("text", "csv"), default="text", help="text (gewoon) of csv")
        one.set_defaults(run=run)


def create(options: argparse.Namespace) -> int:
    """Make a vault and show its recovery key, once."""
    folder = folder_of(options)
    if options.practice:
        with Vault.create_practice(folder, clock=SystemClock(), user=user_of(options)):
            print(f"De oefenkluis staat klaar in {folder}. Hier mag alleen verzonnen werk in.")
        return 0
    chosen = _new_secret(options)
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


def slots(options: argparse.Namespace) -> int:
    """Print a line a way in, with what one guess costs."""
    with open_vault(options) as vault:
        for number, slot in enumerate(vault.slots, start=1):
            cost = f"Argon2id, {slot.argon.memory // 1024} MiB, {slot.argon.time} rondes"
            print(f"{number}\t{SLOT_KINDS.get(slot.kind, slot.kind)}\t{slot.label}\t{cost}")
    return 0


def audit(options: argparse.Namespace) -> int:
    """Print the audit trail: when, who, what, which case, why."""
    with open_vault(options) as vault:
        if options.format == "csv":
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(("nummer", "tijd (UTC)", "wie", "wat", "dossier", "waarom", "keten"))
            for line in vault.audit():
                writer.writerow(
                    (line.seq, line.at.isoformat(), _safe(line.who), line.action, line.case, _safe(line.why), line.hash)
                )
            return 0
        for line in vault.audit():
            words = (_local(line.at), line.who, ACTIONS.get(line.action, line.action), line.case or "-", line.why or "-")
            print("\t".join(printable(word) for word in words))
    return 0


def _new_secret(options: argparse.Namespace) -> str:
    if options.generate:
        return passphrase.generate(resources.passphrase_words())
    chosen = secret(options.passphrase_file, "Nieuw wachtwoord: ")
    strength = passphrase.rate(chosen, [user_of(options)])
    if not strength.enough:
        raise InputError(strength.sentence, hint="Met --generate kiest het programma een sterk wachtwoord van losse woorden.")
    if not options.passphrase_file and ask("Nog een keer: ") != chosen:
        raise InputError("De twee wachtwoorden zijn niet gelijk.")
    return chosen


def _state(case: CaseSummary) -> str:
    return "beschadigd" if case.damaged else "afgesloten" if case.closed else "loopt"


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%d-%m-%Y %H:%M")


def _safe(text: str) -> str:
    # A spreadsheet would run a cell that starts like a formula.
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
