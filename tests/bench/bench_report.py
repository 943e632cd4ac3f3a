"""How long a report of 500 questions takes, and sealing it. Guide value: 2 seconds for the report."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from intake_app import assemble, resources
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry, follow
from intake_app.report.content import content_of
from intake_app.report.document import TEMPLATE, write
from intake_app.report.seal import seal_to

QUESTIONS = 500
GUIDE = 2.0
START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PASSPHRASE = "fictief paard batterij nietje juist wolk lamp"

T = TypeVar("T")


def long_talk(questions: int) -> Interview:
    """Make an invented talk of so many questions and answers, over all phases of the shipped script."""
    script = assemble.scripts()["slachtoffer-mensenhandel"]
    events: list[ev.Event] = [ev.Opened("FICTIEF-BENCH", script.id, script.version, "Sanne", "je", practice=True)]
    finding = ev.NotedFinding("meer", "multiple", "change", 0, 4, "Dit zijn twee vragen.")
    for number in range(questions):
        phase = script.phases[number * len(script.phases) // questions]
        if number % 25 == 0:
            events.append(ev.StepShown(phase.id, phase.steps[0].id))
        found = (finding,) if number % 3 == 0 else ()
        events.append(ev.QuestionAsked(f"Vertel eens over dag {number}. Wat deed je toen?", "open_invitation", found, pause=4.0))
        answer = f"Op dag {number} ging ik met Mo mee. Het was laat en ik was moe. (FICTIEF)"
        asked = len(events)
        events.append(ev.AnswerNoted(answer, ("stil",) if number % 4 == 0 else (), asked, waited=6.5))
    entries: list[Entry] = []
    for number, event in enumerate(events):
        last = entries[-1] if entries else None
        entries.append(follow(last, event, START + timedelta(seconds=8 * number), "R. Fictief"))
    return Interview(entries)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Run something once and measure it."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def main() -> None:
    """Print the times, and the report as a ratio of its guide value."""
    script, prompts = assemble.scripts()["slachtoffer-mensenhandel"], assemble.all_prompts()
    template, interview = resources.read_bytes(TEMPLATE), long_talk(QUESTIONS)
    write(template, content_of(long_talk(1), script=script, program="bench", fingerprint="", made=START))  # loads the libraries
    reading, content = timed(
        lambda: content_of(interview, script=script, program="bench", fingerprint="", made=START, prompts=prompts)
    )
    writing, docx = timed(lambda: write(template, content))
    with tempfile.TemporaryDirectory() as folder:
        sealing, _ = timed(lambda: seal_to(Path(folder) / "verslag.docx", docx, PASSPHRASE))
    total = reading + writing
    print(f"report of {QUESTIONS} questions: {total:.2f} s, {total / GUIDE:.2f} of the guide value ({GUIDE:.0f} s)")
    print(f"  content {reading * 1000:.0f} ms, document {writing * 1000:.0f} ms, {len(docx) / 1024:.0f} KiB")
    print(f"  sealed, opened again and compared: {sealing:.2f} s")


if __name__ == "__main__":
    main()
