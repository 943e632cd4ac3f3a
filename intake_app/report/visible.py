"""Characters that no Word document may hold, made visible, so that nothing which was typed is lost in silence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# XML 1.0, production 2 (Char): tab, newline and return are allowed, the other control characters are not.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMES = {
    **dict(zip(range(32), "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4".split(), strict=False)),
    **dict(zip(range(21, 32), "NAK SYN ETB CAN EM SUB ESC FS GS RS US".split(), strict=True)),
}


def visible(text: str) -> str:
    """Return the text with each forbidden character as a visible one (NUL as ␀); line endings become newlines."""
    text = text.replace("\r\n", "\n")
    return _ILLEGAL.sub(lambda found: _sign(found[0]), text)


def replaced(texts: Iterable[str]) -> tuple[str, ...]:
    """Say for each forbidden character in these texts which sign stands for it, in the order of their numbers."""
    found = sorted({char for text in texts for char in _ILLEGAL.findall(text.replace("\r\n", "\n"))})
    return tuple(
        f"{_sign(char)} staat voor {_NAMES.get(ord(char), 'een teken zonder naam')} (U+{ord(char):04X})" for char in found
    )


def is_plain(text: str) -> bool:
    """Tell whether a text holds no control characters at all, so that it can be typed (a passphrase)."""
    return not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in text)


def _sign(char: str) -> str:
    return chr(0x2400 + ord(char)) if ord(char) < 32 else f"⟨U+{ord(char):04X}⟩"
