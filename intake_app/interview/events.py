"""What can happen in an intake: a frozen value for each kind. Kinds and fields are only added, so old records stay readable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; `kind` is its name in the stored record."""

    kind: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Opened(Event):
    """The intake was made. `rules` is the fingerprint of the rulebook, `address` is "je" or "u".

    `abroad`: the person comes from another country. `variables`: name and value of what the script left to fill in.
    """

    kind: ClassVar[str] = "opened"
    number: str
    script: str
    script_version: str
    roepnaam: str
    address: str
    age_group: str = "adult"
    interpreter: bool = False
    practice: bool = False
    program: str = ""
    rules: str = ""
    abroad: bool = False
    variables: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The program was closed and the intake was opened again; `gap` is the time between, in seconds."""

    kind: ClassVar[str] = "resumed"
    gap: float


@dataclass(frozen=True, slots=True)
class PersonPresent(Event):
    """Someone is in the room from now on; `role` is a key of vocabulary.ROLES."""

    kind: ClassVar[str] = "person_present"
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class PersonLeft(Event):
    """Someone left the room."""

    kind: ClassVar[str] = "person_left"
    name: str
    role: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class RecordingNoted(Event):
    """Audio(visual) recording (AVR) runs from now on, or does not, and then why."""

    kind: ClassVar[str] = "recording_noted"
    running: bool
    since: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class NeedNoted(Event):
    """What this person needs in order to talk and understand."""

    kind: ClassVar[str] = "need_noted"
    text: str


@dataclass(frozen=True, slots=True)
class StepShown(Event):
    """A step of the script came on the screen."""

    kind: ClassVar[str] = "step_shown"
    phase: str
    step: str


@dataclass(frozen=True, slots=True)
class StepDone(Event):
    """A step was said or done; `text` is the sentence as said (empty for what only the detective does)."""

    kind: ClassVar[str] = "step_done"
    phase: str
    step: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class RulePractised(Event):
    """A ground rule was practised; `result` is "shown", "helped" or "not"."""

    kind: ClassVar[str] = "rule_practised"
    rule: str
    result: str
    step: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class RightExplained(Event):
    """A right was explained in these words."""

    kind: ClassVar[str] = "right_explained"
    right: str
    step: str
    text: str


@dataclass(frozen=True, slots=True)
class ToldBack(Event):
    """The person told the explanation back; `result` is "correct", "partly" or "not"."""

    kind: ClassVar[str] = "told_back"
    right: str
    text: str
    result: str


@dataclass(frozen=True, slots=True)
class NotedFinding:
    """A finding as it was seen when the question was asked; `start` and `end` count code points of the question."""

    rule: str
    label: str
    severity: str
    start: int
    end: int
    says: str


@dataclass(frozen=True, slots=True)
class QuestionAsked(Event):
    """A question, word for word. `pause` is the silence before it in seconds; `reason` is given for a `stop` finding."""

    kind: ClassVar[str] = "question_asked"
    text: str
    form: str
    findings: tuple[NotedFinding, ...] = ()
    reason: str = ""
    phase: str = ""
    step: str = ""
    pause: float | None = None


@dataclass(frozen=True, slots=True)
class AnswerNoted(Event):
    """An answer, word for word. `question` is the entry answered (0 = told freely), `waited` the silence before it in seconds."""

    kind: ClassVar[str] = "answer_noted"
    text: str
    marks: tuple[str, ...] = ()
    question: int = 0
    waited: float | None = None


@dataclass(frozen=True, slots=True)
class Observed(Event):
    """Something seen or heard, never what it might mean. `about`: "mark", "signal" (of LVB), "victim_signal" or "other".

    `seen_by` is who saw it.
    """

    kind: ClassVar[str] = "observation"
    about: str
    code: str
    text: str = ""
    seen_by: str = ""


@dataclass(frozen=True, slots=True)
class SuspicionNoted(Event):
    """A suspicion (vermoeden) of LVB: "ja", "nee" or "onbekend", with its grounds, and the entries it rests on. No diagnosis."""

    kind: ClassVar[str] = "suspicion_noted"
    value: str
    grounds: str = ""
    by: str = ""
    rests_on: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SignalJudged(Event):
    """An LVB signal that was looked for and not seen (`seen` False), or seen after all; `seen_by` looked."""

    kind: ClassVar[str] = "signal_judged"
    code: str
    label: str
    seen: bool
    seen_by: str = ""


@dataclass(frozen=True, slots=True)
class NoticeJudged(Event):
    """What the record noticed (`notice`, in the words of `says`), resting on these entries, was confirmed or rejected."""

    kind: ClassVar[str] = "notice_judged"
    notice: str
    grounds: tuple[int, ...]
    accepted: bool
    why: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class ScreeningNoted(Event):
    """Whether the SCIL was taken, by whom, when, and "onder" or "boven" the line. Never an item, never a score."""

    kind: ClassVar[str] = "screening_noted"
    taken: bool
    by: str = ""
    on: str = ""
    outcome: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CardNoted(Event):
    """Whether someone carries a card, or has someone who helps (`card`: a key of vocabulary.CARDS; `has`: ja, nee, onbekend).

    `says` is what the card or the helper says about the approach, `contact` whom may be called.
    """

    kind: ClassVar[str] = "card_noted"
    card: str
    has: str
    says: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class OwnWordMarked(Event):
    """A word of the person's own, to be used instead of ours; `dropped`: it was none after all."""

    kind: ClassVar[str] = "own_word_marked"
    word: str
    instead_of: str = ""
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class BreakStarted(Event):
    """A break began; `asked_by` is "person", "detective" or "program"."""

    kind: ClassVar[str] = "break_started"
    asked_by: str = "detective"


@dataclass(frozen=True, slots=True)
class BreakEnded(Event):
    """The talk goes on."""

    kind: ClassVar[str] = "break_ended"


@dataclass(frozen=True, slots=True)
class PromptShown(Event):
    """A reminder came up, resting on these entries."""

    kind: ClassVar[str] = "prompt_shown"
    prompt: str
    grounds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PromptDecided(Event):
    """What the detective decided on a reminder; `detail` is a remark on who was called and when they come.

    `who` was called or planned, and comes in `comes` minutes (0: not known); `instead` is done when nobody is available.
    """

    kind: ClassVar[str] = "prompt_decided"
    prompt: str
    decision: str
    reason: str
    detail: str = ""
    who: str = ""
    comes: int = 0
    instead: str = ""


@dataclass(frozen=True, slots=True)
class InformationShared(Event):
    """Something was told to someone outside, on this basis (a key of vocabulary.BASES, or own words), for this reason.

    `sort` is a key of vocabulary.SHARING, `consent` holds the words with which the person agreed, where that is needed.
    """

    kind: ClassVar[str] = "information_shared"
    receiver: str
    what: str
    basis: str
    why: str
    sort: str = ""
    decided_by: str = ""
    consent: str = ""


@dataclass(frozen=True, slots=True)
class HandoverAgreed(Event):
    """What may be handed over to whom goes on helping: the `items` (vocabulary.HANDOVER) that the person agreed to.

    `says` are the person's words. `reach` is how to reach the person, `safety`, `next` and `story` are what is told of these.
    """

    kind: ClassVar[str] = "handover_agreed"
    receiver: str
    items: tuple[str, ...]
    says: str
    reach: str = ""
    safety: str = ""
    next: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class NameShielded(Event):
    """From now on names and addresses stay out of all that leaves the vault, or (`on` False) no longer. The record keeps them.

    `role` is what the person is called instead; `names`, `addresses` and `others` are kept out besides the roepnaam.
    """

    kind: ClassVar[str] = "name_shielded"
    on: bool
    why: str
    role: str = "melder"
    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected(Event):
    """A correction of an earlier entry, which itself stays as it was."""

    kind: ClassVar[str] = "correction"
    entry: int
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Noted(Event):
    """A remark of the detective's, or of the pace ("computer sliep")."""

    kind: ClassVar[str] = "note"
    text: str


@dataclass(frozen=True, slots=True)
class Closed(Event):
    """The talk ended. `signed` is "yes", "no" or "later"."""

    kind: ClassVar[str] = "closed"
    read_aloud: bool = False
    changed: bool = False
    signed: str = "later"
    reason: str = ""
    how_felt: str = ""
    next_appointment: str = ""
    contact_card: bool = False


@dataclass(frozen=True, slots=True)
class PaceChosen(Event):
    """The pace for this person from now on: one setting of pacing.PaceSettings (seconds, or a number of times), and why."""

    kind: ClassVar[str] = "pace_chosen"
    setting: str
    value: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class ClockMoved(Event):
    """The clock of the computer was set back by so many seconds; the entries after this keep their order, not their distance."""

    kind: ClassVar[str] = "clock_moved"
    back: float


@dataclass(frozen=True, slots=True)
class TalkContinued(Event):
    """A talk that was closed goes on with a next one; `number` counts the talks with this person, the first is 1."""

    kind: ClassVar[str] = "talk_continued"
    number: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class ModulesChosen(Event):
    """The modules of the script that are in use from now on. What was noted with another one stays."""

    kind: ClassVar[str] = "modules_chosen"
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionPlanned(Event):
    """A question to be asked later, under a topic; `dropped` takes the plan back. Asking it ends the plan by itself."""

    kind: ClassVar[str] = "question_planned"
    text: str
    topic: str = ""
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Pointed(Event):
    """The person pointed at a picture card; `by` is "touch" (the card was touched) or "detective" (who saw it).

    `place` is where on the drawing, in percent from the left and from the top; empty when that says nothing.
    """

    kind: ClassVar[str] = "pointed"
    card: str
    label: str
    by: str
    place: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Advised(Event):
    """Advice of someone who knows LVB: `sort` is "remark" or "wording" (a better way to ask).

    `about` is the question it is about (0: one that was not asked yet), `draft` the words of that question.
    """

    kind: ClassVar[str] = "advised"
    by: str
    role: str
    sort: str
    text: str
    about: int = 0
    draft: str = ""


@dataclass(frozen=True, slots=True)
class AdviceHandled(Event):
    """What was done with the advice of entry `advice`: "used", "asked_later" or "not_used", and then why."""

    kind: ClassVar[str] = "advice_handled"
    advice: int
    what: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Exported(Event):
    """A report left the vault: what kind, to whom, why, and the SHA-256 of the sealed file."""

    kind: ClassVar[str] = "exported"
    profile: str
    receiver: str
    why: str
    sha256: str


KINDS: dict[str, type[Event]] = {
    event.kind: event
    for event in (
        *(Opened, Resumed, PersonPresent, PersonLeft, RecordingNoted, NeedNoted, StepShown, StepDone),
        *(RulePractised, RightExplained, ToldBack, QuestionAsked, AnswerNoted, Observed, SuspicionNoted, OwnWordMarked),
        *(BreakStarted, BreakEnded, PromptShown, PromptDecided, InformationShared, Corrected, Noted, Closed, Exported),
        *(PaceChosen, ClockMoved, TalkContinued, QuestionPlanned, ModulesChosen, Pointed),
        *(SignalJudged, NoticeJudged, ScreeningNoted, CardNoted),
        *(Advised, AdviceHandled, HandoverAgreed, NameShielded),
    )
}
