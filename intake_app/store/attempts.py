"""Wrong passphrases: how many in a row, and how long to wait before the next one is tried.

The count stands beside the key file, so a restart does not reset it, and the next one who gets in finds it in the audit trail.
It slows down someone at this computer. Who takes the folder away guesses without it; there Argon2id is the brake (keys.py).
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from intake_app.errors import NotSaved, TooSoon, WrongSecret
from intake_app.store import files
from intake_app.store.keys import KeyFile, Slot

NAME = "attempts.json"
FREE = 2
"""So many slips cost nothing (own guide value)."""
FIRST, MOST = 5, 300
"""Seconds to wait after one slip more, doubled with each next one, and never more than this (own guide values)."""


@dataclass(frozen=True, slots=True)
class Failed:
    """So many wrong secrets in a row, the first and the last at these moments (UTC, ISO)."""

    count: int
    first: str
    last: str


class Attempts:
    """The count of one vault. Use it only while holding the folder (files.FolderLock)."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._path = folder / NAME
        self._now = now

    def unlock(self, key_file: KeyFile, secret: str) -> tuple[bytearray, Slot]:
        """Try a secret; returns the vault key and its slot. Raises TooSoon (it was not tried) or WrongSecret, with the wait."""
        left = self.wait()
        if left:
            raise TooSoon("Het wachtwoord was een paar keer niet goed. Wacht even.", hint=_patience(left), wait=left)
        try:
            return key_file.unlock(secret)
        except WrongSecret as error:
            wait = self._count()
            hint = f"{error.hint} {_patience(wait)}".strip() if wait else error.hint
            raise WrongSecret(error.sentence, hint=hint, wait=wait) from None

    def wait(self) -> int:
        """Return how many seconds are left before a secret may be tried. A clock that was set back only begins the wait anew."""
        failed = self._read()
        delay = _delay(failed.count) if failed else 0
        if failed is None or not delay:
            return 0
        passed = (self._now() - datetime.fromisoformat(failed.last)).total_seconds()
        if passed < 0:
            self._write(Failed(failed.count, failed.first, self._stamp()))
            return delay
        return max(0, math.ceil(delay - passed))

    def failed(self) -> Failed | None:
        """Return what the next one who gets in should know, or None."""
        return self._read()

    def forget(self) -> None:
        """Begin anew: someone got in, and the audit trail has it."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _count(self) -> int:
        known, now = self._read(), self._stamp()
        failed = Failed(known.count + 1, known.first, now) if known else Failed(1, now, now)
        self._write(failed)
        return _delay(failed.count)

    def _write(self, failed: Failed) -> None:
        # A disk that takes nothing keeps the vault shut anyway (files.FolderLock); the sentence about the secret stays.
        with contextlib.suppress(NotSaved):
            files.replace_file(self._path, _text(failed).encode("ascii"))

    def _read(self) -> Failed | None:
        try:
            data = self._path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
            document = json.loads(data.decode("ascii"))
            failed = Failed(int(document["count"]), str(document["first"]), str(document["last"]))
            zoned = datetime.fromisoformat(failed.first).tzinfo and datetime.fromisoformat(failed.last).tzinfo
            if failed.count > 0 and zoned and _text(failed).encode("ascii") == data:
                return failed
        # Changed or broken: that it was there is known, how often is not. It costs one short wait, and it is told.
        failed = Failed(FREE + 1, self._stamp(), self._stamp())
        self._write(failed)
        return failed

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).isoformat()


def told(failed: Failed) -> str:
    """Say it for the audit trail and for who opens the vault."""
    first, last = (datetime.fromisoformat(one).astimezone() for one in (failed.first, failed.last))
    since = "" if failed.count == 1 else f"van {first:%d-%m-%Y %H:%M} "
    return f"{failed.count} keer een verkeerd wachtwoord, {since}{'op' if failed.count == 1 else 'tot'} {last:%d-%m-%Y %H:%M}"


def in_words(seconds: int) -> str:
    """Say how long: "20 seconden", "2 minuten"."""
    if seconds < 60:
        return "1 seconde" if seconds == 1 else f"{seconds} seconden"
    minutes = -(-seconds // 60)
    return "1 minuut" if minutes == 1 else f"{minutes} minuten"


def _delay(count: int) -> int:
    over = count - FREE
    return 0 if over <= 0 else min(MOST, FIRST * 2 ** min(over - 1, 16))


def _patience(seconds: int) -> str:
    return f"Over {in_words(seconds)} kunt u het weer proberen."


def _text(failed: Failed) -> str:
    body = asdict(failed)
    check = hashlib.sha256(json.dumps(body, sort_keys=True).encode("ascii")).hexdigest()
    return json.dumps({**body, "check": check}, indent=1) + "\n"
