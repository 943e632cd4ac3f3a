"""The ways into an open vault: a passphrase for each person, the recovery key, and the key of the unit.

Changing them rewrites the key file and nothing else. The index knows which key file belongs to it, so an older one, in which
a removed slot is still there, is refused. Both change together: the index first says what is coming (`settle` sorts it out).
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from intake_app.errors import Damaged, InputError, NotSaved, WrongSecret
from intake_app.interview.record import clean
from intake_app.store import attempts, keys, recovery, unit_key
from intake_app.store.attempts import Attempts
from intake_app.store.index import Index
from intake_app.store.keys import Argon, KeyFile, Slot

KINDS = {keys.PASSPHRASE: "wachtwoord", keys.RECOVERY: "herstelsleutel", keys.UNIT: "sleutel van de unit"}
LONGEST = 80
"""Signs in a name or a role."""


class Ways:
    """Whoever changes a way in gives a secret once more: the key of the vault is not kept while it is open.

    All raise WrongSecret or TooSoon (a wrong secret is noted in the audit trail at once), InputError, and NotSaved; then the
    ways in are as they were. All take seconds: not for a window's thread. `argon` is measured on this machine if not given.
    """

    def __init__(self, folder: Path, key_file: KeyFile, index: Index, tries: Attempts) -> None:
        """Not for others: see `Vault.ways`."""
        self.key_file = key_file
        self._folder = folder
        self._index = index
        self._tries = tries
        self._guard = threading.RLock()

    def add_passphrase(self, secret: str, new: str, *, name: str, role: str = "", argon: Argon | None = None) -> Slot:
        """Let someone in with a passphrase of their own."""
        _insist(new)
        with self._changing(secret) as vault_key:
            label, cost = self._named(name), argon or keys.tune()
            changed = self.key_file.with_slot(keys.PASSPHRASE, label, new, vault_key, cost, _short(role))
            return self._become(changed, "slot_added", changed.slots[-1])

    def add_unit(self, secret: str, recipient: str, *, name: str) -> Slot:
        """Let in who holds the secret half of a public key of age."""
        public = unit_key.public_key(recipient)
        with self._changing(secret) as vault_key:
            changed = self.key_file.with_unit(self._named(name), public, vault_key)
            return self._become(changed, "slot_added", changed.slots[-1])

    def change(self, secret: str, slot: str, new: str, *, argon: Argon | None = None) -> Slot:
        """Give a passphrase slot another passphrase; its id changes."""
        _insist(new)
        with self._changing(secret) as vault_key:
            old = self._slot(slot)
            if old.kind != keys.PASSPHRASE:
                raise InputError("Alleen een wachtwoord is zo te veranderen.")
            rest, cost = self.key_file.without(old.id), argon or keys.tune()
            changed = rest.with_slot(old.kind, old.label, new, vault_key, cost, old.role)
            return self._become(changed, "slot_changed", changed.slots[-1])

    def renew_recovery(self, secret: str, *, argon: Argon | None = None) -> str:
        """Make a new recovery key and return it; the old one, if there was one, opens nothing any more."""
        new = recovery.generate()
        with self._changing(secret) as vault_key:
            rest = self.key_file
            for old in [slot for slot in rest.slots if slot.kind == keys.RECOVERY]:
                rest = rest.without(old.id)
            changed = rest.with_slot(keys.RECOVERY, KINDS[keys.RECOVERY], new, vault_key, argon or keys.tune())
            self._become(changed, "slot_changed", changed.slots[-1])
        return new

    def remove(self, secret: str, slot: str) -> None:
        """Take a way in away. What someone within the unit can type must remain: the last such slot stays."""
        with self._changing(secret):
            gone = self._slot(slot)
            if not [one for one in self.key_file.slots if one.id != slot and one.kind != keys.UNIT]:
                raise InputError("Dit is het laatste wachtwoord van deze kluis. Het blijft.", hint="Voeg eerst een ander toe.")
            self._become(self.key_file.without(slot), "slot_removed", gone)

    def settle(self) -> None:
        """See to it that key file and index belong together, also after a crash in between; raises Damaged."""
        found = keys.read(self._folder)
        text = found.text()
        vault, practice, known = self._index.identity()
        if vault != found.vault or practice != found.practice:
            raise Damaged("De index hoort niet bij het sleutelbestand van deze kluis.")
        coming = self._index.keys_coming()
        if text not in {known, coming}:
            raise Damaged(
                f"Het sleutelbestand ({keys.NAME}) is niet de versie die bij deze kluis hoort.",
                hint="Zet de nieuwste versie van de hele map terug, niet van een bestand apart.",
            )
        if coming:
            self._index.keys_are(text, undone=text == known)
        self.key_file = found

    def fits(self, secret: str) -> None:
        """Try a secret while the vault is open, as for a locked screen; raises WrongSecret or TooSoon."""
        with self._guard:
            try:
                vault_key, _ = self._tries.unlock(self.key_file, secret)
            except WrongSecret:
                with contextlib.suppress(NotSaved):  # the answer is no, also when the disk does not take the line
                    self._index.note("unlock_failed", "", "het scherm was vergrendeld")
                raise
            self._tries.forget()
            keys.wipe(vault_key)

    def tell_slips(self) -> list[str]:
        """Put wrong secrets since the last opening in the audit trail; returns a sentence when there were many."""
        failed = self._tries.failed()
        if failed is None:
            return []
        said = attempts.told(failed)
        self._index.note("unlock_failed", "", said)
        self._tries.forget()
        return [f"Sinds de vorige keer: {said}. Was u dat niet? Meld het."] if failed.count > attempts.FREE else []

    @contextlib.contextmanager
    def _changing(self, secret: str) -> Iterator[bytearray]:
        with self._guard:
            if self.key_file.practice:
                raise InputError("De oefenkluis heeft één wachtwoord, en dat ligt in de map.")
            if self._index.keys_coming():  # the change before this one was kept, but the index could not note that it was
                self.settle()
            try:
                vault_key, _ = self._tries.unlock(self.key_file, secret)
            except WrongSecret:
                self._index.note("unlock_failed", "", "bij het veranderen van de wachtwoorden")
                raise
            self._tries.forget()
            try:
                yield vault_key
            finally:
                keys.wipe(vault_key)

    def _become(self, changed: KeyFile, action: str, about: Slot) -> Slot:
        said = " ".join(part for part in (KINDS[about.kind], about.label, about.role and f"({about.role})") if part)
        self._index.expect_keys(changed.text(), action, said)
        try:
            changed.write(self._folder)
        except NotSaved:
            self.settle()
            raise
        self.key_file = changed
        with contextlib.suppress(NotSaved):  # the change itself is kept; the next one, or the next opening, notes that
            self._index.keys_are(changed.text())
        return about

    def _slot(self, slot: str) -> Slot:
        for one in self.key_file.slots:
            if one.id == slot:
                return one
        raise InputError("Dit wachtwoord of deze sleutel staat niet bij deze kluis.")

    def _named(self, name: str) -> str:
        label = _short(name)
        if not label:
            raise InputError("Geef een naam: van wie is dit wachtwoord of deze sleutel?")
        if label in {slot.label for slot in self.key_file.slots}:
            raise InputError("Deze naam staat al bij deze kluis. Kies een andere.")
        return label


def _insist(secret: str) -> None:
    if not secret.strip():
        raise InputError("Een wachtwoord kan niet leeg zijn.")


def _short(text: str) -> str:
    tidy = " ".join(clean(text).split())
    if len(tidy) > LONGEST:
        raise InputError(f"Een naam of rol is ten hoogste {LONGEST} tekens lang.")
    return tidy
