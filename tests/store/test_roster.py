"""Who can be called, in a real vault: kept, changed, audited without content, and brought into a vault of an older version."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from intake_app.errors import Damaged, InputError, NotSaved, StoreError
from intake_app.interview.roster import Contact
from intake_app.store import files, index
from intake_app.store.vault import Vault

OLD = Path(__file__).parent / "old"
NOOR = Contact(kind="lvb_specialist", name="Noor Zonnebloem FICTIEF", phone="0000-FICTIEF-1234")
BRAM = Contact(kind="experience_expert", name="Bram FICTIEF", remarks="alleen\n's ochtends")


def test_a_new_vault_has_an_empty_list(vault: Vault) -> None:
    """Nobody is invented."""
    assert vault.roster.contacts() == ()


def test_it_comes_back_after_closing(vault: Vault, made: Any, enter: Any) -> None:
    """New ones get an id; a change and a removal are there too."""
    noor, bram = vault.roster.change((NOOR, BRAM))
    vault.roster.change((replace(noor, region="Oost"),), (bram.id,))
    vault.close()
    assert enter(made).roster.contacts() == (replace(NOOR, id=noor.id, region="Oost"),)


def test_undo_of_a_removal_is_keeping_it_again(vault: Vault) -> None:
    """With its own id."""
    (noor,) = vault.roster.change((NOOR,))
    vault.roster.change((), (noor.id,))
    assert vault.roster.change((noor,)) == (noor,) == vault.roster.contacts()


def test_one_that_can_not_be_kept_keeps_out_all(vault: Vault) -> None:
    """All or nothing, with a sentence."""
    with pytest.raises(InputError):
        vault.roster.change((NOOR, Contact(name="")))
    assert vault.roster.contacts() == ()


def test_what_the_file_refuses_changes_nothing(vault: Vault) -> None:
    """The list and the trail are as they were; the removal in the same change did not happen either."""
    (noor,) = vault.roster.change((NOOR,))
    refuse = "CREATE TEMP TRIGGER refuse BEFORE DELETE ON main.roster BEGIN SELECT RAISE(ABORT, 'FICTIEF'); END"
    vault._index._file._connection.execute(refuse)
    before = vault.roster.contacts(), vault.audit()
    with pytest.raises(NotSaved, match="niets half bewaard"):
        vault.roster.change((BRAM,), (noor.id,))
    assert before == (vault.roster.contacts(), vault.audit())


def test_the_trail_tells_that_and_how_much_and_never_who(vault: Vault) -> None:
    """Counts only; the chain stays whole."""
    (noor,) = vault.roster.change((NOOR,))
    vault.roster.change((replace(noor, phone="1111-FICTIEF"), BRAM))
    vault.roster.use(noor.id)
    vault.roster.exported(2)
    vault.roster.change((), (noor.id, "weg"))
    lines = [(line.action, line.why) for line in vault.audit() if line.action.startswith("roster")]
    assert lines == [
        ("roster_changed", "toegevoegd: 1"),
        ("roster_changed", "toegevoegd: 1, gewijzigd: 1"),
        ("roster_used", ""),
        ("roster_exported", "regels: 2"),
        ("roster_changed", "weggehaald: 1"),
    ]
    assert vault.check() == ()


def test_who_was_called_has_the_day(vault: Vault, clock: Any) -> None:
    """The day on the clock of the vault."""
    (noor,) = vault.roster.change((NOOR,))
    vault.roster.use(noor.id)
    assert vault.roster.contacts()[0].used == clock.now().astimezone().date().isoformat()


def test_nothing_of_it_lies_readable_on_the_disk(vault: Vault, made: Any) -> None:
    """Not in the index, not in its journal, and not in a file beside it."""
    (noor,) = vault.roster.change((NOOR,))
    during = b"".join(path.read_bytes() for path in made.folder.rglob("*") if path.is_file())
    vault.close()
    after = b"".join(path.read_bytes() for path in made.folder.rglob("*") if path.is_file())
    for word in ("Zonnebloem", "0000-FICTIEF-1234", noor.id):
        assert word.encode() not in during + after


def test_after_closing_it_says_so(vault: Vault) -> None:
    """A list that someone still holds gives nothing any more."""
    held = vault.roster
    vault.close()
    with pytest.raises(StoreError, match="dicht"):
        held.contacts()
    with pytest.raises(StoreError, match="dicht"):
        held.change((NOOR,))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A practice vault that version 1 of the index was made for; one case, one deleted. FICTIEF."""
    return shutil.copytree(OLD / "1", tmp_path / "oud")


def test_a_vault_of_version_1_opens_with_all_that_was_in_it(old: Path, clock: Any) -> None:
    """The case, the trail and its chain are as they were, and there is room for a list now; the second time too."""
    for expected in ((), (NOOR.name,)):
        with Vault.open_practice(old, clock=clock) as vault:
            assert tuple(contact.name for contact in vault.roster.contacts()) == expected
            (case,) = vault.cases()
            assert (case.number, case.length) == ("OEFEN-1 FICTIEF", 3)
            assert len(vault.open_case(case.id).entries()) == 3
            assert vault.check() == ()
            assert vault.audit()[0].action == "vault_created"
            if not expected:
                vault.roster.change((NOOR,))
    assert not list(old.glob("*.before"))


def test_a_new_file_is_the_same_as_an_old_one_brought_up(old: Path, vault: Vault, clock: Any) -> None:
    """The same tables and triggers, the same version."""
    ask = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
    with Vault.open_practice(old, clock=clock) as upgraded:
        for question in (ask, "PRAGMA user_version"):
            assert upgraded._index._file.read(question) == vault._index._file.read(question)


def test_a_step_that_fails_leaves_the_old_file(old: Path, clock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing half: the next opening begins anew, and the copy of the first time does not stay."""
    monkeypatch.setitem(index.STEPS, 2, f"{index.STEPS[2]}\n\nCREATE TABLE roster (again TEXT)")
    with pytest.raises(NotSaved):
        Vault.open_practice(old, clock=clock)
    monkeypatch.undo()
    with Vault.open_practice(old, clock=clock) as vault:
        assert vault.roster.contacts() == ()
        assert vault.check() == ()
    assert not list(old.glob("*.before"))


def test_without_a_copy_nothing_is_touched(old: Path, clock: Any) -> None:
    """When the copy can't be made, it says so, and the old file still opens later."""
    (old / "index.db.before").mkdir()
    before = (old / "index.db").read_bytes()
    with pytest.raises(NotSaved):
        Vault.open_practice(old, clock=clock)
    assert before == (old / "index.db").read_bytes()
    (old / "index.db.before").rmdir()
    Vault.open_practice(old, clock=clock).close()


def test_a_newer_vault_is_refused(vault: Vault, made: Any, enter: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An older program says that it is older, and changes nothing."""
    vault.close()
    monkeypatch.delitem(index.STEPS, max(index.STEPS))
    with pytest.raises(Damaged, match="nieuwere versie"):
        enter(made)
    monkeypatch.undo()
    enter(made)


def test_the_copy_of_an_interrupted_step_is_cleared(old: Path, clock: Any) -> None:
    """A power cut right after the step leaves the copy; it would keep the keys of cases that are deleted later."""
    Vault.open_practice(old, clock=clock).close()
    files.replace_file(old / "index.db.before", b"FICTIEF")
    Vault.open_practice(old, clock=clock).close()
    assert not list(old.glob("*.before"))
