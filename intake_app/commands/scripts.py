"""`lvb-intake scripts list|check FILE`: which scripts there are, and what is wrong with one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from intake_app import assemble, resources
from intake_app.errors import ContentError, FileProblem
from intake_app.interview.script import Script, Wording, parse
from intake_app.language.findings import Context, Severity

EXAMPLE = {"roepnaam": "Sanne", "rechercheur": "Kim", "collega": "Bo", "tolk": "Noor"}


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser("scripts", help=sentence, description="Toont de gespreksscripts, of controleert er een.")
    inner = parser.add_subparsers(metavar="WAT", required=True)
    inner.add_parser("list", help="toont de scripts").set_defaults(run=list_all)
    check = inner.add_parser("check", help="controleert een script, met bestand en regel van wat niet klopt")
    check.add_argument("file", type=Path, metavar="BESTAND")
    check.set_defaults(run=check_one)


def list_all(_options: argparse.Namespace) -> int:
    """Print a line a script."""
    for script in assemble.scripts().values():
        steps = sum(len(phase.steps) for phase in script.phases)
        print(f"{script.id}\t{script.title}\tversie {script.version}\t{len(script.phases)} fasen, {steps} stappen")
    return 0


def check_one(options: argparse.Namespace) -> int:
    """Read one script and look at each sentence in it; returns 1 when something is wrong."""
    try:
        text = options.file.read_text("utf-8-sig")
    except OSError as error:
        raise FileProblem(f"{options.file} is niet te lezen.") from error
    except UnicodeDecodeError as error:
        raise FileProblem(f"{options.file} is geen tekstbestand in UTF-8.") from error
    script = parse(text, options.file.name)
    problems = problems_in(script, text, options.file.name)
    for problem in problems:
        print(problem)
    print(f"{script.title}: {f'bevindingen: {len(problems)}' if problems else 'in orde'}.")
    return 1 if problems else 0


def problems_in(script: Script, text: str, file: str) -> list[str]:
    """Fill and look at every sentence for the interviewee; returns what is of `change` or `stop`, with file and line."""
    rulebook, found = assemble.rulebook(), []
    lines = text.splitlines()
    for phase in script.phases:
        for step in phase.steps:
            line = next((n for n, row in enumerate(lines, 1) if f'"{step.id}"' in row), 0)
            for words in sentences(step.words, step.tell_back, step.trial.words if step.trial else None, *step.follow_ups):
                try:
                    said = resources.fill(words, EXAMPLE)
                except ContentError as error:
                    found.append(f"{file}, regel {line}: {error.sentence} ({words})")
                    continue
                look = rulebook.look(said, Context(exempt=phase.exempt))
                heavy = [finding for finding in look.findings if finding.severity is not Severity.CONSIDER]
                found += [f"{file}, regel {line}: «{said}» {finding.says}" for finding in heavy]
    return found


def sentences(*wordings: Wording | None) -> list[str]:
    """Return both forms of each wording that is there."""
    return [form for words in wordings if words for form in dict.fromkeys((words.je, words.u))]
