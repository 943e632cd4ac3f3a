"""How hard one word is, and which part of it."""

from __future__ import annotations

import gzip

import pytest

from intake_app import assemble, resources
from intake_app.errors import ContentError
from intake_app.language.compounds import split_compound
from intake_app.language.judge import EASY_BELOW, HARD_FROM
from intake_app.language.lexicon import Lexicon
from intake_app.language.wordtable import TableRow, WordTable, packed

TABLE = resources.table_bytes(assemble.WORD_TABLE)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(resources.list_texts(), TABLE)


@pytest.fixture(scope="module")
def table() -> WordTable:
    return WordTable(TABLE)


def hard_words(lexicon: Lexicon, text: str) -> list[str]:
    return [word.text for word in lexicon.words(text) if word.hard]


@pytest.mark.parametrize(
    "text", ["Zag je Fatoumatje niet?", "is youssef boos", "Ging je naar Gent?", "Het zijn er achtendertig."]
)
def test_names_and_numbers_are_not_hard(lexicon: Lexicon, text: str) -> None:
    """With a capital in the sentence, or listed, or a number in words."""
    assert [] == hard_words(lexicon, text)


@pytest.mark.parametrize(
    "text", ["heb je je telefoom bij je", "jaaaa lekkerrr", "ging je chillen in die osso", "hij heeft mijn doekoe gejat"]
)
def test_slips_drawn_out_and_street_words_are_not_hard(lexicon: Lexicon, text: str) -> None:
    """A slip of the finger says nothing of the word that was meant."""
    assert [] == hard_words(lexicon, text)


@pytest.mark.parametrize("word", ["stapelbedje", "kindertandpasta", "voetbalschoenen", "kerstboomlampjes", "wegrenden"])
def test_easy_words_made_into_one_are_easy(lexicon: Lexicon, word: str) -> None:
    """Compounds, plurals and diminutives of what everyone knows."""
    assert [] == hard_words(lexicon, word)


@pytest.mark.parametrize(
    "word", ["escalatieladder", "zorgcoördinator", "hulpverleningsinstantie", "leerplicht", "persoonsgegevens"]
)
def test_the_hardest_part_counts_and_so_does_an_office_word_at_the_end(lexicon: Lexicon, word: str) -> None:
    """Also when the other part is easy."""
    assert [word] == hard_words(lexicon, word)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Je aarzelde.", "twijfelde"),
        ("Hij heeft dat gewijzigd.", "veranderd"),
        ("Een riskante plek.", "gevaarlijke"),
        ("Wie heeft jou bijgestaan?", "geholpen"),
    ],
)
def test_an_easier_word_keeps_the_inflection(lexicon: Lexicon, text: str, wanted: str) -> None:
    """So that it can be said at that place."""
    assert wanted in next(word for word in lexicon.words(text) if word.hard).easier


def test_a_parted_verb_is_found_by_its_particle() -> None:
    """`Bood … aan` is a form of `aanbieden`."""
    lists = {**resources.list_texts(), "formal.tsv": "form\teasier\naanbieden\tgeven\n"}
    assert ["Bood"] == hard_words(Lexicon(lists, TABLE), "Bood hij wat aan?")
    assert [] == hard_words(Lexicon(lists, TABLE), "Trok hij wat aan?")


def test_the_unit_has_the_last_word() -> None:
    """What a unit lists itself is never hard, whatever our lists say."""
    lists = {**resources.list_texts(), "own.tsv": "form\naangifte\nmonocle\n"}
    assert [] == hard_words(Lexicon(lists, TABLE), "Doe je aangifte van de monocle?")
    assert ["Aangifte"] == hard_words(Lexicon(resources.list_texts(), TABLE), "Aangifte")


@pytest.mark.parametrize(
    ("word", "parts"),
    [("zorgtraject", ("zorg", "traject")), ("poppenhuis", ("poppen", "huis")), ("toelichten", None), ("tafel", None)],
)
def test_a_compound_is_split_where_both_parts_are_known(table: WordTable, word: str, parts: tuple[str, str] | None) -> None:
    """A prefix is no first part, an ending no last one."""
    assert parts == split_compound(word, table)


def test_difficulty_goes_up_from_everyday_to_office(lexicon: Lexicon) -> None:
    """Easy is below .35, hard is .6 and up."""
    everyday, office = (lexicon.words(word)[0].difficulty for word in ("stoel", "implementatie"))
    assert everyday < EASY_BELOW
    assert HARD_FROM <= office


def test_a_table_says_what_was_packed_into_it() -> None:
    """Also of a lemma without a row of its own; a family is said as often as all its forms together."""
    small = WordTable(packed([TableRow("huis", 50, "c"), TableRow("huizen", 50, "c", "huis"), TableRow("liep", 44, "", "lopen")]))

    assert (5.0, 5.0, None) == (small.zipf("huis"), small.zipf("huizen"), small.zipf("lopen"))
    assert (5.3, 5.3, 4.4) == (small.family("huis"), small.family("huizen"), small.family("lopen"))
    assert ("huis", "lopen", "boom") == (small.lemma("huizen"), small.lemma("liep"), small.lemma("boom"))
    assert ("c", "", True, False) == (small.kind("huizen"), small.kind("liep"), small.is_noun("huis"), small.is_noun("liep"))
    assert "lopen" not in small


@pytest.mark.parametrize("text", ["huis\n", "huis\nR\nc\n\n", "huis\tboom\nR\nc-\n\t\n  \n", "huis\nR\nc\n\n \nhuis\n"])
def test_a_broken_table_is_refused(text: str) -> None:
    """Five columns, each as long as the others."""
    with pytest.raises(ContentError, match="woordentabel"):
        WordTable(gzip.compress(text.encode()))


def test_a_table_that_was_cut_off_is_refused() -> None:
    """A damaged installation is a sentence, no traceback."""
    with pytest.raises(ContentError, match="niet te lezen"):
        WordTable(TABLE[: len(TABLE) // 2])
