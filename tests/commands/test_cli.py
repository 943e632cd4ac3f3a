"""The command line: verbs, exit codes, and Dutch sentences instead of tracebacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app.cli import VERBS, main


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
    assert "eigen.toml, regel 29" in capsys.readouterr().err


def test_a_hard_sentence_in_a_script_is_found(tmp_path: Path, script_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A script passes our own checker or says where it does not."""
    file = tmp_path / "eigen.toml"
    file.write_text(script_text.replace('je = "Vertel wat er is gebeurd."', 'je = "Waarom ging je mee?"'), "utf-8")

    assert 1 == main(["scripts", "check", str(file)])
    assert "eigen.toml, regel 58: «Waarom ging je mee?»" in capsys.readouterr().out


def test_a_good_script_is_in_order(tmp_path: Path, script_text: str) -> None:
    """Exit 0 is: fine."""
    file = tmp_path / "eigen.toml"
    file.write_text(script_text, "utf-8")

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
