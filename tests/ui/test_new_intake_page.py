"""The form of a new intake: what it asks, what it says, and what it hands over."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from intake_app.errors import NotSaved, PracticeOnly
from intake_app.interview.script import Module, Script, Variable
from intake_app.ui.doors import NewIntake, ScriptOffer
from intake_app.ui.new_intake_page import NewIntakePage, looks_like_number


@pytest.fixture
def page(qtbot: Any, dressed: Any, desk: Any) -> NewIntakePage:
    return shown(qtbot, NewIntakePage(desk.doors(), desk.vault, lambda: "14:05"))


@pytest.fixture
def practice(qtbot: Any, dressed: Any, desk: Any) -> NewIntakePage:
    return shown(qtbot, NewIntakePage(desk.doors(), desk.practice, lambda: "14:05"))


def shown(qtbot: Any, page: NewIntakePage) -> NewIntakePage:
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.first()
    return page


def fill(page: NewIntakePage) -> None:
    page.number.setText("2026-FICTIEF-001")
    page.roepnaam.setText("Sam")


def test_the_shortest_way(page: NewIntakePage, desk: Any) -> None:
    """A number and a name are enough: "je", adult, no interpreter, the detective, recording not noted yet."""
    fill(page)
    page.begin.click()
    assert desk.begun == [
        NewIntake(
            number="2026-FICTIEF-001",
            script="slachtoffer",
            roepnaam="Sam",
            address="je",
            age_group="adult",
            interpreter=False,
            people=(("Rechercheur FICTIEF", "detective"),),
            recording=(False, "", ""),
        )
    ]


def test_everything_filled_in(page: NewIntakePage, desk: Any) -> None:
    """Each answer arrives."""
    fill(page)
    page.script.choice.cards["kort"].click()
    page.address.cards["u"].click()
    page.age.cards["minor"].click()
    page.interpreter.cards["yes"].click()
    page.people.rows[1].name.setText("Tolk FICTIEF")
    page.people.add.click()
    page.people.rows[2].name.setText("Advocaat FICTIEF")
    page.people.rows[2].role.setCurrentIndex(page.people.rows[2].role.findData("lawyer"))
    page.recording.choice.cards["yes"].click()
    page.begin.click()
    assert desk.begun == [
        NewIntake(
            number="2026-FICTIEF-001",
            script="kort",
            roepnaam="Sam",
            address="u",
            age_group="minor",
            interpreter=True,
            people=(("Rechercheur FICTIEF", "detective"), ("Tolk FICTIEF", "interpreter"), ("Advocaat FICTIEF", "lawyer")),
            recording=(True, "14:05", ""),
        )
    ]


def test_what_is_missing_is_said_in_place(page: NewIntakePage, desk: Any, qtbot: Any) -> None:
    """Number and name are asked for below their fields; the focus goes to the first."""
    with qtbot.waitSignal(page.problem):
        page.begin.click()
    assert page._number.sentence == "Typ een zaaknummer."
    assert page._roepnaam.sentence.startswith("Typ hoe de persoon wil heten.")
    assert desk.begun == []


def test_no_recording_takes_a_reason(page: NewIntakePage, desk: Any) -> None:
    """ "No" asks why; with a reason it is noted so."""
    fill(page)
    page.recording.choice.cards["no"].click()
    page.begin.click()
    assert (page.recording._why.sentence, desk.begun) == ("Schrijf kort waarom. Dat komt in het verslag.", [])
    page.recording.why.setText("De apparatuur is stuk (FICTIEF)")
    page.begin.click()
    assert desk.begun[0].recording == (False, "", "De apparatuur is stuk (FICTIEF)")


def test_everybody_has_a_name(page: NewIntakePage, desk: Any) -> None:
    """A row without a name is named; taking it away mends it."""
    fill(page)
    page.people.add.click()
    page.begin.click()
    assert (page._people.sentence, desk.begun) == ("Typ bij iedereen een naam of nummer, of haal de regel weg.", [])
    page.people.rows[1].remove.click()
    page.begin.click()
    assert len(desk.begun) == 1


def test_a_detective_is_needed(page: NewIntakePage) -> None:
    """Somebody asks the questions."""
    fill(page)
    page.people.rows[0].remove.click()
    page.begin.click()
    assert page._people.sentence == "Zet er ten minste één rechercheur bij."


def test_an_interpreter_gets_a_row_once(page: NewIntakePage) -> None:
    """Choosing an interpreter adds a row; choosing none takes the empty row away, not one with a name."""
    page.interpreter.cards["yes"].click()
    assert [row.role.currentData() for row in page.people.rows] == ["detective", "interpreter"]
    page.interpreter.cards["no"].click()
    assert len(page.people.rows) == 1
    page.interpreter.cards["yes"].click()
    page.people.rows[1].name.setText("Tolk FICTIEF")
    page.interpreter.cards["no"].click()
    assert len(page.people.rows) == 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0612345678", True),
        ("06-12 34 56 78", True),
        ("123456782", True),
        ("Sam", False),
        ("Sam 2", False),
        ("getuige 12", False),
    ],
)
def test_a_number_instead_of_a_name_is_noticed(text: str, number: bool) -> None:
    """A phone number or BSN is noticed, a short number is not."""
    assert looks_like_number(text) is number


def test_a_number_as_name_warns_but_may_stay(page: NewIntakePage, qtbot: Any, desk: Any) -> None:
    """The detective decides."""
    fill(page)
    page.roepnaam.clear()
    qtbot.keyClicks(page.roepnaam, "0612345678")
    assert page._roepnaam.sentence == "Dit lijkt op een telefoonnummer of BSN. Een roepnaam is genoeg."
    page.begin.click()
    assert len(desk.begun) == 1


def test_the_example_sentence_uses_the_name(page: NewIntakePage, qtbot: Any) -> None:
    """What "je" and "u" mean is shown as one would say it."""
    qtbot.keyClicks(page.roepnaam, "Sam")
    assert page.address.cards["je"].accessibleDescription().startswith("Dag Sam. Fijn dat je er bent.")
    assert page.address.cards["u"].accessibleDescription().startswith("Dag Sam. Fijn dat u er bent.")


def test_practice_proposes_a_free_number(practice: NewIntakePage, qtbot: Any, desk: Any, fake_case: Any) -> None:
    """OEFEN-1, and the next free one when that is taken."""
    assert practice.number.text() == "OEFEN-1"
    desk.practice.lines = [fake_case("1", "OEFEN-1"), fake_case("2", "oefen-2")]
    later = NewIntakePage(desk.doors(), desk.practice, lambda: "14:05")
    qtbot.addWidget(later)
    assert later.number.text() == "OEFEN-3"


def test_no_real_case_in_practice_and_the_other_way_round(practice: NewIntakePage, page: NewIntakePage) -> None:
    """Each number belongs in its own vault."""
    for form, number, sentence in (
        (practice, "2026-FICTIEF-001", "Dit is de oefenkluis. Begin het nummer met OEFEN-. Een echte zaak hoort hier niet."),
        (page, "oefen-7", "Een oefenzaak hoort in de oefenkluis. Kies een ander nummer, of ga oefenen."),
        (practice, "OEFEN-", "Typ een zaaknummer."),
    ):
        form.number.setText(number)
        form.begin.click()
        assert form._number.sentence == sentence


@pytest.mark.parametrize("error", [NotSaved("De schijf is vol."), PracticeOnly("Dit kan hier niet.")], ids=["disk", "practice"])
def test_when_it_is_refused_the_form_stays(page: NewIntakePage, qtbot: Any, desk: Any, error: Exception) -> None:
    """The sentence is said, and all that was typed is still there."""
    desk.refuse["begin"] = error
    fill(page)
    with qtbot.waitSignal(page.problem) as said:
        page.begin.click()
    assert (said.args, page.number.text(), page.roepnaam.text()) == ([str(error)], "2026-FICTIEF-001", "Sam")


def test_leaving_a_filled_form_asks_once(page: NewIntakePage, qtbot: Any) -> None:
    """What was typed is not thrown away by one slip; the second time it is meant."""
    fill(page)
    with qtbot.waitSignal(page.problem) as said, qtbot.assertNotEmitted(page.left):
        page.cancel.click()
    assert said.args == ["Wat u hier invulde, gaat dan weg. Mag dat? Kies dan nog een keer Terug."]
    with qtbot.waitSignal(page.left):
        page.cancel.click()


def test_leaving_an_empty_form_just_leaves(practice: NewIntakePage, qtbot: Any) -> None:
    """The number that the program proposed itself is no loss."""
    with qtbot.waitSignal(practice.left), qtbot.assertNotEmitted(practice.problem):
        practice.cancel.click()


def test_ctrl_enter_begins(qtbot: Any, page: NewIntakePage, desk: Any) -> None:
    """As on every other form."""
    fill(page)
    qtbot.keyClick(page.roepnaam, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.begun) == 1


WORK, SEX = (Module(name, name.capitalize(), f"Over {name}. FICTIEF en langer.", "test") for name in ("werk", "seks"))
OWN = Script(
    *("oost", "Team Oost (FICTIEF)", "1", "slachtoffer", "Voor team Oost. FICTIEF.", ()),
    modules=(WORK, SEX),
    variables=(Variable("dienst", "Naam van de dienst", "Team Oost"),),
)


@pytest.fixture
def own(qtbot: Any, dressed: Any, desk: Any) -> NewIntakePage:
    """The form with a unit's own script beside the shipped ones, and one that is left out."""
    desk.offer = ScriptOffer([*desk.offer.scripts, OWN], ["stuk.toml, regel 1, kolom 1: Bovenaan hoort te staan: schema = 1."])
    return shown(qtbot, NewIntakePage(desk.doors(), desk.vault, lambda: "14:05"))


def test_modules_and_own_values_come_with_their_script(own: NewIntakePage, desk: Any) -> None:
    """A script without them asks for nothing more; what was ticked and typed arrives."""
    assert ({}, {}) == (own.script.modules, own.script.variables)
    own.script.choice.cards["oost"].click()
    assert (["Werk", "Seks"], "Over werk.") == (
        [line.text() for line in own.script.modules.values()],
        own.script.modules["werk"].box.accessibleDescription(),
    )
    assert "Team Oost" == own.script.variables["dienst"].text()
    fill(own)
    own.script.modules["seks"].click()
    own.script.variables["dienst"].setText(" Noor ")
    own.abroad.cards["yes"].click()
    own.begin.click()

    begun = desk.begun[0]
    assert ("oost", True, ("seks",), (("dienst", "Noor"),)) == (begun.script, begun.abroad, begun.modules, begun.variables)


def test_looking_at_another_script_loses_nothing(own: NewIntakePage, desk: Any) -> None:
    """What was typed for one script is there again when it is chosen again; another script does not get it."""
    own.script.choice.cards["oost"].click()
    own.script.variables["dienst"].setText("Noor")
    own.script.choice.cards["kort"].click()
    fill(own)
    own.begin.click()
    assert ((), ()) == (desk.begun[0].modules, desk.begun[0].variables)
    own.script.choice.cards["oost"].click()
    assert "Noor" == own.script.variables["dienst"].text()


def test_an_own_script_that_is_left_out_is_said(own: NewIntakePage) -> None:
    """With its file and its place; the others can be chosen."""
    said = [label.text() for label in own.script.findChildren(QLabel)]

    assert "Dit eigen bestand doet niet mee. stuk.toml, regel 1, kolom 1: Bovenaan hoort te staan: schema = 1." in said


def test_modules_can_be_reached_and_ticked_by_keyboard(own: NewIntakePage, qtbot: Any) -> None:
    """Tab goes from the script to its modules, and on to its values."""
    own.script.choice.cards["oost"].click()
    own.script.choice.cards["oost"].setFocus()
    for name in ("werk", "seks"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert own.script.modules[name].box.hasFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert own.script.variables["dienst"].hasFocus()
    assert ("werk", "seks") == own.script.chosen_modules()
