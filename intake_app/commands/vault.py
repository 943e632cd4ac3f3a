"""`lvb-intake vault create|check|list|slots|audit`: the vault without a screen."""

from __future__ import annotations

import argparse
import csv
import getpass
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from intake_app import resources, settings
from intake_app.clock import SystemClock
from intake_app.errors import FileProblem, InputError, NotAVault
from intake_app.store import passphrase
from intake_app.store.index import CaseSummary
from intake_app.store.vault import Vault, is_practice, is_vault

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
        one.add_argument("--vault", type=Path, metavar="MAP", help="de map van de kluis (anders: de map uit de instellingen)")
        one.add_argument(
            "--passphrase-file", type=Path, metavar="BESTAND", help="lees het wachtwoord of de herstelsleutel uit dit bestand"
        )
        one.add_argument("--practice", action="store_true", help="de oefenkluis, zonder wachtwoord")
        one.add_argument("--user", default="", metavar="NAAM", help="uw naam, voor het logboek")
        if name == "create":
            one.add_argument("--generate", action="store_true", help="laat het programma een wachtwoord van losse woorden kiezen")
        if name == "audit":
            one.add_argument("--format", choices=("text", "csv"), default="text", help="text (gewoon) of csv")
        one.set_defaults(run=run)


def create(options: argparse.Namespace) -> int:
    """Make a vault and show its recovery key, once."""
    folder = _folder(options)
    if options.practice:
        with Vault.create_practice(folder, clock=SystemClock(), user=_user(options)):
            print(f"De oefenkluis staat klaar in {folder}. Hier mag alleen verzonnen werk in.")
        return 0
    secret = _new_secret(options)
    vault, recovery_key = Vault.create(folder, secret, clock=SystemClock(), owner=_user(options))
    with vault:
        print(f"De kluis staat klaar in {folder}.")
        if options.generate:
            print(f"\nHet wachtwoord:\n\n    {secret}\n")
        print(f"\nDe herstelsleutel:\n\n    {recovery_key}\n")
        print("Schrijf dit over op papier en bewaar het op een veilige plek, niet bij deze computer.")
        print("Dit staat nergens anders. Zonder wachtwoord en herstelsleutel gaat de kluis nooit meer open.")
    return 0


def check(options: argparse.Namespace) -> int:
    """Look at everything; returns 1 when something is wrong."""
    with _open(options) as vault:
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
    with _open(options) as vault:
        if vault.practice:
            print("OEFENING: alles in deze kluis is verzonnen.")
        for case in vault.cases():
            print(
                f"{case.number}\t{_state(case)}\t{case.length} regels\t{_local(case.created)}\t{_local(case.changed)}\t{case.id}"
            )
        if not vault.cases():
            print("Er zijn nog geen dossiers.")
    return 0


def slots(options: argparse.Namespace) -> int:
    """Print a line a way in, with what one guess costs."""
    with _open(options) as vault:
        for number, slot in enumerate(vault.slots, start=1):
            cost = f"Argon2id, {slot.argon.memory // 1024} MiB, {slot.argon.time} rondes"
            print(f"{number}\t{SLOT_KINDS.get(slot.kind, slot.kind)}\t{slot.label}\t{cost}")
    return 0


def audit(options: argparse.Namespace) -> int:
    """Print the audit trail: when, who, what, which case, why."""
    with _open(options) as vault:
        if options.format == "csv":
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(("nummer", "tijd (UTC)", "wie", "wat", "dossier", "waarom", "keten"))
            for line in vault.audit():
                writer.writerow(
                    (line.seq, line.at.isoformat(), _safe(line.who), line.action, line.case, _safe(line.why), line.hash)
                )
            return 0
        for line in vault.audit():
            print(
                "\t".join((_local(line.at), line.who, ACTIONS.get(line.action, line.action), line.case or "-", line.why or "-"))
            )
    return 0


def _open(options: argparse.Namespace) -> Vault:
    folder, clock = _folder(options), SystemClock()
    if not is_vault(folder):
        raise NotAVault(f"In {folder} staat geen kluis.", hint="Wijs de map aan met --vault MAP.")
    if options.practice or (is_practice(folder) and not options.passphrase_file):
        return Vault.open_practice(folder, clock=clock, user=_user(options))
    return Vault.open(folder, _secret(options, "Wachtwoord of herstelsleutel: "), clock=clock, user=_user(options))


def _folder(options: argparse.Namespace) -> Path:
    if options.vault:
        return Path(options.vault)
    if options.practice:
        return settings.practice_vault()
    chosen = settings.load(settings.settings_file())[0].vault
    return Path(chosen) if chosen else settings.default_vault()


def _user(options: argparse.Namespace) -> str:
    return options.user or settings.load(settings.settings_file())[0].user or _account()


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a computer without a list of users
        return "onbekend"


def _new_secret(options: argparse.Namespace) -> str:
    if options.generate:
        return passphrase.generate(resources.passphrase_words())
    secret = _secret(options, "Nieuw wachtwoord: ")
    strength = passphrase.rate(secret, [_user(options)])
    if not strength.enough:
        raise InputError(strength.sentence, hint="Met --generate kiest het programma een sterk wachtwoord van losse woorden.")
    if not options.passphrase_file and _ask("Nog een keer: ") != secret:
        raise InputError("De twee wachtwoorden zijn niet gelijk.")
    return secret


def _secret(options: argparse.Namespace, question: str) -> str:
    if not options.passphrase_file:
        return _ask(question)
    try:
        return Path(options.passphrase_file).read_text("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise FileProblem(f"Het bestand {options.passphrase_file} is niet te lezen.") from error


def _ask(question: str) -> str:
    if not sys.stdin.isatty():
        raise InputError("Er is geen toetsenbord om het wachtwoord te vragen.", hint="Geef het met --passphrase-file BESTAND.")
    try:
        return getpass.getpass(question)
    except EOFError as error:
        raise InputError("Er is geen wachtwoord ingetypt.") from error


def _state(case: CaseSummary) -> str:
    return "beschadigd" if case.damaged else "afgesloten" if case.closed else "loopt"


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%d-%m-%Y %H:%M")


def _safe(text: str) -> str:
    # A spreadsheet would run a cell that starts like a formula.
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
