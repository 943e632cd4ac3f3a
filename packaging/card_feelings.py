"""The scale of three and the feelings. All have one and the same face, so that only the feeling differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from card_people import Face, Look, both, bust, hair_behind, hand, head, large, torso
from card_shapes import BLUE, PAPER, SMALL, at, limb, path, question


def _tired(who: Look) -> str:
    arm = limb([("M78 116C88 104 80 84 58 66", 26)], who.top)
    support = limb([("M52 58L38 34", 16), ("M58 66L46 28", 16), ("M50 62L30 46", 16)], who.skin)
    leaning = at(6, 0, head(who, Face(brows="sad", eyes="half", mouth="flat")), turn=12)
    return at(114, 96, torso(who) + leaning + arm + support)


def _afraid(who: Look) -> str:
    teeth = path("M-20 44C-20 26 20 26 20 44C12 50-12 50-20 44Z", PAPER)
    return large(who, Face(brows="high", eyes="wide", own_mouth=teeth)) + _hands_at_cheeks(who)


def _hands_at_cheeks(who: Look) -> str:
    arms = limb([("M48 208C40 190 48 176 58 160", 24), ("M192 208C200 190 192 176 182 160", 24)], who.top)
    palms = hand(62, 146, who.skin, 0.52, 12, mirror=True) + hand(178, 146, who.skin, 0.52, -12)
    return arms + palms


def _angry(who: Look) -> str:
    teeth = path("M-26 48C-22 26 22 26 26 48Z", PAPER) + path("M-9 34V46M9 34V46", width=4)
    return large(who, Face(brows="angry", own_mouth=teeth, extra=path("M-5-34V-28M6-34V-28", width=5)))


def _sad(who: Look) -> str:
    tears = path("M-28 6C-42 26-38 38-28 38S-14 26-28 6ZM30 16C16 36 20 48 30 48S44 36 30 16Z", BLUE, 5)
    return large(who, Face(brows="sad", eyes="shut", mouth="down", extra=tears))


def _happy(who: Look) -> str:
    grin = path("M-30 24H30C28 58-28 58-30 24Z", PAPER)
    return large(who, Face(brows="high", eyes="joy", own_mouth=grin))


def _confused(who: Look) -> str:
    whirl = at(66, -16, path("M24 50C50 26 62 74 40 72S50 30 74 46S84 84 62 70S84 28 104 48", width=SMALL), 0.86)
    face = at(120, 134, bust(who, Face(brows="odd", mouth="slant")), 0.74)
    return face + whirl + question(34, 76, 0.9) + question(206, 76, 0.9)


def _step(who: Look, face: Face) -> str:
    """Draw a step of the scale: nothing but a face, as large as it goes."""
    hair = hair_behind(replace(who, style="bob")) if hair_behind(who) else ""
    return at(120, 128, hair + head(who, face), 1.42, width=10)


def _good(who: Look) -> str:
    return _step(who, Face(own_mouth=path("M-27 27Q0 66 27 27Z", PAPER)))


def _so_so(who: Look) -> str:
    return _step(who, Face(own_mouth=path("M-24 38H24")))


def _not_good(who: Look) -> str:
    return _step(who, Face(brows="sad", own_mouth=path("M-26 48Q0 16 26 48")))


FEELINGS: dict[str, Callable[[], str]] = {
    **both("goed", _good),
    **both("gaat-wel", _so_so),
    **both("niet-goed", _not_good),
    **both("bang", _afraid),
    **both("boos", _angry),
    **both("verdrietig", _sad),
    **both("moe", _tired),
    **both("blij", _happy),
    **both("in-de-war", _confused),
}
