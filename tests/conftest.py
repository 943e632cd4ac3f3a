"""What all tests share: a clock that is moved by hand, a record in memory, a small script, and silence in the logs."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, settings

from intake_app import assemble, resources
from intake_app.clock import MovedClock
from intake_app.interview import events as ev
from intake_app.interview.record import Entry
from intake_app.interview.script import Script
from intake_app.interview.script_joining import parse
from intake_app.interview.session import Session, Tools
from intake_app.interview.tempo import PaceSettings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test waits for the clock, and none fails because the machine is busy. In CI the examples are the same each time.
settings.register_profile(
    "calm",
    settings.get_profile("ci" if os.environ.get("CI") else "default"),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("calm")

SCRIPT = """\
schema = 1
id = "kort"
title = "Kort script"
version = "1"
variant = "slachtoffer"
about = "Voor de tests. FICTIEF."

[[phase]]
id = "voorbereiding"
title = "Voorbereiding"
goal = "Alles ligt klaar."
exit = "De lijst is klaar."
source = "test"
[[phase.step]]
id = "kamer"
kind = "do"
title = "Kamer"
do = "Kijk of de kamer rustig is."
why = "Rust helpt."
source = "test"

[[phase]]
id = "gesprek"
title = "Gesprek"
minutes = 15
goal = "De persoon vertelt."
exit = "Het verhaal is klaar."
source = "test"
[[phase.step]]
id = "welkom"
kind = "say"
title = "Welkom"
je = "Dag {{ roepnaam }}. Ik ben {{ rechercheur }}."
u = "Dag {{ roepnaam }}. Ik ben {{ rechercheur }}."
why = "Een naam stelt gerust."
source = "test"
[[phase.step]]
id = "recht-tolk"
kind = "explain"
title = "Tolk"
je = "Iemand vertaalt jouw woorden."
u = "Iemand vertaalt uw woorden."
why = "Dit is een recht."
source = "test"
right = "tolk"
tell_back = { je = "Vertel mij: wie vertaalt jouw woorden?", u = "Vertel mij: wie vertaalt uw woorden?" }
[[phase.step]]
id = "regel-weet-ik-niet"
kind = "rule"
title = "Weet ik niet"
je = "Je mag zeggen: ik weet het niet."
u = "U mag zeggen: ik weet het niet."
why = "Raden helpt niemand."
source = "test"
rule = "weet-ik-niet"
trial = { je = "Hoe heet mijn hond?", u = "Hoe heet mijn hond?", expected = "weet ik niet" }
[[phase.step]]
id = "verhaal"
kind = "ask"
title = "Jouw verhaal"
je = "Vertel wat er is gebeurd."
u = "Vertelt u wat er is gebeurd."
why = "Open vragen geven het meeste."
source = "test"
follow_ups = [{ je = "Vertel verder.", u = "Vertelt u verder." }]
"""


class ListLedger:
    """A record in memory that keeps what it gets."""

    def __init__(self) -> None:
        self.kept: list[Entry] = []

    def entries(self) -> tuple[Entry, ...]:
        """All entries."""
        return tuple(self.kept)

    def add(self, entry: Entry) -> None:
        """Keep one more."""
        assert entry.seq == len(self.kept) + 1
        self.kept.append(entry)


@pytest.fixture
def clock() -> MovedClock:
    """A quiet Saturday in November."""
    return MovedClock(datetime(2026, 11, 21, 9, 0, tzinfo=UTC))


@pytest.fixture
def ledger() -> ListLedger:
    """An empty record in memory."""
    return ListLedger()


@pytest.fixture(scope="session")
def script_text() -> str:
    """The short script as its author wrote it."""
    return SCRIPT


@pytest.fixture(scope="session")
def short_script() -> Script:
    """A script of five steps."""
    return parse(SCRIPT, "kort.toml")


@pytest.fixture
def tools(short_script: Script, clock: MovedClock) -> Tools:
    """The real rulebook and reminders with the short script."""
    prompts, notices = assemble.all_prompts(), assemble.all_notices()
    return Tools(short_script, assemble.rulebook(), prompts, clock, resources.fill, PaceSettings(), notices=notices)


@pytest.fixture
def session(ledger: ListLedger, tools: Tools) -> Session:
    """A talk that has just begun. FICTIEF."""
    begun = Session(ledger, tools, "Kim (FICTIEF)")
    begun.begin(ev.Opened("FICTIEF-1", "", "", "Sanne", "je", practice=True))
    begun.arrive("Kim (FICTIEF)", "detective")
    begun.recording(running=True, since="09:00")
    return begun


@pytest.fixture(autouse=True)
def _silent_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which anything of ours, or any warning, was logged: a log is a place where words leak."""
    caplog.set_level(logging.DEBUG, logger="intake_app")
    yield
    found = [
        record.getMessage()
        for record in (*caplog.get_records("setup"), *caplog.get_records("call"))
        if record.name.startswith("intake_app") or record.levelno >= logging.WARNING
    ]
    assert [] == found
