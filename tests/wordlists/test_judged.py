"""Words and sentences judged by hand, against what the checker says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app import assemble, resources
from intake_app.language.lexicon import Lexicon

HERE = Path(__file__).parent
HARD_LISTS = {"jargon.tsv", "formal.tsv", "abbreviations.tsv"}


def judged(part: str) -> tuple[list[str], list[str]]:
    """The easy and the hard words of a part of judged.tsv."""
    lines = (HERE / "judged.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    easy, hard = ([word for word, is_hard, its in rows if its == part and is_hard == wanted] for wanted in "01")
    return easy, hard


def f1(lexicon: Lexicon, easy: list[str], hard: list[str]) -> float:
    hits, alarms = (sum(any(seen.hard for seen in lexicon.words(word)) for word in words) for words in (hard, easy))
    return 2 * hits / (hits + alarms + len(hard))


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(resources.list_texts(), resources.table_bytes(assemble.WORD_TABLE))


@pytest.mark.parametrize(("part", "at_least"), [("afgesteld", 0.97), ("apart", 0.92), ("later", 0.97)])
def test_hard_words_are_told_from_easy_ones(lexicon: Lexicon, part: str, at_least: float) -> None:
    """F1 over single words; nothing was set on the words of `apart`."""
    assert at_least <= f1(lexicon, *judged(part))


def test_words_on_none_of_our_lists_too() -> None:
    """What no list holds is told by how often it is said, what kind it is and how it is made."""
    lists = resources.list_texts()
    listed = {line.split("\t")[0] for name in (*HARD_LISTS, "easy.tsv", "names.tsv") for line in lists[name].splitlines()}
    lexicon = Lexicon(lists, resources.table_bytes(assemble.WORD_TABLE))
    easy, hard = judged("apart")
    assert 0.88 <= f1(lexicon, [word for word in easy if word not in listed], [word for word in hard if word not in listed])


def test_leaving_the_lists_of_hard_words_out_still_finds_most() -> None:
    """The lists help, and the rest does not stand or fall with them."""
    lists = {name: text for name, text in resources.list_texts().items() if name not in HARD_LISTS}
    assert 0.85 <= f1(Lexicon(lists, resources.table_bytes(assemble.WORD_TABLE)), *judged("afgesteld"))


def test_easy_sentences_hold_hardly_any_hard_word(lexicon: Lexicon) -> None:
    """At most one in two hundred words; names without a capital, street and Flemish words are among them."""
    sentences = (HERE / "easy_sentences.txt").read_text("utf-8").splitlines()
    hard = [word.text for sentence in sentences for word in lexicon.words(sentence) if word.hard]
    assert len(hard) <= 0.005 * sum(len(sentence.split()) for sentence in sentences), hard
