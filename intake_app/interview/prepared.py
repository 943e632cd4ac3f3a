"""Questions at hand: those of the script and those that the unit approved, by topic; which were asked, and which are planned."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from intake_app.errors import ContentError
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.planning import planned, same
from intake_app.interview.script import Script, StepKind, Wording, topic_title
from intake_app.interview.snapshot import Fill, holding, steps_for, variables

OWN = "van uw team"
SCRIPT = "uit het script"


@dataclass(frozen=True, slots=True)
class UnitQuestion:
    """A question that a unit approved beforehand, under a topic."""

    topic: str
    words: Wording


@dataclass(frozen=True, slots=True)
class Prepared:
    """One question at hand, filled in for this person. `step` is that of the script ("" for a unit's own).

    `own` is the question with the person's own words in place of ours ("" when it has none of these).
    """

    text: str
    topic: str
    origin: str
    step: str = ""
    asked: bool = False
    planned: bool = False
    own: str = ""


def parse_questions(text: str, file: str = "") -> tuple[UnitQuestion, ...]:
    """Read a unit's own questions from TOML (templates/README.md); raises ContentError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError("Dit is geen geldige TOML.", file=file) from error
    topics = table.get("topic")
    if table.get("schema") != 1 or not isinstance(topics, list) or set(table) != {"schema", "topic"}:
        raise ContentError("Een vragenlijst heeft schema = 1 en ten minste één [[topic]].", file=file)
    return tuple(question for topic in topics for question in _topic(topic, file))


def prepared(
    interview: Interview,
    script: Script,
    own: Sequence[UnitQuestion],
    fill: Fill,
    in_own_words: Callable[[str], str] = lambda _question: "",
) -> tuple[Prepared, ...]:
    """Return all questions at hand for this person, in the order of the script and then the unit's; each wording once."""
    address = interview.opened.address if interview.opened else "je"
    values = variables(interview, script)
    asked = {same(dated.event.text) for dated in interview.of(ev.QuestionAsked)}
    waiting = {same(text) for text in planned(interview)}
    found: dict[str, Prepared] = {}
    for topic, origin, step, wording in (*_scripted(interview, script), *((q.topic, OWN, "", q.words) for q in own)):
        text = fill(wording.form(address), values)
        key = same(text)
        if key not in found:
            theirs = in_own_words(text)
            done = key in asked or (bool(theirs) and same(theirs) in asked)
            found[key] = Prepared(text, topic, origin, step, done, key in waiting, theirs)
    return tuple(found.values())


def matching(questions: Sequence[Prepared], words: str) -> tuple[Prepared, ...]:
    """Return the questions in which every one of these words begins a word, of the question or of its topic."""
    wanted = [word for word in re.split(r"\W+", words.casefold()) if word]
    return tuple(question for question in questions if all(_begins(question, word) for word in wanted))


def _begins(question: Prepared, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", f"{question.text} {question.topic}".casefold()) is not None


def _scripted(interview: Interview, script: Script) -> Iterator[tuple[str, str, str, Wording]]:
    held = holding(interview)
    for phase, plain in steps_for(script, interview):
        step = plain.worded(held)
        topic = topic_title(phase, plain)
        if step.kind is StepKind.ASK and step.words:
            yield topic, SCRIPT, step.id, step.words
            yield from ((topic, SCRIPT, step.id, words) for words in step.follow_ups)


def _topic(topic: object, file: str) -> Iterator[UnitQuestion]:
    if not isinstance(topic, dict) or set(topic) != {"title", "questions"} or not isinstance(topic["questions"], list):
        raise ContentError("Een [[topic]] heeft een title en questions, en verder niets.", file=file)
    title = topic["title"]
    if not isinstance(title, str) or not title.strip() or not topic["questions"]:
        raise ContentError("Een [[topic]] heeft een title en ten minste één vraag.", file=file)
    for question in topic["questions"]:
        both = isinstance(question, dict) and set(question) == {"je", "u"}
        if not both or not all(isinstance(text, str) and text.strip() for text in question.values()):
            raise ContentError(f'Bij {title} hoort elke vraag in twee vormen: {{ je = "…", u = "…" }}.', file=file)
        yield UnitQuestion(title.strip(), Wording(question["je"].strip(), question["u"].strip()))
