"""How strong is a passphrase, and a good one made by chance.

The estimate is our own and modest: it counts what a patient guesser would count. Such a guesser tries lists of words and
names before letters, knows the usual replacements (0 for o), years, dates, rows on the keyboard, and repeats. Numbers of
bits for each kind follow the guess counts of Wheeler, "zxcvbn: Low-Budget Password Strength Estimation" (USENIX Security 2016), rounded down.
"""

from __future__ import annotations

import math
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

ENOUGH_BITS = 50
GENERATED_BITS = 77
FEWEST_WORDS = 1296

_WORD_BITS = 11.0
_COMMON_BITS = 6.0
_LETTER_BITS = 4.0
_DIGIT_BITS = 3.0
_RANDOM_BITS = 4.5
_YEAR_BITS = 5.0
_ROW_BITS = 4.0
_AGAIN_BITS = 1.0

_COMMON = frozenset(
    """
    aan admin advocaat agent ajax als alles altijd amsterdam april augustus auto avim azerty baas bij bureau computer daar dag dan dat december
    den dezer dienst dit dossier donderdag door drie dus een eigen eindhoven en er februari feyenoord foto ga geen geheim geheime
    gesprek goed haag hallo heb het herfst hier hij hoi hond huis ik in intake is ja jaar januari je juli juni kantoor kat kluis kom
    laptop lente lief liefde lvb maandag maart maar man mei met mij mijn mijnwachtwoord moeder mooi naar nacht naam nederland nee niet november oktober
    of om ons ook op oranje over papa paswoord pass passphrase password politie proces psv recherche rechercheur rotterdam school
    september sleutel sommige te test toegang twee tijd uit utrecht vader van verhoor voor vrijdag vrouw vijf vier wachtwoord wachtwoorden
    wachtzin was wat weekend weet welkom welkom wie wij winter woensdag zaak zaterdag zeden zij zijn zo zoals zomer zon zondag
    acht een elf negen tien twaalf zes zeven nul love iloveyou letmein welcome secret dragon monkey master football
    """.split()
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "abcdefghijklmnopqrstuvwxyz", "01234567890", "1q2w3e4r5t6y7u8i9o0p")
_LEET = str.maketrans("0134578@$!€", "oleastbasie")
_PIECES = re.compile(r"[^\W\d_]+|\d+|[^\w\s]+|_+")


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a passphrase is: an estimate in bits, a Dutch sentence for the user, and whether it is enough."""

    bits: float
    sentence: str
    enough: bool


def rate(text: str, avoid: Sequence[str] = ()) -> Strength:
    """Estimate a passphrase that someone thought of. `avoid`: what others know too, such as a case number or the user's name."""
    known = {part.casefold() for item in avoid for part in (item, *item.split()) if part}
    bits = 0.0
    seen: set[str] = set()
    for token in text.split():
        low = token.casefold()
        bits += _AGAIN_BITS if low in seen else _token(token, known, seen)
        seen.add(low)
    bits = round(bits, 1)
    return Strength(bits, _sentence(bits, len(text.split())), bits >= ENOUGH_BITS)


def generate(words: Sequence[str]) -> str:
    """Draw a phrase from a word list, long enough for 77 bits whatever the length of the list; raises ValueError below 1296 words."""
    choice = sorted(set(words))
    if len(choice) < FEWEST_WORDS:
        raise ValueError("word list too short for a passphrase")
    count = math.ceil(GENERATED_BITS / math.log2(len(choice)))
    return " ".join(secrets.choice(choice) for _ in range(count))


def _token(token: str, known: set[str], seen: set[str]) -> float:
    low = token.casefold()
    plain = low.strip("!?.,;:-_*#1234567890").translate(_LEET)
    if low in known or (low.translate(_LEET) in _COMMON):
        return _COMMON_BITS
    if plain in _COMMON or plain in known:
        return _COMMON_BITS + min(6.0, len(low) - len(plain))
    pieces = _PIECES.findall(token)
    if _looks_random(token, pieces):
        return _RANDOM_BITS * len(set(token))
    bits = 0.0
    for piece in pieces:
        small = piece.casefold()
        bits += _AGAIN_BITS if small in seen else _piece(small, known)
        seen.add(small)
    return bits


def _looks_random(token: str, pieces: list[str]) -> bool:
    # Letters, digits and signs in short changes (not "Zomer2024!") read as drawn by chance, as from a password manager.
    kinds = sum(bool(re.search(kind, token)) for kind in ("[a-z]", "[A-Z]", r"\d", r"[^\w\s]"))
    return len(token) >= 10 and kinds >= 3 and len(pieces) >= len(token) / 2.5


def _piece(piece: str, known: set[str]) -> float:
    if len(set(piece)) == 1:
        return min(_LETTER_BITS, _ROW_BITS) if len(piece) > 1 else 2.0
    if piece in known or piece in _COMMON or piece.translate(_LEET) in _COMMON:
        return _COMMON_BITS
    if len(piece) >= 3 and any(piece in row or piece[::-1] in row for row in _ROWS):
        return _ROW_BITS
    if piece.isdigit():
        return _digits(piece)
    if piece.isalpha():
        return min(_WORD_BITS, _LETTER_BITS * len(set(piece)))
    return 2.0


def _digits(piece: str) -> float:
    if len(piece) == 4 and piece[:2] in {"19", "20"}:
        return _YEAR_BITS
    if len(piece) in {6, 8} and any(0 < int(piece[start : start + 2]) <= 12 for start in (0, 2, 4)):
        return _YEAR_BITS + 8.0  # a date
    return _DIGIT_BITS * len(set(piece))


def _sentence(bits: float, words: int) -> str:
    if bits < 30:
        return "Te zwak. Een computer raadt dit snel. Neem vijf of zes woorden die niets met elkaar te maken hebben."
    if bits < ENOUGH_BITS:
        more = (
            "Zet er nog een of twee losse woorden bij." if words > 1 else "Neem liever meer losse woorden, met spaties ertussen."
        )
        return f"Nog niet genoeg. {more}"
    if bits < GENERATED_BITS:
        return "Genoeg, als dit geen bekende zin of regel uit een lied is."
    return "Sterk, als dit geen bekende zin of regel uit een lied is."
