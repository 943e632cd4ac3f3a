"""The pace in words: calm, and the same numbers as the core."""

from __future__ import annotations

from typing import Any

import pytest

from intake_app.interview.pacing import Block, Pace, Wait
from intake_app.interview.session import Session
from intake_app.interview.tempo import PaceSettings
from intake_app.ui.intake_page import IntakePage
from intake_app.ui.pace_band import block_in_words, silence_in_words


def pace(block: Block = Block.RUNNING, talked: float = 0.0, wait: Wait = Wait.NONE) -> Pace:
    return Pace(wait, None, block, talked, 1, None, talked, talked, day_over=False)


@pytest.mark.parametrize(
    ("silent", "words"),
    [
        (0, "Stil. Wacht."),
        (6, "Wacht nog."),
        (10, "U mag zeggen: “Neem de tijd.”"),
        (20, "Vraag of de vraag duidelijk is."),
    ],
)
def test_the_silence_after_a_question(page: IntakePage, session: Session, clock: Any, silent: int, words: str) -> None:
    """Six seconds nothing, ten seconds a comforting word, twenty seconds a question about the question."""
    page.show_snapshot(session.ask("Wat gebeurde er?"))
    clock.move(silent)
    page.tick()
    assert page.pace.wait.text() == words


def test_with_u_the_comforting_word_is_polite() -> None:
    """The form of address of this person."""
    assert silence_in_words(pace(wait=Wait.MAY_COMFORT), "u") == "U mag zeggen: “Neemt u de tijd.”"


@pytest.mark.parametrize(
    ("block", "minutes", "words"),
    [
        (Block.NOT_STARTED, 0, "Het gesprek is nog niet begonnen. Een blok duurt 20 minuten."),
        (Block.RUNNING, 12, "Blok: 12 van 20 minuten. Pauze over 8 min."),
        (Block.REMIND, 16, "Blok: 16 van 20 minuten. Bijna pauze."),
        (Block.LIMIT, 21, "Blok: 21 van 20 minuten. Tijd voor pauze."),
        (Block.OVER, 26, "Blok: 26 van 20 minuten. Eerst pauze."),
        (Block.ON_BREAK, 0, "Het is pauze."),
    ],
)
def test_the_block(block: Block, minutes: int, words: str) -> None:
    """How far, and when the break comes."""
    assert block_in_words(pace(block, minutes * 60.0), PaceSettings()) == words


def test_the_day_counts_talking_only(page: IntakePage, session: Session, clock: Any) -> None:
    """Minutes of talk, of the sixty that are enough."""
    session.ask("Wat gebeurde er?")
    for _ in range(2):
        clock.move(60)
        page.tick()
    assert page.pace.day.text() == "Vandaag 2 van 60 minuten gepraat."
