"""Whatever is done in whatever order, with whatever clock: nothing noted is lost, and there is always a way on, and to rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from intake_app import assemble, resources
from intake_app.clock import MovedClock
from intake_app.errors import IntakeError
from intake_app.interview import events as ev
from intake_app.interview.pacing import Block
from intake_app.interview.record import Entry, check_chain
from intake_app.interview.session import Session, Tools
from intake_app.interview.snapshot import Snapshot
from intake_app.interview.tempo import KNOBS, PaceSettings
from intake_app.interview.vocabulary import MARKS

QUESTIONS = st.sampled_from(["Wie was daar?", "Was Mo daar?", "Vertel over Mo.", "Waarom ging je mee?", ""])
ANSWERS = st.sampled_from(["ja", "Mo was er. FICTIEF", "weet ik niet", ""])


class Kept:
    """A record in memory that keeps what it was given, apart from what the session holds."""

    def __init__(self) -> None:
        self.lines: list[Entry] = []

    def entries(self) -> tuple[Entry, ...]:
        """All that was kept."""
        return tuple(self.lines)

    def add(self, entry: Entry) -> None:
        """Keep one more."""
        self.lines.append(entry)


class AnyOrder(RuleBasedStateMachine):
    """A detective who does everything, a person who does anything, and a computer that sleeps and has its clock set."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = MovedClock(datetime(2026, 11, 21, 9, tzinfo=UTC))
        self.ledger = Kept()
        script = assemble.scripts()["slachtoffer-mensenhandel"]
        self.tools = Tools(script, assemble.rulebook(), assemble.all_prompts(), self.clock, resources.fill)
        self.session = Session(self.ledger, self.tools, "Kim (FICTIEF)")
        self.session.begin(ev.Opened("FICTIEF-5", "", "", "Sanne", "je", practice=True))
        self.noted: list[Entry] = []

    def do(self, deed: Callable[[], Snapshot]) -> None:
        """Do it, or hear why not in a sentence."""
        before, sentence = self.ledger.entries(), "gedaan"
        try:
            deed()
        except IntakeError as error:
            sentence = error.sentence
        assert sentence
        assert before == self.ledger.entries()[: len(before)]

    @rule(
        text=st.sampled_from(["Wie was daar?", "Was Mo daar?", "Vertel over Mo.", "Waarom ging je mee?", ""]),
        why=st.sampled_from(["", "x"]),
    )
    def ask(self, text: str, why: str) -> None:
        """Ask, with a reason or without."""
        self.do(lambda: self.session.ask(text, why))

    @rule(
        text=st.sampled_from(["ja", "Mo was er. FICTIEF", "weet ik niet", ""]),
        marks=st.lists(st.sampled_from([*MARKS]), max_size=2),
    )
    def answer(self, text: str, marks: list[str]) -> None:
        """An answer is taken at any moment before the end."""
        self.do(lambda: self.session.answer(text, tuple(marks)))

    @rule(name=st.sampled_from(["ja", "weet-ik-niet", "pauze", "boos"]), by=st.sampled_from(["touch", "detective", "camera"]))
    def point(self, name: str, by: str) -> None:
        """The person points at a card, and the detective may make it the answer."""
        card = assemble.cards().card(name)
        assert card is not None
        self.do(lambda: self.session.point(card, by))
        self.do(lambda: self.session.answer_pointed(card))

    @rule(by=st.sampled_from([-1, 1, 5]))
    def move(self, by: int) -> None:
        """Go along the path, and do what stands there."""
        self.do(lambda: self.session.move(by))
        self.do(self.session.done)

    @rule()
    def explain(self) -> None:
        """Explain, when the step does."""
        self.do(self.session.explain)
        for right in self.session.interview.rights:
            self.do(lambda right=right: self.session.told_back(right, "Ja.", "not"))  # type: ignore[misc]

    @rule()
    def rest(self) -> None:
        """A break, or on with the talk."""
        self.do(self.session.rest)

    @rule()
    def resume(self) -> None:
        """On with the talk."""
        self.do(self.session.resume)

    @rule(seconds=st.sampled_from([1, 9, 21, 130, 1300, 8 * 3600, 30 * 3600, -1, -5000]))
    def pass_time(self, seconds: int) -> None:
        """Time passes, the lid is shut, or someone sets the clock."""
        self.clock.forward(seconds)
        self.do(self.session.tick)

    @rule(name=st.sampled_from([*KNOBS]), value=st.sampled_from([2.0, 10.0, 600.0, 3600.0]))
    def choose_pace(self, name: str, value: float) -> None:
        """Another pace."""
        self.do(lambda: self.session.choose_pace(name, value))

    @precondition(lambda self: self.session.snapshot().due)
    @rule(data=st.data())
    def decide(self, data: st.DataObject) -> None:
        """Answer a reminder."""
        due = data.draw(st.sampled_from(self.session.snapshot().due))
        self.do(lambda: self.session.decide(due.prompt.id, data.draw(st.sampled_from(due.prompt.decisions)), "reden"))

    @rule()
    def close(self) -> None:
        """The end of this talk."""
        self.do(lambda: self.session.close(ev.Closed()))

    @rule()
    def again(self) -> None:
        """A next talk."""
        self.do(self.session.again)

    @rule()
    def crash(self) -> None:
        """The program is killed and opened again."""
        self.session = Session(self.ledger, self.tools, "Kim (FICTIEF)")
        self.do(self.session.reopen)

    @invariant()
    def nothing_is_lost(self) -> None:
        """What was noted stands there, in the same place, in an unbroken chain, at a time that does not go back."""
        lines = self.ledger.entries()
        assert self.noted == list(lines[: len(self.noted)])
        assert lines == self.session.interview.entries
        check_chain(lines)
        assert all(one.at <= two.at for one, two in pairwise(lines))
        self.noted = list(lines)

    @invariant()
    def there_is_a_way_on_and_a_way_to_rest(self) -> None:
        """Before the end an answer is always taken; a break is always possible, or is going on, and ends when one wants."""
        snapshot = self.session.snapshot()
        enabled, closed = snapshot.enabled, snapshot.interview.closed is not None
        assert enabled.answer is not closed
        assert closed or enabled.rest is not enabled.resume
        assert closed or enabled.close
        assert (snapshot.pace.block is Block.CLOSED) is closed
        assert all(due.prompt.decisions for due in snapshot.due)
        assert snapshot.pace.settings.wait <= KNOBS["wait"].high
        assert isinstance(snapshot.pace.settings, PaceSettings)


AnyOrder.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestAnyOrder = AnyOrder.TestCase
