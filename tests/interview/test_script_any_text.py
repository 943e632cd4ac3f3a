"""Whatever someone types in a script file: it is a script, or one Dutch sentence with its place. Never anything else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app.errors import ContentError
from intake_app.interview.script import CONDITIONS, EXIT_CONDITIONS
from intake_app.interview.script_joining import Library, check_names, parse
from intake_app.interview.script_reading import is_module, read_module, read_script

KEYS = (
    *("schema", "id", "title", "version", "variant", "about", "extends", "remove", "variable", "limits", "phase", "step", "goal"),
    *("exit", "source", "minutes", "exempt", "exit_when", "modules", "modules_after", "after", "kind", "je", "u", "do", "why"),
    *(
        "tip",
        "right",
        "tell_back",
        "rule",
        "trial",
        "expected",
        "topic",
        "gives",
        "follow_ups",
        "when",
        "variants",
        "name",
        "label",
    ),
    *("default", "block_minutes", "day_minutes", "explanations", "rights_in_a_row", "iets"),
)
WORDS = st.sampled_from((*CONDITIONS, *EXIT_CONDITIONS, "say", "ask", "explain", "rule", "do", "kort", "welkom", "een zin.", ""))
TEXTS = WORDS | st.text(max_size=12) | st.sampled_from(("{{ roepnaam }}", "{{ x", "{% if collega %}a{% endif %}", "{% endif %}"))
VALUES = st.recursive(
    TEXTS | st.integers(-5, 300) | st.booleans() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


def written(value: Any) -> str:
    """A value as TOML writes it, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value)


def refusal(read: Callable[[], object]) -> ContentError | None:
    """How it was refused; None when it was read. Any other exception goes through, and fails the test."""
    try:
        read()
    except ContentError as error:
        return error
    return None


def held(text: str, read: Callable[[str], object] = lambda text: parse(text, "los.toml")) -> None:
    """It is read, or refused with the file and a place in it, in one sentence on one line."""
    error = refusal(lambda: read(text))
    if error is not None:
        lines = text.split("\n")
        assert "los.toml" == error.file
        assert 1 <= error.line <= len(lines)
        assert 1 <= error.column <= len(lines[error.line - 1]) + 1
        assert error.sentence.isprintable()
        assert re.search(r"[.?]$", error.sentence)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """Letters, signs and half brackets."""
    held(text)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8))
def test_any_shape_at_the_top(table: dict[str, Any]) -> None:
    """Keys that exist with values that don't fit."""
    held("\n".join(f"{key} = {written(value)}" for key, value in table.items()))


@given(data=st.data())
def test_any_value_at_any_place(data: st.DataObject, script_text: str) -> None:
    """A real script in which one line says something else, or a part is gone, or stands there twice."""
    lines = script_text.split("\n")
    number = data.draw(st.integers(0, len(lines) - 1))
    key = data.draw(st.sampled_from(KEYS))
    other = data.draw(
        st.sampled_from((f"{key} = {written(data.draw(VALUES))}", "", "[[phase.step]]", "[phase]", data.draw(TEXTS)))
    )
    held("\n".join([*lines[:number], other, *lines[number + data.draw(st.integers(0, 3)) :]]))


@given(data=st.data())
def test_any_value_in_a_module_or_an_extending_script(data: st.DataObject, script_text: str) -> None:
    """The same for the files that need others."""
    key, value = data.draw(st.sampled_from(KEYS)), written(data.draw(VALUES))
    own = f'schema = 1\nid = "eigen"\nextends = "kort"\n[[phase]]\nid = "gesprek"\n{key} = {value}\n'
    module = f'schema = 1\nid = "a"\ntitle = "A"\nabout = "b"\nsource = "c"\n[[step]]\nid = "a-b"\n{key} = {value}\n'
    base = read_script(script_text, "kort.toml")

    def read(text: str) -> None:
        if is_module(text, "los.toml"):
            check_names({draft.step.id: draft for draft in read_module(text, "los.toml").steps})
        else:
            draft = read_script(text, "los.toml")
            Library({"kort": base, draft.id: draft}, {}).joined(draft.id)

    held(own, read)
    held(module, read)


@pytest.mark.parametrize("depth", [10, 200, 400, 480, 900])
def test_brackets_in_brackets(depth: int) -> None:
    """However deep: what is wrong is told."""
    held(f"schema = 1\nid = 3\niets = {'[' * depth}{']' * depth}\n")
