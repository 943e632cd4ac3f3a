"""How long a case is kept, and that a deleted case is really gone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from intake_app.errors import InputError, StoreError
from intake_app.interview.events import AnswerNoted
from intake_app.interview.retention import Retention
from intake_app.store import keys
from intake_app.store.vault import Vault

BEGUN = date(2026, 11, 21)
SEARCH = Retention("art9", BEGUN)


def lines(vault: Vault) -> list[tuple[str, str]]:
    """What the trail says of keeping."""
    wanted = {"case_created", "retention_set", "hold_set", "hold_lifted", "case_deleted"}
    return [(line.action, line.why) for line in vault.audit() if line.action in wanted]


def test_ground_and_day_come_with_the_case(vault: Vault, made: Any, enter: Any) -> None:
    """They are there after closing and opening; a case from before has none, and may be given one."""
    case, old = vault.new_case("een", SEARCH), vault.new_case("twee")
    vault.close()
    again = enter(made)
    assert {case.id: SEARCH} == again.retentions()
    again.keep(old.id, Retention("art8", BEGUN))
    assert Retention("art8", BEGUN) == again.retentions()[old.id]
    assert [
        ("case_created", "Onderzoek (Wpg artikel 9)"),
        ("case_created", ""),
        ("retention_set", "Dagelijkse politietaak (Wpg artikel 8), begin 2026-11-21"),
    ] == lines(again)


def test_a_ground_that_does_not_hold_makes_no_case(vault: Vault) -> None:
    """An unknown ground is refused before anything is made."""
    with pytest.raises(InputError):
        vault.new_case("een", Retention("art7", BEGUN))
    assert () == vault.cases()


def test_a_hold_stops_deleting(vault: Vault) -> None:
    """While it holds the case stays; ending it asks for a reason; the trail tells both."""
    case = vault.new_case("een", SEARCH).id
    vault.keep(case, Retention("art9", BEGUN, hold="klacht loopt FICTIEF"))
    with pytest.raises(InputError, match="mag nu niet weg"):
        vault.delete_case(case, "opgeruimd")
    with pytest.raises(InputError, match="reden"):
        vault.keep(case, SEARCH)
    vault.keep(case, SEARCH, "klacht afgedaan FICTIEF")
    vault.keep(case, SEARCH)
    vault.delete_case(case, "bewaartijd voorbij")
    assert [
        ("hold_set", "klacht loopt FICTIEF"),
        ("hold_lifted", "klacht afgedaan FICTIEF"),
        ("case_deleted", "bewaartijd voorbij"),
    ] == lines(vault)[1:]
    assert {} == vault.retentions()


def test_nothing_of_a_deleted_case_is_left(vault: Vault, writer: Any) -> None:
    """Not its key, its number, its name or its words: not in a file, not in a table, not in the free pages of the index."""
    case, other = vault.new_case("2026-1 FICTIEF", SEARCH), vault.new_case("2026-2 FICTIEF", SEARCH)
    writer.fill(case, 20)
    writer.add(case, AnswerNoted("Kwikstaart FICTIEF"))
    writer.add(other, writer.opened("2026-2 FICTIEF"))
    wrapped, _, _ = vault._index.case(case.id)
    key = bytes(keys.unwrap(wrapped, vault._shelf._key, vault._shelf._along(case.id)))
    name = case._file.path.name
    vault.delete_case(case.id, "bewaartijd voorbij")
    index = vault._index._file
    tables = [row[0] for row in index.read("SELECT name FROM sqlite_master WHERE type = 'table'")]
    left = repr([index.read(f"SELECT * FROM {table}") for table in tables])  # noqa: S608
    assert [] == [word for word in (repr(wrapped), repr(key), "2026-1 FICTIEF", "Zonnebloem", "Kwikstaart") if word in left]
    assert [(0,)] == index.read("PRAGMA freelist_count")
    vault.close()
    parts = (key, wrapped, key.hex().encode(), b"2026-1 FICTIEF", b"Zonnebloem", b"Kwikstaart", case.id.encode())
    files = [path for path in vault.folder.rglob("*") if path.is_file()]
    assert [] == [path.name for path in files if any(part in path.read_bytes() for part in parts) or name in path.name]


def test_an_open_case_is_closed_first(vault: Vault, writer: Any) -> None:
    """Deleting a case that is open lets nothing be added any more."""
    case = vault.new_case("een", SEARCH)
    writer.fill(case)
    vault.delete_case(case.id, "per ongeluk gemaakt")
    with pytest.raises(StoreError, match="dicht"):
        writer.add(case, AnswerNoted("FICTIEF"))
    assert not list((vault.folder / "cases").glob(f"{case.id}*"))
