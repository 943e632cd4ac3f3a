"""A real vault of each version of the schema, made by the program of that time, opens with today's. FICTIEF."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from intake_app.store import index
from intake_app.store.vault import Vault

OLD = Path(__file__).with_name("old")
VERSIONS = sorted(path.name for path in OLD.iterdir())


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of an old practice vault with one case, and one deleted."""
    return shutil.copytree(OLD / request.param, tmp_path / "oud")


def test_there_is_a_file_of_each_version_but_the_last() -> None:
    """Who adds a step adds a vault that was made before it."""
    assert [str(number) for number in range(1, max(index.STEPS))] == VERSIONS


def test_an_old_vault_opens_with_all_that_was_in_it(old: Path, clock: Any) -> None:
    """The case, the trail and both chains are as they were; the second time too, and no copy stays behind."""
    for _ in range(2):
        with Vault.open_practice(old, clock=clock) as vault:
            (case,) = vault.cases()
            assert ("OEFEN-1 FICTIEF", 3) == (case.number, case.length)
            assert 3 == len(vault.open_case(case.id).entries())
            assert () == vault.check()
            assert "vault_created" == vault.audit()[0].action
    assert not list(old.glob("*.before"))


def test_an_old_file_becomes_the_same_as_a_new_one(old: Path, vault: Vault, clock: Any) -> None:
    """The same tables and triggers, whatever white space the older program left, and the same version."""
    ask = "SELECT type, name, trim(sql, char(10)) FROM sqlite_master ORDER BY name"
    with Vault.open_practice(old, clock=clock) as upgraded:
        for question in (ask, "PRAGMA user_version"):
            assert vault._index._file.read(question) == upgraded._index._file.read(question)
