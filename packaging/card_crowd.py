"""The people map: all kinds of people, none of them drawn as good or bad, and who they are to the one who tells."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from card_people import (
    BLACK,
    BLOND,
    BROWN,
    CHESTNUT,
    DARK,
    PALE,
    PLAIN,
    SELF,
    SILVER,
    TAN,
    Face,
    Look,
    both,
    bust,
    hand,
    head,
    large,
    naked,
    small,
    tie,
)
from card_shapes import (
    BLUE,
    GREEN,
    GREY,
    INK,
    LILAC,
    ORANGE,
    PAPER,
    RED,
    SKY,
    SMALL,
    STEEL,
    YELLOW,
    at,
    box,
    bubble,
    circle,
    limb,
    lines,
    path,
    question,
)

GLAD = Face(mouth="smile")
NAVY = "#5b86b8"


def _me(who: Look) -> str:
    arm = limb([("M80 116C80 94 60 88 36 98", 24)], who.top) + at(16, 104, hand(0, 0, who.skin, 0.6, -84))
    return at(120, 94, bust(who) + arm)


def _family() -> str:
    grown = small(64, 76, Look(TAN, BLACK, "bob", ORANGE), GLAD, 0.6) + small(
        176, 76, Look(TAN, BLACK, "cropped", BLUE, beard=True), GLAD, 0.6
    )
    young = small(84, 162, Look(TAN, BLACK, "parted", YELLOW), GLAD, 0.48) + small(
        158, 162, Look(TAN, CHESTNUT, "braids", GREEN), GLAD, 0.48
    )
    return grown + young


def _friend() -> str:
    return small(72, 116, SELF, GLAD, 0.62) + small(168, 116, Look(DARK, BLACK, "curls", YELLOW), GLAD, 0.62)


def _partner() -> str:
    heart = path("M120 62C100 40 84 26 92 12C102-2 118 6 120 18C122 6 138-2 148 12C156 26 140 40 120 62Z", RED)
    return at(0, 6, heart) + small(70, 142, SELF, PLAIN, 0.6) + small(170, 142, Look(BROWN, BLACK, "long", LILAC), PLAIN, 0.6)


def _child() -> str:
    neck = path("M-16 50V80L0 92L16 80V50", PALE)
    body = path("M-66 122C-66 94-44 86-18 78L0 96L18 78C44 86 66 94 66 122Z", YELLOW)
    return at(120, 100, body + neck + head(Look(PALE, CHESTNUT, "fringe", YELLOW), GLAD))


def _boss() -> str:
    desk = path("M10 190H230V226H10Z", "#c99a66")
    screen = box(150, 108, 70, 54, STEEL, 6) + path("M185 162V188M168 188H202")
    return at(96, 100, bust(Look(PALE, SILVER, "parted", NAVY), PLAIN, tie(ORANGE)), 0.86) + screen + desk


def _helper() -> str:
    return at(120, 116, bust(Look(BROWN, BLACK, "bun", GREEN), GLAD, _badge()), 0.84)


def _badge() -> str:
    return path("M-34 92L-6 122M30 92L6 122", width=SMALL) + box(-18, 112, 36, 22, PAPER, 4, SMALL)


def _uniform(look: Look) -> str:
    cap = (
        path("M-50-40L-68-66C-60-96 60-96 68-66L50-40Z", NAVY)
        + path("M-52-42H52C56-26 30-30 0-30S-56-26-52-42Z", INK)
        + circle(0, -64, 9, YELLOW, 5)
    )
    stripe = path("M-62 104L-58 130M62 104L58 130", width=14) + path("M-62 104L-58 130M62 104L58 130", width=5, stroke=YELLOW)
    return at(120, 104, bust(look, PLAIN, stripe + _radio()) + cap, 0.92)


def _radio() -> str:
    return box(24, 108, 18, 26, STEEL, 3, SMALL)


def _police() -> str:
    return _uniform(Look(TAN, BLACK, "ponytail", NAVY))


def _police_plain() -> str:
    badge = path("M48 116L64 108L80 116V132C80 144 72 150 64 154C56 150 48 144 48 132Z", YELLOW, SMALL)
    return large(Look(PALE, CHESTNUT, "cropped", GREY), PLAIN, at(-6, -22, badge))


def _doctor() -> str:
    scope = path("M-30 88C-32 118-14 126-8 112M30 88C32 108 28 116 26 122", width=SMALL) + circle(24, 124, 8, STEEL, SMALL)
    return large(Look(BROWN, BLACK, "parted", PAPER, glasses=True), PLAIN, scope)


def _lawyer() -> str:
    bands = path("M-4 96L-20 134H-2L0 108L2 134H20L4 96Z", PAPER, SMALL)
    return large(Look(PALE, BLOND, "bob", "#5e6c73"), PLAIN, bands)


def _interpreter() -> str:
    one = small(52, 152, SELF, PLAIN, 0.42)
    middle = small(120, 150, Look(BROWN, BLACK, "bob", ORANGE), GLAD, 0.46)
    two = small(190, 152, Look(PALE, BLOND, "short", GREEN), PLAIN, 0.42)
    left = bubble(10, 20, 96, 62, (52, 98), SKY) + path("M28 44q9-12 18 0t18 0t18 0M28 62q9-12 18 0t18 0", width=SMALL)
    right = bubble(134, 20, 96, 62, (188, 98), YELLOW) + lines(152, 42, (60, 40), 20)
    return left + right + path("M112 40H128M112 62H128", width=SMALL) + one + two + middle


def _unknown() -> str:
    grey = Look(GREY, GREY, "cropped", GREY)
    from_outline = at(
        120,
        94,
        path("M-96 134C-96 98-66 88-22 80L0 102L22 80C66 88 96 98 96 134Z", GREY) + path("M-19 50V84L0 98L19 84V50", grey.skin),
    )
    return (
        from_outline
        + at(120, 94, path("M-48-18C-48-56-26-72 0-72S48-56 48-18V6C48 40 24 64 0 64S-48 40-48 6Z", GREY))
        + question(120, 92, 1.15, 12)
    )


def _group() -> str:
    back = [(50, 78, GREY), (120, 64, STEEL), (190, 78, GREY)]
    rows = "".join(
        at(x, y, path("M-56 150C-56 96-34 82 0 82S56 96 56 150Z", fill) + circle(0, 38, 38, fill), 0.72) for x, y, fill in back
    )
    front = [(84, 132, STEEL), (156, 132, GREY)]
    return rows + "".join(
        at(x, y, path("M-56 130C-56 96-34 82 0 82S56 96 56 130Z", fill) + circle(0, 38, 38, fill), 0.72) for x, y, fill in front
    )


def _wheelchair() -> str:
    look = Look(DARK, BLACK, "cropped", YELLOW)
    wheel = circle(104, 166, 56, None, 10) + circle(104, 166, 6, INK)
    legs = limb([("M100 148H158L170 200", 24)], STEEL) + path("M166 216H196", width=14)
    trunk = limb([("M96 98V140", 36)], look.top)
    arm = limb([("M98 96L110 130H136", 14)], look.top)
    top = at(98, 50, head(look, GLAD, fine=False, radius=8), 0.58, width=SMALL)
    frame = path("M66 80V150M52 78H66M158 152L176 210", width=10)
    return at(6, 12, frame + trunk + legs + wheel + arm + top, 0.94)


PEOPLE: dict[str, Callable[[], str]] = {
    **both("ik", _me),
    "familie": _family,
    "vriend": _friend,
    "partner": _partner,
    "kind": _child,
    "baas": _boss,
    "helper": _helper,
    "politie": _police,
    "politie-zonder-uniform": _police_plain,
    "dokter": _doctor,
    "advocaat": _lawyer,
    "tolk": _interpreter,
    "groep": _group,
    "onbekend": _unknown,
}

BODY: dict[str, Callable[[], str]] = {
    "lichaam-voorkant": partial(naked, back=False),
    "lichaam-achterkant": partial(naked, back=True),
}

FACES: dict[str, Callable[[], str]] = {
    "vrouw-lang-haar": lambda: large(Look(PALE, BLOND, "long", GREEN)),
    "vrouw-krullen": lambda: large(Look(DARK, BLACK, "curls", YELLOW, earrings=True)),
    "vrouw-hoofddoek": lambda: large(Look(TAN, BLACK, "scarf", ORANGE, LILAC)),
    "vrouw-kort-haar": lambda: large(Look(TAN, SILVER, "short", LILAC, earrings=True)),
    "vrouw-vlechten": lambda: large(Look(DARK, BLACK, "braids", RED)),
    "vrouw-ouder": lambda: large(Look(PALE, SILVER, "bob", LILAC, glasses=True, old=True)),
    "vrouw-zwart-haar": lambda: large(Look("#eec79a", BLACK, "bob", BLUE)),
    "man-kort-haar": lambda: large(Look(PALE, CHESTNUT, "short", BLUE)),
    "man-donker": lambda: large(Look(DARK, BLACK, "cropped", ORANGE)),
    "man-baard": lambda: large(Look(TAN, CHESTNUT, "short", GREEN, beard=True)),
    "man-kaal": lambda: large(Look(BROWN, BLACK, "none", GREY)),
    "man-ouder": lambda: large(Look(PALE, SILVER, "sides", GREEN, old=True)),
    "man-bril": lambda: large(Look("#eec79a", BLACK, "parted", YELLOW, glasses=True)),
    "man-blond": lambda: large(Look(PALE, BLOND, "parted", RED)),
    "rolstoel": _wheelchair,
}
