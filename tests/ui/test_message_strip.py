"""The line at the top of the window."""

from __future__ import annotations

from typing import Any

import pytest

from intake_app.ui.message_strip import MessageStrip


@pytest.fixture
def strip(qtbot: Any, dressed: Any) -> MessageStrip:
    made = MessageStrip()
    qtbot.addWidget(made)
    return made


def test_nothing_to_say(strip: MessageStrip) -> None:
    """It takes no room until something is said, and none after it was closed."""
    assert (strip.isHidden(), strip.sentence) == (True, "")
    strip.say("Bewaard.")
    assert (strip.isHidden(), strip.sentence) == (False, "Bewaard.")
    strip._close.click()
    assert (strip.isHidden(), strip.sentence) == (True, "")


def test_good_news_goes_by_itself_and_a_problem_stays(strip: MessageStrip) -> None:
    """Nobody has to close good news; a problem waits until it was read."""
    strip.say("Bewaard.")
    assert strip._timer.isActive()
    strip.say("De schijf is vol.", problem=True)
    assert not strip._timer.isActive()


def test_kind_is_never_colour_alone(strip: MessageStrip) -> None:
    """A problem has another icon than good news."""
    strip.say("Bewaard.")
    good = strip._icon.pixmap().toImage()
    strip.say("De schijf is vol.", problem=True)
    assert strip._icon.pixmap().toImage() != good


def test_what_is_going_on_can_not_be_closed(strip: MessageStrip) -> None:
    """It says what the program does until that is over."""
    strip.say_busy("De kluis gaat open.")
    assert strip._close.isHidden()
    strip.say("De kluis is open.")
    assert not strip._close.isHidden()


def test_a_problem_that_is_over_goes_and_good_news_stays(qtbot: Any, dressed: Any) -> None:
    """`settle` is called after each thing that worked."""
    strip = MessageStrip()
    qtbot.addWidget(strip)
    strip.say("De schijf is vol.", problem=True)
    strip.settle()
    assert strip.sentence == ""
    strip.say("Het verslag is klaar.")
    strip.settle()
    assert strip.sentence == "Het verslag is klaar."
