"""The command line: verbs, exit codes, and Dutch sentences instead of tracebacks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from intake_app.cli import VERBS, main
from intake_app.commands import words


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_in_dutch(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` on each verb."""
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])

    out = capsys.readouterr().out
    assert 0 == left.value.code
    assert out.startswith("gebruik: lvb-intake " + verb)
    assert "show this help" not in out


@pytest.mark.parametrize(
    "arguments", [[], ["dans"], ["demo"], ["demo", "--out"], ["scripts"], ["scripts", "check"], ["check", "--nonsense"]]
)
def test_wrong_use_exits_with_two_and_says_so_in_dutch(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 is wrong use."""
    with pytest.raises(SystemExit) as left:
        main(arguments)

    err = capsys.readouterr().err
    assert 2 == left.value.code
    assert "gebruik: lvb-intake" in err
    assert "required" not in err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """One place holds the version."""
    with pytest.raises(SystemExit) as left:
        main(["--version"])

    assert 0 == left.value.code
    assert capsys.readouterr().out.startswith("lvb-intake ")


def test_the_scripts_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """A line a script."""
    assert 0 == main(["scripts", "list"])
    assert "slachtoffer-mensenhandel" in capsys.readouterr().out


def test_a_broken_script_is_told_with_file_and_line(tmp_path: Path, script_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1 is: something is wrong with the input."""
    file = tmp_path / "eigen.toml"
    file.write_text(script_text.replace('kind = "say"', 'kind = "zeg"'), "utf-8")

    assert 1 == main(["scripts", "check", str(file)])
    assert "eigen.toml, regel 31, kolom 1: kind is een van" in capsys.readouterr().err


def test_a_hard_sentence_in_a_script_is_found(tmp_path: Path, script_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A script passes our own checker or says where it does not."""
    file = tmp_path / "eigen.toml"
    file.write_text(script_text.replace('je = "Vertel wat er is gebeurd."', 'je = "Waarom ging je mee?"'), "utf-8")

    assert 1 == main(["scripts", "check", str(file)])
    assert "eigen.toml, regel 61, kolom 1: «Waarom ging je mee?»" in capsys.readouterr().out


def test_a_good_script_is_in_order(tmp_path: Path, script_text: str) -> None:
    """Exit 0 is: fine."""
    file = tmp_path / "eigen.toml"
    file.write_text(script_text, "utf-8-sig")  # as Notepad saves it

    assert 0 == main(["scripts", "check", str(file)])


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b""])
def test_a_file_that_is_no_script_gives_one_sentence(
    tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """Missing, binary or empty."""
    file = tmp_path / "x.toml"
    if content is not None:
        file.write_bytes(content)

    assert 1 == main(["scripts", "check", str(file)])
    assert "Traceback" not in capsys.readouterr().err


def run(*words: str, out: int | None = subprocess.PIPE, **more: object) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own."""
    command = [sys.executable, "-m", "intake_app", *words]
    return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False, timeout=60, **more)


def test_a_terminal_that_knows_few_signs_gets_question_marks() -> None:
    """A Windows pipe, or a bare server: the list of rules holds dashes and accents."""
    done = run("rules", "list", env={**os.environ, "PYTHONIOENCODING": "ascii:strict"})

    assert (0, b"") == (done.returncode, done.stderr)
    assert b"waarom\twhy_blame" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="the shell's way of shutting a stream")
@pytest.mark.parametrize(
    ("verb", "shut", "code"), [("check", "<&-", 1), ("check -", "<&- >&-", 1), ("rules list", ">&- 2>&-", 0)]
)
def test_a_stream_that_was_shut_is_empty(verb: str, shut: str, code: int) -> None:
    """As under a scheduler. Python has no stream at all then."""
    done = subprocess.run(["sh", "-c", f"'{sys.executable}' -m intake_app {verb} {shut}"], capture_output=True, check=False)

    assert code == done.returncode
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="no such pipe")
def test_a_reader_that_leaves_early_gets_no_complaint() -> None:
    """`lvb-intake rules list | head -1`; not all was said, so it is not 0."""
    ours, theirs = os.pipe()
    os.close(ours)
    done = run("rules", "list", out=theirs)
    os.close(theirs)

    assert (1, b"") == (done.returncode, done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_gives_a_sentence() -> None:
    """Also when it is the output itself that does not fit."""
    with Path("/dev/full").open("wb") as full:
        done = run("rules", "list", out=full.fileno())

    assert 1 == done.returncode
    assert done.stderr.decode("utf-8").startswith("Lezen of schrijven is niet gelukt.")
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_the_window_says_so() -> None:
    """Qt itself would abort, with a dump of memory where the system makes one."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = run("start", env={name: value for name, value in os.environ.items() if name not in screens})

    assert (1, b"") == (done.returncode, done.stdout)
    assert done.stderr.decode("utf-8").startswith("Er is hier geen scherm.")


def test_a_window_that_misses_a_library_names_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Under Windows, say, a library of the system that Qt needs; the name helps whoever installs it."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "intake_app.app", None)

    assert 1 == main(["start"])
    assert "intake_app.app" in capsys.readouterr().err


def test_something_unforeseen_says_where_and_quotes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A message may hold what was typed; the terminal is not the place for it."""

    def broken(*_: object) -> None:
        raise RuntimeError("GEHEIM")

    monkeypatch.setattr(words, "judge", broken)
    file = tmp_path / "woorden.txt"
    file.write_text("fiets", "utf-8")

    assert 1 == main(["words", str(file)])
    said = capsys.readouterr().err
    assert "RuntimeError" in said
    assert "words.py:" in said
    assert "GEHEIM" not in said
