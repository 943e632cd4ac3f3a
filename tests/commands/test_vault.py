"""`lvb-intake vault`, as someone types it."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from intake_app.cli import main
from intake_app.clock import SystemClock
from intake_app.interview.events import Opened
from intake_app.interview.record import follow
from intake_app.store.keys import FLOOR
from intake_app.store.vault import Vault

PASSPHRASE = "paard batterij nietje kaars lepel FICTIEF"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the verb; gives the exit code, what was said, and what was said about a problem."""

    def run(*words: object, named: bool = True) -> tuple[int, str, str]:
        code = main(["vault", *(str(word) for word in words), *(("--user", "rechercheur FICTIEF") if named else ())])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with a good passphrase."""
    path = tmp_path / "geheim.txt"
    path.write_text(f"{PASSPHRASE}\n", "utf-8")
    return path


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The folder of a real vault with one case in it."""
    vault, _ = Vault.create(tmp_path / "kluis", PASSPHRASE, clock=SystemClock(), owner="maker FICTIEF", argon=FLOOR)
    with vault:
        opened = Opened("2026-5 FICTIEF", "slachtoffer", "1", "Kwikstaart", "je")
        vault.new_case("2026-5 FICTIEF").add(follow(None, opened, SystemClock().now(), "=1+1 FICTIEF"))
        vault.note("exported", "", "=HYPERLINK(FICTIEF)")
    return tmp_path / "kluis"


def test_create_shows_the_recovery_key_once(run: Run, tmp_path: Path, secret: Path) -> None:
    """Making a vault shows a recovery key that opens it, and not the passphrase that was handed in."""
    code, said, _ = run("create", "--vault", tmp_path / "kluis", "--passphrase-file", secret)
    assert code == 0
    assert PASSPHRASE not in said
    key = next(line.strip() for line in said.splitlines() if line.count("-") == 6)
    secret.write_text(key, "utf-8")
    assert run("check", "--vault", tmp_path / "kluis", "--passphrase-file", secret) == (0, "De kluis is heel. Dossiers: 0.\n", "")


def test_weak_passphrase_is_refused(run: Run, tmp_path: Path, secret: Path) -> None:
    """A weak passphrase makes no vault; the sentence says what would be enough."""
    secret.write_text("Welkom2026!", "utf-8")
    code, _, problem = run("create", "--vault", tmp_path / "kluis", "--passphrase-file", secret)
    assert (code, problem.startswith("Te zwak.")) == (1, True)
    assert not (tmp_path / "kluis").exists()


def test_generated_passphrase_opens(run: Run, tmp_path: Path, secret: Path) -> None:
    """A generated passphrase is shown, and opens the vault."""
    code, said, _ = run("create", "--vault", tmp_path / "kluis", "--generate")
    assert code == 0
    secret.write_text(said.split("Het wachtwoord:")[1].split("De herstelsleutel:")[0], "utf-8")
    assert run("list", "--vault", tmp_path / "kluis", "--passphrase-file", secret)[0] == 0


def test_list_shows_the_cases(run: Run, filled: Path, secret: Path) -> None:
    """A line a case: number, state and length."""
    code, said, _ = run("list", "--vault", filled, "--passphrase-file", secret)
    assert code == 0
    assert said.split("\t")[:3] == ["2026-5 FICTIEF", "loopt", "1 regels"]


def test_check_names_what_is_damaged(run: Run, filled: Path, secret: Path) -> None:
    """A damaged case gives exit code 1 and a sentence with its number."""
    next(filled.glob("cases/*.db")).write_bytes(b"FICTIEF" * 2000)
    code, said, _ = run("check", "--vault", filled, "--passphrase-file", secret)
    assert code == 1
    assert said.startswith("Zaak 2026-5 FICTIEF: Dit bestand is veranderd")


def test_slots_shows_what_guessing_costs(run: Run, filled: Path, secret: Path) -> None:
    """A line a way in, with its code and the work behind it, and nothing secret."""
    code, said, _ = run("slots", "--vault", filled, "--passphrase-file", secret)
    cost = "Argon2id, 64 MiB, 3 rondes"
    assert (code, [line.split("\t")[1:] for line in said.splitlines()]) == (
        0,
        [["wachtwoord", "wachtwoord", "-", cost], ["herstelsleutel", "herstelsleutel", "-", cost]],
    )


def test_a_colleague_and_the_unit_are_let_in_and_out(run: Run, filled: Path, secret: Path, tmp_path: Path) -> None:
    """Added with a name and a role; the key of the unit opens; removed by the code in the list."""
    own = ("--vault", filled, "--passphrase-file", secret)
    new = tmp_path / "nieuw.txt"
    new.write_text("lepel kraan molen fiets wolk gitaar", "utf-8")
    code, said, _ = run("slots", "add", *own, "--name", "Sam FICTIEF", "--role", "chef", "--new-passphrase-file", new)
    assert (0, "wachtwoord\tSam FICTIEF\tchef") == (code, said.splitlines()[-1].partition("\t")[2].rpartition("\t")[0])
    assert 0 == run("slots", "keypair", "--to", tmp_path / "unit.txt")[0]
    assert 0 == run("slots", "add", *own, "--unit-key", tmp_path / "unit.txt", "--name", "Unit FICTIEF")[0]
    code, said, _ = run("slots", "--vault", filled, "--passphrase-file", tmp_path / "unit.txt")
    assert (0, 4) == (code, len(said.splitlines()))
    assert 0 == run("slots", "remove", *own, "--slot", said.splitlines()[2].split("\t")[0])[0]
    code, _, problem = run("slots", "--vault", filled, "--passphrase-file", new)
    assert (1, True) == (code, problem.startswith("Dit wachtwoord of deze herstelsleutel past niet"))


def test_a_change_of_secrets(run: Run, filled: Path, secret: Path, tmp_path: Path) -> None:
    """A new recovery key is shown once and opens; a weak passphrase changes nothing; without a code it asks which."""
    own = ("--vault", filled, "--passphrase-file", secret)
    code, said, _ = run("slots", "change", "--recovery", *own)
    key = tmp_path / "sleutel.txt"
    key.write_text(next(line.strip() for line in said.splitlines() if line.count("-") == 6), "utf-8")
    assert (0, 0) == (code, run("list", "--vault", filled, "--passphrase-file", key)[0])
    key.write_text("kort", "utf-8")
    slot = said.splitlines()[-2].split("\t")[0]
    assert "Te zwak" in run("slots", "change", *own, "--slot", slot, "--new-passphrase-file", key)[2]
    assert "--slot" in run("slots", "remove", *own)[2]
    code, said, _ = run("slots", "change", *own, "--slot", slot, "--generate")
    key.write_text(said.split("Het wachtwoord:")[1].strip().splitlines()[0], "utf-8")
    assert (0, 0) == (code, run("list", "--vault", filled, "--passphrase-file", key)[0])


def test_backup_and_restore(run: Run, filled: Path, secret: Path, tmp_path: Path) -> None:
    """One file, put back in a new place, opened with the passphrase of then; never over a vault, never over a file."""
    own = ("--vault", filled, "--passphrase-file", secret)
    made = run("backup", *own, "--to", tmp_path / "kopie", "--backup-passphrase-file", secret)
    assert (0, "De reservekopie is gemaakt en gecontroleerd.\n", "") == made
    assert 1 == run("backup", *own, "--to", tmp_path / "kopie", "--backup-passphrase-file", secret)[0]
    back = ("restore", tmp_path / "kopie", "--passphrase-file", secret, "--vault")
    assert 1 == run(*back, filled, named=False)[0]
    assert 0 == run(*back, tmp_path / "terug", named=False)[0]
    assert "2026-5 FICTIEF" in run("list", "--vault", tmp_path / "terug", "--passphrase-file", secret)[1]
    assert "is er niet" in run("restore", tmp_path / "weg", "--vault", tmp_path / "nieuw", named=False)[2]


def test_audit_tells_who_and_what(run: Run, filled: Path, secret: Path) -> None:
    """The trail is readable Dutch; as CSV every cell is safe to open in a spreadsheet. It never holds a name from a case."""
    code, said, _ = run("audit", "--vault", filled, "--passphrase-file", secret)
    assert (code, "maker FICTIEF\tkluis gemaakt" in said) == (0, True)
    code, table, _ = run("audit", "--vault", filled, "--passphrase-file", secret, "--format", "csv")
    rows = list(csv.reader(io.StringIO(table)))
    assert code == 0
    assert [row[3] for row in rows[1:7]] == [
        *("vault_created", "case_created", "case_changed", "exported", "case_closed", "vault_closed")
    ]
    assert [row[3] for row in rows[-3:]] == ["audit_viewed", "vault_closed", "vault_opened"]
    assert not [cell for row in rows for cell in row if cell.startswith("=")]
    assert "Kwikstaart" not in said + table


def test_audit_goes_to_a_new_file(run: Run, filled: Path, secret: Path, tmp_path: Path) -> None:
    """The auditor's file has a row a line and is only for its owner; an existing file stays as it is; the trail tells of it."""
    target = tmp_path / "logboek.csv"
    code, said, _ = run("audit", "--vault", filled, "--passphrase-file", secret, "--csv", target)
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig")), delimiter=";"))
    assert (code, "niet versleuteld" in said, rows[0][-1], rows[1][-1]) == (0, True, "in woorden", "kluis gemaakt")
    assert target.stat().st_mode & 0o777 == 0o600
    before = target.read_bytes()
    code, _, problem = run("audit", "--vault", filled, "--passphrase-file", secret, "--csv", target)
    assert (code, "is er al" in problem, target.read_bytes() == before) == (1, True, True)
    _, trail, _ = run("audit", "--vault", filled, "--passphrase-file", secret)
    assert f"logboek als bestand bewaard\t-\tregels: {len(rows) - 1}" in trail


def test_a_line_of_a_list_is_one_line(run: Run, filled: Path, secret: Path) -> None:
    """A reason with a line break is no second line of the trail, and steers no terminal; the same for a case number."""
    with Vault.open(filled, PASSPHRASE, clock=SystemClock(), user="FICTIEF") as vault:
        vault.note("viewed", "", "kijken\n01-01-2026 10:00\tiemand anders\tdossier verwijderd\x1b[2J")
        vault.new_case("2026-6\nFICTIEF")
        lines = len(vault.audit())
    code, trail, _ = run("audit", "--vault", filled, "--passphrase-file", secret)
    _, cases, _ = run("list", "--vault", filled, "--passphrase-file", secret)
    assert (code, lines + 2) == (0, len(trail.splitlines()))  # closed above, and opened now
    assert {5} == {line.count("\t") + 1 for line in trail.splitlines()}
    assert "\x1b" not in trail
    assert 2 == len(cases.splitlines())


def test_practice_vault_asks_nothing(run: Run, tmp_path: Path) -> None:
    """The practice vault is made and opened without a passphrase, and says that it is practice."""
    assert run("create", "--practice", "--vault", tmp_path / "oefen")[0] == 0
    code, said, _ = run("list", "--vault", tmp_path / "oefen")
    assert (code, said.splitlines()[0]) == (0, "OEFENING: alles in deze kluis is verzonnen.")


@pytest.mark.parametrize("verb", ["check", "list", "slots", "audit"])
def test_problems_are_sentences(run: Run, filled: Path, secret: Path, tmp_path: Path, verb: str) -> None:
    """No vault, a wrong passphrase, an unreadable file, no keyboard: exit code 1 and a Dutch sentence, without the passphrase."""
    secret.write_text("een heel ander wachtwoord", "utf-8")
    for words, sentence in (
        (("--vault", tmp_path), "staat geen kluis"),
        (("--vault", filled, "--passphrase-file", secret), "past niet op deze kluis"),
        (("--vault", filled, "--passphrase-file", tmp_path / "weg"), "niet te lezen"),
        (("--vault", filled), "Er is geen toetsenbord"),
    ):
        code, said, problem = run(verb, *words)
        assert (code, said) == (1, "")
        assert sentence in problem
        assert "ander wachtwoord" not in problem


def test_wrong_use_is_exit_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown word after `vault` is wrong use."""
    with pytest.raises(SystemExit) as left:
        main(["vault", "vernietig"])
    assert left.value.code == 2
    assert "vernietig" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_recovery_key_that_nobody_saw_is_said(tmp_path: Path) -> None:
    """An empty vault that may never open is better made again."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "intake_app", *["vault", "create", "--generate", "--vault", str(tmp_path / "kluis")]],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )

    assert (1, True) == (done.returncode, done.stderr.decode("utf-8").startswith("De herstelsleutel kon niet getoond worden"))
