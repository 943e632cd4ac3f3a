"""One question or sentence of a list, with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from intake_app.review.suppression import Suppression


@dataclass(frozen=True, slots=True)
class Item:
    """One question or sentence; `line` counts from 1 in its source: lines of a text, paragraphs of a document.

    `start`: where the text begins in that line or paragraph, in code points; None when it does not stand there as it is.
    `spoken`: whether it is said to the person; a heading in a document is not.
    `where`: how a reader calls its place, when it does not stand in the text itself (`voetnoot 2`).
    `suppressions`: which rules are to be passed over here, and why. An item without text only carries those.
    """

    text: str
    source: str
    line: int
    start: int | None = field(default=0, compare=False)
    spoken: bool = field(default=True, compare=False)
    suppressions: tuple[Suppression, ...] = field(default=(), compare=False)
    where: str = field(default="", compare=False)
