"""A program of its own for tests that kill, fill the disk, or take away rights: `child.py note|fill|readonly|copy FOLDER`.

`note` makes a fresh process for each line on standard input ("same" or "new" case), which opens the practice vault and adds
entries until someone kills it. Each acknowledged entry is told on standard output after `add` came back.
`fill` makes the disk full (a small disk of its own, or else by a limit on files), then gives room again.
`readonly` opens the vault in a folder that can't be written.
`copy` backs the vault up to "kopie" beside it, for the unit key on standard input, again and again.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
from pathlib import Path

from intake_app.clock import SystemClock
from intake_app.errors import NotSaved, StoreError
from intake_app.interview.events import AnswerNoted, Opened
from intake_app.interview.record import follow
from intake_app.store.backup import For
from intake_app.store.vault import Vault

CLOCK = SystemClock()
NOBODY = 65534


def _say(**what: object) -> None:
    os.write(1, json.dumps(what).encode() + b"\n")


def _note(folder: Path, *, new: bool) -> None:
    vault = Vault.open_practice(folder, clock=CLOCK)
    known = [summary.id for summary in vault.cases()]
    case = vault.new_case("FICTIEF") if new or not known else vault.open_case(known[0])
    entries = case.entries()
    _say(case=case.id, found=len(entries), head=entries[-1].hash if entries else "")
    last = entries[-1] if entries else None
    while True:
        event = (
            AnswerNoted("Ik weet het niet meer. FICTIEF " * 5) if last else Opened("FICTIEF", "s", "1", "F", "je", practice=True)
        )
        last = follow(last, event, CLOCK.now(), "FICTIEF")
        case.add(last)
        _say(case=case.id, seq=last.seq, hash=last.hash)


def note(folder: Path) -> None:
    """Make one process per line; tell its number first and its end last."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _note(folder, new=line.strip() == "new")
        _say(pid=child)
        _, status = os.waitpid(child, 0)
        _say(ended=os.WTERMSIG(status) if os.WIFSIGNALED(status) else -1)


def fill(folder: Path) -> None:
    """Add until the disk is full, look, give room, and add the same entry again."""
    vault = Vault.open_practice(folder, clock=CLOCK)
    case = vault.new_case("FICTIEF")
    last = follow(None, Opened("FICTIEF", "s", "1", "F", "je", practice=True), CLOCK.now(), "FICTIEF")
    case.add(last)
    acknowledged = [last.hash]
    wal = folder / "cases" / f"{case.id}.db-wal"
    ballast = folder.parent / "ballast"
    if folder.parent.is_mount():
        with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        os.truncate(ballast, ballast.stat().st_size - 50_000)
    else:
        resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size + 50_000, resource.RLIM_INFINITY))
    sentence = ""
    while not sentence and len(acknowledged) < 500:
        entry = follow(last, AnswerNoted("Lang antwoord. FICTIEF " * 40), CLOCK.now(), "FICTIEF")
        try:
            case.add(entry)
        except NotSaved as error:
            sentence = error.sentence
        else:
            last = entry
            acknowledged.append(entry.hash)
    full = [kept.hash for kept in case.entries()]
    ballast.unlink(missing_ok=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    case.add(entry)
    _say(case=case.id, sentence=sentence, acknowledged=acknowledged, full=full, retried=entry.hash)
    vault.close()


def readonly(folder: Path) -> None:
    """Open the vault as someone who may read but not write in its folder."""
    everything = [folder, *folder.rglob("*")]
    os.chdir(folder)
    if os.geteuid() == 0:  # root may write anywhere, so become someone who may not
        for path in everything:
            os.chown(path, NOBODY, NOBODY)
    for path in everything:
        path.chmod(0o500 if path.is_dir() else 0o400)
    if os.geteuid() == 0:
        os.setresuid(NOBODY, NOBODY, NOBODY)
    try:
        Vault.open_practice(Path(), clock=CLOCK)
    except StoreError as error:
        _say(kind=type(error).__name__, sentence=error.sentence)


def copy(folder: Path) -> None:
    """Tell when a backup begins; the one before it goes away first."""
    recipient, to = sys.stdin.readline().strip(), folder.parent / "kopie"
    vault = Vault.open_practice(folder, clock=CLOCK)
    while True:
        to.unlink(missing_ok=True)
        _say(begun=True)
        vault.back_up(to, For(recipient=recipient))


if __name__ == "__main__":
    {"note": note, "fill": fill, "readonly": readonly, "copy": copy}[sys.argv[1]](Path(sys.argv[2]))
