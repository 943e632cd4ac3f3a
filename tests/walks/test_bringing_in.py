"""From suspicion to a specialist in the room, by keyboard and in a real vault: list, call, arrival, advice, report. FICTIEF."""

from __future__ import annotations

import io
import re
from typing import Any

import docx
from PySide6.QtCore import Qt

from intake_app.interview import events as ev
from intake_app.interview.advising import advice_of
from intake_app.report.seal import open_sealed
from intake_app.store.vault import Vault
from intake_app.ui.advice_dialog import AdviceDialog
from intake_app.ui.cases_page import CasesPage
from intake_app.ui.close_dialog import CloseDialog
from intake_app.ui.contact_dialog import ContactDialog
from intake_app.ui.export_page import ExportPage
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.people_dialog import PeopleDialog
from intake_app.ui.roster_dialog import RosterDialog
from intake_app.ui.roster_page import RosterPage

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NOOR = "Noor Lindeboom FICTIEF"


def fill_the_list(desk: Any) -> None:
    """From the cases to the list, someone new, and back."""
    desk.press(Qt.Key.Key_F, CTRL)
    page = desk.window.page
    assert isinstance(page, RosterPage)
    desk.press(Qt.Key.Key_N, CTRL)
    form = page.shown
    assert isinstance(form, ContactDialog)
    desk.qtbot.waitUntil(form.isActiveWindow)
    for field, text in ((form.name, NOOR), (form.organisation, "De Fictieve Linde"), (form.phone, "0000-8877-FICTIEF")):
        desk.tab_to(field)
        desk.type(text)
    desk.press(ENTER, CTRL)
    desk.come_back()
    assert page.list.chosen is not None, desk.window.strip.sentence
    desk.press(Qt.Key.Key_Escape)
    assert isinstance(desk.window.page, CasesPage)


def begin(desk: Any) -> IntakePage:
    """A practice talk in its first minutes."""
    desk.press(Qt.Key.Key_N, CTRL)
    form = desk.window.page
    desk.tab_to(form.roepnaam)
    desk.type("Sietske")
    desk.press(ENTER, CTRL)
    page = desk.window.page
    assert isinstance(page, IntakePage), desk.window.strip.sentence
    desk.type("Vertel over de schuurdeur.")
    desk.press(ENTER)
    desk.clock.forward(60)
    desk.type("Die zat dicht met een hangslotje.")
    desk.press(ENTER)
    return page


def form_of(desk: Any, page: IntakePage, kind: type[Any]) -> Any:
    """The form over the talk, with the keys."""
    form = page.dialogs.shown
    assert isinstance(form, kind)
    desk.qtbot.waitUntil(form.isActiveWindow)
    return form


def call(desk: Any, page: IntakePage) -> None:
    """A suspicion, and "gebeld": who it was comes from the list."""
    page.show_snapshot(page._session.suspect("ja", "Lange vragen lukken niet"))
    card = next(card for card in page.prompts.cards if card.prompt.kind == "lvb_specialist")
    card._unfold.click()
    card.buttons["called"].click()
    desk.press(Qt.Key.Key_F, CTRL)
    form = form_of(desk, page, RosterDialog)
    assert form.list.chosen.name == NOOR
    desk.press(ENTER)
    desk.come_back()
    assert desk.focus() is card.who
    desk.press(ENTER)
    assert page._session.interview.of(ev.PromptDecided)[-1].event.who == f"{NOOR}, De Fictieve Linde"


def arrive(desk: Any, page: IntakePage) -> None:
    """The specialist comes in."""
    desk.press(Qt.Key.Key_M, CTRL)
    form = form_of(desk, page, PeopleDialog)
    desk.type(NOOR)
    form.role.setCurrentIndex(form.role.findData("lvb_specialist"))
    desk.press(ENTER, CTRL)
    desk.press(Qt.Key.Key_Escape)
    desk.come_back()


def advise(desk: Any, page: IntakePage, text: str) -> None:
    """Ctrl+U, the words, Enter."""
    page.focus_question()
    desk.press(Qt.Key.Key_U, CTRL)
    form_of(desk, page, AdviceDialog)
    desk.type(text)
    desk.press(ENTER)
    desk.come_back()


def export(desk: Any, page: IntakePage) -> str:
    """Close and seal; returns the words of the report."""
    desk.press(Qt.Key.Key_D, CTRL)
    form_of(desk, page, CloseDialog)
    desk.press(ENTER, CTRL)
    made = desk.window.page
    assert isinstance(made, ExportPage), desk.window.strip.sentence
    desk.come_back()
    made.receiver.setText("Officier Voorbeeld FICTIEF")
    made.why.setText("Dossier FICTIEF")
    made.folder.setText(str(desk.home / "documents"))
    desk.press(ENTER, CTRL)
    desk.qtbot.waitUntil(made.outcome.isVisible)
    (report,) = (desk.home / "documents").iterdir()
    document = docx.Document(io.BytesIO(open_sealed(report.read_bytes(), made.words.text())))
    words = "".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
    return re.sub(r"\s+", " ", words)


def test_from_suspicion_to_advice_in_the_report(desk: Any) -> None:
    """Suspicion in minute 4, in the room in minute 22, a remark and a better wording; all of it comes back."""
    desk.window.page.start.practise.click()
    assert isinstance(desk.window.page, CasesPage), desk.window.strip.sentence
    fill_the_list(desk)
    page = begin(desk)
    desk.clock.forward(180)
    call(desk, page)
    desk.clock.forward(18 * 60)
    page.tick()
    arrive(desk, page)
    advise(desk, page, "Wacht langer na uw vraag.")
    page.question.advice.use.click()
    desk.type("Beschrijf die ruimte eens?")
    advise(desk, page, "Vertel over de kamer.")
    page.focus_question()
    desk.press(Qt.Key.Key_0, ALT)
    assert page.question.box.text() == "Vertel over de kamer."
    desk.press(ENTER)
    page._session.answer("Er stond een bed.")
    first, second = advice_of(page._session.interview)
    assert first.handled is not None
    assert second.handled is not None
    assert (first.given.event.sort, second.given.event.sort) == ("remark", "wording")

    words = export(desk, page)
    for said in (
        f"{NOOR}, LVB-specialist",
        "opmerking: Wacht langer na uw vraag.",
        "een betere zin: Vertel over de kamer.",
        "bij Beschrijf die ruimte eens?",
        f"{NOOR}, De Fictieve Linde",
    ):
        assert said in words

    desk.window.close()
    with Vault.open_practice(desk.home / "oefenkluis", clock=desk.clock) as vault:
        (contact,) = vault.roster.contacts()
        assert contact.used == desk.clock.now().astimezone().date().isoformat()
        trail = [line.action for line in vault.audit()]
        assert trail.index("roster_changed") < trail.index("roster_used") < trail.index("exported")
        assert vault.check() == ()
    everything = b"".join(path.read_bytes() for path in (desk.home / "oefenkluis").rglob("*") if path.is_file())
    assert not [word for word in ("Lindeboom", "0000-8877", "bed.") if word.encode() in everything]
    logged = "\n".join(desk.log.lines)
    assert not [word for word in ("Lindeboom", "0000-8877", "Wacht langer") if word in logged]
