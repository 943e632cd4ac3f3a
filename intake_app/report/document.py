"""Content → the bytes of a Word document, in memory only. The template is a .docx that a unit may edit in Word."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from intake_app.errors import ContentError
from intake_app.report.charts import draw
from intake_app.report.values import Content
from intake_app.report.visible import visible

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from jinja2.sandbox import SandboxedEnvironment

TEMPLATE = "templates/reports/verslag.docx"
AUTHOR = "LVB-intake"
TITLE = "Verslag"
IDENTIFIER = "lvb-intake verslag 1"


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says about itself in its properties: nothing personal."""

    title: str
    mark: str
    identifier: str
    program: str
    made_at: datetime


def write(template: bytes, content: Content) -> bytes:
    """Fill a template; raises ContentError when the template is broken or names something that a report does not have.

    Nothing touches the disk. Slow on first use (it loads the Word libraries), so not for a window's thread.
    """
    said = Said(TITLE, content.mark, f"{IDENTIFIER}; {content.length}; {content.head}", content.program, content.made_at)
    return fill(template, content, said, TEMPLATE, lambda document: draw(document, content.statistics.plots))


def fill(
    template: bytes, content: object, said: Said, name: str, finish: Callable[[DocxDocument], None] = lambda _document: None
) -> bytes:
    """Fill a template with the fields of `content`; `finish` draws what no template can. Raises ContentError as `write` does."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - a third of a second that the window need not pay at its start

    values = {field.name: getattr(content, field.name) for field in dataclasses.fields(content)}  # type: ignore[arg-type]
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(values, jinja_env=_engine())
        finish(document.docx)
        _name(document.docx.core_properties, said)
        target = io.BytesIO()
        document.save(target)
    except _broken() as error:
        # The cause is not passed on: a parser quotes the text that it stumbled over, and that may be an answer.
        file = name.rpartition("/")[2]
        raise ContentError(f"Het sjabloon {file} klopt niet ({type(error).__name__}).", file=file) from None
    return target.getvalue()


def _engine() -> SandboxedEnvironment:
    from jinja2 import StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_printed)


def _printed(value: object) -> object:
    """Make a value safe to stand in the XML of a document, so that it comes out exactly as it went in.

    Braces go as character references: docxtpl replaces some sequences of them after the template was filled.
    """
    from markupsafe import Markup, escape  # noqa: PLC0415

    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    safe = str(escape(visible(value))).replace("{", "&#123;").replace("}", "&#125;")
    return Markup(safe)  # noqa: S704 - escaped in the line above


def _name(properties: object, said: Said) -> None:
    """Set what the file says about itself: who made it and from which state of the record, and nothing personal."""
    own = {
        "author": AUTHOR,
        "last_modified_by": AUTHOR,
        "title": said.title,
        "subject": said.mark,
        "comments": "",
        "keywords": "",
        "category": "",
        "language": "nl-NL",
        "identifier": said.identifier,
        "version": said.program,
        "revision": 1,
        "created": said.made_at,
        "modified": said.made_at,
    }
    for name, value in own.items():
        setattr(properties, name, value)


def _broken() -> tuple[type[Exception], ...]:
    """Return what a broken template can raise, from the engine, the XML parser and the package reader."""
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from jinja2 import TemplateError  # noqa: PLC0415
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415

    return (TemplateError, LxmlError, OpcError, BadZipFile, KeyError, TypeError, ValueError, AttributeError, IndexError)
