"""Other programs that could be asked whether a text is fit, each behind one function; fetched into a throw-away folder."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import textstat

# A question is flagged when its score is at least so high: (score of each question, seconds it took).
Scores = tuple[list[float], float]


class CannotBeHad(Exception):
    """This program can't be fetched or run here; the text says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Other:
    """One program: its name, what its score is, and how to get the scores of texts. `fixed`: its own threshold, if it has one."""

    name: str
    score: Callable[[Sequence[str], Path], Scores]
    fixed: float | None = None


def flesch_douma(texts: Sequence[str], _folder: Path) -> Scores:
    """Textstat: the harder to read, the higher."""
    textstat.set_lang("nl")
    textstat.flesch_reading_ease("Eerst warm worden.")
    began = perf_counter()
    return [-textstat.flesch_reading_ease(text) for text in texts], perf_counter() - began


_WORDFREQ = """
import json, sys, time
import wordfreq
texts = json.load(sys.stdin)
wordfreq.zipf_frequency("huis", "nl")
began = time.perf_counter()
scores = [-min((wordfreq.zipf_frequency(word, "nl") for word in wordfreq.tokenize(text, "nl")), default=8.0) for text in texts]
json.dump([scores, time.perf_counter() - began], sys.stdout)
"""


def rarest_word(texts: Sequence[str], folder: Path) -> Scores:
    """Wordfreq: the rarer the rarest word, the higher."""
    home = folder / "wordfreq"
    venv.create(home, with_pip=True)
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "wordfreq"], home)
    return _scores(_run([str(python), "-c", _WORDFREQ], home, json.dumps(list(texts))))


_RETEXT = """
import {unified} from 'unified'
import dutch from 'retext-dutch'
import stringify from 'retext-stringify'
import readability from 'retext-readability'
import {readFileSync} from 'node:fs'
const texts = JSON.parse(readFileSync(0, 'utf8'))
const ages = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6]
const checkers = ages.map(age => unified().use(dutch).use(readability, {age, minWords: 1}).use(stringify))
const hard = (checker, text) => checker.processSync(text).messages.length > 0
checkers.forEach(checker => hard(checker, 'Eerst warm worden.'))
const scores = texts.map(text => { const at = checkers.findIndex(checker => hard(checker, text)); return at < 0 ? 0 : ages[at] })
const began = performance.now()
texts.forEach(text => hard(checkers[2], text))
console.log(JSON.stringify([scores, (performance.now() - began) / 1000]))
"""


def school_age(texts: Sequence[str], folder: Path) -> Scores:
    """Retext-readability: the highest school age for which it calls the text hard; its own choice is 16."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        raise CannotBeHad("npm en node staan hier niet")
    home = folder / "retext"
    home.mkdir()
    (home / "package.json").write_text('{"private": true, "type": "module"}', "utf-8")
    packages = ["retext-readability@8", "retext-dutch@5", "retext-stringify@4", "unified@11"]
    _run([npm, "install", "--silent", "--no-audit", "--no-fund", *packages], home)
    (home / "check.mjs").write_text(_RETEXT, "utf-8")
    return _scores(_run([node, "check.mjs"], home, json.dumps(list(texts))))


def wordy_phrases(texts: Sequence[str], folder: Path) -> Scores:
    """GNU diction with its Dutch list: the number of phrases that it marks."""
    home = folder / "diction"
    home.mkdir()
    program, phrases = shutil.which("diction"), Path("/usr/share/diction/nl")
    if not program:
        if not shutil.which("apt-get"):
            raise CannotBeHad("diction staat hier niet, en apt ook niet")
        _run(["apt-get", "download", "-qq", "diction"], home)
        package = next(home.glob("diction_*.deb"), None)
        if package is None:
            raise CannotBeHad("het Debian-pakket diction is niet te krijgen")
        _run(["dpkg-deb", "-x", str(package), "."], home)
        program, phrases = str(home / "usr/bin/diction"), home / "usr/share/diction/nl"
    # It reads sentences over line ends, so each question gets an end and stands on a line of its own.
    lines = [re.sub(r"[.?!…\s]+", " ", text).strip() + "." for text in texts]
    (home / "questions.txt").write_text("\n\n".join(lines) + "\n", "utf-8")
    began = perf_counter()
    out = _run([program, "-d", "-q", "-n", "-f", str(phrases), "questions.txt"], home)
    seconds = perf_counter() - began
    marks = [0.0] * len(lines)
    for line, sentence in re.findall(r"^(\d+): (.*)$", out, re.MULTILINE):
        marks[min(int(line) // 2, len(marks) - 1)] += sentence.count("[")
    return marks, seconds


OTHERS = (
    Other("textstat Flesch-Douma", flesch_douma),
    Other("wordfreq zeldzaamste woord", rarest_word),
    Other("retext-readability", school_age),
    Other("retext-readability, eigen grens (16)", school_age, 16),
    Other("GNU diction nl", wordy_phrases, 1),
)


def _scores(out: str) -> Scores:
    scores, seconds = json.loads(out)
    return [float(score) for score in scores], float(seconds)


def _run(command: Sequence[str], folder: Path, given: str = "") -> str:
    try:
        done = subprocess.run(
            command, cwd=folder, input=given, capture_output=True, text=True, encoding="utf-8", check=True, timeout=600
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise CannotBeHad(f"{Path(command[0]).name} lukte niet ({type(error).__name__})") from error
    return done.stdout


if __name__ == "__main__":
    sys.exit("Zie bench_others.py.")
