"""The sentence with an easier word in the place of a hard one, where article, number and verb form are sure to agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Finding
from intake_app.language.grammar import DETERMINERS, FUNCTION_WORDS, POSSESSIVES, PREPOSITIONS
from intake_app.language.rewording_parts import is_polite, only_verb
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import FINITE, Tense

# Of the words that stand in easier wordings.
_HET = frozenset(
    "verslag papier bericht gesprek gezin huis onderzoek geweld geld werk plan verhaal bedrijf bureau adres nummer "
    "kantoor deel ding meisje kind land lichaam gevoel antwoord besluit cijfer boek jaar briefgeld paspoort idee "
    "begin einde eind probleem gebied water eten advies contract formulier boekje gevaar verschil voorbeeld bewijs "
    "nieuws recht doel feest getal teken stuk team bezoek rapport gedrag".split()
)
_DE = frozenset(
    "persoon ziekte brief rechter straf groep plek baas begeleider helper man vrouw politie dokter hulp zorg regel "
    "vraag afspraak verzekering cel gevangenis lijst map manier advocaat kamer foto school winkel code kant vriend "
    "reden kans fout ruzie rust verandering soort oplossing keuze leider agent vorm ruimte plaats stap moeder vader "
    "ouder leraar auto fiets brommer telefoon computer beslissing gemeente wet opname kopie vergadering uitkering "
    "rekening opleiding angst kracht behandeling zaak aanpak test wond werker leeftijd tijd naam getuige dader dief "
    "werkplaats".split()
)
# Not counted, so never behind `een`.
_UNCOUNTED = frozenset(
    "geld hulp zorg werk geweld politie spuug seks informatie briefgeld rust nieuws water eten gedrag kracht rommel "
    "onrust".split()
)
_BY_GENDER = (
    ("de", "het"), ("die", "dat"), ("deze", "dit"), ("onze", "ons"), ("welke", "welk"), ("elke", "elk"), ("iedere", "ieder"),
)  # fmt: skip
_ENDS = (".", "?", "!")
_YOURS = frozenset("je jij jou jouw".split())
_OF_OTHERS = frozenset("zijn haar hun ons onze mijn".split())
# These mean the same only beside some words (`alarm inschakelen`), or stand in another place in the sentence.
_NOT_ALIKE = frozenset(
    "acuut alleenstaand autonoom autonome aanwezig beschikbaar beschikbare burgerlijk bovengenoemd bovengenoemde bovenvermeld "
    "exclusief gemiddeld geruim primair rechtstreeks spontaan stabiel schaars schaarse solidair solitair talrijk "
    "voormeld voormelde "
    "voornoemd resp respectievelijk zijdens geloofwaardige vergelijkbare dergelijk dergelijke menig menige belastende belendende "
    "ontlastende grensoverschrijdende ongewenste desbetreffende dezelve dewelke aangrenzend i.v.m ivm volledige ultieme globale "
    "theorietjes hetzij hetwelk hetgeen bestendig voorafgaand jl jongstleden fors gering omvangrijk substantieel geschikte "
    "beoogde enerzijds anderzijds wenselijke gunstige onvoorwaardelijk excl eventueel eventuele individueel "
    "ingeschakeld inschakelen geschonden schenden schendt schond schend benoemen benoemde benoemden verwijzen verwijs verwijst "
    "verwees voorhield voorhouden aanstel verkrijg uitvoeren uitvoerde uitvoert uitvoerden toegewezen toewijzen".split()
)


def with_easier_word(findings: Sequence[Finding], utterance: Utterance) -> Iterator[str]:
    """Give the text with all its hard words replaced; nothing when one of them cannot be."""
    text = utterance.text
    for finding in sorted(findings, key=lambda finding: -finding.start):
        clauses = next(
            (its for its in utterance.clauses if its.sentence.start <= finding.start and finding.end <= its.sentence.end), None
        )
        if clauses is None or not finding.instead or finding.instead[0].rstrip().endswith(_ENDS):
            return
        places = [at for at, word in enumerate(clauses.words) if finding.start <= word.start and word.end <= finding.end]
        if not places or any(clauses.words[at].quoted for at in places):
            return
        replaced = _replaced(utterance, clauses, places[0], places[-1], finding.instead[0].split())
        if replaced is None:
            return
        first, words = replaced
        start = clauses.words[first].start
        made = " ".join(words)
        if start == clauses.sentence.start and utterance.text[start].isupper():
            made = made[0].upper() + made[1:]
        text = text[:start] + made + text[finding.end :]
    text = text.strip()
    text = text[:1].upper() + text[1:]
    yield text if text.endswith(_ENDS) else text + ("?" if utterance.clauses[-1].is_question else ".")


def _replaced(utterance: Utterance, clauses: Clauses, first: int, last: int, easier: list[str]) -> tuple[int, list[str]] | None:
    """From which word on to replace, and the words to put there; None when it is not sure that they fit."""
    low = clauses.lows[first]
    if low in _NOT_ALIKE or (is_polite(utterance.clauses) and not _YOURS.isdisjoint(easier)):
        return None
    if first == last and len(easier) == 1:
        if clauses.tenses[first] and not _is_noun_here(utterance, clauses, first):
            fits = clauses.low(first - 1) != "te" and _same_verb(utterance, low, easier[0])
            return (first, easier) if fits else None
        if _is_small(utterance, low) and _is_small(utterance, easier[0]) and _same_ending(low, easier[0]):
            return first, easier
    return _noun(utterance, clauses, first, last, easier)


def _noun(utterance: Utterance, clauses: Clauses, first: int, last: int, easier: list[str]) -> tuple[int, list[str]] | None:
    head = _head(utterance, easier)
    short = "." in clauses.lows[last] or clauses.words[last].text.isupper()
    if not head or not (short or utterance.lexicon.is_noun(clauses.lows[last])):
        return None
    if clauses.tenses[first] & FINITE and first != last:
        return None
    plural = not short and _is_plural(utterance, clauses.lows[last])
    if plural != _is_plural(utterance, head) or (not plural and clauses.lows[last].endswith(("gegevens", "en"))):
        return None
    if plural:
        return (first, easier) if _takes_plural(clauses, first) else None
    return _singular(clauses, first, easier, head)


def _takes_plural(clauses: Clauses, at: int) -> bool:
    """Whether a plural may stand here without a change of what is before it."""
    before = clauses.low(at - 1)
    if before in {"het", "een", "dit", "dat"}:
        return False
    return at == 0 or before in DETERMINERS | PREPOSITIONS | {"of", "en"} or bool(clauses.tenses[at - 1])


def _singular(clauses: Clauses, first: int, easier: list[str], head: str) -> tuple[int, list[str]] | None:
    before = clauses.low(first - 1)
    if before in _OF_OTHERS and not _YOURS.isdisjoint(easier):
        return None
    if before == "een" and head not in _UNCOUNTED and head in _HET | _DE and easier[0] == head:
        return first, easier
    if before in POSSESSIVES | {"geen"}:
        return first, easier
    for de, het in _BY_GENDER:
        if before in {de, het} and head in _HET | _DE and first > 0:
            if easier[0] != head and before in {"elk", "welk", "ieder"}:
                return None
            return first - 1, [_like(clauses.words[first - 1].text, het if head in _HET else de), *easier]
    return None


def _like(word: str, other: str) -> str:
    return other.capitalize() if word[:1].isupper() else other


def _head(utterance: Utterance, easier: list[str]) -> str:
    """The noun that the wording is about: what stands before its first preposition or `die`, with at most one adjective in -e."""
    cut = next(
        (at for at, word in enumerate(easier) if word in PREPOSITIONS or word in {"die", "dat", "om", "zonder"}), len(easier)
    )
    if cut not in {1, 2} or (cut == 2 and not easier[0].endswith("e")):
        return ""
    head = easier[cut - 1]
    tenses = utterance.lexicon.verbs.tenses(head)
    if head in FUNCTION_WORDS or not (head in _HET | _DE or (utterance.lexicon.is_noun(head) and not tenses)):
        return ""
    return head


def _is_plural(utterance: Utterance, low: str) -> bool:
    return low.endswith(("en", "s")) and utterance.lexicon.lemma(low) != low


def _is_noun_here(utterance: Utterance, clauses: Clauses, at: int) -> bool:
    return clauses.low(at - 1) in DETERMINERS and utterance.lexicon.is_noun(clauses.lows[at])


def _is_small(utterance: Utterance, word: str) -> bool:
    """Whether it is an adjective without an ending but -e, an adverb or a preposition: no noun and no verb."""
    lexicon = utterance.lexicon
    if not word.endswith("e") and lexicon.lemma(word) != word:
        return False
    return not word.endswith("ste") and not lexicon.is_noun(word) and not lexicon.verbs.tenses(word) and not word.endswith("end")


def _same_ending(low: str, easier: str) -> bool:
    return low.endswith("e") == easier.endswith("e") or (low in FUNCTION_WORDS | PREPOSITIONS and easier in PREPOSITIONS)


def _same_verb(utterance: Utterance, low: str, easier: str) -> bool:
    """Whether two forms stand for each other: the same tense, both with an object or both without, and the same helper."""
    verbs = utterance.lexicon.verbs
    ours, other = only_verb(utterance, low), only_verb(utterance, easier)
    if ours is None or other is None:
        return False
    same = verbs.tenses(low) & ~Tense.JOINED == verbs.tenses(easier) & ~Tense.JOINED
    alone = not (other.prefix and verbs.tenses(easier) & (FINITE | Tense.STEM))
    return same and alone and low != easier and ours.transitive and other.transitive and ours.with_be == other.with_be
