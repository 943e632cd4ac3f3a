"""What was found, as SARIF 2.1.0, which editors and code review systems read. Places count code points."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from intake_app import __version__
from intake_app.commands.check_report import Report, WholeTextScore, whole_text_line
from intake_app.language.findings import Finding, Severity
from intake_app.language.rulefile import Rule
from intake_app.review.item import Item
from intake_app.review.judging import SUPPRESSION_LABEL, SUPPRESSION_RULE, Judged

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {Severity.STOP: "error", Severity.CHANGE: "warning", Severity.CONSIDER: "note"}
_WHOLE_TEXT_RULE = "hele-tekst"
_OWN_RULES = (
    (SUPPRESSION_RULE, SUPPRESSION_LABEL, "Een uitzondering noemt één regel die bestaat, en een reden."),
    (_WHOLE_TEXT_RULE, "readability", "De tekst als geheel is te moeilijk voor dit profiel."),
)


def sarif(report: Report, rules: Sequence[Rule]) -> str:
    """Write the report as one SARIF log; `rules` are all rules that looked."""
    described = [_rule(rule) for rule in rules]
    described += [_described(name, tag, says, says, "warning") for name, tag, says in _OWN_RULES]
    index = {rule["id"]: at for at, rule in enumerate(described)}
    results = [result for one in report.judged for result in _results(one, report.least, index)]
    results += [_whole_text(one, index) for one in report.whole_texts if not one.fits]
    run = {
        "tool": {"driver": {"name": "LVB-intake", "version": __version__, "language": "nl-NL", "rules": described}},
        "columnKind": "unicodeCodePoints",
        "language": "nl-NL",
        "properties": {"profile": report.profile.id, "questions": report.questions},
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(rule: Rule) -> dict[str, Any]:
    offered = f" Bijvoorbeeld: {' / '.join(rule.instead)}" if rule.instead else ""
    more = f"{rule.says}{offered} Bron: {rule.source}"
    return _described(rule.id, rule.label, rule.says, more, _LEVEL[rule.severity])


def _described(name: str, tag: str, says: str, more: str, level: str) -> dict[str, Any]:
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in re.split(r"[_-]", name)),
        "shortDescription": {"text": says},
        "help": {"text": more},
        "defaultConfiguration": {"level": level},
        "properties": {"tags": [tag]},
    }


def _results(one: Judged, least: Severity, index: dict[str, int]) -> list[dict[str, Any]]:
    found = [_result(one.item, finding, index) for finding in one.at_least(least)]
    for over in one.passed_over:
        suppression = {"kind": "inSource", "justification": over.reason}
        found.append(_result(one.item, over.finding, index) | {"suppressions": [suppression]})
    return found


def _result(item: Item, finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    offered = f" Bijvoorbeeld: {' / '.join(finding.instead[:2])}" if finding.instead else ""
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _LEVEL[finding.severity],
        "message": {"text": f"{finding.says}{offered}"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(item.source)}, "region": _region(item, finding)}}],
        "properties": {"label": finding.label, "instead": list(finding.instead), "source": finding.source},
    }


def _region(item: Item, finding: Finding) -> dict[str, Any]:
    """The place in the line; only the line where the text does not stand there as it is (a quoted cell of a csv)."""
    region: dict[str, Any] = {"startLine": item.line}
    if item.start is not None and finding.start < finding.end:
        region["startColumn"] = item.start + finding.start + 1
        region["endColumn"] = item.start + finding.end + 1
        region["snippet"] = {"text": item.text[finding.start : finding.end]}
    else:
        region["snippet"] = {"text": item.text}
    return region


def _whole_text(one: WholeTextScore, index: dict[str, int]) -> dict[str, Any]:
    return {
        "ruleId": _WHOLE_TEXT_RULE,
        "ruleIndex": index[_WHOLE_TEXT_RULE],
        "level": "warning",
        "message": {"text": whole_text_line(one)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(one.source)}}}],
    }


def _uri(source: str) -> str:
    path = Path(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
