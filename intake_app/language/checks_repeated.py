"""The check on a question that was asked before and answered, in the same words or in others."""

from __future__ import annotations

from collections.abc import Iterator

from intake_app.language.checks_context import is_comfort
from intake_app.language.findings import Context
from intake_app.language.forms import Form
from intake_app.language.grammar import WH_WORDS
from intake_app.language.kinds import Mark
from intake_app.language.sameness import STORY, Asked
from intake_app.language.talk import Answered
from intake_app.language.utterance import Utterance

_NOT_TOLD = frozenset({Form.STATEMENT, Form.OTHER})
# How many questions back it is the same one: when it only points (`Waar was dat?`), when a story goes on (`Wat deed hij?`).
_POINTING_REACH = 1
_STORY_REACH = 3
_POINTING = frozenset("dat dit die het hij".split())
_LONGEST_QUOTED = 12


def repeated(utterance: Utterance, context: Context) -> Iterator[Mark]:
    """A question that was asked before and answered; says how long ago, and what the answer was."""
    if not context.turns or utterance.form in _NOT_TOLD or is_comfort(utterance):
        return
    now = [asked for asked in utterance.asked if not asked.goes_on]
    if not now:
        return
    talk = utterance.talk(context.turns)
    for at in sorted({at for asked in now for at in talk.asked_like(asked)}):
        before, old = talk.asked[at]
        if any(_is_repeat(asked, old, before, utterance) for asked in now):
            first, last = utterance.sentences[0], utterance.sentences[-1]
            yield Mark(first.start, last.end, _taken_up(before.answer), _says(before.ago, before.answer))
            return


def _is_repeat(asked: Asked, old: Asked, before: Answered, utterance: Utterance) -> bool:
    if asked.same_as(old):
        if asked.core <= WH_WORDS and asked.light <= _POINTING:
            return before.ago <= _POINTING_REACH
        return before.ago <= _STORY_REACH or not asked.core <= STORY
    if asked.word or asked.invites or not old.word or old.invites:
        return False  # without reading all answers
    return asked.answered_by(old, utterance.earlier(before.answer).answers)


def _says(ago: int, answer: str) -> str:
    words = answer.split()
    short = " ".join(words[:_LONGEST_QUOTED]) + (" …" if len(words) > _LONGEST_QUOTED else "")
    when = "net" if ago == 1 else f"{ago} vragen geleden"
    return f"Dit vroeg u {when} ook. Het antwoord was: «{short}» Nog eens vragen laat iemand twijfelen."


_SHORT_ANSWER = 6
_QUOTES = frozenset("\"'“”„«»‘’")


def _taken_up(answer: str) -> tuple[str, ...]:
    """A wording that goes on with a short answer; nothing when it would become long or hold quotation marks."""
    plain = answer.strip().rstrip(".!?… ")
    if not plain or len(plain.split()) > _SHORT_ANSWER or not _QUOTES.isdisjoint(answer) or "\n" in plain:
        return ()
    return (f'Je zei: "{plain}". Vertel daarover.',)
