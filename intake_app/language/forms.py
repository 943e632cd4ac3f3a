"""Which kind of question is this: exactly one form for each text."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from intake_app.language.clauses import Clauses
from intake_app.language.grammar import NEGATIONS
from intake_app.language.shapes import Shape


class Form(StrEnum):
    """The forms, from the most to the least open."""

    OPEN_INVITATION = "open_invitation"
    WH_SPECIFIC = "wh_specific"
    YES_NO = "yes_no"
    FORCED_CHOICE = "forced_choice"
    STATEMENT = "statement"
    OTHER = "other"


_FORMS = {
    Shape.INVITATION: Form.OPEN_INVITATION,
    Shape.WH: Form.WH_SPECIFIC,
    Shape.VERB_FIRST: Form.YES_NO,
    Shape.STATEMENT: Form.STATEMENT,
    Shape.ORDER: Form.STATEMENT,
    Shape.FRAGMENT: Form.OTHER,
}


# Asked because something was not heard: `Pardon?`
_NOT_HEARD = frozenset("hè hé he huh hm hmm pardon sorry wablief eh euh".split())


def form_of(clauses: Sequence[Clauses]) -> Form:
    """The form of a text: that of the first sentence that asks; a choice wins, also when it comes as a next sentence."""
    for at, sentence in enumerate(clauses):
        if not sentence.is_question or (at and clauses[at - 1].sets_condition) or _only_tagged(sentence) or _asks_again(sentence):
            continue
        if sentence.choice is not None:
            return Form.FORCED_CHOICE
        following = clauses[at + 1] if at + 1 < len(clauses) else None
        if sentence.shape is Shape.VERB_FIRST and following is not None and following.continues_choice:
            return Form.FORCED_CHOICE
        return Form.YES_NO if sentence.shape in {Shape.STATEMENT, Shape.FRAGMENT, Shape.ORDER} else _FORMS[sentence.shape]
    shapes = {sentence.shape for sentence in clauses}
    conditions = [sentence for sentence in clauses if sentence.sets_condition]
    if conditions:
        # `Ben je moe? Zeg het maar.` is a question as well; `Weet je iets niet? Zeg het maar.` only tells what to do.
        asked = conditions[0].sentence.asks and NEGATIONS.isdisjoint(conditions[0].lows)
        return Form.YES_NO if asked else Form.STATEMENT
    return Form.STATEMENT if shapes & {Shape.STATEMENT, Shape.ORDER} else Form.OTHER


def _only_tagged(sentence: Clauses) -> bool:
    """`Dat weet je best, hè.`: with a full stop it tells, whatever its tag."""
    told = sentence.tag is not None and sentence.sentence.mark == "."
    return told and sentence.shape in {Shape.STATEMENT, Shape.FRAGMENT}


def _asks_again(sentence: Clauses) -> bool:
    return sentence.shape is Shape.FRAGMENT and _NOT_HEARD.issuperset(sentence.lows)
