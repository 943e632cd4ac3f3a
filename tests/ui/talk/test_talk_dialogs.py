"""The forms over the talk: what each one notes."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.key_button import KeyButton

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(page: IntakePage) -> Any:
    """Open a form by its name and give it back."""

    def opened(name: str) -> Any:
        page.dialogs.open(name)
        return page.dialogs.shown

    return opened


def test_one_key_and_enter_note_a_suspicion(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """F9, Enter: yes stands ready, and a word about the grounds may be added."""
    qtbot.keyClick(page.question.box, Qt.Key.Key_F9)
    form: Any = page.dialogs.shown
    qtbot.keyClicks(form.grounds, "FICTIEF: leest niet")
    qtbot.keyClick(form.grounds, Qt.Key.Key_Return)
    assert events(ev.SuspicionNoted) == [ev.SuspicionNoted("ja", "FICTIEF: leest niet", "FICTIEF rechercheur")]
    assert page.dialogs.shown is None
    assert [card.prompt.id for card in page.prompts.cards] == ["specialist"]


def test_signals_are_ticked_with_who_saw_them(qtbot: QtBot, form: Any, events: Any, page: IntakePage) -> None:
    """Ticked before is shown, with who saw it, and is not noted twice."""
    signals = form("signals")
    signals.boxes["klok"].click()
    qtbot.keyClicks(signals.who, "FICTIEF tolk")
    signals.keep.click()
    assert events(ev.Observed) == [ev.Observed("signal", "klok", "Vindt klokkijken moeilijk", "FICTIEF tolk")]
    again = form("signals")
    assert "FICTIEF tolk" in again.boxes["klok"].text()
    assert again.boxes["klok"].isChecked()
    again.boxes["lezen"].click()
    again.keep.click()
    assert [seen.code for seen in events(ev.Observed)] == ["klok", "lezen"]


def test_people_come_and_go(qtbot: QtBot, form: Any, events: Any, session: Session) -> None:
    """The form stays open for the next one."""
    people = form("people")
    qtbot.keyClicks(people.name, "FICTIEF Jo")
    people.role.setCurrentIndex(people.role.findData("interpreter"))
    people.keep.click()
    assert events(ev.PersonPresent) == [ev.PersonPresent("FICTIEF Jo", "interpreter")]
    assert people.isVisible()
    leave = next(button for button in people.findChildren(type(people.keep)) if button.accessibleName() == "FICTIEF Jo gaat weg")
    leave.click()
    assert session.interview.present == ()


def test_a_name_is_missing_and_the_form_says_so_in_place(form: Any) -> None:
    """No message box: a sentence in the form."""
    people = form("people")
    people.keep.click()
    assert people.wrong.text() == "Typ een naam of een nummer."
    assert people.wrong.isVisible()


def test_no_recording_takes_a_reason(qtbot: QtBot, form: Any, events: Any) -> None:
    """With the time proposed when it does run."""
    recording = form("recording")
    recording.choice.buttons["off"].click()
    recording.keep.click()
    assert recording.wrong.text() == "Schrijf kort waarom er geen opname loopt."
    qtbot.keyClicks(recording.why, "FICTIEF: stroom weg")
    recording.keep.click()
    assert events(ev.RecordingNoted) == [ev.RecordingNoted(running=False, since="", why="FICTIEF: stroom weg")]


def test_shared_information_needs_all_that_is_asked(qtbot: QtBot, form: Any, events: Any) -> None:
    """With whom, what, on which basis, why; who decided is oneself unless told otherwise."""
    share = form("share")
    share.sort.buttons["other"].click()
    qtbot.keyClicks(share.receiver, "FICTIEF gemeente")
    share.keep.click()
    assert events(ev.InformationShared) == []
    assert share.isVisible()
    share.basis.setCurrentIndex(share.basis.findData("own"))
    for line, words in ((share.what, "adres"), (share.own, "spoed FICTIEF"), (share.why, "opvang")):
        assert line.isVisible()
        qtbot.keyClicks(line, words)
    share.keep.click()
    (shared,) = events(ev.InformationShared)
    assert (shared.receiver, shared.what, shared.basis, shared.why) == ("FICTIEF gemeente", "adres", "spoed FICTIEF", "opvang")
    assert (shared.sort, shared.consent) == ("other", "")
    assert shared.decided_by


def test_a_report_to_comensha_never_asks_for_consent(qtbot: QtBot, form: Any, events: Any) -> None:
    """It is an obligation: no field for consent and none for the basis."""
    share = form("share")
    share.sort.buttons["report"].click()
    assert not share.consent.isVisible()
    assert not share.basis.isVisible()
    assert "geen toestemming" in share.tells.text()
    qtbot.keyClicks(share.what, "mogelijk slachtoffer FICTIEF")
    qtbot.keyClicks(share.why, "plicht")
    share.keep.click()
    (shared,) = events(ev.InformationShared)
    assert (shared.receiver, shared.basis, shared.sort, shared.consent) == ("CoMensha", "duty", "report", "")


def test_help_takes_the_words_of_the_person(qtbot: QtBot, form: Any, events: Any) -> None:
    """Without them it is refused, with a sentence; with them they are kept word for word."""
    share = form("share")
    share.sort.buttons["help"].click()
    assert share.consent.isVisible()
    for line, words in ((share.receiver, "FICTIEF opvang"), (share.what, "bed voor vannacht"), (share.why, "veilig slapen")):
        qtbot.keyClicks(line, words)
    share.keep.click()
    assert events(ev.InformationShared) == []
    assert "in de woorden van de persoon" in share.wrong.text()
    qtbot.keyClicks(share.consent, "ja zij mag weten dat ik moe ben")
    share.keep.click()
    (shared,) = events(ev.InformationShared)
    assert (shared.basis, shared.consent) == ("consent", "ja zij mag weten dat ik moe ben")


def test_an_own_word_is_taken_from_what_is_selected(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """Select in the answer, F5, our word, Enter."""
    qtbot.keyClicks(page.answer.box, "dat gedoe")
    page.answer.box.setFocus()
    page.answer.box.selectAll()
    qtbot.keyClick(page.answer.box, Qt.Key.Key_F5)
    form: Any = page.dialogs.shown
    assert form.word.text() == "dat gedoe"
    qtbot.keyClicks(form.instead, "uitbuiting")
    qtbot.keyClick(form.instead, Qt.Key.Key_Return)
    assert events(ev.OwnWordMarked) == [ev.OwnWordMarked("dat gedoe", "uitbuiting")]
    assert page.answer.box.text() == "dat gedoe", "the answer itself is not touched"


def test_an_own_word_is_chosen_from_a_line_of_the_transcript(
    qtbot: QtBot, page: IntakePage, session: Session, events: Any
) -> None:
    """F5 on an answer shows its words."""
    session.ask("Wat gebeurde er?")
    page.show_snapshot(session.answer("in de bunker, ja."))
    model = page.transcript.model
    page.transcript.view.setCurrentIndex(model.index(model.rowCount() - 1))
    page.transcript.view.setFocus()
    qtbot.keyClick(page.transcript.view, Qt.Key.Key_F5)
    form: Any = page.dialogs.shown
    next(button for button in form.findChildren(type(form.keep)) if button.text() == "bunker").click()
    form.keep.click()
    assert events(ev.OwnWordMarked) == [ev.OwnWordMarked("bunker", "")]


def test_enter_on_a_line_corrects_it(qtbot: QtBot, page: IntakePage, session: Session, events: Any) -> None:
    """The old line stays, with the correction under it."""
    asked = session.ask("Was het maandag?").interview.entries[-1].seq
    page.show_snapshot(session.snapshot())
    model = page.transcript.model
    page.transcript.view.setCurrentIndex(model.index(model.rowCount() - 1))
    page.transcript.view.setFocus()
    qtbot.keyClick(page.transcript.view, Qt.Key.Key_Return)
    form: Any = page.dialogs.shown
    form.text.setPlainText("Was het dinsdag?")
    qtbot.keyClicks(form.why, "verkeerd getypt")
    form.keep.click()
    assert events(ev.Corrected) == [ev.Corrected(asked, "Was het dinsdag?", "verkeerd getypt")]
    line = model.lines[-1]
    assert (line.text, line.corrections) == ("Was het maandag?", ("Was het dinsdag? (verkeerd getypt)",))


def test_closing_leads_to_the_report(qtbot: QtBot, page: IntakePage, form: Any, events: Any) -> None:
    """Read aloud, signed, how it was: then on to the report, and the page says it is closed."""
    close = form("close")
    close.read.click()
    close.signed.buttons["yes"].click()
    qtbot.keyClicks(close.felt, "FICTIEF: ging wel")
    with qtbot.waitSignal(page.export_wanted):
        close.keep.click()
    (closed,) = events(ev.Closed)
    assert (closed.read_aloud, closed.signed, closed.how_felt) == (True, "yes", "FICTIEF: ging wel")
    assert page.cover.title.text().startswith("Gesprek afgesloten om ")
    assert page.answer.isHidden()


def test_not_signed_takes_a_reason(qtbot: QtBot, form: Any, events: Any) -> None:
    """Somebody who does not sign has a reason."""
    close = form("close")
    close.signed.buttons["no"].click()
    close.keep.click()
    assert events(ev.Closed) == []
    assert close.wrong.text() == "Schrijf kort waarom er niet is ondertekend."


def test_a_full_disk_keeps_the_form_with_all_that_was_typed(qtbot: QtBot, form: Any, ledger: Any) -> None:
    """Nothing is lost; the sentence stands in the form."""
    note = form("note")
    qtbot.keyClicks(note.text, "FICTIEF notitie")
    ledger.full = True
    note.keep.click()
    assert note.isVisible()
    assert note.text.toPlainText() == "FICTIEF notitie"
    assert note.wrong.text() == "De schijf is vol. Maak ruimte en probeer het nog eens."


def test_after_closing_a_note_can_still_be_added(qtbot: QtBot, page: IntakePage, session: Session, events: Any) -> None:
    """What belongs to the talk itself can't."""
    page.show_snapshot(session.close(ev.Closed()))
    assert page.header._actions["note"].isEnabled()
    assert not page.header._actions["remark"].isEnabled()
    assert not page.suspicion.button.isEnabled()


def test_tab_goes_through_those_who_are_here_first(qtbot: QtBot, form: Any, session: Session) -> None:
    """Also after someone came in and all rows were drawn anew; the keys are where the next name is typed."""
    people = form("people")
    for name in ("FICTIEF Jo", "FICTIEF Bo"):
        come_in(qtbot, people, name)
    assert people.focusWidget() is people.name
    people.why.setFocus()
    qtbot.waitUntil(lambda: all(row.isVisible() for row in people._list.findChildren(KeyButton)[-2:]))
    names = []
    for _ in range(2):
        people.focusPreviousChild()
        names.append(people.focusWidget().accessibleName())
    assert ["FICTIEF Bo gaat weg", "FICTIEF Jo gaat weg"] == names


def test_the_form_with_people_grows_with_them(qtbot: QtBot, form: Any) -> None:
    """The role of the one who comes in is never below the edge."""
    people = form("people")
    for number in range(4):
        come_in(qtbot, people, f"FICTIEF {number}")
    qtbot.waitUntil(lambda: people.role.visibleRegion().boundingRect().height() == people.role.height())


def test_enter_in_a_line_does_not_end_the_talk(qtbot: QtBot, form: Any, events: Any) -> None:
    """Closing can't be taken back: Enter goes on, Ctrl+Enter closes."""
    closing = form("close")
    qtbot.keyClicks(closing.reason, "FICTIEF moe")
    for line in (closing.reason, closing.felt, closing.next):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert events(ev.Closed) == []
    assert closing.focusWidget() is closing.keep
    closing.keep.click()
    assert [closed.reason for closed in events(ev.Closed)] == ["FICTIEF moe"]


def test_closing_says_which_decisions_are_still_open(page: IntakePage, form: Any, session: Session) -> None:
    """A reminder is not forgotten because the talk ends."""
    page.show_snapshot(session.suspect("ja"))
    said = [label.text() for label in form("close").findChildren(QLabel)]
    assert "Er wacht nog 1 herinnering op een besluit. Beslist u niets, dan staat dat zo in het verslag." in said


def test_an_own_word_is_offered_without_the_signs_around_it(qtbot: QtBot, page: IntakePage) -> None:
    """A selection takes the full stop along; the word doesn't."""
    page.answer.box.replace("Hij noemde me prinsesje.")
    qtbot.keyClick(page.answer.box, Qt.Key.Key_End)
    for _ in "prinsesje.":
        qtbot.keyClick(page.answer.box, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.answer.box, Qt.Key.Key_F5)
    form: Any = page.dialogs.shown
    assert form.word.text() == "prinsesje"


def test_own_words_come_from_what_the_person_said(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """On a line of the program, F5 offers the words of the last answer, not those of the program."""
    session.ask("Wat gebeurde er?")
    page.show_snapshot(session.answer("Naar de keten."))
    page.show_snapshot(session.note("FICTIEF notitie"))
    qtbot.keyClick(page.question.box, Qt.Key.Key_F4)
    qtbot.keyClick(page.transcript.view, Qt.Key.Key_F5)
    form: Any = page.dialogs.shown
    chips = [
        button.text()
        for button in form.findChildren(KeyButton)
        if button not in {form.keep, form.back, form.proposal, form.remove}
    ]
    assert ["Naar", "de", "keten"] == chips


def come_in(qtbot: QtBot, people: Any, name: str) -> None:
    """Let someone come in, by keyboard."""
    qtbot.keyClicks(people.name, name)
    people.role.setCurrentIndex(people.role.findData("support_worker"))
    people.keep.click()


def test_nobody_gets_a_role_that_was_not_chosen(qtbot: QtBot, form: Any, events: Any) -> None:
    """A name and Ctrl+Enter would otherwise put it down as the person who tells; nor does the last role stay."""
    people = form("people")
    qtbot.keyClicks(people.name, "FICTIEF Jo")
    people.keep.click()
    assert events(ev.PersonPresent) == []
    assert people.wrong.text() == "Kies de rol."
    people.role.setCurrentIndex(people.role.findData("interpreter"))
    people.keep.click()
    assert events(ev.PersonPresent) == [ev.PersonPresent("FICTIEF Jo", "interpreter")]
    assert people.role.currentIndex() == -1


def test_our_word_is_proposed_for_an_own_word(qtbot: QtBot, page: IntakePage, events: Any) -> None:
    """One press takes it; what the detective typed is never replaced."""
    page.dialogs.own_word("", "plasser")
    form: Any = page.dialogs.shown
    assert "penis" == form.proposal.text()
    form.proposal.click()
    form.keep.click()
    assert [ev.OwnWordMarked("plasser", "penis")] == events(ev.OwnWordMarked)


def test_the_dictionary_of_the_person_lists_corrects_and_takes_back(page: IntakePage, session: Session, events: Any) -> None:
    """All own words in one place; what was noted stays in the record."""
    session.own_word("gedoe", "seks")
    session.own_word("papa", "vader")
    page.dialogs.open("words")
    form: Any = page.dialogs.shown
    assert ["gedoe (niet: seks)", "papa (niet: vader)"] == list(form.words.values())

    next(chip for chip in form.known.findChildren(KeyButton) if chip.text() == "gedoe (niet: seks)").click()
    form.word.setText("rommel")
    form.keep.click()
    assert ["papa", "rommel"] == [own.word for own in session.interview.own_words]

    page.dialogs.open("words")
    again: Any = page.dialogs.shown
    next(chip for chip in again.known.findChildren(KeyButton) if chip.text() == "papa (niet: vader)").click()
    again.remove.click()
    assert ["rommel"] == [own.word for own in session.interview.own_words]
    assert 5 == len(events(ev.OwnWordMarked))


def test_the_dictionary_is_one_key_away_while_typing(qtbot: QtBot, page: IntakePage, session: Session) -> None:
    """Shift+F5 opens it from the question; F5 takes a word of the answer."""
    session.own_word("gedoe", "seks")
    qtbot.keyClick(page.question.box, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    form: Any = page.dialogs.shown
    assert "Woordenboek van deze persoon" == form.windowTitle()
    assert "" == form.word.text()
