"""One running interview: look, ask, answer, observe, rest, resume, decide, close. Every deed gives back a Snapshot."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from intake_app.clock import Clock
from intake_app.errors import InputError, NotNow, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.advising import Advising
from intake_app.interview.deciding import Deciding
from intake_app.interview.following import Following
from intake_app.interview.interview import Interview
from intake_app.interview.ladder import Offer, RungSentences, offers
from intake_app.interview.notices import Notice, Noticed, noticed
from intake_app.interview.noting import allow, one_of
from intake_app.interview.pacing import Pace, pace_at, pause_before, silence_after_question
from intake_app.interview.prepared import Prepared, UnitQuestion, prepared
from intake_app.interview.prompts import DuePrompt, Prompt, due
from intake_app.interview.recognising import Recognising
from intake_app.interview.record import Entry, Ledger, clean, follow
from intake_app.interview.script import Script, StepKind
from intake_app.interview.sharing import Sharing
from intake_app.interview.sharing_plan import SharingPlan
from intake_app.interview.snapshot import Fill, Snapshot, enabled_at, own_pairs, path_of, steps_for, view_of
from intake_app.interview.tempo import PaceSettings, settings_for
from intake_app.interview.vocabulary import ASKED_BY, MARKS
from intake_app.language.findings import Context, Look, Severity, Turn
from intake_app.language.rules import Rulebook

ASLEEP = 120.0
"""Seconds between two ticks after which the computer is taken to have slept (lid shut); eigen richtwaarde."""

SET_BACK = 2.0
"""Seconds that a clock may go back between two ticks before it is noted: less is a clock being kept right."""

RECENT = 6
"""So many answers back the ladder looks for a word of the person's own (eigen richtwaarde)."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What a session works with; made once in app.py or by a command."""

    script: Script
    rulebook: Rulebook
    prompts: tuple[Prompt, ...]
    clock: Clock
    fill: Fill
    settings: PaceSettings = field(default_factory=PaceSettings)
    ladder: tuple[RungSentences, ...] = ()
    questions: tuple[UnitQuestion, ...] = ()
    notices: tuple[Notice, ...] = ()
    sharing: SharingPlan | None = None


class Session(Following, Deciding, Recognising, Advising, Sharing):
    """The way into a record. An entry is kept by the ledger first; only then does the state move."""

    def __init__(self, ledger: Ledger, tools: Tools, author: str) -> None:
        self._ledger = ledger
        self._tools = tools
        self._author = author
        self._interview = Interview(ledger.entries())
        self._said: tuple[Interview, tuple[Turn, ...]] | None = None
        self._drawn: Snapshot | None = None
        self._answer_began: float | None = None
        self._noticed: tuple[Interview | None, tuple[Noticed, ...]] = (None, ())
        self._ticked = tools.clock.now()

    # --- reading -----------------------------------------------------------------------------------------------------

    @property
    def interview(self) -> Interview:
        """The record as it is now."""
        return self._interview

    @property
    def script(self) -> Script:
        """The script that leads."""
        return self._tools.script

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """All reminders that this talk may bring up."""
        return self._tools.prompts

    @property
    def sharing_plan(self) -> SharingPlan | None:
        """The steps to think of before telling others."""
        return self._tools.sharing

    @property
    def pace_settings(self) -> PaceSettings:
        """How slow to go with this person."""
        return settings_for(self._interview, self._tools.settings)

    @property
    def noticed(self) -> tuple[Noticed, ...]:
        """What the record noticed and nobody has judged yet."""
        if self._noticed[0] is not self._interview:  # read once for each entry, not each second
            self._noticed = self._interview, noticed(self._interview, self._tools.notices)
        return self._noticed[1]

    def now(self) -> datetime:
        """Return the time on the clock that this talk goes by, in UTC."""
        return self._tools.clock.now()

    def snapshot(self) -> Snapshot:
        """Return everything that the screen draws."""
        return self._draw(*self._read())

    def _read(self) -> tuple[Pace, tuple[DuePrompt, ...]]:
        """What goes along with the clock: the pace, and the reminders that are due."""
        pace = pace_at(self._interview, self._tools.clock.now(), self.pace_settings, self._tools.script)
        return pace, due(self._interview, pace, self._tools.prompts)

    def _draw(self, pace: Pace, reminders: tuple[DuePrompt, ...]) -> Snapshot:
        """With this all that the record alone decides, read once for each entry."""
        interview, tools = self._interview, self._tools
        if self._drawn is not None and self._drawn.interview is interview:
            self._drawn = replace(self._drawn, pace=pace, due=reminders)
            return self._drawn
        current = self._current
        self._drawn = Snapshot(
            interview=interview,
            pace=pace,
            due=reminders,
            path=path_of(tools.script, interview, current, tools.prompts),
            step=view_of(tools.script, interview, current, tools.fill, self._in_own_words),
            enabled=enabled_at(interview),
            modules=tools.script.modules,
            noticed=self.noticed,
        )
        return self._drawn

    def look(self, draft: str) -> Look:
        """Look at a question before it is asked. Nothing is kept."""
        return self._tools.rulebook.look(draft, self._context())

    def ladder(self) -> tuple[Offer, ...]:
        """Return what may be asked after the last answer: up, or a step down."""
        interview, rulebook = self._interview, self._tools.rulebook
        latest = interview.of(ev.AnswerNoted)[-RECENT:]
        named = {answer.seq: found for answer in latest if (found := rulebook.named(answer.event.text))}
        address = interview.opened.address if interview.opened else "je"
        return offers(interview, self._tools.ladder, named, address)

    def prepared(self) -> tuple[Prepared, ...]:
        """Return the questions at hand: of the script and of the unit, with what was asked and planned."""
        tools = self._tools
        return prepared(self._interview, tools.script, tools.questions, tools.fill, self._in_own_words)

    def our_word(self, theirs: str) -> str:
        """Return the word that we would use for a word of the person's own; empty when none is known."""
        return self._tools.rulebook.our_word(theirs)

    def tick(self) -> Snapshot:
        """Let time pass: called every second. Notes it when the computer slept, and when a reminder comes up."""
        now = self._tools.clock.now()
        gap = (now - self._ticked).total_seconds()
        running = any(stretch.ended is None for stretch in self._interview.stretches)
        if gap < -SET_BACK and running:
            self._keep(ev.ClockMoved(round(-gap, 1)))
        if gap > ASLEEP and running:
            self._keep(ev.Resumed(gap))
        self._ticked = now  # only now: when the disk did not take it, the next tick tries again
        return self._after()

    # --- beginning ---------------------------------------------------------------------------------------------------

    def begin(self, opened: ev.Opened) -> Snapshot:
        """Open a new record and put the first step on the screen."""
        if self._interview.entries:
            raise NotNow("Dit gesprek is al begonnen.")
        self._keep(replace(opened, script=self._tools.script.id, script_version=self._tools.script.version))
        phase, step = steps_for(self._tools.script, self._interview)[0]
        return self._add(ev.StepShown(phase.id, step.id))

    def reopen(self) -> Snapshot:
        """Go on with a record that was left, and note for how long it was shut."""
        head = self._interview.head
        if head is None:
            raise NotNow("Dit gesprek is nog niet begonnen.")
        if self._interview.closed:
            return self.snapshot()
        return self._add(ev.Resumed(max(0.0, (self._tools.clock.now() - head.at).total_seconds())))

    # --- questions and answers ---------------------------------------------------------------------------------------

    def ask(self, text: str, reason: str = "") -> Snapshot:
        """Note a question as asked; raises ReasonNeeded for a `stop` finding without a reason."""
        allow(enabled_at(self._interview).ask, "Het is pauze. Ga eerst verder met het gesprek.")
        question = clean(text).strip()  # now, so that the places of the findings fit what is kept
        if not question:
            raise InputError("Typ eerst een vraag.")
        look = self.look(question)
        if not reason.strip() and any(finding.severity is Severity.STOP for finding in look.findings):
            raise ReasonNeeded("Deze vraag kan beter anders. Stelt u hem toch? Schrijf kort waarom.")
        view = view_of(self.script, self._interview, self._current, self._tools.fill, self._in_own_words)
        scripted = view is not None and question in (view.say, view.own, view.trial, view.tell_back, *view.follow_ups)
        noted = tuple(ev.NotedFinding(f.rule, f.label, f.severity.value, f.start, f.end, f.says) for f in look.findings)
        pause = pause_before(self._interview, self._tools.clock.now())
        self._answer_began = None
        return self._add(
            ev.QuestionAsked(
                question,
                look.form.value,
                noted,
                reason.strip(),
                phase=view.phase.id if view else "",
                step=view.step.id if view and scripted else "",
                pause=None if pause is None else round(pause, 1),
            )
        )

    def answer_begins(self) -> None:
        """Remember how long it was silent: the person starts to talk now. Kept with the answer itself."""
        if self._answer_began is None:
            self._answer_began = silence_after_question(self._interview, self._tools.clock.now())

    def answer(self, text: str, marks: tuple[str, ...] = ()) -> Snapshot:
        """Note what the person said, word for word, and what was seen with it. Also possible in a break."""
        said = text.strip()
        if not said and not marks:
            raise InputError("Typ wat de persoon zei, of kies wat u zag.")
        self.answer_begins()
        asked = None if self._interview.on_break else self._interview.last(ev.QuestionAsked)
        waited = None if asked is None or self._answer_began is None else round(self._answer_began, 1)
        kept = tuple(one_of(mark, MARKS) for mark in marks)
        snapshot = self._add(ev.AnswerNoted(said, kept, asked.seq if asked else 0, waited))
        self._answer_began = None
        return snapshot

    # --- breaks, the end -------------------------------------------------------------------------------------

    def rest(self, asked_by: str = "detective") -> Snapshot:
        """Begin a break."""
        allow(enabled_at(self._interview).rest, "Het is al pauze.")
        return self._add(ev.BreakStarted(one_of(asked_by, ASKED_BY)))

    def resume(self) -> Snapshot:
        """End a break."""
        allow(enabled_at(self._interview).resume, "Het is geen pauze.")
        return self._add(ev.BreakEnded())

    def close(self, closed: ev.Closed) -> Snapshot:
        """End the talk. Corrections, notes and exports can still be added."""
        if self._interview.on_break:
            self._keep(ev.BreakEnded())
        return self._add(closed)

    def again(self, why: str = "") -> Snapshot:
        """Begin a next talk with the same person, in the same record, with the phase that explains the first right."""
        allow(self._interview.closed is not None, "Dit gesprek loopt nog. Sluit het eerst af.")
        snapshot = self._add(ev.TalkContinued(self._interview.talks + 1, why.strip()), late=True)
        steps = steps_for(self.script, self._interview)
        rights = next((phase for phase, step in steps if step.kind is StepKind.EXPLAIN), None)
        return self.show(next(step.id for phase, step in steps if phase is rights)) if rights else snapshot

    def keep_export(self, exported: ev.Exported) -> Snapshot:
        """Note that a report left the vault."""
        return self._add(exported, late=True)

    # --- inside ------------------------------------------------------------------------------------------------------

    def _context(self) -> Context:
        words = own_pairs(self._interview)
        found = self._tools.script.step(self._current)
        return Context(self._turns(), words, found[0].exempt if found else frozenset())

    def _in_own_words(self, sentence: str) -> str:
        return self._tools.rulebook.in_own_words(sentence, own_pairs(self._interview))

    def _turns(self) -> tuple[Turn, ...]:
        """What was asked and said; the same tuple until the record grows, for it is asked for with each key."""
        interview = self._interview
        if self._said is None or self._said[0] is not interview:
            turns: list[Turn] = []
            for turn in interview.turns:
                if turn.question:
                    turns.append(Turn("interviewer", turn.question.event.text))
                turns += [Turn("interviewee", answer.event.text) for answer in turn.answers if answer.event.text]
            self._said = interview, tuple(turns)
        return self._said[1]

    def _add(self, event: ev.Event, *, late: bool = False) -> Snapshot:
        """Keep an event, and the reminders that follow from it. Only a `late` one may come after the talk was closed."""
        if self._interview.closed and not late:
            raise NotNow("Dit gesprek is afgesloten. U kunt nog wel iets verbeteren of erbij zetten.")
        self._keep(event)
        return self._after()

    def _after(self) -> Snapshot:
        """Note the reminders that came up; nothing else is read off the record before they are in it."""
        pace, reminders = self._read()
        before = self._interview
        for reminder in reminders:
            shown = [d.seq for d in self._interview.of(ev.PromptShown) if d.event.prompt == reminder.prompt.id]
            decided = [d.seq for d in self._interview.of(ev.PromptDecided) if d.event.prompt == reminder.prompt.id]
            if max(shown, default=0) <= max(decided, default=0):
                self._keep(ev.PromptShown(reminder.prompt.id, reminder.grounds))
        return self._draw(pace, reminders) if self._interview is before else self.snapshot()

    def _keep(self, event: ev.Event) -> Entry:
        """Write one entry; raises NotSaved and then nothing has changed."""
        now = self._tools.clock.now()
        entry = follow(self._interview.head, event, now, self._author)
        self._ledger.add(entry)
        self._interview = Interview((*self._interview.entries, entry))
        self._ticked = now
        return entry
