"""The day line: what one sees and does instead of what the clock says; and what hangs on to a year."""

from __future__ import annotations

from card_people import SELF, Face, head, small
from card_shapes import (
    BLUE,
    GREEN,
    GREY,
    LILAC,
    ORANGE,
    PAPER,
    RED,
    SKY,
    SMALL,
    STEEL,
    WOOD,
    YELLOW,
    at,
    box,
    circle,
    cup,
    dot,
    house,
    limb,
    moon,
    number,
    oval,
    path,
    star,
    sun,
)

DUSK = "#4a6fa5"
NIGHT = "#1f3660"


def _bed(x: float = 0) -> str:
    return path(f"M{18 + x} 92V222M{222 + x} 160V222M{18 + x} 204H{222 + x}", width=12)


def _wake_up() -> str:
    light = box(150, 20, 74, 84, SKY, 4) + sun(187, 62, 15, range(0, 360, 60), SMALL)
    body = limb([("M86 178V148", 40)], SELF.top)
    arms = limb([("M72 136C50 112 44 84 46 58", 14), ("M100 136C122 112 128 84 126 58", 14)], SELF.top)
    hands = dot(46, 50, 14) + dot(46, 50, 8, SELF.skin) + dot(126, 50, 14) + dot(126, 50, 8, SELF.skin)
    face = at(86, 88, head(SELF, Face(eyes="shut", own_mouth=oval(0, 36, 14, 12, PAPER)), fine=False), 0.5, width=SMALL)
    cover = path("M40 200C44 168 120 164 160 168C196 172 212 184 212 200Z", BLUE)
    return light + arms + hands + body + face + cover + _bed()


def _light() -> str:
    view = box(36, 24, 168, 186, SKY, 4) + path("M40 170C84 142 156 142 200 170V206H40Z", GREEN) + sun(120, 92, 27)
    left = path("M36 24H78C78 74 66 104 40 122H36Z", LILAC) + path("M204 24H162C162 74 174 104 200 122H204Z", LILAC)
    return view + left + path("M20 22H220", width=12) + path("M20 212H220", width=12)


def _breakfast() -> str:
    loaf = path("M22 172V106C2 98 6 52 44 52H84C122 52 126 98 106 106V172Z", WOOD) + path(
        "M42 152V106C34 94 40 72 54 72H76", width=SMALL
    )
    return loaf + cup(172, 122, 0.86, YELLOW) + path("M10 186H230", width=12)


def _ground(y: float = 196) -> str:
    return path(f"M12 {y}H228V214Q228 228 212 228H28Q12 228 12 214Z", GREEN)


def _morning() -> str:
    trail = path("M44 170C52 98 92 62 132 46", width=SMALL)
    head_ = path("M108 40L136 44L120 68", width=SMALL)
    return _half_sun(78, 196, 40) + _ground() + at(60, -14, trail + head_, 1, width=SMALL) + ""


def _half_sun(x: float, y: float, r: float) -> str:
    rays = "".join(at(x, y, path(f"M{r + 14} 0h18"), turn=turn) for turn in (-180, -144, -108, -72, -36, 0))
    return rays + path(f"M{x - r} {y}A{r} {r} 0 0 1 {x + r} {y}Z", YELLOW)


def _lunch() -> str:
    top = path("M22 144C22 102 74 94 120 94S218 102 218 144Z", WOOD)
    cuts = path("M78 112L92 126M116 106L130 122M154 110L166 124", width=SMALL)
    cheese = path("M12 144H228L196 168L164 146L132 172L100 146L68 166L40 146Z", YELLOW)
    bottom = path("M28 158H212V172Q212 196 188 196H52Q28 196 28 172Z", WOOD)
    return sun(120, 48, 17) + bottom + cheese + top + cuts + path("M10 214H230", width=12)


def _afternoon() -> str:
    return sun(120, 78, 36) + _ground() + at(176, 160, house(0, 0, 0.42), 1) + _tree(64, 196, 0.42)


def _tree(x: float, y: float, scale: float, leaves: str = GREEN) -> str:
    trunk = box(-12, -60, 24, 60, WOOD, 2)
    crown = "M-46-56C-86-64-82-112-56-116C-58-162 52-166 52-118C84-112 84-62 46-56Z"
    return at(x, y, trunk + path(crown, leaves), scale)


def _dinner() -> str:
    pan = path("M40 104H200V172C200 196 186 206 164 206H76C54 206 40 196 40 172Z", STEEL)
    lid = path("M34 104C34 76 78 68 120 68S206 76 206 104Z", GREY) + path("M106 66V54H134V66", width=9)
    steam = path("M72 46C62 36 82 28 72 12M168 46C158 36 178 28 168 12M120 36C112 28 128 22 120 10", width=SMALL)
    return path("M40 128H16M200 128H224", width=14) + pan + lid + steam + path("M20 222H220", width=10)


def _sky(colour: str, inside: str) -> str:
    return box(8, 8, 224, 224, colour, 20, 0) + inside


def _evening() -> str:
    lit = box(-46, 6, 34, 34, YELLOW, 2) + box(12, 6, 34, 34, YELLOW, 2)
    ground = path("M12 212H228V214Q228 228 212 228H28Q12 228 12 214Z", GREEN)
    return _sky(DUSK, at(106, 148, house(0, 0, 0.8, GREY) + at(0, 0, lit, 0.8)) + ground + moon(188, 62, 0.8))


def _night() -> str:
    stars = star(54, 60, 26, YELLOW, 0) + star(66, 176, 20, YELLOW, 0) + star(190, 196, 24, YELLOW, 0)
    crescent = at(132, 128, path("M14-40A40 40 0 1 0 38 14A32 32 0 0 1 14-40Z", YELLOW, 0), 1.5)
    return _sky(NIGHT, crescent + stars)


def _day_box(x: float, y: float, size: float) -> str:
    return box(x, y, size, size, SKY, 12) + sun(x + size / 2, y + size / 2, size * 0.17, width=SMALL)


def _yesterday() -> str:
    """One night back: the day, the night, and where I am now."""
    back = path("M192 76C176 22 82 14 60 62M48 34L58 66L90 56", width=10)
    return _day_box(12, 92, 92) + moon(122, 206, 0.46) + small(190, 136, SELF, scale=0.46) + back


def _today() -> str:
    return box(24, 12, 192, 216, SKY, 16) + sun(120, 66, 24) + small(120, 164, SELF, scale=0.46)


def _tomorrow() -> str:
    """One night on."""
    on = path("M48 76C64 22 158 14 180 62M192 34L182 66L150 56", width=10)
    return _day_box(136, 92, 92) + moon(112, 206, 0.46) + small(52, 136, SELF, scale=0.46) + on


def _birthday() -> str:
    cake = path("M28 216V142Q28 124 46 124H194Q212 124 212 142V216Z", PAPER)
    icing = path(
        "M28 160V142Q28 124 46 124H194Q212 124 212 142V160q-15 24-31 0t-31 0t-30 0t-30 0t-31 0t-31 0Z",
        LILAC,
    )
    candles = "".join(
        box(x - 8, 72, 16, 50, SKY, 2, SMALL)
        + path(f"M{x} 62C{x - 12} 50 {x - 6} 38 {x} 28C{x + 6} 38 {x + 12} 50 {x} 62Z", YELLOW, SMALL)
        for x in (74, 120, 166)
    )
    return candles + cake + icing + path("M12 218H228", width=10)


def _flake(x: float, y: float, size: int) -> str:
    tip, fork = number(size * 0.62 + 9), number(size * 0.5)
    arm = f"M-{size} 0H{size}M-{tip}-9L-{fork} 0L-{tip} 9M{tip}-9L{fork} 0L{tip} 9"
    return "".join(at(x, y, path(arm, width=SMALL), turn=turn, width=SMALL) for turn in (0, 60, 120))


def _winter() -> str:
    trunk = path("M92 216V84M92 150L46 104M92 128L136 84M62 120V88M116 104V72M92 96L70 66M92 96L108 62", width=12)
    snow = path("M12 206Q60 184 120 204T228 200V214Q228 228 212 228H28Q12 228 12 214Z", PAPER)
    return trunk + snow + _flake(186, 70, 40) + _flake(172, 162, 24)


def _spring() -> str:
    petals = "".join(at(120, 88, oval(0, -38, 21, 28, LILAC), turn=turn) for turn in range(0, 360, 60))
    stem = path("M120 124V214", width=10) + path("M120 190C92 188 76 168 72 150C102 150 118 168 120 190Z", GREEN)
    leaf = path("M120 200C148 196 164 178 168 160C138 160 122 180 120 200Z", GREEN)
    return stem + leaf + petals + circle(120, 88, 19, YELLOW) + path("M40 222H200", width=10)


def _summer() -> str:
    shade = path("M40 128C40 74 84 52 120 52S200 74 200 128Q180 112 160 128Q140 112 120 128Q100 112 80 128Q60 112 40 128Z", RED)
    sand = path("M12 208Q70 186 130 204T228 198V214Q228 228 212 228H28Q12 228 12 214Z", YELLOW)
    whole = (
        path("M120 52V206", width=10) + shade + path("M120 52C104 70 98 100 100 118M120 52C136 70 142 100 140 118", width=SMALL)
    )
    return at(16, 58, whole, 0.78) + sand + sun(184, 50, 20, range(0, 360, 60))


def _autumn() -> str:
    leaves = ((196, 74, 30), (206, 150, -40), (36, 176, 70))
    fallen = "".join(
        at(x, y, path("M0-26C22-16 22 12 0 24C-22 12-22-16 0-26ZM0-6V36", ORANGE), 0.8, turn) for x, y, turn in leaves
    )
    return _tree(104, 214, 1.16, ORANGE) + fallen + path("M14 220H226", width=10)


def _christmas() -> str:
    tree = path("M120 40L166 98H144L188 150H158L206 200H34L82 150H52L96 98H74Z", GREEN)
    balls = (
        circle(108, 98, 9, RED, 5) + circle(138, 140, 9, YELLOW, 5) + circle(98, 168, 9, YELLOW, 5) + circle(158, 180, 9, RED, 5)
    )
    return box(106, 200, 28, 26, WOOD, 2) + tree + balls + star(120, 34, 25, YELLOW, SMALL)


def _eid() -> str:
    plate = path("M24 168H216C212 200 190 212 164 212H76C50 212 28 200 24 168Z", SKY)
    dates = oval(84, 150, 28, 17, WOOD) + oval(156, 150, 28, 17, WOOD) + oval(120, 128, 28, 17, WOOD)
    return moon(106, 62, 1.05) + star(172, 56, 28) + dates + plate


def _sinterklaas() -> str:
    mitre = path("M44 190C30 118 52 52 102 18C152 52 174 118 160 190Q102 168 44 190Z", RED)
    band = (
        path("M44 190Q102 168 160 190L164 214Q102 192 40 214Z", YELLOW)
        + path("M102 62V148M74 100H130", width=20)
        + path("M102 62V148M74 100H130", width=8, stroke=YELLOW)
    )
    staff = path("M200 222V84C200 60 226 60 226 40S196 16 188 40", width=20) + path(
        "M200 222V84C200 60 226 60 226 40S196 16 188 40", width=8, stroke=YELLOW
    )
    return mitre + band + at(-6, 4, staff, width=20)


def _burst(x: float, y: float, long: float, colour: str) -> str:
    near, far = number(long * 0.42), number(long)
    ray = path(f"M{near} 0H{far}", width=9, stroke=colour) + dot(long + 14, 0, 5, colour)
    return "".join(at(x, y, ray, turn=turn) for turn in range(0, 360, 45)) + dot(x, y, 9, colour)


def _new_year() -> str:
    return _sky(NIGHT, _burst(88, 92, 50, YELLOW) + _burst(176, 180, 26, ORANGE) + path("M88 172V222", width=7, stroke=YELLOW))


def _holiday() -> str:
    case = box(30, 96, 180, 116, ORANGE, 16) + path("M90 96V70Q90 56 104 56H136Q150 56 150 70V96", width=12)
    return case + path("M66 96V212M174 96V212", width=10) + box(102, 128, 36, 24, YELLOW, 4, SMALL)


DAY = {
    "wakker-worden": _wake_up,
    "licht": _light,
    "ontbijt": _breakfast,
    "ochtend": _morning,
    "middageten": _lunch,
    "middag": _afternoon,
    "avondeten": _dinner,
    "avond": _evening,
    "nacht": _night,
}

YEAR = {
    "gisteren": _yesterday,
    "vandaag": _today,
    "morgen": _tomorrow,
    "lente": _spring,
    "zomer": _summer,
    "herfst": _autumn,
    "winter": _winter,
    "verjaardag": _birthday,
    "vakantie": _holiday,
    "suikerfeest": _eid,
    "sinterklaas": _sinterklaas,
    "kerst": _christmas,
    "oud-en-nieuw": _new_year,
}
