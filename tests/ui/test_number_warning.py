"""The quiet line for a BSN and the like: it comes, it goes, and it holds nothing up. All numbers are FICTIEF."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from intake_app.ui.answer_box import AnswerBox
from intake_app.ui.number_warning import NumberWarning
from intake_app.ui.question_box import QuestionBox
from intake_app.ui.text_dialog import TextDialog

SAID = "Hier lijkt een BSN te staan. Is dat nodig? Zo niet, haal het weg."


def line_of(box: Any) -> NumberWarning:
    """The line of a part of the screen."""
    (found,) = box.findChildren(NumberWarning)
    return found


@pytest.mark.parametrize("kind", [AnswerBox, QuestionBox])
def test_it_comes_and_goes_with_the_number(qtbot: Any, dressed: Any, kind: Any) -> None:
    """Below what is typed; hidden when there is nothing to say."""
    box = kind()
    qtbot.addWidget(box)
    box.show()
    assert not line_of(box).isVisible()
    qtbot.keyClicks(box.box, "het is 111222333")
    assert (True, f"{SAID} Enter: toch noteren.") == (line_of(box).isVisible(), line_of(box).text())
    qtbot.keyClick(box.box, Qt.Key.Key_Backspace)
    assert not line_of(box).isVisible()


def test_what_was_said_is_noted_with_one_key(qtbot: Any, dressed: Any) -> None:
    """Enter hands the answer in, number and all."""
    box = AnswerBox()
    qtbot.addWidget(box)
    box.show()
    qtbot.keyClicks(box.box, "mijn nummer is 06-12345678")
    with qtbot.waitSignal(box.noted) as noted:
        qtbot.keyClick(box.box, Qt.Key.Key_Return)
    assert ["mijn nummer is 06-12345678", ()] == noted.args


def test_each_form_watches_its_fields(qtbot: Any, dressed: Any) -> None:
    """A note, a need, a thing seen: the same line, with the key of a form; it notes all the same."""
    kept: list[str] = []
    form = TextDialog(None, lambda deed: str(deed() or ""), "Notitie", "FICTIEF", kept.append)  # type: ignore[arg-type, func-returns-value]
    qtbot.addWidget(form)
    form.show()
    form.text.setPlainText("111222333")
    assert (True, f"{SAID} Ctrl+Enter: toch noteren.") == (form.numbers.isVisible(), form.numbers.text())
    form.hand_in()
    assert ["111222333"] == kept
