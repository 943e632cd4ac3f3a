"""The path of the talk: a picture for each phase and for each topic."""

from __future__ import annotations

from card_people import (
    BLACK,
    BROWN,
    CHESTNUT,
    DARK,
    PALE,
    SELF,
    SILVER,
    TAN,
    Face,
    Look,
    bust,
    hand,
    head,
    small,
    standing,
    walking,
)
from card_shapes import (
    BLUE,
    GREEN,
    GREY,
    INK,
    LILAC,
    PAPER,
    RED,
    SKY,
    SMALL,
    STEEL,
    WOOD,
    YELLOW,
    arrow,
    at,
    box,
    bubble,
    check,
    circle,
    cross,
    cup,
    dot,
    house,
    limb,
    lines,
    moon,
    oval,
    path,
    question,
    sheet,
    star,
    sun,
    thought,
)

DETECTIVE = Look(BROWN, BLACK, "bun", GREEN)


def _meet() -> str:
    wave = at(112, 66, hand(0, 0, TAN, 0.6, 8)) + path("M162 36Q174 50 170 68M70 36Q58 48 62 66", width=SMALL)
    arm = limb([("M84 196C112 180 114 140 112 102", 18)], SELF.top)
    return small(62, 150, SELF, Face(mouth="smile"), 0.54) + arm + wave + small(182, 150, DETECTIVE, Face(mouth="smile"), 0.54)


def _explain() -> str:
    board = bubble(92, 14, 136, 124, (100, 162)) + "".join(
        circle(118, row, 9, GREEN, SMALL) + path(f"M142 {row}h64", width=SMALL) for row in (44, 76, 108)
    )
    return board + at(58, 154, bust(DETECTIVE), 0.54, width=SMALL)


def _clipboard(inside: str) -> str:
    return box(40, 30, 160, 198, WOOD, 12) + box(58, 52, 124, 160, PAPER, 4) + box(88, 14, 64, 36, GREY, 8) + inside


def _rules() -> str:
    marks = check(84, 84, 0.7) + cross(84, 132, 12) + question(84, 180, 0.56, 7)
    return _clipboard(marks + path("M114 84h50M114 132h50M114 180h50", width=SMALL))


def _practise() -> str:
    meal = cup(182, 84, 0.5, YELLOW) + path("M104 106H214", width=SMALL) + _bread(124, 84, 0.42)
    return bubble(86, 18, 142, 112, (98, 158)) + meal + at(58, 154, bust(SELF, Face(mouth="smile")), 0.54, width=SMALL)


def _bread(x: float, y: float, scale: float) -> str:
    loaf = "M-40 44V-4C-60-14-52-46-26-46H26C52-46 60-14 40-4V44Z"
    return at(x, y, path(loaf, WOOD), scale, width=SMALL if scale < 0.6 else 8)


def _tell() -> str:
    talk = bubble(12, 12, 216, 92, (150, 128)) + lines(38, 36, (164, 164, 110), 23)
    return talk + at(112, 166, bust(SELF, Face(own_mouth=oval(0, 38, 13, 10, PAPER))), 0.48, width=SMALL)


def _talk_about() -> str:
    talk = bubble(40, 14, 160, 86, (84, 126)) + dot(84, 57, 11) + dot(120, 57, 11) + dot(156, 57, 11)
    return talk + small(66, 164, SELF, scale=0.5) + small(176, 164, DETECTIVE, scale=0.5)


def _sum_up() -> str:
    long = sheet(16, 24, 96, 192) + lines(34, 70, (60, 60, 60, 60, 60, 60), 23)
    return long + arrow(126, 120, 34, width=10) + sheet(172, 74, 56, 92, YELLOW) + lines(186, 118, (28, 28), 22)


def _what_next() -> str:
    pole = box(112, 20, 16, 208, WOOD, 4)
    signs = path("M60 40H180L212 66L180 92H60Z", YELLOW) + path("M180 112H60L28 138L60 164H180Z", SKY)
    return pole + signs + path("M80 66H166M160 138H76", width=SMALL) + path("M64 228H176", width=10)


def _finished() -> str:
    frame = path("M128 222V22H224V222") + path("M128 22L176 40V226L128 222Z", WOOD) + dot(162, 134, 7)
    return frame + walking(66, 60, SELF, STEEL) + path("M10 228H230", width=SMALL) + ""


def _home() -> str:
    front = box(100, 162, 40, 48, WOOD, 3)
    windows = box(76, 116, 32, 32, SKY, 3) + box(132, 116, 32, 32, SKY, 3)
    return house(120, 122, 1.1) + windows + front


def _people() -> str:
    behind = small(62, 108, Look(DARK, BLACK, "curls", YELLOW), scale=0.52) + small(
        178, 108, Look(PALE, SILVER, "short", LILAC, old=True), scale=0.52
    )
    return behind + small(120, 142, Look(TAN, CHESTNUT, "long", GREEN), scale=0.62)


def _places() -> str:
    land = path("M16 92L84 66L156 92L224 66V200L156 226L84 200L16 226Z", GREEN) + path("M84 66V200M156 92V226", width=SMALL)
    pin = path("M120 168C96 128 72 106 72 70A48 48 0 1 1 168 70C168 106 144 128 120 168Z", RED) + circle(120, 68, 18, PAPER)
    return land + pin


def _work() -> str:
    hammer = at(98, 124, box(-11, -52, 22, 152, WOOD, 8) + path("M-52-84H30C48-84 56-70 60-52H-52Z", STEEL), turn=-32)
    jaw = "M-14 96V-24C-44-38-44-82-18-96V-56H18V-96C44-82 44-38 14-24V96C14 112-14 112-14 96Z"
    return at(150, 128, path(jaw, GREY), turn=32) + hammer


def _money() -> str:
    note = box(16, 40, 208, 112, GREEN, 8) + circle(120, 96, 34, PAPER) + dot(44, 96, 8) + dot(196, 96, 8)
    euro = at(120, 96, path("M15-14C4-26-14-18-14 0S4 26 15 14M-22-6H6M-22 7H4"), width=SMALL)
    coins = circle(88, 184, 36, YELLOW) + circle(156, 188, 30, YELLOW)
    return note + euro + coins + circle(88, 184, 20, None, SMALL) + circle(156, 188, 15, None, SMALL)


def _phone() -> str:
    screen = box(66, 12, 108, 216, STEEL, 20) + box(78, 38, 84, 150, SKY, 4) + dot(120, 208, 9)
    return screen + path("M106 25H134", width=SMALL) + bubble(92, 62, 58, 44, (98, 126)) + path("M108 148H146", width=SMALL)


def _sleep() -> str:
    bed = path("M18 64V216M222 150V216M18 196H222", width=12)
    pillow = box(30, 112, 66, 44, PAPER, 16)
    cover = path("M92 190V146C104 122 136 116 160 120C196 124 218 142 218 190Z", BLUE)
    face = at(74, 118, head(SELF, Face(eyes="shut", mouth="flat"), fine=False), 0.5, -78, width=SMALL)
    return box(26, 150, 190, 42, GREY, 4) + pillow + face + cover + bed + moon(176, 60, 0.9)


def _eat() -> str:
    plate = circle(120, 120, 64, PAPER) + circle(120, 120, 40, SKY, SMALL)
    fork = path("M28 44V84C28 104 52 104 52 84V44M40 44V204", width=10)
    knife = path("M204 128V36C188 48 188 100 190 128Z", GREY) + path("M204 128V204", width=12)
    return plate + fork + knife


def _travel() -> str:
    body = box(14, 52, 212, 136, BLUE, 20) + path("M14 150H226", width=SMALL)
    windows = "".join(box(x, 76, 40, 44, PAPER, 6) for x in (32, 82, 132)) + path("M182 76H212V176H182Z", PAPER)
    wheels = circle(68, 190, 24, STEEL) + circle(172, 190, 24, STEEL) + dot(68, 190, 7) + dot(172, 190, 7)
    return body + windows + wheels


def _body() -> str:
    return standing(120, 78, Look(TAN, CHESTNUT, "cropped", GREY), legs=GREY, scale=0.9)


def _papers() -> str:
    card = box(14, 96, 168, 116, SKY, 14) + lines(104, 132, (58, 58, 40), 24)
    photo = box(32, 120, 56, 68, PAPER, 4) + circle(60, 143, 12, TAN, SMALL) + path("M40 184C42 160 78 160 80 184", BLUE, SMALL)
    return sheet(104, 20, 116, 150) + lines(126, 56, (44, 0), 24) + card + photo


def _help() -> str:
    helper = small(84, 98, DETECTIVE, Face(mouth="smile"), 0.64)
    helped = small(158, 138, SELF, scale=0.64)
    fingers = limb([("M214 186L206 206", 9), ("M202 182L194 202", 9), ("M190 180L182 198", 9)], DETECTIVE.skin, 5)
    return helper + helped + fingers


def _free_time() -> str:
    ball = path("M0-30L28-9L18 24H-18L-28-9Z", INK) + path(
        "M0-30V-66M28-9L63-20M18 24L38 54M-18 24L-38 54M-28-9L-63-20", width=SMALL
    )
    tune = path("M164 90V32L220 20V76", width=10) + oval(151, 92, 15, 11, INK) + oval(207, 78, 15, 11, INK)
    return circle(78, 162, 66, PAPER) + at(78, 162, ball, width=SMALL) + tune + path("M164 50L220 38", width=8)


def _a_day() -> str:
    night = path("M120 24H196Q216 24 216 44V196Q216 216 196 216H120Z", INK)
    light = path("M120 24H44Q24 24 24 44V196Q24 216 44 216H120Z", SKY)
    return night + light + sun(72, 120, 18, width=SMALL) + moon(160, 120, 0.86)


def _between_people() -> str:
    there = arrow(88, 34, 64, width=10) + arrow(152, 72, 64, 180, width=10)
    return there + small(62, 144, SELF, scale=0.56) + small(178, 144, Look(PALE, SILVER, "short", LILAC), scale=0.58)


def _wishes() -> str:
    cloud = thought(142, 70, 1.36) + circle(94, 136, 9, PAPER, SMALL)
    return at(60, 164, bust(SELF, Face(mouth="smile")), 0.52, width=SMALL) + cloud + star(142, 72, 36, YELLOW)


def _school() -> str:
    book = path("M120 84C96 62 52 60 20 70V200C52 190 96 192 120 214C144 192 188 190 220 200V70C188 60 144 62 120 84Z", PAPER)
    text = path("M44 100Q74 94 98 106M44 128Q74 122 98 134M44 156Q74 150 98 162", width=SMALL)
    pencil = at(
        172, 92, box(-12, -84, 24, 108, YELLOW, 3) + path("M-12 24L0 54L12 24Z", WOOD) + path("M-12-60H12", width=SMALL), turn=28
    )
    return book + path("M120 84V214") + text + pencil


PHASES = {
    "kennismaken": _meet,
    "uitleg": _explain,
    "spelregels": _rules,
    "oefenen": _practise,
    "vertellen": _tell,
    "praten-over": _talk_about,
    "samenvatten": _sum_up,
    "wat-nu": _what_next,
    "klaar": _finished,
}

TOPICS = {
    "thuis": _home,
    "mensen": _people,
    "plekken": _places,
    "werk": _work,
    "geld": _money,
    "telefoon": _phone,
    "slapen": _sleep,
    "eten": _eat,
    "reizen": _travel,
    "lichaam": _body,
    "papieren": _papers,
    "hulp": _help,
    "vrije-tijd": _free_time,
    "school": _school,
    "een-dag": _a_day,
    "hoe-mensen-doen": _between_people,
    "wat-ik-wil": _wishes,
}
