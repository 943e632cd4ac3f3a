"""The Word document: what went in comes out, the template cannot do harm, and nothing touches the disk."""

from __future__ import annotations

import dataclasses
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.report.document import write
from intake_app.report.values import Content

Reader = Callable[..., Content]

AWKWARD = {
    "tag": "<kom mee>",
    "braces": "{{ 7*7 }}",
    "statement": "{% for x in log %}nee{% endfor %}",
    "comment": "{# weg #}",
    "docxtpl braces": "{_{ en }_} en {_% en %_}",
    "marks": "& \" ' < > “ ” ‘ ’ &amp; &#65;",
    "xml": "</w:t></w:r></w:p><w:p>weg</w:p>",
    "cdata": "<![CDATA[ x ]]> <!-- y -->",
    "emoji": "👍🏽 👩‍👩‍👧 🇳🇱 é e\u0301",
    "right to left": "مرحبا כן \u202eomgekeerd\u202c",
    "spaces": "  twee spaties  aan beide kanten  ",
    "tab": "een\ttab",
    "lines": "een\ntwee\n\nvier",
    "long": "Heel lang verhaal (FICTIEF). " * 345,
    "one word": "a" * 10_000,
    "formula": '=HYPERLINK("x")',
    "field": 'PAGE \\* MERGEFORMAT { TOC \\o "1-3" }',
}


def paragraphs(data: bytes) -> list[str]:
    """The text of every paragraph, in tables as well, with tabs and line breaks."""
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    body = docx.Document(io.BytesIO(data)).element.body
    return [
        "".join(
            node.text or "" if node.tag == qn("w:t") else signs[node.tag]
            for node in paragraph.xpath("./w:r/*[self::w:t|self::w:br|self::w:tab]")
        )
        for paragraph in body.iter(qn("w:p"))
    ]


@pytest.mark.parametrize("words", AWKWARD.values(), ids=AWKWARD.keys())
def test_awkward_words_come_out_as_they_went_in(words: str, blank, read_report: Reader, template: bytes) -> None:
    """As an answer, as a question, and as a name."""
    tape = blank()
    tape.add(ev.Opened("FICTIEF", "slachtoffer-mensenhandel", "1", words[:300], "je"))
    tape.add(ev.StepShown("verdieping", "verdieping-x"))
    tape.turn(words, words)
    found = paragraphs(write(template, read_report(tape)))
    assert f"V\t{words}" in found
    assert f"A\t“{words}”" in found
    assert words[:300] in found


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=st.lists(st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), min_size=1), max_size=40))
def test_any_words_come_out_as_they_went_in(answers: list[str], blank, read_report: Reader, template: bytes) -> None:
    """Whatever was typed: forbidden characters become their sign, the rest stays."""
    tape = blank()
    tape.add(ev.Opened("FICTIEF", "slachtoffer-mensenhandel", "1", "Sanne", "je"))
    tape.add(ev.StepShown("verdieping", "verdieping-x"))
    for answer in answers:
        tape.turn("Vertel eens.", answer)
    found = paragraphs(write(template, read_report(tape)))
    expected = [
        re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", lambda m: chr(0x2400 + ord(m[0])), answer)
        .replace("\ufffe", "⟨U+FFFE⟩")
        .replace("\uffff", "⟨U+FFFF⟩")
        for answer in answers
    ]
    assert [f"A\t“{answer}”" for answer in expected] == [line for line in found if line.startswith("A\t")]


def test_characters_that_word_refuses_are_shown_and_listed(blank, read_report: Reader, template: bytes) -> None:
    """NUL, bell and escape are visible, and the last chapter says what stands for what."""
    tape = blank()
    tape.add(ev.Opened("FICTIEF", "slachtoffer-mensenhandel", "1", "Sanne", "je"))
    tape.add(ev.Noted("a\x00b\x07c\x1bd\ufffee\rf"))
    found = paragraphs(write(template, read_report(tape)))
    assert "a␀b␇c␛d⟨U+FFFE⟩e␍f" in found
    assert "␀ staat voor NUL (U+0000)" in found


def test_every_question_and_answer_of_a_talk_is_in_the_document(tape, content: Content, template: bytes) -> None:
    """Word for word, in the log."""
    found = paragraphs(write(template, content))
    asked = [f"V\t{entry.event.text}" for entry in tape.entries if isinstance(entry.event, ev.QuestionAsked)]
    told = [f"A\t“{e.event.text}”" for e in tape.entries if isinstance(e.event, ev.AnswerNoted) and e.event.text]
    assert [] == [words for words in asked + told if words not in found]


def test_practice_is_marked_on_every_page(content: Content, template: bytes) -> None:
    """The mark is in the header, which repeats; a report of a real case has no trace of it."""
    for given_content, marked in ((content, True), (dataclasses.replace(content, practice=False, mark=""), False)):
        document = docx.Document(io.BytesIO(write(template, given_content)))
        words = "\n".join(paragraph.text for paragraph in document.sections[0].header.paragraphs)
        assert marked is ("OEFENING – FICTIEF" in words)
        assert 1 == len(document.sections)
        assert not document.sections[0].different_first_page_header_footer


def test_the_file_says_nothing_personal_about_itself(content: Content, template: bytes) -> None:
    """Author and title are the program's; the identifier holds length and head of the chain."""
    own = docx.Document(io.BytesIO(write(template, content))).core_properties
    assert ("LVB-intake", "LVB-intake", "Verslag", "nl-NL") == (own.author, own.last_modified_by, own.title, own.language)
    assert ("", "", "OEFENING – FICTIEF") == (own.comments, own.keywords, own.subject)
    assert f"lvb-intake verslag 1; {content.length}; {content.head}" == own.identifier
    packed = zipfile.ZipFile(io.BytesIO(write(template, content)))
    shown = ("word/document.xml", "word/header")
    aside = "".join(packed.read(name).decode("utf-8", "ignore") for name in packed.namelist() if not name.startswith(shown))
    assert [] == [word for word in ("Sanne", "Fictief", "Moeder", "FICTIEF-2026-0042") if word in aside]


def test_it_is_built_as_a_document_and_not_as_a_picture_of_one(content: Content, template: bytes) -> None:
    """Real headings, Dutch, repeated table headings, texts for tables, page numbers, and links to each chapter."""
    document = docx.Document(io.BytesIO(write(template, content)))
    body = document.element.body
    chapters = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert 12 == len(chapters)
    assert "nl-NL" == document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}").get(qn("w:val"))
    tables = list(body.iter(qn("w:tbl")))
    assert all(table.tblPr.find(qn("w:tblCaption")) is not None for table in tables)
    assert len(list(body.iter(qn("w:tblHeader")))) >= 20
    footer = "".join(node.text or "" for node in document.sections[0].footer._element.iter(qn("w:instrText")))
    assert ["PAGE", "NUMPAGES"] == footer.split()
    marks = {node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))}
    links = [node.get(qn("w:anchor")) for node in body.iter(qn("w:hyperlink"))]
    assert 12 + len(content.log) == len(links) == len(set(links))
    assert set(links) <= marks
    identities = [node.get(qn("w:id")) for node in body.iter(qn("w:bookmarkStart"))]
    assert len(identities) == len(set(identities))


def test_the_template_prints_all_that_a_report_has(template: bytes) -> None:
    """A field that is added to the content and forgotten in the template shows here."""
    printed = DocxTemplate(io.BytesIO(template)).get_undeclared_template_variables()
    unprinted = {"practice", "made_at", "length", "fingerprint"}  # said by the mark, `made` and `versions`
    assert {field.name for field in dataclasses.fields(Content)} - unprinted == printed


def test_no_tag_of_the_template_is_left_over(blank, read_report: Reader, content: Content, template: bytes) -> None:
    """Neither in a full report nor in an empty one."""
    for one in (content, read_report(blank())):
        document = docx.Document(io.BytesIO(write(template, one)))
        xml = document.element.xml + document.sections[0].header._element.xml + document.sections[0].footer._element.xml
        assert [] == re.findall(r"{[{%#]", xml)


def _with_words(template: bytes, words: str) -> bytes:
    document = docx.Document(io.BytesIO(template))
    document.add_paragraph(words)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ number.__init__.__globals__ }}",
        "{{ onbekend }}",
        "{{ case[0].onbekend.verder }}",
        "{% for x in number %}",
        "{{ number + 1 }}",
        "{% include '/etc/hostname' %}",
    ],
)
def test_a_template_can_reach_nothing_but_the_content(words: str, content: Content, template: bytes) -> None:
    """A unit may edit it; what it should not do is refused with a sentence that holds nothing of the case."""
    with pytest.raises(ContentError) as caught:
        write(_with_words(template, words), content)
    assert "sjabloon" in caught.value.sentence
    assert content.number not in caught.value.sentence
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("broken", [b"", b"geen zip", b"PK\x03\x04kapot"])
def test_a_template_that_is_no_word_file_is_refused(broken: bytes, content: Content) -> None:
    """With a sentence, not a traceback."""
    with pytest.raises(ContentError):
        write(broken, content)


def test_a_template_without_part_of_the_cut_is_refused(content: Content, template: bytes) -> None:
    """Half a file is no template."""
    with pytest.raises(ContentError):
        write(template[: len(template) // 2], content)


WATCHER = """
import sys
opened = []
def watch(event, arguments):
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        opened.append(str(arguments[0]))
    elif event == "open" and isinstance(arguments[2], int) and arguments[2] & 3 and arguments[1] is None:
        opened.append(str(arguments[0]))
    elif event in {"os.mkdir", "os.rename", "os.link", "os.symlink", "shutil.copyfile", "subprocess.Popen"} | {
        *("tempfile.mkstemp", "tempfile.mkdtemp"),
    }:
        opened.append(event)
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import conftest
from pathlib import Path
from intake_app import resources
from intake_app.report.document import write
from intake_app.report.seal import seal_to
content = conftest.report_on(conftest.whole_talk())
template = resources.read_bytes("templates/reports/verslag.docx")
sys.addaudithook(watch)
data = write(template, content)
print(len(opened))
seal_to(Path(sys.argv[2]), data, conftest.PASSPHRASE)
print(";".join(opened))
"""


def test_no_plain_copy_and_no_temporary_file_touches_the_disk(target: Path) -> None:
    """The interpreter reports every file that is opened for writing: none for the document, one (sealed) for the seal."""
    here = str(Path(__file__).parent)
    done = subprocess.run([sys.executable, "-c", WATCHER, here, str(target)], capture_output=True, text=True, check=True)
    for_document, for_seal = done.stdout.splitlines()
    assert "0" == for_document
    written = [name for name in for_seal.split(";") if not name.isdigit()]  # a number is a file that is open already
    assert {"os.rename"} == {name for name in written if "/" not in name and "\\" not in name}
    beside = [name for name in written if name != "os.rename"]
    assert 1 == len(beside)
    assert re.fullmatch(r"\.verslag\.docx\.[0-9a-f]{8}\.deel", Path(beside[0]).name)
    assert [target] == list(target.parent.iterdir())
    assert b"Sanne" not in target.read_bytes()
    assert b"PK\x03\x04" not in target.read_bytes()
