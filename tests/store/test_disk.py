"""Killed, full, read-only, gone: what was acknowledged is there, and nothing is half-written."""

from __future__ import annotations

import contextlib
import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from intake_app.errors import NotSaved
from intake_app.interview.events import AnswerNoted, Opened
from intake_app.interview.record import check_chain, follow
from intake_app.store import backup, cipher, files, keys, unit_key
from intake_app.store.backup import For
from intake_app.store.vault import Vault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, limits and permissions as on Linux")

KILLS = 60
CHILD = Path(__file__).with_name("child.py")


@contextlib.contextmanager
def _child(verb: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    place = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, CHILD, verb, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=place
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def _answer(verb: str, folder: Path) -> Any:
    with _child(verb, folder) as child:
        return json.loads(child.communicate(timeout=60)[0])


class _Lines:
    """Reads a pipe line by line, until a moment on the clock if need be."""

    def __init__(self, pipe: Any) -> None:
        self.pipe = pipe
        self.rest = b""

    def next(self, until: float | None = None) -> Any:
        """Return the next line as JSON, or None when the moment came first."""
        while b"\n" not in self.rest:
            patience = 60.0 if until is None else max(0.0, until - time.monotonic())
            if not select.select([self.pipe], [], [], patience)[0]:
                assert until is not None, "the child says nothing any more"
                return None
            piece = os.read(self.pipe.fileno(), 1 << 16)
            assert piece, "the child ended by itself"
            self.rest += piece
        line, self.rest = self.rest.split(b"\n", 1)
        return json.loads(line)


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_when_killed(practice: Path, clock: Any) -> None:
    """Killed at any moment – opening, making a case, adding – every acknowledged entry is there and the vault opens."""
    chance = random.Random()  # noqa: S311  other moments on each run
    acknowledged: dict[str, dict[int, str]] = {}
    with _child("note", practice) as child:
        lines = _Lines(child.stdout)
        for kill in range(KILLS):
            assert child.stdin is not None
            child.stdin.write(b"new\n" if kill % 3 == 0 else b"same\n")
            child.stdin.flush()
            pid = lines.next()["pid"]
            if kill % 4 == 3:
                until = time.monotonic() + chance.uniform(0, 0.3)  # while opening
            else:
                _remember(acknowledged, lines.next())
                until = time.monotonic() + chance.uniform(0, 0.04)  # while adding
            while (told := lines.next(until)) is not None:
                _remember(acknowledged, told)
            os.kill(pid, signal.SIGKILL)
            while "ended" not in (told := lines.next()):
                _remember(acknowledged, told)
            assert told["ended"] == signal.SIGKILL
    assert sum(len(entries) for entries in acknowledged.values()) > KILLS
    with Vault.open_practice(practice, clock=clock) as vault:
        assert vault.check() == ()
        for case, entries in acknowledged.items():
            found = vault.open_case(case).entries()
            check_chain(found)
            assert {entry.seq: entry.hash for entry in found if entry.seq in entries} == entries


def test_a_backup_that_is_killed_is_none_or_whole(practice: Path, clock: Any, tmp_path: Path) -> None:
    """Killed at any moment there is no backup, or a whole one; the vault is whole, and the next backup clears what was left."""
    secret, public = unit_key.generate()
    chance = random.Random()  # noqa: S311  other moments on each run
    with Vault.open_practice(practice, clock=clock) as vault:
        for number in range(5):
            case = vault.new_case(f"{number} FICTIEF")
            case.add(follow(None, Opened("FICTIEF", "s", "1", "F", "je", practice=True), clock.now(), "FICTIEF"))
            case.close()
    for turn in range(6):
        with _child("copy", practice) as child:
            assert child.stdin is not None
            child.stdin.write(f"{public}\n".encode())
            child.stdin.flush()
            lines = _Lines(child.stdout)
            lines.next()
            until = time.monotonic() + chance.uniform(0, 0.15)
            while lines.next(until) is not None:
                pass
            child.kill()
        if (practice.parent / "kopie").exists():
            backup.restore(practice.parent / "kopie", secret, tmp_path / f"terug{turn}")
            with Vault.open_practice(tmp_path / f"terug{turn}", clock=clock) as again:
                assert (5, ()) == (len(again.cases()), again.check())
    (practice.parent / "kopie").unlink(missing_ok=True)
    with Vault.open_practice(practice, clock=clock) as vault:
        assert vault.check() == ()
        vault.back_up(practice.parent / "kopie", For(recipient=public))
    assert [] == list(practice.parent.glob(".*"))


def _remember(acknowledged: dict[str, dict[int, str]], told: Any) -> None:
    kept = acknowledged.setdefault(told["case"], {})
    if "found" in told:
        assert told["found"] >= max(kept, default=0)
        assert kept.get(told["found"], told["head"]) == told["head"]
    else:
        kept[told["seq"]] = told["hash"]


@pytest.fixture(params=["limit", "disk"])
def cramped(request: pytest.FixtureRequest, practice: Path, tmp_path: Path) -> Iterator[Path]:
    """A practice vault that is about to run out of room: by a limit on files, and on a real small disk where we may mount one."""
    if request.param == "limit":
        yield practice
        return
    disk = tmp_path / "schijf"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk takes root; the limit on files is tested in its place")
    try:
        yield shutil.copytree(practice, disk / "kluis")
    finally:
        subprocess.run(["umount", disk], check=True)


def test_full_disk(cramped: Path, clock: Any) -> None:
    """On a full disk adding fails with a sentence and changes nothing; with room again the same entry goes in."""
    told = _answer("fill", cramped)
    assert told["sentence"] == "Het opslaan is niet gelukt. Er is niets half bewaard."
    assert len(told["acknowledged"]) > 1
    assert told["full"] == told["acknowledged"]
    with Vault.open_practice(cramped, clock=clock) as vault:
        assert [entry.hash for entry in vault.open_case(told["case"]).entries()] == [*told["acknowledged"], told["retried"]]
        assert vault.check() == ()


def test_read_only_folder(practice: Path) -> None:
    """A vault in a folder that can't be written does not open halfway; a sentence says why."""
    told = _answer("readonly", practice)
    assert told["kind"] == "NotSaved"
    assert "niet" in told["sentence"]


def test_folder_that_went_away(made: Any, enter: Any, writer: Any, tmp_path: Path) -> None:
    """When the folder is gone (a stick was pulled out), nothing is acknowledged; what was, is there when it is back."""
    vault = enter(made)
    case = vault.new_case("een")
    before = writer.fill(case)
    away = made.folder.rename(tmp_path / "weg")
    with pytest.raises(NotSaved):
        writer.add(case, AnswerNoted("FICTIEF"))
    with pytest.raises(NotSaved):
        vault.note("printed", case.id, "")
    vault.close()
    away.rename(made.folder)
    assert enter(made).open_case(case.id).entries() == before


def test_file_that_was_replaced_while_open(made: Any, enter: Any, writer: Any, tmp_path: Path) -> None:
    """When another program replaces the file of an open case, nothing more is acknowledged."""
    vault = enter(made)
    case = vault.new_case("een")
    writer.fill(case)
    path = made.folder / "cases" / f"{case.id}.db"
    shutil.copy(path, tmp_path / "kopie").replace(path)
    with pytest.raises(NotSaved):
        writer.add(case, AnswerNoted("FICTIEF"))


def test_copy_at_every_commit_is_a_whole_vault(made: Any, enter: Any, writer: Any, tmp_path: Path) -> None:
    """The files as they lie on the disk after each entry are a vault with that entry in it, as after a power cut."""
    vault = enter(made)
    case = vault.new_case("een")
    writer.add(case, writer.opened())
    for number in range(3):
        added = writer.add(case, AnswerNoted(f"FICTIEF {number}"))
        copy = type(made)(shutil.copytree(made.folder, tmp_path / f"kopie{number}"), made.passphrase, made.recovery)
        assert enter(copy).open_case(case.id).entries()[-1] == added


def test_page_that_a_power_cut_tore_is_whole_in_the_journal(made: Any, enter: Any, writer: Any, tmp_path: Path) -> None:
    """Power cut while the journal was moved into the file: a torn page there does no harm, the journal still has it."""
    vault = enter(made)
    case = vault.new_case("een")
    writer.fill(case)
    case._file.flush()
    added = writer.add(case, AnswerNoted("FICTIEF"))
    copy = type(made)(shutil.copytree(made.folder, tmp_path / "kopie"), made.passphrase, made.recovery)
    path = copy.folder / "cases" / f"{case.id}.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:5000] + b"\x00" * 2000 + whole[7000:])
    vault = enter(copy)
    assert vault.open_case(case.id).entries()[-1] == added
    assert vault.check() == ()


@pytest.mark.parametrize("left", ["nothing", "empty", "journal"])
def test_case_whose_making_was_cut_short(vault: Vault, made: Any, left: str, writer: Any) -> None:
    """When a crash came between the index and the file, the case opens, empty."""
    case, key = "0" * 32, bytearray(os.urandom(32))
    vault._index.new_case(case, keys.wrap(key, vault._shelf._key, vault._shelf._along(case)), "een")
    path = made.folder / "cases" / f"{case}.db"
    if left == "empty":
        path.touch(0o600)
    elif left == "journal":
        unfinished = cipher._connect(path, key)
        unfinished.execute("PRAGMA journal_mode = WAL").fetchall()
        unfinished.close()
        assert path.stat().st_size > 0
    assert vault.open_case(case).entries() == ()
    assert len(writer.fill(vault.open_case(case))) == 4
    assert vault.check() == ()


def test_case_that_can_not_be_made(vault: Vault, made: Any, writer: Any) -> None:
    """When there is no place for the file of a new case, that is said, no empty case stays behind, and later it works."""
    (made.folder / "cases").rmdir()
    with pytest.raises(NotSaved):
        vault.new_case("een")
    (made.folder / "cases").mkdir(mode=0o700)
    assert len(writer.fill(vault.new_case("twee"))) == 4
    assert [summary.length for summary in vault.cases()] == [4]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="a disk of Linux that does not sync folders")
def test_disk_that_does_not_sync_folders_is_no_failure() -> None:
    """Some network disks answer so; the file itself is safe there all the same."""
    descriptor = os.open("/proc", os.O_RDONLY)
    with pytest.raises(OSError, match="Invalid argument"):
        os.fsync(descriptor)
    os.close(descriptor)

    files.sync_folder(Path("/proc"))
