"""The settings of this computer: one frozen value, one file. Never anything of a case."""

from __future__ import annotations

import getpass
import json
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from intake_app.errors import FileProblem

APP = "lvb-intake"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. `text_scale` is 100 to 200 percent, `theme` "system", "light" or "dark", `wait` 5 to 20 seconds,
    `lock` after how many minutes without a touch the program locks, 1 to 30.

    `scripts` is the folder with the unit's own scripts; empty: there is none.
    """

    vault: str = ""
    user: str = ""
    theme: str = "system"
    text_scale: int = 100
    wait: int = 10
    lock: int = 5
    scripts: str = ""

    def kept_within(self) -> Settings:
        """Return the same with each value brought back to what is possible."""
        return Settings(
            vault=self.vault,
            user=self.user,
            theme=self.theme if self.theme in {"system", "light", "dark"} else "system",
            text_scale=min(max(self.text_scale, 100), 200),
            wait=min(max(self.wait, 5), 20),
            lock=min(max(self.lock, 1), 30),
            scripts=self.scripts,
        )


def settings_file() -> Path:
    """Return where the settings of this user stand."""
    return user_config_path(APP, appauthor=False) / "settings.json"


def default_vault() -> Path:
    """Return where a vault is proposed."""
    return user_data_path(APP, appauthor=False) / "kluis"


def practice_vault() -> Path:
    """Return where the practice vault stands."""
    return user_data_path(APP, appauthor=False) / "oefenkluis"


def account_name() -> str:
    """Return the name on this computer, for who never gave another."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a computer without a list of users
        return "onbekend"


def load(file: Path) -> tuple[Settings, str]:
    """Read the settings; returns the defaults and a Dutch sentence when the file can't be used."""
    try:
        found = json.loads(file.read_text("utf-8"))
        defaults = asdict(Settings())
        known = {key: value for key, value in found.items() if key in defaults and type(value) is type(defaults[key])}
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError, AttributeError, RecursionError):
        return Settings(), "De instellingen waren niet te lezen. De standaardinstellingen gelden."
    return Settings(**known).kept_within(), ""


def save(settings: Settings, file: Path) -> None:
    """Write the settings in one piece: beside the old file, then over it. Raises FileProblem; the old file is then as it was."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".settings")
        try:
            with os.fdopen(handle, "w", encoding="ascii") as beside:
                json.dump(asdict(settings), beside, indent=2)
                beside.flush()
                os.fsync(handle)
            Path(name).replace(file)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise FileProblem("De instellingen zijn niet bewaard: de map is niet te schrijven.") from error
