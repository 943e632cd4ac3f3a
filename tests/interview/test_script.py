"""Scripts: what is read, and how a mistake is told."""

from __future__ import annotations

import pytest

from intake_app.errors import ContentError
from intake_app.interview.script import StepKind, parse


def test_a_script_is_read_with_its_phases_and_steps(script_text: str) -> None:
    """The five steps of the short script, each of its own kind."""
    script = parse(script_text, "kort.toml")

    kinds = [step.kind for phase in script.phases for step in phase.steps]
    assert [StepKind.DO, StepKind.SAY, StepKind.EXPLAIN, StepKind.RULE, StepKind.ASK] == kinds
    assert ("gesprek", 15) == (script.phases[1].id, script.phases[1].minutes)


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("schema = 1", "schema = 2", 1, "schema = 1"),
        ('kind = "do"', 'kind = "dance"', 14, "kind is een van"),
        ('do = "Kijk of de kamer rustig is."\n', "", 14, "heeft ook do nodig"),
        ('id = "welkom"', 'id = "kamer"', 29, "bestaat al"),
        ('id = "welkom"', 'id = "Wel kom"', 29, "kleine letters"),
        ('u = "Iemand vertaalt uw woorden."\n', "", 37, "u ontbreekt of is leeg"),
        ('rule = "weet-ik-niet"\n', "", 47, "heeft ook rule nodig"),
        ("minutes = 15", "minutes = -1", 22, "minutes"),
        ('why = "Een naam stelt gerust."', 'waarom = "Een naam."', 29, "'waarom' is geen onderdeel van een stap"),
        ('title = "Kort script"', 'title = "Kort script', 3, "geen geldige TOML"),
        ('follow_ups = [{ je = "Vertel verder.", u = "Vertelt u verder." }]', 'follow_ups = ["Vertel."]', 57, "twee vormen"),
        ('follow_ups = [{ je = "Vertel verder.", u = "Vertelt u verder." }]', "follow_ups = 3", 57, "is een lijst"),
        ('id = "kort"', f"id = {'[' * 5000}", 0, "te veel haakjes"),
    ],
)
def test_a_mistake_is_told_with_its_line(script_text: str, old: str, new: str, line: int, says: str) -> None:
    """A script author sees where to look and what to write."""
    assert old in script_text

    with pytest.raises(ContentError, match=says) as caught:
        parse(script_text.replace(old, new, 1), "kort.toml")

    assert ("kort.toml", line) == (caught.value.file, caught.value.line)


def test_a_script_without_phases_is_refused() -> None:
    """An empty file is no script."""
    with pytest.raises(ContentError):
        parse("", "leeg.toml")
