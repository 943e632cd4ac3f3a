"""Tries the examples of reminders and notices: each short record must bring it up, or must not. They are its tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from intake_app.errors import ContentError
from intake_app.interview.notices import Notice, noticed
from intake_app.interview.pacing import pace_at
from intake_app.interview.prompts import Prompt, due
from intake_app.interview.script import Script
from intake_app.interview.short_record import ShortRecord, read_short
from intake_app.interview.tempo import PaceSettings


def problems_of_prompt(prompt: Prompt, script: Script) -> Iterator[str]:
    """Give, in Dutch, each example of a reminder that does not hold; `script` tells which step is about which topic."""

    def comes(record: ShortRecord) -> bool:
        pace = pace_at(record.interview, record.now, PaceSettings(), script)
        return bool(due(record.interview, pace, (prompt,)))

    yield from _problems(prompt.raises, prompt.silent, comes)


def problems_of_notice(notice: Notice) -> Iterator[str]:
    """Give, in Dutch, each example of a notice that does not hold."""
    yield from _problems(notice.raises, notice.silent, lambda record: bool(noticed(record.interview, (notice,))))


def _problems(raises: Sequence[str], silent: Sequence[str], comes: Callable[[ShortRecord], bool]) -> Iterator[str]:
    for text, wanted in (*((text, True) for text in raises), *((text, False) for text in silent)):
        try:
            came = comes(read_short(text))
        except ContentError as error:
            yield str(error)
            continue
        if came is not wanted:
            yield f"bij '{'raises' if wanted else 'silent'}' hoort dit {'wel' if wanted else 'niet'} te komen: {text}"
