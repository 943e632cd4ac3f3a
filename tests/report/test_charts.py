"""The plots of a report: charts of Word itself, with their words and numbers as text, and nothing where nothing was asked."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from lxml import etree

from intake_app.report.charts import chart
from intake_app.report.document import write
from intake_app.report.values import Content, Plot, PlotBar

Names = dict[str, bytes]


def parts(document: bytes) -> Names:
    """The files in a document."""
    with zipfile.ZipFile(io.BytesIO(document)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_each_plot_is_a_chart_with_the_numbers_of_the_record(content: Content, template: bytes) -> None:
    """Names and shares stand in it as text; the share is rounded as in the table beside it."""
    found = parts(write(template, content))
    charts = [etree.fromstring(found[name]) for name in sorted(found) if name.startswith("word/charts/")]

    read = [["".join(node.itertext()) for node in one.iter("{*}pt")] for one in charts]

    assert [plot.name for plot in content.statistics.plots] == ["vormen", "fasen", "stiltes"]
    wanted = [
        [*(bar.name for bar in plot.bars), *(f"{round(100 * bar.share) / 100:.2f}" for bar in plot.bars)]
        for plot in content.statistics.plots
    ]
    assert wanted == read


def test_each_plot_is_told_in_words_to_who_cannot_see_it(content: Content, template: bytes) -> None:
    """The alt text names every bar with its share."""
    body = etree.fromstring(parts(write(template, content))["word/document.xml"])

    told = [node.get("descr") for node in body.iter("{*}docPr") if node.getparent().find("{*}graphic//{*}chart") is not None]

    assert [plot.alt for plot in content.statistics.plots] == told


def test_without_questions_there_are_no_plots_and_no_captions(blank, read_report, template: bytes) -> None:  # type: ignore[no-untyped-def]
    """An empty plot would look like a mistake."""
    found = parts(write(template, read_report(blank())))

    assert [] == [name for name in found if "charts" in name]
    assert b"tussen haakjes" not in found["word/document.xml"]


@pytest.mark.parametrize("name", ["<kom mee>", "{{ 7*7 }}", '& "', "\x00", "😀", "\u202e omgekeerd"])
def test_any_name_comes_out_as_it_went_in(name: str) -> None:
    """A phase of a unit's own script may be called anything."""
    tree = etree.fromstring(chart(Plot("vormen", "FICTIEF", (PlotBar(name, 0.5),))).encode())

    assert [name.replace("\x00", "␀"), "0.50"] == ["".join(node.itertext()) for node in tree.iter("{*}pt")]


def test_a_template_without_places_gets_no_plots(content: Content, template: bytes) -> None:
    """A unit may take them out of its own template."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as bare:
        for name, data in parts(template).items():
            bare.writestr(name, re.sub(rb"plot_\w+", b"elders", data) if name == "word/document.xml" else data)

    assert [] == [name for name in parts(write(packed.getvalue(), content)) if "charts" in name]
