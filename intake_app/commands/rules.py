"""`lvb-intake rules list|test`: the rules with their sources; whether all examples hold, also of reminders and notices."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from intake_app import assemble, checker
from intake_app.interview.examples import problems_of_notice, problems_of_prompt
from intake_app.language.findings import Severity
from intake_app.language.rulefile import Rule, marked
from intake_app.language.rules import Rulebook


def add(verbs: Any, sentence: str) -> None:
    """Add the options of this verb."""
    parser = verbs.add_parser(
        "rules",
        help=sentence,
        description="Toont de regels met hun bron, of test alle voorbeelden: van regels en van herinneringen.",
    )
    inner = parser.add_subparsers(metavar="WAT", required=True)
    inner.add_parser("list", help="toont de regels").set_defaults(run=list_all)
    inner.add_parser(
        "test", help="test alle voorbeelden in de regels, de herinneringen en wat het programma opmerkt"
    ).set_defaults(run=try_all)


def list_all(_options: argparse.Namespace) -> int:
    """Print a line a rule: id, label, severity, file, source."""
    for rule in checker.rulebook().rules:
        print(f"{rule.id}\t{rule.label}\t{rule.severity}\t{rule.file}\t{rule.source}")
    return 0


def try_all(_options: argparse.Namespace) -> int:
    """Try every example; returns 1 when one does not hold, and says which and why."""
    rulebook = checker.rulebook()
    for profile in checker.profiles().values():
        profile.applied(rulebook)  # a profile that names a rule which is gone says so here
    examples = 0
    problems: list[str] = []
    for rule in rulebook.rules:
        examples += len(rule.wrong) + len(rule.right) + len(rule.instead)
        problems += [f"{rule.file}, regel {rule.line}, {rule.id}: {problem}" for problem in problems_of(rule, rulebook)]
    for problem in problems:
        print(problem)
    print(f"{len(rulebook.rules)} regels, {examples} voorbeelden: {_hold(problems)}.")
    return int(bool(problems + _try_prompts()))


def _try_prompts() -> list[str]:
    """Try the examples of reminders and notices; prints and returns what does not hold."""
    script = assemble.scripts()[assemble.EXAMPLES_ON]
    reminders, notices = assemble.all_prompts(), assemble.all_notices()
    problems = [f"prompts.toml, {one.id}: {problem}" for one in reminders for problem in problems_of_prompt(one, script)]
    problems += [f"notices.toml, {one.id}: {problem}" for one in notices for problem in problems_of_notice(one)]
    for problem in problems:
        print(problem)
    examples = sum(len(one.raises + one.silent) for one in reminders) + sum(len(one.raises + one.silent) for one in notices)
    said = f"{len(reminders)} herinneringen en {len(notices)} dingen die opvallen, {examples} voorbeelden"
    print(f"{said}: {_hold(problems)}.")
    return problems


def _hold(problems: list[str]) -> str:
    return f"{len(problems)} voorbeelden kloppen niet" if problems else "alle voorbeelden kloppen"


def problems_of(rule: Rule, rulebook: Rulebook) -> Iterator[str]:
    """Give, in Dutch, each example of a rule that does not hold."""
    for example in rule.wrong:
        text, places = marked(example)
        found = {(finding.start, finding.end) for finding in rulebook.look(text, rule.before).findings if finding.rule == rule.id}
        for start, end in sorted(set(places) - found):
            yield f"bij 'wrong' hoort «{text[start:end]}» op te lichten in: {text}"
        for start, end in sorted(found - set(places)):
            yield f"bij 'wrong' licht «{text[start:end]}» op zonder [ ] in: {text}"
    for example in rule.right:
        for finding in rulebook.look(example, rule.before).findings:
            if finding.rule == rule.id or finding.severity is not Severity.CONSIDER:
                seen = f"{finding.rule!r} ziet «{example[finding.start : finding.end]}»"
                yield f"bij 'right' hoort niets op te lichten, maar {seen} in: {example}"
    for offered in rule.instead:
        for finding in rulebook.look(offered, rule.before).findings:
            if finding.severity is not Severity.CONSIDER:
                seen = f"{finding.rule!r} ziet «{offered[finding.start : finding.end]}»"
                yield f"wat bij 'instead' staat moet zelf goed zijn, maar {seen} in: {offered}"
