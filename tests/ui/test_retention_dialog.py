"""How long a case is kept, on the screen: the ground, the days, a hold, and deleting. All is FICTIEF."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from intake_app.errors import NotSaved
from intake_app.interview.retention import Retention
from intake_app.ui.retention_dialog import NO_DAY, RetentionDialog

BEGUN = date(2026, 11, 21)


@pytest.fixture
def shown(qtbot: Any, dressed: Any, desk: Any) -> Any:
    """Open the form for case 7, of which this was laid down."""

    def show(retention: Retention | None = None) -> RetentionDialog:
        case = desk.case("7", "2026-FICTIEF-007")
        desk.vault.lines = [case]
        if retention:
            desk.vault.kept["7"] = retention
        form = RetentionDialog(None, desk.vault, case)  # type: ignore[arg-type]
        qtbot.addWidget(form)
        form.show()
        return form

    return show


def test_a_case_from_before_is_given_a_ground(shown: Any, desk: Any, qtbot: Any) -> None:
    """The usual ground and the day it was made stand ready; what follows is said before it is kept."""
    form = shown()
    assert (form.basis.chosen(), form.since.text()) == ("art9", "21-11-2026")
    assert form.follows.text().startswith("Er is nog geen dag")
    form.basis.cards["art8"].click()
    assert "Vanaf 21-11-2036 moet de zaak vernietigd zijn." in form.follows.text()
    assert not form._reached.isVisible()
    with qtbot.waitSignal(form.done_with):
        form.keep.click()
    assert Retention("art8", BEGUN) == desk.vault.kept["7"]


def test_the_purpose_was_reached(shown: Any, desk: Any, qtbot: Any) -> None:
    """With that day the days of art. 9 follow; what is no day is said, and nothing is kept."""
    form = shown(Retention("art9", BEGUN))
    qtbot.keyClicks(form.reached, "31-02-2027")
    assert NO_DAY == form.follows.text()
    form.keep.click()
    assert (NO_DAY, Retention("art9", BEGUN)) == (form.wrong.text(), desk.vault.kept["7"])
    form.reached.clear()
    qtbot.keyClicks(form.reached, "31-01-2027")
    assert "Vanaf 31-07-2027" in form.follows.text()
    form.keep.click()
    assert Retention("art9", BEGUN, date(2027, 1, 31)) == desk.vault.kept["7"]


def test_a_hold_asks_why(shown: Any, desk: Any) -> None:
    """To begin it and to end it; the reason it ends goes to the trail."""
    form = shown(Retention("art9", BEGUN))
    assert not form._why.isVisible()
    form.hold.buttons["yes"].click()
    form.keep.click()
    assert (True, "Waarom mag deze zaak niet weg? Typ een reden.") == (form._why.isVisible(), form.wrong.text())
    form.why_hold.setText("klacht loopt FICTIEF")
    form.keep.click()
    assert "klacht loopt FICTIEF" == desk.vault.kept["7"].hold
    form = shown()
    form.hold.buttons["no"].click()
    assert "" == form.why_hold.text()
    form.why_hold.setText("klacht afgedaan FICTIEF")
    form.keep.click()
    assert ("", "klacht afgedaan FICTIEF") == (desk.vault.kept["7"].hold, desk.vault.why[-1])


def test_deleting_asks_a_reason_and_the_number(shown: Any, desk: Any, qtbot: Any) -> None:
    """Only with both it is gone; nothing happens by one wrong click."""
    form = shown(Retention("art8", BEGUN))
    form.delete.click()
    assert ("Waarom verwijdert u deze zaak? Typ een reden.", 1) == (form.wrong.text(), len(desk.vault.lines))
    form.reason.setText("bewaartijd voorbij")
    form.number.setText("2026-FICTIEF-008")
    form.delete.click()
    assert ("Het zaaknummer is niet hetzelfde. Er is niets verwijderd.", 1) == (form.wrong.text(), len(desk.vault.lines))
    form.number.setText("2026-FICTIEF-007")
    with qtbot.waitSignal(form.done_with):
        form.delete.click()
    assert ([], ["bewaartijd voorbij"]) == (desk.vault.lines, desk.vault.why)


def test_a_disk_that_refuses_is_said(shown: Any, desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form stays, with what was typed."""

    def refuse(*_: object) -> None:
        raise NotSaved("De schijf is vol.")

    monkeypatch.setattr(desk.vault, "keep", refuse, raising=False)
    form = shown()
    form.keep.click()
    assert (True, "De schijf is vol.") == (form.isVisible(), form.wrong.text())
