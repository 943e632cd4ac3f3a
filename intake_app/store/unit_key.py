"""The key of a unit: an age key pair (X25519). The vault knows the public half; the secret half is kept by someone else.

So a unit can open a vault when a colleague falls ill, and nobody has to know that colleague's passphrase.
"""

from __future__ import annotations

import pyrage

from intake_app.errors import InputError

_SECRET, _PUBLIC = "AGE-SECRET-KEY-1", "age1"


def generate() -> tuple[str, str]:
    """Make a key pair; returns the secret half and the public half, as age writes them."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def looks_like(secret: str) -> bool:
    """Tell whether this is the secret half of a unit key, alone or in a key file of age, rather than a passphrase."""
    return any(line.strip().upper().startswith(_SECRET) for line in secret.splitlines())


def public_key(text: str) -> str:
    """Return the public key that stands in this text, alone on a line or after "# public key:"; raises InputError."""
    for line in text.splitlines():
        found = line.rpartition(":")[2].strip()
        if found.startswith(_PUBLIC):
            try:
                return str(pyrage.x25519.Recipient.from_str(found))
            except pyrage.RecipientError:
                break
    raise InputError("Dit is geen openbare sleutel van age.", hint="Zo'n sleutel begint met age1 en is 62 tekens lang.")


def wrap(data: bytes, recipient: str) -> bytes:
    """Encrypt a few bytes to a public key; raises InputError."""
    return bytes(pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(public_key(recipient))]))


def unwrap(wrapped: bytes, secret: str) -> bytes:
    """Return what `wrap` was given, or nothing when the secret half is of another key or a byte has changed."""
    line = next(line.strip().upper() for line in secret.splitlines() if line.strip().upper().startswith(_SECRET))
    try:
        return bytes(pyrage.decrypt(wrapped, [pyrage.x25519.Identity.from_str(line)]))
    except (pyrage.DecryptError, pyrage.IdentityError):
        return b""
