"""Passing over one rule at one place, with a reason: `# lvb: negeer waarom omdat de persoon dit woord zelf koos`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_COMMENT = re.compile(r"#\s*lvb\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
_INSTRUCTION = re.compile(
    r"(?:negeer\s+)?(?P<rule>[^\s,;:]+)(?:\s*[,:]?\s*\b(?:omdat|want)\b\s*(?P<reason>.*))?", re.IGNORECASE | re.DOTALL
)
_LETTER = re.compile(r"[^\W\d_]{2}")
SYNTAX = "negeer REGEL omdat …"


@dataclass(frozen=True, slots=True)
class Suppression:
    """One rule passed over at one place. `written` is how it stands there; an empty rule: it could not be read."""

    rule: str
    reason: str
    written: str
    line: int

    def problem(self, rules: Collection[str]) -> str:
        """What is not right with it, in Dutch; empty when it holds. `rules`: the ids that exist."""
        if not self.rule:
            return f"Deze uitzondering is niet te lezen. Schrijf: {SYNTAX}"
        if self.rule not in rules:
            return "Deze uitzondering noemt een regel die niet bestaat. Zie: lvb-intake rules list."
        if not _LETTER.search(self.reason):
            return "Deze uitzondering heeft geen reden. Schrijf erachter: omdat …"
        return ""


def instruction_in(line: str, number: int) -> Suppression | None:
    """Read a line that begins with `# lvb:`; None for every other line."""
    comment = _COMMENT.fullmatch(line)
    if comment is None:
        return None
    words = comment[1].strip()
    read = _read(words) if words.lower().startswith("negeer ") else ("", "")
    return Suppression(*read, line, number)


def instructions_in_cell(cell: str, number: int) -> tuple[Suppression, ...]:
    """Read the column or field `negeer`: `REGEL omdat …`, several parted by a semicolon."""
    pieces = [piece.strip() for piece in cell.split(";")]
    return tuple(Suppression(*_read(piece), piece, number) for piece in pieces if piece)


def _read(words: str) -> tuple[str, str]:
    """The rule and the reason; both empty when it is neither."""
    found = _INSTRUCTION.fullmatch(words)
    return (found["rule"].lower(), (found["reason"] or "").strip()) if found else ("", "")
