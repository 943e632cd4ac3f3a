"""Any text goes in: no exception, places that are right, and time in proportion to its length."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_app import assemble
from intake_app.language.rules import Context, Rulebook, Turn
from intake_app.language.text import sentences_of, words_of

_DUTCH = st.lists(
    st.sampled_from(
        [
            *"waarom je u niet hij die dat toen als of en wat wie heb was werd geslagen toch hè vertel stel zou".split(),
            *", . ? ! \" ' : ( 😀 é e\u0301 \x00 İ 13.30 a.h.v.".split(" "),
        ]
    ),
    max_size=60,
).map(" ".join)
_ANY = st.one_of(st.text(max_size=300), _DUTCH)


@given(text=_ANY)
def test_words_stand_where_they_say(text: str) -> None:
    """Each word is the text between its start and end, in order, without overlap."""
    end = 0
    for word in words_of(text):
        assert word.text == text[word.start : word.end]
        assert end <= word.start < word.end
        end = word.end


@given(text=_ANY)
def test_sentences_hold_every_word_once(text: str) -> None:
    """Cutting in sentences loses no word and doubles none."""
    assert [word.start for word in words_of(text)] == [word.start for sentence in sentences_of(text) for word in sentence.words]


@settings(deadline=None)
@given(text=_ANY, before=st.lists(st.tuples(st.sampled_from(["interviewer", "interviewee"]), _ANY), max_size=4))
def test_findings_stand_inside_the_text(text: str, before: list[tuple[str, str]]) -> None:
    """A look never raises; each finding has a place that is not empty, with or without a context."""
    context = Context(turns=tuple(Turn("interviewer" if role == "interviewer" else "interviewee", said) for role, said in before))
    look = assemble.rulebook().look(text, context)

    assert text == look.text
    for finding in look.findings:
        assert 0 <= finding.start < finding.end <= len(text)
    weights = [finding.severity.weight for finding in look.findings]
    assert weights == sorted(weights, reverse=True)


@settings(deadline=None)
@given(text=_ANY)
def test_judged_words_stand_where_they_say(text: str) -> None:
    """Difficulty is between 0 and 1, and the place is right."""
    for word in assemble.rulebook().words(text):
        assert word.text == text[word.start : word.end]
        assert 0 <= word.difficulty <= 1
        assert word.hard is (word.difficulty >= 0.6)


@pytest.mark.parametrize(
    "piece",
    [
        "a", "((((", "!", ".", "'", '"', "\x00", "e\u0301", "😀", "1.", "a.", "\n",
        "waarom ", "heb je niet ", "dat die toen ", "je was , ", "of ", "en toen? ", "was je zo ", "het is niet ",
    ],
)  # fmt: skip
def test_work_grows_with_length_and_no_faster(rulebook: Rulebook, piece: str) -> None:
    """Ten times the text takes at most some fifteen times the calls, whatever it repeats (the benchmark prints the time)."""
    short, long = (_calls(rulebook, piece * (size // len(piece))) for size in (1_000, 10_000))

    assert long < 15 * short


def _calls(rulebook: Rulebook, text: str) -> int:
    """How many functions are called for one look: the same number each time, however busy the machine is."""
    count = 0

    def one_more(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(one_more)
    try:
        rulebook.look(text)
    finally:
        sys.setprofile(before)
    return count
