"""The check on figurative phrases, in any form of their words and with small words in between."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from intake_app.language.clauses import Clauses
from intake_app.language.findings import Context
from intake_app.language.grammar import ARTICLES_AND_POSSESSIVES, FUNCTION_WORDS, POSSESSIVES
from intake_app.language.kinds import Mark
from intake_app.language.lexicon import Idiom, Lexicon
from intake_app.language.utterance import Utterance
from intake_app.language.verbs import Tense

# One of these may stand for another: `de vinger aan de pols`, `een vinger aan de pols`.
_ARTICLES = frozenset("de het een geen 't 'n t n ne den die dat deze dit zo'n".split())
_DEFINITE = frozenset("de het 't".split())
_INDEFINITE = frozenset("een 'n n ne zo'n".split())
_OWN = POSSESSIVES | frozenset("uwe mijne jouwe iemands ieders".split())
# Small words that may slip in between the fixed ones: `een appeltje met je te schillen`.
_SLIPS_IN = (
    _ARTICLES
    | _OWN
    | frozenset(
        "jou mij me hem ze u ons hen ik jij hij zij wij we er eens echt wel ook nog even weer alweer toen nu nou dan toch maar "
        "heel hele helemaal erg eigen gewoon niet dus al altijd flink goed lekker mooi zo met van voor aan bij op "
        "eigenlijk gisteren vandaag vannacht straks daar hier thuis daarna allemaal alles iets niks nooit niemand misschien "
        "soms steeds vaak natuurlijk meteen ineens snel stiekem te om".split()
    )
)
_MOST_SLIPS = 3
# Beside one of these words the phrase means what it says: `te voet over de brug komen`.
_MEANT_AS_SAID: Mapping[str, frozenset[str]] = {
    "brug": frozenset(
        "voet lopend lopen fiets fietsend brommer scooter auto bus taxi tram trein boot water rivier kanaal gracht overkant kant "
        "station weg hond paard rijden gereden gelopen gefietst rennend gerend busje vrachtwagen".split()
    ),
    "kwartje": frozenset("zak broekzak jaszak grond vloer tafel hand portemonnee kassa automaat gleuf uit op onder".split()),
    "ijs": frozenset("water vijver sloot meer plas kanaal rivier schaatsen schaats gracht onder op dik dun".split()),
    "hem": frozenset(
        "bil billen schouder knie enkel pols tepel piemel lul ballen borst vel elleboog rug hals lip voet teen duim zij kuit "
        "arm armen been benen wang wangen kont buik neus hand vinger keel nek oor oren hard zacht blauw terug dood".split()
    ),
    "bel": frozenset("bus tram voordeur deur huis fiets gang poort huisbel fietsbel stopknop halte chauffeur touw koord".split()),
    "voeten": frozenset("bed sneeuw water buiten schoenen sokken vloer douche winter kachel nat".split()),
    "rollen": frozenset("bal band ton knikker fles wiel heuvel".split()),
    "vreet": frozenset("hond paard konijn geit koe muis rat rups vogel brood hooi gras voer plant kast hout schoen".split()),
    "put": frozenset("tuin water emmer diepe deksel regenput".split()),
    "war": frozenset("haren touw draad snoer wol kabel".split()),
    "vuur": frozenset("barbecue kampvuur hout pan open".split()),
    "eieren": frozenset("grond vloer lagen kippen kip hok".split()),
    "lampje": frozenset("gang kamer keuken slaapkamer dashboard tuin buiten".split()),
}


def idiom(utterance: Utterance, context: Context) -> Iterator[Mark]:  # noqa: ARG001
    """A figurative phrase: its fixed words in order, with its verb in any form in the same sentence."""
    for clauses in utterance.clauses:
        for figure, (first, last) in figures(clauses, utterance.lexicon.idioms):
            yield Mark(clauses.words[first].start, clauses.words[last - 1].end, figure.easier)


def may_hold(lexicon: Lexicon, low: str) -> bool:
    """Whether a word is one that figurative phrases are looked up by."""
    return low in lexicon.idioms


def figures(clauses: Clauses, idioms: Mapping[str, tuple[Idiom, ...]]) -> Iterator[tuple[Idiom, tuple[int, int]]]:
    """Give each figurative phrase in a sentence, with its place (first word, last excluded)."""
    if idioms.keys().isdisjoint(clauses.lows):
        return
    lows = dict.fromkeys(clauses.lows)
    present = frozenset(lows)
    for low in lows:
        for figure in idioms.get(low, ()):
            if not present.issuperset(_literal(figure.core)):
                continue
            place = _place_of(figure, clauses.lows)
            if place is None or _is_meant_as_said(figure, lows):
                continue
            if not figure.verb or _holds_verb(figure, clauses):
                yield figure, place
                break


@cache
def _literal(core: tuple[str, ...]) -> frozenset[str]:
    """The fixed words for which no other may stand."""
    return frozenset(core) - FUNCTION_WORDS - _ARTICLES - _OWN


def _is_meant_as_said(figure: Idiom, lows: Collection[str]) -> bool:
    return any(not _MEANT_AS_SAID[piece].isdisjoint(lows) for piece in figure.core if piece in _MEANT_AS_SAID)


def _place_of(figure: Idiom, lows: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the figure stands (first word, last excluded), its possessive included; None when it does not."""
    content = sum(piece not in FUNCTION_WORDS for piece in figure.core)
    loose = bool(figure.verb) or content > 1
    for at, low in enumerate(lows):
        if not _fits(figure.core[0], low, loose=loose):
            continue
        if figure.possessed and (not at or lows[at - 1] not in _OWN):
            continue
        # `Het kwartje viel`, but a real coin falls as `een kwartje`.
        if content == 1 and figure.core[0] in _DEFINITE and low in _INDEFINITE:
            continue
        last = _end_of(figure.core, lows, at, loose=loose)
        if last:
            return at - figure.possessed, last
    return None


def _fits(piece: str, low: str, *, loose: bool) -> bool:
    """Whether a word stands for a fixed word. With `loose` an article may be another one, a possessive another person's."""
    if piece == low:
        return True
    if piece in POSSESSIVES:
        return low in _OWN
    return loose and piece in _ARTICLES and (low in _ARTICLES or low in _OWN)


def _end_of(core: tuple[str, ...], lows: tuple[str, ...], at: int, *, loose: bool) -> int:
    """Where the fixed words end, when they stand here with at most a few small words between each two; else 0."""
    place = at
    for piece in core:
        slipped = 0
        while place < len(lows) and not _fits(piece, lows[place], loose=loose):
            if place == at or slipped == _MOST_SLIPS or lows[place] not in _SLIPS_IN:
                return 0
            place += 1
            slipped += 1
        if place == len(lows):
            return 0
        place += 1
    return place


def _holds_verb(figure: Idiom, clauses: Clauses) -> bool:
    verbs, closing = clauses.verbs, clauses.lows[-1]
    if closing in verbs.prefixes and closing not in figure.core and verbs.infinitives(closing + figure.verb):
        return False  # `Liep je tegen de lamp aan?` is about a lamp.
    for at, low in enumerate(clauses.lows):
        if clauses.tenses[at] == Tense.STEM and clauses.low(at - 1) in ARTICLES_AND_POSSESSIVES:
            continue  # `na het werk`
        infinitives = verbs.infinitives(low)
        if figure.verb in infinitives:
            return True
        for infinitive in infinitives:
            if figure.verb.endswith(infinitive) and figure.verb.removesuffix(infinitive) in clauses.lows:
                return True
    return False
