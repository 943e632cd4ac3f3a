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


@pytest.mark.parametrize(
    "option", ["--format=xml", "--severity=erg", "--nonsense", "--profile=zwaar", "--format=docx", "--explain=waaron"]
)
def test_wrong_use_is_exit_2(questions: Path, option: str) -> None:
    """Argparse says so."""
    with pytest.raises(SystemExit) as left:
        main(["check", str(questions), option])
    assert 2 == left.value.code


def test_a_rule_is_explained(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """What it sees, where it is silent, what to say and whose idea it is; without reading a file."""
    assert 0 == main(["check", "--explain", "waarom"])

    out = capfdbinary.readouterr().out.decode()
    for part in (
        "waarom – liever anders (change), label why_blame",
        "Zeg bijvoorbeeld:",
        "Bron: ",
        "verwijt",
        "[Waarom] ging je mee?",
    ):
        assert part in out


def test_a_label_is_explained_by_its_rules(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A line a rule."""
    assert 0 == main(["check", "--explain", "why_blame"])
    assert "  waarom – liever anders: " in capfdbinary.readouterr().out.decode()


def test_a_rule_that_does_not_exist_names_one_that_looks_like_it(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the finger."""
    with pytest.raises(SystemExit):
        main(["check", "--explain", "waaron"])
    assert "misschien waarom" in capsys.readouterr().err


def test_what_is_passed_over_is_counted_and_shown(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """In text and in json; with nothing else found it is exit 0."""
    file = tmp_path / "a.txt"
    file.write_text(f"# lvb: negeer waarom omdat zij dit zelf zei\n{BLAME}\n", "utf-8")

    assert 0 == main(["check", str(file)])
    out = capfdbinary.readouterr().out.decode()
    assert "niet meegeteld – «Waarom» [waarom] omdat zij dit zelf zei" in out
    assert "1 vraag of zin bekeken; 0 bevindingen bij 0. 1 bevinding niet meegeteld, met reden." in out

    assert 0 == main(["check", str(file), "--format", "json"])
    value = json.loads(capfdbinary.readouterr().out)
    assert [[], []] == [value["labels"], value["findings"]]
    assert [("waarom", "zij dit zelf zei")] == [(one["rule"], one["reason"]) for one in value["suppressed"]]
    assert [*KEYS, "suppressed"] == list(value)


def test_a_suppression_without_a_reason_is_found(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """On its own line; it counts for the exit code, and is no question."""
    file = tmp_path / "a.txt"
    file.write_text(f"# lvb: negeer waarom\n{GOOD}\n", "utf-8")

    assert 1 == main(["check", str(file)])
    out = capfdbinary.readouterr().out.decode()
    assert "regel 1: # lvb: negeer waarom" in out
    assert "1 vraag of zin bekeken; 1 bevinding bij 1." in out


def test_a_profile_changes_the_limits(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Nine words are fine for most, and too much in the strict profile, which says its own number."""
    line = b"Wat deed je met Mo in de auto gisteren?\n"
    _give(monkeypatch, line)
    assert 0 == main(["check", "-"])
    _give(monkeypatch, line)
    assert 1 == main(["check", "-", "--profile", "lvb-strict"])
    assert "langer dan 8 woorden" in capfdbinary.readouterr().out.decode()


def test_a_letter_is_judged_as_a_whole(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With LIX and Flesch-Douma against the limits of the profile; in json as a line behind the items."""
    easy, hard = tmp_path / "makkelijk.txt", tmp_path / "moeilijk.txt"
    easy.write_text("Je mag iemand meenemen. Die zit dan naast je. Dat is fijn.\n" * 12, "utf-8")
    hard.write_text("Onderzoeksresultaten rechtvaardigen desalniettemin aanvullende maatregelen.\n" * 30, "utf-8")

    assert 0 == main(["check", str(easy), "--profile", "b1"])
    assert "hele tekst: Flesch-Douma 1" in capfdbinary.readouterr().out.decode()
    assert 1 == main(["check", str(hard), "--profile", "b1", "--severity", "stop", "--format", "json"])
    last = json.loads(capfdbinary.readouterr().out.splitlines()[-1])
    assert str(hard) == last["whole_text"]
    assert [("Flesch-Douma", False), ("LIX", False)] == [(one["name"], one["fits"]) for one in last["limits"]]


def test_a_short_letter_gets_no_verdict(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """These measures say little about a few words."""
    file = tmp_path / "kort.txt"
    file.write_text("Je mag iemand meenemen.\n", "utf-8")

    assert 0 == main(["check", str(file), "--profile", "b1"])
    assert "4 woorden, te weinig" in capfdbinary.readouterr().out.decode()


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
