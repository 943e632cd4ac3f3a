"""A vault that someone or something changed: it is noticed, it is said in Dutch, and the other cases open."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from intake_app.errors import Damaged, NotAVault, StoreError
from intake_app.interview.events import AnswerNoted
from intake_app.interview.record import Entry
from intake_app.store import keys
from intake_app.store.vault import Vault


@pytest.fixture
def two(made: Any, enter: Any, writer: Any) -> tuple[Path, str, str, tuple[Entry, ...]]:
    """A closed vault: folder, the id of a case to harm and of one that stays whole, and the entries of the latter."""
    vault = enter(made)
    first, second = vault.new_case("2026-1 FICTIEF"), vault.new_case("2026-2 FICTIEF")
    writer.fill(first, 12)
    entries = writer.fill(second, 4)
    vault.close()
    return made.folder, first.id, second.id, entries


def _file(folder: Path, case: str) -> Path:
    return folder / "cases" / f"{case}.db"


def _only_first_is_damaged(vault: Vault, two: Any, sentence: str = "dossier|bestand") -> None:
    _, first, second, entries = two
    with pytest.raises(Damaged, match=sentence):
        vault.open_case(first)
    assert vault.open_case(second).entries() == entries
    damaged = {summary.id: bool(summary.damaged) for summary in vault.cases()}
    assert damaged == {first: True, second: False}
    assert len(vault.check()) == 1


def test_any_flipped_byte_in_a_case_shows(two: Any, made: Any, enter: Any) -> None:
    """Wherever one byte of a case file changes, that case is refused and the other opens."""
    path = _file(two[0], two[1])
    whole = path.read_bytes()
    vault = enter(made)
    chance = random.Random(20261121)  # noqa: S311  the same places on each run
    places = {0, 15, 16, 17, 4095, 4096, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(150))}
    for place in places:
        path.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << place % 8)]) + whole[place + 1 :])
        with pytest.raises(Damaged):
            vault.open_case(two[1])
    assert vault.open_case(two[2]).entries() == two[3]
    path.write_bytes(whole)
    assert len(vault.open_case(two[1]).entries()) == 13


def test_any_flipped_byte_in_the_index_shows(two: Any, made: Any, clock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever one byte of the index changes, the vault says so and stays shut."""
    path = two[0] / "index.db"
    whole = path.read_bytes()
    chance = random.Random(20261121)  # noqa: S311  the same places on each run
    for place in (0, 4096, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(5))):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(Damaged, match="index"):
            Vault.open(made.folder, made.passphrase, clock=clock, user="x")


def test_plain_files_are_refused(two: Any, made: Any, enter: Any, clock: Any) -> None:
    """A readable SQLite file in the place of a case or of the index is named for what it is."""
    path = _file(two[0], two[1])
    path.unlink()
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE entries (seq)")
    plain.close()
    vault = enter(made)
    _only_first_is_damaged(vault, two, "niet versleuteld")
    vault.close()
    shutil.copy(path, two[0] / "index.db")
    with pytest.raises(Damaged, match="niet versleuteld"):
        Vault.open(made.folder, made.passphrase, clock=clock, user="x")


@pytest.mark.parametrize("content", [b"", b"x", b"\x00" * 4096, b"%PDF-1.7 FICTIEF" * 600])
def test_foreign_files_are_refused(two: Any, made: Any, enter: Any, content: bytes) -> None:
    """An empty, cut or foreign file in the place of a case is refused, for that case alone."""
    _file(two[0], two[1]).write_bytes(content)
    _only_first_is_damaged(enter(made), two)


def test_missing_file_shows_in_the_list(two: Any, made: Any, enter: Any) -> None:
    """A case whose file is gone is marked in the list before anyone opens it."""
    _file(two[0], two[1]).unlink()
    vault = enter(made)
    assert {summary.id: summary.damaged for summary in vault.cases()}[two[1]].startswith("Het bestand van dit dossier is weg")
    _only_first_is_damaged(vault, two, "weg")


def test_case_of_another_vault_is_refused(two: Any, made: Any, other: Any, enter: Any, writer: Any) -> None:
    """A case file of another vault, with the same passphrase, does not open here."""
    strange = enter(other)
    case = strange.new_case("2026-1 FICTIEF")
    writer.fill(case)
    strange.close()
    shutil.copy(_file(other.folder, case.id), _file(two[0], two[1]))
    _only_first_is_damaged(enter(made), two, "andere kluis")


def test_two_cases_that_changed_places_are_refused(two: Any, made: Any, enter: Any) -> None:
    """Cases are not taken for each other."""
    first, second = _file(two[0], two[1]), _file(two[0], two[2])
    whole = first.read_bytes()
    shutil.copy(second, first)
    second.write_bytes(whole)
    vault = enter(made)
    for case in two[1:3]:
        with pytest.raises(Damaged):
            vault.open_case(case)


def test_older_copy_of_a_case_is_noticed(two: Any, made: Any, enter: Any, writer: Any, tmp_path: Path) -> None:
    """An older, whole copy of a case that was put back misses entries, and the index knows."""
    old = shutil.copy(_file(two[0], two[1]), tmp_path / "oud.db")
    vault = enter(made)
    writer.add(vault.open_case(two[1]), AnswerNoted("FICTIEF"))
    vault.close()
    shutil.copy(old, _file(two[0], two[1]))
    _only_first_is_damaged(enter(made), two, "ontbreken regels: het zijn er 13, en het waren er 14")


def test_rewritten_case_is_noticed(two: Any, made: Any, enter: Any, writer: Any, tmp_path: Path) -> None:
    """A case that was put back and written further, in another way, is not the one that the index knows."""
    path, index = _file(two[0], two[1]), two[0] / "index.db"
    old = shutil.copy(path, tmp_path / "oud.db")
    vault = enter(made)
    writer.add(vault.open_case(two[1]), AnswerNoted("FICTIEF echt"))
    vault.close()
    real_index = shutil.copy(index, tmp_path / "index.db")
    shutil.copy(old, path)
    vault = enter(made)
    vault._index._file._connection.execute(
        "UPDATE cases SET length = 13, head = (SELECT ?) WHERE id = ?", (_head(vault, two[1]), two[1])
    )
    writer.add(vault.open_case(two[1]), AnswerNoted("FICTIEF anders"))
    vault.close()
    shutil.copy(real_index, index)
    _only_first_is_damaged(enter(made), two, "vervangen")


def _head(vault: Vault, case: str) -> str:
    # What the index would have to say for the older copy to pass.
    wrapped, _, head = vault._index.case(case)
    file = vault._shelf._open_file(case, wrapped, head)
    found = str(file.read("SELECT hash FROM entries ORDER BY seq DESC LIMIT 1")[0][0])
    file.close()
    return found


def test_changed_entry_breaks_the_chain(two: Any, made: Any, enter: Any) -> None:
    """Even who holds the keys can't change an entry unseen: the chain tells from which one."""
    vault = enter(made)
    case = vault.open_case(two[1])
    connection = case._file._connection
    connection.execute("DROP TRIGGER entries_no_update")
    connection.execute("UPDATE entries SET author = 'een ander' WHERE seq = 5")
    case.close()
    _only_first_is_damaged(vault, two, "vanaf regel 5")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entries SET data = '{' WHERE seq = 2",
        "UPDATE entries SET data = '[]' WHERE seq = 2",
        'UPDATE entries SET data = \'{"text": 1, "x": 2}\' WHERE seq = 2',
        "UPDATE entries SET kind = 'iets_nieuws' WHERE seq = 2",
        "UPDATE entries SET at = 'gisteren' WHERE seq = 2",
    ],
)
def test_unreadable_entry_is_refused(two: Any, made: Any, enter: Any, change: str) -> None:
    """An entry that is no JSON, or of a kind that this version does not know, is refused with a sentence."""
    vault = enter(made)
    case = vault.open_case(two[1])
    case._file._connection.execute("DROP TRIGGER entries_no_update")
    case._file._connection.execute(change)
    case.close()
    _only_first_is_damaged(vault, two)


def test_case_ahead_of_the_index_is_mended(two: Any, made: Any, enter: Any, writer: Any, tmp_path: Path) -> None:
    """After a power cut the index may be behind: when the chain goes on from what it knew, it catches up and notes that."""
    index = shutil.copy(two[0] / "index.db", tmp_path / "index.db")
    vault = enter(made)
    added = writer.add(vault.open_case(two[1]), AnswerNoted("FICTIEF"))
    vault.close()
    shutil.copy(index, two[0] / "index.db")
    vault = enter(made)
    assert vault.open_case(two[1]).entries()[-1] == added
    assert [line.why for line in vault.audit() if line.action == "index_mended"] == [
        "Het dossier had 1 regels meer dan de index wist."
    ]
    assert {summary.id: summary.length for summary in vault.cases()}[two[1]] == 14


def test_older_index_shows_unknown_case(two: Any, made: Any, enter: Any, tmp_path: Path) -> None:
    """When an older index is put back, the case that it does not know is reported and left alone."""
    index = shutil.copy(two[0] / "index.db", tmp_path / "index.db")
    vault = enter(made)
    newer = vault.new_case("2026-3 FICTIEF").id
    vault.close()
    shutil.copy(index, two[0] / "index.db")
    assert enter(made).check() == ("Bestanden die de index niet kent: 1. Is er een oude index teruggezet?",)
    assert _file(two[0], newer).exists()


def test_index_and_keys_of_another_vault_are_refused(made: Any, other: Any, clock: Any, tmp_path: Path) -> None:
    """The key file and the index belong together."""
    mine = (made.folder / "keys.json").read_bytes()
    shutil.copy(other.folder / "keys.json", made.folder / "keys.json")
    with pytest.raises(Damaged, match="index"):
        Vault.open(made.folder, made.passphrase, clock=clock, user="x")
    (made.folder / "keys.json").write_bytes(mine)
    shutil.copy(other.folder / "index.db", made.folder / "index.db")
    with pytest.raises(Damaged, match="index"):
        Vault.open(made.folder, made.passphrase, clock=clock, user="x")


def test_missing_index_is_not_made_anew(made: Any, clock: Any) -> None:
    """A vault without its index stays shut; nothing new is put in its place."""
    (made.folder / "index.db").unlink()
    with pytest.raises(Damaged, match="weg"):
        Vault.open(made.folder, made.passphrase, clock=clock, user="x")
    assert not (made.folder / "index.db").exists()


def test_key_file_with_a_slot_less_is_noticed(made: Any, clock: Any) -> None:
    """A key file that was rewritten with another set of slots is not the one that belongs to this vault."""
    whole = keys.read(made.folder)
    keys.KeyFile(whole.vault, whole.practice, whole.slots[:1]).write(made.folder)
    with pytest.raises(Damaged, match="hoort"):
        Vault.open(made.folder, made.passphrase, clock=clock, user="x")


def test_newer_vault_asks_for_a_newer_program(made: Any, enter: Any, clock: Any) -> None:
    """A file with a schema from the future is left alone."""
    vault = enter(made)
    vault._index._file._connection.execute("PRAGMA user_version = 99")
    vault.close()
    with pytest.raises(Damaged, match="nieuwere versie"):
        Vault.open(made.folder, made.passphrase, clock=clock, user="x")


def test_damage_is_said_without_case_data(two: Any, made: Any, enter: Any, capfd: pytest.CaptureFixture[str]) -> None:
    """A sentence about damage holds no path, no key and no words, and SQLCipher itself prints nothing."""
    _file(two[0], two[1]).write_bytes(b"\x01" * 8192)
    with pytest.raises(StoreError) as refused:
        enter(made).open_case(two[1])
    assert str(two[0]) not in f"{refused.value!r} {refused.value.hint}"
    assert two[1] not in refused.value.sentence
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")


def test_vault_that_is_a_file_is_refused(tmp_path: Path, clock: Any) -> None:
    """A file instead of a folder is no vault."""
    (tmp_path / "kluis").write_text("FICTIEF")
    with pytest.raises(NotAVault):
        Vault.open(tmp_path / "kluis", "x", clock=clock, user="x")
