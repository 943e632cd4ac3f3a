"""`lvb-intake demo`: the whole main job without a screen."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest

from intake_app.cli import main
from intake_app.clock import SystemClock
from intake_app.interview import events as ev
from intake_app.report.seal import open_sealed
from intake_app.store.vault import Vault


def text_of(data: bytes) -> str:
    """All the words of a Word document: paragraphs, tables, headers."""
    document = docx.Document(io.BytesIO(data))
    found = [node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")]
    found += [paragraph.text for section in document.sections for paragraph in section.header.paragraphs]
    return "\n".join(found)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the demo leaves."""
    folder = tmp_path_factory.mktemp("demo") / "oefening"
    assert 0 == main(["demo", "--out", str(folder)])
    return folder


def test_it_leaves_the_report_its_passphrase_the_transcript_and_the_vault(out: Path) -> None:
    """And nothing else."""
    assert ["gesprek.txt", "oefenkluis", "verslag.docx", "wachtwoord.txt"] == sorted(path.name for path in out.iterdir())


def test_the_sealed_report_holds_every_question_and_answer(out: Path) -> None:
    """What the vault holds and what the report holds is the same."""
    phrase = (out / "wachtwoord.txt").read_text("utf-8").splitlines()[-1]
    text = text_of(open_sealed((out / "verslag.docx").read_bytes(), phrase))
    flat = re.sub(r"\s+", " ", text)

    with Vault.open_practice(out / "oefenkluis", clock=SystemClock()) as vault:
        (case,) = vault.cases()
        entries = vault.open_case(case.id).entries()
    said = [
        entry.event.text for entry in entries if isinstance(entry.event, (ev.QuestionAsked, ev.AnswerNoted)) and entry.event.text
    ]
    assert len(said) >= 80
    assert [] == [words for words in said if re.sub(r"\s+", " ", words) not in flat]
    assert "OEFENING" in text
    assert isinstance(entries[-1].event, ev.Exported)


def test_the_transcript_shows_what_a_detective_would_have_seen(out: Path) -> None:
    """Findings, pace, reminder and decision stand in it, and that it is invented."""
    text = (out / "gesprek.txt").read_text("utf-8")

    for piece in ("FICTIEF", "Vraag:", "Antwoord:", "▸ eerst anders vragen", "▸ tempo:", "Herinnering:", "Besluit:", "Pauze."):
        assert piece in text


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is overwritten."""
    (tmp_path / "verslag.docx").write_text("van mij", "utf-8")

    assert 1 == main(["demo", "--out", str(tmp_path)])
    assert "niet leeg" in capsys.readouterr().err
    assert ["verslag.docx"] == [path.name for path in tmp_path.iterdir()]
