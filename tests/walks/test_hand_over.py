"""After a talk: who was told what, the hand-over card, and a name that stays out. Real window, vault and seal. All FICTIEF."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter

from intake_app.interview import events as ev
from intake_app.interview.help_time import time_to_help
from intake_app.report.seal import open_sealed
from intake_app.report.shield_check import texts_in
from intake_app.ui.cases_page import CasesPage
from intake_app.ui.close_dialog import CloseDialog
from intake_app.ui.export_page import ExportPage
from intake_app.ui.handover_page import HandoverPage
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.share_dialog import ShareDialog
from intake_app.ui.shield_dialog import ShieldDialog

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
NOOR = "Noor Lindeboom FICTIEF"
REMARKS = ("Wacht langer na uw vraag.", "Vraag het met een plaatje.")


def begin(desk: Any) -> IntakePage:
    """A practice talk: the suspicion comes in minute 4."""
    desk.window.page.start.practise.click()
    assert isinstance(desk.window.page, CasesPage), desk.window.strip.sentence
    desk.press(Qt.Key.Key_N, CTRL)
    desk.window.page.script.choice.cards["slachtoffer-mensenhandel"].click()
    desk.tab_to(desk.window.page.roepnaam)
    desk.type("Sietske")
    desk.press(ENTER, CTRL)
    page = desk.window.page
    assert isinstance(page, IntakePage), desk.window.strip.sentence
    desk.type("Vertel over de schuurdeur.")
    desk.press(ENTER)
    desk.clock.forward(60)
    desk.type("Sietskes jas hing daar, zei hij.")
    desk.press(ENTER)
    desk.clock.forward(180)
    return page


def help_comes(desk: Any, page: IntakePage) -> None:
    """The specialist is called in minute 4, is there in minute 22, and gives two remarks."""
    session = page._session
    session.suspect("ja", "Lange vragen lukken niet")
    session.decide("lvb-specialist", "called", who=NOOR, comes=20)
    desk.clock.forward(18 * 60)
    page.tick()
    session.arrive(NOOR, "lvb_specialist")
    for remark in REMARKS:
        session.advise(NOOR, "lvb_specialist", "remark", remark)
    session.need("Korte zinnen FICTIEF")
    session.own_word("de logeerflat", "de woning")
    page.show_snapshot(session.snapshot())
    found = time_to_help(session.interview)
    assert found is not None
    assert 18 * 60 == found.seconds(session.now())


def form_of(desk: Any, page: IntakePage, kind: type[Any]) -> Any:
    """The form over the talk, with the keys."""
    form = page.dialogs.shown
    assert isinstance(form, kind)
    desk.qtbot.waitUntil(form.isActiveWindow)
    return form


def close(desk: Any, page: IntakePage, reminder: str) -> ExportPage:
    """Ctrl+D: what is still to be reported stands in the form."""
    desk.press(Qt.Key.Key_D, CTRL)
    form = form_of(desk, page, CloseDialog)
    shown = " ".join(label.text() for label in form.findChildren(type(form.wrong)))
    assert reminder in shown
    assert ("CoMensha" in shown) is bool(reminder)
    desk.press(ENTER, CTRL)
    export = desk.window.page
    assert isinstance(export, ExportPage), desk.window.strip.sentence
    desk.come_back()
    return export


def seal_card(desk: Any, page: IntakePage) -> bytes:
    """Ctrl+W, two items, the words of the person; returns the unsealed card."""
    desk.press(Qt.Key.Key_W, CTRL)
    made = desk.window.page
    assert isinstance(made, HandoverPage), desk.window.strip.sentence
    assert [] == [item for item, tick in made.ticks.items() if tick.isChecked()]
    desk.type("Opvang FICTIEF")
    desk.tab_to(made.reach)
    desk.type("Bel eerst de politie FICTIEF")
    desk.tab_to(made.ticks["needs"].box)
    desk.press(Qt.Key.Key_Space)
    assert "Korte zinnen" in made.card.toPlainText()
    assert "logeerflat" not in made.card.toPlainText()
    made.folder.setText(str(desk.home / "documents"))
    desk.press(ENTER, CTRL)
    assert "woorden van de persoon" in made.wrong.text()
    desk.tab_to(made.says)
    desk.type("ja dat mag zij weten")
    before = set((desk.home / "documents").iterdir())
    desk.press(ENTER, CTRL)
    desk.qtbot.waitUntil(made.outcome.isVisible)
    (card,) = set((desk.home / "documents").iterdir()) - before
    assert re.fullmatch(r"kaart-[0-9a-f]{8}\.docx", card.name)
    opened = open_sealed(card.read_bytes(), made.outcome.words.text())
    made.outcome.finish.click()
    assert isinstance(desk.window.page, IntakePage)
    return opened


def seal_report(desk: Any, export: ExportPage) -> bytes:
    """Fill in for whom and why; returns the unsealed report."""
    export.receiver.setText("Officier Voorbeeld FICTIEF")
    export.why.setText("Dossier FICTIEF")
    export.folder.setText(str(desk.home / "documents"))
    before = set((desk.home / "documents").iterdir())
    desk.press(ENTER, CTRL)
    desk.qtbot.waitUntil(export.outcome.isVisible)
    (report,) = set((desk.home / "documents").iterdir()) - before
    return open_sealed(report.read_bytes(), export.words.text())


def flat(document: bytes) -> str:
    """All words of a document on one line."""
    return re.sub(r"\s+", " ", " ".join(texts_in(document)))


def test_from_suspicion_to_a_sealed_hand_over_card(desk: Any) -> None:
    """Suspicion in minute 4, help in minute 22, two remarks, the report tells it, and the card holds what was agreed."""
    page = begin(desk)
    help_comes(desk, page)
    desk.press(Qt.Key.Key_I, CTRL)
    share = form_of(desk, page, ShareDialog)
    share.sort.buttons["report"].click()
    for field, text in ((share.what, "mogelijk slachtoffer FICTIEF"), (share.why, "plicht van de politie")):
        desk.tab_to(field)
        desk.type(text)
    desk.press(ENTER, CTRL)
    desk.come_back()
    page.focus_question()
    card = flat(seal_card(desk, page))
    assert "Korte zinnen FICTIEF" in card
    assert "Bel eerst de politie FICTIEF" in card
    assert [] == [word for word in ("Sietske", "logeerflat", "schuurdeur", "vermoeden", NOOR) if word in card]

    again = desk.window.page
    report = flat(seal_report(desk, close(desk, again, "")))
    for words in (*REMARKS, NOOR, "18 min", "mogelijk slachtoffer FICTIEF", "plicht van de politie", "“ja dat mag zij weten”"):
        assert words in report
    assert "overdrachtskaart" in report
    assert report.index("Verplichte melding") < report.index("Gedeeld met toestemming van de persoon")
    session = desk.window._session
    assert ["overdracht", "dossier"] == [d.event.profile for d in session.interview.of(ev.Exported)]
    actions = [line.action for line in desk.window._vault.vault.audit() if line.action == "exported"]
    assert ["exported", "exported"] == actions


def test_closing_says_that_comensha_was_not_told(desk: Any) -> None:
    """It says that it is an obligation, and that no consent is needed for it; it holds nothing up."""
    page = begin(desk)
    export = close(desk, page, "De politie meldt een mogelijk slachtoffer altijd; daar is geen toestemming voor nodig.")
    report = flat(seal_report(desk, export))
    assert "Er is geen melding bij CoMensha in dit dossier genoteerd." in report


def test_a_shielded_name_is_in_nothing_that_leaves_the_vault(desk: Any) -> None:
    """Switched on in the case: the report and the card say melder; the record keeps the name."""
    page = begin(desk)
    page.dialogs.open("shield")
    form = form_of(desk, page, ShieldDialog)
    form.names.setPlainText("Sietske Voorbeeldsma")
    form.addresses.setPlainText("Fictiefstraat 9")
    desk.tab_to(form.why)
    desk.type("bang voor wraak FICTIEF")
    desk.press(ENTER, CTRL)
    desk.come_back()
    page._session.note("mevrouw Voorbeeldsma woont Fictiefstraat 9; een sietske of Sietsken")
    page.show_snapshot(page._session.snapshot())
    page.focus_question()
    need = page._session.need("Korte zinnen FICTIEF voor Sietske")
    page.show_snapshot(need)
    card = seal_card(desk, page)
    export = close(desk, desk.window.page, "CoMensha")
    assert {"sietske", "Sietsken"} == {key[0] for key in export.doubts.ticks}
    report = seal_report(desk, export)
    for document in (card, report):
        with zipfile.ZipFile(io.BytesIO(document)) as package:
            whole = "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist()).casefold()
        assert [] == [word for word in ("sietske", "voorbeeldsma", "fictiefstraat") if word in whole + flat(document).casefold()]
        assert "melder" in whole
    interview = desk.window._session.interview
    assert "Sietske" == interview.opened.roepnaam
    assert "Fictiefstraat 9" in interview.of(ev.Noted)[-1].event.text


def test_the_card_goes_to_paper_only_when_the_record_knows(desk: Any, tmp_path: Any) -> None:
    """Record and audit trail tell that it was printed; without the person's words nothing is drawn."""
    page = begin(desk)
    desk.press(Qt.Key.Key_W, CTRL)
    made = desk.window.page
    assert isinstance(made, HandoverPage)
    made.receiver.setText("Opvang FICTIEF")
    made.reach.setText("Bel de politie FICTIEF")
    made.says.setText("ja hoor")
    made.draw(QPdfWriter(str(tmp_path / "kaart.pdf")))
    interview = page._session.interview
    assert ["overdracht-papier"] == [d.event.profile for d in interview.of(ev.Exported)]
    assert "printed" in [line.action for line in desk.window._vault.vault.audit()]
    assert 1000 < (tmp_path / "kaart.pdf").stat().st_size
