"""The forms that `lvb-intake check` writes: colour, SARIF, a page, and a Word document with comments."""

from __future__ import annotations

import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from intake_app.cli import main
from intake_app.commands.check_text import Paint, paint_for_output

LINES = [
    "  😀 Waarom ging je mee?",
    "# lvb: negeer keuze omdat het een echte keuze is",
    "Was het maandag of dinsdag?",
    'Vertel over <Mo> & "Rick".',
]


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """A blame, a choice that was passed over, and signs that a page must not take as its own."""
    file = tmp_path / "mijn vragen.txt"
    file.write_text("\n".join(LINES), "utf-8")
    return file


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "terminal", "coloured"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour_is_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, coloured: bool
) -> None:
    """Not for a file or a pipe, and not where someone asked for none (an empty NO_COLOR asks for nothing)."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", _Terminal() if terminal else io.StringIO())

    assert Paint(on=coloured) == paint_for_output()


def test_painted_text_says_the_same() -> None:
    """The words stay; the colour comes around them."""
    assert "\x1b[33mliever anders\x1b[0m" == Paint(on=True)("liever anders", "33")
    assert "liever anders" == Paint(on=False)("liever anders", "33")


def _sarif(questions: Path, capfdbinary: pytest.CaptureFixture[bytes], *more: str) -> dict[str, Any]:
    main(["check", str(questions), "--format", "sarif", *more])
    log: dict[str, Any] = json.loads(capfdbinary.readouterr().out)
    return log


def test_sarif_tells_the_place_in_code_points(questions: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Line and columns count from 1, the end is one further, and the emoji before it counts as one."""
    log = _sarif(questions, capfdbinary)
    (run,) = log["runs"]
    result = run["results"][0]
    (location,) = result["locations"]
    region = location["physicalLocation"]["region"]

    assert ("2.1.0", "unicodeCodePoints") == (log["version"], run["columnKind"])
    assert ("waarom", "warning") == (result["ruleId"], result["level"])
    assert {"startLine": 1, "startColumn": 5, "endColumn": 11, "snippet": {"text": "Waarom"}} == region
    assert "Waarom" == LINES[0][region["startColumn"] - 1 : region["endColumn"] - 1]
    assert questions.as_uri() == location["physicalLocation"]["artifactLocation"]["uri"]


def test_sarif_describes_each_rule_that_it_names(questions: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Each result points to its rule; each rule has an id of its own, a sentence and a level."""
    (run,) = _sarif(questions, capfdbinary)["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert len(rules) == len({rule["id"] for rule in rules})
    assert {"error", "warning", "note"} >= {rule["defaultConfiguration"]["level"] for rule in rules}
    assert all(rule["shortDescription"]["text"] for rule in rules)
    assert all(result["ruleId"] == rules[result["ruleIndex"]]["id"] for result in run["results"])


def test_sarif_shows_what_was_passed_over(questions: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With its reason."""
    (run,) = _sarif(questions, capfdbinary)["runs"]
    found = [result for result in run["results"] if result["ruleId"] == "keuze"]

    assert [[{"kind": "inSource", "justification": "het een echte keuze is"}]] == [result["suppressions"] for result in found]


def test_sarif_of_a_quoted_cell_names_the_line_only(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A place that is not sure is not told."""
    file = tmp_path / "a.csv"
    file.write_text('vraag\n"Waarom zei je ""nee""?"\n', "utf-8")

    result = _sarif(file, capfdbinary)["runs"][0]["results"][0]

    assert {"startLine", "snippet"} == set(result["locations"][0]["physicalLocation"]["region"])


def test_sarif_tells_that_a_letter_is_too_hard(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """As a result about the file."""
    file = tmp_path / "brief.txt"
    file.write_text("Onderzoeksresultaten rechtvaardigen desalniettemin aanvullende maatregelen.\n" * 30, "utf-8")

    results = _sarif(file, capfdbinary, "--profile", "b1")["runs"][0]["results"]

    assert 1 == [result["ruleId"] for result in results].count("hele-tekst")


class _Page(HTMLParser):
    """What a page holds, and whether all that was opened is closed."""

    VOID = frozenset({"meta", "link", "br", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data


def _page(questions: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> tuple[str, _Page]:
    assert 1 == main(["check", str(questions), "--format", "html"])
    html = capfdbinary.readouterr().out.decode()
    page = _Page()
    page.feed(html)
    return html, page


def test_a_page_stands_by_itself(questions: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """No script, nothing from elsewhere, whole, in Dutch, for light and dark and for paper."""
    html, page = _page(questions, capfdbinary)

    assert [] == page.open
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert not {"src", "href", "onclick"} & {name for name, _ in page.attributes}
    assert not re.search(r"https?:|@import|url\(", html)
    assert ("lang", "nl") in page.attributes
    assert all(part in html for part in ("prefers-color-scheme: dark", "size: A4", "default-src 'none'"))


def test_a_page_shows_every_question_as_it_was(questions: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Also signs that mean something in a page; the weight stands there in words, and what was passed over with its reason."""
    html, page = _page(questions, capfdbinary)

    assert all(line.strip() in page.text for line in LINES if not line.startswith("#"))
    assert '<mark class="change">Waarom</mark>' in html
    assert "▲ liever anders" in page.text
    assert "omdat het een echte keuze is" in page.text


def test_a_file_is_written_where_it_was_asked(questions: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Each form; what is said on the terminal is the sum only."""
    for form, begins in (("text", b"/"), ("json", b"{"), ("sarif", b"{"), ("html", b"<!DOCTYPE"), ("docx", b"PK")):
        out = tmp_path / f"uit.{form}"
        assert 1 == main(["check", str(questions), "--format", form, "--out", str(out)])
        assert out.read_bytes().startswith(begins if form != "text" else str(questions).encode())
        assert b"\x1b" not in out.read_bytes() or form == "docx"
    assert b"3 vragen of zinnen bekeken; 1 bevinding bij 1." in capfdbinary.readouterr().out
    assert [] == list(tmp_path.glob(".*"))


def test_word_gets_comments_in_a_copy(tmp_path: Path, questions: Path) -> None:
    """A list in Word is copied, with its text; another list becomes a new document."""
    document = Document()
    document.add_heading("Mijn lijst (FICTIEF)")
    document.add_paragraph("Waarom ging je mee?")
    mine = tmp_path / "lijst.docx"
    document.save(str(mine))

    assert 1 == main(["check", str(mine), "--format", "docx", "--out", str(tmp_path / "a.docx")])
    assert 1 == main(["check", str(questions), "--format", "docx", "--out", str(tmp_path / "b.docx")])

    copied, made = Document(str(tmp_path / "a.docx")), Document(str(tmp_path / "b.docx"))
    assert ["Mijn lijst (FICTIEF)", "Waarom ging je mee?"] == [paragraph.text for paragraph in copied.paragraphs]
    assert 1 == len(list(copied.comments))
    assert 2 == len(list(made.comments))


def test_the_list_itself_is_never_written_over(questions: Path) -> None:
    """Wrong use."""
    with pytest.raises(SystemExit) as left:
        main(["check", str(questions), "--format", "text", "--out", str(questions.parent / "." / questions.name)])

    assert 2 == left.value.code
    assert "\n".join(LINES) == questions.read_text("utf-8")


def test_a_place_that_cannot_be_written_gives_one_sentence(
    questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And leaves nothing behind."""
    assert 1 == main(["check", str(questions), "--format", "html", "--out", str(tmp_path / "weg" / "uit.html")])
    assert "uit.html kan daar niet geschreven worden." in capsys.readouterr().err
    assert 1 == main(["check", str(questions), "--format", "html", "--out", "."])
    assert "is een map" in capsys.readouterr().err
