"""The session: the one way in, and what it refuses."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake_app.clock import MovedClock
from intake_app.errors import InputError, IntakeError, NotNow, NotSaved, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry, check_chain
from intake_app.interview.session import Session, Tools


def kinds(session: Session) -> list[str]:
    """The kinds of entries so far."""
    return [entry.event.kind for entry in session.interview.entries]


def test_a_question_is_kept_with_its_form_and_findings(session: Session) -> None:
    """Findings stand in the record as they were seen."""
    session.ask("Waarom ging je mee?")

    question = session.interview.of(ev.QuestionAsked)[-1].event
    assert "wh_specific" == question.form
    assert "why_blame" in {finding.label for finding in question.findings}


def test_looking_keeps_nothing(session: Session) -> None:
    """A draft is nobody's business."""
    before = session.interview.entries

    session.look("Waarom ging je mee?")

    assert before == session.interview.entries


def test_a_stop_finding_takes_a_reason(session: Session) -> None:
    """Without one nothing is kept; with one it stands in the record."""
    blaming = "Waarom heb je je niet gewoon verzet?"
    before = session.interview.entries
    with pytest.raises(ReasonNeeded):
        session.ask(blaming)
    assert before == session.interview.entries

    session.ask(blaming, "De officier vroeg dit letterlijk.")

    assert "De officier vroeg dit letterlijk." == session.interview.of(ev.QuestionAsked)[-1].event.reason


def test_the_sentence_of_a_step_marks_that_step(session: Session) -> None:
    """Asking what the script says ticks the step; an own question does not."""
    session.show("verhaal")
    session.ask("Wie was daar?")
    assert "verhaal" not in session.interview.steps_done

    session.ask("Vertel wat er is gebeurd.")

    assert "verhaal" in session.interview.steps_done


def test_sentences_are_filled_for_this_person(session: Session) -> None:
    """Roepnaam and detective stand in the sentence."""
    view = session.show("welkom").step

    assert view is not None
    assert "Dag Sanne. Ik ben Kim (FICTIEF)." == view.say


def test_the_path_shows_where_we_are_and_what_is_done(session: Session) -> None:
    """One step is current; said steps are ticked."""
    session.show("welkom")
    path = session.done().path

    steps = {step.id: step for phase in path for step in phase.steps}
    assert (True, True) == (steps["welkom"].current, steps["welkom"].done)
    assert [False, True] == [phase.current for phase in path]


def test_moving_stays_within_the_path(session: Session) -> None:
    """Before the first and after the last there is nothing."""
    first = session.move(-1).step
    for _ in range(9):
        last = session.move(1).step

    assert first is not None
    assert last is not None
    assert ("kamer", "verhaal") == (first.step.id, last.step.id)


def test_what_a_person_says_in_a_break_is_kept(session: Session) -> None:
    """Asking waits; what is said is never refused."""
    session.ask("Vertel wat er is gebeurd.")
    session.answer("Ik ben moe.")
    session.rest("person")
    with pytest.raises(NotNow):
        session.ask("Wie was daar?")

    session.answer("Hij heet Mo.")

    free = session.interview.of(ev.AnswerNoted)[-1].event
    assert ("Hij heet Mo.", 0) == (free.text, free.question)


def test_after_closing_only_late_things_are_kept(session: Session) -> None:
    """A correction, a note, an export; no question and no answer."""
    session.answer("Ik was bij Moo.")
    seq = session.interview.of(ev.AnswerNoted)[-1].seq
    session.close(ev.Closed(read_aloud=True))

    for deed in (lambda: session.ask("Wie?"), lambda: session.answer("Mo"), session.rest, lambda: session.observe("stil")):
        with pytest.raises(NotNow):
            deed()
    session.correct(seq, "Ik was bij Mo.")
    session.note("FICTIEF")
    assert session.keep_export(ev.Exported("dossier", "OvJ", "dossier", "0" * 64)).enabled.export


def test_closing_in_a_break_ends_the_break(session: Session) -> None:
    """The person went home."""
    session.ask("Vertel wat er is gebeurd.")
    session.rest()

    session.close(ev.Closed())

    assert ["break_ended", "closed"] == kinds(session)[-2:]


class FullDisk:
    """A ledger that refuses from a given moment."""

    def __init__(self, kept: tuple[Entry, ...]) -> None:
        self.kept = kept

    def entries(self) -> tuple[Entry, ...]:
        """What was kept before."""
        return self.kept

    def add(self, entry: Entry) -> None:
        """The disk is full."""
        raise NotSaved("De schijf is vol.")


def test_what_was_not_saved_did_not_happen(session: Session, tools: Tools) -> None:
    """The state moves only after the ledger took the entry."""
    stuck = Session(FullDisk(session.interview.entries), tools, "Kim (FICTIEF)")
    before = stuck.snapshot().interview.entries

    with pytest.raises(NotSaved):
        stuck.ask("Vertel wat er is gebeurd.")

    assert before == stuck.snapshot().interview.entries


def test_a_sleep_that_the_disk_did_not_take_is_noted_later(session: Session, tools: Tools, clock: MovedClock) -> None:
    """The time is not talking time, also when the stick was loose for a moment."""
    session.ask("Vertel wat er is gebeurd.")
    disk = FullDisk(session.interview.entries)
    stuck = Session(disk, tools, "Kim (FICTIEF)")
    clock.forward(3600)
    with pytest.raises(NotSaved):
        stuck.tick()

    disk.add = lambda _entry: None  # type: ignore[method-assign]
    stuck.tick()

    assert 3600.0 == stuck.interview.of(ev.Resumed)[-1].event.gap


def test_a_session_goes_on_where_it_was_left(session: Session, tools: Tools, ledger: Any, clock: MovedClock) -> None:
    """After a crash all that was acknowledged is there, and the gap is noted."""
    session.show("verhaal")
    session.ask("Vertel wat er is gebeurd.")
    session.answer("Ik was bij Mo.")
    clock.forward(90)

    again = Session(ledger, tools, "Kim (FICTIEF)")
    snapshot = again.reopen()

    assert 90.0 == again.interview.of(ev.Resumed)[-1].event.gap
    assert snapshot.step is not None
    assert "verhaal" == snapshot.step.step.id
    assert "Ik was bij Mo." == snapshot.interview.turns[-1].answers[-1].event.text


@pytest.mark.parametrize(
    "deed",
    [
        lambda session: session.ask("   "),
        lambda session: session.answer(" "),
        lambda session: session.answer("ja", ("danst",)),
        lambda session: session.observe("danst"),
        lambda session: session.show("nergens"),
        lambda session: session.arrive("", "detective"),
        lambda session: session.arrive("Bo", "kok"),
        lambda session: session.leave("Bo", "detective"),
        lambda session: session.suspect("misschien"),
        lambda session: session.told_back("tolk", "…", "correct"),
        lambda session: session.recording(running=False),
        lambda session: session.decide("lvb-specialist", "break_now", "x"),
        lambda session: session.correct(0, "x"),
        lambda session: session.correct(999, "x"),
        lambda session: session.share("zorg", "", "AVG", "hulp"),
        lambda session: session.own_word(" "),
        lambda session: session.resume(),
        lambda session: session.rest("de buren"),
        lambda session: session.begin(ev.Opened("2", "", "", "x", "je")),
        lambda session: session.explain(),
    ],
)
def test_bad_input_gives_a_sentence_and_keeps_nothing(session: Session, deed: Any) -> None:
    """Each refusal is a Dutch sentence, and the record is as it was."""
    before = session.interview.entries

    with pytest.raises((InputError, NotNow, ReasonNeeded)) as caught:
        deed(session)

    assert caught.value.sentence.endswith((".", "?", "waarom."))
    assert before == session.interview.entries


TEXTS = st.text(max_size=30)
DEEDS = st.one_of(
    st.tuples(st.just("ask"), TEXTS, TEXTS),
    st.tuples(st.just("answer"), TEXTS),
    st.tuples(st.just("observe"), st.sampled_from(["stil", "huilt", "vraagt_pauze"])),
    st.tuples(st.just("suspect"), st.sampled_from(["ja", "nee", "onbekend"])),
    st.tuples(st.sampled_from(["rest", "resume", "done", "tick", "reopen"])),
    st.tuples(st.just("move"), st.sampled_from([-1, 1])),
    st.tuples(st.just("note"), TEXTS),
    st.tuples(st.just("decide"), st.just("pauze"), st.just("break_now")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(DEEDS, st.floats(-100, 2000)), max_size=20))
def test_no_order_of_deeds_loses_an_entry_or_makes_a_break_impossible(
    short_script: Any, deeds: list[tuple[tuple[Any, ...], float]]
) -> None:
    """Whatever is typed, in whatever order: the record only grows, its chain holds, and a break can be had."""
    clock = MovedClock(_start())
    ledger = _Kept()
    session = Session(ledger, _tools(short_script, clock), "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-2", "", "", "Sanne", "je", practice=True))
    before: tuple[Entry, ...] = ()
    for (name, *values), seconds in deeds:
        clock.forward(seconds)
        with suppress(IntakeError):
            getattr(session, name)(*values)
        now = session.interview.entries
        assert now[: len(before)] == before
        before = now
    check_chain(ledger.entries())
    assert ledger.entries() == session.interview.entries
    enabled = session.snapshot().enabled
    assert enabled.rest != enabled.resume
    assert Interview(ledger.entries()).stretches == session.interview.stretches


class _Kept:
    def __init__(self) -> None:
        self.kept: list[Entry] = []

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self.kept)

    def add(self, entry: Entry) -> None:
        self.kept.append(entry)


def _start() -> Any:
    from datetime import UTC, datetime  # noqa: PLC0415

    return datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def _tools(script: Any, clock: MovedClock) -> Tools:
    from intake_app import assemble, resources  # noqa: PLC0415

    return Tools(script, assemble.rulebook(), assemble.all_prompts(), clock, resources.fill)
