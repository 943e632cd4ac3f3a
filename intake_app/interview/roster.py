"""Who can be called: the people and organisations that a unit knows, and what is looked for in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Final

from intake_app.errors import InputError
from intake_app.interview.record import clean


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of help: what it is called, where it is found, and what for. `source` says where that comes from."""

    title: str
    where: str
    what_for: str
    source: str


_SEED = "Uitbuiting & LVB (Koraal/CoMensha)"

KINDS: Final = {
    "lvb_specialist": Kind(
        "LVB-specialist",
        "gedragsdeskundige of orthopedagoog van een LVB-organisatie in de regio",
        "meedenken over vragen en tempo, en er zelf bij zijn",
        f"{_SEED} 3.3.7",
    ),
    "experience_expert": Kind(
        "ervaringsdeskundige",
        "bijvoorbeeld via de LFB; in zaken van mensenhandel ook via CoMensha of Koraal",
        "zeggen hoe iets overkomt, en naast de persoon zitten",
        f"{_SEED} 3.3.7; LFB",
    ),
    "certified_interviewer": Kind(
        "gecertificeerd verhoorder",
        "studioverhoorder, zedenrechercheur of mensenhandelrechercheur van de eenheid",
        "het horen van een kwetsbare getuige, in de studio",
        "Dekens en Van der Sleen, Scenariomodel; Wegwijzer mensenhandel",
    ),
    "behavioural_scientist": Kind(
        "recherchepsycholoog of gedragsdeskundige",
        "van de eenheid of de landelijke pool",
        "een plan voor het gesprek, ook bij trauma of psychische klachten",
        "KLPD-deskundigenpool",
    ),
    "interpreter": Kind(
        "registertolk",
        "via het register of de tolkendienst van de eenheid",
        "vertalen; nooit een familielid of bekende",
        "artikel 51c Wetboek van Strafvordering",
    ),
    "lawyer": Kind(
        "advocaat",
        "slachtofferadvocaat, of via de Raad voor Rechtsbijstand",
        "uitleg en bijstand, vooraf en erbij",
        "artikel 51c Wetboek van Strafvordering",
    ),
    "trusted_person": Kind(
        "vertrouwenspersoon",
        "wie de persoon zelf kiest, of een vaste vertrouwenspersoon van een organisatie",
        "naast de persoon zitten",
        "artikel 51c Wetboek van Strafvordering",
    ),
    "care_coordinator": Kind(
        "zorgcoördinator mensenhandel",
        "van de regio",
        "opvang, zorg en veiligheid",
        f"{_SEED} 3.3.1",
    ),
    "client_support": Kind(
        "cliëntondersteuner",
        "onafhankelijk, bijvoorbeeld MEE",
        "brieven begrijpen, volgende stappen, zorg vinden",
        "MEE; domein 'bij wie', onafhankelijke cliëntondersteuning",
    ),
    "victim_support": Kind(
        "slachtofferhulp", "Slachtofferhulp Nederland", "steun en uitleg, ook zonder aangifte", "Slachtofferhulp Nederland"
    ),
    "sexual_assault_centre": Kind(
        "Centrum Seksueel Geweld", "van de regio", "medische zorg en sporen; bel zo snel mogelijk", "Centrum Seksueel Geweld"
    ),
    "comensha": Kind("CoMensha", "landelijk", "melding, registratie en plaatsing in de opvang", "CoMensha"),
    "other": Kind("anders", "", "", "eigen keuze"),
}
"""The kinds of domain.md 5.3. A reminder of the same kind looks here first. No names, no numbers: those are the unit's own."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone who can be called. `kind` is a key of KINDS, `used` the last day (ISO) or "", `id` the store's ("" = not kept)."""

    id: str = ""
    kind: str = "other"
    name: str = ""
    organisation: str = ""
    region: str = ""
    availability: str = ""
    phone: str = ""
    mail: str = ""
    remarks: str = ""
    used: str = ""

    @property
    def called(self) -> str:
        """Who it is in a few words: "N. Voorbeeld, Koraal", or the kind when nothing else is known."""
        return ", ".join(part for part in (self.name, self.organisation) if part) or KINDS[self.kind].title


WORDS: Final = tuple(field.name for field in fields(Contact) if field.name not in {"id", "kind", "used"})
"""The fields that hold free words."""

LONGEST: Final = 2000
"""Letters that fit in one field."""


def checked(contact: Contact) -> Contact:
    """Return a contact without loose blanks; raises InputError when nobody can tell who it is, or a value can't be kept."""
    tidy = replace(contact, **{name: clean(getattr(contact, name)).replace("\0", "").strip() for name in WORDS})
    if tidy.kind not in KINDS:
        raise InputError("Kies wat voor hulp dit is.")
    if not (tidy.name or tidy.organisation):
        raise InputError("Typ een naam of een organisatie.")
    if any(len(getattr(tidy, name)) > LONGEST for name in WORDS):
        raise InputError(f"Dit is te lang. Er passen {LONGEST} letters in een vak.")
    if tidy.used:
        try:
            date.fromisoformat(tidy.used)
        except ValueError as error:
            raise InputError("Deze datum bestaat niet.") from error
    return tidy


def found_in(contacts: Iterable[Contact], text: str, kind: str = "") -> tuple[Contact, ...]:
    """Return the contacts in which every word of `text` occurs, in order (`in_order`)."""
    wanted = text.casefold().split()
    fitting = [contact for contact in contacts if all(word in _searched(contact) for word in wanted)]
    return tuple(in_order(fitting, kind))


def in_order(contacts: Iterable[Contact], kind: str = "") -> list[Contact]:
    """Put contacts in order: those of `kind` first, then by kind, who was used last, and by name."""
    places = {name: place for place, name in enumerate(KINDS)}
    by_name = sorted(contacts, key=lambda contact: contact.called.casefold())
    by_use = sorted(by_name, key=lambda contact: contact.used, reverse=True)
    return sorted(by_use, key=lambda contact: (contact.kind != kind, places[contact.kind]))


@dataclass(frozen=True, slots=True)
class Merged:
    """What an import comes down to: `put` is what must be kept; `same` counts those that stood there already."""

    put: tuple[Contact, ...]
    added: int
    changed: int
    same: int


def merged(known: Sequence[Contact], brought: Iterable[Contact]) -> Merged:
    """Lay an import beside what is known. The same help by the same name and organisation is the same contact.

    What is empty in the import stays as it was, so nothing gets lost.
    """
    own = {_identity(contact): contact for contact in reversed(known)}
    put: dict[tuple[str, str, str], Contact] = {}
    same = 0
    for contact in brought:
        key = _identity(contact)
        old = put.get(key) or own.get(key)
        filled = {name: value for name in (*WORDS, "used") if (value := getattr(contact, name))}
        new = replace(contact, id="") if old is None else replace(old, **filled)
        if new == old:
            same += 1
        else:
            put[key] = new
    changed = sum(bool(contact.id) for contact in put.values())
    return Merged(tuple(put.values()), len(put) - changed, changed, same)


def _identity(contact: Contact) -> tuple[str, str, str]:
    return contact.kind, contact.name.casefold(), contact.organisation.casefold()


def _searched(contact: Contact) -> str:
    return " ".join((KINDS[contact.kind].title, *(getattr(contact, name) for name in WORDS))).casefold()
