"""What Word documents of ours are built from: styles, numbered headings, tables, fields. Used by build_report_template.py.

python-docx leaves much to its XML elements, which it exposes as members with an underscore.
"""

# ruff: noqa: SLF001

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Arial"
INK = RGBColor(0x1B, 0x1F, 0x24)
ACCENT = RGBColor(0x1F, 0x3A, 0x5F)
QUIET = RGBColor(0x55, 0x5D, 0x66)
RULE, SHADE, BAND = "C3CAD3", "E9EDF2", "F4F6F9"
WIDTH = 16.6


_APPLICATION = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>LVB-intake</Application></Properties>"
)


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, what stands in it, its width in cm."""

    heading: str
    value: str
    width: float
    style: str = "Tabeltekst"


class Pieces:
    """A document that grows from top to bottom."""

    def __init__(self) -> None:
        self.document = Document()

    # --- styles ------------------------------------------------------------------------------------------------------

    def page(self) -> None:
        """Set A4, margins and language."""
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin, section.bottom_margin = Cm(3.0), Cm(2.2)
        section.header_distance, section.footer_distance = Cm(1.1), Cm(1.0)

    def tidy(self) -> None:
        """Drop what the library's own blank document carries along, and make it a Dutch document of today's Word."""
        for holder in (self.document.part.package, self.document.part):
            for key, relation in list(holder.rels.items()):
                if relation.reltype.rpartition("/")[2] in {"thumbnail", "stylesWithEffects", "customXml"}:
                    del holder.rels[key]
                elif relation.reltype.endswith("/extended-properties"):
                    relation.target_part._blob = _APPLICATION.encode()
        styles = self.document.styles.element
        for style in [style for style in styles if style.get(qn("w:type")) == "table" and style.get(qn("w:default")) is None]:
            styles.remove(style)
        settings = self.document.settings.element
        settings.find(f".//{qn('w:compatSetting')}").set(qn("w:val"), "15")
        compat = settings.find(qn("w:compat"))
        compat.remove(compat.find(qn("w:useFELayout")))
        for name, key, value in (
            ("w:zoom", "w:percent", "100"),
            ("w:themeFontLang", "w:val", "nl-NL"),
            ("w:decimalSymbol", "w:val", ","),
            ("w:listSeparator", "w:val", ";"),
        ):
            settings.find(qn(name)).set(qn(key), value)

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
        self.style("Vraag", 9.5, INK, bold=True, hang=0.55).paragraph_format.keep_with_next = True
        self.style("Antwoord", 9.5, INK, hang=0.55)
        self.style("Gezegd", 9.5, INK, hang=0.55)
        self.style("Uitleg", 9.5, INK, hang=1.5)
        self.style("Waarneming", 9, QUIET, italic=True, indent=0.55)
        self.style("Verloop", 9, QUIET, indent=0.55)
        self.style("Verbeterd", 9, ACCENT, indent=0.55)
        self.style("Toelichting", 9, QUIET, after=6)
        self.style("Vingerafdruk", 7, INK, font="Courier New")
        self.style("Tussenruimte", 4, INK, before=0, after=0)
        self.band("Oefening")
        self.style("toc 1", 10, INK, before=3, after=0)
        self.style("toc 2", 9, QUIET, indent=0.85, after=0)

    def band(self, name: str) -> None:
        """Add a style for white words on a band of the accent colour, across the page."""
        style = self.style(name, 10, RGBColor(0xFF, 0xFF, 0xFF), bold=True, after=6)
        side = f'w:val="single" w:sz="24" w:space="1" w:color="{ACCENT}"'
        sides = "".join(f"<w:{where} {side}/>" for where in ("top", "left", "bottom", "right"))
        properties = style.element.get_or_add_pPr()
        after = ("w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")
        for xml in (f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>", f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{ACCENT}"/>'):
            properties.insert_element_before(parse_xml(xml), *after)
        style.paragraph_format.left_indent = style.paragraph_format.right_indent = Cm(0.1)

    def style(  # noqa: PLR0913
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
    ) -> Any:
        """Add a paragraph style and return it."""
        style = self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc "))
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
        return style

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

    def intro(self, words: str) -> None:
        """Add a quiet sentence that stays with what follows."""
        self.text(words, "Toelichting").paragraph_format.keep_with_next = True

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
        self.rows(name, columns, alt, headed=False, keep=True)

    def listing(self, name: str, columns: Sequence[Column], alt: str, empty: str, *, keep: bool = False) -> None:
        """Add a table with a repeating heading, or one sentence when there is nothing to list."""
        self.tag(f"if {name}")
        self.rows(name, columns, alt, keep=keep)
        self.tag("else")
        self.text(empty, "Toelichting")
        self.tag("endif")

    def rows(self, name: str, columns: Sequence[Column], alt: str, *, headed: bool = True, keep: bool = False) -> Any:
        """Add a table that repeats one row for each `row` in `name`, and return that row; `keep` holds a short one together."""
        table = self.table(columns, alt, headed=headed)
        self.tag_row(table, f"for row in {name}")
        row = self.row(table)
        for cell, column in zip(row.cells, columns, strict=True):
            cell.paragraphs[0].style = column.style
            cell.paragraphs[0].add_run(column.value)
            cell.paragraphs[0].paragraph_format.keep_with_next = keep or None
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
            self.whole(heading)
            heading._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for cell, column in zip(heading.cells, columns, strict=True):
                cell.paragraphs[0].style = "Tabelkop"
                cell.paragraphs[0].paragraph_format.keep_with_next = True
                cell.paragraphs[0].add_run(column.heading)
                cell._tc.get_or_add_tcPr().append(
                    parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{SHADE}"/>')
                )
        return table

    def row(self, table: Any) -> Any:
        """Add a row that stays on one page if it fits."""
        row = table.add_row()
        self.whole(row)
        return row

    @staticmethod
    def whole(row: Any) -> None:
        """Keep a row on one page."""
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))

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
        self.text("", "Tussenruimte")

    def field(self, paragraph: Any, code: str, shown: str = "1") -> None:
        """Add a field that Word and LibreOffice keep up to date by themselves."""
        self.field_parts(paragraph, ("begin", "code", "separate"), code)
        paragraph.add_run(shown)
        self.field_parts(paragraph, ("end",))

    @staticmethod
    def field_parts(paragraph: Any, kinds: Sequence[str], code: str = "") -> None:
        """Add the marks that a field is made of: "begin", "code", "separate", "end"."""
        for kind in kinds:
            element = OxmlElement("w:instrText" if kind == "code" else "w:fldChar")
            if kind == "code":
                element.set(qn("xml:space"), "preserve")
                element.text = f" {code} "
            else:
                element.set(qn("w:fldCharType"), kind)
            paragraph.add_run()._r.append(element)

    @staticmethod
    def link(paragraph: Any, anchor: str, words: str) -> None:
        """Add a link to a heading of this document."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), anchor)
        link.set(qn("w:history"), "1")
        link.append(paragraph.add_run(words)._r)
        paragraph._p.append(link)
