"""The figures of a talk: shares of question forms, findings, silences. They describe; they judge nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from intake_app.interview import events as ev
from intake_app.interview.figures import OPEN, OPEN_GOAL, YES_NO_MOST, silence
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.tempo import OWN_VALUE
from intake_app.interview.vocabulary import FORMS, LABELS
from intake_app.report.times import decimal, percent, seconds, share
from intake_app.report.values import Count, Fact, Statistics, Waits

EXPLAIN = ("leading_suggestive", "victim_blaming", "pressure")
"""Findings of which each one should be explained."""


def statistics_of(interview: Interview) -> Statistics:
    """Count what was asked, what was found in it, and how long it was silent."""
    questions = interview.of(ev.QuestionAsked)
    answers = interview.of(ev.AnswerNoted)
    forms = Counter(dated.event.form for dated in questions)
    labels = Counter(label for dated in questions for label in {finding.label for finding in dated.event.findings})
    return Statistics(
        forms=tuple(Count(name, forms[form], share(forms[form], len(questions))) for form, name in FORMS.items()),
        findings=tuple(
            Count(LABELS.get(label, label), number, share(number, len(questions)))
            for label, number in sorted(labels.items(), key=lambda pair: (-pair[1], LABELS.get(pair[0], pair[0])))
        ),
        waits=(
            _waits("Stilte vóór een vraag", [d.event.pause for d in questions]),
            _waits("Stilte tot een antwoord", [d.event.waited for d in answers]),
        ),
        facts=_facts(questions, answers, forms, labels),
    )


def _facts(
    questions: list[Dated[ev.QuestionAsked]],
    answers: list[Dated[ev.AnswerNoted]],
    forms: Counter[str],
    labels: Counter[str],
) -> tuple[Fact, ...]:
    asked = len(questions)
    words = sum(len(dated.event.text.split()) for dated in questions)
    quiet = sum(not dated.event.findings for dated in questions)
    told = sum(len(dated.event.text.split()) for dated in answers)
    marks = Counter(mark for dated in answers for mark in dated.event.marks)
    anyway = sum(bool(dated.event.reason) for dated in questions)
    explain = sum(labels[label] for label in EXPLAIN)
    return (
        Fact("Vragen", str(asked)),
        Fact("Antwoorden", str(len(answers))),
        Fact(
            "Open, of wie-wat-waar",
            f"{share(sum(forms[form] for form in OPEN), asked)} (richtpunt: {percent(OPEN_GOAL)} of meer; {OWN_VALUE})",
        ),
        Fact("Ja/nee-vragen", f"{share(forms['yes_no'], asked)} (richtpunt: {percent(YES_NO_MOST)} of minder; {OWN_VALUE})"),
        Fact("Vragen zonder bevinding", f"{quiet} ({share(quiet, asked)})"),
        Fact("Sturend, verwijtend of met druk", f"{explain} (elk daarvan vraagt om uitleg)" if explain else "0"),
        Fact("Gesteld met een opgegeven reden", str(anyway)),
        Fact("Woorden per vraag", decimal(words / asked) if asked else "–"),
        Fact("Woorden per antwoord", decimal(told / len(answers)) if answers else "–"),
        Fact("‘Weet ik niet’ en ‘snap ik niet’", f"{marks['weet_niet']} en {marks['snapt_niet']} keer gemarkeerd"),
    )


def _waits(what: str, measured: Iterable[float | None]) -> Waits:
    found = silence(measured)
    return Waits(
        what=what,
        number=found.number,
        median=seconds(found.median) if found.median is not None else "–",
        short=percent(found.short),
        long=percent(found.long),
    )
