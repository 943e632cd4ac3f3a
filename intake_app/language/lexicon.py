"""What we know of words: verbs, how often a form is said, jargon, idioms, easy words; and how hard a word is."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from intake_app.errors import ContentError
from intake_app.language.findings import WordJudgement
from intake_app.language.grammar import FUNCTION_WORDS, POSSESSIVES
from intake_app.language.lists import COLUMNS, Row, read_list
from intake_app.language.phrases import Phrases, find_phrases, phrase_index
from intake_app.language.text import Word, words_of
from intake_app.language.verbs import Verbs, read_verbs

# Zipf values (log10 of uses in a billion words). Below the first a word is hard, from the second on it is easy.
_HARD_BELOW = 3.0
_EASY_FROM = 4.0
# Words with these endings are learned at school: harder than films make them look.
_LEARNED_ENDINGS = (
    "iteit",
    "isme",
    "entie",
    "antie",
    "logie",
    "atief",
    "itief",
    "ieel",
    "ueel",
    "iair",
    "entiek",
    "erend",
    "abel",
)
_LEARNED_COSTS = 0.8
# Longer than this is no word that anyone says.
_LONGEST_COMPOUND = 40
# In the order in which they are judged; a phrase of the first wins.
NAMED_LISTS = ("jargon.tsv", "abbreviations.tsv", "formal.tsv")


@dataclass(frozen=True, slots=True)
class Idiom:
    """A figurative phrase: its fixed words, the verb that must stand in the same sentence (empty: none) and plainer wordings.

    `possessed`: a word like je, mijn, zijn stands before the fixed words (`je hart luchten`).
    """

    core: tuple[str, ...]
    possessed: bool
    verb: str
    easier: tuple[str, ...]


class Lexicon:
    """All word knowledge, made once: `lists` is file name → text, `table` the gzipped frequency table."""

    def __init__(self, lists: Mapping[str, str], table: bytes = b"") -> None:
        rows = {name: read_list(name, lists[name], columns) for name, columns in COLUMNS.items() if name in lists}
        self.verbs = Verbs(read_verbs([*rows.get("verbs.tsv", []), *rows.get("weak_verbs.tsv", [])]))
        self._phrases: dict[str, Phrases] = {
            name: phrase_index({row["form"].lower(): _easier(row) for row in rows.get(name, [])})
            for name in NAMED_LISTS
            if name in rows
        }
        self.idioms = _idioms(rows.get("idioms.tsv", []))
        self._easy = frozenset(row["form"].lower() for row in rows.get("easy.tsv", [])) | FUNCTION_WORDS
        self._zipf, self._nouns = _read_table(table) if table else ({}, frozenset())

    def phrases(self, name: str) -> Phrases | None:
        """The phrases of a list by its file name; None when there is no such list."""
        return self._phrases.get(name)

    def zipf(self, form: str) -> float | None:
        """How often a form is said, as a Zipf value (1 to 7.6); None when it is not in the table."""
        value = self._zipf.get(form)
        return None if value is None else value / 10

    def is_noun(self, form: str) -> bool:
        """Whether a form is listed as a noun."""
        return form in self._nouns

    def words(self, text: str) -> tuple[WordJudgement, ...]:
        """Judge each word; a listed phrase is judged as a whole."""
        return tuple(self._judge(text, words_of(text)))

    def difficulty(self, word: Word) -> float:
        """How hard an unlisted word is, 0 to 1; 0.5 and up is hard. Without a frequency table nothing is hard."""
        if not self._zipf or not word.low[0].isalpha() or word.low in self._easy:
            return 0.0
        if word.text[0].isupper() and word.low not in self._zipf:
            return 0.0  # a name
        zipf = self._best_zipf(word.low)
        learned = zipf < _EASY_FROM and word.low.endswith(_LEARNED_ENDINGS)
        return _from_zipf(zipf - _LEARNED_COSTS if learned else zipf)

    def _judge(self, text: str, words: tuple[Word, ...]) -> Iterator[WordJudgement]:
        at = 0
        lows = tuple(word.low for word in words)
        listed = {
            start: (length, easier)
            for name in reversed(NAMED_LISTS)
            for start, length, easier in find_phrases(lows, self._phrases.get(name, {}))
        }
        while at < len(words):
            word = words[at]
            if at in listed:
                length, easier = listed[at]
                end = words[at + length - 1].end
                yield WordJudgement(text[word.start : end], word.start, end, 0.9, hard=True, easier=easier)
                at += length
                continue
            difficulty = self.difficulty(word)
            yield WordJudgement(word.text, word.start, word.end, round(difficulty, 2), hard=difficulty >= 0.5)
            at += 1

    def _best_zipf(self, low: str) -> float:
        """The frequency of a form, or of a form it is made from: its infinitive, its singular, its parts."""
        best = self._zipf.get(low, 0) / 10
        for infinitive in self.verbs.infinitives(low):
            best = max(best, self._zipf.get(infinitive, 0) / 10)
        for shorter in shorter_forms(low):
            best = max(best, self._zipf.get(shorter, 0) / 10 - 0.2)
        if best < _EASY_FROM and 7 <= len(low) <= _LONGEST_COMPOUND:
            best = max(best, self._compound_zipf(low))
        return best

    def _compound_zipf(self, low: str) -> float:
        best = 0.0
        for cut in range(3, len(low) - 2):
            left, right = low[:cut], low[cut:]
            for part in (left, left.removesuffix("s"), left.removesuffix("en")):
                if len(part) >= 3:
                    # The hardest part counts.
                    best = max(
                        best,
                        min(self._zipf.get(part, 0), max(self._zipf.get(form, 0) for form in (right, *shorter_forms(right)))) / 10
                        - 0.5,
                    )
        return best


def _from_zipf(zipf: float) -> float:
    if zipf >= _EASY_FROM:
        return max(0.0, round(0.3 - (zipf - _EASY_FROM) * 0.1, 2))
    if zipf >= _HARD_BELOW:
        return round(0.3 + 0.19 * (_EASY_FROM - zipf), 2)
    return round(min(1.0, 0.5 + 0.16 * (_HARD_BELOW - zipf)), 2)


def shorter_forms(low: str) -> tuple[str, ...]:
    """Forms that a word may be made from by inflection: plural, diminutive, adjective in -e."""
    found: list[str] = []
    for ending, instead in (
        ("jes", ""),
        ("je", ""),
        ("tjes", ""),
        ("tje", ""),
        ("etje", ""),
        ("pje", ""),
        ("'s", ""),
        ("s", ""),
        ("en", ""),
        ("e", ""),
        ("er", ""),
        ("ste", ""),
        ("zen", "s"),
        ("ven", "f"),
    ):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            base = low[: len(low) - len(ending)] + instead
            found.append(base)
            if ending in {"en", "e", "er", "etje", "zen", "ven"} and len(base) >= 3:
                if base[-1] == base[-2]:
                    found.append(base[:-1])
                elif base[-2] in "aeou":
                    found.append(base[:-1] + base[-2:])
    return tuple(found)


def _easier(row: Row) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in row["easier"].split("|") if piece.strip())


def _idioms(rows: list[Row]) -> Mapping[str, tuple[Idiom, ...]]:
    index: dict[str, list[Idiom]] = {}
    for row in rows:
        core = tuple(row["core"].lower().split())
        possessed = len(core) > 1 and core[0] in POSSESSIVES
        core = core[1:] if possessed else core
        # The longest word is the rarest one, so that most sentences are done with one look in the index.
        index.setdefault(max(core, key=len), []).append(Idiom(core, possessed, row["verb"].lower(), _easier(row)))
    return {key: tuple(sorted(idioms, key=lambda idiom: -len(idiom.core))) for key, idioms in index.items()}


def _read_table(table: bytes) -> tuple[dict[str, int], frozenset[str]]:
    """Read form → Zipf × 10, and which forms are nouns."""
    try:
        lines = gzip.decompress(table).decode("utf-8").splitlines()
    except (OSError, EOFError, UnicodeDecodeError):
        raise ContentError("De woordentabel is niet te lezen.", file="words.tsv.gz") from None
    zipf: dict[str, int] = {}
    nouns: list[str] = []
    for number, line in enumerate(lines, start=1):
        try:
            form, value, noun = line.split("\t")
            zipf[form] = int(value)
        except ValueError:
            raise ContentError(
                "Hier horen drie kolommen te staan, met een getal in de tweede.", file="words.tsv.gz", line=number
            ) from None
        if noun:
            nouns.append(form)
    return zipf, frozenset(nouns)
