"""Cards to point at, in place of an answer."""

from __future__ import annotations

from collections.abc import Callable

from card_people import Face, Look, both, bust, hand, head, torso
from card_shapes import (
    GREEN,
    GREY,
    ORANGE,
    PAPER,
    RED,
    SKY,
    SMALL,
    YELLOW,
    at,
    box,
    bubble,
    circle,
    cup,
    dot,
    limb,
    lines,
    path,
    question,
)


def _yes() -> str:
    return circle(120, 120, 100, GREEN) + path("M66 124L104 164L176 82", width=26)


def _no() -> str:
    return box(24, 24, 192, 192, ORANGE, 22) + path("M76 76L164 164M164 76L76 164", width=26)


def _dont_know(who: Look) -> str:
    arms = limb([("M-86 118C-112 96-104 76-96 62", 24), ("M86 118C112 96 104 76 96 62", 24)], who.top, 6)
    palms = hand(-92, 44, who.skin, 0.62, -34) + hand(92, 44, who.skin, 0.62, 34, mirror=True)
    face = Face(brows="high", mouth="flat", eyes="aside")
    return at(120, 126, torso(who) + arms + head(who, face) + palms, 0.8) + question(120, 30, 0.55)


def _dont_understand(who: Look) -> str:
    knot = path("M24 50C50 26 62 74 40 72S50 30 74 46S84 84 62 70S84 28 104 48", width=SMALL)
    talk = bubble(10, 16, 112, 76, (100, 118)) + knot
    return talk + at(150, 134, bust(who, Face(brows="odd", mouth="slant")), 0.72) + question(192, 46, 0.9)


def _wont_say(who: Look) -> str:
    talk = bubble(86, 20, 142, 88, (112, 140)) + lines(112, 52, (92, 60), 26)
    bar = path("M92 116L210 24", width=28, stroke=PAPER) + path("M92 116L212 22", width=14)
    return talk + bar + at(66, 158, bust(who, Face(own_mouth=path("M-20 38H20", width=11))), 0.58, width=SMALL)


def _pause() -> str:
    return cup(112, 132, 1.35) + path("M30 204H190", width=10)


def _stop() -> str:
    sign = path("M76 16H164L224 76V164L164 224H76L16 164V76Z", RED)
    return sign + hand(114, 124, PAPER, 1.2)


def _slower() -> str:
    shell = path("M70 132A46 46 0 1 1 162 132Z", YELLOW) + path(
        "M140 130C140 92 92 96 94 122C96 134 120 134 118 118", width=SMALL
    )
    body = path("M44 146H168C190 146 190 112 190 104C190 88 168 90 168 104C168 120 166 132 156 132H70Z", GREY)
    horns = path("M176 92L168 76M184 92L192 76", width=SMALL)
    return bubble(12, 34, 216, 142, (60, 224)) + body + shell + horns + dot(180, 106, 4)


def _again() -> str:
    turn = path("M203 138A84 84 0 1 1 194 80") + path("M202 42L196 86L154 70")
    return at(0, 0, turn, width=12) + bubble(76, 84, 92, 58, (96, 172)) + lines(94, 104, (56, 40), 18)


def _ask(who: Look) -> str:
    arm = limb([("M-74 114C-92 84-92 40-88 10", 26)], who.top)
    return at(136, 116, arm + bust(who), 0.84) + at(62, 96, hand(0, 0, who.skin, 0.66)) + question(206, 44, 0.9)


def _toilet() -> str:
    tank = box(38, 46, 52, 92, PAPER, 8) + path("M56 62H72", width=SMALL)
    bowl = path("M88 130H196C196 168 172 184 150 186V216H84V178C72 164 72 146 78 130Z", PAPER)
    seat = path("M72 124H200", width=16)
    return tank + bowl + seat + path("M88 118L104 36", width=14)


def _water() -> str:
    return path("M66 28L82 214H158L174 28Z", PAPER) + path("M73 96C94 84 112 108 130 96S158 86 167 96L158 210H82Z", SKY)


def _overheard(who: Look) -> str:
    wall = box(136, 12, 18, 216, GREY, 2)
    ear = path("M180 156C168 130 164 96 186 84C212 72 230 94 222 120C216 138 204 144 204 160C202 178 184 176 180 156Z", GREY)
    inner = path("M184 116C184 100 206 98 204 112C202 122 192 124 196 136", width=SMALL)
    mouth = path("M-18 45C-18 28 18 28 18 45C10 50-10 50-18 45Z", PAPER)
    frightened = at(64, 128, bust(who, Face(brows="high", eyes="wide", own_mouth=mouth)), 0.62, width=SMALL)
    sound = path("M122 98Q130 116 122 134", width=SMALL)
    return frightened + wall + ear + inner + sound


ANSWERS: dict[str, Callable[[], str]] = {
    "ja": _yes,
    "nee": _no,
    **both("weet-ik-niet", _dont_know),
    **both("snap-ik-niet", _dont_understand),
    **both("wil-ik-niet-zeggen", _wont_say),
    "pauze": _pause,
    "stop": _stop,
    "langzamer": _slower,
    "nog-een-keer": _again,
    **both("iets-vragen", _ask),
    "wc": _toilet,
    "water": _water,
    **both("iemand-hoort-dit", _overheard),
}
