"""Scripts: what is read, and how a mistake is told."""

from __future__ import annotations

import pytest

from intake_app.errors import ContentError
from intake_app.interview.script import StepKind
from intake_app.interview.script_joining import parse


def test_a_script_is_read_with_its_phases_and_steps(script_text: str) -> None:
    """The five steps of the short script, each of its own kind."""
    script = parse(script_text, "kort.toml")

    kinds = [step.kind for phase in script.phases for step in phase.steps]
    assert [StepKind.DO, StepKind.SAY, StepKind.EXPLAIN, StepKind.RULE, StepKind.ASK] == kinds
    assert ("gesprek", 15) == (script.phases[1].id, script.phases[1].minutes)


ABOUT = 'about = "Voor de tests. FICTIEF."'
FOLLOW_UP = 'follow_ups = [{ je = "Vertel verder.", u = "Vertelt u verder." }]'


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "says"),
    [
        ("schema = 1", "schema = 2", 1, 1, "Bovenaan hoort te staan: schema = 1."),
        ("schema = 1", "schema = true", 1, 1, "Bovenaan hoort te staan: schema = 1."),
        ('kind = "do"', 'kind = "dance"', 16, 1, "kind is een van: say, ask, explain, rule, do."),
        ('do = "Kijk of de kamer rustig is."\n', "", 14, 1, "Een stap van de soort do heeft ook do nodig."),
        ('id = "welkom"', '  id = "kamer"', 30, 3, "De id 'kamer' bestaat al (regel 15)."),
        ('id = "welkom"', 'id = "Wel kom"', 30, 1, "De id 'Wel kom' mag alleen kleine letters, cijfers en streepjes hebben."),
        ('u = "Iemand vertaalt uw woorden."\n', "", 37, 1, "u ontbreekt."),
        ('u = "Iemand vertaalt uw woorden."', 'u = " "', 42, 1, "u is leeg."),
        ('u = "Iemand vertaalt uw woorden."', "u = 3", 42, 1, "u is een tekst tussen aanhalingstekens."),
        ('rule = "weet-ik-niet"\n', "", 47, 1, "Een stap van de soort rule heeft ook rule nodig."),
        ("minutes = 15", "minutes = -1", 25, 1, "minutes is een heel getal van 0 tot 180."),
        ('why = "Een naam stelt gerust."', 'waarom = "Een naam."', 35, 1, "'waarom' is geen onderdeel van een stap."),
        (
            'why = "Een naam stelt gerust."',
            'whyy = "Een naam."',
            35,
            1,
            "'whyy' is geen onderdeel van een stap; bedoelt u 'why'?",
        ),
        (
            'title = "Kort script"',
            'title = "Kort script',
            3,
            21,
            "Dit is geen geldige TOML; kijk naar aanhalingstekens en haakjes.",
        ),
        (FOLLOW_UP, 'follow_ups = ["Vertel."]', 65, 15, 'Hier hoort een zin in twee vormen: { je = "…", u = "…" }.'),
        (FOLLOW_UP, 'follow_ups = [{ je = "Vertel.", uu = "Vertelt u." }]', 65, 33, "'uu' is geen onderdeel van deze zin."),
        (FOLLOW_UP, "follow_ups = 3", 65, 1, "follow_ups is een lijst: [ … ]."),
        ('id = "kort"', f"id = {'[' * 5000}", 1, 1, "Hier staan te veel haakjes in elkaar."),
        ("schema = 1", f"schema = {'9' * 5000}", 1, 1, "Hier staat een getal dat te lang is."),
        ('rule = "weet-ik-niet"', 'rule = "a"\nwhen = "vandaag"', 56, 1, "when is een van: interpreter, no_interpreter,"),
        ('rule = "weet-ik-niet"', 'rule = "a"\nwhen = ["minor", "nu"]', 56, 18, "'nu' hoort hier niet; when kent: interpreter,"),
        ('rule = "weet-ik-niet"', 'rule = "a"\nwhen = ["minor", "adult"]', 56, 1, "minor en adult kunnen nooit samen."),
        ('rule = "weet-ik-niet"', 'rule = "a"\nwhen = []', 56, 1, "when is een van:"),
        (FOLLOW_UP, 'variants = [{ je = "Vertel.", u = "Vertelt u." }]', 65, 13, "Een variant zegt met when voor wie hij is."),
        (FOLLOW_UP, 'variants = [{ when = "minor" }]', 65, 13, "Deze variant zegt niets anders dan de stap zelf."),
        (FOLLOW_UP, 'variants = [{ when = "minor", je = "Vertel." }]', 65, 13, "u ontbreekt."),
        ("minutes = 15", 'exit_when = ["klaar"]', 25, 14, "'klaar' hoort hier niet; exit_when kent: specialist_decided,"),
        ("minutes = 15", 'exempt = ["negatief"]', 25, 11, "'negatief' hoort hier niet; exempt kent: forced_choice,"),
        ("minutes = 15", 'modules = ["nergens"]', 25, 12, "De module 'nergens' bestaat niet."),
        (
            "minutes = 15",
            'remove = ["welkom"]',
            25,
            1,
            "remove kan alleen in een script dat een ander script uitbreidt (extends).",
        ),
        (
            "minutes = 15",
            'modules_after = "nergens"',
            25,
            1,
            "Deze fase heeft geen stap 'nergens' om de modules achter te zetten.",
        ),
        ('why = "Een naam', 'why = "{{ roepnaam }}', 35, 1, "In why kan geen variabele staan."),
        ("{{ rechercheur }}", "{{ dienst }}", 33, 1, "De variabele 'dienst' bestaat niet."),
        ("{{ rechercheur }}", "{{ rechercheur", 33, 1, "Hier staat een losse {{; schrijf {{ naam }}."),
        ("{{ rechercheur }}", "{{ 1 + 1 }}", 33, 1, "Tussen {{ en }} staat één naam, met kleine letters en _."),
        ("{{ rechercheur }}", "{% if collega %}Bo", 33, 1, "Bij {% if … %} ontbreekt {% endif %}."),
        (
            "{{ rechercheur }}",
            "{% for a in b %}",
            33,
            1,
            "Tussen {% en %} staat: if naam, if not naam, elif naam, else of endif.",
        ),
        (ABOUT, f"{ABOUT}\n[limits]\nexplanations = 0", 8, 1, "explanations is een heel getal van 2 tot 5."),
        (
            ABOUT,
            f"{ABOUT}\n[limits]\nblock_minutes = 30\nday_minutes = 20",
            8,
            1,
            "block_minutes is niet meer dan day_minutes.",
        ),
        (ABOUT, 'about = "Kort"\n[[variable]]\nname = "collega"', 8, 1, "De naam 'collega' bestaat al."),
        (ABOUT, 'about = "Kort"\n[[variable]]\nname = "Een naam"', 8, 1, "De naam van een variabele heeft kleine letters,"),
        (
            ABOUT,
            f'{ABOUT}\n[[variable]]\nname = "a"\nlabel = "A"',
            7,
            1,
            'default is een tekst tussen aanhalingstekens; leeg mag: "".',
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(script_text: str, old: str, new: str, line: int, column: int, says: str) -> None:
    """A script author sees where to look and what to write: file, line, column, and one sentence."""
    assert old in script_text

    with pytest.raises(ContentError) as caught:
        parse(script_text.replace(old, new, 1), "kort.toml")

    error = caught.value
    assert ("kort.toml", line, column) == (error.file, error.line, error.column)
    assert error.sentence.startswith(f"kort.toml, regel {line}, kolom {column}: {says}")


def test_a_script_without_phases_is_refused() -> None:
    """An empty file is no script."""
    with pytest.raises(ContentError):
        parse("", "leeg.toml")
