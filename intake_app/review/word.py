"""The text of a Word document (.docx): paragraphs, headings, lists, tables and text boxes, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from intake_app.review.package import Package
from intake_app.review.paragraphs import ParagraphKind

_MAIN = "/officeDocument"
_RELATIONS = "_rels/.rels"
# What is deleted, moved away, a second copy for old programs, or belongs to a paragraph of its own.
_PASSED_OVER = frozenset({"del", "moveFrom", "Fallback", "txbxContent", "pPr", "rPr", "sectPr"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADINGS = ("heading", "kop", "title", "titel", "subtitle", "ondertitel")
_LISTS = ("list", "lijst")
_CONTENTS = ("toc", "inhopg")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in a paragraph: the element it stands in, and the run around that."""

    text: str
    element: Any
    run: Any


def paragraphs_of(body: Any) -> Iterator[Any]:
    """Give each paragraph element in the order of the page; those of a table of contents are passed over."""
    for element in body.iter("{*}p"):
        if local(element) == "p" and not _inside(element, "Fallback") and not _style(element).startswith(_CONTENTS):
            yield element


def pieces_of(paragraph: Any) -> Iterator[Piece]:
    """Give the stretches of text in a paragraph, in order."""
    yield from _pieces(paragraph, None)


def text_of(paragraph: Any) -> str:
    """The text of a paragraph."""
    return "".join(piece.text for piece in pieces_of(paragraph))


def kind_of(paragraph: Any) -> ParagraphKind:
    """What kind of paragraph it is, by where it stands and how it is styled; Word in Dutch has Dutch names for styles."""
    style = _style(paragraph)
    if _inside(paragraph, "tc"):
        return "cell"
    if style.startswith(_HEADINGS) or paragraph.find("{*}pPr/{*}outlineLvl") is not None:
        return "heading"
    if style.startswith(_LISTS) or paragraph.find("{*}pPr/{*}numPr") is not None:
        return "list"
    return "body"


def local(element: Any) -> str:
    """The name of an element without its namespace; strict and usual documents differ only there."""
    return str(element.tag).rpartition("}")[2]


def main_part(package: Package) -> str:
    """The name of the part that holds the text; raises FileProblem when there is none."""
    if _RELATIONS not in package:
        raise package.damaged()
    for relation in package.xml(_RELATIONS).iterchildren("*"):
        part = str(relation.get("Target", "")).lstrip("/")
        if str(relation.get("Type", "")).endswith(_MAIN) and part in package:
            return part
    raise package.damaged()


def _pieces(element: Any, run: Any) -> Iterator[Piece]:
    for child in element.iterchildren("*"):
        name = local(child)
        if name in _PASSED_OVER:
            continue
        if run is not None and name == "t":
            yield Piece(child.text or "", child, run)
        elif run is not None and name in _SIGNS:
            yield Piece(_SIGNS[name], child, run)
        elif run is None:
            yield from _pieces(child, child if name == "r" else None)


def _style(paragraph: Any) -> str:
    style = paragraph.find("{*}pPr/{*}pStyle")
    values = [] if style is None else [value for key, value in style.attrib.items() if key.endswith("val")]
    return str(values[0]).lower() if values else ""


def _inside(element: Any, name: str) -> bool:
    return any(local(parent) == name for parent in element.iterancestors())
