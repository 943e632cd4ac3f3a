"""Each shipped script from its first step to its last, in the real window on a real vault, up to a sealed report. FICTIEF."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

import docx
import pytest
from PySide6.QtCore import Qt

from intake_app import assemble
from intake_app.interview import events as ev
from intake_app.interview.script import StepKind
from intake_app.report.seal import open_sealed
from intake_app.ui.export_page import ExportPage
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.new_intake_page import NewIntakePage

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
BREAK_EVERY = 25
"""So many questions are asked between two breaks; the pace wants it so."""


@dataclass(frozen=True, slots=True)
class Person:
    """For whom the talk is: chosen on the form."""

    address: str
    age: str
    interpreter: str
    abroad: str


PEOPLE = {
    "volwassene": Person("je", "adult", "no", "no"),
    "jongere met een tolk, uit een ander land": Person("u", "minor", "yes", "yes"),
}


@pytest.mark.parametrize("who", sorted(PEOPLE))
@pytest.mark.parametrize("script", sorted(assemble.scripts()))
def test_a_script_leads_from_its_first_step_to_a_sealed_report(desk: Any, script: str, who: str) -> None:
    """With all its modules. Every sentence said, every question and every answer stands in the opened report."""
    page = begin(desk, script, PEOPLE[who])
    walked = walk(desk, page)
    interview = page._session.interview
    applied = [step.id for phase in page._session.snapshot().path for step in phase.steps]

    assert applied == list(dict.fromkeys(walked))
    assert set(applied) == interview.steps_done & set(applied)
    assert [] == [dated.event.text for dated in interview.of(ev.QuestionAsked) if dated.event.reason]
    assert all(state.understood for state in interview.rights.values())
    text = sealed(desk, page)
    said = [dated.event.text for kind in (ev.QuestionAsked, ev.AnswerNoted, ev.StepDone) for dated in interview.of(kind)]
    said += [dated.event.text for dated in interview.of(ev.RightExplained)]
    missing = [words for words in said if flat(words) not in text]
    assert [] == missing


def begin(desk: Any, script: str, person: Person) -> IntakePage:
    """Open the practice vault and fill in the form."""
    desk.window.page.start.practise.click()
    desk.press(Qt.Key.Key_N, CTRL)
    form = desk.window.page
    assert isinstance(form, NewIntakePage)
    form.script.choice.cards[script].click()
    for line in form.script.modules.values():
        line.click()
    for choices, code in (
        (form.address, person.address),
        (form.age, person.age),
        (form.interpreter, person.interpreter),
        (form.abroad, person.abroad),
    ):
        choices.cards[code].click()
    nameless = form.people.nameless()
    if nameless is not None:
        nameless.name.setText("Tolk 12 (FICTIEF)")
    form.roepnaam.setFocus()
    desk.type("Sietske")
    form.begin.click()
    page = desk.window.page
    assert isinstance(page, IntakePage), desk.window.strip.sentence
    return page


def walk(desk: Any, page: IntakePage) -> list[str]:
    """Do each step as the screen asks, by keyboard, until the path ends; returns the steps."""
    walked: list[str] = []
    asked = 0
    while True:
        view = page._session.snapshot().step
        assert view is not None
        walked.append(view.step.id)
        assert len(walked) < 1000, "the path does not end"
        desk.clock.forward(4)
        page.focus_question()
        desk.press(ENTER, CTRL)
        kind = view.step.kind
        if kind is StepKind.ASK:
            assert desk.window.strip.isHidden() or not desk.window.strip.sentence, desk.window.strip.sentence
            desk.clock.forward(7)
            desk.type(f"Antwoord {len(walked)} van Sietske, FICTIEF.")
            desk.press(ENTER)
            asked += 1
        elif kind in {StepKind.EXPLAIN, StepKind.RULE}:
            desk.clock.forward(7)
            desk.type(f"In eigen woorden {len(walked)}, FICTIEF.")
            page.step.telling.results["correct" if kind is StepKind.EXPLAIN else "shown"].click()
        if asked >= BREAK_EVERY:
            asked = 0
            rest(desk, page)
        before = page._session.snapshot().step
        if before is not None and before.step.id == view.step.id:
            page.focus_question()
            desk.press(Qt.Key.Key_Down, CTRL)
        after = page._session.snapshot().step
        if after is None or after.step.id == view.step.id:
            return walked


def rest(desk: Any, page: IntakePage) -> None:
    """Take a break and come back."""
    desk.press(Qt.Key.Key_F8)
    desk.clock.forward(400)
    page.tick()
    desk.press(Qt.Key.Key_F8)
    page.tick()


def sealed(desk: Any, page: IntakePage) -> str:
    """Close the talk, seal its report, and read it."""
    desk.press(Qt.Key.Key_D, CTRL)
    dialog = page.dialogs.shown
    assert dialog is not None
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    desk.press(ENTER, CTRL)
    export = desk.window.page
    assert isinstance(export, ExportPage), desk.window.strip.sentence
    desk.come_back()
    desk.type("Officier Voorbeeld")
    desk.tab_to(export.why)
    desk.type("Dossier FICTIEF")
    export.folder.setText(str(desk.home / "documents"))
    desk.press(ENTER, CTRL)
    desk.qtbot.waitUntil(export.outcome.isVisible)
    (report,) = (desk.home / "documents").iterdir()
    document = docx.Document(io.BytesIO(open_sealed(report.read_bytes(), export.words.text())))
    body = document.element.body
    texts = (
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for paragraph in body.iter()
        if paragraph.tag.endswith("}p")
    )
    return flat(" ".join(texts))


def flat(text: str) -> str:
    """The words on one line, as a reader sees them."""
    return re.sub(r"\s+", " ", text).strip()
