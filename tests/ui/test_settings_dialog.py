"""The settings: each change counts at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from intake_app.settings import Settings
from intake_app.ui.settings_dialog import SettingsDialog


def opened(qtbot: Any, kept: list[Settings], sentence: str = "") -> SettingsDialog:
    def change(settings: Settings) -> str:
        kept.append(settings)
        return sentence

    dialog = SettingsDialog(Settings(user="Noor FICTIEF", theme="light"), change)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_each_change_is_kept(qtbot: Any, dressed: Any) -> None:
    """Theme, text size and waiting time, one after the other, each on top of the ones before."""
    kept: list[Settings] = []
    dialog = opened(qtbot, kept)
    dialog.theme.cards["dark"].click()
    dialog.scale.more.click()
    dialog.wait.less.click()
    dialog.lock.more.click()
    assert kept[-1] == Settings(user="Noor FICTIEF", theme="dark", text_scale=110, wait=9, lock=6)


def test_nothing_goes_over_its_bounds(qtbot: Any, dressed: Any) -> None:
    """The text stops at 100 and 200 percent."""
    kept: list[Settings] = []
    dialog = opened(qtbot, kept)
    dialog.scale.less.click()
    assert kept == []
    for _ in range(15):
        dialog.scale.more.click()
    assert kept[-1].text_scale == 200


def test_a_refused_change_is_said(qtbot: Any, dressed: Any) -> None:
    """A sentence in the dialog itself."""
    dialog = opened(qtbot, [], "De instellingen zijn niet bewaard.")
    dialog.theme.cards["dark"].click()
    assert dialog._strip.sentence == "De instellingen zijn niet bewaard."


def test_an_empty_name_does_not_count(qtbot: Any, dressed: Any) -> None:
    """The record needs an author."""
    kept: list[Settings] = []
    dialog = opened(qtbot, kept)
    dialog.user.setText("   ")
    dialog.user.editingFinished.emit()
    assert kept == []
    dialog.user.setText("Bo FICTIEF")
    dialog.user.editingFinished.emit()
    assert kept[-1].user == "Bo FICTIEF"


def test_a_folder_with_own_scripts_is_kept_when_it_is_there(qtbot: Any, dressed: Any, tmp_path: Path) -> None:
    """A folder that does not exist is said in place, and not kept; an empty line takes the folder away."""
    kept: list[Settings] = []
    dialog = opened(qtbot, kept)
    dialog.scripts.setText(str(tmp_path / "nergens"))
    dialog.scripts.editingFinished.emit()
    assert ("Deze map is er niet.", []) == (dialog._scripts.sentence, kept)

    dialog.scripts.setText(str(tmp_path))
    dialog.scripts.editingFinished.emit()
    assert ("", str(tmp_path)) == (dialog._scripts.sentence, kept[-1].scripts)

    dialog.scripts.clear()
    dialog.scripts.editingFinished.emit()
    assert "" == kept[-1].scripts
