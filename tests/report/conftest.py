"""An invented intake with something of every kind in it. All names, numbers and words are FICTIEF."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import docx
import pytest

from intake_app import assemble, resources
from intake_app.interview import events as ev
from intake_app.interview.interview import Interview
from intake_app.interview.record import Entry, follow
from intake_app.report.content import content_of
from intake_app.report.values import Content

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
MADE = datetime(2026, 11, 21, 11, 30, tzinfo=UTC)
PASSPHRASE = "fictief paard batterij nietje juist wolk lamp"


class Tape:
    """Writes a record, entry after entry, with a clock that is moved by hand."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.now = START

    def add(self, event: ev.Event, after: float = 4.0, author: str = "R. Fictief") -> int:
        """Add an entry `after` seconds; returns its number."""
        self.now += timedelta(seconds=after)
        entry = follow(self.entries[-1] if self.entries else None, event, self.now, author)
        self.entries.append(entry)
        return entry.seq

    def turn(self, question: str, answer: str, form: str = "open_invitation", marks: tuple[str, ...] = (), **more: object) -> int:
        """Add a question with its answer; returns the number of the answer."""
        asked = self.add(ev.QuestionAsked(question, form, pause=4.0, phase="verdieping", **more), 5)
        return self.add(ev.AnswerNoted(answer, marks, asked, waited=7.5), 12)

    @property
    def interview(self) -> Interview:
        """The record so far."""
        return Interview(self.entries)


def whole_talk(*, practice: bool = True) -> Tape:
    """Write a talk from preparation to signing."""
    tape = Tape()
    tape.add(
        ev.Opened(
            "FICTIEF-2026-0042", "slachtoffer-mensenhandel", "2026.11", "Sanne", "je",
            interpreter=True, practice=practice, program="0.1.0", rules="ab" * 32,
        )
    )  # fmt: skip
    tape.add(ev.StepShown("voorbereiding", "voorbereiding-dossier"))
    tape.add(ev.PersonPresent("R. Fictief", "detective"))
    tape.add(ev.PersonPresent("T. Fictief", "second_detective"))
    tape.add(ev.PersonPresent("tolk 12345", "interpreter"))
    tape.add(ev.RecordingNoted(running=True, since="10:00"))
    tape.add(ev.StepDone("voorbereiding", "voorbereiding-dossier"))
    tape.add(ev.Observed("signal", "overziet-niet", "Raakt de draad kwijt bij een lange zin", "B. Begeleider (FICTIEF)"))
    suspicion = tape.add(ev.SuspicionNoted("ja", "Begeleider noemt speciaal onderwijs", "R. Fictief"))
    tape.add(ev.PromptShown("lvb-specialist", (suspicion - 1, suspicion)))
    tape.add(ev.PromptDecided("lvb-specialist", "planned", "Eerder kan zij niet", "S. Specialist, 24 november 10.00 uur"))
    tape.add(ev.NeedNoted("Korte zinnen. Plaatje bij de pauze."))

    tape.add(ev.StepShown("kennismaking", "kennismaking-welkom"), 300)
    tape.add(ev.PersonPresent("Sanne", "person"))
    tape.add(ev.PersonPresent("M. Moeder (FICTIEF)", "trusted_person"))
    tape.add(ev.StepDone("kennismaking", "kennismaking-welkom", "Hoi Sanne. Ik ben Kim. Fijn dat je er bent."))
    tape.turn("Vertel eens: wat doe je graag?", "Paardrijden. En TikTok.", marks=("lacht",))

    tape.add(ev.StepShown("rechten-gesprek", "rechten-gesprek-doel"), 60)
    tape.add(ev.RightExplained("advocaat", "rechten-gesprek-advocaat", "Je mag met een advocaat praten. Dat kost je niets."))
    tape.add(ev.ToldBack("advocaat", "dat ik iemand moet betalen", "not"), 15)
    tape.add(ev.RightExplained("advocaat", "rechten-gesprek-advocaat", "Een advocaat helpt jou. Je hoeft niets te betalen."), 10)
    told = tape.add(ev.ToldBack("advocaat", "die is er voor mij en is gratis", "correct"), 15)
    tape.add(ev.RightExplained("bedenktijd", "rechten-hulp-bedenktijd", "Je mag rustig nadenken. Maximaal drie maanden."), 10)

    tape.add(ev.StepShown("spelregels", "spelregels-weet-ik-niet"), 30)
    tape.add(ev.RulePractised("weet-ik-niet", "helped", "spelregels-weet-ik-niet", "eh, Bello? nee weet ik niet"))
    tape.add(ev.RulePractised("verbeter-mij", "shown", "spelregels-verbeter-mij", "Nee ik ben Sanne"))

    tape.add(ev.StepShown("vrij-verhaal", "vrij-verhaal-opening"), 30)
    tape.turn(
        "Vertel maar. Waar kom je over praten?", "Over dat gedoe met Mo.\nEerst was het leuk.\nToen moest ik mee naar dat huis."
    )
    tape.add(ev.OwnWordMarked("dat gedoe", "uitbuiting"))
    tape.turn("Ik luister. Vertel verder.", "", marks=("stil", "kijkt_weg"))
    tape.add(ev.Observed("other", "", "Trekt de mouwen over de handen", "T. Fictief"))
    tape.add(ev.BreakStarted("person"), 20)
    tape.add(ev.AnswerNoted("Mo weet waar ik woon"), 60)
    tape.add(ev.BreakEnded(), 300)
    tape.add(ev.PersonLeft("M. Moeder (FICTIEF)", "trusted_person", "Wacht buiten, op verzoek van Sanne"), 10)

    tape.add(ev.StepShown("verdieping", "verdieping-mensen"), 10)
    tape.add(
        ev.QuestionAsked(
            "Waarom ging je mee, en was hij er ook bij?",
            "yes_no",
            (
                ev.NotedFinding("waarom", "why_blame", "change", 0, 6, "'Waarom' klinkt als een verwijt."),
                ev.NotedFinding("meer", "multiple", "stop", 19, 41, "Dit zijn twee vragen."),
            ),
            reason="De opname liep bijna af",
            phase="verdieping",
            pause=1.5,
        ),
        8,
    )
    answer = tape.add(ev.AnswerNoted("Ja", ("haalt_schouders_op",), len(tape.entries), 2.0), 6)
    tape.turn("Je zei ‘dat gedoe’. Vertel over ‘dat gedoe’.", "Ik moest geld geven. Van de klanten.")
    tape.turn("Waar was dat huis?", 'Bij het station, <kom mee> & "zo"', "wh_specific")
    tape.add(ev.Resumed(180.0), 180)
    tape.turn("Wie was er nog meer?", "Rick", "wh_specific")
    tape.add(ev.PromptShown("pauze", (answer,)))
    tape.add(ev.Corrected(answer, "Ja, maar ik weet het niet zeker", "Sanne verbeterde dit bij de samenvatting"))
    tape.add(ev.Corrected(told, "die is er voor mij en kost niks", "Verkeerd verstaan"))
    tape.add(
        ev.InformationShared("Zorgcoördinator (FICTIEF)", "Verzoek om opvang", "Toestemming van Sanne", "Zij wil niet naar huis")
    )
    tape.add(ev.Noted("De tolk vroeg twee keer om herhaling."))

    tape.add(ev.StepShown("afsluiting", "afsluiting-hoe-ging-het"), 30)
    tape.turn("Hoe was dit gesprek voor jou?", "Moe. Maar wel oké.")
    tape.add(
        ev.Closed(
            read_aloud=True, changed=True, signed="later", reason="Sanne wil eerst slapen",
            how_felt="Moe, maar oké", next_appointment="24 november, 10.00 uur", contact_card=True,
        )
    )  # fmt: skip
    tape.add(ev.Exported("dossier", "Officier van justitie (FICTIEF)", "Voortgang", "cd" * 32), 600)
    return tape


def report_on(tape: Tape) -> Content:
    """Read the content of a report off a tape, with the shipped script and reminders."""
    script = assemble.scripts()["slachtoffer-mensenhandel"]
    prompts = assemble.all_prompts()
    return content_of(tape.interview, script=script, program="0.1.0", fingerprint="ef" * 32, made=MADE, prompts=prompts)


@pytest.fixture
def tape() -> Tape:
    """A whole talk."""
    return whole_talk()


@pytest.fixture
def blank() -> Callable[[], Tape]:
    """Makes an empty tape."""
    return Tape


@pytest.fixture
def content(tape: Tape) -> Content:
    """What a report on the whole talk says."""
    return report_on(tape)


@pytest.fixture
def read_report() -> Callable[[Tape], Content]:
    """Reads the content of a report off a tape."""
    return report_on


@pytest.fixture(scope="session")
def template() -> bytes:
    """The shipped template."""
    return resources.read_bytes("templates/reports/verslag.docx")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where a sealed report goes."""
    return tmp_path / "verslag.docx"


@pytest.fixture(scope="session")
def docx_bytes() -> bytes:
    """A Word document that is no report of ours. FICTIEF."""
    document = docx.Document()
    for number in range(40):
        document.add_paragraph(f"Regel {number} van een verzonnen document.")
    document.core_properties.identifier = "iets anders"
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()
