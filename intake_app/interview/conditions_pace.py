"""Conditions about the pace: when to go slower, to rest, to keep to one topic, to repeat the rules. The numbers are our own
(eigen richtwaarde); each returns the entries that it rests on, in whole groups, so that one more of the same is no new ground."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from intake_app.interview import events as ev
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.pacing import Pace
from intake_app.interview.planning import planned_topics

LATE, OF = 3, 5
"""So many of the last so many answers came after the whole waiting time (eigen richtwaarde)."""

UNKNOWN, AMONG = 4, 8
"""So many of the last so many answers were `weet ik niet` (eigen richtwaarde)."""

FEW_WORDS = 3
"""A telling back of no more words than this is short (eigen richtwaarde)."""

TWICE = 2
"""Laughing, yawning or falling silent, so often since the last break (eigen richtwaarde)."""

BRIEF = 40
"""Characters: an answer that is longer is no bare yes, no or `weet ik niet`, and need not be read for it."""

DONT_KNOW = frozenset({"weet ik niet", "ik weet het niet", "ik weet niet", "geen idee", "weet niet"})


def said(answer: ev.AnswerNoted) -> list[str]:
    """Return the words of an answer, small, without commas and stops."""
    return answer.text.casefold().replace(",", " ").replace(".", " ").split()


def is_dont_know(answer: ev.AnswerNoted) -> bool:
    """Tell whether this answer is `weet ik niet`, in words or as a mark."""
    return "weet_niet" in answer.marks or (len(answer.text) <= BRIEF and " ".join(said(answer)) in DONT_KNOW)


def _since(interview: Interview, *kinds: type[ev.Event]) -> int:
    return max((last.seq for kind in kinds if (last := interview.last(kind))), default=0)


def _answers(interview: Interview) -> list[Dated[ev.AnswerNoted]]:
    """Return the answers since the pace was last changed, or the last break."""
    began = _since(interview, ev.PaceChosen, ev.BreakStarted, ev.TalkContinued)
    return [answer for answer in interview.of(ev.AnswerNoted) if answer.seq > began]


def _grouped(seqs: Iterable[int], size: int) -> list[int]:
    found = list(seqs)
    return found[: len(found) // size * size]


def _late_answers(interview: Interview, pace: Pace) -> list[int]:
    answers = [answer for answer in _answers(interview) if answer.event.waited is not None]
    late = [answer.seq for answer in answers if (answer.event.waited or 0.0) >= pace.settings.wait]
    many = sum(answer.seq in late for answer in answers[-OF:]) >= LATE
    return _grouped(late, LATE) if many else []


def _many_dont_know(interview: Interview, _pace: Pace) -> list[int]:
    answers = _answers(interview)
    unknown = [answer.seq for answer in answers if is_dont_know(answer.event)]
    many = sum(answer.seq in unknown for answer in answers[-AMONG:]) >= UNKNOWN
    return _grouped(unknown, UNKNOWN) if many else []


def _short_tell_backs(interview: Interview, _pace: Pace) -> list[int]:
    began = _since(interview, ev.PaceChosen, ev.BreakStarted, ev.TalkContinued)
    told = [dated for dated in interview.of(ev.ToldBack) if dated.seq > began]
    poor = [d.event.result != "correct" or len(d.event.text.split()) <= FEW_WORDS for d in told]
    pairs = [(one, two) for one, two in pairwise(zip(told, poor, strict=True)) if one[1] and two[1]]
    return [pairs[-1][0][0].seq, pairs[-1][1][0].seq] if pairs and pairs[-1][1][0] is told[-1] else []


def _marked(interview: Interview, mark: str) -> list[int]:
    began = _since(interview, ev.BreakStarted, ev.TalkContinued)
    seen = [dated.seq for dated in interview.marks if dated.event.code == mark]
    seen += [dated.seq for dated in interview.of(ev.AnswerNoted) if mark in dated.event.marks]
    return sorted(seq for seq in seen if seq > began)


def _giggling(interview: Interview, _pace: Pace) -> list[int]:
    return _grouped(_marked(interview, "lacht"), TWICE)


def _tired(interview: Interview, _pace: Pace) -> list[int]:
    return _grouped(_marked(interview, "gaapt"), TWICE)


def _falls_silent(interview: Interview, pace: Pace) -> list[int]:
    began = _since(interview, ev.BreakStarted, ev.TalkContinued)
    long = [
        answer.seq
        for answer in interview.of(ev.AnswerNoted)
        if answer.seq > began and (answer.event.waited or 0.0) >= pace.settings.ask_clear
    ]
    return _grouped(sorted({*long, *_marked(interview, "stil")}), TWICE)


def _second_topic(_interview: Interview, pace: Pace) -> list[int]:
    return list(pace.topics)


def _rules_due(_interview: Interview, pace: Pace) -> list[int]:
    return [pace.rules_due] if pace.rules_due else []


def _rights_again(interview: Interview, _pace: Pace) -> list[int]:
    """Return where this next talk began, as long as none of the rights that were explained before came again in it."""
    again, explained = interview.last(ev.TalkContinued), interview.last(ev.RightExplained)
    return [again.seq] if again and explained and explained.seq < again.seq else []


def _planned_left(interview: Interview, pace: Pace) -> list[int]:
    last = interview.last(ev.StepShown)
    moved = last.seq if last else 0
    waiting = planned_topics(interview)
    return sorted(seq for topic in pace.ended for seq in waiting.get(topic, ()) if seq < moved)


def _many_talks(interview: Interview, pace: Pace) -> list[int]:
    again = interview.last(ev.TalkContinued)
    return [again.seq] if again and interview.talks > pace.settings.talks else []


PACE_CONDITIONS = {
    "late_answers": _late_answers,
    "many_dont_know": _many_dont_know,
    "short_tell_backs": _short_tell_backs,
    "giggling": _giggling,
    "tired": _tired,
    "falls_silent": _falls_silent,
    "second_topic": _second_topic,
    "rules_due": _rules_due,
    "rights_again": _rights_again,
    "planned_left": _planned_left,
    "many_talks": _many_talks,
}
