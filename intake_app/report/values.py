"""What a report says, as plain frozen values: texts that are ready to print. A template names these fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who was in the room, from when until when, and why someone left."""

    name: str
    role: str
    since: str
    until: str
    why: str


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the course: a phase, a block of talk, a break or a time that the program was shut."""

    what: str
    since: str
    until: str
    length: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something noted at a time, and by whom."""

    at: str
    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What was noted on a suspicion of LVB; never a diagnosis."""

    at: str
    value: str
    grounds: str
    by: str


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word of the person's own."""

    at: str
    word: str
    instead_of: str


@dataclass(frozen=True, slots=True)
class RightMoment:
    """One moment of a right: it was explained, or told back (quoted) with this result. `kind`: "explained" or "told_back"."""

    kind: str
    at: str
    text: str
    result: str = ""
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Right:
    """A right: each explanation and each telling back, in order."""

    title: str
    moments: tuple[RightMoment, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A ground rule that was practised."""

    title: str
    at: str
    answer: str
    result: str


@dataclass(frozen=True, slots=True)
class Account:
    """A part of the free account: what was asked (may be empty), and what was said."""

    seq: int
    at: str
    question: str
    text: str
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a log line. `kind`: "question", "answer", "said", "done", "seen", "course" or "corrected"."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the log: what was said and seen, and beside it form, silences, findings and the reason for asking anyway."""

    seq: int
    at: str
    parts: tuple[Part, ...]
    beside: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """The log of one phase of the talk."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction: the earlier words and the later ones, both kept."""

    at: str
    entry: int
    what: str
    old: str
    new: str
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a reminder."""

    at: str
    decision: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that came up, what it rests on, and what was decided."""

    at: str
    says: str
    grounds: tuple[str, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """Advice of a specialist in the room: `by` with the role, `about` the question it was about, `outcome` what was done."""

    at: str
    by: str
    sort: str
    text: str
    about: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """Something told to someone outside. `consent` are the person's words; an obligation has none, and needs none."""

    at: str
    receiver: str
    what: str
    basis: str
    why: str
    consent: str = ""
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the person agreed to hand over to whom, in the person's words (`says`)."""

    at: str
    receiver: str
    items: str
    says: str


@dataclass(frozen=True, slots=True)
class Export:
    """An earlier report from this record."""

    at: str
    profile: str
    receiver: str
    why: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Count:
    """How often something was counted, and its share."""

    what: str
    number: int
    share: str


@dataclass(frozen=True, slots=True)
class Waits:
    """The silences of one kind: how many were measured, their median, and the shares under 3 s and from 6 s."""

    what: str
    number: int
    median: str
    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Signer:
    """Who gets a line to sign on; the name is empty when the record does not hold it."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class PlotBar:
    """One bar of a plot; `share` from 0 to 1."""

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Plot:
    """A small plot of shares. `name` is that of its place in the template, `alt` says in words what it shows."""

    name: str
    alt: str
    bars: tuple[PlotBar, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of a talk."""

    forms: tuple[Count, ...]
    findings: tuple[Count, ...]
    waits: tuple[Waits, ...]
    facts: tuple[Fact, ...]
    plots: tuple[Plot, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """Everything in a report. `mark` is OEFENING for practice and else empty; `head` is the hash of the last entry."""

    practice: bool
    mark: str
    number: str
    made: str
    made_at: datetime
    zone: str
    program: str
    fingerprint: str
    head: str
    length: int
    case: tuple[Fact, ...]
    people: tuple[Person, ...]
    recording: tuple[Remark, ...]
    course: tuple[Fact, ...]
    phases: tuple[Span, ...]
    blocks: tuple[Span, ...]
    needs: tuple[Remark, ...]
    adaptations: tuple[str, ...]
    signals: tuple[Remark, ...]
    victim_signals: tuple[Remark, ...]
    noticed: tuple[Remark, ...]
    known: tuple[Remark, ...]
    suspicions: tuple[Suspicion, ...]
    help_time: str
    own_words: tuple[OwnWord, ...]
    rights: tuple[Right, ...]
    bedenktijd: str
    rules: tuple[Rule, ...]
    free_account: tuple[Account, ...]
    log: tuple[Chapter, ...]
    corrections: tuple[Correction, ...]
    reminders: tuple[Reminder, ...]
    advice: tuple[Advice, ...]
    obligations: tuple[Sharing, ...]
    not_reported: str
    consents: tuple[Sharing, ...]
    sharings: tuple[Sharing, ...]
    agreements: tuple[Agreement, ...]
    notes: tuple[Remark, ...]
    statistics: Statistics
    closing: tuple[Fact, ...]
    signers: tuple[Signer, ...]
    versions: tuple[Fact, ...]
    exports: tuple[Export, ...]
    replaced: tuple[str, ...]
