"""The settings: one file, defaults for what is missing, a sentence for what is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake_app.errors import FileProblem
from intake_app.settings import Settings, load, save


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    """Also the first time, in a folder that is not there yet."""
    file = tmp_path / "nieuw" / "settings.json"
    chosen = Settings(vault="/a/kluis", user="Kim", theme="dark", text_scale=150, wait=12, lock=9)

    save(chosen, file)

    assert (chosen, "") == load(file)
    assert ["settings.json"] == [path.name for path in file.parent.iterdir()]


def test_any_name_can_be_kept(tmp_path: Path) -> None:
    """Half an emoji, or the name of a folder in an old code page."""
    file = tmp_path / "settings.json"

    save(Settings(user="Kim \ud83d", vault="/kluis\udcff"), file)

    assert (Settings(user="Kim \ud83d", vault="/kluis\udcff"), "") == load(file)


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    """A first start says nothing about settings."""
    assert (Settings(), "") == load(tmp_path / "settings.json")


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "\x00\xff", "[" * 100_000])
def test_a_broken_file_gives_the_defaults_and_a_sentence(tmp_path: Path, text: str) -> None:
    """The program starts, and says what it did."""
    file = tmp_path / "settings.json"
    file.write_text(text, "latin-1")

    settings, sentence = load(file)

    assert Settings() == settings
    assert "niet te lezen" in sentence


def test_an_older_or_newer_file_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """Unknown keys and values of another kind are passed over; numbers are kept within what is possible."""
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "dark", "text_scale": 900, "wait": "lang", "colour": "pink"}', "utf-8")

    assert (Settings(theme="dark", text_scale=200, wait=10), "") == load(file)


def test_settings_that_can_not_be_kept_say_so(tmp_path: Path) -> None:
    """The folder is a file."""
    (tmp_path / "map").write_text("", "utf-8")

    with pytest.raises(FileProblem, match="niet bewaard"):
        save(Settings(), tmp_path / "map" / "settings.json")


def test_settings_that_can_not_be_kept_leave_nothing_behind(tmp_path: Path) -> None:
    """A folder stands where the file should come."""
    (tmp_path / "settings.json").mkdir()

    with pytest.raises(FileProblem, match="niet bewaard"):
        save(Settings(), tmp_path / "settings.json")

    assert ["settings.json"] == [path.name for path in tmp_path.iterdir()]
