"""Reads an OpenDocument text (.odt): paragraphs, headings, lists, tables and text boxes, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from intake_app.review.item import Item
from intake_app.review.package import Package
from intake_app.review.paragraphs import Paragraph, ParagraphKind, items_of
from intake_app.review.word import local

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_SEALED = "encrypted-package"
# Remarks, notes, what was deleted, and lists that the program makes itself.
_PASSED_OVER = frozenset({"annotation", "note", "tracked-changes", "table-of-content", "alphabetical-index", "ruby-text"})
_MOST_SPACES = 1000


def read_opendocument(content: bytes, name: str) -> Iterator[Item]:
    """Read a document into items; raises FileProblem for what can't be read."""
    package = Package(content, name, "LibreOffice")
    if _SEALED in package or (_MANIFEST in package and package.xml(_MANIFEST).find(".//{*}encryption-data") is not None):
        raise package.locked()
    if _CONTENT not in package:
        raise package.damaged()
    body = package.xml(_CONTENT).find("{*}body")
    if body is None:
        raise package.damaged()
    yield from items_of(_paragraphs(body), name)


def _paragraphs(element: Any, kind: ParagraphKind = "body") -> Iterator[Paragraph]:
    for child in element.iterchildren("*"):
        name = local(child)
        if name in _PASSED_OVER:
            continue
        if name in {"p", "h"}:
            yield Paragraph("".join(_text(child)), "heading" if name == "h" and kind == "body" else kind)
            # A text box stands inside the paragraph that it is tied to.
            for box in child.iter("{*}text-box"):
                yield from _paragraphs(box, kind)
        else:
            yield from _paragraphs(child, _kind(name, kind))


def _kind(name: str, around: ParagraphKind) -> ParagraphKind:
    if name == "table-cell":
        return "cell"
    return "list" if name == "list-item" and around == "body" else around


def _text(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "s":
            count = next((value for key, value in child.attrib.items() if key.endswith("}c")), "1")
            yield " " * min(int(count) if count.isascii() and count.isdigit() else 1, _MOST_SPACES)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif isinstance(child.tag, str) and name not in _PASSED_OVER and name not in {"frame", "text-box"}:
            yield from _text(child)
        yield child.tail or ""
