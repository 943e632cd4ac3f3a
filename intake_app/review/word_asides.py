"""What stands beside the text of a Word document: footnotes, endnotes, and what is at the top and bottom of each page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import basename, dirname, join, normpath
from typing import Any

from intake_app.review.package import Package
from intake_app.review.paragraphs import ParagraphKind
from intake_app.review.word import kind_of, local, main_part, paragraphs_of, text_of

# How a relation names such a part; the element that refers to a note; and how a reader calls it.
_NOTES = (("/footnotes", "footnoteReference", "voetnoot"), ("/endnotes", "endnoteReference", "eindnoot"))
_EDGES = (("/header", "koptekst"), ("/footer", "voettekst"))


@dataclass(frozen=True, slots=True)
class Aside:
    """A paragraph beside the text. `where` is how a reader calls its place (`voetnoot 2`).

    `reference`: the run in the text that refers to the note; None at the edge of a page.
    """

    paragraph: Any
    where: str
    reference: Any = None

    @property
    def kind(self) -> ParagraphKind:
        """A text at the edge of a page is a heading: nobody says it, unless it asks."""
        return "heading" if self.reference is None else kind_of(self.paragraph)


def asides_of(package: Package, body: Any) -> Iterator[Aside]:
    """Give the notes in the order in which the text refers to them, then the tops and bottoms of pages, each text once."""
    parts = list(_parts(package))
    for ending, reference, name in _NOTES:
        notes = {_id(note): note for kind, root in parts if kind.endswith(ending) for note in root.iterchildren("*")}
        for number, run in enumerate(_references(body, reference), start=1):
            note = notes.pop(run[0], None)
            if note is not None:
                yield from (Aside(paragraph, f"{name} {number}", run[1]) for paragraph in paragraphs_of(note))
    for ending, name in _EDGES:
        seen: set[str] = set()
        for paragraph in (one for kind, root in parts if kind.endswith(ending) for one in paragraphs_of(root)):
            text = text_of(paragraph)
            # A document has up to three headers for each section, and most say the same.
            if text not in seen:
                seen.add(text)
                yield Aside(paragraph, name)


def _parts(package: Package) -> Iterator[tuple[str, Any]]:
    """The kind and the root of each part that the main text relates to and that holds notes or edges."""
    main = main_part(package)
    relations = join(dirname(main), "_rels", f"{basename(main)}.rels")
    if relations not in package:
        return
    wanted = tuple(ending for ending, *_ in (*_NOTES, *_EDGES))
    for relation in package.xml(relations).iterchildren("*"):
        kind = str(relation.get("Type", ""))
        part = normpath(join("/", dirname(main), str(relation.get("Target", "")))).lstrip("/")
        if kind.endswith(wanted) and part in package:
            yield kind, package.xml(part)


def _references(body: Any, name: str) -> Iterator[tuple[str, Any]]:
    """The number of each note as the file knows it, with the run that refers to it, in the order of the text."""
    for element in body.iter(f"{{*}}{name}"):
        around = [local(parent) for parent in element.iterancestors()]
        if "Fallback" not in around and "del" not in around:
            yield _id(element), element.getparent()


def _id(element: Any) -> str:
    return next((str(value) for key, value in element.attrib.items() if key.endswith("}id")), "")
