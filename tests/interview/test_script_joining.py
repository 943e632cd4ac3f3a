"""Scripts that extend one another, and modules: what comes together, and how a mistake is told."""

from __future__ import annotations

import pytest

from intake_app.errors import ContentError
from intake_app.interview.script import Limits, Script, Variable
from intake_app.interview.script_joining import Library
from intake_app.interview.script_reading import read_module, read_script

HEAD = 'schema = 1\nid = "eigen"\nextends = "kort"\n'
STEP = 'kind = "do"\ntitle = "FICTIEF"\ndo = "Doe iets."\nwhy = "Daarom."\nsource = "test"\n'
WELCOME = """\
[[phase.step]]
id = "welkom"
kind = "say"
title = "Anders welkom"
je = "Dag. {{ dienst }} werkt hier."
u = "Goedendag. {{ dienst }} werkt hier."
why = "Een naam stelt gerust."
source = "test"
"""
MODULE = (
    """\
schema = 1
id = "werk"
title = "Werk"
about = "FICTIEF."
source = "test"
[[step]]
id = "werk-dag"
kind = "ask"
title = "Een dag"
je = "Vertel over een dag."
u = "Vertelt u over een dag."
why = "Een open vraag."
source = "test"
[[step]]
id = "werk-nacht"
"""
    + STEP
)


@pytest.fixture
def base(script_text: str) -> str:
    """The short script, which takes a module after the welcome."""
    return script_text.replace("minutes = 15", 'minutes = 15\nmodules = ["werk"]\nmodules_after = "welkom"')


def joined(base: str, own: str = "", name: str = "eigen", *more: str) -> Script:
    drafts = [read_script(base, "kort.toml")]
    drafts += [read_script(text, f"{number}.toml") for number, text in enumerate((own, *more)) if text]
    module = read_module(MODULE, "werk.toml")
    return Library({draft.id: draft for draft in drafts}, {"werk": module}).joined(name).script


def steps(script: Script, phase: str = "gesprek") -> list[str]:
    found = script.phase(phase)
    return [step.id for step in found.steps] if found else []


OWN_STEPS = ["welkom", "recht-tolk", "regel-weet-ik-niet", "verhaal"]


def test_the_steps_of_a_module_come_after_the_step_that_is_named(base: str) -> None:
    """They carry the id of their module; the module itself stands in the script."""
    script = joined(base, name="kort")

    assert ["welkom", "werk-dag", "werk-nacht", *OWN_STEPS[1:]] == steps(script)
    assert ["werk"] == [module.id for module in script.modules]
    assert {"werk-dag": "werk", "welkom": ""} == {name: script.step(name)[1].module for name in ("werk-dag", "welkom")}  # type: ignore[index]


def test_without_a_place_modules_come_at_the_end(script_text: str) -> None:
    """The default of modules_after."""
    script = joined(script_text.replace("minutes = 15", 'modules = ["werk"]'), name="kort")

    assert [*OWN_STEPS, "werk-dag", "werk-nacht"] == steps(script)


def test_what_an_extending_script_leaves_out_is_inherited(base: str) -> None:
    """Head, limits, variables, phases and their keys; only the id is its own."""
    variable = (
        '[[variable]]\nname = "dienst"\nlabel = "Dienst"\ndefault = "Team A"\n[limits]\nblock_minutes = 10\nday_minutes = 50\n'
    )
    parent = base.replace("\n[[phase]]", f"\n{variable}[[phase]]", 1)
    script = joined(parent, HEAD + '[limits]\nblock_minutes = 15\n[[phase]]\nid = "gesprek"\ntitle = "Ons gesprek"\n')

    assert ("eigen", "kort", "Kort script", "1") == (script.id, script.extends, script.title, script.version)
    assert Limits(block_minutes=15, day_minutes=50) == script.limits
    assert (Variable("dienst", "Dienst", "Team A"),) == script.variables
    assert ("Ons gesprek", 15) == (script.phases[1].title, script.phases[1].minutes)
    assert steps(joined(parent, name="kort")) == steps(script)


def test_a_variable_of_the_same_name_is_replaced(base: str) -> None:
    """A unit's own value, in its old place; a new one comes behind it."""
    one = '[[variable]]\nname = "dienst"\nlabel = "Dienst"\ndefault = "Team A"\n'
    own = HEAD + one.replace("Team A", "Team Oost") + one.replace("dienst", "kamer") + '[[phase]]\nid = "gesprek"\n' + WELCOME
    script = joined(base.replace("\n[[phase]]", f"\n{one}[[phase]]", 1), own)

    assert [("dienst", "Team Oost"), ("kamer", "Team A")] == [(given.name, given.default) for given in script.variables]
    assert "Anders welkom" == script.step("welkom")[1].title  # type: ignore[index]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (f'[[phase.step]]\nid = "verhaal"\n{STEP}', [*OWN_STEPS]),
        (f'[[phase.step]]\nid = "nieuw"\n{STEP}', [*OWN_STEPS, "nieuw"]),
        (f'[[phase.step]]\nid = "nieuw"\nafter = "welkom"\n{STEP}', ["welkom", "nieuw", *OWN_STEPS[1:]]),
        (
            f'[[phase.step]]\nid = "een"\nafter = "welkom"\n{STEP}[[phase.step]]\nid = "twee"\nafter = "welkom"\n{STEP}',
            ["welkom", "een", "twee", *OWN_STEPS[1:]],
        ),
        (
            f'[[phase.step]]\nid = "een"\nafter = "welkom"\n{STEP}[[phase.step]]\nid = "twee"\nafter = "een"\n{STEP}',
            ["welkom", "een", "twee", *OWN_STEPS[1:]],
        ),
        (
            f'[[phase.step]]\nid = "verhaal"\nafter = "welkom"\n{STEP}',
            ["welkom", "verhaal", "recht-tolk", "regel-weet-ik-niet"],
        ),
        (f'remove = ["verhaal", "welkom"]\n[[phase.step]]\nid = "nieuw"\n{STEP}', ["recht-tolk", "regel-weet-ik-niet", "nieuw"]),
    ],
    ids=["replace", "at the end", "after", "two after", "after a new one", "move", "remove"],
)
def test_steps_find_their_place(script_text: str, own: str, expected: list[str]) -> None:
    """What has the same id takes its place; what is new goes where it asks to go."""
    assert expected == steps(joined(script_text, f'{HEAD}[[phase]]\nid = "gesprek"\n{own}'))


def test_phases_find_their_place(script_text: str) -> None:
    """A new phase comes at the end, or after the one that it names; phases and steps go by one list."""
    phase = f'title = "F"\ngoal = "g"\nexit = "e"\nsource = "s"\n[[phase.step]]\nid = "{{}}-stap"\n{STEP}'
    own = HEAD + "".join(
        f'[[phase]]\nid = "{name}"\n{after}{phase.format(name)}'
        for name, after in (("slot", ""), ("tussen", 'after = "voorbereiding"\n'))
    )
    assert ["voorbereiding", "tussen", "gesprek", "slot"] == [phase.id for phase in joined(script_text, own).phases]

    fewer = joined(script_text, HEAD + 'remove = ["voorbereiding", "verhaal"]\n')
    assert (["gesprek"], OWN_STEPS[:3]) == ([phase.id for phase in fewer.phases], steps(fewer))


def test_a_script_may_extend_one_that_extends(script_text: str) -> None:
    """Each puts its own on top of the one below it."""
    middle = f'{HEAD}title = "Midden"\n[[phase]]\nid = "gesprek"\nremove = ["verhaal"]\n'
    top = 'schema = 1\nid = "top"\nextends = "eigen"\n[[phase]]\nid = "gesprek"\nremove = ["welkom"]\n'
    script = joined(script_text, middle, "top", top)

    assert ("Midden", ["recht-tolk", "regel-weet-ik-niet"]) == (script.title, steps(script))


@pytest.mark.parametrize(
    ("own", "line", "column", "says"),
    [
        ('schema = 1\nid = "eigen"\nextends = "weg"', 3, 1, "Het script 'weg' bestaat niet."),
        ('schema = 1\nid = "eigen"\nextends = "eigen"', 3, 1, "Dit script breidt via 'eigen' zichzelf uit."),
        (f'{HEAD}remove = ["voorbereiding", "weg"]', 4, 28, "Er is geen fase of stap 'weg' om weg te halen."),
        (f'{HEAD}remove = ["voorbereiding", "gesprek"]', 1, 1, "Er blijft geen enkele fase over."),
        (f'{HEAD}[[phase]]\nid = "nieuw"', 4, 1, "title ontbreekt."),
        (f'{HEAD}[[phase]]\nid = "nieuw"\nafter = "weg"', 6, 1, "Er is geen fase 'weg' om achter te staan."),
        (f'{HEAD}[[phase]]\nid = "gesprek"\nremove = ["kamer"]', 6, 11, "Deze fase heeft geen stap 'kamer' om weg te halen."),
        (f'{HEAD}[[phase]]\nid = "voorbereiding"\nremove = ["kamer"]', 4, 1, "Deze fase heeft geen stappen ([[phase.step]])."),
        (f'{HEAD}[[phase]]\nid = "gesprek"\nmodules = ["werk", "spel"]', 6, 20, "De module 'spel' bestaat niet."),
        (
            f'{HEAD}[[phase]]\nid = "gesprek"\nmodules = ["werk", "werk"]',
            6,
            20,
            "De module 'werk' heeft een stap die al in dit script staat.",
        ),
        (
            f'{HEAD}[[phase]]\nid = "gesprek"\nremove = ["welkom"]',
            0,
            0,
            "Deze fase heeft geen stap 'welkom' om de modules achter te zetten.",
        ),
        (
            f'{HEAD}[[phase]]\nid = "gesprek"\n[[phase.step]]\nid = "kamer"\n{STEP}',
            7,
            1,
            "De id 'kamer' bestaat al, in de fase 'voorbereiding'.",
        ),
        (
            f'{HEAD}[[phase]]\nid = "gesprek"\n[[phase.step]]\nid = "nieuw"\nafter = "kamer"\n{STEP}',
            8,
            1,
            "Deze fase heeft geen stap 'kamer' om achter te staan.",
        ),
        (f'{HEAD}[[phase]]\nid = "gesprek"\n{WELCOME}', 10, 1, "De variabele 'dienst' bestaat niet."),
    ],
)
def test_a_mistake_in_joining_is_told_with_its_place(base: str, own: str, line: int, column: int, says: str) -> None:
    """In the file that made it: the extending one, unless the base lost what it leans on."""
    with pytest.raises(ContentError) as caught:
        joined(base, own)

    error = caught.value
    assert error.sentence.endswith(f": {says}")
    if line:
        assert ("0.toml", line, column) == (error.file, error.line, error.column)


def test_scripts_that_extend_each_other_are_refused(script_text: str) -> None:
    """A circle of two."""
    one, two = HEAD.replace("kort", "twee"), HEAD.replace("eigen", "twee").replace("kort", "eigen")
    with pytest.raises(ContentError, match=r"^1\.toml, regel 3, kolom 1: Dit script breidt via 'eigen' zichzelf uit\.$"):
        joined(script_text, one, "eigen", two)


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('id = "werk-dag"', 'id = "dag"', 7, "De id van een stap in deze module begint met 'werk-'."),
        ('about = "FICTIEF."', "", 1, "about ontbreekt."),
        (
            'source = "test"\n[[step]]',
            'source = "test"\nmodules = ["x"]\n[[step]]',
            6,
            "'modules' is geen onderdeel van een module.",
        ),
        (MODULE[MODULE.index("[[step]]") :], "", 1, "Een module heeft ten minste één [[step]]."),
    ],
)
def test_a_mistake_in_a_module_is_told(old: str, new: str, line: int, says: str) -> None:
    """The same way as in a script."""
    assert old in MODULE
    with pytest.raises(ContentError) as caught:
        read_module(MODULE.replace(old, new, 1), "werk.toml")

    assert ("werk.toml", line) == (caught.value.file, caught.value.line)
    assert caught.value.sentence.endswith(says)
