"""A unit's own script from its folder to a sealed report, through the real house. FICTIEF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from intake_app.clock import MovedClock
from intake_app.errors import InputError
from intake_app.interview import events as ev
from intake_app.report.seal import open_sealed
from intake_app.ui.doors import NewIntake
from intake_app.ui.new_intake_page import NewIntakePage

OWN = """\
schema = 1
id = "oost"
extends = "slachtoffer-mensenhandel"
title = "Team Oost (FICTIEF)"
[limits]
block_minutes = 10
[[variable]]
name = "dienst"
label = "Naam van de dienst"
default = "Zorg Oost"
[[phase]]
id = "voorbereiding"
[[phase.step]]
id = "voorbereiding-oost"
kind = "say"
title = "De dienst"
je = "{{ dienst }} helpt jou."
u = "{{ dienst }} helpt u."
why = "Een naam helpt."
source = "eigen richtwaarde"
"""


@pytest.fixture
def house(desk: Any, tmp_path: Path) -> Any:
    """The house with a folder of own scripts, one of which is broken."""
    folder = tmp_path / "scripts"
    folder.mkdir()
    (folder / "oost.toml").write_text(OWN, "utf-8")
    (folder / "stuk.toml").write_text("schema = 2", "utf-8")
    desk.house.save_settings(replace(desk.house.settings, scripts=str(folder)))
    return desk.house


FORM = NewIntake(
    number="OEFEN-1",
    script="oost",
    roepnaam="Sanne",
    address="u",
    age_group="adult",
    interpreter=False,
    people=(("Kim (FICTIEF)", "detective"),),
    recording=(True, "14:00", ""),
    abroad=True,
    modules=("arbeid",),
    variables=(("dienst", "Noor"),),
)


def test_an_own_script_leads_a_talk_up_to_its_report(house: Any, tmp_path: Path, clock: MovedClock) -> None:
    """Its own sentence is said with the value of the form; its limits count; its title stands in the report."""
    vault = house.open_practice()
    session = house.begin(vault, FORM)
    opened = session.interview.opened
    assert (True, (("dienst", "Noor"),), ("arbeid",)) == (opened.abroad, opened.variables, session.interview.modules)
    assert 10 * 60 == session.pace_settings.block_limit
    session.show("voorbereiding-oost")
    assert "Noor helpt u." == session.done().interview.of(ev.StepDone)[-1].event.text
    session.close(ev.Closed())
    sealed = house.export(vault, session, tmp_path, "oefening", "oefenen")
    assert b"Team Oost (FICTIEF)" in document(sealed)
    house.leave(session)
    vault.close()


def document(sealed: Any) -> bytes:
    """The words of a sealed report."""
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    with zipfile.ZipFile(io.BytesIO(open_sealed(sealed.path.read_bytes(), sealed.passphrase))) as word:
        return word.read("word/document.xml")


def test_a_talk_opens_when_its_own_script_is_gone(house: Any, tmp_path: Path) -> None:
    """Broken, or taken away: what was noted is there, and the talk goes on. A new one can't begin with it."""
    vault = house.open_practice()
    session = house.begin(vault, FORM)
    session.answer("Ik wil praten. FICTIEF.")
    house.leave(session)
    (tmp_path / "scripts" / "oost.toml").write_text(OWN.replace('kind = "say"', 'kind = "zeg"'), "utf-8")

    again = house.reopen(vault, vault.cases()[0].id)
    assert "Ik wil praten. FICTIEF." == again.interview.of(ev.AnswerNoted)[-1].event.text
    assert "script-is-weg" == again.move(1).step.step.id
    house.leave(again)
    with pytest.raises(InputError, match="Dit script bestaat niet"):
        house.begin(vault, replace(FORM, number="OEFEN-2"))
    assert 1 == len(vault.cases())
    vault.close()


def test_a_broken_own_script_is_said_on_the_form_and_stops_nothing(house: Any, qtbot: Any) -> None:
    """The others can be chosen, the own one among them."""
    vault = house.open_practice()
    page = NewIntakePage(house.doors(), vault, lambda: "14:05")
    qtbot.addWidget(page)

    assert {"slachtoffer-mensenhandel", "oost"} <= set(page.script.choice.cards)
    assert ("stuk.toml, regel 1, kolom 1: Bovenaan hoort te staan: schema = 1.",) == house.scripts().left_out
    vault.close()
