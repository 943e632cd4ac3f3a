"""Looks at the items of a list with one rulebook, and keeps apart what an author chose to pass over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from intake_app.language.findings import NOTHING_SAID, Context, Finding, Look, Severity
from intake_app.language.forms import Form
from intake_app.language.rules import Rulebook
from intake_app.review.item import Item
from intake_app.review.suppression import SYNTAX, Suppression

# A finding about the list itself, not about a question: the one label that no rule carries.
SUPPRESSION_RULE = "uitzondering"
SUPPRESSION_LABEL = "suppression"
_SOURCE = "Afspraak: wie een bevinding laat staan, schrijft op waarom."


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A finding that does not count here, and the reason that was given."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """An item with what was seen in it; `look` holds only what counts, `passed_over` what was suppressed with a reason.

    `about_list`: it is no question, but a suppression that is not right.
    """

    item: Item
    look: Look
    passed_over: tuple[PassedOver, ...] = ()
    about_list: bool = False

    def at_least(self, least: Severity) -> tuple[Finding, ...]:
        """The findings that weigh at least so much."""
        return tuple(finding for finding in self.look.findings if finding.severity.weight >= least.weight)


def judge(
    items: Iterable[Item],
    rulebook: Rulebook,
    context: Context = NOTHING_SAID,
    *,
    headings: bool = False,
    known: Collection[str] = (),
) -> Iterator[Judged]:
    """Judge each item as what the interviewer would say next, each on its own.

    A heading is not said to anyone: it is only judged when `headings` asks for that, as in a letter.
    A suppression that is not right counts for nothing and comes as an item of its own, before the item that it belongs to.
    `known`: ids of rules that exist but are silent in this rulebook.
    """
    rules = {rule.id for rule in rulebook.rules} | set(known)
    for item in items:
        look = rulebook.look(item.text, context)
        if not item.spoken and not headings:
            look = Look(look.text, look.form, ())
        if not item.suppressions:
            yield Judged(item, look)
            continue
        holds: dict[str, str] = {}
        for suppression in item.suppressions:
            problem = suppression.problem(rules) or ("" if item.text else "Na deze uitzondering komt geen vraag meer.")
            if problem:
                yield _faulty(item, suppression, problem)
            else:
                holds[suppression.rule] = suppression.reason
        if item.text:
            yield _without(item, look, holds)


def _without(item: Item, look: Look, holds: dict[str, str]) -> Judged:
    kept = tuple(finding for finding in look.findings if finding.rule not in holds)
    gone = tuple(PassedOver(finding, holds[finding.rule]) for finding in look.findings if finding.rule in holds)
    return Judged(item, Look(look.text, look.form, kept) if gone else look, gone)


def _faulty(item: Item, suppression: Suppression, problem: str) -> Judged:
    written = suppression.written
    finding = Finding(SUPPRESSION_RULE, SUPPRESSION_LABEL, Severity.CHANGE, 0, len(written), problem, (SYNTAX,), _SOURCE)
    place = Item(written, item.source, suppression.line, None)
    return Judged(place, Look(written, Form.OTHER, (finding,)), about_list=True)
