"""A talk to test with: a clock that is moved by hand, a record in memory, a small script and a few rules. All FICTIEF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake_app.errors import NotSaved
from intake_app.interview.events import Opened
from intake_app.interview.prompts import parse_prompts, parse_signals
from intake_app.interview.record import Entry
from intake_app.interview.script_joining import parse
from intake_app.interview.session import Session, Tools
from intake_app.language.rules import Rulebook
from intake_app.settings import Settings
from intake_app.ui import theme
from intake_app.ui.intake_page import IntakePage

SCRIPT = """
schema = 1
id = "fictief"
title = "FICTIEF script"
version = "1"
variant = "slachtoffer"
about = "FICTIEF, om mee te testen."

[[phase]]
id = "begin"
title = "Begin"
goal = "Kennismaken."
exit = "Iedereen zit."
source = "FICTIEF"
minutes = 5

  [[phase.step]]
  id = "welkom"
  kind = "say"
  title = "Welkom"
  je = "Hallo. Fijn dat je er bent."
  u = "Goedendag. Fijn dat u er bent."
  why = "Een rustig begin helpt."
  tip = "Ga zitten."
  source = "FICTIEF"

  [[phase.step]]
  id = "recht-stoppen"
  kind = "explain"
  title = "Stoppen mag"
  right = "stoppen"
  je = "Je mag stoppen. Dat beslis jij."
  u = "U mag stoppen. Dat beslist u."
  tell_back = { je = "Wat mag jij?", u = "Wat mag u?" }
  why = "Een recht."
  source = "FICTIEF"

  [[phase.step]]
  id = "regel-weet-niet"
  kind = "rule"
  title = "Ik weet het niet"
  rule = "weet-ik-niet"
  je = "Je mag zeggen: ik weet het niet."
  u = "U mag zeggen: ik weet het niet."
  trial = { je = "Hoe heet mijn hond?", u = "Hoe heet mijn hond?", expected = "weet ik niet" }
  why = "Oefenen helpt."
  source = "FICTIEF"

[[phase]]
id = "verhaal"
title = "Verhaal"
goal = "Het verhaal."
exit = "Verteld."
source = "FICTIEF"
minutes = 15

  [[phase.step]]
  id = "opening"
  kind = "ask"
  title = "Opening"
  je = "Vertel maar. Waar kom je over praten?"
  u = "Vertel maar. Waar komt u over praten?"
  why = "De vraag noemt niets."
  source = "FICTIEF"
  follow_ups = [{ je = "En toen?", u = "En toen?" }]

  [[phase.step]]
  id = "water"
  kind = "do"
  title = "Water"
  do = "Zet water neer."
  why = "Dorst."
  source = "FICTIEF"
"""

RULES = """
[[rule]]
id = "waarom"
label = "why_blame"
severity = "change"
kind = "words"
words = ["waarom"]
says = "'Waarom' klinkt snel als een verwijt."
instead = ["Vertel hoe dat ging."]
source = "FICTIEF bron"
wrong = ["[Waarom] ging je mee?", "[Waarom] bleef je?", "[Waarom] zei je dat?"]
right = ["Wat zei je?", "Waar was je?", "Wie was daar?"]

[[rule]]
id = "verwijt"
label = "victim_blaming"
severity = "stop"
kind = "words"
words = ["eigen schuld"]
says = "Dit klinkt als een verwijt."
instead = ["Vertel wat jij deed."]
source = "FICTIEF bron"
wrong = ["Is het je [eigen schuld]?", "Dat is [eigen schuld].", "Was het [eigen schuld]?"]
right = ["Wat deed je?", "Waar was je?", "Wie was daar?"]

[[rule]]
id = "vakwoord"
label = "jargon"
severity = "consider"
kind = "replace"
replace = { "domicilie" = "adres" }
says = "Dit is een vakwoord."
source = "FICTIEF bron"
wrong = ["Wat is je [domicilie]?", "Waar is je [domicilie]?", "Dit is een [domicilie]."]
right = ["Wat is je adres?", "Waar was je?", "Wie was daar?"]
"""

PROMPTS = """
[[prompt]]
id = "specialist"
kind = "specialist"
when = ["suspicion", "signal"]
says = "Vraag een LVB-specialist of ervaringsdeskundige erbij."
why = "Een vermoeden is genoeg."
source = "FICTIEF bron"
decisions = ["called", "planned", "not_available", "not_now"]
raises = ["vermoeden: ja"]
silent = ["vermoeden: nee"]

[[prompt]]
id = "pauze"
kind = "break"
when = ["break_due", "break_asked"]
says = "Stel een pauze voor."
why = "Na twintig minuten is het hoofd vol."
source = "FICTIEF bron"
decisions = ["break_now", "after_topic", "person_goes_on"]
raises = ["vermoeden: ja"]
silent = ["vermoeden: nee"]

[[prompt]]
id = "rustiger"
kind = "slower"
when = ["many_dont_know"]
says = "Wilt u rustiger aan doen?"
why = "Meer tijd helpt."
source = "FICTIEF bron"
decisions = ["slower", "simpler", "not_now"]
raises = ["vermoeden: ja"]
silent = ["vermoeden: nee"]
"""

SIGNALS = """
[[signal]]
id = "klok"
group = "tijd-volgorde"
label = "Vindt klokkijken moeilijk"
source = "FICTIEF bron"
ask = "Laat de persoon zelf de tijd noemen."

[[signal]]
id = "lezen"
group = "tijd-volgorde"
label = "Vindt lezen moeilijk"
source = "FICTIEF bron"
"""


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 21, 13, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the time."""
        return self.time

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.time += timedelta(seconds=seconds)


class ListLedger:
    """A record in memory that can be made to refuse, as a full disk does."""

    def __init__(self) -> None:
        self.kept: list[Entry] = []
        self.full = False

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries."""
        return tuple(self.kept)

    def add(self, entry: Entry) -> None:
        """Keep one more."""
        if self.full:
            raise NotSaved("De schijf is vol.", hint="Maak ruimte en probeer het nog eens.")
        self.kept.append(entry)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def ledger() -> ListLedger:
    return ListLedger()


@pytest.fixture
def session(clock: HandClock, ledger: ListLedger) -> Session:
    """A talk that was just begun."""
    rulebook = Rulebook.load({"fictief.toml": RULES}, {"counterparts.tsv": "theirs\tours\npiemel | plasser\tpenis\n"})
    tools = Tools(parse(SCRIPT), rulebook, parse_prompts(PROMPTS), clock, lambda text, _values: text)
    made = Session(ledger, tools, "FICTIEF rechercheur")
    made.begin(Opened("FICTIEF-1", "", "", "Sam", "je", practice=True))
    return made


@pytest.fixture(scope="session")
def look_of_the_window(qapp: QApplication) -> None:
    """Put the theme on once: it is slow with many pages alive."""
    theme.apply(qapp, Settings(theme="light"))


@pytest.fixture
def page(qtbot: QtBot, session: Session, look_of_the_window: None) -> IntakePage:
    """The talk on a screen of 1280 by 800, with the keys in the question box."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the pages of earlier tests: no event loop ran since
    made = IntakePage(session, parse_signals(SIGNALS), practice=True)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.focus_question()
    return made


Events = Callable[[type], list[object]]


@pytest.fixture
def events(ledger: ListLedger) -> Events:
    """Give the events of one kind that are in the record."""
    return lambda kind: [entry.event for entry in ledger.kept if isinstance(entry.event, kind)]
