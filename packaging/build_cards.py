"""Draw templates/cards/*.svg, the pictures for the person at the table. Run again after a change; the result is committed.

The drawings are our own, shapes written by hand in card_*.py: no picture of anyone else was traced or copied (EUPL-1.2).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from card_answers import ANSWERS
from card_crowd import BODY, FACES, PEOPLE
from card_day import DAY, YEAR
from card_feelings import FEELINGS
from card_helpers import HELPERS
from card_shapes import drawing
from card_talk import PHASES, TOPICS

TARGET = Path(__file__).resolve().parent.parent / "templates" / "cards"

SHEETS: Mapping[str, Mapping[str, Callable[[], str]]] = {
    "antwoord": ANSWERS,
    "gevoel": FEELINGS,
    "gesprek": PHASES,
    "onderwerp": TOPICS,
    "dag": DAY,
    "jaar": YEAR,
    "mensen": PEOPLE,
    "gezichten": FACES,
    "lichaam": BODY,
    "hulp": HELPERS,
}
"""Sheet → name of the file, without .svg → what draws it."""


def drawings() -> dict[str, str]:
    """Return all files, name → SVG; raises ValueError when a name is there twice."""
    files: dict[str, str] = {}
    for drawn in SHEETS.values():
        for name, draw in drawn.items():
            if f"{name}.svg" in files:
                raise ValueError(f"Two drawings are called {name}.")
            files[f"{name}.svg"] = drawing(draw())
    return files


def main() -> int:
    """Write what changed, take away what is drawn no more, and say how much there is."""
    files = drawings()
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.svg"):
        if old.name not in files:
            old.unlink()
    for name, svg in files.items():
        (TARGET / name).write_text(svg, "utf-8", newline="\n")
    largest = max(files, key=lambda name: len(files[name]))
    print(f"{len(files)} drawings; the largest is {largest}, {len(files[largest])} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
