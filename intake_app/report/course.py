"""The course of a talk: who was there, the phases, the blocks of talk and the breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry
from intake_app.interview.script import Script
from intake_app.interview.vocabulary import ASKED_BY, ROLES
from intake_app.report.times import LocalTime, minutes
from intake_app.report.values import Fact, Person, Span
from intake_app.report.wording import seen

_ONLY_SHOWN = (ev.StepShown, ev.PromptShown, ev.Opened, ev.TalkContinued)


@dataclass(frozen=True, slots=True)
class Visit:
    """A stay in one phase: the entries from the first step shown until another phase came on the screen, or a next talk began.

    `talk` counts the talks with this person from 1.
    """

    phase: str
    again: bool
    entries: tuple[Entry, ...]
    talk: int = 1


def visits(interview: Interview) -> tuple[Visit, ...]:
    """Cut the record into stays in a phase; a phase that was only passed through on the screen is no stay."""
    stays: list[_Stay] = []
    for entry in interview.entries:
        shown = entry.event.phase if isinstance(entry.event, ev.StepShown) else None
        if isinstance(entry.event, ev.TalkContinued):
            stays.append(_Stay(stays[-1].phase if stays else "", entry.event.number))
        elif not stays or (shown is not None and shown != stays[-1].phase):
            if stays and shown is not None and _empty(stays[-1].entries):
                stays[-1].phase = shown
            else:
                stays.append(_Stay(shown or "", stays[-1].talk if stays else 1))
        stays[-1].entries.append(entry)
    return tuple(_joined(stays))


def people(interview: Interview, local: LocalTime) -> tuple[Person, ...]:
    """Return who was in the room, each stay by itself."""
    found: list[Person] = []
    here: dict[tuple[str, str], int] = {}
    for entry in interview.entries:
        event = entry.event
        if isinstance(event, ev.PersonPresent) and (event.name, event.role) not in here:
            here[event.name, event.role] = len(found)
            found.append(Person(event.name, ROLES.get(event.role, event.role), local.time(entry.at), "", ""))
        elif isinstance(event, ev.PersonLeft) and (event.name, event.role) in here:
            place = here.pop((event.name, event.role))
            stay = found[place]
            found[place] = Person(stay.name, stay.role, stay.since, local.time(entry.at), event.why)
        elif isinstance(event, ev.TalkContinued):
            for place in here.values():
                found[place] = replace(found[place], until=f"einde van gesprek {event.number - 1}")
            here.clear()
    still = "tot het einde" if interview.closed else "nog aanwezig"
    return tuple(person if person.until else Person(person.name, person.role, person.since, still, "") for person in found)


def phases(interview: Interview, script: Script, local: LocalTime) -> tuple[Span, ...]:
    """Return the phases in the order in which they were worked on."""
    stays = [visit for visit in visits(interview) if visit.phase]
    spans = []
    for visit, following in zip(stays, [*stays, None][1:], strict=True):
        first, last = visit.entries[0].at, _end(interview, visit, following)
        phase = script.phase(visit.phase)
        guide = f"richttijd {phase.minutes} min" if phase and phase.minutes and not visit.again else ""
        spans.append(_span(phase_title(script, visit), first, last, local, guide))
    return tuple(spans)


def phase_title(script: Script, visit: Visit) -> str:
    """Return what a stay in a phase is called."""
    phase = script.phase(visit.phase)
    title = phase.title if phase else (visit.phase or "Vooraf")
    if visit.talk > 1:
        title = f"Gesprek {visit.talk}: {title}"
    return f"{title} (vervolg)" if visit.again else title


def blocks(interview: Interview, local: LocalTime) -> tuple[Span, ...]:
    """Return blocks of talk, breaks and times that the program was shut, in order."""
    rows: list[tuple[float, Span]] = [
        (s.seq, _span(_named(interview, s.seq), s.started, s.ended or interview.entries[-1].at, local))
        for s in interview.stretches
        if not _closed_at_once(interview, s.seq)
    ]
    for again in interview.of(ev.TalkContinued):
        day = local.moment(again.at)
        rows.append((again.seq - 0.5, _span(f"Begin van gesprek {again.event.number}", again.at, again.at, local, day)))
    for started in interview.of(ev.BreakStarted):
        end = next((dated.at for dated in interview.of(ev.BreakEnded) if dated.seq > started.seq), None)
        asked = ASKED_BY.get(started.event.asked_by, started.event.asked_by)
        rows.append((started.seq, _span("Pauze", started.at, end or interview.entries[-1].at, local, f"initiatief: {asked}")))
    for dated in interview.of(ev.Resumed):
        before = dated.at - timedelta(seconds=max(0.0, dated.event.gap))
        rows.append(
            (dated.seq - 0.5, _span("Onderbreking", before, dated.at, local, "programma dicht of computer in slaapstand"))
        )
    return tuple(span for _, span in sorted(rows, key=lambda row: row[0]))


def facts(interview: Interview, local: LocalTime) -> tuple[Fact, ...]:
    """Return when the talk was, how long, and how it was broken up."""
    if not interview.entries:
        return ()
    stretches, breaks = interview.stretches, interview.of(ev.BreakStarted)
    ended = interview.closed
    end = ended.at if ended else interview.entries[-1].at
    asked = sum(dated.event.asked_by == "person" for dated in breaks)
    pauses = sum("vraagt_pauze" in dated.event.marks for dated in interview.of(ev.AnswerNoted))
    pauses += sum(dated.event.code == "vraagt_pauze" for dated in interview.marks)
    found = [
        Fact("Dossier gemaakt", local.moment(interview.entries[0].at)),
        Fact("Eerste zin aan de persoon", local.moment(stretches[0].started) if stretches else "nog niets gezegd"),
        Fact("Einde van het gesprek", local.moment(end) if ended else f"niet afgesloten; laatste regel {local.moment(end)}"),
        Fact("Netto gesproken", minutes(interview.talked(end)) if stretches else "–"),
        *_talks(interview, end, local),
        Fact("Pauzes", str(len(breaks)) + (f", waarvan {asked} op initiatief van de persoon" if asked else "")),
        Fact(f"Gemarkeerd: {seen(('vraagt_pauze',))}", f"{pauses} keer"),
    ]
    shut, back = interview.of(ev.Resumed), interview.of(ev.ClockMoved)
    if shut:
        away = minutes(sum(max(0.0, dated.event.gap) for dated in shut))
        found.append(Fact("Programma dicht of computer in slaapstand", f"{len(shut)} keer, samen {away}; dat is geen gesprek"))
    if back:
        found.append(Fact("Klok van de computer ging terug", f"{len(back)} keer; de volgorde van de regels klopt"))
    return tuple(found)


@dataclass(slots=True)
class _Stay:
    """A stay in a phase while it is being cut from the record."""

    phase: str
    talk: int
    entries: list[Entry] = field(default_factory=list)


def _joined(stays: list[_Stay]) -> Iterator[Visit]:
    """Put stays in the same phase that follow each other in one talk together, and note which phases came back in it."""
    known: set[tuple[int, str]] = set()
    place = 0
    while place < len(stays):
        stay = stays[place]
        entries = list(stay.entries)
        while place + 1 < len(stays) and _goes_on(stay, stays[place + 1]):
            place += 1
            entries += stays[place].entries
        yield Visit(stay.phase, (stay.talk, stay.phase) in known, tuple(entries), stay.talk)
        known.add((stay.talk, stay.phase))
        place += 1


def _goes_on(stay: _Stay, following: _Stay) -> bool:
    return stay.talk == following.talk and (stay.phase == following.phase or _empty(following.entries))


def _named(interview: Interview, seq: int) -> str:
    """Return what a block of talk is called: with its number when there was more than one talk."""
    number = 1 + sum(again.seq <= seq for again in interview.of(ev.TalkContinued))
    return f"Gesprek {number}" if interview.talks > 1 else "Gesprek"


def _talks(interview: Interview, end: datetime, local: LocalTime) -> Iterator[Fact]:
    """Tell of each talk when it was and how long was talked, when there was more than one."""
    begins = [(1, 0), *((again.event.number, again.seq) for again in interview.of(ev.TalkContinued))]
    for (number, began), (_, until) in zip(begins, [*begins, (0, len(interview.entries) + 1)][1:], strict=True):
        within = [stretch for stretch in interview.stretches if began <= stretch.seq < until]
        if interview.talks > 1 and within:
            talked = sum(max(0.0, ((stretch.ended or end) - stretch.started).total_seconds()) for stretch in within)
            last = local.time(within[-1].ended or end)
            asked = sum(began <= question.seq < until for question in interview.of(ev.QuestionAsked))
            questions = "1 vraag" if asked == 1 else f"{asked} vragen"
            when = f"{local.moment(within[0].started)} tot {last}"
            yield Fact(f"Gesprek {number}", f"{when}, {questions}, netto {minutes(talked)}")


def _empty(entries: list[Entry]) -> bool:
    return all(isinstance(entry.event, _ONLY_SHOWN) for entry in entries)


def _end(interview: Interview, visit: Visit, following: Visit | None) -> datetime:
    closed = next((entry.at for entry in reversed(visit.entries) if isinstance(entry.event, ev.Closed)), None)
    if following:
        return closed or following.entries[0].at
    return interview.closed.at if interview.closed else visit.entries[-1].at


def _closed_at_once(interview: Interview, seq: int) -> bool:
    """Tell whether a stretch of talk is none: who closes in a break ends the break and the talk in one go."""
    following = interview.entries[seq - 1 : seq + 1]
    return [type(entry.event) for entry in following] == [ev.BreakEnded, ev.Closed]


def _span(what: str, first: datetime, last: datetime, local: LocalTime, remark: str = "") -> Span:
    length = max(0.0, (last - first).total_seconds())
    return Span(what, local.time(first), local.time(last), minutes(length), remark)
