"""The pace: waiting, blocks, breaks, day limit. A value read off the record and the time, not a thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview, Stretch, said_to_person
from intake_app.interview.script import Script, topic_title
from intake_app.interview.tempo import PaceSettings

RULES_AGAIN = "-regels"
"""A step whose id ends like this says the ground rules once more (templates/README.md)."""


class Wait(StrEnum):
    """What the silence after a question asks of the detective."""

    NONE = ""
    SILENT = "silent"
    KEEP_WAITING = "keep_waiting"
    MAY_COMFORT = "may_comfort"
    ASK_CLEAR = "ask_clear"
    AFTER_ANSWER = "after_answer"


class Block(StrEnum):
    """How far the block of talking has come."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    REMIND = "remind"
    LIMIT = "limit"
    OVER = "over"
    ON_BREAK = "on_break"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace at one moment. Times in seconds; `waited` is None when no silence is being counted.

    `talked` and `presence` are of this day, `day_seq` is the entry that it began with (0: nothing was said yet). `settings` are
    those that it was read by. `topics` are the questions of this block with which another topic began, `rules_due` is the entry
    that a block began with in which the ground rules were not repeated yet (0: they were, or this is the first block).
    `ended` are the topics that were on the screen and gave way to another. `now` is the moment itself (UTC).
    """

    wait: Wait
    waited: float | None
    block: Block
    block_talked: float
    block_seq: int
    rest: float | None
    talked: float
    presence: float
    day_over: bool
    day_seq: int = 0
    settings: PaceSettings = field(default_factory=PaceSettings)
    topics: tuple[int, ...] = ()
    rules_due: int = 0
    ended: tuple[str, ...] = ()
    now: datetime | None = None


def pace_at(interview: Interview, now: datetime, settings: PaceSettings, script: Script | None = None) -> Pace:
    """Read the pace off the record at `now`; a clock that went back counts as no time passed.

    The script tells which topic a step is about and which steps repeat the rules; without it, nothing is said of these.
    """
    wait, waited = _wait(interview, now, settings)
    running = next((s for s in interview.stretches if s.ended is None), None)
    block_talked, block_seq = _block_talked(interview, now, settings)
    on_break = interview.on_break
    today = _today(interview, now, settings)
    talked = sum(_since(s.started, s.ended or now) for s in today)
    presence = _since(today[0].started, now) if today else 0.0
    if interview.closed:
        block = Block.CLOSED
    elif on_break:
        block = Block.ON_BREAK
    elif running is None:
        block = Block.NOT_STARTED
    else:
        block = _block(block_talked, settings)
    return Pace(
        wait=wait,
        waited=waited,
        block=block,
        block_talked=block_talked,
        block_seq=block_seq,
        rest=_since(on_break.at, now) if on_break else None,
        talked=talked,
        presence=presence,
        day_over=talked >= settings.day_talk or presence >= settings.day_presence,
        day_seq=today[0].seq if today else 0,
        settings=settings,
        topics=_topics(interview, script),
        rules_due=_rules_due(interview, script),
        ended=_ended(interview, script),
        now=now,
    )


def silence_after_question(interview: Interview, now: datetime) -> float | None:
    """Return the seconds of silence since the open question; None when there is none, or when a rest came after it."""
    question = interview.open_question
    rests = (interview.last(ev.BreakStarted), interview.last(ev.Resumed), interview.last(ev.TalkContinued))
    if question is None or any(rest and rest.seq > question.seq for rest in rests):
        return None
    return _since(question.at, now)


def pause_before(interview: Interview, now: datetime) -> float | None:
    """Return the seconds of silence since the last thing that anyone said; None after a break or when nothing was said yet."""
    for entry in reversed(interview.entries):
        if isinstance(entry.event, (ev.BreakEnded, ev.Resumed, ev.TalkContinued)):
            return None
        if isinstance(entry.event, (ev.AnswerNoted, ev.ToldBack)) or said_to_person(entry.event):
            return _since(entry.at, now)
    return None


def _wait(interview: Interview, now: datetime, settings: PaceSettings) -> tuple[Wait, float | None]:
    if interview.on_break or interview.closed:
        return Wait.NONE, None
    waited = silence_after_question(interview, now)
    if waited is not None:
        steps = ((settings.ask_clear, Wait.ASK_CLEAR), (settings.wait, Wait.MAY_COMFORT), (settings.silent, Wait.KEEP_WAITING))
        return next((stage for limit, stage in steps if waited >= limit), Wait.SILENT), waited
    answer = interview.last(ev.AnswerNoted)
    if answer and _since(answer.at, now) < settings.after_answer:
        return Wait.AFTER_ANSWER, _since(answer.at, now)
    return Wait.NONE, None


def _today(interview: Interview, now: datetime, settings: PaceSettings) -> list[Stretch]:
    """Return the stretches since the last night: a rest in which the date changed (in UTC: one or two hours after midnight)."""
    found: list[Stretch] = []
    later = now
    for stretch in reversed(interview.stretches):
        ended = stretch.ended or now
        if later.date() != ended.date() and (later - ended).total_seconds() >= settings.break_length:
            break
        found.append(stretch)
        later = stretch.started
    return found[::-1]


def _block_talked(interview: Interview, now: datetime, settings: PaceSettings) -> tuple[float, int]:
    """Return the talking time since the last break, and the entry that the block began with.

    Time in which the program was shut, or the computer slept, is no break unless it was as long as one.
    """
    total, seq, later = 0.0, 0, None
    for stretch in reversed(interview.stretches):
        ended = stretch.ended or now
        rested = later is not None and (later - ended).total_seconds() >= settings.break_length
        if stretch.broken or rested:
            return total, seq or stretch.seq
        total += _since(stretch.started, ended)
        seq, later = stretch.seq, stretch.started
    return total, seq


def _block_began(interview: Interview) -> int:
    """Return the entry with which this block began after a break, or a later talk; 0 in the first block."""
    begins = (interview.last(ev.BreakEnded), interview.last(ev.TalkContinued))
    return max((begin.seq for begin in begins if begin), default=0)


def _topics(interview: Interview, script: Script | None) -> tuple[int, ...]:
    """Return the questions of this block with which a second topic began, a third, and so on."""
    if script is None:
        return ()
    began, topic, seen, found = _block_began(interview), "", set[str](), list[int]()
    shown = interview.of(ev.StepShown)
    asked = [dated for dated in interview.of(ev.QuestionAsked) if dated.seq > began]
    place = 0
    for question in asked:
        while place < len(shown) and shown[place].seq < question.seq:
            step = script.step(shown[place].event.step)
            topic = step[1].topic if step else ""
            place += 1
        if topic and topic not in seen:
            if seen:
                found.append(question.seq)
            seen.add(topic)
    return tuple(found)


def _ended(interview: Interview, script: Script | None) -> tuple[str, ...]:
    if script is None:
        return ()
    steps = {step.id: topic_title(phase, step) for phase in script.phases for step in phase.steps}
    shown = list(dict.fromkeys(steps.get(dated.event.step, "") for dated in interview.of(ev.StepShown)))
    last = interview.last(ev.StepShown)
    now = steps.get(last.event.step, "") if last else ""
    return tuple(topic for topic in shown if topic and topic != now)


def _rules_due(interview: Interview, script: Script | None) -> int:
    began = _block_began(interview)
    if script is None or not began or interview.on_break or interview.closed:
        return 0
    rules = {step.id for phase in script.phases for step in phase.steps if step.rule or step.id.endswith(RULES_AGAIN)}
    done: list[tuple[int, str]] = [(dated.seq, dated.event.step) for dated in interview.of(ev.StepDone)]
    done += [(dated.seq, dated.event.step) for dated in interview.of(ev.RulePractised)]
    return 0 if any(seq > began and step in rules for seq, step in done) else began


def _block(talked: float, settings: PaceSettings) -> Block:
    steps = ((settings.block_over, Block.OVER), (settings.block_limit, Block.LIMIT), (settings.block_remind, Block.REMIND))
    return next((state for limit, state in steps if talked >= limit), Block.RUNNING)


def _since(then: datetime, now: datetime) -> float:
    return max(0.0, (now - then).total_seconds())
