"""Which questions are found in running text, and what stays together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.review.prose import utterances


def _cut(line: str) -> list[str]:
    return [words for _, words in utterances(line, running=True)]


@pytest.mark.parametrize(
    ("pieces", "line"),
    [
        (["Je was thuis. Wat zag je?"], "Je was thuis. Wat zag je?"),
        (["Wie was er?"], "Wie was er?"),
        (["Een lange uitleg. Nog een zin. En nog een."], "Een lange uitleg. Nog een zin. En nog een."),
        (["Wie was er?", "Waar was dat?", "En toen?"], "Wie was er? Waar was dat? En toen?"),
        (["Wie was er?"], "Vraag dan: Wie was er?"),
        (["Wie was er?"], "Vraag dan: «Wie was er?»"),
        (["Wat zag je?", "Wie was er?"], 'Vraag eerst "Wat zag je?" en daarna "Wie was er?".'),
        (["Begin zo. Wacht.", "Wie was er?", "Luister goed."], "Begin zo. Wacht. Wie was er? Luister goed."),
        (["Het is nu 10:30 uur. Ga je mee?"], "Het is nu 10:30 uur. Ga je mee?"),
        ([], "   "),
    ],
)
def test_running_text_is_cut_at_its_questions(pieces: list[str], line: str) -> None:
    """A question between quotation marks or behind a colon stands alone; two sentences together are one utterance."""
    assert pieces == _cut(line)


def test_what_is_not_running_text_stays_whole() -> None:
    """A line of a list, a cell, a heading."""
    line = "Wie was er? Waar was dat? En toen?"

    assert [(1, line)] == list(utterances(f" {line} ", running=False))


@given(st.text(alphabet=st.sampled_from("aB ?.!:\"«»'“”(\t😀é"), max_size=80), st.booleans())
def test_every_piece_stands_where_it_says(line: str, running: bool) -> None:
    """Whatever the text, in order and without overlap."""
    end = 0
    for start, words in utterances(line, running=running):
        assert words == line[start : start + len(words)]
        assert words.strip()
        assert start >= end
        end = start + len(words)
