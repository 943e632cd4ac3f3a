"""Easier wordings in the form of the word they stand for, and those that a word takes from its family."""

from __future__ import annotations

import pytest

from intake_app import assemble, resources
from intake_app.language.easier import easier_by_family
from intake_app.language.lexicon import Lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(resources.list_texts(), resources.table_bytes(assemble.WORD_TABLE))


@pytest.mark.parametrize(
    ("form", "wording"),
    [
        ("onthulde", "vertelde"),
        ("onthult", "vertelt"),
        ("verwoestte", "maakte … kapot"),
        ("bewonderde", "vond … mooi"),
        ("presenteerde", "liet zien"),
    ],
)
def test_a_wording_takes_the_tense_of_the_word(lexicon: Lexicon, form: str, wording: str) -> None:
    """Also a wording of more words: its verb comes first, what belongs to it behind."""
    [judged] = lexicon.words(form)
    assert wording == judged.easier[0]


@pytest.mark.parametrize(
    ("form", "wording"),
    [
        ("intensivering", "sterker maken"),
        ("identificatie", "laten zien wie je bent"),
        ("inefficiënt", "niet snel"),
        ("herkeuren", "opnieuw testen"),
        ("zorgzaamheid", "lief zijn"),
    ],
)
def test_a_word_borrows_from_its_family(form: str, wording: str) -> None:
    """From the verb it names, the word it denies, what it repeats or the quality it names."""
    listed = {
        "intensiveren": ("sterker maken",),
        "identificeren": ("laten zien wie je bent",),
        "efficiënt": ("snel",),
        "keuren": ("testen",),
        "zorgzaam": ("lief",),
    }
    assert (wording,) == easier_by_family(form, listed)


def test_a_word_without_family_borrows_nothing() -> None:
    """Nothing offered is better than something wrong."""
    assert () == easier_by_family("inktvis", {"ktvis": ()})
