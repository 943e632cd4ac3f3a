"""Sees when someone types a score, an IQ or a diagnosis where only a suspicion belongs. It warns; it never blocks."""

from __future__ import annotations

import re
from typing import Final

WARNING: Final = (
    "Hier lijkt een IQ, een score of een diagnose te staan. Neem zoiets niet van horen zeggen over: leg bron en datum vast. "
    "Voor een vermoeden is het niet nodig."
)

_SCORES: Final = (
    r"\b[tvp]?iq\b",
    r"\bintelligentiequoti[eë]nt\b",
    r"\b(wais|wisc|wppsi|kait|son-r)\b",
    r"\bscil\b\W{0,3}(score|uitslag|punten|van|is|was)?\W{0,3}\d+",
    r"\bscore\b[^.]{0,20}\b\d+",
    r"\b\d+\s*punten\b",
    r"\bverstandelijke leeftijd\b",
    r"\b(ontwikkelings|mentale) ?leeftijd\b",
    r"\b(niveau|verstand|hoofd) van (een )?(kind|jongen|meisje|kleuter|peuter|\d+)",
    r"\b(is|als|net) (een )?(kind|jongen|meisje) van \d+\b",
)
_NAMES: Final = (
    r"\bdiagno(se|ses|stisch|sticeerd|sticeren)\b",
    r"\bgediagnosticeerd\b",
    r"\b(adhd|add|autis(me|tisch(e)?)|ass|asperger|pdd-?nos|ptss|borderline|fas|fasd|odd)\b",
    r"\b(schizofreni\w*|psychose|psychotisch(e)?|depressie|bipolair|dementie|verslaving|hechtingsstoornis)\b",
    r"\b\w*stoornis(sen)?\b",
    r"\b(syndroom van|downsyndroom)\b",
    r"\b(verstandelijk|geestelijk)e? (beperk|gehandicapt|handicap)\w*",
    r"\b(zwakbegaafd|zwakzinnig|imbeciel|debiel)\w*\b",
    r"\b(heeft|is|hebben|met) (een )?lvb('?er)?\b",
    r"\bniet-aangeboren hersenletsel\b|\bnah\b",
)
_SEEN: Final = re.compile("|".join((*_SCORES, *_NAMES)), re.IGNORECASE)
_SUSPECTED: Final = re.compile(r"\b(vermoed\w*|signal\w*|misschien|mogelijk\w*)\b[^.;]{0,20}$", re.IGNORECASE)
_LVB: Final = re.compile(r"lvb|verstandelijke beperking", re.IGNORECASE)


def needs_source(text: str) -> str:
    """Return the words that look like a score, an IQ or a diagnosis, or nothing. A suspicion of LVB is none of these."""
    for found in _SEEN.finditer(text):
        suspected = _LVB.search(found[0]) and _SUSPECTED.search(text[: found.start()])
        if not suspected:
            return found[0].strip()
    return ""
