"""The pen of the picture cards: a small palette, plain shapes, and the things that come back in many drawings.

All sizes are in units of a field of 240 by 240. Only what SVG Tiny 1.2 (and so QtSvg) draws is used: paths, circles, ellipses,
rectangles and groups. Every part has an outline in INK, and every fill stands out from INK by 3 at least, also in grey.
"""

from __future__ import annotations

from collections.abc import Iterable

INK = "#10191d"
PAPER = "#ffffff"
GREY = "#d5dcdf"
STEEL = "#8b979c"
BLUE = "#74b3dc"
SKY = "#cfe6f4"
GREEN = "#8cc48a"
YELLOW = "#f6d262"
ORANGE = "#eb9a5b"
RED = "#dd6b57"
WOOD = "#c99a66"
LILAC = "#b9a3d6"

LINE = 8
SMALL = 6


def number(value: float) -> str:
    """Write a number as short as it goes, to a tenth of a unit."""
    return f"{round(value, 1):g}"


def _style(fill: str | None, width: float | None, stroke: str | None) -> str:
    parts = [f' fill="{fill}"' if fill else "", f' stroke="{stroke}"' if stroke else ""]
    return "".join(parts) + (f' stroke-width="{number(width)}"' if width is not None else "")


def path(data: str, fill: str | None = None, width: float | None = None, stroke: str | None = None) -> str:
    """Draw a path."""
    return f'<path d="{data}"{_style(fill, width, stroke)}/>'


def circle(
    x: float, y: float, radius: float, fill: str | None = None, width: float | None = None, stroke: str | None = None
) -> str:
    """Draw a circle."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"{_style(fill, width, stroke)}/>'


def oval(x: float, y: float, rx: float, ry: float, fill: str | None = None, width: float | None = None) -> str:
    """Draw an ellipse."""
    size = f'cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}"'
    return f"<ellipse {size}{_style(fill, width, None)}/>"


def box(x: float, y: float, w: float, h: float, fill: str | None = None, round_: float = 6, width: float | None = None) -> str:
    """Draw a rectangle with round corners."""
    place = f'x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
    return f'<rect {place} rx="{number(round_)}"{_style(fill, width, None)}/>'


def dot(x: float, y: float, radius: float, colour: str = INK) -> str:
    """Draw a filled dot without an outline."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{colour}" stroke="none"/>'


def at(x: float, y: float, inside: str, scale: float = 1, turn: float = 0, *, mirror: bool = False, width: float = LINE) -> str:
    """Place a drawing elsewhere, smaller or larger; its lines stay `width` thick."""
    how = f"translate({number(x)} {number(y)})"
    if turn:
        how += f" rotate({number(turn)})"
    if mirror or scale != 1:
        how += f" scale({'-' if mirror else ''}{scale:g} {scale:g})"
    return f'<g transform="{how}" stroke-width="{number(width / scale)}">{inside}</g>'


def limb(lines: Iterable[tuple[str, float]], fill: str, edge: float = SMALL) -> str:
    """Draw thick lines (path, thickness) that melt into one shape with one outline: arms, fingers, legs."""
    rows = list(lines)
    under = "".join(path(data, width=thick + 2 * edge) for data, thick in rows)
    over = "".join(path(data, width=thick, stroke=fill) for data, thick in rows)
    return under + over


def bubble(x: float, y: float, w: float, h: float, tip: tuple[float, float], fill: str = PAPER) -> str:
    """Draw a speech bubble; its tail leaves the nearest long side and ends in `tip`."""
    r, (tx, ty) = 18.0, tip
    foot = min(max(tx, x + r + 16), x + w - r - 16)
    low = ty > y + h / 2
    n = number
    tail = f"H{n(foot + 14)}L{n(tx)} {n(ty)}L{n(foot - 12)} {n(y + h)}" if low else ""
    head = "" if low else f"H{n(foot - 14)}L{n(tx)} {n(ty)}L{n(foot + 12)} {n(y)}"
    return path(
        f"M{n(x + r)} {n(y)}{head}H{n(x + w - r)}q{n(r)} 0 {n(r)} {n(r)}V{n(y + h - r)}q0 {n(r)} {n(-r)} {n(r)}{tail}"
        f"H{n(x + r)}q{n(-r)} 0 {n(-r)} {n(-r)}V{n(y + r)}q0 {n(-r)} {n(r)} {n(-r)}z",
        fill,
    )


def thought(x: float, y: float, scale: float, fill: str = PAPER) -> str:
    """Draw a thought: a cloud, 120 by 84 around its middle."""
    cloud = "M-36 36C-62 38-66 4-44-2C-48-32-12-44 2-28C20-46 54-30 46-6C68 2 62 38 36 36Z"
    return at(x, y, path(cloud, fill), scale)


def question(x: float, y: float, scale: float = 1, width: float = 9) -> str:
    """Draw a question mark, 40 by 70 around its middle."""
    return at(x, y, path("M-17-18C-15-42 18-42 18-18C18-2 0-2 0 14") + dot(0, 31, 6.5 / scale**0.3), scale, width=width)


def check(x: float, y: float, scale: float = 1, width: float = LINE) -> str:
    """Draw a check mark, 40 by 30 around its middle."""
    return at(x, y, path("M-18 2L-5 15L20-14"), scale, width=width)


def cross(x: float, y: float, size: float, width: float = LINE) -> str:
    """Draw a cross, `size` from its middle to its ends."""
    n = number
    return path(
        f"M{n(x - size)} {n(y - size)}L{n(x + size)} {n(y + size)}M{n(x + size)} {n(y - size)}L{n(x - size)} {n(y + size)}",
        width=width,
    )


def lines(x: float, y: float, lengths: Iterable[float], gap: float = 20, width: float = SMALL) -> str:
    """Draw lines of writing under each other."""
    return path("".join(f"M{number(x)} {number(y + row * gap)}h{number(long)}" for row, long in enumerate(lengths)), width=width)


def arrow(x: float, y: float, long: float, turn: float = 0, width: float = 10) -> str:
    """Draw an arrow that begins in (x, y) and points to the right, or elsewhere when turned (degrees, clockwise)."""
    n = number
    return at(x, y, path(f"M0 0H{n(long)}M{n(long - 18)}-17L{n(long)} 0L{n(long - 18)} 17"), turn=turn, width=width)


def sun(x: float, y: float, radius: float, rays: Iterable[int] = range(0, 360, 45), width: float = LINE) -> str:
    """Draw a sun with rays in these directions (degrees)."""
    ray = "".join(at(x, y, path(f"M{number(radius + 13)} 0h{number(radius * 0.45)}"), turn=turn, width=width) for turn in rays)
    return circle(x, y, radius, YELLOW, width) + ray


def moon(x: float, y: float, scale: float = 1, fill: str = YELLOW) -> str:
    """Draw a crescent moon, 80 high around its middle."""
    return at(x, y, path("M14-40A40 40 0 1 0 38 14A32 32 0 0 1 14-40Z", fill), scale)


def star(x: float, y: float, radius: float, fill: str = YELLOW, width: float = LINE) -> str:
    """Draw a star with five points."""
    outline = "M0-100L26-36L95-31L42 13L59 81L0 44L-59 81L-42 13L-95-31L-26-36Z"
    return at(x, y, path(outline, fill), round(radius / 100, 3), width=width)


def cup(x: float, y: float, scale: float = 1, fill: str = BLUE, *, steam: bool = True) -> str:
    """Draw a cup with a handle, 110 wide around its middle, and steam."""
    body = path("M34-22H54C74-22 74 22 40 22") + path("M-50-34H36V12C36 34 22 44 4 44H-18C-36 44-50 34-50 12Z", fill)
    puff = path("M-24-54C-34-66-14-74-24-88M8-54C-2-66 18-74 8-88") if steam else ""
    return at(x, y, body + puff, scale)


def sheet(x: float, y: float, w: float, h: float, fill: str = PAPER) -> str:
    """Draw a sheet of paper with a folded corner."""
    n, fold = number, min(w, h) * 0.24
    return path(f"M{n(x)} {n(y)}h{n(w - fold)}l{n(fold)} {n(fold)}v{n(h - fold)}h{n(-w)}z", fill) + path(
        f"M{n(x + w - fold)} {n(y)}v{n(fold)}h{n(fold)}"
    )


def house(x: float, y: float, scale: float = 1, fill: str = PAPER) -> str:
    """Draw the outside of a house without door or windows, 160 by 170 around its middle."""
    chimney = path("M36-46V-82H60V-20H36Z", GREY)
    return at(x, y, chimney + path("M-62-14V80H62V-14L0-66Z", fill) + path("M-84-8L0-84L84-8L68 8L0-54L-68 8Z", RED), scale)


def drawing(inside: str) -> str:
    """Make a whole SVG file of a drawing, on a white field of its own: it looks the same on a dark screen and on paper."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" viewBox="0 0 240 240">'
        f'<rect width="240" height="240" rx="24" fill="{PAPER}"/>'
        f'<g fill="none" stroke="{INK}" stroke-width="{LINE}" stroke-linecap="round" stroke-linejoin="round">{inside}</g></svg>\n'
    )
