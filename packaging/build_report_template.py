"""Make templates/reports/verslag.docx, the Word template of the report. Run again after a change; the result is committed.

A unit may also edit the .docx itself in Word: the names between {{ }} are the fields of intake_app/report/values.py.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from word_pieces import ACCENT, WIDTH, Column, Pieces

TARGET = Path(__file__).resolve().parent.parent / "templates" / "reports" / "verslag.docx"

CHAPTERS = (
    "Zaak en aanwezigen",
    "Verloop van het gesprek",
    "Wat deze persoon nodig heeft",
    "Uitleg en rechten",
    "Spelregels",
    "Vrij verhaal",
    "Vragen en antwoorden",
    "Verbeteringen",
    "Herinneringen, besluiten en gedeelde informatie",
    "Cijfers",
    "Afsluiting en ondertekening",
    "Verantwoording",
)
LOG = CHAPTERS.index("Vragen en antwoorden") + 1


class Report(Pieces):
    """The report, chapter by chapter."""

    def __init__(self) -> None:
        super().__init__()
        self.chapter_number = 0
        self.plots = 0

    def chapter(self, *, fresh_page: bool = False) -> None:
        """Begin the next chapter."""
        self.chapter_number += 1
        paragraph = self.document.add_heading(CHAPTERS[self.chapter_number - 1], level=1)
        paragraph.paragraph_format.page_break_before = fresh_page or None
        self.mark(paragraph, f"_Toc9000{self.chapter_number:02d}", str(self.chapter_number))

    def margins(self) -> None:
        """Fill header and footer, on every page."""
        section = self.document.sections[0]
        header, footer = section.header, section.footer
        first = header.paragraphs[0]
        first.text = "{%p if mark %}"
        self.text("  {{ mark }} – verzonnen gegevens, geen echte zaak", "Oefening", header)
        self.text("{%p endif %}", "Header", header)
        line = self.text("Verslag van een intakegesprek\tzaak {{ number }}", "Header", header)
        bottom = footer.paragraphs[0]
        bottom.text = "LVB-intake {{ program }} · ketenkop {{ head[:16] }}\tpagina "
        self.field(bottom, "PAGE")
        bottom.add_run(" van ")
        self.field(bottom, "NUMPAGES")
        for paragraph in (line, bottom):
            paragraph.paragraph_format.tab_stops.clear_all()
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        for name in ("Header", "Footer"):
            self.document.styles[name].paragraph_format.tab_stops.clear_all()

    def cover(self) -> None:
        """Write the first page: what this is, how to read it, and what is where."""
        self.text("Verslag", "Title")
        self.text("van een intakegesprek, zaak {{ number }}", "Subtitle")
        self.facts("case", "Gegevens van de zaak")
        self.heading("Hoe u dit leest")
        for words in (
            "Vragen en antwoorden staan er woord voor woord, met de tijd erbij. Tijden zijn {{ zone }}.",
            "Wat gezien of gehoord is, staat er als waarneming. Wat het betekent, staat er niet.",
            "Bevindingen gaan over de vorm van een vraag. Ze zeggen niets over de persoon of over het antwoord.",
            "Een vermoeden van een LVB is geen diagnose. Dit verslag zegt niets over geloofwaardigheid.",
            "Verbeteringen staan naast wat er eerst stond. Er is niets weggehaald.",
        ):
            self.text(words, "List Bullet").paragraph_format.space_after = Pt(2)
        self.heading("Inhoud")
        self.contents()

    def heading(self, words: str) -> None:
        """Add a heading that has no number and is not in the table of contents."""
        paragraph = self.text(words)
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(14), Pt(4)
        paragraph.paragraph_format.keep_with_next = True
        run = paragraph.runs[0]
        run.font.size, run.font.bold, run.font.color.rgb = Pt(12), True, ACCENT

    def contents(self) -> None:
        """Add a table of contents, filled in beforehand: no page numbers that may be wrong, until Word updates it (F9)."""
        for number, title in enumerate(CHAPTERS, start=1):
            paragraph = self.text("", "toc 1")
            if number == 1:
                self.field_parts(paragraph, ("begin", "code", "separate"), 'TOC \\o "1-2" \\h \\z \\u')
            self.link(paragraph, f"_Toc9000{number:02d}", f"{number}\t{title}")
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(0.85))
            if number == LOG:
                self.tag("for chapter in log")
                inner = self.text("", "toc 2")
                self.link(inner, "_Toc9100{{ loop.index }}", f"{LOG}.{{{{ loop.index }}}}\t{{{{ chapter.title }}}}")
                inner.paragraph_format.tab_stops.add_tab_stop(Cm(1.85))
                self.tag("endfor")
            if number == len(CHAPTERS):
                self.field_parts(paragraph, ("end",))

    def case(self) -> None:
        """Write who was there and what was recorded."""
        self.chapter(fresh_page=True)
        self.section("Wie was erbij")
        columns = (
            Column("Naam of nummer", "{{ row.name }}", 4.0),
            Column("Rol", "{{ row.role }}", 3.8),
            Column("Vanaf", "{{ row.since }}", 2.0),
            Column("Tot", "{{ row.until }}", 2.4),
            Column("Reden van weggaan", "{{ row.why }}", 4.4),
        )
        self.listing("people", columns, "Aanwezigen met rol en tijd", "Er zijn geen aanwezigen genoteerd.")
        self.section("Opname (AVR)")
        self.listing("recording", _remarks("Opname"), "Opname van het gesprek", "Over een opname is niets genoteerd.")

    def course(self) -> None:
        """Write phases, blocks and breaks."""
        self.chapter()
        self.facts("course", "Begin, einde en duur van het gesprek")
        self.section("Fasen")
        self.listing("phases", _spans("Fase"), "Fasen van het gesprek met tijden", "Er is nog geen fase doorlopen.")
        self.section("Gesprek en pauzes")
        self.listing("blocks", _spans("Deel"), "Blokken gesprek, pauzes en onderbrekingen", "Er is nog niet gesproken.")

    def care(self) -> None:
        """Write needs, adaptations, signals, suspicion and own words."""
        self.chapter()
        self.section("Behoeften")
        self.listing("needs", _remarks("Wat helpt bij praten en begrijpen"), "Behoeften", "Er zijn geen behoeften genoteerd.")
        self.section("Aanpassingen in dit gesprek")
        self.bullets("adaptations", "Uit het dossier blijken geen aanpassingen.")
        self.section("Signalen")
        self.intro(
            "Een signaal is iets wat iemand zag of hoorde. Het is geen bewijs van een beperking: trauma, een crisis, een andere "
            "taal of cultuur kunnen er hetzelfde uitzien. Niets zien betekent ook niet dat er niets is."
        )
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Signaal", "{{ row.text }}", 9.9),
            Column("Gezien door", "{{ row.by }}", 4.5),
        )
        self.listing("signals", columns, "Signalen en wie ze zag", "Er zijn geen signalen genoteerd.")
        self.tag("if victim_signals")
        self.section("Misschien zelf slachtoffer")
        self.intro(
            "Een signaal dat een ander deze persoon misschien gebruikte. Het bewijst niets en zegt niets over een beperking. "
            "Eén signaal is genoeg om te overleggen met een mensenhandelcollega en de officier (Aanwijzing 2022A002)."
        )
        self.listing("victim_signals", columns, "Signalen: misschien zelf slachtoffer", "Er zijn geen signalen genoteerd.")
        self.tag("endif")
        self.section("Wat het programma opmerkte")
        self.intro("Een voorstel van het programma. De rechercheur zegt of het klopt; over de oorzaak zegt het niets.")
        self.listing("noticed", _remarks("Wat opviel, en of het klopt"), "Wat opviel", "Er is niets bekeken wat opviel.")
        self.section("Kaarten, helpers en SCIL")
        self.intro("Van de SCIL staat hier alleen of die is afgenomen, door wie, wanneer, en onder of boven de grens.")
        self.listing("known", _remarks("Wat vooraf bekend is"), "Kaarten, helpers en SCIL", "Hiernaar is niet gevraagd.")
        self.section("Vermoeden van een LVB")
        self.intro("Dit is een vermoeden en geen diagnose. De politie stelt geen diagnose.")
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Vermoeden", "{{ row.value }}", 2.6),
            Column("Waarop het rust", "{{ row.grounds }}", 7.3),
            Column("Door", "{{ row.by }}", 4.5),
        )
        self.listing("suspicions", columns, "Vermoeden, met gronden", "Over een vermoeden is niets genoteerd.")
        self.tag("if help_time")
        self.text("{{ help_time }}")
        self.tag("endif")
        self.section("Eigen woorden van de persoon")
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Woord van de persoon", "“{{ row.word }}”", 7.2),
            Column("In plaats van", "{{ row.instead_of }}", 7.2),
        )
        self.listing("own_words", columns, "Eigen woorden", "Er zijn geen eigen woorden genoteerd.")

    def bullets(self, name: str, empty: str) -> None:
        """Add a list of sentences."""
        self.tag(f"for sentence in {name}")
        self.text("{{ sentence }}", "List Bullet").paragraph_format.space_after = Pt(2)
        self.tag("else")
        self.text(empty, "Toelichting")
        self.tag("endfor")

    def rights(self) -> None:
        """Write each right with what was said and told back."""
        self.chapter()
        self.intro("Wat is uitgelegd staat er in de woorden die zijn gezegd. Wat de persoon terugvertelde staat er letterlijk.")
        columns = (
            Column("Tijd", "", 2.2),
            Column("Uitleg en wat de persoon terugvertelde", "", 10.6),
            Column("Resultaat", "", 3.8),
        )
        self.tag("if rights")
        self.tag("for right in rights")
        self.section("{{ right.title }}", 3)
        table = self.table(columns, "Uitleg van een recht, en het terugvertellen", headed=True)
        self.tag_row(table, "for row in right.moments")
        cells = self.row(table).cells
        self.fill(cells[0], "{{ row.at }}", "Tabeltekst")
        self.fill(cells[1], '{%p if row.kind == "explained" %}', "Klein")
        self.text("Uitleg\t{{ row.text }}", "Uitleg", cells[1])
        self.tag("else", cells[1])
        self.text("Terug\t{{ row.text }}", "Uitleg", cells[1])
        self.tag("endif", cells[1])
        self.tag("for text in row.corrected", cells[1])
        self.text("{{ text }}", "Verbeterd", cells[1]).paragraph_format.left_indent = Cm(1.5)
        self.tag("endfor", cells[1])
        self.fill(cells[2], "{{ row.result }}", "Tabeltekst")
        self.tag_row(table, "endfor")
        self.finish(table, columns)
        self.tag("endfor")
        self.tag("else")
        self.text("Er zijn geen rechten uitgelegd.", "Toelichting")
        self.tag("endif")
        self.tag("if bedenktijd")
        self.section("Bedenktijd", 3)
        self.text("{{ bedenktijd }}")
        self.tag("endif")

    @staticmethod
    def fill(cell: Any, words: str, style: str) -> Any:
        """Put words in the first paragraph of a cell."""
        paragraph = cell.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(words)
        return paragraph

    def rules(self) -> None:
        """Write the ground rules."""
        self.chapter()
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Spelregel", "{{ row.title }}", 4.6),
            Column("Antwoord bij het oefenen", "{{ row.answer }}", 6.4),
            Column("Hoe het ging", "{{ row.result }}", 3.4),
        )
        self.listing("rules", columns, "Geoefende spelregels", "Er zijn geen spelregels geoefend.")

    def free_account(self) -> None:
        """Write what was told freely, apart from the answers."""
        self.chapter()
        self.intro(
            "Hier staat wat de persoon vrij vertelde: na een open uitnodiging in de fase ervoor, of uit zichzelf. "
            "Dezelfde woorden staan ook in hoofdstuk 7, op hun plaats in het gesprek."
        )
        columns = (Column("Regel", "", 1.3), Column("Tijd", "", 2.2), Column("Verteld", "", 13.1))
        self.tag("if free_account")
        table = self.table(columns, "Vrij verhaal van de persoon", headed=True)
        self.tag_row(table, "for row in free_account")
        cells = self.row(table).cells
        self.fill(cells[0], "{{ row.seq }}", "Klein")
        self.fill(cells[1], "{{ row.at }}", "Tabeltekst")
        self.fill(cells[2], "{%p if row.question %}", "Klein")
        self.text("V\t{{ row.question }}", "Vraag", cells[2])
        self.tag("endif", cells[2])
        self.text("A\t“{{ row.text }}”", "Antwoord", cells[2])
        self.tag("for text in row.corrected", cells[2])
        self.text("{{ text }}", "Verbeterd", cells[2])
        self.tag("endfor", cells[2])
        self.tag_row(table, "endfor")
        self.finish(table, columns)
        self.tag("else")
        self.text("Er is geen vrij verhaal genoteerd.", "Toelichting")
        self.tag("endif")

    def log(self) -> None:
        """Write the log, a table for each phase."""
        self.chapter()
        self.intro("V = vraag, A = antwoord, S = gezegd volgens het script. ‘Regel’ is het nummer in het dossier.")
        columns = (
            Column("Regel", "", 1.25),
            Column("Tijd", "", 1.75),
            Column("Gezegd, gevraagd en gezien", "", 8.9),
            Column("Vorm, stilte en bevindingen", "", 4.7),
        )
        self.tag("for chapter in log")
        heading = self.section("{{ chapter.title }}")
        self.mark(heading, "_Toc9100{{ loop.index }}", "{{ 1000 + loop.index }}")
        table = self.table(columns, "Vragen, antwoorden en waarnemingen in deze fase", headed=True)
        self.tag_row(table, "for row in chapter.lines")
        cells = self.row(table).cells
        self.fill(cells[0], "{{ row.seq }}", "Klein")
        self.fill(cells[1], "{{ row.at }}", "Klein")
        self.parts(
            cells[2],
            "parts",
            (
                ("question", "V\t{{ part.text }}", "Vraag"),
                ("answer", "A\t“{{ part.text }}”", "Antwoord"),
                ("said", "S\t{{ part.text }}", "Gezegd"),
                ("seen", "{{ part.text }}", "Waarneming"),
                ("corrected", "{{ part.text }}", "Verbeterd"),
                ("", "{{ part.text }}", "Verloop"),
            ),
        )
        self.parts(cells[3], "beside", (("finding", "• {{ part.text }}", "Bevinding"), ("", "{{ part.text }}", "Klein")))
        self.tag_row(table, "endfor")
        self.finish(table, columns)
        self.tag("else")
        self.text("Er is nog niets gevraagd of gezegd.", "Toelichting")
        self.tag("endfor")

    def parts(self, cell: Any, name: str, kinds: Sequence[tuple[str, str, str]]) -> None:
        """Fill a cell with a paragraph for each part, in the style of its kind; the last kind is for all others."""
        self.fill(cell, f"{{%p for part in row.{name} %}}", "Klein")
        for number, (kind, words, style) in enumerate(kinds):
            if not kind:
                self.tag("else", cell)
            else:
                self.tag(f'{"elif" if number else "if"} part.kind == "{kind}"', cell)
            self.text(words, style, cell)
        self.tag("endif", cell)
        self.tag("else", cell)
        self.text("", "Klein", cell)
        self.tag("endfor", cell)

    def corrections(self) -> None:
        """Write the corrections, old and new."""
        self.chapter()
        columns = (
            Column("Tijd", "{{ row.at }}", 2.0),
            Column("Regel", "{{ row.entry }}", 1.3),
            Column("Eerst stond er", "{{ row.what }}: {{ row.old }}", 5.2),
            Column("Verbeterd tot", "{{ row.new }}", 4.2),
            Column("Reden en door wie", "{{ row.why }}{% if row.why %} {% endif %}({{ row.by }})", 3.9),
        )
        self.listing("corrections", columns, "Verbeteringen: eerst en daarna", "Er zijn geen verbeteringen.")

    def decisions(self) -> None:
        """Write reminders with their decisions, information shared, and notes."""
        self.chapter()
        self.section("Herinneringen en besluiten")
        columns = (
            Column("Tijd", "", 2.2),
            Column("Herinnering, en waarop die rust", "", 7.6),
            Column("Besluit, met reden", "", 6.8),
        )
        self.tag("if reminders")
        table = self.table(columns, "Herinneringen van het programma en wat is besloten", headed=True)
        self.tag_row(table, "for row in reminders")
        cells = self.row(table).cells
        self.fill(cells[0], "{{ row.at }}", "Tabeltekst")
        self.fill(cells[1], "{{ row.says }}", "Tabeltekst")
        self.tag("for ground in row.grounds", cells[1])
        self.text("• {{ ground }}", "Klein", cells[1])
        self.tag("endfor", cells[1])
        self.fill(cells[2], "{%p for decision in row.decisions %}", "Klein")
        self.text(
            "{{ decision.at }}: {{ decision.decision }}. "
            "{% if decision.reason %}{{ decision.reason }}. {% endif %}({{ decision.by }})",
            "Tabeltekst",
            cells[2],
        )
        self.tag("else", cells[2])
        self.text("Hierover is nog niets besloten.", "Tabeltekst", cells[2])
        self.tag("endfor", cells[2])
        self.tag_row(table, "endfor")
        self.finish(table, columns)
        self.tag("else")
        self.text("Er zijn geen herinneringen geweest.", "Toelichting")
        self.tag("endif")
        self.section("Advies van de LVB-specialist")
        self.intro("Wie erbij was en LVB goed kent, kon advies geven. De rechercheur besliste wat ermee is gedaan.")
        columns = (
            Column("Tijd", "", 2.2),
            Column("Van wie", "", 3.6),
            Column("Advies", "", 6.6),
            Column("Wat ermee is gedaan", "", 4.2),
        )
        self.tag("if advice")
        table = self.table(columns, "Advies van een specialist in de kamer", headed=True)
        self.tag_row(table, "for row in advice")
        cells = self.row(table).cells
        self.fill(cells[0], "{{ row.at }}", "Tabeltekst")
        self.fill(cells[1], "{{ row.by }}", "Tabeltekst")
        self.fill(cells[2], "{{ row.sort }}: {{ row.text }}", "Tabeltekst")
        self.tag("if row.about", cells[2])
        self.text("{{ row.about }}", "Klein", cells[2])
        self.tag("endif", cells[2])
        self.fill(cells[3], "{{ row.outcome }}", "Tabeltekst")
        self.tag_row(table, "endfor")
        self.finish(table, columns)
        self.tag("else")
        self.text("Er is geen advies genoteerd.", "Toelichting")
        self.tag("endif")
        self.shared()
        self.section("Notities")
        self.listing("notes", _remarks("Notitie"), "Notities", "Er zijn geen notities.")

    def shared(self) -> None:
        """Write what was told to others: what must, what the person agreed to, and the rest, each under its own heading."""
        self.section("Verplichte melding")
        self.intro(
            "De politie meldt een mogelijk slachtoffer van mensenhandel bij CoMensha. Daar is geen toestemming voor nodig."
        )
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Aan wie", "{{ row.receiver }}", 3.4),
            Column("Wat", "{{ row.what }}", 4.0),
            Column("Waarom", "{{ row.why }}", 3.8),
            Column("Besloten door", "{{ row.decided_by }}", 3.2),
        )
        self.listing("obligations", columns, "Verplichte meldingen", "Er is geen melding genoteerd.")
        self.tag("if not_reported")
        self.text("{{ not_reported }}", "Toelichting")
        self.tag("endif")
        self.section("Gedeeld met toestemming van de persoon")
        self.intro("Voor hulp, opvang en zorg geeft de persoon zelf toestemming. Die staat hier in de woorden van de persoon.")
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Aan wie", "{{ row.receiver }}", 2.8),
            Column("Wat", "{{ row.what }}", 3.2),
            Column("Toestemming, in eigen woorden", "{{ row.consent }}", 3.4),
            Column("Waarom", "{{ row.why }}", 2.8),
            Column("Besloten door", "{{ row.decided_by }}", 2.2),
        )
        self.listing("consents", columns, "Gedeeld met toestemming", "Er is niets gedeeld met toestemming.")
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Voor wie", "{{ row.receiver }}", 3.4),
            Column("Wat mag worden overgedragen", "{{ row.items }}", 6.4),
            Column("Toestemming, in eigen woorden", "{{ row.says }}", 4.6),
        )
        self.tag("if agreements")
        self.intro("Afgesproken voor de overdracht:")
        self.rows("agreements", columns, "Wat de persoon goedvond om over te dragen")
        self.tag("endif")
        self.section("Gedeeld op een andere grond")
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Aan wie", "{{ row.receiver }}", 2.8),
            Column("Wat", "{{ row.what }}", 3.2),
            Column("Grond", "{{ row.basis }}", 3.4),
            Column("Waarom", "{{ row.why }}", 2.8),
            Column("Besloten door", "{{ row.decided_by }}", 2.2),
        )
        self.listing("sharings", columns, "Gedeeld op een andere grond", "Er is niets gedeeld op een andere grond.")

    def plot(self, name: str, caption: str) -> None:
        """Leave a place for a plot, under its caption; both go when there is nothing to draw."""
        self.tag(f"if statistics.plots | selectattr('name', 'equalto', '{name}') | list")
        self.intro(caption)
        place = self.text("")
        place.add_run("")
        self.plots += 1
        self.mark(place, f"plot_{name}", str(100 + self.plots))
        self.tag("endif")

    def figures(self) -> None:
        """Write the statistics."""
        self.chapter()
        self.intro("Een ‘eigen richtwaarde’ is een waarde van dit programma. Het is geen norm uit de wet of uit onderzoek.")
        self.facts("statistics.facts", "Kerncijfers van de vragen", 6.2)
        self.section("Vorm van de vragen")
        columns = (
            Column("Vorm", "{{ row.what }}", 8.6),
            Column("Aantal", "{{ row.number }}", 4.0),
            Column("Deel van alle vragen", "{{ row.share }}", 4.0),
        )
        self.listing("statistics.forms", columns, "Aantal vragen per vorm", "Er zijn geen vragen gesteld.", keep=True)
        self.plot("vormen", "Deel van de vragen per vorm; tussen haakjes het aantal.")
        caption = "Open vragen, of wie-wat-waar, per fase; tussen haakjes het aantal vragen."
        self.plot("fasen", f"{caption} Richtpunt: 70 % of meer (eigen richtwaarde).")
        self.section("Bevindingen")
        columns = (
            Column("Bevinding", "{{ row.what }}", 8.6),
            Column("Aantal vragen", "{{ row.number }}", 4.0),
            Column("Deel van alle vragen", "{{ row.share }}", 4.0),
        )
        self.listing("statistics.findings", columns, "Aantal vragen per bevinding", "Er zijn geen bevindingen.", keep=True)
        self.section("Stiltes")
        columns = (
            Column("Soort stilte", "{{ row.what }}", 5.6),
            Column("Gemeten", "{{ row.number }}", 2.2),
            Column("Midden (mediaan)", "{{ row.median }}", 3.2),
            Column("Korter dan 3 s", "{{ row.short }}", 2.8),
            Column("6 s of langer", "{{ row.long }}", 2.8),
        )
        self.listing("statistics.waits", columns, "Stiltes voor vragen en antwoorden", "Er is geen stilte gemeten.", keep=True)
        self.text("3 s en 6 s zijn eigen richtwaarden.", "Toelichting")
        self.plot("stiltes", "Stilte tot een antwoord: deel van de antwoorden.")

    def closing(self) -> None:
        """Write how it ended, and leave room to sign."""
        self.chapter()
        self.facts("closing", "Afsluiting van het gesprek")
        heading = self.section("Ondertekening")
        heading.paragraph_format.keep_with_next = True
        columns = (
            Column("Rol", "{{ row.role }}", 4.4, "Label"),
            Column("Naam", "{{ row.name }}", 4.6),
            Column("Datum en plaats", "", 3.2),
            Column("Handtekening", "", 4.4),
        )
        row = self.rows("signers", columns, "Ruimte om te ondertekenen", keep=True)
        row.height, row.height_rule = Cm(1.25), WD_ROW_HEIGHT_RULE.AT_LEAST

    def accounting(self) -> None:
        """Write versions, hashes and earlier reports."""
        self.chapter()
        self.intro(
            "Gemaakt op {{ made }}, {{ zone }}. Elke regel in het dossier draagt het controlegetal (SHA-256) van de "
            "regel ervoor. Wie een regel verandert of weghaalt, verandert de ketenkop.",
        )
        self.facts("versions", "Versies en controlegetallen", 6.2, "Vingerafdruk")
        self.section("Eerder uit dit dossier gemaakt")
        columns = (
            Column("Gemaakt", "{{ row.at }}", 2.4),
            Column("Wat", "{{ row.profile }}", 2.6),
            Column("Voor wie", "{{ row.receiver }}", 2.8),
            Column("Waarom", "{{ row.why }}", 3.2),
            Column("SHA-256 van het bestand", "{{ row.sha256 }}", 5.6, "Vingerafdruk"),
        )
        self.listing("exports", columns, "Eerdere verslagen en kaarten", "Dit is het eerste verslag uit dit dossier.")
        self.tag("if replaced")
        self.section("Tekens die Word niet kent")
        self.intro("In dit verslag staan deze tekens op een zichtbare manier:")
        self.tag("for sentence in replaced")
        self.text("{{ sentence }}", "List Bullet")
        self.tag("endfor")
        self.tag("endif")

    def properties(self) -> None:
        """Say who made the file; nothing else."""
        own = self.document.core_properties
        own.author = own.last_modified_by = "LVB-intake"
        own.title, own.comments, own.keywords, own.subject = "Verslag", "", "", ""
        own.language = "nl-NL"
        own.created = own.modified = datetime(2026, 11, 21, tzinfo=UTC)


def _remarks(heading: str) -> tuple[Column, ...]:
    return (
        Column("Tijd", "{{ row.at }}", 2.2),
        Column(heading, "{{ row.text }}", 9.9),
        Column("Genoteerd door", "{{ row.by }}", 4.5),
    )


def _spans(heading: str) -> tuple[Column, ...]:
    return (
        Column(heading, "{{ row.what }}", 5.4),
        Column("Van", "{{ row.since }}", 2.2),
        Column("Tot", "{{ row.until }}", 2.2),
        Column("Duur", "{{ row.length }}", 1.9),
        Column("Bijzonderheden", "{{ row.remark }}", 4.9),
    )


def main() -> int:
    """Write the template."""
    report = Report()
    report.tidy()
    report.page()
    report.styles()
    report.numbering()
    report.margins()
    report.cover()
    for part in (
        *(report.case, report.course, report.care, report.rights, report.rules, report.free_account, report.log),
        *(report.corrections, report.decisions, report.figures, report.closing, report.accounting),
    ):
        part()
    report.properties()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    report.document.save(str(TARGET))
    print(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
