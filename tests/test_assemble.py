"""The parts made from data: the shipped scripts, and those of a unit's own folder. FICTIEF."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app import assemble
from intake_app.clock import MovedClock
from intake_app.errors import InputError
from intake_app.interview.events import Opened
from intake_app.interview.tempo import MINUTE

OWN = 'schema = 1\nid = "{}"\nextends = "slachtoffer-mensenhandel"\ntitle = "Team Oost (FICTIEF)"\n'
TOP = "stuk.toml, regel 1, kolom 1: "
MODULE = """\
schema = 1
id = "fietsen"
title = "Fietsen"
about = "FICTIEF."
source = "test"
[[step]]
id = "fietsen-dag"
kind = "ask"
title = "Een dag"
je = "Vertel over jouw fiets."
u = "Vertel over uw fiets."
why = "Een open vraag."
source = "test"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A unit's folder: two scripts, the second leaning on the first, and a module of its own."""
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "fietsen.toml").write_text(MODULE, "utf-8-sig")
    (tmp_path / "oost.toml").write_text(OWN.format("oost") + "[limits]\nblock_minutes = 10\n", "utf-8")
    two = 'schema = 1\nid = "oost-fiets"\nextends = "oost"\n[[phase]]\nid = "verdieping"\nmodules = ["fietsen"]\n'
    (tmp_path / "oost-fiets.toml").write_text(two, "utf-8")
    (tmp_path / "leesmij.txt").write_text("Geen script.", "utf-8")
    return tmp_path


def test_each_shipped_script_and_module_has_the_name_of_its_file() -> None:
    """An id in a record leads to one file."""
    for file, text in {**assemble.resources.script_texts(), **assemble.resources.module_texts()}.items():
        assert f'id = "{file.removesuffix(".toml")}"' in " ".join(text.split())


def test_every_shipped_module_is_used_by_a_script() -> None:
    """A module that nobody can choose is a forgotten one."""
    used = {module.id for script in assemble.scripts().values() for module in script.modules}

    assert {file.removesuffix(".toml") for file in assemble.resources.module_texts()} == used


def test_own_scripts_stand_beside_the_shipped_ones(folder: Path) -> None:
    """They go on from a shipped one, from each other, and use own modules."""
    shelf = assemble.scripts_with(folder)
    shipped = shelf.scripts["slachtoffer-mensenhandel"]

    assert {*assemble.scripts(), "oost", "oost-fiets"} == set(shelf.scripts)
    assert () == shelf.left_out
    assert ["fietsen"] == [module.id for module in shelf.scripts["oost-fiets"].modules]
    assert [phase.id for phase in shipped.phases] == [phase.id for phase in shelf.scripts["oost"].phases]


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("stuk.toml", b"schema = 2", f"{TOP}Bovenaan hoort te staan: schema = 1."),
        ("stuk.toml", b"\xff\xfe", "stuk.toml: dit is geen tekst in UTF-8; bewaar het bestand als UTF-8."),
        ("stuk.toml", OWN.format("oost").encode(), f"{TOP}De id 'oost' bestaat al; geef dit bestand een eigen id."),
        ("stuk.toml", OWN.format("slachtoffer-mensenhandel").encode(), f"{TOP}De id 'slachtoffer-mensenhandel' bestaat al;"),
        ("stuk.toml", b'schema = 1\nid = "x"\nextends = "weg"', "stuk.toml, regel 3, kolom 1: Het script 'weg' bestaat niet."),
        ("modules/stuk.toml", b"schema = 1", f"{TOP}id ontbreekt."),
        ("modules/stuk.toml", MODULE.encode(), f"{TOP}De id 'fietsen' bestaat al; geef dit bestand een eigen id."),
    ],
)
def test_a_broken_own_file_is_left_out_with_a_sentence(folder: Path, file: str, content: bytes, says: str) -> None:
    """The others are there, and nothing stops."""
    (folder / file).write_bytes(content)
    shelf = assemble.scripts_with(folder)

    assert {*assemble.scripts(), "oost", "oost-fiets"} == set(shelf.scripts)
    assert 1 == len(shelf.left_out)
    assert shelf.left_out[0].startswith(says)


def test_a_broken_module_leaves_out_the_scripts_that_need_it(folder: Path) -> None:
    """Each says why."""
    (folder / "modules" / "fietsen.toml").write_text("schema = 1", "utf-8")
    shelf = assemble.scripts_with(folder)

    assert ("oost" in shelf.scripts, "oost-fiets" in shelf.scripts) == (True, False)
    assert (
        "fietsen.toml, regel 1, kolom 1: id ontbreekt.",
        "oost-fiets.toml, regel 6, kolom 12: De module 'fietsen' bestaat niet.",
    ) == shelf.left_out


@pytest.mark.parametrize("own", [None, "nergens", "leesmij.txt"])
def test_without_a_folder_there_are_the_shipped_scripts(folder: Path, own: str | None) -> None:
    """None named, one that is gone, or no folder at all."""
    assert set(assemble.scripts()) == set(assemble.scripts_with(folder / own if own else None).scripts)


def test_an_own_script_leads_a_talk_with_its_own_limits(folder: Path, clock: MovedClock) -> None:
    """Without its folder it is unknown: a new talk is refused, one that was begun goes on."""
    made = assemble.tools("oost", clock, own=folder)
    assert ("oost", 10 * MINUTE) == (made.script.id, made.settings.block_limit)

    with pytest.raises(InputError, match="Dit script bestaat niet"):
        assemble.tools("oost", clock)
    opened = Opened("FICTIEF-1", "oost", "2026.11", "Sanne", "je")
    assert "oost" == assemble.tools_again(opened, clock, own=folder).script.id
    assert ["script-is-weg"] == [step.id for step in assemble.tools_again(opened, clock).script.phases[0].steps]
