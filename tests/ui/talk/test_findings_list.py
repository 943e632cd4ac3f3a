"""The findings: one in full, the others on one line, the source one click away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from intake_app.language.findings import Finding, Look, Severity
from intake_app.language.forms import Form
from intake_app.ui.findings_list import CLEAR, EMPTY, FindingsList

STOP = Finding("r1", "victim_blaming", Severity.STOP, 0, 2, "Dit verwijt.", ("Vertel wat je deed.",), "FICTIEF bron 1")
CHANGE = Finding("r2", "jargon", Severity.CHANGE, 3, 5, "Dit is een vakwoord.", (), "FICTIEF bron 2")


@pytest.fixture
def findings(qtbot: QtBot, dressed: object) -> FindingsList:
    made = FindingsList()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(findings: FindingsList) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in findings.findChildren(QLabel) if label.isVisible())


def button(findings: FindingsList, name: str) -> QPushButton:
    QApplication.processEvents()
    return next(
        found for found in findings.findChildren(QPushButton) if found.accessibleName().startswith(name) and found.isVisible()
    )


def test_an_empty_box_says_what_will_happen(findings: FindingsList) -> None:
    """The empty state is a sentence."""
    assert EMPTY in shown(findings)


def test_a_good_question_is_said_to_be_clear(findings: FindingsList) -> None:
    """No findings, and what kind of question it is."""
    findings.show_look(Look("Vertel.", Form.OPEN_INVITATION, ()))
    assert f"{CLEAR} Dit is een open uitnodiging." in shown(findings)


def test_only_the_strongest_finding_is_in_full(findings: FindingsList) -> None:
    """One strong hint at a time: the other one is a word with an icon."""
    findings.show_look(Look("ab cd", Form.OTHER, (STOP, CHANGE)))
    assert "Dit verwijt." in shown(findings)
    assert "Dit is een vakwoord." not in shown(findings)
    assert button(findings, "liever anders: vakwoord").text() == "vakwoord"


def test_another_finding_opens_with_a_click(qtbot: QtBot, findings: FindingsList) -> None:
    """A click on the word shows the sentence."""
    findings.show_look(Look("ab cd", Form.OTHER, (STOP, CHANGE)))
    qtbot.mouseClick(button(findings, "liever anders: vakwoord"), Qt.MouseButton.LeftButton)
    assert "Dit is een vakwoord." in shown(findings)


def test_the_source_is_one_click_away(qtbot: QtBot, findings: FindingsList) -> None:
    """Hidden until asked for."""
    findings.show_look(Look("ab cd", Form.OTHER, (STOP,)))
    assert "FICTIEF bron 1" not in shown(findings)
    qtbot.mouseClick(button(findings, "Bron"), Qt.MouseButton.LeftButton)
    assert "FICTIEF bron 1" in shown(findings)


def test_the_kind_is_said_in_words(findings: FindingsList) -> None:
    """Never colour alone."""
    findings.show_look(Look("ab cd", Form.OTHER, (STOP,)))
    assert "Eerst anders vragen · verwijt" in shown(findings)
