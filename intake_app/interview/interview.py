"""The Interview: everything that can be read off a record. It holds nothing but the entries; all else is a projection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Generic, TypeVar, cast

from intake_app.interview import events as ev
from intake_app.interview.record import Entry

E = TypeVar("E", bound=ev.Event)


@dataclass(frozen=True, slots=True)
class Dated(Generic[E]):
    """An event of one kind with its place and time in the record."""

    seq: int
    at: datetime
    author: str
    event: E


@dataclass(frozen=True, slots=True)
class Turn:
    """One question with what was answered to it; a free account has no question."""

    question: Dated[ev.QuestionAsked] | None
    answers: tuple[Dated[ev.AnswerNoted], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time in which was talked without a break; `ended` is None while it goes on, `broken` when a break ended it."""

    seq: int
    started: datetime
    ended: datetime | None = None
    broken: bool = False


@dataclass(frozen=True, slots=True)
class RightState:
    """How far one right has come: explanations given, and the last telling back."""

    right: str
    explained: tuple[Dated[ev.RightExplained], ...]
    told_back: tuple[Dated[ev.ToldBack], ...]

    @property
    def understood(self) -> bool:
        """Whether the last telling back was right."""
        return bool(self.told_back) and self.told_back[-1].event.result == "correct"


class Interview:
    """A record, read. Make a new one for each new entry: projections are computed once and on demand."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: tuple[Entry, ...] = tuple(entries)
        by_kind: defaultdict[type[ev.Event], list[Dated[ev.Event]]] = defaultdict(list)
        for entry in self.entries:
            by_kind[type(entry.event)].append(Dated(entry.seq, entry.at, entry.author, entry.event))
        self._by_kind = by_kind

    def of(self, kind: type[E]) -> list[Dated[E]]:
        """Return all events of one kind, oldest first."""
        return cast("list[Dated[E]]", self._by_kind.get(kind, []))

    def last(self, kind: type[E]) -> Dated[E] | None:
        """Return the newest event of one kind."""
        found = self.of(kind)
        return found[-1] if found else None

    @property
    def head(self) -> Entry | None:
        """The newest entry."""
        return self.entries[-1] if self.entries else None

    @cached_property
    def opened(self) -> ev.Opened | None:
        """How the intake was made."""
        first = self.last(ev.Opened)
        return first.event if first else None

    @cached_property
    def present(self) -> tuple[ev.PersonPresent, ...]:
        """Who is in the room now; with a next talk everyone comes in anew."""
        room: dict[tuple[str, str], ev.PersonPresent] = {}
        for entry in self.entries:
            if isinstance(entry.event, ev.PersonPresent):
                room[entry.event.name, entry.event.role] = entry.event
            elif isinstance(entry.event, ev.PersonLeft):
                room.pop((entry.event.name, entry.event.role), None)
            elif isinstance(entry.event, ev.TalkContinued):
                room.clear()
        return tuple(room.values())

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """Questions with their answers, in order; answers to no question stand by themselves."""
        questions = {dated.seq: dated for dated in self.of(ev.QuestionAsked)}
        answers: defaultdict[int, list[Dated[ev.AnswerNoted]]] = defaultdict(list)
        for answer in self.of(ev.AnswerNoted):
            answers[answer.event.question].append(answer)
        asked = [(seq, Turn(question, tuple(answers.get(seq, ())))) for seq, question in questions.items()]
        free = [(answer.seq, Turn(None, (answer,))) for answer in answers.get(0, [])]
        return tuple(turn for _, turn in sorted(asked + free, key=lambda pair: pair[0]))

    @cached_property
    def open_question(self) -> Dated[ev.QuestionAsked] | None:
        """The last question, as long as nothing was answered to it."""
        question, answer = self.last(ev.QuestionAsked), self.last(ev.AnswerNoted)
        return question if question and (answer is None or answer.seq < question.seq) else None

    @cached_property
    def steps_done(self) -> frozenset[str]:
        """Ids of the steps that were said, done, asked, explained or practised."""
        done = {dated.event.step for dated in self.of(ev.StepDone)}
        done |= {dated.event.step for dated in self.of(ev.QuestionAsked)}
        done |= {dated.event.step for dated in self.of(ev.RightExplained)}
        done |= {dated.event.step for dated in self.of(ev.RulePractised)}
        return frozenset(done - {""})

    @cached_property
    def rights(self) -> dict[str, RightState]:
        """The rights that were explained, by id."""
        ids = dict.fromkeys(dated.event.right for dated in self.of(ev.RightExplained))
        return {
            right: RightState(
                right,
                tuple(dated for dated in self.of(ev.RightExplained) if dated.event.right == right),
                tuple(dated for dated in self.of(ev.ToldBack) if dated.event.right == right),
            )
            for right in ids
        }

    @cached_property
    def modules(self) -> tuple[str, ...]:
        """The modules of the script that are in use."""
        chosen = self.last(ev.ModulesChosen)
        return chosen.event.modules if chosen else ()

    @cached_property
    def marks(self) -> tuple[Dated[ev.Observed], ...]:
        """What was seen or heard, with a one-key mark or in words."""
        return tuple(dated for dated in self.of(ev.Observed) if dated.event.about != "signal")

    @cached_property
    def signals(self) -> tuple[Dated[ev.Observed], ...]:
        """The LVB signals that someone saw."""
        return tuple(dated for dated in self.of(ev.Observed) if dated.event.about == "signal")

    @cached_property
    def victim_signals(self) -> tuple[Dated[ev.Observed], ...]:
        """What may show that someone was used by another; these say nothing of an LVB."""
        return tuple(dated for dated in self.of(ev.Observed) if dated.event.about == "victim_signal")

    @cached_property
    def suspicion(self) -> Dated[ev.SuspicionNoted] | None:
        """The last thing noted on a suspicion of LVB."""
        return self.last(ev.SuspicionNoted)

    @cached_property
    def own_words(self) -> tuple[ev.OwnWordMarked, ...]:
        """The person's own words, each once with its newest meaning; not those that were dropped."""
        words = {dated.event.word.casefold(): dated.event for dated in self.of(ev.OwnWordMarked)}
        return tuple(word for word in words.values() if not word.dropped)

    @cached_property
    def corrections(self) -> dict[int, tuple[Dated[ev.Corrected], ...]]:
        """Corrections by the entry that they correct."""
        found: defaultdict[int, list[Dated[ev.Corrected]]] = defaultdict(list)
        for dated in self.of(ev.Corrected):
            found[dated.event.entry].append(dated)
        return {seq: tuple(list_) for seq, list_ in found.items()}

    @cached_property
    def on_break(self) -> Dated[ev.BreakStarted] | None:
        """The break that is going on."""
        started, ended = self.last(ev.BreakStarted), self.last(ev.BreakEnded)
        return started if started and (ended is None or ended.seq < started.seq) else None

    @cached_property
    def closed(self) -> Dated[ev.Closed] | None:
        """How the talk was closed; None while it runs, also when a next talk was begun after it."""
        closed, again = self.last(ev.Closed), self.last(ev.TalkContinued)
        return closed if closed and (again is None or again.seq < closed.seq) else None

    @property
    def talk_began(self) -> int:
        """The entry with which this talk with the person began; 0 in the first."""
        again = self.last(ev.TalkContinued)
        return again.seq if again else 0

    @property
    def recording(self) -> Dated[ev.RecordingNoted] | None:
        """What was noted last on a recording of this talk: that of an earlier one stopped with it."""
        noted = self.last(ev.RecordingNoted)
        return noted if noted and noted.seq > self.talk_began else None

    @property
    def talks(self) -> int:
        """How many talks there were with this person, the running one with them."""
        return 1 + len(self.of(ev.TalkContinued))

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches of talking: from the first sentence said, cut by breaks, the end, and the time the program was shut."""
        found: list[Stretch] = []
        running: Stretch | None = None
        before: datetime | None = None
        for entry in self.entries:
            event = entry.event
            if running and isinstance(event, (ev.BreakStarted, ev.Closed)):
                found.append(Stretch(running.seq, running.started, entry.at, broken=True))
                running = None
            elif isinstance(event, ev.Resumed):
                if running:
                    found.append(Stretch(running.seq, running.started, before))
                    running = Stretch(entry.seq, entry.at)
            elif running is None and (isinstance(event, ev.BreakEnded) or said_to_person(event)):
                running = Stretch(entry.seq, entry.at)
            before = entry.at
        return (*found, running) if running else tuple(found)

    def talked(self, now: datetime) -> float:
        """Return the net talking time until `now`, in seconds."""
        return sum(max(0.0, ((s.ended or now) - s.started).total_seconds()) for s in self.stretches)


def said_to_person(event: ev.Event) -> bool:
    """Tell whether something was said to the person: that is when the talk runs."""
    return isinstance(event, (ev.QuestionAsked, ev.RightExplained, ev.RulePractised)) or (
        isinstance(event, ev.StepDone) and bool(event.text)
    )
