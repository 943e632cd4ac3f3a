"""`lvb-intake export` and `verify` on a real vault."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from intake_app.cli import main
from intake_app.clock import SystemClock
from intake_app.interview import events as ev
from intake_app.interview.record import follow
from intake_app.report.seal import open_sealed
from intake_app.store.vault import Vault

ANSWER = "Ik ging mee naar dat huis <FICTIEF> & toen weg"


@dataclass(frozen=True)
class Filled:
    """A practice vault with one closed and one open case, and a folder to export to."""

    vault: Path
    out: Path
    closed: str
    running: str

    def export(self, *more: str, case: str = "FICTIEF-1") -> list[str]:
        """The words of an export command."""
        return ["export", case, "--vault", str(self.vault), "--receiver", "OM (FICTIEF)", "--why", "voortgang", *more]


def _write(vault: Vault, number: str, *, closed: bool) -> str:
    file = vault.new_case(number)
    events = [
        ev.Opened(number, "slachtoffer-mensenhandel", "2026.11", "Sanne", "je", practice=True),
        ev.StepShown("verdieping", "verdieping-mensen"),
        ev.QuestionAsked("Vertel over die dag.", "open_invitation"),
        ev.AnswerNoted(ANSWER, (), 3),
    ]
    last = None
    for event in [*events, *([ev.Closed()] if closed else [])]:
        last = follow(last, event, SystemClock().now(), "R. Fictief")
        file.add(last)
    return file.id


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    """A vault on the real SQLCipher."""
    folder, out = tmp_path / "kluis", tmp_path / "uit"
    out.mkdir()
    with Vault.create_practice(folder, clock=SystemClock()) as vault:
        return Filled(folder, out, _write(vault, "FICTIEF-1", closed=True), _write(vault, "FICTIEF-2", closed=False))


def test_export_seals_a_report_and_shows_its_passphrase_once(filled: Filled, capsys: pytest.CaptureFixture[str]) -> None:
    """The report opens with the words on the screen; record and audit trail know of it; verify says it is whole."""
    target = filled.out / "verslag.docx"
    assert 0 == main(filled.export("--to", str(target)))
    shown = capsys.readouterr().out
    phrase = next(line.strip() for line in shown.splitlines() if line.startswith("    "))
    assert 1 == shown.count(phrase)
    words = "\n".join(
        node.text or "" for node in _document(open_sealed(target.read_bytes(), phrase)).iter() if node.tag.endswith("}t")
    )
    assert ANSWER in words

    with Vault.open_practice(filled.vault, clock=SystemClock()) as vault:
        last = vault.open_case(filled.closed).entries()[-1]
        trail = [(line.action, line.case, line.why) for line in vault.audit()]
    assert isinstance(last.event, ev.Exported)
    assert ("OM (FICTIEF)", "voortgang") == (last.event.receiver, last.event.why)
    assert last.event.sha256 in shown
    assert ("exported", filled.closed, "voortgang") in trail

    secret = filled.out / "wachtwoord.txt"
    secret.write_text(phrase + "\n", "utf-8")
    assert 0 == main(["verify", str(target), "--passphrase-file", str(secret)])
    assert "Heel." in capsys.readouterr().out


def _document(data: bytes):
    return docx.Document(io.BytesIO(data)).element.body


def test_the_passphrase_can_go_to_a_file_instead_of_the_screen(filled: Filled, capsys: pytest.CaptureFixture[str]) -> None:
    """Only its owner may read that file; and a folder as target gives a name without anything personal."""
    secret = filled.out / "wachtwoord.txt"
    assert 0 == main(filled.export("--to", str(filled.out), "--report-passphrase-file", str(secret), case=filled.closed[:8]))
    phrase = secret.read_text("utf-8").strip()
    (report,) = filled.out.glob("verslag-*.docx")
    assert open_sealed(report.read_bytes(), phrase)
    assert 0o600 == secret.stat().st_mode & 0o777
    assert phrase not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "case", "says"),
    [
        (("--to", "verslag.docx"), "bestaat-niet", "staat niet in deze kluis"),
        (("--to", "verslag.docx"), "FICTIEF-2", "nog niet afgesloten"),
        (("--to", "verslag.pdf"), "FICTIEF-1", "eindigt op .docx"),
        (("--to", "weg/verslag.docx"), "FICTIEF-1", "bestaat niet"),
    ],
)
def test_what_cannot_be_exported_gives_a_sentence_and_leaves_nothing(
    more: tuple[str, str], case: str, says: str, filled: Filled, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither a report nor its passphrase."""
    option, name = more
    secret = filled.out / "wachtwoord.txt"
    command = filled.export(option, str(filled.out / name), "--report-passphrase-file", str(secret), case=case)
    assert 1 == main(command)
    assert says in capsys.readouterr().err
    assert [] == list(filled.out.iterdir())


def test_an_existing_report_is_kept(filled: Filled, capsys: pytest.CaptureFixture[str]) -> None:
    """The record has no entry of a report that was not made."""
    target = filled.out / "verslag.docx"
    target.write_bytes(b"ouder verslag")
    assert 1 == main(filled.export("--to", str(target)))
    assert b"ouder verslag" == target.read_bytes()
    assert "bestaat al" in capsys.readouterr().err
    with Vault.open_practice(filled.vault, clock=SystemClock()) as vault:
        assert isinstance(vault.open_case(filled.closed).entries()[-1].event, ev.Closed)


def test_verify_says_what_is_wrong(filled: Filled, capsys: pytest.CaptureFixture[str]) -> None:
    """Changed, wrong passphrase, another file, no passphrase: each its own sentence and exit code."""
    target, secret, other = (filled.out / name for name in ("verslag.docx", "wachtwoord.txt", "ander.txt"))
    main(filled.export("--to", str(target), "--report-passphrase-file", str(secret)))
    other.write_text("iets anders", "utf-8")
    whole = target.read_bytes()
    capsys.readouterr()

    assert (0, "Zonder wachtwoord") == _verify(capsys, [str(target)], "Zonder wachtwoord")
    assert (1, "past niet") == _verify(capsys, [str(target), "--passphrase-file", str(other)], "past niet")
    target.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert (1, "Veranderd") == _verify(capsys, [str(target), "--passphrase-file", str(secret)], "Veranderd")
    assert (1, "niet door dit programma") == _verify(capsys, [str(other)], "niet door dit programma")
    assert 1 == main(["verify", str(filled.out / "weg.docx")])


def _verify(capsys: pytest.CaptureFixture[str], words: list[str], expected: str) -> tuple[int, str]:
    code = main(["verify", *words])
    shown = capsys.readouterr().out
    return code, expected if expected in shown else shown


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_passphrase_that_nobody_saw_is_said(filled: Filled) -> None:
    """Nobody can open that report; it is no use to keep it."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "intake_app", *filled.export("--to", str(filled.out))],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )

    assert (1, True) == (done.returncode, done.stderr.decode("utf-8").startswith("Het wachtwoord kon niet getoond worden"))
