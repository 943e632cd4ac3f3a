"""Questions beside the text of a Word document: in notes, and at the top and bottom of the pages."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from intake_app import assemble
from intake_app.cli import main
from intake_app.language.findings import Severity
from intake_app.review.judging import judge
from intake_app.review.questions import read_items
from intake_app.review.word_comments import into_copy

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
SPACE = f'xmlns:w="{nsdecls("w").split(chr(34))[1]}"'


def with_notes(document: Any, name: str, notes: dict[int, str]) -> None:
    """Give the document notes: number in the file → text. Word itself puts two lines to draw with before them."""
    lines = f'<w:{name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{name}>'
    written = "".join(
        f'<w:{name} w:id="{at}"><w:p><w:r><w:{name}Ref/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:{name}>'
        for at, text in notes.items()
    )
    blob = f'<?xml version="1.0" encoding="UTF-8"?><w:{name}s {SPACE}>{lines}{written}</w:{name}s>'.encode()
    part = Part(PackURI(f"/word/{name}s.xml"), KIND.replace("footnote", name), blob, document.part.package)
    document.part.relate_to(part, f"{RELATIONS}/{name}s")


def refer(paragraph: Any, name: str, number: int) -> None:
    """Refer to a note at the end of a paragraph."""
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:{name}Reference w:id="{number}"/></w:r>'))


def saved(document: Any, path: Path) -> Path:
    document.save(str(path))
    return path


def places(path: Path) -> list[tuple[str, str, int]]:
    """What is read: where, text, number of the paragraph."""
    return [(item.where, item.text, item.line) for item in read_items(path)]


def a_list(path: Path) -> Path:
    """A list with a note, an endnote, a header and a footer."""
    document = Document()
    first = document.add_paragraph("Vertel wat er gebeurde.")
    second = document.add_paragraph("Vertel over het huis.")
    with_notes(document, "footnote", {1: "Waarom ging je mee?", 2: "Lees dit eerst voor. Neem de tijd. Vraag dan: Wie was er?"})
    with_notes(document, "endnote", {1: "Hoe vaak was Mo daar?"})
    refer(first, "footnote", 2)
    refer(second, "footnote", 1)
    refer(second, "endnote", 1)
    document.sections[0].header.paragraphs[0].text = "Proces-verbaal FICTIEF"
    document.sections[0].footer.paragraphs[0].text = "Waarom zei je niets?"
    return saved(document, path)


def test_notes_and_edges_come_after_the_text(tmp_path: Path) -> None:
    """Notes in the order in which the text refers to them, numbered so; running text in a note is cut at its questions."""
    assert [
        ("", "Vertel wat er gebeurde.", 1),
        ("", "Vertel over het huis.", 2),
        ("voetnoot 1", "Lees dit eerst voor. Neem de tijd.", 3),
        ("voetnoot 1", "Wie was er?", 3),
        ("voetnoot 2", "Waarom ging je mee?", 4),
        ("eindnoot 1", "Hoe vaak was Mo daar?", 5),
        ("koptekst", "Proces-verbaal FICTIEF", 6),
        ("voettekst", "Waarom zei je niets?", 7),
    ] == places(a_list(tmp_path / "a.docx"))


def test_only_a_question_at_the_edge_of_a_page_is_said(tmp_path: Path) -> None:
    """The name of a document is for who reads it."""
    items = read_items(a_list(tmp_path / "a.docx"))

    assert [False, True] == [item.spoken for item in items if item.where in {"koptekst", "voettekst"}]


def test_what_all_pages_say_is_read_once(tmp_path: Path) -> None:
    """Sections and first pages have headers of their own, which mostly say the same."""
    document = Document()
    document.add_paragraph("Wie was er?")
    for section in (document.sections[0], document.add_section()):
        section.different_first_page_header_footer = True
        section.header.is_linked_to_previous = False
        for header in (section.header, section.first_page_header):
            header.paragraphs[0].text = "Vragenlijst FICTIEF"

    assert [("", "Wie was er?", 1), ("koptekst", "Vragenlijst FICTIEF", 3)] == places(saved(document, tmp_path / "a.docx"))


def test_a_note_that_nothing_refers_to_is_not_read(tmp_path: Path) -> None:
    """Word keeps what was deleted."""
    document = Document()
    document.add_paragraph("Wie was er?")
    with_notes(document, "footnote", {1: "Waarom ging je mee?"})

    assert [("", "Wie was er?", 1)] == places(saved(document, tmp_path / "a.docx"))


def test_a_table_in_a_table_is_read_in_the_order_of_the_page(tmp_path: Path) -> None:
    """Each cell once."""
    document = Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "Wie was er?"
    outer.cell(0, 0).add_table(1, 1).cell(0, 0).text = "Waar was dat?"
    outer.cell(0, 1).text = "Wat zag je?"

    assert ["Wie was er?", "Waar was dat?", "Wat zag je?"] == [
        text for _, text, _ in places(saved(document, tmp_path / "a.docx"))
    ]


def _comments(document: Any) -> list[tuple[str, Any]]:
    """The first line of each comment, with the first run that it stands at."""
    at: dict[str, Any] = {}
    for element in document.element.body.iter(qn("w:commentRangeStart")):
        at[element.get(qn("w:id"))] = next(after for after in element.itersiblings() if after.tag == qn("w:r"))
    return [(comment.paragraphs[0].text, at[str(comment.comment_id)]) for comment in document.comments]


def test_a_comment_on_a_note_stands_where_the_text_refers_to_it(tmp_path: Path) -> None:
    """Word has none in a note, nor at the edge of a page: that one stands at the beginning. Both say what they speak of."""
    file = a_list(tmp_path / "a.docx")
    copy = Document(io.BytesIO(into_copy(file.read_bytes(), judge(read_items(file), assemble.rulebook()), Severity.CHANGE)))

    found = {line: run for line, run in _comments(copy) if line.startswith(("Voet", "Eind", "Kop"))}
    assert {"Voetnoot 2: «Waarom»", "Eindnoot 1: «Hoe vaak»", "Voettekst: «Waarom»"} <= found.keys()
    assert "1" == found["Voetnoot 2: «Waarom»"].find(qn("w:footnoteReference")).get(qn("w:id"))
    assert found["Eindnoot 1: «Hoe vaak»"].find(qn("w:endnoteReference")) is not None
    assert "Vertel wat er gebeurde." == found["Voettekst: «Waarom»"].findtext(qn("w:t"))
    assert b" Waarom ging je mee?" in next(part.blob for part in copy.part.package.iter_parts() if "footnotes" in part.partname)


def test_a_document_with_only_a_footer_takes_its_comment_too(tmp_path: Path) -> None:
    """There is no word in its text to stand at."""
    document = Document()
    document.sections[0].footer.paragraphs[0].text = "Waarom zei je niets?"
    file = saved(document, tmp_path / "a.docx")
    copy = Document(io.BytesIO(into_copy(file.read_bytes(), judge(read_items(file), assemble.rulebook()), Severity.CHANGE)))

    assert "Voettekst: «Waarom»" in [line for line, _ in _comments(copy)]


def test_the_place_is_named_in_the_report(tmp_path: Path, capfdbinary: Any) -> None:
    """As a reader calls it."""
    assert 1 == main(["check", str(a_list(tmp_path / "a.docx"))])

    assert "a.docx, voetnoot 2: Waarom ging je mee?" in capfdbinary.readouterr().out.decode()
