"""Reading Word and LibreOffice documents: the order of the page, questions in running text, and what is passed over."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from intake_app.errors import FileProblem
from intake_app.review.questions import read_items

ODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<office:body><office:text>{}</office:text></office:body></office:document-content>"""
MIMETYPE = "application/vnd.oasis.opendocument.text"


def odt(path: Path, body: str, **parts: str) -> Path:
    """A document of LibreOffice with this body."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", MIMETYPE)
        package.writestr("content.xml", ODT.format(body))
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return path


def word(path: Path, *paragraphs: str) -> Path:
    """A Word document with these paragraphs, given as the XML inside `w:p`."""
    document = Document()
    for inside in paragraphs:
        document.element.body.insert_element_before(parse_xml(f"<w:p {nsdecls('w')}>{inside}</w:p>"), "w:sectPr")
    document.save(str(path))
    return path


def texts(path: Path) -> list[str]:
    """What is read, as texts."""
    return [item.text for item in read_items(path)]


RUNNING = (
    "Deze lijst is voor het eerste gesprek. Begin rustig. Vraag daarna: Wie was er? Laat de persoon vertellen. "
    'Stel dan de vraag "Wat deed Mo?" en wacht. Waar was dat?'
)
PIECES = [
    "Deze lijst is voor het eerste gesprek. Begin rustig.",
    "Wie was er?",
    "Laat de persoon vertellen.",
    "Wat deed Mo?",
    "Waar was dat?",
]


def test_questions_in_running_text_stand_alone(tmp_path: Path) -> None:
    """The same in both kinds of document; each knows its paragraph and where it begins."""
    document = Document()
    document.add_paragraph("")
    document.add_paragraph(RUNNING)
    document.save(str(tmp_path / "a.docx"))
    odt(tmp_path / "a.odt", f"<text:p/><text:p>{RUNNING}</text:p>")

    for name in ("a.docx", "a.odt"):
        items = read_items(tmp_path / name)
        assert PIECES == [item.text for item in items]
        assert {2} == {item.line for item in items}
        assert PIECES == [RUNNING[item.start or 0 :][: len(item.text)] for item in items]


def test_a_list_and_a_cell_stay_whole(tmp_path: Path) -> None:
    """Three questions in one entry of a list are asked at once."""
    document = Document()
    document.add_paragraph("Wie was er? Waar was dat? Wat zag je?", style="List Bullet")
    document.add_table(1, 1).cell(0, 0).text = "Wie was er? Waar was dat? Wat zag je?"
    document.save(str(tmp_path / "a.docx"))

    assert ["Wie was er? Waar was dat? Wat zag je?"] * 2 == texts(tmp_path / "a.docx")


def test_a_heading_is_read_but_not_spoken(tmp_path: Path) -> None:
    """Unless it is a question."""
    document = Document()
    document.add_heading("Aangifte")
    document.add_heading("Wie was er?", 2)
    document.add_paragraph("Vertel.")
    document.save(str(tmp_path / "a.docx"))

    assert [("Aangifte", False), ("Wie was er?", True), ("Vertel.", True)] == [
        (item.text, item.spoken) for item in read_items(tmp_path / "a.docx")
    ]


def test_word_reads_what_is_on_the_page(tmp_path: Path) -> None:
    """Links, inserted text, fields, form boxes and tabs count; deleted text, field codes and a table of contents do not."""
    run = "<w:r><w:t>{}</w:t></w:r>"
    file = word(
        tmp_path / "a.docx",
        f'<w:hyperlink>{run.format("Wie was")}</w:hyperlink><w:r><w:tab/><w:t>er</w:t></w:r><w:del w:id="1" w:author="x">'
        f'<w:r><w:delText>niet</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">{run.format("?")}</w:ins>',
        f"<w:sdt><w:sdtContent>{run.format('Wat zag je?')}</w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText></w:r>",
        f'<w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{run.format("Inhoud 1")}',
        '<w:r><w:t>Hoe heet</w:t><w:br/><w:t xml:space="preserve">jouw vriend?</w:t></w:r>',
    )

    assert ["Wie was\ter?", "Wat zag je?", "Hoe heet", "jouw vriend?"] == texts(file)


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    """Word writes it twice, for old programs."""
    box = "<w:txbxContent><w:p><w:r><w:t>Wat deed je?</w:t></w:r></w:p></w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    file = word(
        tmp_path / "a.docx",
        f'<w:r><w:t>Wie?</w:t></w:r><w:r><mc:AlternateContent {space}><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
    )

    assert ["Wie?", "Wat deed je?"] == texts(file)


def test_libreoffice_reads_what_is_on_the_page(tmp_path: Path) -> None:
    """Spaces, tabs and breaks count; remarks, notes, deleted text and a table of contents do not."""
    file = odt(
        tmp_path / "a.odt",
        '<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:h text:outline-level="1">Thuis</text:h>'
        "<text:p>Wie<text:s/><text:span>was</text:span><text:tab/>er?<office:annotation><dc:creator>x</dc:creator>"
        "<text:p>remark</text:p></office:annotation><text:note><text:note-body><text:p>noot</text:p></text:note-body></text:note></text:p>"
        "<text:p>Hoe heet<text:line-break/>jouw vriend?</text:p>"
        "<text:table-of-content><text:index-body><text:p>Thuis 1</text:p></text:index-body></text:table-of-content>"
        "<text:list><text:list-item><text:p>Wat zag je?</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
        "<table:table-cell><text:p>Waar?</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p><draw:frame><draw:text-box><text:p>En toen?</text:p></draw:text-box></draw:frame></text:p>",
    )

    assert ["Thuis", "Wie was\ter?", "Hoe heet", "jouw vriend?", "Wat zag je?", "Waar?", "En toen?"] == texts(file)


def test_a_document_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    """Also when its name says otherwise."""
    odt(tmp_path / "a.odt", "<text:p>Wie?</text:p>").rename(tmp_path / "a.txt")
    word(tmp_path / "b.docx", "<w:r><w:t>Wat?</w:t></w:r>").rename(tmp_path / "b.txt")

    assert ["Wie?"] == texts(tmp_path / "a.txt")
    assert ["Wat?"] == texts(tmp_path / "b.txt")


def _with_part(path: Path, name: str, content: bytes) -> Path:
    """A Word document in which one part is replaced."""
    word(path, "<w:r><w:t>Wie?</w:t></w:r>")
    with zipfile.ZipFile(path) as package:
        parts = {part: package.read(part) for part in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part, inside in {**parts, name: content}.items():
            package.writestr(part, inside)
    return path


BOMB = b"""<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><w>&d;</w>"""
SECRET = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w>&x;</w>'


@pytest.mark.parametrize("content", [BOMB, SECRET, BOMB.decode().encode("utf-16")], ids=["bomb", "outside", "utf-16"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_xml_with_entities_of_its_own_is_not_read(tmp_path: Path, part: str, content: bytes) -> None:
    """Whatever part it stands in: nothing is unfolded and nothing is fetched."""
    with pytest.raises(FileProblem, match="niet in een Word-bestand hoort"):
        read_items(_with_part(tmp_path / "a.docx", part, content))


def test_entities_in_an_odt_are_not_read(tmp_path: Path) -> None:
    """The same for LibreOffice."""
    file = tmp_path / "a.odt"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("content.xml", BOMB)

    with pytest.raises(FileProblem, match="niet in een LibreOffice-bestand hoort"):
        read_items(file)


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_a_zip_that_unfolds_to_too_much_is_not_read(tmp_path: Path, name: str) -> None:
    """By what it says it unpacks to, before anything is unpacked."""
    with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<w>" + b" " * 40_000_000 + b"</w>")

    assert (tmp_path / name).stat().st_size < 100_000
    with pytest.raises(FileProblem, match="te groot"):
        read_items(tmp_path / name)


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04kapot", b"gewone tekst", b"\x00\x01\x02"])
def test_what_is_no_document_gives_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    """Empty, broken, plain or binary."""
    (tmp_path / name).write_bytes(content)

    with pytest.raises(FileProblem, match="beschadigd"):
        read_items(tmp_path / name)


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.95])
@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_half_a_document_gives_one_sentence(tmp_path: Path, name: str, cut: float) -> None:
    """A download that stopped."""
    file = tmp_path / name
    made = word(file, "<w:r><w:t>Wie?</w:t></w:r>") if name == "a.docx" else odt(file, "<text:p>Wie?</text:p>")
    whole = made.read_bytes()
    file.write_bytes(whole[: int(len(whole) * cut)])

    with pytest.raises(FileProblem, match="beschadigd"):
        read_items(file)


@pytest.mark.parametrize("damage", [b"<w:document", b"<a/>", b"\xff\xfe"])
def test_a_document_without_its_text_gives_one_sentence(tmp_path: Path, damage: bytes) -> None:
    """The zip is whole, what is in it is not."""
    with pytest.raises(FileProblem, match=r"beschadigd|is leeg"):
        read_items(_with_part(tmp_path / "a.docx", "word/document.xml", damage))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("META-INF__manifest.xml", '<m:m xmlns:m="x"><m:file-entry><m:encryption-data/></m:file-entry></m:m>'),
        ("encrypted-package", "x"),
    ],
)
def test_an_odt_with_a_password_is_named_as_such(tmp_path: Path, name: str, content: str) -> None:
    """The two ways in which LibreOffice seals."""
    with pytest.raises(FileProblem, match="wachtwoord"):
        read_items(odt(tmp_path / "a.odt", "", **{name: content}))


def test_a_paragraph_without_end_gives_one_sentence(tmp_path: Path) -> None:
    """No question is that long."""
    with pytest.raises(FileProblem, match="alinea 1: deze alinea is te lang"):
        read_items(odt(tmp_path / "a.odt", f"<text:p>{'Wie? ' * 30_000}</text:p>"))


def test_an_empty_document_is_empty(tmp_path: Path) -> None:
    """It is whole, and holds no question."""
    Document().save(str(tmp_path / "a.docx"))

    with pytest.raises(FileProblem, match="is leeg"):
        read_items(tmp_path / "a.docx")
    with pytest.raises(FileProblem, match="is leeg"):
        read_items(odt(tmp_path / "a.odt", "<text:p/>"))


def test_every_cut_of_a_document_is_told_in_one_sentence(tmp_path: Path) -> None:
    """One byte changed anywhere: it is read, or refused in Dutch; never another error."""
    whole = odt(tmp_path / "a.odt", "<text:p>Wie?</text:p>").read_bytes()
    file = tmp_path / "b.odt"
    for at in range(0, len(whole), 3):
        changed = io.BytesIO(whole)
        changed.seek(at)
        changed.write(bytes([whole[at] ^ 0xFF]))
        file.write_bytes(changed.getvalue())
        try:
            read_items(file)
        except FileProblem as problem:
            assert "b.odt" in problem.sentence  # noqa: PT017 - either outcome is right
