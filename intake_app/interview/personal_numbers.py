"""Sees a BSN, a bank account, a phone number or a mail address in what is typed. It warns; it never blocks.

Data minimisation (domain.md 8.3): such a number is rarely needed in an intake. What a person said is noted all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

KINDS: Final = {
    "bsn": ("een BSN", "BSN"),
    "iban": ("een bankrekening", "bankrekening"),
    "phone": ("een telefoonnummer", "telefoonnummer"),
    "mail": ("een mailadres", "mailadres"),
}
"""What each kind is called, in a sentence and in a count."""

_SAID_BSN: Final = re.compile(r"\b(?:bsn|burgerservicenummer|sofi-?nummer)\b\W{0,3}(?:(?:is|was|nummer)\W{1,3})?$", re.IGNORECASE)
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IBAN: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])")
_NINE: Final = re.compile(
    r"(?<![\w€])(?<![\d€][ .,/-])\d{8,9}(?![\w])(?![.,/-]\d)|(?<![\w€])\d{3}[ .]\d{3}[ .]\d{3}(?!\w)(?![.,]\d)"
)
_DOTTED: Final = re.compile(r"(?<![\w€])\d{4}[ .]\d{2}[ .]\d{3}(?!\w)(?![.,]\d)")
_PHONE: Final = re.compile(r"(?<![\w€./-])(?:\+|00)?\(?\d(?:[ ()/.-]{0,2}\d){8,14}(?!\w)(?![.,/-]\d)")
_PUBLIC: Final = re.compile(r"^0(?:800|90[069])")
_DATES: Final = re.compile(
    r"(?<![\d.-])\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\d])(?![-/.]\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}:\d{2}(?!\d)"
)
_MONEY: Final = re.compile(r"(?:€|\beur(?:o)?)\s*\d[\d .,]*|\d[\d.,]*\s*(?:€|euro\b|eur\b)", re.IGNORECASE)
_SLIPPED: Final = re.compile(r"\bNL\d{2} ?[A-Z]{4}(?: ?\d){6,12}", re.IGNORECASE)
_FEW_DIGITS: Final = 10
"""Fewer digits than this are words that happen to add up."""


@dataclass(frozen=True, slots=True)
class Found:
    """One such number: a key of KINDS, and its place in code points."""

    kind: str
    start: int
    end: int


def numbers_in(text: str) -> tuple[Found, ...]:
    """Return what looks like a personal number or address, in order; dates, times, amounts and case numbers are none."""
    found: list[Found] = []
    left = text
    for kind, places in (("mail", _mails), ("iban", _ibans), (None, _plain), ("bsn", _bsns), ("phone", _phones)):
        for start, end in places(left):
            left = left[:start] + "_" * (end - start) + left[end:]
            if kind is not None:
                found.append(Found(kind, start, end))
    return tuple(sorted(found, key=lambda one: one.start))


def warning(texts: Iterable[str]) -> str:
    """Say what is seen in these texts, for a quiet line below a field; nothing when nothing is seen."""
    kinds = dict.fromkeys(one.kind for text in texts for one in numbers_in(text))
    if not kinds:
        return ""
    names = [KINDS[kind][0] for kind in kinds]
    listed = " en ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
    return f"Hier lijkt {listed} te staan. Is dat nodig? Zo niet, haal het weg."


def _mails(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _MAIL.finditer(text)]


def _ibans(text: str) -> list[tuple[int, int]]:
    found = []
    for match in _IBAN.finditer(text):
        # Words may follow the number after a space: the longest part that adds up is the number.
        for end in range(match.end(), match.start() + 14, -1):
            part = text[match.start() : end]
            enough = sum(sign.isdigit() for sign in part) >= _FEW_DIGITS
            if enough and part[-1].isalnum() and not text[end : end + 1].isalnum() and is_iban(part):
                found.append((match.start(), end))
                break
    return found


def _plain(text: str) -> list[tuple[int, int]]:
    """Return dates, times, amounts, and a bank account with a slip in it: none of these is a BSN or a phone number."""
    return [match.span() for pattern in (_DATES, _MONEY, _SLIPPED) for match in pattern.finditer(text)]


def _bsns(text: str) -> list[tuple[int, int]]:
    found = []
    for pattern in (_NINE, _DOTTED):
        for match in pattern.finditer(text):
            digits = re.sub(r"\D", "", match[0])
            named = len(digits) == 8 and _SAID_BSN.search(text[: match.start()])
            if is_bsn(digits.zfill(9) if named else digits):
                found.append(match.span())
    return found


def _phones(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _PHONE.finditer(text) if is_phone(match[0])]


def is_bsn(digits: str) -> bool:
    """Tell whether nine digits pass the eleven-test of a BSN: 9, 8, … 2 times the digits, minus the last one."""
    if len(digits) != 9 or not digits.isascii() or not digits.isdecimal() or not int(digits):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def is_iban(text: str) -> bool:
    """Tell whether this passes the check of ISO 13616: letters as numbers, the first four signs last, 1 modulo 97."""
    signs = re.sub(r"[ .-]", "", text).upper()
    if not 15 <= len(signs) <= 34 or not signs.isascii() or not signs.isalnum():
        return False
    if signs.startswith("NL") and len(signs) != 18:
        return False
    return int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % 97 == 1


def is_phone(text: str) -> bool:
    """Tell whether this is a phone number: Dutch (ten digits from 0), or with the number of a country. Not a public 0800 one."""
    digits = re.sub(r"\D", "", text)
    if text.startswith("+") or digits.startswith("00"):
        return 9 <= len(digits.removeprefix("00")) <= 15
    return len(digits) == 10 and digits.startswith("0") and not _PUBLIC.match(digits)
