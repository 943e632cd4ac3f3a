"""Looks into a finished document for a name that must not be there: every part of the file, text and all that is not seen."""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterator
from zipfile import BadZipFile, ZipFile

from intake_app.errors import SealError, StillReadable
from intake_app.interview.shielding import Key, Shield

_PLAIN = re.compile(r"[\w .,'’@-]{6,}")
"""What may be words in a part that is no text, such as a picture."""

_BROKEN = "Het bestand is na het verzegelen niet te doorzoeken. Er is niets bewaard."


def look_through(docx: bytes, shield: Shield, keep: Collection[Key] = (), doubts: Collection[Key] = ()) -> None:
    """Raise StillReadable when a part of the document holds what is shielded, in its text, its properties or its names."""
    try:
        found = [word for text in texts_in(docx) for word in shield.left(text, keep, doubts)]
    except BadZipFile:
        raise SealError(_BROKEN) from None
    if found:
        raise StillReadable(tuple(dict.fromkeys(found)))


def texts_in(docx: bytes) -> Iterator[str]:
    """Return every text in a document: names of parts, paragraphs with their runs joined, single texts, attributes, comments."""
    with ZipFile(io.BytesIO(docx)) as package:
        yield package.comment.decode("latin-1")
        for info in package.infolist():
            yield info.filename
            yield info.comment.decode("latin-1")
            data = package.read(info)
            if info.filename.endswith((".xml", ".rels")):
                yield from _xml_texts(data)
            else:
                yield from _PLAIN.findall(data.decode("latin-1"))
                yield from _PLAIN.findall(data.decode("utf-16-le", "replace"))


def _xml_texts(data: bytes) -> Iterator[str]:
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - loaded late, like all of Word

    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.LxmlError:
        raise SealError(_BROKEN) from None
    for around in (*root.itersiblings(preceding=True), *root.itersiblings()):
        yield around.text or ""
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield element.text or ""
            continue
        yield from element.attrib.values()
        local = element.tag.rpartition("}")[2]
        if local == "p":
            yield "".join(element.itertext())
        elif local != "t":
            yield element.text or ""
        yield element.tail or ""
