"""Wrong passphrases: slower each time, also after a restart; never for ever; and told to the next who gets in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from intake_app.errors import NotSaved, TooSoon, WrongSecret
from intake_app.store import attempts, files, keys
from intake_app.store.attempts import NAME, Attempts
from intake_app.store.keys import KeyFile, Slot
from intake_app.store.vault import Vault


class Keys(KeyFile):
    """A key file that one word opens, without the work of Argon2id."""

    def unlock(self, secret: str) -> tuple[bytearray, Slot]:
        """Return a key, or raise WrongSecret."""
        if secret != "goed FICTIEF":
            raise WrongSecret("Past niet.", hint="Let op.")
        return bytearray(32), Slot(keys.PASSPHRASE, "x", "", None, "", "")


KEYS = Keys("FICTIEF", practice=False, slots=())


def _slip(folder: Path, clock: Any) -> int:
    with pytest.raises(WrongSecret) as refused:
        Attempts(folder, clock.now).unlock(KEYS, "mis FICTIEF")
    return refused.value.wait


def test_each_slip_costs_more(tmp_path: Path, clock: Any) -> None:
    """Two slips cost nothing, then five seconds, doubled each time, never above five minutes; each time as if restarted."""
    found = []
    for _ in range(11):
        wait = _slip(tmp_path, clock)
        clock.forward(wait)
        found.append(wait)
    assert [0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300] == found


def test_too_soon_is_not_tried(tmp_path: Path, clock: Any) -> None:
    """Within the wait not even the right secret is tried, and a try does not make the wait longer; after it, it opens."""
    for _ in range(3):
        _slip(tmp_path, clock)
    clock.forward(3)
    for _ in range(2):
        with pytest.raises(TooSoon) as refused:
            Attempts(tmp_path, clock.now).unlock(KEYS, "goed FICTIEF")
        assert (2, "Over 2 seconden kunt u het weer proberen.") == (refused.value.wait, refused.value.hint)
    clock.forward(2)
    assert bytearray(32) == Attempts(tmp_path, clock.now).unlock(KEYS, "goed FICTIEF")[0]


def test_a_clock_that_is_set_back_begins_the_wait_anew(tmp_path: Path, clock: Any) -> None:
    """It helps nobody to set the clock, and nobody is shut out for years when it was wrong before."""
    clock.forward(365 * 24 * 3600)
    for _ in range(3):
        _slip(tmp_path, clock)
    clock.forward(-200 * 24 * 3600)
    assert 5 == Attempts(tmp_path, clock.now).wait()
    clock.forward(4)
    assert 1 == Attempts(tmp_path, clock.now).wait()
    clock.forward(1)
    assert 0 == Attempts(tmp_path, clock.now).wait()


def test_any_changed_byte_costs_one_short_wait(tmp_path: Path, clock: Any) -> None:
    """A count that was changed or cut is no way round, and no lock-out either: one wait, and it is told."""
    for _ in range(7):
        clock.forward(_slip(tmp_path, clock))
    whole = (tmp_path / NAME).read_bytes()
    for place in range(len(whole)):
        (tmp_path / NAME).write_bytes(whole[:place] + bytes([whole[place] ^ (1 << place % 8)]) + whole[place + 1 :])
        assert attempts.FIRST == Attempts(tmp_path, clock.now).wait()
    for content in (b"", b"[]", b"\xff", whole[:-1], b"{" * 20):
        (tmp_path / NAME).write_bytes(content)
        failed = Attempts(tmp_path, clock.now).failed()
        assert failed is not None
        assert attempts.FREE + 1 == failed.count


def test_a_full_disk_still_says_what_is_wrong(tmp_path: Path, clock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence about the secret is the one that helps."""

    def full(_path: Path, _data: bytes) -> None:
        raise NotSaved("vol FICTIEF")

    monkeypatch.setattr(files, "replace_file", full)
    assert 0 == _slip(tmp_path, clock)


def test_the_next_who_gets_in_is_told(made: Any, enter: Any, clock: Any) -> None:
    """How often and when stands in the audit trail, once; after three slips on the screen too. Never what was typed."""
    for _ in range(3):
        with pytest.raises(WrongSecret):
            Vault.open(made.folder, "mis kwikstaart", clock=clock, user="x")
        clock.forward(60)
    vault = enter(made)
    (line,) = [line for line in vault.audit() if line.action == "unlock_failed"]
    assert line.why.startswith("3 keer een verkeerd wachtwoord, van ")
    assert [f"Sinds de vorige keer: {line.why}. Was u dat niet? Meld het."] == list(vault.notices)
    assert not (made.folder / NAME).exists()
    vault.close()
    vault = enter(made)
    assert () == vault.notices
    assert 1 == len([line for line in vault.audit() if line.action == "unlock_failed"])


@pytest.mark.parametrize(
    ("seconds", "said"), [(1, "1 seconde"), (40, "40 seconden"), (60, "1 minuut"), (61, "2 minuten"), (300, "5 minuten")]
)
def test_a_wait_in_words(seconds: int, said: str) -> None:
    """Whole minutes from one minute on, rounded up."""
    assert said == attempts.in_words(seconds)
