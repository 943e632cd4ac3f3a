"""Line and column of a key, in every way in which TOML lets one write it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from intake_app.interview.script_places import Place, Places

SCRIPTS = sorted((Path(__file__).resolve().parents[2] / "templates" / "scripts").rglob("*.toml"))

TEXT = '''\
# [[phase]] in a comment is no phase
about = """
[[phase]]
id = "not a key" # nor this
say: \\"""quoted\\""" ""and"" """
path = \'\'\'C:\\new # '' here\'\'\'
"quoted key" = 1
a . b = { c = [ 1, { d = "x, } ]" } ], e = true }
date = 1979-05-27 07:32:00   # a space in a value

[[phase]]
id = 'one'
  [[phase.step]]
  id = "first"   # indented
  when = [
    "minor", # why [ this
    "adult",
  ]
  [[phase.step.variants]]
  je = "x"
  [[phase.step]]
  id = "second"
[[phase]]
id = "two"
[limits]
explanations = 3
'''


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("about",), 2, 1),
        (("path",), 6, 1),
        (("quoted key",), 7, 1),
        (("a", "b"), 8, 5),
        (("a", "b", "c"), 8, 11),
        (("a", "b", "c", 1), 8, 20),
        (("a", "b", "c", 1, "d"), 8, 22),
        (("a", "b", "e"), 8, 40),
        (("date",), 9, 1),
        (("phase",), 11, 1),
        (("phase", 0), 11, 1),
        (("phase", 0, "id"), 12, 1),
        (("phase", 0, "step", 0), 13, 3),
        (("phase", 0, "step", 0, "id"), 14, 3),
        (("phase", 0, "step", 0, "when"), 15, 3),
        (("phase", 0, "step", 0, "when", 1), 17, 5),
        (("phase", 0, "step", 0, "variants", 0, "je"), 20, 3),
        (("phase", 0, "step", 1, "id"), 22, 3),
        (("phase", 1, "id"), 24, 1),
        (("limits",), 25, 1),
        (("limits", "explanations"), 26, 1),
        (("phase", 1, "goal"), 23, 1),
        (("phase", 0, "step", 1, "trial", "je"), 21, 3),
        (("nowhere",), 1, 1),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["unix", "windows"])
def test_a_key_is_found_where_it_stands(path: tuple[str | int, ...], line: int, column: int, ending: str) -> None:
    """What is not there is looked for at the nearest thing that holds it."""
    text = TEXT.replace("\n", ending)
    assert tomllib.loads(text)

    assert Place("x.toml", line, column) == Places(text, "x.toml").of(*path)


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.stem)
def test_every_step_of_the_shipped_files_is_found_on_its_own_line(file: Path) -> None:
    """The line that is named holds the id of that step."""
    text = file.read_text("utf-8")
    table, places, lines = tomllib.loads(text), Places(text, file.name), text.split("\n")
    holders = [(("phase", number), phase) for number, phase in enumerate(table.get("phase", []))] or [((), table)]
    found = [
        (places.of(*base, "step", number, "id"), step["id"])
        for base, holder in holders
        for number, step in enumerate(holder["step"])
    ]

    assert [] == [(place, name) for place, name in found if f'"{name}"' not in lines[place.line - 1]]
