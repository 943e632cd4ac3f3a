"""Over 1,000 generated records: no reminder and no notice is ever lost, doubled or stuck."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake_app import assemble, resources
from intake_app.clock import MovedClock
from intake_app.errors import IntakeError
from intake_app.interview import events as ev
from intake_app.interview.conditions import CONDITIONS
from intake_app.interview.help_time import present
from intake_app.interview.pacing import pace_at
from intake_app.interview.prompts import Prompt
from intake_app.interview.record import Entry
from intake_app.interview.script import Script
from intake_app.interview.session import Session, Tools

DECISIONS = st.integers(0, 6)
DEEDS = st.one_of(
    st.tuples(st.just("ask"), st.sampled_from(["Was Mo daar?", "Was Rick daar?", "Vertel over Mo.", "Was het warm of koud?"])),
    st.tuples(st.just("answer"), st.sampled_from(["ja", "nee", "weet ik niet", "koud", "Mo was er. FICTIEF"])),
    st.tuples(st.just("observe"), st.sampled_from(["huilt", "lacht", "stil", "vraagt_pauze", "niet_veilig"])),
    st.tuples(st.just("pass"), st.sampled_from([1, 12, 300, 1200, 4000, 90000])),
    st.tuples(st.just("suspect"), st.sampled_from(["ja", "ja", "nee", "onbekend"])),
    st.tuples(st.just("signal"), st.sampled_from(["a", "b"])),
    st.tuples(st.just("not_seen"), st.sampled_from(["a", "b"])),
    st.tuples(st.just("right"), st.sampled_from(["correct", "not"])),
    st.tuples(st.just("arrive"), st.sampled_from(["lvb_specialist", "experience_expert", "interpreter", "lawyer"])),
    st.tuples(st.just("leave"), st.sampled_from(["lvb_specialist", "experience_expert", "interpreter", "lawyer"])),
    st.tuples(st.just("card"), st.sampled_from(["ja", "nee"])),
    st.tuples(st.just("screen"), st.sampled_from(["onder", "boven"])),
    st.tuples(st.just("judge"), st.booleans()),
    st.tuples(st.just("decide"), st.tuples(DECISIONS, DECISIONS, st.sampled_from([0, 20]))),
    st.tuples(st.just("show"), st.sampled_from(["verhaal", "recht-tolk", "einde"])),
    st.tuples(st.sampled_from(["rest", "resume", "close", "again", "reopen"]), st.none()),
)


class Kept:
    """A record in memory."""

    def __init__(self) -> None:
        self.lines: list[Entry] = []

    def entries(self) -> tuple[Entry, ...]:
        """All of it."""
        return tuple(self.lines)

    def add(self, entry: Entry) -> None:
        """Keep one more."""
        self.lines.append(entry)


class Talk:
    """A talk in which anything is done, and what holds after each deed."""

    def __init__(self, script: Script, *, interpreter: bool, minor: bool) -> None:
        self.clock = MovedClock(datetime(2026, 11, 21, 9, tzinfo=UTC))
        self.kept = Kept()
        book = assemble.rulebook()
        prompts, notices = assemble.all_prompts(), assemble.all_notices()
        self.tools = Tools(script, book, prompts, self.clock, resources.fill, notices=notices)
        self.session = Session(self.kept, self.tools, "Kim (FICTIEF)")
        age = "minor" if minor else "adult"
        self.session.begin(ev.Opened("FICTIEF-6", "", "", "Sanne", "je", age, interpreter, practice=True))

    def do(self, name: str, value: object) -> None:
        """Do it; what can't be done now is refused."""
        with suppress(IntakeError):
            self._deed(name, value)()

    def _deed(self, name: str, value: object) -> Callable[[], object]:
        session, text = self.session, str(value)
        simple: dict[str, Callable[[], object]] = {
            "ask": lambda: session.ask(text, "FICTIEF"),
            "answer": lambda: session.answer(text),
            "observe": lambda: session.observe(text),
            "suspect": lambda: session.suspect(text),
            "signal": lambda: session.signal(text, text),
            "not_seen": lambda: session.not_seen(text, text),
            "right": lambda: self._explain(text),
            "arrive": lambda: session.arrive("Noor", text),
            "leave": lambda: session.leave("Noor", text),
            "card": lambda: session.card("hulpkaart", text),
            "screen": lambda: session.screen(taken=True, by="FICTIEF", on="2025", outcome=text),
            "show": lambda: session.show(text),
            "close": lambda: session.close(ev.Closed()),
            "pass": lambda: self._pass(value),
            "judge": lambda: self._judge(accepted=bool(value)),
            "decide": lambda: self._decide(value),
            "reopen": self._reopen,
        }
        return simple.get(name) or getattr(session, name)

    def _explain(self, result: str) -> None:
        self.session.show("recht-tolk")
        self.session.explain()
        self.session.told_back("tolk", "FICTIEF", result)

    def _pass(self, seconds: object) -> None:
        assert isinstance(seconds, int)
        self.clock.forward(seconds)
        self.session.tick()

    def _judge(self, *, accepted: bool) -> None:
        for waiting in self.session.noticed[:1]:
            self.session.judge_notice(waiting.notice.id, accepted=accepted)
            if not self.session.interview.closed:
                assert waiting.notice.id not in {one.notice.id for one in self.session.noticed}

    def _decide(self, picked: object) -> None:
        assert isinstance(picked, tuple)
        due = self.session.snapshot().due
        if due:
            reminder = due[picked[0] % len(due)]
            decision = reminder.decisions[picked[1] % len(reminder.decisions)]
            after = self.session.decide(reminder.prompt.id, decision, "FICTIEF", who="Noor", comes=picked[2])
            assert reminder.prompt.id not in {left.prompt.id for left in after.due}, "a decision is an answer"

    def _reopen(self) -> None:
        before = [reminder.prompt.id for reminder in self.session.snapshot().due]
        self.session = Session(self.kept, self.tools, "Kim (FICTIEF)")
        assert before == [reminder.prompt.id for reminder in self.session.snapshot().due], "it is all in the record"
        self.session.reopen()

    def holds(self, prompt: Prompt) -> bool:
        """Whether the record still gives a cause for a reminder that no decision has answered: a suspicion may be taken back."""
        interview, tools = self.session.interview, self.tools
        pace = pace_at(interview, self.clock.now(), self.session.pace_settings, tools.script)
        decided = max((d.seq for d in interview.of(ev.PromptDecided) if d.event.prompt == prompt.id), default=0)
        causes = [seq for name in prompt.when for seq in CONDITIONS[name](interview, pace)]
        return not present(interview, prompt.kind) and any(seq > decided for seq in causes)

    def check(self) -> None:
        """Nothing is doubled; what waits stands in the record; what stands there undecided waits, or has no cause any more."""
        interview = self.session.interview
        due = [reminder.prompt.id for reminder in self.session.snapshot().due]
        assert len(due) == len(set(due))
        last = {dated.event.prompt: dated.seq for dated in interview.of(ev.PromptDecided)}
        shown = [(dated.event.prompt, dated.seq) for dated in interview.of(ev.PromptShown)]
        since = [prompt for prompt, seq in shown if seq > last.get(prompt, 0)]
        assert len(since) == len(set(since)), "doubled"
        assert set(due) <= set(since), "it came up without a line in the record"
        for prompt in self.session.prompts:
            if prompt.id in since and prompt.id not in due and not interview.closed:
                assert not self.holds(prompt), f"lost: {prompt.id}"

    def answer_all(self) -> None:
        """Whoever answers each reminder once, and what follows from it, is done."""
        if self.session.interview.closed:
            self.session.again()
        for _ in range(2 * len(self.tools.prompts)):
            due = self.session.snapshot().due
            if not due:
                return
            self.session.decide(due[0].prompt.id, due[0].decisions[-1], "FICTIEF")
        raise AssertionError("stuck")


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(DEEDS, min_size=1, max_size=14), interpreter=st.booleans(), minor=st.booleans())
def test_no_reminder_is_lost_doubled_or_stuck(
    short_script: Script, deeds: list[tuple[str, object]], *, interpreter: bool, minor: bool
) -> None:
    """Whatever is done, in whatever order, across breaks, nights, crashes and later talks."""
    talk = Talk(short_script, interpreter=interpreter, minor=minor)
    for name, value in deeds:
        talk.do(name, value)
        talk.check()
    talk.answer_all()
    talk.check()
