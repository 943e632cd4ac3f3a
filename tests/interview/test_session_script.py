"""A talk that follows its script: modules, variants, variables, and what a phase still waits for. FICTIEF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from intake_app.errors import InputError, NotNow
from intake_app.interview import events as ev
from intake_app.interview.record import Ledger
from intake_app.interview.script import Limits, gone
from intake_app.interview.script_joining import parse
from intake_app.interview.script_reading import read_module
from intake_app.interview.session import Session, Tools
from intake_app.interview.tempo import with_limits

MODULES = {
    name: read_module(
        f"""\
schema = 1
id = "{name}"
title = "{name.capitalize()}"
about = "FICTIEF."
source = "test"
[[step]]
id = "{name}-dag"
kind = "ask"
title = "Een dag"
je = "Vertel over een dag."
u = "Vertelt u over een dag."
why = "Een open vraag."
source = "test"
""",
        f"{name}.toml",
    )
    for name in ("werk", "seks")
}
EXTRA = """
[[variable]]
name = "dienst"
label = "Dienst"
default = "Team A"
"""
VARIANTS = """\
variants = [
  { when = ["interpreter", "minor"], je = "Dag {{ tolk }}.", u = "Dag {{ tolk }}." },
  { when = "interpreter", tip = "Kijk naar {{ roepnaam }}, niet naar {{ tolk }}." },
  { when = "minor", je = "Hoi {{ roepnaam }}.", u = "Dag {{ roepnaam }}.", follow_ups = [] },
]
"""

Begin = Callable[..., Session]


@pytest.fixture
def begin(script_text: str, ledger: Ledger, tools: Tools) -> Begin:
    """Begin a talk with the short script, with two modules, a variable, variants, and something to wait for."""
    text = script_text.replace("\n[[phase]]", f"{EXTRA}\n[[phase]]", 1)
    text = text.replace(
        "minutes = 15", 'minutes = 15\nmodules = ["werk", "seks"]\nmodules_after = "welkom"\nexit_when = ["rights_told_back"]'
    )
    text = text.replace('why = "Een naam stelt gerust."', f'why = "Een naam."\ntip = "Bel {{{{ dienst }}}}."\n{VARIANTS}')
    script = parse(text, "kort.toml", MODULES)

    def make(**opened: object) -> Session:
        talk = Session(ledger, replace(tools, script=script), "Kim (FICTIEF)")
        talk.begin(ev.Opened("FICTIEF-1", "", "", "Sanne", "je", **opened))  # type: ignore[arg-type]
        talk.arrive("Kim", "detective")
        return talk

    return make


def steps(talk: Session) -> list[str]:
    """The ids on the path."""
    return [step.id for phase in talk.snapshot().path for step in phase.steps]


OWN = ["kamer", "welkom", "recht-tolk", "regel-weet-ik-niet", "verhaal"]


def test_only_the_steps_of_modules_in_use_are_on_the_path(begin: Begin) -> None:
    """They come in the order of the script, and go again."""
    talk = begin()
    assert OWN == steps(talk)
    talk.choose_modules(["seks", "werk"])
    assert [*OWN[:2], "werk-dag", "seks-dag", *OWN[2:]] == steps(talk)
    talk.choose_modules(("seks",))
    assert [*OWN[:2], "seks-dag", *OWN[2:]] == steps(talk)
    assert [("werk", "seks"), ("seks",)] == [dated.event.modules for dated in talk.interview.of(ev.ModulesChosen)]


def test_choosing_the_same_modules_notes_nothing(begin: Begin) -> None:
    """Nor does choosing none when there are none."""
    talk = begin()
    talk.choose_modules(())
    talk.choose_modules(["werk"])
    before = talk.interview.entries
    talk.choose_modules(["werk", "werk"])

    assert before == talk.interview.entries


def test_what_was_noted_with_a_module_stays_when_it_goes(begin: Begin) -> None:
    """The step that was on the screen makes place for the one before it."""
    talk = begin()
    talk.choose_modules(["werk"])
    talk.show("werk-dag")
    talk.ask("Vertel over een dag.")
    talk.answer("Ik werkte. FICTIEF.")
    snapshot = talk.choose_modules([])

    assert "welkom" == snapshot.step.step.id  # type: ignore[union-attr]
    assert "werk-dag" == talk.interview.of(ev.QuestionAsked)[-1].event.step
    assert "Ik werkte. FICTIEF." == talk.interview.of(ev.AnswerNoted)[-1].event.text


def test_a_module_of_another_script_is_refused(begin: Begin) -> None:
    """With a sentence; and a talk that was closed takes none at all."""
    talk = begin()
    with pytest.raises(InputError, match="Deze module hoort niet bij dit script"):
        talk.choose_modules(["spel"])
    talk.close(ev.Closed())
    with pytest.raises(NotNow):
        talk.choose_modules(["werk"])


@pytest.mark.parametrize(("by", "expected"), [(1, "recht-tolk"), (-1, "welkom")])
def test_a_step_that_no_longer_applies_keeps_its_place(begin: Begin, by: int, expected: str) -> None:
    """Forward and back go on from where it stood."""
    talk = begin()
    talk.show("seks-dag")  # not in use: a click on an old line could bring it up

    assert expected == talk.move(by).step.step.id  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("opened", "say", "tip", "follow_ups"),
    [
        ({}, "Dag Sanne. Ik ben Kim.", "Bel Team A.", 0),
        ({"variables": (("dienst", "Team Oost"),)}, "Dag Sanne. Ik ben Kim.", "Bel Team Oost.", 0),
        ({"variables": (("roepnaam", "X"), ("weg", "Y"))}, "Dag Sanne. Ik ben Kim.", "Bel Team A.", 0),
        ({"age_group": "minor"}, "Hoi Sanne.", "Bel Team A.", 0),
        ({"interpreter": True}, "Dag Sanne. Ik ben Kim.", "Kijk naar Sanne, niet naar Noor.", 0),
        ({"interpreter": True, "age_group": "minor"}, "Dag Noor.", "Bel Team A.", 0),
    ],
)
def test_the_first_variant_that_fits_is_said(
    begin: Begin, opened: dict[str, object], say: str, tip: str, follow_ups: int
) -> None:
    """What a variant leaves out stays as it is in the step; variables are filled in, names of the talk can't be taken over."""
    talk = begin(**opened)
    talk.arrive("Noor", "interpreter")
    view = talk.show("welkom").step

    assert view is not None
    assert (say, tip, follow_ups) == (view.say, view.tip, len(view.follow_ups))


def test_a_question_in_the_words_of_a_variant_counts_as_the_script(begin: Begin) -> None:
    """The step is done, whichever words were said."""
    talk = begin(age_group="minor")
    talk.show("welkom")
    talk.done()

    assert "Hoi Sanne." == talk.interview.of(ev.StepDone)[-1].event.text


def test_what_the_phase_at_hand_waits_for_is_told(begin: Begin) -> None:
    """Only of the phase that is on the screen; it blocks nothing."""
    talk = begin()
    assert [(), ()] == [phase.still_open for phase in talk.snapshot().path]
    talk.show("verhaal")
    assert [(), ("uitleggen en laten terugvertellen (Tolk)",)] == [phase.still_open for phase in talk.snapshot().path]
    talk.show("recht-tolk")
    talk.explain()
    talk.told_back("tolk", "Iemand vertaalt. FICTIEF.", "correct")
    assert [(), ()] == [phase.still_open for phase in talk.snapshot().path]


def test_the_limit_of_the_script_brings_the_reminder(begin: Begin, ledger: Ledger, tools: Tools) -> None:
    """Two explanations that did not land are enough when the script says so."""
    limited = replace(tools, settings=with_limits(tools.settings, Limits(explanations=2)))
    due: list[set[str]] = []
    for chosen in (tools, limited):
        ledger.kept.clear()  # type: ignore[attr-defined]
        talk = Session(ledger, chosen, "Kim (FICTIEF)")
        talk.begin(ev.Opened("FICTIEF-1", "", "", "Sanne", "je"))
        talk.show("recht-tolk")
        for _ in range(2):
            talk.explain()
            snapshot = talk.told_back("tolk", "Weet ik niet. FICTIEF.", "not")
        due.append({reminder.prompt.id for reminder in snapshot.due})

    assert {"anders-uitleggen"} == (due[1] - due[0]) & {"anders-uitleggen"}


def test_a_talk_whose_script_is_gone_goes_on(begin: Begin, ledger: Ledger, tools: Tools) -> None:
    """What was noted is there, and questions can be asked."""
    talk = begin()
    talk.ask("Vertel over je dag.")
    again = Session(ledger, replace(tools, script=gone("kort", "1")), "Kim (FICTIEF)")
    again.reopen()
    again.move(1)
    again.answer("Goed. FICTIEF.")

    assert "Ga gewoon verder." in again.snapshot().step.do  # type: ignore[union-attr]
    assert "Goed. FICTIEF." == again.interview.turns[-1].answers[-1].event.text
