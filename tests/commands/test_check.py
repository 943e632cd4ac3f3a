"""`lvb-intake check`, `words` and `rules`: what goes in, what comes out, and the exit code."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from intake_app.cli import main

GOOD = "Vertel wat er gebeurde."
BLAME = "Waarom ging je mee?"
KEYS = ["text", "source", "line", "form", "labels", "findings", "words", "readability"]


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    file = tmp_path / "vragen.txt"
    file.write_text(f"{GOOD}\n\n{BLAME}\n", "utf-8")
    return file


def _give(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_json_is_one_object_a_line_in_order(questions: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With exactly the keys of the contract, and places that count code points."""
    assert 1 == main(["check", str(questions), "--format", "json"])

    first, second = (json.loads(line) for line in capfdbinary.readouterr().out.splitlines())
    assert KEYS == list(first) == list(second)
    assert (GOOD, str(questions), 1, "open_invitation", [], []) == tuple(first[key] for key in KEYS[:6])
    assert (BLAME, 3, "wh_specific", ["why_blame"]) == (second["text"], second["line"], second["form"], second["labels"])
    finding = second["findings"][0]
    assert ["rule", "label", "severity", "start", "end", "says", "instead", "source"] == list(finding)
    assert "Waarom" == BLAME[finding["start"] : finding["end"]]
    assert ["text", "start", "end", "difficulty", "hard", "easier"] == list(second["words"][0])
    assert {"flesch_douma", "words", "syllables"} == set(second["readability"])


def test_text_names_file_line_and_what_to_ask_instead(questions: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A line that is fine is not shown."""
    assert 1 == main(["check", str(questions)])

    out = capfdbinary.readouterr().out.decode()
    assert f"{questions}, regel 3: {BLAME}" in out
    assert "bijvoorbeeld: Vertel hoe dat ging." in out
    assert GOOD not in out
    assert "2 vragen of zinnen bekeken; 1 bevinding bij 1." in out


def test_nothing_found_is_exit_0(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """From standard input, with a name that is not ASCII."""
    _give(monkeypatch, f"{GOOD}\nHoe heet Zoë?\n".encode())

    assert 0 == main(["check", "-"])
    assert b"0 bevindingen" in capfdbinary.readouterr().out


def test_a_lighter_finding_does_not_count_below_the_asked_severity(
    questions: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """`--severity stop` passes over what is to be changed or considered."""
    assert 0 == main(["check", str(questions), "--severity", "stop", "--format", "json"])
    assert [[], []] == [json.loads(line)["labels"] for line in capfdbinary.readouterr().out.splitlines()]


def test_earlier_turns_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`--context`: a question that was answered is a repeated one, and each item is judged on its own."""
    turns = [{"role": "interviewer", "text": "Wat zei Mo?"}, {"role": "interviewee", "text": "Hij zei hoi."}]
    before = tmp_path / "eerder.jsonl"
    before.write_text("\n".join(json.dumps(turn) for turn in turns), "utf-8")
    _give(monkeypatch, b"Wat zei Mo?\nWie was er?\n")

    assert 1 == main(["check", "--context", str(before), "--format", "json"])
    assert [["repeated"], []] == [json.loads(line)["labels"] for line in capfdbinary.readouterr().out.splitlines()]


@pytest.mark.parametrize("line", ["{", '{"role": "baas", "text": "x"}', '{"role": "interviewer"}', "[]"])
def test_a_turn_that_is_not_right_is_told_with_its_line(tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1 and one sentence."""
    before = tmp_path / "eerder.jsonl"
    before.write_text(f"\n{line}", "utf-8")

    assert 1 == main(["check", "--context", str(before)])
    assert "eerder.jsonl, regel 2" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["weg.txt", "."])
def test_a_file_that_cannot_be_read_is_exit_1(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One Dutch sentence, no traceback."""
    assert 1 == main(["check", str(tmp_path / name)])

    err = capsys.readouterr().err
    assert 1 == len(err.strip().splitlines())
    assert "Traceback" not in err


@pytest.mark.parametrize("shape", ["sarif", "html", "docx"])
def test_a_shape_that_comes_later_is_refused(questions: Path, shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With a sentence that says what to choose."""
    assert 1 == main(["check", str(questions), "--format", shape])
    assert "Kies text of json" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--format=xml", "--severity=erg", "--nonsense"])
def test_wrong_use_is_exit_2(questions: Path, option: str) -> None:
    """Argparse says so."""
    with pytest.raises(SystemExit) as left:
        main(["check", str(questions), option])
    assert 2 == left.value.code


def test_words_are_judged(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A table: word, difficulty, hard, easier; 1 when one is hard."""
    _give(monkeypatch, b"boterham\nproces-verbaal\nin de steek laten\nwastafel\n")

    assert 1 == main(["words", "-"])

    head, *rows = [line.split("\t") for line in capfdbinary.readouterr().out.decode().splitlines()]
    assert ["word", "difficulty", "hard", "easier"] == head
    assert [("boterham", "0"), ("proces-verbaal", "1"), ("in de steek laten", "1"), ("wastafel", "0")] == [
        (row[0], row[2]) for row in rows
    ]
    assert all(0 <= float(row[1]) <= 1 for row in rows)
    assert "alleen" in rows[2][3]


def test_the_rules_are_listed_with_their_sources(capsys: pytest.CaptureFixture[str]) -> None:
    """A line a rule."""
    assert 0 == main(["rules", "list"])

    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("waarom\twhy_blame\tchange\tverwijt.toml\t") for line in lines)


def test_the_rules_are_tested_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """All shipped examples hold."""
    assert 0 == main(["rules", "test"])
    assert "alle voorbeelden kloppen" in capsys.readouterr().out
