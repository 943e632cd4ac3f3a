"""Dutch verbs: from a form back to its infinitive, and which form it is. Made from lists of principal parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from intake_app.language.grammar import FUNCTION_WORDS

_UNSTRESSED = ("be", "ge", "her", "er", "ont", "ver")
_VOWELS = "aeiouyéëïöü"


class Tense:
    """Which forms a word can be, as bits. A word can be several: `verkracht` is stem, third person and participle at once."""

    # Plain numbers: an enum.IntFlag costs a microsecond for each question asked of it, and a look asks hundreds.
    STEM = 1
    THIRD = 2
    PAST = 4
    PAST_PLURAL = 8
    INFINITIVE = 16
    PARTICIPLE = 32
    JOINED = 64  # a separable verb written as one word: as a finite form it stands only in a subordinate clause


# These tell for certain that a prefix and a verb were joined; a stem or third person may as well be a noun (`aanval`).
_SURELY_JOINED = Tense.PAST | Tense.PAST_PLURAL | Tense.INFINITIVE | Tense.PARTICIPLE
FINITE = Tense.THIRD | Tense.PAST | Tense.PAST_PLURAL
# Besides the prefixes of the listed verbs: what people put before any verb (`leeggegooid`, `stukgeslagen`).
_MORE_PREFIXES = frozenset(
    "achteruit bloot dwars flauw gelijk gerust hard heen hoog ineen kapot kwijt leeg mede mis omver overhoop plat prijs rond "
    "samen scheef schoon stuk teleur terecht tekort uiteen vol voorbij voort vooruit vrij warm weer zwart".split()
)
_LONGEST_PREFIX = 9
_REMEMBERED = 16_384
_NOT_JOINED = frozenset({"aandacht"})
_ALWAYS_FINITE = frozenset("zijn hebben kunnen mogen moeten willen zullen".split())


class Reading(NamedTuple):
    """A word read as a verb form."""

    tenses: int
    infinitives: tuple[str, ...]


_NO_VERB = Reading(0, ())


@dataclass(frozen=True, slots=True)
class Verb:
    """Principal parts of one verb. `extra`: irregular present forms; `transitive`: it has a passive; `with_be`: it takes zijn."""

    infinitive: str
    past: str
    past_plural: str
    participle: str
    prefix: str = ""
    transitive: bool = False
    with_be: bool = False
    extra: tuple[str, ...] = ()


class Verbs:
    """The lexicon of verb forms."""

    def __init__(self, verbs: Iterable[Verb]) -> None:
        forms: dict[str, Reading] = {}
        transitive: set[str] = set()
        with_be: set[str] = set()
        prefixes: set[str] = set()
        for verb in verbs:
            names = (verb.infinitive,)
            for form, tense in inflect(verb):
                reading = forms.get(form)
                if reading is None:
                    if form not in FUNCTION_WORDS or form == "zijn":
                        forms[form] = Reading(tense, names)
                else:
                    infinitives = reading.infinitives
                    known = infinitives if verb.infinitive in infinitives else infinitives + names
                    forms[form] = Reading(reading.tenses | tense, known)
            if verb.transitive:
                transitive.add(verb.infinitive)
            if verb.with_be:
                with_be.add(verb.infinitive)
            if verb.prefix:
                prefixes.add(verb.prefix)
        self._forms: Mapping[str, Reading] = forms
        self.transitive = frozenset(transitive)
        self.with_be = frozenset(with_be)
        self.prefixes = frozenset(prefixes)
        self._splitting = self.prefixes | _MORE_PREFIXES
        # The same words come back in each look.
        self._read = lru_cache(maxsize=_REMEMBERED)(self._read_anew)

    def __len__(self) -> int:
        return len(self._forms)

    def reading(self, form: str) -> Reading | None:
        """Read a word (lower case) as a verb form; None when it is none that we know."""
        found = self._read(form)
        return found if found.tenses else None

    def tenses(self, form: str) -> int:
        """Which verb forms a word can be; nothing when none."""
        return self._read(form).tenses

    def tenses_of(self, forms: Iterable[str]) -> list[int]:
        """The same of several words."""
        return [reading.tenses for reading in map(self._read, forms)]

    def infinitives(self, form: str) -> tuple[str, ...]:
        """The infinitives that a word can be a form of."""
        return self._read(form).infinitives

    def goes_with_be(self, infinitive: str) -> bool:
        """Whether a verb has its perfect with zijn; of an unlisted separable verb what holds for its base."""
        if infinitive in self.with_be:
            return True
        if infinitive in self._forms:
            return False
        return any(infinitive[:cut] in self._splitting and infinitive[cut:] in self.with_be for cut in _cuts(infinitive))

    def _read_anew(self, form: str) -> Reading:
        return self._forms.get(form) or self._joined(form) or _NO_VERB

    def _joined(self, form: str) -> Reading | None:
        """Read an unlisted word as a prefix and a verb that we know: `leeggegooid`, `weg te moffelen` written as one."""
        for cut in _cuts(form):
            if form[:cut] not in self._splitting or form in _NOT_JOINED:
                continue
            rest = form[cut:]
            base = self._forms.get(rest) or (self._forms.get(rest[2:]) if rest.startswith("te") else None)
            if base is not None and base.tenses & _SURELY_JOINED and not base.tenses & Tense.JOINED:
                return Reading(base.tenses & _SURELY_JOINED | Tense.JOINED, tuple(form[:cut] + name for name in base.infinitives))
        return None


def _cuts(form: str) -> range:
    """Where an unlisted word may be parted in a prefix and a verb."""
    return range(2, min(len(form) - 4, _LONGEST_PREFIX) + 1)


def read_verbs(rows: Iterable[Mapping[str, str]]) -> list[Verb]:
    """Make verbs from rows with `infinitive` (`mee|gaan` when separable), `past`, `participle`, `kind` (t, z) and `present`.

    An empty past or participle is regular, or for a separable verb that of its base.
    """
    bases: dict[str, Verb] = {}
    found: list[Verb] = []
    later: list[Mapping[str, str]] = []
    for row in rows:
        if "|" in row["infinitive"]:
            later.append(row)
            continue
        verb = _simple(row)
        if verb.infinitive not in bases:
            bases[verb.infinitive] = verb
            found.append(verb)
    for row in later:
        prefix, _, base_name = row["infinitive"].partition("|")
        base = bases.get(base_name) or _simple({**row, "infinitive": base_name})
        kind = row.get("kind", "")
        found.append(
            Verb(
                prefix + base_name,
                base.past,
                base.past_plural,
                prefix + base.participle,
                prefix,
                "t" in kind,
                "z" in kind or (base.with_be and "t" not in kind),
                base.extra,
            )
        )
    return found


def inflect(verb: Verb) -> Iterable[tuple[str, int]]:
    """All forms of a verb with the tense of each; of a separable verb those written as one word (its base has the others)."""
    base = verb.infinitive.removeprefix(verb.prefix)
    stem = stem_of(base, verb.past)
    third = stem if stem.endswith("t") else stem + "t"
    joined = Tense.JOINED if verb.prefix else 0
    yield verb.infinitive, Tense.INFINITIVE | joined
    yield verb.participle, Tense.PARTICIPLE | joined
    if verb.extra:
        for form in verb.extra:
            bare = form == verb.extra[0] and base not in _ALWAYS_FINITE
            yield verb.prefix + form, (Tense.STEM if bare else Tense.THIRD) | joined
    else:
        yield verb.prefix + stem, Tense.STEM | joined
        yield verb.prefix + third, Tense.THIRD | joined
    yield verb.prefix + verb.past, Tense.PAST | joined
    yield verb.prefix + verb.past_plural, Tense.PAST_PLURAL | joined
    if verb.prefix:
        yield verb.prefix + "te" + base, Tense.INFINITIVE | joined


def stem_of(infinitive: str, past: str = "") -> str:
    """The stem (ik-form) of a verb. A weak past gives it for certain; else the rules of spelling do."""
    if past.endswith(("de", "te")) and len(past) > 4 and past[:2] == infinitive[:2]:
        return past[:-2]
    if infinitive in {"gaan", "staan", "slaan", "doen", "zien"}:
        return infinitive[:-1]
    base = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    if len(base) > 2 and base[-1] == base[-2]:
        base = base[:-1]
    elif _open_syllable(base):
        base = base[:-1] + base[-2] + base[-1]
    if base.endswith("v"):
        return base[:-1] + "f"
    return base[:-1] + "s" if base.endswith("z") else base


def _open_syllable(base: str) -> bool:
    if (
        len(base) < 2
        or base[-1] in _VOWELS
        or base[-1] in "wxj"
        or base[-2] not in "aeou"
        or (len(base) > 2 and base[-3] in _VOWELS)
    ):
        return False
    core = base
    for prefix in _UNSTRESSED:
        if core.startswith(prefix) and any(letter in _VOWELS for letter in core[len(prefix) :]):
            core = core[len(prefix) :]
            break
    syllables = sum(1 for left, right in zip(" " + core, core, strict=False) if right in _VOWELS and left not in _VOWELS)
    if syllables == 1:
        return True
    return not core.endswith(("el", "en", "em", "er")) or core.endswith(("eer", "iser", "teer"))


def _simple(row: Mapping[str, str]) -> Verb:
    infinitive = row["infinitive"]
    pasts = row.get("past", "").split()
    past = pasts[0] if pasts else _weak_past(infinitive)
    plural = pasts[1] if len(pasts) > 1 else past + "n" if past.endswith("e") else past + "en"
    participle = row.get("participle", "") or _weak_participle(infinitive, past)
    kind = row.get("kind", "")
    return Verb(infinitive, past, plural, participle, "", "t" in kind, "z" in kind, tuple(row.get("present", "").split()))


def _weak_past(infinitive: str) -> str:
    stem = stem_of(infinitive)
    base = infinitive[:-2]
    return stem + ("te" if base.endswith(("t", "k", "f", "s", "ch", "p", "x")) else "de")


def _weak_participle(infinitive: str, past: str) -> str:
    stem = past[:-2] if past.endswith(("de", "te")) else stem_of(infinitive)
    end = stem if stem.endswith(("t", "d")) else stem + ("t" if past.endswith("te") else "d")
    return end if _has_prefix(infinitive) else "ge" + end


def _has_prefix(infinitive: str) -> bool:
    """Whether the first letters are an unstressed prefix (`beloven`) and not part of the stem (`bellen`, `beitelen`)."""
    for prefix in _UNSTRESSED:
        rest = infinitive.removeprefix(prefix)
        if rest != infinitive and any(letter in _VOWELS for letter in rest[:-2]) and not (prefix == "be" and rest[0] in "iu"):
            return True
    return False
