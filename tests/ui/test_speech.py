"""Reading aloud: only with a Dutch voice, slowly, and the sentence goes by standard input alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from intake_app.ui.speech import Speech, Voice, voices

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for a voice is a shell program")

SENTENCE = "Vertel maar. FICTIEF"


def voice(folder: Path, sign: str) -> Voice:
    """A program that writes down what it was called with and what it heard."""
    program = folder / "stem"
    program.write_text(
        f'#!/bin/sh\nif [ "$1" = "ask" ]; then echo "{sign}"; exit 0; fi\n'
        f'echo "$@" > "{folder}/args"\ncat > "{folder}/new"\nmv "{folder}/new" "{folder}/heard"\n'
    )
    program.chmod(0o755)
    return Voice(str(program), ("--slow",), ("ask",), "nl")


def test_the_sentence_goes_by_standard_input_only(tmp_path: Path, qtbot: QtBot) -> None:
    """No list of processes shows it."""
    speech = Speech()
    with qtbot.waitSignal(speech.found):
        speech.look_for((Voice(str(tmp_path / "weg"), (), ("ask",)), voice(tmp_path, "5 nl Dutch")))
    assert speech.ready
    speech.say(SENTENCE)
    qtbot.waitUntil((tmp_path / "heard").exists)

    assert SENTENCE == (tmp_path / "heard").read_text()
    assert "--slow" == (tmp_path / "args").read_text().strip()
    speech.stop()


def test_without_a_dutch_voice_nothing_is_offered(tmp_path: Path, qtbot: QtBot) -> None:
    """A program that speaks other languages only is left alone, and so is one that is not there."""
    speech = Speech()
    with qtbot.assertNotEmitted(speech.found, wait=500):
        speech.look_for((voice(tmp_path, "5 en English"), Voice(str(tmp_path / "weg"), (), ("ask",))))
    speech.say(SENTENCE)

    assert not speech.ready
    assert not (tmp_path / "heard").exists()


def test_no_known_program_gets_the_sentence_as_an_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    """On every system the arguments are fixed beforehand."""
    monkeypatch.setattr("shutil.which", lambda name: f"/programs/{name}")

    assert {"espeak-ng", "spd-say"} == {Path(found.program).name for found in voices("linux")}
    assert ["powershell"] == [Path(found.program).name for found in voices("win32")]
