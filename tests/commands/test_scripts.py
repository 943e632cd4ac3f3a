"""`lvb-intake scripts`: the shipped scripts are in order, and what is wrong with one is told with its place. FICTIEF."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from intake_app import settings
from intake_app.cli import main

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "templates" / "README.md").read_text("utf-8")
SCRIPTS = sorted((ROOT / "templates" / "scripts").rglob("*.toml"))


def example(part: str) -> str:
    """The first TOML example of the written schema that holds this part."""
    blocks = re.findall(r"^ *```toml\n(.*?)^ *```", README, re.MULTILINE | re.DOTALL)
    return textwrap.dedent(next(block for block in blocks if part in block))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_every_shipped_script_and_module_is_in_order(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No sentence for the person raises a finding, in any variant; no phase explains too many rights."""
    assert (0, "") == (main(["scripts", "check", str(path)]), capsys.readouterr().err)


def test_the_examples_of_the_written_schema_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who copies them has a script that is in order."""
    (tmp_path / "modules").mkdir()
    for name, part in (("slachtoffer-oost.toml", "extends ="), ("modules/arbeid.toml", "[[step]]")):
        (tmp_path / name).write_text(example(part), "utf-8")
        assert 0 == main(["scripts", "check", str(tmp_path / name)])
    assert "" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('je = "Hoe heet mijn hond?"', 'je = "Waarom ben je hier?"', "regel 56, kolom 11"),
        ('je = "Vertel verder."', 'je = "Waarom ging je mee?"', "regel 65, kolom 17"),
        ('je = "Vertel mij: wie vertaalt jouw woorden?"', 'je = "Begrijp je dat?"', "regel 46, kolom 15"),
        ("[limits]", 'variants = [{ when = "minor", je = "Waarom ging je mee?", u = "Vertelt u." }]', "regel 66, kolom 31"),
        (
            "[limits]",
            '[[phase.step.variants]]\nwhen = "minor"\nje = "Waarom ging je mee?"\nu = "Vertelt u."',
            "regel 68, kolom 1",
        ),
    ],
    ids=["trial", "follow-up", "tell-back", "variant", "variant below"],
)
def test_every_sentence_for_the_person_is_looked_at(
    tmp_path: Path, script_text: str, old: str, new: str, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also the practice question, the follow-ups, the telling back, and all variants."""
    file = tmp_path / "eigen.toml"
    text = f"{script_text}[limits]\n"
    assert old in text
    file.write_text(text.replace(old, new, 1).removesuffix("[limits]\n"), "utf-8")

    assert 1 == main(["scripts", "check", str(file)])
    assert f"eigen.toml, {place}: «" in capsys.readouterr().out


def test_a_sentence_is_tried_with_and_without_a_colleague(
    tmp_path: Path, script_text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is only said when there is nobody else is looked at too."""
    file = tmp_path / "eigen.toml"
    said = "Ik ben {{ rechercheur }}.{% if not collega %} Waarom ben je hier?{% endif %}"
    file.write_text(script_text.replace("Ik ben {{ rechercheur }}.", said, 1), "utf-8")

    assert 1 == main(["scripts", "check", str(file)])
    assert "«Dag Sanne. Ik ben Kim. Waarom ben je hier?»" in capsys.readouterr().out


def test_the_own_value_of_a_variable_is_looked_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A value that makes a sentence hard shows at that sentence."""
    file = tmp_path / "slachtoffer-oost.toml"
    file.write_text(example("extends =").replace('"Noor"', '"de zorgcoördinator mensenhandel"'), "utf-8")

    assert 1 == main(["scripts", "check", str(file)])
    assert "slachtoffer-oost.toml, regel 19, kolom 1: «Dit is nog een kaart." in capsys.readouterr().out


def test_too_many_rights_at_once_are_told(tmp_path: Path, script_text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In one phase for one person; rights for an interpreter or without one do not add up."""
    start = script_text.index('[[phase.step]]\nid = "recht-tolk"')
    right = script_text[start : script_text.index("[[phase.step]]", start + 1)]
    file = tmp_path / "eigen.toml"
    for number, (conditions, code) in enumerate(
        (
            (("", ""), 1),
            (('when = "interpreter"\n', 'when = "no_interpreter"\n'), 0),
            (('when = "minor"\n', 'when = "abroad"\n'), 1),
        )
    ):
        more = "".join(right.replace("recht-tolk", f"recht-{number}-{n}") + condition for n, condition in enumerate(conditions))
        limits = '[limits]\nrights_in_a_row = 2\n\n[[phase]]\nid = "voorbereiding"'
        file.write_text(script_text.replace('[[phase]]\nid = "voorbereiding"', limits, 1) + more, "utf-8")

        assert code == main(["scripts", "check", str(file)])
        assert bool(code) == ("in deze fase worden 3 rechten uitgelegd; 2 is genoeg" in capsys.readouterr().out)


def test_what_a_script_leans_on_is_told_when_it_is_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The script itself says what is missing; the file that was left out says why."""
    (tmp_path / "basis.toml").write_text("schema = 2", "utf-8")
    file = tmp_path / "eigen.toml"
    file.write_text('schema = 1\nid = "eigen"\nextends = "basis"\n', "utf-8")

    assert 1 == main(["scripts", "check", str(file)])
    told = capsys.readouterr()
    assert "Niet gebruikt: basis.toml, regel 1, kolom 1: Bovenaan hoort te staan: schema = 1." in told.out
    assert "eigen.toml, regel 3, kolom 1: Het script 'basis' bestaat niet." in told.err


def test_own_scripts_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With what they extend; what had to be left out is said, and counts as something found."""
    monkeypatch.setattr(settings, "settings_file", lambda: tmp_path / "settings.json")
    settings.save(settings.Settings(scripts=str(tmp_path)), tmp_path / "settings.json")
    (tmp_path / "slachtoffer-oost.toml").write_text(example("extends ="), "utf-8")
    assert 0 == main(["scripts", "list"])
    assert "\teigen script\tbreidt slachtoffer-mensenhandel uit" in capsys.readouterr().out

    (tmp_path / "stuk.toml").write_text("schema = 2", "utf-8")
    assert 1 == main(["scripts", "list"])
    assert "Niet gebruikt: stuk.toml, regel 1, kolom 1:" in capsys.readouterr().out
