"""Advice in the report: whose, about what, and what was done with it. All FICTIEF."""

from __future__ import annotations

import io
from typing import Any

import docx

from intake_app.interview import events as ev
from intake_app.report.document import write

NOOR = ("Noor (FICTIEF)", "lvb_specialist")


def advised(tape: Any) -> Any:
    """Add a remark at a question that is used, a wording that is not, and one that nothing was done with."""
    asked = tape.add(ev.QuestionAsked("Wie was daar?", "wh_specific"))
    remark = tape.add(ev.Advised(*NOOR, "remark", "Wacht langer {{ x }} <b>.", asked, "Wie was daar?"))
    tape.add(ev.AdviceHandled(remark, "used"))
    wording = tape.add(ev.Advised(*NOOR, "wording", "Vertel over het huis.", 0, "Beschrijf dat huis?"))
    tape.add(ev.AdviceHandled(wording, "asked_later"))
    tape.add(ev.AdviceHandled(wording, "not_used", "Het is al verteld."))
    tape.add(ev.Advised("Bram (FICTIEF)", "experience_expert", "remark", "Hij schrikt van het woord."))
    return tape


def test_each_advice_has_its_author_its_question_and_its_outcome(tape: Any, read_report: Any) -> None:
    """The last thing that was done counts; nothing done is said too."""
    first, second, third = read_report(advised(tape)).advice
    assert ("Noor (FICTIEF), LVB-specialist", "opmerking") == (first.by, first.sort)
    assert first.about.startswith("bij regel ")
    assert first.about.endswith(": Wie was daar?")
    assert first.outcome.endswith(": gebruikt")
    assert ("een betere zin", "bij Beschrijf dat huis?") == (second.sort, second.about)
    assert second.outcome.endswith(": niet gebruikt. Het is al verteld.")
    assert ("Bram (FICTIEF), ervaringsdeskundige", "", "hiermee is niets gedaan") == (third.by, third.about, third.outcome)


def test_the_document_prints_it(tape: Any, read_report: Any, template: bytes) -> None:
    """Word for word, in a part of its own, and in the log on its place."""
    document = docx.Document(io.BytesIO(write(template, read_report(advised(tape)))))
    text = "\n".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
    assert "Advies van de LVB-specialist" in text
    assert "Wacht langer {{ x }} <b>." in text
    assert "niet gebruikt. Het is al verteld." in text
    assert "Advies van Noor (FICTIEF), LVB-specialist: Vertel over het huis." in text


def test_without_advice_it_says_so(content: Any, template: bytes) -> None:
    """No empty table."""
    document = docx.Document(io.BytesIO(write(template, content)))
    assert "Er is geen advies genoteerd." in [paragraph.text for paragraph in document.paragraphs]
