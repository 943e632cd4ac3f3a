"""Short names that rule authors may use in a pattern: `{jij}`, `{vul}`. Each stands for a piece of regular expression."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Said in between, with little meaning of their own; each with the space behind it.
_FILLERS = (
    "nou|nu|dan|toch|ook|zelf|wel|eigenlijk|gewoon|echt|maar|even|eens|es|nog|weer|alweer|al|zo|heel|erg|dus|misschien|soms|toen|"
    "daar|hier|er|het|dat|dit|die|eh|ehm|'t|t|een beetje|beetje|een|helemaal|best|vast|zeker|trouwens|juist|allemaal|mij|me|ons|"
    "hem|haar|je|jou|u|jezelf|alleen|ineens|opeens|steeds|altijd|elke keer|telkens|vaker|zomaar|meteen|stiekem|zeg|jongen|man|"
    "meneer|mevrouw|joh|bro|gast|per se|zo nodig|weleens|achteraf|straks|ooit|zich|voortaan|eindelijk|stel|ineens|natuurlijk"
)
# Somebody else's words, told or asked after: `Hij zei: je liegt`, `Wie zei dat …`, `Zei Mo dat …`. Not one's own.
_SAID = "zei|zeiden|zegt|riep|riepen|schreeuwde|schreef|appte|fluisterde|dreigde|vond|vonden|dacht|beloofde|noemde"
_OTHER = r"(?!(?:je|jij|u|ge|gij|ik)\b)"
_REPORTED = (
    rf"(?:(?<!\bik )\b(?:{_SAID}|vroeg|vroegen)\b(?! ik\b)[^.?!:]{{0,30}}:\s|\bwie (?:{_SAID})\b(?! mij)"
    rf"|(?:^|(?<=[.!?…]\s))wat (?:zei|zeiden|vond|vonden|riep|vertelde|dacht|schreef|appte) {_OTHER}"
    rf"|\b(?:zei|zeiden|riep|riepen|vond|vonden|dreigde|vertelde|beloofde) {_OTHER}[\w'-]+(?: [\w'-]+){{0,3}} (?:dat|of)\b"
    r"|\b[a-zé]+ zei(?:den)? (?:[\w'-]+ ){0,3}dat (?:je|jij|u|ge) (?:moest|mocht|zou)\b)"
)
SHORTHAND = {
    "jij": r"(?:je|jij|u|ge|gij|jullie)",
    "jou": r"(?:je|jou|u|jullie)",
    "jouw": r"(?:je|jouw|uw|jullie)",
    "hij": r"(?:hij|zij|ze|ie|die|iemand|[a-zéë]+)",
    "vul": rf"(?:(?:{_FILLERS}),?\s){{0,5}}",
    "tot2": r"(?:[\w'-]+,?\s){0,2}",
    "tot4": r"(?:[\w'-]+,?\s){0,4}",
    "tot6": r"(?:[\w'-]+,?\s){0,6}",
    "start": r"(?:^|(?<=[.!?…\n][\s\"'”’])|(?<=[.!?…]\s\s))",
    "begin": r"(?:^|(?<=[,;:.!?]\s)|(?<=\b(?:en|ja)\s)|(?<=\b(?:dus|nou|tja|nee)\s)|(?<=\b(?:maar|gast)\s))",
    "eind": r"(?=\s*(?:[.?!,;]|$))",
    "verslag": _REPORTED,
}
_NAME = re.compile(r"\{([a-z]+\d?)\}")


def spelled_out(pattern: str, names: Mapping[str, str] = SHORTHAND) -> str:
    """The pattern with each short name replaced. Raises KeyError, with the name, when there is no such short name."""
    return _NAME.sub(lambda match: names[match[1]], pattern)
