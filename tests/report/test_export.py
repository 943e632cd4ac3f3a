"""From record to sealed file: report, entry and audit line, or nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from intake_app import assemble
from intake_app.errors import FileProblem, NotSaved, ReasonNeeded
from intake_app.interview.events import Exported
from intake_app.report.export import Made, Purpose, SealedReport, export, hand_over, proposed_name
from intake_app.report.seal import open_sealed

PASSPHRASE = "fictief paard batterij nietje"
PURPOSE = Purpose(" Officier van justitie (FICTIEF) ", " voortgang ")


@pytest.fixture
def made(template: bytes, content) -> Made:
    """What the reports of these tests are made with."""
    return Made(assemble.scripts()["slachtoffer-mensenhandel"], template, "0.1.0", "ef" * 32, content.made_at)


def test_the_record_and_the_audit_trail_know_of_the_report(tape, made: Made, target: Path) -> None:
    """The entry holds receiver, reason and the SHA-256 of the file; the trail holds the reason."""
    kept: list[Exported] = []
    noted: list[str] = []
    sealed = hand_over(lambda: export(tape.interview, made, target, PASSPHRASE), PURPOSE, keep=kept.append, note=noted.append)
    assert [Exported("dossier", "Officier van justitie (FICTIEF)", "voortgang", sealed.sha256)] == kept
    assert ["voortgang"] == noted
    assert open_sealed(target.read_bytes(), PASSPHRASE).startswith(b"PK")


@pytest.mark.parametrize("step", ["keep", "note"])
def test_a_report_that_could_not_be_noted_does_not_stay(step: str, tape, made: Made, target: Path) -> None:
    """No report goes out that the record or the audit trail does not know of."""

    def refuse(_: object) -> None:
        raise NotSaved("De schijf is vol.")

    steps = {"keep": lambda _: None, "note": lambda _: None, step: refuse}
    with pytest.raises(NotSaved):
        hand_over(lambda: export(tape.interview, made, target, PASSPHRASE), PURPOSE, keep=steps["keep"], note=steps["note"])
    assert [] == list(target.parent.iterdir())


@pytest.mark.parametrize("purpose", [Purpose("", "voortgang"), Purpose("OM", "  ")])
def test_a_report_takes_a_receiver_and_a_reason(purpose: Purpose) -> None:
    """Without them nothing is made at all."""

    def never() -> SealedReport:
        pytest.fail("a report was made")

    with pytest.raises(ReasonNeeded):
        hand_over(never, purpose, keep=lambda _: None, note=lambda _: None)


def test_a_folder_gets_a_file_with_a_name_without_anything_personal(tape, made: Made, tmp_path: Path) -> None:
    """Eight hexadecimal digits by chance."""
    sealed = export(tape.interview, made, tmp_path, PASSPHRASE)
    assert [sealed.path] == list(tmp_path.iterdir())
    assert re.fullmatch(r"verslag-[0-9a-f]{8}\.docx", sealed.path.name)
    assert proposed_name() != proposed_name()


@pytest.mark.parametrize("name", ["verslag.txt", "verslag", "weg/verslag.docx"])
def test_a_place_that_can_not_be_is_refused_before_anything_is_made(name: str, tape, made: Made, tmp_path: Path) -> None:
    """Another ending would not open in Word, and a folder is not made unasked."""
    with pytest.raises(FileProblem):
        export(tape.interview, made, tmp_path / name, PASSPHRASE)
    assert [] == list(tmp_path.iterdir())
