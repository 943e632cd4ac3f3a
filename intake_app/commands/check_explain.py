"""`lvb-intake check --explain ID`: one rule in full, or all rules of one label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intake_app.commands.check_report import WEIGHT
from intake_app.language.findings import LABELS
from intake_app.language.rulefile import Rule


def explain(name: str, rules: Sequence[Rule]) -> Iterator[str]:
    """Say what a rule sees, why, what to say instead and where that comes from; nothing for an unknown name."""
    for rule in rules:
        if rule.id == name:
            yield from _rule(rule)
            return
    found = [rule for rule in rules if rule.label == name]
    if found:
        yield f"Het label {name} heeft {len(found)} {'regel' if len(found) == 1 else 'regels'}:"
        for rule in found:
            yield f"  {rule.id} – {WEIGHT[rule.severity]}: {rule.says}"


def unknown(name: str, rules: Sequence[Rule]) -> str:
    """Say that a rule does not exist, and which ones look like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - only who mistypes needs it

    near = get_close_matches(name.lower(), [*(rule.id for rule in rules), *sorted(LABELS)], n=3)
    return f"de regel {name!r} bestaat niet; " + (f"misschien {' of '.join(near)}" if near else "zie: lvb-intake rules list")


def _rule(rule: Rule) -> Iterator[str]:
    yield f"{rule.id} – {WEIGHT[rule.severity]} ({rule.severity}), label {rule.label}"
    yield f"  {rule.says}"
    if rule.instead:
        yield f"  Zeg bijvoorbeeld: {' / '.join(rule.instead)}"
    yield f"  Bron: {rule.source}"
    yield f"  Staat in: wordlists/rules/{rule.file}, regel {rule.line}"
    if rule.before.turns or rule.before.own_words:
        yield "  Alleen in een gesprek. In de voorbeelden is eerder gezegd:"
        yield from (f"    {turn.role}: {turn.text}" for turn in rule.before.turns)
        yield from (f"    eigen woord: {ours} = {theirs}" for ours, theirs in rule.before.own_words)
    yield "  Hier spreekt de regel ([ ] is de plek):"
    yield from (f"    {example}" for example in rule.wrong)
    yield "  Hier zwijgt de regel:"
    yield from (f"    {example}" for example in rule.right)
