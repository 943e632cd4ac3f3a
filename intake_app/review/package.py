"""Opens a zipped document (.docx, .odt) with care: a limit to what it unpacks to, and no XML that defines its own entities."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from intake_app.errors import FileProblem

# Unpacked a file may be no larger than this, and one part of text no larger than that: a crafted file can't fill the memory.
MOST_UNPACKED = 200_000_000
MOST_XML = 30_000_000
MOST_PARTS = 5_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A document type is where entities are defined; no office program writes one. In one and in two bytes a sign.
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_ENCRYPTED = 0x1


class Package:
    """The parts of a zipped document by name. Raises FileProblem, in Dutch, for all that is not right with it."""

    def __init__(self, content: bytes, name: str, program: str) -> None:
        self.name = name
        self.program = program
        if content.startswith(_OLE):
            raise FileProblem(
                f"{name} is beveiligd met een wachtwoord, of is een oud {program}-bestand.",
                hint=f"Open het in {program} en bewaar het zonder wachtwoord.",
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            parts = self._zip.infolist()
        except Exception as error:
            # A broken zip fails in more ways than zipfile has names for.
            raise self.damaged() from error
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise self.locked()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise FileProblem(f"{name} is te groot voor een vragenlijst.")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                self._look_into(part)

    def damaged(self) -> FileProblem:
        """The sentence for a file that can't be read."""
        return FileProblem(f"{self.name} is beschadigd of is geen {self.program}-bestand.")

    def locked(self) -> FileProblem:
        """The sentence for a file with a password."""
        return FileProblem(
            f"{self.name} is beveiligd met een wachtwoord.", hint=f"Open het in {self.program} en bewaar het zonder wachtwoord."
        )

    def __contains__(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    def xml(self, part: str) -> Any:
        """The root element of a part."""
        try:
            return etree.fromstring(self._zip.read(part), etree.XMLParser(resolve_entities=False, no_network=True))
        except Exception as error:
            raise self.damaged() from error

    def _look_into(self, part: zipfile.ZipInfo) -> None:
        if part.file_size > MOST_XML:
            raise FileProblem(f"{self.name} is te groot voor een vragenlijst.")
        try:
            content = self._zip.read(part)
        except Exception as error:
            raise self.damaged() from error
        if any(sign in content for sign in _DOCTYPE):
            raise FileProblem(f"{self.name} bevat iets dat niet in een {self.program}-bestand hoort, en is niet gelezen.")
