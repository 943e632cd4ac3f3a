"""Reads a Word document (.docx) into items: its text, then its notes and what stands at the top and bottom of the pages."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.review.item import Item
from intake_app.review.package import Package
from intake_app.review.paragraphs import Paragraph, items_of
from intake_app.review.word import kind_of, main_part, paragraphs_of, text_of
from intake_app.review.word_asides import asides_of


def read_word(content: bytes, name: str) -> Iterator[Item]:
    """Read a document into items; raises FileProblem for what can't be read."""
    yield from items_of(_paragraphs(Package(content, name, "Word")), name)


def _paragraphs(package: Package) -> Iterator[Paragraph]:
    body = package.xml(main_part(package))
    for element in paragraphs_of(body):
        yield Paragraph(text_of(element), kind_of(element))
    for aside in asides_of(package, body):
        yield Paragraph(text_of(aside.paragraph), aside.kind, aside.where)
