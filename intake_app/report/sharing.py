"""What was told to others, in the report: obligations, what the person agreed to, and the rest; three kinds, kept apart."""

from __future__ import annotations

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.reported import basis_in_words, sort_of, unreported
from intake_app.interview.vocabulary import BASES, PROFILES
from intake_app.report.times import LocalTime
from intake_app.report.values import Agreement, Export, Fact, Sharing
from intake_app.report.wording import agreed_items

NOT_REPORTED = (
    "Er is geen melding bij CoMensha in dit dossier genoteerd. De politie is verplicht een mogelijk slachtoffer van mensenhandel "
    "te melden. Daar is geen toestemming voor nodig."
)


def sharings(interview: Interview, local: LocalTime, sort: str) -> tuple[Sharing, ...]:
    """Return what was shared of one kind (a key of vocabulary.SHARING)."""
    return tuple(
        Sharing(
            local.time(d.at),
            d.event.receiver,
            d.event.what,
            basis_in_words(d.event),
            d.event.why,
            _consent(d.event),
            d.event.decided_by or d.author,
        )
        for d in interview.of(ev.InformationShared)
        if sort_of(d.event) == sort
    )


def not_reported(interview: Interview) -> str:
    """Say that a report that is an obligation was not noted; nothing when it was, or when nothing points to trafficking."""
    return NOT_REPORTED if unreported(interview) else ""


def agreements(interview: Interview, local: LocalTime) -> tuple[Agreement, ...]:
    """Return what the person agreed to hand over, each time that it was asked."""
    return tuple(
        Agreement(local.time(d.at), d.event.receiver, agreed_items(d.event), f"“{d.event.says}”")
        for d in interview.of(ev.HandoverAgreed)
    )


def exports(interview: Interview, local: LocalTime) -> tuple[Export, ...]:
    """Return what left the vault before this report."""
    return tuple(
        Export(
            local.moment(d.at),
            PROFILES.get(d.event.profile, d.event.profile),
            d.event.receiver,
            d.event.why,
            d.event.sha256 or "op papier",
        )
        for d in interview.of(ev.Exported)
    )


def shield_fact(interview: Interview) -> tuple[Fact, ...]:
    """Say that a name is kept out of this file, when it is."""
    last = interview.last(ev.NameShielded)
    if last is None or not last.event.on:
        return ()
    kept_out = f"Ja. Naam en adres staan niet in dit bestand; daar staat: {last.event.role}. De politie kent de naam."
    return (Fact("Naam afgeschermd", kept_out),)


def _consent(event: ev.InformationShared) -> str:
    """Return the person's words; an older record may hold the consent as the basis, in words of the detective's."""
    if event.consent:
        return f"“{event.consent}”"
    return "niet genoteerd" if event.basis in BASES else event.basis
