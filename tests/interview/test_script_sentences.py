"""What may stand between curly brackets: a closed list, and whatever passes it can be filled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_app import resources
from intake_app.interview.script_sentences import names_in

PIECES = st.sampled_from(
    (
        *("{{ collega }}", "{{collega}}", "{% if tolk %}", "{% if not tolk %}", "{%if tolk%}", "{% elif collega %}"),
        *("{% else %}", "{% endif %}", "{%endif%}", "{{ x.y }}", "{{ 'a' }}", "{% for a in b %}", "{#", "}}", "{%"),
        *("{% set a = 1 %}", "{%- if tolk %}"),
        *("{{ if }}", "{{- collega }}", "Dag. ", "é", "\n", "{", "}", "{{{ collega }}}"),
    )
)  # fmt: skip


@given(st.lists(PIECES, max_size=8).map("".join))
def test_what_is_accepted_can_always_be_filled(sentence: str) -> None:
    """Whatever values there are: no sentence fails in the middle of a talk."""
    try:
        names = names_in(sentence)
    except ValueError:
        return
    for value in ("", "Bo"):
        assert "{{ collega" not in resources.fill(sentence, dict.fromkeys(names, value))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Dag.", set()),
        ("Dag {{ roepnaam }}. {% if collega %}Dit is {{ collega }}.{% endif %}", {"roepnaam", "collega"}),
        ("{% if not tolk %}a{% elif collega %}b{% else %}c{% endif %}", {"tolk", "collega"}),
        ("{% if a %}{% if b %}x{% endif %}{% endif %}", {"a", "b"}),
    ],
)
def test_the_names_in_a_sentence_are_found(sentence: str, names: set[str]) -> None:
    """In its text and in its conditions."""
    assert names == names_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{% else %}",
        "{% endif %}",
        "{% if a %}{% else %}{% else %}{% endif %}",
        "{% if a %}{% else %}{% elif b %}{% endif %}",
        "{% if %}",
    ],
)
def test_conditions_that_do_not_close_are_refused(sentence: str) -> None:
    """Each if has one end, and at most one else."""
    with pytest.raises(ValueError, match=r"Tussen \{% en %\} staat"):
        names_in(sentence)
