"""The entries of a record in Dutch words: what they say, and what they are called when another entry points to them."""

from __future__ import annotations

from collections.abc import Iterable

from intake_app.interview import events as ev
from intake_app.interview.prompts import UNNAMED
from intake_app.interview.record import Entry
from intake_app.interview.tempo import KNOBS, in_unit
from intake_app.interview.vocabulary import (
    ADVICE_HANDLED,
    ASKED_BY,
    CARDS,
    DECISIONS,
    MARKS,
    PRACTISED,
    ROLES,
    SCREENED,
    SUSPICION,
    TOLD_BACK,
    agreed_in_words,
    place_in_words,
)

_CALLED: dict[type[ev.Event], str] = {
    ev.Opened: "begin van het dossier",
    ev.Resumed: "programma weer geopend",
    ev.PersonPresent: "aanwezig",
    ev.PersonLeft: "weggegaan",
    ev.RecordingNoted: "opname",
    ev.NeedNoted: "behoefte",
    ev.StepShown: "stap op het scherm",
    ev.StepDone: "stap van het script",
    ev.RulePractised: "spelregel geoefend",
    ev.RightExplained: "recht uitgelegd",
    ev.ToldBack: "in eigen woorden terugverteld",
    ev.QuestionAsked: "vraag",
    ev.AnswerNoted: "antwoord",
    ev.Observed: "gezien of gehoord",
    ev.SuspicionNoted: "vermoeden",
    ev.OwnWordMarked: "eigen woord",
    ev.BreakStarted: "begin van een pauze",
    ev.BreakEnded: "einde van een pauze",
    ev.PromptShown: "herinnering",
    ev.PromptDecided: "beslissing",
    ev.InformationShared: "informatie gedeeld",
    ev.Corrected: "verbetering",
    ev.Noted: "notitie",
    ev.Closed: "afsluiting",
    ev.Exported: "verslag gemaakt",
    ev.QuestionPlanned: "vraag voor later",
    ev.PaceChosen: "tempo gekozen",
    ev.ClockMoved: "klok van de computer teruggezet",
    ev.TalkContinued: "volgend gesprek",
    ev.ModulesChosen: "onderwerpen van het script",
    ev.Pointed: "aangewezen",
    ev.SignalJudged: "naar een signaal gekeken",
    ev.NoticeJudged: "wat opviel, bekeken",
    ev.ScreeningNoted: "SCIL",
    ev.CardNoted: "kaart of helper",
    ev.Advised: "advies",
    ev.AdviceHandled: "wat met een advies is gedaan",
    ev.HandoverAgreed: "overdracht afgesproken",
    ev.NameShielded: "naam afgeschermd",
}


def called(event: ev.Event) -> str:
    """Return the Dutch name of this kind of entry."""
    return _CALLED.get(type(event), event.kind)


def said(event: ev.Event) -> str:
    """Return what an entry says, in one text: the words that a correction may replace."""
    match event:
        case ev.AnswerNoted():
            words = _together(event.text, f"({seen(event.marks)})" if event.marks else "")
        case ev.Observed():
            words = _together(MARKS.get(event.code, "") if event.about == "mark" else "", event.text)
        case ev.ToldBack():
            words = _together(event.text, f"({TOLD_BACK.get(event.result, event.result)})")
        case ev.RulePractised():
            words = _together(event.answer, f"({PRACTISED.get(event.result, event.result)})")
        case ev.OwnWordMarked():
            meant = "(toch geen eigen woord)" if event.dropped else f"(in plaats van: {event.instead_of})"
            words = _together(event.word, meant if event.dropped or event.instead_of else "")
        case ev.SuspicionNoted():
            words = _together(SUSPICION.get(event.value, event.value) + (" –" if event.grounds else ""), event.grounds)
        case ev.PersonPresent() | ev.PersonLeft():
            words = f"{event.name}, {ROLES.get(event.role, event.role)}"
        case ev.BreakStarted():
            words = f"op initiatief van: {ASKED_BY.get(event.asked_by, event.asked_by)}"
        case ev.PromptDecided():
            words = _together(DECISIONS.get(event.decision, event.decision), decided_further(event))
        case ev.SignalJudged() | ev.NoticeJudged() | ev.ScreeningNoted() | ev.CardNoted():
            words = recognised(event)
        case ev.InformationShared():
            words = f"aan {event.receiver}: {event.what}"
        case ev.RecordingNoted() | ev.PaceChosen() | ev.ClockMoved() | ev.TalkContinued() | ev.ModulesChosen() | ev.Pointed():
            words = _course(event)
        case ev.Opened():
            words = f"zaak {event.number}, roepnaam {event.roepnaam}"
        case _:
            words = _other(event)
    return words


def _other(event: ev.Event) -> str:
    match event:
        case ev.Advised():
            return f"{event.by}, {ROLES.get(event.role, event.role)}: {event.text}"
        case ev.HandoverAgreed():
            return f"voor {event.receiver}, in eigen woorden: “{event.says}”. Mag: {agreed_items(event)}"
        case ev.NameShielded():
            return _together("aan" if event.on else "uit", _bracketed(event.why))
        case ev.AdviceHandled():
            return _together(ADVICE_HANDLED.get(event.what, event.what), f"({event.why})" if event.why else "")
        case _:
            return str(getattr(event, "text", ""))


def _course(event: ev.RecordingNoted | ev.PaceChosen | ev.ClockMoved | ev.TalkContinued | ev.ModulesChosen | ev.Pointed) -> str:
    match event:
        case ev.RecordingNoted():
            return recording(event)
        case ev.PaceChosen():
            knob = KNOBS.get(event.setting)
            chosen = f"{knob.title if knob else event.setting}: {in_unit(event.setting, event.value)}"
            return _together(chosen, f"({event.why})" if event.why else "")
        case ev.ClockMoved():
            return f"{event.back:.0f} seconden terug; de volgorde van de regels klopt, de tijd ertussen niet"
        case ev.TalkContinued():
            return _together(f"gesprek {event.number} met deze persoon", f"({event.why})" if event.why else "")
        case ev.ModulesChosen():
            return ", ".join(event.modules) or "geen"
        case ev.Pointed():
            place = place_in_words(event.place)
            return _together(event.label, f"({place})" if place else "")


def recognised(event: ev.SignalJudged | ev.NoticeJudged | ev.ScreeningNoted | ev.CardNoted) -> str:
    """Say what was looked for, and what came of it."""
    match event:
        case ev.SignalJudged():
            return f"{event.label}: {'gezien' if event.seen else 'niet gezien'}"
        case ev.NoticeJudged():
            return _together(
                f"{event.says or event.notice}: {'klopt' if event.accepted else 'klopt niet'}", _bracketed(event.why)
            )
        case ev.ScreeningNoted(taken=False):
            return _together("SCIL niet afgenomen", _bracketed(event.remark))
        case ev.ScreeningNoted():
            known = ", ".join(part for part in (f"door {event.by}" if event.by else "", event.on) if part)
            return _together(f"SCIL afgenomen: {SCREENED.get(event.outcome, event.outcome)}", _bracketed(known), event.remark)
        case ev.CardNoted():
            title = f"{CARDS.get(event.card, event.card).capitalize()}: {SUSPICION.get(event.has, event.has)}"
            contact = f"Te bellen: {event.contact}" if event.contact else ""
            return ". ".join(part.rstrip(".") for part in (title, event.says, contact) if part)


def decided_further(event: ev.PromptDecided) -> str:
    """Say what belongs to a decision: the reason, who comes and when, and what is done instead."""
    comes = f"Komt over ongeveer {event.comes} minuten" if event.comes else ""
    instead = f"In plaats daarvan: {event.instead}" if event.instead else ""
    parts = (event.reason, event.who, comes, instead, event.detail)
    first, *rest = [part.rstrip(".") for part in parts if part] or [""]
    return ". ".join((first, *(part[:1].upper() + part[1:] for part in rest)))


def late_in_words(prompt: str, grounds: Iterable[ev.Event]) -> str:
    """Say who was called and did not come in time, when a reminder came back for that; nothing otherwise."""
    called = [event for event in grounds if isinstance(event, ev.PromptDecided) and event.prompt == prompt]
    return f"Nog niet gekomen: {called[-1].who or called[-1].detail or UNNAMED}." if called else ""


def agreed_items(event: ev.HandoverAgreed) -> str:
    """List what the person agreed to hand over; at least how to get in touch."""
    return agreed_in_words(event.items)


def _bracketed(text: str) -> str:
    return f"({text})" if text else ""


def pointed(entry: Entry) -> str:
    """Return what another entry rests on, in one line: "regel 57, antwoord: …"."""
    words = said(entry.event)
    return f"regel {entry.seq}, {called(entry.event)}" + (f": {_short(words)}" if words else "")


def recording(event: ev.RecordingNoted) -> str:
    """Say whether there is a recording, since when, or why not."""
    if event.running:
        return "Opname (AVR) loopt" + (f". Begin: {event.since}" if event.since else "")
    return "Geen opname (AVR)" + (f". Reden: {event.why}" if event.why else "")


def seen(marks: tuple[str, ...]) -> str:
    """Write marks as what was seen or heard."""
    return ", ".join(MARKS.get(mark, mark) for mark in marks)


def _together(*texts: str) -> str:
    return " ".join(text for text in texts if text)


def _short(text: str, most: int = 160) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
