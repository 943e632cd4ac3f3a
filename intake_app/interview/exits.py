"""What a phase still waits for, read off the record. It is shown, and never blocks."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.prompts import Prompt
from intake_app.interview.script import CONTACT_CARD, Phase, Step
from intake_app.interview.vocabulary import EXITS

INVITATIONS = 3
"""So many open invitations get an answer before the practice story has done its work (eigen richtwaarde)."""

NAMED = 3
"""So many titles are named; of the rest only the number is told."""

PRACTISED_WELL = frozenset({"shown", "helped"})


@dataclass(frozen=True, slots=True)
class Moment:
    """What an exit condition is read off: the phase with the steps that are for this person, the record, and the reminders."""

    phase: Phase
    steps: tuple[Step, ...]
    interview: Interview
    prompts: tuple[Prompt, ...]


Exit = Callable[[Moment], tuple[str, ...] | None]
"""Returns None when the condition is met, or the titles of what is still open (none: there is nothing to name)."""


def still_open(
    phase: Phase, interview: Interview, prompts: tuple[Prompt, ...], holding: Collection[str], modules: Collection[str]
) -> tuple[str, ...]:
    """Say, in Dutch, what this phase still waits for, in the order in which its script names it."""
    steps = tuple(step for step in phase.steps if step.applies(holding, modules))
    moment = Moment(phase, steps, interview, prompts)
    left = ((code, EXIT_CHECKS[code](moment)) for code in phase.exit_when)
    return tuple(_told(code, titles) for code, titles in left if titles is not None)


def _told(code: str, titles: tuple[str, ...]) -> str:
    if not titles:
        return EXITS[code]
    more = f" en nog {len(titles) - NAMED}" if len(titles) > NAMED else ""
    return f"{EXITS[code]} ({', '.join(titles[:NAMED])}{more})"


def _met(met: bool) -> tuple[str, ...] | None:  # noqa: FBT001 - reads as a sentence
    return None if met else ()


def _rest(titles: Collection[str]) -> tuple[str, ...] | None:
    return tuple(titles) or None


def _specialist_decided(moment: Moment) -> tuple[str, ...] | None:
    interview = moment.interview
    about = {prompt.id for prompt in moment.prompts if prompt.kind == "lvb_specialist"}
    decided = any(dated.event.prompt in about for dated in interview.of(ev.PromptDecided))
    here = any(dated.event.role == "lvb_specialist" for dated in interview.of(ev.PersonPresent))
    last = interview.suspicion
    no_grounds = last is not None and last.event.value != "ja" and not interview.signals
    return _met(decided or here or no_grounds)


def _rights_told_back(moment: Moment) -> tuple[str, ...] | None:
    rights = moment.interview.rights
    waiting = [step for step in moment.steps if step.right and not (step.right in rights and rights[step.right].understood)]
    return _rest([step.title for step in waiting])


def _rules_shown(moment: Moment) -> tuple[str, ...] | None:
    results = {dated.event.rule: dated.event.result for dated in moment.interview.of(ev.RulePractised)}
    return _rest([step.title for step in moment.steps if step.rule and results.get(step.rule) not in PRACTISED_WELL])


def _told_on_invitation(moment: Moment) -> int:
    """Return how many open invitations in this phase got an answer in words."""
    return sum(
        turn.question is not None
        and turn.question.event.phase == moment.phase.id
        and turn.question.event.form == "open_invitation"
        and any(answer.event.text for answer in turn.answers)
        for turn in moment.interview.turns
    )


def _three_invitations_answered(moment: Moment) -> tuple[str, ...] | None:
    return _met(_told_on_invitation(moment) >= INVITATIONS)


def _free_account(moment: Moment) -> tuple[str, ...] | None:
    return _met(_told_on_invitation(moment) > 0 or _told_freely(moment))


def _told_freely(moment: Moment) -> bool:
    """Whether something was told, to no question, while this phase was on the screen."""
    here = False
    for entry in moment.interview.entries:
        if isinstance(entry.event, ev.StepShown):
            here = entry.event.phase == moment.phase.id
        elif here and isinstance(entry.event, ev.AnswerNoted) and not entry.event.question and entry.event.text:
            return True
    return False


def _steps_done(moment: Moment) -> tuple[str, ...] | None:
    done = moment.interview.steps_done
    return _rest([step.title for step in moment.steps if step.id not in done])


def _summary_checked(moment: Moment) -> tuple[str, ...] | None:
    turns = (turn for turn in moment.interview.turns if turn.question and turn.question.event.phase == moment.phase.id)
    return _met(any(turn.answers for turn in turns))


def _contact_card(moment: Moment) -> tuple[str, ...] | None:
    closed, done = moment.interview.closed, moment.interview.steps_done
    given = any(step.gives == CONTACT_CARD and step.id in done for step in moment.steps)
    return _met(given or bool(closed and closed.event.contact_card))


def _recording_noted(moment: Moment) -> tuple[str, ...] | None:
    return _met(moment.interview.recording is not None)


EXIT_CHECKS: dict[str, Exit] = {
    "specialist_decided": _specialist_decided,
    "rights_told_back": _rights_told_back,
    "rules_shown": _rules_shown,
    "three_invitations_answered": _three_invitations_answered,
    "free_account": _free_account,
    "steps_done": _steps_done,
    "summary_checked": _summary_checked,
    "contact_card": _contact_card,
    "recording_noted": _recording_noted,
}
"""The closed list (script.EXIT_CONDITIONS)."""
