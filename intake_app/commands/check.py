"""`lvb-intake check [FILE ...|-]`: looks at questions from files or standard input."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from intake_app import assemble
from intake_app.commands.printable import printable
from intake_app.errors import FileProblem, InputError
from intake_app.language.findings import NOTHING_SAID, Context, Finding, Look, Severity, Turn
from intake_app.language.readability import readability
from intake_app.language.rules import Rulebook
from intake_app.review.questions import Item, decode, read_items, read_standard_input

_FORMATS = ("text", "json", "sarif", "html", "docx")
_NOT_YET = frozenset({"sarif", "html", "docx"})
_WEIGHT = {Severity.STOP: "eerst anders zeggen", Severity.CHANGE: "liever anders", Severity.CONSIDER: "kijk hiernaar"}
_STDIN = "-"
_ROLES: dict[str, Literal["interviewer", "interviewee"]] = {"interviewer": "interviewer", "interviewee": "interviewee"}


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser(
        "check", help=sentence, description="Kijkt vragen na: één per regel, uit bestanden of van standaardinvoer (-)."
    )
    parser.add_argument(
        "files", nargs="*", default=[_STDIN], metavar="BESTAND", help="txt, docx, csv of jsonl; - is standaardinvoer"
    )
    parser.add_argument("--format", choices=_FORMATS, default="text", help="tekst om te lezen, of json: één object per regel")
    parser.add_argument(
        "--severity", choices=tuple(Severity), default=Severity.CONSIDER, help="vanaf welke zwaarte een bevinding meetelt"
    )
    parser.add_argument("--context", type=Path, metavar="BESTAND", help="eerdere beurten, oudste eerst: jsonl met role en text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Look at every item; returns 1 when something was found at or above the asked severity."""
    if options.format in _NOT_YET:
        raise InputError(f"De vorm {options.format!r} komt in een latere versie. Kies text of json.")
    least = Severity(options.severity)
    context = read_context(options.context) if options.context else NOTHING_SAID
    items = [item for name in options.files for item in _items(name)]
    rulebook = assemble.rulebook()
    looks = [(item, rulebook.look(item.text, context)) for item in items]
    if options.format == "json":
        _write(json_line(item, look, rulebook, least) for item, look in looks)
    else:
        _write(text_lines(looks, least))
    return int(any(at_least(look, least) for _, look in looks))


def read_context(path: Path) -> Context:
    """Read earlier turns, oldest first; raises FileProblem with the line of what is not right."""
    name = path.name
    try:
        text = decode(path.read_bytes(), name)
    except OSError:
        raise FileProblem(f"{name} is niet te lezen.") from None
    turns: list[Turn] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            raise FileProblem(f"{name}, regel {number}: dit is geen geldige JSON.") from None
        role = _ROLES.get(str(value.get("role"))) if isinstance(value, dict) else None
        if role is None or not isinstance(value.get("text"), str):
            example = '{"role": "interviewer", "text": "…"} of {"role": "interviewee", "text": "…"}'
            raise FileProblem(f"{name}, regel {number}: hier hoort een beurt te staan: {example}.")
        turns.append(Turn(role, value["text"]))
    return Context(turns=tuple(turns))


def at_least(look: Look, least: Severity) -> list[Finding]:
    """Return the findings that weigh at least so much."""
    return [finding for finding in look.findings if finding.severity.weight >= least.weight]


def json_line(item: Item, look: Look, rulebook: Rulebook, least: Severity) -> str:
    """Write one item as one JSON object, with the keys that the contract names."""
    findings = at_least(look, least)
    score = readability(item.text)
    value = {
        "text": item.text,
        "source": item.source,
        "line": item.line,
        "form": look.form,
        "labels": sorted({finding.label for finding in findings}),
        "findings": [
            {"rule": finding.rule, "label": finding.label, "severity": finding.severity, "start": finding.start}
            | {"end": finding.end, "says": finding.says, "instead": finding.instead, "source": finding.source}
            for finding in findings
        ],
        "words": [
            {"text": word.text, "start": word.start, "end": word.end}
            | {"difficulty": word.difficulty, "hard": word.hard, "easier": word.easier}
            for word in rulebook.words(item.text)
        ],
        "readability": {"flesch_douma": score.flesch_douma, "words": score.words, "syllables": score.syllables},
    }  # fmt: skip
    return json.dumps(value, ensure_ascii=False)


def text_lines(looks: Sequence[tuple[Item, Look]], least: Severity) -> Iterable[str]:
    """Write the items that have findings, and one line that sums up."""
    count = touched = 0
    for item, look in looks:
        findings = at_least(look, least)
        if not findings:
            continue
        touched += 1
        count += len(findings)
        yield f"{item.source}, regel {item.line}: {printable(item.text)}"
        for finding in findings:
            seen = printable(item.text[finding.start : finding.end])
            yield f"  {_WEIGHT[finding.severity]} – «{seen}» {finding.says} [{finding.rule}]"
            if finding.instead:
                yield f"    bijvoorbeeld: {' / '.join(finding.instead[:2])}"
    vragen = "vraag of zin" if len(looks) == 1 else "vragen of zinnen"
    yield f"{len(looks)} {vragen} bekeken; {count} {'bevinding' if count == 1 else 'bevindingen'} bij {touched}."


def _items(name: str) -> list[Item]:
    if name != _STDIN:
        return read_items(Path(name))
    return read_standard_input()


def _write(lines: Iterable[str]) -> None:
    # What was read may hold anything; a sign that can't be written becomes a question mark, never a traceback.
    for line in lines:
        sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.flush()
