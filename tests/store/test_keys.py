"""The key file: slots, what is sealed with them, and what happens when a byte changes."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_app.errors import Damaged, IntakeError, NotAVault, WrongSecret
from intake_app.store import keys, recovery, unit_key
from intake_app.store.keys import FLOOR, Argon, KeyFile

PASSPHRASE = "Zebra fiets FICTIEF één"
RECOVERY = recovery.generate()
VAULT_KEY = bytearray(range(32))


UNIT, PUBLIC = unit_key.generate()


@pytest.fixture(scope="module")
def second() -> KeyFile:
    """A key file with a colleague who has a role, and a unit key."""
    empty = keys.new_key_file(practice=False)
    return empty.with_slot(keys.PASSPHRASE, "Sam", PASSPHRASE, VAULT_KEY, FLOOR, "chef").with_unit("Unit", PUBLIC, VAULT_KEY)


@pytest.fixture(scope="module")
def key_file() -> KeyFile:
    """A key file with a passphrase and a recovery key."""
    empty = keys.new_key_file(practice=False)
    with_phrase = empty.with_slot(keys.PASSPHRASE, "wachtwoord", PASSPHRASE, VAULT_KEY, FLOOR)
    return with_phrase.with_slot(keys.RECOVERY, "herstelsleutel", RECOVERY, VAULT_KEY, FLOOR)


@pytest.mark.parametrize(
    "secret",
    [
        PASSPHRASE,
        f"  {PASSPHRASE.replace(' ', '   ')} ",
        "Zebra fiets FICTIEF e\u0301e\u0301n",
        RECOVERY,
        RECOVERY.lower().replace("-", " "),
    ],
)
def test_secret_opens(key_file: KeyFile, secret: str) -> None:
    """Both secrets give the vault key, whatever the spaces, the way an accent is typed, or the dashes in the recovery key."""
    assert key_file.unlock(secret)[0] == VAULT_KEY


@pytest.mark.parametrize("secret", ["", PASSPHRASE.lower(), PASSPHRASE[:-1], recovery.generate()])
def test_wrong_secret_is_refused(key_file: KeyFile, secret: str) -> None:
    """Another passphrase, another case or another recovery key does not open, and is not repeated in the sentence."""
    with pytest.raises(WrongSecret) as refused:
        key_file.unlock(secret)
    assert not secret or secret not in f"{refused.value!r} {refused.value.hint}"


def test_slip_in_recovery_key_is_pointed_at(key_file: KeyFile) -> None:
    """A slip in a typed recovery key is found without guessing: the hint names the group."""
    slipped = ("1" if RECOVERY[0] != "1" else "2") + RECOVERY[1:]
    with pytest.raises(WrongSecret) as refused:
        key_file.unlock(slipped)
    assert "groep 1" in refused.value.hint


def test_practice_flag_is_sealed(key_file: KeyFile) -> None:
    """A key file whose practice flag, vault, label or cost was changed opens with no secret, even when its check was redone."""
    slots = key_file.slots
    for forged in (
        dataclasses.replace(key_file, practice=True),
        dataclasses.replace(key_file, vault="0" * 32),
        dataclasses.replace(key_file, slots=(dataclasses.replace(slots[0], label="x"), slots[1])),
        dataclasses.replace(key_file, slots=(dataclasses.replace(slots[0], argon=Argon(64 * 1024, 4, 1)), slots[1])),
        dataclasses.replace(key_file, slots=(dataclasses.replace(slots[0], kind=keys.RECOVERY), slots[1])),
    ):
        with pytest.raises(WrongSecret):
            forged.unlock(PASSPHRASE)


def test_file_round_trip(key_file: KeyFile, tmp_path: Path) -> None:
    """What is written is read back, only the owner may read it, and no scratch file stays behind."""
    key_file.write(tmp_path)
    assert keys.read(tmp_path) == key_file
    assert [path.name for path in tmp_path.iterdir()] == [keys.NAME]
    assert (tmp_path / keys.NAME).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("which", ["key_file", "second"])
def test_every_flipped_byte_shows(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Whichever byte of the file changes, it is refused with a sentence."""
    whole = request.getfixturevalue(which).text().encode()
    for place in range(len(whole)):
        flipped = whole[place] ^ (1 << place % 8)
        (tmp_path / keys.NAME).write_bytes(whole[:place] + bytes([flipped]) + whole[place + 1 :])
        with pytest.raises((Damaged, NotAVault)):
            keys.read(tmp_path)


def test_roles_and_unit_keys_make_the_second_format(key_file: KeyFile, second: KeyFile, tmp_path: Path) -> None:
    """What version 1 can hold is written as version 1 wrote it; the rest names the second format, and is read back."""
    second.write(tmp_path)
    assert ("keys 1", "keys 2") == tuple(json.loads(one.text())["format"][-6:] for one in (key_file, second))
    assert second == keys.read(tmp_path)
    assert (VAULT_KEY, second.slots[1]) == second.unlock(f"# FICTIEF\n{UNIT}\n")


def test_what_is_readable_in_a_unit_slot_is_sealed(second: KeyFile) -> None:
    """Another name, vault or practice flag, or the lock of another vault, and the unit key no longer opens it."""
    phrase, unit = second.slots
    for forged in (
        dataclasses.replace(second, vault="0" * 32),
        dataclasses.replace(second, practice=True),
        dataclasses.replace(second, slots=(phrase, dataclasses.replace(unit, label="Ander"))),
        dataclasses.replace(second, slots=(phrase, dataclasses.replace(unit, recipient=unit_key.generate()[1]))),
        dataclasses.replace(second, slots=(phrase, dataclasses.replace(unit, wrapped=unit.wrapped[:-2] + "00"))),
    ):
        with pytest.raises(WrongSecret):
            forged.unlock(UNIT)
    with pytest.raises(WrongSecret):
        dataclasses.replace(second, slots=(dataclasses.replace(phrase, role="beheerder"), unit)).unlock(PASSPHRASE)


def test_a_later_format_asks_for_a_newer_program(key_file: KeyFile, tmp_path: Path) -> None:
    """A whole file of a format to come is not called damaged."""
    body = {**json.loads(key_file.text()), "format": "lvb-intake keys 99", "more": "FICTIEF"}
    (tmp_path / keys.NAME).write_text(json.dumps({**body, "check": keys._check(body)}))
    with pytest.raises(Damaged, match="nieuwere versie"):
        keys.read(tmp_path)


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_cut_file_is_refused(key_file: KeyFile, tmp_path: Path, cut: int) -> None:
    """A file that ends too early is refused."""
    (tmp_path / keys.NAME).write_bytes(key_file.text().encode()[:cut])
    with pytest.raises((Damaged, NotAVault)):
        keys.read(tmp_path)


@settings(deadline=None, max_examples=50)
@given(
    data=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda more: st.lists(more) | st.dictionaries(st.text(), more)
    )
)
def test_any_json_is_refused_with_a_sentence(tmp_path_factory: pytest.TempPathFactory, data: object) -> None:
    """Whatever stands in the file, the answer is a sentence, not a traceback."""
    folder = tmp_path_factory.mktemp("map")
    (folder / keys.NAME).write_text(json.dumps({"format": keys.FORMAT, "vault": "", "practice": False, "slots": data}))
    with pytest.raises(IntakeError):
        keys.read(folder)


@pytest.mark.parametrize("part", [{"salt": "00"}, {"nonce": "00" * 4}, {"wrapped": "00"}, {"salt": "00" * 17}])
def test_slot_of_another_size_is_refused_with_a_sentence(key_file: KeyFile, tmp_path: Path, part: dict[str, Any]) -> None:
    """Made by hand, with a check that is right: the libraries underneath never see it."""
    forged = dataclasses.replace(key_file.slots[0], **part)
    dataclasses.replace(key_file, slots=(forged,)).write(tmp_path)
    with pytest.raises(Damaged):
        keys.read(tmp_path)


def test_costly_slot_is_refused_before_it_is_tried(key_file: KeyFile) -> None:
    """A slot that asks for less work than the floor, or for all memory of the computer, is never tried."""
    for memory, rounds in ((8, 3), (64 * 1024, 2), (1 << 30, 3), (64 * 1024, 1 << 20), (64 * 1024, 3.5)):
        with pytest.raises(ValueError, match="Argon2id"):
            Argon(memory, rounds, 1)


def test_tuning_never_goes_below_the_floor() -> None:
    """However little time there is, the floor holds; with time to spare it asks for more."""
    assert keys.tune(0.0) == FLOOR
    spare = keys.tune(5.0)
    assert spare.memory >= FLOOR.memory
    assert FLOOR.time <= spare.time <= keys.TUNED_TIME


def test_keys_for_two_purposes_differ() -> None:
    """The vault key itself encrypts nothing: each purpose has its own."""
    assert len({bytes(VAULT_KEY), bytes(keys.derive(VAULT_KEY, "index")), bytes(keys.derive(VAULT_KEY, "cases"))}) == 3


def test_wrapped_key_belongs_to_its_case() -> None:
    """A wrapped key opens only for the case it was wrapped for."""
    wrapped = keys.wrap(bytearray(32), VAULT_KEY, "zaak een")
    assert keys.unwrap(wrapped, VAULT_KEY, "zaak een") == bytearray(32)
    for damaged, along in ((wrapped, "zaak twee"), (wrapped[:-1], "zaak een"), (b"", "zaak een")):
        with pytest.raises(Damaged):
            keys.unwrap(damaged, VAULT_KEY, along)


def test_key_is_wiped() -> None:
    """A wiped key is all zeros."""
    key = bytearray(b"geheim")
    keys.wipe(key)
    assert key == bytearray(6)


def test_no_secret_in_the_file(key_file: KeyFile) -> None:
    """The file holds neither secret, nor the vault key."""
    text = key_file.text()
    assert not any(secret in text for secret in (PASSPHRASE, RECOVERY, VAULT_KEY.hex()))
