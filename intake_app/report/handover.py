"""The hand-over card as a Word document: one page, short sentences, only what the person agreed to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from intake_app.interview.handover import NO_STORY, NOT_TOLD, HandoverCard, Part
from intake_app.report.document import Said, fill
from intake_app.report.times import dutch_time

TEMPLATE: Final = "templates/reports/overdracht.docx"
TITLE: Final = "Overdrachtskaart"
IDENTIFIER: Final = "lvb-intake overdracht 1"
MARK: Final = "OEFENING – FICTIEF"


@dataclass(frozen=True, slots=True)
class HandoverContent:
    """What the template names. `person` is never empty here: a name that was not agreed to is replaced by words."""

    mark: str
    made: str
    receiver: str
    person: str
    by: str
    says: str
    agreed: str
    parts: tuple[Part, ...]
    rest: str


def handover_docx(template: bytes, card: HandoverCard, *, program: str, made: datetime) -> bytes:
    """Fill the template of the card; raises ContentError for one that is broken. Slow on first use."""
    mark = MARK if card.practice else ""
    content = HandoverContent(
        mark=mark,
        made=dutch_time().moment(made)[:10],
        receiver=card.receiver,
        person=card.person or "(naam niet gedeeld)",
        by=card.by or "de politie",
        says=card.says,
        agreed=card.agreed,
        parts=tuple(part for part in card.parts if part.lines != (NO_STORY,)),
        rest=f"{NO_STORY} {NOT_TOLD}" if any(part.lines == (NO_STORY,) for part in card.parts) else NOT_TOLD,
    )
    return fill(template, content, Said(TITLE, mark, IDENTIFIER, program, made), TEMPLATE)
