"""Finds the questions in running text, so that a question in the middle of an explanation is looked at by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intake_app.language.text import Sentence, sentences_of

# Up to here a paragraph is one utterance: a lead-in and its question belong together.
_SENTENCES_TOGETHER = 2
_WORDS_TOGETHER = 30
_OPENING = "\"'“‘„«(["
_CLOSING = "\"'”’“»)]"
_QUOTED = re.compile(r"[\"“„](?P<a>[^\"“”„\n]{2,400}\?)\s*[\"”“]|«\s*(?P<b>[^«»\n]{2,400}\?)\s*»|[‘](?P<c>[^‘’\n]{2,400}\?)\s*’")
_AFTER_COLON = re.compile(r"[^:?]{2,120}:\s+(?P<question>[^\W\d_a-zà-ÿ][^:]*\?)[\"'”’»)\]]*$")


def utterances(line: str, *, running: bool) -> Iterator[tuple[int, str]]:
    """Cut a line into what is said in one breath: (place, words). Only running text is cut; the rest stays whole.

    In running text each question stands alone, also one between quotation marks or after a colon; the sentences between two
    questions stay together.
    """
    words = line.strip()
    if not words:
        return
    sentences = sentences_of(line) if running and "?" in line else ()
    if not _is_running(line, sentences):
        yield line.find(words), words
        return
    told: list[tuple[int, int]] = []
    goes_on = False
    for start, end in _spans(line, sentences):
        questions = _questions(line, start, end)
        if not questions:
            # What follows on a quoted question in the same sentence («… en wacht.») says nothing by itself.
            if not (goes_on and line[start].islower()):
                told.append((start, end))
            continue
        goes_on = questions != [(start, end)]
        yield from _together(line, told)
        told = []
        for at, until in questions:
            yield at, line[at:until]
    yield from _together(line, told)


def _is_running(line: str, sentences: tuple[Sentence, ...]) -> bool:
    if not sentences:
        return False
    count = sum(len(sentence.words) for sentence in sentences)
    if len(sentences) > _SENTENCES_TOGETHER or count > _WORDS_TOGETHER:
        return True
    return any(_inner(line, start, end) is not None for start, end in _spans(line, sentences))


def _spans(line: str, sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Where each sentence begins and ends, with its marks and quotation marks, without the space around it."""
    starts: list[int] = []
    for sentence in sentences:
        at = sentence.start
        while at and line[at - 1] in _OPENING:
            at -= 1
        starts.append(at)
    spans: list[tuple[int, int]] = []
    for start, after in zip(starts, [*starts[1:], len(line)], strict=True):
        spans.append((start, start + len(line[start:after].rstrip())))
    return spans


def _questions(line: str, start: int, end: int) -> list[tuple[int, int]]:
    inner = _inner(line, start, end)
    if inner is not None:
        return inner
    return [(start, end)] if line[start:end].rstrip(_CLOSING).endswith("?") else []


def _inner(line: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """The questions inside a sentence: between quotation marks, or after a colon; None when the sentence is whole."""
    quoted = [match for match in _QUOTED.finditer(line, start, end) if match.group().strip() != line[start:end].rstrip(".")]
    if quoted:
        return [match.span(match.lastgroup or 0) for match in quoted]
    after = _AFTER_COLON.match(line, start, end)
    return [after.span("question")] if after else None


def _together(line: str, told: list[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    if told:
        yield told[0][0], line[told[0][0] : told[-1][1]]
