"""What was seen, not seen, noticed and known, and the suspicion with its grounds. Neutral: no score and no conclusion."""

from __future__ import annotations

from typing import Final

from intake_app.interview import events as ev
from intake_app.interview.help_time import time_to_help
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.vocabulary import ROLES, SUSPICION
from intake_app.report.times import LocalTime
from intake_app.report.values import Remark, Suspicion
from intake_app.report.wording import pointed, said

MANY: Final = 4
"""So many lines that something rests on are named; of more, the last ones."""


def signals(interview: Interview, local: LocalTime) -> tuple[Remark, ...]:
    """Return the signals of an LVB that were seen, and those that were looked for and not seen, in order of time."""
    found = [
        (d.seq, Remark(local.time(d.at), d.event.text or d.event.code, d.event.seen_by or d.author)) for d in interview.signals
    ]
    found += [
        (d.seq, Remark(local.time(d.at), f"Niet gezien: {d.event.label}", d.event.seen_by or d.author))
        for d in interview.of(ev.SignalJudged)
        if not d.event.seen
    ]
    return tuple(remark for _, remark in sorted(found, key=lambda pair: pair[0]))


def victim_signals(interview: Interview, local: LocalTime) -> tuple[Remark, ...]:
    """Return the signals that the person may have been used by another; these say nothing of an LVB."""
    return tuple(
        Remark(local.time(d.at), d.event.text or d.event.code, d.event.seen_by or d.author) for d in interview.victim_signals
    )


def noticed(interview: Interview, local: LocalTime) -> tuple[Remark, ...]:
    """Return what the program noticed, whether the detective confirmed it, and the lines it rests on."""
    return tuple(
        Remark(local.time(d.at), f"{_sentence(said(d.event))} Het rust op {_lines(d.event.grounds)}.", d.author)
        for d in interview.of(ev.NoticeJudged)
    )


def known(interview: Interview, local: LocalTime) -> tuple[Remark, ...]:
    """Return the cards, the helpers and the SCIL that were asked about."""
    found: list[Dated[ev.CardNoted] | Dated[ev.ScreeningNoted]] = [*interview.of(ev.CardNoted), *interview.of(ev.ScreeningNoted)]
    return tuple(Remark(local.time(d.at), said(d.event), d.author) for d in sorted(found, key=lambda d: d.seq))


def suspicions(interview: Interview, local: LocalTime) -> tuple[Suspicion, ...]:
    """Return each suspicion with its grounds: in words, and the entries that were picked."""
    return tuple(
        Suspicion(
            local.time(d.at), SUSPICION.get(d.event.value, d.event.value), _grounds(interview, d.event), d.event.by or d.author
        )
        for d in interview.of(ev.SuspicionNoted)
    )


def help_time(interview: Interview) -> str:
    """Say how long it took from the suspicion until someone who knows LVB was in the room; nothing without a suspicion."""
    found = time_to_help(interview)
    if found is None:
        return ""
    if found.arrived is None:
        return "Na het vermoeden is er geen LVB-specialist, ervaringsdeskundige of gedragsdeskundige in de kamer geweest."
    minutes = round(found.seconds(found.arrived.at) / 60)
    role = ROLES.get(found.arrived.event.role, found.arrived.event.role)
    if found.arrived.seq <= found.seq:
        return f"Tijd tot hulp: op het moment van het vermoeden was er al een {role} in de kamer."
    took = "minder dan een minuut" if not minutes else f"{minutes} {'minuut' if minutes == 1 else 'minuten'}"
    return f"Tijd tot hulp: {took} na het eerste vermoeden kwam er een {role} in de kamer."


def _grounds(interview: Interview, event: ev.SuspicionNoted) -> str:
    picked = [pointed(interview.entries[seq - 1]) for seq in event.rests_on if 1 <= seq <= len(interview.entries)]
    return "; ".join(part for part in (event.grounds, *picked) if part)


def _lines(seqs: tuple[int, ...]) -> str:
    named = ", ".join(str(seq) for seq in seqs[-MANY:])
    return f"regel {named}" if len(seqs) == 1 else f"de regels {named}"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
