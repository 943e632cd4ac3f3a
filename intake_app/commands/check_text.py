"""What was found, as text to read in a terminal or to send on; in colour only where someone looks at it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from intake_app.commands.check_report import WEIGHT, Report, place_of
from intake_app.commands.printable import printable
from intake_app.language.findings import Severity
from intake_app.review.judging import Judged

_BOLD, _DIM = "1", "2"
_COLOURS = {Severity.STOP: "1;31", Severity.CHANGE: "33", Severity.CONSIDER: "36"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Gives text a colour, or leaves it as it is."""

    on: bool

    def __call__(self, text: str, code: str) -> str:
        """The text with a colour around it. A weight is always also said in words."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text


def paint_for_output() -> Paint:
    """Colour for a terminal; not with NO_COLOR (no-color.org), nor where signs for colour would show as signs."""
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    if sys.platform == "win32" and not (os.environ.get("WT_SESSION") or os.environ.get("TERM")):
        plain = True
    return Paint(sys.stdout.isatty() and not plain)


def text_lines(report: Report, paint: Paint) -> Iterator[str]:
    """Write the items that have findings, and what it comes to."""
    for one in report.judged:
        if one.at_least(report.least) or one.passed_over:
            yield from _item(one, report.least, paint)
    yield from report.summary()


def _item(one: Judged, least: Severity, paint: Paint) -> Iterator[str]:
    text = one.item.text
    yield f"{printable(one.item.source)}, {place_of(one.item)}: {paint(printable(text), _BOLD)}"
    for finding in one.at_least(least):
        seen = printable(text[finding.start : finding.end])
        weight = paint(WEIGHT[finding.severity], _COLOURS[finding.severity])
        yield f"  {weight} – «{seen}» {finding.says} {paint(f'[{finding.rule}]', _DIM)}"
        if finding.instead:
            yield f"    bijvoorbeeld: {printable(' / '.join(finding.instead[:2]))}"
    for over in one.passed_over:
        seen = printable(text[over.finding.start : over.finding.end])
        yield f"  niet meegeteld – «{seen}» {paint(f'[{over.finding.rule}]', _DIM)} omdat {printable(over.reason)}"
