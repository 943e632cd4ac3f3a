"""The figures of a talk: shares of question forms, findings, silences. They describe; they judge nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from intake_app.interview import events as ev
from intake_app.interview.figures import LONG, OPEN, OPEN_GOAL, SHORT, YES_NO_MOST, Figures, figures_of, silence
from intake_app.interview.interview import Dated, Interview
from intake_app.interview.personal_numbers import KINDS, numbers_in
from intake_app.interview.script import Script
from intake_app.interview.tempo import OWN_VALUE
from intake_app.interview.vocabulary import FORMS, LABELS
from intake_app.report.times import decimal, minutes, percent, seconds, share
from intake_app.report.values import Count, Fact, Plot, PlotBar, Statistics, Waits

EXPLAIN = ("leading_suggestive", "victim_blaming", "pressure")
"""Findings of which each one should be explained."""

FREE = (ev.QuestionAsked, ev.AnswerNoted, ev.ToldBack, ev.Observed, ev.NeedNoted, ev.Noted, ev.Corrected, ev.SuspicionNoted)
"""What holds free words."""


def statistics_of(interview: Interview, script: Script | None = None) -> Statistics:
    """Count what was asked, what was found in it, and how long it was silent; with the script also phase by phase."""
    found = figures_of(interview, script)
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
        facts=(*_talk(found), *_facts(questions, answers, forms, labels), *_numbers(interview)),
        plots=_plots(found),
    )


def _talk(found: Figures) -> tuple[Fact, ...]:
    rate = decimal(found.per_minute) if found.per_minute is not None else "–"
    return (Fact("Gepraat", minutes(found.talked)), Fact("Vragen per minuut", rate))


def _plots(found: Figures) -> tuple[Plot, ...]:
    """Draw what the tables say: the shares of the forms, of open questions in each phase, and of short and long silences."""
    if not found.questions:
        return ()
    forms = [PlotBar(f"{FORMS[form]} ({number})", number / found.questions) for form, number in found.forms]
    phases = [PlotBar(f"{phase.title} ({phase.questions})", phase.open) for phase in found.phases]
    plots = [_plot("vormen", "Deel van de vragen per vorm", forms), _plot("fasen", "Open, of wie-wat-waar, per fase", phases)]
    silence = found.before_answer
    if silence.short is not None and silence.long is not None:
        between = max(0.0, 1 - silence.short - silence.long)
        names = (f"korter dan {SHORT:.0f} s", f"{SHORT:.0f} tot {LONG:.0f} s", f"{LONG:.0f} s of langer")
        bars = [PlotBar(name, share) for name, share in zip(names, (silence.short, between, silence.long), strict=True)]
        plots.append(_plot("stiltes", "Stilte tot een antwoord", bars))
    return tuple(plots)


def _plot(name: str, title: str, bars: list[PlotBar]) -> Plot:
    return Plot(name, f"{title}: " + "; ".join(f"{bar.name}: {percent(bar.share)}" for bar in bars), tuple(bars))


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


def _numbers(interview: Interview) -> tuple[Fact, ...]:
    """Count the personal numbers and addresses that were noted in free words, a corrected line with them; nothing when none."""
    words = (
        word
        for entry in interview.entries
        if isinstance(entry.event, FREE)
        for word in (entry.event.grounds if isinstance(entry.event, ev.SuspicionNoted) else entry.event.text,)
    )
    counted = Counter(found.kind for word in words for found in numbers_in(word))
    told = ", ".join(f"{name}: {counted[kind]}" for kind, (_, name) in KINDS.items() if counted[kind])
    return (Fact("Persoonlijke nummers en adressen in de tekst", f"{told} (kijk of die nodig zijn)"),) if told else ()


def _waits(what: str, measured: Iterable[float | None]) -> Waits:
    found = silence(measured)
    return Waits(
        what=what,
        number=found.number,
        median=seconds(found.median) if found.median is not None else "–",
        short=percent(found.short),
        long=percent(found.long),
    )
