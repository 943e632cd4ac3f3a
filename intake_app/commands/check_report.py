"""What `lvb-intake check` found, ready to be written in one of its forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from intake_app.language.findings import Severity
from intake_app.language.profile import Measure, Profile
from intake_app.language.readability import Readability, readability
from intake_app.review.item import Item
from intake_app.review.judging import Judged

WEIGHT = {Severity.STOP: "eerst anders zeggen", Severity.CHANGE: "liever anders", Severity.CONSIDER: "kijk hiernaar"}


@dataclass(frozen=True, slots=True)
class WholeTextScore:
    """How readable one source is as a whole, next to the limits of the profile."""

    source: str
    score: Readability
    measures: tuple[Measure, ...]

    @property
    def fits(self) -> bool:
        """Whether no limit is passed."""
        return all(measure.fits is not False for measure in self.measures)


@dataclass(frozen=True, slots=True)
class Report:
    """All that was looked at, from which weight on a finding counts, and the profile it was looked at with."""

    judged: tuple[Judged, ...]
    least: Severity
    profile: Profile
    whole_texts: tuple[WholeTextScore, ...] = ()

    @property
    def questions(self) -> int:
        """How many items were looked at."""
        return sum(not one.about_list for one in self.judged)

    @property
    def findings(self) -> int:
        """How many findings count."""
        return sum(len(one.at_least(self.least)) for one in self.judged)

    @property
    def touched(self) -> int:
        """How many items have such a finding."""
        return sum(bool(one.at_least(self.least)) for one in self.judged)

    @property
    def passed_over(self) -> int:
        """How many findings were suppressed with a reason."""
        return sum(len(one.passed_over) for one in self.judged)

    def summary(self) -> list[str]:
        """What to say at the end: one line, and one for each source that is judged as a whole."""
        vragen = "vraag of zin" if self.questions == 1 else "vragen of zinnen"
        line = f"{self.questions} {vragen} bekeken; {counted(self.findings)} bij {self.touched}."
        if self.passed_over:
            line += f" {counted(self.passed_over).capitalize()} niet meegeteld, met reden."
        return [line, *(whole_text_line(one) for one in self.whole_texts)]


def whole_texts_of(items: Iterable[Item], profile: Profile) -> tuple[WholeTextScore, ...]:
    """Score each source as a whole, when the profile has limits for that."""
    if profile.whole_text is None:
        return ()
    texts: dict[str, list[str]] = {}
    for item in items:
        texts.setdefault(item.source, []).append(item.text)
    scores = {source: readability("\n".join(lines)) for source, lines in texts.items()}
    return tuple(WholeTextScore(source, score, profile.whole_text.measures(score)) for source, score in scores.items())


def whole_text_line(one: WholeTextScore) -> str:
    """Say how readable a source is as a whole."""
    if all(measure.fits is None for measure in one.measures):
        return f"{one.source}: {one.score.words} woorden, te weinig om de tekst als geheel te beoordelen."
    parts = [
        f"{measure.name} {measure.value:.0f} ({measure.limit}: {'goed' if measure.fits else 'liever makkelijker'})"
        for measure in one.measures
        if measure.value is not None
    ]
    return f"{one.source}, hele tekst: {', '.join(parts)}."


def counted(findings: int) -> str:
    """Say how many findings."""
    return f"{findings} {'bevinding' if findings == 1 else 'bevindingen'}"


def place_of(item: Item) -> str:
    """Where an item stands: documents have paragraphs and notes, texts have lines."""
    if item.where:
        return item.where
    unit = "alinea" if Path(item.source).suffix.lower() in {".docx", ".odt"} else "regel"
    return f"{unit} {item.line}"
