"""What to ask after an answer, up or a step down: invitation, own word, wie-wat-waar, yes/no with an invitation."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.conditions_pace import is_dont_know
from intake_app.interview.interview import Interview, Turn
from intake_app.interview.script import Wording

NOT_HEARD, NOT_UNDERSTOOD = "niet_gehoord", "snapt_niet"
"""Marks: not heard asks for the same words again, not understood for simpler ones (domain.md 3.3)."""

MUCH = 4
"""An answer of so many words is something to go on with (eigen richtwaarde)."""

MOST = 4
"""So many offers at once can be overseen (eigen richtwaarde)."""

WORD = "{{ woord }}"


class Rung(StrEnum):
    """The steps of the ladder, from open to closed, and the two ways of asking the same again."""

    INVITATION = "invitation"
    CUE = "cue"
    WH = "wh"
    YES_NO = "yes_no"
    SAME = "same"
    SIMPLER = "simpler"


@dataclass(frozen=True, slots=True)
class RungSentences:
    """One step of the ladder as the unit wrote it. `then`: what is asked at once after a yes/no question."""

    rung: Rung
    title: str
    why: str
    says: tuple[Wording, ...]
    then: Wording | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to ask now; `down` tells that it is less open than what was asked last."""

    rung: Rung
    text: str
    title: str
    why: str
    down: bool = False


def parse_ladder(text: str, file: str = "") -> tuple[RungSentences, ...]:
    """Read the ladder from TOML (templates/README.md); raises ContentError. All four steps, in their order."""
    try:
        rows = tomllib.loads(text).get("rung")
    except tomllib.TOMLDecodeError as error:
        raise ContentError("Dit is geen geldige TOML.", file=file) from error
    if not isinstance(rows, list) or [row.get("id") for row in rows if isinstance(row, dict)] != list(Rung)[:4]:
        raise ContentError(f"De ladder heeft deze [[rung]]s, in deze volgorde: {', '.join(list(Rung)[:4])}.", file=file)
    return tuple(_rung(row, file) for row in rows)


def offers(
    interview: Interview, rungs: Sequence[RungSentences], named: Mapping[int, tuple[str, ...]], address: str
) -> tuple[Offer, ...]:
    """Return what may be asked after the last answer, best first; nothing when a question is open or nothing was answered.

    `named`: by the number of an answer, what the person named in it. What was asked already is not offered again.
    """
    turn = next((turn for turn in reversed(interview.turns) if turn.answers), None)
    if not rungs or turn is None or interview.open_question is not None or interview.on_break or interview.closed:
        return ()
    answer = turn.answers[-1]
    asked = {dated.event.text.strip().casefold() for dated in interview.of(ev.QuestionAsked)}
    words = _words(interview, named)
    by_rung = {sentences.rung: sentences for sentences in rungs}
    if turn.question and NOT_HEARD in answer.event.marks:
        return (Offer(Rung.SAME, turn.question.event.text, "Zelfde woorden", "Niet gehoord: dan dezelfde woorden nog eens."),)
    found: list[Offer] = []
    if turn.question and NOT_UNDERSTOOD in answer.event.marks:
        why = "Niet gesnapt: dan eenvoudiger woorden. De vraag komt in het vak; maak hem korter."
        found.append(Offer(Rung.SIMPLER, turn.question.event.text, "Eenvoudiger", why))
    now = _rung_of(turn)
    for rung in _order(now, poor=_is_poor(answer.event)):
        sentence = next((said for said in _said(by_rung[rung], words, address) if said.casefold() not in asked), None)
        if sentence:
            down = _depth(rung) > _depth(now)
            found.append(Offer(rung, sentence, by_rung[rung].title, by_rung[rung].why, down))
    return tuple(found[:MOST])


def _rung(row: Mapping[str, Any], file: str) -> RungSentences:
    known = {"id", "title", "why", "says", "then"}
    wrong = [key for key in row if key not in known]
    wrong += [key for key in ("title", "why") if not isinstance(row.get(key), str) or not row[key].strip()]
    says = row.get("says")
    if wrong or not isinstance(says, list) or not says:
        raise ContentError(f"[[rung]] '{row['id']}': {', '.join(wrong) or 'says'} is onbekend, leeg of ontbreekt.", file=file)
    then = _wording(row["then"], file) if "then" in row else None
    return RungSentences(Rung(row["id"]), row["title"], row["why"], tuple(_wording(said, file) for said in says), then)


def _wording(table: object, file: str) -> Wording:
    both = isinstance(table, dict) and set(table) == {"je", "u"}
    if not isinstance(table, dict) or not both or not all(isinstance(text, str) and text.strip() for text in table.values()):
        raise ContentError('Hier hoort een zin in twee vormen: { je = "…", u = "…" }.', file=file)
    return Wording(table["je"], table["u"])


def _rung_of(turn: Turn) -> Rung:
    if turn.question is None:
        return Rung.INVITATION
    return {"open_invitation": Rung.INVITATION, "wh_specific": Rung.WH, "yes_no": Rung.YES_NO, "forced_choice": Rung.YES_NO}.get(
        turn.question.event.form, Rung.INVITATION
    )


def _is_poor(answer: ev.AnswerNoted) -> bool:
    return is_dont_know(answer) or NOT_UNDERSTOOD in answer.marks or len(answer.text.split()) < MUCH


def _order(now: Rung, *, poor: bool) -> tuple[Rung, ...]:
    """After a full answer up and on; after a poor one the next step down first, and always a way back up."""
    if not poor:
        return (Rung.CUE, Rung.INVITATION, Rung.WH)
    return {
        Rung.INVITATION: (Rung.CUE, Rung.WH, Rung.INVITATION),
        Rung.WH: (Rung.CUE, Rung.INVITATION, Rung.WH, Rung.YES_NO),
        Rung.YES_NO: (Rung.INVITATION, Rung.CUE, Rung.WH),
    }[now]


def _depth(rung: Rung) -> int:
    return list(Rung).index(rung)


def _words(interview: Interview, named: Mapping[int, tuple[str, ...]]) -> list[str]:
    """Return what the person named, newest answer first; own words that were marked come before all."""
    marked = [own.word for own in reversed(interview.own_words)]
    latest = [word for seq in sorted(named, reverse=True) for word in named[seq]]
    last = list(named[max(named)]) if named else []
    return list(dict.fromkeys([*last, *marked, *latest]))


def _said(sentences: RungSentences, words: Sequence[str], address: str) -> Iterator[str]:
    then = f" {sentences.then.form(address)}" if sentences.then else ""
    for wording in sentences.says:
        text = wording.form(address)
        if WORD not in text:
            yield f"{text}{then}"
        else:
            yield from (text.replace(WORD, word) for word in words)
