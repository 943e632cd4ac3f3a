"""How the window looks: two palettes, one style sheet, everything sized from the text.

A widget says what it is with the property `look` (see `look`); the style sheet says how that looks. Sizes follow the text
scale of the settings, so nothing is cut off at 200 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from intake_app.settings import Settings
from intake_app.ui.stylesheet import SHEET

BASE_POINTS = 10.5
"""Size of plain text at 100 %: 14 px at 96 dpi, above the 13 px that the design asks for."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as #rrggbb.

    `text` and `muted` are read on background, surface and raised; `<kind>` on `<kind>_soft` and on surface; `accent_text` on
    accent; `practice_text` on practice. `edge` outlines what can be operated, `line` only divides.
    """

    name: str
    background: str
    surface: str
    raised: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    accent_text: str
    accent_soft: str
    stop: str
    stop_soft: str
    change: str
    change_soft: str
    consider: str
    consider_soft: str
    ok: str
    ok_soft: str
    practice: str
    practice_text: str


LIGHT = Palette(
    name="light",
    background="#f3f5f4",
    surface="#ffffff",
    raised="#e9edec",
    line="#d3dad9",
    edge="#76858a",
    text="#1a2427",
    muted="#4d5b60",
    accent="#1c5d77",
    accent_strong="#134557",
    accent_text="#ffffff",
    accent_soft="#dfecf1",
    stop="#8c3527",
    stop_soft="#f8ebe7",
    change="#735000",
    change_soft="#f8f0dc",
    consider="#3c5478",
    consider_soft="#e8eef6",
    ok="#27623f",
    ok_soft="#e4f1e8",
    practice="#5a3f86",
    practice_text="#ffffff",
)

DARK = Palette(
    name="dark",
    background="#15191b",
    surface="#1e2426",
    raised="#2a3134",
    line="#374145",
    edge="#7f8d92",
    text="#e8eced",
    muted="#aab6ba",
    accent="#86c5dd",
    accent_strong="#a9d8ea",
    accent_text="#0c222c",
    accent_soft="#21404d",
    stop="#f2aa9a",
    stop_soft="#43282a",
    change="#e8c373",
    change_soft="#3c3320",
    consider="#a9c3ea",
    consider_soft="#273448",
    ok="#93d0a9",
    ok_soft="#203a2b",
    practice="#c9b3f0",
    practice_text="#231539",
)

_current = LIGHT


def current() -> Palette:
    """Return the palette that is on the screen now, for icons and own drawing."""
    return _current


def chosen(theme: str) -> Palette:
    """Return the palette for "light", "dark" or "system"."""
    if theme == "system":
        return DARK if QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return DARK if theme == "dark" else LIGHT


def apply(app: QApplication, settings: Settings) -> None:
    """Put theme and text size of these settings on the whole application."""
    global _current  # noqa: PLW0603 - there is one screen, and it has one palette
    _current = chosen(settings.theme)
    font = QFont(app.font())
    font.setPointSizeF(BASE_POINTS * settings.text_scale / 100)
    if not isinstance(app.property("indicators"), bool):  # once: the style lives as long as the application
        from intake_app.ui.indicators import Indicators  # noqa: PLC0415 - it draws with the palette of this file

        app.setStyle(Indicators())
        app.setProperty("indicators", True)
    app.setPalette(_qt_palette(_current))
    app.setFont(font)
    app.setStyleSheet(style(_current, settings.text_scale))


def look(widget: QWidget, name: str) -> None:
    """Give a widget its look, or another one than before."""
    if widget.property("look") == name:
        return
    widget.setProperty("look", name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def font() -> QFont:
    """Return the font of plain text at the chosen size."""
    return QApplication.font()


def em(count: float) -> int:
    """Return `count` times the height of a line of plain text, in pixels."""
    return round(QFontMetrics(font()).height() * count)


def fit(dialog: QWidget, width: float, height: float) -> None:
    """Give a dialog a size in lines of text, but never larger than the screen, nor than nine tenths of its window."""
    parent = dialog.parentWidget()
    room = parent.window().size() * 0.9 if parent else dialog.screen().availableSize() * 0.9
    dialog.resize(min(em(width), room.width()), min(em(height), room.height()))


def roomy(text: str, percent: int = 140) -> str:
    """Return rich text for a label with this line height; the text is escaped, line ends stay."""
    lines = escape(text).replace("\n", "<br>")
    return f'<p style="margin:0; line-height:{percent}%">{lines}</p>'


def style(palette: Palette, scale_percent: int) -> str:
    """Return the style sheet for this palette and text scale (100 to 200)."""
    scale = scale_percent / 100
    points = {f"pt{name}": f"{BASE_POINTS * scale * factor:.2f}pt" for name, factor in _POINTS.items()}
    pixels = {f"px{size}": f"{max(1, round(size * scale))}px" for size in (1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 32)}
    colours = {name: getattr(palette, name) for name in palette.__slots__}
    return Template(SHEET).substitute(points | pixels | colours)


def _qt_palette(palette: Palette) -> QPalette:
    """Return the palette for what the style sheet leaves to the style itself."""
    role = QPalette.ColorRole
    result = QPalette()
    for target, colour in {
        role.Window: palette.background,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.text,
        role.Button: palette.raised,
        role.ButtonText: palette.text,
        role.BrightText: palette.text,
        role.PlaceholderText: palette.muted,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.accent_text,
        role.Accent: palette.accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.text,
        role.Light: palette.surface,
        role.Midlight: palette.raised,
        role.Mid: palette.line,
        role.Dark: palette.edge,
        role.Shadow: palette.line,
    }.items():
        result.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, target, QColor(palette.edge))
    return result


_POINTS = {"small": 0.93, "body": 1.0, "say": 1.5, "heading": 1.2, "title": 1.75, "words": 1.55}
