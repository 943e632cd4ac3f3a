"""Words made of words: `zorgtraject` is `zorg` and `traject`, and as hard as its hardest part."""

from __future__ import annotations

from collections.abc import Collection

from intake_app.language.wordtable import WordTable

# Longer than this is no word that anyone says.
_LONGEST = 40
_SHORTEST_PART = 3
# A part is a word that is said at least now and then (Zipf); a short one more often, or `wolk` would hold `olk`.
_PART_FROM = 3.0
_SHORT_PART_FROM = 4.0
_THING_FROM = 3.6
_EVERYDAY = 4.5
_LISTED_PART = 5
# With one of these at its end a word is office language, however easy its parts are: `zorgplan`, `leerplicht`.
OFFICE_HEADS = frozenset(
    "plan traject procedure beleid indicatie overleg coördinator medewerker functionaris instelling behandeling onderzoek "
    "recht plicht regeling maatregel commissie formulier aanvraag besluit termijn status vergunning toeslag bijdrage "
    "beperking stoornis vorming ontwikkeling beheer voorziening bescherming toezicht stelling proces systeem methode "
    "protocol gegevens niveau vermogen functie situatie relatie interventie preventie verlening bewaking beoordeling "
    "administratie criterium verantwoordelijkheid vaardigheid omgeving oriëntatie dynamiek problematiek begeleider "
    "consulent regisseur duur opbouw contract gesteldheid zorg straf arbeid uitkering pensioen belasting verzekering "
    "inkomen bestuur overheid gezag ambt toezicht detentie voorwaarde verklaring bevoegdheid overeenkomst verplichting".split()
)
# With one of these at its beginning too, unless it ends in something one can see: `strafmaat`, but `zorgboerderij`.
OFFICE_BEGINNINGS = frozenset(
    "recht rechts straf zorg arbeid arbeids uitkering uitkerings pensioen belasting verzekering verzekerings inkomen "
    "inkomens vermogen vermogens bestuur bestuurs beleid beleids overheid overheids gezag gezags ambt ambts toezicht "
    "detentie proces plan plicht".split()
)
# Everyday words that are too short, too new or too seldom said in films to be taken for a part otherwise.
_EVERYDAY_PARTS = frozenset(
    "app box bui bus gas gel gym ijs jas juf ham kip kom kop mat mok oma opa oom pad pak pan pen pet pil pot rok sap sms "
    "som sok tas vis vla was zak zus game chat mail netflix tiktok youtube insta snap lach inval overblijf spring zwem "
    "dans plens lachgas slaap speel klap klas thee vlog emoji bel friet patat kleur knuffel tante buurvrouw buurman nagel "
    "panty glazen peet bonus".split()
)

# What looks like a first part and is a prefix or a particle: then only a thing behind it makes a compound (`voordeur`).
_PREFIXES = frozenset(
    "aan achter af bij binnen boven buiten door her onder ont over mis na neer om open over rond samen tegen terug toe uit vast "
    "ver voor voort weg wel zelf".split()
)
# What looks like a second part and is an ending.
_ENDINGS = frozenset("eren heid lijk schap baar loos zaam isch aar eel ent end ing nis dom matig".split())

_LEARNED = ("eren", "lijk", "lijke", "heid", "ing", "isch", "ische", "atie", "iteit")


def split_compound(low: str, table: WordTable, listed: Collection[str] = ()) -> tuple[str, str] | None:
    """Split a word in the two parts that are said most, a linking s, e or en left out; None when it is not made of words.

    A part is a word that is said now and then, or one of the `listed` hard words.
    """
    if not 2 * _SHORTEST_PART <= len(low) <= _LONGEST:
        return None
    best: tuple[float, str, str] | None = None
    for cut in range(_SHORTEST_PART, len(low) - _SHORTEST_PART + 1):
        right = low[cut:]
        said = _said(right, table, listed)
        kind = table.kind(right)
        if (
            not said
            or not (kind or right in listed or right in _EVERYDAY_PARTS)
            or right in _ENDINGS
            or _is_infinitive(right, kind, table)
        ):
            continue
        for left in _without_link(low[:cut]):
            if left in _PREFIXES and kind != "c":
                continue
            weakest = min(said, _said(left, table, listed))
            if weakest and (best is None or weakest > best[0]):
                best = (weakest, left, right)
    return best[1:] if best else None


def _said(part: str, table: WordTable, listed: Collection[str]) -> float:
    """How often a part is said; 0 when that is too little to be one."""
    zipf = table.family(part)
    if part in _EVERYDAY_PARTS:
        return max(zipf, _EVERYDAY)
    if zipf >= (_SHORT_PART_FROM if len(part) == _SHORTEST_PART else _PART_FROM):
        return zipf
    return _PART_FROM if len(part) >= _LISTED_PART and part in listed else 0.0


def _is_infinitive(part: str, kind: str, table: WordTable) -> bool:
    """Whether a part is rather a verb than a noun: then the whole is a verb too, `verstrekken`."""
    return kind not in {"c", "h"} and part.endswith("en") and table.lemma(part) == part


def _without_link(left: str) -> tuple[str, ...]:
    links = ("s", "e", "en")
    return (left, *(left[: -len(link)] for link in links if left.endswith(link) and len(left) - len(link) >= _SHORTEST_PART))


def thing_at_the_end(low: str, table: WordTable) -> bool:
    """Whether a word that is not made of known words at least ends in a known thing: `oplaadkabel`."""
    if low.endswith(_LEARNED):
        return False
    ends = (low[cut:] for cut in range(_SHORTEST_PART, min(len(low), _LONGEST) - _SHORTEST_PART))
    return any(table.kind(end) == "c" and table.family(end) >= _THING_FROM for end in ends)
