"""How fast is the store: one entry kept, unlocking, opening a case, a backup. Plain SQLite in the same run is the measure."""

from __future__ import annotations

import multiprocessing
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from intake_app.clock import SystemClock
from intake_app.interview.events import AnswerNoted, Opened
from intake_app.interview.record import Entry, canonical, encode, follow, stamp
from intake_app.store import backup, keys, unit_key
from intake_app.store.backup import For
from intake_app.store.vault import Vault

ENTRIES = 500
LONG = 2000
CASES, IN_A_CASE = 200, 25
CLOCK = SystemClock()
PASSPHRASE = "paard batterij nietje kaars FICTIEF"
COMMIT_GUIDE_MS = 10.0


def main() -> None:
    """Print the figures; nothing is judged but the guide value for one commit."""
    entries = _entries(LONG)
    with tempfile.TemporaryDirectory(prefix="lvb-bench-") as name:
        folder = Path(name)
        plain = _plain(folder / "plain.db", entries[:ENTRIES])
        begin = time.perf_counter()
        vault, recovery = Vault.create(folder / "kluis", PASSPHRASE, clock=CLOCK, owner="FICTIEF")
        made = time.perf_counter() - begin
        with vault:
            short, long = vault.new_case("kort"), vault.new_case("lang")
            kept = _times([lambda entry=entry: short.add(entry) for entry in entries[:ENTRIES]])  # type: ignore[misc]
            for entry in entries:
                long.add(entry)
        with _Timed() as unlock:
            vault = Vault.open(folder / "kluis", PASSPHRASE, clock=CLOCK, user="FICTIEF")
        with vault:
            with _Timed() as open_short:
                vault.open_case(short.id)
            with _Timed() as open_long:
                vault.open_case(long.id)
            with _Timed() as check:
                vault.check()
        size = sum(path.stat().st_size for path in (folder / "kluis").rglob("*") if path.is_file())
        with _Timed() as unlock_recovery:
            Vault.open(folder / "kluis", recovery, clock=CLOCK, user="FICTIEF").close()
        with _Timed() as unlock_floor:
            _floor(folder / "vloer")
        apart = multiprocessing.get_context("spawn").Process(target=_backup, args=(name,))
        apart.start()
        apart.join()
    for label, percent in (("p50", 0.5), ("p99", 0.99)):
        ours, theirs = _at(kept, percent), _at(plain, percent)
        print(f"store  one entry {label}: {ours:.2f} ms; plain SQLite {theirs:.2f} ms; ratio {ours / theirs:.2f}")
    print(f"store  guide value commit p99 {COMMIT_GUIDE_MS:.0f} ms: {'met' if _at(kept, 0.99) <= COMMIT_GUIDE_MS else 'NOT met'}")
    print(f"store  create {made * 1000:.0f} ms; unlock {unlock.ms:.0f} ms; with recovery key {unlock_recovery.ms:.0f} ms")
    print(f"store  practice vault: create and open {unlock_floor.ms:.0f} ms")
    print(f"store  open a case of {ENTRIES} entries {open_short.ms:.1f} ms; of {LONG} entries {open_long.ms:.1f} ms")
    print(f"store  check both {check.ms:.1f} ms; {size / (ENTRIES + LONG):.0f} bytes an entry on the disk")


class _Timed:
    ms = 0.0

    def __enter__(self) -> Self:
        self._begin = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.ms = (time.perf_counter() - self._begin) * 1000


def _backup(place: str) -> None:
    """In a process of its own, so that the peak of its memory is that of the backup and not of what came before."""
    folder, entries = Path(place), _entries(IN_A_CASE)
    with Vault.create(folder / "veel", PASSPHRASE, clock=CLOCK, owner="FICTIEF", argon=keys.FLOOR)[0] as vault:
        for number in range(CASES):
            case = vault.new_case(f"{number} FICTIEF")
            for entry in entries:
                case.add(entry)
            case.close()
        peaks = [_peak_mb()]
        own, public = unit_key.generate()
        with _Timed() as unit:
            vault.back_up(folder / "unit", For(recipient=public))
        peaks.append(_peak_mb())
        with _Timed() as phrase:
            vault.back_up(folder / "wachtwoord", For(PASSPHRASE))
        peaks.append(_peak_mb())
    with _Timed() as back:
        backup.restore(folder / "unit", own, folder / "terug")
    size = (folder / "unit").stat().st_size / (1 << 20)
    print(
        f"store  backup of {CASES} cases of {IN_A_CASE} entries, {size:.1f} MiB: for a unit key {unit.ms / 1000:.1f} s;", end=" "
    )
    print(f"with a passphrase {phrase.ms / 1000:.1f} s; put back {back.ms / 1000:.1f} s")
    if all(peaks):
        print("store  peak memory {:.0f} MiB before, {:.0f} after a unit key, {:.0f} after a passphrase (scrypt)".format(*peaks))
    sys.stdout.flush()


def _peak_mb() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - not there on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _floor(folder: Path) -> None:
    Vault.create_practice(folder, clock=CLOCK).close()
    Vault.open_practice(folder, clock=CLOCK).close()


def _entries(count: int) -> list[Entry]:
    made = [follow(None, Opened("FICTIEF", "bench", "1", "Fictief", "je"), CLOCK.now(), "FICTIEF")]
    answer = "Ik ging met die man mee naar dat huis, en daar waren nog twee meisjes. FICTIEF"
    while len(made) < count:
        made.append(follow(made[-1], AnswerNoted(answer, ("knikt",), len(made)), CLOCK.now(), "FICTIEF"))
    return made


def _plain(path: Path, entries: list[Entry]) -> list[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = WAL", "synchronous = FULL", "locking_mode = EXCLUSIVE"):
        connection.execute(f"PRAGMA {setting}").fetchall()
    connection.execute("CREATE TABLE entries (seq INTEGER PRIMARY KEY, at, author, kind, data, previous, hash UNIQUE)")

    def keep(entry: Entry) -> None:
        row = (
            entry.seq,
            stamp(entry.at),
            entry.author,
            entry.event.kind,
            canonical(encode(entry.event)),
            entry.previous,
            entry.hash,
        )
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        connection.execute("COMMIT")

    times = _times([lambda entry=entry: keep(entry) for entry in entries])  # type: ignore[misc]
    connection.close()
    return times


def _times(steps: list[Callable[[], None]]) -> list[float]:
    found = []
    for step in steps:
        with _Timed() as timed:
            step()
        found.append(timed.ms)
    return sorted(found)


def _at(times: list[float], percent: float) -> float:
    return times[min(len(times) - 1, int(len(times) * percent))]


if __name__ == "__main__":
    print(f"Argon2id tuned here: {keys.tune()}")
    main()
