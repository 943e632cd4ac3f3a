"""How strong is a passphrase, and a good one made by chance.

The estimate is our own and modest: it counts what a patient guesser would count. Such a guesser tries lists of words and
names before letters, knows the usual replacements (0 for o), years, dates, rows on the keyboard, and repeats. The kinds are
those of Wheeler, "zxcvbn: Low-Budget Password Strength Estimation" (USENIX Security 2016); the bits for each are ours, and low.
"""

from __future__ import annotations

import itertools
import math
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

ENOUGH_BITS = 50
GENERATED_BITS = 77
FEWEST_WORDS = 1296
LONGEST = 512

_WORD_BITS = 11.0
_SHORT_BITS = 7.0
_COMMON_BITS = 5.0
_LONGER_BITS = 1.5
_DATE_BITS = 10.0
_LETTER_BITS = 2.5
_DIGIT_BITS = 3.0
_RANDOM_BITS = 4.5
_YEAR_BITS = 5.0
_ROW_BITS = 4.0
_SIGN_BITS = 2.0
_AGAIN_BITS = 1.0

_COMMON = frozenset(
    """
    aan acht admin advocaat agent ajax alles als altijd amsterdam april augustus auto avim azerty baas bij bureau
    computer daar dag dan dat december den dezer dienst dit donderdag door dossier dragon drie dus een eigen eindhoven
    elf en er februari feyenoord football foto ga geen geheim geheime gesprek goed haag hallo heb herfst het hier hij
    hoi hond huis ik iloveyou in intake is ja jaar januari je juli juni kantoor kat kluis kom laptop lente letmein lief
    liefde love lvb maandag maar maart man master mei met mij mijn mijnwachtwoord moeder monkey mooi naam naar nacht
    nederland nee negen niet november nul of oktober om ons ook op oranje over papa pass passphrase password paswoord
    politie proces psv recherche rechercheur rotterdam school secret september sleutel sommige te test tien tijd toegang
    twaalf twee uit utrecht vader van verhoor vier vijf voor vrijdag vrouw wachtwoord wachtwoorden wachtzin was wat
    weekend weet welcome welkom wie wij winter woensdag zaak zaterdag zeden zes zeven zij zijn zo zoals zomer zon zondag
    """.split()
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "abcdefghijklmnopqrstuvwxyz", "01234567890", "1q2w3e4r5t6y7u8i9o0p")
_LEET = str.maketrans("0134578@$!€", "oleastbasie")
_DATE = re.compile(r"\d{1,4}([-/.]\d{1,6})+")  # a case number as well
_REPEATED = re.compile(r"(.+?)\1+")
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
    for token in text[:LONGEST].split():
        low = token.casefold()
        bits += _AGAIN_BITS if low in seen else _token(token, known, seen)
        seen.add(low)
    bits = round(bits, 1)
    return Strength(bits, _sentence(bits, len(text.split())), bits >= ENOUGH_BITS)


def generate(words: Sequence[str]) -> str:
    """Draw a phrase of at least 77 bits from a word list; a shorter list gives more words, below 1296 raises ValueError."""
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
    if _DATE.fullmatch(token):
        return _DATE_BITS
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
    repeated = _REPEATED.fullmatch(piece)
    if repeated and len(piece) > 2:
        return _piece(repeated[1], known) + _AGAIN_BITS
    if piece in known or piece in _COMMON or piece.translate(_LEET) in _COMMON:
        return _COMMON_BITS
    if _is_row(piece):
        return _ROW_BITS
    if piece.isdecimal():
        return _digits(piece)
    if piece.isalpha():
        return _word(piece)
    return _SIGN_BITS


def _word(piece: str) -> float:
    if len(piece) <= 3:
        return min(_SHORT_BITS, _LETTER_BITS * len(piece))
    return _WORD_BITS + _LONGER_BITS * max(0, len(piece) - 12)


def _is_row(piece: str) -> bool:
    if len(piece) < 3:
        return False
    steps = {ord(right) - ord(left) for left, right in itertools.pairwise(piece)}
    counting = steps <= {1, -9} or steps <= {-1, 9}
    return counting or any(piece in row or piece[::-1] in row for row in _ROWS)


def _digits(piece: str) -> float:
    if len(piece) == 4 and piece[:2] in {"19", "20"}:
        return _YEAR_BITS
    if len(piece) in {6, 8} and any(0 < int(piece[start : start + 2]) <= 12 for start in (0, 2, 4)):
        return _DATE_BITS
    return _DIGIT_BITS * len(set(piece))


def _sentence(bits: float, words: int) -> str:
    if bits < 30:
        return "Te zwak. Een computer raadt dit snel. Neem vijf of zes woorden die niets met elkaar te maken hebben."
    if bits < ENOUGH_BITS and words == 1:
        return "Nog niet genoeg. Neem meer losse woorden, met spaties ertussen."
    if bits < ENOUGH_BITS:
        return "Nog niet genoeg. Zet er nog een of twee losse woorden bij."
    if bits < GENERATED_BITS:
        return "Genoeg, als dit geen bekende zin of regel uit een lied is."
    return "Sterk, als dit geen bekende zin of regel uit een lied is."
