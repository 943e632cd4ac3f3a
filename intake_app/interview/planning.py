"""Questions that were planned for later: which still wait, and under which topic."""

from __future__ import annotations

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview


def planned(interview: Interview) -> tuple[str, ...]:
    """Return the questions that were planned and not asked or dropped since, oldest first."""
    waiting: dict[str, str] = {}
    if not interview.of(ev.QuestionPlanned):
        return ()
    for entry in interview.entries:
        match entry.event:
            case ev.QuestionPlanned(text=text, dropped=False):
                waiting.setdefault(same(text), text)
            case ev.QuestionPlanned(text=text) | ev.QuestionAsked(text=text):
                waiting.pop(same(text), None)
    return tuple(waiting.values())


def planned_topics(interview: Interview) -> dict[str, list[int]]:
    """Return by topic the entries with which questions were planned that still wait."""
    waiting = {same(text) for text in planned(interview)}
    found: dict[str, list[int]] = {}
    for dated in interview.of(ev.QuestionPlanned):
        if not dated.event.dropped and same(dated.event.text) in waiting:
            found.setdefault(dated.event.topic, []).append(dated.seq)
    return found


def same(text: str) -> str:
    """Return what two wordings of one question share: their words, in small letters."""
    return " ".join(text.casefold().split())
