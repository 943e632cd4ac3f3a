"""Domicilie and anonymity: the name and the address of a person stay out of what leaves the vault. The record keeps them."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.name_forms import LETTER, AddressForms, Found, NameForms, composed, fold

ADDRESS_PUT, OTHER_PUT = "(adres afgeschermd)", "(afgeschermd)"
AROUND: Final = 40
"""So many characters around a doubt are shown (eigen richtwaarde)."""

Key = tuple[str, str, str]
"""A place that a person decides on: the word as it stands, and the words before and after it in small letters."""

ANYWHERE: Final = "*"
"""In a key in the place of the words around it: every place where the word stands so."""

CODES: Final[dict[type, frozenset[str]]] = {
    ev.Opened: frozenset({"script", "script_version", "address", "age_group", "program", "rules"}),
    ev.PersonPresent: frozenset({"role"}),
    ev.PersonLeft: frozenset({"role"}),
    ev.StepShown: frozenset({"phase", "step"}),
    ev.StepDone: frozenset({"phase", "step"}),
    ev.RulePractised: frozenset({"rule", "result", "step"}),
    ev.RightExplained: frozenset({"right", "step"}),
    ev.ToldBack: frozenset({"right", "result"}),
    ev.NotedFinding: frozenset({"rule", "label", "severity"}),
    ev.QuestionAsked: frozenset({"form", "phase", "step"}),
    ev.AnswerNoted: frozenset({"marks"}),
    ev.Observed: frozenset({"about", "code"}),
    ev.SuspicionNoted: frozenset({"value"}),
    ev.SignalJudged: frozenset({"code"}),
    ev.NoticeJudged: frozenset({"notice"}),
    ev.ScreeningNoted: frozenset({"outcome"}),
    ev.CardNoted: frozenset({"card", "has"}),
    ev.BreakStarted: frozenset({"asked_by"}),
    ev.PromptShown: frozenset({"prompt"}),
    ev.PromptDecided: frozenset({"prompt", "decision"}),
    ev.InformationShared: frozenset({"sort"}),
    ev.HandoverAgreed: frozenset({"items"}),
    ev.Closed: frozenset({"signed"}),
    ev.PaceChosen: frozenset({"setting"}),
    ev.ModulesChosen: frozenset({"modules"}),
    ev.Pointed: frozenset({"card", "by"}),
    ev.Advised: frozenset({"role", "sort"}),
    ev.AdviceHandled: frozenset({"what"}),
    ev.Exported: frozenset({"profile", "sha256"}),
}
"""The fields that hold a code of the program and no words of anyone; every other text is looked through."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place that may be the name, and may be something else; `number` times in the record. `text` is what stands around it."""

    key: Key
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class _Hit:
    found: Found
    key: Key
    put: str


class Shield:
    """Finds what must stay out. Made by `shield_of`."""

    def __init__(self, chosen: ev.NameShielded, names: Collection[str], shared: Collection[str]) -> None:
        self.role = chosen.role
        self._names = NameForms(names, shared)
        self._addresses = AddressForms(chosen.addresses, chosen.others)

    def hits(self, text: str) -> tuple[_Hit, ...]:
        """Return what was found in a composed text, none overlapping: what is sure and long goes first."""
        found = sorted(
            (*self._addresses.find(text), *self._names.find(text)), key=lambda f: (not f.sure, -(f.end - f.start), f.start)
        )
        kept: list[Found] = []
        for one in found:
            left = _beside(text, one, kept)
            if left is not None:
                kept.append(left)
        return tuple(_Hit(one, _key(text, one), self._put(text, one)) for one in sorted(kept, key=lambda f: f.start))

    def without(self, text: str, keep: Collection[Key] = ()) -> str:
        """Return the text without the name and the address; places in `keep` stay."""
        return self._replaced(text, keep)[0]

    def moved(self, text: str, keep: Collection[Key], places: tuple[int, ...]) -> tuple[int, ...]:
        """Return where places of the text are in the text without the name."""
        spans = self._replaced(text, keep)[1]
        return tuple(_move(place, spans) for place in places)

    def left(self, text: str, keep: Collection[Key], doubts: Collection[Key]) -> tuple[str, ...]:
        """Return what of it stands in a text that should hold none; `doubts` were decided on, those in `keep` may stay."""
        return tuple(
            hit.key[0]
            for hit in self.hits(composed(text))
            if (hit.found.sure or hit.key in doubts)
            and not _stays(hit.key, keep)
            and not any(_same(hit.key, key) for key in keep)
        )

    def _replaced(self, text: str, keep: Collection[Key]) -> tuple[str, list[tuple[int, int, int]]]:
        whole = composed(text)
        hits = [hit for hit in self.hits(whole) if not _stays(hit.key, keep)]
        if not hits:
            return text, []
        parts, spans, last = [], [], 0
        for hit in hits:
            parts += [whole[last : hit.found.start], hit.put]
            spans.append((hit.found.start, hit.found.end, len(hit.put)))
            last = hit.found.end
        return "".join((*parts, whole[last:])), spans

    def _put(self, text: str, found: Found) -> str:
        if found.what != "name":
            return ADDRESS_PUT if found.what == "address" else OTHER_PUT
        named = f"{self.role}s" if found.genitive else self.role
        before = text[: found.start].rstrip(" \"'“‘(")
        return named[:1].upper() + named[1:] if not before or before[-1] in ".!?" else named


def _beside(text: str, one: Found, kept: Collection[Found]) -> Found | None:
    """Return what of a place is not in another one yet: a name right behind a house number reads as one with an initial."""
    start, end = one.start, one.end
    for other in kept:
        if other.start < end and start < other.end:
            if other.start <= start:
                start = other.end
            else:
                end = other.start
    while start < end and not text[start].isalnum():
        start += 1
    whole = (start, end) == (one.start, one.end)
    return one if whole else dataclasses.replace(one, start=start, end=end) if one.sure and start < end else None


def shield_of(interview: Interview) -> Shield | None:
    """Return what keeps the name out, when that is switched on for this case."""
    last = interview.last(ev.NameShielded)
    if last is None or not last.event.on:
        return None
    own: list[str] = [interview.opened.roepnaam] if interview.opened else []
    others: list[str] = []
    for person in interview.of(ev.PersonPresent):
        (own if person.event.role == "person" else others).append(person.event.name)
    # Names that were given at an earlier switching on stay out as well: whoever adds one later takes none back.
    given = [event.event for event in interview.of(ev.NameShielded) if event.event.on]
    merged = dataclasses.replace(
        last.event,
        addresses=tuple(dict.fromkeys(text for event in given for text in event.addresses)),
        others=tuple(dict.fromkeys(text for event in given for text in event.others)),
    )
    names = [*own, *(name for event in given for name in event.names)]
    return Shield(merged, names, [*others, *{entry.author for entry in interview.entries}])


def doubts(interview: Interview) -> tuple[Doubt, ...]:
    """Return the places that a person must decide on before something leaves, in the order of the record."""
    shield = shield_of(interview)
    if shield is None:
        return ()
    number: Counter[Key] = Counter()
    around: dict[Key, str] = {}
    for text in texts(interview):
        whole = composed(text)
        for hit in shield.hits(whole):
            if not hit.found.sure:
                number[hit.key] += 1
                around.setdefault(hit.key, _around(whole, hit.found))
    return tuple(Doubt(key, text, number[key]) for key, text in around.items())


def shielded(interview: Interview, keep: Collection[Key] = ()) -> Interview:
    """Return the talk as it may leave the vault: without the name and the address, or as it is when nothing is switched on.

    The hashes stay those of the record: they say from which state of it something was made.
    """
    shield = shield_of(interview)
    if shield is None:
        return interview
    return Interview(
        dataclasses.replace(entry, author=shield.without(entry.author, keep), event=_event(entry.event, shield, keep))
        for entry in interview.entries
    )


def texts(interview: Interview) -> Iterator[str]:
    """Return all words of a record that are typed or said, with who wrote them."""
    for entry in interview.entries:
        yield entry.author
        yield from _texts(entry.event)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, (type, ev.NameShielded)):
        codes = CODES.get(type(value), frozenset())
        for field in dataclasses.fields(value):
            if field.name not in codes and not _is_the_name(value, field.name):
                yield from _texts(getattr(value, field.name))


def _event(event: ev.Event, shield: Shield, keep: Collection[Key]) -> ev.Event:
    if isinstance(event, ev.NameShielded):
        return dataclasses.replace(event, why=shield.without(event.why, keep), names=(), addresses=(), others=())
    changed: Any = _mapped(event, shield, keep)
    if isinstance(event, ev.QuestionAsked) and changed.text != event.text:
        moved = []
        for finding, plain in zip(changed.findings, event.findings, strict=True):
            start, end = shield.moved(event.text, keep, (plain.start, plain.end))
            moved.append(dataclasses.replace(finding, start=start, end=end))
        changed = dataclasses.replace(changed, findings=tuple(moved))
    return changed  # type: ignore[no-any-return]


def _is_the_name(value: object, field: str) -> bool:
    """Tell whether a field is the name itself, whatever it looks like: it is replaced whole, and nobody need decide."""
    if isinstance(value, ev.Opened):
        return field == "roepnaam"
    return isinstance(value, (ev.PersonPresent, ev.PersonLeft)) and value.role == "person" and field == "name"


def _mapped(value: Any, shield: Shield, keep: Collection[Key]) -> Any:
    if isinstance(value, str):
        return shield.without(value, keep)
    if isinstance(value, tuple):
        return tuple(_mapped(one, shield, keep) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        codes = CODES.get(type(value), frozenset())
        given = {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.name not in codes}
        put = {name: shield.role if _is_the_name(value, name) else _mapped(one, shield, keep) for name, one in given.items()}
        return dataclasses.replace(value, **put)
    return value


def _key(text: str, found: Found) -> Key:
    before = re.search(rf"({LETTER}+)[^\w]*$", text[: found.start])
    after = re.match(rf"[^\w]*({LETTER}+)", text[found.end :])
    return (text[found.start : found.end], fold(before[1]) if before else "", fold(after[1]) if after else "")


def _stays(key: Key, keep: Collection[Key]) -> bool:
    return key in keep or (key[0], ANYWHERE, ANYWHERE) in keep


def _same(key: Key, kept: Key) -> bool:
    """Tell whether a place in a document is one that may stay: in a document other words may stand on one side of it."""
    return key[0] == kept[0] and (key[1] == kept[1] or key[2] == kept[2])


def _around(text: str, found: Found) -> str:
    start, end = max(0, found.start - AROUND), min(len(text), found.end + AROUND)
    line = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{line}{'…' if end < len(text) else ''}"


def _move(place: int, spans: list[tuple[int, int, int]]) -> int:
    by = 0
    for start, end, length in spans:
        if place <= start:
            break
        if place < end:
            return start + by + length
        by += length - (end - start)
    return place + by
