"""Reading question lists: what is an item, and a sentence for every file that can't be read."""

from __future__ import annotations

import io
from pathlib import Path

import msoffcrypto.format.ooxml
import pytest
from docx import Document

from intake_app.errors import FileProblem
from intake_app.review.questions import MOST_BYTES, Item, read_items


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _docx(path: Path) -> Path:
    document = Document()
    document.add_heading("Vragen (FICTIEF)")
    document.add_paragraph("Wie was er?")
    document.add_paragraph("")
    document.add_paragraph("Vertel daarover.", style="List Bullet")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Wat zag je?"
    table.cell(1, 0).text = "Waar?"
    document.save(str(path))
    return path


def test_every_line_of_a_text_is_an_item(tmp_path: Path) -> None:
    """However many sentences it holds; empty lines are passed over and counted."""
    file = _write(tmp_path / "vragen.txt", b"Wie was er?\n\n  Je was thuis. Wat zag je?  \n")

    assert [Item("Wie was er?", str(file), 1), Item("Je was thuis. Wat zag je?", str(file), 3)] == read_items(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    """Also what an old editor wrote."""
    file = _write(tmp_path / "vragen.txt", "Had je ideeën?".encode(encoding))

    assert ["Had je ideeën?"] == [item.text for item in read_items(file)]


def test_a_word_document_gives_paragraphs_lists_and_cells(tmp_path: Path) -> None:
    """In the order of the page; a merged cell counts once."""
    items = read_items(_docx(tmp_path / "vragen.docx"))

    assert ["Vragen (FICTIEF)", "Wie was er?", "Vertel daarover.", "Wat zag je?", "Waar?"] == [item.text for item in items]
    assert [item.line for item in items] == sorted(item.line for item in items)


def test_a_csv_gives_its_column_of_questions(tmp_path: Path) -> None:
    """The column `vraag`; without a header the last one."""
    named = _write(tmp_path / "a.csv", b"nr;vraag;bron\n1;Wie was er?;x\n2;;x\n")
    bare = _write(tmp_path / "b.csv", b'1,"Wie, en waar?"\n')

    assert [("Wie was er?", 2)] == [(item.text, item.line) for item in read_items(named)]
    assert ["Wie, en waar?"] == [item.text for item in read_items(bare)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_cell_may_run_over_lines(tmp_path: Path, end: str) -> None:
    """It counts as one item, on the line where its row begins; the next row keeps its own number."""
    file = _write(tmp_path / "a.csv", f'nr,vraag{end}1,"Je was thuis.{end}Wat zag je?"{end}2,Wie?{end}'.encode())

    assert [("Je was thuis. Wat zag je?", 2), ("Wie?", 4)] == [(item.text, item.line) for item in read_items(file)]


def test_an_item_knows_where_it_begins_in_its_line(tmp_path: Path) -> None:
    """In code points; None when quoting changed the text."""
    text = _write(tmp_path / "a.txt", "  😀 Wie?\n".encode())
    csv = _write(tmp_path / "a.csv", b'nr;vraag\n1;Wie?\n2;"Zei hij ""nee""?"\n')
    jsonl = _write(tmp_path / "a.jsonl", b'{"text": "Wie?"}\n{"text": "Zo\\u00eb?"}\n')

    assert [2] == [item.start for item in read_items(text)]
    assert [2, None] == [item.start for item in read_items(csv)]
    assert [10, None] == [item.start for item in read_items(jsonl)]


def test_jsonl_gives_its_texts(tmp_path: Path) -> None:
    """The text as given, so that places fit."""
    file = _write(tmp_path / "a.jsonl", b'{"text": " Wie? "}\n\n"Wat?"\n')

    assert [(" Wie? ", 1), ("Wat?", 3)] == [(item.text, item.line) for item in read_items(file)]


def _sealed() -> bytes:
    plain, sealed = io.BytesIO(), io.BytesIO()
    Document().save(plain)
    plain.seek(0)
    msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("FICTIEF wachtwoord", sealed)
    return sealed.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("leeg.txt", b"", "is leeg"),
        ("wit.txt", b" \n\n", "is leeg"),
        ("foto.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is geen tekst"),
        ("vreemd.txt", b"vraag \x81\x8d \xff", "geen leesbare tekst"),
        ("kapot.docx", b"PK\x03\x04kapot", "beschadigd"),
        ("kapot.docx", b"gewone tekst", "beschadigd"),
        ("leeg.docx", b"", "beschadigd"),
        ("oud.doc", b"", "nog niet gelezen"),
        ("vragen.pdf", b"", "nog niet gelezen"),
        ("leeg.odt", b"", "beschadigd"),
        ("lang.txt", b"Wie? " * 30_000, "regel 1: deze regel is te lang"),
        ("lang.csv", b"vraag\n" + b"Wie? " * 30_000, "regel 2: deze regel is te lang"),
        ("lang.jsonl", b'"' + b"Wie? " * 30_000 + b'"', "regel 1: deze regel is te lang"),
        ("diep.jsonl", b"[" * 90_000, "regel 1"),
        ("leeg.csv", b"vraag\n", "is leeg"),
        ("leeg.jsonl", b"\n\n", "is leeg"),
        ("foto.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "is geen tekst"),
        ("foto.jsonl", b"\x89PNG\r\n\x1a\n\x00\x00", "is geen tekst"),
        ("vol.txt", b"a" * (MOST_BYTES + 1), "te groot"),
        ("fout.jsonl", b'{"text": "a"}\n{', "regel 2"),
        ("fout.jsonl", b'{"vraag": "a"}', "regel 1"),
    ],
)
def test_what_cannot_be_read_gives_one_sentence(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    """With the name of the file and no traceback."""
    file = _write(tmp_path / name, content)

    with pytest.raises(FileProblem) as problem:
        read_items(file)

    assert says in problem.value.sentence
    assert name in problem.value.sentence


def test_a_document_with_a_password_is_named_as_such(tmp_path: Path) -> None:
    """Word seals into another kind of file."""
    with pytest.raises(FileProblem, match="wachtwoord"):
        read_items(_write(tmp_path / "dicht.docx", _sealed()))


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    """Each has its own sentence."""
    with pytest.raises(FileProblem, match="niet gevonden"):
        read_items(tmp_path / "weg.txt")
    with pytest.raises(FileProblem, match="is een map"):
        read_items(tmp_path)
