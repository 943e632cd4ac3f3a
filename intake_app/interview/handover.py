"""The warm hand-over card: one page for who goes on helping, with only what the person agreed to. For screen, paper and file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.name_forms import NameForms, composed
from intake_app.interview.tempo import KNOBS, in_unit
from intake_app.interview.vocabulary import CARDS, HANDOVER, agreed_in_words

MOST: Final = 6
"""So many lines of one kind stand on the card, the newest: it is one page (eigen richtwaarde)."""

SHORT: Final = 160
"""So many characters of a line from the record stand on the card; what is typed for the card stands on it whole."""

THE_PERSON: Final = "de persoon"
"""Stands in the place of a name that was not agreed to."""

NOT_TOLD: Final = "Dit kaartje vertelt alleen wat de persoon goedvindt. Staat iets er niet op? Vraag het dan aan de persoon zelf."
NO_STORY: Final = "Vraag niet naar wat er is gebeurd. Het gesprek daarover is met de politie."


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoverCard:
    """What stands on the card. `person` is the roepnaam, or empty when that was not agreed; `says` are the person's words."""

    receiver: str
    person: str
    by: str
    says: str
    agreed: str
    parts: tuple[Part, ...]
    practice: bool
    shielded: bool = False


def card_of(interview: Interview, agreed: ev.HandoverAgreed) -> HandoverCard:
    """Read the card off a record. An item that was not agreed to is not looked up at all.

    Without agreement to the name, it does not stand in the lines of another item either.
    """
    opened = interview.opened
    named = opened is not None and "name" in agreed.items
    names = NameForms(() if named or opened is None or _shielded(interview) else (opened.roepnaam,))
    parts = [Part("Zo krijgt u contact", (_without(agreed.reach, names),))]
    for item, (title, read) in _PARTS.items():
        if item in agreed.items:
            lines = read(interview, agreed)
            if lines:
                parts.append(Part(title, tuple(_without(line, names) for line in lines)))
    if "story" not in agreed.items:
        parts.append(Part("Niet over het verhaal", (NO_STORY,)))
    police = [d.event.name for d in interview.of(ev.PersonPresent) if d.event.role == "detective"]
    return HandoverCard(
        receiver=agreed.receiver,
        person=_capital(opened.roepnaam) if opened and named else "",
        by=police[-1] if police else "",
        says=agreed.says,
        agreed=agreed_in_words(tuple(item for item in HANDOVER if item in agreed.items)),
        parts=tuple(parts),
        practice=bool(opened and opened.practice),
        shielded=_shielded(interview),
    )


def proposed(interview: Interview, receiver: str = "") -> ev.HandoverAgreed:
    """Return what a new card begins with: the last appointment and what was agreed before, but nothing ticked."""
    closed, last = interview.last(ev.Closed), interview.last(ev.HandoverAgreed)
    known = last.event if last else ev.HandoverAgreed(receiver, (), "")
    return replace(known, items=(), says="", next=known.next or (closed.event.next_appointment if closed else ""))


def _shielded(interview: Interview) -> bool:
    last = interview.last(ev.NameShielded)
    return bool(last and last.event.on)


def _needs(interview: Interview, _agreed: ev.HandoverAgreed) -> tuple[str, ...]:
    cards = [d.event.says for d in interview.of(ev.CardNoted) if d.event.has == "ja" and d.event.says]
    return _newest([*(d.event.text for d in interview.of(ev.NeedNoted)), *cards])


def _words(interview: Interview, _agreed: ev.HandoverAgreed) -> tuple[str, ...]:
    found = _newest(
        [f"“{word.word}”" + (f" (niet: {word.instead_of})" if word.instead_of else "") for word in interview.own_words]
    )
    return ("; ".join(found),) if found else ()


def _pace(interview: Interview, _agreed: ev.HandoverAgreed) -> tuple[str, ...]:
    chosen = {d.event.setting: d.event.value for d in interview.of(ev.PaceChosen)}
    lines = [f"{KNOBS[name].title}: {in_unit(name, value)}." for name, value in chosen.items() if name in KNOBS]
    asked = sum(d.event.asked_by == "person" for d in interview.of(ev.BreakStarted))
    total = len(interview.of(ev.BreakStarted))
    if total:
        own = f", waarvan zelf gevraagd: {asked}" if asked else ""
        lines.append(f"Pauzes in dit gesprek: {total}{own}.")
    return _newest(["Neem de tijd. Wacht na een vraag.", *lines])


def _aids(interview: Interview, _agreed: ev.HandoverAgreed) -> tuple[str, ...]:
    """Return which aids were used; what was pointed at belongs to the story and stays out."""
    shown = {d.event.result for d in interview.of(ev.RulePractised)}
    told = [right for right in interview.rights.values() if right.understood]
    found = (
        (interview.of(ev.Pointed), "Plaatjes om aan te wijzen."),
        ("shown" in shown or "helped" in shown, "Afspraken eerst samen oefenen."),
        (told, "Uitleg kort geven, en laten terugvertellen."),
    )
    return tuple(sentence for used, sentence in found if used)


def _suspicion(interview: Interview, _agreed: ev.HandoverAgreed) -> tuple[str, ...]:
    last = interview.suspicion
    if last is None or last.event.value != "ja":
        return ()
    return ("Er is een vermoeden van een licht verstandelijke beperking. Het is niet onderzocht.",)


def _helpers(interview: Interview, _agreed: ev.HandoverAgreed) -> tuple[str, ...]:
    known = {d.event.card: d.event for d in interview.of(ev.CardNoted)}
    return _newest(
        [
            f"Heeft een {CARDS.get(card, card)}" + (f": {event.contact}" if event.contact else "")
            for card, event in known.items()
            if event.has == "ja"
        ]
    )


def _typed(name: str) -> Callable[[Interview, ev.HandoverAgreed], tuple[str, ...]]:
    def read(_interview: Interview, agreed: ev.HandoverAgreed) -> tuple[str, ...]:
        text = str(getattr(agreed, name)).strip()
        return (text,) if text else ()

    return read


_PARTS: Final = {
    "safety": ("Veiligheid", _typed("safety")),
    "next": ("Volgende afspraak", _typed("next")),
    "needs": ("Dit helpt bij praten en begrijpen", _needs),
    "words": ("Eigen woorden: gebruik deze", _words),
    "pace": ("Tempo en pauzes", _pace),
    "aids": ("Dit werkte", _aids),
    "suspicion": ("Vermoeden van een LVB", _suspicion),
    "helpers": ("Wie al helpt", _helpers),
    "story": ("Uit het verhaal", _typed("story")),
}


def _newest(lines: list[str]) -> tuple[str, ...]:
    kept = list(dict.fromkeys(line.strip() for line in lines if line.strip()))[-MOST:]
    kept = [_capital(line) for line in kept]
    return tuple(line if len(line) <= SHORT else f"{_cut(line)}…" for line in kept)


def _cut(line: str) -> str:
    """Return whole words of a line, so that no half of a name is left; a word that is too long by itself is cut."""
    start = line[: SHORT - 1]
    return (start.rpartition(" ")[0] or start).rstrip()


def _without(line: str, names: NameForms) -> str:
    """Return the line with the role of the person in the place of the name."""
    whole = composed(line)
    sure = [found for found in names.find(whole) if found.sure]
    for found in sorted(sure, key=lambda found: -found.start):
        before, put = whole[: found.start], "diens" if found.genitive else THE_PERSON
        begins = not before.strip() or before.rstrip()[-1] in ".!?:"
        whole = f"{before}{_capital(put) if begins else put}{whole[found.end :]}"
    return whole


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
