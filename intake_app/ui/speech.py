"""Reading a sentence aloud with what the system has: offered only when a Dutch voice is found. The sentence goes by standard
input, so that it stands in no file and in no list of processes."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, Signal

WORDS_A_MINUTE = 110
"""Slower than the usual 175 of espeak-ng, for who needs time (eigen richtwaarde)."""

_WINDOWS = (
    "[Console]::InputEncoding=[Text.Encoding]::UTF8;Add-Type -AssemblyName System.Speech;"
    "$s=New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$v=$s.GetInstalledVoices()|Where-Object{$_.Enabled -and $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq 'nl'}|"
    "Select-Object -First 1;if(-not $v){exit 1};$s.SelectVoice($v.VoiceInfo.Name);$s.Rate=-4;"
)
_WINDOWS_SHELL = ("-NoProfile", "-NonInteractive", "-Command")


@dataclass(frozen=True, slots=True)
class Voice:
    """A program that reads its standard input aloud, and how to ask it whether it has a Dutch voice (`sign` in what it says)."""

    program: str
    speaks: tuple[str, ...]
    asks: tuple[str, ...]
    sign: str = ""


def voices(platform: str = sys.platform) -> tuple[Voice, ...]:
    """Return the programs of this system that might have a voice, the best first."""
    if platform == "win32":
        program = shutil.which("powershell")
        speaks = (*_WINDOWS_SHELL, f"{_WINDOWS}$s.Speak([Console]::In.ReadToEnd())")
        return (Voice(program, speaks, (*_WINDOWS_SHELL, _WINDOWS)),) if program else ()
    known = (
        ("espeak-ng", ("-v", "nl", "-s", str(WORDS_A_MINUTE), "-g", "4", "--stdin"), ("--voices=nl",), "nl"),
        ("spd-say", ("-e", "-w", "-l", "nl", "-r", "-40"), ("-V",), ""),
    )
    return tuple(Voice(path, speaks, asks, sign) for name, speaks, asks, sign in known if (path := shutil.which(name)))


class Speech(QObject):
    """One sentence at a time. `found` comes when a program turned out to have a Dutch voice; nobody waits for it."""

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice: Voice | None = None
        self._choices: list[Voice] = []
        self._asked: QProcess | None = None
        self._running: QProcess | None = None

    @property
    def ready(self) -> bool:
        """Whether there is a Dutch voice."""
        return self._voice is not None

    def look_for(self, choices: tuple[Voice, ...]) -> None:
        """Ask one program after the other whether it has a Dutch voice, until one has. A second look does nothing."""
        if self._voice is None and self._asked is None:
            self._choices = list(choices)
            self._ask_next()

    def _ask_next(self) -> None:
        if not self._choices:
            return
        voice = self._choices.pop(0)
        self._asked = process = QProcess(self)
        process.finished.connect(lambda code, _status: self._told(voice, code))
        process.errorOccurred.connect(
            lambda error: self._told(voice, 1) if error is QProcess.ProcessError.FailedToStart else None
        )
        process.start(voice.program, list(voice.asks))
        process.closeWriteChannel()

    def _told(self, voice: Voice, code: int) -> None:
        process, self._asked = self._asked, None
        if process is None:
            return
        said = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        process.deleteLater()
        if code == 0 and voice.sign in said:
            self._voice = voice
            self.found.emit()
        else:
            self._ask_next()

    def say(self, sentence: str) -> None:
        """Read a sentence aloud; what was being read stops."""
        self.stop()
        if self._voice is None or not sentence.strip():
            return
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())  # spd-say repeats what it reads
        process.setStandardErrorFile(QProcess.nullDevice())
        process.start(self._voice.program, list(self._voice.speaks))
        process.write(sentence.encode())
        process.closeWriteChannel()
        self._running = process

    def stop(self) -> None:
        """Be silent, and ask no more."""
        for process in (self._running, self._asked):
            if process is not None:
                process.blockSignals(True)
                process.kill()
                process.waitForFinished(1000)
                process.deleteLater()
        self._running = self._asked = None
