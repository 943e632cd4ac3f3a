"""Conditions about who is needed: what was seen, noticed or screened, who was asked already, and whether it is safe."""

from __future__ import annotations

from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.notices import confirmed
from intake_app.interview.pacing import Pace
from intake_app.interview.reported import unreported

SPECIALIST = "lvb-specialist"
"""The id of the reminder to bring in an LVB specialist (templates/prompts/prompts.toml)."""

CLOSING = "afsluiting"
"""The id of the last phase, in every script that has one."""

TOGETHER = 2
"""So many different things that were noticed and confirmed ask for someone who knows what they mean (eigen richtwaarde)."""


def _noticed(interview: Interview, _pace: Pace) -> list[int]:
    return [dated.seq for dated in confirmed(interview)]


def _noticed_together(interview: Interview, _pace: Pace) -> list[int]:
    found = sorted(dated.seq for dated in confirmed(interview))
    return found[: len(found) // TOGETHER * TOGETHER]


def _screened(interview: Interview, _pace: Pace) -> list[int]:
    last = interview.last(ev.ScreeningNoted)
    return [last.seq] if last and last.event.taken and last.event.outcome == "onder" else []


def _specialist_asked(interview: Interview, _pace: Pace) -> list[int]:
    """Return the first decision about a specialist, or their coming, as long as there is a suspicion."""
    if not suspected(interview):
        return []
    decided = [dated.seq for dated in interview.of(ev.PromptDecided) if dated.event.prompt == SPECIALIST]
    came = [dated.seq for dated in interview.of(ev.PersonPresent) if dated.event.role == "lvb_specialist"]
    return sorted((*decided, *came))[:1]


def _helper_known(interview: Interview, _pace: Pace) -> list[int]:
    last = {dated.event.card: dated for dated in interview.of(ev.CardNoted)}
    return sorted(dated.seq for dated in last.values() if dated.event.has == "ja")


def _next_talk(interview: Interview, _pace: Pace) -> list[int]:
    """Return where a later talk began when there is a suspicion: who was asked for the one before is not here by itself."""
    again = interview.last(ev.TalkContinued)
    return [again.seq] if again and suspected(interview) else []


def _near_the_end(interview: Interview, _pace: Pace) -> list[int]:
    """Return where the last phase of this talk began, when something was suspected, seen or noticed."""
    return _ending(interview) if suspected(interview) or interview.signals or confirmed(interview) else []


def _ending(interview: Interview) -> list[int]:
    again = interview.last(ev.TalkContinued)
    began = again.seq if again else 0
    return [d.seq for d in interview.of(ev.StepShown) if d.event.phase == CLOSING and d.seq > began][:1]


def _not_safe(interview: Interview, _pace: Pace) -> list[int]:
    seen = [dated.seq for dated in interview.marks if dated.event.code == "niet_veilig"]
    seen += [dated.seq for dated in interview.of(ev.AnswerNoted) if "niet_veilig" in dated.event.marks]
    return sorted(seen)


def _not_reported(interview: Interview, _pace: Pace) -> list[int]:
    """Return what makes someone a possible victim, once the last phase of this talk began and nobody reported it."""
    shown = _ending(interview)
    return sorted({*unreported(interview), *shown}) if shown and unreported(interview) else []


def suspected(interview: Interview) -> bool:
    """Tell whether there is a suspicion of LVB now."""
    return interview.suspicion is not None and interview.suspicion.event.value == "ja"


HELP_CONDITIONS = {
    "noticed": _noticed,
    "noticed_together": _noticed_together,
    "screened": _screened,
    "specialist_asked": _specialist_asked,
    "helper_known": _helper_known,
    "next_talk": _next_talk,
    "near_the_end": _near_the_end,
    "not_safe": _not_safe,
    "not_reported": _not_reported,
}
