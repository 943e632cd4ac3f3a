"""People for the picture cards: adult heads, hair, faces, hands and bodies, put together in many ways.

A head is drawn around (0, 0), about 100 wide and 130 high; shoulders end at y = 134. Small figures leave out brows and nose,
so that their lines stay apart at 96 pixels.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from card_shapes import BLUE, GREY, INK, LINE, PAPER, SMALL, STEEL, YELLOW, at, circle, dot, limb, oval, path

PALE = "#f4d3b3"
TAN = "#dcaa7d"
BROWN = "#b67d50"
DARK = "#9a6744"

BLACK = INK
CHESTNUT = "#9c6644"
BLOND = "#ecc962"
SILVER = "#cfd6d9"

_BEHIND = {
    "long": "M-54-6C-60-58-34-82 0-82S60-58 54-6L62 84C44 96-44 96-62 84Z",
    "bob": "M-54-6C-60-58-34-82 0-82S60-58 54-6L58 44C40 56-40 56-58 44Z",
    "curls": "M-42 44C-66 44-74 20-62 6C-82-8-74-38-54-40C-54-66-24-78-8-66C10-82 42-72 48-50C72-46 80-16 62-2S68 44 42 44Z",
    "ponytail": "M40-40C78-44 86 6 66 60C56 58 50 40 48 20Z",
    "braids": "M-46-20C-64 10-64 60-58 92L-38 92C-36 60-36 30-38 0ZM46-20C64 10 64 60 58 92L38 92C36 60 36 30 38 0Z",
    "bun": "M-26-84A26 26 0 1 0 26-84A26 26 0 1 0-26-84Z",
}
_OVER = {
    "short": "M-49-2C-60-58-34-80 2-80C40-80 60-56 49-2C46-18 42-28 36-36C14-28-14-28-34-38C-42-28-46-16-49-2Z",
    "parted": "M-49-8C-60-58-34-82 2-82C40-82 60-58 49-8C46-26 38-42 24-54C6-44-24-40-42-36C-46-28-48-18-49-8Z",
    "fringe": "M-49-6C-60-60-34-82 0-82S60-60 49-6L44-34H-44Z",
    "cropped": "M-48-12C-56-56-32-76 0-76S56-56 48-12C44-28 40-38 34-44C14-50-14-50-34-44C-40-38-44-28-48-12Z",
    "sides": "M-44 4C-70 4-68-48-38-58C-46-40-40-16-44 4ZM44 4C70 4 68-48 38-58C46-40 40-16 44 4Z",
}
_STYLES = {
    "short": ("", "short"),
    "parted": ("", "parted"),
    "cropped": ("", "cropped"),
    "sides": ("", "sides"),
    "fringe": ("", "fringe"),
    "long": ("long", "parted"),
    "bob": ("bob", "fringe"),
    "curls": ("curls", "cropped"),
    "ponytail": ("ponytail", "parted"),
    "braids": ("braids", "parted"),
    "bun": ("bun", "short"),
    "none": ("", ""),
    "scarf": ("", ""),
}
_HEAD = "M-46-18C-46-52-26-68 0-68S46-52 46-18V6C46 40 24 64 0 64S-46 40-46 6Z"
_SCARF = "M0-86C-50-86-66-46-62-6C-60 40-58 62-72 92C-40 112 40 112 72 92C58 62 60 40 62-6C66-46 50-86 0-86Z"
_BEARD = "M-47-2C-48 56-22 78 0 78S48 56 47-2C42 16 30 22 14 20H-14C-30 22-42 16-47-2Z"

BROWS = {
    "plain": "M-30-21Q-20-26-11-22M30-21Q20-26 11-22",
    "sad": "M-32-17L-11-28M32-17L11-28",
    "high": "M-32-30Q-20-40-9-35M32-30Q20-40 9-35",
    "angry": "M-34-30L-9-15M34-30L9-15",
    "odd": "M-32-18L-10-15M32-32Q20-40 9-32",
}
MOUTHS = {
    "plain": "M-17 35Q0 44 17 35",
    "flat": "M-19 38H19",
    "smile": "M-24 29Q0 54 24 29",
    "down": "M-22 45Q0 23 22 45",
    "slant": "M-17 43L18 32",
}


@dataclass(frozen=True)
class Look:
    """How someone looks: skin, hair, and what they wear; `old` adds lines of age."""

    skin: str = TAN
    hair: str = BLACK
    style: str = "short"
    top: str = BLUE
    scarf: str = GREY
    beard: bool = False
    glasses: bool = False
    old: bool = False
    earrings: bool = False


@dataclass(frozen=True)
class Face:
    """What a face does: keys of BROWS and MOUTHS, or a mouth of its own; eyes `open`, `wide`, `shut`, `half`, `joy`, `aside`."""

    brows: str = "plain"
    eyes: str = "open"
    mouth: str = "plain"
    own_mouth: str = ""
    extra: str = ""


PLAIN = Face()

SELF = Look(TAN, CHESTNUT, "parted", BLUE)
SECOND = Look(BROWN, BLACK, "long", YELLOW)
"""The one who tells, in two figures to choose from."""


def both(name: str, draw: Callable[[Look], str]) -> dict[str, Callable[[], str]]:
    """Give a drawing of the one who tells in both figures: `name` and `name-2`."""
    return {name: partial(draw, SELF), f"{name}-2": partial(draw, SECOND)}


def _eyes(kind: str, radius: float) -> str:
    if kind == "wide":
        return circle(-20, -5, 13, PAPER, SMALL) + circle(20, -5, 13, PAPER, SMALL) + dot(-20, -5, 5) + dot(20, -5, 5)
    if kind == "shut":
        return path("M-31-4Q-20 6-9-4M31-4Q20 6 9-4")
    if kind == "joy":
        return path("M-31 0Q-20-14-9 0M31 0Q20-14 9 0")
    if kind == "half":
        return (
            dot(-20, 0, radius) + dot(20, 0, radius) + path("M-32-5H-9M32-5H9M-28 13Q-20 17-12 13M28 13Q20 17 12 13", width=SMALL)
        )
    shift = 8 if kind == "aside" else 0
    return dot(-20 + shift, -5, radius) + dot(20 + shift, -5, radius)


def head(look: Look, face: Face = PLAIN, *, fine: bool = True, radius: float = 6.5) -> str:
    """Draw a head around (0, 0); `fine` with brows and nose, else eyes and mouth only."""
    behind, over = _STYLES[look.style]
    parts = []
    if look.style == "scarf":
        parts += [
            path(_SCARF, look.scarf),
            path("M-38-18C-38-44-22-56 0-56S38-44 38-18V4C38 36 20 54 0 54S-38 36-38 4Z", look.skin),
        ]
    else:
        ears = circle(-48, 2, 10, look.skin) + circle(48, 2, 10, look.skin)
        parts += [path(_BEHIND[behind], look.hair)] if behind == "bun" else []
        parts += [ears, path(_HEAD, look.skin)]
        if look.beard:
            parts += [path(_BEARD, look.hair), oval(0, 38, 22, 11, look.skin, SMALL)]
        if over:
            parts.append(path(_OVER[over], look.hair))
    if look.earrings:
        parts.append(circle(-49, 20, 7, YELLOW, 5) + circle(49, 20, 7, YELLOW, 5))
    if fine:
        parts += [path(BROWS[face.brows], width=7), path("M1 0L-5 17H4", width=SMALL)]
    if look.old and fine:
        parts.append(path("M-33 22Q-27 29-27 38M33 22Q27 29 27 38", width=5))
    parts.append(_eyes(face.eyes, radius))
    if look.beard:
        parts.append(path("M-9 38H9", width=SMALL))
    else:
        parts.append(face.own_mouth or path(MOUTHS[face.mouth]))
    if look.glasses:
        parts.append(circle(-21, -4, 17, None, SMALL) + circle(21, -4, 17, None, SMALL) + path("M-5-6Q0-10 5-6", width=SMALL))
    return "".join(parts) + face.extra


def shoulders(look: Look, collar: str = "") -> str:
    """Draw neck and shoulders below a head around (0, 0), down to y = 134."""
    neck = path("M-19 50V84L0 98L19 84V50", look.skin)
    return path("M-96 134C-96 98-66 88-22 80L0 102L22 80C66 88 96 98 96 134Z", look.top) + neck + collar


def hair_behind(look: Look) -> str:
    """Draw the hair that hangs behind a head and its shoulders, if there is any."""
    behind = _STYLES[look.style][0]
    return path(_BEHIND[behind], look.hair) if behind and behind != "bun" else ""


def torso(look: Look, collar: str = "") -> str:
    """Draw all that a head stands before: shoulders, and long hair behind them."""
    return hair_behind(look) + shoulders(look, collar)


def bust(look: Look, face: Face = PLAIN, collar: str = "", *, fine: bool = True, radius: float = 6.5) -> str:
    """Draw head and shoulders."""
    return torso(look, collar) + head(look, face, fine=fine, radius=radius)


def large(look: Look, face: Face = PLAIN, collar: str = "", y: float = 94) -> str:
    """Draw someone on the whole card."""
    return at(120, y, bust(look, face, collar))


def small(x: float, y: float, look: Look, face: Face = PLAIN, scale: float = 0.5, collar: str = "") -> str:
    """Draw someone small: eyes and mouth only, with lines of 6."""
    return at(x, y, bust(look, face, collar, fine=False, radius=4.5 / scale), scale, width=SMALL)


def hand(x: float, y: float, skin: str = TAN, scale: float = 1, turn: float = 0, *, mirror: bool = False) -> str:
    """Draw an open hand, fingers up, about 110 high around the palm."""
    fingers = [
        ("M-19-6L-34-46", 14),
        ("M-7-10L-12-66", 14),
        ("M7-10L12-66", 14),
        ("M19-6L34-44", 14),
        ("M20 24C34 20 42 10 48-8", 15),
    ]
    return at(x, y, limb([*fingers, ("M-9 8H9V22H-9Z", 34), ("M0 30V66", 32)], skin, LINE / scale), scale, turn, mirror=mirror)


def standing(x: float, y: float, look: Look, face: Face = PLAIN, legs: str = "#74b3dc", scale: float = 1) -> str:
    """Draw someone standing, from the front, 210 high with the chin in the middle of (0, 0)."""
    body = limb([("M-15 84L-17 152", 22), ("M15 84L17 152", 22)], legs)
    arms = limb([("M-34 20C-44 44-46 62-44 80", 14), ("M34 20C44 44 46 62 44 80", 14)], look.top)
    hands = dot(-44, 88, 11) + dot(44, 88, 11) + dot(-44, 88, 6, look.skin) + dot(44, 88, 6, look.skin)
    feet = path("M-30 158H-8M8 158H30", width=14)
    trunk = path("M-34 12C-20 4 20 4 34 12L30 92H-30Z", look.top, SMALL)
    top = at(0, -32, head(look, face, fine=False, radius=10), 0.52, width=SMALL)
    neck = path("M-10-2V8H10V-2", look.skin, SMALL)
    return at(x, y, arms + hands + body + feet + trunk + neck + top, scale, width=SMALL)


def naked(*, back: bool) -> str:
    """Draw a plain grey body to point at, of nobody's colour, without clothes and without detail, on the whole card."""
    legs = [("M-15 92L-22 150L-24 196", 22), ("M15 92L22 150L24 196", 22), ("M-25 200H-31M25 200H31", 16)]
    arms = [("M-34 14L-53 60L-62 100", 15), ("M34 14L53 60L62 100", 15), ("M-63 106L-65 114M63 106L65 114", 16)]
    trunk = [("M-26 14H26L18 60L20 90H-20L-18 60Z", 24), ("M0 24V90", 32), ("M0 10V-10", 20)]
    skull = oval(0, -28, 22, 27, STEEL if back else GREY, SMALL)
    if back:
        marks = "M-17 26Q-22 38-15 48M17 26Q22 38 15 48M0 30V64M0 90V108M-23 150H-14M23 150H14"
    else:
        marks = "M-1 70V74M-26 148H-18M26 148H18M-9-14Q0-8 9-14"
        skull += path("M-21-32C-26-66 26-66 21-32C10-44-10-44-21-32Z", STEEL, SMALL) + dot(-8, -27, 3.5) + dot(8, -27, 3.5)
    return at(120, 64, limb([*legs, *arms, *trunk], GREY, 5) + skull + path(marks, width=5), 0.79, width=SMALL)


def walking(x: float, y: float, look: Look, legs: str, scale: float = 1, *, mirror: bool = False) -> str:
    """Draw someone who walks to the right, 180 high with the head at (0, 0)."""
    back = limb([("M0 38L-24 78", 14)], look.top) + limb([("M-2 92L-16 122L-40 146", 18)], legs)
    front = limb([("M2 92L22 120L24 158", 18)], legs) + path("M-46 152L-34 158M22 164H40", width=12)
    trunk = limb([("M0 40V86", 34)], look.top)
    arm = limb([("M2 42L16 68L38 74", 12)], look.top)
    top = at(0, 0, head(look, Face(eyes="aside"), fine=False, radius=10), 0.42, width=SMALL)
    return at(x, y, back + front + trunk + arm + top, scale, mirror=mirror)


def tie(colour: str) -> str:
    """Draw a white shirt front with a tie."""
    return path("M-22 82L0 134L22 82L0 100Z", PAPER, SMALL) + path("M-8 102H8L12 134H-12Z", colour, SMALL)
