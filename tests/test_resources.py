"""The only door to the data: what it opens, and what it refuses."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from intake_app import resources
from intake_app.errors import ContentError, InstallationError

ROOT = Path(__file__).resolve().parent.parent


def test_shipped_texts_are_found() -> None:
    """Rules, lists and scripts by their own names."""
    assert "slachtoffer-mensenhandel.toml" in resources.script_texts()
    assert "jargon.tsv" in resources.list_texts()
    assert resources.rule_texts()


@pytest.mark.parametrize(
    "name", ["templates/nergens.toml", "../pyproject.toml", "/etc/hostname", "intake_app/app.py", "templates/../LICENSE"]
)
def test_another_door_stays_shut(name: str) -> None:
    """Missing and foreign names give one clear sentence, never a default."""
    with pytest.raises(InstallationError, match="De installatie is niet compleet"):
        resources.read_bytes(name)


def test_a_text_may_be_saved_by_notepad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a mark in front it is read; in an old code page it is refused with its name."""
    monkeypatch.setattr(resources, "_HOME", tmp_path)
    (tmp_path / "wordlists").mkdir()
    (tmp_path / "wordlists" / "eigen.tsv").write_bytes("één".encode("utf-8-sig"))
    (tmp_path / "wordlists" / "oud.tsv").write_bytes("één".encode("cp1252"))

    assert "één" == resources.read_text("wordlists/eigen.tsv")
    with pytest.raises(ContentError, match=r"wordlists/oud\.tsv: .*UTF-8"):
        resources.read_text("wordlists/oud.tsv")


def test_a_sentence_is_filled() -> None:
    """Variables of a script's sentence."""
    assert "Dag Sanne." == resources.fill("Dag {{ roepnaam }}.", {"roepnaam": "Sanne"})
    assert "Ik ben Kim." == resources.fill("Ik ben Kim{% if collega %} en dit is {{ collega }}{% endif %}.", {"collega": ""})


def test_a_name_that_looks_like_a_template_stays_a_name() -> None:
    """What a person is called is never run."""
    assert "Dag {{ 7*7 }}." == resources.fill("Dag {{ roepnaam }}.", {"roepnaam": "{{ 7*7 }}"})


@pytest.mark.parametrize(
    "template",
    [
        "Dag {{ onbekend }}.",
        "Dag {{ roepnaam",
        "{{ ''.__class__.__mro__ }}",
        "{% for %}",
        "{{ 1 / 0 }}",
        "{{ roepnaam + 1 }}",
        "{{ roepnaam.upper(1) }}",
    ],
)
def test_a_broken_or_prying_sentence_is_refused(template: str) -> None:
    """Unknown variables, broken brackets, attempts to leave the sandbox, and sums that do not come out."""
    with pytest.raises(ContentError):
        resources.fill(template, {"roepnaam": "Sanne"})


def test_the_fingerprint_is_a_hash_that_stays_the_same() -> None:
    """A report names exactly these lists and templates."""
    assert 64 == len(resources.fingerprint())
    assert resources.fingerprint() == resources.fingerprint()


@pytest.mark.slow
def test_the_wheel_carries_all_data(tmp_path: Path) -> None:
    """Everything in templates/ and wordlists/ is in the wheel, under _shipped."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)

    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        carried = {
            name.removeprefix("intake_app/_shipped/") for name in wheel.namelist() if name.startswith("intake_app/_shipped/")
        }
    data = [path for top in ("templates", "wordlists") for path in (ROOT / top).rglob("*") if path.is_file()]
    wanted = {path.relative_to(ROOT).as_posix() for path in data if "__pycache__" not in path.parts}
    assert wanted == carried
