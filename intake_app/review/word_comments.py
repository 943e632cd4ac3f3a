"""Writes what was seen into a Word document, as comments at the place: into a copy of the list, or into a new document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.comments import Comment
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.text.run import Run

from intake_app.language.findings import Finding, Severity
from intake_app.review.judging import Judged
from intake_app.review.package import Package
from intake_app.review.word import Piece, local, paragraphs_of, pieces_of, text_of
from intake_app.review.word_asides import Aside, asides_of

AUTHOR = "LVB-intake"
_INITIALS = "LVB"
_WEIGHT = {Severity.STOP: "Eerst anders zeggen", Severity.CHANGE: "Liever anders", Severity.CONSIDER: "Kijk hiernaar"}
# What XML can't hold becomes one sign, so that places stay the same.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment to be: the place in its paragraph, in code points, and its lines."""

    start: int
    end: int
    lines: tuple[str, ...]


class _Comments:
    """The comments of one document. `document.add_comment` counts all others for each new one: minutes for a thousand pages."""

    def __init__(self, document: Any) -> None:
        self.document = document
        known = [comment.comment_id for comment in document.comments]  # asking makes the part, when there is none yet
        self._next = max(known, default=-1) + 1
        self._part = document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
        self._maker = parse_xml(f"<w:comments {nsdecls('w')}/>")

    def add(self, runs: Sequence[Any], lines: Sequence[str]) -> None:
        """Put a comment at these runs; none, when there are none."""
        if not runs:
            return
        element = self._maker.add_comment()
        element.id, element.author, element.initials, element.date = self._next, AUTHOR, _INITIALS, datetime.now(UTC)
        self._next += 1
        self._part.element.append(element)
        comment = Comment(element, self._part)
        first, *rest = map(_legal, lines)
        comment.paragraphs[0].add_run(first)
        for line in rest:
            comment.add_paragraph(line)
        Run(runs[0], self.document).mark_comment_range(Run(runs[-1], self.document), element.id)


class NotForComments(Exception):
    """This document can be read, but not written again with comments."""


def into_copy(content: bytes, judged: Iterable[Judged], least: Severity) -> bytes:
    """Put the comments into a copy of the Word document that was read; its own text and comments stay as they are."""
    try:
        document = Document(BytesIO(content))
    except Exception as error:
        # What our reader takes and python-docx does not (strict documents) has no error of its own.
        raise NotForComments from error
    body = document.element.body
    paragraphs = list(paragraphs_of(body))
    asides = list(asides_of(Package(content, "", "Word"), body))
    comments = _Comments(document)
    remarks: dict[int, list[Remark]] = {}
    for one in judged:
        remarks.setdefault(one.item.line, []).extend(_remarks(one, least))
    for number, found in remarks.items():
        if number <= len(paragraphs):
            _comment(comments, paragraphs[number - 1], found)
        elif found:
            _comment_aside(comments, asides[number - 1 - len(paragraphs)], found)
    return _saved(document)


def into_new(judged: Iterable[Judged], least: Severity, closing: Sequence[str] = ()) -> bytes:
    """Make a document with each item as a paragraph, and the comments at their place; `closing` are lines at the end."""
    document = Document()
    now = datetime.now(UTC).replace(tzinfo=None)
    core = document.core_properties
    core.author, core.title, core.comments, core.language = AUTHOR, "Vragen, nagekeken", "", "nl-NL"
    core.created = core.modified = now
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(25)
    document.add_heading("Vragen, nagekeken", 0)
    comments = _Comments(document)
    source = None
    for one in judged:
        if one.item.source != source:
            source = one.item.source
            document.add_heading(_legal(source), 1)
        paragraph = document.add_paragraph(_legal(one.item.text), style=None if one.about_list else "List Number")
        _comment(comments, paragraph._p, _remarks(one, least, moved=True))  # noqa: SLF001  # the element is what we work on
    for line in closing:
        document.add_paragraph(_legal(line))
    return _saved(document)


def _remarks(one: Judged, least: Severity, *, moved: bool = False) -> list[Remark]:
    """The comments on one item; `moved`: the item is a paragraph of its own now."""
    shift = 0 if moved else one.item.start or 0
    found = [(finding, _lines(finding)) for finding in one.at_least(least)]
    found += [(over.finding, _reason(over.finding, over.reason)) for over in one.passed_over]
    return [Remark(shift + finding.start, shift + finding.end, lines) for finding, lines in found]


def _lines(finding: Finding) -> tuple[str, ...]:
    offered = (f"Bijvoorbeeld: {' / '.join(finding.instead[:2])}",) if finding.instead else ()
    return (f"{_WEIGHT[finding.severity]}. {finding.says}", *offered, f"Regel: {finding.rule}. Bron: {finding.source}")


def _reason(finding: Finding, reason: str) -> tuple[str, ...]:
    return (f"Niet meegeteld, omdat {reason}", finding.says, f"Regel: {finding.rule}")


def _comment(comments: _Comments, paragraph: Any, remarks: list[Remark]) -> None:
    if not remarks:
        return
    box = [element for element in paragraph.iterancestors() if local(element) == "r"]
    if box:
        # Word takes no comment inside a text box: it stands at the box.
        _comment_elsewhere(comments, box[-1], "In het tekstvak", paragraph, remarks)
    else:
        for place in sorted({place for remark in remarks for place in (remark.start, remark.end)}, reverse=True):
            _cut(paragraph, place)
        for remark in remarks:
            comments.add(_runs(paragraph, remark), remark.lines)


def _comment_aside(comments: _Comments, aside: Aside, remarks: list[Remark]) -> None:
    """Word takes no comment in a note or at the edge of a page: it stands where the text refers to the note, or at its start."""
    run = aside.reference if aside.reference is not None else _first_run(comments.document)
    _comment_elsewhere(comments, run, aside.where.capitalize(), aside.paragraph, remarks)


def _comment_elsewhere(comments: _Comments, run: Any, where: str, paragraph: Any, remarks: list[Remark]) -> None:
    """Comment at a run outside the paragraph, and say where the words stand."""
    text = text_of(paragraph)
    for remark in remarks:
        comments.add([run], (f"{where}: «{text[remark.start : remark.end]}»", *remark.lines))


def _first_run(document: Any) -> Any:
    """The first run of the text; in a document without words an empty one is made."""
    for run in document.element.body.iter(qn("w:r")):
        if local(run.getparent()) == "p":
            return run
    return document.add_paragraph().add_run()._r  # noqa: SLF001  # the element is what we work on


def _runs(paragraph: Any, remark: Remark) -> list[Any]:
    """The runs that a place covers; the whole paragraph when the place is not found there."""
    at = 0
    inside: list[Any] = []
    every: list[Any] = []
    for piece in pieces_of(paragraph):
        every.append(piece.run)
        if at >= remark.start and at + len(piece.text) <= remark.end and piece.text:
            inside.append(piece.run)
        at += len(piece.text)
    return inside or every


def _cut(paragraph: Any, place: int) -> None:
    """Make sure that a run begins at this place, by cutting the run that goes over it in two."""
    at = 0
    before: Piece | None = None
    for piece in pieces_of(paragraph):
        if at < place < at + len(piece.text):
            _split(piece, place - at)
            return
        if at == place and before is not None and before.run is piece.run:
            _split(before, len(before.text))
            return
        if piece.text:
            before = piece
        at += len(piece.text)


def _split(piece: Piece, length: int) -> None:
    """Cut a run in two inside or behind a piece: what looks the same, stays the same."""
    run = piece.run
    children = list(run)
    at = children.index(piece.element)
    after = deepcopy(run)
    for child in children[at + 1 :]:
        run.remove(child)
    copies = list(after)
    for child in copies[:at]:
        if local(child) != "rPr":
            after.remove(child)
    if length < len(piece.text):
        for element, text in ((piece.element, piece.text[:length]), (copies[at], piece.text[length:])):
            element.text = text
            element.set(_SPACE, "preserve")
    else:
        after.remove(copies[at])
    run.addnext(after)


def _legal(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()
