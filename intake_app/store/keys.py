"""The key file of a vault: one random vault key, wrapped once for each secret that may open it.

Each slot holds everything needed to try one secret. Argon2id makes the secret slow to guess (RFC 9106), AES-256-GCM wraps
the vault key, and everything readable in the slot – with the vault and its practice flag – is sealed along with it. A slot
for the unit has a public key instead of a secret (unit_key.py); there too all that is readable is sealed along.
"""

from __future__ import annotations

import dataclasses
import hashlib
import hmac
import json
import secrets
import time
import unicodedata
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from intake_app.errors import Damaged, NotAVault, NotSaved, WrongSecret
from intake_app.store import files, recovery, unit_key

NAME = "keys.json"
PRACTICE_SECRET = "oefenwachtwoord.txt"  # noqa: S105  a file name
OURS = b"lvb-intake"
FORMAT = "lvb-intake keys 1"
SECOND = "lvb-intake keys 2"
"""Slots that have a role, or a public key. A slot without these is written as it always was, and so is a file of such slots."""
FORMATS = (FORMAT, SECOND)
PASSPHRASE = "passphrase"  # noqa: S105  the name of a kind of slot
RECOVERY = "recovery"
UNIT = "unit"
SALT, NONCE, WRAPPED = 16, 12, 32 + 16
"""Sizes in bytes; what is wrapped is the vault key with the tag of AES-GCM."""
MOST_MEMORY = 1024 * 1024
MOST_TIME = 64
MOST_LANES = 8
TUNED_MEMORY = 128 * 1024
TUNED_TIME = 12


@dataclass(frozen=True, slots=True)
class Argon:
    """How much work one guess takes: memory in KiB, rounds, lanes. Never below 64 MiB, 3 rounds, 1 lane (design.md 7)."""

    memory: int = 64 * 1024
    time: int = 3
    lanes: int = 1

    def __post_init__(self) -> None:
        whole = all(type(value) is int for value in (self.memory, self.time, self.lanes))
        enough = whole and self.memory >= 64 * 1024 and self.time >= 3 and self.lanes >= 1
        if not enough or self.memory > MOST_MEMORY or self.time > MOST_TIME or self.lanes > MOST_LANES:
            raise ValueError("Argon2id parameters outside what this program accepts")


FLOOR = Argon()


def tune(seconds: float = 1.0) -> Argon:
    """Choose parameters that take about `seconds` on this machine, from the floor up to 128 MiB and 12 rounds."""
    begin = time.perf_counter()
    wipe(_stretch("meting", secrets.token_bytes(16), FLOOR))
    floor = time.perf_counter() - begin
    if floor * 2 > seconds:
        return FLOOR
    rounds = int(FLOOR.time * seconds / (floor * TUNED_MEMORY / FLOOR.memory))
    return Argon(TUNED_MEMORY, max(FLOOR.time, min(TUNED_TIME, rounds)), FLOOR.lanes)


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in: its kind, a name for people, and the wrapped vault key. Bytes are written as hex.

    `role` says what someone does ("rechercheur"). A unit slot has a `recipient` (age public key), and no `argon` and `nonce`.
    """

    kind: str
    label: str
    salt: str
    argon: Argon | None
    nonce: str
    wrapped: str
    role: str = ""
    recipient: str = ""

    @property
    def id(self) -> str:
        """What tells this slot from the others: eight signs, chosen by chance; another one after each change."""
        return self.salt[:8]

    @property
    def format(self) -> str:
        """The oldest format that can hold this slot."""
        return SECOND if self.role or self.recipient else FORMAT

    def written(self) -> dict[str, Any]:
        """Return the slot as the file has it: what the oldest format that fits does not know is left out."""
        found = dataclasses.asdict(self)
        return {name: value for name, value in found.items() if name not in {"role", "recipient"} or self.format == SECOND}


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What keys.json says."""

    vault: str
    practice: bool
    slots: tuple[Slot, ...]

    def text(self) -> str:
        """Write the file the one way that is accepted, so that any changed byte shows."""
        slots = [slot.written() for slot in self.slots]
        format_ = max((slot.format for slot in self.slots), default=FORMAT)
        body = {"format": format_, "vault": self.vault, "practice": self.practice, "slots": slots}
        return json.dumps({**body, "check": _check(body)}, ensure_ascii=True, indent=1) + "\n"

    def write(self, folder: Path) -> None:
        """Put the file in the folder; raises NotSaved."""
        files.replace_file(folder / NAME, self.text().encode("ascii"))

    def with_slot(self, kind: str, label: str, secret: str, vault_key: bytearray, argon: Argon, role: str = "") -> KeyFile:
        """Return this file with one more way in."""
        salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
        empty = Slot(kind, label, salt.hex(), argon, nonce.hex(), "", role)
        key = _stretch(_tidy(kind, secret), salt, argon)
        try:
            wrapped = AESGCM(key).encrypt(nonce, bytes(vault_key), self._sealed_along(empty))
        finally:
            wipe(key)
        return dataclasses.replace(self, slots=(*self.slots, dataclasses.replace(empty, wrapped=wrapped.hex())))

    def with_unit(self, label: str, recipient: str, vault_key: bytearray) -> KeyFile:
        """Return this file with one more way in, for who has the secret half of a public key; raises InputError."""
        empty = Slot(UNIT, label, secrets.token_hex(SALT), None, "", "", "", recipient)
        wrapped = unit_key.wrap(bytes(vault_key) + self._mark(empty), recipient)
        return dataclasses.replace(self, slots=(*self.slots, dataclasses.replace(empty, wrapped=wrapped.hex())))

    def without(self, slot: str) -> KeyFile:
        """Return this file without the slot that has this id."""
        return dataclasses.replace(self, slots=tuple(one for one in self.slots if one.id != slot))

    def unlock(self, secret: str) -> tuple[bytearray, Slot]:
        """Return the vault key and the slot that gave it; raises WrongSecret."""
        if unit_key.looks_like(secret):
            return self._unlock_unit(secret)
        as_recovery = recovery.looks_like(secret)
        if as_recovery and not recovery.wrong_groups(secret):
            ordered = sorted(self.slots, key=lambda slot: slot.kind != RECOVERY)
        else:
            ordered = [slot for slot in self.slots if slot.kind == PASSPHRASE]
        for slot in ordered:
            if slot.argon is None:
                continue
            key = _stretch(_tidy(slot.kind, secret), bytes.fromhex(slot.salt), slot.argon)
            try:
                opened = AESGCM(key).decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), self._sealed_along(slot))
            except InvalidTag:
                continue
            finally:
                wipe(key)
            return bytearray(opened), slot
        raise WrongSecret(
            "Dit wachtwoord of deze herstelsleutel past niet op deze kluis.", hint=_hint(secret, as_recovery=as_recovery)
        )

    def _unlock_unit(self, secret: str) -> tuple[bytearray, Slot]:
        for slot in self.slots:
            opened = unit_key.unwrap(bytes.fromhex(slot.wrapped), secret) if slot.kind == UNIT else b""
            if opened and hmac.compare_digest(opened[32:], self._mark(slot)):
                return bytearray(opened[:32]), slot
        raise WrongSecret("Deze sleutel van de unit past niet op deze kluis.")

    def _sealed_along(self, slot: Slot) -> bytes:
        readable = {**slot.written(), "wrapped": "", "format": slot.format, "vault": self.vault, "practice": self.practice}
        return json.dumps(readable, sort_keys=True).encode("ascii")

    def _mark(self, slot: Slot) -> bytes:
        # age seals no readable text along, so its digest goes inside, with the key.
        return hashlib.sha256(self._sealed_along(slot)).digest()


def new_key_file(*, practice: bool) -> KeyFile:
    """Return the key file of a new vault, without a way in yet."""
    return KeyFile(uuid.uuid4().hex, practice, ())


def read(folder: Path) -> KeyFile:
    """Read keys.json; raises NotAVault when it is not ours, Damaged when a byte of it has changed."""
    try:
        data = (folder / NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotAVault("In deze map staat geen kluis van dit programma.") from error
    except OSError as error:
        raise NotSaved(
            "De map van de kluis is niet te lezen.", hint="Is de schijf losgekoppeld, of mag u hier niet bij?"
        ) from error
    if OURS not in data:
        raise NotAVault(f"Het bestand {NAME} in deze map is niet van dit programma.")
    try:
        document = json.loads(data.decode("ascii"))
        _refuse_newer(document)
        slots = tuple(_slot(item) for item in document["slots"])
        found = KeyFile(document["vault"], document["practice"], slots)
        whole = found.text().encode("ascii") == data
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _damaged() from error
    if not whole or not slots:
        raise _damaged()
    return found


def derive(vault_key: bytearray, purpose: str) -> bytearray:
    """Return the 256-bit key for one purpose, so that the vault key itself encrypts nothing."""
    expanded = HKDF(SHA256(), 32, salt=None, info=f"lvb-intake {purpose}".encode()).derive(bytes(vault_key))
    return bytearray(expanded)


def wrap(key: bytearray, under: bytearray, along: str) -> bytes:
    """Wrap a key under another one; `along` is sealed with it and must be the same on unwrapping."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(bytes(under)).encrypt(nonce, bytes(key), along.encode())


def unwrap(wrapped: bytes, under: bytearray, along: str) -> bytearray:
    """Undo `wrap`; raises Damaged."""
    try:
        return bytearray(AESGCM(bytes(under)).decrypt(wrapped[:NONCE], wrapped[NONCE:], along.encode()))
    except (InvalidTag, ValueError) as error:
        raise Damaged("De sleutel van dit dossier is veranderd of beschadigd.") from error


def wipe(key: bytearray) -> None:
    """Overwrite a key in memory. Python may hold copies that nobody can reach; this clears the one we keep."""
    for place in range(len(key)):
        key[place] = 0


def _stretch(secret: str, salt: bytes, argon: Argon) -> bytearray:
    raw = hash_secret_raw(secret.encode("utf-8", "replace"), salt, argon.time, argon.memory, argon.lanes, 32, Type.ID)
    return bytearray(raw)


def _tidy(kind: str, secret: str) -> str:
    # The same phrase typed on another keyboard, or with two spaces, is the same phrase. Capitals do count.
    return recovery.tidy(secret) if kind == RECOVERY else " ".join(unicodedata.normalize("NFC", secret).split())


def _refuse_newer(document: dict[str, Any]) -> None:
    if document["format"] not in FORMATS and document["check"] == _check(document):
        raise Damaged("Deze kluis is gemaakt met een nieuwere versie van het programma.", hint="Gebruik de nieuwste versie.")


def _slot(item: dict[str, Any]) -> Slot:
    unit = item["kind"] == UNIT
    slot = Slot(**{**item, "argon": None if unit else Argon(**item["argon"])})
    sizes = ((slot.salt, SALT), (slot.nonce, 0 if unit else NONCE), (slot.wrapped, len(slot.wrapped) // 2 if unit else WRAPPED))
    if unit != bool(slot.recipient) or any(len(bytes.fromhex(text)) != length for text, length in sizes):
        raise ValueError("a slot of another size")
    return slot


def _check(body: dict[str, Any]) -> str:
    rest = {name: value for name, value in body.items() if name != "check"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode("ascii")).hexdigest()


def _damaged() -> Damaged:
    return Damaged(
        f"Het sleutelbestand van deze kluis ({NAME}) is veranderd of beschadigd. De kluis gaat zo niet open.",
        hint="Verander niets aan de map. Zet de goede versie van dit bestand terug uit een reservekopie.",
    )


def _hint(secret: str, *, as_recovery: bool) -> str:
    wrong = recovery.wrong_groups(secret) if as_recovery else ()
    if wrong:
        groups = ", ".join(str(number) for number in wrong)
        return f"Kijk de herstelsleutel nog eens na: hier klopt iets niet in groep {groups}."
    return "Let op hoofdletters en op Caps Lock, en probeer het opnieuw."
