"""Reading a sentence aloud with what the system has: offered only when a Dutch voice is found. The sentence goes by standard
input, so that it stands in no file and in no list of processes."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess

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
    """One sentence at a time; `ready` after `look_for` found a voice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice: Voice | None = None
        self._running: QProcess | None = None

    @property
    def ready(self) -> bool:
        """Whether there is a Dutch voice."""
        return self._voice is not None

    def look_for(self, choices: tuple[Voice, ...], wait: int = 3000) -> None:
        """Ask each program whether it has a Dutch voice, until one has; waits so many milliseconds for each."""
        for voice in choices:
            process = QProcess(self)
            process.start(voice.program, list(voice.asks))
            process.closeWriteChannel()
            done = process.waitForFinished(wait)
            said = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
            if not done:
                process.kill()
                process.waitForFinished(wait)
            process.deleteLater()
            if done and process.exitCode() == 0 and voice.sign in said:
                self._voice = voice
                return

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
        """Be silent."""
        running, self._running = self._running, None
        if running is not None:
            running.kill()
            running.waitForFinished(1000)
            running.deleteLater()
