"""Reminders: when they come, on what they rest, and that they stay until a decision."""

from __future__ import annotations

import re
from typing import Any

import pytest

from intake_app import assemble
from intake_app.clock import MovedClock
from intake_app.errors import ContentError, ReasonNeeded
from intake_app.interview import events as ev
from intake_app.interview.prompts import VICTIM_GROUP, for_variant, parse_prompts, parse_signals, signals_for
from intake_app.interview.session import Session, Tools
from intake_app.interview.snapshot import Snapshot

SPECIALIST = "lvb-specialist"


def due(snapshot: Snapshot) -> list[str]:
    """The ids of the reminders that wait."""
    return [reminder.prompt.id for reminder in snapshot.due]


def test_one_button_is_enough_to_ask_for_a_specialist(session: Session) -> None:
    """A suspicion needs no signal ticked (Uitbuiting & LVB 3.3.7)."""
    assert SPECIALIST not in due(session.snapshot())

    assert SPECIALIST in due(session.suspect("ja"))


def test_a_signal_rests_on_the_entry_it_came_from(session: Session) -> None:
    """The grounds of a reminder are lines of the record."""
    session.signal("geen-volgorde", "Vertelt zonder volgorde")

    seq = session.interview.signals[-1].seq
    reminder = next(r for r in session.snapshot().due if r.prompt.id == SPECIALIST)
    assert (seq,) == reminder.grounds
    assert (seq,) == session.interview.of(ev.PromptShown)[-1].event.grounds


def test_a_reminder_is_noted_once_and_stays_until_a_decision(session: Session, clock: MovedClock) -> None:
    """It does not come and go with the clock."""
    session.suspect("ja")
    for _ in range(5):
        clock.forward(10)
        assert SPECIALIST in due(session.tick())

    assert 1 == sum(shown.event.prompt == SPECIALIST for shown in session.interview.of(ev.PromptShown))


def test_a_decision_takes_a_reason(session: Session) -> None:
    """Also 'called': the report shows the why."""
    session.suspect("ja")
    with pytest.raises(ReasonNeeded):
        session.decide(SPECIALIST, "not_now", "  ")

    assert SPECIALIST not in due(session.decide(SPECIALIST, "not_now", "Zij is er over tien minuten."))


def test_not_now_comes_back_on_new_grounds_and_not_before(session: Session, clock: MovedClock) -> None:
    """A new signal is new ground; time alone is not."""
    session.suspect("ja")
    session.decide(SPECIALIST, "not_now", "Eerst even rust.")
    clock.forward(100)
    assert SPECIALIST not in due(session.tick())

    assert SPECIALIST in due(session.signal("echo", "Herhaalt onze woorden"))


def test_called_settles_it(session: Session) -> None:
    """Who has called is not reminded again at each new signal."""
    session.suspect("ja")
    session.decide(SPECIALIST, "called", "Vermoeden.", "Koraal, komt om 10:00")

    assert SPECIALIST not in due(session.signal("echo", "Herhaalt onze woorden"))


def test_three_times_yes_in_a_row_proposes_a_break(session: Session) -> None:
    """Only yes/no questions count, and another answer in between starts anew."""
    for question in ("Was Mo daar?", "Ging je mee?"):
        session.ask(question, "FICTIEF")
        session.answer("Ja")
    session.ask("Wie was daar?")
    session.answer("Mo en Rick.")
    for question in ("Was het warm?", "Was het druk?"):
        session.ask(question, "FICTIEF")
        session.answer("ja, ja")
    assert "pauze" not in due(session.snapshot())

    session.ask("Was het laat?", "FICTIEF")

    assert "pauze" in due(session.answer("", ("knikt",)))


def test_three_times_dont_know_in_a_row_proposes_a_break(session: Session) -> None:
    """Said or marked."""
    for text, marks in (("Weet ik niet.", ()), ("", ("weet_niet",)), ("Ik weet het niet", ("stil",))):
        session.ask("Wie was daar nog meer?", "FICTIEF")
        session.answer(text, marks)

    assert "pauze" in due(session.snapshot())


def test_a_break_that_is_due_starts_from_its_reminder(session: Session, clock: MovedClock) -> None:
    """'Nu pauze' needs no reason and begins the break."""
    session.ask("Vertel wat er is gebeurd.")
    clock.forward(100)
    session.tick()
    for _ in range(9):
        clock.forward(100)
        session.tick()
    assert "pauze" in due(session.snapshot())

    snapshot = session.decide("pauze", "break_now")

    assert session.interview.on_break is not None
    assert "pauze" not in due(snapshot)


def test_what_is_decided_on_the_recording_is_noted_as_its_state(ledger: Any, tools: Tools) -> None:
    """'Opname gestart' needs no reason; 'geen opname' does, and both say how the recording is."""
    session = Session(ledger, tools, "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-1", "", "", "Sanne", "je", practice=True))
    assert "opname" in due(session.ask("Vertel wat er is gebeurd."))
    with pytest.raises(ReasonNeeded):
        session.decide("opname", "no_recording")

    session.decide("opname", "no_recording", "Apparaat is stuk.")
    assert (False, "Apparaat is stuk.") == _recording(session)

    session.decide("opname", "recording_started")
    assert (True, "") == _recording(session)


def _recording(session: Session) -> tuple[bool, str]:
    last = session.interview.of(ev.RecordingNoted)[-1].event
    return last.running, last.why


def test_nothing_is_asked_after_the_talk_was_closed(session: Session) -> None:
    """A closed talk does not nag."""
    session.suspect("ja")

    assert [] == due(session.close(ev.Closed()))


def test_no_reminder_says_that_someone_has_an_lvb() -> None:
    """A suspicion is all there is."""
    texts = [text.lower() for prompt in assemble.all_prompts() for text in (prompt.says, prompt.why)]

    forbidden = ("heeft een lvb", "heeft lvb", "is lvb", "iq", "verstandelijk beperkt")
    own = [text for text in texts if any(word in text for word in forbidden) and "iemand die zelf" not in text]
    assert [] == own


def test_each_reminder_is_one_short_sentence() -> None:
    """It is read beside someone who talks; what more there is to say stands behind "Waarom nu?"."""
    says = [prompt.says for prompt in assemble.all_prompts()]

    assert [] == [sentence for sentence in says if re.search(r"[.?!]\s", sentence) or len(sentence) > 125]


WHOLE = {
    "id": '"a"',
    "kind": '"b"',
    "when": '["signal"]',
    "says": '"s"',
    "why": '"w"',
    "source": '"s"',
    "decisions": '["called"]',
    "raises": '["signaal: a"]',
    "silent": '["merk: stil"]',
}


def row(**changed: str) -> str:
    """A reminder as its author wrote it, with some keys changed."""
    return "[[prompt]]\n" + "\n".join(f"{key} = {value}" for key, value in {**WHOLE, **changed}.items())


def test_a_whole_reminder_is_read() -> None:
    """So that what is refused below is refused for its own reason."""
    assert ["a"] == [prompt.id for prompt in parse_prompts(row(), "prompts.toml")]


@pytest.mark.parametrize(
    "text",
    [
        *("", "[[prompt]", row(when='["weather"]'), row(source='""'), row(decisions='["shrug"]'), row(when="[]")),
        *(row(raises="[]"), row(silent='[""]'), row(raises='"signaal: a"'), row(colour='"red"'), row() + "\n" + row()),
    ],
)
def test_prompts_that_are_not_right_are_refused(text: str) -> None:
    """An unknown condition, decision or key, no source, no examples, or the same id twice."""
    with pytest.raises(ContentError):
        parse_prompts(text, "prompts.toml")


def test_a_signal_has_a_source() -> None:
    """Data without a source does not load."""
    with pytest.raises(ContentError, match="source"):
        parse_signals('[[signal]]\nid = "a"\ngroup = "verhaal"\nlabel = "b"', "signals.toml")


def test_only_the_group_of_a_possible_victim_is_about_that() -> None:
    """Each shipped signal says what it is a signal of; the ids of this group begin with its name."""
    shipped = assemble.all_signals()

    about_victims = [signal for signal in shipped if signal.about == "victim_signal"]
    assert about_victims == [signal for signal in shipped if signal.id.startswith(f"{VICTIM_GROUP}-")]
    assert {"signal", "victim_signal"} == {signal.about for signal in shipped}


def test_a_suspect_with_one_such_signal_brings_up_the_reminder_to_stop_and_consult() -> None:
    """For a suspect or a witness; a victim's own script needs no such reminder."""
    reminder = next(prompt for prompt in assemble.all_prompts() if prompt.kind == "possible_victim")

    for_each = {script.id: reminder in for_variant((reminder,), script.variant) for script in assemble.scripts().values()}
    assert for_each["verdachte-mogelijk-slachtoffer"]
    assert for_each["getuige-melder"]
    assert not for_each["slachtoffer-mensenhandel"]


def test_the_list_for_a_victim_has_only_signals_of_an_lvb() -> None:
    """For a suspect and a witness it has both kinds."""
    shipped = assemble.all_signals()

    assert {"signal"} == {signal.about for signal in signals_for(shipped, "slachtoffer")}
    assert shipped == signals_for(shipped, "verdachte") == signals_for(shipped, "getuige")
