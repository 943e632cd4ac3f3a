"""A profile: a set of limits for one use (a talk, a strict look, a letter). Reads TOML that is handed in as text."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from intake_app.errors import ContentError
from intake_app.language.findings import LABELS, Severity
from intake_app.language.kinds import Count
from intake_app.language.readability import Readability
from intake_app.language.rulefile import Rule
from intake_app.language.rules import Rulebook

_KEYS = frozenset({"title", "about", "source", "limits", "severity", "whole_text"})
_OFF = "off"
_WHOLE_TEXT_KEYS = frozenset({"flesch_douma_at_least", "lix_at_most", "fewest_words"})


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of a whole text next to its limit. `fits`: None when there is too little text to say."""

    name: str
    value: float | None
    limit: str
    fits: bool | None


@dataclass(frozen=True, slots=True)
class WholeText:
    """The limits for a text as a whole; a text of fewer words than `fewest_words` is not judged."""

    flesch_douma_at_least: float
    lix_at_most: float
    fewest_words: int

    def measures(self, score: Readability) -> tuple[Measure, ...]:
        """Hold a text against the limits."""
        enough = score.words >= self.fewest_words
        flesch, lix = score.flesch_douma, score.lix
        return (
            Measure(
                "Flesch-Douma", flesch, f"ten minste {self.flesch_douma_at_least:g}",
                flesch >= self.flesch_douma_at_least if enough and flesch is not None else None,
            ),
            Measure(
                "LIX", lix, f"hoogstens {self.lix_at_most:g}",
                lix <= self.lix_at_most if enough and lix is not None else None,
            ),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Profile:
    """What differs from the rules as they are written.

    `limits`: rule id → more than this is too much. `severities`: label or rule id → weight, None = silent; a rule goes before its
    label. `whole_text`: None when single questions are all that counts.
    """

    id: str
    title: str
    about: str
    source: str
    limits: Mapping[str, int]
    severities: Mapping[str, Severity | None]
    whole_text: WholeText | None
    fingerprint: str

    def applied(self, rulebook: Rulebook) -> Rulebook:
        """Make the rulebook of this profile; raises ContentError when it names a rule or label that does not exist."""
        known = {rule.id: rule for rule in rulebook.rules}
        for name in self.limits:
            if name not in known or not isinstance(known[name].matcher, Count):
                raise self._problem(f"de regel {name!r} bij [limits] bestaat niet, of telt niets.")
        for name in self.severities:
            if name not in known and name not in LABELS:
                raise self._problem(f"{name!r} bij [severity] is geen label en geen regel.")
        rules = tuple(changed for rule in rulebook.rules if (changed := self._changed(rule)) is not None)
        if rules == rulebook.rules:
            return rulebook
        both = hashlib.sha256(f"{rulebook.fingerprint} {self.fingerprint}".encode()).hexdigest()
        return Rulebook(rules, rulebook.lexicon, both)

    def _changed(self, rule: Rule) -> Rule | None:
        severity = self.severities.get(rule.id, self.severities.get(rule.label, rule.severity))
        if severity is None:
            return None
        limit = self.limits.get(rule.id)
        if limit is not None and isinstance(rule.matcher, Count) and limit != rule.matcher.more_than:
            # The number that the sentence names goes along.
            says = re.sub(rf"\b{rule.matcher.more_than}\b", str(limit), rule.says)
            rule = replace(rule, says=says, matcher=replace(rule.matcher, more_than=limit))
        return rule if severity is rule.severity else replace(rule, severity=severity)

    def _problem(self, sentence: str) -> ContentError:
        return ContentError(f"In het profiel {self.id!r}: {sentence}")


def read_profile(name: str, text: str) -> Profile:
    """Read one profile; its id is the file name without `.toml`. Raises ContentError, in Dutch, for what is not right."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError("Dit is geen geldige TOML.", file=name, hint=str(error)) from None
    for key in table:
        if key not in _KEYS:
            raise ContentError(f"De sleutel {key!r} hoort niet in een profiel.", file=name)
    limits, severities = _table(table, "limits", name), _table(table, "severity", name)
    for key, value in limits.items():
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise ContentError(f"Zet bij {key!r} een heel getal van 1 of meer.", file=name)
    for key, value in severities.items():
        if value not in {*Severity, _OFF}:
            raise ContentError(f"Zet bij {key!r} een van: {', '.join((*Severity, _OFF))}.", file=name)
    return Profile(
        id=name.removesuffix(".toml"),
        title=_words(table, "title", name), about=_words(table, "about", name), source=_words(table, "source", name),
        limits=limits,
        severities={key: None if value == _OFF else Severity(value) for key, value in severities.items()},
        whole_text=_whole_text(table, name),
        fingerprint=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )  # fmt: skip


def _whole_text(table: Mapping[str, Any], name: str) -> WholeText | None:
    if "whole_text" not in table:
        return None
    given = _table(table, "whole_text", name)
    numbers = {key: value for key, value in given.items() if isinstance(value, int | float) and not isinstance(value, bool)}
    if set(given) != _WHOLE_TEXT_KEYS or len(numbers) != len(given):
        raise ContentError(f"Zet bij [whole_text] een getal voor {', '.join(sorted(_WHOLE_TEXT_KEYS))}.", file=name)
    return WholeText(numbers["flesch_douma_at_least"], numbers["lix_at_most"], int(numbers["fewest_words"]))


def _table(table: Mapping[str, Any], key: str, name: str) -> dict[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise ContentError(f"Schrijf {key!r} als een onderdeel: [{key}].", file=name)
    return value


def _words(table: Mapping[str, Any], key: str, name: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ContentError(f"Het profiel mist {key!r}.", file=name)
    return value
