"""The recovery key: 140 random bits, written so that a person can copy it by hand and hear where a slip is.

Seven groups of five symbols. The alphabet leaves out I, L, O and U (Crockford's base 32), so that nothing looks like
something else. The fifth symbol of a group checks the four before it and the place of the group.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 7
DATA = 4
BITS = GROUPS * DATA * 5

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_REDUCE = 0b100101  # x^5 + x^2 + 1, primitive over GF(2)
_WEIGHTS = (2, 4, 8, 16)


def generate() -> str:
    """Make a new recovery key, as it is shown: "7K2MQ-…", seven groups."""
    return "-".join(_group(number, [secrets.randbelow(32) for _ in range(DATA)]) for number in range(GROUPS))


def looks_like(text: str) -> bool:
    """Tell whether this could be a recovery key, perhaps with slips in it, rather than a passphrase."""
    symbols = _symbols(text)
    return len(symbols) == GROUPS * (DATA + 1) and all(symbol in ALPHABET for symbol in symbols)


def wrong_groups(text: str) -> tuple[int, ...]:
    """Return which groups (from 1) of something that looks like a recovery key do not add up."""
    symbols = _symbols(text)
    wrong = []
    for number in range(GROUPS):
        group = symbols[number * (DATA + 1) : (number + 1) * (DATA + 1)]
        if group != _group(number, [ALPHABET.index(symbol) for symbol in group[:DATA]]):
            wrong.append(number + 1)
    return tuple(wrong)


def tidy(text: str) -> str:
    """Bring a typed recovery key back to the way it was shown: capitals, groups, no O for 0 and no I for 1."""
    symbols = _symbols(text)
    size = DATA + 1
    return "-".join(symbols[start : start + size] for start in range(0, len(symbols), size))


def _symbols(text: str) -> str:
    return "".join(symbol for symbol in text.upper() if symbol.isalnum()).translate(_READ_AS)


def _group(number: int, values: Sequence[int]) -> str:
    # Different non-zero weights in GF(32): one wrong symbol shows for certain, and so does any pair that changed places.
    check = number + 1
    for weight, value in zip(_WEIGHTS, values, strict=True):
        check ^= _times(weight, value)
    return "".join(ALPHABET[value] for value in (*values, check))


def _times(left: int, right: int) -> int:
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 0b100000:
            left ^= _REDUCE
        right >>= 1
    return product
