"""How a long talk feels: looking, asking, answering and the tick of the clock with 1,000 entries, against a talk that just began.

In memory, so that the disk (bench_store.py) stays out of it. Each number is over many calls in one process.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

from intake_app import assemble
from intake_app.clock import MovedClock
from intake_app.interview import events as ev
from intake_app.interview.session import Session
from intake_app.store.memory import Memory

LONG, CALLS = 1000, 100
GUIDE_LOOK_MS = 5.0


def talk_of(entries: int) -> tuple[Session, MovedClock]:
    """Play an invented talk until it has so many entries."""
    clock = MovedClock(datetime(2026, 11, 21, 9, tzinfo=UTC))
    session = Session(Memory(), assemble.tools("slachtoffer-mensenhandel", clock), "Kim (FICTIEF)")
    session.begin(ev.Opened("FICTIEF-1", "", "", "Sanne", "je", practice=True))
    number = 0
    while len(session.interview.entries) < entries:
        number += 1
        session.ask(f"Vertel wat er gebeurde op dag {number}.", "FICTIEF")
        clock.forward(8)
        session.answer(f"Ik ging naar winkel {number} met Dave en zijn vriend.")
        clock.forward(5)
    return session, clock


def milliseconds(deed: Callable[[int], object]) -> list[float]:
    """Do it many times; returns what each took."""
    took = []
    for number in range(CALLS):
        began = time.perf_counter()
        deed(number)
        took.append((time.perf_counter() - began) * 1000)
    return took


def measure(session: Session, clock: MovedClock) -> dict[str, list[float]]:
    """Measure each deed on one talk."""

    def tick(_number: int) -> None:
        clock.forward(1)
        session.tick()

    session.look("Wie was daar?")  # a talk that is opened again is read once before anyone types
    return {
        "look": milliseconds(lambda number: session.look(f"Wie was er nog meer in kamer {number}?")),
        "tick": milliseconds(tick),
        "ask": milliseconds(lambda number: session.ask(f"Wie was er in huis {number}?", "FICTIEF")),
        "answer": milliseconds(lambda number: session.answer(f"Dat was persoon {number}.")),
    }


def main() -> None:
    """Print a line a deed."""
    assemble.warm_rulebook()  # as the window does at its start
    short, long = measure(*talk_of(0)), measure(*talk_of(LONG))
    for deed, took in long.items():
        median, worst = statistics.median(took), statistics.quantiles(took, n=100)[98]
        guide = f" (guide p99 {GUIDE_LOOK_MS} ms)" if deed == "look" else ""
        ratio = median / statistics.median(short[deed])
        print(f"{deed} with {LONG} entries: p50 {median:.2f} ms, p99 {worst:.2f} ms{guide}; {ratio:.1f} times a new talk")


if __name__ == "__main__":
    main()
