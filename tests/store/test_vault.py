"""A vault from the outside: making, opening, cases, the audit trail, practice, and what lies on the disk."""

from __future__ import annotations

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from intake_app.errors import FileProblem, InputError, NotAVault, PracticeOnly, StoreError, VaultBusy, WrongSecret
from intake_app.interview.events import AnswerNoted, Closed
from intake_app.store.keys import FLOOR
from intake_app.store.vault import PRACTICE_SECRET, Vault, is_practice, is_vault


def test_new_vault_opens_with_both_secrets(made: Any, clock: Any) -> None:
    """The passphrase opens, and so does the recovery key as someone types it."""
    for secret in (made.passphrase, made.recovery.lower().replace("-", " ")):
        with Vault.open(made.folder, secret, clock=clock, user="x") as vault:
            assert vault.cases() == ()


def test_wrong_passphrase_opens_nothing(made: Any, clock: Any) -> None:
    """A wrong passphrase is refused with a sentence, and leaves the vault free for the next try."""
    with pytest.raises(WrongSecret, match="past niet"):
        Vault.open(made.folder, "iets anders", clock=clock, user="x")
    Vault.open(made.folder, made.passphrase, clock=clock, user="x").close()


def test_folder_in_use_is_refused(tmp_path: Path, clock: Any) -> None:
    """A vault is never made on top of something else, and what was there stays."""
    (tmp_path / "brief.txt").write_text("FICTIEF")
    with pytest.raises(FileProblem, match="lege map"):
        Vault.create(tmp_path, "x y z", clock=clock, owner="x", argon=FLOOR)
    with pytest.raises(FileProblem):
        Vault.create(tmp_path / "brief.txt", "x y z", clock=clock, owner="x", argon=FLOOR)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_making_that_was_cut_short_can_be_done_again(practice: Path, clock: Any) -> None:
    """Whatever a crash leaves before the key file is there is no vault and no obstacle; a case without a key file is kept."""
    (practice / "keys.json").unlink()
    assert not is_vault(practice)
    assert not is_practice(practice)
    with Vault.create_practice(practice, clock=clock) as vault:
        vault.new_case("een")
    (practice / "keys.json").unlink()
    with pytest.raises(FileProblem, match="staat al iets"):
        Vault.create_practice(practice, clock=clock)
    assert list(practice.glob("cases/*.db"))


def test_empty_passphrase_is_refused(tmp_path: Path, clock: Any) -> None:
    """A vault without a passphrase is not made."""
    with pytest.raises(InputError):
        Vault.create(tmp_path / "kluis", "  ", clock=clock, owner="x", argon=FLOOR)
    assert not (tmp_path / "kluis").exists()


def test_folder_that_is_no_vault(tmp_path: Path, clock: Any) -> None:
    """An empty folder, a folder that is not there and a strange keys.json are no vault, and that is said."""
    assert not is_vault(tmp_path)
    for folder in (tmp_path, tmp_path / "weg"):
        with pytest.raises(NotAVault):
            Vault.open(folder, "x", clock=clock, user="x")
    (tmp_path / "keys.json").write_text('{"keys": []}')
    with pytest.raises(NotAVault, match="niet van dit programma"):
        Vault.open(tmp_path, "x", clock=clock, user="x")


def test_second_window_is_refused(vault: Vault, made: Any, clock: Any) -> None:
    """While one window has the vault, a second one is refused politely; after closing it opens."""
    with pytest.raises(VaultBusy, match="al open"):
        Vault.open(made.folder, made.passphrase, clock=clock, user="x")
    vault.close()
    Vault.open(made.folder, made.passphrase, clock=clock, user="x").close()


def test_case_comes_back(vault: Vault, made: Any, enter: Any, writer: Any) -> None:
    """What was added is there after closing and opening, and the list of cases knows it."""
    case = vault.new_case("2026-9 FICTIEF")
    added = writer.fill(case, 5)
    writer.add(case, Closed())
    vault.close()
    again = enter(made)
    summary = again.cases()[0]
    assert (summary.id, summary.number, summary.roepnaam) == (case.id, "2026-1 FICTIEF", "Fictief")
    assert (summary.length, summary.closed, summary.practice, summary.damaged) == (7, True, False, "")
    assert summary.changed == writer.clock.now()
    assert again.open_case(case.id).entries()[:-1] == added


def test_cases_are_listed_by_last_change(vault: Vault, writer: Any) -> None:
    """The case that was worked on last comes first."""
    first, second = vault.new_case("een"), vault.new_case("twee")
    writer.fill(second)
    writer.fill(first)
    assert [summary.id for summary in vault.cases()] == [first.id, second.id]


def test_opening_twice_gives_the_same_case(vault: Vault, writer: Any) -> None:
    """A case that is open already is returned as it is, so that two pages never write past each other."""
    case = vault.new_case("een")
    assert vault.open_case(case.id) is case
    case.close()
    case.close()
    with pytest.raises(StoreError, match="dicht"):
        writer.add(case, writer.opened())
    assert vault.open_case(case.id) is not case


def test_threads_share_a_vault(made: Any, enter: Any, writer: Any) -> None:
    """A vault that was opened in the background is used by the window, and an export reads while the talk goes on."""
    with ThreadPoolExecutor(2) as background:
        vault = background.submit(enter, made).result()
        case = vault.new_case("een")
        writer.fill(case)
        readings = [background.submit(case.entries) for _ in range(20)]
        for number in range(20):
            writer.add(case, AnswerNoted(f"FICTIEF {number}"))
        lengths = [len(reading.result()) for reading in readings]
    assert all(4 <= length <= 24 for length in lengths)
    assert len(case.entries()) == 24


def test_unknown_case_is_refused(vault: Vault) -> None:
    """A case that is not in the vault is refused with a sentence, also when its name tries to leave the folder."""
    for strange in ("0" * 32, "../keys"):
        with pytest.raises(InputError, match="staat niet"):
            vault.open_case(strange)


def test_closed_vault_answers_with_a_sentence(vault: Vault, writer: Any) -> None:
    """After closing nothing can be asked, closing again is fine, and cases were closed along."""
    case = vault.new_case("een")
    vault.close()
    vault.close()
    for ask in (vault.cases, vault.audit, vault.check, case.entries):
        with pytest.raises(StoreError, match="dicht"):
            ask()


def test_keys_are_dropped_on_closing(vault: Vault) -> None:
    """The key that opens the cases is overwritten when the vault closes, and never shows in a repr."""
    key = vault._shelf._key
    assert any(key)
    assert key.hex() not in repr(vault)
    vault.close()
    assert not any(key)


def test_audit_tells_who_did_what(vault: Vault, made: Any, enter: Any, writer: Any) -> None:
    """Making, opening, exporting and deleting are in the trail with who and why; what was said is not."""
    case = vault.new_case("2026-7 FICTIEF")
    writer.fill(case)
    case.close()
    vault.open_case(case.id)
    vault.note("exported", case.id, "voor de officier FICTIEF")
    vault.delete_case(case.id, "bewaartijd voorbij")
    trail = vault.audit()
    first = ["vault_opened", "case_created", "case_changed", "case_closed"]
    assert [line.action for line in trail[-7:]] == [*first, "case_opened", "exported", "case_deleted"]
    assert [line.why for line in trail[-5:-3]] == ["vanaf regel 1", "regels erbij: 4"]
    assert trail[-1].why == "bewaartijd voorbij"
    assert {line.who for line in trail[-7:]} == {"rechercheur FICTIEF"}
    assert "Zonnebloem" not in repr(trail)
    vault.close()
    assert enter(made).audit()[: len(trail)] == trail


def test_time_in_the_audit_trail_never_goes_back(vault: Vault, clock: Any) -> None:
    """A clock that was set back does not put a deed before an earlier one."""
    vault.note("viewed")
    clock.forward(-3600)
    vault.note("printed")
    viewed, printed = vault.audit()[-2:]
    assert viewed.at == printed.at


def test_audit_is_append_only(vault: Vault) -> None:
    """The trail can't be changed, not even through the file itself, and a line that does not follow shows."""
    connection = vault._index._file._connection
    for statement in (
        "UPDATE audit SET who = 'x'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT seq, at, 'x', action, case_id, why, previous, hash FROM audit WHERE seq = 1",
    ):
        with pytest.raises(Exception, match="append-only"):
            connection.execute(statement)
    connection.execute("DROP TRIGGER audit_no_update")
    connection.execute("UPDATE audit SET who = 'een ander' WHERE seq = 2")
    assert vault.check() == ("Het logboek van de kluis klopt niet vanaf regel 2.",)


def test_case_is_append_only(vault: Vault, writer: Any) -> None:
    """Entries can't be changed, removed or replaced, not even through the file itself."""
    case = vault.new_case("een")
    before = writer.fill(case)
    connection = case._file._connection
    for statement in (
        "UPDATE entries SET author = 'x'",
        "DELETE FROM entries WHERE seq = 2",
        "INSERT OR REPLACE INTO entries SELECT seq, at, 'x', kind, data, previous, 'y' FROM entries WHERE seq = 4",
        "INSERT INTO entries SELECT seq + 7, at, author, kind, data, previous, 'z' FROM entries WHERE seq = 4",
        # In order, but with the hash of an older entry: to take its place, that one would have to go.
        "INSERT OR REPLACE INTO entries SELECT max(seq) + 1, at, 'x', kind, data, previous, min(hash) FROM entries",
    ):
        with pytest.raises(Exception, match="append-only"):
            connection.execute(statement)
    assert case.entries() == before


def test_files_are_set_up_as_promised(vault: Vault, writer: Any) -> None:
    """Memory security, secure delete, WAL, foreign keys and full synchronisation of cases are really on."""
    case = vault.new_case("een")
    for name, value in (
        ("cipher_memory_security", "1"),
        ("secure_delete", 1),
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("synchronous", 2),
    ):
        assert case._file._connection.execute(f"PRAGMA {name}").fetchone()[0] == value
    assert vault._index._file._connection.execute("PRAGMA secure_delete").fetchone()[0] == 1


def test_deleting_destroys_the_case(vault: Vault, made: Any, enter: Any, writer: Any) -> None:
    """After deleting there is no file, no key and no number; only a line in the trail. The other case is whole."""
    gone, kept = vault.new_case("2026-11 FICTIEF"), vault.new_case("2026-12 FICTIEF")
    writer.fill(gone)
    before = writer.fill(kept)
    with pytest.raises(InputError, match="reden"):
        vault.delete_case(gone.id, " ")
    vault.delete_case(gone.id, "op verzoek FICTIEF")
    assert not list(made.folder.glob(f"cases/{gone.id}*"))
    rows = vault._index._file.read("SELECT key, number, roepnaam FROM cases WHERE id = ?", (gone.id,))
    assert rows == [(None, "", "")]
    with pytest.raises(InputError):
        vault.open_case(gone.id)
    vault.close()
    again = enter(made)
    assert [summary.id for summary in again.cases()] == [kept.id]
    assert again.open_case(kept.id).entries() == before
    assert again.check() == ()


def test_interrupted_deletion_is_finished(vault: Vault, made: Any, enter: Any, writer: Any, tmp_path: Path) -> None:
    """When a crash leaves the file of a deleted case, the next opening removes it."""
    case = vault.new_case("een")
    writer.fill(case)
    case.close()
    saved = shutil.copy(made.folder / "cases" / f"{case.id}.db", tmp_path / "oud.db")
    vault.delete_case(case.id, "op verzoek FICTIEF")
    vault.close()
    shutil.copy(saved, made.folder / "cases" / f"{case.id}.db")
    again = enter(made)
    assert list((made.folder / "cases").iterdir()) == []
    assert again.check() == ()


def test_practice_vault_needs_no_typing(practice: Path, clock: Any) -> None:
    """A practice vault opens with what lies in its folder, and that file says that everything is invented."""
    assert is_practice(practice)
    assert "verzonnen" in (practice / PRACTICE_SECRET).read_text("utf-8")
    with Vault.open_practice(practice, clock=clock) as vault:
        assert vault.practice


def test_real_vault_is_no_practice_vault(made: Any, practice: Path, clock: Any) -> None:
    """A real vault does not open without typing, also when someone wrote its passphrase down in the folder."""
    assert not is_practice(made.folder)
    with pytest.raises(NotAVault, match="oefenkluis"):
        Vault.open_practice(made.folder, clock=clock)
    (made.folder / PRACTICE_SECRET).write_text(f"wachtwoord: {made.passphrase}")
    with pytest.raises(NotAVault, match="geen oefenkluis"):
        Vault.open_practice(made.folder, clock=clock)


def test_practice_and_real_never_mix(vault: Vault, practice: Path, clock: Any, writer: Any) -> None:
    """A real case does not go into a practice vault, nor a practice case into a real one."""
    with Vault.open_practice(practice, clock=clock) as training, pytest.raises(PracticeOnly, match="oefenkluis"):
        writer.add(training.new_case("een"), writer.opened())
    writer.practice = True
    with pytest.raises(PracticeOnly, match="echte zaken"):
        writer.add(vault.new_case("een"), writer.opened())


def test_nothing_typed_lies_open(made: Any, vault: Vault, writer: Any) -> None:
    """No file under the vault holds a word of a case, a number, a name or the passphrase, while open and after closing."""
    case = vault.new_case("2026-4711 FICTIEF")
    writer.fill(case, 30)
    writer.add(case, AnswerNoted("Kwikstaartje zei dat."))
    vault.note("exported", case.id, "Regenpijper vroeg erom")
    words = (
        "Zonnebloem",
        "Kwikstaartje",
        "Regenpijper",
        "2026-4711",
        "Fictief",
        "FICTIEF",
        "rechercheur",
        made.passphrase,
        made.recovery,
    )
    for closed in (False, True):
        if closed:
            vault.close()
        for path in made.folder.rglob("*"):
            data = path.read_bytes() if path.is_file() else b""
            held = [word for word in words if any(word.encode(code) in data for code in ("utf-8", "utf-16-le"))]
            assert (path.name, held) == (path.name, [])
            assert b"SQLite format" not in data


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_folder_is_shut_for_others(made: Any, enter: Any, writer: Any) -> None:
    """Everything is for the owner only; a folder that was opened up is shut again, and that is said and noted."""
    made.folder.chmod(0o755)
    vault = enter(made)
    writer.fill(vault.new_case("een"))
    assert vault.notices == ("De map van de kluis stond open voor anderen op deze computer. Dat is nu dicht.",)
    assert "permissions_mended" in [line.action for line in vault.audit()]
    assert [path for path in (made.folder, *made.folder.rglob("*")) if path.stat().st_mode & 0o077] == []
    vault.close()
    assert enter(made).notices == ()


def test_a_secret_is_tried_while_the_vault_is_open(vault: Vault, made: Any) -> None:
    """The right ones fit and leave the vault as it is; a wrong one is refused, and stands in the trail without what was typed."""
    vault.fits(made.passphrase)
    vault.fits(made.recovery)
    with pytest.raises(WrongSecret):
        vault.fits("iets anders")
    last = vault.audit()[-1]
    assert (last.action, last.why) == ("unlock_failed", "het scherm was vergrendeld")
    assert vault.cases() == ()
