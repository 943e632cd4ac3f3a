"""What we know of words: verbs, how often a form is said, jargon, idioms, easy words; and how hard a word is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from intake_app.language.compounds import OFFICE_HEADS, split_compound
from intake_app.language.easier import in_the_same_form
from intake_app.language.findings import WordJudgement
from intake_app.language.grammar import FUNCTION_WORDS, POSSESSIVES
from intake_app.language.judge import HARD_FROM, LISTED, Judge, Verdict
from intake_app.language.lists import COLUMNS, Row, read_list
from intake_app.language.phrases import SILENT, Phrases, find_phrases, joined, phrase_index
from intake_app.language.text import Sentence, Word, sentences_of
from intake_app.language.tone import ToneWeights
from intake_app.language.verbs import Verb, Verbs, read_verbs
from intake_app.language.wordtable import WordTable

# In the order in which they are judged; a phrase of the first wins.
NAMED_LISTS = ("jargon.tsv", "abbreviations.tsv", "formal.tsv")
_JARGON = NAMED_LISTS[0]
# A form that is said so often (Zipf) means something else than the rare word it looks like.
_ANOTHER_WORD_FROM = 4.8
# A form of a verb behind these is a noun: `Waar gaat de vraag over?`
_BEFORE_A_NOUN = frozenset("de een geen elke welke mijn uw jouw onze zo'n".split())
# A longer word that opens a sentence is no name.
_LONGEST_NAME = 10
_NOTHING_HARD = Verdict(0.0)
_REMEMBERED = 20_000


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
        verbs = read_verbs([*rows.get("verbs.tsv", []), *rows.get("weak_verbs.tsv", [])])
        self.verbs = Verbs(verbs)
        self._known_verbs = {verb.infinitive: verb for verb in verbs}
        self._table = WordTable(table)
        # What a unit calls easy is easy, whatever our own lists say.
        own = _forms(rows.get("own.tsv", []))
        self._names = _forms(rows.get("names.tsv", []))
        easy = own | self._names | _forms(rows.get("easy.tsv", [])) | FUNCTION_WORDS
        listed = {
            name: {form: _easier(row) for row in rows.get(name, []) if (form := row["form"].lower()) not in own}
            for name in NAMED_LISTS
            if name in rows
        }
        self._add_inflected(listed, easy)
        self._phrases = dict(_without_overlap(listed))
        self._jargon = frozenset(listed.get(_JARGON, ()))
        self._phrases.update(_by_domain(rows.get(_JARGON, []), listed.get(_JARGON, {}), self._table))
        self._hard = {form: easier for name in reversed(NAMED_LISTS) for form, easier in listed.get(name, {}).items()}
        self._judge = Judge(self._table, easy, self._hard, self._bases)
        self._is_hard = lru_cache(maxsize=_REMEMBERED)(self._is_hard_anew)
        self.idioms = _idioms(rows.get("idioms.tsv", []), self._table)
        groups = [[name.strip() for name in row["words"].lower().split("|")] for row in rows.get("synonyms.tsv", [])]
        # What is asked in other words is the same question: a word → the words that stand for it and its synonyms.
        self.same = {name: tuple(group[0].split()) for group in groups for name in group if " " not in name}
        self.same_pairs = {
            frozenset(name.split()): tuple(group[0].split())
            for group in groups
            for name in group
            if name.count(" ") == 1 and FUNCTION_WORDS.isdisjoint(name.split()) and self.verbs.infinitives(name.split()[-1])
        }
        self.same_phrases = phrase_index({name: (group[0],) for group in groups for name in group[1:] if " " in name})
        self.counterparts = {
            word.strip(): row["ours"] for row in rows.get("counterparts.tsv", []) for word in row["theirs"].lower().split("|")
        }
        self.tone = ToneWeights(lists.get("tone.tsv", ""), self.verbs)

    def phrases(self, name: str) -> Phrases | None:
        """The phrases of a list by its file name, with the inflected forms of its words; None when there is no such list.

        A part of the jargon goes by its domain: `jargon.tsv/zorg`.
        """
        return self._phrases.get(name)

    def is_listed_name(self, form: str) -> bool:
        """Whether a form is a first name, place or country that we list."""
        return form in self._names

    def plainer(self, form: str) -> tuple[str, ...]:
        """The words that may stand for a listed hard word when that is one word; nothing for any other."""
        easier = self._hard.get(form, ())
        return (easier[0],) if easier and easier[0].isalpha() else ()

    def zipf(self, form: str) -> float | None:
        """How often a form is said, as a Zipf value (1 to 7.6); None when it is not in the table."""
        return self._table.zipf(form)

    def is_noun(self, form: str) -> bool:
        """Whether a form is listed as a noun."""
        return self._table.is_noun(form)

    def lemma(self, form: str) -> str:
        """What a form is a form of; itself when nothing else is known."""
        return self._table.lemma(form)

    def noun_kind(self, form: str) -> str:
        """What kind of noun a form is: c a thing, h a person, t a time or event, a abstract, n unclear; empty when it is none."""
        return self._table.kind(form)

    def in_form(self, wording: str, form: str) -> str:
        """Put a wording (an infinitive, a singular) in the form of another word, where that is sure; else it stays as it is."""
        return in_the_same_form((wording,), form, self.verbs, self._known_verbs, self._table)[0]

    def verb(self, infinitive: str) -> Verb | None:
        """The principal parts of a listed verb; None of one that is not listed."""
        return self._known_verbs.get(infinitive)

    def is_jargon_part(self, part: str) -> bool:
        """Whether a part that makes a compound hard is jargon: a word of that list, or the last part of an office word."""
        return part in self._jargon or self._table.lemma(part) in OFFICE_HEADS

    def words(self, text: str) -> tuple[WordJudgement, ...]:
        """Judge each word; a listed phrase is judged as a whole."""
        return tuple(judgement for sentence in sentences_of(text) for judgement in self._words(text, sentence))

    def verdicts(self, sentence: Sentence) -> Iterator[tuple[int, Word, Verdict]]:
        """Judge each word by itself, with its place in the sentence; a name is never hard."""
        parted = self._parted(sentence)
        shouted = sentence.words[0].text.isupper() and sentence.words[-1].text.isupper()
        for at, word in enumerate(sentence.words):
            if at == parted[0]:
                yield at, word, parted[1]
            elif word.text[0].isupper() and not shouted and self._is_name(at, word):
                yield at, word, _NOTHING_HARD
            else:
                yield at, word, self._judge.judge(word.low)

    def may_be_hard(self, low: str) -> bool:
        """Whether a word is hard in some sentence: by itself, or as the particle of a verb that stands before it."""
        return low in self.verbs.prefixes or self._is_hard(low)

    def may_hold_hard(self, sentence: Sentence) -> bool:
        """Whether it is worth judging the words of a sentence one by one."""
        lows = [word.low for word in sentence.words]
        return lows[-1] in self.verbs.prefixes or any(map(self._is_hard, lows))

    def _is_hard_anew(self, low: str) -> bool:
        return self._judge.judge(low).difficulty >= HARD_FROM

    def _words(self, text: str, sentence: Sentence) -> Iterator[WordJudgement]:
        lows = tuple(word.low for word in sentence.words)
        listed = {
            start: (length, easier)
            for name in reversed(NAMED_LISTS)
            for start, length, easier in find_phrases(lows, self._phrases.get(name, {}))
        }
        free = 0
        for at, word, verdict in self.verdicts(sentence):
            if at < free:
                continue
            if at in listed:
                length, easier = listed[at]
                free = at + length
                end = sentence.words[free - 1].end
                yield WordJudgement(text[word.start : end], word.start, end, LISTED, hard=True, easier=easier)
                continue
            hard = verdict.difficulty >= HARD_FROM
            yield WordJudgement(word.text, word.start, word.end, verdict.difficulty, hard, verdict.easier if hard else ())

    def _is_name(self, at: int, word: Word) -> bool:
        """Whether a word with a capital is a name: in the sentence always, as its first word when nothing else is known."""
        if at > 0 or word.low in self._names:
            return True
        return word.low not in self._table and len(word.low) <= _LONGEST_NAME and not split_compound(word.low, self._table)

    def _parted(self, sentence: Sentence) -> tuple[int, Verdict]:
        """Where the verb of a listed separable verb stands, when its particle closes the sentence: `Paste je dat aan?`."""
        last = sentence.words[-1].low
        if last in self.verbs.prefixes:
            for at in range(len(sentence.words) - 2, -1, -1):
                if at and sentence.words[at - 1].low in _BEFORE_A_NOUN:
                    continue  # `Waar gaat de vraag over?`
                wholes = [last + infinitive for infinitive in self.verbs.infinitives(sentence.words[at].low)]
                hard = next((whole for whole in wholes if whole in self._hard), "")
                if hard:
                    return at, Verdict(LISTED, hard, self._hard[hard])
                if any(self.verb(whole) for whole in wholes):
                    break  # the particle is of this one: `Een lange vraag komt niet aan.`
        return -1, _NOTHING_HARD

    def _bases(self, low: str) -> Iterator[str]:
        yield from self.verbs.infinitives(low)
        yield from shorter_forms(low)
        # A weak verb that our verbs do not hold: `smikkelde`, `gesmikkeld`.
        if low.endswith(("de", "te")):
            yield low[:-2] + "en"
        elif low.startswith("ge") and low.endswith(("d", "t")):
            yield low[2:-1] + "en"
            if low.endswith("d"):
                yield low[2:-1] + low[-2] + "en"  # spelled as it sounds: `gechild`

    def _is_form_of(self, form: str, lemma: str) -> bool:
        """Whether our own verbs agree: the table takes `gestaan` for a form of `afstaan`."""
        infinitives = self.verbs.infinitives(form)
        return not infinitives or lemma in infinitives

    def _add_inflected(self, listed: dict[str, dict[str, tuple[str, ...]]], easy: frozenset[str]) -> None:
        """Add the other forms of listed words, with the easier wording in the same form."""
        wanted = set().union(*listed.values())
        known = easy | wanted
        for form, lemma in self._table.forms():
            if lemma not in wanted or form in known or (self._table.zipf(form) or 0.0) >= _ANOTHER_WORD_FROM:
                continue
            for phrases in listed.values():
                if lemma in phrases and self._is_form_of(form, lemma):
                    phrases[form] = in_the_same_form(phrases[lemma], form, self.verbs, self._known_verbs, self._table)
                    wanted.add(form)
                    break


def verb_of_deed(low: str) -> tuple[str, ...]:
    """The verb that a noun in -ing may be made from: `bedreiging` from `bedreigen`."""
    return (low[:-3] + "en",) if low.endswith("ing") and len(low) > 6 else ()


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


def _without_overlap(listed: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Iterator[tuple[str, Phrases]]:
    """Index each list; a word inside a phrase of an earlier list is not spoken of again: `intern` in `intern begeleider`."""
    earlier: Phrases = {}
    for name, phrases in listed.items():
        yield name, joined(earlier, phrase_index(phrases))
        earlier = joined(earlier, _silent(phrases))


def _by_domain(rows: list[Row], phrases: Mapping[str, tuple[str, ...]], table: WordTable) -> Iterator[tuple[str, Phrases]]:
    """Index the jargon of each domain by itself; a phrase of another domain is passed over as a whole."""
    domains = {row["form"].lower(): row.get("domain", "") for row in rows}
    where = {form: domains.get(form) or domains.get(table.lemma(form), "") for form in phrases}
    silent = _silent(phrases)
    for domain in sorted(set(where.values()) - {""}):
        its = {form: easier for form, easier in phrases.items() if where[form] == domain}
        yield f"{_JARGON}/{domain}", joined(phrase_index(its), silent)


def _silent(phrases: Iterable[str]) -> Phrases:
    """Index the phrases of several words as ones that are passed over."""
    return phrase_index({phrase: SILENT for phrase in phrases if " " in phrase})


def _forms(rows: list[Row]) -> frozenset[str]:
    return frozenset(row["form"].lower() for row in rows)


def _easier(row: Row) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in row["easier"].split("|") if piece.strip())


def _idioms(rows: list[Row], table: WordTable) -> Mapping[str, tuple[Idiom, ...]]:
    index: dict[str, list[Idiom]] = {}
    for row in rows:
        core = tuple(row["core"].lower().split())
        possessed = len(core) > 1 and core[0] in POSSESSIVES
        core = core[1:] if possessed else core
        # Looked up by the word that is said least, so that most sentences are done with one look in the index.
        index.setdefault(min(core, key=table.family), []).append(Idiom(core, possessed, row["verb"].lower(), _easier(row)))
    return {key: tuple(sorted(idioms, key=lambda idiom: -len(idiom.core))) for key, idioms in index.items()}
