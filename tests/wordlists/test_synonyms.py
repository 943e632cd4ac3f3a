"""The shape of synonyms.tsv: each word and phrase stands for one thing only."""

from __future__ import annotations

from collections import Counter

from intake_app import resources
from intake_app.language.lists import COLUMNS, read_list

ROWS = read_list("synonyms.tsv", resources.list_texts()["synonyms.tsv"], COLUMNS["synonyms.tsv"])
GROUPS = [[name.strip() for name in row["words"].split("|")] for row in ROWS]


def test_each_row_names_at_least_two() -> None:
    """A word alone says nothing."""
    assert [] == [group for group in GROUPS if len(group) < 2 or not all(group)]


def test_no_word_stands_in_two_rows() -> None:
    """Else it would be unclear what it stands for."""
    count = Counter(name for group in GROUPS for name in group)
    assert [] == [name for name, times in count.items() if times > 1]


def test_each_row_has_a_source_and_its_place_in_the_alphabet() -> None:
    """As in the other lists."""
    assert all(row["source"] for row in ROWS)
    assert sorted(row["words"] for row in ROWS) == [row["words"] for row in ROWS]
