"""What may be asked now: offered under the empty box, by mouse and by key, and gone while something is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from intake_app import assemble
from intake_app.interview.ladder import Offer, Rung
from intake_app.ui.intake_page import IntakePage

OFFERS = (
    Offer(Rung.CUE, "Je zei: Mo. Vertel daar meer over.", "Eigen woord", "FICTIEF"),
    Offer(Rung.INVITATION, "Vertel daar meer over.", "Uitnodigen", "FICTIEF"),
)


def test_an_offer_goes_into_the_box_by_its_key_and_is_not_asked_by_itself(qtbot: QtBot, page: IntakePage) -> None:
    """Alt+2 takes the second; the detective may change it and asks with Enter."""
    page.question.show_offers(OFFERS)
    asked: list[str] = []
    page.question.asked.connect(lambda text, _reason: asked.append(text))

    qtbot.keyClick(page.question.box, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    assert "Vertel daar meer over." == page.question.box.text()
    assert [] == asked


def test_while_something_is_typed_the_findings_have_the_place_and_the_keys(qtbot: QtBot, page: IntakePage) -> None:
    """And with an empty box the offers come back."""
    page.question.show_offers(OFFERS)
    page.question.box.setFocus()
    qtbot.keyClicks(page.question.box, "Wie")
    assert not page.question.ladder.isVisible()
    assert page.question.findings.isVisible()

    for _ in "Wie":
        qtbot.keyClick(page.question.box, Qt.Key.Key_Backspace)

    assert page.question.ladder.isVisible()
    assert not page.question.findings.isVisible()


def test_without_offers_nothing_is_shown(qtbot: QtBot, page: IntakePage) -> None:
    """No empty title, and a key for an offer that is not there does nothing."""
    page.question.show_offers(OFFERS)
    page.question.show_offers(())

    assert not page.question.ladder.isVisible()
    qtbot.keyClick(page.question.box, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert "" == page.question.box.text()


def test_each_offer_says_what_it_is_and_why(page: IntakePage) -> None:
    """For who can't see it, and for who wants to learn."""
    page.question.show_offers(OFFERS)
    first = page.question.ladder.buttons[0]

    assert "Eigen woord: Je zei: Mo. Vertel daar meer over." == first.accessibleName()
    assert "Eigen woord. FICTIEF" == first.toolTip()
    assert [rung.title for rung in assemble.ladder()] == [
        "Uitnodigen",
        "Eigen woord",
        "Wie, wat, waar",
        "Ja of nee, en dan vertellen",
    ]


def test_with_little_room_only_the_first_offers_stand_there(page: IntakePage) -> None:
    """The sentence of the step stays in sight; with more room all come back."""
    more = (*OFFERS, Offer(Rung.WH, "Wie was daarbij?", "Wie, wat, waar", "FICTIEF"))
    page.question.show_offers(more)
    page.question.compact(small=True, narrow=True)
    assert [offer.text for offer in OFFERS] == [button.text() for button in page.question.ladder.buttons]

    page.question.compact(small=False, narrow=False)
    assert 3 == len(page.question.ladder.buttons)
