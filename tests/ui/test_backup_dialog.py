"""Making a backup from the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from intake_app.errors import NotSaved
from intake_app.ui.backup_dialog import BackupDialog

PHRASE = "anker boter fiets gordijn hamer kastanje"


class Vault:
    """Notes what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path, str, str]] = []
        self.said = ""
        self.refuse: Exception | None = None

    def back_up(self, to: Path, passphrase: str, unit_key: str, progress: Any) -> str:
        """Go halfway, and end as the test wants."""
        progress(50)
        self.asked.append((to, passphrase, unit_key))
        if self.refuse:
            raise self.refuse
        return self.said


@pytest.fixture
def vault() -> Vault:
    return Vault()


@pytest.fixture
def owner(qtbot: Any, dressed: Any) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(owner: QWidget, desk: Any, vault: Vault, tmp_path: Path) -> BackupDialog:
    made = BackupDialog(owner, desk.doors(), vault)  # type: ignore[arg-type]
    made.place.setText(str(tmp_path / "kopie.lvbkopie"))
    made.show()
    return made


def test_for_a_passphrase(dialog: BackupDialog, vault: Vault, qtbot: Any, tmp_path: Path) -> None:
    """Typed twice: the backup is made, and what was damaged already is said with it."""
    vault.said = "Beschadigde dossiers in deze reservekopie: 1."
    dialog.phrase.one.line.setText(PHRASE)
    dialog.phrase.two.line.setText(PHRASE)
    with qtbot.waitSignal(dialog.done_with) as done:
        dialog.make.click()
    assert [(tmp_path / "kopie.lvbkopie", PHRASE, "")] == vault.asked
    assert [f"De reservekopie kopie.lvbkopie is gemaakt en gecontroleerd. {vault.said}"] == done.args
    assert "" == dialog.phrase.one.text()


def test_for_the_unit(dialog: BackupDialog, vault: Vault, tmp_path: Path) -> None:
    """With the public key, and nothing to remember; without it, it asks for it."""
    dialog.opens.buttons["unit"].setChecked(True)
    dialog.make.click()
    assert ([], "Plak hier de openbare sleutel van de unit.") == (vault.asked, dialog._unit.sentence)
    dialog.unit.setText(" age1FICTIEF ")
    dialog.make.click()
    assert [(tmp_path / "kopie.lvbkopie", "", "age1FICTIEF")] == vault.asked


@pytest.mark.parametrize("place", ["", "weg/kopie", "."])
def test_a_place_that_is_not_there(dialog: BackupDialog, vault: Vault, tmp_path: Path, place: str) -> None:
    """It says so, before any work is done."""
    dialog.place.setText(str(tmp_path / place) if place else "")
    dialog.make.click()
    assert ([], True) == (vault.asked, dialog.wrong.text().startswith("Deze plek is er niet."))


def test_a_weak_passphrase_is_not_taken(dialog: BackupDialog, vault: Vault) -> None:
    """The backup leaves the computer, so it asks as much as the vault does."""
    dialog.phrase.one.line.setText("kort")
    dialog.make.click()
    assert [] == vault.asked


def test_a_disk_that_refuses(dialog: BackupDialog, vault: Vault) -> None:
    """The sentence stands in the dialog, all that was typed is still there, and it can be tried again."""
    vault.refuse = NotSaved("Niet bewaard.", hint="Is de schijf vol?")
    dialog.phrase.one.line.setText(PHRASE)
    dialog.phrase.two.line.setText(PHRASE)
    dialog.make.click()
    assert ("Niet bewaard. Is de schijf vol?", True, PHRASE) == (
        dialog.wrong.text(),
        dialog.make.isEnabled(),
        dialog.phrase.one.text(),
    )


def test_it_is_not_left_halfway(dialog: BackupDialog) -> None:
    """While it is written, going back waits."""
    dialog._busy(True)
    dialog.reject()
    assert (True, True) == (dialog.isVisible(), dialog.progress.isVisible())
    dialog._busy(False)
    assert (True, False) == (dialog.make.isEnabled(), dialog.progress.isVisible())
