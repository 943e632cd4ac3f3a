"""What was found, for another program: one JSON object a line, in the order of the items."""

from __future__ import annotations

import json
from typing import Any

from intake_app.commands.check_report import WholeTextScore
from intake_app.language.findings import Finding, Severity
from intake_app.language.readability import readability
from intake_app.language.rules import Rulebook
from intake_app.review.judging import Judged

# One for all lines; what is written holds nothing that holds itself.
_written = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def json_line(one: Judged, rulebook: Rulebook, least: Severity) -> str:
    """Write one item with the keys that the contract names; `suppressed` only where something was passed over."""
    item = one.item
    findings = one.at_least(least)
    score = readability(item.text)
    value: dict[str, Any] = {
        "text": item.text,
        "source": item.source,
        "line": item.line,
        "form": one.look.form,
        "labels": sorted({finding.label for finding in findings}),
        "findings": [_finding(finding) for finding in findings],
        "words": [
            {"text": word.text, "start": word.start, "end": word.end}
            | {"difficulty": word.difficulty, "hard": word.hard, "easier": word.easier}
            for word in rulebook.words(item.text)
        ],
        "readability": {"flesch_douma": score.flesch_douma, "words": score.words, "syllables": score.syllables},
    }
    if one.passed_over:
        value["suppressed"] = [_finding(over.finding) | {"reason": over.reason} for over in one.passed_over]
    return _written(value)


def whole_text_json(one: WholeTextScore) -> str:
    """Write how a source does as a whole; comes after the items, only with a profile that judges whole texts."""
    score = one.score
    value = {
        "whole_text": one.source,
        "readability": {"flesch_douma": score.flesch_douma, "lix": score.lix}
        | {"words": score.words, "sentences": score.sentences, "syllables": score.syllables},
        "limits": [
            {"name": measure.name, "value": measure.value, "limit": measure.limit, "fits": measure.fits}
            for measure in one.measures
        ],
    }
    return _written(value)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule, "label": finding.label, "severity": finding.severity, "start": finding.start,
        "end": finding.end, "says": finding.says, "instead": finding.instead, "source": finding.source,
    }  # fmt: skip
