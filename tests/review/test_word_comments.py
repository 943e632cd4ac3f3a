"""Comments in Word: at the place, in a copy that stays as it was, or in a new document."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from intake_app import assemble
from intake_app.language.findings import Severity
from intake_app.review.item import Item
from intake_app.review.judging import judge
from intake_app.review.questions import read_items
from intake_app.review.word import paragraphs_of, text_of
from intake_app.review.word_comments import AUTHOR, NotForComments, into_copy, into_new


def _opened(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def _anchored(document: Any) -> list[str]:
    """The texts that comments are anchored to, sorted."""
    found: dict[int, str] = {}
    at: set[int] = set()
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            at.add(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:commentRangeEnd"):
            at.discard(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:t"):
            for number in at:
                found[number] = found.get(number, "") + element.text
    return sorted(found.values())


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Words in several runs, a table, a text before the question."""
    document = Document()
    document.core_properties.author = "Sanne (FICTIEF)"
    mixed = document.add_paragraph("", style="List Bullet")
    for text, bold in (("Waa", True), ("rom ging je ", False), ("mee?", True)):
        mixed.add_run(text).bold = bold
    document.add_paragraph("Leg dit eerst uit. Neem de tijd. Vraag dan: Hoe vaak was Mo daar?")
    document.add_table(1, 1).cell(0, 0).text = "Was het maandag of dinsdag?"
    file = tmp_path / "vragen.docx"
    document.save(str(file))
    return file


def test_a_copy_holds_each_finding_at_its_place(questions: Path) -> None:
    """Also over several runs, in running text and in a cell; by us, and readable again."""
    document = _opened(into_copy(questions.read_bytes(), judge(read_items(questions), assemble.rulebook()), Severity.CHANGE))

    assert ["Hoe vaak", "Waarom", "of"] == _anchored(document)
    assert {AUTHOR} == {comment.author for comment in document.comments}


def test_a_copy_reads_and_looks_as_the_list_did(questions: Path) -> None:
    """The same words, bold where they were bold, by the same author."""
    before = _opened(questions.read_bytes())
    after = _opened(into_copy(questions.read_bytes(), judge(read_items(questions), assemble.rulebook()), Severity.CONSIDER))

    def seen(document: Any) -> list[tuple[str, str]]:
        body = document.element.body
        return [
            ("".join("*" if run.bold else "-" for run in paragraph.runs for _ in run.text), paragraph.text)
            for paragraph in document.paragraphs
        ] + [("", text_of(element)) for element in paragraphs_of(body)]

    assert seen(before) == seen(after)
    assert "Sanne (FICTIEF)" == after.core_properties.author


def test_comments_that_were_there_stay(questions: Path) -> None:
    """Those of a colleague."""
    document = _opened(questions.read_bytes())
    document.add_comment(document.paragraphs[0].runs, "Goed zo (FICTIEF)", "Sanne", "S")
    document.save(str(questions))

    after = _opened(into_copy(questions.read_bytes(), judge(read_items(questions), assemble.rulebook()), Severity.CHANGE))

    assert ["Sanne", AUTHOR, AUTHOR, AUTHOR] == sorted((comment.author for comment in after.comments), reverse=True)


def test_a_new_document_holds_all_items() -> None:
    """Text that XML can't hold comes out with a sign in its place, so that comments still fit."""
    items = [
        Item("Waarom ging je mee?", "a.txt", 1),
        Item("\x00\ud800 Hoe vaak was Mo daar?", "a.txt", 2),
        Item("Wie?", "b.txt", 1),
    ]

    document = _opened(into_new(judge(items, assemble.rulebook()), Severity.CHANGE, ["3 vragen"]))

    assert ["Hoe vaak", "Waarom"] == _anchored(document)
    assert ["a.txt", "b.txt"] == [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert "\ufffd\ufffd Hoe vaak was Mo daar?" in [paragraph.text for paragraph in document.paragraphs]
    assert "3 vragen" == document.paragraphs[-1].text


def test_what_was_passed_over_says_why(tmp_path: Path) -> None:
    """The reason is in the comment."""
    file = tmp_path / "a.txt"
    file.write_text("# lvb: negeer waarom omdat zij dit zelf zei\nWaarom ging je mee?\n", "utf-8")

    document = _opened(into_new(judge(read_items(file), assemble.rulebook()), Severity.CHANGE))

    assert ["Niet meegeteld, omdat zij dit zelf zei"] == [comment.paragraphs[0].text for comment in document.comments]


def test_a_comment_on_a_text_box_stands_at_the_box(tmp_path: Path) -> None:
    """Word takes none inside it."""
    document = Document()
    run = document.add_paragraph().add_run()
    box = document.add_paragraph("Waarom ging je mee?")._p
    content = run._r.makeelement(qn("w:txbxContent"))
    run._r.append(content)
    content.append(box)
    document.save(str(tmp_path / "a.docx"))

    after = _opened(
        into_copy(
            (tmp_path / "a.docx").read_bytes(), judge(read_items(tmp_path / "a.docx"), assemble.rulebook()), Severity.CHANGE
        )
    )

    (comment,) = after.comments
    assert "In het tekstvak: «Waarom»" == comment.paragraphs[0].text
    assert [] == after.element.body.findall(f".//{qn('w:txbxContent')}//{qn('w:commentRangeStart')}")


def test_what_cannot_be_written_again_is_said() -> None:
    """The caller makes a new document then."""
    with pytest.raises(NotForComments):
        into_copy(b"geen Word", [], Severity.CHANGE)
