"""Small plots in the report: native charts of Word (vector, with real text), drawn at a bookmark of the template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape, quoteattr

from intake_app.report.values import Plot
from intake_app.report.visible import visible

if TYPE_CHECKING:
    from docx.document import Document

BOOKMARK: Final = "plot_"
"""A bookmark of this name and that of a plot, on an empty paragraph, is where the plot comes."""

EMU_A_CM: Final = 360_000
WIDTH, ROW, REST = 16.0, 0.72, 0.9
"""Centimetres: the width of a plot, the height of a bar with its room, and what is above and below the bars."""

FILL: Final = "1F4E66"
"""Dark enough to be read on a black-and-white print, where the paper is the other colour."""

_CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WORD_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def draw(document: Document, plots: Sequence[Plot]) -> None:
    """Put each plot at its bookmark; one for which the template has no place, or that has no bars, is left out."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - the Word libraries are slow to load

    places = {mark.get(qn("w:name"), ""): mark for mark in document.element.body.iter(qn("w:bookmarkStart"))}
    for number, plot in enumerate(plots, start=1):
        mark = places.get(BOOKMARK + plot.name)
        if mark is not None and plot.bars:
            _place(document, mark.getparent(), plot, number)


def _place(document: Document, paragraph: Any, plot: Plot, number: int) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from docx.opc.packuri import PackURI  # noqa: PLC0415
    from docx.opc.part import Part  # noqa: PLC0415
    from docx.oxml import OxmlElement, parse_xml  # noqa: PLC0415

    package = document.part.package
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART_TYPE, chart(plot).encode(), package)
    relation = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    run = OxmlElement("w:r")
    drawing = OxmlElement("w:drawing")
    drawing.append(parse_xml(_inline(plot, number, relation)))
    run.append(drawing)
    paragraph.append(run)


def chart(plot: Plot) -> str:
    """Return the XML of a chart part: horizontal bars with their names left and their shares as text."""
    names = "".join(f'<c:pt idx="{at}"><c:v>{_text(bar.name)}</c:v></c:pt>' for at, bar in enumerate(plot.bars))
    shares = "".join(f'<c:pt idx="{at}"><c:v>{round(100 * bar.share) / 100:.2f}</c:v></c:pt>' for at, bar in enumerate(plot.bars))
    count = f'<c:ptCount val="{len(plot.bars)}"/>'
    line = f'<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{FILL}"/></a:solidFill></a:ln></c:spPr>'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_DRAWING}" xmlns:r="{_RELATION}">'
        '<c:date1904 val="0"/><c:lang val="nl-NL"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{FILL}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        '<c:dLbls><c:numFmt formatCode="0%" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_font()}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strLit>{count}{names}</c:strLit></c:cat>"
        f"<c:val><c:numLit><c:formatCode>0%</c:formatCode>{count}{shares}</c:numLit></c:val></c:ser>"
        '<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="222"/></c:barChart>'
        '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{line}{_font()}<c:crossAx val="222"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        '<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:max val="1.15"/><c:min val="0"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx>'
        '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>"
    )


def _inline(plot: Plot, number: int, relation: str) -> str:
    wide, high = round(WIDTH * EMU_A_CM), round((REST + ROW * len(plot.bars)) * EMU_A_CM)
    named = f'id="{9000 + number}" name="Plot {number}" descr={quoteattr(visible(plot.alt))}'
    return (
        f'<wp:inline xmlns:wp="{_WORD_DRAWING}" xmlns:a="{_DRAWING}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr {named}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" xmlns:r="{_RELATION}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline>"
    )


def _font() -> str:
    letters = '<a:defRPr sz="900"><a:latin typeface="Arial"/></a:defRPr>'
    return f'<c:txPr><a:bodyPr/><a:p><a:pPr>{letters}</a:pPr><a:endParaRPr lang="nl-NL"/></a:p></c:txPr>'


def _text(text: str) -> str:
    return escape(visible(text))
