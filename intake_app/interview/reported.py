"""What was told to others, read off a record: an obligation, help with consent, or something else; and what was not reported."""

from __future__ import annotations

from typing import Final

from intake_app.interview import events as ev
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.vocabulary import BASES, SHARING

REPORT, HELP, OTHER = SHARING
"""What a sharing is: a report that is an obligation, help that the person agrees to, or something else."""

DUTY, CONSENT = "duty", "consent"
"""The bases of the first two, keys of vocabulary.BASES."""

COMENSHA: Final = "comensha"


def sort_of(event: ev.InformationShared) -> str:
    """Return what a sharing is; one from an older record is known by its receiver and its basis."""
    if event.sort:
        return event.sort
    if COMENSHA in event.receiver.casefold():
        return REPORT
    return HELP if event.basis == CONSENT or "toestemming" in event.basis.casefold() else OTHER


def basis_in_words(event: ev.InformationShared) -> str:
    """Name the basis of a sharing; an own basis is in the words of who noted it."""
    return BASES.get(event.basis, event.basis)


def reports(interview: Interview) -> list[Dated[ev.InformationShared]]:
    """Return the reports to CoMensha that were noted."""
    return [dated for dated in interview.of(ev.InformationShared) if sort_of(dated.event) == REPORT]


def trafficking(interview: Interview) -> list[int]:
    """Return what makes someone a possible victim of trafficking in this record: the script of the talk, or signals.

    A signal that someone was used is enough; whether it is so, others find out.
    """
    opened = interview.opened
    about = bool(opened and "mensenhandel" in opened.script)
    return [*([1] if about else []), *(dated.seq for dated in interview.victim_signals)]


def unreported(interview: Interview) -> list[int]:
    """Return what makes someone a possible victim, as long as no report to CoMensha was noted after it or before."""
    return [] if reports(interview) else trafficking(interview)
