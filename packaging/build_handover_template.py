"""Make templates/reports/overdracht.docx, the template of the hand-over card. Run again after a change; the result is committed.

A unit may also edit the .docx itself in Word: the names between {{ }} are the fields of intake_app/report/handover.py.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from word_pieces import ACCENT, INK, QUIET, WIDTH, Pieces

TARGET = Path(__file__).resolve().parent.parent / "templates" / "reports" / "overdracht.docx"


class Card(Pieces):
    """One page, with larger letters than the report: it is read standing, by someone who has little time."""

    def shape(self) -> None:
        """Set the page tighter than the report's: all of it is one page."""
        section = self.document.sections[0]
        section.top_margin, section.bottom_margin = Cm(2.6), Cm(1.6)
        self.style("Kop", 11.5, ACCENT, bold=True, before=7, after=1).paragraph_format.keep_with_next = True
        self.style("Regel", 10.5, INK, after=1, hang=0.5)
        self.style("Zin", 10.5, INK, after=3)
        self.style("Onder", 8.5, QUIET, before=5)

    def margins(self) -> None:
        """Fill header and footer."""
        section = self.document.sections[0]
        header, footer = section.header, section.footer
        header.paragraphs[0].text = "{%p if mark %}"
        self.text("  {{ mark }} – verzonnen gegevens, geen echte zaak", "Oefening", header)
        self.text("{%p endif %}", "Header", header)
        self.document.styles["Header"].paragraph_format.tab_stops.clear_all()
        line = self.text("Vertrouwelijk. Alleen voor wie hier staat.\t{{ made }}", "Header", header)
        line.paragraph_format.tab_stops.clear_all()
        line.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        footer.paragraphs[0].text = "Gemaakt met LVB-intake. Geef dit niet door zonder het aan de persoon te vragen."

    def body(self) -> None:
        """Write the page."""
        self.text("Overdrachtskaart", "Title")
        self.text("{{ person }}, voor {{ receiver }}, van {{ by }}", "Subtitle").paragraph_format.space_after = Pt(8)
        self.text("Dit mag, zegt de persoon zelf: “{{ says }}”", "Zin")
        self.tag("for part in parts")
        self.text("{{ part.title }}", "Kop")
        self.tag("for line in part.lines")
        self.text("•\t{{ line }}", "Regel")
        self.tag("endfor")
        self.tag("endfor")
        self.text("{{ rest }}", "Zin").paragraph_format.space_before = Pt(8)
        self.text("De persoon vond goed om te delen: {{ agreed }}.", "Onder")

    def properties(self) -> None:
        """Say who made the file; nothing else."""
        own = self.document.core_properties
        own.author = own.last_modified_by = "LVB-intake"
        own.title, own.comments, own.keywords, own.subject = "Overdrachtskaart", "", "", ""
        own.language = "nl-NL"
        own.created = own.modified = datetime(2026, 11, 21, tzinfo=UTC)


def main() -> int:
    """Write the template."""
    card = Card()
    card.tidy()
    card.page()
    card.styles()
    card.shape()
    card.margins()
    card.body()
    card.properties()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    card.document.save(str(TARGET))
    print(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
