"""How fluent the window stays in an intake of 300 questions: from a key to the drawn screen, and the tick of the clock.

In the real page, drawn offscreen, with the whole record in memory; against the same page in a talk that just began, and against
a bare text field of Qt in the same run. The look at a question comes after a pause in typing, and is measured with it.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from intake_app import assemble
from intake_app.clock import MovedClock
from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.settings import Settings
from intake_app.store.memory import Memory
from intake_app.ui import theme
from intake_app.ui.intake_page import IntakePage

QUESTIONS, GUIDE_MS = 300, 16.0
TYPED = "Wie zag je daar nog meer, in de winkel naast het grote huis?"
ROUNDS = 5


def talk_of(questions: int) -> tuple[Session, MovedClock]:
    """Play an invented talk of so many questions with their answers."""
    clock = MovedClock(datetime(2026, 11, 21, 9, tzinfo=UTC))
    session = Session(Memory(), assemble.tools("slachtoffer-mensenhandel", clock), "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-1", "", "", "Sanne", "je", practice=True))
    for number in range(questions):
        session.ask(f"Vertel wat er gebeurde in winkel {number}.", "FICTIEF")
        clock.forward(8)
        session.answer(f"Ik ging naar winkel {number} met Dave en zijn vriend.")
        clock.forward(5)
    return session, clock


def each(deed: Callable[[], object], times: int) -> list[float]:
    """Do it so many times and let the screen be drawn; returns the milliseconds of each."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        deed()
        QApplication.processEvents()
        took.append((time.perf_counter() - began) * 1000)
    return took


def keys_into(box: QWidget, clear: Callable[[], None], then: Callable[[], None]) -> list[float]:
    """Type the question key by key, some times over; returns the milliseconds from each key to the drawn screen."""
    took: list[float] = []
    for _ in range(ROUNDS):
        clear()
        QApplication.processEvents()
        for letter in TYPED:
            took += each(lambda letter=letter: (QTest.keyClick(box, letter), then()), 1)  # type: ignore[misc]
    return took


def page_of(questions: int) -> tuple[IntakePage, MovedClock, Session]:
    """Show the real page on a talk of so many questions, as large as a laptop's screen."""
    session, clock = talk_of(questions)
    page = IntakePage(session, assemble.all_signals(), practice=True)
    page.showNormal()
    page.resize(1280, 800)
    QApplication.processEvents()
    page.activateWindow()
    page.question.box.setFocus(Qt.FocusReason.OtherFocusReason)
    return page, clock, session


def measure(questions: int) -> dict[str, list[float]]:
    """Measure typing, typing with a look at every key (as if each were a pause), the tick, a question, and an answer."""
    page, clock, session = page_of(questions)
    box = page.question.box

    def tick() -> None:
        clock.forward(1)
        page.tick()

    def question() -> None:
        clock.forward(5)
        page.attempt(lambda: session.ask("Vertel over de deur van het huis.", "FICTIEF"))

    def answer() -> None:
        clock.forward(7)
        page.attempt(lambda: session.answer("Die was groen. FICTIEF."))

    turns = [(each(question, 1)[0], each(answer, 1)[0]) for _ in range(20)]

    found = {
        "key": keys_into(box, box.clear, lambda: None),
        "key and a look": keys_into(box, box.clear, lambda: page.question.paused.emit(box.text())),
        "tick": each(tick, 60),
        "Enter: a question": [asked for asked, _ in turns],
        "Enter: an answer": [told for _, told in turns],
    }
    page.close()
    page.deleteLater()
    return found


def main() -> None:
    """Print each number with its ratio."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, Settings())
    assemble.warm_rulebook()
    bare = QPlainTextEdit()
    bare.show()
    bare.setFocus()
    QApplication.processEvents()
    plain = statistics.median(keys_into(bare, bare.clear, lambda: None))
    print(f"a key in a bare text field of Qt: p50 {plain:.2f} ms")
    short, long = measure(1), measure(QUESTIONS)
    for name, took in long.items():
        p50, p99 = statistics.median(took), statistics.quantiles(took, n=100)[98]
        before = statistics.median(short[name])
        print(
            f"{name:20} with {QUESTIONS} questions: p50 {p50:5.2f}, p99 {p99:5.2f} ms (guide {GUIDE_MS:.0f}); "
            f"{p50 / before:.1f}× a talk that just began, {p50 / plain:.1f}× the bare field"
        )


if __name__ == "__main__":
    main()
