"""A case from the law's side, with the real vault: the ground, the cover, the trail without content, and deleting. FICTIEF."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from intake_app.ui.audit_page import AuditPage
from intake_app.ui.cases_page import CasesPage
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.retention_dialog import RetentionDialog

CTRL, ENTER = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return
TYPED = ("Sietske", "schuurdeur", "logeerflat")


def talk(desk: Any) -> IntakePage:
    """A talk of art. 8 with a question and half an answer."""
    desk.window.page.start.practise.click()
    desk.press(Qt.Key.Key_N, CTRL)
    form = desk.window.page
    form.basis.cards["art8"].click()
    desk.tab_to(form.roepnaam)
    desk.type("Sietske")
    desk.press(ENTER, CTRL)
    page = desk.window.page
    assert isinstance(page, IntakePage), desk.window.strip.sentence
    desk.type("Vertel over de schuurdeur.")
    desk.press(ENTER)
    page.answer.box.setFocus()
    desk.type("in de logeerflat")
    return page


def test_a_case_lives_and_goes_by_the_law(desk: Any) -> None:
    """Nobody touches anything: covered, and back as it was. Ten years on it is due; deleted, only the trail tells of it."""
    page = talk(desk)
    desk.window.guard.idle.passed.emit()
    assert not page.isEnabled()
    desk.window.guard.cover.on.click()
    assert (desk.window.page, page.isEnabled(), page.answer.box.text()) == (page, True, "in de logeerflat")
    desk.window.guard.away.left.emit()
    assert desk.window._vault is None

    desk.clock.forward(timedelta(days=10 * 366).total_seconds())
    desk.window._open_practice()
    cases = desk.window.page
    assert isinstance(cases, CasesPage)
    assert (cases._due.isVisible(), cases.table.item(0, 4).text()) == (True, "nu vernietigen")
    name = cases._cases[0].id
    cases.keeping.click()
    (form,) = desk.window.findChildren(RetentionDialog)
    form.reason.setText("bewaartijd voorbij")
    form.number.setText(cases._cases[0].number)
    form.delete.click()
    assert desk.window.page._cases == ()

    desk.window.page.audit.click()
    trail = desk.window.page
    assert isinstance(trail, AuditPage)
    said = [line.said for line in reversed(trail._lines) if line.case == name]
    assert ["dossier gemaakt", "dossier aangevuld", "dossier gesloten", "dossier verwijderd"] == said
    target = Path(desk.home) / "documents" / "logboek.csv"
    trail.save_to(target)
    assert [] == [word for word in TYPED if word in target.read_text("utf-8-sig")]
    vault = desk.window._vault.vault.folder
    desk.window.lock()
    left = [path for path in vault.rglob("*") if path.is_file()]
    assert [] == [path.name for path in left if name in path.name or any(word.encode() in path.read_bytes() for word in TYPED)]
