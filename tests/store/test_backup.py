"""Backup and restore: one encrypted file with everything in it, checked; and nothing half when it goes wrong."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest

from intake_app.errors import Damaged, FileProblem, InputError, IntakeError, NotAVault, NotSaved, WrongSecret
from intake_app.interview.events import AnswerNoted
from intake_app.store import backup, unit_key
from intake_app.store.backup import For
from intake_app.store.vault import Vault

SECRET, PUBLIC = unit_key.generate()
UNIT = For(recipient=PUBLIC)
PHRASE = "bezem koelkast pinda trap FICTIEF"


@pytest.fixture
def filled(vault: Vault, writer: Any) -> Vault:
    """A vault with two cases, of which one is open."""
    writer.fill(vault.new_case("2026-1 FICTIEF"), 5)
    case = vault.new_case("2026-2 FICTIEF")
    writer.fill(case, 2)
    case.close()
    return vault


def _lengths(vault: Vault) -> list[int]:
    return sorted(len(vault.open_case(case.id).entries()) for case in vault.cases())


@pytest.mark.parametrize(("target", "secret"), [(For(PHRASE), PHRASE), (UNIT, SECRET)], ids=["passphrase", "unit"])
def test_what_is_backed_up_comes_back(
    filled: Vault, made: Any, clock: Any, writer: Any, tmp_path: Path, target: For, secret: str
) -> None:
    """All cases, made while one is open and goes on; whole, and it opens as the vault did. Both trails tell."""
    told: list[int] = []
    assert "" == filled.back_up(tmp_path / "kopie", target, told.append)
    assert told == sorted(told)
    assert 100 == told[-1]
    assert "backed_up" == filled.audit()[-1].action
    first = next(case.id for case in filled.cases() if case.length == 6)
    writer.add(filled.open_case(first), AnswerNoted("FICTIEF"))
    backup.restore(tmp_path / "kopie", secret, tmp_path / "terug")
    with Vault.open(tmp_path / "terug", made.passphrase, clock=clock, user="FICTIEF") as again:
        assert [3, 6] == _lengths(again)
        assert () == again.check()
        assert "restored" in [line.action for line in again.audit()]
        assert ("Deze kluis is teruggezet uit een reservekopie. Kijk of alles er is.",) == again.notices
    with Vault.open(tmp_path / "terug", made.recovery, clock=clock, user="FICTIEF") as again:
        assert () == again.notices


def test_the_file_gives_nothing_away(filled: Vault, tmp_path: Path) -> None:
    """No word, no case number, no key file can be read in it, and only its owner may open it."""
    filled.back_up(tmp_path / "kopie", UNIT)
    data = (tmp_path / "kopie").read_bytes()
    assert not [word for word in (b"FICTIEF", b"keys.json", b"Zonnebloem", b"SQLite") if word in data]
    assert 0 == (tmp_path / "kopie").stat().st_mode & 0o077
    assert ["kluis", "kopie"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_damaged_case_does_not_keep_the_others_from_a_backup(filled: Vault, made: Any, clock: Any, tmp_path: Path) -> None:
    """It goes along as it is, and that is said."""
    harmed = next(case.id for case in filled.cases() if case.length == 3)
    (made.folder / "cases" / f"{harmed}.db").write_bytes(b"FICTIEF" * 2000)
    assert "Beschadigde dossiers in deze reservekopie: 1. De andere zijn heel." == filled.back_up(tmp_path / "kopie", UNIT)
    backup.restore(tmp_path / "kopie", SECRET, tmp_path / "terug")
    with Vault.open(tmp_path / "terug", made.passphrase, clock=clock, user="FICTIEF") as again:
        assert 1 == len(again.check())


def test_a_wrong_secret_leaves_nothing(filled: Vault, tmp_path: Path) -> None:
    """Another unit key, the passphrase of the vault: a sentence, and no folder."""
    filled.back_up(tmp_path / "kopie", UNIT)
    for secret in (unit_key.generate()[0], PHRASE):
        with pytest.raises(WrongSecret):
            backup.restore(tmp_path / "kopie", secret, tmp_path / "terug")
        assert not (tmp_path / "terug").exists()


def test_a_living_vault_is_never_overwritten(filled: Vault, made: Any, tmp_path: Path) -> None:
    """Nor is any file: a backup goes to a new name, and comes back in a new place."""
    filled.back_up(tmp_path / "kopie", UNIT)
    before = {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()}
    with pytest.raises(FileProblem, match="lege map"):
        backup.restore(tmp_path / "kopie", SECRET, made.folder)
    with pytest.raises(FileProblem, match="bestaat al"):
        filled.back_up(tmp_path / "kopie", UNIT)
    assert before == {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("target", [For(), For(" "), For(recipient="age1FICTIEF")])
def test_a_backup_for_nobody_is_not_made(vault: Vault, tmp_path: Path, target: For) -> None:
    """Without a passphrase or with a key that is none, there is no file."""
    with pytest.raises(InputError):
        vault.back_up(tmp_path / "kopie", target)
    assert ["kluis"] == [path.name for path in tmp_path.iterdir()]


def test_a_backup_that_nobody_could_note_is_not_kept(filled: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that the audit trail does not know of would be a leak."""

    def full(*_: str) -> None:
        raise NotSaved("vol FICTIEF")

    monkeypatch.setattr(filled._index, "note", full)
    with pytest.raises(NotSaved, match="vol"):
        filled.back_up(tmp_path / "kopie", UNIT)
    monkeypatch.undo()
    assert not (tmp_path / "kopie").exists()


@pytest.fixture
def small(tmp_path: Path) -> bytes:
    """A backup with one small file in it, for a unit key."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        backup._add(tar, "keys.json", b"FICTIEF")
    packed.truncate(1024)
    backup.seal(packed, tmp_path / "klein", UNIT, lambda _percent: None)
    return (tmp_path / "klein").read_bytes()


def _refused(data: bytes, secret: str, tmp_path: Path) -> IntakeError:
    (tmp_path / "mis").write_bytes(data)
    with pytest.raises((Damaged, NotAVault, WrongSecret)) as refused:
        backup.restore(tmp_path / "mis", secret, tmp_path / "terug")
    assert not (tmp_path / "terug").exists()
    return refused.value


def test_any_flipped_byte_is_refused(small: bytes, tmp_path: Path) -> None:
    """Every byte of a small backup, one bit at a time; cut short, or with something after it: nothing is put back."""
    for place in range(len(small)):
        _refused(small[:place] + bytes([small[place] ^ (1 << place % 8)]) + small[place + 1 :], SECRET, tmp_path)
    for data in (b"", small[:10], small[:29], small[:-1], small + b"x", small * 2):
        _refused(data, SECRET, tmp_path)


def test_a_flipped_byte_under_a_passphrase_is_refused(filled: Vault, tmp_path: Path) -> None:
    """Some places of a real backup for a passphrase, in each of its parts."""
    filled.back_up(tmp_path / "kopie", For(PHRASE))
    whole = (tmp_path / "kopie").read_bytes()
    chance = random.Random(20261121)  # noqa: S311  the same places on each run
    for place in (3, 28, 150, chance.randrange(1000, len(whole))):
        _refused(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :], PHRASE, tmp_path)


@pytest.mark.parametrize("name", ["../weg", "/weg", "cases/../../weg", "a/b/c"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    """A backup made by hand writes nothing outside its folder."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        backup._add(tar, name, b"FICTIEF")
    backup.seal(packed, tmp_path / "klein", UNIT, lambda _percent: None)
    _refused((tmp_path / "klein").read_bytes(), SECRET, tmp_path)
    assert not (tmp_path / "weg").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a small disk as on Linux")
def test_a_full_disk_leaves_nothing(filled: Vault, tmp_path: Path) -> None:
    """Making it and putting it back on a disk that is too small: a sentence, nothing left, and the vault works on."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk takes root")
    try:
        with pytest.raises(NotSaved):
            filled.back_up(disk / "kopie", UNIT)
        assert [] == list(disk.iterdir())
        filled.back_up(tmp_path / "kopie", UNIT)
        with pytest.raises(NotSaved):
            backup.restore(tmp_path / "kopie", SECRET, disk / "terug")
        assert [] == list(disk.iterdir())
    finally:
        subprocess.run(["umount", disk], check=True)
    assert [3, 6] == _lengths(filled)
