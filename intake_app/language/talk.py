"""What was said before, taken together: worked out once for a talk as it stands, and not again with each key."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from intake_app.language.findings import Turn
from intake_app.language.forms import Form
from intake_app.language.lazy import lazy
from intake_app.language.sameness import Asked

if TYPE_CHECKING:
    from intake_app.language.utterance import Utterance

_REMEMBERED = 2048
_ASKING = frozenset(Form) - {Form.STATEMENT, Form.OTHER}
# An answer like this asks for the question again, so asking it again is right.
_NOT_UNDERSTOOD = re.compile(
    r"(?:(?:eh+m?|uh+m?|sorry|nee|maar|ja) )*(?:"
    r"wa+t|hè|he|huh|pardon|sorry|wablief|nog een keer|(?:hoe|wat) bedoel\w* (?:je|u)\b.*|wa+t z(?:eg|ei)\w* (?:je|u)\b.*"
    r"|(?:ik )?(?:snap|begrijp|versta|begreep|snapte|verstond|hoorde?) (?:ik )?(?:(?:het|u|je|dat|de vraag|je vraag|uw vraag) )?"
    r"(?:echt |nog )?(?:niet|slecht)\b.*"
    r"|(?:kun|kunt|kan|wil) (?:je|u) (?:(?:dat|het|de vraag) )?(?:nog |een keer |nog eens )*(?:herhalen|zeggen|vragen)\b.*"
    r"|(?:die|de|je|uw) vraag (?:snap|begrijp|begreep) ik niet"
    r")"
)


@dataclass(frozen=True)
class Answered:
    """A question that got an answer; `ago`: how many questions back it was asked, 1 for the last."""

    question: Utterance
    answer: str
    ago: int


@dataclass(frozen=True)
class Talk:
    """The turns of a talk, oldest first; `earlier` reads one of them."""

    turns: tuple[Turn, ...]
    earlier: Callable[[str], Utterance]

    @lazy
    def said(self) -> frozenset[str]:
        """All that the person has said: words in lower case, each also as its infinitives and its shorter forms."""
        return frozenset().union(*(self.earlier(turn.text).said for turn in self.turns if turn.role == "interviewee"))

    @lazy
    def answers(self) -> frozenset[frozenset[str]]:
        """What each of the person's answers says, in the terms of `asked`."""
        return frozenset(self.earlier(turn.text).answers for turn in self.turns if turn.role == "interviewee")

    @lazy
    def answered(self) -> tuple[Answered, ...]:
        """The questions that were answered, the last one first."""
        found: list[Answered] = []
        said: list[str] = []
        ago = 0
        for turn in reversed(self.turns):
            if turn.role == "interviewee":
                said.append(turn.text.strip())
                continue
            ago += 1
            answer = " ".join(reversed(said))
            said = []
            if not asks_again(answer):
                found.append(Answered(self.earlier(turn.text), answer, ago))
        return tuple(found)

    @lazy
    def asked(self) -> tuple[tuple[Answered, Asked], ...]:
        """What each answered question asked, the last one first."""
        return tuple(
            (before, old) for before in self.answered if before.question.form in _ASKING for old in before.question.asked
        )

    def asked_like(self, now: Asked) -> list[int]:
        """The places in `asked` of what may ask the same, or may have been answered with it, in order."""
        alike = self._by_core.get(now.core, [])
        if now.word or now.invites:
            return alike
        return sorted({*alike, *(at for at, rest in self._by_rest if rest <= now.core)})

    @lazy
    def _by_core(self) -> Mapping[frozenset[str], list[int]]:
        found: dict[frozenset[str], list[int]] = {}
        for at, (_, old) in enumerate(self.asked):
            found.setdefault(old.core, []).append(at)
        return found

    @lazy
    def _by_rest(self) -> list[tuple[int, frozenset[str]]]:
        """The open questions, with what they are about besides their question word."""
        return [(at, old.core - {old.word}) for at, (_, old) in enumerate(self.asked) if old.word and not old.invites]


@lru_cache(maxsize=_REMEMBERED)
def asks_again(answer: str) -> bool:
    """Whether an answer is none, or one that asks for the question again, so that asking it again is right."""
    plain = re.sub(r"[^\w\s'-]", "", answer.lower()).strip()
    return not plain or _NOT_UNDERSTOOD.fullmatch(plain[:200]) is not None
