"""A score, an IQ or a diagnosis is seen as it is typed; what was seen or heard is not."""

from __future__ import annotations

import pytest

from intake_app.interview.sources_needed import needs_source


@pytest.mark.parametrize(
    "text",
    [
        *(
            "IQ 68",
            "Haar TIQ is 71.",
            "iq van rond de 60",
            "Volgens de begeleider een intelligentiequotiënt van 65",
            "WISC gedaan",
        ),
        *("verstandelijk beperkt volgens moeder", "licht verstandelijk gehandicapt", "zwakbegaafd", "ADHD", "heeft autisme"),
        *("diagnose PTSS", "is gediagnosticeerd met iets", "borderline", "persoonlijkheidsstoornis", "SCIL 17", "SCIL-score: 17"),
        *("functioneert op het niveau van een kind van 8", "verstandelijke leeftijd van 9", "scoort laag: score was 14"),
        *("heeft een LVB", "is LVB", "syndroom van Down", "68 IQ", "zij heeft een verstandelijke beperking"),
        *("zit op het niveau van een 8-jarige", "het verstand van een kleuter", "reageert als een kind van 6"),
    ],
)
def test_it_is_seen(text: str) -> None:
    """In any case of letters, anywhere in the text."""
    assert needs_source(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Zegt vaak ja.", "vermoeden van LVB", "Vermoedelijk heeft zij een LVB", "Signalen: leest langzaam"),
        *("LVB-specialist gebeld", "Zat op het vso", "Heeft een begeleider", "Was 16 jaar toen", "Betaalde 50 euro"),
        *(
            "vermoeden van een licht verstandelijke beperking",
            "luisterde naar een cd",
            "heeft een kind van 4",
            "dacht aan haar kind",
        ),
        *("SCIL afgenomen, onder de grens", "Antwoordt pas na 12 seconden", "Mo was erbij"),
    ],
)
def test_what_was_seen_or_heard_stays_quiet(text: str) -> None:
    """A suspicion may always be noted."""
    assert "" == needs_source(text)
