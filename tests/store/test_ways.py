"""The ways into a vault: added, changed and removed without touching the data, and whole after a crash in between."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from intake_app.errors import Damaged, InputError, NotSaved, WrongSecret
from intake_app.store import files, keys, unit_key
from intake_app.store.keys import FLOOR, KeyFile
from intake_app.store.vault import Vault

NEW = "lepel kraan molen fiets FICTIEF"


@pytest.fixture
def opens(made: Any, clock: Any) -> Callable[[str], bool]:
    """Tell whether a secret opens the vault; after many slips time goes by first."""

    def opens(secret: str) -> bool:
        clock.forward(600)
        try:
            Vault.open(made.folder, secret, clock=clock, user="FICTIEF").close()
        except WrongSecret:
            return False
        return True

    return opens


def _data(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "cases").iterdir()}


def _actions(vault: Vault) -> list[tuple[str, str]]:
    return [(line.action, line.why) for line in vault.audit() if line.action.startswith(("slot", "unlock"))]


def test_a_colleague_gets_in_and_out_again(vault: Vault, made: Any, enter: Any, opens: Any, writer: Any) -> None:
    """Added, the passphrase opens; changed, only the new one does; removed, none does. The cases are not rewritten."""
    writer.fill(vault.new_case("een"))
    vault.close()
    data = _data(made.folder)
    vault = enter(made)
    slot = vault.ways.add_passphrase(made.passphrase, NEW, name="Sam FICTIEF", role="rechercheur", argon=FLOOR)
    assert ("Sam FICTIEF", "rechercheur") == (vault.slots[-1].label, vault.slots[-1].role)
    vault.close()
    assert opens(NEW)
    vault = enter(made)
    changed = vault.ways.change(NEW, slot.id, f"{NEW} anders", argon=FLOOR)
    vault.close()
    assert [False, True] == [opens(NEW), opens(f"{NEW} anders")]
    vault = enter(made)
    vault.ways.remove(made.passphrase, changed.id)
    assert [
        ("slot_added", "wachtwoord Sam FICTIEF (rechercheur)"),
        ("slot_changed", "wachtwoord Sam FICTIEF (rechercheur)"),
        ("unlock_failed", _actions(vault)[2][1]),
        ("slot_removed", "wachtwoord Sam FICTIEF (rechercheur)"),
    ] == _actions(vault)
    vault.close()
    assert [False, True] == [opens(f"{NEW} anders"), opens(made.passphrase)]
    assert data == _data(made.folder)


def test_the_unit_opens_with_its_key(vault: Vault, made: Any, opens: Any) -> None:
    """The secret half opens, also as the key file that age writes; another one does not, and the public half does not."""
    secret, public = unit_key.generate()
    vault.ways.add_unit(made.passphrase, f"# public key: {public}\n", name="Teamchef FICTIEF")
    vault.close()
    assert [True, True] == [opens(secret), opens(f"# created: FICTIEF\n# public key: {public}\n{secret}\n")]
    assert [False, False] == [opens(unit_key.generate()[0]), opens(public)]


def test_a_new_recovery_key_ends_the_old_one(vault: Vault, made: Any, opens: Any) -> None:
    """There is one recovery key, the last."""
    new = vault.ways.renew_recovery(made.passphrase, argon=FLOOR)
    assert [keys.PASSPHRASE, keys.RECOVERY] == [slot.kind for slot in vault.slots]
    vault.close()
    assert [True, False] == [opens(new), opens(made.recovery)]


def test_the_last_passphrase_stays(vault: Vault, made: Any) -> None:
    """What nobody in the unit could type is no way in: a unit key alone is not enough to remove the last one."""
    vault.ways.add_unit(made.passphrase, unit_key.generate()[1], name="Teamchef FICTIEF")
    first, second, _ = vault.slots
    vault.ways.remove(made.passphrase, second.id)
    with pytest.raises(InputError, match="laatste"):
        vault.ways.remove(made.passphrase, first.id)
    assert 2 == len(vault.slots)


def test_who_changes_a_way_in_gives_a_secret_again(vault: Vault, made: Any) -> None:
    """An open vault is not enough: a wrong secret changes nothing, and is in the audit trail at once."""
    with pytest.raises(WrongSecret):
        vault.ways.add_passphrase("mis FICTIEF", NEW, name="Sam FICTIEF", argon=FLOOR)
    assert 2 == len(vault.slots)
    assert [("unlock_failed", "bij het veranderen van de wachtwoorden")] == _actions(vault)


@pytest.mark.parametrize(
    ("deed", "sentence"),
    [
        (lambda ways, secret: ways.add_passphrase(secret, " ", name="Sam"), "leeg"),
        (lambda ways, secret: ways.add_passphrase(secret, NEW, name=" ", argon=FLOOR), "Geef een naam"),
        (lambda ways, secret: ways.add_passphrase(secret, NEW, name="wachtwoord", argon=FLOOR), "staat al"),
        (lambda ways, secret: ways.add_passphrase(secret, NEW, name="x" * 81, argon=FLOOR), "80"),
        (lambda ways, secret: ways.add_unit(secret, "age1FICTIEF", name="Sam"), "openbare sleutel"),
        (lambda ways, secret: ways.change(secret, "weg", NEW, argon=FLOOR), "staat niet"),
        (lambda ways, secret: ways.change(secret, ways.key_file.slots[1].id, NEW, argon=FLOOR), "Alleen een wachtwoord"),
    ],
)
def test_what_can_not_be_is_a_sentence(vault: Vault, made: Any, deed: Any, sentence: str) -> None:
    """And nothing is changed."""
    before = vault.slots
    with pytest.raises(InputError, match=sentence):
        deed(vault.ways, made.passphrase)
    assert before == vault.slots


def test_a_practice_vault_keeps_its_one_passphrase(practice: Path, clock: Any) -> None:
    """It lies in the folder, so there is nothing to change."""
    with Vault.open_practice(practice, clock=clock) as vault, pytest.raises(InputError, match="oefenkluis"):
        vault.ways.add_passphrase("x", NEW, name="Sam FICTIEF")


def test_an_older_key_file_is_refused(vault: Vault, made: Any, enter: Any, tmp_path: Path) -> None:
    """Who was removed does not get in by putting the old key file back."""
    old = shutil.copy(made.folder / keys.NAME, tmp_path / keys.NAME)
    vault.ways.remove(made.passphrase, vault.slots[1].id)
    vault.close()
    shutil.copy(old, made.folder / keys.NAME)
    with pytest.raises(Damaged, match="niet de versie"):
        enter(made)


@pytest.mark.parametrize("written", [False, True], ids=["before the file", "after the file"])
def test_a_crash_in_a_change_leaves_the_old_or_the_new(
    vault: Vault, made: Any, enter: Any, monkeypatch: pytest.MonkeyPatch, written: bool
) -> None:
    """Cut off before the key file was replaced nothing changed, and the trail says so; cut off after it, all of it did."""

    class PowerCut(BaseException):
        pass

    def cut(key_file: KeyFile, folder: Path) -> None:
        if written:
            files.replace_file(folder / keys.NAME, key_file.text().encode())
        raise PowerCut

    with monkeypatch.context() as patched:
        patched.setattr(KeyFile, "write", cut)
        with pytest.raises(PowerCut):
            vault.ways.remove(made.passphrase, vault.slots[1].id)
    vault.close()
    for _ in range(2):
        vault = enter(made)
        assert (1 if written else 2) == len(vault.slots)
        expected = [("slot_removed", "herstelsleutel herstelsleutel")]
        assert expected + ([] if written else [("slots_undone", "")]) == _actions(vault)
        vault.close()


def test_a_disk_that_refuses_leaves_the_ways_as_they_were(
    vault: Vault, made: Any, enter: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence, the old slots, and the next change works."""

    def full(_key_file: KeyFile, _folder: Path) -> None:
        raise NotSaved("vol FICTIEF")

    with monkeypatch.context() as patched:
        patched.setattr(KeyFile, "write", full)
        with pytest.raises(NotSaved, match="vol"):
            vault.ways.remove(made.passphrase, vault.slots[1].id)
    assert 2 == len(vault.slots)
    vault.ways.remove(made.passphrase, vault.slots[1].id)
    vault.close()
    assert 1 == len(enter(made).slots)
