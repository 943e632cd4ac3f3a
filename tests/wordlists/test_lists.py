"""The shape of the word lists: what every row must hold so that the checker can rely on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WORDLISTS = Path(__file__).parents[2] / "wordlists"
COLUMNS = {
    "jargon.tsv": ["form", "easier", "explanation", "how", "domain", "source"],
    "formal.tsv": ["form", "easier", "source"],
    "idioms.tsv": ["core", "verb", "phrase", "easier", "source"],
    "abbreviations.tsv": ["form", "full", "easier", "source"],
    "easy.tsv": ["form", "source"],
    "names.tsv": ["form", "source"],
}
AT_LEAST = {"jargon.tsv": 1500, "formal.tsv": 600, "idioms.tsv": 600, "abbreviations.tsv": 120, "easy.tsv": 600, "names.tsv": 600}
MAY_BE_EMPTY = {("idioms.tsv", "verb")}
WITH_EASIER = [name for name, columns in COLUMNS.items() if "easier" in columns]
DOMAINS = set("politie recht procedure zorg jeugdzorg vreemdelingen gemeente kantoor geld digitaal".split())
_WORD = re.compile(r"[\w'-]+")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a list; comment lines are passed over."""
    lines = [line for line in (WORDLISTS / name).read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


def words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def phrases_in(text: str, phrases: dict[str, list[tuple[str, ...]]]) -> list[str]:
    """Which of the phrases (by first word) stand in the text."""
    given = words(text)
    return [
        " ".join(phrase)
        for at, word in enumerate(given)
        for phrase in phrases.get(word, ())
        if given[at : at + len(phrase)] == phrase
    ]


def by_first_word(phrases: list[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        index.setdefault(phrase[0], []).append(phrase)
    return index


@pytest.mark.parametrize("name", COLUMNS)
def test_the_first_line_names_the_columns(name: str) -> None:
    """Other code and people who add a word both go by these names."""
    assert COLUMNS[name] == (WORDLISTS / name).read_text(encoding="utf-8").split("\n", 1)[0].split("\t")


@pytest.mark.parametrize("name", COLUMNS)
def test_lists_are_as_long_as_promised(name: str) -> None:
    """A list that shrank by accident shows here."""
    assert AT_LEAST[name] <= len(rows(name))


@pytest.mark.parametrize("name", COLUMNS)
def test_every_cell_is_filled_and_tidy(name: str) -> None:
    """No empty cell, no space at an end, none doubled; only the verb of an idiom may be missing."""
    untidy = [
        (row, column)
        for row in rows(name)
        for column, cell in row.items()
        if cell != " ".join(cell.split()) or (not cell and (name, column) not in MAY_BE_EMPTY)
    ]
    assert [] == untidy


@pytest.mark.parametrize("name", COLUMNS)
def test_what_is_looked_up_is_in_lower_case_with_straight_apostrophes(name: str) -> None:
    """The checker looks words up in lower case, so anything else would never be found."""
    key = COLUMNS[name][0]
    assert [] == [row[key] for row in rows(name) if row[key] != row[key].lower().replace("’", "'")]


@pytest.mark.parametrize("name", COLUMNS)
def test_lists_are_sorted_and_name_each_form_once(name: str) -> None:
    """Sorted lists make small diffs, and two wordings for one form would depend on the order."""
    key = [(row["core"], row["verb"]) if name == "idioms.tsv" else (row["form"], "") for row in rows(name)]
    assert sorted(set(key)) == key


def test_no_form_stands_in_two_lists() -> None:
    """A word is jargon, formal, an abbreviation or easy: one of them."""
    found: dict[str, list[str]] = {}
    for name in ("jargon.tsv", "formal.tsv", "abbreviations.tsv", "easy.tsv"):
        for row in rows(name):
            found.setdefault(row["form"], []).append(name)
    assert {} == {form: names for form, names in found.items() if len(names) > 1}


@pytest.mark.parametrize("name", WITH_EASIER)
def test_an_easier_wording_holds_no_listed_word_itself(name: str) -> None:
    """What we offer instead must not need an easier wording in its turn: no jargon, no formal word, no figure of speech."""
    hard = by_first_word([words(row["form"]) for listed in ("jargon.tsv", "formal.tsv") for row in rows(listed)])
    figures = by_first_word([words(row["core"]) for row in rows("idioms.tsv") if not row["verb"]])
    found = [(row, phrases_in(row["easier"], hard) + phrases_in(row["easier"], figures)) for row in rows(name)]
    assert [] == [(row, phrases) for row, phrases in found if phrases]


def test_an_explanation_holds_no_other_jargon() -> None:
    """An explanation may name its own word, and no other hard one."""
    index = by_first_word([words(row["form"]) for row in rows("jargon.tsv")])
    found = [(row["form"], phrase) for row in rows("jargon.tsv") for phrase in phrases_in(row["explanation"], index)]
    assert [] == [(form, phrase) for form, phrase in found if phrase not in form]


def test_an_explanation_is_short_sentences() -> None:
    """At most twelve words in a sentence, closed by a point."""
    explanations = {row["explanation"] for row in rows("jargon.tsv")}
    assert set() == {text for text in explanations if not text.endswith(".")}
    assert set() == {text for text in explanations if any(len(words(part)) > 12 for part in text.split("."))}


def test_jargon_says_what_to_do_and_where_it_comes_from() -> None:
    """`how` and `domain` are closed lists: code and the screen go by them."""
    assert {"replace", "explain"} == {row["how"] for row in rows("jargon.tsv")}
    assert DOMAINS == {row["domain"] for row in rows("jargon.tsv")}


def test_the_verb_of_an_idiom_is_an_infinitive() -> None:
    """The checker compares infinitives, so an inflected form would never match."""
    assert [] == [
        row for row in rows("idioms.tsv") if row["verb"] and not row["verb"].endswith(("en", "aan", "zien", "doen", "zijn"))
    ]


@pytest.mark.parametrize(
    "form",
    "verdachte getuige verklaring aangifte dader slachtoffer bedenktijd proces-verbaal raadsman tolk domicilie".split(),
)
def test_words_that_films_use_too_are_listed(form: str) -> None:
    """Frequency in films says these are easy; for the person at the table they are not."""
    assert form in {row["form"] for row in rows("jargon.tsv")}


@pytest.mark.parametrize(
    "form", "horen gehoord melden zaak daar om mee in huis politie agent advocaat rechter praten vragen burger uitgezet".split()
)
def test_everyday_words_are_not_listed(form: str) -> None:
    """These also have an everyday meaning, or are the easy word themselves."""
    assert [] == [name for name in ("jargon.tsv", "formal.tsv", "abbreviations.tsv") for row in rows(name) if row["form"] == form]


def test_passphrase_words_can_be_heard_and_typed() -> None:
    """4096 different words (12 bits each) of 4 to 8 plain letters, sorted."""
    listed = (WORDLISTS / "passphrase.txt").read_text(encoding="ascii").split("\n")
    assert "" == listed.pop()
    assert 4096 == len(listed)
    assert sorted(set(listed)) == listed
    assert [] == [word for word in listed if not re.fullmatch("[a-z]{4,8}", word)]


def test_passphrase_words_do_not_sound_alike() -> None:
    """ei and ij, au and ou, a last d and t, ch and g sound the same: no two words may differ only in those."""
    heard: dict[str, str] = {}
    alike = []
    for word in (WORDLISTS / "passphrase.txt").read_text(encoding="ascii").split():
        sound = word
        for spelled, said in (("sch", "S"), ("ch", "g"), ("ei", "ij"), ("ou", "au"), ("z", "s"), ("v", "f"), ("dt", "t")):
            sound = sound.replace(spelled, said)
        sound = re.sub("d$", "t", sound)
        sound = re.sub("b$", "p", sound)
        sound = re.sub("en$", "e", sound)
        if sound in heard:
            alike.append((heard[sound], word))
        heard[sound] = word
    assert [] == alike


def test_passphrase_words_are_fit_to_be_read_aloud() -> None:
    """Someone who was hurt may hear these words: nothing about violence, sex, death or drugs, no insults."""
    unfit = set(
        "moord dood doden lijk bloed mes wapen pistool geweer bom oorlog slaan straf cel dief boef seks porno naakt penis borst "
        "kont poes hoer slet slaaf angst bang huilen pijn ziek kanker drugs wiet idioot sukkel dom stom gek haat".split()
    )
    assert set() == unfit & set((WORDLISTS / "passphrase.txt").read_text(encoding="ascii").split())
