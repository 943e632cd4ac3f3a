"""Make templates/reports/verslag.docx, the Word template of the report. Run again after a change; the result is committed.

A unit may also edit the .docx itself in Word: the names between {{ }} are the fields of intake_app/report/values.py.
"""

from __future__ import annotations

import copy
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

TARGET = Path(__file__).resolve().parent.parent / "templates" / "reports" / "verslag.docx"
FONT = "Arial"
INK = RGBColor(0x1B, 0x1F, 0x24)
ACCENT = RGBColor(0x1F, 0x3A, 0x5F)
QUIET = RGBColor(0x55, 0x5D, 0x66)
RULE, SHADE, BAND = "C3CAD3", "E9EDF2", "F4F6F9"
WIDTH = 16.6

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


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, what stands in it, its width in cm."""

    heading: str
    value: str
    width: float
    style: str = "Tabeltekst"


class Builder:
    """Writes the template from top to bottom."""

    def __init__(self) -> None:
        self.document = Document()
        self.chapter_number = 0
        self.bookmark = 0

    # --- styles ------------------------------------------------------------------------------------------------------

    def page(self) -> None:
        """Set A4, margins and language."""
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.2)
        section.header_distance, section.footer_distance = Cm(1.1), Cm(1.0)

    def styles(self) -> None:
        """Define the styles by the names that a unit sees in Word."""
        styles = self.document.styles
        language = styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
        for key in ("w:val", "w:eastAsia"):
            language.set(qn(key), "nl-NL")
        normal = styles["Normal"]
        self.font(normal, 10, INK)
        normal.paragraph_format.space_after = Pt(6)
        normal.paragraph_format.line_spacing = 1.15
        for name, size, before, after in (("Heading 1", 16, 24, 8), ("Heading 2", 12, 16, 6), ("Heading 3", 10.5, 12, 4)):
            style = styles[name]
            self.font(style, size, ACCENT, bold=True)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
            style.paragraph_format.keep_with_next = True
        self.font(styles["Title"], 26, ACCENT, bold=True)
        styles["Title"].paragraph_format.space_before, styles["Title"].paragraph_format.space_after = Pt(0), Pt(2)
        borders = styles["Title"].element.pPr.find(qn("w:pBdr"))
        if borders is not None:
            styles["Title"].element.pPr.remove(borders)
        self.font(styles["Subtitle"], 12, QUIET)
        styles["Subtitle"].paragraph_format.space_after = Pt(14)
        for name, size in (("Header", 8), ("Footer", 8)):
            self.font(styles[name], size, QUIET)
        self.style("Tabeltekst", 9, INK)
        self.style("Tabelkop", 8.5, ACCENT, bold=True)
        self.style("Label", 9, QUIET)
        self.style("Klein", 8, QUIET)
        self.style("Bevinding", 8, INK)
        self.style("Vraag", 9.5, INK, bold=True, hang=0.55)
        self.style("Antwoord", 9.5, INK, hang=0.55)
        self.style("Gezegd", 9.5, INK, hang=0.55)
        self.style("Waarneming", 9, QUIET, italic=True, indent=0.55)
        self.style("Verloop", 9, QUIET, indent=0.55)
        self.style("Verbeterd", 9, ACCENT, indent=0.55)
        self.style("Toelichting", 9, QUIET, after=6)
        self.style("Vingerafdruk", 8, INK, font="Courier New")
        self.style("Oefening", 10, RGBColor(0xFF, 0xFF, 0xFF), bold=True)
        shade = OxmlElement("w:shd")
        for key, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", "1F3A5F")):
            shade.set(qn(key), value)
        mark = styles["Oefening"].element.get_or_add_pPr()
        mark.append(shade)
        self.style("TOC 1", 10, INK, before=3, after=0)
        self.style("TOC 2", 9, QUIET, indent=0.85, after=0)

    def style(
        self,
        name: str,
        size: float,
        colour: RGBColor,
        *,
        bold: bool = False,
        italic: bool = False,
        hang: float = 0,
        indent: float = 0,
        before: float = 1,
        after: float = 1,
        font: str = FONT,
    ) -> None:
        """Add a paragraph style."""
        style = self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = self.document.styles["Normal"]
        style.quick_style = True
        self.font(style, size, colour, bold=bold, italic=italic, font=font)
        shape = style.paragraph_format
        shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), 1.1
        if hang:
            shape.left_indent, shape.first_line_indent = Cm(hang), Cm(-hang)
            shape.tab_stops.add_tab_stop(Cm(hang))
        elif indent:
            shape.left_indent = Cm(indent)

    @staticmethod
    def font(style: Any, size: float, colour: RGBColor, *, bold: bool = False, italic: bool = False, font: str = FONT) -> None:
        """Set the font of a style for all scripts."""
        style.font.name, style.font.size, style.font.bold, style.font.italic = font, Pt(size), bold, italic
        style.font.color.rgb = colour
        fonts = style.element.rPr.rFonts
        for key in [key for key in fonts.attrib if "heme" in key]:
            del fonts.attrib[key]
        for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(key), font)

    def numbering(self) -> None:
        """Number the headings by their style: 1, 1.1."""
        numbering = self.document.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{level + 1}"/>'
            f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="680"/></w:tabs><w:ind w:left="680" w:hanging="680"/></w:pPr></w:lvl>'
            for level, text in enumerate(("%1", "%1.%2"))
        )
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        numbering.insert(0, abstract)
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
        for level in (0, 1):
            properties = self.document.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
            number = parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>')
            properties.insert_element_before(
                number, "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
            )

    # --- pieces ------------------------------------------------------------------------------------------------------

    def text(self, words: str, style: str = "Normal", place: Any = None) -> Any:
        """Add a paragraph; a tab in the words is a real tab."""
        return (place or self.document).add_paragraph(words, style=style)

    def tag(self, words: str, place: Any = None) -> None:
        """Add a paragraph that holds only a template tag and disappears with it."""
        self.text(f"{{%p {words} %}}", "Klein", place)

    def chapter(self, *, fresh_page: bool = False) -> None:
        """Begin the next chapter."""
        self.chapter_number += 1
        paragraph = self.document.add_heading(CHAPTERS[self.chapter_number - 1], level=1)
        paragraph.paragraph_format.page_break_before = fresh_page or None
        self.mark(paragraph, f"_Toc9000{self.chapter_number:02d}", str(self.chapter_number))

    def section(self, title: str, level: int = 2) -> Any:
        """Begin a section."""
        return self.document.add_heading(title, level=level)

    @staticmethod
    def mark(paragraph: Any, name: str, number: str) -> None:
        """Put a bookmark around a heading, for the table of contents."""
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), number)
        start.set(qn("w:name"), name)
        end.set(qn("w:id"), number)
        first = paragraph._p.find(qn("w:r"))
        first.addprevious(start)
        paragraph._p.append(end)

    def facts(self, name: str, alt: str, label_width: float = 5.2, value_style: str = "Tabeltekst") -> None:
        """Add a table of labels and values."""
        columns = [
            Column("", "{{ row.label }}", label_width, "Label"),
            Column("", "{{ row.value }}", WIDTH - label_width, value_style),
        ]
        self.rows(name, columns, alt, headed=False)

    def listing(self, name: str, columns: Sequence[Column], alt: str, empty: str) -> None:
        """Add a table with a repeating heading, or one sentence when there is nothing to list."""
        self.tag(f"if {name}")
        self.rows(name, columns, alt)
        self.tag("else")
        self.text(empty, "Toelichting")
        self.tag("endif")

    def rows(self, name: str, columns: Sequence[Column], alt: str, *, headed: bool = True) -> Any:
        """Add a table that repeats one row for each `row` in `name`; returns the row that is repeated."""
        table = self.table(columns, alt, headed=headed)
        self.tag_row(table, f"for row in {name}")
        row = table.add_row()
        for cell, column in zip(row.cells, columns, strict=True):
            cell.paragraphs[0].style = column.style
            cell.paragraphs[0].add_run(column.value)
        self.tag_row(table, "endfor")
        self.finish(table, columns)
        return row

    def table(self, columns: Sequence[Column], alt: str, *, headed: bool) -> Any:
        """Begin a table with a fixed grid, thin rules and a text for who can't see it."""
        table = self.document.add_table(rows=1 if headed else 0, cols=len(columns))
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        properties = table._tbl.tblPr
        line = f'w:val="single" w:sz="4" w:space="0" w:color="{RULE}"'
        borders = f"<w:tblBorders {nsdecls('w')}><w:top {line}/><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
        margins = (
            f'<w:tblCellMar {nsdecls("w")}><w:top w:w="45" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
            '<w:bottom w:w="45" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        )
        layout = properties.find(qn("w:tblLayout"))
        layout.addprevious(parse_xml(borders))
        layout.addnext(parse_xml(margins))
        for name, value in (("w:tblCaption", alt), ("w:tblDescription", alt)):
            element = OxmlElement(name)
            element.set(qn("w:val"), value)
            properties.append(element)
        if headed:
            heading = table.rows[0]
            heading._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            heading._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for cell, column in zip(heading.cells, columns, strict=True):
                cell.paragraphs[0].style = "Tabelkop"
                cell.paragraphs[0].paragraph_format.keep_with_next = True
                cell.paragraphs[0].add_run(column.heading)
                cell._tc.get_or_add_tcPr().append(
                    parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{SHADE}"/>')
                )
        return table

    @staticmethod
    def tag_row(table: Any, words: str) -> None:
        """Add a row that holds only a template tag and disappears with it."""
        table.add_row().cells[0].paragraphs[0].add_run(f"{{%tr {words} %}}")

    def finish(self, table: Any, columns: Sequence[Column]) -> None:
        """Set the widths, and leave some air below."""
        for column, shape in zip(columns, table.columns, strict=True):
            shape.width = Cm(column.width)
        for row in table.rows:
            for column, cell in zip(columns, row.cells, strict=True):
                cell.width = Cm(column.width)
        after = self.text("", "Klein")
        after.paragraph_format.space_after = Pt(2)

    def field(self, paragraph: Any, code: str, shown: str = "1") -> None:
        """Add a field that Word and LibreOffice keep up to date by themselves."""
        for kind in ("begin", "code", "separate", "shown", "end"):
            run = paragraph.add_run()
            if kind == "code":
                element = OxmlElement("w:instrText")
                element.set(qn("xml:space"), "preserve")
                element.text = f" {code} "
                run._r.append(element)
            elif kind == "shown":
                run.text = shown
            else:
                element = OxmlElement("w:fldChar")
                element.set(qn("w:fldCharType"), kind)
                run._r.append(element)

    # --- the report --------------------------------------------------------------------------------------------------

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
            paragraph = self.text("", "TOC 1")
            if number == 1:
                self.toc_begin(paragraph)
            self.link(paragraph, f"_Toc9000{number:02d}", f"{number}\t{title}")
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(0.85))
            if number == LOG:
                self.tag("for chapter in log")
                inner = self.text("", "TOC 2")
                self.link(inner, "_Toc9100{{ loop.index }}", f"{LOG}.{{{{ loop.index }}}}\t{{{{ chapter.title }}}}")
                inner.paragraph_format.tab_stops.add_tab_stop(Cm(1.85))
                self.tag("endfor")
            if number == len(CHAPTERS):
                end = OxmlElement("w:fldChar")
                end.set(qn("w:fldCharType"), "end")
                paragraph.add_run()._r.append(end)

    @staticmethod
    def toc_begin(paragraph: Any) -> None:
        """Open the field of the table of contents."""
        for kind in ("begin", "code", "separate"):
            run = paragraph.add_run()
            if kind == "code":
                code = OxmlElement("w:instrText")
                code.set(qn("xml:space"), "preserve")
                code.text = ' TOC \\o "1-2" \\h \\z \\u '
                run._r.append(code)
            else:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
                run._r.append(mark)

    @staticmethod
    def link(paragraph: Any, anchor: str, words: str) -> None:
        """Add a link to a heading of this document."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), anchor)
        link.set(qn("w:history"), "1")
        run = copy.deepcopy(paragraph.add_run(words)._r)
        paragraph._p.remove(paragraph.runs[-1]._r)
        link.append(run)
        paragraph._p.append(link)

    def case(self) -> None:
        """Write who was there and what was recorded."""
        self.chapter(fresh_page=True)
        self.section("Wie was erbij")
        columns = (
            Column("Naam of nummer", "{{ row.name }}", 4.6),
            Column("Rol", "{{ row.role }}", 4.2),
            Column("Vanaf", "{{ row.since }}", 2.1),
            Column("Tot", "{{ row.until }}", 2.7),
            Column("Reden van weggaan", "{{ row.why }}", 3.0),
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
        self.text("Een signaal is iets wat iemand zag of hoorde. Het is geen bewijs van een beperking.", "Toelichting")
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Signaal", "{{ row.text }}", 9.9),
            Column("Gezien door", "{{ row.by }}", 4.5),
        )
        self.listing("signals", columns, "Signalen en wie ze zag", "Er zijn geen signalen genoteerd.")
        self.section("Vermoeden van een LVB")
        self.text("Dit is een vermoeden en geen diagnose. De politie stelt geen diagnose.", "Toelichting")
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Vermoeden", "{{ row.value }}", 2.6),
            Column("Waarop het rust", "{{ row.grounds }}", 7.3),
            Column("Door", "{{ row.by }}", 4.5),
        )
        self.listing("suspicions", columns, "Vermoeden, met gronden", "Over een vermoeden is niets genoteerd.")
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
        self.text(
            "Wat is uitgelegd staat er in de woorden die zijn gezegd. Wat de persoon terugvertelde staat er letterlijk.",
            "Toelichting",
        )
        columns = (
            Column("Tijd", "", 2.2),
            Column("Uitleg en wat de persoon terugvertelde", "", 10.6),
            Column("Resultaat", "", 3.8),
        )
        self.tag("if rights")
        self.tag("for right in rights")
        self.section("{{ right.title }}", 3)
        table = self.table(columns, "Uitleg van een recht, en het terugvertellen", headed=True)
        for source, opening, result in (
            ("right.explained", "Uitleg\t{{ row.text }}", ""),
            ("right.told_back", "Terug\t“{{ row.text }}”", "{{ row.result }}"),
        ):
            self.tag_row(table, f"for row in {source}")
            cells = table.add_row().cells
            self.fill(cells[0], "{{ row.at }}", "Tabeltekst")
            self.fill(cells[1], opening, "Antwoord").paragraph_format.left_indent = Cm(1.5)
            shape = cells[1].paragraphs[0].paragraph_format
            shape.first_line_indent = Cm(-1.5)
            shape.tab_stops.add_tab_stop(Cm(1.5))
            if result:
                self.tag("for text in row.corrected", cells[1])
                self.text("{{ text }}", "Verbeterd", cells[1])
                self.tag("endfor", cells[1])
            self.fill(cells[2], result, "Tabeltekst")
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
        self.text(
            "Hier staat wat de persoon vrij vertelde: in de fase voor het eigen verhaal, of zonder dat er iets was gevraagd. "
            "Dezelfde woorden staan ook in hoofdstuk 7, op hun plaats in het gesprek.",
            "Toelichting",
        )
        columns = (Column("Regel", "", 1.3), Column("Tijd", "", 2.2), Column("Verteld", "", 13.1))
        self.tag("if free_account")
        table = self.table(columns, "Vrij verhaal van de persoon", headed=True)
        self.tag_row(table, "for row in free_account")
        cells = table.add_row().cells
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
        self.chapter(fresh_page=True)
        self.text(
            "V = vraag, A = antwoord, S = gezegd volgens het script. ‘Regel’ is het nummer in het dossier.",
            "Toelichting",
        )
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
        cells = table.add_row().cells
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
        cells = table.add_row().cells
        self.fill(cells[0], "{{ row.at }}", "Tabeltekst")
        self.fill(cells[1], "{{ row.says }}", "Tabeltekst")
        self.tag("for ground in row.grounds", cells[1])
        self.text("• {{ ground }}", "Klein", cells[1])
        self.tag("endfor", cells[1])
        self.fill(cells[2], "{%p for decision in row.decisions %}", "Klein")
        self.text(
            "{{ decision.at }}: {{ decision.decision }}{% if decision.reason %}. {{ decision.reason }}{% endif %} ({{ decision.by }})",
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
        self.section("Gedeelde informatie")
        columns = (
            Column("Tijd", "{{ row.at }}", 2.2),
            Column("Aan wie", "{{ row.receiver }}", 3.4),
            Column("Wat", "{{ row.what }}", 4.2),
            Column("Grondslag", "{{ row.basis }}", 3.0),
            Column("Waarom", "{{ row.why }}", 3.8),
        )
        self.listing("sharings", columns, "Met wie informatie is gedeeld en waarom", "Er is geen informatie gedeeld.")
        self.section("Notities")
        self.listing("notes", _remarks("Notitie"), "Notities", "Er zijn geen notities.")

    def figures(self) -> None:
        """Write the statistics."""
        self.chapter()
        self.text(
            "Een ‘eigen richtwaarde’ is een waarde van dit programma. Het is geen norm uit de wet of uit onderzoek.",
            "Toelichting",
        )
        self.facts("statistics.facts", "Kerncijfers van de vragen", 6.2)
        self.section("Vorm van de vragen")
        columns = (
            Column("Vorm", "{{ row.what }}", 8.6),
            Column("Aantal", "{{ row.number }}", 4.0),
            Column("Deel van alle vragen", "{{ row.share }}", 4.0),
        )
        self.listing("statistics.forms", columns, "Aantal vragen per vorm", "Er zijn geen vragen gesteld.")
        self.section("Bevindingen")
        columns = (
            Column("Bevinding", "{{ row.what }}", 8.6),
            Column("Aantal vragen", "{{ row.number }}", 4.0),
            Column("Deel van alle vragen", "{{ row.share }}", 4.0),
        )
        self.listing("statistics.findings", columns, "Aantal vragen per bevinding", "Er zijn geen bevindingen.")
        self.section("Stiltes")
        columns = (
            Column("Soort stilte", "{{ row.what }}", 5.6),
            Column("Gemeten", "{{ row.number }}", 2.2),
            Column("Midden (mediaan)", "{{ row.median }}", 3.2),
            Column("Korter dan 3 s", "{{ row.short }}", 2.8),
            Column("6 s of langer", "{{ row.long }}", 2.8),
        )
        self.listing("statistics.waits", columns, "Stiltes voor vragen en antwoorden", "Er is geen stilte gemeten.")
        self.text("3 s en 6 s zijn eigen richtwaarden.", "Toelichting")

    def closing(self) -> None:
        """Write how it ended, and leave room to sign."""
        self.chapter()
        self.facts("closing", "Afsluiting van het gesprek")
        heading = self.section("Ondertekening")
        heading.paragraph_format.keep_with_next = True
        columns = (
            Column("Rol", "{{ row }}", 4.4, "Label"),
            Column("Naam", "", 4.6),
            Column("Datum en plaats", "", 3.2),
            Column("Handtekening", "", 4.4),
        )
        row = self.rows("signers", columns, "Ruimte om te ondertekenen")
        row.height, row.height_rule = Cm(1.25), WD_ROW_HEIGHT_RULE.AT_LEAST
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))

    def accounting(self) -> None:
        """Write versions, hashes and earlier reports."""
        self.chapter()
        self.text(
            "Gemaakt op {{ made }} ({{ zone }}). Elke regel in het dossier draagt de controlegetallen (SHA-256) van de regel ervoor. "
            "Wie een regel verandert of weghaalt, verandert de ketenkop.",
            "Toelichting",
        )
        self.facts("versions", "Versies en controlegetallen", 6.2, "Vingerafdruk")
        self.section("Eerdere verslagen uit dit dossier")
        columns = (
            Column("Gemaakt", "{{ row.at }}", 3.0),
            Column("Voor wie", "{{ row.receiver }}", 3.6),
            Column("Waarom", "{{ row.why }}", 4.0),
            Column("SHA-256 van het bestand", "{{ row.sha256 }}", 6.0, "Vingerafdruk"),
        )
        self.listing("exports", columns, "Eerdere verslagen", "Dit is het eerste verslag uit dit dossier.")
        self.tag("if replaced")
        self.section("Tekens die Word niet kent")
        self.text("In dit verslag staan deze tekens op een zichtbare manier:", "Toelichting")
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
    builder = Builder()
    builder.page()
    builder.styles()
    builder.numbering()
    builder.margins()
    builder.cover()
    for part in (
        *(builder.case, builder.course, builder.care, builder.rights, builder.rules, builder.free_account, builder.log),
        *(builder.corrections, builder.decisions, builder.figures, builder.closing, builder.accounting),
    ):
        part()
    builder.properties()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    builder.document.save(str(TARGET))
    print(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
