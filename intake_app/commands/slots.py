"""`lvb-intake vault slots`: who gets into the vault, and with what."""

from __future__ import annotations

import argparse
from pathlib import Path

from intake_app import resources
from intake_app.clock import SystemClock
from intake_app.commands.opening import ask, folder_of, secret, shown_once, user_of
from intake_app.commands.printable import printable
from intake_app.errors import FileProblem, InputError, NotAVault
from intake_app.store import files, passphrase, unit_key
from intake_app.store.keys import Slot
from intake_app.store.vault import Vault, is_practice, is_vault
from intake_app.store.ways import KINDS

DEEDS = {
    "list": "toont waarmee de kluis opengaat",
    "add": "laat iemand toe, met --name en een eigen wachtwoord, of de unit met --unit-key",
    "change": "geeft --slot een ander wachtwoord; met --recovery komt er een nieuwe herstelsleutel",
    "remove": "haalt --slot weg",
    "keypair": "maakt een sleutel voor de unit, in het nieuwe bestand --to",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that `slots` reads, besides those for opening a vault."""
    said = "; ".join(f"{name}: {says}" for name, says in DEEDS.items())
    parser.add_argument("deed", nargs="?", choices=tuple(DEEDS), default="list", metavar="WAT", help=said)
    parser.add_argument("--slot", default="", metavar="CODE", help="welke: de code vooraan in de lijst")
    parser.add_argument("--name", default="", metavar="NAAM", help="van wie het nieuwe wachtwoord of de sleutel is")
    parser.add_argument("--role", default="", metavar="ROL", help="wat die persoon doet, bijvoorbeeld rechercheur")
    parser.add_argument("--unit-key", type=Path, metavar="BESTAND", help="bestand met de openbare sleutel van de unit (age1…)")
    parser.add_argument("--recovery", action="store_true", help="een nieuwe herstelsleutel")
    parser.add_argument("--new-passphrase-file", type=Path, metavar="BESTAND", help="lees het nieuwe wachtwoord uit dit bestand")
    parser.add_argument("--generate", action="store_true", help="laat het programma een wachtwoord van losse woorden kiezen")
    parser.add_argument("--to", type=Path, metavar="BESTAND", help="waar de nieuwe sleutel van de unit komt")


def run(options: argparse.Namespace) -> int:
    """List or change the ways into a vault."""
    if options.deed == "keypair":
        return _keypair(options.to)
    folder, user = folder_of(options), user_of(options)
    if options.practice or (is_practice(folder) and not options.passphrase_file):
        with Vault.open_practice(folder, clock=SystemClock(), user=user) as vault:
            _show(vault)
        if options.deed != "list":
            raise InputError("De oefenkluis heeft één wachtwoord, en dat ligt in de map.")
        return 0
    if not is_vault(folder):
        raise NotAVault(f"In {folder} staat geen kluis.", hint="Wijs de map aan met --vault MAP.")
    typed = secret(options.passphrase_file, "Wachtwoord of herstelsleutel: ")
    with Vault.open(folder, typed, clock=SystemClock(), user=user) as vault:
        if options.deed == "add":
            _add(vault, typed, options)
        elif options.deed == "change":
            _change(vault, typed, options)
        elif options.deed == "remove":
            vault.ways.remove(typed, _slot(options))
        _show(vault)
    return 0


def _add(vault: Vault, typed: str, options: argparse.Namespace) -> None:
    if options.unit_key:
        vault.ways.add_unit(typed, secret(options.unit_key, ""), name=options.name)
        return
    if not options.name.strip():
        raise InputError("Zeg met --name van wie het nieuwe wachtwoord is.")
    new = chosen(options.new_passphrase_file, [options.name], generate=options.generate)
    vault.ways.add_passphrase(typed, new, name=options.name, role=options.role)
    _tell(new, options)


def _change(vault: Vault, typed: str, options: argparse.Namespace) -> None:
    if options.recovery:
        key = vault.ways.renew_recovery(typed)
        with shown_once("De nieuwe herstelsleutel kon niet getoond worden. Maak hem opnieuw."):
            print(f"De herstelsleutel:\n\n    {key}\n\nSchrijf dit over op papier. De vorige herstelsleutel past niet meer.\n")
        return
    slot = _slot(options)
    new = chosen(options.new_passphrase_file, [user_of(options)], generate=options.generate)
    vault.ways.change(typed, slot, new)
    _tell(new, options)


def chosen(file: Path | None, known: list[str], *, generate: bool) -> str:
    """Return a new passphrase: of our own words, from a file, or typed twice; raises InputError for a weak one."""
    if generate:
        return passphrase.generate(resources.passphrase_words())
    new = secret(file, "Nieuw wachtwoord: ")
    strength = passphrase.rate(new, known)
    if not strength.enough:
        raise InputError(strength.sentence, hint="Met --generate kiest het programma een sterk wachtwoord van losse woorden.")
    if not file and ask("Nog een keer: ") != new:
        raise InputError("De twee wachtwoorden zijn niet gelijk.")
    return new


def _tell(new: str, options: argparse.Namespace) -> None:
    if options.generate:
        with shown_once("Het nieuwe wachtwoord kon niet getoond worden. Verander het nog een keer."):
            print(f"Het wachtwoord:\n\n    {new}\n")


def _slot(options: argparse.Namespace) -> str:
    if not options.slot:
        raise InputError("Zeg met --slot welke: de code vooraan in de lijst.")
    return str(options.slot)


def _show(vault: Vault) -> None:
    for slot in vault.slots:
        words = (slot.id, KINDS.get(slot.kind, slot.kind), slot.label, slot.role or "-", _cost(slot))
        print("\t".join(printable(word) for word in words))


def _cost(slot: Slot) -> str:
    if slot.argon is None:
        return slot.recipient
    return f"Argon2id, {slot.argon.memory // 1024} MiB, {slot.argon.time} rondes"


def _keypair(to: Path | None) -> int:
    if to is None:
        raise InputError("Zeg met --to waar de sleutel moet komen.")
    if to.exists():
        raise FileProblem(f"{to.name} bestaat al. Kies een andere naam.")
    own, public = unit_key.generate()
    files.replace_file(to, f"# public key: {public}\n{own}\n".encode("ascii"))
    print(f"De geheime sleutel staat in {to}. Wie dat bestand heeft, opent de kluis: bewaar het buiten deze computer.")
    print(f"De openbare sleutel, voor --unit-key:\n\n    {public}")
    return 0
