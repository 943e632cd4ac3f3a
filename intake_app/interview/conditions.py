"""The closed list of conditions that a prompt may wait for; each returns the entries that it rests on."""

from __future__ import annotations

from collections.abc import Callable

from intake_app.interview import events as ev
from intake_app.interview.conditions_help import HELP_CONDITIONS
from intake_app.interview.conditions_pace import PACE_CONDITIONS, is_dont_know
from intake_app.interview.interview import Interview
from intake_app.interview.noticing import in_a_row, yes_to_yes_no
from intake_app.interview.pacing import Block, Pace
from intake_app.interview.vocabulary import EMOTION_MARKS


def _suspicion(interview: Interview, _pace: Pace) -> list[int]:
    last = interview.suspicion
    return [last.seq] if last and last.event.value == "ja" else []


def _signal(interview: Interview, _pace: Pace) -> list[int]:
    return [dated.seq for dated in interview.signals]


def _victim_signal(interview: Interview, _pace: Pace) -> list[int]:
    return [dated.seq for dated in interview.victim_signals]


def _three_yes(interview: Interview, pace: Pace) -> list[int]:
    return in_a_row(interview, int(pace.settings.in_a_row), yes_to_yes_no)


def _three_dont_know(interview: Interview, pace: Pace) -> list[int]:
    return in_a_row(interview, int(pace.settings.in_a_row), lambda answer, _question: is_dont_know(answer))


def _three_explanations(interview: Interview, pace: Pace) -> list[int]:
    return [
        state.told_back[-1].seq
        for state in interview.rights.values()
        if len(state.explained) >= pace.settings.explanations and state.told_back and not state.understood
    ]


def _break_due(_interview: Interview, pace: Pace) -> list[int]:
    return [pace.block_seq] if pace.block in {Block.REMIND, Block.LIMIT, Block.OVER} else []


def _break_asked(interview: Interview, _pace: Pace) -> list[int]:
    return _marked(interview, frozenset({"vraagt_pauze", "wil_stoppen"}))


def _help_asked(interview: Interview, _pace: Pace) -> list[int]:
    return _marked(interview, frozenset({"vraagt_hulp"}))


def _emotion(interview: Interview, _pace: Pace) -> list[int]:
    return _marked(interview, EMOTION_MARKS)


def _marked(interview: Interview, marks: frozenset[str]) -> list[int]:
    """Return entries with one of these marks since the last break, in this talk."""
    rested = max((dated.seq for dated in interview.of(ev.BreakStarted)), default=0)
    rested = max(rested, interview.talk_began)
    seen = [dated.seq for dated in interview.marks if dated.event.code in marks]
    seen += [dated.seq for dated in interview.of(ev.AnswerNoted) if marks & set(dated.event.marks)]
    return [seq for seq in seen if seq > rested]


def _day_over(_interview: Interview, pace: Pace) -> list[int]:
    return [pace.day_seq] if pace.day_over else []


def _interpreter_needed(interview: Interview, _pace: Pace) -> list[int]:
    here = any(person.role == "interpreter" for person in interview.present)
    return [1] if interview.opened and interview.opened.interpreter and not here else []


def _minor(interview: Interview, _pace: Pace) -> list[int]:
    return [1] if interview.opened and interview.opened.age_group == "minor" else []


def _not_recorded(interview: Interview, pace: Pace) -> list[int]:
    last = interview.recording
    silent = last is None or (not last.event.running and not last.event.why)
    begun = [stretch.seq for stretch in interview.stretches if stretch.seq > interview.talk_began]
    return begun[:1] if silent and pace.block is not Block.NOT_STARTED else []


CONDITIONS: dict[str, Callable[[Interview, Pace], list[int]]] = {
    "suspicion": _suspicion,
    "signal": _signal,
    "victim_signal": _victim_signal,
    "three_yes": _three_yes,
    "three_dont_know": _three_dont_know,
    "three_explanations": _three_explanations,
    "break_due": _break_due,
    "break_asked": _break_asked,
    "help_asked": _help_asked,
    "day_over": _day_over,
    "interpreter_needed": _interpreter_needed,
    "minor": _minor,
    "not_recorded": _not_recorded,
    "emotion": _emotion,
    **PACE_CONDITIONS,
    **HELP_CONDITIONS,
}
"""The closed list of conditions: each returns the entries that it rests on (none: it does not hold)."""
