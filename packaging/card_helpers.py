"""Who helps, what happens next, and what stands in the room."""

from __future__ import annotations

from card_people import BLACK, BROWN, PALE, SELF, TAN, Face, Look, bust, small
from card_shapes import (
    BLUE,
    GREEN,
    GREY,
    INK,
    ORANGE,
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
    circle,
    dot,
    house,
    limb,
    lines,
    oval,
    path,
    question,
    sheet,
    thought,
)

GLAD = Face(mouth="smile")


def _report() -> str:
    """One tells, the other writes it down."""
    talk = bubble(12, 14, 104, 66, (58, 98)) + lines(32, 38, (64, 42), 20)
    paper = sheet(138, 84, 90, 112) + lines(154, 118, (40, 56, 56), 22)
    pen = at(186, 120, box(-8, -66, 16, 78, YELLOW, 3, SMALL) + path("M-8 12L0 34L8 12Z", INK, SMALL), turn=30)
    return talk + small(62, 152, SELF, scale=0.54) + paper + pen


def _lawyer_beside() -> str:
    bands = path("M-4 96L-20 134H-2L0 108L2 134H20L4 96Z", PAPER, SMALL)
    lawyer = at(174, 132, bust(Look(PALE, "#ecc962", "bob", "#5e6c73"), GLAD, bands, fine=False, radius=8), 0.58, width=SMALL)
    return small(66, 132, SELF, scale=0.58) + lawyer + path("M8 220H232", width=12)


def _shelter() -> str:
    bed = path("M74 148V206M166 178V206M74 196H166", width=9) + box(82, 166, 26, 20, PAPER, 6, SMALL)
    cover = path("M112 192V176C122 164 150 164 158 192Z", BLUE, SMALL)
    return at(0, 8, house(120, 116, 1.2)) + at(0, 6, bed + cover)


def _call() -> str:
    arm = limb([("M66 122C84 100 80 66 64 48", 22)], SELF.top)
    holding = arm + box(42, -18, 24, 66, STEEL, 6) + limb([("M40 22H64M40 36H64", 9)], TAN, 5)
    waves = path("M190 50Q206 70 190 92M208 34Q234 70 208 108", width=9)
    return at(118, 100, bust(SELF, GLAD) + holding, 0.9) + waves


def _paper() -> str:
    return sheet(48, 16, 144, 208) + lines(76, 76, (88, 88, 88, 88, 54), 30, 8)


def _letter() -> str:
    return box(16, 56, 208, 136, PAPER, 8) + path("M22 64L120 140L218 64M22 186L88 118M218 186L152 118")


def _contact_card() -> str:
    card = box(14, 54, 212, 136, YELLOW, 14)
    photo = circle(66, 104, 22, TAN, SMALL) + path("M30 170C32 126 100 126 102 170Z", GREEN, SMALL)
    handset = at(
        164, 122, path("M-30-32C-42-20-24 14 0 30C16 42 30 40 36 30L22 12L8 18C-4 10-12 0-16-12L-4-20L-14-38Z", PAPER), 0.9
    )
    return card + photo + handset


def _camera() -> str:
    body = box(22, 62, 130, 92, STEEL, 12) + path("M152 94L214 66V150L152 122Z", GREY)
    tripod = path("M88 154V178M88 178L44 226M88 178L132 226M88 178V222", width=10)
    return (
        body
        + circle(58, 94, 14, RED, SMALL)
        + path("M88 92H128M88 118H128", width=SMALL)
        + tripod
        + path("M54 62V40H112V62", GREY)
    )


def _microphone() -> str:
    stand = path("M62 104V120A58 58 0 0 0 178 120V104M120 178V216M76 218H164", width=12)
    return stand + box(84, 18, 72, 130, GREY, 36) + path("M88 62H120M88 88H120M88 114H120", width=SMALL)


def _room() -> str:
    floor = path("M10 226H230", width=10)
    table = path("M74 136H166M84 136V222M156 136V222", width=14)
    chairs = path("M22 84V222M22 160H62V222M218 84V222M218 160H178V222", width=12)
    window = box(84, 22, 72, 66, SKY, 4) + path("M120 22V88", width=SMALL)
    return window + floor + chairs + table


def _door() -> str:
    return (
        box(54, 14, 132, 212, WOOD, 6)
        + box(80, 40, 80, 62, None, 4, SMALL)
        + box(80, 122, 80, 80, None, 4, SMALL)
        + circle(166, 112, 9, YELLOW, SMALL)
        + path("M22 228H218", width=10)
    )


def _think() -> str:
    cloud = thought(146, 70, 1.32) + circle(96, 134, 9, PAPER, SMALL)
    return at(62, 164, bust(SELF, Face(eyes="aside")), 0.52, width=SMALL) + cloud + question(146, 74, 0.66)


def _beside() -> str:
    return (
        small(66, 130, SELF, scale=0.58)
        + small(172, 130, Look(BROWN, "#9c6644", "curls", ORANGE), GLAD, 0.58)
        + path("M8 214H232", width=12)
    )


def _medical() -> str:
    """A white cross on green: the sign for first aid. A red cross on white is a protected emblem."""
    case = box(24, 78, 192, 136, GREEN, 16) + path("M88 78V50Q88 38 100 38H140Q152 38 152 50V78", width=12)
    plus = path("M104 106H136V130H160V162H136V186H104V162H80V130H104Z", PAPER)
    return case + plus


def _watching() -> str:
    screen = box(34, 18, 172, 112, SKY, 8) + small(120, 70, SELF, scale=0.34) + path("M120 130V148M84 148H156")
    watcher = at(120, 210, path("M-60 22C-58-8-34-16 0-16S58-8 60 22Z", GREEN) + circle(0, -32, 26, BLACK))
    return screen + watcher


def _other_address() -> str:
    here = house(60, 122, 0.6) + path("M14 178L112 60", width=12)
    return (
        here
        + arrow(112, 122, 30, width=9)
        + at(
            192,
            112,
            box(-38, -76, 76, 152, BLUE, 4)
            + "".join(box(x, y, 18, 18, PAPER, 2, SMALL) for x in (-24, 6) for y in (-56, -20, 16))
            + box(-12, 48, 24, 28, PAPER, 2, SMALL),
        )
    )


def _go_home() -> str:
    car = path("M14 178V142Q14 128 28 126L52 122L74 92Q80 84 90 84H138Q148 84 156 92L182 122L212 130Q226 134 226 148V178Z", GREEN)
    glass = path("M74 122L90 100H112V122ZM128 122V100H140L160 122Z", PAPER, SMALL)
    wheels = circle(66, 180, 24, STEEL) + circle(176, 180, 24, STEEL)
    home = house(166, 94, 0.8) + box(156, 104, 26, 40, WOOD, 3)
    return home + at(-2, 46, car + glass + wheels + dot(66, 180, 6) + dot(176, 180, 6), 0.82) + path("M10 216H230", width=SMALL)


def _read_aloud() -> str:
    talk = path("M166 62Q178 80 166 98M188 48Q208 80 188 112M210 34Q238 80 210 126", width=9)
    face = at(
        100,
        80,
        bust(Look(BROWN, BLACK, "cropped", GREEN), Face(own_mouth=oval(0, 36, 13, 10, PAPER)), fine=False, radius=8),
        0.78,
    )
    return face + talk + sheet(42, 146, 116, 82) + lines(60, 176, (56, 78), 24)


def _sign() -> str:
    paper = sheet(28, 14, 148, 212) + lines(54, 64, (92, 92, 92), 28)
    scrawl = path("M52 188C64 160 76 160 72 186S92 172 100 184S116 176 124 186", width=SMALL)
    pen = at(168, 140, box(-10, -92, 20, 104, BLUE, 4, SMALL) + path("M-10 12L0 40L10 12Z", PAPER, SMALL), turn=30)
    return paper + scrawl + pen


HELPERS = {
    "aangifte": _report,
    "advocaat-naast-mij": _lawyer_beside,
    "iemand-naast-mij": _beside,
    "opvang": _shelter,
    "dokter-hulp": _medical,
    "nadenken": _think,
    "ander-adres": _other_address,
    "bellen": _call,
    "contactkaart": _contact_card,
    "papier": _paper,
    "voorlezen": _read_aloud,
    "handtekening": _sign,
    "brief": _letter,
    "naar-huis": _go_home,
    "camera": _camera,
    "microfoon": _microphone,
    "meekijken": _watching,
    "kamer": _room,
    "deur": _door,
}
