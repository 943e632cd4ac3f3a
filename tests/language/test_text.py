"""Cutting a text into words and sentences."""

from __future__ import annotations

import pytest

from intake_app.language.text import lower, sentences_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wat zei hij 's avonds?", ["Wat", "zei", "hij", "'s", "avonds"]),
        ("zo'n e-mail", ["zo'n", "e-mail"]),
        ("om 13.30 uur", ["om", "13.30", "uur"]),
        ("a.h.v. de foto", ["a.h.v.", "de", "foto"]),
        ("één\u0301 😀 café", ["één\u0301", "café"]),
        ("(Mo)", ["Mo"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Apostrophes, hyphens, numbers and abbreviations stay whole."""
    assert words == [word.text for word in words_of(text)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Wie was er? Wat deed hij?", ["?", "?"]),
        ("Hij is dhr. Jansen. Ken je hem?", [".", "?"]),
        ("wie was er", [""]),
        ("Hij ging a.h.v. de foto. Ja", [".", ""]),
        ('Je zei: "Ga weg! Nu!" Wat gebeurde er?', [".", "?"]),
        ('"Waar was je?" vroeg hij. En toen?', [".", "?"]),
        ('Hij vroeg: "Waar was je?" Zei je iets terug?', [".", "?"]),
        ("Eerste\nTweede", ["", ""]),
    ],
)
def test_sentences(text: str, marks: list[str]) -> None:
    """An end inside quotes or after an abbreviation is none."""
    found = [sentence.mark for sentence in sentences_of(text)]

    assert len(marks) == len(found)
    assert [mark == "?" for mark in marks] == ["?" in mark for mark in found]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Je zei 'dat gedoe'. Vertel.", ["dat", "gedoe"]),
        ("Je zei “niet goed”.", ["niet", "goed"]),
        ("Hij kwam 's avonds en 's nachts.", []),
        ('"Waarom ging je mee?"', []),
        ("auto's en foto's", []),
    ],
)
def test_quoted_words_are_known(text: str, quoted: list[str]) -> None:
    """Words of the person; a line that stands in quotes as a whole is no quotation."""
    assert quoted == [word.low for sentence in sentences_of(text) for word in sentence.words if word.quoted]


def test_lower_keeps_places() -> None:
    """A letter whose small form is longer stays as it is."""
    text = "İk VROEG ’t"
    assert len(text) == len(lower(text))
    assert "vroeg 't" in lower(text)
